import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { type Evidence, parseConfig, proposalText, proposeStyle, readHabits } from '../src/core/index.ts';

/** As many stories as wanted, alike but for a number. */
const stories = (copy: string, count = 20): { text: string; format: 'text'; name: string }[] =>
  Array.from({ length: count }, (_, i) => ({
    text: `River rises in Port Ada ${i}\n\nBy Nell Astbury\n\nNov. 3, 2026\n\n${copy}\n`,
    format: 'text',
    name: `${i}.txt`,
  }));

function read(copy: string, count?: number): Evidence {
  const steps = readHabits(stories(copy, count));
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function proposed(copy: string, before: string | null = null): string {
  const proposal = proposeStyle(read(copy), before);
  assert.ok(proposal);
  assert.deepEqual(parseConfig(proposal.yaml).problems, []);
  return proposal.yaml;
}

const AMERICAN =
  'Mayor Ana Ruiz opened the hall at 7:30 p.m. on Jan. 5 with 10 nurses. It cost $5.2 million, up 4%. The hall — it is old — leaks. “It is a start,” Ruiz said.';
const BRITISH =
  'The mayor, Ana Ruiz, opened the hall at 7.30pm on 5 January with 10 nurses. It cost £5.2m, up 4% – the colour of money. Ruiz called it “a start”.';

describe('a house style is learned from finished stories', () => {
  test('AP copy needs nothing, and British copy its pack', () => {
    assert.equal(proposed(AMERICAN), '');
    assert.match(proposed(BRITISH), /^style: guardian # fits 20 finished stories best\n/);
  });

  for (const [name, from, to, line] of [
    ['percent', '4%', '4 per cent', 'form: per cent # per cent 20, % 0, percent 0'],
    ['dates', 'Jan. 5', 'January 5', 'months: full # full 20, short 0'],
    ['ten', '10 nurses', 'ten nurses', 'figuresFrom: 11 # 11 20, 10 0'],
    ['serial comma', 'It cost', 'They bought bread, milk, and eggs. It cost', 'use: yes # yes 20, no 0'],
    ['dashes', '— it is old —', '– it is old –', 'form: – # – 40, — 0'],
    ['courtesy titles', 'Ruiz said', 'Ms. Ruiz said', 'style/courtesy-titles: off # off 20, on 0'],
  ] as const)
    test(`${name}: told with its counts`, () => {
      const yaml = proposed(AMERICAN.replace(from, to));
      assert.ok(yaml.includes(line), yaml);
      assert.ok(!yaml.includes('style:'), yaml);
    });

  test('quotations left open over paragraphs ask for a warning where one is closed', () => {
    const yaml = proposed(`${AMERICAN}\n\n“One gate is left,” Ruiz said. “It is old.\n\n“The other is new.”`);
    assert.match(yaml, /continued: warning # warning 20, query 0/);
  });

  test('Reuters writes percent', () => {
    assert.equal(proposed(AMERICAN.replace('4%', '4 percent')), 'style: reuters # fits 20 finished stories best\n');
  });

  test('where the stories differ the question is left open', () => {
    const steps = readHabits([...stories(AMERICAN, 8), ...stories(AMERICAN.replace('4%', '4 per cent'), 12)]);
    let step = steps.next();
    while (!step.done) step = steps.next();
    assert.match(proposeStyle(step.value, null)!.yaml, /form: any # per cent 12, % 8, percent 0/);
  });

  test('the rest of the file stays, and what it says already is not said again', () => {
    const before = '# ours\nstyle: ap # for now\nrules:\n  style/percent: warning # strict\n  sources/vague: off\n';
    const yaml = proposed(AMERICAN.replace('4%', '4 per cent'), before);
    assert.match(yaml, /^# ours\nstyle: ap # for now\nrules:\n/);
    assert.match(yaml, /style\/percent:.*\n +severity: warning\n +form: per cent # per cent 20/);
    assert.match(yaml, /sources\/vague: off/);
    assert.equal(proposed(AMERICAN.replace('4%', '4 per cent'), yaml), yaml);
    assert.equal(proposeStyle(read(AMERICAN), 'style: [ap\n'), null);
  });

  test('a few places make no habit', () => {
    assert.equal(proposeStyle(read(AMERICAN.replace('4%', '4 per cent'), 9), null)!.yaml, '');
  });

  test('says how well each pack fits, and counts the marks', () => {
    const evidence = read(BRITISH);
    const text = proposalText(proposeStyle(evidence, null)!, evidence);
    assert.match(text, /^20 finished stories\. Best fit: guardian \(guardian \d+%, .*ap \d+%/);
    assert.match(text, /\n {2}Dates, order: day-month 20, month-day 0\n/);
    assert.match(text, /\n {2}Quotation marks: curly 20\n/);
  });
});

describe('copydesk learn', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-learn-'));
  after(() => rmSync(folder, { recursive: true }));
  const learn = (...args: string[]) =>
    spawnSync(process.execPath, [join(process.cwd(), 'dist/cli.js'), 'learn', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });

  test('prints the file, and the counts beside it; writes with --out', () => {
    for (const { name, text } of stories(AMERICAN.replace('4%', '4 per cent'))) writeFileSync(join(folder, name), text);
    const { status, stdout, stderr } = learn('.');
    assert.equal(status, 0);
    assert.equal(stdout, 'rules:\n  style/percent:\n    form: per cent # per cent 20, % 0, percent 0\n');
    assert.match(stderr, /^20 finished stories\. Best fit: ap /);
    writeFileSync(join(folder, 'copydesk.yaml'), '# ours\nspellings: [zander]\n');
    assert.equal(learn('.', '--out', 'copydesk.yaml').status, 0);
    assert.equal(readFileSync(join(folder, 'copydesk.yaml'), 'utf8'), `# ours\nspellings: [zander]\n${stdout}`);
  });

  test('says how many stories are missing', () => {
    rmSync(join(folder, '3.txt'));
    const { status, stderr } = learn('.');
    assert.equal(status, 2);
    assert.equal(stderr, 'copydesk: Finished stories found: 19; 20 are needed to tell habits from chance.\n');
  });
});
