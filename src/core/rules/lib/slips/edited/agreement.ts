import { BASE_VERBS } from '../../../../lexicon/wordClasses.ts';
import { type SlipKind, slip } from '../../around.ts';

/** Plurals right before a verb of one: “of Americans thinks”, “his lawyers plans to argue.” */

const PLURAL: ReadonlyMap<string, string> = new Map([
  ['thinks', 'think'],
  ['believes', 'believe'],
  ['says', 'say'],
  ['supports', 'support'],
  ['opposes', 'oppose'],
  ['approves', 'approve'],
  ['disapproves', 'disapprove'],
  ['favors', 'favor'],
  ['wants', 'want'],
  ['trusts', 'trust'],
]);
/** “Some 55% of Americans thinks.” */
const shareThinks: SlipKind = {
  words: [...PLURAL.keys()],
  see: (around) =>
    /^(?:americans|voters|republicans|democrats|independents|adults|respondents|residents|people|women|men|parents|teachers|students|workers|households)$/.test(
      around.word(-1),
    ) &&
    [-2, -3].some(
      (n) =>
        around.word(n) === 'of' && /%$|^(?:percent|half|majority|most|many|thirds|quarters)$/.test(around.word(n - 1)),
    ) &&
    !/^(?:a|the)$/.test(around.word(-4))
      ? slip(0, 0, PLURAL.get(around.word(0))!)
      : null,
};

const PLANNED: ReadonlyMap<string, string> = new Map([
  ['plans', 'plan'],
  ['hopes', 'hope'],
  ['needs', 'need'],
  ['wants', 'want'],
  ['intends', 'intend'],
  ['appears', 'appear'],
  ['seems', 'seem'],
  ['tends', 'tend'],
  ['continues', 'continue'],
  ['refuses', 'refuse'],
]);
/** “His lawyers plans to argue.” */
const theyPlans: SlipKind = {
  words: [...PLANNED.keys()],
  see(around) {
    const subject = around.word(-1);
    const before = around.word(-2);
    if (!around.isPlain(-1) || /['’]/.test(subject) || !around.can.onlyPlural(subject) || around.word(1) !== 'to')
      return null;
    const isVerb = BASE_VERBS.has(around.word(2)) || around.can.anyVerb(around.word(2));
    // “The head of the unions plans to go”, “each of the lawyers wants to”: what stands before is the subject.
    const isSubject = around.word(-3) === '' || /^(?:that|said|says|but|because)$/.test(around.word(-3));
    const isOwned =
      /^(?:the|his|her|its|their|these|those|some|many|most|two|three)$/.test(before) || /['’]s$/.test(before);
    return isVerb && isSubject && isOwned ? slip(0, 0, PLANNED.get(around.word(0))!) : null;
  },
};

/** Asked in this order. */
export const PLURAL_SUBJECTS: readonly SlipKind[] = [shareThinks, theyPlans];
