import { MODALS, POSSESSIVES } from '../../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../../text/lists.ts';
import { type Around, type SlipKind, slip } from '../../around.ts';

/** Verbs of two words that were written as the noun: “to workout,” “the storm shutdown the airport.” */

const NOUN_FORMS: ReadonlyMap<string, string> = new Map(
  'workout setup login cleanup shutdown breakdown lookout checkout pickup takeover cutoff layoff buildup breakup comeback pullout giveaway kickoff rollout rollback phaseout payoff sellout showoff signup startup tryout turnout burnout blowout carryover castoff clampdown crackdown drawdown handout hideout knockout lockdown lookup markup meltdown mixup payout rundown runoff shakeup standoff stopover takeoff touchdown tradeoff turnaround walkout warmup washout workaround writeoff roundup coverup'
    .split(' ')
    .map((word) => word.replace(/(?:around|over|down|away|back|out|off|in|up)$/, ' $&'))
    // “To clean-up” as well as “to cleanup.”
    .flatMap((verb): [string, string][] => [
      [verb.replace(' ', ''), verb],
      [verb.replace(' ', '-'), verb],
    ]),
);
const TO_A_THING = wordSet(
  'due according thanks prior led lead leads leading access return returned back route key path from up close subject related response opposed addition next came come went go solution alternative approach',
);
const TO_DO = wordSet(
  'place time want wants wanted began begin begins continue continued help helped hope hopes hoped asked urged encouraged required expected volunteers crews workers effort efforts deadline going able need needs used plan plans trying tried way how ready forced threatened decided agreed refused chance have has had set plan attempt attempts bid move moved moves plots scheme conspired conspiring unable likely tried',
);

export const nounForms: SlipKind = {
  words: [...new Set([...NOUN_FORMS.keys()].map((word) => word.replace(/-.*/, '')))],
  compounds: true,
  see(around) {
    const before = around.word(-1);
    const want = NOUN_FORMS.get(around.word(0));
    if (!want) return null;
    if (MODALS.has(before) && !/^(?:the|a|his|her|their|free|good|ill)$/.test(around.word(-2))) return slip(0, 0, want);
    // “The storm shutdown the airport”: a subject before it and an object behind it.
    if (/^(?:the|a|an|his|her|their|its)$/.test(around.word(1)) && /^(?:he|she|it|they|we|who)$/.test(before))
      return slip(0, 0, want);
    if (opensWithSubject(around) && /^(?:the|a|an)$/.test(around.word(1))) return slip(0, 0, want);
    if (before !== 'to' || TO_A_THING.has(around.word(-2))) return null;
    return (TO_DO.has(around.word(-2)) && !/^(?:backup|turnout)$/.test(around.word(0))) ||
      POSSESSIVES.has(around.word(1)) ||
      around.word(1) === 'the'
      ? slip(0, 0, want)
      : null;
  },
};

const BODIES = wordSet(
  'storm company city county state police officials officers mayor governor board council fire blaze snow flood power strike protesters government judge court agency school district university owner team crew union group',
);

/** “The storm” at the start of a sentence, right before the word. */
const opensWithSubject = (around: Around): boolean =>
  /^(?:the|a|an|his|her|their|its)$/.test(around.word(-2)) &&
  around.word(-3) === '' &&
  /^(?:|[.!?])$/.test(around.markBefore(-2)) &&
  BODIES.has(around.word(-1));
