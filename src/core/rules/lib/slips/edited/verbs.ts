import { participleOf, withEnding } from '../../../../lexicon/inflect.ts';
import { BASE_OF_PAST } from '../../../../lexicon/irregularVerbs.ts';
import { BE_FORMS, BETWEEN } from '../../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../../text/lists.ts';
import { type Around, type SlipKind, slip } from '../../around.ts';
import { opensObject } from '../objects.ts';

/** Verbs that kept the form of the sentence before: “declined to reopened”, “after receive a letter”, “was allows to.” */

/** Behind these “to” leads to a verb and to nothing else. */
const TO_DO = wordSet(
  'declined declines refused refuses failed fails tried tries trying vowed vows expected hopes hoped wants wanted decided decides unable able willing unwilling likely unlikely supposed going pledged threatened attempted attempting plans planned planning intends intended needs managed began begin begins continued continues continue seeks sought seeking asked urged required',
);
const PARTICLES = /^(?:back|out|up|off|down|over|into|with|from|on)$/;
/** The verb that a regular past is of. */
function baseOf(around: Around, past: string): string | null {
  if (!/^[a-z]{3,}ed$/.test(past) || /eed$/.test(past)) return null;
  const bases = [past.slice(0, -1), past.slice(0, -2), past.slice(0, -3), past.replace(/ied$/, 'y')];
  return bases.find((one) => around.can.anyVerb(one)) ?? null;
}
/** “Declined to reopened the case”, “moved quickly to rolled back the rule.” */
const toPast: SlipKind = {
  words: ['to'],
  see(around) {
    const [verb, next] = [around.word(1), around.word(2)];
    const before = around.word(-1);
    const isLed =
      TO_DO.has(before) || (/^[a-z]{4,}ly$/.test(before) && /^(?:moved|moves|acted|worked)$/.test(around.word(-2)));
    if (!isLed || !around.isPlain(1)) return null;
    const isDone = TO_DO.has(before) || opensObject(around, 2) || PARTICLES.test(next);
    const base = isDone ? baseOf(around, verb) : null;
    return base ? slip(1, 1, base) : null;
  },
};

/** “After receive a letter”: what is no noun behind a preposition. */
const afterBase: SlipKind = {
  words: ['after', 'before', 'without', 'by', 'despite', 'upon'],
  see(around) {
    const verb = around.word(1);
    if (!around.isPlain(1) || !around.isVerb(1) || BASE_OF_PAST.has(verb) || verb === 'far') return null;
    if (
      around.raw(0) !== around.word(0) ||
      /^(?:soon|shortly|day|year|week|month|hour|never|and|as|go|stand|the)s?$/.test(around.word(-1))
    )
      return null;
    return /^(?:the|an?|his|her|its|their|him|them|it|what|that|more|two|three)$/.test(around.word(2))
      ? slip(1, 1, withEnding(verb, 'ing'))
      : null;
  },
};

/** “Was also allows to oversee.” */
const wasAllows: SlipKind = {
  words: ['allows', 'requires', 'expects', 'asks', 'urges', 'forces', 'encourages', 'invites', 'permits'],
  see(around) {
    let n = -1;
    while (n > -3 && BETWEEN.has(around.word(n))) n--;
    if (!BE_FORMS.has(around.word(n)) || around.word(n - 1) === '' || around.word(1) !== 'to') return null;
    if (/\b(?:what|all|who|that|which|things?)\b/i.test(around.before(50))) return null;
    return around.raw(0) === around.word(0) ? slip(0, 0, participleOf(around.word(0).slice(0, -1))) : null;
  },
};

/** “Was sentence to 63 months.” */
const sentence: SlipKind = {
  words: ['sentence'],
  see: (around) =>
    /^(?:was|were|been|be)$/.test(around.word(-1)) &&
    around.word(-2) !== '' &&
    around.word(1) === 'to' &&
    /^(?:\d+|life|death|an?|at|two|three|four|five|six|seven|eight|nine|ten|more|nearly|about)$/.test(around.word(2))
      ? slip(0, 0, 'sentenced')
      : null,
};

/** Asked in this order. */
export const UNCHANGED_VERBS: readonly SlipKind[] = [toPast, afterBase, wasAllows, sentence];
