import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { checkSync } from 'recheck/lib/browser.js';

/**
 * No pattern of ours may take more than linear time. Recheck reads each as an automaton and proves it, or finds how it
 * is attacked. What it cannot read (assertions, references back) or not in time is attacked here.
 */

/** Milliseconds for a proof. */
const PROOF = 250;

/** Units of the texts that attack, ever longer, and milliseconds after which the pattern is too slow: the longest take 0.1. */
const LENGTHS = [24, 100, 400, 1_600, 6_000];
const SLOW = 15;

/** Patterns that are worse than linear, and why no text can make use of it. */
const BOUNDED: ReadonlyMap<string, string> = new Map([]);

/** The patterns written in our modules, with the file of each. */
function written(): Map<string, string> {
  const where = new Map<string, string>();
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!/(?<!\.d)\.ts$/.test(file)) continue;
    const { code } = transformSync(readFileSync(`src/${file}`, 'utf8'), { loader: 'ts' });
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      if ('regex' in node && node.regex) {
        const { pattern, flags } = node.regex as { pattern: string; flags: string };
        where.set(`/${pattern}/${flags}`, file);
      } else Object.values(node).forEach(walk);
    };
    walk(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }));
  }
  return where;
}

/** The patterns made from our lists of words when a review first runs. */
async function made(): Promise<Map<string, string>> {
  const where = new Map<string, string>();
  const { RegExp: Own } = globalThis;
  globalThis.RegExp = new Proxy(Own, {
    construct(target, [pattern, flags]: [string | RegExp, string?]) {
      const result = new target(pattern, flags);
      where.set(String(result), 'made when it runs');
      return result;
    },
  });
  try {
    const { createDesk, defaultConfig } = await import('../src/core/index.ts');
    const { createTagger } = await import('../src/core/tools.ts');
    const desk = createDesk(defaultConfig, { tagger: createTagger() });
    for (const file of readdirSync('seeds'))
      if (/(?<!findings)\.(?:txt|md|story)$/.test(file))
        desk.review(readFileSync(`seeds/${file}`, 'utf8'), { format: file.endsWith('.md') ? 'markdown' : 'text' });
  } finally {
    globalThis.RegExp = Own;
  }
  return where;
}

function split(pattern: string): readonly [string, string] {
  const end = pattern.lastIndexOf('/');
  return [pattern.slice(1, end), pattern.slice(end + 1)];
}

/** What recheck says: proven, or how bad it is; null where it does not know. */
function proof(pattern: string): string | null {
  const [source, flags] = split(pattern);
  // Places of groups and the place to begin at change nothing, and are not known to it.
  const found = checkSync(source, flags.replace(/[dy]/g, ''), { checker: 'automaton', timeout: PROOF });
  if (found.status === 'unknown') return null;
  return found.status === 'safe' ? 'proven' : found.complexity.summary;
}

const PUMPS = [
  ...[' ', '\t', '\n', 'a', 'A', 'é', 'É', '1', '0', '-', '—', '.', ',', ',0', ', ', ':', '/', '<', '>', '[', '{', '(', '(a'],
  ...['"', '“', '‘', '’', "'", '|', '_', '*', '#', '@', '=', '&', '%', '$', '~', '`', '•', '!', '?', '\\'],
  ...['a ', 'A ', 'Ab ', 'ab ', 'a-', "a'", 'A.', 'a.', 'a,', 'a, ', 'A, ', 'Ab, ', 'a: ', '1,', '1,1', '1 ', '1.', '1-', '1:', '. ', '.A', '. A', '. a'],
  ...['- ', '-a', '--', '— ', '| ', '|-', '|:-', '> ', '<a', '<a ', '</', '{{', '{%', '[a', '[ ', '[/', '<!--', '<img ', '<div class="table"', '<span class="who"'],
  ...['and ', 'of the ', 'de la ', 'said ', 'Ana Ruiz ', 'Ruiz said ', 'according to ', 'the ', 'The ', 'from ', 'between 1 and ', 'by ', 'in ', 'to ', 'not ', 'former '],
  ...['a said, ', '“a” ', '"a" ', 'a\n', 'A\n', 'a: b\n', '\n\n', '\r\n', '\n ', ' \n', '  - a\n', '---\n', 'million ', 'Nov. 1, ', '12:30 ', 'a@b.', 'http://a.', 'www.a'],
];
const ENDS = ['', '!', '\n', ' x', '\u0000'];

/** The text that a pattern is too slow for; null where there is none among those tried. */
function attack(pattern: string): string | null {
  const [source, flags] = split(pattern);
  const regex = new RegExp(source, flags.replace(/[gy]/g, ''));
  // Words of the pattern's own may be what keeps it going.
  const own = source.match(/[\p{L}]{2,}/gu)?.slice(0, 12) ?? [];
  for (const length of LENGTHS)
    for (const pump of [...PUMPS, ...own, ...own.map((word) => `${word} `)])
      for (const end of ENDS) {
        const text = pump.repeat(length / pump.length) + end;
        let best = Infinity;
        for (let go = 0; go < 3 && best > SLOW; go++) {
          const start = performance.now();
          regex.test(text);
          best = Math.min(best, performance.now() - start);
        }
        if (best > SLOW) return `${best.toFixed(0)} ms for ${length} units of ${JSON.stringify(pump + end)}`;
      }
  return null;
}

test('no pattern of ours takes more than linear time', { timeout: 300_000 }, async () => {
  const where = new Map([...(await made()), ...written()]);
  assert.ok(where.size > 700, `${where.size} patterns`);
  const counts = { proven: 0, attacked: 0, bounded: 0 };
  const bad: string[] = [];
  for (const [pattern, file] of where) {
    const T0=Date.now();
    const told = proof(pattern);
    if (told === 'proven') counts.proven++;
    else if (BOUNDED.has(pattern)) counts.bounded++;
    else if (told !== null) bad.push(`${file}: ${pattern} is ${told}`);
    else {
      const slow = attack(pattern);
      if (slow) bad.push(`${file}: ${pattern} took ${slow}`);
      else counts.attacked++;
    }
    if(Date.now()-T0>1000) console.error(Date.now()-T0, told, file, pattern.slice(0,150));
  }
  console.log(`${where.size} patterns: ${JSON.stringify(counts)}`);
  assert.deepEqual(bad, []);
  assert.ok(counts.proven > where.size / 2, 'the analyser works');
  const gone = [...BOUNDED.keys()].filter((pattern) => !where.has(pattern));
  assert.deepEqual(gone, [], 'these patterns are no more');
});

test('the analyser and the attack find what is slow', () => {
  assert.match(proof('/^(a+)+$/') ?? '', /exponential/);
  assert.match(proof('/\\s+$/') ?? '', /2nd|polynomial/);
  assert.equal(proof('/(?<!x)\\s+$/'), null);
  assert.match(attack('/(?<!x)\\s+$/') ?? '', /ms for 6000 units/);
  assert.equal(attack('/(?<!x)\\s$/'), null);
});
