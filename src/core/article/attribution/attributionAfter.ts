import { PRONOUN_OF_GIVEN_NAME } from '../../lexicon/people/givenNames.ts';
import { PRONOUNS, SPEAKER_NOUNS } from '../../lexicon/people/people.ts';
import { AUXILIARIES, STRONG_CUES } from '../../lexicon/speech.ts';
import { nextQuote, wordAfter } from '../language/neighbours.ts';
import {
  CLAUSE_WORDS,
  DETERMINERS,
  isTime,
  namesSomeone,
  type Phrase,
  PREPOSITIONS,
  RELATIVE,
} from '../language/phrases.ts';
import type { Sentence } from '../language/sentences.ts';
import { accordingTo, isCue } from '../language/speechVerbs.ts';
import { subjectOf } from '../language/subject.ts';
import type { Token } from '../language/tokens.ts';
import type { Attribution } from '../model.ts';
import { toAttribution } from './attribution.ts';
import { creditForward, inverted, turnedRound } from './inversion.ts';
import { replyFrom } from './possessor.ts';

/** Tokens behind a quotation within which its attribution stands. */
export const BEHIND_REACH = 28;

/** The credit that stands behind the quotation at `at`: “…,” Ruiz said. */
export function creditBehind(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  followed: boolean,
): Attribution | null {
  const from = wordAfter(tokens, at, sentence.to);
  const to = nextQuote(tokens, from, sentence.to);
  if (from >= to || tokens[from]!.lower === 'which') return null;
  if (tokens[from]!.lower === 'per') return creditForward(tokens, from + 1, to, from);
  const reply = replyFrom(tokens, from, to);
  if (reply) return reply;
  const limit = Math.min(to, from + BEHIND_REACH);
  const according = accordingTo(tokens, from, limit);
  if (according === from) return creditForward(tokens, from + 2, to, from);
  const first = firstCue(tokens, from, limit, from);
  if (first === from || (first === from + 1 && /^(?:so|\p{Ll}{1,20}ly)$/u.test(tokens[from]!.text)))
    return verbFirst(tokens, first, to, followed);
  if (first >= 0 && !followed && !startsPhrase(tokens[from]!)) return insertedAttribution(tokens, from, to);
  const spoken = first < 0 ? null : byVerb(tokens, first, { from, limit, to }, followed);
  return spoken ?? (according >= 0 && followed ? creditForward(tokens, according + 2, to, according) : null);
}

/** “…” as Ana Ruiz once put it.: words that a clause gives to somebody, and nothing behind its verb. */
export function putByName(tokens: readonly Token[], at: number, to: number): Attribution | null {
  const as = wordAfter(tokens, at, to);
  if (tokens[as]?.lower !== 'as' || !tokens[as + 1]?.capital) return null;
  const cue = firstCue(tokens, as + 2, Math.min(to, as + NAME_REACH), as + 1);
  const subject = cue < 0 || tokens[cue + 1]?.kind === 'word' ? null : subjectOf(tokens, cue, as + 1);
  return subject?.from === as + 1 && namesSomeone(tokens, subject) ? toAttribution(tokens, subject, cue) : null;
}

/** Tokens from "as" to the verb. */
const NAME_REACH = 8;

/** The first verb of speech from `first` on that has its speaker beside it. */
function byVerb(
  tokens: readonly Token[],
  first: number,
  { from, limit, to }: { readonly from: number; readonly limit: number; readonly to: number },
  followed: boolean,
): Attribution | null {
  for (let i = first; i >= 0; i = firstCue(tokens, i + 1, limit, from)) {
    const turned = tokens[i - 1]!.text === ',' ? turnedRound(tokens, i, to) : null;
    if (turned) return turned;
    const subject = subjectOf(tokens, i, from);
    // “…,” in Port Ada while reporting: a place.
    if (subject?.from === from + 1 && /^(?:in|at|near|outside|inside)$/.test(tokens[from]!.lower)) continue;
    if (subject && (namesSomeone(tokens, subject) || (followed && isPlain(tokens, subject, i))))
      return toAttribution(tokens, subject, i);
  }
  return null;
}

/** The first verb of speech between two places of a clause that begins at `clause`; -1 where there is none. */
function firstCue(tokens: readonly Token[], from: number, to: number, clause: number): number {
  for (let i = from; i < to; i++) if (isCue(tokens, i, clause)) return i;
  return -1;
}

/** “…,” said Ruiz; “…,” quietly said Ruiz. */
function verbFirst(tokens: readonly Token[], cue: number, to: number, followed: boolean): Attribution | null {
  if (!followed && !STRONG_CUES.has(tokens[cue]!.lower)) return null;
  // “…,” echoing the mayor: a participle is no verb before its subject.
  return /ing$/.test(tokens[cue]!.lower) ? null : inverted(tokens, cue, to);
}

/** "a longtime resident said": no word that names people, but an article and a plain verb. */
const isPlain = (tokens: readonly Token[], subject: Phrase, cue: number): boolean =>
  (STRONG_CUES.has(tokens[cue]!.lower) || tokens[cue]!.lower === 'reads') &&
  DETERMINERS.has(tokens[subject.from]!.lower);

/** “…” of the plan, Ruiz said Monday, …: an attribution between commas. */
function insertedAttribution(tokens: readonly Token[], from: number, to: number): Attribution | null {
  for (let i = from + 1; i < Math.min(to, from + BEHIND_REACH); i++) {
    if (!STRONG_CUES.has(tokens[i]!.lower) || !isCue(tokens, i, from)) continue;
    const subject = subjectOf(tokens, i, from);
    if (subject && tokens[subject.from - 1]?.text === ',' && namesSomeone(tokens, subject)) {
      const next = tokens[i + 1];
      if (!next || next.kind === 'punct' || PREPOSITIONS.has(next.lower) || isTime(next))
        return toAttribution(tokens, subject, i);
    }
  }
  return null;
}

const startsPhrase = (token: Token): boolean =>
  token.capital || PRONOUNS.has(token.lower) || /^(?:a|an|the|one|his|her|their|police|officials)$/.test(token.lower);

/** After a comma-ended quotation a name and any verb in -ed or -s will do: “…,” Ruiz trilled. */
export function unlistedVerb(tokens: readonly Token[], at: number, to: number): Attribution | null {
  const from = wordAfter(tokens, at, to);
  // “…,” but because Ruiz wants: a clause that goes on behind a term.
  const opener = tokens[from]?.lower ?? '';
  if (PREPOSITIONS.has(opener) || RELATIVE.has(opener) || CLAUSE_WORDS.has(opener)) return null;
  for (let i = from + 1; i < Math.min(to, from + 6); i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || AUXILIARIES.has(token.lower)) return null;
    if (
      token.capital ||
      (i < to - 1 && SPEAKER_NOUNS.has(token.lower)) ||
      !/(?:ed|es|s)$|^(?:show|reveal|suggest|indicate)$/.test(token.lower)
    )
      continue;
    const subject = { from, to: i };
    return tokens[i - 1]!.capital || SPEAKER_NOUNS.has(tokens[i - 1]!.lower) || PRONOUNS.has(tokens[from]!.lower)
      ? toAttribution(tokens, subject, i)
      : null;
  }
  return null;
}

/** “…,” Ana Ruiz, mayor of Port Ada.: a name, what the person is, and no verb. “Low Tide,” Harbor Press, 2021 is none. */
export function nameAlone(tokens: readonly Token[], at: number, to: number): Attribution | null {
  const from = wordAfter(tokens, at, to);
  let end = from;
  while (end < to && tokens[end]!.capital) end++;
  if (end - from < 2 || end - from > LONGEST_NAME || !PRONOUN_OF_GIVEN_NAME.has(tokens[from]!.lower)) return null;
  const behind = tokens.slice(end, to);
  const [mark, first] = behind;
  const isRole =
    mark?.text === ',' && first?.kind === 'word' && (DETERMINERS.has(first.lower) || SPEAKER_NOUNS.has(first.lower));
  const isRest = behind.every(
    ({ kind, lower }) => kind !== 'quote' && !AUXILIARIES.has(lower) && !CLAUSE_WORDS.has(lower),
  );
  return (behind.every(({ kind }) => kind === 'punct') && mark?.text !== ',') ||
    (isRole && isRest && firstCue(tokens, end, to, from) < 0)
    ? toAttribution(tokens, { from, to: end }, null)
    : null;
}

/** Words of a name that stands without a verb. */
const LONGEST_NAME = 4;
