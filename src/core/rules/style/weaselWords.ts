import { defineRule } from '../rule.ts';
import { ALL, checks, HINTS_SHOWN, hints, WRITE_GOOD } from '../writeGood/checks.ts';

export const weaselWords = defineRule({
  id: 'style/weasel-words',
  aliases: WRITE_GOOD,
  title: 'Weasel word (write-good)',
  severity: 'hint',
  optional: true,
  density: HINTS_SHOWN,
  doc: `“Many,” “various” and “very” sound like a measure but are not: nobody can check them. Say how many, how large, or
cut the word.`,
  options: ALL,
  messages: { hint: { what: '“{words}” is vague.', why: 'Be specific, or cut it.' } },
  examples: [
    { bad: 'The river rose [[very]] fast on Monday.' },
    {
      good: 'The river rose 2 feet in an hour. There were too many boats, and as many as 40 sank. Nobody knew how many sailed.',
    },
    { good: '“It rose very fast,” Mayor Ana Ruiz said.' },
  ],
  triggers: checks.weasel.triggers,
  *passage(passage, { options }, places) {
    yield* hints(passage, checks.weasel, places, options);
  },
});
