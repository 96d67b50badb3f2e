import { EITHER_NUMBER } from '../../../lexicon/groupNouns.ts';
import { thirdOf } from '../../../lexicon/inflect.ts';
import { GRAMMAR_WORDS, PLURAL_VERB, SINGULAR_VERB } from '../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../text/lists.ts';
import { type Around, type Slip, type SlipKind, slip } from '../around.ts';
import { opensSentence } from '../prose.ts';

/** One or many, where what the subject holds is nearer to the verb than its head: “the price of eggs and milk have.” */

const opens = (around: Around, n: number): boolean =>
  around.word(n - 1) === '' && opensSentence(around.prose, around.place(n)?.start ?? 0);
const OPENER = wordSet('that because when but while said says although though if');
const opensClause = (around: Around, n: number): boolean => opens(around, n) || OPENER.has(around.word(n - 1));

const HEADS = 'price cost lack loss use sale rise fall absence supply theft spread death'.split(' ');
/** “The price of eggs and milk have gone up.” */
const ofTwo: SlipKind = {
  words: HEADS,
  see(around) {
    if (around.word(-1) !== 'the' || around.word(1) !== 'of') return null;
    if (!opensClause(around, -1)) return null;
    const second = around.word(4);
    const want = SINGULAR_VERB.get(around.word(5));
    return around.word(3) === 'and' && want && !GRAMMAR_WORDS.has(second) && around.word(6) !== ''
      ? slip(5, 5, want)
      : null;
  },
};

const HOLDERS =
  'box bag bottle basket jar bucket crate envelope package folder bowl copy photo picture video map statue portrait school report bill plan law wall truck boat film song letter story book meeting vote study survey review'.split(
    ' ',
  );
/** “A box of old letters were found.” */
const holder: SlipKind = {
  words: HOLDERS,
  see(around) {
    if (!/^(?:a|the|one|another|this)$/.test(around.word(-1)) || around.word(1) !== 'of' || !opensClause(around, -1))
      return null;
    for (const n of [3, 4, 5]) {
      const want = SINGULAR_VERB.get(around.word(n));
      if (!want) continue;
      const isMany =
        around.can.onlyPlural(around.word(n - 1)) || /^(?:people|men|women|children)$/.test(around.word(n - 1));
      const isPlain = [2, 3, 4].filter((i) => i < n).every((i) => !/^(?:and|or|that|who|which)$/.test(around.word(i)));
      return isMany && isPlain && around.word(n + 1) !== '' ? slip(n, n, want) : null;
    }
    return behindTwoPhrases(around);
  },
};

/** “A box of ballots from three rural precincts were”, “the number of complaints about the landfill have”: one phrase more before the verb. */
export function behindTwoPhrases(around: Around): Slip | null {
  const first = [2, 3].find((n) => around.can.plural(around.word(n)));
  if (!first || !/^(?:from|in|on|at|for|with|about|near|against|over)$/.test(around.word(first + 1))) return null;
  for (let n = first + 3; n < first + 7; n++) {
    const want = SINGULAR_VERB.get(around.word(n));
    const last = around.word(n - 1);
    const isThing = around.can.anyNoun(last) || around.can.plural(last);
    if (want) return isThing && around.word(n + 1) !== '' ? slip(n, n, want) : null;
    const isOfPhrase = isThing || around.can.adjective(last) || /^\p{Lu}/u.test(around.raw(n - 1));
    if (!isOfPhrase && !/^(?:the|a|an|its|his|her|their|two|three|four|five|several)$/.test(last)) return null;
  }
  return null;
}

/** “There has been efforts to”, “there was several fires.” */
const thereHasBeen: SlipKind = {
  words: ['there'],
  see(around) {
    const verb = around.word(1);
    if (verb !== 'has' || around.word(2) !== 'been') return null;
    const next = around.word(3);
    const isMany =
      (around.can.onlyPlural(next) && !/^(?:lots|tons|plenty|hundreds|thousands|millions)$/.test(next)) ||
      (/^(?:many|several|two|three|four|five|some|no|few|numerous|various|other)$/.test(next) &&
        around.can.onlyPlural(around.word(4)));
    return isMany && around.isPlain(3) ? slip(1, 1, 'have') : null;
  },
};

/** “There was about 60 people.” */
const thereWas: SlipKind = {
  words: ['there'],
  see(around) {
    const want = around.word(1) === 'was' ? 'were' : around.word(1) === 'is' ? 'are' : '';
    if (!want || !/^(?:about|around|nearly|almost|roughly|some|over|approximately|only|just)$/.test(around.word(2)))
      return null;
    const number = around.word(3);
    const isMany = /^(?:two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*)$/.test(number) && number !== '1';
    const next = around.word(4);
    return isMany &&
      (next === 'people' || around.can.onlyPlural(next)) &&
      !/^(?:minutes|seconds|hours|days|weeks|months|years|miles|feet|inches|yards|acres|points|pounds|dollars)$/.test(
        next,
      )
      ? slip(1, 1, want)
      : null;
  },
};

const REQUIRES: ReadonlyMap<string, string> = new Map(
  'requires:require includes:include contains:contain needs:need makes:make allows:allow provides:provide gives:give takes:take comes:come goes:go wants:want seeks:seek serves:serve works:work lives:live plays:play runs:run owns:own uses:use attends:attend teaches:teach pays:pay was:were has:have is:are'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
/** “The invoices that requires a stamp”, “those who was there.” */
const relative: SlipKind = {
  words: ['that', 'who'],
  see(around) {
    const [noun, det, verb] = [around.word(-1), around.word(-2), around.word(1)];
    const want = REQUIRES.get(verb);
    if (!want || around.word(2) === '') return null;
    // “Residents who lives near it”: the plural opens its sentence.
    if (around.word(0) === 'who' && det === '' && opens(around, -1) && around.can.plural(noun)) return slip(1, 1, want);
    if (around.raw(-1) !== noun) return null;
    if (noun === 'those') return around.word(0) === 'who' ? slip(1, 1, want) : null;
    // “It has new rules that requires two signatures”: whatever stands before the plural, as long as it is of nothing.
    if (around.word(0) === 'that' && ONLY_VERBS.has(verb) && isOwnPlural(around)) return slip(1, 1, want);
    // “One of the cars that was there”: desks differ.
    if (!around.can.plural(noun) || !/^(?:the|these|those|many|several|other|some)$/.test(det)) return null;
    if (!(around.word(-3) === '' || OPENER.has(around.word(-3)) || /^(?:for|with|to|from|by)$/.test(around.word(-3))))
      return null;
    return /^(?:of|in|on)$/.test(around.word(-3)) ? null : slip(1, 1, want);
  },
};

/** Verbs in -s that no noun is. */
const ONLY_VERBS = wordSet(
  'requires includes contains makes allows provides gives takes goes wants seeks serves owns attends teaches pays',
);
/** A plural that no phrase before it holds: “adopted rules,” “has new rules,” and not “a set of new rules.” */
function isOwnPlural(around: Around): boolean {
  const [noun, before] = [around.word(-1), around.word(-2)];
  if (!around.can.plural(noun)) return false;
  const isDescribed = around.can.adjective(before) || before === 'new';
  const edge = isDescribed ? around.word(-3) : before;
  return around.can.past(edge) || /^(?:has|have|had|are|were|the|these|those|several|many|some)$/.test(edge);
}

/** “The soup division, which account for 40 percent”: one thing, and the plain form of a verb. */
const whichPlain: SlipKind = {
  words: ['which'],
  see(around) {
    const verb = around.word(1);
    if (around.markBefore(0) !== ',' || !ONE_VERBS.has(verb) || around.word(2) === '') return null;
    const noun = ONE_THING.exec(around.before(60))?.groups?.noun;
    return noun && around.can.noun(noun) && !around.can.plural(noun) && !EITHER_NUMBER.has(noun)
      ? slip(1, 1, thirdOf(verb))
      : null;
  },
};
/** “The officers, who was on patrol”: several, at the start of their sentence, so that “who” is nobody before them. */
const whoMany: SlipKind = {
  words: ['who'],
  see(around) {
    const want = PLURAL_VERB.get(around.word(1));
    if (!want || around.markBefore(0) !== ',' || around.word(2) === '') return null;
    const noun = MANY_OPEN.exec(around.before(60))?.groups?.noun;
    return noun && (around.can.onlyPlural(noun) || /^(?:men|women|children)$/.test(noun)) ? slip(1, 1, want) : null;
  },
};
const MANY_OPEN =
  /(?:^|[.!?] )(?:The|These|Those|Two|Three|Four|Five|Six|Several|Many|Some|Both|His|Her|Their) (?:\p{Ll}+ )?(?<noun>\p{Ll}{3,}), $/u;

/** Plain verbs that no adverb, past or noun is. */
const ONE_VERBS = wordSet(
  'account include require contain provide own operate belong employ represent remain seek serve produce oversee govern cover allow',
);
const ONE_THING = /(?:^|[.!?] )(?:The|A|This|Its|His|Her) (?:\p{Ll}+ ){0,2}(?<noun>\p{Ll}{4,}), $/u;

/** “Neither side have commented.” */
const neitherSide: SlipKind = {
  words: ['neither', 'each'],
  see(around) {
    const want = SINGULAR_VERB.get(around.word(2));
    return want &&
      around.word(-1) === '' &&
      /^(?:side|man|woman|driver|party|company|officer|candidate|school|building|house|city|county|student)$/.test(
        around.word(1),
      ) &&
      around.word(3) !== ''
      ? slip(2, 2, want)
      : null;
  },
};

/** “Neither the mayor nor the clerk were there.” */
const neitherNor: SlipKind = {
  words: ['nor'],
  see(around) {
    const head = NEITHER.exec(around.before(60))?.groups?.noun;
    if (!head || around.can.plural(head)) return null;
    const want = /^(?:the|a|an|his|her|its|their)$/.test(around.word(1)) && SINGULAR_VERB.get(around.word(3));
    return want && isPlainNoun(around, 2) && !/s$/.test(around.word(2)) && around.word(4) !== ''
      ? slip(3, 3, want)
      : null;
  },
};
const NEITHER = /\b[Nn]either (?:the|a|an|his|her|its|their) (?:\p{Ll}+ )?(?<noun>\p{Ll}{3,}) $/u;

/** “A list of names and a map was”: a subject and an article of its own, twice. */
const studies: SlipKind = {
  words: [...PLURAL_VERB.keys()],
  see(around) {
    // “Studies of cameras and surveillance has shown.”
    if (around.word(-2) !== 'and' || around.word(-4) !== 'of' || around.word(1) === '') return null;
    const head = around.word(-5);
    return opens(around, -5) &&
      around.can.plural(head) &&
      /(?:ies|ts|rs|ns|ds|es)$/.test(head) &&
      isPlainNoun(around, -1)
      ? slip(0, 0, PLURAL_VERB.get(around.word(0))!)
      : null;
  },
};
const isPlainNoun = (around: Around, n: number): boolean =>
  around.isPlain(n) && around.can.anyNoun(around.word(n)) && !GRAMMAR_WORDS.has(around.word(n));

/** “No other closings is planned.” */
const noOther: SlipKind = {
  words: ['no'],
  see(around) {
    const want = PLURAL_VERB.get(around.word(3));
    return want &&
      /^(?:other|more|new|further|such|additional)$/.test(around.word(1)) &&
      around.isPlain(2) &&
      (around.can.onlyPlural(around.word(2)) || /ings$/.test(around.word(2))) &&
      opensClause(around, 0)
      ? slip(3, 3, want)
      : null;
  },
};

/** Asked in this order. */
export const NUMBERS_OF_SUBJECTS: readonly SlipKind[] = [
  neitherSide,
  noOther,
  ofTwo,
  holder,
  thereHasBeen,
  thereWas,
  relative,
  whichPlain,
  whoMany,
  neitherNor,
  studies,
];
