import { defineRule } from '../rule.ts';
import { ALL, checks, HINTS_SHOWN, hints, WRITE_GOOD } from '../writeGood/checks.ts';

export const adverbs = defineRule({
  id: 'style/adverbs',
  aliases: WRITE_GOOD,
  title: 'Adverb that weakens (write-good)',
  severity: 'hint',
  optional: true,
  density: HINTS_SHOWN,
  doc: `Many adverbs prop up a weak verb, or repeat what the verb already says. A stronger verb, or no adverb, reads faster. Words
that style/weasel-words flags are left to it, and those that carry a fact (“only,” “early,” “allegedly”) may stay.`,
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
