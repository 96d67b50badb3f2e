import { defineRule } from '../rule.ts';
import { ALL, checks, HINTS_SHOWN, hints, WRITE_GOOD } from '../writeGood/checks.ts';

export const adverbs = defineRule({
  id: 'style/adverbs',
  aliases: WRITE_GOOD,
  title: 'Adverbs that weaken (write-good)',
  severity: 'hint',
  optional: true,
  density: HINTS_SHOWN,
  doc: `Many adverbs prop up a weak verb, or say what the verb says already. A stronger verb, or none of it, reads faster. Words
that style/weasel-words queries are left to it, and those that carry a fact (“only”, “early”, “allegedly”) stay.`,
  options: ALL,
  messages: { hint: '“{words}” can weaken the sentence. Cut it, or choose a stronger verb.' },
  examples: [
    { bad: 'The crew [[quickly]] closed the lock.' },
    { good: 'The crew shut the lock within a minute.' },
    { good: 'Only two locks were shut early, and a slowly moving barge passed as quickly as it could.' },
    { good: '“We quickly closed the lock,” Mayor Ana Ruiz said.' },
  ],
  triggers: checks.adverb.triggers,
  *passage(passage, { options }, places) {
    yield* hints(passage, checks.adverb, places, options);
  },
});
