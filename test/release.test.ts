import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { after, test } from 'node:test';

/** A release, prepared in a folder of its own; npm is only asked for holes, and here it knows none. */
const folder = mkdtempSync(join(tmpdir(), 'copydesk-release-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const FILES = ['package.json', 'package-lock.json', '.pre-commit-hooks.yaml', 'CHANGELOG.md', 'docs/ci.md'];
for (const file of FILES) cpSync(file, join(folder, file));
writeFileSync(join(folder, 'npm'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });

const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

function release(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts/release.mjs'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` },
  });
  return { code: status, out: stdout, err: stderr };
}

test('a release bumps the version in every place and dates the changelog', {
  skip: process.platform === 'win32',
}, () => {
  const before = new Map(FILES.map((file) => [file, read(file)]));
  for (const words of [[], ['soon'], ['1.2']]) assert.equal(release(...words).code, 1);
  for (const file of FILES) assert.equal(read(file), before.get(file), file);
  const { code, out, err } = release('7.8.9');
  assert.equal(code, 0, err);
  assert.match(out, /^7\.8\.9 \(\d{4}-\d\d-\d\d\)/);
  assert.equal(JSON.parse(read('package.json')).version, '7.8.9');
  const lock = JSON.parse(read('package-lock.json'));
  assert.deepEqual([lock.version, lock.packages[''].version], ['7.8.9', '7.8.9']);
  assert.match(read('.pre-commit-hooks.yaml'), /copydesk@7\.8\.9 /);
  assert.match(read('docs/ci.md'), /rev: v7\.8\.9\n/);
  assert.match(read('CHANGELOG.md'), /^## Unreleased\n\n## 7\.8\.9 \(\d{4}-\d\d-\d\d\)\n\n- /m);
  assert.equal(release('patch').code, 1, 'nothing is under Unreleased any more');
});
