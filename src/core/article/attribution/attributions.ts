import { QUIET_VERBS, SPEECH_VERBS, STRONG_CUES } from '../../lexicon/speech.ts';
import type { Span } from '../../text/spans.ts';
import { wordCount } from '../../text/words.ts';
import { datelineOf } from '../furniture/dateline.ts';
import { withoutHeadlineCase } from '../language/headlineCase.ts';
import { wordAfter } from '../language/neighbours.ts';
import { CLAUSE_WORDS, isPersonal } from '../language/phrases.ts';
import { type Sentence, sentencesOf } from '../language/sentences.ts';
import { isCue, isPassive } from '../language/speechVerbs.ts';
import type { Token } from '../language/tokens.ts';
import type { Attribution, QuoteMark } from '../model.ts';
import { creditBehind, nameAlone, putByName, unlistedVerb } from './attributionAfter.ts';
import { attributionAtEnd } from './attributionAtEnd.ts';
import { attributionBefore, labelled } from './attributionBefore.ts';
import { carry, lastAttribution } from './carry.ts';
import { guessAt } from './guess.ts';
import { agentBehind } from './passiveAgent.ts';
import { inWords, quoteFrom } from './possessor.ts';
import { secondHand } from './secondHand.ts';
import { creditLine, labelAtHead, labelInside, signOff } from './speakerLabels.ts';
import { topicsOf } from './topics.ts';

/** What the words outside the quotation marks of one paragraph say about who speaks. */
export interface ParagraphAttributions {
  /** One for each quotation, in order. */
  readonly attributions: readonly (Attribution | null)[];
  /** Credits by sentence order, quotations or not: who speaks last in this paragraph. */
  readonly last: Attribution | null;
  /** A closing colon introduces the next paragraph. */
  readonly leadIn: Attribution | null;
  /** The paragraph says whose the quotation above it is, and nothing else. */
  readonly signOff: Attribution | null;
  /** Quotations in whose sentence somebody speaks, writes or thinks. */
  readonly inSpeech: readonly boolean[];
  /** The subject of each sentence, where it has one that names somebody. */
  readonly subjects: readonly Span[];
}

/** Quotations of this many words or fewer may be terms, titles or scare quotes: only a speech verb credits them. */
const TERM_WORDS = 4;

/** Finds who is credited with each quotation of a paragraph. `written` are the paragraph's, quotations as single tokens. */
export function attributionsOf(
  prose: string,
  quotes: readonly QuoteMark[],
  written: readonly Token[],
): ParagraphAttributions {
  const tokens = withoutHeadlineCase(written);
  const innerOf = (quote: number): string => prose.slice(quotes[quote]!.inner.start, quotes[quote]!.inner.end);
  const sentences = behindDateline(sentencesOf(tokens, innerOf), tokens, datelineOf(prose)?.whole ?? 0);
  const label = labelAtHead(prose);
  const none = (): (Attribution | null)[] => new Array<Attribution | null>(quotes.length).fill(null);
  const asked = new Set<number>();
  const inSpeech = new Array<boolean>(quotes.length).fill(false);
  const reading: Reading = {
    prose,
    quotes,
    tokens,
    innerOf,
    label,
    own: none(),
    guesses: none(),
    inSpeech,
    asked,
    spoken: false,
  };
  for (const sentence of sentences) {
    readCredits(reading, sentence);
    shareBackward(tokens, sentence, reading.own, asked);
  }
  const { own, guesses } = reading;
  const attributions = carry({ own, guesses, quotes, tokens, sentences, innerOf, asked });
  return {
    attributions,
    last: lastAttribution(tokens, sentences, attributions),
    leadIn: leadIn(tokens, sentences.at(-1)),
    signOff: signOff(tokens),
    inSpeech,
    subjects: withSpeakers(topicsOf(tokens, sentences), attributions),
  };
}

/** A paragraph while its credits are read, with what is known of each quotation so far. */
interface Reading {
  readonly prose: string;
  readonly quotes: readonly QuoteMark[];
  readonly tokens: readonly Token[];
  readonly innerOf: (quote: number) => string;
  readonly label: Attribution | null;
  readonly own: (Attribution | null)[];
  readonly guesses: (Attribution | null)[];
  readonly inSpeech: boolean[];
  readonly asked: Set<number>;
  /** Whether a verb of speech credits a quotation so far. */
  spoken: boolean;
}

/** Reads whom a sentence credits with each of its quotations. */
function readCredits(reading: Reading, sentence: Sentence): void {
  const { tokens, own, guesses, inSpeech, asked, innerOf } = reading;
  const speech = hasCue(tokens, sentence);
  let previous: Attribution | null = null;
  for (let i = sentence.from; i < sentence.to; i++) {
    const { kind, quote } = tokens[i]!;
    if (kind !== 'quote') continue;
    if (isAsked(tokens, i, sentence.from) || isInQuestion(tokens, i, sentence.from, innerOf(quote))) {
      asked.add(quote);
      inSpeech[quote] = true;
      continue;
    }
    own[quote] = ownCredit(reading, i, sentence, previous);
    if (!own[quote] && wordCount(innerOf(quote)) > TERM_WORDS && !isNamedBefore(tokens, i, sentence.from))
      guesses[quote] = reading.label ?? guessAt(tokens, i, sentence);
    inSpeech[quote] = speech || own[quote] !== null;
    previous = own[quote] ?? null;
    reading.spoken ||= previous?.cue != null;
  }
}

/** The credit that the words around a quotation give it; else the one just before in its sentence. */
function ownCredit(reading: Reading, at: number, sentence: Sentence, previous: Attribution | null): Attribution | null {
  const { prose, quotes, tokens, innerOf } = reading;
  const { quote } = tokens[at]!;
  // Behind somebody's speech a name between a dash and the end is the reporter's.
  const signed = (): Attribution | null => (reading.spoken ? null : creditLine(tokens, at));
  const credit = creditAt(tokens, at, sentence, innerOf(quote), previous);
  // "In short: “…” — Ana Ruiz": the words before the colon are a heading.
  const isLabelled = credit?.cue === null && credit.form === 'name' && tokens[at - 1]?.text === ':';
  const found = (isLabelled ? signed() : null) ?? credit ?? signed();
  const attribution = found && isTermOnly(tokens, at, sentence, found, innerOf(quote)) ? null : found;
  return (
    labelInside(prose, quotes[quote]!) ?? (attribution && secondHand(tokens, at, sentence, attribution)) ?? previous
  );
}

const TERM_NOUN = /^(?:terms?|words?|phrases?|labels?|slogans?|nicknames?|monikers?|hashtags?|acronyms?|expressions?)$/;

/** "knew it as a “walk-in,”" "ripped Lind for avoiding the term “old wall”": a term, and a verb before it that repeats nobody's words. */
function isTermOnly(
  tokens: readonly Token[],
  at: number,
  { from }: Sentence,
  { cue, speaker }: Attribution,
  inner: string,
): boolean {
  const words = wordCount(inner);
  if (!cue || cue.end > tokens[at]!.start || speaker.start > tokens[at]!.start || words > NAME_WORDS) return false;
  const before = tokens[at - 1]!;
  if (/^[:,]$/.test(before.text)) return false;
  if (before.lower === 'so-called') return true;
  if (isNamedBefore(tokens, at, from)) return true;
  if (words > TERM_WORDS) return false;
  const verb = tokens.findLastIndex(({ start }, i) => i >= from && start <= cue.start);
  const word = tokens[verb]!.lower;
  if (TERM_NOUN.test(before.lower))
    return (
      !STRONG_CUES.has(word) && at - verb > TERM_REACH && !/^(?:with|by|us(?:e|es|ed|ing))$/.test(tokens[at - 3]!.lower)
    );
  // "added that asking them to debate was “a mistake”": somebody says so.
  return (
    QUIET_VERBS.has(SPEECH_VERBS.get(word) ?? '') &&
    !tokens.slice(from, at).some(({ lower }) => STRONG_CUES.has(lower) || lower === 'saying')
  );
}
/** "in what has been dubbed “the long walk”", "is known on the docks as “the Lion”": called so by nobody in particular. */
function isNamedBefore(tokens: readonly Token[], at: number, from: number): boolean {
  let verb = at - 1;
  // "Bo Lind, 47, dubbed the “Lion”"
  const dubbed = /^(?:an?|the)$/.test(tokens[verb]?.lower ?? '') ? verb - 1 : verb;
  if (/^(?:dubbed|nicknamed)$/.test(tokens[dubbed]?.lower ?? '') && tokens[dubbed - 1]?.text === ',') return true;
  if (tokens[verb]?.lower === 'as') {
    verb--;
    const first = Math.max(from, verb - KNOWN_REACH);
    for (let i = verb; i > first; i--) if (tokens[i]!.lower === 'known') verb = i;
  }
  return (
    verb > from &&
    /^(?:dubbed|called|named|nicknamed|termed|billed|known|styled|titled)$/.test(tokens[verb]!.lower) &&
    isPassive(tokens, verb, from)
  );
}

/** Tokens between "known" and "as". */
const KNOWN_REACH = 5;

/** Words of what something may be called. */
const NAME_WORDS = 6;
/** Tokens from a verb to a term that it still repeats: "called it by the word". */
const TERM_REACH = 4;

/** Whom the paragraph credits with its quotations is what it is about too. In order, each once. */
function withSpeakers(topics: readonly Span[], attributions: readonly (Attribution | null)[]): Span[] {
  const known = new Set(topics.map(({ start }) => start));
  const speakers = attributions.flatMap((attribution) => {
    const place =
      attribution && attribution.form !== 'pronoun' ? (attribution.antecedent ?? attribution.speaker) : null;
    if (!place || known.has(place.start)) return [];
    known.add(place.start);
    return [place];
  });
  return speakers.length ? [...topics, ...speakers].sort((a, b) => a.start - b.start) : [...topics];
}

/** “…” or “…,” Ruiz said: the attribution of a later quotation covers those before it in the sentence that have none. */
function shareBackward(
  tokens: readonly Token[],
  { from, to }: Sentence,
  own: (Attribution | null)[],
  asked: ReadonlySet<number>,
): void {
  let next: Attribution | null = null;
  for (let i = to - 1; i >= from; i--) {
    const { kind, quote } = tokens[i]!;
    if (kind !== 'quote' || asked.has(quote)) continue;
    own[quote] ??= next;
    next = own[quote] ?? null;
  }
}

/** "PORT ADA, July 25 (Wire) — Ruiz said …": the dateline belongs to no sentence. */
function behindDateline(sentences: Sentence[], tokens: readonly Token[], lead: number): Sentence[] {
  if (!lead) return sentences;
  const at = tokens.findIndex((token) => token.start >= lead);
  return sentences.flatMap(({ from, to }) => (to > at ? [{ from: Math.max(from, at), to }] : []));
}

const hasCue = (tokens: readonly Token[], { from, to }: Sentence): boolean => {
  for (let i = from; i < to; i++) if (isCue(tokens, i, from)) return true;
  return false;
};

/** The credit in the quotation's own sentence: behind it first, then before it, then at the sentence's end. */
function creditAt(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  inner: string,
  previous: Attribution | null,
): Attribution | null {
  const agent = agentBehind(tokens, at, sentence);
  if (agent) return agent;
  const put = putByName(tokens, at, sentence.to);
  if (put) return put;
  const followed = endsForAttribution(inner) || /^[,—–]$/.test(tokens[at + 1]?.text ?? '');
  const behind = isEpithet(tokens, at, sentence, inner) ? null : creditBehind(tokens, at, sentence, followed);
  const before =
    behind && followed && !looksBefore(tokens, at, sentence, inner) ? null : attributionBefore(tokens, at, sentence);
  return (
    before ??
    // “…” but “…,” while others said: a new clause does not reach back.
    (previous && opensClause(tokens, at, sentence) ? previous : null) ??
    behind ??
    (/[,?!]\s*$/.test(inner) ? unlistedVerb(tokens, at, sentence.to) : null) ??
    (/,\s*$/.test(inner) ? nameAlone(tokens, at, sentence.to) : null) ??
    attributionAtEnd(tokens, at, sentence) ??
    inWords(tokens, sentence.from, at) ??
    inWords(tokens, wordAfter(tokens, at, sentence.to), sentence.to) ??
    (at === sentence.to - 1 ? quoteFrom(tokens, sentence.to) : null)
  );
}

/** "went after “Crooked” Ana Ruiz", "the self-styled “colonel” Ana Ruiz": a word before a name, in the middle of its sentence. */
const isEpithet = (tokens: readonly Token[], at: number, { from }: Sentence, inner: string): boolean =>
  at > from &&
  tokens[at - 1]!.kind === 'word' &&
  tokens[at + 1]?.capital === true &&
  (/^\p{Lu}\p{Ll}+$/u.test(inner) ||
    (/^\p{L}+$/u.test(inner) && /^(?:the|so-called|self-\p{L}+)$/u.test(tokens[at - 1]!.lower)));

/** "When he was asked, “Will it go on?” Ruiz replied": nobody is said to have put the question. */
function isAsked(tokens: readonly Token[], at: number, from: number): boolean {
  const comma = tokens[at - 1]?.text === ',' || tokens[at - 1]?.text === ':' ? at - 1 : at;
  return comma - 2 >= from && tokens[comma - 1]!.lower === 'asked' && isPassive(tokens, comma - 1, from);
}

/** "When asked if it was “fair,” Ruiz shrugged": words of whoever asked. */
function isInQuestion(tokens: readonly Token[], at: number, from: number, inner: string): boolean {
  let first = from;
  while (first < at && /^(?:and|but|when|if|after)$/.test(tokens[first]!.lower)) first++;
  if (tokens[first]!.lower !== 'asked' || !/^(?:if|whether|about|why|how)$/.test(tokens[first + 1]?.lower ?? ''))
    return false;
  const closes = /,\s*$/.test(inner) || tokens[at + 1]?.text === ',';
  return closes && tokens.slice(first, at).every(({ kind }) => kind === 'word');
}

/** Whether the words before a quotation weigh more than a verb behind it: “…,” though she noted …; Ruiz wrote: “…!” Lind saw it. */
function looksBefore(tokens: readonly Token[], at: number, sentence: Sentence, inner: string): boolean {
  const last = at > sentence.from ? tokens[at - 1]!.text : '';
  if ((last === ':' || last === ',') && /[.!?…]\s*$/.test(inner)) return true;
  if (/^[—–-]$/.test(last) && /^[—–-]$/.test(tokens[at + 1]?.text ?? '')) return true;
  // “Ruiz told them that “…,” asking …, according to a statement”: her sentence goes on behind.
  if (last === 'that' && /[^k]ing$|^(?:for|at|by|with)$/.test(tokens[at + 1]?.lower ?? '')) return true;
  // "While Ruiz calls it “fair,” Lind says no"; "promised to end “bad deals.” She also argued": a clause of its own goes on behind.
  const next = tokens[at + 1];
  if (at > sentence.from + 1 && /^(?:although|though|while)$/.test(tokens[sentence.from]!.lower))
    return !/^(?:per|according)$/.test(next?.lower ?? '');
  if (next?.capital && isPersonal(next) && at > sentence.from && /\.[\s'’]*$/.test(inner)) return true;
  return opensClause(tokens, at, sentence);
}

/** Whether a clause of its own begins behind the quotation: “…,” though she noted. */
function opensClause(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  const first = tokens[wordAfter(tokens, at, sentence.to)]?.lower ?? '';
  return CLAUSE_WORDS.has(first) || first === 'as' || first === 'which' || first === 'since';
}

const endsForAttribution = (inner: string): boolean => /[,?!.…—–-][\s'’]*$/.test(inner);

function leadIn(tokens: readonly Token[], sentence: Sentence | undefined): Attribution | null {
  if (!sentence || tokens[sentence.to - 1]?.text !== ':') return null;
  return attributionBefore(tokens, sentence.to, sentence) ?? labelled(tokens, sentence.from, sentence.to - 1);
}
