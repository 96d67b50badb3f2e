import type { Article, Passage } from '../../article/model.ts';
import { span } from '../../text/spans.ts';
import { wordCount } from '../../text/words.ts';
import { type Copy, htmlIn, spanOf } from './sourceHtml.ts';

/** Longer passages are documents, whatever they repeat. Words. */
const LONGEST_PULL = 45;

/** A line that says whose words stand above it. */
const SOURCE = /(?:^|\n)[ \t>]*(?:[—–―]|--)[ \t]*(?=\S)[^\n]{2,90}$/;

/** A block quote with whose it is. What repeats words of the story is a pull quote, anything else a document. */
export function quoteHtml(article: Copy, passages: readonly Passage[]): string {
  const grafs: string[] = [];
  let source = '';
  for (const [at, passage] of passages.entries()) {
    const own = at === passages.length - 1 ? SOURCE.exec(passage.text) : null;
    const { start, end } = spanOf(passage);
    const split = own ? start + own.index : end;
    const html = htmlIn(article, passage, span(start, split));
    if (passage.credit) source = `<footer>${html}</footer>`;
    else if (html !== '') grafs.push(`<p>${html}</p>`);
    if (own) source = `<footer>${htmlIn(article, passage, span(split, end))}</footer>`;
  }
  if (grafs.length === 0) return '';
  const name = isPull(article, passages) ? 'pull' : 'document';
  return `<blockquote class="${name}">${grafs.join('')}${source}</blockquote>`;
}

function isPull(article: Article, passages: readonly Passage[]): boolean {
  const words = plain(
    passages
      .filter(({ credit }) => !credit)
      .map(({ prose }) => prose.replace(SOURCE, ''))
      .join(' '),
  );
  if (words === '' || wordCount(words) > LONGEST_PULL) return false;
  return article.passages.some(({ kind, prose }) => kind === 'paragraph' && plain(prose).includes(words));
}

/** Words without marks, spaces and capitals, which a pull quote may have otherwise. */
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
