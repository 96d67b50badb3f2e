import { inFigures } from '../../../lexicon/numbers/numerals.ts';
import { inBase, type Quantity } from '../../figures/quantities.ts';
import type { Article, Passage } from '../../model.ts';
import { like } from '../amounts.ts';
import { bareOf, type Claim, named } from '../claim.ts';
import { figureSentencesIn } from '../sentences.ts';
import { movedBy } from './opening.ts';

const ANY = /\b(?:expect|forecast|estimate|predict|consensus|looking for)/i;
const WORDS = "(?:[a-z'-]+ ){0,5}";
const GUESS = `(?:expectations?|estimates?|forecasts?|predictions?|consensus)`;
/** "beat those expectations by 3 cents", "missed that estimate by 8 cents" */
const BY = new RegExp(
  `\\b(?<way>beat|beats|beating|topped|topping|exceeded|exceeding|surpassed|missed|missing|trailed) ${WORDS}${GUESS} by (?:just |only )?$`,
);
/** "3 cents better than expected" */
const THAN = new RegExp(
  `^(?: a share)? (?<way>better|more|higher|above|less|lower|worse|below|short)(?: than| of)? (?:(?:was |had been )?(?:expected|forecast|predicted|estimated)|${WORDS}${GUESS})\\b`,
);
const EXPECTED =
  /\b(?:expect(?:ed|ing)|forecast(?:ed)?|estimate[ds]?|predicted|predicting|looking for|looked for|projected|consensus)\b(?<tail>[^.;:]{0,60})$/;
/** Behind what was expected, what came or what there was before. */
const NO_GUESS = /\b(?:but|above|below|earned|compared|from|by|and|when|after)\b/;
const A_SHARE = /^ (?:a|per) share\b/;
const BEFORE = /\b(?:compared (?:with|to)|from|against|versus|than|last year|dividend of|price of|at)(?: about)? $/;
/** Paragraphs back to where a company's earnings are told. */
const BACK = 3;

/** "expected $1.24 a share. The results beat that by 3 cents": against what was earned. */
export function forecasts({ passages }: Article, index: number): Claim[] {
  const passage = passages[index]!;
  if (!ANY.test(passage.prose)) return [];
  for (const { figures, gaps } of figureSentencesIn(passage))
    for (const [k, stated] of figures.entries()) {
      const way = stated.kind === 'money' ? (BY.exec(gaps[k]!) ?? THAN.exec(gaps[k + 1]!))?.groups?.way : undefined;
      // “More than $1 billion above expectations”: of the sales, and of no share.
      if (!way || stated.scale > 1) continue;
      const expected = sharesIn(passage, 0).filter(
        ({ isExpected, figure }) => isExpected && figure.start !== stated.start,
      );
      const [guess, ...more] = expected;
      const made = passages
        .slice(Math.max(0, index - BACK), index + 1)
        .filter(({ kind }) => kind === 'paragraph')
        .flatMap((one) => sharesIn(one, one.at - passage.at))
        .filter(({ isExpected, figure }) => !isExpected && figure.start !== stated.start)
        .map(({ figure }) => figure);
      if (!guess || more.length || !made.length) return [];
      return [
        claimOf(
          { stated, guess: guess.figure, isAbove: !/miss|trail|less|lower|worse|below|short/.test(way), way },
          made,
        ),
      ];
    }
  return [];
}

interface Share {
  readonly figure: Quantity;
  readonly isExpected: boolean;
}

/** What is told for each share: expected, or earned now. */
function sharesIn(passage: Passage, by: number): Share[] {
  return figureSentencesIn(passage).flatMap(({ figures, gaps }) =>
    figures.flatMap((one, i): Share[] => {
      if (one.kind !== 'money') return [];
      const tail = EXPECTED.exec(gaps[i]!)?.groups?.tail;
      const isExpected = tail !== undefined && one.scale === 1 && !NO_GUESS.test(tail);
      if (!isExpected && (!A_SHARE.test(gaps[i + 1]!) || BEFORE.test(gaps[i]!) || isOfThen(figures, gaps, i)))
        return [];
      return [{ figure: movedBy(one, by), isExpected }];
    }),
  );
}

/** "compared with $42 million, or $1.05 a share": of the year before. */
const isOfThen = (figures: readonly Quantity[], gaps: readonly string[], i: number): boolean =>
  figures[i - 1]?.kind === 'money' && /,? or $/.test(gaps[i]!) && BEFORE.test(gaps[i - 1]!);

interface Beat {
  readonly stated: Quantity;
  readonly guess: Quantity;
  readonly isAbove: boolean;
  readonly way: string;
}

function claimOf({ stated, guess, isAbove, way }: Beat, made: readonly Quantity[]): Claim {
  const apart = (one: Quantity): number => Math.round((inBase(one) - inBase(guess)) * 1000) / 1000;
  const by = inBase(stated) * (isAbove ? 1 : -1);
  const holds = made.some((one) => Math.abs(apart(one) - by) < 0.006);
  const one = made.at(-1)!;
  const isOther = Math.sign(apart(one)) !== Math.sign(by) && Math.abs(Math.abs(apart(one)) - Math.abs(by)) < 0.006;
  const [a, b] = apart(one) > 0 ? [one, guess] : [guess, one];
  return {
    relation: 'difference',
    message: isOther ? 'missed' : 'wrong',
    data: { a: named(a), b: named(b), right: like(stated, Math.abs(apart(one))), stated: named(stated), way },
    holds,
    certainty: 'likely',
    at: bareOf(stated),
    on: [bareOf(guess), bareOf(one)],
    corrections: [],
    sum: `${named(a)} less ${named(b)} is ${inFigures(Math.round(Math.abs(apart(one)) * 100))} cents`,
  };
}
