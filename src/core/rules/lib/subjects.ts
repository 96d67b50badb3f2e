import { EITHER_NUMBER } from '../../lexicon/groupNouns.ts';
import { thirdOf } from '../../lexicon/inflect.ts';
import { PARTICIPLE_OF_BASE } from '../../lexicon/irregularVerbs.ts';
import {
  BE_FORMS,
  BEFORE_OBJECTS,
  BETWEEN,
  GRAMMAR_WORDS,
  HAVE_FORMS,
  MODALS,
  PLURAL_VERB,
  SINGULAR_VERB,
} from '../../lexicon/wordClasses.ts';
import { wordSet } from '../../text/lists.ts';
import { type Around, type SlipKind, slip } from './around.ts';
import { opensSentence } from './prose.ts';
import { COUNT } from './slips/agreement/clauses.ts';
import { VERBS_IN_S, verbOfSeveral } from './slips/agreement/verbsInS.ts';

/**
 * Subject and verb of any clause, read backward from the verb: words that describe, a noun, phrases behind it (“of the
 * vote”), and before all of that the start of a sentence or a conjunction. What the dictionary does not know for a noun, or
 * what may be a verb of its own, ends the search.
 */

/** Words behind which a clause with a subject of its own begins. */
const OPENERS = wordSet(
  'that because when but while where although though unless whether how why said says saying believe believes think thinks means argued argues claims claimed and',
);
const IN_PHRASE = wordSet('of to in on for from at with about against behind near between among over under into');
const DETERMINERS = wordSet(
  'the a an this that these those his her its their our my your each every another some many most several few both two three four five six seven eight nine ten other more all any no',
);
const ONE = /^(?:a|an|this|each|every|another)$/;
const MANY = wordSet('these those many several few both two three four five six seven eight nine ten');
const isDeterminer = (word: string): boolean => DETERMINERS.has(word) || COUNT.test(word);
/** “A dozen workers”: several, behind “a.” */
const SO_MANY = /^(?:dozen|few|couple|handful|hundred|thousand|million)$/;
const OWNS = /['’]s?$|^(?:his|her|its|their|our|my|your)$/;

/** Plurals of which one speaks as of one, and words in -s that are none. */
const NO_PLURAL = wordSet(
  'outdoors indoors maths asbestos gravitas focus carnitas years months weeks days hours minutes seconds miles feet meters metres points dollars pounds euros cents degrees inches acres yards times news politics economics physics ethics athletics basics gymnastics logistics mechanics statistics tactics sports savings headquarters grounds odds thanks series species means works needs games sales states others hundreds thousands millions billions dozens lots analysis crisis basis thesis mathematics dynamics optics metrics mumps premises whereabouts tens percents lens business gas bus chaos bias class pass loss boss mass towards besides perhaps always analytics diabetes nights matters seas arms doubles singles innings summons',
);

const verbs: SlipKind = {
  words: [...SINGULAR_VERB.keys(), ...PLURAL_VERB.keys(), ...VERBS_IN_S.keys()],
  see(around) {
    const verb = around.word(0);
    if (around.raw(0) !== verb || around.word(1) === '') return null;
    const [forOne, forMany] = [SINGULAR_VERB.get(verb), verbOfSeveral(around)];
    const subject = forOne || forMany ? subjectBefore(around) : null;
    if (!subject) return null;
    // “Three seats is too many”: a sum.
    if (subject.isPlural && verb === 'is' && SUM.test(around.word(1))) return null;
    const want = subject.isPlural ? forMany : forOne;
    return want ? slip(0, 0, want) : null;
  },
};

const SUM = /^(?:a|an|one|the|too|enough|not|what|more|less|plenty)$/;

/** Most words between the start of a clause and its verb. */
const LONGEST = 9;

interface Subject {
  readonly isPlural: boolean;
}

function subjectBefore(around: Around): Subject | null {
  const from = clauseStart(around);
  if (from === null) return null;
  const words: string[] = [];
  for (let n = from; n < 0; n++) words.push(around.word(n));
  const phrase = words.findIndex((word, i) => i > 0 && IN_PHRASE.has(word));
  const head = phrase < 0 ? words.length - 1 : phrase - 1;
  if (head < 1) return null;
  // “The candidates standing in Alden”: what they do, and no subject.
  if (/ing$/.test(words[head]!) && around.can.plural(words[head - 1]!)) return null;
  if (!isPhrase(around, from, head) || (phrase > 0 && !arePhrases(around, from + phrase))) return null;
  // “A smattering of members have”: a word of amount takes the number of what it is of.
  if (/^an?$/.test(words[0] ?? '') && words[phrase] === 'of') return null;
  return numberOf(around, words, head, phrase > 0);
}

/** The number of the first word of the subject; null where the clause cannot be read. */
function clauseStart(around: Around): number | null {
  for (let n = -1; n >= -LONGEST; n--) {
    const word = around.word(n);
    if (word === '') return null;
    if (!isDeterminer(word)) {
      if (!IN_PHRASE.has(word) && !isPart(around, n)) return null;
      continue;
    }
    if (opensClause(around, n)) return n;
  }
  return null;
}

/** Before “that” and a clause, where “suggested that” would ask for a bare verb. */
const BEFORE_THAT = wordSet(
  'said says say believe believes believed think thinks thought announced argued argues show shows showed found know knows knew confirmed means meant reported claimed claims added noted warned told feared fear concluded acknowledged sure clear likely true fact is was',
);

/** Whether a clause begins at a word: a sentence, behind a conjunction, or behind a short phrase and its comma. */
function opensClause(around: Around, n: number): boolean {
  const before = around.word(n - 1);
  const start = around.place(n)?.start ?? 0;
  if (before === '')
    return opensSentence(around.prose, start) ? /^\p{Lu}/u.test(around.raw(n)) : isBehindComma(around, start);
  // “As though the sea were on fire.”
  if (!OPENERS.has(before) || (before === 'though' && around.word(n - 2) === 'as')) return false;
  // “And the”, “that the” may go on from a noun: only where a verb of report or a comma leads in.
  if (before === 'and' || (before === 'but' && around.word(n - 2) === 'all')) return false;
  if (before === 'that') return BEFORE_THAT.has(around.word(n - 2));
  return true;
}

/**
 * Behind the only comma of its sentence: what stands between the two cannot be an aside, which a second comma would close
 * before the verb.
 */
function isBehindComma(around: Around, start: number): boolean {
  const before = /(?:^|[.!?] )([^.!?,;:()“”"—–]{2,70}), $/.exec(
    around.prose.slice(Math.max(0, start - 75), start),
  )?.[1];
  return before !== undefined && !/ (?:and|or|nor|both) /.test(before);
}

/** Whether a word may be a part of a subject: a noun, what describes one, or a name. */
function isPart(around: Around, n: number): boolean {
  const word = around.word(n);
  const raw = around.raw(n);
  if (/^\p{Lu}/u.test(raw)) return /^\p{Lu}[\p{L}.'’-]*$/u.test(raw) && !GRAMMAR_WORDS.has(word);
  if (GRAMMAR_WORDS.has(word) || BE_FORMS.has(word) || HAVE_FORMS.has(word) || MODALS.has(word) || BETWEEN.has(word))
    return false;
  // “The figures given were right”: a participle, though “a given” is a thing.
  if (/^(?:\d|given$)/.test(word)) return false;
  if (/ing$|ed$|ly$|'$/.test(word) && !around.can.noun(word)) return false;
  const bare = word.replace(/'s$/, '');
  const { can } = around;
  return (
    can.noun(bare) ||
    can.adjective(bare) ||
    can.plural(bare) ||
    (around.knows(bare) &&
      !can.verb(bare) &&
      !can.past(bare) &&
      (can.anyVerb(bare) ? n < -1 || can.anyNoun(bare) : true))
  );
}

/** The words from the determiner to the head: none of them ends in a possessive or is a preposition. */
function isPhrase(around: Around, from: number, head: number): boolean {
  for (let n = from + 1; n <= from + head; n++) {
    const word = around.word(n);
    if (isDeterminer(word) ? n > from + 1 : !isPart(around, n)) return false;
    // “The question Shedlock fields”, “the rooms inside”: a clause or a place behind the noun, which is no head.
    if (
      /^(?:present|inside|outside|nearby|above|below|alone|alike|everywhere|downtown|upstairs|downstairs)$/.test(word)
    )
      return false;
    if (
      /^\p{Lu}/u.test(around.raw(n)) &&
      n > from + 1 &&
      around.can.noun(around.word(n - 1)) &&
      around.raw(n - 1) === around.word(n - 1)
    )
      return false;
  }
  return true;
}

/** Whether all behind the head are phrases with nothing but nouns: "of the vote in the county". */
function arePhrases(around: Around, from: number): boolean {
  for (let n = from; n < 0; n++) {
    const word = around.word(n);
    if (!(IN_PHRASE.has(word) || isDeterminer(word) || isPart(around, n))) return false;
    // “The standards for aid the government has set”: a clause of its own.
    if (/^(?:the|a|an|his|her|its|their|this|that)$/.test(word) && n > from && !IN_PHRASE.has(around.word(n - 1)))
      return false;
  }
  return !IN_PHRASE.has(around.word(-1)) && !isDeterminer(around.word(-1));
}

function numberOf(around: Around, words: readonly string[], head: number, hasPhrase: boolean): Subject | null {
  const noun = words[head] ?? '';
  const first = words[0] ?? '';
  if (around.raw(head - words.length) !== noun) return null;
  const { can } = around;
  const [before = ''] = words.slice(head - 1);
  const isSeveral = COUNT.test(before) || (SO_MANY.test(before) && head === 2 && first === 'a');
  if (/^(?:children|men|women)$/.test(noun) || (noun === 'people' && isSeveral)) return { isPlural: true };
  // A plural that may be a verb needs a determiner or an owner to be a noun: “the votes”, not “the man votes”.
  if (
    can.plural(noun) &&
    !NO_PLURAL.has(noun) &&
    (can.onlyPlural(noun) || head === 1 || isSeveral || OWNS.test(before) || can.adjective(before)) &&
    (!ONE.test(first) || isSeveral) &&
    (!/^(?:no|any|that|all|both|some)$/.test(first) || (first === 'both' && head === 1))
  )
    return { isPlural: true };
  if (
    /s$/.test(noun) ||
    EITHER_NUMBER.has(noun) ||
    MANY.has(first) ||
    /^(?:some|many|most|more|few|all|other|no|any)$/.test(first)
  )
    return null;
  // Behind its determiner alone, or behind words that describe it, what may be a verb elsewhere is a noun.
  if (ADJECTIVE_AS_NOUN.test(noun) || !can.anyNoun(noun)) return null;
  return hasPhrase && /^(?:one|reason|way)$/.test(noun) ? null : { isPlural: false };
}

/** Adjectives that stand for people or things: “the poor are”. */
const ADJECTIVE_AS_NOUN =
  /(?:ed|ese|ish|ive|est|less|able)$|^(?:poor|poorer|richer|younger|older|weaker|stronger|following|military|clergy|rich|young|old|sick|dead|blind|deaf|needy|brave|weak|strong|elderly|mentally|very|same|former|latter|worst|best|left|right|first|second|last|next|middle|lower|upper|top|bottom|homeless|insane|good|bad|wicked|new|few|just|faithful|mighty|powerful|wise|living|dying|innocent|guilty|ill|well|disadvantaged|vulnerable|likes|firm|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|poultry|hit|rabble|country|women|men|people|children|police|north|south|east|west|month|week|year|day|night|morning|time|season|only|evil|foe|free|black|white|brown|gay|gifted|great|humble|idle|local|many|meek|native|opposing|proud|quick|radical|rest|sane|short|tall|true|unknown|wealthy|worse)$/;

/** “The issue that have dogged”: one thing, and a verb for more. */
const relatives: SlipKind = {
  words: ['that', 'who', 'which'],
  see(around) {
    const want = SINGULAR_VERB.get(around.word(1));
    const [noun, det, before] = [around.word(-1), around.word(-2), around.word(-3)];
    if (!want || !/^(?:a|an|the|this)$/.test(det) || around.raw(-1) !== noun || around.word(2) === '') return null;
    if (!around.can.anyNoun(noun) || /ings$/.test(noun) || EITHER_NUMBER.has(noun) || ADJECTIVE_AS_NOUN.test(noun))
      return null;
    if (
      around.word(0) === 'that' &&
      /^(?:fact|idea|belief|notion|hope|fear|claim|evidence|news|view|question)$/.test(noun)
    )
      return null;
    return BEFORE_OBJECTS.has(before) || /^(?:and|or|nor|with|by|to|like|only|than|as)$/.test(before)
      ? null
      : slip(1, 1, want);
  },
};

/** “He say that”, “they wants to”: a pronoun that opens a clause, and the verb of another. */
const pronouns: SlipKind = {
  words: ['he', 'she', 'it', 'they', 'we'],
  see(around) {
    const verb = around.word(1);
    const next = around.word(2);
    if (around.raw(1) !== verb || !OBJECT.has(next) || !opensPronoun(around)) return null;
    // “They’re notes to myself”: the pronoun has its verb.
    if (/['’]/.test(around.raw(0)) || /['’]/.test(around.prose[around.place(0)?.end ?? 0] ?? '')) return null;
    // “He use to live here” is a slip of its own, which style/confusions has.
    if (verb === 'use' && next === 'to') return null;
    // “Let it take”, “that it be”: only a sentence of its own.
    if (around.word(0) === 'it' && around.raw(0) === 'it') return null;
    if (/^(?:he|she|it)$/.test(around.word(0)))
      return (around.can.anyVerb(verb) || PARTICIPLE_OF_BASE.has(verb)) &&
        !around.can.past(verb) &&
        !/s$/.test(verb) &&
        !/(?:cast|cut|put|set|let|bid)$|^(?:hit|quit|shut|read|bet|cost|hurt|spread|split|beat|burst|rid|shed|thrust|wed|be|do|have|come|become|overcome|run)$/.test(
          verb,
        )
        ? slip(1, 1, thirdOf(verb))
        : null;
    const base = baseOfThird(around, verb);
    return base ? slip(1, 1, base) : null;
  },
};
const OBJECT = wordSet(
  'the a an that his her their its to it him them how what whether in for about on with from two three four many several no there',
);

function opensPronoun(around: Around): boolean {
  const before = around.word(-1);
  const start = around.place(0)?.start ?? 0;
  if (before === '') return opensSentence(around.prose, start);
  return (
    /^(?:because|but|when|while|although|though|where|what|which|as|said|says)$/.test(before) &&
    !/^(?:than|as|so)$/.test(around.word(-2)) &&
    !/\b(?:did|does|do|would|will|could|can|should|insist|demand|recommend|suggest|propose|ask|request|urge)/i.test(
      around.prose.slice(Math.max(0, start - 50), start),
    )
  );
}

function baseOfThird(around: Around, verb: string): string | null {
  if (!/^[a-z]{3,}s$/.test(verb) || /ss$/.test(verb)) return null;
  const bases = verb.endsWith('ies') ? [`${verb.slice(0, -3)}y`] : [verb.slice(0, -1), verb.slice(0, -2)];
  return bases.find((one) => around.can.anyVerb(one)) ?? null;
}

export const SUBJECTS: readonly SlipKind[] = [verbs, relatives, pronouns];
