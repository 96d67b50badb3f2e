/**
 * `npm run container` builds the Dockerfile with the engine there is (podman or docker) and reviews a folder of drafts in it,
 * as docs/ci.md tells. Where the base image cannot be fetched, one of its name is made of Debian and this machine's Node;
 * where that cannot be done either, the run is skipped and says so.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const IMAGE = 'copydesk-container-test';
const DRAFT = 'Pool closes\n\nThe pool closes on Feb. 30, the town said on Monday.\n';

const engine =
  ['podman', 'docker'].find((name) => run(name, 'info').status === 0) ??
  skip('no engine of containers answers (podman, docker)');
const base = /^FROM (\S+)$/m.exec(readFileSync('Dockerfile', 'utf8'))?.[1] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'copydesk-container-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const whence =
  obtainBase() ?? skip(`${base} cannot be fetched, and a stand-in takes root, debootstrap and Debian's packages`);
must(process.execPath, 'scripts/package.mjs');
must(engine, 'build', '--network', 'host', '--tag', IMAGE, '.');
console.log(`Built on ${base} (${whence}).`);
reviewDrafts();

/** How the base image came here; null where it did not. */
function obtainBase() {
  if (run(engine, 'image', 'inspect', base).status === 0) return 'kept here';
  if (run(engine, 'pull', base).status === 0) return 'fetched';
  const root = join(folder, 'root');
  if (run('debootstrap', '--variant=minbase', 'bookworm', root).status !== 0) return null;
  cpSync(process.execPath, join(root, 'usr/local/bin/node'));
  const cli = realpathSync(must('which', 'npm').trim());
  cpSync(dirname(dirname(cli)), join(root, 'usr/local/lib/npm'), { recursive: true });
  const npm = join(root, 'usr/local/bin/npm');
  writeFileSync(npm, '#!/bin/sh\nexec node /usr/local/lib/npm/bin/npm-cli.js "$@"\n', { mode: 0o755 });
  must('chroot', root, 'useradd', '--create-home', 'node');
  must('tar', '--create', '--directory', root, '--file', join(folder, 'root.tar'), '.');
  must(engine, 'import', join(folder, 'root.tar'), `docker.io/library/${base}`);
  return `made of Debian and Node ${process.version}`;
}

function reviewDrafts() {
  const drafts = join(folder, 'drafts');
  must('git', 'init', '--quiet', drafts);
  chmodSync(folder, 0o755);
  const git = (/** @type {string[]} */ ...args) =>
    must('git', '-C', drafts, '-c', 'user.name=Desk', '-c', 'user.email=desk@example.com', ...args);
  git('commit', '--quiet', '--allow-empty', '--message', 'Start');
  writeFileSync(join(drafts, 'pool.story'), DRAFT);
  git('add', '.');
  const inside = (/** @type {string[]} */ ...words) =>
    run(engine, 'run', '--rm', '--network', 'none', '--volume', `${drafts}:/copy:ro`, ...words);
  const user = inside('--entrypoint', 'id', IMAGE, '--user', '--name');
  assert.equal(user.stdout.trim(), 'node', user.stderr);
  console.log('Runs as node, not as root.');
  for (const what of ['.', '--changed-since HEAD', '--staged']) {
    const { status, stdout, stderr } = inside(IMAGE, 'check', ...what.split(' '));
    assert.equal(status, 1, stderr);
    assert.match(stdout, /^pool\.story\n.*Feb\. 30.*dates\/impossible/m);
    console.log(`check ${what} finds the slip in pool.story, without a network and on a folder that it only reads.`);
  }
  const none = inside(IMAGE, 'check', 'nowhere.story');
  assert.equal(none.status, 2, none.stderr);
  console.log('A file that is not there: exit code 2.');
}

/**
 * @param {string} command
 * @param {...string} args
 */
function run(command, ...args) {
  return spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
}

/**
 * What it printed, of a command that has to succeed.
 * @param {string} command
 * @param {...string} args
 */
function must(command, ...args) {
  const { status, stdout, stderr } = run(command, ...args);
  assert.equal(status, 0, `${command} ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

/**
 * @param {string} why
 * @returns {never}
 */
function skip(why) {
  console.log(`Skipped: ${why}.`);
  process.exit(0);
}
