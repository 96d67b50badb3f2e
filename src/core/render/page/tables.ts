import { readTable } from '../../article/copy/table.ts';
import type { Passage } from '../../article/model.ts';
import { type Span, shift, textOf } from '../../text/spans.ts';
import { type Copy, htmlIn } from './sourceHtml.ts';

/** A figure, perhaps with a sign or a unit: columns of them are set to the right. */
const NUMBER = /^[−–+~$£€-]?\s?[$£€]?\d[\d.,\s]*\s?(?:%|\p{L}{1,3})?$/u;

/** A table, in a box that scrolls where the page is narrower. */
export function tableHtml(article: Copy, passage: Passage): string {
  const table = readTable(passage.text);
  if (!table) return '';
  const columns = table.rows.reduce((most, row) => Math.max(most, row.length), table.head.length);
  const isNumbers = Array.from({ length: columns }, (_, column) => {
    const cells = table.rows
      .flatMap((row) => (row[column] ? [textOf(passage.text, row[column])] : []))
      .filter((words) => words !== '');
    return cells.length > 0 && cells.every((words) => NUMBER.test(words.replace(/[*_]/g, '')));
  });
  const row = (cells: readonly Span[], tag: string): string => {
    const made = cells.map((cell, column) => {
      const attributes = `${tag === 'th' ? ' scope="col"' : ''}${isNumbers[column] ? ' class="number"' : ''}`;
      return `<${tag}${attributes}>${htmlIn(article, passage, shift(cell, passage.at))}</${tag}>`;
    });
    return `<tr>${made.join('')}</tr>`;
  };
  const head = table.head.length ? `<thead>${row(table.head, 'th')}</thead>` : '';
  const caption = table.caption
    ? `<caption>${htmlIn(article, passage, shift(table.caption, passage.at))}</caption>`
    : '';
  const body = table.rows.map((cells) => row(cells, 'td')).join('');
  return `<div class="table" role="region" aria-label="Table" tabindex="0"><table>${caption}${head}<tbody>${body}</tbody></table></div>`;
}
