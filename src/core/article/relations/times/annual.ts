import { ORDINALS } from '../../../lexicon/numbers/numerals.ts';
import { wordSet } from '../../../text/lists.ts';
import { allMatches } from '../../../text/matches.ts';
import type { Claim } from '../claim.ts';

const YEAR = '(?<year>1[89]\\d\\d|20\\d\\d)\\b(?![-–/]\\d)';
const MONTH = '(?:\\p{Lu}\\p{Ll}{2,8}\\.? (?:of )?)?';

/** "its 42nd annual fish fry" */
const ANNUAL =
  /\b(?<nth>\d{1,3}(?:st|nd|rd|th)|third|fourth|fifth|sixth|seventh|eighth|ninth)[ -]annual(?<what>(?: [\p{L}’'&-]{2,20}){0,6})/gu;
/** "held every year since 1983": no year is left out. */
const EVERY_YEAR = new RegExp(
  `\\b(?:every|each) (?:year|[a-z]{3,9}) since (?:its (?:start|founding|debut|beginning) in |it (?:began|started) in )?${MONTH}${YEAR}`,
  'gu',
);
const BEGAN =
  '(?:has been |was |were )?(?:first )?(?:began|started|launched|founded|held|debuted|created|established|organized|staged|dates)(?: (?:annually|yearly|back))? (?:in|to|since)';
/** "The event began in 1983." */
const IT_BEGAN = new RegExp(
  `(?:^|[.!?;]["”]? )(?:It|The (?:first |inaugural |annual |yearly )?(?<noun>\\p{L}[\\p{L}-]{2,19})) ${BEGAN} ${MONTH}${YEAR}`,
  'gu',
);
/** "its 42nd annual fish fry, which began in 1983" */
const WHICH_BEGAN = new RegExp(
  `^(?: [\\p{L}’'&-]{2,20}){0,3}, (?:which )?(?:begun (?:in|back in)|a tradition since|${BEGAN}) ${MONTH}${YEAR}`,
  'u',
);
/** What a yearly event is called where it is told of again. */
const EVENTS = wordSet(
  'event festival fair race parade show tradition fundraiser tournament contest run walk dinner gala celebration competition series conference',
);
/** Years that may have been left out unsaid, and a first one that is counted or not. */
const SKIPPED = 5;

/** "its 42nd annual fish fry. The event began in 1993": so many cannot have been held. `now`: the year of the story. */
export function* annuals(prose: string, now: number | null): Generator<Claim> {
  if (now === null || !/[ -]annual/.test(prose)) return;
  const [match, ...others] = allMatches(prose, ANNUAL);
  if (!match?.groups || others.some(({ groups }) => groups!.nth !== match.groups!.nth)) return;
  const { nth = '', what = '' } = match.groups;
  const began = begunIn(prose, match.index + match[0].length, what.toLowerCase().trim().split(' '));
  if (!began || began.year > now || namesOtherYear(prose, [began.year, now])) return;
  const at = { start: match.index, end: match.index + nth.length };
  const stated = /^\d/.test(nth) ? Number.parseInt(nth, 10) : (ORDINALS as readonly string[]).indexOf(nth);
  const right = now - began.year + 1;
  const isFew = stated < right - SKIPPED;
  yield {
    relation: 'ago',
    message: 'annual',
    data: { from: String(began.year), to: String(now), right: String(right), stated: nth },
    holds: stated <= right + 1 && !isFew,
    certainty: isFew && !began.every ? 'query' : 'likely',
    at,
    on: [began.at],
    corrections: [],
    sum: `yearly since ${began.year}, it is No. ${right} in ${now}`,
  };
}

/** The year in which an event was first held, and whether it was in each since; null where several are told. */
function begunIn(prose: string, end: number, what: readonly string[]) {
  const found = [
    ...allMatches(prose, EVERY_YEAR).map((match) => ({ match, every: true, from: 0 })),
    ...allMatches(prose, IT_BEGAN)
      .filter(({ groups }) => isOf(groups!.noun?.toLowerCase(), what))
      .map((match) => ({ match, every: false, from: 0 })),
    ...[WHICH_BEGAN.exec(prose.slice(end))].flatMap((match) => (match ? [{ match, every: false, from: end }] : [])),
  ].map(({ match, every, from }) => {
    const start = from + match.index + match[0].length - 4;
    return { year: Number(match.groups!.year), every, at: { start, end: start + 4 } };
  });
  const [first, ...more] = found;
  return first && more.every(({ year }) => year === first.year) ? (more.find(({ every }) => every) ?? first) : null;
}

const isOf = (noun: string | undefined, what: readonly string[]): boolean =>
  noun === undefined || EVENTS.has(noun) || what.includes(noun);

/** Another year in the copy may be the one of which the event is told. */
const namesOtherYear = (prose: string, known: readonly number[]): boolean =>
  allMatches(prose, /\b(?:19|20)\d\d\b/g).some(([year]) => !known.includes(Number(year)));
