/**
 * Writers that are killed, meet each other, or find the disk full or locked: every file stays whole, old or new.
 * `npm run kill` does so at 200 moments; here a few are enough to see that the doors still stand.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { changedSidecar, parseSidecar } from '../src/core/index.ts';
import { exclusively } from '../src/files/exclusively.ts';
import { replaceFile } from '../src/files/replaceFile.ts';

const LONG = process.env.COPYDESK_MINUTES !== undefined;
const KILLS = LONG ? 200 : 6;
const FILES = LONG ? 200 : 40;
/** Stets that each of two processes writes into one sidecar. */
const STETS = LONG ? 400 : 40;
/** Stories that a colleague saves while `fix` runs. */
const SAVES = LONG ? 500 : 50;
/** Times that a sidecar is swapped for a link while it is written. */
const SWAPS = LONG ? 2_000 : 200;

const CLI = resolve('dist/cli.js');
const SELF = process.argv[1]!;
const ROLE = 'COPYDESK_TEST_ROLE';

const OLD =
  'River rises in Port Ada\n\nBy Nell Astbury\n\n“It was doomed,” Mayor Ana Ruiz said on Monday.\n\nThe ward has 7 doors.\n';
const NEW = OLD.replace('7', 'seven');
const RICH = '{\\rtf1\\ansi River rises in Port Ada\\par\\par The ward has seven doors, Mayor Ana Ruiz said.\\par}';
const numbers = Array.from({ length: FILES }, (_, i) => i);

let state = Math.floor(Math.random() * 2 ** 32);
const seed = state;
function random(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

/** As the extension writes it: read, add, and written only over what was read; else again. */
async function addTo(sidecar: string, words: string): Promise<void> {
  for (;;) {
    const before = existsSync(sidecar) ? readFileSync(sidecar) : null;
    const text = changedSidecar(before?.toString() ?? null, { kind: 'stet', stet: { rule: 'style/numerals', words } });
    assert.ok(text);
    try {
      await exclusively(sidecar, () =>
        replaceFile(sidecar, Buffer.from(text), { expected: before, follow: false, within: null }),
      );
      return;
    } catch (error) {
      if ((error as { refusal?: string }).refusal !== 'changed') throw error;
    }
  }
}

/** What this file does as a process of its own, by the name of its role. */
const ROLES: Readonly<Record<string, (folder: string, name: string) => Promise<void>>> = {
  /** Writes sidecars until it is killed, and says so of each that is written. */
  async sidecars(folder, name) {
    for (let i = 0; ; i++) {
      const file = Math.floor(random() * FILES);
      await addTo(join(folder, `s${file}.copydesk.yaml`), `${name}-${i}`);
      process.stdout.write(`${file} ${name}-${i}\n`);
    }
  },
  async oneSidecar(folder, name) {
    for (let i = 0; i < STETS; i++) await addTo(join(folder, 'shared.copydesk.yaml'), `${name}-${i}`);
  },
  tightDisk,
  refusedWrites,
};

const role = process.env[ROLE];
if (role) orEnd(ROLES[role]!(process.argv[2]!, process.argv[3] ?? ''));
else tests();

/** A role that fails ends its process with a word. */
function orEnd(work: Promise<void>): void {
  work.catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
}

interface Run {
  /** Milliseconds to the end, and to the first word. */
  readonly took: number;
  readonly first: number;
  readonly killed: boolean;
  readonly out: string;
}

/** Runs Node until its end, or until so many milliseconds have passed. */
async function run(args: readonly string[], cwd: string, limit = 300_000, as?: string): Promise<Run> {
  const start = performance.now();
  const env = as ? { ...process.env, [ROLE]: as } : process.env;
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'], env });
  let out = '';
  let first = Number.NaN;
  child.stdout.on('data', (bytes: Buffer) => {
    if (!out) first = performance.now() - start;
    out += bytes.toString();
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), limit);
  const [, signal] = await once(child, 'close');
  clearTimeout(timer);
  return { took: performance.now() - start, first, killed: signal === 'SIGKILL', out };
}

/** Every other moment lies behind the first write of a run, as Node's start takes most of a short one. */
const moment = (i: number, { took, first }: Run): number =>
  i % 2 ? first + random() * (took - first) : random() * took;

const leftIn = (folder: string): number => readdirSync(folder).filter((name) => name.startsWith('.copydesk')).length;

interface Seen {
  whole: number;
  torn: string[];
}

/** Looks at files that may be old, new or not there yet. */
function look(folder: string, names: readonly string[], allowed: readonly (string | null)[]): Seen {
  const seen: Seen = { whole: 0, torn: [] };
  for (const name of names) {
    const path = join(folder, name);
    const held = existsSync(path) ? readFileSync(path, 'utf8') : null;
    if (allowed.includes(held)) seen.whole++;
    else seen.torn.push(name);
  }
  return seen;
}

/** Nothing in the sidecar is torn, and none of the words are lost. */
function assertHeld(sidecar: string, told: ReadonlySet<string>): void {
  const { stets, problems } = parseSidecar(existsSync(sidecar) ? readFileSync(sidecar, 'utf8') : '');
  assert.deepEqual(problems, [], `seed ${seed}`);
  const held = new Set(stets.map(({ words }) => words));
  for (const words of told) assert.ok(held.has(words), `${words} is lost; seed ${seed}`);
}

function tests(): void {
  const home = mkdtempSync(join(tmpdir(), 'copydesk-kill-'));
  after(() => rmSync(home, { recursive: true, force: true }));
  const room = (name: string): string => {
    mkdirSync(join(home, name, '.git'), { recursive: true });
    return join(home, name);
  };

  describe('killed at a random moment', { skip: process.platform === 'win32', timeout: 3_600_000 }, () => {
    test('`fix` leaves every story whole', async (t) => {
      const folder = room('fix');
      const names = numbers.map((n) => `s${n}.txt`);
      const reset = (): void => {
        for (const name of names) writeFileSync(join(folder, name), OLD);
      };
      reset();
      const whole = await run([CLI, 'fix', '.'], folder);
      assert.equal(look(folder, names, [NEW]).whole, FILES);
      const total = { tried: 0, killed: 0, amid: 0, whole: 0 };
      for (let i = 0; i < KILLS; i++) {
        reset();
        const { killed } = await run([CLI, 'fix', '.'], folder, moment(i, whole));
        const seen = look(folder, names, [OLD, NEW]);
        const done = look(folder, names, [NEW]).whole;
        assert.deepEqual(seen.torn, [], `seed ${seed}`);
        total.tried++;
        total.killed += Number(killed);
        total.amid += Number(done > 0 && done < FILES);
        total.whole += seen.whole;
      }
      t.diagnostic(
        `fix: ${total.tried} tried, ${total.killed} killed, ${total.amid} amid writing, ${total.whole} of ${FILES * KILLS} files whole, 0 torn; ${leftIn(folder)} temporary files left`,
      );
      assert.equal(total.whole, FILES * KILLS);
      reset();
      await run([CLI, 'fix', '.'], folder);
      assert.equal(look(folder, names, [NEW]).whole, FILES, 'what a killed run left is in nobody’s way');
    });

    test('`preview --out` leaves the old page or the new one', async (t) => {
      const folder = room('preview');
      writeFileSync(join(folder, 'story.txt'), OLD);
      const args = (name: string): string[] => [CLI, 'preview', 'story.txt', '--out', name];
      const start = performance.now();
      await run(args('page.html'), folder);
      const took = performance.now() - start;
      const page = readFileSync(join(folder, 'page.html'), 'utf8');
      assert.match(page, /<\/html>\n$/);
      let [killed, whole, fresh] = [0, 0, 0];
      for (let i = 0; i < KILLS; i++) {
        const name = `p${i % FILES}.html`;
        writeFileSync(join(folder, name), 'the old page');
        const one = await run(args(name), folder, took * (0.6 + 0.4 * random()));
        const seen = look(folder, [name], ['the old page', page]);
        assert.deepEqual(seen.torn, [], `seed ${seed}`);
        killed += Number(one.killed);
        whole += seen.whole;
        fresh += look(folder, [name], [page]).whole;
      }
      t.diagnostic(`preview: ${KILLS} tried, ${killed} killed, ${whole} whole (${fresh} new), 0 torn`);
    });

    test('`import` leaves an article or none, and the documents as they were', async (t) => {
      const folder = room('import');
      const documents = numbers.map((n) => `d${n}.rtf`);
      const articles = numbers.map((n) => `d${n}.md`);
      for (const name of documents) writeFileSync(join(folder, name), RICH);
      const whole = await run([CLI, 'import', ...documents], folder);
      const article = readFileSync(join(folder, 'd0.md'), 'utf8');
      assert.equal(look(folder, articles, [article]).whole, FILES);
      const total = { killed: 0, amid: 0, whole: 0 };
      for (let i = 0; i < KILLS; i++) {
        for (const name of articles) rmSync(join(folder, name), { force: true });
        const { killed } = await run([CLI, 'import', ...documents], folder, moment(i, whole));
        const seen = look(folder, articles, [null, article]);
        const done = look(folder, articles, [article]).whole;
        assert.deepEqual(seen.torn, [], `seed ${seed}`);
        assert.equal(look(folder, documents, [RICH]).whole, FILES);
        total.killed += Number(killed);
        total.amid += Number(done > 0 && done < FILES);
        total.whole += seen.whole;
      }
      t.diagnostic(
        `import: ${KILLS} tried, ${total.killed} killed, ${total.amid} amid writing, ${total.whole} of ${FILES * KILLS} whole, 0 torn`,
      );
    });

    test('a window that writes sidecars loses nothing that it has written', async (t) => {
      const folder = room('sidecars');
      const told = numbers.map(() => new Set<string>());
      let acknowledged = 0;
      for (let i = 0; i < KILLS; i++) {
        // Its start is over when it has written a first time; then it goes on until it is killed.
        const { out, killed } = await run([SELF, folder, `w${i}`], folder, 500 + random() * 700, 'sidecars');
        assert.ok(killed);
        for (const line of out.split('\n').slice(0, -1)) {
          const [file, words] = line.split(' ');
          told[Number(file)]!.add(words!);
          acknowledged++;
        }
        for (const file of numbers) assertHeld(join(folder, `s${file}.copydesk.yaml`), told[file]!);
      }
      // Locks of the dead are taken away by the living.
      await Promise.all(numbers.map((file) => addTo(join(folder, `s${file}.copydesk.yaml`), 'last')));
      t.diagnostic(`sidecars: ${KILLS} killed, ${acknowledged} stets written, 0 lost, 0 torn`);
    });
  });

  test('what a colleague saves while `fix` reads the other stories is kept, and named', async (t) => {
    const folder = room('saved');
    const names = Array.from({ length: SAVES }, (_, i) => `s${i}.txt`);
    for (const name of names) writeFileSync(join(folder, name), OLD);
    const fix = spawn(process.execPath, [CLI, 'fix', ...names, '-'], { cwd: folder });
    const closed = once(fix, 'close');
    let err = '';
    fix.stderr.on('data', (bytes: Buffer) => {
      err += bytes.toString();
    });
    fix.stdout.resume();
    // Standard input is read last: once more of it is taken than a pipe holds, every story has been read.
    await new Promise((taken) => fix.stdin.write(' '.repeat(2 ** 20), taken));
    const saved = OLD.replace('ward', 'borough');
    for (const name of names) writeFileSync(join(folder, name), saved);
    fix.stdin.end();
    const [code] = await closed;
    assert.equal(code, 2);
    const kept = look(folder, names, [saved]).whole;
    const named = err.match(/cannot be written: it was changed by someone else meanwhile/g)?.length;
    t.diagnostic(`${SAVES} saved meanwhile, ${kept} kept, ${named} named, ${SAVES - kept} lost`);
    assert.equal(kept, SAVES);
    assert.equal(named, SAVES);
  });

  test('two processes that write one sidecar lose nothing, and nobody reads half of it', {
    timeout: 600_000,
  }, async (t) => {
    const folder = room('shared');
    const path = join(folder, 'shared.copydesk.yaml');
    const writers = ['a', 'b'].map((name) => run([SELF, folder, name], folder, 600_000, 'oneSidecar'));
    let open = true;
    const all = Promise.all(writers).finally(() => {
      open = false;
    });
    let [reads, torn] = [0, 0];
    while (open) {
      if (existsSync(path)) {
        reads++;
        const { stets, problems } = parseSidecar(readFileSync(path, 'utf8'));
        torn += Number(problems.length > 0 || stets.length === 0);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await all;
    const words = new Set(parseSidecar(readFileSync(path, 'utf8')).stets.map((stet) => stet.words));
    t.diagnostic(`one sidecar, two processes: ${2 * STETS} written, ${words.size} kept, ${reads} reads, ${torn} torn`);
    assert.equal(torn, 0);
    assert.equal(words.size, 2 * STETS);
    assert.equal(leftIn(folder), 0);
  });

  test('two who write a sidecar of 100,000 stets at once lose nothing, in seconds', async (t) => {
    const path = join(room('large'), 'large.copydesk.yaml');
    const stets = Array.from({ length: 100_000 }, (_, i) => `  - rule: style/numerals\n    words: ${i} doors\n`);
    writeFileSync(path, `version: 1\nstet:\n${stets.join('')}`);
    const start = process.cpuUsage().user;
    await Promise.all([addTo(path, 'one'), addTo(path, 'two')]);
    const took = (process.cpuUsage().user - start) / 1000;
    const { stets: held, problems } = parseSidecar(readFileSync(path, 'utf8'));
    assert.deepEqual(problems, []);
    assert.equal(held.length, 100_002);
    t.diagnostic(`100,000 stets, two writers: ${took.toFixed(0)} ms`);
    assert.ok(took < 8_000, `${took.toFixed(0)} ms`);
  });

  test('a sidecar that somebody swaps for a link between reading and writing is not followed', {
    skip: process.platform === 'win32',
    timeout: 600_000,
  }, async (t) => {
    const folder = room('swapped');
    const outside = join(home, 'diary.txt');
    const sidecar = join(folder, 'story.txt.copydesk.yaml');
    const SECRET = 'The word is hollyhock.\n';
    writeFileSync(outside, SECRET, { mode: 0o640 });
    let swaps = 0;
    let open = true;
    const swapping = (async () => {
      while (open) {
        rmSync(sidecar, { force: true });
        try {
          if (swaps++ % 2) symlinkSync(outside, sidecar);
          else writeFileSync(sidecar, 'version: 1\nstet: []\n', { flag: 'wx' });
        } catch {} // the writer was faster
        // Between any two steps of the writer, which are as many turns of the loop.
        for (let turns = Math.floor(random() * 12); turns > 0; turns--) await new Promise(setImmediate);
      }
    })();
    const told = { written: 0, refused: 0 };
    // A fast writer or a fast swapper may win each of so many rounds: then there are more, until both have won.
    for (let i = 0; i < SWAPS || !told.written || !told.refused; i++) {
      const before = await readFile(sidecar).catch(() => null);
      if (before?.includes('hollyhock')) continue; // as the editor reads it, which makes no sidecar of it
      await replaceFile(sidecar, Buffer.from(`version: 1 # ${i}\n`), {
        expected: before,
        follow: false,
        within: [folder],
      }).then(
        () => told.written++,
        () => told.refused++,
      );
      assert.equal(readFileSync(outside, 'utf8'), SECRET, `seed ${seed}`);
    }
    open = false;
    await swapping;
    assert.equal(leftIn(folder), 0);
    t.diagnostic(`${swaps} swaps, ${told.written} written, ${told.refused} refused, 0 followed`);
  });

  test('where files may not grow, or a folder is locked, every file stays as it was, and each writer says why', {
    skip: process.platform === 'win32',
  }, (t) => {
    const folder = room('small');
    // Longer than the limit, which is half a kilobyte or a whole one: each writer is stopped in the middle.
    const more = 'The council met on Monday. '.repeat(200);
    const names = Array.from({ length: 20 }, (_, i) => `s${i}.txt`);
    for (const name of names) writeFileSync(join(folder, name), `${OLD}\n${more}\n`);
    writeFileSync(join(folder, 'page.html'), 'the old page');
    writeFileSync(join(folder, 'document.rtf'), RICH.replace('}', `\\par\\par ${more}}`));
    writeFileSync(join(folder, 's0.txt.copydesk.yaml'), `version: 1\n# ${more}\n`);
    const before = snapshot(folder);
    // Who may not do everything may not look into the project either, where its folder is closed to others.
    cpSync('dist', join(home, 'dist'), { recursive: true });
    for (const [limit, says, code] of [
      ['ulimit -f 1', 'EFBIG|too large', 'EFBIG'],
      ['true', 'permission denied', 'EACCES'],
    ] as const) {
      if (code === 'EACCES') for (const place of [folder, home]) chmodSync(place, 0o555);
      const { status, stderr } = spawnSync(
        'sh',
        ['-c', `${limit} && exec "$0" "$@"`, process.execPath, SELF, folder, `${says}\n${code}`],
        { encoding: 'utf8', env: { ...process.env, [ROLE]: 'refusedWrites', NODE_DISABLE_COMPILE_CACHE: '1' } },
      );
      for (const place of [folder, home]) chmodSync(place, 0o755);
      assert.equal(status, 0, stderr);
      assert.deepEqual(snapshot(folder), before, code);
      t.diagnostic(`${code}: 4 writers, ${Object.keys(before).length} files whole, 0 lost`);
    }
  });

  test('a full disk and a locked folder leave every file as it was, and are named', (t) => {
    const folder = room('tight');
    const mount = `mount -t tmpfs -o size=512k tmpfs ${folder}`;
    const inside = (command: string) =>
      spawnSync('unshare', ['-rm', 'sh', '-c', command], {
        encoding: 'utf8',
        env: { ...process.env, [ROLE]: 'tightDisk' },
      });
    if (inside(mount).status !== 0) {
      t.skip('no disk of its own can be had here');
      return;
    }
    const { status, stdout, stderr } = inside(`${mount} && exec ${process.execPath} ${SELF} ${folder}`);
    assert.equal(status, 0, stderr);
    t.diagnostic(stdout.trim());
  });
}

/** On a disk of half a megabyte: what each writer says, and what is left when it is full, then when it is locked. */
async function tightDisk(folder: string): Promise<void> {
  mkdirSync(join(folder, '.git'));
  const names = Array.from({ length: 20 }, (_, i) => `s${i}.txt`);
  const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  for (const name of names) put(name, OLD);
  put('page.html', 'the old page');
  put('document.rtf', RICH);
  const sidecar = join(folder, 's0.txt.copydesk.yaml');
  await addTo(sidecar, 'before');
  const before = snapshot(folder);

  const filler = join(folder, 'filler');
  for (let size = 512 * 1024; size >= 1024; size /= 2)
    try {
      writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
    } catch {} // what fits stays
  await refusals(folder, sidecar, /disk is full/, /ENOSPC/);
  rmSync(filler);
  assert.deepEqual(snapshot(folder), before, 'full');

  assert.equal(spawnSync('mount', ['-o', 'remount,ro', folder]).status, 0);
  await refusals(folder, sidecar, /read-only/, /EROFS/);
  assert.deepEqual(snapshot(folder), before, 'locked');
  console.log(`full and locked disk: 4 writers each, ${Object.keys(before).length} files whole, 0 lost`);
}

/** What each writer says where none can write. A locked folder holds nobody back who may do everything. */
async function refusedWrites(folder: string, expected: string): Promise<void> {
  const [says = '', code = ''] = expected.split('\n');
  if (code === 'EACCES' && process.getuid?.() === 0) {
    process.setgid?.(65_534);
    process.setuid?.(65_534);
  }
  const cli = join(folder, '..', 'dist/cli.js');
  await refusals(folder, join(folder, 's0.txt.copydesk.yaml'), new RegExp(says), new RegExp(code), cli);
}

async function refusals(folder: string, sidecar: string, says: RegExp, code: RegExp, cli = CLI): Promise<void> {
  for (const args of [
    ['fix', '.'],
    ['preview', 's1.txt', '--out', 'page.html'],
    ['import', 'document.rtf'],
  ]) {
    const { status, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, [ROLE]: '' },
    });
    assert.equal(status, 2, `${args[0]}: ${stderr}`);
    assert.match(stderr, says, args[0]);
  }
  await assert.rejects(addTo(sidecar, 'after'), code);
}

const snapshot = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'filler')
      .map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
