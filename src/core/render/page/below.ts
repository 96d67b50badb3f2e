import { span, textOf } from '../../text/spans.ts';
import { bylineOf } from './authors.ts';
import { escapeHtml } from './html.ts';
import { initials } from './markup.ts';
import type { PagePart } from './model.ts';
import { noteHtml, notesBelow } from './notes.ts';
import { type Copy, cover, htmlAt, part, sourceOf, spanOf, wordsAt } from './sourceHtml.ts';

/** Below the story: corrections, who wrote it, and what it is about. */
export function afterParts(article: Copy): PagePart[] {
  return [
    ...notesBelow(article).map((place) => part('after', noteHtml(article, place), sourceOf(article, place))),
    ...authorPart(article),
    ...tagsPart(article),
  ];
}

/** The line that names the author again at the end: a name alone, or a sentence about the author. */
function authorPart(article: Copy): PagePart[] {
  const { authorLine } = article.furniture;
  if (!authorLine) return [];
  const label = /^\s*(?:about\s+the\s+)?authors?\s*:\s*/i.exec(textOf(article.text, authorLine))?.[0] ?? '';
  const place = span(authorLine.start + label.length, authorLine.end);
  const words = wordsAt(article, place);
  if (words === '') return [];
  const isName = NAMES.test(words);
  const name = isName ? words : authorNamedIn(words, article);
  const face = name === '' ? '' : `<span class="face" aria-hidden="true">${escapeHtml(initials(name))}</span>`;
  const title = name === '' ? '' : `<b>${escapeHtml(name)}</b>`;
  const about = isName ? '' : `<p>${htmlAt(article, place)}</p>`;
  const html = `<aside class="author" aria-label="About the author">${face}<div>${title}${about}</div></aside>`;
  return [part('after', html, sourceOf(article, authorLine))];
}

/** Which of the byline's authors the sentence is about; all of them where it names none. */
function authorNamedIn(sentence: string, article: Copy): string {
  const { names, pieces } = bylineOf(article);
  return names.find((name) => sentence.includes(name)) ?? pieces.join('');
}

/** Names alone, perhaps with an office; a sentence has other words, too. */
const NAME = "(?:\\p{Lu}[\\p{L}\\p{M}’'.-]*|and|&|de|van|von|der|la|le|di|bin|al|el)";
const NAMES = new RegExp(`^${NAME}(?:(?:,\\s*|\\s+)${NAME})*,?\\s*$`, 'u');

function tagsPart(article: Copy): PagePart[] {
  const { tags } = article.furniture;
  if (tags.length === 0) return [];
  const items = tags.map((tag) => `<li class="tag">${escapeHtml(tag)}</li>`).join('');
  const passages = article.passages.filter(({ kind }) => kind === 'tags');
  return [part('after', `<ul class="tags" aria-label="Topics">${items}</ul>`, cover(passages.map(spanOf)))];
}
