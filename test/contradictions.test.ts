import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createDesk, defaultConfig, type Finding } from '../src/core/index.ts';
import type { HouseName } from '../src/core/rules/rule.ts';
import { createTagger } from '../src/core/tools.ts';

/** What whole stories prove or leave open: names, furniture, dates and repeated figures, each right and wrong. */
interface Row {
  readonly rule: string;
  /** `{}` is where the copy is right or wrong; front matter makes it Markdown. */
  readonly copy: string;
  readonly right: string;
  readonly wrong: string;
  /** What the message must say. */
  readonly says: readonly string[];
  readonly names?: readonly HouseName[];
}

const BETWEEN = 'The river is high this week.\n\nFarmers watched from the bank.';
const STORM =
  'The storm came on Monday, and Mayor Ana Ruiz closed the bridge of Salem before noon. The storm sank 12 tugs. By night the harbor had lost boats of all sizes, and the wind had taken the roof of the old mill.';
/** A figure told twice, with paragraphs in between. */
const twice = (first: string, second: string): string => `${first}\n\n${BETWEEN}\n\n${second}`;
/** A story under a headline of its own, with further front matter. */
const under = (title: string, body: string, more = ''): string =>
  `---\ntitle: ${title}\ndate: 2026-11-02\n${more}---\n\n${body}\n`;

const same = (copy: string, right: string, wrong: string, ...says: string[]): Row => ({
  rule: 'figures/conflict',
  copy,
  right,
  wrong,
  says: [wrong, ...says],
});

const TABLE: readonly Row[] = [
  same(twice('Divers raised {} crates of tea.', 'Divers raised 1,200 crates of tea in all.'), '1,200', '12,000', '10'),
  same(twice('Divers raised {} crates of tea.', 'Divers raised 3,400 crates of tea in all.'), '3,400', '340', '10'),
  same(
    twice('The mill owes $40 million to Salem farmers, it said.', 'The mill owes {} to Salem farmers, a judge said.'),
    '$40 million',
    '$40 billion',
    '1,000',
  ),
  same(twice('The strike closed 42 schools in Salem.', 'The {} schools opened again on Monday.'), '42', '24', '42'),
  same(
    twice(
      'Some 8,000 Norland troops have crossed the Vell.',
      '{} Norland troops have crossed the Vell, Eastmark said.',
    ),
    'At least 8,000',
    'Nearly 12,000',
    '8,000',
  ),
  same(
    under('Storm closes {} schools in Port Ada', 'The storm closed 24 schools in Port Ada on Monday, the county said.'),
    '24',
    '42',
    '24',
  ),
  same(
    under(
      'Storm closes schools in Port Ada',
      'The storm closed 24 schools in Port Ada on Monday, the county said.',
      'subtitle: The storm closed {} schools in Port Ada\n',
    ),
    '24',
    '42',
    '24',
  ),
  ...[
    { right: 'Four', wrong: 'Five', says: 'Five' },
    { right: '4', wrong: '6', says: '6' },
  ].map(
    ({ right, wrong, says }): Row => ({
      rule: 'figures/list-count',
      copy: under(
        '{} takeaways from the vote',
        'The vote is over.\n\n1. Turnout fell.\n2. The mayor won.\n3. The levy failed.\n4. Two seats moved.',
      ),
      right,
      wrong,
      says: [says, '4'],
    }),
  ),
  ...[
    { right: '2018', wrong: '2012', says: ['2012 to 2026 is 14', 'eight'] },
    { right: 'November 2018', wrong: '2008', says: ['2008 to 2026 is 18'] },
  ].map(
    ({ right, wrong, says }): Row => ({
      rule: 'dates/ago',
      copy: under('Mill reopens', 'The mill burned down eight years ago, in {}, and stood empty.'),
      right,
      wrong,
      says,
    }),
  ),
  {
    rule: 'dates/stale',
    copy: under('Crack found', 'Crews found the crack {} and closed the bridge.', 'updated: 2026-11-09\n'),
    right: 'on Monday',
    wrong: 'yesterday',
    says: ['yesterday', '2026'],
  },
  {
    rule: 'dates/stale',
    copy: under('Crack found', 'Crews will close the bridge {}, the county said.', 'updated: 2026-11-05\n'),
    right: 'on Thursday',
    wrong: 'today',
    says: ['today'],
  },
  {
    rule: 'dates/future',
    copy: under(
      'Crack found',
      'Crews found the crack in Port Ada.',
      'image: a.jpg\ncaption: Ana Ruiz in Port Ada on {}.\ncredit: Bo Lind\n',
    ),
    right: 'Nov. 1, 2026',
    wrong: 'Nov. 9, 2026',
    says: ['Nov. 9, 2026'],
  },
  ...[
    ['Okoro', 'Okora'],
    ['Okoro', 'Okorro'],
    ['Okoro', 'Okroo'],
  ].map(
    ([right = '', wrong = '']): Row => ({
      rule: 'names/spelling',
      copy: 'Site engineer Dana Okoro left on Monday.\n\nThe bridge was closed, {} said.',
      right,
      wrong,
      says: [wrong, right],
    }),
  ),
  {
    rule: 'names/spelling',
    copy: 'Fog closed the port in Elsmouth. Ferries from Elsmouth turned back.\n\nNobody was hurt in {}.',
    right: 'Elsmouth',
    wrong: 'Elsmuoth',
    says: ['Elsmuoth', 'Elsmouth'],
  },
  {
    rule: 'names/first-reference',
    copy: 'The bridge stays closed.\n\n“It is not safe,” {} said on Monday.',
    right: 'site engineer Dana Okoro',
    wrong: 'Okoro',
    says: ['Okoro'],
  },
  {
    rule: 'names/shared-surname',
    copy: 'Farmer Ann Lind said the dike held. Her rival, miller Bo Lind, said it leaked.\n\nThe dike is old, {} said.',
    right: 'Bo Lind',
    wrong: 'Lind',
    says: ['Ann Lind', 'Bo Lind'],
  },
  {
    rule: 'names/role',
    copy: 'Mayor Ana Ruiz closed the bridge.\n\nThe mill stays open, {} Ana Ruiz said.',
    right: 'Mayor',
    wrong: 'Gov.',
    says: ['Gov', 'Mayor'],
  },
  {
    rule: 'names/acronym',
    copy: 'The {} ruled on Monday that the weir must go. The NRCA has three members.',
    right: 'National River Care Agency (NRCA)',
    wrong: 'NRCA',
    says: ['NRCA'],
  },
  {
    rule: 'names/acronym',
    copy: 'The National River Control Agency (NRCA) ruled on Monday.\n\nThe mayor met the {} on Tuesday.',
    right: 'National River Control Agency (NRCA)',
    wrong: 'National River Care Association (NRCA)',
    says: ['Control Agency', 'Care Association'],
  },
  {
    rule: 'names/house-list',
    names: ['Volodymyr Zaretskyy'],
    copy: 'The pact was signed by President {} on Monday.',
    right: 'Zaretskyy',
    wrong: 'Zaretsky',
    says: ['Zaretsky', 'Zaretskyy'],
  },
  {
    rule: 'names/house-list',
    names: [{ use: 'Port Ada', avoid: ['Adahaven'] }],
    copy: 'The ferry left {} on Monday with 40 cars.',
    right: 'Port Ada',
    wrong: 'Adahaven',
    says: ['Adahaven', 'Port Ada'],
  },
  {
    rule: 'furniture/headline',
    copy: under('Mayor {} closes bridge', STORM),
    right: 'Ruiz',
    wrong: 'Bertrand',
    says: ['Bertrand'],
  },
  {
    rule: 'furniture/headline',
    copy: under('Storm sinks {} tugs', STORM),
    right: '12',
    wrong: '42',
    says: ['42'],
  },
  ...[
    { right: 'Ana Ruiz inspects the bridge.\ncredit: Bo Lind', wrong: 'Ana Ruiz inspects the bridge.', says: 'credit' },
    {
      right: 'Ana Ruiz inspects the bridge.\ncredit: Bo Lind',
      wrong: 'A woman inspects the bridge.\ncredit: Bo Lind',
      says: 'no name',
    },
  ].map(
    ({ right, wrong, says }): Row => ({
      rule: 'furniture/caption',
      copy: under('Crack found', 'Crews found the crack in Port Ada.', 'image: a.jpg\ncaption: {}\n'),
      right,
      wrong,
      says: [says],
    }),
  ),
  {
    rule: 'furniture/correction',
    copy: 'The council voted {} on Monday to close the mill, the mayor of Port Ada said.\n\nCorrection: An earlier version gave the wrong vote. The council voted 6-1, not 5-2.',
    right: '6-1',
    wrong: '5-2',
    says: ['5-2'],
  },
  {
    rule: 'furniture/correction',
    copy: 'The fire took {} homes in Salem on Monday, the county said.\n\nCorrection: An earlier version said that 310 homes burned. The number is 210.',
    right: '210',
    wrong: '310',
    says: ['310'],
  },
  {
    rule: 'furniture/reading-time',
    copy: 'By Ana Ruiz November 1, 2026 {} min read\n\nCrews found the crack on Monday, and the bridge in Port Ada was closed the same night.',
    right: '1',
    wrong: '9',
    says: ['9'],
  },
];

const FACTS = /^(?:names|figures|dates|furniture)\//;
const tagger = createTagger();

function review(copy: string, names: readonly HouseName[] = []): Finding[] {
  const desk = createDesk({ ...defaultConfig, names }, { tagger });
  const matter = copy.startsWith('---');
  const { findings } = desk.review(matter ? copy : `River rises in Port Ada\n\n${copy}`, {
    format: matter ? 'markdown' : 'text',
  });
  return findings.filter(({ rule }) => FACTS.test(rule));
}

for (const rule of new Set(TABLE.map((row) => row.rule))) {
  describe(`${rule}, in a story`, () => {
    for (const { copy, right, wrong, says, names } of TABLE.filter((row) => row.rule === rule)) {
      test(`right: ${right} in ${copy}`, () =>
        assert.deepEqual(
          review(copy.replace('{}', right), names).map((finding) => `${finding.rule}: ${finding.message}`),
          [],
        ));
      test(`wrong: ${wrong} in ${copy}`, () => {
        const found = review(copy.replace('{}', wrong), names);
        assert.deepEqual([...new Set(found.map((finding) => finding.rule))], [rule]);
        for (const word of says) assert.ok(found[0]!.message.includes(word), found[0]!.message);
      });
    }
  });
}

test('a headline that plainly restates the one figure of the body is warned of, and a sum is left alone', () => {
  const severity = (body: string): (string | undefined)[] =>
    review(under('Storm closes 42 schools in Port Ada', body)).map((finding) => finding.severity);
  assert.deepEqual(severity('The storm closed 24 schools in Port Ada on Monday.'), ['warning']);
  assert.deepEqual(severity('The storm closed 24 schools in Port Ada and 18 in Salem on Monday.'), []);
});

test('a rejected spelling is set right everywhere but in quotation marks', () => {
  const copy = 'Adahaven is full.\n\nFerries leave Adahaven at noon. “Adahaven is home,” Mayor Ana Ruiz said.';
  const found = review(copy, [{ use: 'Port Ada', avoid: ['Adahaven'] }]);
  assert.deepEqual(
    found.map(({ severity, fixes }) => [severity, fixes.map(({ title, edits }) => [title, edits.length])]),
    [
      [
        'warning',
        [
          ['Use “Port Ada”', 1],
          ['Use “Port Ada” everywhere', 2],
        ],
      ],
      [
        'warning',
        [
          ['Use “Port Ada”', 1],
          ['Use “Port Ada” everywhere', 2],
        ],
      ],
      ['info', []],
    ],
  );
});
