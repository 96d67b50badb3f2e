import { BE_FORMS } from '../../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../../text/lists.ts';
import { type Slip, type SlipKind, slip } from '../../around.ts';

/** Where “the” fell out of a phrase that holds it: “for first time,” “at company’s headquarters.” */

const SPANS = wordSet(
  'day days week weeks month months year years hour hours decade decades minute minutes quarter quarters game games weekend weekends',
);
const WHILE_IT_LASTED = wordSet('during through throughout since before after around under by amid');
const BEHIND_PANDEMIC = wordSet('and but has have was is in that with as began hit');
const HOW_MANY = wordSet('two three four five six seven eight nine ten few several couple');

/** “through pandemic”, “for first time”, “in public eye”: set phrases that hold "the". */
export const the: SlipKind = {
  words:
    'for in at of to during by on through throughout until since after before around under from with into across against near'.split(
      ' ',
    ),
  see(around) {
    const [word, next, second] = [around.word(0), around.word(1), around.word(2)];
    if (around.raw(1).replace('’', "'") !== next || !next || !/^[A-Za-z]+$/.test(around.raw(0))) return null;
    const gap = (): Slip => slip(0, 1, `${around.raw(0)} the ${around.raw(1)}`);
    if (
      /^(?:first|last|second|third)$/.test(next) &&
      second === 'time' &&
      word === 'for' &&
      !/^(?:voters?|buyers?|homebuyers?|offenders?|visitors?|callers?)$/.test(around.word(3))
    )
      return gap();
    if (
      /^(?:last|past|next|first)$/.test(next) &&
      /^(?:for|in|during|over|within)$/.test(word) &&
      (/^\d+$/.test(second) || HOW_MANY.has(second)) &&
      (next === 'last' || SPANS.has(around.word(3)))
    )
      return gap();
    // “At company’s headquarters”: one owner, and no article.
    if (
      /^(?:company|world|country|region|nation|city|county|government|president|mayor|governor|university|hospital|airline|firm|river|party|club|bank|district|island|museum)'s$/.test(
        next,
      ) &&
      second &&
      !/^(?:own|most)$/.test(second) &&
      !/^(?:to|from)$/.test(word) &&
      // “The cost of government’s reach”: all of it.
      !(word === 'of' && next === "government's")
    )
      return gap();
    if (next === "world's" && second && word === 'to') return gap();
    if (
      /^(?:pandemic|coronavirus|epidemic)$/.test(next) &&
      WHILE_IT_LASTED.has(word) &&
      (second === '' || BEHIND_PANDEMIC.has(second))
    )
      return gap();
    return null;
  },
};

/** “It is first time the club has won.” */
export const theFirstTime: SlipKind = {
  words: ['first'],
  see: (around) =>
    around.word(1) === 'time' &&
    BE_FORMS.has(around.word(-1)) &&
    /^(?:it|this|that|which|today|tuesday|monday)$/.test(around.word(-2)) &&
    around.isPlain(0) &&
    !/^(?:voters?|buyers?|for)$/.test(around.word(2))
      ? slip(0, 0, 'the first')
      : null,
};
