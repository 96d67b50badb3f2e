import { span } from '../../text/spans.ts';
import { ownWords, sentencesIn } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

export const longSentences = defineRule({
  id: 'style/long-sentences',
  title: 'Long sentences',
  severity: 'hint',
  optional: true,
  doc: `A reader holds about 35 words before the first of them fade. Words inside quotation marks are not counted. Off by
default.`,
  options: { words: { default: 35, doc: 'The most words that a sentence may have.' } },
  messages: {
    long: { what: '{count} words in this sentence.', why: 'Split the sentence.' },
  },
  examples: [
    {
      bad: '[[The council met on Monday in the old hall by the river and heard the engineer, who had walked the whole length of the dam before dawn, say that the gates, the pumps and the road above them were safe]].',
    },
    { good: 'The council met on Monday. It heard the engineer at noon.' },
  ],
  *passage(passage, { options }) {
    const prose = ownWords(passage);
    if (prose.length < options.words * 3) return;
    for (const { start, end } of sentencesIn(passage.prose)) {
      const count = prose.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0;
      if (count <= options.words) continue;
      const stop = /[.!?…\s]{0,9}$/u.exec(passage.prose.slice(start, end))?.[0].length ?? 0;
      yield { at: span(start, end - stop), message: 'long', data: { count } };
    }
  },
});
