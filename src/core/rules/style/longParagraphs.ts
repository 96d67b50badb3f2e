import { span } from '../../text/spans.ts';
import { ownWords, sentencesIn } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

export const longParagraphs = defineRule({
  id: 'style/long-paragraphs',
  title: 'Long paragraphs',
  severity: 'hint',
  optional: true,
  doc: `On a phone a paragraph of five sentences is a gray wall. Those with quotations are left alone: they keep a speaker’s
words together. Off by default.`,
  options: { sentences: { default: 4, doc: 'The most sentences that a paragraph may have.' } },
  messages: {
    long: { what: '{count} sentences in this paragraph.', why: 'Split it where the thought turns.' },
  },
  examples: [
    { bad: '[[It rained. The river rose. The road closed. The school shut. The mayor left]].' },
    { good: 'It rained. The river rose. The road closed. The school shut.' },
    { good: 'It rained. The river rose. The road closed. “We left. We ran,” Lowe said. The school shut.' },
  ],
  *passage(passage, { options }) {
    if (passage.facts.quotes.length || !ownWords(passage)) return;
    const count = sentencesIn(passage.prose).length;
    const end = passage.prose.trimEnd().replace(/[.!?…]{1,9}$/u, '').length;
    if (count > options.sentences) yield { at: span(0, end), message: 'long', data: { count } };
  },
});
