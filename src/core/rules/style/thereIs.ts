import { defineRule } from '../rule.ts';
import { checks, HINTS_SHOWN, hints, WRITE_GOOD } from '../writeGood/checks.ts';

export const thereIs = defineRule({
  id: 'style/there-is',
  aliases: WRITE_GOOD,
  title: 'Sentence opens with “there is” (write-good)',
  severity: 'hint',
  optional: true,
  density: HINTS_SHOWN,
  doc: `“There is” and “there are” keep readers waiting for what the sentence is about. Begin with it.`,
  options: {},
  messages: { hint: '“{words}” delays the subject. Begin with what there is.' },
  examples: [
    { bad: 'The river rose. [[There are]] two boats at the lock.' },
    { good: 'Two boats wait at the lock, and there is room for more.' },
    { good: '“There is room for more,” Mayor Ana Ruiz said.' },
  ],
  triggers: checks.thereIs.triggers,
  *passage(passage, _settings, places) {
    yield* hints(passage, checks.thereIs, places);
  },
});
