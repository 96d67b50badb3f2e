import { allMatches } from '../../../text/matches.ts';
import type { Quantity } from '../../figures/quantities.ts';
import { bareOf, type Claim, named } from '../claim.ts';
import type { Sentence } from '../sentences.ts';
import { isSoManyYears, lengthClaim, type Point, yearsOf } from './points.ts';

const AGO = /^ ago\b/;
const BESIDE = /^,? ?(?:\(|— ?)?(?:just |only |exactly |some )?$/;
const BESIDE_YEAR = /^ ago,? ?(?:\(|— ?)?(?:back )?in (?:[a-z]+ )?$/;

/** "two decades ago, in 2004", "in 2004, two decades ago", "opened in 1994, 30 years ago" */
export function* agos({ figures, gaps }: Sentence, points: readonly Point[], now: number): Generator<Claim> {
  for (const [k, stated] of figures.entries()) {
    const years = yearsOf(stated);
    if (years === null || !AGO.test(gaps[k + 1]!)) continue;
    const then = yearBeside(figures, gaps, k, points);
    if (!then?.year || then.year > now) continue;
    const right = now - then.year;
    // A round number of years is seldom counted.
    const isRound =
      (stated.unit === 'decade' && Math.abs(years - right) < 5) ||
      (years >= 10 && years % 5 === 0 && Math.abs(years - right) <= years * 0.1);
    const today = { year: now, day: null, at: bareOf(stated), words: String(now) };
    const holds = isRound || isSoManyYears(stated, right);
    yield lengthClaim('ago', stated, [then, today], { right, holds, certainty: 'sure' });
  }
}

function yearBeside(
  figures: readonly Quantity[],
  gaps: readonly string[],
  k: number,
  points: readonly Point[],
): Point | undefined {
  const at = k > 0 && BESIDE.test(gaps[k]!) ? k - 1 : BESIDE_YEAR.test(gaps[k + 1]!) ? k + 1 : -1;
  const one = figures[at];
  // "from 1990 to 1994, 30 years ago" ends then; of a range behind, it is not told which end is meant.
  if (!one || (at > k && /^ ?[-–]|^ to /.test(gaps[at + 1]!))) return undefined;
  return points.find(({ at: place }) => place.start === bareOf(one).start);
}

const BEGAN =
  /\b(?:opened|founded|built|established|began|started|launched|created|formed|born|married|signed|won|incorporated|dedicated|debuted|first held|completed|fought|adopted|passed|enacted|ratified|organized|chartered|settled|erected|consecrated|inaugurated|died|killed|assassinated|landed)\b[^.;]{0,40}\b(?:in|on) (?:[a-z]+ )?$|\b(?:dates? (?:back )?to|dating (?:back )?to|since) $/;
const NTH =
  /\b(?:(?<n>\d{1,3})(?:st|nd|rd|th) (?<what>(?:wedding |golden )?anniversary|birthday|(?<=\bmark(?:s|ed|ing)? (?:its|their|the [a-z'’]{1,20}) \d{1,3}th )year)|(?<word>centennial|centenary|bicentennial|bicentenary|sesquicentennial|tricentennial))\b/gi;
const HUNDREDS: Readonly<Record<string, number>> = {
  centennial: 100,
  centenary: 100,
  bicentennial: 200,
  bicentenary: 200,
  sesquicentennial: 150,
  tricentennial: 300,
};
const OF_THEN = /^ of (?:the |its |his |her |their |an? )?[^.;:]{0,60}$/;

/** "opened in 1974 and will mark its 50th anniversary in 2024", "the 80th anniversary of a battle fought in 1944" */
export function* anniversaries(
  sentence: Sentence,
  prose: string,
  points: readonly Point[],
  now: number | null,
): Generator<Claim> {
  const text = prose.slice(sentence.start, sentence.end);
  if (!/\d(?:st|nd|rd|th) (?:wedding |golden )?(?:anniversary|birthday|year)|cente/i.test(text))
    return yield* turned(sentence, points, now);
  const [match, ...more] = allMatches(text, NTH);
  if (!match || more.length) return;
  const { n, what, word } = match.groups!;
  const at = {
    start: sentence.start + match.index,
    end: sentence.start + match.index + (n ? n.length + 2 : word!.length),
  };
  const years = n ? Number(n) : HUNDREDS[word!.toLowerCase()]!;
  const began = begunAt(sentence, points, at.end + (what ? what.length + 1 : 0));
  const others = points.filter((one) => one !== began && one.year !== null && one.year !== began?.year);
  const year = others.length === 1 ? others[0]!.year! : others.length ? null : now;
  // “The centenary of her novel, in 2027”: a year to come is no beginning.
  if (!began?.year || year === null || began.year > year) return;
  if (isThenItself(text, began)) return;
  // Told of ahead or in the year after: one off is no slip where no year is named.
  yield nthClaim(
    { began, year, years, slack: others.length ? 0 : 1 },
    at,
    text.slice(match.index, match.index + at.end - at.start),
    what ?? '',
  );
}

/** "the nation's 200th birthday passed in 1976": when it was. */
const isThenItself = (text: string, { words }: Point): boolean =>
  new RegExp(
    `(?:anniversary|birthday|cente[a-z]{1,12}) (?:passed|came|fell|was|occurred|arrived|celebration)[^.;:,]{0,30} in ${words}`,
    'i',
  ).test(text);

/** The year that is counted from: what began then, or the one behind "anniversary of". */
function begunAt({ figures, gaps }: Sentence, points: readonly Point[], end: number): Point | undefined {
  const gapOf = ({ at }: Point): string => gaps[figures.findIndex((one) => bareOf(one).start === at.start)] ?? '';
  const dated = points.filter(({ year }) => year !== null);
  const began = dated.find((one) => BEGAN.test(gapOf(one)));
  if (began) return began;
  const then = dated.find(({ at }) => at.start > end);
  if (!then) return undefined;
  const gap = gapOf(then);
  const behind = /(?:anniversary|birthday|cente[a-z]{1,12})(?<of>[^.;:]{0,80})$/.exec(gap)?.groups?.of ?? '';
  return OF_THEN.test(behind) && /(?:^ of (?:the |a |an )?| (?:in|of) )$/.test(behind) ? then : undefined;
}

interface Nth {
  readonly began: Point;
  readonly year: number;
  readonly years: number;
  readonly slack: number;
}

function nthClaim({ began, year, years, slack }: Nth, at: Claim['at'], stated: string, what: string): Claim {
  const right = year - began.year!;
  return {
    relation: 'ago',
    message: what ? 'anniversary' : 'turns',
    data: { from: began.words, to: String(year), right: String(right), stated, what },
    holds: Math.abs(right - years) <= slack,
    certainty: 'likely',
    at,
    on: [began.at],
    corrections: [],
    sum: `${began.words} to ${year} is ${right} years`,
  };
}

const TURNS = /\b(?:turn(?:s|ed|ing)?) $/;

/** "The church, built in 1824, turns 200 this year." */
function* turned({ figures, gaps }: Sentence, points: readonly Point[], now: number | null): Generator<Claim> {
  const k = figures.findIndex(
    ({ kind, words }, i) =>
      (/^(?:count|age)$/.test(kind) && TURNS.test(gaps[i]!)) ||
      (/years old$/.test(words + gaps[i + 1]!.slice(0, 10)) && /\bis (?:now )?$/.test(gaps[i]!)),
  );
  const age = figures[k];
  const [began, then, ...more] = points.filter(({ year }) => year !== null);
  // "Founded in 1899, it turned 125 in 2024"
  const isThen = !!then && figures[k + 1]?.start === then.at.start && /^ in $/.test(gaps[k + 1]!);
  const year = isThen ? then.year : then ? null : now;
  if (!age || !began?.year || more.length || year === null || began.at.start > age.start) return;
  const gap = gaps[figures.findIndex((one) => bareOf(one).start === began.at.start)] ?? '';
  if (
    !BEGAN.test(gap) ||
    /\b(?:born|died|married)\b/.test(gap) ||
    !/^(?:[.,;]| (?:this|in|on|next|years old)\b|$)/.test(gaps[k + 1]!)
  )
    return;
  yield nthClaim({ began, year, years: age.value, slack: 1 }, bareOf(age), named(age), '');
}
