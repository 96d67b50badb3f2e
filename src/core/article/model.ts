import type { Span } from '../text/spans.ts';

/** Plain text as newsrooms export it, or Markdown with or without front matter. */
export type Format = 'text' | 'markdown';

export type PassageKind =
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'byline'
  | 'caption'
  | 'notice'
  | 'subhead'
  | 'paragraph'
  | 'listItem'
  | 'blockQuote'
  | 'cell'
  | 'correction'
  | 'authorLine'
  | 'tags'
  | 'other';

/** Kinds that make up the body: what readers read as the story, and what `words` counts. */
export const BODY_KINDS: ReadonlySet<PassageKind> = new Set(['paragraph', 'listItem', 'blockQuote', 'subhead']);

/** Inline markup of a passage, relative to it. `hidden` is syntax that readers never see, `struck` words that are taken back. */
export interface Markup extends Span {
  readonly kind: 'hidden' | 'link' | 'strong' | 'emphasis' | 'code' | 'struck';
  readonly href?: string;
  /** What readers see in place of hidden syntax: the character that an entity stands for. */
  readonly shows?: string;
}

/** How the marks around a quotation are written. */
export type MarkStyle = 'straight' | 'curly' | 'single' | 'curlySingle' | 'guillemets' | 'backticks';

/** A pair of quotation marks in one paragraph, spans relative to the paragraph. */
export interface QuoteMark extends Span {
  readonly style: MarkStyle;
  /** What stands between the marks. */
  readonly inner: Span;
  /** There is no closing mark before the paragraph ends. */
  readonly unclosed: boolean;
}

/** How a speaker is mentioned where a quotation is attributed. */
export type MentionForm = 'name' | 'pronoun' | 'description' | 'organization';

/** The words that credit a quotation: "Ana Ruiz" and "said". */
export interface Attribution {
  readonly speaker: Span;
  readonly cue: Span | null;
  readonly form: MentionForm;
  /** Where the speaker is "who" or "which": the words that it stands for. */
  readonly antecedent?: Span;
  /** No verb of speech credits: whom the sentence is about. */
  readonly guessed?: boolean;
  /** It stands beside another quotation of the paragraph. */
  readonly carried?: boolean;
  /** The source passes on what this attribution says: "Ruiz said" in "Ruiz said, according to the ministry". */
  readonly passesOn?: Attribution;
}

/** A mention of a person or organization by name, relative to its paragraph. */
export interface NameMention extends Span {
  /** The name itself, without title or descriptor. */
  readonly name: string;
  /** The title or description that stands before or right after it, if any. */
  readonly role: string | null;
  readonly kind: 'person' | 'organization' | 'unknown';
}

/** A count or amount as an interval, relative to its paragraph. */
export interface FigureMention extends Span {
  readonly low: number;
  readonly high: number;
  /** As written, without its hedge; of a range the upper end. */
  readonly value: number;
  /** Head noun or unit, lower case and singular where sure: "troop", "%", "$". */
  readonly unit: string;
  /** The words that say what is counted: "North Korean troops". */
  readonly noun: Span | null;
  readonly hedge: string | null;
  readonly quoted: boolean;
  /** Who is credited with it in the same sentence, if anyone. */
  readonly source: Span | null;
}

/** A calendar date as written, relative to its paragraph; parts not written are null. */
export interface DateMention extends Span {
  readonly year: number | null;
  /** 1-12. */
  readonly month: number;
  /** As written, so it may be impossible (30 for February). */
  readonly day: number | null;
}

/** A mark that opens or closes nothing, or that pairs but faces the wrong way. */
export interface StrayMark extends Span {
  readonly side: 'open' | 'close' | 'turned';
}

/** Everything read from one paragraph alone; a pure function of its text and kind. Spans are relative to it. */
export interface Facts {
  readonly quotes: readonly QuoteFact[];
  readonly strays: readonly StrayMark[];
  readonly names: readonly NameMention[];
  readonly figures: readonly FigureMention[];
  readonly dates: readonly DateMention[];
  /** What each sentence is about, in order: who a later "he" or "she" may be. */
  readonly subjects: readonly Span[];
  /** The person who last spoke in this paragraph, in or out of quotation marks. */
  readonly lastAttribution: Attribution | null;
  /** Nothing stands outside the quotation marks but space. */
  readonly onlyQuotation: boolean;
  /** The paragraph ends with a colon that introduces what follows ("Ruiz wrote:"), credited so. */
  readonly leadIn: Attribution | null;
  /** The paragraph only says whose the quotation above it is: "— Ana Ruiz, mayor". */
  readonly signOff: Attribution | null;
}

export type QuoteKind = 'direct' | 'partial' | 'scare' | 'title' | 'headline';

export interface QuoteFact extends QuoteMark {
  readonly kind: QuoteKind;
  /** the attribution found in this paragraph, its own or carried from a neighbor quote. */
  readonly attribution: Attribution | null;
}

/** One block of the article. `text` is the source as written, `prose` the same length with markup blanked. */
export interface Passage {
  /** Offset of the first unit in the article's text. */
  readonly at: number;
  readonly text: string;
  readonly prose: string;
  readonly kind: PassageKind;
  readonly markup: readonly Markup[];
  readonly facts: Facts;
  /** Heading level for subheads, 1-6; nesting depth for list items. */
  readonly level?: number;
  /** List items: whether the list counts. */
  readonly ordered?: boolean;
  /** The number that it is printed with, where its list counts. */
  readonly number?: number;
  /** List items: a further paragraph of the item before. Tables: a further part of the table before. */
  readonly goesOn?: boolean;
  /** The picture that it names. */
  readonly picture?: Picture;
  /** It is a table of Markdown or HTML, or a part of one: cells with running text are passages of their own. */
  readonly table?: boolean;
  /** Captions: whose the picture is, where markup says so; relative to the passage. */
  readonly credit?: Span;
  /** What stands in its place on the page, where it is something that only a site shows: "embed: datawrapper". */
  readonly box?: string;
}

/** A picture as the copy names it. */
export interface Picture {
  /** Path or address as written. */
  readonly src: string;
  readonly alt?: string;
  /** Where its own words stand, relative to the passage. */
  readonly caption?: Span;
  /** Width and height in pixels, where the copy states them. */
  readonly size?: readonly [width: number, height: number];
}

/** Where each piece of furniture stands, in the article's text. */
export interface Furniture {
  readonly kicker?: Span;
  readonly headline?: Span;
  readonly deck?: Span;
  readonly byline?: Span;
  /** Each name of a byline that front matter gives as a list. */
  readonly authors?: readonly Span[];
  readonly dateline?: Span;
  readonly caption?: Span;
  readonly credit?: Span;
  readonly notices: readonly Span[];
  readonly corrections: readonly Span[];
  readonly authorLine?: Span;
  readonly tags: readonly string[];
  /** The name under which a desk or a wire files the story. */
  readonly slugline?: Span;
  /** Path or address of the lead image as written. */
  readonly image?: string;
  /** Where the lead image is named. */
  readonly imageAt?: Span;
  readonly imageAlt?: string;
  /** Publication date, ISO 8601, as far as given: 2024-11-01 or 2024-11-01T22:55. */
  readonly published?: string;
  readonly updated?: string;
  /** Minutes of reading that the copy itself states. */
  readonly readingTime?: number;
}

export type QuoteStatus = 'attributed' | 'pronoun' | 'continued' | 'unattributed' | 'anonymous' | 'none';

/**
 * What the answer to “who said it” rests on: words that name the person right beside a verb of speech and the quotation, a
 * name elsewhere in the sentence, a name beside a description, a pronoun, a description, the credit of a quotation beside it, or no verb of speech at all.
 */
export type Basis = 'words' | 'sentence' | 'apposition' | 'pronoun' | 'description' | 'carried' | 'guess';

/** Who said it: the mention that attributes, and who that is (null where unclear). Offsets in the article's text. */
export interface Speaker extends Span {
  readonly name: string | null;
  readonly basis: Basis;
  /** Whom else the words may mean: a namesake named just before, or everybody whom a pronoun leaves open. */
  readonly others: readonly string[];
}

/** A quotation resolved over the whole article, offsets in its text, marks included. */
export interface Quote extends Span {
  readonly inner: Span;
  readonly style: MarkStyle;
  readonly unclosed: boolean;
  readonly kind: QuoteKind;
  readonly status: QuoteStatus;
  /** Whom the newspaper relies on for the words: the ministry in "Ruiz said, according to the ministry". */
  readonly speaker: Speaker | null;
  /** Who spoke them: Ruiz there, the speaker everywhere else. */
  readonly voice: Speaker | null;
  readonly cue: Span | null;
  /** For an unattributed quote: who the story suggests, if anyone. */
  readonly likely: LikelySpeaker | null;
  /** Index of its passage. */
  readonly passage: number;
}

export interface LikelySpeaker extends Span {
  /** How a later mention would name the person: the surname, the name in full where two share it. */
  readonly name: string;
  /** "he", "she" or "they" where the story itself says so. */
  readonly pronoun: string | null;
}

export interface Mention extends Span {
  readonly passage: number;
}

/** A person or organization of the story. */
export interface Person {
  /** The fullest form the story gives. */
  readonly name: string;
  /** The form of later mentions: the surname for people. */
  readonly short: string;
  /** What tells the person from the others: the short form, the name in full where two share that. */
  readonly called: string;
  readonly role: string | null;
  readonly kind: 'person' | 'organization' | 'unknown';
  readonly pronoun: string | null;
  readonly mentions: readonly Mention[];
}

export interface Figure extends Omit<FigureMention, 'noun' | 'source'> {
  readonly noun: Span | null;
  readonly source: Span | null;
  readonly passage: number;
}

export interface ArticleDate extends DateMention {
  readonly passage: number;
}

/** A story as read. Every string is an article, perhaps a poor one. */
export interface Article {
  readonly text: string;
  readonly format: Format;
  readonly furniture: Furniture;
  readonly passages: readonly Passage[];
  readonly quotes: readonly Quote[];
  readonly people: readonly Person[];
  readonly figures: readonly Figure[];
  readonly dates: readonly ArticleDate[];
  /** Words of the body. */
  readonly words: number;
  /** 'en', or the code that the copy gives for its language, 'und' for one that it only shows. */
  readonly language: string;
}
