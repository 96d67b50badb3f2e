import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';

/** What the GitHub action runs, as it runs it. */
const folder = mkdtempSync(join(tmpdir(), 'copydesk-action-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const STORY = 'River rises in Port Ada\n\nThe plan failed, Mayor Ana Ruiz said.\n\n“It was doomed.”\n';
for (const name of ['a.story', 'b.story', 'c.story']) writeFileSync(join(folder, name), STORY);
writeFileSync(join(folder, 'd.story'), `${STORY}\nIt closed on Feb. 30, the town said.\n`);

function action(env: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync('bash', [resolve('scripts/action.sh')], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, COPYDESK: `${process.execPath} ${resolve('dist/cli.js')}`, ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

test('the action shows the gravest findings up to its limit, and all of them in the summary', {
  skip: process.platform === 'win32',
}, () => {
  const summary = join(folder, 'summary.md');
  const report = join(folder, 'copydesk.sarif');
  const { code, out, err } = action({
    COPYDESK_ANNOTATIONS: '2',
    COPYDESK_SARIF: report,
    GITHUB_STEP_SUMMARY: summary,
  });
  assert.equal(err, '');
  assert.equal(code, 1);
  const lines = out.trim().split('\n');
  assert.match(lines[0] ?? '', /^::error file=d\.story/);
  assert.equal(lines.length, 3);
  assert.match(lines[2] ?? '', /^\d+ more findings are in the job summary\.$/);
  for (const name of ['a.story', 'd.story']) assert.ok(readFileSync(summary, 'utf8').includes(name));
  assert.equal(JSON.parse(readFileSync(report, 'utf8')).version, '2.1.0');
  assert.equal(action({ COPYDESK_FAIL_ON: 'never' }).code, 0);
  assert.equal(action({ COPYDESK_PATHS: 'a.story' }).code, 0);
});

test('every input of the action reaches its script', () => {
  const { inputs, runs } = parse(readFileSync('action.yml', 'utf8'));
  const [step] = runs.steps;
  const given = JSON.stringify(step.env);
  for (const name of Object.keys(inputs)) assert.ok(given.includes(`inputs.${name} `), name);
  const script = readFileSync('scripts/action.sh', 'utf8');
  for (const name of Object.keys(step.env)) assert.ok(script.includes(name), name);
});
