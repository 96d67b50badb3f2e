import { TITLES } from '../../lexicon/people/people.ts';
import { addTo } from '../../text/lists.ts';
import { mask } from '../../text/mask.ts';
import { allMatches } from '../../text/matches.ts';
import { spanIndex } from '../../text/spanIndex.ts';
import { bare, meets, type Span, span } from '../../text/spans.ts';
import { type Article, BODY_KINDS, type Passage, type Person } from '../model.ts';
import { passageIndexAt } from '../passageAt.ts';

/** A person or body of the story, and every place where the copy speaks of them. */
export interface Mentions {
  readonly person: Person;
  /** Names, descriptions and pronouns, in order of their place, offsets in the article's text. */
  readonly places: readonly Span[];
}

/** Who is mentioned at an offset, and which of the places it is; null where nobody is, or where the copy leaves open who. */
export function mentionAt(article: Article, offset: number): { readonly of: Mentions; readonly at: Span } | null {
  // Right behind a mention counts as well.
  const [found] = mentionsOf(article)(span(offset - 1, offset + 1));
  return found ? { of: found.of, at: bare(found) } : null;
}

interface Mentioned extends Span {
  readonly of: Mentions;
}

const known = new WeakMap<Article, (place: Span) => Mentioned[]>();

/** Looks up all mentions of everybody of the story. Worked out when first asked for: no review needs it. */
function mentionsOf(article: Article): (place: Span) => Mentioned[] {
  const found =
    known.get(article) ?? spanIndex(collect(article).flatMap((of) => of.places.map((at) => ({ ...bare(at), of }))));
  known.set(article, found);
  return found;
}

interface PersonPlaces {
  readonly person: Person;
  readonly places: Span[];
}

function collect(article: Article): Mentions[] {
  const drafts = article.people.map((person): PersonPlaces => ({ person, places: person.mentions.map(bare) }));
  const byName = new Map(drafts.map((draft) => [draft.person.name, draft]));
  const isNamed = meets(drafts.flatMap(({ places }) => places).sort((a, b) => a.start - b.start));
  const speakers = new Map(article.quotes.flatMap(({ speaker }) => (speaker?.name ? [[speaker.start, speaker]] : [])));
  for (const speaker of speakers.values())
    if (!isNamed(speaker)) byName.get(speaker.name ?? '')?.places.push(bare(speaker));
  const isKnown = meets(drafts.flatMap(({ places }) => places).sort((a, b) => a.start - b.start));

  addWordsForPeople(article, drafts, isKnown);
  for (const { places } of drafts) places.sort((a, b) => a.start - b.start);
  return drafts;
}

/** Pronouns and descriptions in the body that can mean one person only. */
function addWordsForPeople(article: Article, drafts: readonly PersonPlaces[], isKnown: (at: Span) => boolean): void {
  const people = drafts.filter(({ person }) => person.kind === 'person');
  const roles = byRole(people);
  const named = byPassage(article, people);
  let before: readonly PersonPlaces[] = [];
  for (const [index, passage] of article.passages.entries()) {
    if (!BODY_KINDS.has(passage.kind) || passage.kind === 'subhead') continue;
    const here = new Map(named.get(index));
    for (const { at, age, noun } of wordsForPeople(passage)) {
      if (isKnown(at)) continue;
      const draft = noun || age ? described(roles, noun ?? age ?? '', at) : meant(article, at, here, before);
      draft?.places.push(at);
      if (draft && !here.has(draft)) here.set(draft, at.start);
    }
    before = [...here.keys()];
  }
}

/** "the mayor", "the 54-year-old"; "the mayor of Elsmouth" and "the engineer Bo Lind" say themselves who is meant. */
const DESCRIPTION =
  /(?<![\p{L}])[Tt]he (?:(?<age>\d{1,3})-year-old|(?<noun>\p{Ll}[\p{Ll}-]+))(?![\p{L}-]|\s(?:of|for|from|in|who)\b|\s\p{Lu})/u;
const PRONOUN = /(?<![\p{L}’'])(?:[Ss]he|[Hh]erself|[Hh]ers?|[Hh]e|[Hh]imself|[Hh]im|[Hh]is)(?![\p{L}’'])/u;
const WORDS = new RegExp(`${DESCRIPTION.source}|${PRONOUN.source}`, 'gu');

/** The descriptions and pronouns of a passage, outside its quotations: inside, somebody else speaks of somebody else. */
function* wordsForPeople({
  prose,
  facts,
  at,
}: Passage): Iterable<{ at: Span; age: string | undefined; noun: string | undefined }> {
  for (const { index, 0: words, groups } of allMatches(mask(prose, facts.quotes), WORDS))
    yield { at: span(at + index, at + index + words.length), age: groups?.age, noun: groups?.noun };
}

/** The one person who is introduced so, once the story has introduced them. */
function described(roles: ReadonlyMap<string, readonly PersonPlaces[]>, word: string, at: Span): PersonPlaces | null {
  const [draft, ...others] = roles.get(word) ?? [];
  return draft && !others.length && (draft.places[0]?.start ?? at.start) < at.start ? draft : null;
}

/** The one person whom a pronoun can mean, of those named before it in its paragraph, else in the paragraph before. */
function meant(
  { text }: Article,
  at: Span,
  here: ReadonlyMap<PersonPlaces, number>,
  before: readonly PersonPlaces[],
): PersonPlaces | null {
  const pronoun = /^(?:s|her)/i.test(text.slice(at.start, at.end)) ? 'she' : 'he';
  const near = [...here].filter(([, start]) => start < at.start).map(([draft]) => draft);
  const fits = (near.length ? near : before).filter(({ person }) => (person.pronoun ?? pronoun) === pronoun);
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** People by the nouns and ages that introduce them. */
function byRole(people: readonly PersonPlaces[]): ReadonlyMap<string, readonly PersonPlaces[]> {
  const roles = new Map<string, PersonPlaces[]>();
  for (const draft of people) {
    for (const word of new Set(draft.person.role?.toLowerCase().split(/[\s.]+/))) {
      if (TITLES.has(word) || /^\d+$/.test(word)) addTo(roles, word, draft);
    }
  }
  return roles;
}

/** Who is named in each passage, or credited there, with the first place. */
function byPassage(article: Article, people: readonly PersonPlaces[]): ReadonlyMap<number, Map<PersonPlaces, number>> {
  const passages = new Map<number, Map<PersonPlaces, number>>();
  for (const draft of people) {
    for (const place of [...draft.places].sort((a, b) => a.start - b.start)) {
      const index = passageIndexAt(article.passages, place);
      const here = passages.get(index) ?? new Map<PersonPlaces, number>();
      passages.set(index, here);
      if (!here.has(draft)) here.set(draft, place.start);
    }
  }
  return passages;
}
