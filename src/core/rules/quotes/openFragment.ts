import { span } from '../../text/spans.ts';
import { openFragmentIn } from '../lib/quotes.ts';
import { defineRule } from '../rule.ts';

export const openFragment = defineRule({
  id: 'quotes/open-fragment',
  title: 'Partial quote left open',
  severity: 'warning',
  doc: `Whole sentences that run on into the next paragraph leave out the closing mark. A fragment does not: it ends with the
writer’s own sentence, even where the same person goes on in the next paragraph. Left open, it makes the next quotation read
as the rest of the fragment.

Close the fragment where it ends.`,
  options: {
    place: {
      default: 'inside',
      choices: ['inside', 'logical'],
      doc: 'Where the fix puts the period: `inside` the closing mark, or after it (`logical`).',
    },
  },
  messages: {
    open: {
      what: 'This partial quote is never closed.',
      why: 'Close it: the next paragraph starts a new quotation.',
    },
    fix: 'Close the quotation at the end of the paragraph',
  },
  examples: [
    {
      bad: 'She called the plan [[“reckless.]]\n\n“It ignores the river,” Ana Ruiz said.',
      fixed: 'She called the plan “reckless.”\n\n“It ignores the river,” Ana Ruiz said.',
    },
    { good: 'She called the plan “reckless.”\n\n“It ignores the river,” Ana Ruiz said.' },
    { good: '“It is reckless,” Ana Ruiz said. “It ignores the river.\n\n“It ignores the town,” she said.' },
    { good: '“It is,” Ana Ruiz said, “reckless from beginning to end.\n\n“It ignores the town.”' },
  ],
  *article({ text, passages }, { options }) {
    for (const [index, passage] of passages.entries()) {
      const quote = openFragmentIn(passages, index);
      if (!quote) continue;
      const close = passage.text[quote.start] === '"' ? '"' : '”';
      const end = passage.at + passage.text.trimEnd().length;
      const behind = options.place === 'logical' && text[end - 1] === '.';
      const place = behind ? end - 1 : end;
      yield {
        at: span(passage.at + quote.start, end),
        message: 'open',
        fixes: [{ title: 'fix', edits: [{ span: span(place, place), text: close }] }],
      };
    }
  },
});
