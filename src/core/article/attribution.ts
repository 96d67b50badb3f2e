import { PRONOUNS } from '../lexicon/people.ts';
import { STRONG_CUES } from '../lexicon/speech.ts';
import type { Span } from '../text/spans.ts';
import type { Credit, MentionForm, QuoteMark } from './model.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { isCue, mainSubject, namesSomeone, type Phrase, phraseAfter, subjectOf } from './subject.ts';
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

/** Finds who is credited with each quotation of a paragraph. `tokens` are the paragraph's, quotations as single tokens. */
export function creditsOf(prose: string, quotes: readonly QuoteMark[], tokens: readonly Token[]): ParagraphCredits {
  const innerOf = (quote: number): string => prose.slice(quotes[quote]!.inner.start, quotes[quote]!.inner.end);
  const sentences = sentencesOf(tokens, innerOf);
  const own = new Array<Credit | null>(quotes.length).fill(null);
  const inSpeech = new Array<boolean>(quotes.length).fill(false);
  for (const sentence of sentences) {
    const speech = hasCue(tokens, sentence);
    let previous: Credit | null = null;
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = tokens[i]!;
      if (token.kind !== 'quote') continue;
      const credit: Credit | null = creditAt(tokens, i, sentence, innerOf(token.quote)) ?? previous;
      own[token.quote] = credit;
      inSpeech[token.quote] = speech || credit !== null;
      previous = credit ?? previous;
    }
  }
  const credits = carry(own, quotes, tokens, sentences, innerOf);
  const last = lastCredit(tokens, sentences, credits);
  const subjects = sentences.flatMap(({ from, to }) => {
    const subject = mainSubject(tokens, from, to);
    return subject ? [toCredit(tokens, subject, null).speaker] : [];
  });
  return { credits, last, leadIn: leadIn(tokens, sentences.at(-1)), inSpeech, subjects };
}

const hasCue = (tokens: readonly Token[], { from, to }: Sentence): boolean => {
  for (let i = from; i < to; i++) if (isCue(tokens, i, from)) return true;
  return false;
};

/** The credit in the quotation's own sentence: behind it first, then before it, then at the sentence's end. */
function creditAt(tokens: readonly Token[], at: number, sentence: Sentence, inner: string): Credit | null {
  const followed =
    endsForCredit(inner) ||
    tokens[at + 1]?.text === ',' ||
    tokens[at + 1]?.text === '—' ||
    tokens[at + 1]?.text === '–';
  const behind = creditBehind(tokens, at, sentence, inner, followed);
  if (followed && behind) return behind;
  return creditBefore(tokens, at, sentence) ?? behind ?? creditAtEnd(tokens, at, sentence);
}

const endsForCredit = (inner: string): boolean => /[,?!.…—–-]\s*$/.test(inner);

function creditBehind(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  inner: string,
  followed: boolean,
): Credit | null {
  let from = at + 1;
  while (
    from < sentence.to &&
    tokens[from]!.kind === 'punct' &&
    !tokens[from]!.aside &&
    /^[,—–-]$/.test(tokens[from]!.text)
  )
    from++;
  const to = nextQuote(tokens, from, sentence.to);
  if (from >= to) return null;
  const according = accordingTo(tokens, from, to);
  if (according === from) return creditForward(tokens, from + 2, to, from);
  const limit = Math.min(to, from + 28);
  for (let i = from; i < limit; i++) {
    if (!isCue(tokens, i, from)) continue;
    if (i === from || (i === from + 1 && /ly$/.test(tokens[from]!.lower))) {
      if (!followed && !STRONG_CUES.has(tokens[i]!.lower)) return null;
      return inverted(tokens, i, to);
    }
    if (!followed && !startsPhrase(tokens[from]!)) return null;
    const subject = subjectOf(tokens, i, from);
    if (subject && namesSomeone(tokens, subject)) return toCredit(tokens, subject, i);
    if (followed && subject && i - from < 8) return toCredit(tokens, subject, i);
  }
  if (according >= 0 && followed) return creditForward(tokens, according + 2, to, according);
  return /,\s*$/.test(inner) ? unlistedVerb(tokens, from, to) : null;
}

const startsPhrase = (token: Token): boolean =>
  token.capital || PRONOUNS.has(token.lower) || /^(?:a|an|the|one|his|her|their|police|officials)$/.test(token.lower);

/** "said Ana Ruiz", "told reporters Ruiz" does not exist: a cue first, then its subject. */
function inverted(tokens: readonly Token[], cue: number, to: number): Credit | null {
  const subject = phraseAfter(tokens, cue + 1, to);
  return subject && namesSomeone(tokens, subject) ? toCredit(tokens, subject, cue) : null;
}

/** After a comma-ended quotation a name and any verb in -ed or -s will do: “…,” Ruiz shrugged. */
function unlistedVerb(tokens: readonly Token[], from: number, to: number): Credit | null {
  for (let i = from + 1; i < Math.min(to, from + 6); i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') return null;
    if (token.capital || !/(?:ed|es|s)$/.test(token.lower)) continue;
    const subject = { from, to: i };
    return tokens[i - 1]!.capital || PRONOUNS.has(tokens[from]!.lower) ? toCredit(tokens, subject, i) : null;
  }
  return null;
}

function creditBefore(tokens: readonly Token[], at: number, sentence: Sentence): Credit | null {
  const from = previousQuote(tokens, at, sentence.from);
  if (from >= at) return null;
  const tail = creditAtEnd(tokens, at, sentence);
  for (let i = at - 1; i >= from; i--) {
    if (tokens[i]!.aside || !isCue(tokens, i, from)) continue;
    // An inner verb yields to ", he said" or ", according to …" at the sentence's end.
    if (tail && i < at - 1) return tail;
    return outward(tokens, i, sentence.from, from, at);
  }
  const according = accordingTo(tokens, from, at);
  if (according >= 0) {
    const credit = creditForward(tokens, according + 2, at, according);
    if (credit) return credit;
  }
  if (tokens[at - 1]!.text === ':') return labelled(tokens, from, at - 1);
  return null;
}

/** The credit of the cue at `cue`; a pronoun or empty subject looks outward to the clause that governs it. */
function outward(tokens: readonly Token[], cue: number, sentenceFrom: number, from: number, at: number): Credit | null {
  const subject = subjectOf(tokens, cue, sentenceFrom);
  const named = subject && namesSomeone(tokens, subject);
  const pronoun = subject && subject.to - subject.from === 1 && PRONOUNS.has(tokens[subject.from]!.lower);
  if (!named || pronoun) {
    const limit = subject ? subject.from : cue;
    for (let i = limit - 1; i >= sentenceFrom && limit - i < 4; i--) {
      if (/^(?:and|but|,|;|when|as|because|after|before|while)$/.test(tokens[i]!.lower)) break;
      if (!isCue(tokens, i, sentenceFrom)) continue;
      const outer = subjectOf(tokens, i, sentenceFrom);
      if (outer && namesSomeone(tokens, outer)) return toCredit(tokens, outer, i);
    }
  }
  if (named) return toCredit(tokens, subject, cue);
  const behindCue = phraseAfter(tokens, cue + 1, at);
  if (!subject && behindCue && namesSomeone(tokens, behindCue) && cue === from) return toCredit(tokens, behindCue, cue);
  const main = mainSubject(tokens, from, cue);
  if (main) return toCredit(tokens, main, cue);
  return subject ? toCredit(tokens, subject, cue) : null;
}

/** "SMITH: “…”" and "Ruiz was blunt: “…”". */
function labelled(tokens: readonly Token[], from: number, to: number): Credit | null {
  const subject = mainSubject(tokens, from, to);
  return subject ? toCredit(tokens, subject, null) : null;
}

/** ", he said." or ", according to the ministry." at the end of the sentence, behind other words. */
function creditAtEnd(tokens: readonly Token[], at: number, sentence: Sentence): Credit | null {
  let comma = -1;
  for (let i = sentence.to - 1; i > at && sentence.to - i < 16; i--) {
    if (tokens[i]!.text === ',' && !tokens[i]!.aside) {
      comma = i;
      break;
    }
  }
  if (comma <= at || nextQuote(tokens, at + 1, comma) < comma) return null;
  const according = accordingTo(tokens, comma + 1, sentence.to);
  if (according === comma + 1) return creditForward(tokens, according + 2, sentence.to, according);
  for (let i = comma + 1; i < sentence.to; i++) {
    if (!isCue(tokens, i, comma + 1) || /ing$/.test(tokens[i]!.lower)) continue;
    if (i === comma + 1) return inverted(tokens, i, sentence.to);
    const subject = subjectOf(tokens, i, comma + 1);
    return subject && subject.from === comma + 1 && namesSomeone(tokens, subject) ? toCredit(tokens, subject, i) : null;
  }
  return null;
}

function accordingTo(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i + 1 < to; i++) if (tokens[i]!.lower === 'according' && tokens[i + 1]!.lower === 'to') return i;
  return -1;
}

function creditForward(tokens: readonly Token[], at: number, to: number, cue: number): Credit | null {
  const phrase = phraseAfter(tokens, at, to);
  return phrase ? toCredit(tokens, phrase, cue) : null;
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

/** Longest mention that still points at somebody, in UTF-16 units. */
const LONGEST = 110;

/** "The foreign minister of Norland, Hana Seol, …": the name behind a description belongs to it. */
function withName(tokens: readonly Token[], phrase: Phrase): Phrase {
  if (tokens[phrase.from]!.capital && !/^(?:The|A|An|His|Her|Their|Its)$/.test(tokens[phrase.from]!.text))
    return phrase;
  let to = phrase.to + 1;
  if (tokens[phrase.to]?.text !== ',') return phrase;
  while (to < tokens.length && tokens[to]!.capital) to++;
  return to - phrase.to > 2 && tokens[to]?.text === ',' ? { from: phrase.from, to } : phrase;
}

function toCredit(tokens: readonly Token[], bare: Phrase, cue: number | null): Credit {
  const phrase = withName(tokens, bare);
  const start = tokens[phrase.from]!.start;
  let last = phrase.to - 1;
  while (last > phrase.from && tokens[last]!.end - start > LONGEST) last--;
  const cueToken = cue === null ? null : tokens[cue]!;
  return {
    speaker: { start, end: tokens[last]!.end },
    cue: cueToken && { start: cueToken.start, end: cueToken.end },
    form: formOf(tokens, phrase),
  };
}

function formOf(tokens: readonly Token[], { from, to }: Phrase): MentionForm {
  if (to - from === 1 && PRONOUNS.has(tokens[from]!.lower)) return 'pronoun';
  return tokens
    .slice(from, to)
    .some((token, i) => token.capital && !(i === 0 && /^(?:the|a|an|one|his|her)$/.test(token.lower)))
    ? 'name'
    : 'description';
}

/**
 * The first credit of a paragraph covers the quotations after it, and those before it when only quotations stand
 * between. Carried credits decide one quotation in five.
 */
function carry(
  own: readonly (Credit | null)[],
  quotes: readonly QuoteMark[],
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  innerOf: (quote: number) => string,
): (Credit | null)[] {
  const bare = bareQuotes(tokens, sentences);
  const out = [...own];
  let current: Credit | null = null;
  for (let i = 0; i < quotes.length; i++) {
    if (own[i]) current = own[i] ?? null;
    else if (current && (bare.has(i) || isSentence(innerOf(i)))) out[i] = current;
  }
  for (let i = quotes.length - 2; i >= 0; i--) if (!out[i] && bare.has(i) && out[i + 1]) out[i] = out[i + 1] ?? null;
  // "Ruiz disagreed. “It holds.”": a paragraph whose first sentence speaks of one person introduces the quotation.
  const opening = sentences[0];
  if (opening && out[0] === null && bare.has(0) && nextQuote(tokens, opening.from, opening.to) === opening.to) {
    const before = sentences.findLast(
      (s) => nextQuote(tokens, s.from, s.to) === s.to && (tokens[s.to - 1]?.end ?? 0) <= quotes[0]!.start,
    );
    const subject = before && introducer(tokens, before);
    if (subject) for (let i = 0; i < quotes.length && out[i] === null && bare.has(i); i++) out[i] = subject;
  }
  return out;
}

/** Who a sentence without quotation is about: the subject of its speech verb, else its main subject. */
function introducer(tokens: readonly Token[], sentence: Sentence): Credit | null {
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!isCue(tokens, i, sentence.from)) continue;
    const subject = subjectOf(tokens, i, sentence.from);
    if (subject && namesSomeone(tokens, subject)) return toCredit(tokens, subject, i);
  }
  const main = mainSubject(tokens, sentence.from, sentence.to);
  return main ? toCredit(tokens, main, null) : null;
}

/** Quotations that are a sentence of their own: nothing else stands in it but punctuation. */
function bareQuotes(tokens: readonly Token[], sentences: readonly Sentence[]): Set<number> {
  const bare = new Set<number>();
  for (const { from, to } of sentences) {
    const part = tokens.slice(from, to);
    if (part.every((token) => token.kind !== 'word'))
      for (const token of part) if (token.kind === 'quote') bare.add(token.quote);
  }
  return bare;
}

const isSentence = (inner: string): boolean => /^\s*[\p{Lu}\d]/u.test(inner) && inner.trim().split(/\s+/).length >= 4;

function lastCredit(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  credits: readonly (Credit | null)[],
): Credit | null {
  for (let s = sentences.length - 1; s >= 0; s--) {
    const sentence = sentences[s]!;
    for (let i = sentence.to - 1; i >= sentence.from; i--) {
      const token = tokens[i]!;
      if (token.kind === 'quote' && credits[token.quote]) return credits[token.quote] ?? null;
    }
    const spoken = spokenBy(tokens, sentence);
    if (spoken) return spoken;
  }
  return null;
}

/** The speaker of a sentence of indirect speech: "Ruiz said the work would go on." */
function spokenBy(tokens: readonly Token[], sentence: Sentence): Credit | null {
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!STRONG_CUES.has(tokens[i]!.lower) || !isCue(tokens, i, sentence.from)) continue;
    const subject = subjectOf(tokens, i, sentence.from);
    if (subject && namesSomeone(tokens, subject)) return toCredit(tokens, subject, i);
  }
  return null;
}

function leadIn(tokens: readonly Token[], sentence: Sentence | undefined): Credit | null {
  if (!sentence || tokens[sentence.to - 1]?.text !== ':') return null;
  const from = previousQuote(tokens, sentence.to - 1, sentence.from);
  for (let i = sentence.to - 2; i >= from; i--)
    if (isCue(tokens, i, from)) return outward(tokens, i, sentence.from, from, sentence.to - 1);
  return labelled(tokens, from, sentence.to - 1);
}
