import { inFigures } from '../../lexicon/numbers/numerals.ts';
import type { Quantity } from '../figures/quantities.ts';
import { like } from './amounts.ts';
import { bareOf, type Certainty, type Claim, named } from './claim.ts';
import { asOne, type Sentence } from './sentences.ts';

/** "Of the 80 workers, 60 are union members. The other 20 are managers.": what is left of a whole whose one part is told. */
export function* others(sentence: Sentence, before: Sentence | null): Generator<Claim> {
  const own = left(sentence);
  if (own) yield own;
  else if (before && (isRest(sentence.gaps[0]!) || STILL.test(sentence.gaps[1]!))) {
    const both = asOne([before, sentence]);
    const found = both && left(both);
    if (found) yield { ...found, certainty: 'query' };
  }
}

const OF_THE = /(?:^|[.!?] |\bsaid )of (?:the|its|their|his|her|those|these|all)(?: [a-z.-]+(?:'s)?)? $/;
const PART_OF = /^ of (?:(?:the|its|their|his|her|those|these)(?: [a-z.-]+'s)?|[a-z.-]+'s) $/;
const REST = /(?:^|[ ,;])(?:the|its|their) (?:other|remaining|rest,) (?:about )?$/;
/** "and five remain missing", "and five are still in the hospital" */
const STILL =
  /^ (?:(?:(?:will|would|are to|were to) )?(?:remain(?:s|ed)?|stay)|(?:are|is|were|was) (?:still|yet)|(?:are|is|were|was) (?:missing|unaccounted for)) /;

/** "paid $18 million of the $45 million it borrowed and still owes $27 million" */
const OWED =
  /\b(?:still (?:owes?|needs?|lacks?|must raise|has to raise)|(?:owes?|needs?|lacks?) (?:another|a further)) (?:about )?$/;

const isRest = (gap: string): boolean => REST.test(gap);

/** The claim that two parts make the whole that stands before them. */
function left({ figures, gaps }: Sentence): Claim | null {
  const amounts = figures.flatMap((one, i) => (/^(?:count|money|percent)$/.test(one.kind) ? [i] : []));
  if (amounts.length !== 3) return null;
  const [first, second, r] = amounts as [number, number, number];
  // "Twelve of the 30 homes burned and the other 18 were damaged."
  const partFirst = second === first + 1 && PART_OF.test(gaps[second]!);
  const [w, p] = partFirst ? [second, first] : [first, second];
  if (!partFirst && (!OF_THE.test(gaps[w]!) || /^ (?:of|in|out of)\b/.test(gaps[p + 1]!))) return null;
  const [whole, part, rest] = [figures[w]!, figures[p]!, figures[r]!];
  const still = STILL.test(`${gaps[r + 1]!} `);
  const owed = partFirst && whole.kind === 'money' && OWED.test(gaps[r]!);
  if (!(isRest(gaps[r]!) || owed || (still && !partFirst)) || !areAlike(whole, part, rest)) return null;
  const made = part.value + rest.value;
  // Who is neither out nor missing may be told of elsewhere.
  const holds = still ? made <= whole.value : isNear(made, whole, [part, rest]);
  return claimOf({ whole, part, rest, certainty: still ? 'query' : 'likely' }, holds);
}

const areAlike = (whole: Quantity, part: Quantity, rest: Quantity): boolean =>
  [part, rest].every((one) => one.kind === whole.kind && one.unit === whole.unit && one.value < whole.value) &&
  whole.kind !== 'percent';

const isNear = (made: number, whole: Quantity, parts: readonly Quantity[]): boolean => {
  const all = [whole, ...parts];
  const slack = all.reduce(
    (sum, { hedge, low, high, scale, step }) => sum + (hedge ? high - low : 0) + (scale > 1 ? step * 0.5 : 0),
    0,
  );
  return Math.abs(made - whole.value) <= slack + 1e-9;
};

interface Left {
  readonly whole: Quantity;
  readonly part: Quantity;
  readonly rest: Quantity;
  readonly certainty: Certainty;
}

function claimOf({ whole, part, rest, certainty }: Left, holds: boolean): Claim {
  const right = like(rest, whole.value - part.value);
  const parts = `${named(part)} and ${named(rest)}`;
  return {
    relation: 'whole',
    message: 'parts',
    data: { parts, right: sumLike(whole, part.value + rest.value), total: named(whole) },
    holds,
    certainty,
    at: bareOf(rest),
    on: [bareOf(whole), bareOf(part)],
    corrections: [{ at: bareOf(rest), text: right }],
    sum: `${named(whole)} less ${named(part)} is ${right}`,
  };
}

const sumLike = (whole: Quantity, sum: number): string => (whole.kind === 'money' ? like(whole, sum) : inFigures(sum));
