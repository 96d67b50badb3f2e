import { inBase, type Quantity } from '../../figures/quantities.ts';
import type { Article } from '../../model.ts';
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
  /\b(?:same-store|comparable|organic|adjusted|excluding|operating|pretax|pre-tax|per share|a share|constant|core|gross|online|net sales|forecast|expect\w*|estimate\w*|outlook|tax|growth|margin|nine months|six months|first half|full[- ]year|for the year|since|annual(?:ly)?|decade|price)\b/;
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
export function changeAbove({ passages }: Article, index: number): Claim[] {
  const passage = passages[index]!;
  const found = endsIn(passage);
  if (!found.length) return [];
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

interface Stated {
  readonly stated: Quantity;
  readonly way: 'up' | 'down';
  readonly of: string;
}

/** The one change in percent of each sentence, and what it is of. */
const statedIn = perPassage((passage): readonly Stated[] =>
  figureSentencesIn(passage).flatMap((sentence): Stated[] => {
    const { figures, gaps } = sentence;
    const all = figures.flatMap(({ kind }, i) => (kind === 'percent' ? [i] : []));
    const [k, ...more] = all;
    if (k === undefined || more.length || k > 1) return [];
    const way = wayOf(sentence, k);
    const of = gaps.slice(0, k + 1).join(' ');
    const stands = gaps[k + 1]!.slice(0, 60);
    return way &&
      !OTHER.test(of) &&
      !OTHER.test(stands) &&
      !/^ of\b|\bto $/.test(stands) &&
      FAMILIES.filter((one) => one.test(of)).length === 1
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
      if (i >= 0 && !OTHER.test(of.slice(-80)) && !/\bloss(?:es)?\b/.test(place.gaps.join(' ')))
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
