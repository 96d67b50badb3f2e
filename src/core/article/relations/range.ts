import { inBase, type Quantity, sameKind } from '../figures/quantities.ts';
import { arePair, areYears } from './amounts.ts';
import { bareOf, type Certainty, type Claim, named } from './claim.ts';
import type { Sentence } from './sentences.ts';

/** What opens a range, what stands between its ends, and how surely it is one. */
const RANGES: readonly { readonly before: RegExp; readonly between: RegExp; readonly certainty: Certainty }[] = [
  // An index "fluctuated between 6,143 and 6,104": told as it went.
  {
    before: /(?<!\b(?:fluctuat|mov|trad|swung|swing|seesaw|hover|oscillat)[a-z]{0,4} )\bbetween $/,
    between: /^ and $/,
    certainty: 'sure',
  },
  { before: /\b(?:aged?|ages) (?:from )?$/, between: /^ to $/, certainty: 'sure' },
  {
    before: /\blows? of (?:about |just )?$/,
    between: /^ (?:[a-z]+ ){0,3}to (?:a |its |the )?highs? of $/,
    certainty: 'likely',
  },
  { before: /\brang(?:e|es|ed|ing)(?: [a-z]+){0,3} from $/, between: /^ to $/, certainty: 'likely' },
  {
    before:
      /(?<!\b(?:lower|cut|reduc|drop|slash|mark|bring|brought|trim)[a-z]{0,5} (?:the |its |their )?)\b(?:tickets?|prices?|fees?|rents?|fines?) (?:that )?(?:cost|costs|range|run|vary)? ?(?:are |is )?from $/,
    between: /^ to $/,
    certainty: 'likely',
  },
  // A forecast of what will fall runs downward; one of revenue does not.
  {
    before:
      /\b(?:expect[a-z]*|forecasts?|guidance|sees|targets?) (?:(?!declin|drop|fall|cut|decreas|reduc|loss)[a-z]+ ){0,3}of $/,
    between: /^ to $/,
    certainty: 'sure',
  },
];
/** "390-375 million": one scale or unit for both. */
const DASH = /^ ?[-–] ?$/;
/** "between 10 and 2 p.m.", "between 9 and 7 Main St.", "a 26-20 win", "between 50,000 and 39,000 years ago" */
const NO_RANGE =
  /^\s*(?:ago\b|[ap]\.?m\b|o['’]clock|[A-Z]|-|\d|(?:win|loss|victory|defeat|triumph|rout|upset|lead|edge|draw|tie|decision)\b)/;

/** Ranges that are told by their larger end first. */
export function* ranges({ figures, gaps, rawGaps }: Sentence): Generator<Claim> {
  for (let i = 0; i + 1 < figures.length; i++) {
    const [a, b] = [figures[i]!, figures[i + 1]!];
    const known = RANGES.find(({ before, between }) => before.test(gaps[i]!) && between.test(gaps[i + 1]!));
    // In brackets stands a conversion, which is checked by itself.
    const dashed = DASH.test(gaps[i + 1]!) && !gaps[i]!.endsWith('(') && isShared(a, b);
    const certainty = known?.certainty ?? (dashed ? 'likely' : null);
    // "from less than $50 to $1 million"
    const isOpen = /less|under|below/.test(a.hedge ?? '');
    // “Survived a 30-28 second”: a set, and no time.
    const isSet = dashed && b.unit === 'second' && /\bsecond$/.test(b.words);
    if (certainty && !isOpen && !isSet && isRange(a, b, rawGaps[i + 2]!)) yield toClaim(a, b, certainty);
    if (SPREAD.test(gaps[i]!) && /^ to (?:about )?$/.test(gaps[i + 1]!)) yield* averages(figures, gaps, i);
  }
}

const SPREAD = /\b(?:rang(?:e|es|ed|ing)|runs?|ran|vary|varies|varied|from)(?: [a-z]+){0,3}(?: from)? $/;
const AVERAGE = /\b(?:average|averages|averaged|averaging|median|mean)\b[^;:.]{0,30}$/;

/** "from $5 to $20, with an average of $25" */
function* averages(figures: readonly Quantity[], gaps: readonly string[], i: number): Generator<Claim> {
  const [a, b, mean] = [figures[i]!, figures[i + 1]!, figures[i + 2]];
  if (!mean || a.kind !== b.kind || b.kind !== mean.kind || !arePair(b, mean) || !arePair(a, b)) return;
  if (!AVERAGE.test(gaps[i + 2]!) && mean.hedge !== 'an average of') return;
  const [low, high, value] = [inBase(a, b), inBase(b, a), inBase(mean, b)];
  // "could start anywhere from $499 to $549, and come to an average price of $650": where prices begin.
  if (low >= high || /\bstart(?:s|ed|ing)?(?: at)?(?: anywhere)? from $/.test(gaps[i]!)) return;
  yield {
    relation: 'range',
    message: 'average',
    data: { a: named(a), b: named(b), mean: named(mean) },
    holds: value >= low && value <= high,
    certainty: 'likely',
    at: bareOf(mean),
    on: [bareOf(a), bareOf(b)],
    corrections: [],
    sum: `${named(mean)} is between ${named(a)} and ${named(b)}`,
  };
}

/** The second has a unit or a scale that the first takes. */
const isShared = (a: Quantity, b: Quantity): boolean =>
  a.kind === 'count' && a.scale === 1 && (b.scale >= 1000 || b.kind === 'measure') && a.value > 12;

function isRange(a: Quantity, b: Quantity, rest: string): boolean {
  if (a.kind === 'age' || b.kind === 'age') return /^(?:age|count)$/.test(a.kind) && /^(?:age|count)$/.test(b.kind);
  if (a.kind !== b.kind && !(a.kind === 'count' && a.scale === 1)) return false;
  // "a curfew between 2200 and 0700"
  if (/^0\d{3}$/.test(b.words)) return false;
  if (!arePair(a, b) || areYears(a, b) || NO_RANGE.test(rest)) return false;
  // Of small bare numbers only what counts something is a range: "between 40 homes and three shops" is none.
  if (a.kind === 'count' && b.kind === 'count' && a.value <= 12) return b.scale > 1 || /^\s+\p{Ll}+s\b/u.test(rest);
  return sameKind(a, b);
}

function toClaim(a: Quantity, b: Quantity, certainty: Certainty): Claim {
  const [from, to] = [inBase(a, b), inBase(b, a)];
  return {
    relation: 'range',
    message: 'backwards',
    data: { a: named(a), b: named(b) },
    holds: from <= to,
    certainty,
    at: { start: bareOf(a).start, end: b.end },
    on: [a.number, b.number],
    corrections: [],
    sum: `${named(a)} to ${named(b)} runs upward`,
  };
}
