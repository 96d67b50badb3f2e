import { MONTH_PATTERN, MONTHS, WEEKDAY_PATTERN } from '../../lexicon/calendar.ts';
import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const MONTH = `(?:${MONTH_PATTERN}|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)`;
/** A year behind a day, and the sentence goes on in lower case. */
const OPEN = new RegExp(
  `\\b${MONTH} \\d{1,2}, (?:19|20)\\d\\d(?= (?!to\\b|through\\b|until\\b|and (?!\\p{Ll})|or\\b|[-–—])\\p{Ll})`,
  'gu',
);
/** What a date that is no attribute stands behind. */
const BEHIND = /\b(?:on|On|until|till|since|Since|by|By|from|before|after|of|[A-Z][a-z]+day,) $/;
const GOES_ON = '(?= (?:in|at|on|with|for|during|before|after|following|inside|outside) )';
/** “On Tuesday, March 3 in Alden”: the date says which Tuesday, and stands between commas. */
const ASIDE = new RegExp(`\\b(?:${WEEKDAY_PATTERN}), (${MONTH} \\d{1,2})${GOES_ON}`, 'gu');
const BEHIND_DATE = new RegExp(`^ ${MONTH} \\d{1,2}${GOES_ON}`);
/** “On March 5 2024”: a day and a year with nothing between. */
const PARTED = new RegExp(
  `\\b${MONTH} \\d{1,2}(?= (?:19|20)\\d\\d(?![\\d-]| (?:people|or|to|and|more|\\p{Ll}{4,}s)(?!\\p{L})))`,
  'gu',
);
/** Where the date behind a weekday ends, and the sentence goes on: the second comma. */
function behindDate(prose: string, weekday: number): number[] {
  const date = BEHIND_DATE.exec(prose.slice(weekday, weekday + 32));
  return date ? [weekday + date[0].length] : [];
}
const NEEDLESS = new RegExp(`\\b${MONTH}(?<comma>,)(?= (?:19|20)\\d\\d(?![\\d-]))`, 'gu');

/** “Tuesday Dec. 8”: the day and its date. */
const WEEKDAY = new RegExp(
  `(?<=\\b(?:on|On|until|by|from|since|before|after|next|this|again|held|begins|starts|ends) |^)(?:${WEEKDAY_PATTERN})(?= ${MONTH} \\d{1,2}\\b(?! (?:to|through|and)\\b|[-–—]))`,
  'gu',
);

export const dateCommas = defineRule({
  id: 'style/date-commas',
  title: 'Commas with dates',
  severity: 'hint',
  habit: 'form',
  doc: `Where the day comes before the year, the year is an aside between two commas: “Nov. 23, 2026, the court.” A month and a
year alone need none: “in March 2026.” A weekday is set off from its date, and the date from what follows: “Tuesday, Dec. 8, in Salem.” Styles that put the day first use neither.`,
  options: {},
  messages: {
    open: 'Add a comma after the year: “{date},”',
    aside: 'Add a comma after the date: “{date},”',
    parted: 'Add a comma between the day and the year: “{date},”',
    weekday: 'Add a comma after the weekday: “{date},”',
    needless: 'No comma between a month and a year.',
    add: 'Add the comma',
    drop: 'Delete the comma',
  },
  examples: [
    { bad: 'On [[Nov. 23, 2026]] the court met.', fixed: 'On Nov. 23, 2026, the court met.' },
    { bad: 'It opened on [[Nov. 23, 2026]] and closed.', fixed: 'It opened on Nov. 23, 2026, and closed.' },
    { bad: 'It closed in March[[,]] 2026.', fixed: 'It closed in March 2026.' },
    { bad: 'It opened on [[May 4]] 2026.', fixed: 'It opened on May 4, 2026.' },
    { bad: 'It opens on Tuesday, [[March 3]] in Alden.', fixed: 'It opens on Tuesday, March 3, in Alden.' },
    { bad: 'It meets again [[Tuesday]] Dec. 8 at noon.', fixed: 'It meets again Tuesday, Dec. 8, at noon.' },
    { good: 'On Nov. 23, 2026, the court met. It closed in March 2026, and on May 4, 2026.' },
    { good: '“It closed in March, 2026,” Lowe said. From Nov. 3, 2025 to May 4, 2026, it slept.' },
  ],
  triggers: {
    words: [...MONTHS.keys()],
  },
  *passage(passage) {
    const prose = ownWords(passage);
    for (const match of allMatches(prose, OPEN)) {
      const end = match.index + match[0].length;
      const edits = [{ span: span(end, end), text: ',' }];
      yield {
        at: span(match.index, end),
        message: 'open',
        data: { date: match[0] },
        // “A March 2, 2015 exchange”: desks differ on a date that stands before its noun.
        fixes: [{ title: 'add', edits, safe: BEHIND.test(prose.slice(0, match.index)) }],
      };
    }
    for (const { 0: whole, 1: date = '', index } of allMatches(prose, ASIDE)) {
      const end = index + whole.length;
      const edits = [{ span: span(end, end), text: ',' }];
      yield {
        at: span(end - date.length, end),
        message: 'aside',
        data: { date },
        fixes: [{ title: 'add', edits, safe: false }],
      };
    }
    for (const { 0: date, index } of allMatches(prose, PARTED)) {
      const end = index + date.length;
      const edits = [{ span: span(end, end), text: ',' }];
      // Where the sentence goes on, the year takes a comma, too.
      const safe = !/^ \d{4} \p{Ll}/u.test(prose.slice(end, end + 7));
      yield { at: span(index, end), message: 'parted', data: { date }, fixes: [{ title: 'add', edits, safe }] };
    }
    for (const { 0: date, index } of allMatches(prose, WEEKDAY)) {
      const end = index + date.length;
      const edits = [end, ...behindDate(prose, end)].map((at) => ({ span: span(at, at), text: ',' }));
      yield { at: span(index, end), message: 'weekday', data: { date }, fixes: [{ title: 'add', edits, safe: true }] };
    }
    for (const match of allMatches(prose, NEEDLESS)) {
      const end = match.index + match[0].length;
      const at = span(end - 1, end);
      yield { at, message: 'needless', fixes: [{ title: 'drop', edits: [{ span: at, text: '' }], safe: true }] };
    }
  },
});
