import { type Article, BODY_KINDS, type Passage, type PassageKind } from '../article/model.ts';
import { mayEndInShortForm } from '../lexicon/shortForms.ts';
import { GONE, ownWords, withoutQuotes } from '../rules/lib/prose.ts';
import { mask } from '../text/mask.ts';
import { allMatches } from '../text/matches.ts';
import type { Span } from '../text/spans.ts';

/** A piece of copy that a check looks at: quotations, links and code are blanked, every offset is kept. */
export interface Block {
  readonly text: string;
  /** Where it begins: in its passage, or in the article where the whole article is looked at. */
  readonly at: number;
}

/** What Vale's selectors ask for: any of the lists, every part of it. */
export interface Scope {
  readonly any: readonly (readonly Part[])[];
}
interface Part {
  readonly names: readonly string[];
  readonly negated: boolean;
}

/** What each kind of passage is called in Vale, and in a newsroom. */
const NAMES: Readonly<Record<PassageKind, readonly string[]>> = {
  kicker: ['kicker'],
  headline: ['text', 'heading', 'h1', 'headline'],
  deck: ['text', 'deck'],
  byline: ['byline'],
  caption: ['text', 'figure', 'caption'],
  notice: ['notice'],
  subhead: ['text', 'heading', 'subhead'],
  paragraph: ['text', 'paragraph'],
  listItem: ['text', 'list'],
  blockQuote: ['blockquote'],
  cell: ['text', 'table', 'cell'],
  correction: ['text', 'correction'],
  authorLine: ['authorline'],
  tags: ['tags'],
  other: ['other'],
};
const INLINE = ['sentence', 'link', 'strong', 'emphasis', 'code'] as const;
const WHOLE = ['raw', 'summary'] as const;
/** Scopes of documents and program text that a news story does not have. */
const ELSEWHERE = ['header', 'alt', 'title', 'comment', 'line', 'block', 'attr', 'pre', 'meta'];
const FORMATS = ['md', 'txt', 'html', 'rst', 'adoc', 'xml', 'dita', 'org'];
const KNOWN: ReadonlySet<string> = new Set([
  ...Object.values(NAMES).flat(),
  ...INLINE,
  ...WHOLE,
  ...ELSEWHERE,
  ...['h2', 'h3', 'h4', 'h5', 'h6'],
]);

export function readScope(selectors: readonly string[]): {
  readonly scope: Scope;
  readonly unknown: readonly string[];
} {
  const any = selectors.map((selector) =>
    selector.split('&').map((part) => {
      const bare = part.trim().replace(/^~/, '');
      const names = bare.split('.').filter((name) => name && !FORMATS.includes(name));
      return { names, negated: part.trim().startsWith('~') };
    }),
  );
  return { scope: { any }, unknown: any.flat().flatMap(({ names }) => names.filter((name) => !KNOWN.has(name))) };
}

const selects = ({ any }: Scope, names: readonly string[]): boolean =>
  any.some((parts) => parts.every((part) => part.names.every((name) => names.includes(name)) !== part.negated));
const mentions = ({ any }: Scope, name: string): boolean =>
  any.some((parts) => parts.some((part) => !part.negated && part.names.includes(name)));

/** Whether the selectors ask for the article as one piece. */
export const isWhole = (scope: Scope): boolean => WHOLE.some((name) => mentions(scope, name));

/** The pieces of a passage that the selectors ask for, relative to the passage. */
export function blocksOf(passage: Passage, scope: Scope): Block[] {
  const names = namesOf(passage);
  const out: Block[] = [];
  const words = (): string => wordsOf(passage);
  if (selects(scope, names)) out.push({ text: words(), at: 0 });
  for (const inline of INLINE)
    if (mentions(scope, inline) && selects(scope, [...names, inline]))
      for (const place of placesOf(passage, inline))
        out.push({
          text: (inline === 'sentence' ? words() : readable(passage, inline)).slice(place.start, place.end),
          at: place.start,
        });
  return out.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** The article as one piece: `raw` as written, `summary` its body; quotations are blanked in both. */
export function wholeBlock(article: Article, scope: Scope): Block {
  const quotes = article.quotes.map(({ start, end }) => ({ start, end }));
  if (mentions(scope, 'raw')) return { text: mask(article.text, quotes, GONE), at: 0 };
  let text = '';
  for (const passage of article.passages)
    if (BODY_KINDS.has(passage.kind))
      text += `${GONE.repeat(Math.max(0, passage.at - text.length))}${wordsOf(passage)}`;
  return { text, at: 0 };
}

const namesOf = (passage: Passage): readonly string[] =>
  passage.kind === 'subhead' ? [...NAMES.subhead, `h${passage.level ?? 2}`] : NAMES[passage.kind];

/** The writer's own words; line ends become spaces, so that a phrase is found across them. */
function wordsOf(passage: Passage): string {
  const body = passage.kind === 'paragraph' || passage.kind === 'listItem' || passage.kind === 'cell';
  const words = body ? ownWords(passage) : withoutQuotes(passage);
  const code = passage.markup.filter(({ kind }) => kind === 'code');
  return mask(words || GONE.repeat(passage.prose.length), code, GONE).replace(/[\r\n]/g, ' ');
}

/** Where the selectors ask for links or code themselves, only quotations are blanked. */
const readable = (passage: Passage, inline: string): string =>
  mask(inline === 'code' ? passage.text : passage.prose, passage.facts.quotes, GONE);

function placesOf(passage: Passage, inline: (typeof INLINE)[number]): readonly Span[] {
  if (inline !== 'sentence') return passage.markup.filter(({ kind }) => kind === inline);
  return sentences(passage.prose);
}

const STOP = /[.!?…]["”’')\]]*\s+(?=["“‘'(\p{Lu}\d])/gu;
/** Longer than a short form may be. UTF-16 units. */
const LOOK_BACK = 8;

/** The sentences of a text; a period that may be a short form's ends none. */
export function sentences(text: string): Span[] {
  const ends = allMatches(text, STOP)
    .filter(({ index }) => !mayEndInShortForm(text.slice(Math.max(0, index - LOOK_BACK), index + 1)))
    .map((match) => match.index + match[0].length);
  return [...ends, text.length]
    .map((end, i) => ({ start: ends[i - 1] ?? 0, end }))
    .filter(({ start, end }) => text.slice(start, end).trim());
}
