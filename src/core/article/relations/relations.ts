import { overlaps } from '../../text/spans.ts';
import { ARITHMETIC } from '../figures/quantities.ts';
import type { Passage } from '../model.ts';
import { perPassage } from '../perPassage.ts';
import { isAside } from './amounts.ts';
import { changes } from './change.ts';
import type { Claim } from './claim.ts';
import { clauses, runs } from './clauses.ts';
import { attendance } from './counts/attendance.ts';
import { dissent } from './counts/dissent.ts';
import { limits } from './counts/limits.ts';
import { majorities } from './counts/majorities.ts';
import { milestones } from './counts/milestones.ts';
import { outcomes } from './counts/outcomes.ts';
import { differences } from './difference.ts';
import { directions } from './direction.ts';
import { exacts } from './exact.ts';
import { finishes } from './finish.ts';
import { groups } from './groups.ts';
import { inTurn } from './lists/inTurn.ts';
import { lists } from './lists/list.ts';
import { rosters } from './lists/rosters.ts';
import { moves } from './moved.ts';
import { others } from './others.ts';
import { ranges } from './range.ts';
import { rates } from './rate.ts';
import { ratios } from './ratio.ts';
import { figureSentencesIn, type Sentence, withoutConversions } from './sentences.ts';
import { shares } from './share.ts';
import { tallies } from './tally.ts';
import { wholes } from './whole.ts';

/** What reads one kind of claim from a sentence; the sentence before may hold what it rests on. */
type Reader = (sentence: Sentence, before: Sentence | null, prose: string) => Iterable<Claim>;

const READERS: readonly Reader[] = [
  directions,
  moves,
  changes,
  shares,
  tallies,
  wholes,
  clauses,
  others,
  differences,
  rates,
  ratios,
  ranges,
  exacts,
  limits,
  outcomes,
  attendance,
  dissent,
  majorities,
  milestones,
];

/** A sentence of more figures is a table; each figure is compared with others of its sentence. */
const MOST_FIGURES = 60;

/** What all but lists claim in a sentence, beside the sentence before it. */
export function readersOf(sentence: Sentence, before: Sentence | null, prose: string): readonly Claim[] {
  const readers = isAlone(sentence, before) ? OF_ONE : READERS;
  return toldOnce(readers.flatMap((read) => [...read(sentence, before, prose)]));
}

/** Of one lead a tally tells; that it is a difference, too, needs no second finding. */
const toldOnce = (claims: readonly Claim[]): readonly Claim[] => {
  const tallied = claims.filter(({ relation }) => relation === 'tally');
  return tallied.length
    ? claims.filter(({ relation, at }) => relation !== 'difference' || !tallied.some((one) => overlaps(one.at, at)))
    : claims;
};

/** What is read where there is but one figure: "A majority (45%) agreed." */
const OF_ONE: readonly Reader[] = [shares];

/** Whether nothing stands beside a figure that it could be set against; most sentences with a figure have one. */
const isAlone = ({ figures }: Sentence, before: Sentence | null): boolean =>
  figures.length === 1 && (before === null || isAside(figures[0]!) || before.figures.every(isAside));

/** Every claim between figures of a passage, those that hold among them. Worked out once. */
export const claimsIn = perPassage((passage: Passage): readonly Claim[] => {
  if (!ARITHMETIC.has(passage.kind)) return [];
  const found: Claim[] = [...groups(passage.prose)];
  let before: Sentence | null = null;
  for (const sentence of figureSentencesIn(passage)) {
    if (sentence.figures.length > MOST_FIGURES) {
      before = null;
      continue;
    }
    for (const claim of lists(sentence, passage.prose)) found.push(claim);
    for (const claim of inTurn(sentence, passage.prose)) found.push(claim);
    for (const claim of rosters(sentence, passage.prose)) found.push(claim);
    for (const claim of finishes(sentence, passage.prose)) found.push(claim);
    const plain = withoutConversions(sentence);
    for (const claim of readersOf(plain, before, passage.prose)) found.push(claim);
    before = plain;
  }
  for (const claim of runs(figureSentencesIn(passage))) found.push(claim);
  return found;
});
