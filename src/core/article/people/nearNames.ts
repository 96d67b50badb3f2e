import { GIVEN_NAME_SPELLINGS } from '../../lexicon/people/givenNames.ts';
import { ORGANIZATION_WORDS, TITLES } from '../../lexicon/people/people.ts';
import { SURNAME_SPELLINGS } from '../../lexicon/people/surnames.ts';
import { DEMONYMS, PLACES } from '../../lexicon/places/places.ts';
import { nearPairs } from '../../text/distance.ts';
import { remembered } from '../../text/remembered.ts';
import { lettersOf, single } from '../../text/slips.ts';
import type { Speller } from '../../text/speller.ts';
import { type Article, BODY_KINDS } from '../model.ts';
import type { KnownWord, Tagger } from '../tagger.ts';
import { type Capital, capitalsOf, isActing, titleOf } from './capitals.ts';

/** Everything a story writes with one capitalized word. */
export interface Form {
  readonly word: string;
  readonly places: Capital[];
  /** Words right before it in a name ("Ana" of Ruiz) and right after it ("Ruiz" of Ana). */
  readonly before: Set<string>;
  readonly after: Set<string>;
  /** Times it stands alone. */
  bare: number;
}

/** A word that nearly is another: the suspect, and the form the story uses more. */
export interface NearName {
  readonly suspect: Form;
  readonly usual: Form;
  /** Only accents or joined letters differ: both may be right elsewhere, but not in one story. */
  readonly accents: boolean;
  /** Somebody else may bear the rarer name, who stands in the story once. */
  readonly doubtful?: true;
}

/** What a word list says of a word; null where it does not have it. */
export type Knowledge = (word: string) => KnownWord | null;

const SHORTEST = 4;
/** A slip is made once or twice in the body; a form that stands there three times is meant. */
const MOST_SLIPS = 2;
/** Places from which on a story's name is beyond doubt. */
const OFTEN = 3;
/** UTF-16 units of a text that is searched for a word rather than read for all its words. */
const SOUGHT = 20_000;

/** What lists and a dictionary say of words; null where the host has none. */
export interface WordLists {
  readonly tagger: Tagger | null;
  readonly speller: Speller | null;
}

const found = new WeakMap<Article, WordLists & { readonly names: readonly NearName[] }>();

/** Near misses among the names of a story. Linear in its words; two rules ask for them, and they are sought once. */
export function nearNames(article: Article, { tagger, speller }: WordLists): readonly NearName[] {
  const before = found.get(article);
  if (before && before.tagger === tagger && before.speller === speller) return before.names;
  const knows = (word: string): KnownWord | null => tagger?.knows(word) ?? null;
  const names = seek(article, knows, (word) => speller?.knows(word) === true);
  found.set(article, { tagger, speller, names });
  return names;
}

/** “CPython” beside “Cython”: names that are made of letters, and differ by one on purpose. */
const CODED = /^\p{Lu}{2,}\p{Ll}/u;

/** `isWord`: whether a dictionary writes a word small. */
function seek(article: Article, knows: Knowledge, isWord: (word: string) => boolean): NearName[] {
  const forms = formsOf(capitalsOf(article));
  const reader = new Reader(article, knows, isWord);
  const suspects = new Map<Form, NearName>();
  const long = [...forms].flatMap(([word, form]) => (isLongEnough(word, form) ? [word] : []));
  const alike = [GIVEN_NAME_SPELLINGS, SURNAME_SPELLINGS].flatMap((groups) => alikePairs(forms.keys(), groups));
  for (const [a, b, edits] of [...pairsAmong(long), ...alike, ...soundPairs(long)]) {
    const near = judge(forms.get(a)!, forms.get(b)!, edits, reader);
    if (!near || CODED.test(near.suspect.word) || CODED.test(near.usual.word)) continue;
    const other = suspects.get(near.suspect);
    if (!other || other.usual.places.length < near.usual.places.length) suspects.set(near.suspect, near);
  }
  // A word that is itself suspected is no witness against another.
  return [...suspects.values()].filter(({ usual }) => !suspects.has(usual));
}

/** Shorter surnames than these are alike by chance, unless a given name stands before both: “Dwight Cole” and “Dwight Coe.” */
const isLongEnough = (word: string, { before }: Form): boolean =>
  word.length >= SHORTEST || (word.length === SHORTEST - 1 && before.size > 0);

let lastWords = '';
let lastPairs: [string, string, number][] = [];

/** A keystroke seldom changes which words have a capital, and then the last answer stands. */
function pairsAmong(words: readonly string[]): readonly [string, string, number][] {
  const key = words.join(' ');
  if (key !== lastWords) {
    lastWords = key;
    lastPairs = nearPairs(words);
  }
  return lastPairs;
}

/** Names that sound alike by their letters, two edits apart: “Kimball” and “Kimble.” */
function soundPairs(words: readonly string[]): [string, string, number][] {
  const first = new Map<string, string>();
  const pairs: [string, string, number][] = [];
  for (const word of words) {
    if (word.length > 12) continue;
    const other = first.get(soundOf(word));
    if (other === undefined) first.set(soundOf(word), word);
    else pairs.push([other, word, 2]);
  }
  return pairs;
}

/** Names of one group, which are often further apart than near misses are: "Steven" and "Stephen", "Kline" and "Klein". */
function alikePairs(words: Iterable<string>, groups: ReadonlyMap<string, number>): [string, string, number][] {
  const first = new Map<number, string>();
  const pairs: [string, string, number][] = [];
  for (const word of words) {
    const group = groups.get(word.toLowerCase());
    if (group === undefined) continue;
    const other = first.get(group);
    if (other === undefined) first.set(group, word);
    else pairs.push([other, word, 2]);
  }
  return pairs;
}

function formsOf(capitals: readonly Capital[]): Map<string, Form> {
  const forms = new Map<string, Form>();
  for (const capital of capitals) {
    let form = forms.get(capital.word);
    if (!form) {
      form = {
        word: capital.word,
        places: [],
        before: new Set(),
        after: new Set(),
        bare: 0,
      };
      forms.set(capital.word, form);
    }
    form.places.push(capital);
    if (capital.before) form.before.add(capital.before);
    if (capital.after) form.after.add(capital.after);
    if (!capital.before && !capital.after) form.bare++;
  }
  return forms;
}

const WHERE = /(?<!\p{L})(?:in|near|from|outside|around|across|toward|towards) $/iu;
/** Who belongs to a body, right behind its name. */
const BELONG = /^ (?:leaders?|militants?|fighters?|officials?|members|attacks|forces|rockets|operatives|commanders?)\b/;
const KIND_OF_PLACE = /^ (?:province|district|governorate|region|airport|valley|airbase|prefecture)\b/;
const ENDING = /(?:ity|ing|tion|ness|ment|ism|ists?|ings|crats?|cratic|ional|ical)$/;

/** What the story and the word list know of a word. */
class Reader {
  readonly #text: string;
  readonly #passages: Article['passages'];
  readonly #knows: Knowledge;
  readonly #isWord: (word: string) => boolean;
  #small: ReadonlySet<string> | null = null;

  constructor({ text, passages }: Article, knows: Knowledge, isWord: (word: string) => boolean) {
    this.#text = text;
    this.#passages = passages;
    this.#knows = knows;
    this.#isWord = isWord;
  }

  /** A word of the language, a place or a body: the story itself writes it small, or a list has it. */
  readonly ordinary = remembered((word: string): boolean => {
    const lower = word.toLowerCase();
    if (this.#isListed(word, lower)) return true;
    const kind = this.#knows(lower);
    if (kind === 'word' || kind === 'place' || kind === 'organization') return true;
    // Its list leaves out what endings make of a listed word.
    return (kind === null && ENDING.test(lower) && this.#isWord(lower)) || this.#isSmall(lower);
  });

  #isListed(word: string, lower: string): boolean {
    return DEMONYMS.has(word) || PLACES.has(word) || TITLES.has(lower) || ORGANIZATION_WORDS.has(lower);
  }

  /** Whether the story writes the word small. A short story is asked for few words, so each is looked for before all are collected. */
  #isSmall(lower: string): boolean {
    if (!this.#small && this.#text.length < SOUGHT && !this.#text.includes(lower)) return false;
    this.#small ??= new Set(this.#text.match(/(?<![\p{L}'’])\p{Ll}{3,}/gu));
    return this.#small.has(lower);
  }

  /** Words that stand in the names of many bodies and offices: "Institute", "Theater", "Minister". */
  readonly generic = remembered((word: string): boolean => {
    const lower = word.toLowerCase();
    return TITLES.has(lower) || ORGANIZATION_WORDS.has(lower) || /^(?:will|would|may|must|might)$/.test(lower);
  });

  /** Stands beside a verb of speech or deed somewhere. */
  readonly acts = remembered((form: Form): boolean => form.places.some((place) => isActing(this.#text, place)));

  /** Headline and caption repeat the slips of the body. */
  readonly timesInBody = remembered(
    ({ places }: Form): number => places.filter(({ passage }) => BODY_KINDS.has(this.#passages[passage]!.kind)).length,
  );

  /** Stands behind "in", "near" or "from" wherever it stands. */
  readonly isWhere = remembered((form: Form): boolean =>
    form.places.every(({ start }) => WHERE.test(this.#text.slice(Math.max(0, start - 10), start))),
  );

  /** One of a row of names wherever it stands: “Bosch, Doosan Bobcat and others.” */
  readonly isInRow = remembered((form: Form): boolean =>
    form.places.every(({ end }) => !form.before.size && /^, \p{Lu}\p{L}/u.test(this.#text.slice(end, end + 4))),
  );

  /** Alone between brackets wherever it stands: “[Getty]”, whose picture it is. */
  readonly isInBrackets = remembered((form: Form): boolean =>
    form.places.every(({ start, end }) => this.#text[start - 1] === '[' && this.#text[end] === ']'),
  );

  /** Stands behind “at” wherever it stands: “a director at Loewe” tells of a body. */
  readonly isEmployer = remembered((form: Form): boolean =>
    form.places.every(({ start }) => /\bat $/.test(this.#text.slice(Math.max(0, start - 4), start))),
  );

  /** Somewhere right before who belongs to it: “Hamas fighters.” */
  readonly isBody = remembered((form: Form): boolean =>
    form.places.some(({ end }) => BELONG.test(this.#text.slice(end, end + 14))),
  );

  /** Somewhere right before what kind of place it is: “Korbani province.” */
  readonly isRegion = remembered((form: Form): boolean =>
    form.places.some(({ end }) => KIND_OF_PLACE.test(this.#text.slice(end, end + 12))),
  );

  /** In a list of places. */
  readonly isPlace = remembered((word: string): boolean => PLACES.has(word) || this.#knows(word) === 'place');

  /** “Less likely, a Fattah could have been used”: one of several, which nobody is; “a Lind rally” is somebody's. */
  readonly isOneOfSeveral = remembered((form: Form): boolean =>
    form.places.some(
      ({ start, end, before, after }) =>
        !before &&
        !after &&
        /\ba $/.test(this.#text.slice(Math.max(0, start - 3), start)) &&
        /^(?:[,.;]| (?:could|would|can|may|might|must|was|is|has|had|will)\b)/.test(this.#text.slice(end, end + 8)),
    ),
  );

  /** Half of a name wherever it stands: “Sharm el-Sheikh.” */
  readonly isBeforeParticle = remembered((form: Form): boolean =>
    form.places.every(({ end }) => /^ (?:el|al|esh|ash|as)-/.test(this.#text.slice(end, end + 5))),
  );

  /** Half of a name wherever it stands: “Al Norlandiya.” */
  readonly isBehindArticle = remembered((form: Form): boolean =>
    form.places.every(({ start }) =>
      /(?<!\p{L})(?:[Aa]l|[Ee]l) $/u.test(this.#text.slice(Math.max(0, start - 4), start)),
    ),
  );

  /** The names before its article: “Omar” of “Omar al-Korbadi.” */
  readonly namedBeforeArticle = remembered(
    (form: Form): ReadonlySet<string> =>
      new Set(
        form.places.flatMap(
          ({ start }) =>
            /(?<!\p{L})(\p{Lu}\p{L}{1,20}) [Aa]l-$/u.exec(this.#text.slice(Math.max(0, start - 28), start))?.[1] ?? [],
        ),
      ),
  );

  /** The titles that stand right before it: "president". */
  readonly titles = remembered(
    (form: Form): ReadonlySet<string> =>
      new Set(form.places.map((place) => titleOf(this.#text, place)).filter(Boolean)),
  );

  /** A word that the dictionary writes small. */
  readonly isWord = remembered((word: string): boolean => this.ordinary(word) || this.#isWord(word.toLowerCase()));

  /** In no list and no dictionary. */
  readonly isStrangeWord = remembered((word: string): boolean => {
    const lower = word.toLowerCase();
    return !this.#isListed(word, lower) && this.#knows(lower) === null && !this.#isWord(lower);
  });

  /** In a list of given names. */
  readonly isGiven = remembered((word: string): boolean => this.#knows(word) === 'given');

  /** A name that a dictionary has, with a capital only, and nobody bears. */
  readonly isNobodys = remembered(
    (word: string): boolean =>
      this.#isWord(word) && !this.#isWord(word.toLowerCase()) && !/^(?:given|surname)$/.test(this.#knows(word) ?? ''),
  );

  readonly known = remembered((word: string): boolean => this.ordinary(word) || this.#knows(word) !== null);

  /** Without accents, and with joined letters written out. */
  readonly bare = remembered(bareLetters);

  /** Could be somebody's given name: listed as one, or in no list at all. */
  readonly given = remembered((word: string): boolean => {
    const kind = this.#knows(word);
    return kind === 'given' || (kind !== 'word' && !this.ordinary(word));
  });
}

function judge(a: Form, b: Form, edits: number, reader: Reader): NearName | null {
  const [suspect, usual] = isRarer(a, b, reader) ? [a, b] : [b, a];
  if (reader.timesInBody(suspect) > MOST_SLIPS) return null;
  if (Math.min(a.word.length, b.word.length) < SHORTEST)
    return a.word[0] === b.word[0] && isOneFullName(suspect, usual, edits, reader)
      ? { suspect, usual, accents: false, doubtful: true }
      : null;
  const verdict = verdictOn(suspect, usual, edits, reader);
  if (!verdict) return null;
  return { suspect, usual, accents: verdict === 'accents', ...(verdict === 'doubtful' ? { doubtful: true } : {}) };
}

type Verdict = 'slip' | 'doubtful' | 'accents' | null;

function verdictOn(suspect: Form, usual: Form, edits: number, reader: Reader): Verdict {
  if (isOneBody(suspect, usual) || isSpeltTwoWays(suspect, usual)) return 'slip';
  if (areBothRight(suspect, usual, reader)) return null;
  if (isMisspeltWord(suspect, usual, edits, reader)) return sharesName(suspect, usual) ? 'slip' : 'doubtful';
  if (reader.generic(usual.word) || reader.generic(suspect.word)) return null;
  if (isOneFullName(suspect, usual, edits, reader)) return 'slip';
  if (reader.bare(suspect.word) === reader.bare(usual.word))
    return areOfTwoLanguages(suspect.word, usual.word, reader) ? null : 'accents';
  if (isOnlyFullName(suspect, usual, edits, reader) || isOnlyGivenName(suspect, usual, edits, reader))
    return 'doubtful';
  if (isSlip(suspect, usual, edits, reader) || isSoundAlike(suspect, usual, reader)) return 'slip';
  if (isNeverIntroduced(suspect, usual, edits, reader) || isNeverIntroduced(usual, suspect, edits, reader))
    return 'doubtful';
  return isShortForBody(suspect, usual, edits, reader) || mayBeSwap(suspect, usual, reader) ? 'doubtful' : null;
}

/** By where the two stand: in one name, or alone where a person or a place does. */
function isSlip(suspect: Form, usual: Form, edits: number, reader: Reader): boolean {
  const doubt = reader.known(suspect.word);
  if (edits > 1 && doubt) return false;
  // “Ursa Planitia” beside the Red Planet: the name's own word, far from one of the language.
  if (edits > 1 && suspect.before.size > 0 && reader.isWord(usual.word) && !hasGivenName(usual, reader)) return false;
  if (isOneStem(suspect, usual, doubt, reader) || areTwoWords(suspect, usual, reader)) return false;
  if (sharesName(suspect, usual)) return isSlipInName(doubt, usual, reader);
  return isSlipAlone(suspect, usual, reader, doubt) || isSlipInPlace(suspect, usual, reader);
}

/** “Université” beside University: the word of another language. */
const isForeignBody = (suspect: string, usual: string): boolean =>
  /[^A-Za-z’'-]/.test(suspect) && ORGANIZATION_WORDS.has(usual.toLowerCase());

/** “A pair of ordinary Joes”: people of one given name. */
const isBearers = (word: string, reader: Reader): boolean =>
  /[^s]s$/.test(word) && reader.isGiven(word.slice(0, -1)) && !reader.isGiven(word) && !reader.known(word);

/** Two words that nearly are one, by what words are made of. */
const areBothRight = (suspect: Form, usual: Form, reader: Reader): boolean =>
  isForeignBody(suspect.word, usual.word) ||
  isBearers(suspect.word, reader) ||
  /^(?:Guiana Guyana|Guyana Guiana)$/.test(`${suspect.word} ${usual.word}`) ||
  isDerived(suspect.word, usual.word) ||
  isOfState(suspect.word, usual.word) ||
  // American and British endings of one word: "Theater", "Harbour".
  (american(suspect.word) === american(usual.word) && !reader.isStrangeWord(suspect.word)) ||
  isOfPlace(suspect.word, usual.word) ||
  isOneCompound(suspect.word, usual.word) ||
  areJoinedWords(suspect.word, usual.word, reader) ||
  isBearerBesidePlace(suspect, usual, reader) ||
  isBearerBesideBody(suspect, usual, reader) ||
  isBodyNamedFor(suspect, usual) ||
  isThingBesidePlace(suspect, usual, reader) ||
  areGivenNamesOfTwo(suspect, usual, reader) ||
  haveOneArticle(suspect.word, usual.word) ||
  isPlaceBesideBearer(suspect, usual, reader) ||
  isRegionBesidePerson(suspect, usual, reader) ||
  isRegionBesidePerson(usual, suspect, reader) ||
  isNameOfWord(suspect, usual, reader) ||
  isNameOfWord(usual, suspect, reader) ||
  isBearerBesideWord(suspect, usual, reader) ||
  reader.isBeforeParticle(suspect) ||
  reader.isBeforeParticle(usual) ||
  reader.isBehindArticle(suspect) !== reader.isBehindArticle(usual) ||
  areTwoBehindArticle(reader.namedBeforeArticle(suspect), reader.namedBeforeArticle(usual)) ||
  areCapitalsOfTitle(suspect.word, usual.word);

/** “Omar al-Korbadi” and “Ahmed al-Korsadi”: each has a given name of his own. */
const areTwoBehindArticle = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((word) => b.has(word));

/** “Resolution” beside “Résolution”: a word of each language, and no place. */
const areOfTwoLanguages = (a: string, b: string, reader: Reader): boolean => {
  const plain = [a, b].filter((word) => word.toLowerCase() === reader.bare(word));
  return plain.length === 1 && !PLACES.has(plain[0]!) && reader.isWord(plain[0]!);
};

/** “History of the English-Speaking Peoples” beside “English-speaking”: a title's capitals; unlike “Mar-A-Lago.” */
const areCapitalsOfTitle = (a: string, b: string): boolean =>
  a.includes('-') && a.toLowerCase() === b.toLowerCase() && !/-\p{L}{1,2}-/u.test(a);

/** Two endings of one stem, where either is known to be a word or nobody of the usual name is introduced. */
const isOneStem = (suspect: Form, usual: Form, doubt: boolean, reader: Reader): boolean =>
  isSameStem(suspect.word, usual.word) &&
  (doubt || OF_STEM.test(suspect.word) || OF_STEM.test(usual.word) || !isIntroduced(usual, reader));

/** Two words of the language are two words, unless somebody with a listed given name bears one of them: “Wine Country”, “Sonoma County”. */
const areTwoWords = (suspect: Form, usual: Form, reader: Reader): boolean =>
  reader.isWord(suspect.word) &&
  reader.isWord(usual.word) &&
  (!hasGivenName(usual, reader) || OF_PLACES.test(usual.word)) &&
  (!sharesName(suspect, usual) || arePair(suspect.word, usual.word));

/** Words behind a given name that make a place of it: “Cole County.” */
const OF_PLACES = /^(?:County|Valley|Island|River|Street|Park|School|Hall)$/;

/** “Offensive MVP” and “defensive MVP”: two words with one ending, which no slip makes of each other. */
const arePair = (a: string, b: string): boolean => a.length > 7 && a[0] !== b[0] && a.slice(-5) === b.slice(-5);

/**
 * “The Census Bureua” beside the Census Bureau: in no list, and a letter away from a word, a place or a people that the
 * story has with a capital, too. Behind a given name, or where it speaks, it is somebody's name.
 */
const isMisspeltWord = (suspect: Form, usual: Form, edits: number, reader: Reader): boolean =>
  edits === 1 &&
  suspect.places.length === 1 &&
  !reader.isStrangeWord(usual.word) &&
  reader.isStrangeWord(suspect.word) &&
  suspect.word[0] === usual.word[0] &&
  !reader.isGiven(usual.word) &&
  (sharesName(suspect, usual) || isSlipOfFinger(suspect.word, usual.word)) &&
  !hasGivenName(suspect, reader) &&
  (sharesName(suspect, usual) || !isIntroduced(suspect, reader)) &&
  !reader.acts(suspect);

/** In a long word, letters swapped, left out or typed twice; “Institut” and “Demokrat” are words of other languages. */
const isSlipOfFinger = (a: string, b: string): boolean =>
  a.length > 6 && a.at(-1) === b.at(-1) && (a.length !== b.length || lettersOf(a) === lettersOf(b));

/** “Klein said” once, in a story of Deborah Kline, whom it names again and again: nobody introduced a Klein. */
const isSoundAlike = (suspect: Form, usual: Form, reader: Reader): boolean =>
  areOneGroup(SURNAME_SPELLINGS, suspect.word, usual.word) &&
  suspect.bare === suspect.places.length &&
  reader.acts(suspect) &&
  isIntroduced(usual, reader) &&
  usual.places.length > suspect.places.length;

/** “Kimble said” once, in a story of Ana Kimball: what the two sound like, and nobody else introduced the one. */
const soundsLike = (suspect: Form, usual: Form, reader: Reader): boolean =>
  soundOf(suspect.word) === soundOf(usual.word) &&
  suspect.bare === suspect.places.length &&
  suspect.places.length === 1 &&
  reader.acts(suspect) &&
  hasGivenName(usual, reader) &&
  usual.places.length > suspect.places.length;

/** How a name sounds, nearly: its first letters up to the first vowels, and the consonants behind them. */
const soundOf = remembered((word: string): string => {
  const letters = single(word.toLowerCase())
    .replace(/^(?:kn|gn)/, 'n')
    .replace(/^wr/, 'r')
    .replace(/ph/g, 'f')
    .replace(/ck|q/g, 'k')
    .replace(/c(?=[eiy])|z/g, 's')
    .replace(/c(?!h)/g, 'k')
    .replace(/dt$/, 't')
    .replace(/y/g, 'i')
    .replace(/e(?=s?$)/, '');
  const [head = ''] = /^[^aeiou]*[aeiou]+/.exec(letters) ?? [];
  const rest = letters.slice(head.length).replace(/[aeiou]/g, '');
  // Of a short name the vowels tell most.
  return rest.length > 1 ? head + rest : letters;
}, 20_000);

const areOneGroup = (groups: ReadonlyMap<string, number>, a: string, b: string): boolean => {
  const group = groups.get(a.toLowerCase());
  return group !== undefined && group === groups.get(b.toLowerCase());
};

/** Letters that changed places, or a name that was written down as it sounds. */
const mayBeSwap = (suspect: Form, usual: Form, reader: Reader): boolean =>
  isSwap(suspect, usual, reader) || soundsLike(suspect, usual, reader);

/** “Trmup” in a story of Trumps: two letters of a name that stands there often changed places, and no list has what came of it. */
const isSwap = (suspect: Form, usual: Form, reader: Reader): boolean =>
  suspect.places.length === 1 &&
  usual.places.length >= OFTEN &&
  lettersOf(suspect.word) === lettersOf(usual.word) &&
  reader.isStrangeWord(suspect.word);

/** Two names that share a word: the other word is a slip unless both are words or names of their own. */
const isSlipInName = (doubt: boolean, usual: Form, reader: Reader): boolean => !(doubt && reader.known(usual.word));

/** A word that nearly is the name of a person of the story, and nobody else's. */
function isSlipAlone(suspect: Form, usual: Form, reader: Reader, doubt: boolean): boolean {
  if (!isPerson(usual, reader) || isSomebodyElse(suspect, usual, reader) || reader.isInRow(suspect)) return false;
  if (reader.isInBrackets(suspect) || reader.isEmployer(suspect) || reader.isOneOfSeveral(usual)) return false;
  // “Cyclone Fengal” beside the Bay of Bengal: another first letter, and a dictionary has it.
  if (suspect.word[0] !== usual.word[0] && reader.isNobodys(suspect.word)) return false;
  const tie = suspect.places.length === usual.places.length;
  // As often as the other: only a bare form against an introduced name tells which of them is the slip.
  if (tie && !isSamePerson(suspect, usual, reader)) return false;
  if (isGivenName(suspect, reader) && usual.before.size > 0) return false;
  // “City of Angels” beside “Los Angeles.”
  if (reader.isWord(suspect.word) && !hasGivenName(usual, reader)) return false;
  // “The Nobel Peace Prize” beside Vincent Price: a word of the language in a name of others.
  if (reader.isWord(suspect.word) && suspect.bare === 0 && [...suspect.before].every((word) => reader.isWord(word)))
    return false;
  if (suspect.word.length <= SHORTEST && suspect.bare === 0) return false;
  return !doubt || (isIntroduced(usual, reader) && reader.acts(suspect) && !tie && suspect.word.length > SHORTEST);
}

/**
 * The story gives “Amy Klobuchare” once, and “Klobuchar” ever after without a given name: the full name is her introduction.
 * A listed given name is asked for, for other words before a name tell nothing.
 */
const isOnlyFullName = (suspect: Form, usual: Form, edits: number, reader: Reader): boolean =>
  suspect.places.length === 1 &&
  suspect.bare === 0 &&
  (hasGivenName(suspect, reader) || (reader.isStrangeWord(suspect.word) && isIntroduced(suspect, reader))) &&
  !hasGivenName(usual, reader) &&
  usual.bare > 0 &&
  (usual.bare > 1 || (usual.before.size === 0 && reader.isStrangeWord(suspect.word))) &&
  !reader.ordinary(usual.word) &&
  !reader.ordinary(suspect.word) &&
  (edits === 1 || suspect.word.length > 7);

/**
 * “Mayor Ana Petersen” once, and a Peterson who speaks and whom nobody introduced: people bear both names, but of two people
 * each would have been introduced, and the one who was would be named again.
 */
const isNeverIntroduced = (bare: Form, full: Form, edits: number, reader: Reader): boolean =>
  full.places.length === 1 &&
  full.bare === 0 &&
  full.after.size === 0 &&
  hasGivenName(full, reader) &&
  bare.bare === bare.places.length &&
  bare.word[0] === full.word[0] &&
  reader.acts(bare) &&
  [...reader.titles(bare)].every((title) => reader.titles(full).has(title)) &&
  (areOneGroup(SURNAME_SPELLINGS, bare.word, full.word) ||
    (edits === 1 && bare.word.length > SHORTEST && !reader.isWord(bare.word)));

/** The same of a given name: “Tesa Bishop”, whom the story calls Tessa ever after. */
const isOnlyGivenName = (suspect: Form, usual: Form, edits: number, reader: Reader): boolean =>
  edits === 1 &&
  suspect.places.length === 1 &&
  suspect.before.size === 0 &&
  suspect.after.size === 1 &&
  reader.isStrangeWord(suspect.word) &&
  usual.bare > 0 &&
  [...usual.before].every((word) => reader.ordinary(word)) &&
  usual.after.size === 0 &&
  (reader.isGiven(usual.word) || (reader.acts(usual) && reader.isStrangeWord(usual.word)));

/** “Brightwell Energy,” and once “Brightwel said”: a body's short name, and both in no list. */
const isShortForBody = (suspect: Form, usual: Form, edits: number, reader: Reader): boolean =>
  edits === 1 &&
  suspect.places.length === 1 &&
  suspect.bare === 1 &&
  suspect.word[0] === usual.word[0] &&
  suspect.word.length > SHORTEST &&
  reader.acts(suspect) &&
  reader.isStrangeWord(suspect.word) &&
  reader.isStrangeWord(usual.word) &&
  [...usual.after].some((word) => ORGANIZATION_WORDS.has(word.toLowerCase()));

/** A word in no list that stands once and alone behind a word for where, and nearly is a place of the story. */
const isSlipInPlace = (suspect: Form, usual: Form, reader: Reader): boolean =>
  suspect.places.length === 1 &&
  suspect.bare === 1 &&
  suspect.word.length > SHORTEST &&
  !reader.known(suspect.word) &&
  reader.isWhere(suspect) &&
  (PLACES.has(usual.word) || (usual.places.length > 1 && reader.isWhere(usual)));

/** "Katherine" and "Catherine", "Hilary" and "Hillary" before the same surname. */
const isSpeltTwoWays = (a: Form, b: Form): boolean =>
  isOneGivenName(a.word, b.word) && [...a.after].some((word) => b.after.has(word));

/** “Luis Mendes” and “Luis Mendez”: one given name before two surnames that are a letter apart, whoever else bears either. */
const isOneFullName = (suspect: Form, usual: Form, edits: number, reader: Reader): boolean =>
  edits === 1 &&
  suspect.bare === 0 &&
  !reader.isWord(suspect.word) &&
  !reader.isWord(usual.word) &&
  [...suspect.before].some((word) => reader.isGiven(word) && usual.before.has(word));

const isOneGivenName = (a: string, b: string): boolean =>
  areOneGroup(GIVEN_NAME_SPELLINGS, a, b) || single(a) === single(b);

/** Fewer places; at a tie fewer in the body, then what no list has, and then the later. */
function isRarer(a: Form, b: Form, reader: Reader): boolean {
  const more =
    a.places.length - b.places.length ||
    reader.timesInBody(a) - reader.timesInBody(b) ||
    Number(reader.isStrangeWord(b.word)) - Number(reader.isStrangeWord(a.word)) ||
    b.places[0]!.start - a.places[0]!.start;
  return more < 0;
}

/** Words for people that no ending of the place or the word beside them makes: of Bosnia, of Latin countries. */
const OF_PEOPLES: ReadonlySet<string> = new Set(['Bosniak', 'Latino', 'Latina']);

/** “The Housewives” beside “a Housewife,” “the Penn Stater” beside Penn State, “Inspectional” beside “Inspections.” */
const isOtherEnding = (short: string, long: string): boolean =>
  (/fe?$/.test(short) && long === `${short.replace(/fe?$/, '')}ves`) ||
  (short === 'State' && long === 'Stater') ||
  (/ional$/.test(long) && short.startsWith(long.slice(0, -2)));

/** “Googled,” “Facebooking”: what is done with a thing that has a name; and Christians beside Christmas. */
const isDoneWith = (short: string, long: string): boolean =>
  (/^.{4,}(?<!ham)(?:ed|ing)$/.test(long) && short.replace(/e$/, '') === long.replace(/(?:ed|ing)$/, '')) ||
  /^Christ(?:mas Christians?|ian Christmas)$/.test(`${short} ${long}`);

/** Plurals, families and words for origin: "Linds", "Norlander", "Iraqi". */
function isDerived(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  // A capital of its own begins a word of its own: "Space" and "SpaceX".
  if (long === `${short}a` && /(?:ov|ev|in)$/.test(short)) return true;
  // “USB-A” and “USB-C”, “B-team” and “C-team”: kinds of one thing.
  if (/-\p{Lu}$/u.test(a) && a.slice(0, -1) === b.slice(0, -1)) return true;
  if (/^\p{Lu}-/u.test(a) && a.slice(1) === b.slice(1)) return true;
  // “NEET-UG” and “NEET-PG”: two examinations.
  if (areLettered(a, b)) return true;
  // “Norton, D-District of Columbia”: a party's letter.
  if (/^[DRI]-/.test(long) && long.slice(2) === short) return true;
  if (isDoneWith(short, long)) return true;
  // “A Muslima” beside the Muslims.
  if (a.slice(0, -1) === b.slice(0, -1) && /^(?:as|sa)$/.test(`${a.at(-1)}${b.at(-1)}`)) return true;
  if (OF_PEOPLES.has(long) || isOtherEnding(short, long)) return true;
  // “Carolina” and “Carolinian”, the Donets and Donetsk.
  if (long === `${short.slice(0, -1)}ian` && /a$/.test(short)) return true;
  if (long === `${short}k` && short.endsWith('ts')) return true;
  return long.startsWith(short) && OF_BASE.test(long.slice(short.length - 1));
}

/** “The Confederacy” and “Confederate.” */
const isOfState = (a: string, b: string): boolean =>
  a.slice(0, -3) === b.slice(0, -3) && /^(?:acyate|ateacy)$/.test(a.slice(-3) + b.slice(-3));

/** “NEET-UG” and “NEET-PG”; “the HN-Index” and “the VN-Index” of two exchanges. */
const areLettered = (a: string, b: string): boolean =>
  (LETTERED.test(a) && LETTERED.test(b) && a.slice(0, a.indexOf('-')) === b.slice(0, b.indexOf('-'))) ||
  (/^\p{Lu}{2,8}-/u.test(a) && /^\p{Lu}{2,8}-/u.test(b) && a.slice(a.indexOf('-')) === b.slice(b.indexOf('-')));

/** Letters with a tail of letters: “NEET-UG.” */
const LETTERED = /^\p{Lu}{2,8}-\p{Lu}{1,4}$/u;

const american = (word: string): string => word.replace(/(?<=[tb])re$/, 'er').replace('our', 'or');

/** The last letter of a word and what makes another of it: no plural of “Ellis” is “Elliss”, no “Ryann” is of “Ryan”. */
const OF_BASE = /^(?:[^s]s|.es|[^y]s?y|.ia|.i|[ae]ns?|.ans?|.ed|.er|.ish|.ic|.\p{Lu}.?)$/u;

/** “India-controlled” and “Indian-controlled”: a place and what is of it, before the same small word. */
function isOneCompound(a: string, b: string): boolean {
  const [[first = '', tail = ''], [other = '', behind]] = [a.split('-'), b.split('-')];
  return /^\p{Ll}{4}/u.test(tail) && tail === behind && (isDerived(first, other) || isOfPlace(first, other));
}

/** “ArchiveSpace” and “ArchiveSnake”: two products that begin alike, each of two words. */
function areJoinedWords(a: string, b: string, reader: Reader): boolean {
  const [first, second] = [a.search(SECOND_CAPITAL), b.search(SECOND_CAPITAL)];
  if (first < 0 || first !== second || a.slice(0, first) !== b.slice(0, first)) return false;
  return reader.isWord(a.slice(first + 1)) && reader.isWord(b.slice(first + 1));
}
const SECOND_CAPITAL = /\p{Ll}(?=\p{Lu}\p{Ll})/u;

/** “Franck Bira” beside France: somebody with a surname is no slip for a country. */
const isBearerBesidePlace = (suspect: Form, usual: Form, reader: Reader): boolean =>
  PLACES.has(usual.word) && isGivenName({ ...suspect, bare: 0 }, reader) && !sharesName(suspect, usual);

/** “The naval vessel Libra” beside Libya: what a dictionary has as a name, of no place and of nobody. */
const isThingBesidePlace = (suspect: Form, usual: Form, reader: Reader): boolean =>
  PLACES.has(usual.word) && reader.isNobodys(suspect.word) && !reader.isPlace(suspect.word);

/** “Omar Hamad” beside “Hamas fighters,” “Sam Gazal” beside Gaza: somebody with a given name, and what never has one. */
const isBearerBesideBody = (suspect: Form, usual: Form, reader: Reader): boolean =>
  isIntroduced(suspect, reader) &&
  !isIntroduced(usual, reader) &&
  !sharesName(suspect, usual) &&
  (reader.isPlace(usual.word) || reader.isBody(usual));

/** “President Wiliame Katonivere,” “Viliame Gavoka”: two men, of two surnames, never named without them. */
const areGivenNamesOfTwo = (suspect: Form, usual: Form, reader: Reader): boolean =>
  suspect.word[0] !== usual.word[0] &&
  isGivenName(suspect, reader) &&
  isGivenName(usual, reader) &&
  !sharesName(suspect, usual) &&
  !isOneGivenName(suspect.word, usual.word);

/** “Al-Shati” beside “Al-Sharif”: the article makes them alike. */
const haveOneArticle = (a: string, b: string): boolean =>
  /^(?:Al|El)-/.test(a) && a.slice(0, 3) === b.slice(0, 3) && a.length !== b.length && a.at(-1) !== b.at(-1);

/** “The heart of Sidon” beside “Amin Sido”: what a dictionary has as a name, of nobody, and somebody's surname that it lacks. */
const isPlaceBesideBearer = (suspect: Form, usual: Form, reader: Reader): boolean =>
  reader.isNobodys(suspect.word) &&
  suspect.before.size === 0 &&
  !reader.acts(suspect) &&
  reader.isStrangeWord(usual.word) &&
  isIntroduced(usual, reader);

/** “In Korbani province” beside President Korban: where something is, and somebody. */
const isRegionBesidePerson = (place: Form, person: Form, reader: Reader): boolean =>
  reader.isRegion(place) && reader.titles(place).size === 0 && !reader.isRegion(person) && isPerson(person, reader);

/** “The Kahan Commission” beside Khan: named for somebody, who may be nobody of the story. */
const isBodyNamedFor = (suspect: Form, usual: Form): boolean =>
  suspect.bare === 0 &&
  [...suspect.before].every((word) => word === 'The') &&
  suspect.after.size > 0 &&
  [...suspect.after].every((word) => NAMED_FOR.test(word)) &&
  !sharesName(suspect, usual);
const NAMED_FOR = /^(?:Commission|Inquiry|Report|Foundation|Prize|Award|Institute|Center|Centre|Library|Act|Law)$/;

/** “Mike Brody” beside the Student Body, “Citi” beside the Crescent City: a word in nobody's name, and what no list has. */
const isBearerBesideWord = (suspect: Form, usual: Form, reader: Reader): boolean =>
  reader.ordinary(usual.word) &&
  !hasGivenName(usual, reader) &&
  !reader.acts(usual) &&
  reader.titles(usual).size === 0 &&
  !reader.isWord(suspect.word) &&
  (hasGivenName(suspect, reader) || !sharesName(suspect, usual));

/** One stem with two endings of common words: "Democrats" and "Democratic", "Italy" and "Italian". */
function isSameStem(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  // “Olympi-c”, “Olympi-a”: the ending may begin with a letter that both have.
  const places = OF_STEM.test(a) || OF_STEM.test(b) ? [same, same - 1, same - 2] : [same];
  return places.some((at) => at >= 4 && WORD_ENDING.test(a.slice(at)) && WORD_ENDING.test(b.slice(at)));
}
const WORD_ENDING =
  /^(?:s|n|ns|an|ans|ia|ians?|iads?|y|ies|ic|ics|ical|cy|ts?|ists?|ism|ing|ers?|ese|ures?|ives?|ions?|ed)$/;
/** Endings that make a word of a name or of a verb, and no name: “Olympic” beside “Olympia”. */
const OF_STEM = /(?:ic|ical|ics|ian|ese|ism|ist|ish|ure|ive|ion)$/;

/** A place and what is of it: “Nazi Germany” and “German soldiers”. */
const isOfPlace = (a: string, b: string): boolean =>
  a.slice(0, 4) === b.slice(0, 4) &&
  ((DEMONYMS.has(a) && PLACES.has(b)) ||
    (DEMONYMS.has(b) && PLACES.has(a)) ||
    // “Australasian Bushfire Conference” beside “Australian researchers”: two words for where one is from.
    (DEMONYMS.has(a) && /(?:ian|ean|asian)$/.test(b)) ||
    (DEMONYMS.has(b) && /(?:ian|ean|asian)$/.test(a)));

/** A body named with a letter more than a word of the language, which is nobody's name: “Oceana” beside the Atlantic Ocean. */
const isNameOfWord = ({ word: name }: Form, usual: Form, reader: Reader): boolean =>
  /^[aeiou]$/.test(name.slice(usual.word.length)) &&
  name.startsWith(usual.word) &&
  usual.word.length > 4 &&
  reader.isWord(usual.word) &&
  !hasGivenName(usual, reader);

/** The same words before and after: “Federal Elections Commission” and “Federal Election Commission” are one body. */
const isOneBody = (a: Form, b: Form): boolean =>
  (a.word === `${b.word}s` || b.word === `${a.word}s`) &&
  [...a.before].some((word) => b.before.has(word)) &&
  [...a.after].some((word) => b.after.has(word) && ORGANIZATION_WORDS.has(word.toLowerCase()));

/** A word in a list of given names stands before it somewhere. */
const hasGivenName = ({ before }: Form, reader: Reader): boolean => [...before].some((word) => reader.isGiven(word));

const bareLetters = (word: string): string =>
  word
    .toLowerCase()
    .replace(/ü/g, 'ue')
    .replace(/ö/g, 'oe')
    .replace(/ä/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

/** The same word stands before or after both: "Donald" of two surnames, "Lowe" of two given names. */
const sharesName = (a: Form, b: Form): boolean =>
  [...a.before].some((word) => b.before.has(word)) || [...a.after].some((word) => b.after.has(word));

/** A given name of its own: two people, as "Marcus Tromp" and "Anna Tramp". */
function isSomebodyElse(suspect: Form, usual: Form, reader: Reader): boolean {
  const own = [...suspect.before].filter((word) => reader.given(word));
  if (own.length === 0) return false;
  // “Sheriff Ola Nandos” beside “Nancy Lind”: a surname, and the given name of another.
  if (reader.isGiven(usual.word) && usual.after.size > 0 && suspect.after.size === 0 && !reader.isGiven(suspect.word))
    return true;
  // Introduced in full and then named by the surname: a person of the story in their own right.
  return suspect.bare > 0 || isIntroduced(usual, reader);
}

const isIntroduced = (form: Form, reader: Reader): boolean => [...form.before].some((word) => reader.given(word));

/** Introduced with a given name, or acting as a person does. */
const isPerson = (form: Form, reader: Reader): boolean =>
  reader.acts(form) || reader.titles(form).size > 0 || isIntroduced(form, reader);

/** A word that stands as often as its neighbor: a bare surname behind a full name, or both bare, and no other title. */
function isSamePerson(suspect: Form, usual: Form, reader: Reader): boolean {
  const titles = [...reader.titles(suspect)].filter((title) => !COURTESY.test(title));
  if (titles.some((title) => !reader.titles(usual).has(title))) return false;
  return isIntroduced(usual, reader) || (reader.acts(suspect) && reader.acts(usual));
}
const COURTESY = /^(?:mr|mrs|ms|miss|mx)$/;

/** Always followed by another name that is no common word: "Rence" of "Rence Aldane". */
const isGivenName = (form: Form, reader: Reader): boolean =>
  form.bare === 0 && form.after.size > 0 && [...form.after].every((word) => !reader.ordinary(word));
