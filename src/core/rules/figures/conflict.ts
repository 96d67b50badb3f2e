import { areApart, isConverted } from '../../article/figures/comparators.ts';
import { areOfOthers } from '../../article/figures/owners.ts';
import { restatedIn } from '../../article/figures/restated.ts';
import { type Conflict, conflictsIn, slipBetween, slipOf } from '../../article/figures/sameCount.ts';
import { type Count, countsByUnit, SHOWN } from '../../article/figures/storyCounts.ts';
import { areOfOtherGoals } from '../../article/figures/thresholds.ts';
import type { Restated } from '../../article/figures/told.ts';
import { areToldApart } from '../../article/figures/toldApart.ts';
import type { Article } from '../../article/model.ts';
import { inFigures } from '../../lexicon/numbers/numerals.ts';
import { overlaps, type Span } from '../../text/spans.ts';
import { reportsOf } from '../lib/claims.ts';
import { defineRule } from '../rule.ts';

/** Queries a story: more would be noise, and adjacent differences are usually meant. */
const MOST = 2;

export const conflict = defineRule({
  id: 'figures/conflict',
  title: 'Conflicting figures',
  severity: 'info',
  doc: `When the same thing is counted twice with different results, readers wonder which to believe. Often the sources
differ: then the copy should say so where the figures stand. Figures that agree (8,000 and “at least 8,000”) and parts of a
whole are not queried, and two figures of the body only where the words around both are the same and neither is hedged, or two sources tell of one thing. Where headline, deck or caption plainly restates the one such figure of the story and gives another
value, it is a warning.

Check both figures; if the sources differ, name each of them beside its figure.`,
  options: {},
  messages: {
    query: {
      what: 'Same figure?',
      why: '{a} here, {b} elsewhere. Use one, or say that the sources differ.',
    },
    slip: {
      what: 'Missing or extra zeros?',
      why: '{a} here, {b} elsewhere: off by exactly {factor} times. Check both figures.',
    },
    exact: { what: '{b} can’t be the exact figure of {a}.', why: 'Check both figures.' },
    rounded: 'Here {a}.',
    other: 'Here {b}.',
  },
  examples: [
    {
      format: 'markdown',
      bad: '---\ntitle: Board backs [[$18 million]] bond\n---\n\nThe board agreed Monday to put an $81 million bond on the ballot in Alden.\n',
    },
    {
      format: 'markdown',
      good: '---\ntitle: Rower who lost 130 pounds tells how\n---\n\nShe lost about 110 pounds in the year after the race, and has lost a further 22 pounds since.\n',
    },
    {
      good: 'Kara Gipson led Salem with 17 kills and 12 digs.\n\nIt rained.\n\nAna Lund had 16 kills for Salem.',
    },
    {
      bad: 'A jury convicted a teller of stealing [[$412,000]] over six years.\n\nJurors found that the teller had taken $421,000.',
    },
    {
      bad: 'The ministry said [[8,000 Norland troops]] have crossed the Vell.\n\nThe river is high this week, and boats are few.\n\nFarmers watched from the bank.\n\nOn Monday 12,000 Norland troops have crossed the Vell, according to Eastmark.',
    },
    {
      bad: 'The strike closed [[42 schools]] in Salem.\n\nBuses stood still.\n\nThe 24 schools opened again on Monday.',
    },
    {
      bad: 'Divers raised [[1,200 crates]] of tea.\n\nThe tide was low.\n\nDivers raised 12,000 crates of tea in all.',
    },
    {
      format: 'markdown',
      bad: '---\ntitle: Storm closes [[42 schools]] in Port Ada\n---\n\nThe storm closed 24 schools in Port Ada on Monday, the county said.\n',
    },
    {
      bad: 'The union fell short of the [[1,450 votes]] needed to call a strike.\n\nThe count took all night.\n\nThe union needs 1,540 votes to call a strike, its rules say.',
    },
    { bad: 'She won more than 13 million votes, [[14.3 million]] to be exact.' },
    {
      good: '---\ntitle: Ferry sales to expand 6% in 2026\n---\n\nFerry sales are expected to expand 6.1% in 2026, the port said.\n',
    },
    {
      format: 'markdown',
      good: '---\ntitle: Ruling party wins 35 percent in Alden\n---\n\nThe ruling party has won 35.94 percent in Alden, the election board said.\n',
    },
    { good: 'She won more than 13 million votes, 13.3 million to be exact.' },
    {
      good: 'Some 8,000 Norland troops have crossed the Vell, the ministry said.\n\nThe river is high.\n\nBoats are few.\n\nAt least 8,000 Norland troops have crossed the Vell.',
    },
    {
      good: 'The river claimed 12 houses in Port Ada.\n\nThe tide fell.\n\nBoats came.\n\nThe fire claimed 40 houses in Salem.',
    },
    {
      good: 'The union needs 1,450 votes to call a strike.\n\nThe count took all night.\n\nA bloc needs 1,540 votes to elect its chair.',
    },
    {
      good: 'Senator Lind raised $33 million from March to May, the campaign said.\n\nHer haul puts her within $4 million of the $37 million raised by Clay.',
    },
    {
      good: 'Norbo plans its largest layoff, cutting 111,800 of its staff.\n\nThe previous largest layoff was by Norbo too, when it cut 60,000 staff in 1993.',
    },
    {
      good: 'Ruiz lost 130 pounds in two years at the clinic in Salem.\n\nShe runs now.\n\nBuses are slow.\n\nRuiz lost 110 pounds in the year after the surgery at the clinic in Salem.',
    },
    {
      good: 'The state has 690 clinics, the agency said.\n\nMost are small.\n\nBuses are slow.\n\nThe league speaks for 360 nonprofit clinics in the state.',
    },
    {
      good: 'Lind had 25 rebounds for Salem.\n\nThe hall was full.\n\nFans sang.\n\nSalem had 28 offensive rebounds in the game.',
    },
    {
      good: 'Lund sentenced to 3 years in prison\n\nBo Lund was sentenced on Friday.\n\nThe state had asked that he be sentenced to up to nine years in prison.',
    },
    {
      good: 'Norbo had 31 clerks in Salem.\n\nRain fell.\n\nBuses stood still.\n\nThe new law asks for 28 clerks a town.',
    },
    {
      good: 'The law takes in 64 of the 67 counties.\n\nIt rained.\n\nFew came.\n\nIn all, 64 counties have signed it.',
    },
    { bad: 'The port will borrow [[$45 million]] for the pier. The $45 billion loan must be repaid by 2050.' },
    {
      bad: 'The port has spent [[more than $6 million]] this year.\n\nThe mayor asked why.\n\nNearly $1.5 million of the $9 million spent is not in the books.',
    },
    {
      good: 'The poll asked 420 likely Alden voters in May.\n\nIt rained.\n\nFew came.\n\nThe poll asked 500 likely Corley voters in June.',
    },
    {
      good: 'The mills added 222,000 jobs in June, the state said.\n\nIt rained.\n\nFew came.\n\nThat was more than the 152,000 jobs that the mills added in May.',
    },
    {
      format: 'markdown',
      bad: '---\ntitle: Crime in Salem falls by [[a third]]\n---\n\nCrime in Salem fell 15 percent last year, the police said on Monday.\n',
    },
    {
      good: 'A crash on Oct. 30 in Salem killed 98 people on the ferry.\n\nIt rained.\n\nFew came.\n\nA crash on Dec. 10 in Salem killed 108 people on the ferry.',
    },
    {
      good: 'The fund bought 43,000 shares of the mill.\n\nIt rained.\n\nFew came.\n\nThe fund bought 33,000 old shares of the mill and 10,000 new ones.',
    },
    {
      good: 'The union speaks for 1,344 of the line’s 1,986 pilots.\n\nIt rained.\n\nOf the 1,126 pilots who voted, 897 were for a strike.',
    },
    {
      good: 'Lind’s party has 20 members in the assembly.\n\nIt rained.\n\nFew came.\n\nOkoro’s party has 17 members in the assembly.',
    },
    { bad: 'The board hired [[15 teachers]] for the fall. The 25 new teachers will start in August.' },
    {
      bad: 'The crash hurt [[three pupils]] on Friday.\n\nThe road was wet.\n\nAll four pupils were taken to Salem.',
    },
    { good: 'The crash hurt three pupils on Friday.\n\nThe road was wet.\n\nAll three pupils were taken to Salem.' },
    { good: 'The port sold three mills to Ada Lines and Bo Works. These two mills are old.' },
    { good: 'The surplus was 8.8 billion marks in March.\n\nIt put the February surplus at 6.6 billion marks.' },
    { good: 'The board hired 15 teachers for the fall. The 15 new teachers will start in August.' },
  ],
  *passage(passage) {
    yield* reportsOf(passage, 'restated', { messages: ['exact'], other: 'rounded' });
  },
  *article(article) {
    const conflicts = countsByUnit(article)
      .flatMap(conflictsIn)
      .sort((one, other) => other.strength - one.strength || one.a.at.start - other.a.at.start);
    const used = new Set<Count>();
    let found = 0;
    const places: Span[] = [];
    for (const one of restatedIn(article).slice(0, MOST)) {
      if (places.some((at) => overlaps(at, one.a.at) || overlaps(at, one.b.at))) continue;
      places.push(one.a.at, one.b.at);
      found++;
      yield toldTwice(one);
    }
    for (const conflict of conflicts) {
      const { a, b } = conflict;
      if (found === MOST || used.has(a) || used.has(b)) continue;
      if (places.some((at) => overlaps(at, a.at) || overlaps(at, b.at))) continue;
      if (areOfOtherGoals(article, placed(a), placed(b)) || isNoConflict(article, conflict)) continue;
      used.add(a).add(b);
      found++;
      yield query(conflict, isAlone(article, b) ? 'warning' : 'info');
    }
  },
});

/** Two things of the body, or two sums of which each has its value in another currency beside it. */
const isNoConflict = (article: Article, { a, b }: Conflict): boolean =>
  areOfOthers(article, a, b, SHOWN.has(a.kind) !== SHOWN.has(b.kind)) ||
  (!SHOWN.has(a.kind) &&
    !SHOWN.has(b.kind) &&
    (areApart(article, a, b) || areToldApart(article.text, a.figure, b.figure))) ||
  [a, b].every(({ at }) => isConverted(article.text, at));

/** Where a count stands, as thresholds are told. */
const placed = ({ at, figure }: Count) => ({ at, passage: figure.passage });

/** No other figure stands in its paragraph that would add up with it: "24 schools, and 18 more in Salem". */
const isAlone = ({ figures }: Article, { figure }: Count): boolean =>
  !figures.some((other) => other.passage === figure.passage && other.start !== figure.start);

function toldTwice({ a, b, plain }: Restated) {
  const factor = slipBetween(a.quantity.value, b.quantity.value);
  const data = { a: a.words, b: b.words, factor: inFigures(factor ?? 0) };
  return {
    at: a.at,
    severity: plain ? ('warning' as const) : ('info' as const),
    message: factor === null ? ('query' as const) : ('slip' as const),
    data,
    related: [{ at: b.at, message: 'other' as const, data }],
  };
}

function query({ a, b, plain }: Conflict, plainly: 'warning' | 'info') {
  const factor = slipOf(a, b);
  const data = { a: labelled(a), b: labelled(b), factor: inFigures(factor ?? 0) };
  return {
    at: a.at,
    severity: plain ? plainly : ('info' as const),
    message: factor === null ? ('query' as const) : ('slip' as const),
    data,
    related: [{ at: b.at, message: 'other' as const, data }],
  };
}

/** The figure and, where the sentence names one, its source: "nearly 12,000 troops (Kyiv)". */
const labelled = ({ words, source }: Count): string =>
  source && !/^(?:he|she|it|they|who|we|i)$/i.test(source) ? `${words} (${source})` : words;
