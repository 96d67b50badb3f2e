import type { Article, Passage } from '../../article/model.ts';
import { span } from '../../text/spans.ts';
import { wordCount } from '../../text/words.ts';
import { type Copy, nodesIn, spanOf } from './sourceTree.ts';
import { element, type PageElement } from './tree.ts';

/** Longer passages are documents, whatever they repeat. Words. */
const LONGEST_PULL = 45;

/** A line that says whose words stand above it. */
const SOURCE = /(?:^|\n)[ \t>]*(?:[—–―]|--)[ \t]*(?=\S)[^\n]{2,90}$/;

/** A block quote with whose it is. What repeats words of the story is a pull quote, anything else a document. */
export function blockQuote(article: Copy, passages: readonly Passage[]): PageElement | null {
  const grafs: PageElement[] = [];
  let source: PageElement[] = [];
  for (const [at, passage] of passages.entries()) {
    const own = at === passages.length - 1 ? SOURCE.exec(passage.text) : null;
    const { start, end } = spanOf(passage);
    const split = own ? start + own.index : end;
    const words = nodesIn(article, passage, span(start, split));
    if (passage.credit) source = [element('footer', {}, words)];
    else if (words.length > 0) grafs.push(element('p', {}, words));
    if (own) source = [element('footer', {}, nodesIn(article, passage, span(split, end)))];
  }
  if (grafs.length === 0) return null;
  const name = isPull(article, passages) ? 'pull' : 'document';
  return element('blockquote', { class: name }, [...grafs, ...source]);
}

function isPull(article: Article, passages: readonly Passage[]): boolean {
  const words = plain(
    passages
      .filter(({ credit }) => !credit)
      .map(({ prose }) => prose.replace(SOURCE, ''))
      .join(' '),
  );
  if (words === '' || wordCount(words) > LONGEST_PULL) return false;
  return plainParagraphs(article).includes(words);
}

const known = new WeakMap<Article, string>();

/** All paragraphs without marks, one a line: made once, since a story may have a thousand block quotes. */
function plainParagraphs(article: Article): string {
  let lines = known.get(article);
  if (lines === undefined) {
    lines = article.passages
      .filter(({ kind }) => kind === 'paragraph')
      .map(({ prose }) => plain(prose))
      .join('\n');
    known.set(article, lines);
  }
  return lines;
}

/** Words without marks, spaces and capitals, which a pull quote may have otherwise. */
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
