import { defineRule } from '../rule.ts';
import { checks, HINTS_SHOWN, hints, WRITE_GOOD } from '../writeGood/checks.ts';

export const toBe = defineRule({
  id: 'style/to-be',
  aliases: WRITE_GOOD,
  title: 'Form of “to be” (write-good)',
  severity: 'hint',
  optional: true,
  density: HINTS_SHOWN,
  doc: `E-Prime is English without the verb “to be.” Some writing teachers set it as an exercise, because it makes writers say who
does what; no newsroom writes that way.`,
  options: {},
  messages: { hint: '“{words}” is a form of “to be”. A verb that acts may say more.' },
  examples: [
    { bad: 'The lock [[is]] shut.' },
    { good: 'The crew shut the lock.' },
    { good: '“The lock is shut,” Mayor Ana Ruiz said.' },
  ],
  triggers: checks.eprime.triggers,
  *passage(passage, _settings, places) {
    yield* hints(passage, checks.eprime, places);
  },
});
