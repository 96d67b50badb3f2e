import { STRONG_CUES } from '../../lexicon/speech.ts';
import {
  isPossessive,
  isTail,
  namesSomeone,
  type Phrase,
  PREPOSITIONS,
  phraseAfter,
  withoutTail,
} from '../language/phrases.ts';
import { isCue } from '../language/speechVerbs.ts';
import { subjectOf } from '../language/subject.ts';
import type { Token } from '../language/tokens.ts';
import type { Attribution } from '../model.ts';
import { toAttribution } from './attribution.ts';

/** Verbs that make what stands before them the subject of a clause: "said the mayor could". */
const FINITE = /^(?:has|have|had|is|are|was|were|do|does|did|will|would|could|should|can|may|might|must)$/;

/** Verbs that stand before their subject behind a comma: "…, told Ana Ruiz" is none. */
const INVERTING: ReadonlySet<string> = new Set(
  'said says added adds wrote writes explained noted recalled argues argued insists insisted contends contended reckons reckoned'.split(
    ' ',
  ),
);

/** "chimed in Ana Ruiz", "shot back Ana Ruiz": a verb and its adverb. */
const JOINING = /^(?:(?:chimed|chimes|chipped|chips) in|(?:piped|pipes) up|(?:shot|shoots|fired|fires) back)$/;

/** "said Ana Ruiz": a cue first, then its subject. "said the mayor could stay" is no inversion: a verb follows. */
export function inverted(tokens: readonly Token[], cue: number, to: number): Attribution | null {
  const joined = JOINING.test(`${tokens[cue]!.lower} ${tokens[cue + 1]?.lower}`) ? 1 : 0;
  const subject = withoutTail(tokens, phraseAfter(tokens, cue + 1 + joined, to));
  if (!subject) return null;
  const next = tokens[subject.to];
  if (next && subject.to < to && FINITE.test(next.lower)) return null;
  const named =
    namesSomeone(tokens, subject) ||
    (STRONG_CUES.has(tokens[cue]!.lower) && /^(?:an?|one|the|another)$/.test(tokens[subject.from]!.lower));
  return named ? toAttribution(tokens, subject, cue) : null;
}

/** "according to the ministry": the phrase at `at` speaks. */
export function creditForward(tokens: readonly Token[], at: number, to: number, cue: number): Attribution | null {
  const first = withoutTail(tokens, phraseAfter(tokens, at, to));
  const phrase = (first && providerOf(tokens, first, to)) ?? first;
  return phrase ? toAttribution(tokens, phrase, cue) : null;
}

/** "audio provided by the station": whose it is. */
const providerOf = (tokens: readonly Token[], { from, to }: Phrase, end: number): Phrase | null =>
  to - from > 1 &&
  /^(?:provided|released|supplied|issued|compiled|published|shared)$/.test(tokens[to - 1]!.lower) &&
  tokens[to]?.lower === 'by'
    ? withoutTail(tokens, phraseAfter(tokens, to + 1, end))
    : null;

/** "…, said Ana Ruiz, who …" at the end of a clause: the cue at `cue` stands behind a comma, its subject before one. */
export function turnedRound(tokens: readonly Token[], cue: number, to: number): Attribution | null {
  if (!INVERTING.has(tokens[cue]!.lower)) return null;
  const subject = withoutTail(tokens, phraseAfter(tokens, cue + 1, to));
  if (!subject || !namesSomeone(tokens, headOf(tokens, subject)) || isOwnedThing(tokens, subject)) return null;
  const next = tokens[subject.to];
  const closes =
    !next ||
    subject.to >= to ||
    next.kind === 'punct' ||
    next.lower === 'who' ||
    next.lower === 'in' ||
    (tokens[subject.to - 1]!.capital && next.lower !== 'to' && (PREPOSITIONS.has(next.lower) || isTail(next)));
  return closes ? toAttribution(tokens, subject, cue) : null;
}

/** "Ruiz's planned speech": what somebody owns, and nobody who speaks. */
function isOwnedThing(tokens: readonly Token[], phrase: Phrase): boolean {
  const { from, to } = headOf(tokens, phrase);
  const owner = tokens.findLastIndex((token, i) => i >= from && i < to - 1 && isPossessive(token));
  return owner >= 0 && !namesSomeone(tokens, { from: owner + 1, to });
}

/** "the mayor" of "the mayor of Alden"; "the meeting brought back memories of her father" names nobody in its head. */
function headOf(tokens: readonly Token[], { from, to }: Phrase): Phrase {
  let end = from + 1;
  while (end < to && !PREPOSITIONS.has(tokens[end]!.lower)) end++;
  return { from, to: end };
}

/** Tokens of a sentence in which a credit is set in behind its opening words. */
const SET_IN = 24;

/** "For now, Ana Ruiz said, the town will": the first verb of speech that commas set off with its subject. */
export function setIn(tokens: readonly Token[], from: number, to: number): Attribution | null {
  for (let i = from + 2; i < Math.min(to - 1, from + SET_IN); i++) {
    if (tokens[i + 1]!.text !== ',' || !STRONG_CUES.has(tokens[i]!.lower) || !isCue(tokens, i, from)) continue;
    const subject = subjectOf(tokens, i, from);
    if (subject?.to === i && tokens[subject.from - 1]?.text === ',' && namesSomeone(tokens, subject))
      return toAttribution(tokens, subject, i);
  }
  return null;
}

/** The first ", said Ana Ruiz" of a sentence. */
export function turnedIn(tokens: readonly Token[], from: number, to: number): Attribution | null {
  for (let i = from + 1; i < to; i++) {
    if (tokens[i - 1]!.text !== ',' || !INVERTING.has(tokens[i]!.lower) || !isCue(tokens, i, from)) continue;
    const attribution = turnedRound(tokens, i, to);
    if (attribution) return attribution;
  }
  return null;
}
