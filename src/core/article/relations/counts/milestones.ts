import { inFigures } from '../../../lexicon/numbers/numerals.ts';
import type { Quantity } from '../../figures/quantities.ts';
import { bareOf, type Claim, named } from '../claim.ts';
import { asOne, type Sentence } from '../sentences.ts';

const NEEDS =
  /\b(?:needs?|needed|needing|is|are|was|were|stands?|leav(?:es|ing) (?:him|her|them|it)|(?:puts?|moved?|left) (?:him|her|them|it)|within|and|still) (?:just |only |now )?$/;
const MARK =
  /^(?: more| additional| further)?(?: (?:wins?|victor(?:y|ies)|goals?|runs?|home runs?|games?|strikeouts?|touchdowns?|assists?|hits|votes?))?(?: more)? (?:to (?:reach|match|tie|equal|get to|hit)|away from|shy of|short of|from) (?:his |her |their |its |a )?(?:the (?:[a-z]+ ){0,5}(?:of )?|(?:last|this) (?:season|year)'s (?:total of )?|[a-z]+ no\. )?$/;
const WON = /^(?: more)? (?:wins?|victor(?:y|ies))\b/;
/** "his 48th goal", "her 297th victory" */
const ORDINAL = /\b(?:his|her|their|its|the [a-z]+'s?) (?:team-leading |career )?(?<n>\d{1,3})(?:st|nd|rd|th)\b/;

/** "improved to 18-4 and need two more wins to reach 20": what is done, what it takes, and the mark. */
export function* milestones(sentence: Sentence, before: Sentence | null): Generator<Claim> {
  const { figures, gaps } = sentence;
  const k = figures.findIndex(
    (one, i) => isFew(one) && NEEDS.test(gaps[i]!) && MARK.test(gaps[i + 1]!) && figures[i + 1]?.kind === 'count',
  );
  const [few, mark] = [figures[k], figures[k + 1]];
  if (!few || !mark || mark.value <= few.value || mark.hedge) return;
  const both = k === 0 && before ? (asOne([before, sentence]) ?? sentence) : sentence;
  const done = recordIn(both, few) ?? ordinalIn(both, few);
  if (!done || done.value > mark.value) return;
  const made = done.value + few.value;
  const right = mark.value - done.value;
  yield {
    relation: 'difference',
    message: 'wrong',
    data: { a: named(mark), b: inFigures(done.value), right: inFigures(right), stated: named(few) },
    // Who breaks a mark has one more.
    holds: made === mark.value || made === mark.value + 1,
    certainty: 'likely',
    at: bareOf(few),
    on: [bareOf(mark), ...done.at],
    corrections: [],
    sum: `${inFigures(done.value)} and ${named(few)} make ${named(mark)}`,
  };
}

const isFew = ({ kind, value, hedge }: Quantity): boolean =>
  kind === 'count' && value > 0 && value <= 30 && hedge === null;

interface Done {
  readonly value: number;
  readonly at: readonly { readonly start: number; readonly end: number }[];
}

/** The wins of the one record that stands before. */
function recordIn({ figures, gaps }: Sentence, few: Quantity): Done | null {
  const k = figures.indexOf(few);
  if (
    !/^(?: more)?(?: additional)? (?!goals?|runs?|home|strikeouts?|touchdowns?|assists?|hits|votes?)/.test(gaps[k + 1]!)
  )
    return null;
  const records = figures.flatMap((one, i) =>
    i + 1 < k &&
    one.kind === 'count' &&
    figures[i + 1]!.kind === 'count' &&
    /^[-–]$/.test(gaps[i + 1]!) &&
    RECORD.test(gaps[i]!)
      ? [one]
      : [],
  );
  const [won, ...more] = records;
  return won && !more.length ? { value: won.value, at: [bareOf(won)] } : null;
}
const RECORD =
  /(?:\(|\brecord (?:is now |is |of |to |now )?|\b(?:improved|improve|improving|moved|now) (?:to )?|\b(?:is|are|at|stands at) )$/;

function ordinalIn({ figures, gaps }: Sentence, few: Quantity): Done | null {
  const k = figures.indexOf(few);
  const n = ORDINAL.exec(gaps[k]!)?.groups?.n;
  return n && !WON.test(gaps[k + 1]!) ? { value: Number(n), at: [] } : null;
}
