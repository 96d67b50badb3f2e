import { type Span, shift, textOf } from '../../text/spans.ts';
import type { Attribution, Basis, LikelySpeaker, Passage, Quote, QuoteFact, QuoteStatus, Speaker } from '../model.ts';
import { isInset } from '../quotations/strayMarks.ts';
import { NOBODY as NOBODY_MEANT } from './described.ts';
import { isPersonal } from './isPersonal.ts';
import { learnPronouns } from './learnPronouns.ts';
import { isPlainCredit } from './plainCredit.ts';
import { PRONOUNS, Referents, type Unnamed } from './referents.ts';
import type { PersonDraft, PersonRegistry } from './registry.ts';
import { isPersonNoun, isRoleNoun, leadsBody, nounOf } from './roles.ts';
import { isGroup, isOneOfMany } from './subjectMeaning.ts';

/** An attribution placed in the article, with the person it comes to. */
interface Placed {
  readonly speaker: Span;
  readonly cue: Span | null;
  readonly status: QuoteStatus;
  readonly person: PersonDraft | null;
  readonly basis: Basis;
  readonly others: readonly string[];
  /** Who spoke, where the speaker only passes the words on. */
  readonly voice?: Placed;
}

const ANONYMOUS =
  /^(?:an?|one|two|three|some|several|many|the|another)?\s*(?:[\p{Ll}-]+\s){0,3}(?:sources?|insiders?|officials?|persons?|people|aides?|staffers?|others?)\b/iu;
const SPEECH_KINDS: ReadonlySet<string> = new Set(['direct', 'partial']);
/** Furniture, and cells of tables, whose words neither open nor continue anybody's speech in the body. */
const APART: ReadonlySet<string> = new Set([
  'headline',
  'deck',
  'kicker',
  'caption',
  'cell',
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
export function resolveQuotes(text: string, passages: readonly Passage[], registry: PersonRegistry): Quote[] {
  hearSpeakers(text, passages, registry);
  learnPronouns(passages, registry);
  registry.joinGivenNames();
  const walk = new Walk(text, registry);
  return withEchoes(
    text,
    passages.flatMap((passage, index) => walk.passage(passage, index, laterAttribution(passages, index))),
  );
}

/** An attribution that stands in a later paragraph. */
interface LaterAttribution {
  readonly passage: Passage;
  readonly attribution: Attribution;
  readonly signs: boolean;
}

/** Paragraphs of one quotation; what opens and is credited later still is a fault, not a speech. */
const LONGEST_QUOTATION = 60;

/** Whose a quotation is, over the paragraphs through which it runs on: the signature behind it, or the attribution of its last part. */
function laterAttribution(passages: readonly Passage[], index: number): LaterAttribution | null {
  for (let i = index; i < Math.min(index + LONGEST_QUOTATION, passages.length); i++) {
    if (!passages[i]!.facts.onlyQuotation) return null;
    const next = passages[i + 1];
    if (next?.facts.signOff) return { passage: next, attribution: next.facts.signOff, signs: true };
    if (!next || !passages[i]!.facts.quotes.at(-1)?.unclosed) return null;
    const [part] = next.facts.quotes;
    if (part?.attribution && opensParagraph(next, part))
      return { passage: next, attribution: part.attribution, signs: false };
  }
  return null;
}

const opensParagraph = ({ prose }: Passage, { start }: Span): boolean => prose.slice(0, start).trim() === '';

/** Behind “Lind”: “ said that she”. */
const SAYS_OF_SELF = /^ (?:also )?(?:said|says) (?:that )?s?he\b/;

/** Marks the names of the story that speak: a name that does is no place or heading. */
function hearSpeakers(text: string, passages: readonly Passage[], registry: PersonRegistry): void {
  for (const { at, facts } of passages)
    for (const attribution of new Set([facts.lastAttribution, ...facts.quotes.map((quote) => quote.attribution)])) {
      if (attribution?.form !== 'name') continue;
      const place = shift(attribution.antecedent ?? attribution.speaker, at);
      const speaker = registry.who(textOf(text, place), place.start);
      if (speaker) speaker.speaks = true;
    }
  for (const { at, text: words, facts } of passages)
    for (const { start, end } of facts.subjects) {
      if (!SAYS_OF_SELF.test(words.slice(end, end + 24)) || !/^\p{Lu}\p{L}+$/u.test(words.slice(start, end))) continue;
      const speaker = registry.who(words.slice(start, end), start + at);
      if (speaker) speaker.speaks = true;
    }
}

class Walk {
  readonly #text: string;
  readonly #registry: PersonRegistry;
  /** The last speaker of the copy so far. */
  #last: Placed | null = null;
  readonly #referents: Referents;
  /** Whose quotation the paragraph before left open; undefined where it left none. */
  #open: Placed | null | undefined;
  /** Whom a colon at the end of the paragraph before introduces. */
  #leadIn: Placed | null = null;

  constructor(text: string, registry: PersonRegistry) {
    this.#text = text;
    this.#registry = registry;
    this.#referents = new Referents(text, registry);
  }

  passage(passage: Passage, index: number, later: LaterAttribution | null): Quote[] {
    const { facts } = passage;
    // Whom a colon introduced, or the part before has, outweighs the attribution of a last part.
    const counts = later?.signs || (!this.#leadIn && this.#open === undefined);
    const sign = later && counts ? this.#place(later.attribution, later.passage, index) : null;
    const quotes = facts.quotes.map((fact, i) => this.#quote(passage, index, fact, i, sign));
    if (APART.has(passage.kind)) return quotes;
    // What is set into an open quotation parts nothing: a picture, a box, the line below a picture.
    if (this.#open !== undefined && (passage.kind === 'other' || isInset(passage))) return quotes;
    if (facts.lastAttribution) this.#last = voiceOf(this.#place(facts.lastAttribution, passage, index));
    const spoke = facts.lastAttribution ? this.#last : null;
    const unnamed = spoke && this.#unnamed(spoke);
    this.#referents.leave(passage, unnamed ? null : (spoke?.person ?? null), unnamed);
    // Whom the paragraph credits goes on; else whom a colon introduced, whoever went on before, or spoke last.
    const goesOn = sign ?? (facts.onlyQuotation ? this.#leadIn : null) ?? this.#open ?? this.#last;
    this.#open = facts.quotes.at(-1)?.unclosed ? (facts.lastAttribution ? this.#last : goesOn) : undefined;
    this.#leadIn = facts.leadIn && this.#place(facts.leadIn, passage, index);
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
    if (fact.attribution && fact.kind !== 'title')
      return { ...quote, ...attributed(this.#besideQuote(quote, this.#place(fact.attribution, passage, index))) };
    const inBody = !APART.has(passage.kind);
    if (inBody && i === 0 && this.#open !== undefined)
      return { ...quote, ...(this.#open ? attributed(this.#open) : NOBODY), status: 'continued' };
    const bare = inBody && passage.facts.onlyQuotation;
    if (bare && sign) return { ...quote, ...attributed(sign) };
    if (bare && this.#leadIn) return { ...quote, ...attributed(this.#leadIn) };
    if (!bare || passage.kind !== 'paragraph' || !SPEECH_KINDS.has(fact.kind)) return { ...quote, ...NOBODY };
    return { ...quote, ...NOBODY, status: 'unattributed', likely: this.#likely() };
  }

  /** A name is sure only where it stands right beside the quotation and its verb. */
  #besideQuote(quote: Span & { readonly inner: Span }, placed: Placed): Placed {
    const { person, basis, voice } = placed;
    if (voice) return { ...placed, voice: this.#besideQuote(quote, voice) };
    const isSure = basis !== 'words' || !person || isPlainCredit(this.#text, quote, { ...placed, person });
    return isSure ? placed : { ...placed, basis: 'sentence' };
  }

  /** "the captain", “An Education Department spokeswoman”: one person, by the words alone, though credited as the department. */
  #unnamed({ speaker, person, basis }: Placed): Unnamed | null {
    const words = textOf(this.#text, speaker);
    if (person) return person.kind !== 'person' && /\bspokes(?:wo)?man$|\bspokesperson$/i.test(words) ? 'one' : null;
    const noun = basis === 'description' ? nounOf(words.replace(/^an? /i, 'the ')) : null;
    if (!noun) return null;
    if (isOneOfMany(noun)) return 'oneOfMany';
    return isPersonNoun(noun) ? (/^an? /i.test(words) ? 'oneOfMany' : 'one') : null;
  }

  /** "Critics said", "Respondents wrote": a noun that only opens its sentence. */
  #isNoName({ kind, name, mentions }: PersonDraft, start: number): boolean {
    if (kind !== 'unknown') return false;
    if (isGroup(name)) return true;
    const opens = /(?:^|[.!?:]["”’)]?\s|\n)$/.test(this.#text.slice(Math.max(0, start - 3), start));
    return opens && mentions.length === 1 && !name.includes(' ') && this.#text.includes(` ${name.toLowerCase()} `);
  }

  #likely(): LikelySpeaker | null {
    const person = this.#last?.person;
    return this.#last && person
      ? { ...this.#last.speaker, name: this.#registry.called(person), pronoun: person.pronoun }
      : null;
  }

  #place({ passesOn, ...attribution }: Attribution, passage: Passage, index: number): Placed {
    const placed = this.#placeMention(attribution, passage, index);
    return passesOn ? { ...placed, voice: this.#placeMention(passesOn, passage, index) } : placed;
  }

  #placeMention(attribution: Attribution, passage: Passage, index: number): Placed {
    const speaker = shift(attribution.speaker, passage.at);
    const place = attribution.antecedent ? shift(attribution.antecedent, passage.at) : speaker;
    // "he's worried": the verb is joined.
    const words = textOf(this.#text, place).replace(/^(s?he|it|they)['’](?:s|d|ll|re|ve)$/i, '$1');
    const cue = attribution.cue && shift(attribution.cue, passage.at);
    if (attribution.form === 'pronoun' || PRONOUNS.has(words.toLowerCase())) {
      const meant = this.#referents.pronoun(words.toLowerCase(), attribution.speaker.start, passage, index);
      const open = meant ? [] : this.#referents.readings(words.toLowerCase(), attribution.speaker.start, passage);
      return { speaker, cue, status: 'pronoun', person: meant, basis: 'pronoun', others: open.map(({ name }) => name) };
    }
    const status = attribution.form === 'description' && ANONYMOUS.test(words) ? 'anonymous' : 'attributed';
    const named = this.#registry.credited(words, place.start, attribution.antecedent !== undefined);
    // "the leader of the harbor union": one person, and not the union.
    const credited = named?.person.kind !== 'person' && leadsBody(words) ? null : named;
    const described =
      credited || !(attribution.form === 'description' || isDescription(words) || leadsBody(words))
        ? NOBODY_MEANT
        : this.#referents.description(words, attribution.speaker.start, passage, index, this.#last?.person ?? null);
    const person = credited?.person ?? described.person;
    // Who speaks under a full name is a person, whatever else the story leaves open.
    if (
      person?.kind === 'unknown' &&
      person.name.includes(' ') &&
      isPersonal(person.name) &&
      attribution.form === 'name'
    )
      person.kind = 'person';
    return {
      speaker,
      cue,
      status,
      person: person && this.#isNoName(person, place.start) ? null : person,
      basis: basisOf(attribution, credited),
      others: (credited ? this.#registry.namesakes(credited.person, credited.start) : described.others).map(
        ({ name }) => name,
      ),
    };
  }
}

/** "the Ohio Republican", "the U.S. President": capitals, and yet no name. */
const isDescription = (words: string): boolean =>
  /^(?:the\s|[^,]{1,60}['’]s?\s)/i.test(words) && isRoleNoun(nounOf(words) ?? '');

function basisOf({ form, carried, guessed }: Attribution, credited: { readonly apposed: boolean } | null): Basis {
  if (guessed) return 'guess';
  if (carried) return 'carried';
  if (credited?.apposed) return 'apposition';
  return credited && form === 'name' ? 'words' : 'description';
}

const NOBODY = { speaker: null, voice: null, cue: null, status: 'none' } as const;

const voiceOf = (placed: Placed): Placed => placed.voice ?? placed;
const speakerOf = ({ speaker, person, basis, others }: Placed): Speaker => ({
  ...speaker,
  name: person?.name ?? null,
  basis,
  others,
});

const attributed = (placed: Placed): Pick<Quote, 'speaker' | 'voice' | 'cue' | 'status'> => ({
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
