import type { Article, ArticleDate } from '../../article/model.ts';
import { allMatches } from '../../text/matches.ts';
import { textOf } from '../../text/spans.ts';
import { defineRule } from '../rule.ts';

export const order = defineRule({
  id: 'dates/order',
  title: 'Backward dates',
  severity: 'error',
  doc: `A range that ends before it begins cannot be followed: readers do not know which end is wrong. Check both dates, and
write the earlier first.`,
  options: {},
  messages: {
    dates: {
      what: 'Range runs backward: {from} is after {to}.',
      why: 'Check both dates.',
    },
    years: {
      what: 'Range runs backward: {from} is after {to}.',
      why: 'Check both years.',
    },
  },
  examples: [
    { bad: 'The road is closed from [[May 9 to May 3]], the county said.' },
    { bad: 'The show runs between [[Nov. 5, 2026, and Nov. 2, 2026]].' },
    { bad: 'She led the union from [[2014 to 2009]].' },
    { bad: 'The painter Miro Vance ([[1921–1884]]) lived here.' },
    { bad: 'She studied in Salem from [[1957 to 1953]] and married in 1960.' },
    { good: 'The road is closed from May 3 to May 9, the county said.' },
    { good: 'The road is closed from Dec. 9 to Jan. 3, the county said.' },
    { good: 'She led the union from 2009 to 2014.' },
    { good: 'The fort stood from 400 to 200 B.C. on the hill.' },
  ],
  *article(article) {
    yield* backwardDates(article);
    yield* backwardYears(article);
  },
});

function* backwardDates(article: Article) {
  for (const [i, to] of article.dates.entries()) {
    const from = article.dates[i - 1];
    if (!from || from.passage !== to.passage || !isRange(article.text, from, to)) continue;
    const backwards = compare(from, to);
    if (backwards <= 0) continue;
    const data = { from: written(article, from), to: written(article, to) };
    // Without years the range might cross a year's end; hardly ever within one month.
    const sure = to.year !== null;
    yield {
      at: { start: from.start, end: to.end },
      message: 'dates' as const,
      data,
      ...(sure ? {} : { severity: 'warning' as const }),
    };
  }
}

const written = (article: Article, date: ArticleDate): string => textOf(article.text, date).replace(/\s+/g, ' ');

/** "from A to B", "between A and B", "A–B". */
function isRange(text: string, from: ArticleDate, to: ArticleDate): boolean {
  const between = text.slice(from.end, to.start);
  const before = text.slice(Math.max(0, from.start - 24), from.start);
  if (/^,?\s+(?:to|until|through)\s+$/.test(between)) return /\bfrom\s+(?:\w+day,?\s+)?$/i.test(before);
  return /^,?\s+and\s+$/.test(between) && /\bbetween\s+(?:\w+day,?\s+)?$/i.test(before);
}

/** Days by which `from` lies behind `to`, as far as both say; 0 where they leave it open. */
function compare(from: ArticleDate, to: ArticleDate): number {
  if (from.day === null || to.day === null) return 0;
  const year = from.year ?? to.year;
  if (from.year !== null && to.year !== null && from.year !== to.year) return from.year - to.year;
  // "from Dec. 9 to Jan. 3, 2027" begins the year before.
  if (from.month !== to.month && from.year === null) return 0;
  if (from.month !== to.month && year === null) return 0;
  if (from.year !== null && to.year === null && from.month !== to.month) return 0;
  return from.month === to.month ? from.day - to.day : from.month - to.month;
}

const YEARS =
  /(?:\bfrom\s+(?<a>1\d{3}|20\d\d)\s+(?:to|until|through)\s+(?<b>1\d{3}|20\d\d)(?!\s*(?:B\.?C|BCE|[%$]|,\d|\.\d)|\p{Ll}|\s+(?!(?:and|as|at|before|he|in|she|under|when|while|with)\b)\p{Ll})|\bbetween\s+(?<c>1\d{3}|20\d\d)\s+and\s+(?<d>1\d{3}|20\d\d)(?!\s*(?:B\.?C|BCE|[%$]|,\d|\.\d)|\p{Ll}|\s+(?!(?:and|as|at|before|he|in|she|under|when|while|with)\b)\p{Ll})|\((?:born\s+)?(?<e>1[5-9]\d\d|20\d\d)\s?[-–—]\s?(?<f>1[5-9]\d\d|20\d\d)\))/gu;

/** Years only: a number of four digits before a noun is a count ("from 1900 to 1700 troops"). */
function* backwardYears(article: Article) {
  for (const passage of article.passages) {
    if (passage.kind === 'other' || !/\d{4}/.test(passage.prose)) continue;
    for (const match of allMatches(passage.prose, YEARS)) {
      const { a, b, c, d, e, f } = match.groups ?? {};
      const from = a ?? c ?? e ?? '';
      const to = b ?? d ?? f ?? '';
      const start = match.index + match[0].indexOf(from);
      // Two numbers of four digits are years only if nothing in the clause counts or prices them.
      if (Number(from) <= Number(to) || COUNTS.test(passage.prose.slice(Math.max(0, match.index - 60), match.index)))
        continue;
      yield {
        at: { start: passage.at + start, end: passage.at + match.index + match[0].lastIndexOf(to) + to.length },
        message: 'years' as const,
        data: { from, to },
        severity: 'warning' as const,
      };
    }
  }
}
const COUNTS =
  /\b(?:fell|fall|falls|falling|dropp?\w*|declin\w*|cut|cuts|reduc\w*|shr[aiu]nk\w*|down|slid\w*|slipp\w*|decreas\w*|lower\w*|back)\b/i;
