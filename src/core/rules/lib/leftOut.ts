import { BASE_OF_PAST } from '../../lexicon/irregularVerbs.ts';
import { BASE_VERBS, BE_FORMS, BETWEEN, HAVE_FORMS } from '../../lexicon/wordClasses.ts';
import { wordSet, wordsOrNone } from '../../text/lists.ts';
import type { Around, Slip, SlipKind } from './around.ts';
import { slip } from './around.ts';

/**
 * Frames that hold a small word wherever they stand: “one of first”, “were asked stay”, “at end of”. Each looks at three
 * or four words, so that it holds for copy of any kind.
 */

const words = (list: string): string[] => list.split(' ');
const behind = (around: Around, small: string): Slip => slip(0, 1, `${around.raw(0)} ${small} ${around.raw(1)}`);

const OBJECT =
  /^(?:the|a|an|his|her|its|their|our|my|this|that|these|those|it|them|him|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*|\$\d[\d,.]*)$/;
const PERSON_PLURAL = /^(?:men|women|people|children)$/;
const isPlural = (word: string): boolean => PERSON_PLURAL.test(word) || /^[a-z]{3,}[^aious]s$/.test(word);

/** Bases that are nouns or adjectives too, and may stand behind “was asked” as such. */
const NOUN_TOO = wordSet(
  'change work show hit offer form deal cut use visit hope lead set fight end start play cause call force fix finish place order cost attack support increase control read share close open help release vote sign store wear cope speed join live let clear complete address contact project present direct further better free home',
);
/** What may follow a verb that is a noun as often: “expected crest on Sunday.” */
const BEHIND_VERB = wordSet('on at by the a an his her its their');
const MORE_BASES = wordSet(
  'expect raise walk wear vacate surrender apologize sleep drive travel boil evacuate cooperate',
);
/** “Were asked stay”, “is expected rise”. */
const passiveTo: SlipKind = {
  words: words(
    'asked told urged ordered forced allowed expected required encouraged invited advised supposed permitted',
  ),
  see(around) {
    const next = around.word(1);
    if (
      around.raw(1) !== next ||
      !BE_FORMS.has(around.word(-1)) ||
      !(
        BASE_VERBS.has(next) ||
        MORE_BASES.has(next) ||
        (around.can.anyVerb(next) && !/^(?:back|home|more)$/.test(next) && BEHIND_VERB.has(around.word(2)))
      )
    )
      return null;
    if (around.word(0) === 'told' && /^(?:stop|let|get|go)$/.test(next)) return null;
    return NOUN_TOO.has(next) && !OBJECT.test(around.word(2)) ? null : behind(around, 'to');
  },
};

/** Bodies and people whose “plans” and “hopes” are a verb. */
const PLANNER = wordSet(
  'council city county company firm museum library hotel store charity factory zoo port mine shop restaurant union farm brewery mill theater government state mayor governor president district board club team school university he she it who group agency owner developer party ministry administration airline bank church hospital village town family couple chain department police',
);
const DOINGS = wordSet(
  'build buy open sell close spend hire cut raise replace expand add start launch move run use keep hold appeal release offer turn put make take give send bring begin visit reduce rebuild restore pay meet finish ask join fight attend demolish install sue resign retire return collect save fix cover win stop prevent protect improve create provide',
);
const activeTo: SlipKind = {
  words: words('plans hopes plan hope wants expects intends decided needs tries'),
  see(around) {
    const [word, next, before] = [around.word(0), around.word(1), around.word(-1)];
    if (around.raw(1) !== next || !DOINGS.has(next) || !OBJECT.test(around.word(2))) return null;
    const isVerb = /^(?:plan|hope)$/.test(word)
      ? /^(?:they|we|officials|owners|organizers|leaders|residents|researchers|workers|scientists|police|crews|lawyers|lawmakers|developers|authorities|teachers|doctors|parents)$/.test(
          before,
        )
      : PLANNER.has(before) || (before === 'and' && /^(?:it|them|him|her)$/.test(around.word(2)));
    return isVerb && !/^(?:the|a|their|his|its) (?:plan|hope)/.test(`${before} ${word}`) ? behind(around, 'to') : null;
  },
};

/** “According the report”, “due the smoke”, “prior the vote”, “lives next the church”. */
const prepositionTo: SlipKind = {
  words: words('according due prior next'),
  see(around) {
    const [word, before] = [around.word(0), around.word(-1)];
    if (!/^(?:the|a|an|his|her|its|their|this|these|police|officials)$/.test(around.word(1))) return null;
    if (around.raw(1) !== around.word(1)) return null;
    if (word === 'due' && (before === '' || BE_FORMS.has(before) || /^(?:the|past|fall|pay|not)$/.test(before)))
      return null;
    if (
      word === 'next' &&
      !/^(?:lives?|lived|stands?|stood|sits?|sat|parked|right|house|lot|located|seat|buried|standing|sitting)$/.test(
        before,
      )
    )
      return null;
    return word === 'according' && before === 'as' ? null : behind(around, 'to');
  },
};

const MANY = wordSet(
  'several some many most few each one none two three four five six half dozens hundreds thousands any both',
);
/** “Several them”, “one the men”, “most the houses”, “a number residents”. */
const manyOf: SlipKind = {
  words: words('several some many most few one none two three four five half dozens hundreds thousands number'),
  see(around) {
    const [word, next, before, second] = [around.word(0), around.word(1), around.word(-1), around.word(2)];
    if (around.raw(1) !== next) return null;
    if (word === 'number')
      return before === 'a' &&
        isPlural(next) &&
        !/(?:lines|plates|games|systems|ones|rises|falls|keeps|goes|grows|does|stands|means|comes|seems|remains)$/.test(
          next,
        ) &&
        second !== '' &&
        !isPlural(second)
        ? behind(around, 'of')
        : null;
    if (next === 'them') return MANY.has(word) && !/^(?:the|no|which|that)$/.test(before) ? behind(around, 'of') : null;
    const isFirst = before === '' && /^(?:|[.!?])$/.test(around.markBefore(0));
    if (word === 'one')
      return isFirst &&
        next === 'the' &&
        (PERSON_PLURAL.test(second) || /^(?:most|best|worst|few|[a-z]{4,}est|main|top)$/.test(second))
        ? behind(around, 'of')
        : null;
    return word === 'most' && isFirst && /^(?:the|his|her|their|its|these|those)$/.test(next) && isPlural(second)
      ? behind(around, 'of')
      : null;
  },
};

/** What things happen because of: “Because the storm, schools were closed.” */
const CAUSE = wordSet(
  'storm rain snow weather heat cold drought pandemic virus shortage delay strike vote ruling injury blaze fire flood flooding war cost law rule change holiday construction outage shutdown lawsuit cuts crash attack shooting threat violence noise smell smoke ice wind damage',
);
/** A clause of its own behind the comma, and no aside. */
const CLAUSE_BEHIND =
  /^, (?:the|it|he|she|they|we|there|more|most|many|some|all|officials|schools|students|residents|police|crews|his|her|their|its) /;
/** “Because the drought.”: nothing is said of it. */
const becauseOf: SlipKind = {
  words: ['because'],
  see(around) {
    if (!/^(?:the|a|an|his|her|its|their|this|that|these|those)$/.test(around.word(1))) return null;
    if (around.word(-1) === '' && around.word(1) === 'the' && CAUSE.has(around.word(2)) && around.markBehind(2) === ',')
      return CLAUSE_BEHIND.test(around.prose.slice(around.place(2)!.end, around.place(2)!.end + 24))
        ? behind(around, 'of')
        : null;
    return around.raw(2) === around.word(2) &&
      /^[a-z]{4,}$/.test(around.word(2)) &&
      /^[.;]$/.test(around.markBehind(2)) &&
      !/(?:ed|es)$/.test(around.word(2)) &&
      !BASE_OF_PAST.has(around.word(2)) &&
      around.word(-1) !== ''
      ? behind(around, 'of')
      : null;
  },
};

/** “A group students walked out”, “the rest the crew”: what it is of. */
const partOf: SlipKind = {
  words: words('group rest smell sound cost price crowd pair bag piece cup wave team stream row string lack handful'),
  see(around) {
    const [word, next, before, second] = [around.word(0), around.word(1), around.word(-1), around.word(2)];
    if (around.raw(1) !== next || around.raw(0) !== word) return null;
    if (word === 'rest')
      return before === 'the' &&
        /^(?:the|his|her|their|its|this)$/.test(next) &&
        !/^(?:put|laid|let|and|to|at)$/.test(around.word(-2))
        ? behind(around, 'of')
        : null;
    if (/^(?:group|crowd|pair|handful|team|lack)$/.test(word))
      return /^(?:a|small|large)$/.test(before) &&
        /^(?:students|residents|people|men|women|children|protesters|workers|teachers|parents|lawmakers|voters|neighbors|volunteers|supporters|demonstrators|activists|scientists|researchers|officers|doctors|soldiers|migrants|refugees|tourists|fans)$/.test(
          next,
        )
        ? behind(around, 'of')
        : null;
    return before === 'the' &&
      /^(?:smoke|gas|bread|milk|eggs|repairs|oil|rent|fuel|food|water|wheat|beef|gunfire|gunshots|living|housing|labor|electricity)$/.test(
        next,
      ) &&
      (isDone(second) || /^(?:in|at|from|for|across|over|through)$/.test(second))
      ? behind(around, 'of')
      : null;
  },
};

const CRIME = wordSet(
  'murder fraud theft rape robbery assault manslaughter perjury bribery conspiracy arson burglary embezzlement kidnapping corruption racketeering treason tax',
);
/** “Was convicted fraud”. */
const ofCrime: SlipKind = {
  words: words('convicted accused guilty suspected'),
  see: (around) =>
    BE_FORMS.has(around.word(-1)) && CRIME.has(around.word(1)) && around.word(2) !== 'suspect'
      ? behind(around, 'of')
      : null,
};

/** “At end of”, “in middle of”: a place in a whole has its article. */
const wholes: SlipKind = {
  words: words('end beginning middle wake aftermath midst outskirts eve bottom rest edge start heart'),
  see(around) {
    const [word, before] = [around.word(0), around.word(-1)];
    if (around.word(1) !== 'of' || around.raw(0) !== word || around.word(2) === '') return null;
    const fits = /^(?:wake|aftermath|midst|middle|heart)$/.test(word)
      ? /^(?:in|into)$/
      : /^(?:outskirts|eve|edge)$/.test(word)
        ? /^(?:on|at|near)$/
        : word === 'rest'
          ? /^(?:for|with|from)$/
          : /^(?:at|by|near|until|before|since|from|toward)$/;
    if (
      !fits.test(before) ||
      /^(?:play|day|term|life|season|school|work|business|mind|line|month|year|quarter)$/.test(around.word(2))
    )
      return null;
    // “Harbor board opens a second dock in wake of complaints”: a headline in a list of links.
    if (word === 'wake' && !/[.?!:]/.test(around.prose.trimEnd().at(-1) ?? '')) return null;
    return slip(-1, 0, `${around.raw(-1)} the ${word}`);
  },
};

const SUPERLATIVE = wordSet(
  "first largest biggest best most oldest greatest worst main smallest youngest highest lowest fastest longest richest poorest strongest earliest finest leading nation's country's world's city's state's",
);
/** “One of first women”, “some of biggest stars”. */
const ofThe: SlipKind = {
  words: words('of'),
  see(around) {
    const [before, next] = [around.word(-1), around.word(1)];
    if (around.raw(1).replace('’', "'") !== next) return null;
    if (/^(?:one|some|two|three|many|several)$/.test(before) && SUPERLATIVE.has(next) && around.word(2) !== '')
      return behind(around, 'the');
    if (
      before === 'one' &&
      next === 'last' &&
      isPlural(around.word(2)) &&
      !/^(?:weeks|months|years|nights)$/.test(around.word(2))
    )
      return behind(around, 'the');
    return /^(?:most|much|some|all)$/.test(before) && next === 'money' ? behind(around, 'the') : null;
  },
};

/** “At same time”, “on other side of”. */
const sameOther: SlipKind = {
  words: words('same other'),
  see(around) {
    const [word, next, before] = [around.word(0), around.word(1), around.word(-1)];
    const fits =
      word === 'same'
        ? /^(?:at|in|on|by|for|of)$/.test(before) &&
          /^(?:time|day|year|way|place|street|month|week|night|reason|side|building|room)$/.test(next)
        : /^(?:on|from|to|at)$/.test(before) && /^(?:side|end)$/.test(next) && around.word(2) === 'of';
    return fits ? slip(-1, 0, `${around.raw(-1)} the ${word}`) : null;
  },
};

const PERSON = wordSet(
  'driver suspect man woman officer victim shooter pilot gunman boy girl teenager passenger cyclist company council vehicle truck car fire crash incident attacker jury',
);
const isDone = (word: string): boolean =>
  /^(?:was|were|is|had|has|would|could|will|did)$/.test(word) || BASE_OF_PAST.has(word) || /^[a-z]{3,}ed$/.test(word);
/** “Police said driver fled”. */
const saidThe: SlipKind = {
  words: words('said says that'),
  see(around) {
    const next = around.word(1);
    if (around.raw(1) !== next || !PERSON.has(next) || !isDone(around.word(2))) return null;
    if (around.word(0) === 'that')
      return /^(?:said|says|say|told|saw|found)$/.test(around.word(-1)) ? behind(around, 'the') : null;
    return !/^(?:|that|the|of|in|by)$/.test(around.word(-1)) && next !== 'fire' ? behind(around, 'the') : null;
  },
};

/** “It would wrong to”, “the road must closed”: what nothing can do. */
const modalBe: SlipKind = {
  words: words('will would could can should must may might'),
  see(around) {
    const next = around.word(1);
    return /^(?:wrong|easy|hard|possible|likely|unlikely|good|better|enough|clear|ready|happy|proud|sorry|glad|safe|unfair|fair|unwise|wise|useful|illegal|legal|interesting)$/.test(
      next,
    ) &&
      /^(?:to|that|for|if)$/.test(around.word(2)) &&
      around.raw(0) === around.word(0) &&
      around.word(-1) !== '' &&
      !/^(?:the|a|as|than|what|how|nor|so|his|her|their)$/.test(around.word(-1))
      ? behind(around, 'be')
      : null;
  },
};

/** “Has under repair”, “has without power”: where somebody or something is. */
const haveBeen: SlipKind = {
  words: words('has have had'),
  see(around) {
    const [next, second, before] = [around.word(1), around.word(2), around.word(-1)];
    if (around.raw(0) !== around.word(0) || /^(?:he|she|they|it|we|i|that|which|what|who|police|court)$/.test(before))
      return null;
    const isState =
      (next === 'under' &&
        /^(?:repair|construction|investigation|pressure|arrest|review|attack|fire|scrutiny|siege|threat|treatment|surveillance|way)$/.test(
          second,
        )) ||
      (next === 'without' && /^(?:power|water|heat|electricity|gas|food)$/.test(second));
    return isState || isDoneTo(around) ? behind(around, 'been') : null;
  },
};

/** “No arrests have made yet”, unlike “the changes have made numbers clearer.” */
const ENDS_CLAUSE = wordsOrNone(
  'in on at by so since yet from after over this last until as during and but public available',
);
const ARRESTED = /^(?:arrested|charged|injured|hospitalized|evacuated|displaced|detained)$/;
const HELD = wordSet(
  'people men women suspect suspects man woman teenager teenagers residents students families boy boys girl girls driver drivers arrest arrests',
);
/** “No arrests have made”, “three people have arrested in”, “has widely criticized by”. */
function isDoneTo(around: Around): boolean {
  const [next, second, before] = [around.word(1), around.word(2), around.word(-1)];
  if (/^(?:widely|heavily|sharply|roundly|repeatedly)$/.test(next))
    return (
      around.word(3) === 'by' &&
      /^(?:criticized|condemned|praised|panned|mocked|damaged|edited|funded|influenced|accepted|used)$/.test(second)
    );
  if (next === 'made')
    return (
      /^(?:arrests?|decisions?|changes|announcement|mistakes|threats|attempts)$/.test(before) && ENDS_CLAUSE.has(second)
    );
  if (/^(?:postponed|canceled|cancelled)$/.test(next))
    return around.markBehind(1) === '.' && !/^(?:officers|deputies|authorities|agents|officials)$/.test(before);
  return (
    ARRESTED.test(next) &&
    HELD.has(before) &&
    (/^(?:in|after|with|on|over|since|and)$/.test(second) || around.markBehind(1) === '.')
  );
}

/** “She never been”, “the men already been”: nothing in the sentence that it could belong to. */
const hadBeen: SlipKind = {
  words: ['been'],
  see(around) {
    let n = -1;
    while (n > -3 && BETWEEN.has(around.word(n))) n--;
    const subject = around.word(n);
    if (
      subject === '' ||
      HAVE_FORMS.has(subject) ||
      !/^[a-z]+$/.test(subject) ||
      /^(?:and|or|but|not|being|of|having)$/.test(subject)
    )
      return null;
    const before = around.before(240);
    const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1);
    return /\b(?:ha(?:s|d|ve|ving)|could|would|should|must|may|might|will|of)\b|['’](?:s|d|ve)\b|n['’]t\b/i.test(
      sentence,
    )
      ? null
      : slip(n, 0, ...['had', 'has', 'have'].map((have) => wordsWith(around, n, have)));
  },
};
const wordsWith = (around: Around, from: number, have: string): string => {
  const between = Array.from({ length: -from - 1 }, (_, i) => around.raw(from + 1 + i));
  return [around.raw(from), have, ...between, 'been'].join(' ');
};

/** “Took them long time”, “for long time”, “has become teacher”. */
const articles: SlipKind = {
  words: words('long become became becomes'),
  see(around) {
    const [word, next, before] = [around.word(0), around.word(1), around.word(-1)];
    if (word.startsWith('becom') || word === 'became')
      return /^(?:teacher|doctor|lawyer|nurse|hero|symbol|target|victim|star|citizen|burden|threat|problem|member)$/.test(
        next,
      ) &&
        around.word(2) !== 'and' &&
        !(around.word(2) === 'of' && around.word(4) === 'year')
        ? slip(0, 1, `${around.raw(0)} a ${next}`)
        : null;
    return word === 'long' &&
      next === 'time' &&
      /^(?:for|in|took|take|takes|spent|after|them|him|us|me|it)$/.test(before) &&
      /^(?:|to|ago|before|in|and|but|for|since|because)$/.test(around.word(2))
      ? slip(0, 1, 'a long time')
      : null;
  },
};

/** “More than hundred people”. */
const aHundred: SlipKind = {
  words: words('hundred thousand million dozen'),
  see: (around) =>
    /^(?:than|about|nearly|almost|over|under)$/.test(around.word(-1)) &&
    around.raw(0) === around.word(0) &&
    isPlural(around.word(1))
      ? slip(-1, 0, `${around.raw(-1)} a ${around.raw(0)}`)
      : null,
};

/** “More 300 people”. */
const moreThan: SlipKind = {
  words: words('more fewer'),
  see: (around) =>
    (around.word(-1) === '' ||
      /^(?:and|that|for|with|of|to|by|in|from|about|said|has|have|had)$/.test(around.word(-1))) &&
    /^\d{2,3}(?:,\d{3})*$/.test(around.word(1)) &&
    isPlural(around.word(2))
      ? behind(around, 'than')
      : null,
};

const MONTH = wordSet('January February June July August September October November December');
/** “Left 9 a.m.”, “opened June and”. */
const atTime: SlipKind = {
  words: words('left arrived began started opened opens begins starts happened occurred died met closed born'),
  see(around) {
    if (/^\d{1,2}(?::\d\d)?$/.test(around.word(1)) && /^[ap]$/.test(around.word(2)) && around.markBehind(2) === '.')
      return behind(around, 'at');
    return MONTH.has(around.raw(1)) && /^(?:and|after|with|when|but|to)$/.test(around.word(2))
      ? behind(around, 'in')
      : null;
  },
};

/** Asked in this order; the first that sees a gap tells of it. */
export const LEFT_OUT: readonly SlipKind[] = [
  passiveTo,
  activeTo,
  prepositionTo,
  manyOf,
  becauseOf,
  partOf,
  ofCrime,
  wholes,
  ofThe,
  sameOther,
  saidThe,
  modalBe,
  haveBeen,
  hadBeen,
  articles,
  aHundred,
  moreThan,
  atTime,
];
