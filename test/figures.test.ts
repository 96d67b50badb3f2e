import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { createDesk, defaultConfig, describeFigure, readArticle } from '../src/core/index.ts';
import { textOf } from '../src/core/text/spans.ts';

/** How a figure in a sentence of its own is read: interval, unit, and what is counted. */
const READ: readonly (readonly [copy: string, low: number, high: number, unit: string])[] = [
  ['The port took 8,000 crates.', 8000, 8000, 'crate'],
  ['The port took eight thousand crates.', 8000, 8000, 'crate'],
  ['The port took one thousand two hundred crates.', 1200, 1200, 'crate'],
  ['The port took two hundred and fifty crates.', 250, 250, 'crate'],
  ['The port took 1.2 million crates.', 1.2e6, 1.2e6, 'crate'],
  ['The port took half a million crates.', 5e5, 5e5, 'crate'],
  ['The port took two and a half million crates.', 2.5e6, 2.5e6, 'crate'],
  ['The port took a hundred thousand crates.', 1e5, 1e5, 'crate'],
  ['The port took two dozen crates.', 24, 24, 'crate'],
  ['The port took a dozen crates.', 12, 12, 'crate'],
  ['The port took 3½ tons.', 3.5, 3.5, 'ton'],
  ['The port took 3 1/2 tons.', 3.5, 3.5, 'ton'],
  ['The port took 50-60 crates.', 50, 60, 'crate'],
  ['The port took 40 to 50 crates.', 40, 50, 'crate'],
  ['The port took 4 to 5 million crates.', 4e6, 5e6, 'crate'],
  ['The port took between 300 and 400 crates.', 300, 400, 'crate'],
  ['Rates rise between 5 and 7 percent.', 5, 7, '%'],
  ['The port took at least 300 crates.', 300, Number.POSITIVE_INFINITY, 'crate'],
  ['The port took up to 300 crates.', 0, 300, 'crate'],
  ['The port took nearly 300 crates.', 270, 300, 'crate'],
  ['The port took no fewer than 40 crates.', 40, Number.POSITIVE_INFINITY, 'crate'],
  ['The yard hired 40 welding and painting hands.', 40, 40, 'hand'],
  ['It cost $5.2bn.', 5.2e9, 5.2e9, '$'],
  ['It cost £5m.', 5e6, 5e6, '£'],
  ['It cost €3.4 billion.', 3.4e9, 3.4e9, '€'],
  ['It cost $4 million to $6 million.', 4e6, 6e6, '$'],
  ['It rose four percent.', 4, 4, '%'],
  ['It rose 4 per cent.', 4, 4, '%'],
  ['It rose 10 percentage points.', 10, 10, '%'],
  ['Three-quarters of boats sank.', 75, 75, '%'],
  ['Half of all boats sank.', 50, 50, '%'],
  ['One in five boats sank.', 20, 20, '%'],
  ['Three out of four boats sank.', 75, 75, '%'],
];

describe('figures are read', () => {
  for (const [copy, low, high, unit] of READ)
    test(copy, () => {
      const [figure, ...more] = readArticle(`Head\n\n${copy}`, 'text').figures;
      assert.deepEqual([figure?.low, figure?.high, figure?.unit, more.length], [low, high, unit, 0]);
    });
});

/** Numbers that count nothing. */
const NONE = [
  'The ferry leaves at 10 a.m. and 10:30.',
  'A 41-year-old boy, aged 12, met Ana Ruiz, 41, there.',
  'Call 555-123-4567 or go to 12 Mill Street.',
  'Section 230 rules and Boeing 737 jets worry Flight 370 crews.',
  'The 2016 elections and the 1990s left scars.',
  'The 21st and 9/11 memorials.',
  'It passed on a 5-4 vote, 21-17 win or 6-3 decision.',
  'Order No. 12 boots.',
  '1. Rain 2. Snow',
  'On Nov. 12 boats left.',
];

describe('what counts nothing is no figure', () => {
  for (const copy of NONE)
    test(copy, () => {
      const article = readArticle(`Head\n\n${copy}`, 'text');
      assert.deepEqual(
        article.figures.map((figure) => textOf(article.text, figure)),
        [],
      );
    });
});

test('a figure knows who is credited with it, and whether it is quoted', () => {
  const { text, figures } = readArticle(
    'Head\n\nThe strait took 40 boats, according to the Salt Bureau.\n\n“We saw 60 boats,” Bo Lind said.',
    'text',
  );
  assert.deepEqual(
    figures.map(({ source, quoted }) => [source && textOf(text, source), quoted]),
    [
      ['Salt Bureau', false],
      ['Bo Lind', true],
    ],
  );
});

/** One quantity with two values, in as many ways as copy restates it; each with the pair that agrees. */
const CONFLICTS: readonly (readonly [name: string, first: string, second: string, wrong: string, right: string])[] = [
  ['the same words', 'The storm sank 42 tugs in Port Ada.', 'The storm sank {} tugs in Port Ada.', '24', '42'],
  ['a definite return', 'The bureau kept 28 ledgers on the mill.', 'Lind wants it to open the {} ledgers.', '14', '28'],
  ['a narrowed noun', 'Norland sought 270 polar permits.', 'Norland asked again for {} polar permits.', '180', '270'],
  [
    'two floors',
    'Crews worked more than 40 hours on the dam.',
    'Some worked more than {} hours on the dam.',
    '50',
    '40',
  ],
  ['lost noughts', 'Divers raised 1,200 crates of tea.', 'Divers raised {} crates of tea in May.', '120', '1,200'],
  ['rounding', 'The levee cost 11,873 sandbags in Salem.', 'The levee cost {} sandbags in Salem.', '14,000', '12,000'],
];
const desk = createDesk(defaultConfig);
const queries = (copy: string) =>
  desk.review(copy, { format: 'text' }).findings.filter(({ rule }) => rule === 'figures/conflict');
const story = (first: string, second: string): string =>
  `River rises\n\n${first}\n\nThe river is high.\n\nFew came to look.\n\n${second}`;

describe('one quantity, two values', () => {
  for (const [name, first, second, wrong, right] of CONFLICTS) {
    test(`${name}: queried, with both places`, () => {
      const [query, ...more] = queries(story(first, second.replace('{}', wrong)));
      assert.equal(query?.severity, 'info');
      assert.equal(query.related.length, 1);
      assert.ok(query.message.includes(wrong), query.message);
      assert.equal(more.length, 0);
    });
    test(`${name}: agreeing values are silent`, () =>
      assert.deepEqual(queries(story(first, second.replace('{}', right))), []));
  }
  test('the headline against the body', () =>
    assert.equal(queries('Storm sinks 42 tugs\n\nThe storm sank 24 tugs in Port Ada on Monday night.').length, 1));
  test('noughts are named', () =>
    assert.match(
      queries(story('Divers raised 1,200 crates of tea.', 'Divers raised 12,000 crates of tea.'))[0]!.message,
      /exactly 10 times/,
    ));
  test('at most two a story', () => {
    const pairs = ['tugs', 'barges', 'ferries', 'canoes'].flatMap((boat) => [
      `The storm sank 42 ${boat} in Port Ada.`,
      'The river is high.',
      `The storm sank 24 ${boat} in Port Ada.`,
    ]);
    assert.equal(queries(`Head\n\n${pairs.join('\n\n')}`).length, 2);
  });
});

/** Of each relation file a sum that is right, and what its hover tells wherever one of its figures stands. */
const SUMS: readonly (readonly [file: string, copy: string, sum: string])[] = [
  [
    'across',
    'It spent $2 million on a pool and $1 million on a rink.\n\nIn all, it spent $3 million.',
    '$2 million and $1 million make $3 million',
  ],
  ['ages', 'Sand, born in 1950, died in 2019 at age 68.', 'born 1950, 2019: 68 or 69'],
  ['anniversaries', 'The mill opened in 1974 and will mark its 50th anniversary in 2024.', '1974 to 2024 is 50 years'],
  [
    'annual',
    'By Ana Ruiz\nJune 20, 2024\n\nThe town held its 42nd annual fair, which began in 1983.',
    'yearly since 1983, it is No. 42 in 2024',
  ],
  ['attendance', 'The board voted 4-2-1 for it. Seven members were present.', '4 and 2 and 1 make 7 of seven'],
  ['change', 'The fee rose 9%, from $10.99 to $11.99.', '$10.99 to $11.99 is 9.1%'],
  [
    'clauses',
    'The school has 22 classrooms; 14 are in the old wing and eight are in the new one.',
    '14 and eight make 22',
  ],
  [
    'changeAbove',
    'Profit rose 12% at the mill.\n\nNet income was $56 million, compared with $50 million a year ago.',
    '$50 million to $56 million is 12%',
  ],
  ['clocks', 'They met from 7 p.m. to 11 p.m., a four-hour session.', '7 p.m. to 11 p.m. is 4 hours'],
  ['conversion', 'The trail runs 10 miles (16 kilometers) along the Vell.', '10 miles is 16 kilometers'],
  ['difference', 'Sand drew 332 votes, 62 more than the 270 of 2020.', '332 less 270 is 62'],
  ['dissent', 'The board voted 5-2 to close the mill, with Ana Lind and Bo Carr opposed.', '5-2: 2 named against'],
  ['direction', 'Sales fell to $203 million from $281 million.', '$281 million to $203 million is down'],
  [
    'finish',
    'Sand ran 2:31:10, 42 seconds ahead of Okoro, who ran 2:31:52.',
    '2:31:10 and 2:31:52 are 42 seconds apart',
  ],
  [
    'forecasts',
    'It earned 74 cents a share. Analysts had expected 68 cents. The results beat those estimates by 6 cents.',
    '74 cents less 68 cents is 6 cents',
  ],
  ['others', 'Of the 80 clerks, 60 are in the union and the other 20 are not.', '80 less 60 is 20'],
  ['exact', 'More than 13 million came, 13.3 million to be exact.', '13.3 million is about 13 million'],
  ['groups', 'The trio, Ana Lind, Bo Okoro and Di Reyes, won.', 'trio: 3 listed'],
  ['inTurn', 'It does two things. First, it cuts fees. Second, it bars bets.', 'two things: 2 listed'],
  [
    'limits',
    'The limit is 45 mph. He was going 65 mph, 20 mph over the limit.',
    '65 mph is 20 from the limit of 45 mph',
  ],
  ['list', 'The three winners are Lind, Okoro and Reyes.', 'three winners: 3 listed'],
  ['majorities', 'It passed by a two-thirds majority, 68-32.', '68 to 32 is 68%'],
  ['milestones', 'The Tugs improved to 18-4 and need two more wins to reach 20.', '18 and two make 20'],
  ['months', 'Work begins in June and ends in April, 10 months later.', 'June to April is 10 months'],
  ['moved', 'Wheat slipped below $8 on Tuesday, to $7.92.', '$8 to $7.92 is down'],
  ['outcomes', 'Nine work there. Seven will be moved and two will be laid off.', 'seven and two make 9'],
  [
    'periods',
    'The Tugs trailed 24-10 at halftime but outscored the Rams 28-7 in the second half to win 38-31.',
    '24-10 and 28-7 make 38-31',
  ],
  ['range', 'It takes between 30 and 40 loaves.', '30 to 40 runs upward'],
  ['rate', 'The 30 guards will cost $2.4 million, $80,000 each.', '30 at $80,000 is $2.4 million'],
  ['rosters', 'The two sons, Karl, of Alden, and Paul, of Salem, came.', 'two sons: 2 listed'],
  ['ratio', 'Complaints doubled from 40 to 80.', '40 to 80 is 2 times'],
  ['share', 'Of 120 homes, 30, or 25%, were lost.', '30 of 120 is 25%'],
  ['tally', 'Sand led by 112 votes, 3,480 to 3,368.', '3,480 to 3,368 is a margin of 112'],
  [
    'tenure',
    'The clinic opened in 1974. When it closes on Dec. 31, 2024, it will have served the valley for 50 years.',
    '1974 to Dec. 31, 2024 is 50 years',
  ],
  ['time', 'The five-year contract, which began in 2020, ends in 2025.', '2020 to 2025 is 5 years'],
  [
    'totals',
    'It spent $2 million on a pool.\n\nAnother $1 million went to a rink.\n\nIn all, it spent $3 million.',
    '$2 million and $1 million make $3 million',
  ],
  ['victims', 'The fire killed 12 people.\n\nThe dead included five men and three women.', 'five and three make 8'],
  ['whole', 'The fire left 12 dead: seven men, four women and one child.', 'seven, four, one make 12'],
];
/** What the relation files share. */
const SHARED = ['amounts', 'base', 'claim', 'opening', 'points', 'relations', 'sentences'];

describe('sums that are right', () => {
  test('of every relation', () =>
    assert.deepEqual(
      readdirSync('src/core/article/relations', { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => path.replace(/^.*[\\/]/, ''))
        .sort(),
      [...SHARED, ...SUMS.map(([file]) => file)].map((name) => `${name}.ts`).sort(),
    ));
  for (const [file, copy, sum] of SUMS)
    test(`${file}: ${copy}`, () => {
      const text = `A headline of the day\n\n${copy}\n`;
      const article = readArticle(text, 'text');
      const told = [...text].flatMap((char, at) =>
        /\w/.test(char) ? [describeFigure(article, at)?.markdown.replaceAll('\\', '') ?? ''] : [],
      );
      assert.ok(told.length > 0);
      assert.ok(
        told.some((markdown) => markdown.includes(`**Checks:** ${sum}.`)),
        told.join('\n'),
      );
    });

  test('a wrong sum is told by its finding alone', () => {
    const text = 'A headline of the day\n\nOf 120 homes, 30, or 35%, were lost.\n';
    const markdown = describeFigure(readArticle(text, 'text'), text.indexOf('35%'))?.markdown ?? '';
    assert.doesNotMatch(markdown, /Checks/);
  });
});
