import { type Article, BODY_KINDS, type Passage } from '../../article/model.ts';
import { endOfFrontMatter } from '../../text/frontMatter.ts';
import { type Span, span, textOf } from '../../text/spans.ts';
import { type Copy, nodesAt, spanOf } from './sourceTree.ts';
import { element, type PageElement } from './tree.ts';

const LABEL = /^\W*(?:corrections?|clarification|editors?[’']?s?[’']? note|update)\b[^:\n]{0,40}:/i;

/** An editor's note that opens the story is read before it; front matter has no such place. */
export function isNoteAbove(article: Article, passage: Passage): boolean {
  const { passages, text } = article;
  const at = passages.indexOf(passage);
  const opens = !passages.slice(0, at).some(({ kind }) => BODY_KINDS.has(kind));
  return opens && /^\W*editor/i.test(passage.text) && passage.at >= endOfFrontMatter(text);
}

/** A correction or an editor's note. Its own label ("Correction, March 3:") stands out; without one it gets one. */
export function noteBox(article: Copy, place: Span): PageElement {
  const label = LABEL.exec(textOf(article.text, place))?.[0] ?? '';
  const split = place.start + label.length;
  const isEditors = /editor/i.test(label || keyBefore(article.text, place.start));
  const name = isEditors ? 'Editor’s note' : /^\W*clarif/i.test(label) ? 'Clarification' : 'Correction';
  const lead = label === '' ? [`${name}:`] : nodesAt(article, span(place.start, split));
  const words = nodesAt(article, span(split, place.end));
  const graf = element('p', {}, [element('b', {}, lead), ' ', ...words]);
  return element('aside', { class: 'correction', 'aria-label': name }, [graf]);
}

/** The key of the front matter whose value this is. */
const keyBefore = (text: string, at: number): string =>
  /([\w-]+):[^\n:]*$/.exec(text.slice(Math.max(0, at - 80), at))?.[1] ?? '';

/** The corrections that are printed below the story. */
export const notesBelow = (article: Article): Span[] => {
  const above = article.passages
    .filter((passage) => passage.kind === 'correction' && isNoteAbove(article, passage))
    .map(spanOf);
  return article.furniture.corrections.filter(
    ({ start, end }) => !above.some((place) => place.start <= start && end <= place.end),
  );
};
