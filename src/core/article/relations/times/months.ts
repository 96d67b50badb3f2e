import { MONTH_PATTERN, MONTHS } from '../../../lexicon/calendar.ts';
import type { Quantity } from '../../figures/quantities.ts';
import { bareOf, type Claim } from '../claim.ts';
import type { Sentence } from '../sentences.ts';
import { lengthClaim, type Point } from './points.ts';

const MONTH = (name: string): string => `(?<${name}>${MONTH_PATTERN})(?:,? (?<${name}Year>(?:19|20)\\d\\d))?`;
const BEGINS =
  '(?:begins?|began|starts?|started|opens?|opened|kick(?:s|ed)? off|g[eo]t(?:s|ting)? under way|break(?:s|ing)? ground|closes?|closed)';
const ENDS =
  '(?:finish(?:es|ed)?|ends?|ended|wrap(?:s|ped)? up|conclud(?:es?|ed)|complet(?:es?|ed)|done|reopens?|reopened|closes?|closed|opens?|opened)';
/** "begin in June and finish by April", "from June to April" */
const SPAN = new RegExp(
  `\\b${BEGINS}(?: \\p{Ll}{1,12}){0,3} in ${MONTH('from')}(?: \\p{Ll}{1,12}){0,5},? (?:and|to|then) (?:\\p{Ll}{1,12} ){0,4}${ENDS} (?:in|by) ${MONTH('to')}` +
    `|\\bfrom ${MONTH('first')} (?:to|through|until|till) ${MONTH('last')}`,
  'u',
);
/** What a length behind its two months is told with. */
const BEHIND =
  /^,? ?(?:—|\()? ?(?:(?:or|after|for|taking|lasting|and (?:take|last)s?|a total of|a period of|some|just|only) ){0,3}$/;
const LATER = /^(?: [a-z]+)? ?(?:later|in all|in total)?(?:[.,;)—]|$)/;
const TAKES = /\b(?:takes?|took|last|lasts|lasted|lasting)(?: for)? $/;
/** "The eight-month project will begin" */
const LASTING =
  /^-month(?:-long)? (?:\p{Ll}+ ){0,3}(?:project|job|work|construction|closing|closure|program|season|repair|repairs|renovation|effort|campaign|course|trial|run|shutdown|study)\b[^.;:]{0,30}$/u;
/** How far the sentence before reaches that has the months. UTF-16 units. */
const BACK = 160;

/** "Work will begin in June and finish by April, eight months later": months against a length in months. */
export function* months({ figures, gaps, start, end }: Sentence, prose: string): Generator<Claim> {
  const k = figures.findIndex(({ kind, unit, value }) => kind === 'measure' && unit === 'month' && value >= 1);
  const stated = figures[k];
  if (!stated) return;
  const takes = TAKES.test(gaps[k]!);
  const from = takes ? Math.max(0, start - BACK) : start;
  const match = SPAN.exec(prose.slice(from, end));
  const { groups } = match ?? {};
  const first = groups?.from ?? groups?.first;
  const last = groups?.to ?? groups?.last;
  if (!match || !first || !last) return;
  const at = { start: from + match.index, end: from + match.index + match[0].length };
  const between = prose.slice(at.end, stated.start);
  const isBehind =
    at.end <= stated.start &&
    ((BEHIND.test(between) && LATER.test(gaps[k + 1]!)) || (takes && !/[;:]/.test(between) && between.length < 100));
  const isBefore =
    stated.end <= at.start &&
    LASTING.test(prose.slice(stated.end - '-month'.length, at.start)) &&
    stated.hedge === null;
  if (!isBehind && !isBefore) return;
  const years = [groups?.fromYear ?? groups?.firstYear, groups?.toYear ?? groups?.lastYear].map(Number);
  yield claimOf(stated, { first, last, years: years as [number, number], at });
}

interface Months {
  readonly first: string;
  readonly last: string;
  /** NaN where the copy tells none. */
  readonly years: readonly [number, number];
  readonly at: { readonly start: number; readonly end: number };
}

/** Both months may count, and the first or the last may be cut short. */
function claimOf(stated: Quantity, { first, last, years: [from, to], at }: Months): Claim {
  const number = (name: string): number => MONTHS.get(name.toLowerCase())!;
  const within = (number(last) - number(first) + 12) % 12;
  const both = Number.isFinite(from) && Number.isFinite(to);
  const right = both ? (to - from) * 12 + number(last) - number(first) : within;
  const slack = /about|around|roughly|some|nearly|almost|than|over|least/.test(stated.hedge ?? '') ? 2 : 1;
  const off = Math.abs(stated.value - right);
  // Of one year only it is open how many lie between.
  const isOpen = !both && (Number.isFinite(from) || Number.isFinite(to)) && stated.value > 12;
  const point = (words: string): Point => ({ year: null, day: null, at, words });
  return lengthClaim('duration', { ...stated, ...bareOf(stated) }, [point(first), point(last)], {
    right,
    holds: off <= slack || isOpen || right < 1,
    certainty: 'likely',
  });
}
