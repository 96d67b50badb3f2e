import { defineRule } from '../rule.ts';
import { checks, HINTS_SHOWN, hints, WRITE_GOOD } from '../writeGood/checks.ts';

export const illusions = defineRule({
  id: 'style/illusions',
  aliases: WRITE_GOOD,
  title: 'Repeated word across a line break',
  severity: 'hint',
  optional: true,
  density: HINTS_SHOWN,
  doc: `The eye skips a word that is repeated, above all at the end of a line. style/repeated-words looks for these and knows
where a word may be repeated; this check flags every pair.`,
  options: {},
  messages: { hint: '“{words}” is repeated. Delete one.' },
  examples: [
    { bad: 'The crew closed the [[the]] lock.' },
    { good: 'The crew closed the lock.' },
    { good: '“Close the the lock,” Mayor Ana Ruiz said.' },
  ],
  *passage(passage) {
    yield* hints(passage, checks.illusion, []);
  },
});
