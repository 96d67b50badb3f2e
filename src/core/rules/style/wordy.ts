import { defineRule } from '../rule.ts';
import { checks, HINTS_SHOWN, hints, WRITE_GOOD } from '../writeGood.ts';

export const wordy = defineRule({
  id: 'style/wordy',
  aliases: WRITE_GOOD,
  title: 'Short words for long ones (write-good)',
  severity: 'hint',
  density: HINTS_SHOWN,
  doc: `“In order to” is “to”, “utilize” is “use”. A shorter word reads faster and says the same.`,
  options: {},
  messages: { hint: '“{words}” is wordy. A shorter word reads faster.' },
  examples: [
    { bad: 'The crew closed the lock [[in order to]] save the town.' },
    { good: 'The crew closed the lock to save the town.' },
    { good: '“We closed it in order to save the town,” Mayor Ana Ruiz said.' },
  ],
  cues: checks.wordy.cues,
  *passage(passage, _settings, places) {
    yield* hints(passage, checks.wordy, places);
  },
});
