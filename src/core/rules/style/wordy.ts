import { SHORTER } from '../../lexicon/writeGoodWords.ts';
import { defineRule } from '../rule.ts';
import { ALL, checks, HINTS_SHOWN, hints, WRITE_GOOD } from '../writeGood/checks.ts';

export const wordy = defineRule({
  id: 'style/wordy',
  aliases: WRITE_GOOD,
  title: 'Wordy phrase (write-good)',
  severity: 'hint',
  optional: true,
  habit: 'word',
  density: HINTS_SHOWN,
  doc: `“In order to” is “to,” “utilize” is “use.” A shorter word reads faster and says the same.`,
  options: ALL,
  messages: {
    hint: { what: '“{words}” is wordy.', why: 'A shorter word reads faster.' },
    shorter: { what: '“{words}” is wordy.', why: '“{shorter}” reads faster and says the same.' },
  },
  examples: [
    { bad: 'The crew closed the lock [[in order to]] save the town.' },
    { bad: 'The guard closed [[all of]] the locks [[prior to]] the storm.' },
    { good: 'The crew closed the lock to save the town.' },
    { good: 'It was the first flood. However, all of them stayed, and the maximum was 6 feet.' },
    { good: '“We closed it in order to save the town,” Mayor Ana Ruiz said.' },
  ],
  triggers: checks.wordy.triggers,
  *passage(passage, { options }, places) {
    for (const hint of hints(passage, checks.wordy, places, options)) {
      const shorter = SHORTER.get(String(hint.data?.words).toLowerCase());
      yield shorter ? { ...hint, message: 'shorter', data: { ...hint.data, shorter } } : hint;
    }
  },
});
