import { inFigures } from '../../../lexicon/numbers/numerals.ts';
import type { Quantity } from '../../figures/quantities.ts';
import { bareOf, type Claim, named } from '../claim.ts';
import type { Sentence } from '../sentences.ts';

/** "a majority of the 15-member board", "most of the nine trustees" */
const OF_BODY = /\b(?<words>majority|most) of (?:the|its|their|his|her) (?:[a-z'-]+ ){0,2}$/;
const BODY =
  /^(?:-(?:member|person|seat|judge|justice)\b| (?:[a-z]+ )?(?:members|trustees|councilors|councillors|commissioners|senators|judges|justices|supervisors|directors|jurors|delegates|lawmakers|governors|mayors)\b)[^;:.()—\d]{0,40}(?:,| ?—| ?\() ?$/;
const MEMBERS =
  /^(?: of (?:them|its members))?(?: (?:[a-z]+ )?(?:members|trustees|councilors|councillors|commissioners|senators|judges|justices|supervisors|directors|jurors|delegates|lawmakers|governors|mayors))?(?:,| ?—|\))/;

/** What a qualified majority is of all who vote. */
const QUALIFIED: ReadonlyMap<string, number> = new Map([
  ['two-thirds', 2 / 3],
  ['three-fifths', 0.6],
  ['three-quarters', 0.75],
  ['three-fourths', 0.75],
]);
/** Passed "by a two-thirds majority, 58-42"; not where it was needed, or missed. */
const BY_QUALIFIED =
  /\b(?:by|with|got|won|reached|secured|received|had|in) (?:an? |the |its )?(?:needed |required |necessary |more than (?:an? )?)?(?<words>two-thirds|three-fifths|three-quarters|three-fourths) (?:super)?(?:majority|vote)(?: vote)?(?: in (?:the )?[a-z]+)?(?:,| of| \(| ?—|:)? ?$/;
const MISSED =
  /\b(?:not|no|without|short|needs?|needed to|fail\w*|lack\w*|requires?|would|could|if|until|unless|fell)\b/;
const TO = /^ ?[-–] ?$|^ (?:to|against) $/;

/** Words of a majority beside the votes or members that make it. */
export function* majorities({ figures, gaps }: Sentence): Generator<Claim> {
  for (const [i, one] of figures.entries()) {
    const other = figures[i + 1];
    if (one.kind !== 'count' || other?.kind !== 'count' || one.hedge || other.hedge) continue;
    yield* ofBody(one, other, gaps, i);
    yield* qualified(one, other, gaps, i);
  }
}

/** "A majority of the 15-member board — six trustees — agreed." */
function* ofBody(whole: Quantity, part: Quantity, gaps: readonly string[], i: number): Generator<Claim> {
  const words = OF_BODY.exec(gaps[i]!)?.groups?.words;
  if (!words || !BODY.test(gaps[i + 1]!) || !MEMBERS.test(gaps[i + 2]!) || part.value >= whole.value) return;
  const stated = `${named(part)} of ${inFigures(whole.value)}`;
  yield {
    relation: 'share',
    message: 'majority',
    data: { words: 'majority', stated },
    holds: part.value * 2 > whole.value,
    certainty: 'likely',
    at: bareOf(part),
    on: [whole.number],
    corrections: [],
    sum: `${stated} is ${inFigures(Math.round((part.value / whole.value) * 100))}%`,
  };
}

/** "passed by a two-thirds majority, 58-42": of those who vote it is fewer. */
function* qualified(ayes: Quantity, noes: Quantity, gaps: readonly string[], i: number): Generator<Claim> {
  const words = BY_QUALIFIED.exec(gaps[i]!)?.groups?.words;
  const least = QUALIFIED.get(words ?? '');
  if (!words || least === undefined || !TO.test(gaps[i + 1]!) || MISSED.test(gaps[i]!)) return;
  const most = Math.max(ayes.value, noes.value);
  const stated = `${named(ayes)} to ${named(noes)}`;
  yield {
    relation: 'share',
    message: 'majority',
    data: { words: `${words} majority`, stated },
    holds: most >= least * (ayes.value + noes.value) - 0.5,
    certainty: 'likely',
    at: { start: bareOf(ayes).start, end: noes.end },
    on: [],
    corrections: [],
    sum: `${stated} is ${inFigures(Math.round((most / (ayes.value + noes.value)) * 100))}%`,
  };
}
