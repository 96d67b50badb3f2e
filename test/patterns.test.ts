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

/** Units of the texts that attack, ever longer, and milliseconds after which a pattern is suspected. */
const LENGTHS = [24, 400, 5_000];
const SLOW = 25;

/** Of a text four times as long, something linear takes four times as long, and a square sixteen times. */
const SQUARE = 9;

/** The beginnings of patterns that are worse than linear, and why no text can make use of it. */
const BOUNDED: readonly (readonly [string, string])[] = [
  ["/[\\p{L}\\p{N}%’'-]+[)\\]]?$/u", '40 units'],
  ['/(?<list>(?:(?:(?:the |The )?', 'the 140 units before a number'],
  ["/^(\\p{Lu}[\\p{Lu}.'’/-]*\\p{Lu}[\\p{Lu} .,'’/-]*(?:,? ", 'the first 120 units of a paragraph'],
  ['/[\\s,—–-]+$/u', 'a dateline of up to 60 units'],
  ['/(?:^|[.!?”"’)]\\s*|\\s[—–|-]\\s|\\s)((?:(?:Credit)+', 'a caption’s line, up to the longest that is read as one'],
  ['/[.!?][”"’)]?\\s+(\\p{Lu}[\\p{L}\\p{M}\\d.\'’&-]*', 'a caption’s line, up to the longest that is read as one'],
  ['/\\s*[([]([^()[\\]\\n]{2,90})[)\\]]\\.?$/', 'a caption’s line, up to the longest that is read as one'],
  ['/[\\s|—–-]+$/u', 'a caption’s line, up to the longest that is read as one'],
  ['/\\s*,\\s*/', 'a line of up to 300 units'],
  ['/\\s*,\\s*[^,]*$/', 'a line of up to 300 units'],
  ['/\\s+(?:and|&)\\s+/', 'a line of up to 300 units'],
  ['/(?:[\\s,&]|\\s(?:and|y|de|la|le|al|el|du|di))+$/u', '60 units'],
  ['/^\\s*(?:\\d{4}-\\d\\d-\\d\\d[T ]\\d|', 'the first 400 units of a line'],
  ['/\\p{Lu}{2,}\\W{1,2}$/u', '12 units'],
  ['/\\w+$/', 'the words of one finding'],
  ['/(?:^|[^\\p{L}])([\\p{L}-]+)\\.? $/u', '24 units'],
  ['/(?:^|\\n\\s*|[.!?:]["”’]?\\s+)$/', '6 units'],
  ['/\\p{Lu}[\\p{L}.]*\\s$/u', '16 units'],
  ['/(?:chicken|\\p{Lu}\\p{Ll}+) $/iu', '8 units'],
  ['/(?:\\p{Lu}\\p{L}*|size|sizes) $/u', '12 units'],
  ['/(?:\\p{Lu}[\\p{L}.]*|the|No\\.?)\\s*$/u', '16 units'],
  ['/([\\w-]+):[^\\n:]*$/', '80 units'],
  ['/0*$/', 'the digits of a number'],
  ['/\\B(?=(?:\\d{3})+$)/g', 'the digits of a number'],
  ['/.* /', 'a title of our list'],
  ['/([a-z]+)\\.?$/', 'a state of our list'],
  ['/\\s+\\S*$/', 'the name of an outline’s entry, cut before'],
  ['/(?:\\S+[ \\t]+){0,4}$/', 'as many units before a fix as a card shows'],
  ['/\\S*$/', 'as many units before a fix as a card shows'],
  ['/\\s+\\S+\\s*$/', 'what a card shows of a fix'],
  ['/^["“‘\']+|["”’\',.]+$/g', 'the first words of a quotation, on a card'],
];

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
  // Libraries make theirs before we look.
  await import('write-good');
  const { createTagger } = await import('../src/core/tools.ts');
  const tagger = createTagger();
  tagger.pastTense('say');
  tagger.kindOfName('Ana Ruiz');
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
    const desk = createDesk(defaultConfig, { tagger });
    for (const file of readdirSync('seeds'))
      if (/\.(?:txt|md|story)$/.test(file))
        desk.review(readFileSync(`seeds/${file}`, 'utf8'), { format: file.endsWith('.md') ? 'markdown' : 'text' });
  } finally {
    globalThis.RegExp = Own;
  }
  return where;
}

/** Source and flags. A pattern that is tried at one place only is like one that begins at the start. */
function split(pattern: string): readonly [string, string] {
  const end = pattern.lastIndexOf('/');
  const [source, flags] = [pattern.slice(1, end), pattern.slice(end + 1)];
  return [flags.includes('y') ? `^(?:${source})` : source, flags.replace(/[dgy]/g, '')];
}

/** What recheck says: proven, or how bad it is; null where it does not know. */
function proof(pattern: string): string | null {
  const [source, flags] = split(pattern);
  const found = checkSync(source, flags, { checker: 'automaton', timeout: PROOF });
  if (found.status === 'unknown') return null;
  return found.status === 'safe' ? 'proven' : found.complexity.summary;
}

const PUMPS = [
  ...[
    ' ',
    '\t',
    '\n',
    'a',
    'A',
    'é',
    'É',
    '1',
    '0',
    '-',
    '—',
    '.',
    ',',
    ',0',
    ', ',
    ':',
    '/',
    '<',
    '>',
    '[',
    '{',
    '(',
    '(a',
  ],
  ...['"', '“', '‘', '’', "'", '|', '_', '*', '#', '@', '=', '&', '%', '$', '~', '`', '•', '!', '?', '\\'],
  ...[
    'a ',
    'A ',
    'Ab ',
    'ab ',
    'a-',
    "a'",
    'A.',
    'a.',
    'a,',
    'a, ',
    'A, ',
    'Ab, ',
    'a: ',
    '1,',
    '1,1',
    '1 ',
    '1.',
    '1-',
    '1:',
    '. ',
    '.A',
    '. A',
    '. a',
  ],
  ...[
    '- ',
    '-a',
    '--',
    '— ',
    '| ',
    '|-',
    '|:-',
    '> ',
    '<a',
    '<a ',
    '</',
    '{{',
    '{%',
    '[a',
    '[ ',
    '[/',
    '<!--',
    '<img ',
    '<div class="table"',
    '<span class="who"',
  ],
  ...[
    'and ',
    'of the ',
    'de la ',
    'said ',
    'Ana Ruiz ',
    'Ruiz said ',
    'according to ',
    'the ',
    'The ',
    'from ',
    'between 1 and ',
    'by ',
    'in ',
    'to ',
    'not ',
    'former ',
  ],
  ...[
    'a said, ',
    '“a” ',
    '"a" ',
    'a\n',
    'A\n',
    'a: b\n',
    '\n\n',
    '\r\n',
    '\n ',
    ' \n',
    '  - a\n',
    '---\n',
    'million ',
    'Nov. 1, ',
    '12:30 ',
    'a@b.',
    'http://a.',
    'www.a',
  ],
];
const ENDS = ['', '!', '\n x'];

/** Milliseconds of the processor to look for a pattern, of several goes the best. */
function took(regex: RegExp, text: string): number {
  let best = Infinity;
  for (let go = 0; go < 3 && best > SLOW / SQUARE; go++) {
    const start = process.cpuUsage();
    regex.test(text);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** Whether a text of four times the length takes some four times as long; a busy machine is given three goes. */
function isLinear(regex: RegExp, repeated: (length: number) => string): boolean {
  const longest = LENGTHS.at(-1)!;
  for (let go = 0; go < 3; go++)
    if (took(regex, repeated(4 * longest)) < SQUARE * took(regex, repeated(longest))) return true;
  return false;
}

/** The text that a pattern is too slow for; null where there is none among those tried. */
function attack(pattern: string): string | null {
  const [source, flags] = split(pattern);
  const regex = new RegExp(source, flags);
  // Words of the pattern's own may be what keeps it going.
  const own = [...new Set(source.match(/[\p{L}]{2,}/gu))].slice(0, 8);
  for (const length of LENGTHS)
    for (const pump of [...PUMPS, ...own, ...own.map((word) => `${word} `)])
      for (const end of ENDS) {
        const repeated = (units: number): string => pump.repeat(units / pump.length) + end;
        const ms = took(regex, repeated(length));
        if (ms < SLOW) continue;
        if (length < LENGTHS.at(-1)! || !isLinear(regex, repeated))
          return `${ms.toFixed(0)} ms for ${length} units of ${JSON.stringify(pump + end)}`;
      }
  return null;
}

test('no pattern of ours takes more than linear time', { timeout: 900_000 }, async () => {
  const where = new Map([...(await made()), ...written()]);
  assert.ok(where.size > 700, `${where.size} patterns`);
  const counts = { proven: 0, attacked: 0, bounded: 0 };
  const bad: string[] = [];
  for (const [pattern, file] of where) {
    const told = proof(pattern);
    if (told === 'proven') counts.proven++;
    else if (BOUNDED.some(([start]) => pattern.startsWith(start))) counts.bounded++;
    else if (told !== null) bad.push(`${file}: ${pattern} is ${told}`);
    else {
      const slow = attack(pattern);
      if (slow) bad.push(`${file}: ${pattern} took ${slow}`);
      else counts.attacked++;
    }
  }
  console.log(`${where.size} patterns: ${JSON.stringify(counts)}`);
  assert.deepEqual(bad, []);
  assert.ok(counts.proven > where.size / 2, 'the analyser works');
  const gone = BOUNDED.filter(([start]) => ![...where.keys()].some((pattern) => pattern.startsWith(start)));
  assert.deepEqual(gone, [], 'these patterns are no more');
});

test('the analyser and the attack find what is slow', () => {
  assert.match(proof('/^(a+)+$/') ?? '', /exponential/);
  assert.match(proof('/\\s+$/') ?? '', /2nd|polynomial/);
  assert.equal(proof('/(?<!x)\\s+$/'), null);
  assert.match(attack('/(?<!x)\\s+$/') ?? '', /ms for 5000 units/);
  assert.equal(attack('/(?<!x)\\s$/'), null);
});
