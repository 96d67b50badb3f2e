import { statementsOf } from '../article/attribution/statements.ts';
import { type Article, BODY_KINDS, type Passage, type Person } from '../article/model.ts';
import { ANSWERS, accusations, namedIn } from '../rules/lib/accusations.ts';
import { ownWords } from '../rules/lib/prose.ts';
import { describedSources, vagueSources } from '../rules/lib/unnamedSources.ts';
import { allMatches } from '../text/matches.ts';
import { plain } from '../text/plain.ts';
import { bare, meets, type Span, shift, span, textOf } from '../text/spans.ts';
import { wordCount } from '../text/words.ts';
import { DOCUMENTS, type Draft, Hearing, PRONOUN, type Response, type VoiceKind } from './hearing.ts';

/** How the words reach the reader. */
export type Standing = 'on record' | 'anonymous' | 'document' | 'second-hand' | 'unclear';

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

/** Everybody whom the story hears, in the order of their first words, and whom it accuses. */
export function sourcesOf(article: Article): Voice[] {
  const hearing = new Hearing(article);
  hearQuotes(hearing);
  hearStatements(hearing);
  hearDocuments(hearing);
  hearUnnamed(hearing);
  accuse(hearing);
  const { drafts } = hearing;
  const heard = drafts.filter(({ places }) => places.length > 0);
  return drafts
    .map((draft) => finished(article, draft, heard.length === 1 && draft.places.length > 0))
    .sort((a, b) => (a.places[0] ?? a.first).start - (b.places[0] ?? b.first).start);
}

function finished(article: Article, { person, number: _, ...draft }: Draft, only: boolean): Voice {
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

function hearQuotes(hearing: Hearing): void {
  const { text, quotes } = hearing.article;
  for (const quote of quotes) {
    const { voice, speaker } = quote;
    if (!voice || quote.kind === 'headline' || quote.kind === 'title') continue;
    const draft = hearing.draftOf(voice, voice.name);
    draft.quotes++;
    draft.words += wordCount(textOf(text, quote.inner));
    hearing.hear(draft, bare(quote));
    if (speaker && speaker.start !== voice.start) draft.through ??= speaker.name ?? plain(textOf(text, speaker));
  }
}

/** Who is credited in the copy's own words. What also credits a quotation is heard already. */
function hearStatements(hearing: Hearing): void {
  const { text, quotes, passages } = hearing.article;
  const credits = new Set(quotes.flatMap(({ voice, speaker }) => [voice?.start, speaker?.start]));
  for (const passage of passages) {
    if (!BODY_KINDS.has(passage.kind)) continue;
    for (const { speaker, antecedent, cue } of statementsOf(passage)) {
      if (cue && isPlay(passage.prose.slice(cue.start))) continue;
      const at = shift(speaker, passage.at);
      if (credits.has(at.start)) continue;
      const place = antecedent ? shift(antecedent, passage.at) : at;
      const words = textOf(text, place);
      const name = hearing.nameAt(place);
      // "He said" of whom the copy leaves open, and "people say".
      if (!name && (PRONOUN.test(words) || /^(?:one|some|others?|many|most|more|people|few)$/i.test(words))) continue;
      stated(hearing, hearing.draftOf(place, name), place);
    }
  }
}

/** What a voice says at a place is no quotation. */
function stated(hearing: Hearing, draft: Draft, place: Span): void {
  draft.statements++;
  hearing.hear(draft, place);
}

/** "Diaz added 14 rebounds": no words, but what was added. */
const isPlay = (cue: string): boolean =>
  /^add(?:s|ed)\s(?:\d|(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|his|her)\s(?!note\b|word))/i.test(
    cue,
  );

/** "A library memo showed", "court records show": what is read out, where no verb of speech says so. */
function hearDocuments(hearing: Hearing): void {
  for (const passage of hearing.article.passages.filter(({ kind }) => BODY_KINDS.has(kind)))
    for (const { indices } of allMatches(ownWords(passage), SHOWS)) {
      const { one, some } = indices!.groups!;
      const [start, end] = (one ?? some)!;
      const at = span(passage.at + start, passage.at + end);
      if (hearing.heardAt(at)) continue;
      const draft = hearing.draftOf(at, null);
      draft.kind = 'document';
      stated(hearing, draft, at);
    }
}

/** A document with its article, or records that need none, before a verb that reads them out. */
const SHOWS = new RegExp(
  `(?<![\\p{L}-])(?:(?:an?|the|its|their) (?<one>(?:[\\p{L}’'-]{2,20} ){0,2}${DOCUMENTS})|(?<some>(?:(?:bank|campaign|city|company|county|court|federal|internal|police|property|public|school|state|tax) )?(?:records|documents|emails|filings|figures|data|minutes))) (?:show(?:s|ed)?|found|finds?|reveal(?:s|ed)?|conclude[sd]?|list(?:s|ed)?)\\b(?! (?:at|by|in|near|on|under)\\b)`,
  'dgiu',
);

function hearUnnamed(hearing: Hearing): void {
  const { quotes, passages } = hearing.article;
  const isQuoted = meets(quotes.flatMap(({ voice }) => voice ?? []).sort((a, b) => a.start - b.start));
  for (const passage of passages) {
    for (const at of [...describedSources(passage), ...silentSources(passage)]) {
      const known = hearing.heardAt(at);
      const draft = known ?? hearing.draftOf(at, null);
      draft.kind = draft.person ? draft.kind : 'unnamed';
      if (known) continue;
      if (!isQuoted(at)) draft.statements++;
      hearing.hear(draft, at);
    }
    for (const vague of vagueSources(passage)) {
      const at = shift(vague, passage.at);
      const draft = hearing.draftOf(at, null);
      draft.kind = 'unnamed';
      if (hearing.heardAt(at) !== draft) stated(hearing, draft, at);
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
function accuse(hearing: Hearing): void {
  const { article } = hearing;
  const sought = article.passages.some(({ prose }) => ANSWERS.test(prose));
  const named = namedIn(article);
  for (const passage of article.passages) {
    if (!BODY_KINDS.has(passage.kind)) continue;
    for (const place of accusations(ownWords(passage))) {
      const person = named(shift(place, passage.at));
      if (!person) continue;
      const draft = hearing.draftNamed(person.name);
      draft.response = draft.places.length > 0 ? 'given' : sought ? 'asked for' : 'none';
    }
  }
}

/**
 * The title or description as the story has it where it is first given: without its article and what is neither ("who," an
 * age alone), with "former" before it and what it is of after it ("spokesman for the board").
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
