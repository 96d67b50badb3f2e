import { BEFORE_OBJECTS } from '../../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../../text/lists.ts';
import { type SlipKind, slip } from '../../around.ts';

/** Other little words that fell out, and the article that was left over. */

/** Verbs of which a listener is the object: “told visiting Ada officials they would.” */
const TOLD = wordSet('told tell tells telling asked warned assured informed reminded convinced promised persuaded');
const WHAT_IS_SAID = wordSet('would will were had have are could did was is has plan expect believe hope');

/** “lawyers they would appeal”: the verb of speech is missing. */
export const said: SlipKind = {
  words:
    'officials lawyers police prosecutors attorneys authorities researchers investigators experts leaders residents lawmakers scientists analysts critics organizers doctors officers advocates supporters witnesses spokesman spokeswoman firefighters'.split(
      ' ',
    ),
  see(around) {
    const [next, before] = [around.word(1), around.word(-1)];
    if (!/^(?:they|he|she|it)$/.test(next) || !WHAT_IS_SAID.has(around.word(2))) return null;
    if (
      BEFORE_OBJECTS.has(before) ||
      BEFORE_OBJECTS.has(around.word(-2)) ||
      [-1, -2, -3, -4].some((n) => TOLD.has(around.word(n))) ||
      !/^[\p{Lu}"]/u.test(around.raw(-1) || around.raw(0))
    )
      return null;
    return slip(0, 1, `${around.raw(0)} said ${next}`);
  },
};

const BEFORE_SUCH = wordSet(
  'in at on for by of with from other most some many those these years days weeks months times',
);

/** “Employers such malls and grocers”: examples behind what they are of. */
export const suchAs: SlipKind = {
  words: ['such'],
  see: (around) =>
    around.can.plural(around.word(-1)) &&
    around.can.plural(around.word(1)) &&
    around.raw(1) === around.word(1) &&
    /^(?:and|or)$/.test(around.word(2)) &&
    around.can.plural(around.word(3)) &&
    !BEFORE_SUCH.has(around.word(-2)) &&
    !/^(?:years|days|weeks|months|times|others)$/.test(around.word(-1))
      ? slip(0, 0, 'such as')
      : null,
};

const BEFORE_LETTER = wordSet('vitamin grade plan group hepatitis class type section part letter option point an the');

/** “across the country a, in part”: an article before a mark. */
export const article: SlipKind = {
  words: ['a', 'an', 'the'],
  see(around) {
    const word = around.raw(0);
    if (!/^(?:a|an|the)$/.test(word) || !/[.,;:]/.test(around.markBehind(0)) || !around.word(-1)) return null;
    const end = around.place(0)?.end ?? 0;
    if (
      !/^[;.] \p{Ll}|^[.;]$|^\. \p{Lu}/u.test(around.prose.slice(end, end + 3)) ||
      (word === 'a' && BEFORE_LETTER.has(around.word(-1)))
    )
      return null;
    return { from: 0, to: 0, want: [] };
  },
};

/** “$3.5 million other expenses”: "in" is missing. */
export const money: SlipKind = {
  words: ['other'],
  see: (around) =>
    /^(?:million|billion)$/.test(around.word(-1)) &&
    // “28 million homes and 1.9 million other buildings”: two counts of a list.
    !/\band [\d.]{1,8} (?:million|billion) $/.test(around.before(20)) &&
    /^\$?[\d.]+$/.test(around.word(-2)) &&
    /[^s]s$/.test(around.word(1))
      ? slip(-1, 0, `${around.raw(-1)} in other`)
      : null,
};
