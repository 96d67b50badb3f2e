import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import {
  applyStets,
  changedSidecar,
  createDesk,
  defaultConfig,
  type Finding,
  NO_SIDECAR,
  parseSidecar,
  type Stet,
  stetOf,
} from '../src/core/index.ts';

const addStet = (yaml: string | null, stet: Stet) => changedSidecar(yaml, { kind: 'stet', stet });
const removeStet = (yaml: string | null, stet: Stet) => changedSidecar(yaml, { kind: 'unstet', stet });

const STORY = `River rises in Port Ada

The ward has 6 beds on one floor. The other hall has 6 beds too, and 7 doors.

The mayor said so on Monday.
`;
const desk = createDesk(defaultConfig);
const findingsOf = (text: string): readonly Finding[] =>
  desk.review(text, { format: 'text' }).findings.filter(({ rule }) => rule === 'style/numerals');
const placesOf = (text: string, findings: readonly Finding[]): [string, number][] =>
  findings.map(({ rule, span }) => [rule, text.slice(0, span.start).split('6').length - 1]);

describe('stet', () => {
  const [first, second, doors] = findingsOf(STORY) as [Finding, Finding, Finding];
  test('takes away the one finding that it was given for', () => {
    const { findings, stood } = applyStets(STORY, findingsOf(STORY), [stetOf(STORY, second)]);
    assert.deepEqual(
      findings.map(({ span }) => span),
      [first.span, doors.span],
    );
    assert.deepEqual(stood[0]?.at, second.span);
  });
  test('survives edits elsewhere and on one side', () => {
    const stet = stetOf(STORY, second);
    for (const [from, to] of [
      ['River rises', 'The river falls'],
      ['on one floor', 'on the ground floor'],
      ['too, and', 'as well, and'],
    ] as const) {
      const text = STORY.replace(from, to);
      const { findings } = applyStets(text, findingsOf(text), [stet]);
      assert.deepEqual(
        placesOf(text, findings),
        [
          ['style/numerals', 0],
          ['style/numerals', 2],
        ],
        from,
      );
    }
  });
  test('does not go over to other words, nor to equal words elsewhere', () => {
    const text = STORY.replace('The other hall has 6 beds too', 'Nobody asked');
    const { findings } = applyStets(text, findingsOf(text), [stetOf(STORY, second)]);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['style/numerals', 'style/numerals'],
    );
  });
  test('is soon compared with many equal findings', () => {
    const text = '6 '.repeat(32_000);
    const findings = Array.from({ length: 32_000 }, (_, i) => ({ ...first, span: { start: 2 * i, end: 2 * i + 1 } }));
    const start = process.cpuUsage();
    assert.deepEqual(applyStets(text, findings, [{ rule: first.rule, words: '6' }]).findings, []);
    const seconds = process.cpuUsage(start).user / 1e6;
    assert.ok(seconds < 2, `${seconds} s`);
  });
  test('without context stands for every finding about its words', () => {
    const { findings } = applyStets(STORY, findingsOf(STORY), [{ rule: 'style/numerals', words: '6' }]);
    assert.deepEqual(findings, [doors]);
  });
  test('is reported once its words are gone, and not where its rule is off', () => {
    const text = STORY.replace('7 doors', 'seven doors');
    const stet = stetOf(STORY, doors);
    const { findings, stood } = applyStets(text, [], [{ ...stet, reason: 'A sign.' }]);
    assert.deepEqual(
      findings.map(({ rule, severity }) => [rule, severity]),
      [['stet/expired', 'info']],
    );
    assert.match(
      findings[0]!.message,
      /^A stet for style\/numerals no longer applies\.\n“7” was changed \(reason for the stet: A sign\.\)/,
    );
    assert.deepEqual(
      stood.map(({ at }) => at),
      [null],
    );
    assert.deepEqual(applyStets(STORY, [], [stet]).findings, []);
  });
});

describe('the file beside a story', () => {
  const FILE = `# Kept by the desk
version: 1
memo: [ask Ruiz] # later
stet:
  # the sign says so
  - rule: style/numerals
    words: "6"
    reason: A sign.
`;
  test('is written in order, one item a block, comments and unknown keys kept', () => {
    const one = addStet(FILE, { reason: 'A document.', words: '“So.”', rule: 'quotes/unattributed' });
    assert.equal(
      one,
      `# Kept by the desk
version: 1
memo: [ ask Ruiz ] # later
stet:
  - rule: quotes/unattributed
    words: “So.”
    reason: A document.
  # the sign says so
  - rule: style/numerals
    words: "6"
    reason: A sign.
`,
    );
    assert.deepEqual(
      removeStet(one!, { rule: 'quotes/unattributed', words: '“So.”' }),
      FILE.replace('[ask Ruiz]', '[ ask Ruiz ]'),
    );
  });
  test('is begun where there is none, and read back as written', () => {
    const stet = {
      rule: 'style/numerals',
      words: '6',
      before: '0badcafe',
      after: 'deadbeef',
      reason: 'yes: #1',
      when: '2026-11-24',
    };
    const text = addStet(null, stet)!;
    assert.match(text, /^version: 1\nstet:\n {2}- rule: style\/numerals\n/);
    assert.deepEqual(parseSidecar(text), { ...NO_SIDECAR, stets: [stet] });
  });
  test('of two editors merges in git where they let other findings stand', () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-merge-'));
    after(() => rmSync(folder, { recursive: true, force: true }));
    const file = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const base = addStet(null, { rule: 'style/numerals', words: '6', reason: 'A sign.' })!;
    const mine = addStet(base, { rule: 'quotes/unattributed', words: '“So.”', reason: 'A document.' })!;
    const theirs = addStet(base, { rule: 'style/times', words: '9 PM', reason: 'A title.' })!;
    const names = [file('mine', mine), file('base', base), file('theirs', theirs)];
    const merged = execFileSync('git', ['merge-file', '-p', ...names], { encoding: 'utf8' });
    assert.deepEqual(
      parseSidecar(merged).stets.map(({ rule }) => rule),
      ['quotes/unattributed', 'style/numerals', 'style/times'],
    );
    // Both took back what the other keeps.
    const less = removeStet(merged, { rule: 'quotes/unattributed', words: '“So.”' })!;
    const fewer = removeStet(merged, { rule: 'style/times', words: '9 PM' })!;
    const again = [file('mine', less), file('base', merged), file('theirs', fewer)];
    assert.equal(execFileSync('git', ['merge-file', '-p', ...again], { encoding: 'utf8' }), base);
  });
  test('is left alone where it is faulty or newer', () => {
    assert.equal(addStet('version: 2\n', { rule: 'a', words: 'b' }), null);
    assert.equal(addStet('stet: [\n', { rule: 'a', words: 'b' }), null);
  });
  test('is reported at the line that is wrong, and the rest counts', () => {
    const { stets, problems } = parseSidecar('stet:\n  - rule: style/ages\n  - rule: style/ages\n    words: six\n');
    assert.deepEqual(stets, [{ rule: 'style/ages', words: 'six' }]);
    assert.deepEqual(
      problems.map(({ line }) => line),
      [2],
    );
    assert.equal(parseSidecar('stet: yes\n').problems.length, 1);
    assert.equal(parseSidecar('- a\n').problems.length, 1);
    assert.deepEqual(parseSidecar(''), NO_SIDECAR);
  });
});
