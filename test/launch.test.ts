import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { SourceMap, type SourceMapping } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const home = mkdtempSync(join(tmpdir(), 'copydesk-launch-'));
after(() => rmSync(home, { recursive: true, force: true }));
const story = join(home, 'story.txt');
writeFileSync(story, 'River rises\n\nThe water rose 12 percent, said clerk Ines Vidal. “It rose, she said.\n');

/** What a start prints whose cache folder is this one. */
function check(
  cache: string,
  args: readonly string[] = ['check', '--any', story],
  env: NodeJS.ProcessEnv = {},
): string {
  const caches = { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache };
  const { stdout, stderr, status } = spawnSync(process.execPath, ['dist/cli.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '', ...caches, ...env },
  });
  assert.ok(status === 0 || status === 1, stderr);
  assert.equal(stderr, '');
  return stdout;
}

/** The files under a folder. */
const kept = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

const plain = check(join(home, 'none'), undefined, { NODE_DISABLE_COMPILE_CACHE: '1' });

test('what was compiled is kept in the cache folder of the person, and the next start says the same', () => {
  const cache = join(home, 'fresh');
  assert.equal(check(cache), plain);
  const [file, ...others] = kept(cache);
  assert.ok(file && others.length === 0);
  const before = statSync(file).mtimeMs;
  assert.equal(check(cache), plain);
  assert.equal(statSync(file).mtimeMs, before, 'it was used, and not written again');
});

test('a start that reviews nothing keeps nothing', () => {
  const cache = join(home, 'help');
  mkdirSync(cache);
  check(cache, ['--help']);
  assert.deepEqual(kept(cache), []);
});

test('damaged, cut off or foreign data is made anew', () => {
  const cache = join(home, 'damaged');
  check(cache);
  const [file] = kept(cache) as [string];
  const whole = readFileSync(file);
  const zeroes = Buffer.from(whole).fill(0, 40_000, 44_096);
  for (const damaged of [zeroes, whole.subarray(0, 100_000), Buffer.alloc(0), Buffer.from('no code')]) {
    writeFileSync(file, damaged);
    assert.equal(check(cache), plain);
    assert.ok(readFileSync(file).length > 1_000_000, 'written again');
  }
});

test('a folder that others may write to is not used, and one that cannot be made does no harm', {
  skip: process.platform === 'win32',
}, () => {
  const cache = join(home, 'open');
  mkdirSync(join(cache, 'copydesk'), { recursive: true });
  chmodSync(join(cache, 'copydesk'), 0o777);
  assert.equal(check(cache), plain);
  assert.deepEqual(kept(cache), []);
  assert.equal(check(story), plain, 'the cache folder is a file');
});

test('without a home nothing is kept in the current folder, and nothing is read from it', () => {
  const cloned = join(home, 'cloned');
  mkdirSync(cloned);
  const inside = (env: NodeJS.ProcessEnv): string => {
    const { stdout, status } = spawnSync(
      process.execPath,
      [join(process.cwd(), 'dist/cli.js'), 'check', '--any', story],
      {
        cwd: cloned,
        encoding: 'utf8',
        env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '', ...env },
      },
    );
    assert.equal(status, 1);
    return stdout;
  };
  for (const env of [
    { XDG_CACHE_HOME: 'cache', LOCALAPPDATA: 'cache', HOME: '' },
    { XDG_CACHE_HOME: '', LOCALAPPDATA: '', HOME: '' },
  ]) {
    assert.equal(inside(env), plain);
    assert.deepEqual(readdirSync(cloned), []);
  }
});

test('in a development build a breakpoint is found at its line of the sources', () => {
  const folder = 'build/debug';
  execFileSync(process.execPath, ['scripts/build.mjs', '--dev', '--outdir', folder]);
  const map = new SourceMap(JSON.parse(readFileSync(join(folder, 'server-main.js.map'), 'utf8')));
  const sources = new Map<string, string[]>();
  const linesOf = (file: string): string[] => {
    const lines = sources.get(file) ?? readFileSync(join(folder, file), 'utf8').split('\n');
    sources.set(file, lines);
    return lines;
  };
  let told = 0;
  const wrong = readFileSync(join(folder, 'server-main.js'), 'utf8')
    .split('\n')
    .flatMap((line, number) => {
      // A call or an assignment that the bundle has as it was written.
      const words = line.trim();
      if (words.length < 30 || !words.endsWith(';') || /^(?:import|export|var|else)\b|["'`]/.test(words)) return [];
      const entry = map.findEntry(number, line.indexOf(words)) as Partial<SourceMapping>;
      if (!entry.originalSource?.includes('src/server/') || entry.originalLine === undefined) return [];
      const lines = linesOf(entry.originalSource);
      if (!lines.some((one) => one.trim() === words)) return [];
      told++;
      return lines[entry.originalLine]?.trim() === words ? [] : [`${entry.originalSource}: ${words}`];
    });
  assert.deepEqual(wrong, []);
  assert.ok(told > 60, `${told} lines were compared`);
});
