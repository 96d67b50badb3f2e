import { NUMBER, worth } from '../../article/figures/numbers.ts';
import type { Article } from '../../article/model.ts';
import { allMatches } from '../../text/matches.ts';
import { overlaps } from '../../text/spans.ts';
import { timesOf, withOwn } from '../lib/claims.ts';
import { defineRule } from '../rule.ts';

/** "eight years ago, in 2018", "in 2018, eight years ago" */
const PATTERNS = [
  `(?<stated>${NUMBER}) years ago,?(?: \\(?in)(?: \\p{L}+)? (?<year>(?:19|20)\\d\\d)(?!\\d|[-–]|s\\b)`,
  `\\b[Ii]n (?:\\p{L}+ )?(?<year>(?:19|20)\\d\\d), (?:just |only |nearly |about |some )?(?<stated>${NUMBER}) years ago\\b`,
].map((pattern) => new RegExp(pattern, 'gu'));

export const ago = defineRule({
  id: 'dates/ago',
  title: '“Years ago” doesn’t fit the year',
  severity: 'error',
  doc: `“Eight years ago, in 2012” is a sum that every reader does. Counted back from the date of the story, the years and the
year must meet, give or take the one that is not yet full.

Check which of the two is wrong.`,
  options: {},
  messages: {
    wrong: { what: '{year} to {now} is {right} years, not {stated}.', why: 'Check both.' },
    between: { what: '{from} to {to} is {right}, not {stated}.', why: 'Check the dates and the length of time.' },
    anniversary: {
      what: '{from} to {to} is {right} years, not a {stated} {what}.',
      why: 'Check the year and the {what}.',
    },
    other: 'Counted from here.',
  },
  examples: [
    {
      format: 'markdown',
      bad: '---\ntitle: Mill reopens\ndate: 2026-11-02\n---\n\nThe mill burned down [[eight years ago, in 2012]], and stood empty.\n',
    },
    {
      format: 'markdown',
      good: '---\ntitle: Mill reopens\ndate: 2026-11-02\n---\n\nThe mill burned down eight years ago, in 2018, and stood empty.\n',
    },
    { bad: 'She vanished in 1989, and was found in 2023, [[43 years]] later.' },
    { good: 'The mill burned down eight years ago, in 2012, and stood empty.' },
    { good: 'The bridge opened in 1974 and marked its 50th anniversary in 2024.' },
  ],
  *article(article, { date }) {
    yield* withOwn(
      [...written(article, date)],
      timesOf(article, date, 'ago', { messages: ['between', 'anniversary'], other: 'other' }),
    );
  },
});

function* written({ passages }: Article, date: string | null) {
  const now = Number(date?.slice(0, 4));
  if (!now) return;
  for (const { prose, at, facts } of passages) {
    if (!/\bago\b/.test(prose)) continue;
    for (const match of PATTERNS.flatMap((pattern) => allMatches(prose, pattern))) {
      const { stated = '', year = '' } = match.groups ?? {};
      const years = worth(stated);
      const right = now - Number(year);
      // A round number of years is seldom counted.
      const slack = years >= 10 && years % 5 === 0 ? Math.max(1, years * 0.1) : 1;
      if (Number.isNaN(years) || Math.abs(years - right) <= slack) continue;
      const place = { start: match.index, end: match.index + match[0].length };
      const quoted = facts.quotes.some((quote) => overlaps(quote, place));
      yield {
        at: { start: at + place.start, end: at + place.end },
        message: 'wrong' as const,
        data: { year, right, now, stated },
        severity: quoted ? ('info' as const) : ('error' as const),
      };
    }
  }
}
