import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { type Schema, Validator } from '@cfworker/json-schema';
import { DOMParser } from '@xmldom/xmldom';

/** What `copydesk check` writes for build servers, and which files it takes up. */
const CLI = resolve('dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'copydesk-reports-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const STORY = [
  'River rises in Port Ada',
  '“It was doomed,” Mayor Ana Ruiz said.',
  'The ferry carried 30 percent more riders, she said.',
  '“Nobody asked us.”',
  '“Nobody asked us.”',
  '',
].join('\n\n');

function copydesk(args: readonly string[], cwd = folder): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

function file(name: string, content: string, home = folder): string {
  writeFileSync(join(home, name), content);
  return name;
}

interface Result {
  readonly ruleId: string;
  readonly level: string;
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: Record<string, string> } }[];
  readonly fixes: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: { readonly charOffset: number; readonly charLength: number };
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
  readonly suppressions?: readonly { readonly kind: string; readonly justification?: string }[];
}

function sarif(name: string): { driver: Record<string, unknown>; results: readonly Result[] } {
  const [run] = JSON.parse(copydesk(['check', '--any', '--format', 'sarif', name]).out).runs;
  return { driver: run.tool.driver, results: run.results };
}

describe('SARIF', () => {
  test('names the tool, and each rule with its page and whether it is on', () => {
    const { driver } = sarif(file('story.txt', STORY));
    assert.match(String(driver.version), /^\d+\.\d+\.\d+/);
    assert.match(String(driver.informationUri), /^https:/);
    const rules = driver.rules as readonly Record<string, unknown>[];
    const unattributed = rules.find(({ id }) => id === 'quotes/unattributed');
    assert.match(String(unattributed?.helpUri), /^https:.*\/docs\/rules\/quotes\/unattributed\.md$/);
    assert.deepEqual(unattributed?.defaultConfiguration, { level: 'warning', enabled: true });
    for (const { helpUri } of rules) readFileSync(String(helpUri).replace(/^.*(?=docs\/rules\/)/, ''), 'utf8');
  });
  test('knows a finding again after edits elsewhere, and parts two of the same words', () => {
    const marks = (name: string): string[] =>
      sarif(name).results.map(({ partialFingerprints }) => Object.values(partialFingerprints).join());
    const before = marks('story.txt');
    assert.equal(new Set(before).size, before.length);
    assert.ok(before.length > 1);
    const moved = STORY.replace('River', 'A long wait over, the river').replace('doomed', 'doomed from the first day');
    assert.deepEqual(marks(file('moved.txt', moved)), before);
  });
  test('gives fixes as replacements that mend the copy', () => {
    const { results } = sarif('story.txt');
    const [first] = results.flatMap(({ fixes }) => fixes);
    assert.ok(first);
    for (const { deletedRegion, insertedContent } of first.artifactChanges[0]!.replacements) {
      assert.ok(deletedRegion.charOffset + deletedRegion.charLength <= STORY.length);
      assert.equal(typeof insertedContent.text, 'string');
    }
  });
  test('tells of what was let stand, with the reason', () => {
    file('stood.txt', STORY);
    const words = '“Nobody asked us.”';
    file(
      'stood.txt.copydesk.yaml',
      `version: 1\nstet:\n  - rule: quotes/unattributed\n    words: ${words}\n    reason: A chant, not one voice\n`,
    );
    const { results } = sarif('stood.txt');
    const [suppressed] = results.filter(({ suppressions }) => suppressions);
    assert.equal(suppressed?.ruleId, 'quotes/unattributed');
    assert.deepEqual(suppressed.suppressions, [
      { kind: 'external', status: 'accepted', justification: 'A chant, not one voice' },
    ]);
  });
  test('escapes the addresses of files, relative to where it ran', () => {
    mkdirSync(join(folder, 'on the desk'), { recursive: true });
    const { results } = sarif(file('on the desk/50% #1 é.txt', STORY));
    assert.deepEqual(results[0]?.locations[0]?.physicalLocation.artifactLocation, {
      uri: 'on%20the%20desk/50%25%20%231%20%C3%A9.txt',
      uriBaseId: 'SRCROOT',
    });
  });
});

describe('other formats', () => {
  test('JSON is as its schema says', () => {
    const schema = JSON.parse(readFileSync('schemas/findings.schema.json', 'utf8')) as Schema;
    const reports = JSON.parse(copydesk(['check', '--any', '--format', 'json', 'story.txt']).out);
    const { valid, errors } = new Validator(schema, '2020-12').validate(reports);
    assert.ok(valid, JSON.stringify(errors));
    const [{ findings }] = reports;
    const lines = STORY.split('\n');
    assert.ok(
      lines[findings[0].line - 1]
        ?.slice(findings[0].column - 1)
        .startsWith(STORY.slice(findings[0].start, findings[0].end)),
    );
    assert.ok(!new Validator(schema, '2020-12').validate([{ file: 'x', version: 1, findings: [{}] }]).valid);
  });
  for (const format of ['junit', 'checkstyle'])
    test(`${format} is XML whatever the copy and the names hold`, () => {
      const name = file('a&b <"1">.txt', `${STORY}\n“\u0001 & <b> ]]> \ud800.”\n`);
      const { out } = copydesk(['check', '--any', '--format', format, name]);
      const faults: string[] = [];
      const document = new DOMParser({
        errorHandler: (_level: string, message: string) => faults.push(message),
      }).parseFromString(out, 'text/xml');
      assert.deepEqual(faults, []);
      const tag = format === 'junit' ? 'testsuite' : 'file';
      assert.equal(document.getElementsByTagName(tag)[0]?.getAttribute('name'), name);
      assert.doesNotMatch(out, /\u0001/);
    });
  test('JUnit counts errors and warnings as failures, and queries as none', () => {
    const { out } = copydesk(['check', '--format', 'junit', file('clean.txt', 'Pool closes\n\nIt closed Monday.\n')]);
    assert.match(out, /tests="1" failures="0"/);
    assert.match(copydesk(['check', '--any', '--format', 'junit', 'story.txt']).out, /failures="[1-9]/);
  });
});

describe('lines', () => {
  const TWO_SLIPS = `${STORY}\nIt closed on Feb. 30, the the town said.\r\n`;
  const asJson = (...names: string[]) =>
    JSON.parse(copydesk(['check', '--any', '--format', 'json', ...names]).out).flatMap(
      ({ file: name, findings }: { file: string; findings: Record<string, unknown>[] }) =>
        findings.map(({ line, column, severity, message, rule }) => ({
          file: name,
          line: String(line),
          column: String(column),
          severity,
          message: String(message).replace(/\s*\n\s*/g, ' '),
          code: rule,
        })),
    );
  test('every finding is read by the matcher that tasks of VS Code name, at its place', () => {
    const names = [file('two slips.txt', TWO_SLIPS), file('a (b) 3:4 “c”.txt', TWO_SLIPS)];
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { regexp, ...groups }: Record<string, string> = contributes.problemMatchers[0].pattern;
    const { code, out } = copydesk(['check', '--any', '--format', 'lines', ...names]);
    assert.equal(code, 1);
    const read = out
      .trimEnd()
      .split('\n')
      .map((line) => {
        const match = new RegExp(regexp!).exec(line);
        assert.ok(match, line);
        return Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, match[Number(group)]]));
      });
    assert.ok(read.length >= 6, out);
    assert.deepEqual(read, asJson(...names));
  });
  test('the task that the page gives writes what the matcher reads', () => {
    const [, command] = /"command": "npx copydesk ([^"]+)", "problemMatcher": "\$copydesk"/.exec(
      readFileSync('docs/desk.md', 'utf8'),
    )!;
    const home = mkdtempSync(join(folder, 'task-'));
    file('river.story', TWO_SLIPS, home);
    const { code, out, err } = copydesk(command!.split(' '), home);
    assert.equal(code, 1);
    assert.match(out, /^river\.story:\d+:\d+: error: .* \[dates\/impossible\]$/m);
    assert.match(err, /river\.story: not ready: /);
  });
});

describe('which files are reviewed', () => {
  const notes = `# Release notes\n\n${'- Adds an option to the build script and updates the list of packages.\n'.repeat(20)}`;
  test('a named file that is no article is passed over with a note, unless --any', () => {
    const { code, err, out } = copydesk(['check', file('NOTES.md', notes)]);
    assert.equal(code, 0);
    assert.match(err, /NOTES\.md: not an article.*--any/);
    assert.match(out, /^0 articles/);
    assert.equal(copydesk(['check', '--any', 'NOTES.md']).err, '');
  });
  test('a folder without an article says how to find out why', () => {
    const none = mkdtempSync(join(folder, 'none-'));
    file('NOTES.md', notes, none);
    const { code, err, out } = copydesk(['check', none]);
    assert.equal(code, 0);
    assert.match(err, /none-.*: no articles among its files; `copydesk detect` says why.*--any/);
    assert.match(out, /^0 articles/);
  });
  test('of what git says was changed, the articles', () => {
    const repository = mkdtempSync(join(folder, 'repository-'));
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', ...args], { cwd: repository });
    git('init', '--quiet');
    file('old.txt', STORY, repository);
    git('add', '.');
    git('commit', '--quiet', '-m', 'before');
    mkdirSync(join(repository, 'city'));
    file('city/new one.txt', STORY, repository);
    file('NOTES.md', notes, repository);
    git('add', '.');
    file('later.story', STORY, repository);
    const reviewed = (cwd: string, ...args: string[]): string[] =>
      JSON.parse(copydesk(['check', '--format', 'json', ...args], cwd).out).map((one: { file: string }) => one.file);
    assert.deepEqual(reviewed(repository, '--staged', '--any'), ['NOTES.md', 'city/new one.txt']);
    assert.deepEqual(reviewed(join(repository, 'city'), '--staged', '--any'), ['../NOTES.md', 'new one.txt']);
    assert.deepEqual(reviewed(repository, '--changed-since', 'HEAD', '--any'), [
      'NOTES.md',
      'city/new one.txt',
      'later.story',
    ]);
    for (const [args, message] of [
      [['--changed-since', 'nowhere'], /git diff failed: .*nowhere/],
      [['--changed-since=--output=x'], /takes a revision/],
      [['--staged', '--changed-since', 'HEAD'], /Choose one/],
      [['--staged', 'old.txt'], /not both/],
    ] as const) {
      const { code, err } = copydesk(['check', ...args], repository);
      assert.equal(code, 2);
      assert.match(err, message);
    }
    assert.match(copydesk(['check', '--staged']).err, /not a git repository/);
  });
});
