import { PRONOUNS, SPEAKER_NOUNS } from '../lexicon/people.ts';
import { AUXILIARIES, SPEECH_NOUNS, STRONG_CUES } from '../lexicon/speech.ts';
import type { Span } from '../text/spans.ts';
import { wordCount } from '../text/words.ts';
import { carry, lastCredit } from './carry.ts';
import { toCredit } from './credit.ts';
import { accordingTo, isCue } from './cues.ts';
import { datelineOf } from './dateline.ts';
import { inverted, turnedRound } from './inversion.ts';
import type { Credit, QuoteMark } from './model.ts';
import { outermost } from './nesting.ts';
import {
  CLAUSE_WORDS,
  DETERMINERS,
  isPossessive,
  isTime,
  namesSomeone,
  type Phrase,
  PREPOSITIONS,
  phraseAfter,
} from './phrases.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { mainSubject, subjectOf } from './subject.ts';
import type { Token } from './tokens.ts';

/** What the words outside the quotation marks of one paragraph say about who speaks. */
export interface ParagraphCredits {
  /** One for each quotation, in order. */
  readonly credits: readonly (Credit | null)[];
  /** Credits by sentence order, quotations or not: who speaks last in this paragraph. */
  readonly last: Credit | null;
  /** A closing colon introduces the next paragraph. */
  readonly leadIn: Credit | null;
  /** Quotations in whose sentence somebody speaks, writes or thinks. */
  readonly inSpeech: readonly boolean[];
  /** The subject of each sentence, where it has one that names somebody. */
  readonly subjects: readonly Span[];
}

/** Quotations of this many words or fewer may be terms, titles or scare quotes: only a speech verb credits them. */
const TERM_WORDS = 4;

/** Finds who is credited with each quotation of a paragraph. `tokens` are the paragraph's, quotations as single tokens. */
export function creditsOf(prose: string, quotes: readonly QuoteMark[], tokens: readonly Token[]): ParagraphCredits {
  const innerOf = (quote: number): string => prose.slice(quotes[quote]!.inner.start, quotes[quote]!.inner.end);
  const sentences = behindDateline(sentencesOf(tokens, innerOf), tokens, datelineOf(prose)?.whole ?? 0);
  const own = new Array<Credit | null>(quotes.length).fill(null);
  const guesses = new Array<Credit | null>(quotes.length).fill(null);
  const inSpeech = new Array<boolean>(quotes.length).fill(false);
  for (const sentence of sentences) {
    const speech = hasCue(tokens, sentence);
    let previous: Credit | null = null;
    for (let i = sentence.from; i < sentence.to; i++) {
      const { kind, quote } = tokens[i]!;
      if (kind !== 'quote') continue;
      own[quote] = labelInside(prose, quotes[quote]!) ?? creditAt(tokens, i, sentence, innerOf(quote)) ?? previous;
      if (!own[quote] && wordCount(innerOf(quote)) > TERM_WORDS) guesses[quote] = fallback(tokens, i, sentence);
      inSpeech[quote] = speech || own[quote] !== null;
      previous = own[quote] ?? null;
    }
    shareBackward(tokens, sentence, own);
  }
  const credits = carry({ own, guesses, quotes, tokens, sentences, innerOf });
  const subjects = sentences.flatMap(({ from, to }) => {
    const subject = mainSubject(tokens, from, to);
    return subject ? [toCredit(tokens, subject, null).speaker] : [];
  });
  return {
    credits,
    last: lastCredit(tokens, sentences, credits),
    leadIn: leadIn(tokens, sentences.at(-1)),
    inSpeech,
    subjects,
  };
}

/** “…” or “…,” Ruiz said: the credit of a later quotation covers those before it in the sentence that have none. */
function shareBackward(tokens: readonly Token[], { from, to }: Sentence, own: (Credit | null)[]): void {
  let next: Credit | null = null;
  for (let i = to - 1; i >= from; i--) {
    const { kind, quote } = tokens[i]!;
    if (kind !== 'quote') continue;
    own[quote] ??= next;
    next = own[quote] ?? null;
  }
}

const LABEL = /^\s*(\p{Lu}[\p{Lu} .'’-]{1,30}):\s/u;

/** “SMITH: We never paid.”: a transcript inside the marks, each turn with its label. */
function labelInside(prose: string, { inner }: QuoteMark): Credit | null {
  const label = LABEL.exec(prose.slice(inner.start, Math.min(inner.end, inner.start + 40)))?.[1];
  if (!label) return null;
  const start = prose.indexOf(label, inner.start);
  return { speaker: { start, end: start + label.length }, cue: null, form: 'name' };
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
function creditAt(tokens: readonly Token[], at: number, sentence: Sentence, inner: string): Credit | null {
  const followed = endsForCredit(inner) || /^[,—–]$/.test(tokens[at + 1]?.text ?? '');
  const behind = creditBehind(tokens, at, sentence, followed);
  const before =
    behind && followed && !looksBefore(tokens, at, sentence, inner) ? null : creditBefore(tokens, at, sentence);
  return (
    before ??
    behind ??
    (/[,?!]\s*$/.test(inner) ? unlistedVerb(tokens, wordAfter(tokens, at, sentence.to), sentence.to) : null) ??
    creditAtEnd(tokens, at, sentence)
  );
}

/** Whether the words before a quotation weigh more than a verb behind it: “…,” though she noted …; Ruiz wrote: “…!” Lind saw it. */
function looksBefore(tokens: readonly Token[], at: number, sentence: Sentence, inner: string): boolean {
  const last = at > sentence.from ? tokens[at - 1]!.text : '';
  if ((last === ':' || last === ',') && /[.!?…]\s*$/.test(inner)) return true;
  if (/^[—–-]$/.test(last) && /^[—–-]$/.test(tokens[at + 1]?.text ?? '')) return true;
  const first = tokens[wordAfter(tokens, at, sentence.to)]?.lower ?? '';
  return CLAUSE_WORDS.has(first) || first === 'as' || first === 'which' || first === 'since';
}

const endsForCredit = (inner: string): boolean => /[,?!.…—–-][\s'’]*$/.test(inner);

/** The first token behind a quotation that is no comma, dash or stray single mark. */
function wordAfter(tokens: readonly Token[], at: number, to: number): number {
  let i = at + 1;
  while (i < to && tokens[i]!.kind === 'punct' && !tokens[i]!.aside && /^[,—–'’-]$/.test(tokens[i]!.text)) i++;
  return i;
}

/** Tokens behind a quotation within which its credit stands. */
const BEHIND_REACH = 28;

function creditBehind(tokens: readonly Token[], at: number, sentence: Sentence, followed: boolean): Credit | null {
  const from = wordAfter(tokens, at, sentence.to);
  const to = nextQuote(tokens, from, sentence.to);
  if (from >= to || tokens[from]!.lower === 'which') return null;
  if (tokens[from]!.lower === 'per') return creditForward(tokens, from + 1, to, from);
  const limit = Math.min(to, from + BEHIND_REACH);
  const according = accordingTo(tokens, from, limit);
  if (according === from) return creditForward(tokens, from + 2, to, from);
  for (let i = from; i < limit; i++) {
    if (!isCue(tokens, i, from)) continue;
    if (i === from || (i === from + 1 && /ly$/.test(tokens[from]!.text) && !tokens[from]!.capital)) {
      if (!followed && !STRONG_CUES.has(tokens[i]!.lower)) return null;
      return inverted(tokens, i, to);
    }
    if (!followed && !startsPhrase(tokens[from]!)) return insertedCredit(tokens, from, to);
    const turned = tokens[i - 1]!.text === ',' ? turnedRound(tokens, i, to) : null;
    if (turned) return turned;
    const subject = subjectOf(tokens, i, from);
    if (subject && (namesSomeone(tokens, subject) || (followed && isPlain(tokens, subject, i))))
      return toCredit(tokens, subject, i);
  }
  return according >= 0 && followed ? creditForward(tokens, according + 2, to, according) : null;
}

/** "a longtime resident said": no word that names people, but an article and a plain verb. */
const isPlain = (tokens: readonly Token[], subject: Phrase, cue: number): boolean =>
  (STRONG_CUES.has(tokens[cue]!.lower) || tokens[cue]!.lower === 'reads') &&
  DETERMINERS.has(tokens[subject.from]!.lower);

/** “…” of the plan, Ruiz said Monday, …: a credit between commas. */
function insertedCredit(tokens: readonly Token[], from: number, to: number): Credit | null {
  for (let i = from + 1; i < Math.min(to, from + BEHIND_REACH); i++) {
    if (!STRONG_CUES.has(tokens[i]!.lower) || !isCue(tokens, i, from)) continue;
    const subject = subjectOf(tokens, i, from);
    if (subject && tokens[subject.from - 1]?.text === ',' && namesSomeone(tokens, subject)) {
      const next = tokens[i + 1];
      if (!next || next.kind === 'punct' || PREPOSITIONS.has(next.lower) || isTime(next))
        return toCredit(tokens, subject, i);
    }
  }
  return null;
}

const startsPhrase = (token: Token): boolean =>
  token.capital || PRONOUNS.has(token.lower) || /^(?:a|an|the|one|his|her|their|police|officials)$/.test(token.lower);

/** After a comma-ended quotation a name and any verb in -ed or -s will do: “…,” Ruiz trilled. */
function unlistedVerb(tokens: readonly Token[], from: number, to: number): Credit | null {
  for (let i = from + 1; i < Math.min(to, from + 6); i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || AUXILIARIES.has(token.lower)) return null;
    if (token.capital || !/(?:ed|es|s)$/.test(token.lower)) continue;
    const subject = { from, to: i };
    return tokens[i - 1]!.capital || SPEAKER_NOUNS.has(tokens[i - 1]!.lower) || PRONOUNS.has(tokens[from]!.lower)
      ? toCredit(tokens, subject, i)
      : null;
  }
  return null;
}

/** Tokens before a quotation that are looked at: longer sentences exist only in lists. */
const BEFORE_REACH = 160;

function creditBefore(tokens: readonly Token[], at: number, sentence: Sentence): Credit | null {
  const floor = Math.max(sentence.from, at - BEFORE_REACH);
  const from = previousQuote(tokens, at, floor);
  if (from >= at) return null;
  const tail = creditAtEnd(tokens, at, sentence);
  let weak: Credit | null = null;
  let cue = -1;
  for (let i = at - 1; i >= from; i--) {
    if (tokens[i]!.aside || !isCue(tokens, i, from)) continue;
    // An inner verb yields to ", he said" or ", according to …" at the sentence's end.
    if (tail && (i < at - 1 || !STRONG_CUES.has(tokens[i]!.lower))) return tail;
    const turned = tokens[i - 1]?.text === ',' ? turnedRound(tokens, i, at) : null;
    if (turned && tokens[at - 1]!.kind === 'punct') return turned;
    const subject = subjectOf(tokens, i, floor);
    if (subject && namesSomeone(tokens, subject) && !isSubordinate(tokens, subject, i, at)) {
      const speech = outermost(tokens, { subject, cue: i }, floor);
      return toCredit(tokens, speech.subject, speech.cue);
    }
    if (!subject && i === from) return inverted(tokens, i, at) ?? weak;
    weak ??= subject && toCredit(tokens, subject, i);
    cue = cue < 0 ? i : cue;
  }
  const according = accordingTo(tokens, from, at);
  const credit = according >= 0 ? creditForward(tokens, according + 2, at, according) : null;
  if (credit) return credit;
  if (cue < 0) return tokens[at - 1]!.text === ':' && from === floor ? labelled(tokens, from, at - 1) : null;
  const main = mainSubject(tokens, from, cue);
  return main ? toCredit(tokens, main, cue) : weak;
}

const SUBORDINATORS = /^(?:when|if|because|after|before|although|though|while|as|since|once)$/;

/** "said that when Lind railed against it, “…”": the inner clause is over before the quotation begins. */
function isSubordinate(tokens: readonly Token[], subject: Phrase, cue: number, at: number): boolean {
  if (!SUBORDINATORS.test(tokens[subject.from - 1]?.lower ?? '')) return false;
  const end = STRONG_CUES.has(tokens[cue]!.lower) ? at - 1 : at;
  for (let i = cue + 3; i < end; i++) if (tokens[i]!.text === ',' && !tokens[i]!.aside) return true;
  return false;
}

/** "SMITH: “…”" and "Ruiz was blunt: “…”". */
function labelled(tokens: readonly Token[], from: number, to: number): Credit | null {
  const subject = mainSubject(tokens, from, to);
  return subject ? toCredit(tokens, subject, null) : null;
}

/** Tokens at the end of a sentence among which a closing credit stands. */
const TAIL_REACH = 24;

/** ", he said." or ", according to the ministry." at the end of the sentence, behind other words. */
function creditAtEnd(tokens: readonly Token[], at: number, sentence: Sentence): Credit | null {
  for (let comma = sentence.to - 1; comma > at && sentence.to - comma < TAIL_REACH; comma--) {
    if (tokens[comma]!.kind === 'quote') return null;
    if (tokens[comma]!.text !== ',' || tokens[comma]!.aside) continue;
    const credit = closingCredit(tokens, comma + 1, sentence.to);
    if (credit) return credit;
  }
  return null;
}

function closingCredit(tokens: readonly Token[], from: number, to: number): Credit | null {
  if (accordingTo(tokens, from, Math.min(to, from + 2)) === from) return creditForward(tokens, from + 2, to, from);
  for (let i = from; i < to; i++) {
    if (tokens[i]!.text === ',') return null;
    if (!isCue(tokens, i, from) || /ing$/.test(tokens[i]!.lower)) continue;
    if (i === from) return inverted(tokens, i, to);
    const subject = subjectOf(tokens, i, from);
    return subject?.from === from && namesSomeone(tokens, subject) ? toCredit(tokens, subject, i) : null;
  }
  return null;
}

function creditForward(tokens: readonly Token[], at: number, to: number, cue: number): Credit | null {
  const phrase = phraseAfter(tokens, at, to);
  return phrase ? toCredit(tokens, phrase, cue) : null;
}

/** Tokens behind a possessor among which the noun for what is said stands: "Ruiz's long-standing claim". */
const NOUN_REACH = 3;

/** Where no verb speaks: whose claim, words or view it is, else whom the sentence is about. */
function fallback(tokens: readonly Token[], at: number, sentence: Sentence): Credit | null {
  const floor = Math.max(sentence.from, at - BEFORE_REACH);
  const from = previousQuote(tokens, at, floor);
  const end = Math.min(sentence.to, at + BEHIND_REACH);
  const credit = possessor(tokens, from, at) ?? inView(tokens, at + 1, end);
  if (credit) return credit;
  const main = mainSubject(tokens, floor, at) ?? mainSubject(tokens, at + 1, end);
  return main && toCredit(tokens, main, null);
}

/** “…”, in Ruiz's view. */
function inView(tokens: readonly Token[], from: number, to: number): Credit | null {
  for (let i = from; i < to; i++)
    if (tokens[i]!.lower === 'in') {
      const credit = possessor(tokens, i, Math.min(to, i + NOUN_REACH + 3));
      if (credit) return credit;
    }
  return null;
}

function possessor(tokens: readonly Token[], from: number, to: number): Credit | null {
  for (let i = to - 1; i > from; i--) {
    if (tokens[i]!.lower === 'as') return null;
    if (!SPEECH_NOUNS.has(tokens[i]!.lower)) continue;
    for (let k = i - 1; k >= from && i - k <= NOUN_REACH; k--) {
      const owner = tokens[k]!;
      if (owner.capital && isPossessive(owner)) {
        let start = k;
        while (start > from && tokens[start - 1]!.capital) start--;
        return toCredit(tokens, { from: start, to: k + 1 }, i);
      }
      if (/^(?:his|her|their|its)$/.test(owner.lower)) return toCredit(tokens, { from: k, to: k + 1 }, i);
    }
  }
  return null;
}

function nextQuote(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (tokens[i]!.kind === 'quote') return i;
  return to;
}

/** Where the words between the previous quotation of the sentence and this one begin. */
function previousQuote(tokens: readonly Token[], at: number, from: number): number {
  for (let i = at - 1; i >= from; i--) if (tokens[i]!.kind === 'quote') return i + 1;
  return from;
}

function leadIn(tokens: readonly Token[], sentence: Sentence | undefined): Credit | null {
  if (!sentence || tokens[sentence.to - 1]?.text !== ':') return null;
  return creditBefore(tokens, sentence.to, sentence) ?? labelled(tokens, sentence.from, sentence.to - 1);
}
