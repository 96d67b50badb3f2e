import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

/** Archives over engines that exist, as docs/archive.md tells, with workers killed: nothing is lost, nothing is there twice. */
const CLI = resolve('dist/cli.js');
const EXAMPLE = resolve('examples/archive-queue');
const folder = mkdtempSync(join(tmpdir(), 'copydesk-archives-'));
const started: ChildProcess[] = [];
after(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const path = (name: string): string => join(folder, name);

const STORIES = 200;
/** Counted from 1. */
const POISONED = 57;
const NO_STORY = 111;

const archive = path('stories.jsonl');
writeFileSync(
  archive,
  Array.from({ length: STORIES }, (_, i) => {
    const word = i + 1 === POISONED ? 'POISON' : 'plan';
    return i + 1 === NO_STORY
      ? '{"id": 7\n'
      : `${JSON.stringify({ id: i + 1, text: `The ${word} failed, Ana Ruiz said.\n` })}\n`;
  }).join(''),
);

/** A review that a poisoned story ends, as a fault in the engine would. */
const fragile = path('fragile.cjs');
writeFileSync(
  fragile,
  `const text = require('node:fs').readFileSync(0, 'utf8');
if (text.includes('POISON')) process.kill(process.pid, 'SIGKILL');
const { status, stdout } = require('node:child_process').spawnSync(process.execPath, [${JSON.stringify(CLI)}, 'check', '--jsonl'], { input: text });
require('node:fs').writeSync(1, stdout);
process.exitCode = status;
`,
);

/** Every story is answered once, in its place. */
function assertWhole(answers: string): void {
  const lines = answers
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const want = Array.from({ length: STORIES }, (_, i) => (i + 1 === NO_STORY ? undefined : i + 1));
  assert.deepEqual(
    lines.map(({ id }) => id),
    want,
  );
}

/** A review that is killed in the middle of its answers, the first time that it runs; `killed` is there when it was. */
function dying(name: string): { command: string; killed: string } {
  const killed = path(`${name}-killed`);
  const once = path(`${name}.cjs`);
  writeFileSync(
    once,
    `const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const text = fs.readFileSync(0);
const { stdout } = spawnSync(process.execPath, [${JSON.stringify(CLI)}, 'check', '--jsonl'], { input: text });
let first = false;
try { fs.mkdirSync(${JSON.stringify(killed)}); first = true; } catch {}
fs.writeSync(1, first ? stdout.subarray(0, stdout.length / 2) : stdout);
if (first) process.kill(process.pid, 'SIGKILL');
`,
  );
  return { command: `${process.execPath} ${once}`, killed };
}

const PARALLEL = ['parallel', '--pipe', '-N', '25', '--keep-order', '--retries', '3'];

/** Shares the archive out, and returns the answers. */
function shared([program = '', ...args]: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    input: readFileSync(archive),
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

test('GNU parallel: a process killed in the middle of its answers', { skip: !told('parallel') }, () => {
  const { command, killed } = dying('once');
  const answers = shared([...PARALLEL, command]);
  assert.ok(existsSync(killed), 'one was killed');
  assertWhole(answers);
});

test('GNU parallel over two hosts: a process killed on one of them', { skip: !told('parallel') }, (t) => {
  const network = twoHosts();
  if (!network) return t.skip('no network namespaces with ssh servers can be made here');
  try {
    const { command, killed } = dying('remote');
    const log = path('hosts.log');
    const hosts = ['--sshloginfile', network.hosts, '--joblog', log];
    const answers = shared([...network.inside, ...PARALLEL, ...hosts, command]);
    assert.ok(existsSync(killed), 'one was killed');
    assertWhole(answers);
    for (const name of ['host1', 'host2']) assert.match(readFileSync(log, 'utf8'), new RegExp(` ${name}\t`));
  } finally {
    network.end();
  }
});

/**
 * A desk and two hosts with ssh servers: network namespaces of this computer, with a cable from the desk to each. Null where
 * these cannot be made: without root, ip or sshd.
 */
function twoHosts(): { hosts: string; inside: readonly string[]; end(): void } | null {
  const desk = `copydesk-${process.pid}`;
  const spaces = [desk, `${desk}-1`, `${desk}-2`];
  const end = (): void => {
    for (const host of [1, 2])
      try {
        process.kill(Number(readFileSync(path(`sshd${host}.pid`), 'utf8')));
      } catch {} // it never started
    for (const space of spaces) spawnSync('ip', ['netns', 'del', space]);
  };
  const run = (program: string, ...args: readonly string[]) => execFileSync(program, args, { stdio: 'pipe' });
  const within = (space: string, ...words: readonly string[]) => run('ip', 'netns', 'exec', space, ...words);
  try {
    for (const space of spaces) run('ip', 'netns', 'add', space);
    for (const name of ['key', 'hostkey']) run('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', path(name));
    mkdirSync('/run/sshd', { recursive: true }); // where Debian's sshd waits for its children
    for (const host of [1, 2]) {
      const space = `${desk}-${host}`;
      run('ip', 'link', 'add', `cd${host}`, 'netns', desk, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', space);
      for (const [at, device, end] of [
        [desk, `cd${host}`, 1],
        [space, 'eth0', 2],
      ] as const) {
        within(at, 'ip', 'address', 'add', `10.77.${host}.${end}/24`, 'dev', device);
        within(at, 'ip', 'link', 'set', device, 'up');
      }
      const settings = ['Port=2222', `ListenAddress=10.77.${host}.2`, `HostKey=${path('hostkey')}`]
        .concat(`AuthorizedKeysFile=${path('key.pub')}`, 'StrictModes=no', 'UsePAM=no')
        .concat(`PidFile=${path(`sshd${host}.pid`)}`, 'MaxStartups=100');
      within(space, '/usr/sbin/sshd', '-f', '/dev/null', ...settings.flatMap((one) => ['-o', one]));
    }
  } catch {
    end();
    return null;
  }
  const ssh = path('ssh.conf');
  writeFileSync(
    ssh,
    `${[1, 2].map((host) => `Host host${host}\n  HostName 10.77.${host}.2\n`).join('')}Host *
  Port 2222
  IdentityFile ${path('key')}
  StrictHostKeyChecking no
  UserKnownHostsFile /dev/null
  LogLevel ERROR
`,
  );
  const hosts = path('hosts.txt');
  writeFileSync(hosts, [1, 2].map((host) => `1/ssh -F ${ssh} host${host}\n`).join(''));
  return { hosts, inside: ['ip', 'netns', 'exec', desk], end };
}

/** Whether an engine is here; else one line says what is not tested. */
function told(...programs: readonly string[]): boolean {
  const found = programs.some(has);
  if (!found) console.log(`skipped: ${programs.join(' or ')} is not installed`);
  return found;
}

/** The example's own packages, which the project itself does not need. */
function installed(): boolean {
  if (existsSync(join(EXAMPLE, 'node_modules'))) return true;
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: EXAMPLE });
  if (status !== 0) console.log('skipped: the packages of examples/archive-queue cannot be installed here');
  return status === 0;
}

const isReady = told('redis-server', 'valkey-server') && installed();

describe('BullMQ on Redis or Valkey', { skip: !isReady }, () => {
  const parts = path('parts');
  const env: Record<string, string | undefined> = { ...process.env, LINES: '20', LOCK: '2000', PAUSE: '20' };

  async function startStore(): Promise<ChildProcess> {
    const port = await freePort();
    env.REDIS_URL = `redis://127.0.0.1:${port}`;
    const program = has('redis-server') ? 'redis-server' : 'valkey-server';
    const store = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder]);
    started.push(store);
    for await (const line of store.stdout) if (String(line).includes('eady to accept connections')) break;
    store.stdout.resume();
    return store;
  }
  const archiveCommand = (...args: readonly string[]): string =>
    execFileSync(process.execPath, [join(EXAMPLE, 'archive.mjs'), ...args], { env, encoding: 'utf8', stdio: 'pipe' });
  function startWorker(command: string): ChildProcess {
    const worker = spawn(process.execPath, [join(EXAMPLE, 'archive.mjs'), 'work'], {
      env: { ...env, COPYDESK: command },
      stdio: 'ignore',
    });
    started.push(worker);
    return worker;
  }
  const partsNow = (): string[] =>
    existsSync(parts) ? readdirSync(parts).filter((name) => name.endsWith('.jsonl')) : [];
  const status = (): string => archiveCommand('status', archive, parts);

  async function until(ready: () => boolean, what: string): Promise<void> {
    for (const end = Date.now() + 120_000; !ready(); await sleep(100))
      if (Date.now() > end) assert.fail(`waited in vain for ${what}: ${status()}`);
  }
  const stopped = (worker: ChildProcess): Promise<unknown> => {
    const ended = new Promise((done) => worker.once('exit', done));
    worker.kill('SIGTERM');
    return ended;
  };

  test('a worker is killed, a story ends every process, the store forgets everything', async () => {
    let store = await startStore();
    assert.equal(archiveCommand('add', archive, parts), '10 blocks to do\n');
    assert.equal(archiveCommand('add', archive, parts), '0 blocks to do\n');

    const command = `${process.execPath} ${fragile}`;
    const [doomed, other] = [startWorker(command), startWorker(command)];
    await until(() => partsNow().length >= 2, 'two blocks');
    doomed.kill('SIGKILL');
    await until(() => /0 waiting, 0 in hand, 1 dead/.test(status()), 'all but one story');
    assert.match(status(), new RegExp(`^99% answered.*\ndead: line ${POISONED}: .*SIGKILL`));
    assert.throws(
      () => archiveCommand('join', archive, parts, path('early.jsonl')),
      /Not answered yet: bytes \d+-\d+\./,
    );
    assert.ok(!existsSync(path('early.jsonl')));
    assert.equal(archiveCommand('add', archive, parts), '0 blocks to do\n');
    assert.equal(await stopped(other), 0);

    // The fault is mended, and what was given up is tried again.
    const sound = startWorker(`${process.execPath} ${CLI} check --jsonl`);
    archiveCommand('retry');
    await until(() => status().startsWith('100% answered'), 'the poisoned story');
    await stopped(sound);
    archiveCommand('join', archive, parts, path('answers.jsonl'));
    const answers = readFileSync(path('answers.jsonl'), 'utf8');
    assertWhole(answers);
    assert.equal(JSON.parse(answers.split('\n')[NO_STORY - 1]!).line, NO_STORY);

    // The store is gone, and with it the queue: the parts say what is left to do.
    store.kill('SIGKILL');
    store = await startStore();
    rmSync(join(parts, partsNow().sort()[1]!));
    assert.equal(archiveCommand('add', archive, parts), '1 blocks to do\n');
    const again = startWorker(`${process.execPath} ${CLI} check --jsonl`);
    await until(() => status().startsWith('100% answered'), 'the block that was lost');
    await stopped(again);
    archiveCommand('join', archive, parts, path('again.jsonl'));
    assert.equal(readFileSync(path('again.jsonl'), 'utf8'), answers);
    store.kill();
  });

  test('wrong words are told', () => {
    for (const args of [[], ['ad'], ['add'], ['join', archive, parts]])
      assert.equal(spawnSync(process.execPath, [join(EXAMPLE, 'archive.mjs'), ...args], { env }).status, 2);
    assert.throws(() => archiveCommand('add', path('gone.jsonl'), parts), /ENOENT/);
  });
});

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
