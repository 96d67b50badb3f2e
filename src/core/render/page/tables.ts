import { readTable } from '../../article/copy/table.ts';
import type { Passage } from '../../article/model.ts';
import { type Span, shift, textOf } from '../../text/spans.ts';
import { type Copy, nodesIn } from './sourceTree.ts';
import { element, type PageElement } from './tree.ts';

/** A figure, perhaps with a sign or a unit: columns of them are set to the right. */
const NUMBER = /^[−–+~$£€-]?\s?[$£€]?\d[\d.,\s]*\s?(?:%|\p{L}{1,3})?$/u;

/** A table from its parts, in a box that scrolls where the page is narrower. */
export function tableBox(article: Copy, parts: readonly Passage[]): PageElement | null {
  const passage = whole(article, parts);
  const table = readTable(passage.text);
  if (!table) return null;
  const columns = table.rows.reduce((most, row) => Math.max(most, row.length), table.head.length);
  const isNumbers = Array.from({ length: columns }, (_, column) => {
    const cells = table.rows
      .flatMap((row) => (row[column] ? [textOf(passage.text, row[column])] : []))
      .filter((words) => words !== '');
    return cells.length > 0 && cells.every((words) => NUMBER.test(words.replace(/[*_]/g, '')));
  });
  const row = (cells: readonly Span[], tag: 'th' | 'td'): PageElement => {
    const made = cells.map((cell, column) => {
      const scope = tag === 'th' ? { scope: 'col' } : {};
      const number = isNumbers[column] ? { class: 'number' } : {};
      return element(tag, { ...scope, ...number }, nodesIn(article, passage, shift(cell, passage.at)));
    });
    return element('tr', {}, made);
  };
  const head = table.head.length ? [element('thead', {}, [row(table.head, 'th')])] : [];
  const caption = table.caption
    ? [element('caption', {}, nodesIn(article, passage, shift(table.caption, passage.at)))]
    : [];
  const body = element(
    'tbody',
    {},
    table.rows.map((cells) => row(cells, 'td')),
  );
  const box = { class: 'table', role: 'region', 'aria-label': 'Table', tabindex: '0' };
  return element('div', box, [element('table', {}, [...caption, ...head, body])]);
}

/** The table that cells with running text have cut into parts. */
function whole({ text }: Copy, parts: readonly Passage[]): Passage {
  const first = parts[0]!;
  const last = parts.at(-1)!;
  return {
    ...first,
    text: text.slice(first.at, last.at + last.text.length),
    markup: parts.flatMap(({ at, markup }) => markup.map((mark) => ({ ...mark, ...shift(mark, at - first.at) }))),
  };
}
