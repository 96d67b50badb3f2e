import { inFigures } from '../../../lexicon/numbers/numerals.ts';
import type { Quantity } from '../../figures/quantities.ts';
import { bareOf, type Claim, named } from '../claim.ts';
import type { Sentence } from '../sentences.ts';

const BALLOT =
  /\b(?:vot\w+|decision|rul\w+|approv\w+|pass\w*|reject\w*|fail\w*|motion|adopt\w*|defeat\w*|tabled?|agreed|split)\b[^;:.]{0,60}$/;
/** "six were present", "all five members attended", "has seven members, and all were there" */
const HERE =
  /^ (?:(?:of them|members|commissioners|trustees|supervisors|councilors|council members|board members|judges|justices) )?(?:were |was )?(?:present|attended|there|on hand|voted|voting|took part|cast (?:votes|ballots))\b/;
const SEATED = /^ (?:members|commissioners|trustees|supervisors|councilors|council members|judges|justices|seats)\b/;

/** "voted 4-2-1 … six members were present": more votes than voters, in one sentence or two. */
export function* attendance(sentence: Sentence, before: Sentence | null): Generator<Claim> {
  const own = cast(sentence);
  const votes = own ?? (before && sentence.figures.length <= 3 ? cast(before) : null);
  // A vote of two in one sentence is a tally.
  if (!votes || (own && votes.length === 2)) return;
  const { figures, gaps } = sentence;
  const counts = figures.flatMap((one, i) => (one.kind === 'count' && !votes.includes(one) ? [i] : []));
  const size = figures[counts.find((i) => HERE.test(gaps[i + 1]!)) ?? counts.find((i) => isBody(gaps, i)) ?? -1];
  if (!size || size.value < 3) return;
  const sum = votes.reduce((all, { value }) => all + value, 0);
  yield {
    relation: 'tally',
    message: 'members',
    data: {
      a: votes.slice(0, -1).map(named).join(' to '),
      b: named(votes.at(-1)!),
      cast: inFigures(sum),
      size: named(size),
    },
    holds: sum <= size.value,
    certainty: 'likely',
    at: bareOf(size),
    on: [{ start: votes[0]!.start, end: votes.at(-1)!.end }],
    corrections: [],
    sum: `${votes.map(named).join(' and ')} make ${inFigures(sum)} of ${named(size)}`,
  };
}

const isBody = (gaps: readonly string[], i: number): boolean =>
  SEATED.test(gaps[i + 1]!) && /\b(?:has|have) (?:just |only )?$|\ball $/.test(gaps[i]!);

/** The two or three figures of a vote. */
function cast({ figures, gaps }: Sentence): readonly Quantity[] | null {
  const k = figures.findIndex(
    (one, i) =>
      isVote(one) &&
      isVote(figures[i + 1]) &&
      /^[-–]$/.test(gaps[i + 1]!) &&
      (BALLOT.test(gaps[i]!) || /^ (?:vote|decision)\b/.test(gaps[i + 2]!)),
  );
  if (k < 0) return null;
  const isThird = isVote(figures[k + 2]) && /^[-–]$/.test(gaps[k + 2]!);
  return figures.slice(k, k + (isThird ? 3 : 2));
}

const isVote = (one: Quantity | undefined): boolean => one?.kind === 'count' && one.hedge === null && one.value <= 600;
