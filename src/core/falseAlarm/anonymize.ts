import { MONTHS, WEEKDAYS } from '../lexicon/calendar.ts';
import { OFFICES, ORGANIZATION_WORDS, SPEAKER_NOUNS, TITLES } from '../lexicon/people/people.ts';
import { DEMONYMS, PLACE_WORDS, PLACES } from '../lexicon/places/places.ts';
import { PROPER_NAMES } from '../lexicon/properNames.ts';
import { nearPairs } from '../text/distance.ts';
import type { Span } from '../text/spans.ts';

/** Invented names, in the order in which they are given. Some begin with a vowel, for “a” and “an”. */
const CONSONANT =
  'Barlow Corwen Darrow Fenner Garrick Holt Kessler Lomax Marden Norcross Pell Quill Rudd Sorrell Tarn Vance Wexford Yarrow Zeller Brandt Colby Dunmore Farrow Gantry Hadley';
const VOWEL = 'Arlen Eddington Ivers Orwin Ulmer Alder Embry Ingram Osgood Upton';

/** Capitalized words that tell nobody who or where: titles, days, nations, and what bodies are called. */
const PUBLIC: ReadonlySet<string> = new Set(
  [
    ...[TITLES, OFFICES, SPEAKER_NOUNS, ORGANIZATION_WORDS, PLACE_WORDS, PLACES, DEMONYMS, WEEKDAYS],
    MONTHS.keys(),
    PROPER_NAMES,
  ]
    .flatMap((words) => [...words])
    .map((word) => word.toLowerCase()),
);

const CAPITAL = /(?<![\p{L}\p{N}_])\p{Lu}[\p{L}\p{M}]{1,40}/gu;
/** What tells who it is in itself: addresses, handles, telephone numbers. */
const ADDRESSES: readonly (readonly [RegExp, string])[] = [
  [/\bhttps?:\/\/[^\s)>\]"”]{1,2000}/g, 'https://example.com/'],
  [/(?<![\w.])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g, 'desk@example.com'],
  [/(?<![\w@])@\w{2,40}/g, '@example'],
  [/(?<!\d)(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?!\d)/g, '555-555-0100'],
];

/** The words of the copy to replace: capitalized inside a sentence, or of people, and nowhere written small. */
function namesIn(copy: string, people: ReadonlySet<string>): string[] {
  const small = new Set(copy.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu) ?? []);
  const within = new Set<string>();
  const all = new Set<string>();
  for (const { 0: word, index } of copy.matchAll(CAPITAL)) {
    all.add(word);
    if (!opensSentence(copy, index)) within.add(word);
  }
  return [...all].filter(
    (word) =>
      people.has(word) ||
      (within.has(word) &&
        !/^\p{Lu}+$/u.test(word) &&
        !PUBLIC.has(word.toLowerCase()) &&
        !small.has(word.toLowerCase())),
  );
}

const opensSentence = (copy: string, at: number): boolean =>
  /(?:^|[.!?:…\n])[\s"'“”‘’«»([*_>#-]{0,12}$/u.test(copy.slice(Math.max(0, at - 12), at));

/**
 * The copy with the names of people, and of what else the copy alone knows by a capital, replaced by invented ones: the same
 * name by the same, and one that is nearly another by one that is nearly its substitute. `kept` are left as they are.
 * Numbers and marks stay, for they are what a rule looks at.
 */
export function anonymize(copy: string, people: ReadonlySet<string>, kept: ReadonlySet<string> = new Set()): string {
  const names = namesIn(copy, people).filter((name) => !kept.has(name));
  const substitutes = substitutesFor(names, copy);
  const renamed = copy.replace(CAPITAL, (word) => substitutes.get(word) ?? word);
  return ADDRESSES.reduce((text, [address, example]) => text.replace(address, example), renamed);
}

function substitutesFor(names: readonly string[], copy: string): ReadonlyMap<string, string> {
  const substitutes = new Map<string, string>();
  const near = new Map(nearPairs([...names]).map(([first, second]) => [second, first]));
  const free = { vowel: unused(VOWEL, copy), consonant: unused(CONSONANT, copy) };
  let given = 0;
  for (const name of names) {
    const like = near.get(name);
    const model = like === undefined ? undefined : substitutes.get(like);
    if (like !== undefined && model !== undefined) substitutes.set(name, changedAlike(like, name, model));
    else {
      const list = /^[AEIOU]/.test(name) ? free.vowel : free.consonant;
      const round = Math.floor(given / list.length);
      substitutes.set(name, `${list[given % list.length]}${'son'.repeat(round)}`);
      given++;
    }
  }
  return substitutes;
}

const unused = (list: string, copy: string): string[] => list.split(' ').filter((name) => !copy.includes(name));

/** What the one word differs in from the other, done to a third: “Barnett” to “Branett” as “Corwen” to “Crowen”. */
function changedAlike(from: string, to: string, model: string): string {
  const start = sharedStart(from, to);
  const end = sharedStart(reversed(from.slice(start)), reversed(to.slice(start)));
  const at = Math.min(Math.max(start, 1), model.length - 1);
  const gone = from.length - start - end;
  const come = to.slice(start, to.length - end);
  const old = model.slice(at, at + gone);
  const middle =
    come.length === 2 && gone === 2 && reversed(come) === from.slice(start, start + 2) ? reversed(old) : come;
  const changed = model.slice(0, at) + middle + model.slice(at + gone);
  return changed === model ? `${model.slice(0, at)}${model[at]}${model.slice(at)}` : changed;
}

const reversed = (word: string): string => [...word].reverse().join('');
function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length++;
  return length;
}

/** The words of names, of which each is replaced wherever it stands. */
export const wordsOfNames = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => name.match(CAPITAL) ?? []));

/** Names between two places, which a finding may depend on. */
export const namesWithin = (copy: string, spans: readonly Span[]): ReadonlySet<string> =>
  new Set(spans.flatMap(({ start, end }) => copy.slice(start, end).match(CAPITAL) ?? []));
