import { span, textOf } from '../../text/spans.ts';
import { bylineOf } from './authors.ts';
import { initials } from './markup.ts';
import { noteBox, notesBelow } from './notes.ts';
import { type Copy, cover, type MadePart, nodesAt, part, sourceOf, spanOf, wordsAt } from './sourceTree.ts';
import { element } from './tree.ts';

/** Below the story: corrections, who wrote it, and what it is about. */
export function afterParts(article: Copy): MadePart[] {
  return [
    ...notesBelow(article).map((place) => part('after', noteBox(article, place), sourceOf(article, place))),
    ...authorPart(article),
    ...tagsPart(article),
  ];
}

/** The line that names the author again at the end: a name alone, or a sentence about the author. */
function authorPart(article: Copy): MadePart[] {
  const { authorLine } = article.furniture;
  if (!authorLine) return [];
  const label = /^\s*(?:about\s+the\s+)?authors?\s*:\s*/i.exec(textOf(article.text, authorLine))?.[0] ?? '';
  const place = span(authorLine.start + label.length, authorLine.end);
  const words = wordsAt(article, place);
  if (words === '') return [];
  const isName = NAMES.test(words);
  const name = isName ? words : authorNamedIn(words, article);
  const face = name === '' ? [] : [element('span', { class: 'face', 'aria-hidden': 'true' }, [initials(name)])];
  const title = name === '' ? [] : [element('b', {}, [name])];
  const about = isName ? [] : [element('p', {}, nodesAt(article, place))];
  const box = [...face, element('div', {}, [...title, ...about])];
  const content = element('aside', { class: 'author', 'aria-label': 'About the author' }, box);
  return [part('after', content, sourceOf(article, authorLine), NOT_COPY)];
}

/** Tags and the box about the author are the site's own furniture. */
const NOT_COPY = [] as const;

/** Which of the byline's authors the sentence is about; all of them where it names none. */
function authorNamedIn(sentence: string, article: Copy): string {
  const { names, pieces } = bylineOf(article);
  return names.find((name) => sentence.includes(name)) ?? pieces.join('');
}

/** Names alone, perhaps with an office; a sentence has other words, too. */
const NAME = "(?:\\p{Lu}[\\p{L}\\p{M}’'.-]*|and|&|de|van|von|der|la|le|di|bin|al|el)";
const NAMES = new RegExp(`^${NAME}(?:(?:,\\s*|\\s+)${NAME})*,?\\s*$`, 'u');

function tagsPart(article: Copy): MadePart[] {
  const { tags } = article.furniture;
  if (tags.length === 0) return [];
  const items = tags.map((tag) => element('li', { class: 'tag' }, [tag]));
  const passages = article.passages.filter(({ kind }) => kind === 'tags');
  const content = element('ul', { class: 'tags', 'aria-label': 'Topics' }, items);
  return [part('after', content, cover(passages.map(spanOf)), NOT_COPY)];
}
