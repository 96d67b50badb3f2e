import { BE_FORMS } from '../../lexicon/wordClasses.ts';
import { wordSet } from '../../text/lists.ts';
import { type Around, type SlipKind, slip } from './around.ts';
import { startsWithVowel } from './vowelSound.ts';

/** Articles that were left out before somebody or something told more of, and in set phrases: “looking for man who,” “described as white male.” */

const articleOf = (word: string): string => (startsWithVowel(word) ? 'an' : 'a');

/** What may follow a noun that ends its phrase. */
const BEHIND = wordSet(
  'who which that where when while after before because since until but was is were has had would will could said says in on at for from with by during under near',
);
/** What may follow “and” where it joins no second noun. */
const CLAUSE = wordSet(
  'the a an his her its their he she it they we was is were has had have said will would could also then that later to are',
);

/** Whether the noun before a word ends its phrase: a mark, a small word, or “and” and a clause. */
function endsPhrase(around: Around, n: number): boolean {
  const next = around.word(n);
  if (next === '') return /^[.,;]$/.test(around.markBehind(n - 1)) && !isListed(around, n - 1);
  return (BEHIND.has(next) && around.raw(n) === next) || (next === 'and' && CLAUSE.has(around.word(n + 1)));
}

/** “With house, garden and yard”: a row of things, which need no article. */
function isListed(around: Around, n: number): boolean {
  const end = around.place(n)?.end ?? 0;
  return /^, (?:[a-z’'-]{2,20} ){0,2}[a-z’'-]{2,20}(?:,| and | or )/.test(around.prose.slice(end, end + 70));
}

/**
 * Rooms, buildings and bodies of a place that never stand alone. Other things do behind a preposition, too often to be
 * told: “a game of pool”, “preparing for interview”.
 */
const PLACES_ALONE = wordSet(
  'apartment auditorium bakery barn basement bathroom bedroom bookstore cabin cafeteria casino clinic county courthouse driveway farmhouse garage gym hallway hotel kitchen laundromat motel museum nightclub pharmacy restaurant shed stadium supermarket warehouse',
);
/** “The fire at warehouse”, “worked for county since”. */
const places: SlipKind = {
  words: ['in', 'at', 'for', 'near', 'outside', 'inside', 'behind', 'into'],
  see(around) {
    const [word, noun, before] = [around.word(0), around.word(1), around.word(-1)];
    if (!around.isPlain(1) || around.raw(0) !== word || !PLACES_ALONE.has(noun) || before === '') return null;
    // “The outside world”: what describes the noun.
    if (word.includes('-') || /^(?:the|a|an|no|any|some|this|that|its|his|her|their)$/.test(before)) return null;
    if (!endsPhrase(around, 2)) return null;
    const thing = around.raw(1);
    return slip(0, 1, `${around.raw(0)} the ${thing}`, `${around.raw(0)} ${articleOf(noun)} ${thing}`);
  },
};

/** Somebody or something that is looked for, told more of: “looking for man who.” */
const PERSON = wordSet('man woman person boy girl driver suspect motorist gunman vehicle car truck teenager student');
const persons: SlipKind = {
  words: 'for by with of to after from against'.split(' '),
  see: (around) =>
    PERSON.has(around.word(1)) &&
    around.isPlain(1) &&
    around.word(-1) !== '' &&
    /^(?:who|whose|wanted|accused|suspected|believed|charged|armed|arrested)$/.test(around.word(2)) &&
    !/^(?:of|for|types?|kinds?|sorts?|category|class|man|part|every|any|each)$/.test(around.word(-1))
      ? slip(0, 1, `${around.raw(0)} a ${around.raw(1)}`, `${around.raw(0)} the ${around.raw(1)}`)
      : null,
};

const WORK = wordSet(
  'teacher lawyer nurse driver reporter waiter waitress consultant clerk cook bartender mechanic janitor carpenter plumber paramedic firefighter therapist bookkeeper cashier salesman technician translator counselor',
);
/** “Described as white male”, “works as nurse.” */
const described: SlipKind = {
  words: ['as'],
  see(around) {
    const before = around.word(-1);
    const [next, second] = [around.word(1), around.word(2)];
    const isJob = /^(?:work|works|worked|working|job|career)$/.test(before) && WORK.has(next) && endsPhrase(around, 2);
    const isPerson =
      before === 'described' &&
      ((/^(?:male|female|man|woman)$/.test(next) && second !== '' && endsPhrase(around, 2)) ||
        /^(?:male|female|man|woman)$/.test(second));
    if (!around.isPlain(1) || !(isJob || isPerson)) return null;
    return slip(0, 1, `as ${articleOf(next)} ${around.raw(1)}`);
  },
};

/** Phrases that hold an article, by the noun and what stands before it. */
const PHRASES: ReadonlyMap<string, readonly [before: RegExp, article: string]> = new Map([
  ['end', [/^(?:come|comes|came|coming|brought|bring) to$/, 'an']],
  ['halt', [/^(?:come|comes|came|coming|brought|bring|ground|slowed) to$/, 'a']],
  ['stop', [/^(?:come|comes|came|coming) to$/, 'a']],
  ['conclusion', [/^(?:come|comes|came|coming) to$/, 'the']],
  [
    'scene',
    [
      /^(?:dead|pronounced|died|arrested|arrived|found|recovered|remained|fled|to) (?:at|from|to|near)$|^[a-z]+ed (?:at|to|from)$/,
      'the',
    ],
  ],
  ['ground', [/^(?:burned|fell|burn|burnt|thrown|crashed|razed) to$/, 'the']],
  ['request', [/^(?:respond|responded|responding|replied|reply) to$/, 'a']],
  ['message', [/^(?:respond|responded|responding|replied|reply) to$/, 'a']],
  ['past', [/^[a-z]+ in$/, 'the']],
  ...['statement', 'interview', 'letter', 'tweet'].map((noun): [string, readonly [RegExp, string]] => [
    noun,
    [/^(?:said|says|wrote|writes|added|adds|noted|explained|announced) in$/, noun === 'interview' ? 'an' : 'a'],
  ]),
  ...['rally', 'hearing', 'ceremony', 'vigil'].map((noun): [string, readonly [RegExp, string]] => [
    noun,
    [/^(?:[a-z]+ed|spoke|speaking|speech|said|stage|crowd|remarks) at$/, 'a'],
  ]),
  ['meantime', [/^(?:in|.+ in)$/, 'the']],
  ['aftermath', [/^(?:in|.+ in)$/, 'the']],
  ['result', [/^(?:[a-z]+ )?as$/, 'a']],
  ['precaution', [/^(?:[a-z]+ )?as$/, 'a']],
]);
const phrases: SlipKind = {
  words: [...PHRASES.keys()],
  see(around) {
    const phrase = PHRASES.get(around.word(0));
    // “End-of-year”: a word of its own.
    if (!phrase) return null;
    const [before, article] = phrase;
    const last = around.word(-1);
    if (around.raw(0) !== around.word(0) || !before.test(`${around.word(-2)} ${last}`.trim())) return null;
    // “From scene to scene.”
    if (around.word(1) === 'to' && around.word(2) === around.word(0)) return null;
    if (BE_FORMS.has(last) || !(endsPhrase(around, 1) || /^(?:of|and|to)$/.test(around.word(1)))) return null;
    return slip(-1, 0, `${around.raw(-1)} ${article} ${around.raw(0)}`);
  },
};

/** “Because of lack evidence”, “under the age 12”, “on suspicion driving”, “in excess $5 million.” */
const ofGone: SlipKind = {
  words: ['lack', 'age', 'suspicion', 'excess'],
  see(around) {
    const [word, before, next] = [around.word(0), around.word(-1), around.word(1)];
    const isGone =
      word === 'lack'
        ? /^(?:of|for|despite)$/.test(before) &&
          /^(?:evidence|funding|interest|money|support|space|time|water|food|staff|jurisdiction|sleep)$/.test(next)
        : word === 'age'
          ? before === 'the' &&
            /^\d{1,2}$/.test(next) &&
            /^(?:under|over|at|by|before|until|since|of|from)$/.test(around.word(-2))
          : word === 'suspicion'
            ? before === 'on' &&
              (/^(?:driving|stealing|selling|possessing|killing|making|robbing)$/.test(next) ||
                /^(?:murder|fraud|theft|rape|robbery|assault|manslaughter|arson|burglary|kidnapping|terrorism)$/.test(
                  next,
                ))
            : before === 'in' && /^\$?\d/.test(next);
    return isGone ? slip(0, 1, `${around.raw(0)} of ${around.raw(1)}`) : null;
  },
};

/** “Announced that is moving”: who or what does it. */
const itGone: SlipKind = {
  words: ['announced'],
  see: (around) =>
    around.word(1) === 'that' &&
    /^(?:is|was|will|has|had|would|plans)$/.test(around.word(2)) &&
    around.word(3) !== '' &&
    around.word(-1) !== ''
      ? slip(1, 2, `that it ${around.raw(2)}`)
      : null,
};

/** Asked in this order. */
export const BARE_NOUNS: readonly SlipKind[] = [persons, described, phrases, ofGone, itGone, places];
