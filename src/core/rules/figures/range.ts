import {
  AMOUNT,
  AMOUNT_BEGINS,
  amountOf,
  areYears,
  HEDGE,
  QUANTITY,
  sameScale,
} from '../../article/figures/amounts.ts';
import { allMatches } from '../../text/matches.ts';
import { groupAt, hasFigures, severityAt } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const PATTERNS = [
  `\\bbetween\\s+${HEDGE}?(?<a>${QUANTITY})\\s+and\\s+(?<b>${QUANTITY})`,
  `\\b(?:aged?|ages)\\s+(?:from\\s+)?(?<a>${AMOUNT})\\s+to\\s+(?<b>${AMOUNT})(?=\\s*[,.;)]|\\s+(?:years|can|may|must|are|were|and|who|in|at|took|play))`,
  // A forecast of what will fall runs downward; one of revenue does not.
  `\\b(?:expect\\w*|forecasts?|guidance|sees|targets?)\\s+(?:(?!declin|drop|fall|cut|decreas|reduc|loss)\\p{Ll}+\\s+){0,3}of\\s+(?<a>${QUANTITY})\\s+to\\s+(?<b>${QUANTITY})`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** One look at the copy in lower case tells that no range begins. */
const MAYBE = new RegExp(`\\b(?:between|aged?|ages|of)\\s+(?:from\\s+)?${AMOUNT_BEGINS}`);

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
    swap: 'Swap the figures',
  },
  examples: [
    {
      bad: 'Growth will be between [[7 and 5 percent]], the bank said.',
      fixed: 'Growth will be between 5 and 7 percent, the bank said.',
    },
    { bad: 'The repair costs between [[$4 million and $2 million]].' },
    { bad: 'The camp takes children aged [[12 to 9]].' },
    { bad: 'The yard expects revenue of [[$1.8 billion to $1.7 billion]] this year.' },
    { good: 'The yard expects revenue of $1.7 billion to $1.8 billion, and a decline of 9% to 7% in orders.' },
    { good: 'Growth will be between 5 and 7 percent, the bank said.' },
    { good: 'The couple have daughters aged 11 and 7.' },
    { good: 'The gap between 40 homes and three shops is narrow.' },
  ],
  triggers: {
    words:
      'between age ages aged expect expects expected expecting forecast forecasts guidance sees target targets'.split(
        ' ',
      ),
  },
  *passage(passage) {
    if (!MAYBE.test(passage.prose.toLowerCase()) || !hasFigures(passage)) return;
    for (const pattern of PATTERNS) {
      for (const match of allMatches(passage.prose, pattern)) {
        const { a = '', b = '' } = match.groups ?? {};
        const rest = /^age/i.test(match[0]) ? null : passage.prose.slice(match.index + match[0].length);
        if (!isBackwards(a, b, rest)) continue;
        const from = groupAt(match, 'a');
        const to = groupAt(match, 'b', true);
        yield {
          at: { start: from.start, end: to.end },
          message: 'backwards' as const,
          data: { a, b },
          fixes: [{ title: 'swap' as const, data: { a, b: bare(b) }, edits: swap(from, to, a, b) }],
          ...severityAt(passage, from),
        };
      }
    }
  },
});

const bare = (text: string): string => text.replace(/(?:\s?%|\s{1,9}per\s?cent)$/i, '');

function isBackwards(a: string, b: string, rest: string | null): boolean {
  const to = amountOf(b);
  const raw = amountOf(a);
  const from = raw && to ? sameScale(raw, to) : null;
  if (!from || !to || from.value <= to.value) return false;
  if (rest === null) return true;
  // "between 10 and 2" may be times of day, "between 40 homes and three shops" no range, "9 and 11 Main" addresses.
  if (/^\s*(?:[ap]\.?m\b|o['’]clock|[A-Z]|-)/.test(rest) || areYears(a, b)) return false;
  return from.value > 12 || to.unit !== '' || /^\s+\p{Ll}+s\b/u.test(rest);
}

/** The figures change places; a percent sign that only the second has stays where it is. */
function swap(from: { start: number; end: number }, to: { start: number; end: number }, a: string, b: string) {
  if (/%|per/i.test(a))
    return [
      { span: from, text: b },
      { span: to, text: a },
    ];
  const second = bare(b);
  return [
    { span: from, text: second },
    { span: { start: to.start, end: to.start + second.length }, text: a },
  ];
}
