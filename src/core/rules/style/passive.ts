import { defineRule } from '../rule.ts';
import { ALL, checks, HINTS_SHOWN, hints, WRITE_GOOD } from '../writeGood/checks.ts';

export const passive = defineRule({
  id: 'style/passive',
  aliases: WRITE_GOOD,
  title: 'Passive voice (write-good)',
  severity: 'hint',
  optional: true,
  density: HINTS_SHOWN,
  doc: `A passive hides who acts: “the dam was opened” leaves readers to ask by whom. Name the actor where it matters. Where the
actor is unknown or beside the point, let it stand. States (“was surprised”), what is expected or believed, and what news
copy always puts this way (“was born,” “was arrested”) are left alone.`,
  options: ALL,
  messages: { hint: { what: '“{words}” may be passive.', why: 'Who did it? Put the actor first.' } },
  examples: [
    { bad: 'The dam [[was opened]] at dawn by the river guard.' },
    { good: 'The river guard opened the dam at dawn.' },
    {
      good: 'Ruiz was born here, is convinced the dam will hold and was sworn in on Monday. There are marked differences.',
    },
    { good: '“The dam was opened at dawn,” Mayor Ana Ruiz said.' },
  ],
  triggers: checks.passive.triggers,
  *passage(passage, { options }, places) {
    yield* hints(passage, checks.passive, places, options);
  },
});
