import { NUMBER_WORDS } from '../../lexicon/numbers/numbers.ts';
import { allMatches } from '../../text/matches.ts';
import { timesOf } from '../lib/claims.ts';
import { DIGITS, groupAt, hasFigures, severityAt } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const COUNT = `(?<count>\\d{1,3}|${[...NUMBER_WORDS.keys()].join('|')})`;
const YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)';
const SPAN = `(?:from\\s+)?(?<from>${YEAR})\\s?(?:-|–|\\s+to\\s+|\\s+until\\s+)\\s?(?<to>${YEAR})\\b`;
const PATTERNS = [
  // "a five-year term from 2010 to 2018", "led it for five years, from 2010 to 2018"
  `\\b${COUNT}[- ]year(?:s)?(?:\\s+(?!from)[\\p{L}’'-]+){0,3},?\\s*\\(?from\\s+(?<from>${YEAR})\\s+(?:to|until)\\s+(?<to>${YEAR})\\b`,
  `\\b${COUNT}\\s+years(?:\\s+(?!from)[\\p{L}’'-]+){0,2}\\s*\\((?<from>${YEAR})[-–](?<to>${YEAR})\\)`,
  `\\b${SPAN},\\s+(?:a\\s+(?:span|period|stretch|run)\\s+of\\s+)?${COUNT}\\s+years\\b`,
].map((pattern) => new RegExp(pattern, 'giu'));

export const duration = defineRule({
  id: 'figures/duration',
  title: 'Length of time doesn’t fit its years',
  severity: 'error',
  doc: `“Five years, from 2010 to 2018” does not add up. Where a length of time stands beside its first and last year, readers
subtract one from the other; counting both ends, or months at either end, may make one year more or less.

Check the years, then count again.`,
  options: {},
  messages: {
    wrong: {
      what: '{from} to {to} is {right} years, not {count}.',
      why: 'Check the years and the length.',
    },
    between: { what: '{from} to {to} is {right}, not {stated}.', why: 'Check the times and the length.' },
    other: 'Counted from here.',
  },
  examples: [
    { bad: 'She led the union for [[five]] years, from 2010 to 2018.' },
    { bad: 'He served a [[four]]-year term from 2001 to 2011.' },
    { bad: 'The branch is open from 10 a.m. to 4 p.m., [[eight hours]] a day.' },
    { good: 'She led the union for eight years, from 2010 to 2018.' },
    { good: 'He served a four-year term from 2001 to 2004.' },
  ],
  triggers: DIGITS,
  *article(article, { date }) {
    yield* timesOf(article, date, 'duration', { messages: ['between'], other: 'other' });
  },
  *passage(passage) {
    if (!/\d{4}\s*(?:-|–|to|until)\s*\d{4}/i.test(passage.prose) || !hasFigures(passage)) return;
    for (const pattern of PATTERNS) {
      for (const match of allMatches(passage.prose, pattern)) {
        const { from = '', to = '', count = '' } = match.groups ?? {};
        const right = Number(to) - Number(from);
        const stated = /^\d/.test(count) ? Number(count) : NUMBER_WORDS.get(count.toLowerCase());
        if (stated === undefined || right < 0 || Math.abs(stated - right) <= 1) continue;
        // "at least five years", "more than a five-year span" leave it open.
        if (
          /\b(?:least|than|over|about|nearly|almost|every|first|last|around)\s+$/i.test(
            passage.prose.slice(Math.max(0, match.index - 12), match.index),
          )
        )
          continue;
        const at = groupAt(match, 'count', match[0].startsWith(from) || match[0].startsWith('from'));
        yield { at, message: 'wrong' as const, data: { from, to, count, right }, ...severityAt(passage, at) };
      }
    }
  },
});
