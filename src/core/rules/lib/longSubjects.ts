import { isCounted } from '../../lexicon/countNouns.ts';
import { EITHER_NUMBER } from '../../lexicon/groupNouns.ts';
import { pluralOf, thirdOf } from '../../lexicon/inflect.ts';
import { GRAMMAR_WORDS, HAVE_FORMS, MODALS, PLURAL_VERB, SINGULAR_VERB } from '../../lexicon/wordClasses.ts';
import { wordSet } from '../../text/lists.ts';
import { type Around, type SlipKind, slip } from './around.ts';
import { opensSentence } from './prose.ts';
import { PEOPLE } from './slips/agreement/plurals.ts';
import { VERBS_IN_S, verbOfSeveral } from './slips/agreement/verbsInS.ts';

/** Subjects with more between them and their verb: an aside, a clause, two things joined by “and”, an amount. */

const opens = (around: Around, n: number): boolean =>
  around.word(n - 1) === '' && opensSentence(around.prose, around.place(n)?.start ?? 0);
const isThing = (around: Around, word: string): boolean => isCounted(word) || around.can.noun(word);
/** Behind its own article, what may be a verb elsewhere is a noun. */
const isArticled = (around: Around, word: string): boolean => isThing(around, word) || around.can.anyNoun(word);

/**
 * “Members of the union was”, “flights in and out of the airport was”, “parking fees at the airport is”: a plural that opens
 * the sentence, or the word behind one that describes it, and phrases behind it.
 */
const bareOpener: SlipKind = {
  words: [...PLURAL_VERB.keys(), ...VERBS_IN_S.keys()],
  see(around) {
    const want = verbOfSeveral(around);
    if (!want || around.raw(0) !== around.word(0) || around.word(1) === '') return null;
    const first = sentenceStart(around);
    if (first === null) return null;
    const head = opensPhrase(around, first + 1) ? first : first + 1;
    if (!isMany(around, head, first) || !opensPhrase(around, head + 1)) return null;
    // “Plays in a band is one thing he does”: what may be a verb.
    if (!around.can.onlyPlural(around.word(head)) && /^(?:a|an|one|the|what|how|not)$/.test(around.word(1)))
      return null;
    for (let n = head + 1; n < 0; n++) if (!isPhrasePart(around, n)) return null;
    return opensPhrase(around, -1) || /^(?:and|the|a)$/.test(around.word(-1)) ? null : slip(0, 0, want);
  },
};
/** The first word of a sentence, three to eleven words before word 0. */
function sentenceStart(around: Around): number | null {
  for (let n = -3; n >= -11 && around.word(n) !== ''; n--) if (opens(around, n)) return n;
  return null;
}
const opensPhrase = (around: Around, n: number): boolean =>
  /^(?:of|from|in|at|on|near|for|with|across)$/.test(around.word(n));
/** A plural that opens a sentence, or stands behind the noun or adjective that does. */
function isMany(around: Around, head: number, first: number): boolean {
  const word = around.word(head);
  if (!around.can.plural(word) || SUMS.has(word) || !/^\p{Lu}\p{Ll}+$/u.test(around.raw(first))) return false;
  const described = around.word(first);
  return (
    head === first ||
    (around.isPlain(head) &&
      around.can.onlyPlural(word) &&
      (around.can.noun(described) || around.can.adjective(described) || /^(?:parking|new|old|other)$/.test(described)))
  );
}
const SUMS = wordSet(
  'years months weeks days hours minutes miles dollars pounds politics economics news lots tons hundreds thousands millions billions dozens scores guardians kings tales rights states series',
);
const PHRASE_WORDS = wordSet(
  'of from in at on near for with across and out to the a an his her its their these those two three four five six seven eight nine ten several many some most all both other',
);
const DETERMINER = /^(?:the|an?|his|her|its|their|these|those|two|three|four|five|six|seven|eight|nine|ten|several)$/;
/** A word of a phrase behind a noun: no verb, no clause. */
function isPhrasePart(around: Around, n: number): boolean {
  const word = around.word(n);
  if (PHRASE_WORDS.has(word)) return true;
  if (around.raw(n) !== word)
    return /^\p{Lu}[\p{Ll}’'.-]+$/u.test(around.raw(n)) && !/^(?:of|and)$/.test(around.word(n - 1));
  const bare = word.replace(/'s?$/, '');
  if (DETERMINER.test(around.word(n - 1)) && (around.can.anyNoun(bare) || around.can.plural(bare))) return true;
  return (
    !GRAMMAR_WORDS.has(word) &&
    !/(?:ed|ly)$/.test(word) &&
    (around.can.noun(bare) ||
      around.can.onlyPlural(bare) ||
      around.can.adjective(bare) ||
      isThing(around, bare) ||
      /^neighboring$/.test(bare))
  );
}

const DONE = wordSet(
  'involved arrested injured killed hurt accused charged affected responsible hospitalized displaced elected hired evacuated wounded',
);
/** “The officers involved has been”: what was done to them stands behind the noun. */
const behindParticiple: SlipKind = {
  words: [...PLURAL_VERB.keys()],
  see(around) {
    const noun = around.word(-2);
    if (
      !PLURAL_VERB.has(around.word(0)) ||
      !DONE.has(around.word(-1)) ||
      (!around.can.plural(noun) && !/^(?:people|men|women|children)$/.test(noun))
    )
      return null;
    if (!/^(?:the|those|these|two|three|four|five|six|several)$/.test(around.word(-3)) || around.word(1) === '')
      return null;
    return opens(around, -3) || /^(?:that|said|says|because|when|but|while|whether|where)$/.test(around.word(-4))
      ? slip(0, 0, PLURAL_VERB.get(around.word(0))!)
      : null;
  },
};

/** An aside between two commas: “the mayor, along with several members, have.” */
const ASIDE =
  /(?:^|[.!?]["”’]? )((?:The|A|An|His|Her|Its|Their|This|Each|Every|Both|Two|Three|Several|Many|Some|These|Those) [^,.;:!?()“”"—–]{2,60}|\p{Lu}\p{Ll}{3,14}s), (?:along with|together with|as well as|accompanied by|including|who|whom|whose|which|(?:many|most|some|all|both|two|three|several|each) of (?:them|whom|which|the)|(?:led|based|built|known|held|\p{Ll}{3,14}(?:ed|ing)) (?:by|in|on|at|for|with|from|to|as|the|a|his|her|its|their)|an? (?:\p{Ll}+ ){0,3}\p{Ll}+) [^,.;:!?()“”"—–]{2,70}, $/u;
/** Plain verbs that bodies and people do: “the museum, along with two galleries, plan to.” */
const PLAIN_VERBS =
  'plan want hope expect need seek say support oppose own operate provide offer make include require serve face continue'.split(
    ' ',
  );
/** What adds nobody to the subject. */
const WITH = /, (?:along with|together with|as well as|accompanied by) /;
/** The subject up to the first phrase about it: “the changes to the code.” */
function headOf(words: readonly string[]): readonly string[] {
  const phrase = words.findIndex((word, i) => i > 1 && /^(?:of|to|in|on|for|from|at|with|about)$/.test(word));
  return phrase < 0 ? words : words.slice(0, phrase);
}
const behindAside: SlipKind = {
  words: [...PLURAL_VERB.keys(), ...SINGULAR_VERB.keys(), ...PLAIN_VERBS],
  see(around) {
    const verb = around.word(0);
    if (around.markBefore(0) !== ',' || around.raw(0) !== verb || around.word(1) === '' || around.word(-1) !== '')
      return null;
    const aside = ASIDE.exec(around.before(200));
    const subject = aside?.[1];
    if (!subject) return null;
    const number = numberOf(around, headOf(subject.toLowerCase().split(' ')));
    if (PLAIN_VERBS.includes(verb))
      return number === 'one' && WITH.test(aside[0]) && /^(?:to|the|an?|its|their|that|in|on)$/.test(around.word(1))
        ? slip(0, 0, thirdOf(verb))
        : null;
    const want = number === 'one' ? SINGULAR_VERB.get(verb) : number === 'many' ? PLURAL_VERB.get(verb) : undefined;
    return want ? slip(0, 0, want) : null;
  },
};

/** One or many, where a subject has a single noun, described by words before it; null where it cannot be told. */
function numberOf(around: Around, words: readonly string[]): 'one' | 'many' | null {
  const noun = words.at(-1) ?? '';
  if (words.length > 4 || words.some((word) => /^(?:and|or|of|in|that|who|to|for|with|from|at|on|by)$/.test(word)))
    return null;
  // “Officials, who met Monday, was”: people who need no word before them; “Rivers” and “Banks” are somebody's name.
  if (words.length === 1) return PEOPLE.has(noun) ? 'many' : null;
  if (
    around.can.onlyPlural(noun) ||
    (words.length === 2 && around.can.plural(noun)) ||
    /^(?:men|women|children|people)$/.test(noun)
  )
    return /^(?:each|every|an?)$/.test(words[0]!) ? null : 'many';
  return isThing(around, noun) &&
    !EITHER_NUMBER.has(noun) &&
    /^(?:the|an?|his|her|its|their|this|each|every)$/.test(words[0]!)
    ? 'one'
    : null;
}

/** Things without a plural: “most of the money were.” */
const MASS = wordSet(
  'money water food work damage land evidence debris cost information equipment funding revenue blame snow oil debt growth furniture traffic attention violence pressure opposition support power territory city town county country building house island state budget bill',
);
const ofMass: SlipKind = {
  words: [...SINGULAR_VERB.keys()],
  see(around) {
    if (
      !SINGULAR_VERB.has(around.word(0)) ||
      !MASS.has(around.word(-1)) ||
      around.word(-2) !== 'the' ||
      around.word(-3) !== 'of' ||
      around.word(1) === ''
    )
      return null;
    if (!/^(?:most|much|some|all|none|half|part)$/.test(around.word(-4))) return null;
    const edge = around.word(-5);
    return opens(around, -4) ||
      (edge === '' && around.markBefore(-4) === ',') ||
      /^(?:that|said|says|because|but|and|while|though)$/.test(edge)
      ? slip(0, 0, SINGULAR_VERB.get(around.word(0))!)
      : null;
  },
};

/** “There was no injuries”, “they does not.” */
const short: SlipKind = {
  words: ['there', 'they', 'we'],
  see(around) {
    const verb = around.word(1);
    if (around.word(0) !== 'there')
      return /^(?:does|doesn't)$/.test(verb) &&
        around.word(2) !== '' &&
        !/^(?:what|who|how|than|as|of|with|to|do)$/.test(around.word(-1))
        ? slip(1, 1, verb === 'does' ? 'do' : 'don’t')
        : null;
    return /^(?:was|is)$/.test(verb) &&
      around.word(2) === 'no' &&
      /^(?:injuries|arrests|survivors|witnesses|casualties|fatalities|suspects|charges|plans)$/.test(around.word(3))
      ? slip(1, 1, PLURAL_VERB.get(verb)!)
      : null;
  },
};

/** “The number of people living in poverty have”: a clause about what is counted. */
const numberOfDoing: SlipKind = {
  words: ['number'],
  see(around) {
    if (around.word(-1) !== 'the' || !opens(around, -1) || around.word(1) !== 'of') return null;
    if (!around.can.plural(around.word(2)) && around.word(2) !== 'people') return null;
    if (!/^(?:living|waiting|working|without|in|seeking|dying|receiving|using|attending|on|who)$/.test(around.word(3)))
      return null;
    for (let n = 4; n < 8; n++) {
      const word = around.word(n);
      if (word === '' || (around.word(3) !== 'who' && /^(?:who|that|and|which|or)$/.test(word))) return null;
      const want = SINGULAR_VERB.get(word);
      if (want) return around.word(3) !== 'who' || n > 4 ? (around.word(n + 1) === '' ? null : slip(n, n, want)) : null;
    }
    return null;
  },
};

/** “Both of the men was”, “several of the houses has.” */
const severalOf: SlipKind = {
  words: ['both', 'several', 'many', 'two', 'three', 'four', 'five', 'six', 'most', 'some', 'few'],
  see(around) {
    if (around.word(1) !== 'of' || !/^(?:the|his|her|their|its|these|those)$/.test(around.word(2))) return null;
    // “The firm delaying some of the fees is enough”: an object of what is done.
    if (/^(?:for|to|with|in|from|by|of|at|and|or|as|than|like|including|if)$|ing$/.test(around.word(-1))) return null;
    for (const n of [4, 5]) {
      const want = PLURAL_VERB.get(around.word(n));
      const noun = around.word(n - 1);
      if (want && (around.can.plural(noun) || /^(?:men|women|children|people)$/.test(noun)))
        return around.word(n + 1) === '' ? null : slip(n, n, want);
    }
    return null;
  },
};

/** “One of the passenger was thrown”: of several. */
const oneOf: SlipKind = {
  words: ['one', 'each', 'either', 'neither', 'some', 'many', 'most', 'several'],
  see(around) {
    const noun = around.word(3);
    if (
      around.word(1) !== 'of' ||
      !/^(?:the|his|her|their|these|those)$/.test(around.word(2)) ||
      around.raw(3) !== noun
    )
      return null;
    // In lower case a house is a building and no chamber.
    const isBody = EITHER_NUMBER.has(noun) && noun !== 'house';
    if (!isThing(around, noun) || isBody || !(isCounted(noun) || PERSON.has(noun))) return null;
    return (around.word(0) === 'one' || PERSON.has(noun) || /^(?:each|either|neither)$/.test(around.word(0))) &&
      /^(?:was|is|has|who|said|told|will|would|in|from|on|at)$/.test(around.word(4)) &&
      !/^(?:year|season|month|week|day|decade|world|country|nation|city|day)$/.test(noun)
      ? slip(3, 3, pluralOf(noun))
      : null;
  },
};
const PERSON = wordSet(
  'passenger victim suspect driver officer student worker resident player teacher employee firefighter boy girl',
);

const BODIES = wordSet(
  'council board commission committee staff police legislature sheriff school county city state union company',
);
/** “The bus and the car was damaged”: two, each with its article. */
const joined: SlipKind = {
  words: ['and'],
  see(around) {
    const [first, det, second, verb] = [around.word(-1), around.word(-2), around.word(1), around.word(2)];
    if (!/^(?:the|a|an|his|her|its|their)$/.test(det) || !opens(around, -2) || !isArticled(around, first)) return null;
    const hasOwn = /^(?:the|a|an|his|her|its|their)$/.test(second);
    // “And the police chief was”: a noun that describes the other.
    const isDescribed = hasOwn && PLURAL_VERB.has(around.word(4)) && around.can.anyNoun(verb);
    const n = isDescribed ? 4 : hasOwn ? 3 : 2;
    const noun = hasOwn ? around.word(n - 1) : second;
    const want = PLURAL_VERB.get(around.word(n));
    if (!want || around.word(n + 1) === '' || around.raw(n - 1) !== noun) return null;
    return (hasOwn ? isArticled(around, noun) || noun === 'chief' : BODIES.has(noun)) ? slip(n, n, want) : null;
  },
};

/** “Neither the mayor nor the council have”: the nearer one has its say. */
const nor: SlipKind = {
  words: ['nor', 'or'],
  see(around) {
    if (around.word(0) === 'or')
      return around.word(-2) === 'either' &&
        /^(?:he|she)$/.test(around.word(-1)) &&
        /^(?:he|she)$/.test(around.word(1)) &&
        SINGULAR_VERB.has(around.word(2))
        ? slip(2, 2, SINGULAR_VERB.get(around.word(2))!)
        : null;
    const [det, noun, verb] = [around.word(1), around.word(2), around.word(3)];
    const want = SINGULAR_VERB.get(verb);
    return want &&
      /^(?:the|a|an|his|her|its)$/.test(det) &&
      isThing(around, noun) &&
      !EITHER_NUMBER.has(noun) &&
      around.word(4) !== '' &&
      [-2, -3, -4].some((n) => around.word(n) === 'neither')
      ? slip(3, 3, want)
      : null;
  },
};

const SAYS: ReadonlyMap<string, string> = new Map([
  ['says', 'say'],
  ['was', 'were'],
  ['is', 'are'],
  ['has', 'have'],
]);
/** “Residents who live near the plant says the smell”: many, a clause about them, and a verb of one. */
const behindClause: SlipKind = {
  words: [...SAYS.keys()],
  see(around) {
    if (!SAYS.has(around.raw(0)) || around.word(1) === '' || around.markBefore(0) === ',') return null;
    // “People who live where malaria is common.”
    if (OTHER_CLAUSE.has(around.word(-1)) || OTHER_CLAUSE.has(around.word(-2))) return null;
    for (let n = -3; n >= -9; n--) {
      const word = around.word(n);
      if (word === 'who') return opensWithMany(around, n) ? slip(0, 0, SAYS.get(around.word(0))!) : null;
      if (word === '' || MODALS.has(word) || HAVE_FORMS.has(word) || OTHER_CLAUSE.has(word)) return null;
    }
    return null;
  },
};
/** What may carry the verb instead. */
const OTHER_CLAUSE = wordSet(
  'that which what and or if as say said think thinks thought believe know find how where when one each was is are were because feel it he she they there',
);

/** “Residents who live”: a plural that opens the sentence, with a plain verb behind “who.” */
function opensWithMany(around: Around, who: number): boolean {
  const noun = around.word(who - 1);
  const from = around.word(who - 2) === '' ? who - 1 : who - 2;
  if (!(around.can.plural(noun) || /^(?:men|women|people|children|those)$/.test(noun)) || !opens(around, from))
    return false;
  const isDetermined = /^(?:the|many|some|most|several|those|these|two|three)$/.test(around.word(from));
  return (
    (from === who - 1 || isDetermined) &&
    (around.can.anyVerb(around.word(who + 1)) || around.can.past(around.word(who + 1)))
  );
}

/** “Hundreds of residents was”: as many as they are of, unless it is a sum. */
const soMany: SlipKind = {
  words: ['dozens', 'scores', 'hundreds', 'thousands', 'millions'],
  see(around) {
    if (!opens(around, 0) && !/^(?:that|said|says|because|when|but|while)$/.test(around.word(-1))) return null;
    for (const n of [3, 4, 5]) {
      const noun = around.word(n - 1);
      const want = PLURAL_VERB.get(around.word(n));
      if (want && around.word(1) === 'of' && around.word(n + 1) !== '')
        return (around.can.onlyPlural(noun) && !SUMS.has(noun)) || noun === 'people' ? slip(n, n, want) : null;
    }
    return null;
  },
};

/** “She and her husband was.” */
const sheAnd: SlipKind = {
  words: ['he', 'she'],
  see(around) {
    if (around.word(1) !== 'and' || !(opens(around, 0) || OPENS_CLAUSE.test(around.word(-1)))) return null;
    const n = /^(?:his|her|the|a)$/.test(around.word(2)) ? 4 : 3;
    const isSecond = n === 4 ? isArticled(around, around.word(3)) : /^\p{Lu}\p{Ll}+$/u.test(around.raw(2));
    const want = PLURAL_VERB.get(around.word(n));
    return isSecond && want && around.word(n + 1) !== '' ? slip(n, n, want) : null;
  },
};
const OPENS_CLAUSE = /^(?:that|said|says|because|when|but|while|where|after|before|if)$/;

/** Asked in this order. */
export const LONG_SUBJECTS: readonly SlipKind[] = [
  behindParticiple,
  behindAside,
  ofMass,
  severalOf,
  short,
  numberOfDoing,
  oneOf,
  joined,
  nor,
  behindClause,
  soMany,
  sheAnd,
  bareOpener,
];
