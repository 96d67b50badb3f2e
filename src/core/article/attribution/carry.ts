import { STRONG_CUES } from '../../lexicon/speech.ts';
import { wordCount } from '../../text/words.ts';
import { floorOf } from '../language/neighbours.ts';
import { DETERMINERS, namesSomeone, PREPOSITIONS } from '../language/phrases.ts';
import type { Sentence } from '../language/sentences.ts';
import { isCue } from '../language/speechVerbs.ts';
import { mainSubject, subjectOf } from '../language/subject.ts';
import type { Token } from '../language/tokens.ts';
import type { Attribution, QuoteMark } from '../model.ts';
import { toAttribution } from './attribution.ts';
import { turnedIn } from './inversion.ts';

/** A paragraph with the credits that its sentences give their own quotations. */
export interface Credited {
  readonly own: readonly (Attribution | null)[];
  /** Whom the sentence of a quotation is about, where no verb speaks. */
  readonly guesses: readonly (Attribution | null)[];
  readonly quotes: readonly QuoteMark[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly innerOf: (quote: number) => string;
  /** Questions of which the copy says only that they were asked. */
  readonly asked: ReadonlySet<number>;
}

/**
 * The first credit of a paragraph covers the quotations after it, and those before it when only quotations stand
 * between. Carried credits decide one quotation in five.
 */
export function carry(paragraph: Credited): (Attribution | null)[] {
  const { own, quotes, tokens, sentences, asked } = paragraph;
  const bare = bareQuotes(tokens, sentences);
  const out = [...own];
  let current: Attribution | null = null;
  for (const sentence of sentences) current = carrySentence(paragraph, sentence, bare, out, current);
  for (let i = quotes.length - 2; i >= 0; i--)
    if (!out[i] && !asked.has(i) && bare.has(i) && out[i + 1]) out[i] = { ...out[i + 1]!, carried: true };
  introduced(paragraph, bare, out);
  return out;
}

/** Credits the quotations of a sentence, `current` being who speaks so far; who speaks behind it. */
function carrySentence(
  paragraph: Credited,
  sentence: Sentence,
  bare: ReadonlySet<number>,
  out: (Attribution | null)[],
  current: Attribution | null,
): Attribution | null {
  const { own, guesses, tokens, innerOf, asked } = paragraph;
  const inside = quotesIn(tokens, sentence);
  // “…,” Ruiz said. Lind added that it held. “…”: the second quotation is Lind's.
  if (!inside.length) return spokenBy(tokens, sentence) ?? current;
  let speaker = current;
  let longest = 0;
  for (const i of inside) {
    if (asked.has(i)) continue;
    if (own[i]) {
      // A word or two quoted inside a sentence of speech does not change whose speech it is.
      const words = wordCount(innerOf(i));
      if (longest === 0 || (words > ASIDE_WORDS && words > longest / 4)) speaker = own[i]!;
      longest = Math.max(longest, words);
      continue;
    }
    const guess = guesses[i] ?? null;
    out[i] = speaker && goesOn(innerOf(i), bare.has(i), guess) ? { ...speaker, carried: true } : guess;
    speaker ??= guess;
  }
  return speaker;
}

/** Whether a quotation that its sentence credits to nobody goes on with the speech before it. */
const goesOn = (inner: string, isBare: boolean, guess: Attribution | null): boolean =>
  isBare || isSentence(inner) || (guess ? guess.form === 'pronoun' : wordCount(inner) > 4);

/** Longest quotation inside a sentence of somebody else's speech that is only an aside. */
const ASIDE_WORDS = 2;

const quotesIn = (tokens: readonly Token[], { from, to }: Sentence): number[] =>
  tokens.slice(from, to).flatMap((token) => (token.kind === 'quote' ? [token.quote] : []));

/** "Ruiz disagreed. “It holds.”": a paragraph whose first sentences speak of one person introduces the quotation. */
function introduced(
  { quotes, tokens, sentences }: Credited,
  bare: ReadonlySet<number>,
  out: (Attribution | null)[],
): void {
  const opening = sentences[0];
  if (!opening || out[0] !== null || !bare.has(0) || quotesIn(tokens, opening).length) return;
  const before = sentences.findLast(
    (s) => !quotesIn(tokens, s).length && (tokens[s.to - 1]?.end ?? 0) <= quotes[0]!.start,
  );
  const subject = before && introducer(tokens, before);
  if (subject) for (let i = 0; i < quotes.length && out[i] === null && bare.has(i); i++) out[i] = subject;
}

/** Who a sentence without quotation is about: the subject of its speech verb, else its main subject. */
function introducer(tokens: readonly Token[], sentence: Sentence): Attribution | null {
  const spoken = reporterOf(tokens, sentence);
  if (spoken) return spoken;
  // "Lind, Ana. “Low Tide.” Harbor Press, 2021": an entry of a list of sources, where nothing is told of anybody.
  if (!tokens.slice(sentence.from, sentence.to).some(isTelling)) return null;
  const main = mainSubject(tokens, sentence.from, sentence.to);
  return main ? { ...toAttribution(tokens, main, null), guessed: true } : null;
}

/** A small word that joins no names: a verb, or what a verb takes. */
export const isTelling = ({ kind, capital, lower }: Token): boolean =>
  kind === 'word' &&
  !capital &&
  !PREPOSITIONS.has(lower) &&
  !DETERMINERS.has(lower) &&
  !/^[\d(]|^(?:and|et|al|pp?|vol|no)$|[./]/.test(lower);

/** The subject of the first speech verb of a sentence. */
export function reporterOf(tokens: readonly Token[], sentence: Sentence): Attribution | null {
  const turned = turnedIn(tokens, sentence.from, sentence.to);
  if (turned) return turned;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!isCue(tokens, i, sentence.from)) continue;
    const subject = subjectOf(tokens, i, floorOf(sentence.from, i));
    if (subject && namesSomeone(tokens, subject)) return toAttribution(tokens, subject, i);
  }
  return null;
}

/** Words that join a quotation to the sentence before and say nothing of their own: "Instead, “…”". */
const JOINERS = new Set(
  'and but so then now instead still also plus yet or because specifically meanwhile again'.split(' '),
);

/** Quotations that are a sentence of their own: nothing else stands in it but punctuation and a joining word. */
function bareQuotes(tokens: readonly Token[], sentences: readonly Sentence[]): Set<number> {
  const bare = new Set<number>();
  for (const { from, to } of sentences) {
    const part = tokens.slice(from, to);
    if (part.every((token, i) => token.kind !== 'word' || (i === 0 && JOINERS.has(token.lower))))
      for (const token of part) if (token.kind === 'quote') bare.add(token.quote);
  }
  return bare;
}

const isSentence = (inner: string): boolean => /^\s*[\p{Lu}\d]/u.test(inner) && wordCount(inner) >= 4;

/** Who speaks last in a paragraph, in or out of quotation marks. */
export function lastAttribution(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  attributions: readonly (Attribution | null)[],
): Attribution | null {
  for (let s = sentences.length - 1; s >= 0; s--) {
    const sentence = sentences[s]!;
    for (let i = sentence.to - 1; i >= sentence.from; i--) {
      const token = tokens[i]!;
      if (token.kind === 'quote' && attributions[token.quote]) return attributions[token.quote] ?? null;
    }
    const spoken = spokenBy(tokens, sentence);
    if (spoken) return spoken;
  }
  return null;
}

/** The speaker of a sentence of indirect speech: "Ruiz said the work would go on." */
function spokenBy(tokens: readonly Token[], sentence: Sentence): Attribution | null {
  const turned = turnedIn(tokens, sentence.from, sentence.to);
  if (turned) return turned;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!STRONG_CUES.has(tokens[i]!.lower) || !isCue(tokens, i, sentence.from)) continue;
    const subject = subjectOf(tokens, i, floorOf(sentence.from, i));
    if (subject && namesSomeone(tokens, subject)) return toAttribution(tokens, subject, i);
  }
  return null;
}
