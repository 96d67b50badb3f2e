import { type Span, shift, textOf } from '../../text/spans.ts';
import type { Credit, LikelySpeaker, Passage, Quote, QuoteFact, QuoteStatus, Speaker } from '../model.ts';
import { learnPronouns } from './learnPronouns.ts';
import { PRONOUNS, Referents } from './referents.ts';
import type { PersonDraft, Registry } from './registry.ts';
import { isGroup, isPersonal } from './subjectMeaning.ts';

/** A credit placed in the article, with the person it comes to. */
interface Placed {
  readonly speaker: Span;
  readonly cue: Span | null;
  readonly status: QuoteStatus;
  readonly person: PersonDraft | null;
  /** Who spoke, where the speaker only passes the words on. */
  readonly voice?: Placed;
}

const ANONYMOUS =
  /^(?:an?|one|two|three|some|several|many|the|another)?\s*(?:[\p{Ll}-]+\s){0,3}(?:sources?|insiders?|officials?|persons?|people|aides?|staffers?|others?)\b/iu;
const SPEECH_KINDS: ReadonlySet<string> = new Set(['direct', 'partial']);
/** Furniture whose words neither open nor continue anybody's speech in the body. */
const APART: ReadonlySet<string> = new Set([
  'headline',
  'deck',
  'kicker',
  'caption',
  'byline',
  'notice',
  'authorLine',
  'tags',
  'correction',
]);

/**
 * Resolves every quotation over the whole story: who each credit is, quotations that run on from the paragraph before,
 * and those with nobody credited. One walk over the passages.
 */
export function resolveQuotes(text: string, passages: readonly Passage[], registry: Registry): Quote[] {
  hearSpeakers(text, passages, registry);
  learnPronouns(passages, registry);
  const walk = new Walk(text, registry);
  return withEchoes(
    text,
    passages.flatMap((passage, index) => walk.passage(passage, index, laterCredit(passages, index))),
  );
}

/** A credit that stands in a later paragraph. */
interface LaterCredit {
  readonly passage: Passage;
  readonly credit: Credit;
  readonly signs: boolean;
}

/** Whose a quotation is, over the paragraphs through which it runs on: the signature behind it, or the credit of its last part. */
function laterCredit(passages: readonly Passage[], index: number): LaterCredit | null {
  for (let i = index; i < passages.length; i++) {
    if (!passages[i]!.facts.onlyQuotation) return null;
    const next = passages[i + 1];
    if (next?.facts.signOff) return { passage: next, credit: next.facts.signOff, signs: true };
    if (!next || !passages[i]!.facts.quotes.at(-1)?.unclosed) return null;
    const [part] = next.facts.quotes;
    if (part?.credit && opensParagraph(next, part)) return { passage: next, credit: part.credit, signs: false };
  }
  return null;
}

const opensParagraph = ({ prose }: Passage, { start }: Span): boolean => prose.slice(0, start).trim() === '';

/** Marks the names of the story that speak: a name that does is no place or heading. */
function hearSpeakers(text: string, passages: readonly Passage[], registry: Registry): void {
  for (const { at, facts } of passages)
    for (const credit of new Set([facts.lastCredit, ...facts.quotes.map((quote) => quote.credit)])) {
      if (credit?.form !== 'name') continue;
      const place = shift(credit.antecedent ?? credit.speaker, at);
      const speaker = registry.who(textOf(text, place), place.start);
      if (speaker) speaker.speaks = true;
    }
}

class Walk {
  readonly #text: string;
  readonly #registry: Registry;
  /** The last speaker of the copy so far. */
  #last: Placed | null = null;
  readonly #referents: Referents;
  /** Whose quotation the paragraph before left open; undefined where it left none. */
  #open: Placed | null | undefined;
  /** Whom a colon at the end of the paragraph before introduces. */
  #leadIn: Placed | null = null;

  constructor(text: string, registry: Registry) {
    this.#text = text;
    this.#registry = registry;
    this.#referents = new Referents(text, registry);
  }

  passage(passage: Passage, index: number, later: LaterCredit | null): Quote[] {
    const { facts } = passage;
    // Whom a colon introduced, or the part before has, outweighs the credit of a last part.
    const counts = later?.signs || (!this.#leadIn && this.#open === undefined);
    const sign = later && counts ? this.#place(later.credit, later.passage) : null;
    const quotes = facts.quotes.map((fact, i) => this.#quote(passage, index, fact, i, sign));
    if (APART.has(passage.kind)) return quotes;
    if (facts.lastCredit) this.#last = voiceOf(this.#place(facts.lastCredit, passage));
    this.#referents.leave(passage, facts.lastCredit ? (this.#last?.person ?? null) : null);
    // Whom the paragraph credits goes on; else whom a colon introduced, whoever went on before, or spoke last.
    const goesOn = sign ?? (facts.onlyQuotation ? this.#leadIn : null) ?? this.#open ?? this.#last;
    this.#open = facts.quotes.at(-1)?.unclosed ? (facts.lastCredit ? this.#last : goesOn) : undefined;
    this.#leadIn = facts.leadIn && this.#place(facts.leadIn, passage);
    return quotes;
  }

  #quote(passage: Passage, index: number, fact: QuoteFact, i: number, sign: Placed | null): Quote {
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
    if (fact.credit && fact.kind !== 'title') return { ...quote, ...credited(this.#place(fact.credit, passage)) };
    const inBody = !APART.has(passage.kind);
    if (inBody && i === 0 && this.#open !== undefined)
      return { ...quote, ...(this.#open ? credited(this.#open) : NOBODY), status: 'continued' };
    const bare = inBody && passage.facts.onlyQuotation;
    if (bare && sign) return { ...quote, ...credited(sign) };
    if (bare && this.#leadIn) return { ...quote, ...credited(this.#leadIn) };
    if (!bare || passage.kind !== 'paragraph' || !SPEECH_KINDS.has(fact.kind)) return { ...quote, ...NOBODY };
    return { ...quote, ...NOBODY, status: 'unattributed', likely: this.#likely() };
  }

  #likely(): LikelySpeaker | null {
    const person = this.#last?.person;
    return this.#last && person
      ? { ...this.#last.speaker, name: this.#registry.called(person), pronoun: person.pronoun }
      : null;
  }

  #place({ passesOn, ...credit }: Credit, passage: Passage): Placed {
    const placed = this.#placeMention(credit, passage);
    return passesOn ? { ...placed, voice: this.#placeMention(passesOn, passage) } : placed;
  }

  #placeMention(credit: Credit, passage: Passage): Placed {
    const speaker = shift(credit.speaker, passage.at);
    const place = credit.antecedent ? shift(credit.antecedent, passage.at) : speaker;
    const words = textOf(this.#text, place);
    const cue = credit.cue && shift(credit.cue, passage.at);
    if (credit.form === 'pronoun' || PRONOUNS.has(words.toLowerCase()))
      return {
        speaker,
        cue,
        status: 'pronoun',
        person: this.#referents.pronoun(words.toLowerCase(), credit.speaker.start, passage),
      };
    const status = credit.form === 'description' && ANONYMOUS.test(words) ? 'anonymous' : 'attributed';
    const person =
      this.#registry.who(words, place.start) ??
      (credit.form === 'description'
        ? this.#referents.description(words, credit.speaker.start, passage, this.#last?.person ?? null)
        : null);
    // Who speaks under a full name is a person, whatever else the story leaves open.
    if (person?.kind === 'unknown' && person.name.includes(' ') && isPersonal(person.name) && credit.form === 'name')
      person.kind = 'person';
    return { speaker, cue, status, person: person?.kind === 'unknown' && isGroup(person.name) ? null : person };
  }
}

const NOBODY = { speaker: null, voice: null, cue: null, status: 'none' } as const;

const voiceOf = (placed: Placed): Placed => placed.voice ?? placed;
const speakerOf = ({ speaker, person }: Placed): Speaker => ({ ...speaker, name: person?.name ?? null });

const credited = (placed: Placed): Pick<Quote, 'speaker' | 'voice' | 'cue' | 'status'> => ({
  speaker: speakerOf(placed),
  voice: speakerOf(voiceOf(placed)),
  cue: placed.cue,
  status: placed.status,
});

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Shortest quotation that echoes another by being part of it, in words. */
const ECHO_WORDS = 4;
/** Pull quotes and headlines that are looked up in a story; each look-up reads every quotation. */
const MOST_ECHOES = 200;

/**
 * A headline's or pull quote's words that stand in a credited quotation of the body are that speaker's. Pull quotes
 * repeat whole sentences; a headline may lift one word.
 */
function withEchoes(text: string, quotes: readonly Quote[]): Quote[] {
  if (!quotes.some((quote) => quote.status === 'unattributed' || quote.kind === 'headline')) return [...quotes];
  const spoken = quotes.filter((quote) => quote.speaker && quote.kind !== 'headline');
  const words = spoken.map((quote) => ` ${normal(textOf(text, quote.inner))} `);
  let looked = 0;
  return quotes.map((quote) => {
    const lone = quote.status === 'unattributed';
    if (quote.speaker || (!lone && quote.kind !== 'headline') || looked++ > MOST_ECHOES) return quote;
    const mine = normal(textOf(text, quote.inner));
    if (!mine || (lone && mine.split(' ').length < ECHO_WORDS)) return quote;
    const source = spoken[words.findIndex((other) => other.includes(` ${mine} `))];
    return source?.speaker
      ? { ...quote, speaker: source.speaker, voice: source.voice, cue: source.cue, status: 'attributed', likely: null }
      : quote;
  });
}
