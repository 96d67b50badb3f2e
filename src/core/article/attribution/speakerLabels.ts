import { PARTICLES } from '../../lexicon/people/nameParts.ts';
import { ORGANIZATION_WORDS } from '../../lexicon/people/people.ts';
import type { Span } from '../../text/spans.ts';
import { namesSomeone, PREPOSITIONS, phraseAfter } from '../language/phrases.ts';
import { isCue } from '../language/speechVerbs.ts';
import { untilVerb } from '../language/subject.ts';
import type { Token } from '../language/tokens.ts';
import type { Attribution, QuoteMark } from '../model.ts';
import { toAttribution } from './attribution.ts';

const INSIDE = /^\s*(\p{Lu}[\p{Lu} .'’-]{1,30}):\s/u;

/** “SMITH: We never paid.”: a transcript inside the marks, each turn with its label. */
export function labelInside(prose: string, { inner }: QuoteMark): Attribution | null {
  const label = INSIDE.exec(prose.slice(inner.start, Math.min(inner.end, inner.start + 40)))?.[1];
  if (!label) return null;
  const start = prose.indexOf(label, inner.start);
  return { speaker: { start, end: start + label.length }, cue: null, form: 'name' };
}

/** “NOW WATCH: …”: a label before a headline, and nobody's. */
export const NOTICES =
  /(?:^| )(?:WATCH|READ|SEE|MORE|ALSO|RELATED|VIDEO|PHOTOS?|PICTURES?|LISTEN|UPDATED?|BREAKING|EXCLUSIVE|OPINION|ANALYSIS|CORRECTION|NOTE|TRIBUTE|LIVE)$/;

/** "Q:", "A:" and "SMITH:" at the head of a paragraph: everything in it is that speaker's. */
export function labelAtHead(prose: string): Attribution | null {
  const label = /^\s*([QA]|\p{Lu}{2,}(?: \p{Lu}{2,}){0,3}):\s/u.exec(prose.slice(0, 60))?.[1];
  if (!label || NOTICES.test(label)) return null;
  const start = prose.indexOf(label);
  const speaker: Span = { start, end: start + label.length };
  return { speaker, cue: null, form: 'name' };
}

/** Longest sign-off, in tokens. */
const LONGEST = 18;
const isDash = (token: Token | undefined): boolean => token !== undefined && /^[—–―-]$/.test(token.text);

/** "— Ana Ruiz, mayor of Port Ada": a paragraph that only says whose the quotation above it is. */
export function signOff(tokens: readonly Token[]): Attribution | null {
  if (!isDash(tokens[0]) || tokens.length > LONGEST || tokens.some((token) => token.kind === 'quote')) return null;
  const from = isDash(tokens[1]) ? 2 : 1;
  const name = tokens[from]?.capital ? phraseAfter(tokens, from, tokens.length) : null;
  if (!name || !namesSomeone(tokens, name) || untilVerb(tokens, name).to < name.to) return null;
  const next = tokens[name.to];
  return !next || next.kind === 'punct' || PREPOSITIONS.has(next.lower) ? toAttribution(tokens, name, null) : null;
}

/**
 * “…” — Ana Ruiz, mayor; “…” (Ana Ruiz, mayor): a name behind a dash or in brackets after the last quotation of a
 * paragraph, and nothing else.
 */
export function creditLine(tokens: readonly Token[], at: number): Attribution | null {
  let from = at + 1;
  if (tokens[from]?.text === '.') from++;
  const bracket = /^[([]$/.test(tokens[from]?.text ?? '');
  if (!bracket && !isDash(tokens[from])) return null;
  while (isDash(tokens[from]) || (bracket && tokens[from]?.kind === 'punct')) from++;
  const to = tokens.length;
  if (from >= to || to - from > LONGEST || !tokens[from]!.capital) return null;
  if (tokens.slice(from, to).some((token, i) => token.kind === 'quote' || (i > 0 && isCue(tokens, from + i, from))))
    return null;
  let end = from;
  while (end < to && (tokens[end]!.capital || isInsideName(tokens, end))) end++;
  const closes = !bracket || tokens.slice(from, to).filter(({ text }) => /^[)\]]$/.test(text)).length === 1;
  return closes && isSpeaker(tokens, from, end) ? toAttribution(tokens, { from, to: end }, null) : null;
}

/** "(Reuters)" and "(Genesis)" are no speakers: two words, or what the person is, and nothing that goes on behind. */
function isSpeaker(tokens: readonly Token[], from: number, end: number): boolean {
  const next = tokens[end];
  const alone = !next || (next.kind === 'punct' && !/^[:;]$/.test(next.text)) || PREPOSITIONS.has(next.lower);
  const isPerson = next?.text === ',' || (end - from > 1 && tokens[from - 1]!.text !== '[');
  return alone && isPerson && end - from <= MOST_NAME_WORDS && !isBody(tokens, from, end);
}

const isBody = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }) => ORGANIZATION_WORDS.has(lower)) ||
  tokens.slice(to).some(({ text }) => /^\d/.test(text));

const MOST_NAME_WORDS = 6;
const isInsideName = (tokens: readonly Token[], i: number): boolean =>
  PARTICLES.has(tokens[i]!.lower) && Boolean(tokens[i + 1]?.capital);
