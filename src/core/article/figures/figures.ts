import { DENOMINATORS, HEDGES } from '../../lexicon/numbers/numbers.ts';
import { meets, type Span } from '../../text/spans.ts';
import type { FigureMention, QuoteMark } from '../model.ts';
import { nounAfter, unitOf } from './countedNoun.ts';
import { sentenceAround, sourcesIn } from './figureSource.ts';
import { countsNothing } from './nonCounts.ts';
import { numberStarts } from './numberStarts.ts';
import { NUMBER, scaleOf, worth } from './numbers.ts';

const HEDGE = [...HEDGES.keys()].sort((a, b) => b.length - a.length).join('|');
const NOT_INSIDE = '(?<![\\w.,:/-])';
const PERCENT = '\\s?%|[ -]per\\s?cent\\b|\\s+percentage points?\\b';
/** Between the ends of a range; "$5 million or 4%" is two figures. */
const RANGE = `(?:\\s?[-–]\\s?|\\s+to\\s+|\\s+or\\s+(?!${NUMBER}(?:${PERCENT})))`;

/** What a number counts that is joined to it: "an 800-page report". */
const JOINED = '(?:page|member|bed|seat|acre|hour|home|unit|room|vessel|minute|mile|ton)\\b';

/** A figure with its hedge, its sign, the other end of a range, and its percent sign. */
const FIGURE = new RegExp(
  `(?:\\b(?<hedge>${HEDGE})\\s+)?(?:\\bbetween\\s+)?(?<money>[$£€])?${NOT_INSIDE}(?<value>${NUMBER})(?:(?:(?<=between\\s.{1,30})\\s+and\\s+|(?<!\\bfrom\\s+[$£€]?[\\w,.½]{1,24})${RANGE})[$£€]?(?<to>${NUMBER}))?(?<percent>${PERCENT})?(?![\\w/:]|-(?!strong|year|${JOINED})|[.,]\\d)`,
  'iy',
);
/** "two-thirds of", "half of", "one in five", "three out of four". */
const FRACTION = new RegExp(
  `\\b(?:(?<hedge>${HEDGE})\\s+)?(?:(?:(?<top>one|two|three|four|an?)[ -])?(?<bottom>${[...DENOMINATORS.keys()].join('|')})s?(?= of\\b)|(?<part>one|two|three|four|five|six|seven|eight|nine|\\d) (?:in|out of)(?: every)? (?<whole>three|four|five|six|seven|eight|nine|ten|\\d{1,2})\\b(?! (?:years?|months?|weeks?|days?|hours?|minutes?)\\b|[,.]\\d))`,
  'iy',
);

/** What stands between the beginning of a figure and that of its number. */
const LEAD = new RegExp(`(?:\\b(?:${HEDGE})\\s+)?(?:\\bbetween\\s+)?(?:[$£€]|\\ban?[ -])?$`, 'i');
/** Longest lead, in UTF-16 units. */
const LEAD_REACH = 32;

/** Counts, amounts and shares of a paragraph. Dates, times, ages, scores, labels, ordinals and years are not among them. */
export function readFigures(prose: string, quotes: readonly QuoteMark[], dates: readonly Span[]): FigureMention[] {
  const begins = numberStarts(prose);
  if (!begins.length) return [];
  const found = [...counts(prose, begins, dates), ...fractions(prose, begins)].sort((a, b) => a.start - b.start);
  const inQuotes = meets(quotes);
  const taken: number[] = [-1];
  return found.flatMap((figure): FigureMention[] => {
    if (figure.start < taken.at(-1)!) return [];
    taken.push(figure.end);
    const { said, according } = sourcesIn(prose, sentenceAround(prose, figure.start));
    return [{ ...figure, quoted: inQuotes(figure), source: according ?? said }];
  });
}

type Bare = Omit<FigureMention, 'quoted' | 'source'>;

function counts(prose: string, begins: readonly number[], dates: readonly Span[]): Bare[] {
  const found = matchesAt(FIGURE, prose, begins).flatMap((match) => countOf(prose, match) ?? []);
  // A sum or a share shows what it is.
  if (found.every(({ unit }) => !/^\p{L}/u.test(unit))) return found;
  const inDate = meets(dates);
  return found.filter((figure) => !inDate(figure) && !countsNothing(prose, figure));
}

/** The matches of a sticky pattern whose numbers begin at the given offsets. */
function matchesAt(pattern: RegExp, prose: string, begins: readonly number[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let end = 0;
  for (const begin of begins) {
    if (begin < end) continue;
    const from = Math.max(end, begin - LEAD_REACH);
    const lead = LEAD.exec(prose.slice(from, begin))?.[0].length ?? 0;
    for (const start of new Set([begin - lead, begin])) {
      pattern.lastIndex = start;
      const match = pattern.exec(prose);
      if (!match) continue;
      found.push(match);
      end = start + match[0].length;
      break;
    }
  }
  return found;
}

function countOf(prose: string, match: RegExpMatchArray): Bare | null {
  const { hedge, money, value = '', to, percent } = match.groups ?? {};
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const noun = money || percent ? null : (joinedNoun(prose, end) ?? nounAfter(prose, end));
  // Without a noun it counts nothing that another figure could contradict; a bare number of four digits is a year.
  if (!money && !percent && (!noun || (/^(?:19|20)\d\d$/.test(value) && !hedge))) return null;
  // "4 to 5 million": the first takes the scale of the second.
  const first = worth(to && !scaleOf(value) ? `${value} ${scaleOf(to)}` : value);
  const last = to ? worth(to) : first;
  if (!Number.isFinite(first) || !Number.isFinite(last)) return null;
  return {
    start,
    end,
    ...interval(Math.min(first, last), Math.max(first, last), hedge),
    value: last,
    unit: money ?? (percent ? '%' : unitOf(prose.slice(noun!.start, noun!.end))),
    noun,
  };
}

const JOINED_NOUN = new RegExp(`-${JOINED}`, 'iy');

function joinedNoun(prose: string, at: number): Span | null {
  JOINED_NOUN.lastIndex = at;
  const match = JOINED_NOUN.exec(prose);
  return match && { start: at + 1, end: at + match[0].length };
}

function fractions(prose: string, begins: readonly number[]): Bare[] {
  return matchesAt(FRACTION, prose, begins).flatMap((match) => {
    const { hedge, top, bottom, part, whole } = match.groups ?? {};
    const above = part ?? (top && !/^an?$/i.test(top) ? top : 'one');
    const below = bottom ? (DENOMINATORS.get(bottom.toLowerCase()) ?? Number.NaN) : worth(whole ?? '');
    const value = (worth(above) / below) * 100;
    if (!(value > 0 && value < 100)) return [];
    const start = match.index;
    return [{ start, end: start + match[0].length, ...interval(value, value, hedge), value, unit: '%', noun: null }];
  });
}

function interval(low: number, high: number, hedge: string | undefined): Pick<Bare, 'low' | 'high' | 'hedge'> {
  const word = hedge?.toLowerCase().replace(/\s+/g, ' ') ?? null;
  const [down, up] = (word && HEDGES.get(word)) || [1, 1];
  return { low: low * down, high: up === Infinity ? Infinity : high * up, hedge: word };
}
