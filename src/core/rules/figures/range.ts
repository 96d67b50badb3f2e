import type { Passage } from '../../article/model.ts';
import { claimsIn } from '../../article/relations/relations.ts';
import type { Span } from '../../text/spans.ts';
import { reportsOf } from '../lib/claims.ts';
import { defineRule } from '../rule.ts';

export const range = defineRule({
  id: 'figures/range',
  title: 'Backward range',
  severity: 'error',
  doc: `“Between 7 and 5 percent” makes readers stop: either the two figures changed places or one of them is wrong. Check
both, and give the smaller first.`,
  options: {},
  messages: {
    backwards: {
      what: 'Range runs backward: {a} is more than {b}.',
      why: 'Check both figures, and give the smaller first.',
    },
    average: {
      what: 'An average of {mean} isn’t between {a} and {b}.',
      why: 'An average lies within its range. Check all three figures.',
    },
    swap: 'Swap the figures',
  },
  examples: [
    { good: 'They push the wine, even lowering the price from $115 to $90.' },
    {
      bad: 'Growth will be between [[7 and 5 percent]], the bank said.',
      fixed: 'Growth will be between 5 and 7 percent, the bank said.',
    },
    { bad: 'The repair costs between [[$4 million and $2 million]].' },
    { bad: 'The camp takes children aged [[12 to 9]].' },
    { bad: 'The yard expects revenue of [[$1.8 billion to $1.7 billion]] this year.' },
    {
      good: 'The mid-tier watch could start at anywhere from $499 to $549 and likely will come closer to an average price of $650.',
    },
    { good: 'The yard expects revenue of $1.7 billion to $1.8 billion, and a decline of 9% to 7% in orders.' },
    { bad: 'Pay will range from [[$18 to $16]] an hour, the yard said.' },
    { bad: 'The campers, aged between [[nine and six]], came by bus.' },
    { bad: 'The plague killed [[390-375 million]] people.' },
    { bad: 'Fees run from $5 to $20, with an average of [[$25]].' },
    { good: 'Fees run from $5 to $20, with an average of $12.' },
    { good: 'Growth will be between 5 and 7 percent, the bank said.' },
    { good: 'The couple have daughters aged 11 and 7.' },
    { good: 'Between 50,000 and 39,000 years ago, the caves were empty.' },
    { good: 'The Tugs won the first, survived a 30-28 second and lost.' },
    { good: 'It was a 26–20 Week 15 win over Vellport.' },
    { good: 'The gap between 40 homes and three shops is narrow.' },
  ],
  *passage(passage) {
    yield* reportsOf(passage, 'range', { messages: ['average'] });
    for (const report of reportsOf(passage, 'range', { messages: ['backwards'] })) {
      const ends = claimsIn(passage).find(
        ({ relation, at }) => relation === 'range' && at.start === report.at.start,
      )?.on;
      const isOurs = report.severity !== 'info';
      yield { ...report, ...(isOurs && ends ? { fixes: [swapped(passage, ends)] } : {}) };
    }
  },
});

/** The figures change places; what only the second has ("million", "percent") stays where it is. */
function swapped({ text }: Passage, [a, b]: readonly Span[]) {
  const from = text.slice(a!.start, a!.end);
  const to = text.slice(b!.start, b!.end);
  const number = SCALED.test(from) ? to : to.replace(SCALED, '');
  return {
    title: 'swap' as const,
    data: { a: from, b: number },
    edits: [
      { span: a!, text: number },
      { span: { start: b!.start, end: b!.start + number.length }, text: from },
    ],
  };
}
const SCALED = /(?<=\d)[ -]?\p{L}+$/u;
