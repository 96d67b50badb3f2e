import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { after, test } from 'node:test';

/** A release, prepared in a folder of its own; npm is only asked for holes, and here it knows none. */
const folder = mkdtempSync(join(tmpdir(), 'copydesk-release-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const FILES = ['package.json', 'package-lock.json', '.pre-commit-hooks.yaml', 'CHANGELOG.md', 'docs/ci.md'];
for (const file of FILES) cpSync(file, join(folder, file));
/** What npm answers to the question for holes. */
const npmSays = (code: number, report: string): void =>
  writeFileSync(join(folder, 'npm'), `#!/bin/sh\necho '${report}'\nexit ${code}\n`, { mode: 0o755 });
const CLEAN = '{"metadata":{"vulnerabilities":{"moderate":0,"total":0}}}';
npmSays(0, CLEAN);

const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

function release(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts/release.mjs'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` },
  });
  return { code: status, out: stdout, err: stderr };
}

test('a release asks npm for known holes: one ends it, and a registry that does not answer is told of', {
  skip: process.platform === 'win32',
}, () => {
  const before = read('package.json');
  npmSays(1, '{"metadata":{"vulnerabilities":{"high":1,"total":1}}}');
  const refused = release('7.8.8');
  assert.equal(refused.code, 1);
  assert.match(refused.err, /^npm audit: .*"high":1/);
  assert.equal(read('package.json'), before, 'nothing was changed');
  for (const [code, report] of [
    [1, '{"message":"405 Method Not Allowed","statusCode":405}'],
    [1, '{"error":{"summary":"getaddrinfo ENOTFOUND"}}'],
    [1, ''],
  ] as const) {
    npmSays(code, report);
    const { code: ended, out } = release('7.8.8');
    assert.equal(ended, 0, 'whoever releases decides');
    assert.match(out, /^npm audit: NOT CHECKED, the registry did not answer \(/);
    for (const file of FILES) cpSync(file, join(folder, file));
  }
  npmSays(0, CLEAN);
});

test('a release bumps the version in every place and dates the changelog', {
  skip: process.platform === 'win32',
}, () => {
  const before = new Map(FILES.map((file) => [file, read(file)]));
  for (const words of [[], ['soon'], ['1.2']]) assert.equal(release(...words).code, 1);
  for (const file of FILES) assert.equal(read(file), before.get(file), file);
  const { code, out, err } = release('7.8.9');
  assert.equal(code, 0, err);
  assert.match(out, /^npm audit: no known holes .*\n7\.8\.9 \(\d{4}-\d\d-\d\d\)/);
  assert.equal(JSON.parse(read('package.json')).version, '7.8.9');
  const lock = JSON.parse(read('package-lock.json'));
  assert.deepEqual([lock.version, lock.packages[''].version], ['7.8.9', '7.8.9']);
  assert.match(read('.pre-commit-hooks.yaml'), /copydesk@7\.8\.9 /);
  assert.match(read('docs/ci.md'), /rev: v7\.8\.9\n/);
  assert.match(read('CHANGELOG.md'), /^## Unreleased\n\n## 7\.8\.9 \(\d{4}-\d\d-\d\d\)\n\n- /m);
  assert.equal(release('patch').code, 1, 'nothing is under Unreleased any more');
});

/** Packs in a clone whose last commit has a tag; `version` is what its package.json says. Ends before anything is built. */
function packAt(tag: string, version: string): string {
  const clone = join(folder, `tagged ${tag} ${version}`);
  mkdirSync(clone);
  writeFileSync(join(clone, 'package.json'), JSON.stringify({ name: 'copydesk', version }));
  const git = (...words: readonly string[]): void => {
    const author = ['-c', 'user.name=Nell Astbury', '-c', 'user.email=nell@desk.example'];
    assert.equal(spawnSync('git', [...author, ...words], { cwd: clone }).status, 0, words.join(' '));
  };
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'release');
  if (tag) git('tag', tag);
  const { status, stderr } = spawnSync(process.execPath, [resolve('scripts/package.mjs'), '--no-build'], {
    cwd: clone,
    encoding: 'utf8',
  });
  assert.notEqual(status, 0, 'this clone has no extension to pack');
  return stderr;
}

test('a package is made of the version that the tag says, and of no other', () => {
  assert.match(packAt('v7.8.8', '7.8.9'), /The tag here is v7\.8\.8, and package\.json says 7\.8\.9\./);
  assert.match(packAt('v7.8', '7.8.0'), /The tag here is v7\.8, and package\.json says 7\.8\.0\./);
  // The right tag, none, and one that names no version let it go on to what is missing in this clone.
  for (const tag of ['v7.8.9', '', 'before-the-move']) assert.doesNotMatch(packAt(tag, '7.8.9'), /The tag here/);
});
