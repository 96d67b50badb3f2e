import { bulletedIn } from '../../article/figures/bulleted.ts';
import { nounAfter } from '../../article/figures/countedNoun.ts';
import { headcountsIn } from '../../article/figures/headcounts.ts';
import type { Quantity } from '../../article/figures/quantities.ts';
import type { Article, Passage } from '../../article/model.ts';
import { inStyleOf } from '../../article/relations/lists/list.ts';
import { NUMBER_WORDS } from '../../lexicon/numbers/numbers.ts';
import { reportsOf } from '../lib/claims.ts';
import { defineRule } from '../rule.ts';

const PROMISE = new RegExp(
  `(?<![\\w$£€.,‘’'-])(?<number>\\d{1,2}|${[...NUMBER_WORDS.keys()].join('|')})\\s+(?:[\\p{Ll}]+\\s+){0,2}?(?:things|ways|reasons|takeaways|tips|questions|facts|lessons|charts|steps|points|rules|ideas|myths|moments|signs|places)\\b`,
  'iu',
);

export const listCount = defineRule({
  id: 'figures/list-count',
  title: 'Number promised, not delivered',
  severity: 'warning',
  doc: `A headline that promises five takeaways is counted against by readers. The number must be that of the numbered items
or headings that follow.

Count them again, and change the number or the list.`,
  options: {},
  messages: {
    fewer: {
      what: '“{promise}” promised, {found} follow.',
      why: 'Readers count along. Change the number or the list.',
    },
    listed: {
      what: '“{promise}” promised, {found} listed.',
      why: 'Readers count along. Change the number or the list.',
    },
    heads: {
      what: '{count} here, {found} before.',
      why: 'Readers count along. Check how many they are.',
    },
    before: 'Here {found}.',
    use: 'Change to {found}',
    list: 'The list of {found}.',
  },
  examples: [
    { bad: 'He is survived by two sons, Carl and Dean; [[three]] daughters, Ruth and Joan; and nine grandchildren.' },
    { good: 'He is survived by two sons, Carl and Dean; two daughters, Ruth and Joan; and nine grandchildren.' },
    { good: 'Apart from Ada, Corley and Salem, the four other towns agreed.' },
    { good: 'They told of their three favorite records, movies and books.' },
    { good: 'The hall has shut down three divisions making books, tapes and films, most notably the first.' },
    { good: 'There are two things they wished for - one, to be safe and two, to be near their kin.' },
    {
      bad: 'The [[four]] suspensions, handed to Ana Pruitt, a guard, forward Bo Temple and Kofi Mensah, the team’s best, begin on Monday.',
    },
    {
      good: 'The three suspensions, handed to Ana Pruitt, a guard, forward Bo Temple and Kofi Mensah, the team’s best, begin on Monday.',
    },
    {
      bad: 'Police named the [[four]] men killed as Bo Lund, 34, of Alden; his brother, Cy Lund, 29; and Paul Sand, 41, a neighbor.',
    },
    { bad: 'She gave [[three]] reasons for the drop: Fewer pupils have come, she said, and more are leaving.' },
    { good: 'She gave two reasons for the drop: Fewer pupils have come, she said, and more are leaving.' },
    { bad: 'He leaves [[three]] sons, Karl, of Alden, and Paul, of Salem, Oregon; and a daughter.' },
    { good: 'He leaves two sons, Karl, of Alden, and Paul, of Salem, Oregon; and a daughter.' },
    { bad: 'Sand served [[four]] governors, those of Ada Pell, Bo Lund and Cy Frost.' },
    {
      bad: 'The audit found [[four]] faults. First, doors stuck. Second, lamps were out. And third, nobody kept a log.',
    },
    { bad: 'Norbo will close [[two]] mills, in Ohio, Kansas and Texas.' },
    { good: 'Norbo will close five mills, in Ohio, Kansas and Texas.' },
    {
      good: 'It was given to eight patients with lymphadenopathy--swollen glands, at a clinic in Salem, and to others.',
    },
    {
      bad: 'The board named [[four]] finalists: Ana Pell of Salem, Bo Lind of Tarn, Di Carr of Alden, Eli Voss of Bay City and Fay Moss of Corley.',
    },
    { good: 'He will give four speeches touting progress on the political, economic and security fronts.' },
    { good: 'The two programs there are for seasonal labor only: farmhands, cooks, winter and summer clerks.' },
    {
      bad: '# [[Five]] takeaways from the vote\n\nThe vote is over.\n\n1. Turnout fell.\n2. The mayor won.\n3. The levy failed.\n4. Two seats changed hands.',
      format: 'markdown',
    },
    {
      good: '# Four takeaways from the vote\n\nThe vote is over.\n\n1. Turnout fell.\n2. The mayor won.\n3. The levy failed.\n4. Two seats changed hands.',
      format: 'markdown',
    },
    {
      bad: 'The ad will air in [[four]] states: Ohio, Iowa and Utah.',
      fixed: 'The ad will air in three states: Ohio, Iowa and Utah.',
    },
    { bad: 'The [[three]] brothers, Carl Weems and Dale Weems, pleaded not guilty.' },
    {
      bad: 'The branch has [[three]] employees: librarian Joan Holt, page Lena Ortiz, clerk Max Lind and guard Bill Hahn.',
    },
    { bad: '[[Five]] were hurt: Joan Holt, Mark Oduya, Lena Ortiz and Bill Hahn.' },
    { bad: 'Two men were arrested at the mill on Monday.\n\nThe [[trio]] pleaded not guilty.' },
    { good: 'Three men were arrested at the mill on Monday.\n\nThe trio pleaded not guilty.' },
    { good: 'Including Lind, five batters had two hits (Bo Lund, Cy Ellis, Nick Green, Ed Koto).' },
    { good: 'Floods killed 11 people in at least three counties — Tarn, Alden and Corley.' },
    { good: 'He has three options: not to reply, to reply in anger or to reply with tact.' },
    { good: 'Contrary to Ada Works and Bo Lines, the three yards said no.' },
    { good: 'The index takes 13 signs under four headings: income, health, schools and homes.' },
    { good: 'Their games against top 20 ranked teams: Norland (4), Verrin (3), Ada (2) and Corley (1).' },
    { good: 'Found by crews in Norland, Verrin and Ada, the four new reefs are small.' },
    { good: 'She has the backing of six clerks in Salem — far more than Lind (2) or Okoro (0).' },
    { good: 'She leaves a long career, three children and a devoted husband: what was needed had been done.' },
    { good: 'After a toll of six deaths was told, he said: “Our hearts are heavy and we are devastated by grief.”' },
    {
      good: 'Leading the round is Eight Roads Ventures and Fennel Capital. With the three first backers, the following clerks have signed: Ada Lind, Bo Okoro, Cy Reyes, Di Vidal and Ed Sand.',
    },
    {
      good: 'Three boats will be built: one for the test, the second for the crew, and then the Ada in 2024 for the port.',
    },
    {
      good: 'She was guided by three things: "a strong Alden," "the keeping of the peace in all the ports" and "calm in Salem."',
    },
    { good: 'Chock and Bates, the three-time Norland champions, have been together for 12 years.' },
    { good: 'There are five reasons to stay, he said.' },
    {
      good: 'Marcus Holt ‘13 explains how hard it was: they were in Alden, they were up early, and the only shop was shut.',
    },
    { good: 'The Herald also awarded five stars, praising its beats, its voice, its words and its ending.' },
    { good: 'Children stood beside four engineers of the firm that built it — Ada Rocket Works, or ARW — at noon.' },
    { good: 'The ad will air in four states, including Ohio, Iowa and Utah.' },
    {
      good: 'It opened in 10 states last year, but because some of them (Ohio, Utah and Iowa) are large, sales doubled.',
    },
    { good: 'Only one of the seven cases has involved a crime against people: murder, assault or robbery.' },
    {
      good: 'Monday brought news of three of the best rowers: Ana Ruiz officially joined the club, and Alden made an offer.',
    },
    { good: 'The resort has 12 cottages, a marina, three pools, a stage and a lawn, and a helipad.' },
    { good: 'The boxes went to nine states -- the batches were meant to be old, or empty, when they left.' },
    { good: 'A study in the Journal of Votes, Polls and Parties, the two main sources, says so.' },
    {
      good: 'The city has eight such schools that test their pupils, the best-known of which are Alden High and Corley High.',
    },
    { good: 'She spoke to eight people — mayors, county aides and experts — to learn more.' },
    {
      good: 'Take the fire at Alden, in which 11 people were killed; the blast of that month; or the flood at Corley.',
    },
    { good: 'The paper told two things: first, that there were more, and second, that they were late.' },
    {
      bad: 'SALEM, Norland — The port paid $2 million to [[four]] firms — Ada Works, Bo Lines and Corley Dredging — last year.',
    },
    {
      good: 'SALEM, Norland — The port paid $2 million to three firms — Ada Works, Bo Lines and Corley Dredging — last year.',
    },
    { good: 'By him stood his children from two marriages, Dora, Erik, Ivo and Tina.' },
    { good: 'They hit four cars — two Buicks, a Mercedes and a Mini Cooper — and fled.' },
    { good: 'The three sites are in Salem and Corley, Ohio and Verrin, Iowa.' },
    { bad: 'The bill does [[two]] things. First, it cuts the fee. Second, it bars bets. Third, it doubles the fine.' },
    { good: 'The bill does three things. First, it cuts the fee. Second, it bars bets. Third, it doubles the fine.' },
    {
      bad: 'The union made [[three]] demands:\n\n- a raise of 6 percent\n- two days off a month\n- tests of hearing\n- a seat on the board',
      format: 'markdown',
    },
    {
      good: 'The union made four demands:\n\n- a raise of 6 percent\n- two days off a month\n- tests of hearing\n- a seat on the board',
      format: 'markdown',
    },
    {
      good: 'Of the five plans, these are the best:\n\n- a raise\n- a day off\n- a seat on the board',
      format: 'markdown',
    },
    { bad: 'The recall covers [[three]] boats: the Heron, the Plover, the Egret and the Tern.' },
    { bad: 'There were [[three]] reasons for the delay, she said: a lack of crews and an early frost.' },
    { bad: 'The demands come down to [[four]] things: longer hours, lower fees, and more time to pay.' },
    { good: 'It is a bill of three parts that would help renters — students, nurses and cooks — in Salem.' },
    { bad: 'The mayor has [[three]] rivals in the race, Councilman Ray Lund and lawyer Mina Sand.' },
    { good: 'The mayor has two rivals in the race, Councilman Ray Lund and lawyer Mina Sand.' },
  ],
  *passage(passage) {
    // In a headline's capitals every word looks like a name; a first paragraph that is read as one ends in a period.
    if (passage.kind === 'headline' && !/\p{Ll}\.\s*$/u.test(passage.prose)) return;
    // Of lists in a sentence half are not the ones that the number counts, so this is asked.
    for (const report of reportsOf(passage, 'list', { messages: ['listed'], fix: 'use', other: 'list' }))
      yield { ...report, severity: 'info' as const };
  },
  *article(article) {
    for (const { at, words, count, before, found } of headcountsIn(article)) {
      const data = { count: words.length > 12 ? String(count) : words, found };
      yield {
        at,
        severity: 'info' as const,
        message: 'heads' as const,
        data,
        related: [{ at: before, message: 'before' as const, data }],
      };
    }
    for (const { figure, passage, found } of bulletedIn(article)) {
      const start = passage.at + figure.number.start;
      const at = { start, end: passage.at + figure.number.end };
      const number = article.text.slice(at.start, at.end);
      const data = { promise: promiseOf(passage, figure), found: found.length };
      const first = { start: found[0]!.at, end: found[0]!.at + found[0]!.text.length };
      yield {
        at,
        message: 'listed' as const,
        data,
        related: [{ at: first, message: 'list' as const, data }],
        fixes: [{ title: 'use' as const, data, edits: [{ span: at, text: inStyleOf(number, found.length) }] }],
      };
    }
    const list = numbered(article);
    if (list.length < 2) return;
    for (const passage of article.passages) {
      // Only what stands above the list and announces it: headline, deck, subhead or the paragraph right before.
      if (passage.at >= list[0]!.at || !announces(article, passage, list[0]!)) continue;
      const match = PROMISE.exec(passage.prose);
      const number = match?.groups?.number ?? '';
      const promised = /^\d/.test(number) ? Number(number) : NUMBER_WORDS.get(number.toLowerCase());
      if (!match || promised === undefined || promised === list.length || promised < 2) continue;
      const start = passage.at + match.index;
      const at = { start, end: start + number.length };
      const data = { promise: match[0], found: list.length };
      const first = { start: list[0]!.at, end: list[0]!.at + list[0]!.text.length };
      yield {
        at,
        message: 'fewer' as const,
        data,
        related: [{ at: first, message: 'list' as const, data }],
        fixes: [{ title: 'use' as const, data, edits: [{ span: at, text: inStyleOf(number, list.length) }] }],
      };
    }
  },
});

const promiseOf = ({ prose }: Passage, { number, end }: Quantity): string =>
  prose.slice(number.start, nounAfter(prose, end)?.end ?? end).replace(/\s+/g, ' ');

/** The items of the story's one counted list: an ordered list, or headings that carry numbers. */
function numbered(article: Article): readonly Passage[] {
  const headings = article.passages.filter(
    ({ kind, prose }) => kind === 'subhead' && /^[\s#*]*\d{1,2}[.):]\s/.test(prose),
  );
  if (headings.length > 1) return headings;
  return article.passages.filter(
    ({ kind, ordered, level, goesOn }) => kind === 'listItem' && ordered === true && !goesOn && (level ?? 1) <= 1,
  );
}

const announces = (article: Article, passage: Passage, first: Passage): boolean =>
  passage.kind === 'headline' ||
  passage.kind === 'subhead' ||
  passage.kind === 'deck' ||
  (/:\s*$/.test(passage.prose) && article.passages[article.passages.indexOf(first) - 1] === passage);
