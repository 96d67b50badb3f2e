import { inBase, sameKind } from '../figures/quantities.ts';
import { isAside } from './amounts.ts';
import { bareOf, type Claim, named } from './claim.ts';
import type { Sentence } from './sentences.ts';

/** Further apart the one is not the other rounded. */
const MOST = 2;
const EXACT = /^(?: [a-z]+)?,? to be (?:exact|precise)\b/;

/** "more than 13 million votes, 13.3 million to be exact": the rounded figure and the exact one. */
export function* exacts({ figures, gaps }: Sentence): Generator<Claim> {
  for (const [k, exact] of figures.entries()) {
    if (!EXACT.test(gaps[k + 1]!)) continue;
    const rounded = figures
      .slice(0, k)
      .filter((one) => !isAside(one) && sameKind(one, exact))
      .at(-1);
    if (!rounded) continue;
    const value = inBase(exact, rounded);
    // “Two years later, with many other cats — 25 to be exact”: of another thing.
    if (value > rounded.value * MOST || value * MOST < rounded.value) continue;
    // “Over 20%” may be 22.7%.
    const step =
      rounded.value >= 10 && rounded.value % 10 === 0 && rounded.scale === 1
        ? Math.max(rounded.step, 10 ** Math.floor(Math.log10(rounded.value)))
        : rounded.step;
    const most = rounded.value + (/than|over|above/.test(rounded.hedge ?? '') ? step : rounded.step);
    // One of the last place either way: "more than 13 million" is not 14.1 million.
    const holds = value >= Math.min(rounded.low, rounded.value) - rounded.step && value <= most;
    yield {
      relation: 'restated',
      message: 'exact',
      data: { a: named(rounded), b: named(exact) },
      holds: holds && !(rounded.hedge === 'more than' && value < rounded.value),
      certainty: 'likely',
      at: bareOf(exact),
      on: [bareOf(rounded)],
      corrections: [],
      sum: `${named(exact)} is about ${named(rounded)}`,
    };
  }
}
