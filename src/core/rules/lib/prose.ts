import { ARITHMETIC } from '../../article/figures/quantities.ts';
import { datelineOf } from '../../article/furniture/dateline.ts';
import type { Facts, Passage } from '../../article/model.ts';
import { mayEndInShortForm } from '../../lexicon/shortForms.ts';
import { entitiesIn } from '../../text/entities.ts';
import { mask } from '../../text/mask.ts';
import { allMatches } from '../../text/matches.ts';
import { capitalized } from '../../text/slips.ts';
import { overlaps, type Span } from '../../text/spans.ts';
import type { Severity } from '../rule.ts';
import type { Triggers } from './triggers.ts';

/** Triggers of rules about numbers. */
export const DIGITS: Triggers = { marks: '0123456789' };
/** Triggers of rules about shares: "%", "percent", "per cent", "pct". */
export const PERCENT: Triggers = { words: ['percent', 'cent', 'pct'], marks: '%' };

const PROSE: ReadonlySet<string> = new Set(['paragraph', 'listItem', 'cell']);

/** "Q:", "RUIZ:" or "Ana Ruiz:" opens the words of a speaker in an interview or a transcript; "Result:" does not. */
const LABEL = /^\s*(?:[QA]|\p{Lu}{2,}(?:\s\p{Lu}{2,})*|(?:\p{Lu}\p{L}+\s){1,3}\p{Lu}[\p{L}'’-]+):\s/u;

/** A label set in bold may be one name. */
const isLabelled = ({ prose, markup }: Passage): boolean => {
  const bold = markup.find(({ kind }) => kind === 'strong');
  return LABEL.test(prose) || (bold?.start === 0 && /:\s*\**$/.test(prose.slice(0, bold.end + 1).trimEnd()));
};

/** Stands for each unit that is not the writer's own: no pattern for words, digits, marks or space meets it. */
export const GONE = '\ufffc';

/** Whether the writer's own words end as a sentence does, a closing mark or a blanked quotation after the stop included. */
export const endsInStop = (prose: string): boolean => /[.!?][\p{Pf}"')\]\ufffc]*\s*$/u.test(prose);

/**
 * The prose of a body passage with quotations and links blanked at equal length, for rules that judge the writer's own
 * words. Empty for furniture, headings and block quotes.
 */
export function outsideQuotes(passage: Passage, filler = ' '): string {
  return PROSE.has(passage.kind) && !isLabelled(passage) ? withoutQuotes(passage, filler) : '';
}

/** The same for a passage of any kind, furniture included. */
export function withoutQuotes(passage: Passage, filler = GONE): string {
  return mask(passage.prose, [...passage.facts.quotes, ...foreignTo(passage)], filler);
}

/** What a passage has that is no copy: addresses, links, half words. */
const foreignTo = (passage: Passage): Span[] => [
  ...addressesIn(passage.prose),
  ...passage.markup.filter(({ kind }) => kind === 'link'),
  ...brokenWordsIn(passage),
];

/** Where the letters on one side of a place end: `step` is 1 or -1. */
function wordEnd(text: string, at: number, step: 1 | -1): number {
  let end = at;
  while (/\p{L}/u.test(text[step > 0 ? end : end - 1] ?? '')) end += step;
  return end;
}

/** A letter or an apostrophe amid a word, written as an entity (“isn&#8217;t”) or lost on its way (“isn\ufffdt”), or a soft hyphen: half a word is none. */
function brokenWordsIn({ text, prose }: Passage): Span[] {
  const lost = text.includes('\ufffd') ? allMatches(text, /\p{L}{0,32}\ufffd+\p{L}{0,32}/gu) : [];
  const soft = text.includes('\xad') ? allMatches(text, /\p{L}{0,32}\xad[\p{L}\xad]{0,64}/gu) : [];
  const entities = text.includes('&') ? entitiesIn(text) : [];
  const inside = entities.filter(
    ({ start, end }) => /[\p{L}\p{M}'’@]/u.test(prose[start] ?? '') && /[\p{L}&]/u.test(text[end] ?? ''),
  );
  return [
    ...[...lost, ...soft].map((match) => ({ start: match.index, end: match.index + match[0].length })),
    ...inside.map(({ start, end }) => ({ start: wordEnd(text, start, -1), end: wordEnd(text, end, 1) })),
  ];
}

/** “example.com/page”, as copy writes addresses. */
const MAY_BE_SITE = /[a-z\d]\.[a-z]{2,4}\/\S/;

function addressesIn(prose: string): Span[] {
  // Few paragraphs have any, and the pattern is slow to say so.
  if (!prose.includes('@') && !prose.includes('://') && !prose.includes('www.') && !MAY_BE_SITE.test(prose)) return [];
  const addresses = allMatches(
    prose,
    /\b(?:https?:\/\/|www\.|[a-z\d][a-z\d.-]{1,62}\.(?:com|org|net|edu|gov|info|co|uk|us|ca|au|ie|nz|in|io|eu)\/)\S+|[\w.+-]{1,64}@[\w.-]{1,255}/g,
  );
  return [...addresses].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** A post pasted from a social network, by its signature, its picture or its tags: "— Ana Ruiz (@ruiz) November 3, 2026". Its words are its author's. */
const EMBEDDED = /\(@\w+\) \p{L}+ \d{1,2}, \d{4}|\bpic\.twitter\.com\/|(?:^|\s)#\p{L}\w{1,40} #\w{2,40}/u;

/** Whether a passage is a pasted post. */
export const isPost = ({ prose }: Passage): boolean => EMBEDDED.test(prose);

/** Whose post the paragraph above is: “— Ana Ruiz (@ruiz).” */
const SIGNATURE = /^[—–-]{1,2} ?[^()\n]{1,60} ?\(@\w{1,30}\)/u;
/** Whether a passage opens with the signature of a pasted post, so that the words above it are its author's. */
export const isSignature = (passage: Passage | undefined): boolean =>
  passage !== undefined && SIGNATURE.test(passage.prose);

const known = new WeakMap<Facts, string>();

/**
 * The writer's own words in a body passage, everything else blanked with {@link GONE}. Empty where a stray mark leaves
 * open which words are quoted. Worked out once for all rules.
 */
export function ownWords(passage: Passage): string {
  let words = known.get(passage.facts);
  if (words === undefined) {
    words =
      passage.facts.strays.some(({ side }) => side !== 'turned') || EMBEDDED.test(passage.prose)
        ? ''
        : withoutOpenSingle(outsideQuotes(passage, GONE));
    known.set(passage.facts, words);
  }
  return words;
}

/** “Lind went on. ‘It is late.”: a single mark that opens a sentence and closes nowhere, from which on somebody may speak. */
const OPEN_SINGLE = /(?:^|[.,:;!?] )['‘]\p{Lu}[\p{L}’' ]/u;
const withoutOpenSingle = (words: string): string => {
  const from = /['‘]/.test(words) ? words.search(OPEN_SINGLE) : -1;
  return from < 0 ? words : words.slice(0, from) + GONE.repeat(words.length - from);
};

const typed = new WeakMap<Facts, string>();

/**
 * The words of a body passage, quoted or not: for slips of the keyboard, which no speaker makes. Empty for furniture,
 * block quotes and posts. Worked out once for all rules.
 */
export function typedWords(passage: Passage): string {
  if (!PROSE.has(passage.kind) || EMBEDDED.test(passage.prose)) return '';
  if (!passage.facts.quotes.length && ownWords(passage)) return ownWords(passage);
  let words = typed.get(passage.facts);
  if (words === undefined) {
    words = mask(passage.prose, foreignTo(passage), GONE);
    typed.set(passage.facts, words);
  }
  return words;
}

/** Whether what stands at a place of a passage is somebody's words, or may be. */
export const isQuoted = (passage: Passage, { start, end }: Span): boolean =>
  ownWords(passage).slice(start, end) !== passage.prose.slice(start, end);

const HEADS: ReadonlySet<string> = new Set(['headline', 'deck', 'subhead', 'caption']);

/** The writer's own words of a body passage or of a headline, deck or caption: for slips that no headline style explains. */
export const ownWordsAnywhere = (passage: Passage): string =>
  HEADS.has(passage.kind) ? withoutQuotes(passage) : ownWords(passage);

const STOP = /[.!?…:][\p{Pf}\p{Pe}"')\]]*$/u;

/** Units from the start of a paragraph in which a dateline is sought. */
const LONGEST_DATELINE = 120;

/** Whether a sentence opens at a place: behind a full stop, at the start of the passage, or behind its dateline. */
export function opensSentence(prose: string, at: number): boolean {
  if (at <= LONGEST_DATELINE && at <= (datelineOf(prose)?.whole ?? 0)) return true;
  const before = prose.slice(Math.max(0, at - 24), at).trimEnd();
  const from = Math.max(0, at - 24);
  if (!before) return from === 0 || opensSentence(prose, from);
  return /^[\p{Pi}"'([*_•·-]+$/u.test(before) && from === 0 ? true : STOP.test(before) && !mayEndInShortForm(before);
}

/** Where the sentences of a passage stand, quotations taken as they come. Offsets relative to the passage. */
export function sentencesIn(prose: string): Span[] {
  const starts = [0];
  for (const { index, 0: stop } of allMatches(prose, /[.!?…]["”’')\]]*\s+(?=\S)/gu))
    if (
      /^["“‘'([]?[\p{Lu}\p{N}]/u.test(prose.slice(index + stop.length, index + stop.length + 2)) &&
      opensSentence(prose, index + stop.length)
    )
      starts.push(index + stop.length);
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? prose.length }));
}

/** Words that are the same but for their first letter take the case of what they replace. */
export function inCaseOf(model: string, text: string): string {
  if (/^\p{Lu}+$/u.test(model) && model.length > 1) return text.toUpperCase();
  return /^\p{Lu}/u.test(model) ? capitalized(text) : text;
}

/** The passages whose figures are checked: body, headline and captions, but no code, tags or bylines. */
export const hasFigures = (passage: Passage): boolean =>
  ARITHMETIC.has(passage.kind) && /\d|\b(?:two|three|four|five|half|doubl|tripl|halv|percent)/i.test(passage.prose);

/** A speaker's own arithmetic is a question to the writer; the writer's is proved by the text. */
export const severityAt = (passage: Passage, at: Span): { severity?: Severity } =>
  passage.facts.quotes.some((quote) => overlaps(quote, at)) ? { severity: 'info' } : {};

/** Where a named group of a match stands, relative to the passage; its first or its last place in the match. */
export function groupAt(match: RegExpMatchArray, group: string, last = false): Span {
  const text = match.groups?.[group] ?? '';
  const from = last ? match[0].lastIndexOf(text) : match[0].indexOf(text);
  const start = (match.index ?? 0) + Math.max(0, from);
  return { start, end: start + text.length };
}
