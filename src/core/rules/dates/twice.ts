import type { Article, ArticleDate } from '../../article/model.ts';
import { WEEKDAY_PATTERN } from '../../lexicon/calendar.ts';
import { textOf } from '../../text/spans.ts';
import { defineRule } from '../rule.ts';

/** What happens once, on a day by which the copy may call it. */
const EVENT =
  '(?:hearing|meeting|election|primary|runoff|vote|referendum|trial|deadline|shooting|crash|attack|fire|blast|explosion|game|match|debate|concert|ceremony|wedding|funeral|service|rally|protest|march|parade|launch|auction|sale|opening|closing|raid|arrest|storm|tornado|flood|earthquake|accident|collision|killing|murder|robbery|burglary|speech|summit|conference|session|verdict|sentencing|ruling|decision|strike|walkout|interview|event|festival|fair|gala|inauguration|incident|execution|evaluation|inspection|race|fight|bout|performance|show|party|workshop|fundraiser|dinner)';
/** "the May 4 hearing", "Tuesday's Oct. 3 vote" */
const CALLED = new RegExp(`^ (?<event>${EVENT})(?![\\p{L}-])`, 'u');
const DEFINITE = new RegExp(`(?:\\b(?:the|that|this|its|his|her|their)|[’']s) (?:(?:${WEEKDAY_PATTERN}),? )?$`, 'i');
/** "a hearing is scheduled for", "the shooting, on" before a date. */
const TOLD = new RegExp(
  `(?<![\\p{L}-])(?<event>${EVENT})(?: (?:in|at|to|with|by|before|of|about|on|over|into) (?:(?![.;:!?]).){2,60}?)?,? (?:(?:is|was|are|were|will be|has been|had been) )?(?:(?:now )?(?:set|scheduled|planned|held|slated|due) )?(?:for|on|to begin|begins|to start|starts) (?:(?:${WEEKDAY_PATTERN}),? )?$`,
  'u',
);
/** The story tells of more than one such event, or of one that was moved. */
const SEVERAL =
  /\b(?:another|second|third|next|previous|earlier|later|first|last|final|initial|follow-up|rescheduled|postponed|moved|delayed|pushed|canceled|cancelled|originally|special|regular|separate|new|other|minutes)\b/i;
/** Units around a date in which such a word stands. */
const BESIDE = 90;
/** Units before a date in which the event stands. */
const REACH = 140;

export const twice = defineRule({
  id: 'dates/twice',
  title: 'Event with two dates',
  severity: 'info',
  doc: `A hearing that is set for May 3 and is “the May 4 hearing” three paragraphs on sends half its readers on the wrong
day. Where the story has only one such event, and the two dates differ by a likely slip, the second is queried.

Check which date is right.`,
  options: {},
  messages: {
    query: { what: '“{a}” here, “{b}” elsewhere.', why: 'Check which date is right.' },
    other: '“{b}” here',
  },
  examples: [
    {
      bad: 'A hearing on the rates is scheduled for May 3 in Port Ada.\n\nRates last rose in 2021.\n\nWhoever wants to speak at the [[May 4]] hearing must sign up by noon.',
    },
    { bad: 'Lund was hurt in the crash on Oct. 12 in Salem.\n\nPolice reopened the road after the [[Oct. 21]] crash.' },
    {
      good: 'A hearing on the rates is scheduled for May 3 in Port Ada.\n\nWhoever wants to speak at the May 3 hearing must sign up by noon.',
    },
    {
      good: 'A hearing on the rates is scheduled for May 3 in Port Ada.\n\nAnother will follow in Salem. Few came to the May 2 hearing.',
    },
    {
      good: 'The hearing is scheduled for May 3.\n\nHe may vote in the May 19 election.',
    },
  ],
  *article(article) {
    const called = article.dates.flatMap((date) => eventOf(article, date, 'called'));
    if (!called.length) return;
    const told = article.dates.flatMap((date) => eventOf(article, date, 'told'));
    for (const { date, event } of called) {
      const [one, ...more] = told.filter((other) => other.event === event);
      if (!one || more.some((other) => !isOneDay(other.date, one.date)) || !mayBeSlip(one.date, date)) continue;
      // A date that the story has elsewhere is another day's.
      if (article.dates.filter((other) => isOneDay(other, date)).length > 1) continue;
      if (isOfSeveral(article, event, [one.date, date])) continue;
      const data = { a: `${written(article, date)} ${event}`, b: written(article, one.date) };
      yield {
        at: { start: date.start, end: date.end },
        message: 'query' as const,
        data,
        related: [{ at: { start: one.date.start, end: one.date.end }, message: 'other' as const, data }],
      };
    }
  },
});

interface Dated {
  readonly date: ArticleDate;
  readonly event: string;
}

/** The event that a date names, or that the words before it tell of. */
function eventOf({ passages }: Article, date: ArticleDate, how: 'called' | 'told'): Dated[] {
  if (date.day === null) return [];
  const { prose, at } = passages[date.passage]!;
  const before = prose.slice(Math.max(0, date.start - at - REACH), date.start - at);
  const match =
    how === 'told'
      ? TOLD.exec(before)
      : DEFINITE.test(before)
        ? CALLED.exec(prose.slice(date.end - at, date.end - at + 16))
        : null;
  return match ? [{ date, event: match.groups!.event! }] : [];
}

const isOneDay = (a: ArticleDate, b: ArticleDate): boolean => a.month === b.month && a.day === b.day;

/** One day or one month off, one digit more, less or other, or two that changed places. */
function mayBeSlip(a: ArticleDate, b: ArticleDate): boolean {
  if (a.year !== null && b.year !== null && a.year !== b.year) return false;
  if (a.month !== b.month) return a.day === b.day;
  const [x, y] = [String(a.day), String(b.day)];
  if (x === y) return false;
  if (Math.abs(a.day! - b.day!) === 1 || [...x].reverse().join('') === y) return true;
  return x.length === y.length && x.length === 2 ? x[0] === y[0] || x[1] === y[1] : x.includes(y) || y.includes(x);
}

function isOfSeveral({ passages }: Article, event: string, dates: readonly ArticleDate[]): boolean {
  const plural = new RegExp(`\\b${event}(?:s|es)\\b`, 'i');
  return (
    passages.some(({ prose }) => plural.test(prose)) ||
    dates.some(({ passage, start, end }) => {
      const { prose, at } = passages[passage]!;
      return SEVERAL.test(prose.slice(Math.max(0, start - at - BESIDE), end - at + BESIDE / 2));
    })
  );
}

const written = ({ text }: Article, date: ArticleDate): string => textOf(text, date).replace(/\s+/g, ' ');
