import { PHRASES_WITH_OF } from '../../../../lexicon/phrasesWithOf.ts';
import { GRAMMAR_WORDS } from '../../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../../text/lists.ts';
import { type Around, type Slip, type SlipKind, slip } from '../../around.ts';
import { GONE } from '../../prose.ts';

/** Where “of” fell out: “some his staff,” “a number agencies,” “in front a crowd.” */

const DETERMINER = wordSet('the his her its their our my these those');

/** Nouns and numbers that "of" and a determiner follow. */
export const of: SlipKind = {
  words: [
    ...'part some members member one hundreds thousands dozens millions number majority most many lack instead regardless secretary department university lots tens couple kind sort percent each none several out'.split(
      ' ',
    ),
    ...PHRASES_WITH_OF.keys(),
  ],
  see: (around) => missingOf(around),
};

function missingOf(around: Around): Slip | null {
  const [word, next, before] = [around.word(0), around.word(1), around.word(-1)];
  if (!next || around.raw(0).slice(1) !== word.slice(1)) return null;
  if (
    word === 'number' &&
    next === 'of' &&
    /^(?:allowed|affected|arrested|infected)$/.test(around.word(2)) &&
    (around.word(3) === '' || GRAMMAR_WORDS.has(around.word(3)))
  )
    return slip(1, 2, `of people ${around.word(2)}`);
  return isOfMissing(around, word, next, before) ? slip(0, 1, `${around.raw(0)} of ${around.raw(1)}`) : null;
}

const TAKES_PART = wordSet('took take taking takes in and or to most large good great');
const BEFORE_LACK = wordSet('the a an any his her its their of for by with despite no');
const BEFORE_INSTEAD = wordSet('and but or that so while will would');

function isOfMissing(around: Around, word: string, next: string, before: string): boolean {
  if (PHRASES_WITH_OF.has(word)) return isPhraseWithoutOf(around);
  // “Four out six workers.”
  if (word === 'out' && FEW.has(before) && FEW.has(next)) return around.can.plural(around.word(2));
  if (word === 'out') return OUT_OF.has(next) && BEFORE_OUT.has(before);
  if (word === 'number') return isPluralBehindNumber(around);
  if (word === 'secretary') return next === 'state';
  if (/^(?:hundreds|thousands|millions|dozens|tens)$/.test(word)) return COUNTED.has(next);
  if (!DETERMINER.has(next)) return false;
  if (/^(?:part|members|member)$/.test(word)) return before !== '' && !TAKES_PART.has(before);
  if (word === 'one') return next === 'the' && isOneOfSeveral(around, before);
  if (/^(?:some|many|most|each|none|several)$/.test(word)) return isShareOf(word, next, before);
  if (word === 'instead') return before !== '' && !BEFORE_INSTEAD.has(before) && next !== 'the';
  // “They lack the votes”: a verb.
  if (word === 'lack') return BEFORE_LACK.has(before);
  return /^(?:majority|regardless|couple)$/.test(word);
}

const FEW = wordSet('one two three four five six seven eight nine ten');
const BEFORE_OUT = wordSet(
  'been be is was were are stay stayed stays keep kept dropped remain remained ran forced get got',
);

/** What hundreds and thousands are counted of. */
const COUNTED = wordSet(
  'thousands millions people pounds dollars workers students voters residents protesters homes families children others',
);
const BEFORE_ONE_OF = wordSet('as was is be become became remains remain still');

/** “It was one the largest fires”: a plural follows. */
const isOneOfSeveral = (around: Around, before: string): boolean =>
  (BEFORE_ONE_OF.has(before) &&
    [2, 3, 4].some((n) => /[^s]s$/.test(around.word(n)) && !/^(?:as|was|is|has|its|his|this)$/.test(around.word(n)))) ||
  (/^(?:|at|only|just|is|was|and)$/.test(before) && /s$/.test(around.word(2) || around.word(3)));

const BEFORE_SHARE = wordSet('only of for with by and that is was were are in from');

const isShareOf = (word: string, next: string, before: string): boolean =>
  /^(?:his|her|its|their|these|those|the)$/.test(next) &&
  (before === '' ? word !== 'most' || next === 'the' : BEFORE_SHARE.has(before));

const DETERMINERS = wordSet('the a an his her its their this these those');

/** Whether “of” is missing behind the noun of such a phrase. */
function isPhraseWithoutOf(around: Around): boolean {
  const before = PHRASES_WITH_OF.get(around.word(0));
  if (!before?.test(around.before(14).toLowerCase())) return false;
  const next = around.word(1);
  if (around.word(0) === 'capable') return /^[a-z]{3,}ing$/.test(next);
  if (around.word(0) === 'aware') return /^(?:the|these|those|his|her|their|its)$/.test(next) && !hasClause(around);
  return DETERMINERS.has(next) && around.word(2) !== 'same';
}

const FINITE = wordSet('is are was were has have had will would can could may might must should does did');

/** “Aware the system will fail”: a clause without its “that.” */
function hasClause(around: Around): boolean {
  const end = around.place(1)?.end ?? 0;
  if (/^[^.,;]{0,60}["“‘]/.test(around.prose.slice(end, end + 61).replaceAll(GONE, '"'))) return true;
  for (let n = 3; n < 9 && around.word(n); n++)
    if (FINITE.has(around.word(n)) || /^[a-z]{3,}ed$/.test(around.word(n))) return true;
  return false;
}

/** What one is out of: "out work", "out poverty". */
const OUT_OF = wordSet(
  'work poverty control office jail prison hospital business reach sight hand date touch action debt trouble town power money contention favor favour danger',
);
const NUMBER_WHICH = wordSet(
  'the a any large small growing record unspecified unknown innumerable limited huge significant total average certain fair good great',
);
const BEHIND_NUMBER = wordSet(
  'plates ones twos lines games systems changes crunchers theorists series stands rises falls keeps includes remains looks seems appears comes goes grows drops represents means continues reflects points shows does excludes exceeds needs makes varies takes gets hits gives depends combinations puzzles patterns sequences tags cards sets works news always sometimes just thus',
);
const BEHIND_MANY = wordSet('of from in who that to able and with at on were are have had across has was is');

/** “A number agencies were”, “the number students from”: a plural that no compound with "number" explains. */
function isPluralBehindNumber(around: Around): boolean {
  const [before, next, second] = [around.word(-1), around.word(1), around.word(2)];
  return (
    NUMBER_WHICH.has(before) && /^[a-z]{4,}[^s]s$/.test(next) && !BEHIND_NUMBER.has(next) && BEHIND_MANY.has(second)
  );
}
