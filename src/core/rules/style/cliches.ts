import { defineRule } from '../rule.ts';
import { checks, HINTS_SHOWN, hints, WRITE_GOOD } from '../writeGood/checks.ts';

/** Phrases that news means as they stand: a test done on the spot, marriage as the law of the land. */
const LITERAL: ReadonlySet<string> = new Set([
  'on the spot',
  'law of the land',
  'the law of the land',
  'in the nick of time',
]);

export const cliches = defineRule({
  id: 'style/cliches',
  aliases: WRITE_GOOD,
  title: 'Cliché (write-good)',
  severity: 'hint',
  habit: 'word',
  density: HINTS_SHOWN,
  doc: `A phrase that everyone has read a thousand times is skipped, and with it what it was to say. Tell what happened.`,
  options: {},
  messages: { hint: '“{words}” is a cliché. Readers skip it: say what happened.' },
  examples: [
    { bad: 'The new lock was [[a far cry]] from the old one.' },
    { good: 'The new lock closes in two minutes.' },
    { good: '“It is a far cry from the old one,” Mayor Ana Ruiz said.' },
  ],
  triggers: checks.cliches.triggers,
  *passage(passage, _settings, places) {
    for (const hint of hints(passage, checks.cliches, places))
      if (!LITERAL.has(String(hint.data?.words).toLowerCase())) yield hint;
  },
});
