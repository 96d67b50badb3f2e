import { statementsOf } from '../article/attribution/statements.ts';
import { type Article, BODY_KINDS, type Passage, type Person } from '../article/model.ts';
import { mentionAt } from '../article/people/mentions.ts';
import { ORGANISATION_WORDS } from '../lexicon/people/people.ts';
import { PLACES } from '../lexicon/places/places.ts';
import { ANSWERS, accusations, named } from '../rules/lib/accusations.ts';
import { ownWords } from '../rules/lib/prose.ts';
import { describedSources, vagueSources } from '../rules/lib/unnamedSources.ts';
import { allMatches } from '../text/matches.ts';
import { plain } from '../text/plain.ts';
import { bare, overlaps, type Span, shift, span, textOf } from '../text/spans.ts';
import { wordCount } from '../text/words.ts';

/** What speaks: a person, a body (a ministry, a capital, a company), a document, or nobody who is named. */
export type VoiceKind = 'person' | 'body' | 'document' | 'unnamed';

/** How the words reach the reader. */
export type Standing = 'on record' | 'anonymous' | 'document' | 'second-hand' | 'unclear';

/** What an accused voice had of its right to answer. */
export type Response = 'given' | 'asked for' | 'none';

/** Somebody or something that the story hears, or accuses. Offsets in the article's text. */
export interface Voice {
  /** The fullest name the story gives, else the words that credit. */
  readonly name: string;
  readonly kind: VoiceKind;
  /** Title or description, as the copy has it. */
  readonly role: string | null;
  /** Who passes the words on, where they are second-hand. */
  readonly through: string | null;
  readonly standing: Standing;
  /** Quotations and parts of quotations, with how many words they have in all. */
  readonly quotes: number;
  readonly words: number;
  /** Times that it is credited without a quotation. */
  readonly statements: number;
  /** Where it is first mentioned, and every place where it is heard. */
  readonly first: Span;
  readonly places: readonly Span[];
  /** "he", "she" or "they", where the story itself says so. */
  readonly pronoun: string | null;
  /** Nobody else is heard. */
  readonly only: boolean;
  /** Of whom the story accuses; null for everybody else. */
  readonly response: Response | null;
}

interface Draft {
  readonly name: string;
  readonly person: Person | null;
  kind: VoiceKind;
  through: string | null;
  quotes: number;
  words: number;
  statements: number;
  readonly places: Span[];
  response: Response | null;
}

/** Everybody whom the story hears, in the order of their first words, and whom it accuses. */
export function sourcesOf(article: Article): Voice[] {
  const drafts = new Map<string, Draft>();
  hearQuotes(article, drafts);
  hearStatements(article, drafts);
  hearDocuments(article, drafts);
  hearUnnamed(article, drafts);
  accuse(article, drafts);
  const heard = [...drafts.values()].filter(({ places }) => places.length > 0);
  return [...drafts.values()]
    .map((draft) => finished(article, draft, heard.length === 1 && draft.places.length > 0))
    .sort((a, b) => (a.places[0] ?? a.first).start - (b.places[0] ?? b.first).start);
}

function finished(article: Article, { person, ...draft }: Draft, only: boolean): Voice {
  const places = draft.places.sort((a, b) => a.start - b.start);
  const role = roleOf(article, person);
  return {
    ...draft,
    role,
    places,
    first: person?.mentions[0] ? bare(person.mentions[0]) : places[0]!,
    pronoun: person?.pronoun ?? null,
    standing: draft.through
      ? 'second-hand'
      : draft.kind === 'document'
        ? 'document'
        : draft.kind === 'unnamed'
          ? PRONOUN.test(draft.name)
            ? 'unclear'
            : 'anonymous'
          : 'on record',
    only,
  };
}

function hearQuotes(article: Article, drafts: Map<string, Draft>): void {
  for (const quote of article.quotes) {
    const { voice, speaker } = quote;
    if (!voice || quote.kind === 'headline' || quote.kind === 'title') continue;
    const draft = draftOf(article, drafts, voice, voice.name);
    draft.quotes++;
    draft.words += wordCount(textOf(article.text, quote.inner));
    draft.places.push(span(quote.start, quote.end));
    if (speaker && speaker.start !== voice.start)
      draft.through ??= speaker.name ?? plain(textOf(article.text, speaker));
  }
}

/** Who is credited in the copy's own words. What also credits a quotation is heard already. */
function hearStatements(article: Article, drafts: Map<string, Draft>): void {
  const credits = new Set(article.quotes.flatMap(({ voice, speaker }) => [voice?.start, speaker?.start]));
  for (const passage of article.passages) {
    if (!BODY_KINDS.has(passage.kind)) continue;
    for (const { speaker, antecedent, cue } of statementsOf(passage)) {
      if (cue && isPlay(passage.prose.slice(cue.start))) continue;
      const at = shift(speaker, passage.at);
      if (credits.has(at.start)) continue;
      const place = antecedent ? shift(antecedent, passage.at) : at;
      const words = textOf(article.text, place);
      const name = nameAt(article, place);
      // "He said" of whom the copy leaves open, and "people say".
      if (!name && (PRONOUN.test(words) || /^(?:one|some|others?|many|most|more|people|few)$/i.test(words))) continue;
      const draft = draftOf(article, drafts, place, name);
      draft.statements++;
      draft.places.push(place);
    }
  }
}

/** "Diaz added 14 rebounds": no words, but what was added. */
const isPlay = (cue: string): boolean =>
  /^add(?:s|ed)\s(?:\d|(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|his|her)\s(?!note\b|word))/i.test(
    cue,
  );

/** "A library memo showed", "court records show": what is read out, where no verb of speech says so. */
function hearDocuments(article: Article, drafts: Map<string, Draft>): void {
  for (const passage of article.passages.filter(({ kind }) => BODY_KINDS.has(kind)))
    for (const { indices } of allMatches(ownWords(passage), SHOWS)) {
      const { one, some } = indices!.groups!;
      const [start, end] = (one ?? some)!;
      const at = span(passage.at + start, passage.at + end);
      if (heardAt(drafts, at)) continue;
      const draft = draftOf(article, drafts, at, null);
      draft.kind = 'document';
      draft.statements++;
      draft.places.push(at);
    }
}

function hearUnnamed(article: Article, drafts: Map<string, Draft>): void {
  for (const passage of article.passages) {
    for (const at of [...describedSources(passage), ...silentSources(passage)]) {
      const known = heardAt(drafts, at);
      const draft = known ?? draftOf(article, drafts, at, null);
      draft.kind = draft.person ? draft.kind : 'unnamed';
      if (known) continue;
      if (!article.quotes.some(({ voice }) => voice && overlaps(voice, at))) draft.statements++;
      draft.places.push(at);
    }
    for (const vague of vagueSources(passage)) {
      const at = shift(vague, passage.at);
      const draft = draftOf(article, drafts, at, null);
      draft.kind = 'unnamed';
      if (draft.places.some((place) => overlaps(place, at))) continue;
      draft.statements++;
      draft.places.push(at);
    }
  }
}

/** "A former mechanic, who asked not to be named, said": the noun before what says that the name is kept back. */
const SILENT =
  /(?<![\p{L}-])(?<who>(?:an?|one|another|two|three|several) (?:(?!(?:that|which|who|of|in|for|at|with|and)\s)[\p{L}’'-]{1,30} ){0,4}[\p{L}-]{1,30}),? (?:(?:who|both of whom) (?:asked|requested|wished|declined|refused|spoke|insisted)|(?:speaking|asking|requesting|declining)) (?:not to be (?:named|identified|quoted)|to be (?:named|identified)|to remain anonymous|(?:on|for) (?:the )?(?:condition of )?anonymity|that (?:his|her|their) names? not be)/giu;

/** Sources whose names are kept back, by what the story says of them. Offsets in the article’s text. */
const silentSources = (passage: Passage): Span[] =>
  allMatches(ownWords(passage), SILENT).map(({ index, groups }) =>
    span(passage.at + index, passage.at + index + groups!.who!.length),
  );

/** Whom the story accuses, with whether they answer. */
function accuse(article: Article, drafts: Map<string, Draft>): void {
  const sought = article.passages.some(({ prose }) => ANSWERS.test(prose));
  for (const passage of article.passages) {
    if (!BODY_KINDS.has(passage.kind)) continue;
    for (const place of accusations(ownWords(passage))) {
      const person = named(article, shift(place, passage.at));
      if (!person) continue;
      const draft = drafts.get(keyOf(person.name)) ?? begin(drafts, article, person.name, person);
      draft.response = draft.places.length > 0 ? 'given' : sought ? 'asked for' : 'none';
    }
  }
}

/** The voice that is heard at a place. */
const heardAt = (drafts: ReadonlyMap<string, Draft>, at: Span): Draft | undefined =>
  [...drafts.values()].find(({ places }) => places.some((place) => overlaps(place, at)));

/** Who is named or meant at a place. */
function nameAt(article: Article, place: Span): string | null {
  const named = article.people.filter(({ mentions }) => mentions.some((mention) => overlaps(mention, place)));
  const person = named.find(({ kind }) => kind === 'person') ?? named.find(({ kind }) => kind === 'organisation');
  return (person ?? named[0])?.name ?? mentionAt(article, place.end)?.of.person.name ?? null;
}

/** The words that credit, without what is left of "on Tuesday" behind them. */
export const creditOf = ({ text }: Article, place: Span): string =>
  plain(textOf(text, place)).replace(/\s(?:on|in|at|by|late|early)$/i, '');

function draftOf(article: Article, drafts: Map<string, Draft>, place: Span, name: string | null): Draft {
  const shown = name ?? creditOf(article, place).replace(/^(?:The|A|An|Its|His|Her|Their)\s/i, '');
  const known = drafts.get(keyOf(shown));
  return known ?? begin(drafts, article, shown, article.people.find((person) => person.name === name) ?? null);
}

function begin(drafts: Map<string, Draft>, { people, text }: Article, shown: string, person: Person | null): Draft {
  // "the ministry": a body by its words, of which the story has no name.
  const same = person ?? people.find(({ name }) => name === shown) ?? null;
  const draft: Draft = {
    name: shown,
    person: same,
    kind: kindOf(shown, same) === 'person' && isPlaceIn(text, shown, same) ? 'body' : kindOf(shown, same),
    through: null,
    quotes: 0,
    words: 0,
    statements: 0,
    places: [],
    response: null,
  };
  drafts.set(keyOf(shown), draft);
  return draft;
}

/**
 * The title or description as the story has it where it is first given: without its article and what is neither ("who," an
 * age alone), with "former" before it and what it is of behind it ("spokesman for the board").
 */
export function roleOf({ text }: Article, person: Person | null): string | null {
  const role = person?.role?.replace(LEADING, '') ?? '';
  if (!person || /^(?:who|which|whose|\d+)?$/i.test(role)) return null;
  for (const { start, end } of person.mentions) {
    const before = text.slice(Math.max(0, start - role.length - 40), start).trimEnd();
    const was = before.endsWith(role) && FORMER.exec(before.slice(0, -role.length))?.[0];
    if (was) return `${was.trim()} ${role}`;
    const behind = APPOSITION.exec(text.slice(end, end + role.length + 90))?.groups?.role ?? '';
    if (behind.startsWith(`${role} `)) return behind;
  }
  return role;
}

const LEADING = /^(?:(?:an?|the|its|his|her|their|whose(?=\s)|under|with|by|for|from|to|as)\s)+/i;
const FORMER = /(?<![\p{L}-])(?:former|acting|interim|retired|outgoing|then-?|ex-?|late)\s?$/iu;
/** ", a spokesman for the board," in one stretch: no clause of its own is taken for a part of the title. */
const APPOSITION =
  /^,\s(?:(?:an?|the)\s)?(?<role>[\p{L}’'-]{2,30}(?:\s[\p{L}’'-]{1,30}){0,4}?\s(?:of|for|at|with)(?:\s(?!(?:who|whose|which|that|and|said|says|stated|told)\s)(?:(?:\p{Lu}\.){1,4}|[\p{L}’'&-]{1,30})){1,6}?)(?=[,;:)—]|\.(?:\s|$)|\s[—–-]\s)/u;

const PRONOUN = /^(?:he|she|they|it|who|which|that|this|the|i|we|you)$/i;
const SOMEBODY = /^(?:someone|somebody|everyone|nobody|some|one|another|others?|many|several|two|three|four|a few)\b/i;

const keyOf = (name: string): string => name.toLowerCase().replace(/[’']/g, "'");

/** "Halvany says", of a country that the story also speaks of as a place. */
const isPlaceIn = (text: string, name: string, person: Person | null): boolean =>
  person?.kind !== 'person' &&
  !name.includes(' ') &&
  ['in', 'from', 'near'].some((at) => text.includes(` ${at} ${name}`));

const DOCUMENTS =
  '(?:report|study|survey|poll|polling|analys[ie]s|research|interviews|letter|email|memo|statement|filing|complaint|lawsuit|indictment|affidavit|ruling|records?|documents?|minutes|transcript|article|editorial|post|tweet|review|audit|note|diary|notice|law|act|bill|paper|treaty|contract|census|figures|data|website)s?';
const DOCUMENT = new RegExp(`(?:^|\\s)${DOCUMENTS}$`, 'i');
/** A document with its article, or records that need none, before a verb that reads them out. */
const SHOWS = new RegExp(
  `(?<![\\p{L}-])(?:(?:an?|the|its|their) (?<one>(?:[\\p{L}’'-]{2,20} ){0,2}${DOCUMENTS})|(?<some>(?:(?:bank|campaign|city|company|county|court|federal|internal|police|property|public|school|state|tax) )?(?:records|documents|emails|filings|figures|data|minutes))) (?:show(?:s|ed)?|found|finds?|reveal(?:s|ed)?|conclude[sd]?|list(?:s|ed)?)\\b(?! (?:at|by|in|near|on|under)\\b)`,
  'dgiu',
);
const GROUP =
  /(?:^|\s)(?:officials|police|authorities|prosecutors|lawmakers|investigators|government|firm|team|directorate|army|military|agency|company)s?$/i;
/** People of whom nobody is named: "experts say." */
const CROWD = /(?:^|\s)(?:residents|protesters|experts|analysts|scientists|researchers|critics|observers|neighbors)$/i;

function kindOf(words: string, person: Person | null): VoiceKind {
  if (person?.kind === 'person') return 'person';
  if (PRONOUN.test(words) || SOMEBODY.test(words)) return 'unnamed';
  if (CROWD.test(words) && !/\p{Lu}/u.test(words.slice(1))) return 'unnamed';
  const head = words
    .replace(/\s(?:(?:of|for|from|in|at|by|on|with)\s.*|(?:signed|published|released|issued|conducted|filed).*)$/i, '')
    .replace(/\s?\([^()]{0,200}\)$/, '');
  if (DOCUMENT.test(head)) return 'document';
  const last = head.split(' ').at(-1) ?? '';
  if (person?.kind === 'organisation' || PLACES.has(head) || ORGANISATION_WORDS.has(last.toLowerCase())) return 'body';
  if (GROUP.test(head) || /^\p{Lu}{2,}s?$/u.test(last)) return 'body';
  return /\p{Lu}/u.test(words) ? 'person' : 'unnamed';
}
