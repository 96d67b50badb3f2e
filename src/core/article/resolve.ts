import { shift, type Span, textOf } from '../text/spans.ts';
import type { Credit, LikelySpeaker, Passage, Quote, QuoteFact, QuoteStatus, Speaker } from './model.ts';
import { type PersonDraft, type Registry, shortOf } from './people.ts';

/** A credit placed in the article, with the person it comes to. */
interface Placed {
  readonly speaker: Span;
  readonly cue: Span | null;
  readonly status: QuoteStatus;
  readonly person: PersonDraft | null;
}

const ANONYMOUS =
  /^(?:an?|one|two|three|some|several|many|the|another)?\s*(?:[\p{Ll}-]+\s){0,3}(?:sources?|insiders?|officials?|persons?|people|aides?|staffers?|others?)\b/iu;
const SPEECH_KINDS: ReadonlySet<string> = new Set(['direct', 'partial']);
/** Furniture whose words neither open nor continue anybody's speech in the body. */
const APART: ReadonlySet<string> = new Set(['headline', 'deck', 'kicker', 'caption', 'byline', 'notice', 'authorLine', 'tags', 'correction']);

/**
 * Resolves every quotation over the whole story: who each credit is, quotations that run on from the paragraph before,
 * and those with nobody credited. One walk over the passages.
 */
export function resolveQuotes(text: string, passages: readonly Passage[], registry: Registry): Quote[] {
  const walk = new Walk(text, registry);
  return withEchoes(
    text,
    passages.flatMap((passage, index) => walk.passage(passage, index)),
  );
}

class Walk {
  readonly #text: string;
  readonly #registry: Registry;
  /** The last speaker of the copy so far. */
  #last: Placed | null = null;
  /** Whose quotation the paragraph before left open; undefined where it left none. */
  #open: Placed | null | undefined;
  /** Whom a colon at the end of the paragraph before introduces. */
  #leadIn: Placed | null = null;

  constructor(text: string, registry: Registry) {
    this.#text = text;
    this.#registry = registry;
  }

  passage(passage: Passage, index: number): Quote[] {
    const { facts } = passage;
    const quotes = facts.quotes.map((fact, i) => this.#quote(passage, index, fact, i));
    if (APART.has(passage.kind)) return quotes;
    if (facts.lastCredit) this.#last = this.#place(facts.lastCredit, passage.at);
    this.#open = facts.quotes.at(-1)?.unclosed ? (this.#last ?? this.#open ?? null) : undefined;
    this.#leadIn = facts.leadIn && this.#place(facts.leadIn, passage.at);
    return quotes;
  }

  #quote(passage: Passage, index: number, fact: QuoteFact, i: number): Quote {
    const quote = {
      start: fact.start + passage.at,
      end: fact.end + passage.at,
      inner: shift(fact.inner, passage.at),
      style: fact.style,
      unclosed: fact.unclosed,
      kind: fact.kind,
      passage: index,
      likely: null,
    };
    if (fact.credit) return { ...quote, ...credited(this.#place(fact.credit, passage.at)) };
    const inBody = !APART.has(passage.kind);
    if (inBody && i === 0 && this.#open !== undefined) return { ...quote, ...(this.#open ? credited(this.#open) : NOBODY), status: 'continued' };
    const bare = inBody && passage.facts.onlyQuotation;
    if (bare && this.#leadIn) return { ...quote, ...credited(this.#leadIn) };
    if (!bare || passage.kind !== 'paragraph' || !SPEECH_KINDS.has(fact.kind)) return { ...quote, ...NOBODY };
    return { ...quote, ...NOBODY, status: 'unattributed', likely: likelyOf(this.#last) };
  }

  #place(credit: Credit, at: number): Placed {
    const speaker = shift(credit.speaker, at);
    const words = textOf(this.#text, speaker);
    const cue = credit.cue && shift(credit.cue, at);
    if (credit.form === 'pronoun') return { speaker, cue, status: 'pronoun', person: this.#behind(words.toLowerCase()) };
    const status = credit.form === 'description' && ANONYMOUS.test(words) ? 'anonymous' : 'attributed';
    return { speaker, cue, status, person: this.#registry.who(words) };
  }

  /** The person behind "he" or "she": the last speaker, as subjects of neighbouring paragraphs go on; else unclear. */
  #behind(pronoun: string): PersonDraft | null {
    const last = this.#last?.person ?? null;
    if (!last || last.kind === 'organisation' || (pronoun !== 'he' && pronoun !== 'she')) return null;
    if (last.pronoun && last.pronoun !== pronoun) return null;
    last.pronoun ??= pronoun;
    return last;
  }
}

const NOBODY = { speaker: null, cue: null, status: 'none' } as const;

function credited(placed: Placed): { speaker: Speaker; cue: Span | null; status: QuoteStatus } {
  return { speaker: { ...placed.speaker, name: placed.person?.name ?? null }, cue: placed.cue, status: placed.status };
}

const likelyOf = (placed: Placed | null): LikelySpeaker | null =>
  placed?.person ? { ...placed.speaker, name: shortOf(placed.person), pronoun: placed.person.pronoun } : null;

const normal = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Shortest quotation that echoes another by being part of it, in words. */
const ECHO_WORDS = 4;

/**
 * A headline's or pull quote's words that stand in a credited quotation of the body are that speaker's. Pull quotes
 * repeat whole sentences; a headline may lift one word.
 */
function withEchoes(text: string, quotes: readonly Quote[]): Quote[] {
  if (!quotes.some((quote) => quote.status === 'unattributed' || quote.kind === 'headline')) return [...quotes];
  const spoken = quotes.filter((quote) => quote.speaker && quote.kind !== 'headline');
  const words = spoken.map((quote) => ` ${normal(textOf(text, quote.inner))} `);
  return quotes.map((quote) => {
    const lone = quote.status === 'unattributed';
    if (quote.speaker || (!lone && quote.kind !== 'headline')) return quote;
    const mine = normal(textOf(text, quote.inner));
    if (!mine || (lone && mine.split(' ').length < ECHO_WORDS)) return quote;
    const source = spoken[words.findIndex((other) => other.includes(` ${mine} `))];
    return source?.speaker ? { ...quote, speaker: source.speaker, cue: source.cue, status: 'attributed', likely: null } : quote;
  });
}
