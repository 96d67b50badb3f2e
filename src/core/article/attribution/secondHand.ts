import { STRONG_CUES } from '../../lexicon/speech.ts';
import { nextQuote, previousQuote } from '../language/neighbours.ts';
import { PREPOSITIONS } from '../language/phrases.ts';
import type { Sentence } from '../language/sentences.ts';
import { accordingTo } from '../language/speechVerbs.ts';
import type { Token } from '../language/tokens.ts';
import type { Attribution } from '../model.ts';
import { speechBefore } from './attributionBefore.ts';
import { creditForward } from './inversion.ts';

/** Tokens behind an attribution within which its source stands: "Ruiz said at a meeting on Friday, according to the ministry". */
const SOURCE_REACH = 24;

/**
 * Words that reach the newspaper through another: “…,” Ruiz said, according to the ministry. The newspaper relies on the
 * ministry, which is the source credited; the attribution that it passes on tells who spoke.
 */
export function secondHand(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  attribution: Attribution,
): Attribution {
  const told = toldBy(tokens, at, sentence, attribution) ?? quotedAs(tokens, at, sentence, attribution);
  if (told) return { ...attribution, passesOn: told };
  const source = fronted(tokens, at, sentence) ?? behind(tokens, sentence, attribution);
  if (!source || source.speaker.start === attribution.speaker.start) return attribution;
  return { ...source, cue: attribution.cue, passesOn: attribution };
}

/** Who tells what somebody else has said: the law, and its papers. */
const TELLERS =
  /^(?:police|prosecutors?|authorities|investigators?|detectives?|deputies|troopers?|lawsuit|suit|indictment|complaint|affidavit|petition|filings?|documents?|records?|papers|charges|warrant|report|transcript)$/;

/** What holds somebody's words, whoever has it. */
const RECORDS =
  /^(?:recordings?|audio|videos?|footage|clips?|tapes?|transcripts?|readouts?|summar(?:y|ies)|minutes|translation|copy|copies|screenshots?|records?|filings?)$/;
/** Tokens in which "according to a recording" comes to its noun. */
const RECORD_REACH = 8;

/** Tokens from a quotation that ends inside its clause to "according to a recording". */
const RECORD_BEHIND = 24;

/** Tokens from a quotation back to the verb that leads to it, and on to who tells of it. */
const TOLD_REACH = 40;

/** "Ruiz told officers he “ran,” police said", "Ruiz said, “…,” according to a recording": Ruiz spoke, if the words lead from there to the quotation. */
function toldBy(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  { speaker, form }: Attribution,
): Attribution | null {
  const { end } = tokens[at]!;
  if (speaker.start < end || at === sentence.from) return null;
  const isTeller = (token: Token): boolean =>
    token.start >= speaker.start && token.end <= speaker.end && TELLERS.test(token.lower);
  const isTold =
    form === 'description' &&
    tokens[at - 1]!.kind === 'word' &&
    tokens.slice(at, Math.min(sentence.to, at + TOLD_REACH)).some(isTeller);
  const isReported = tokens[at - 1]!.kind === 'word' && accordingTo(tokens, at + 1, at + 3) > at;
  const onRecord = isRecorded(tokens, at, sentence.to, speaker.end);
  if (!isTold && !isReported && !onRecord) return null;
  const speech =
    speechBefore(tokens, at, sentence) ?? speechBefore(tokens, previousQuote(tokens, at, sentence.from) - 1, sentence);
  if (!speech?.cue || speech.form === 'description') return null;
  const { start } = speech.cue;
  if (isReported && !isTold && !onRecord && !isOneClause(tokens, at, start)) return null;
  const verb = tokens.slice(Math.max(sentence.from, at - TOLD_REACH), at).find((token) => token.start === start);
  return verb && STRONG_CUES.has(verb.lower) ? speech : null;
}

/** "Ruiz told reporters that the case is “hard,” according to the Ledger": all between the verb and the quotation is what Ruiz told. */
function isOneClause(tokens: readonly Token[], at: number, start: number): boolean {
  const words = tokens.slice(Math.max(0, at - TOLD_REACH), at).filter((token) => token.start > start);
  return words.some(({ lower }) => lower === 'that') && words.every(({ lower }) => !/^(?:and|but|while)$/.test(lower));
}

/** "…, according to a recording released by the county": right behind the quotation at `at`. */
function isRecorded(tokens: readonly Token[], at: number, to: number, end: number): boolean {
  // “…” if it happens again, according to a readout
  const inClause = tokens[at - 1]!.kind === 'word' ? RECORD_BEHIND : 4;
  const according = accordingTo(tokens, at + 1, Math.min(to, at + inClause));
  const cue = tokens[at + 1]?.lower === 'per' ? at + 1 : according;
  return (
    cue > at &&
    tokens.slice(cue, Math.min(to, cue + RECORD_REACH)).some((token) => token.end <= end && RECORDS.test(token.lower))
  );
}

/** Tokens from "quoted" to "as saying". */
const QUOTED_REACH = 12;

/** “…,” the Ledger quoted Ruiz as saying; the Ledger quoted Ruiz as saying “…”: Ruiz spoke. */
function quotedAs(
  tokens: readonly Token[],
  at: number,
  { from, to }: Sentence,
  { cue, speaker }: Attribution,
): Attribution | null {
  if (!cue || speaker.start > cue.start) return null;
  let verb = Math.max(from, at - TOLD_REACH);
  const end = Math.min(to, at + TOLD_REACH);
  while (verb < end && (tokens[verb]!.start < speaker.end || !QUOTES.test(tokens[verb]!.lower))) verb++;
  if (verb === end || tokens[verb]!.start > cue.start || isOfQuoted(tokens, verb)) return null;
  const last = Math.min(to - 1, verb + QUOTED_REACH);
  for (let as = verb + 2; as < last; as++)
    if (tokens[as]!.lower === 'as' && SAYING.test(tokens[as + 1]!.lower))
      return creditForward(tokens, verb + 1, as, verb);
  return null;
}

/** "Ruiz was quoted Monday", "Ruiz, quoted by the Ledger": the subject spoke. */
const isOfQuoted = (tokens: readonly Token[], verb: number): boolean =>
  PREPOSITIONS.has(tokens[verb + 1]?.lower ?? '') ||
  tokens.slice(Math.max(0, verb - 3), verb).some(({ lower }) => /^(?:is|are|was|were|been|being)$/.test(lower));

const QUOTES = /^(?:quote[ds]?|cite[ds])$/;
const SAYING = /^(?:saying|telling|having)$/;

/** "According to the ministry, Ruiz said “…”" */
const fronted = (tokens: readonly Token[], at: number, { from }: Sentence): Attribution | null =>
  accordingTo(tokens, from, from + 2) === from ? creditForward(tokens, from + 2, at, from) : null;

/** ", according to the ministry" behind the verb and its speaker. Of ", the Ledger reported" the speaker stays the source. */
function behind(tokens: readonly Token[], { from, to }: Sentence, { speaker, cue }: Attribution): Attribution | null {
  const end = cue && Math.max(cue.end, speaker.end);
  if (end === null) return null;
  let i = from;
  while (i < to && tokens[i]!.start < end) i++;
  const last = Math.min(nextQuote(tokens, i, to), i + SOURCE_REACH);
  for (; i + 1 < last; i++)
    if (accordingTo(tokens, i, i + 2) === i && tokens[i - 1]!.lower !== 'that')
      return creditForward(tokens, i + 2, to, i);
  return null;
}
