import type { Article } from '../../article/model.ts';
import { type Capital, capitalsOf } from '../../article/people/capitals.ts';
import type { KnownWord } from '../../article/tagger.ts';
import { MONTHS, WEEKDAYS } from '../../lexicon/calendar.ts';
import { MISSPELLED_NAMES, MISSPELLINGS } from '../../lexicon/misspellings.ts';
import { COMMON_GIVEN_NAMES, PRONOUN_OF_GIVEN_NAME } from '../../lexicon/people/givenNames.ts';
import { ORGANIZATION_WORDS } from '../../lexicon/people/people.ts';
import { DEMONYMS, PLACES } from '../../lexicon/places/places.ts';
import { VOCABULARY } from '../../lexicon/vocabulary.ts';
import { capitalized, lettersOf, restsOf, single, swapsOf } from '../../text/slips.ts';
import type { Speller } from '../../text/speller.ts';
import { opensSentence } from './prose.ts';

/** A capitalized word of the article, and the name or word that was meant. */
export interface MisspeltName {
  readonly word: string;
  /** UTF-16 offset in the article. */
  readonly start: number;
  readonly near: string;
  /** A list has it, and it is the writer's own: nothing else can be meant. */
  readonly sure: boolean;
}

/** What a word list says of a word; null where it does not have it. */
type Knowledge = (word: string) => KnownWord | null;

/** Names of which every newsroom has one spelling, found by what a slip of the finger leaves of them. */
interface Spellings {
  readonly names: ReadonlySet<string>;
  /** By what is left of them without one inner letter. */
  readonly byRest: ReadonlyMap<string, string>;
}

/** Nations, states, months and weekdays. */
const GAZETTEER = spellingsOf(
  [...PLACES, ...DEMONYMS, ...WEEKDAYS.keys(), ...MONTHS.keys()]
    .map((name) => capitalized(name.toLowerCase()))
    // “Christian” and its kin are given names, which have many spellings.
    .filter(
      (name) => /^[A-Z][a-z]{5,}$/.test(name) && !/^(?:Christian|Georgia|Jordan|Virginia|Austin|August)$/.test(name),
    ),
);

const GIVEN = spellingsOf(COMMON_GIVEN_NAMES);

/** Words that the names of bodies are made of. */
const BODIES = spellingsOf([...ORGANIZATION_WORDS].filter((word) => word.length > 3).map(capitalized));

/** Letters of the shortest word that is looked up by a letter that is missing or typed twice. */
const LONG = 7;

/** Capitalized words that the story has once and no list knows: a slip of the finger away from a name that is known. */
export function* misspeltNames(article: Article, speller: Speller, knows: Knowledge): Iterable<MisspeltName> {
  const capitals = capitalsOf(article);
  const count = new Map<string, number>();
  for (const { word } of capitals) count.set(word, (count.get(word) ?? 0) + 1);
  const isUnknown = (word: string): boolean => {
    const lower = word.toLowerCase();
    return !GAZETTEER.names.has(word) && !speller.knows(lower) && !VOCABULARY.has(lower) && !knows(word);
  };
  for (const capital of capitals) {
    const { word, start, end, quoted } = capital;
    if (count.get(word) !== 1 || !/^[A-Z][a-z]{3,}$/.test(word) || !isUnknown(word)) continue;
    const listed = MISSPELLED_NAMES.get(word);
    const near = listed ?? (quoted ? null : meantBy(article, capital, speller, knows));
    if (!near || article.text.indexOf(word) !== start || article.text.indexOf(word, end) >= 0) continue;
    yield { word, start, near, sure: listed !== undefined && !quoted };
  }
}

/** What was meant by a capitalized word that no list knows, by where it stands. */
function meantBy(article: Article, capital: Capital, speller: Speller, knows: Knowledge): string | null {
  const { word, start, passage } = capital;
  const kind = article.passages[passage]?.kind;
  if (kind === 'headline' || kind === 'deck' || kind === 'subhead')
    return isSurname(capital, knows) ? null : meantInHeadline(word, speller);
  if (kind !== 'paragraph' && kind !== 'listItem' && kind !== 'cell') return null;
  return capital.before || capital.after
    ? meantInName(capital, speller, knows)
    : meantAlone(word, opensAt(article, start, passage), speller);
}

const opensAt = ({ passages }: Article, start: number, passage: number): boolean =>
  opensSentence(passages[passage]!.prose, start - passages[passage]!.at);

/** Of a headline's word, whose capital says nothing: a common slip, or letters swapped, doubled or missing in a long word. */
function meantInHeadline(word: string, speller: Speller): string | null {
  const lower = word.toLowerCase();
  const listed = MISSPELLINGS.get(lower);
  if (listed) return capitalized(listed);
  if (word.length < LONG) return null;
  const [near] = speller.near(lower);
  const isSlip =
    near !== undefined &&
    (lettersOf(near) === lettersOf(lower) ||
      single(near) === single(lower) ||
      (near.length > lower.length && near.at(-1) === lower.at(-1) && near.length > LONG + 1));
  return isSlip ? capitalized(near) : null;
}

/** Of a word that stands alone: a name of the gazetteer, or a word that opens its sentence. */
function meantAlone(word: string, opens: boolean, speller: Speller): string | null {
  const listed = opens ? MISSPELLINGS.get(word.toLowerCase()) : undefined;
  if (listed) return capitalized(listed);
  // “Etonians”: people of a place that we do not know.
  if (word.length < 6 || /(?:ans|ians|ers|ites)$/.test(word)) return null;
  const name = meant(word, GAZETTEER);
  if (name && (name.length === word.length || word.length > 7)) return name;
  if (!opens) return null;
  const [near] = speller.near(word.toLowerCase());
  const isShort =
    near !== undefined && near.length === word.length + 1 && word.length > LONG && near.at(-1) === word.at(-1);
  return near &&
    (isShort || lettersOf(near) === lettersOf(word.toLowerCase()) || single(near) === single(word.toLowerCase()))
    ? capitalized(near)
    : null;
}

/** Of a word of a longer name: a place before its kind, a given name before a surname, a word of a body's name. */
function meantInName({ word, before, after }: Capital, speller: Speller, knows: Knowledge): string | null {
  const place = before || word.length < 6 ? null : meant(word, GAZETTEER);
  if (place && (place.length === word.length || word.length > 7)) return place;
  // “Clerk Jmaes Arlen.”
  if (after && (!before || speller.knows(before.toLowerCase()))) {
    const given = meant(word, GIVEN);
    if (given && (given.length === word.length || word.length > LONG)) return given;
  }
  if (isSurname({ before }, knows)) return null;
  const listed = MISSPELLINGS.get(word.toLowerCase());
  if (listed) return capitalized(listed);
  const body = meant(word, BODIES);
  return body && isSlipOfFinger(word, body) ? body : longWord(word, after, speller);
}

/** Endings of words of which no surname is made. */
const NO_SURNAME = /(?:tion|sion|ional|ment|mental|sula|ences?|ances?|ity|ology|ssors?)$/;

/** “Korean Penninsula”, “Naitonal Day”: a long word of the dictionary, two letters of it swapped, or one typed twice. */
function longWord(word: string, after: string, speller: Speller): string | null {
  // “The Govermnent Inn” may be a joke.
  if (/^(?:Inn|Bar|Café|Cafe|Pub|Grill|Diner|Records|Magazine)$/.test(after)) return null;
  const lower = word.toLowerCase();
  const [near] = word.length > LONG ? speller.near(lower) : [];
  // “Forrester,” “Satchell,” “Brandeis”: surnames are one slip away from words, too.
  const isSame = near !== undefined && (lettersOf(near) === lettersOf(lower) || single(near) === single(lower));
  return isSame && NO_SURNAME.test(near) ? capitalized(near) : null;
}

/** Behind a given name it is a surname, whatever it is near to. */
const isSurname = ({ before }: Pick<Capital, 'before'>, knows: Knowledge): boolean =>
  before !== '' && (knows(before) === 'given' || PRONOUN_OF_GIVEN_NAME.has(before.toLowerCase()));

/** Two letters swapped, or one more or less within a long word: an ending makes another word of it. */
const isSlipOfFinger = (word: string, name: string): boolean =>
  name.length === word.length || (word.length >= LONG && name.at(-1) === word.at(-1));

/** The one of these names that was meant: two letters swapped, one missing or one too many; null where none is near. */
function meant(word: string, { names, byRest }: Spellings): string | null {
  const has = (one: string): boolean => names.has(one);
  return swapsOf(word).find(has) ?? byRest.get(word) ?? restsOf(word).find(has) ?? null;
}

function spellingsOf(names: readonly string[]): Spellings {
  const byRest = new Map<string, string>();
  for (const name of names) for (const rest of restsOf(name)) byRest.set(rest, name);
  return { names: new Set(names), byRest };
}
