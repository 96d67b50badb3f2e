import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { settingOf } from '../src/core/engine/config.ts';
import {
  type Config,
  changedConfig,
  configOf,
  createDesk,
  followAll,
  layersOf,
  parseConfig,
  personalLayer,
  rules,
  whyRule,
} from '../src/core/index.ts';

/** Files by path, as a host reads them: a second question follows the first. */
function chainOf(files: Record<string, string>, root = 'copydesk.yaml') {
  const steps = followAll(root, {
    resolve: (_from, path) => (path.startsWith('..') ? null : path),
    title: (name) => name,
  });
  let step = steps.next();
  while (!step.done) {
    const yaml = files[step.value];
    step = steps.next(yaml === undefined ? null : { yaml, file: parseConfig(yaml).file });
  }
  return step.value;
}

const inForce = (files: Record<string, string>, path: string): Config => {
  const { links } = chainOf(files);
  return configOf(links, layersOf(links, path));
};

const percent = rules.find(({ id }) => id === 'style/percent')!;

describe('copydesk.yaml', () => {
  test('builds on packs and files, the later ones stronger, and its own word strongest', () => {
    const files = {
      'copydesk.yaml': 'extends: [guardian, house.yaml]\nrules:\n  style/percent: info\nspellings: [quayside]\n',
      'house.yaml':
        'extends: bbc\nreadingSpeed: 200\nrules:\n  style/percent:\n    form: percent\n  style/ages: off\nspellings: [lorry]\n',
    };
    const config = inForce(files, 'story.txt');
    assert.equal(config.style, 'bbc');
    assert.equal(config.readingSpeed, 200);
    assert.deepEqual(config.rules, {
      'style/percent': { form: 'percent', severity: 'info' },
      'style/ages': { severity: 'off' },
    });
    assert.deepEqual(config.spellings, ['quayside', 'lorry']);
  });
  test('names the keys of a newsroom’s own front matter, each slot from the strongest file', () => {
    const config = inForce(
      {
        'copydesk.yaml': 'extends: house.yaml\nfrontMatter:\n  headline: [hed]\n',
        'house.yaml': 'frontMatter:\n  headline: [titel]\n  byline: [von]\n',
      },
      'story.md',
    );
    const text = '---\ntitel: Old words\nhed: North quay shuts\nvon: Ana Ruiz\n---\n\nThe quay shut.\n';
    const { headline, byline } = createDesk(config).review(text, { format: 'markdown' }).article.furniture;
    assert.equal(text.slice(headline?.start, headline?.end), 'North quay shuts');
    assert.equal(text.slice(byline?.start, byline?.end), 'Ana Ruiz');
  });
  test('says other things of some folders', () => {
    const files = {
      'copydesk.yaml': `style: ap
overrides:
  - files: ["sports/**"]
    rules:
      style/numerals: off
    terms:
      - avoid: [footie]
  - files: ["*.wire.txt"]
    style: reuters
terms:
  - avoid: [boffin]
`,
    };
    assert.deepEqual(inForce(files, 'city/a.txt').rules, {});
    const sports = inForce(files, 'sports/cup/a.txt');
    assert.deepEqual(sports.rules, { 'style/numerals': { severity: 'off' } });
    assert.deepEqual(
      sports.terms.map(({ avoid }) => avoid[0]),
      ['footie', 'boffin'],
    );
    assert.equal(inForce(files, 'city/a.wire.txt').style, 'reuters');
  });
  test('reports at its line what cannot be extended', () => {
    const problem = (extend: string, other?: string) => {
      const files = {
        'copydesk.yaml': `style: ap\nextends: ${extend}\n`,
        ...(other === undefined ? {} : { 'a.yaml': other }),
      };
      const [[name, problems] = []] = [...chainOf(files).problems];
      return [name, problems?.[0]?.line, problems?.[0]?.message];
    };
    assert.deepEqual(problem('a.yaml'), [
      'copydesk.yaml',
      2,
      'There is no file “a.yaml”, and no style pack of that name.',
    ]);
    assert.match(
      String(problem('../a.yaml')[2]),
      /“\.\.\/a\.yaml” is no style pack \(ap, .*\) and no file of this workspace/,
    );
    assert.deepEqual(problem('a.yaml', 'style: nope'), ['copydesk.yaml', 2, '“a.yaml” has errors of its own.']);
    assert.deepEqual(problem('a.yaml', '# a\n\nextends:\n  - ap\n  - copydesk.yaml\n'), [
      'a.yaml',
      5,
      '“copydesk.yaml” extends this file in turn: copydesk.yaml → a.yaml → copydesk.yaml.',
    ]);
    assert.deepEqual(problem('a.yaml', 'style: bbc'), [undefined, undefined, undefined]);
  });
  test('names an override that is wrong at its line', () => {
    const { problems } = parseConfig('overrides:\n  - files: ["a/**"]\n    rules:\n      style/nope: off\n');
    assert.deepEqual(
      problems.map(({ line, message }) => [line, message]),
      [[4, 'There is no rule or option “style/nope”.']],
    );
  });
});

describe('a decision written into copydesk.yaml', () => {
  const FILE = `# The desk's file
style: ap # for now

spellings: [quayside] # ours
rules:
  # too many alarms
  style/percent:
    form: percent
overrides:
  - files: [sports/**]
    rules:
      style/ages: off
`;
  const off = (rule: string, files: string | null) => ({ kind: 'rule', rule, level: 'off', files }) as const;
  test('changes its place alone, and comments stay', () => {
    assert.equal(
      changedConfig(FILE, { kind: 'spellings', word: 'lorry' }),
      FILE.replace('[quayside]', '[quayside, lorry]'),
    );
    assert.equal(changedConfig(FILE, { kind: 'spellings', word: 'quayside' }), FILE);
    assert.equal(
      changedConfig(FILE, off('style/percent', null)),
      FILE.replace('form: percent\n', 'form: percent\n    severity: off\n'),
    );
    assert.equal(
      changedConfig(FILE, off('style/times', 'sports/**')),
      FILE.replace('style/ages: off\n', 'style/ages: off\n      style/times: off\n'),
    );
    assert.equal(
      changedConfig(FILE, off('style/times', 'wire/**')),
      `${FILE}  - files:\n      - wire/**\n    rules:\n      style/times: off\n`,
    );
    const windows = FILE.replaceAll('\n', '\r\n');
    assert.equal(changedConfig(windows, { kind: 'names', word: 'Kyiv' }), `${windows}names:\r\n  - Kyiv\r\n`);
  });
  test('begins a file, and leaves a faulty one alone', () => {
    assert.equal(changedConfig(null, off('style/ages', null)), 'rules:\n  style/ages: off\n');
    assert.equal(
      changedConfig('', { kind: 'terms', term: { use: 'use', avoid: ['utilize'] } }),
      'terms:\n  - use: use\n    avoid:\n      - utilize\n',
    );
    assert.equal(changedConfig('style: nope\n', off('style/ages', null)), null);
  });
});

describe('why a rule is on', () => {
  const files = {
    'copydesk.yaml':
      'extends: house.yaml\noverrides:\n  - files: ["wire/**"]\n    rules:\n      style/percent: error\n',
    'house.yaml': 'style: guardian\nrules:\n  style/percent:\n    form: percent\n',
  };
  test('each decision names who took it', () => {
    const why = (path: string) => whyRule(percent, layersOf(chainOf(files).links, path));
    assert.deepEqual(why('a.txt'), [
      { what: 'severity', value: 'warning', from: 'the rule’s default' },
      { what: 'form', value: 'percent', from: 'house.yaml' },
      { what: 'repeat', value: false, from: 'style pack guardian, set in house.yaml' },
    ]);
    assert.deepEqual(why('wire/a.txt')[0], {
      what: 'severity',
      value: 'error',
      from: 'copydesk.yaml, overrides for wire/**',
    });
    assert.deepEqual(whyRule(percent, [])[1], { what: 'form', value: '%', from: 'style pack ap' });
  });
  test('an old id that stands for several rules is as strong as the file it stands in', () => {
    const passive = rules.find(({ id }) => id === 'style/passive')!;
    for (const [base, own, expected] of [
      ['style/passive: warning', 'style/write-good: off', 'off'],
      ['style/write-good: off', 'style/passive: warning', 'warning'],
    ] as const) {
      const files = {
        'base.yaml': `rules:\n  ${base}\n`,
        'copydesk.yaml': `extends: base.yaml\nrules:\n  ${own}\n`,
      };
      assert.equal(settingOf(inForce(files, 'story.txt'), passive).severity, expected);
      const layers = layersOf(chainOf(files).links, 'story.txt');
      assert.deepEqual(whyRule(passive, layers)[0], { what: 'severity', value: expected, from: 'copydesk.yaml' });
    }
  });
  test('one person has the last word, and mistakes in it are left out', () => {
    const { layer, problems } = personalLayer(
      { rules: { 'style/percent': 'hint', 'no/such': 'off' }, spellings: ['quayside', 7], other: 1 },
      'your settings',
    );
    assert.deepEqual(layer, { rules: { 'style/percent': 'hint' }, spellings: ['quayside'], from: 'your settings' });
    assert.equal(problems.length, 2);
    assert.match(problems[0]!, /^rules: There is no rule or option “no\/such”/);
    const [severity] = whyRule(percent, layersOf(chainOf(files).links, 'wire/a.txt', layer!));
    assert.deepEqual(severity, { what: 'severity', value: 'hint', from: 'your settings' });
    assert.equal(personalLayer({ style: '', rules: {}, spellings: [] }, 'x').layer, null);
    assert.equal(configOf([], layersOf([], 'a.txt', personalLayer({ style: 'bbc' }, 'x').layer!)).style, 'bbc');
    const nonesuch = personalLayer({ style: 'nonesuch', names: ['Ruiz'] }, 'x');
    assert.deepEqual(nonesuch.layer, { names: ['Ruiz'], from: 'x' });
    assert.match(nonesuch.problems[0]!, /^style: /);
  });
});
