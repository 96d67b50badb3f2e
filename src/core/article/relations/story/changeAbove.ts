import { inBase, type Quantity } from '../../figures/quantities.ts';
import type { Article, Passage } from '../../model.ts';
import { perPassage } from '../../perPassage.ts';
import { arePair } from '../amounts.ts';
import { type Change, fit, toClaim, wayOf } from '../change.ts';
import type { Claim } from '../claim.ts';
import { figureSentencesIn, type Sentence } from '../sentences.ts';
import { movedBy, openingOf } from './opening.ts';

const AGAINST =
  /(?:^|,| —|\b(?:that|this|which)) ?(?:(?:that|this|which) )?(?:compared (?:with|to)|compares (?:with|to)|against|versus|(?:up|down) from)(?: about| the)? $/;
/** Other measures than what a company earned or sold in all. */
const OTHER =
  /\b(?:same-store|comparable|organic|adjusted|excluding|operating|pretax|pre-tax|per share|a share|constant|core|gross|online|net sales|forecast|expect\w*|estimate\w*|outlook|tax|growth|margin|nine months|six months|first half|full[- ]year|(?:for|in) the (?:whole|full|entire)|for all of|for the year|since|annual(?:ly)?|decade|price)\b/;
const FAMILIES: readonly RegExp[] = [
  /\b(?:profits?|net income|earnings|earn(?:s|ed)?|income)\b/,
  /\b(?:sales|revenues?|turnover)\b/,
];

/** A first and a second value of one thing, as the body tells them. */
interface Ends {
  readonly from: Quantity;
  readonly to: Quantity;
  readonly of: string;
}

/** "Profit rises 12%" above "earned $48.3 million, compared with $42 million a year earlier" */
export function changeAbove({ passages }: Pick<Article, 'passages'>, index: number): Claim[] {
  const passage = passages[index]!;
  const found = endsIn(passage);
  if (!found.length) return countsAbove({ passages }, index);
  const above = [...openingOf(passages.slice(0, index)), passage].flatMap((one) =>
    statedIn(one).map((stated) => ({ ...stated, by: one.at - passage.at })),
  );
  return FAMILIES.flatMap((family): Claim[] => {
    const ends = found.filter(({ of }) => family.test(of));
    const told = above.filter(({ of, stated, by }) => family.test(of) && stated.start + by < (ends[0]?.to.start ?? 0));
    const [one] = told;
    if (!one || !ends.length || new Set(told.map(({ stated }) => Math.round(stated.value))).size > 1) return [];
    const stated = movedBy(one.stated, one.by);
    const changes = ends
      .filter(({ from, to }) => inBase(to, from) > inBase(from, to) === (one.way === 'up'))
      .map(({ from, to }): Change => ({ from, to, certainty: 'likely' }));
    const [first] = changes;
    if (!first) return [];
    const holding = changes.find((change) => fit(stated, change));
    const claim = toClaim(stated, holding ?? first, holding !== undefined);
    const { at, on } = claim;
    return [at.start < 0 ? { ...claim, at: on[1]!, on: [at, on[0]!], corrections: [] } : claim];
  });
}

const SO_MANY = /^ (?<noun>[a-z]{4,20}s)\b/;

/** "Burglaries dropped 18 percent" above "There were 41 burglaries in 2024, compared with 60 in 2023" */
function countsAbove({ passages }: Pick<Article, 'passages'>, index: number): Claim[] {
  const passage = passages[index]!;
  const ends = countEndsIn(passage);
  if (!ends.length) return [];
  const above = openingOf(passages.slice(0, index)).flatMap((one) =>
    changesIn(one).map((stated) => ({ ...stated, by: one.at - passage.at })),
  );
  return ends.flatMap(({ from, to, of }): Claim[] => {
    const [told, ...more] = above.filter((one) => one.of.includes(of.slice(0, -1)));
    if (!told || more.length || inBase(to) > inBase(from) !== (told.way === 'up')) return [];
    const stated = movedBy(told.stated, told.by);
    const change: Change = { from, to, certainty: 'query' };
    const claim = toClaim(stated, change, fit(stated, change));
    return [{ ...claim, at: claim.on[1]!, on: [claim.at, claim.on[0]!], corrections: [] }];
  });
}

/** Two counts of one noun of which the second is set against the first. */
const countEndsIn = perPassage((passage): readonly Ends[] =>
  figureSentencesIn(passage).flatMap(({ figures, gaps }) =>
    figures.flatMap((from, j): Ends[] => {
      if (from.kind !== 'count' || from.value < 10 || !AGAINST.test(gaps[j]!)) return [];
      const i = figures.findLastIndex((one, at) => at < j && one.kind === 'count');
      const [to, of] = [figures[i], SO_MANY.exec(gaps[i + 1] ?? '')?.groups?.noun];
      return to && of && to.value !== from.value && to.scale === from.scale ? [{ from, to, of }] : [];
    }),
  ),
);

interface Stated {
  readonly stated: Quantity;
  readonly way: 'up' | 'down';
  readonly of: string;
}

/** The one change in percent of each sentence, and what it is of. */
const statedIn = (passage: Passage): readonly Stated[] =>
  changesIn(passage).filter(({ of }) => FAMILIES.filter((one) => one.test(of)).length === 1);

const changesIn = perPassage((passage): readonly Stated[] =>
  figureSentencesIn(passage).flatMap((sentence): Stated[] => {
    const { figures, gaps } = sentence;
    const all = figures.flatMap(({ kind }, i) => (kind === 'percent' ? [i] : []));
    const [k, ...more] = all;
    if (k === undefined || more.length || k > 1) return [];
    const way = wayOf(sentence, k);
    const of = gaps.slice(0, k + 1).join(' ');
    const stands = gaps[k + 1]!.slice(0, 60);
    return way && !OTHER.test(of) && !OTHER.test(stands) && !/^ of\b|\bto $/.test(stands)
      ? [{ stated: figures[k]!, way, of }]
      : [];
  }),
);

/** What a body sets against an earlier value of the same. */
const endsIn = perPassage((passage): readonly Ends[] => {
  let before: Sentence | null = null;
  const found: Ends[] = [];
  for (const sentence of figureSentencesIn(passage)) {
    const { figures, gaps } = sentence;
    for (const [j, from] of figures.entries()) {
      if (from.kind !== 'money' || !AGAINST.test(gaps[j]!)) continue;
      const isNext: boolean = j === 0 && before !== null;
      const place: Sentence = isNext ? before! : sentence;
      const i = place.figures.findLastIndex((one, at) => (isNext || at < j) && isEnd(one, from));
      const of = place.gaps[i] ?? '';
      if (
        i >= 0 &&
        !OTHER.test(
          place.gaps
            .slice(0, i + 1)
            .join(' ')
            .slice(-80),
        ) &&
        !/\bloss(?:es)?\b/.test(place.gaps.join(' '))
      )
        found.push({ from, to: place.figures[i]!, of: i === 0 ? of : place.gaps.slice(0, i + 1).join(' ') });
    }
    before = sentence;
  }
  return found;
});

/** So far apart they are not of one thing: a profit and what it is for each share. */
const FAR = 5;

const isEnd = (one: Quantity, from: Quantity): boolean => {
  if (!arePair(one, from) || one.kind !== from.kind || one.unit !== from.unit) return false;
  const [a, b] = [inBase(one, from), inBase(from, one)];
  return a > 0 && b > 0 && Math.max(a, b) / Math.min(a, b) < FAR && a !== b;
};
