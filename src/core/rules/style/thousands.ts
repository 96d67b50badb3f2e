import { grouped } from '../../lexicon/numbers/numerals.ts';
import { allMatches } from '../../text/matches.ts';
import { DIGITS, ownWords } from '../lib/prose.ts';
import { defineRule, rewrite } from '../rule.ts';

/** “The £2013-14 season” is a slip of another kind. */
const MONEY = /(?<=[$£€])[1-9]\d{3,}(?![\d,]|\.\d{3}|(?<=[$£€](?:19|20)\d\d)[-–/]\d\d\b)/g;
const COUNT = /(?<![\p{L}\d.,:/#$£€+-])[1-9]\d{3,}$/u;

export const thousands = defineRule({
  id: 'style/thousands',
  title: 'Missing comma in thousands',
  severity: 'warning',
  habit: 'form',
  doc: `Without a comma readers must count digits to tell 12000 from 120000, and a number of four digits looks like a year.
Years, addresses, telephone and model numbers have none.`,
  options: {},
  messages: { form: 'Add a comma in thousands: “{want}.”', fix: 'Change to “{want}”' },
  examples: [
    { bad: 'The bridge carries [[1200]] people.', fixed: 'The bridge carries 1,200 people.' },
    { bad: 'It cost $[[12500]].', fixed: 'It cost $12,500.' },
    { good: 'The bridge of 1974 carries 1,200 people past 1200 Mill St. in her 1200 Harbor letters.' },
    { good: 'Route 2206 buses and the 1848 uprisings.' },
  ],
  triggers: DIGITS,
  *passage(passage) {
    const prose = ownWords(passage);
    if (!/\d{4}/.test(prose)) return;
    const report = (start: number, digits: string) => rewrite(start, digits, grouped(Number(digits)));
    for (const match of allMatches(prose, MONEY)) yield report(match.index, match[0]);
    for (const figure of passage.facts.figures) {
      if (figure.quoted || !figure.noun) continue;
      const match = COUNT.exec(prose.slice(0, figure.end).slice(figure.start));
      if (!match) continue;
      const value = Number(match[0]);
      const start = figure.start + match.index;
      // What may be a year, a number behind a name, or a hexadecimal-like code is left alone.
      if (
        (value >= 1400 && value <= 2100) ||
        value > 1e9 ||
        /(?:\p{Lu}[\p{L}.]*|the|No\.?)\s*$/u.test(prose.slice(Math.max(0, start - 16), start)) ||
        // “whose 1100 Pennsylvania newsletter”: an address.
        /^\s+\p{Lu}/u.test(prose.slice(figure.end))
      )
        continue;
      yield report(start, match[0]);
    }
  },
});
