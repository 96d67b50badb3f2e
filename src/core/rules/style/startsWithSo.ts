import { defineRule } from '../rule.ts';
import { ALL, checks, HINTS_SHOWN, hints, WRITE_GOOD } from '../writeGood/checks.ts';

export const startsWithSo = defineRule({
  id: 'style/starts-with-so',
  aliases: WRITE_GOOD,
  title: 'Sentence opens with “so” (write-good)',
  severity: 'hint',
  optional: true,
  density: HINTS_SHOWN,
  doc: `In speech “so” buys time. On the page it holds readers up before the sentence begins. Cut it.`,
  options: ALL,
  messages: { hint: '“{words}” adds nothing at the start of a sentence. Cut it.' },
  examples: [
    { bad: 'The river rose. [[So]] the crew closed the lock.' },
    { good: 'The river rose, so the crew closed the lock.' },
    { good: 'So far the lock has held. So many boats came that it shut.' },
    { good: '“So we closed the lock,” Mayor Ana Ruiz said.' },
  ],
  triggers: checks.so.triggers,
  *passage(passage, { options }, places) {
    yield* hints(passage, checks.so, places, options);
  },
});
