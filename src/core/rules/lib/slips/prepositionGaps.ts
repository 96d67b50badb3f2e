import { BE_FORMS, HAVE_FORMS, MODALS } from '../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../text/lists.ts';
import { type Around, type SlipKind, slip } from '../around.ts';
import { opensSentence } from '../prose.ts';

/** Verbs that miss what they cannot do without: “responded a call,” “the company said would repay.” */

/** Verbs that never take an object right behind them, and the preposition that they want. */
const WANTS_PREPOSITION: ReadonlyMap<string, string> = new Map(
  'responded:to respond:to responding:to reacted:to belonged:to belongs:to objected:to adhered:to adhere:to listened:to listening:to relied:on relies:on rely:on relying:on depends:on depended:on depending:on consisted:of consists:of consist:of consisting:of coped:with cope:with coping:with interfered:with interfere:with interfering:with collided:with dealt:with participated:in participate:in participating:in specialized:in specializes:in apologized:for apologize:for apologizing:for'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
/** What tells when or how behind such a verb: “responded the next day.” */
const WHEN = wordSet(
  'next same following day night week month year morning evening afternoon moment minute hour first last other whole entire way only more less most least best summer winter spring fall weekend previous',
);
/** What is dealt with; cards and blows are dealt. */
const DEALT_WITH = wordSet('aftermath fallout problem problems issue issues crisis situation');
const DETERMINERS = wordSet('a an the his her its their these those');

/** “Responded a call about a stolen truck.” */
const wantsPreposition: SlipKind = {
  words: [...WANTS_PREPOSITION.keys()],
  see(around) {
    const [verb, next] = [around.word(0), around.word(2)];
    if (!around.isPlain(0) || !DETERMINERS.has(around.word(1)) || !around.isPlain(2) || WHEN.has(next)) return null;
    // “…,” complained The Herald: who did.
    if (!around.isPlain(1)) return null;
    if (verb === 'dealt' && !DEALT_WITH.has(next)) return null;
    // “It depends the mayor will say”: a clause.
    if (/^(?:respond|react|object|depend)/.test(verb) && hasVerbSoon(around)) return null;
    return slip(0, 1, `${verb} ${WANTS_PREPOSITION.get(verb)} ${around.word(1)}`);
  },
};

/** A verb of a clause within the words behind. */
function hasVerbSoon(around: Around): boolean {
  for (let n = 2; n < 9 && around.word(n); n++) {
    const word = around.word(n);
    if (BE_FORMS.has(word) || HAVE_FORMS.has(word) || MODALS.has(word)) return true;
  }
  return false;
}

/** Who says something of itself: a person is “he” or “she” there, a body “it.” */
const PEOPLE = wordSet(
  'governor mayor president chairman chairwoman spokesman spokeswoman sheriff superintendent director',
);
const BODIES = wordSet(
  'company agency department district university hospital city county school council board committee firm bank airline museum club team union group',
);
const OF_BODY = wordSet('police school county city district fire health state local town village oil gas tech power');
const WOULD = wordSet('would will could had was has is planned plans');

/** “The company said would repay the grant”: its subject is missing. */
const saidWould: SlipKind = {
  words: ['said', 'says'],
  see(around) {
    const [speaker, verb] = [around.word(-1), around.word(1)];
    if (!WOULD.has(verb) || !around.isPlain(2) || !(PEOPLE.has(speaker) || BODIES.has(speaker))) return null;
    // “What he said was”, “the plan officials said would fail”: the subject stands in front.
    const from = OF_BODY.has(around.word(-2)) ? -3 : -2;
    if (!/^(?:The|Its|His|Her|Their)$/.test(around.raw(from)) || around.word(from - 1) !== '') return null;
    if (!opensSentence(around.prose, around.place(from)!.start)) return null;
    return PEOPLE.has(speaker)
      ? slip(0, 1, `${around.raw(0)} he ${verb}`, `${around.raw(0)} she ${verb}`)
      : slip(0, 1, `${around.raw(0)} it ${verb}`);
  },
};

/** Asked in this order. */
export const PREPOSITION_GAPS: readonly SlipKind[] = [wantsPreposition, saidWould];
