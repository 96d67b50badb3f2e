import { STRONG_CUES } from '../../lexicon/speech.ts';
import { span, textOf } from '../../text/spans.ts';
import { defineRule } from '../rule.ts';

/** Words of a speaker that may stand before the verb; behind a longer description the order is turned on purpose. */
const LONGEST_SPEAKER = 3;

export const quoteOrder = defineRule({
  id: 'style/quote-order',
  title: 'Verb before the speaker',
  severity: 'hint',
  habit: 'form',
  doc: `“Ruiz said” is how people talk; “said Ruiz” is how books are written. Many desks turn the order only where a long
description follows the name: “said Ana Ruiz, who has led the union since 2019.”`,
  options: {},
  messages: {
    order: 'Speaker first: “{want}.”',
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: '“It failed,” [[said Ruiz]].', fixed: '“It failed,” Ruiz said.' },
    {
      bad: '“It failed,” [[said Mayor Ana Ruiz]]. “We start again.”',
      fixed: '“It failed,” Mayor Ana Ruiz said. “We start again.”',
    },
    { good: '“It failed,” Ruiz said.' },
    { good: '“It failed,” said Ana Ruiz, who has led the union since 2019.' },
    { good: '“It failed,” said the deputy head of the harbour office.' },
  ],
  *article({ text, quotes }) {
    const seen = new Set<number>();
    for (const { speaker, cue, end } of quotes) {
      if (!speaker || !cue || cue.start < end || seen.has(cue.start)) continue;
      const verb = textOf(text, cue);
      const name = textOf(text, speaker);
      if (!STRONG_CUES.has(verb) || text.slice(cue.end, speaker.start) !== ' ') continue;
      if (!/^[,.]?\s?$/.test(text.slice(end, Math.min(cue.start, end + 3)))) continue;
      // "said Ruiz, who", "said Ruiz of the plan": more is said of the speaker, or of the speech.
      if (name.split(' ').length > LONGEST_SPEAKER || !/^(?:\.|,\s["“])/.test(text.slice(speaker.end, speaker.end + 3)))
        continue;
      seen.add(cue.start);
      const at = span(cue.start, speaker.end);
      const want = `${name} ${verb}`;
      yield {
        at,
        message: 'order',
        data: { want },
        fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }] }],
      };
    }
  },
});
