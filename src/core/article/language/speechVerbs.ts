import { SPEAKER_NOUNS } from '../../lexicon/people/people.ts';
import { AUXILIARIES, CHAIN_VERBS, CUE_PHRASES, NOUN_LIKE, SPEECH_VERBS, STRONG_CUES } from '../../lexicon/speech.ts';
import { DETERMINERS, GIVEN_NAMES, isManner, isPersonal, isPossessive, PREPOSITIONS, RELATIVE } from './phrases.ts';
import type { Token } from './tokens.ts';

/** Words behind a verb within which the rest of a cue phrase may stand: "shot right back". */
const PHRASE_REACH = 2;

/** Whether the token at `i` is a speech verb used as one, rather than a noun of the same form. */
export function isCue(tokens: readonly Token[], i: number, from = 0): boolean {
  const token = tokens[i]!;
  if (token.kind !== 'word') return false;
  // "Said Ana Ruiz: “…”": a sentence may open with its verb.
  if (token.capital) return i === from && STRONG_CUES.has(token.lower) && opensInverted(tokens, i);
  if (isCuePhrase(tokens, i)) return true;
  if (!SPEECH_VERBS.has(token.lower) || isPassive(tokens, i, from)) return false;
  if (!NOUN_LIKE.has(token.lower)) return true;
  return isVerbHere(tokens, i, from);
}

/** "Said Ana Ruiz" and "Said one neighbour"; "Asked the reason, Ruiz said" opens with a participle. */
const opensInverted = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.capital === true ||
  (/^(?:said|says|added|wrote|tweeted)$/.test(tokens[i]!.lower) &&
    /^(?:an?|the|one|another)$/.test(tokens[i + 1]?.lower ?? ''));

function isCuePhrase(tokens: readonly Token[], i: number): boolean {
  const behind = CUE_PHRASES.get(tokens[i]!.lower);
  if (!behind) return false;
  for (let k = i + 1; k <= i + PHRASE_REACH && k < tokens.length; k++) if (behind.has(tokens[k]!.lower)) return true;
  return false;
}

/** Of a form that is both noun and verb: what stands before it tells. */
function isVerbHere(tokens: readonly Token[], i: number, from: number): boolean {
  const { lower } = tokens[i]!;
  const before = i > from ? tokens[i - 1] : undefined;
  // "Lund names are": many, and a noun.
  if (/s$/.test(lower) && /^(?:are|were|have)$/.test(tokens[i + 1]?.lower ?? '')) return false;
  // “…,” notes Ana Ruiz: the first word behind a quotation, and then a name.
  if (!before || before.kind === 'quote') {
    const next = tokens[i + 1];
    return (
      next?.kind === 'word' &&
      (next.capital || isPersonal(next) || SPEAKER_NOUNS.has(next.lower) || next.lower === 'the')
    );
  }
  if (before.kind === 'punct') return before.text === ',' && /(?:s|ed|ing)$/.test(lower);
  // "began to tweet", while "in answer to questions" and "according to reports" have the noun.
  if (before.lower === 'to' && SPEECH_VERBS.get(lower) === lower && isInfinitive(tokens, i)) return true;
  if (DETERMINERS.has(before.lower) || PREPOSITIONS.has(before.lower) || isPossessive(before)) return false;
  return (
    (before.capital && isThirdPerson(lower)) ||
    isPersonal(before) ||
    AUXILIARIES.has(before.lower) ||
    RELATIVE.has(before.lower) ||
    SPEAKER_NOUNS.has(before.lower) ||
    before.lower === 'percent' ||
    (/ly$/.test(before.lower) && !before.capital)
  );
}

/** Behind "to": no noun or name comes before that takes the preposition ("according to report", "right to appeal"). */
const isInfinitive = (tokens: readonly Token[], i: number): boolean => {
  const governor = tokens[i - 2];
  return governor?.kind === 'word' && (governor.capital || /(?:ed|ing)$/.test(governor.lower));
};

/** "Ruiz claims" and "Ruiz read", while "the Ruiz claim" is a noun. */
const isThirdPerson = (lower: string): boolean => lower === 'read' || SPEECH_VERBS.get(lower) !== lower;

const BE = new Set('is are was were be been being'.split(' '));
/** Passives that still name their speaker as subject: "was quoted as saying", "is credited with saying". */
const SPOKEN_PASSIVES = new Set(['quoted', 'cited']);

/** "Ruiz was asked", "the plan is called": the subject does not speak. */
export function isPassive(tokens: readonly Token[], i: number, from: number): boolean {
  const { lower } = tokens[i]!;
  if (!/(?:ed|told|written|said|known|seen|sworn|held)$/.test(lower) || SPOKEN_PASSIVES.has(lower)) return false;
  let k = i - 1;
  while (
    k >= from &&
    (/ly$/.test(tokens[k]!.text) ||
      /^(?:also|then|not|once|being|been|sometimes|often|now|still|always|long|even)$/.test(tokens[k]!.lower))
  )
    k--;
  return k >= from && (BE.has(tokens[k]!.lower) || BE.has(tokens[k + 1]!.lower)) && k + 1 <= i;
}

/** Back over what belongs to the verb at `cue`: auxiliaries, adverbs, "went on to". */
export function verbStart(tokens: readonly Token[], cue: number, from: number): number {
  let i = cue;
  while (i > from) {
    const token = tokens[i - 1]!;
    if (
      token.aside ||
      (AUXILIARIES.has(token.lower) && !GIVEN_NAMES.test(token.text)) ||
      (isManner(token.lower) && !token.capital) ||
      CHAIN_VERBS.has(token.lower) ||
      ((token.lower === 'on' || token.lower === 'as') && CHAIN_VERBS.has(tokens[i - 2]?.lower ?? ''))
    )
      i--;
    else break;
  }
  return i;
}

/** Index of "according to", -1 where there is none. */
export function accordingTo(tokens: readonly Token[], from: number, to: number): number {
  const last = Math.min(to, tokens.length) - 1;
  for (let i = from; i < last; i++) if (tokens[i]!.lower === 'according' && tokens[i + 1]!.lower === 'to') return i;
  return -1;
}
