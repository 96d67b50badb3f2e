import { BE_FORMS, GRAMMAR_WORDS, HAVE_FORMS, MODALS, POSSESSED } from '../../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../../text/lists.ts';
import { type Around, type SlipKind, slip } from '../../around.ts';
import { isSingleThing, wantsPossessive } from './possessive.ts';
import { isContent } from './words.ts';

/** “It’s” for “its,” and “its” for “it’s.” */

const NOT_OWNED = wordSet(
  "always perhaps sometimes across towards besides unless things lots tons loads millions billions thousands hundreds dozens years months weeks days hours minutes nowadays mathematics news times people's nerves guys jobs kids heads hands upwards afterwards numbers politics ethics economics physics that's others ours hers theirs yours",
);
const CLAUSE_BEHIND_THINGS = wordSet('who that which all like we they you i he she and or vs versus not');
const BEFORE_ITS_THINGS = wordSet(
  'had has have of for with and to from on at by in about increase cut sell sells sold lose lost told said saying after but as all both its',
);

/** “and it’s employees”: a plural behind it, of which no clause says more. */
const isPluralThing = (around: Around): boolean =>
  around.raw(1) === around.word(1) &&
  /^[a-z]{4,}[^aiosu'’]s$/.test(around.word(1)) &&
  !GRAMMAR_WORDS.has(around.word(1)) &&
  !NOT_OWNED.has(around.word(1)) &&
  (!CLAUSE_BEHIND_THINGS.has(around.word(2)) ||
    (/^(?:and|or)$/.test(around.word(2)) && /^(?:had|has|have)$/.test(around.word(-1)))) &&
  around.word(2) !== '' &&
  around.word(-1) !== '' &&
  BEFORE_ITS_THINGS.has(around.word(-1));

const BEHIND_IT_IS = wordSet('a an the been not because going that really just about');
const JUDGMENTS = wordSet(
  'unclear clear possible impossible important hard difficult easy likely unlikely true unfair fair safe worth too good great nice bad okay necessary obvious amazing surprising hoped expected believed thought',
);
const OPENS_CLAUSE = wordSet('to that for whether if how when because why what');
const BEFORE_A_THING = wordSet('of in with for from at by on and');
const TOO_WHAT = wordSet('soon late early much hard hot cold small big expensive risky dangerous');

export const its: SlipKind = {
  words: ['it', 'its'],
  see(around) {
    const word = around.word(0);
    const next = around.word(1);
    if (word === "it's") return ofIt(around) ? slip(0, 0, 'its') : null;
    if (word !== 'its') return null;
    if (BEHIND_IT_IS.has(next)) return next === 'a' && around.markBehind(1) !== ' ' ? null : slip(0, 0, 'it’s');
    // “Its unclear whether”, “its hard to”: what follows can belong to nobody.
    if (JUDGMENTS.has(next) && OPENS_CLAUSE.has(around.word(2)) && !BEFORE_A_THING.has(around.word(-1)))
      return slip(0, 0, 'it’s');
    // “Its too soon.”
    if (next === 'too' && TOO_WHAT.has(around.word(2))) return slip(0, 0, 'it’s');
    return next === 'already' && /^(?:a|an|the|been)$/.test(around.word(2)) ? slip(0, 0, 'it’s') : null;
  },
};

const BEFORE_ITS_ONE = wordSet('had has have but and not out after or');
const IN_A_ROW = wordSet('anniversary annual birthday season year edition festival meeting game win home');
const OF_YEAR = wordSet('season budget festival report convention lineup parade schedule sales');

const OF_WHAT_TIME = wordSet('time season day night week weekend');

/** What shares and sales do, and no clause about a thing begins with. */
const FELL = wordSet(
  'fell rose grew went began sank sprang shrank dropped climbed gained jumped slid slipped plunged surged soared tumbled doubled tripled closed declined increased ended totaled topped',
);

/** Whether “it’s” should be “its.” */
function ofIt(around: Around): boolean {
  const [before, next, verb] = [around.word(-1), around.word(1), around.word(2)];
  // “It’s decision time”: the noun says what time.
  if (OF_WHAT_TIME.has(verb)) return false;
  if (wantsPossessive(around) || isPluralThing(around)) return true;
  // “It’s 125th anniversary”: one of a row takes “the” behind the contraction.
  if (/^\d+(?:st|nd|rd|th)$/.test(next) && IN_A_ROW.has(verb)) return true;
  // “It’s 2022 season”: what belongs to a year.
  if (/^(?:19|20)\d\d$/.test(next) && OF_YEAR.has(verb)) return true;
  // “It’s third-quarter profit”: of which part of the year.
  if (/^(?:first|second|third|fourth|full|mid|half)-(?:quarter|half|year|season)$/.test(next) && around.isPlain(2))
    return true;
  // “It’s shares fell”: a plural that opens the sentence, and its verb.
  if (
    (around.can.onlyPlural(next) ||
      /^(?:profit|revenue|income|stock|budget|debt|staff|population|market|enrollment)$/.test(next)) &&
    FELL.has(verb)
  )
    return true;
  if ((BEFORE_ITS_ONE.has(before) || /^[a-z]{3,}ing$/.test(before)) && isSingleThing(around)) return true;
  if (/^(?:became|becomes|become|had|has)$/.test(before) && /^(?:first|second|third|fourth|fifth|last|own)$/.test(next))
    return true;
  // "It's trash is light": a subject and its verb behind the contraction.
  return isContent(next) && POSSESSED.has(next) && (BE_FORMS.has(verb) || HAVE_FORMS.has(verb) || MODALS.has(verb));
}
