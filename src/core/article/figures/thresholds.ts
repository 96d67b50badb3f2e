import type { Span } from '../../text/spans.ts';
import type { Article } from '../model.ts';
import { stemsIn } from './wordingOverlap.ts';

/** What a goal takes: "2,383 delegates needed to win the nomination" and "a candidate needs 1,192 delegates to clinch it". */

/** Told behind: "the 2,383 delegates needed to win …". */
const NEEDED_BEHIND = /^ (?:that (?:is|are|were|was) )?(?:needed|required|necessary) (?:to|for) ([^.;:!?]{3,70})/;
/** Told before, by a thing or anybody: what one named person still needs is another figure. */
const NEEDS_BEFORE =
  /\b(?:\p{Ll}{4,20} (?:would |will |must )?(?:needs?|requires?)|(?:is|are|was|were) required|it takes|it would take) (?:at least |about |some |a minimum of )?$/u;
const GOAL_BEHIND = /^ (?:in order )?(?:to|for) ([^.;:!?]{3,70})/;
/** What divides one goal into several: each party, chamber or round has its own. */
const SIDES =
  /\b(?:Democrat|Republican|GOP|Labou?r|Conservative|Tory|Tories|House|Senate|Assembly|first|second|third|final)/g;

/** Thresholds behind one that it is compared with: pairing stays linear in them. */
const WINDOW = 60;

/** Where a figure stands: offsets in the article, and the index of its passage. */
interface Placed {
  readonly at: Span;
  readonly passage: number;
}

/** A figure of the story, and what can be compared. */
interface Counted extends Placed {
  readonly key: string | null;
}

/** Two thresholds of one goal with two values, told in two paragraphs. */
export function* thresholds<T extends Counted>(
  article: Article,
  told: readonly T[],
  areOne: (a: T, b: T) => boolean,
): Generator<readonly [T, T]> {
  const needed = told.flatMap((one) => {
    const goal = one.key === null || one.key === '%' ? null : goalOf(article, one);
    return goal ? [{ one, goal, sides: sidesOf(article, one) }] : [];
  });
  for (const [i, a] of needed.entries()) {
    const b = needed
      .slice(i + 1, i + 1 + WINDOW)
      .find(({ one, goal }) => one.key === a.one.key && [...goal].some((word) => a.goal.has(word)));
    if (b && a.one.passage !== b.one.passage && a.sides === b.sides && !areOne(a.one, b.one)) yield [a.one, b.one];
  }
}

/** Whether both figures are thresholds, and of goals that share no word: “1,450 votes to call a strike,” “1,540 to end one.” */
export function areOfOtherGoals(article: Article, a: Placed, b: Placed): boolean {
  const [one, other] = [goalOf(article, a), goalOf(article, b)];
  return one !== null && other !== null && ![...one].some((word) => other.has(word));
}

/** Stems of what the figure is needed for; null where it is told as no threshold. */
function goalOf({ passages }: Article, { passage, at }: Placed): ReadonlySet<string> | null {
  const { prose, at: from } = passages[passage]!;
  const [start, end] = [at.start - from, at.end - from];
  const behind = prose.slice(end, end + 100);
  const goal =
    NEEDED_BEHIND.exec(behind) ??
    (NEEDS_BEFORE.test(prose.slice(Math.max(0, start - 60), start)) ? GOAL_BEHIND.exec(behind) : null);
  return goal && stemsIn(goal[1]!);
}

function sidesOf({ passages }: Article, { passage, at }: Counted): string {
  const { prose, at: from } = passages[passage]!;
  const near = prose.slice(Math.max(0, at.start - from - 160), at.end - from + 120);
  return [...new Set(near.match(SIDES))].sort().join(' ');
}
