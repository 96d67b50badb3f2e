import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { type Schema, Validator } from '@cfworker/json-schema';
import { parse as parseYaml } from 'yaml';
import {
  anchorOf,
  applyStets,
  applyTicks,
  changedSidecar,
  contentHash,
  createDesk,
  defaultConfig,
  type Fact,
  factsOf,
  openOf,
  parseSidecar,
  placeQueries,
  type Query,
  queryOf,
  READY_CHECKS,
  readArticle,
  readinessOf,
  type SidecarChange,
  stetOf,
  tickOf,
} from '../src/core/index.ts';

const STORY = readFileSync('seeds/county-budget.txt', 'utf8');
const desk = createDesk(defaultConfig);
const factsIn = (text: string): Fact[] => factsOf(readArticle(text, 'text'));
const signed = { who: 'MA', when: '2026-11-28' };

/** Numbers that look random and are the same at every run (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % below;
  };
}

/** The change of a file, which must be possible. */
function change(yaml: string | null, ...changes: readonly SidecarChange[]): string {
  let text = yaml;
  for (const one of changes) {
    text = changedSidecar(text, one);
    assert.ok(text !== null, one.kind);
  }
  return text ?? '';
}

const factOf = (words: string): Fact => {
  const fact = factsIn(STORY).find((one) => one.words === words);
  assert.ok(fact, words);
  return fact;
};
const queryAbout = (words: string, text: string): Query => {
  const start = STORY.indexOf(words);
  return queryOf({ ...anchorOf(STORY, { start, end: start + words.length }), text, ...signed });
};

describe('items of a sidecar', () => {
  /** What is watched, with the words that an edit elsewhere leaves alone: its own and three on either side. */
  const QUERY = 'the board is still';
  const ticks = factsIn(STORY)
    .filter(({ words, places }) => places.length === 1 && ['26', '$61.5 million', '33%'].includes(words))
    .map((fact) => ({ ...tickOf(STORY, fact), ...signed }));
  const query = queryAbout(QUERY, 'Is that what he said?');
  const [finding] = desk.review(STORY, { format: 'text' }).findings;
  assert.ok(finding);
  const stet = stetOf(STORY, finding);
  const kept = [
    ...factsIn(STORY).flatMap(({ words, places }) => (['26', '$61.5 million', '33%'].includes(words) ? places : [])),
    ...placeQueries(STORY, [query]).map(({ at }) => at!),
    finding.span,
  ];

  test('survive a thousand random edits elsewhere', () => {
    assert.ok(ticks.length >= 3, 'the story has what is watched');
    const next = random(7);
    let text = STORY;
    let places = kept.map(({ start, end }) => ({
      start: Math.max(0, start - 90),
      end: Math.min(STORY.length, end + 90),
    }));
    for (let edit = 0; edit < 1000; ) {
      const at = next(text.length);
      const removed = next(4) === 0 ? next(12) : 0;
      const inserted = ['', 'x', ' so', '\n', ' 7 boats', '. Then', ',', ' Ruiz'][next(8)]!;
      if (places.some(({ start, end }) => at < end && at + removed > start)) continue;
      text = text.slice(0, at) + inserted + text.slice(at + removed);
      const by = inserted.length - removed;
      places = places.map(({ start, end }) => (start >= at ? { start: start + by, end: end + by } : { start, end }));
      if (++edit % 100) continue;
      assert.deepEqual(applyTicks(text, factsIn(text), ticks).fallen, [], `ticks after ${edit}`);
      const [placed] = placeQueries(text, [query]);
      assert.equal(text.slice(placed!.at?.start, placed!.at?.end), QUERY, `query after ${edit}`);
      const { findings } = desk.review(text, { format: 'text' });
      const open = applyStets(text, findings, [stet]).findings;
      assert.ok(!open.some(({ rule }) => rule === 'stet/expired'), `stet after ${edit}`);
    }
  });

  test('fall when their words change', () => {
    for (const tick of ticks) {
      const [place] = factsIn(STORY).find(({ words, kind }) => words === tick.words && kind === tick.kind)!.places;
      const text = `${STORY.slice(0, place!.start)}99${STORY.slice(place!.end)}`;
      assert.deepEqual(applyTicks(text, factsIn(text), [tick]).fallen, [tick], tick.words);
    }
    const text = STORY.replace(QUERY, 'the ruler is still');
    assert.equal(placeQueries(text, [query])[0]!.at, null);
  });

  test('a tick for a person falls when the title changes, and a count when what is counted does', () => {
    const tick = tickOf(STORY, factOf('Hank Oyler'));
    const text = STORY.replaceAll('Supervisor', 'Treasurer');
    assert.deepEqual(applyTicks(text, factsIn(text), [tick]).fallen, [tick]);
    const counted = tickOf(STORY, factOf('212'));
    assert.equal(counted.of, 'sworn positions');
    const other = STORY.replace('sworn positions', 'empty positions');
    assert.deepEqual(applyTicks(other, factsIn(other), [counted]).fallen, [counted]);
  });

  test('of two equal shares the tick stays with its own', () => {
    const story =
      'Rents rise\n\nThe rents in the old port rose 4% in the spring of the year.\n\nWages on the far quay grew 4% by the end of summer.\n';
    const [first, second] = factsIn(story).filter(({ words }) => words === '4%');
    const { facts } = applyTicks(story, factsIn(story), [tickOf(story, second!)]);
    assert.deepEqual(
      facts.filter(({ tick }) => tick).map(({ fact }) => fact.places[0]),
      [second!.places[0]],
    );
    assert.notDeepEqual(first, second);
  });
});

describe('a seal', () => {
  test('holds for the copy whatever system ended its lines, and for no other', () => {
    const ready = (text: string) =>
      readinessOf(text, [], [], { queries: [], seal: { hash: contentHash(STORY), ...signed } }).seal;
    assert.equal(ready(STORY), 'whole');
    assert.equal(ready(`\ufeff${STORY.replaceAll('\n', '\r\n')}`), 'whole');
    const next = random(3);
    for (let i = 0; i < 1000; i++) {
      const at = next(STORY.length);
      assert.equal(ready(`${STORY.slice(0, at)}x${STORY.slice(at)}`), 'broken');
    }
  });
  test('survives a thousand changes of the other items', () => {
    const seal = { hash: contentHash(STORY), ...signed };
    let yaml = change(null, { kind: 'seal', seal });
    for (let i = 0; i < 1000; i++) {
      const tick = { kind: 'figure', words: `${i % 40}`, ...signed };
      yaml = change(yaml, i % 3 ? { kind: 'tick', ticks: [tick] } : { kind: 'untick', ticks: [tick] });
    }
    assert.deepEqual(parseSidecar(yaml).seal, seal);
  });
});

describe('what is open', () => {
  const facts = factsIn(STORY).map((fact) => ({ fact, tick: null }));
  const ready = readinessOf(STORY, [], facts, { queries: [queryAbout('Hank Oyler', 'Spelling?')], seal: null });
  test('is told in words, of what the newsroom asks', () => {
    assert.deepEqual(openOf(ready, ['queries', 'seal']), ['1 open query', 'not marked as ready']);
    assert.equal(openOf(ready, READY_CHECKS).length, 3);
    assert.deepEqual(openOf(ready, ['errors', 'warnings']), []);
  });
});

describe('a file of 100,000 items', () => {
  const COUNT = 100_000;
  /** Milliseconds of processor time; a stall while somebody types is felt from a few seconds on. */
  const FAST = 4_000;
  const head = 'version: 1\n# Ours.\n';
  const listOf = (key: string, item: (i: number) => string): string =>
    `${head}${key}:\n${Array.from({ length: COUNT }, (_, i) => item(i)).join('')}`;
  const stets = listOf(
    'stet',
    (i) =>
      `  - rule: style/percent\n    words: ${i} per cent\n    before: 0a1b2c3d\n    after: 0a1b2c3d\n    reason: So it is.\n    who: MA\n    when: 2026-11-28\n`,
  );
  const ticks = listOf('ticks', (i) => `  - { kind: figure, words: "${i}", of: boats, who: MA, when: 2026-11-28 }\n`);
  const queries = listOf(
    'queries',
    (i) => `  - id: q${i}\n    text: Is it so?\n    words: the board ${i}\n    who: MA\n`,
  );
  const tickAll = Array.from({ length: 300 }, (_, i) => ({ kind: 'figure' as const, words: `${i}`, of: 'cars' }));
  const findings = desk.review(STORY, { format: 'text' }).findings;

  const works: Readonly<Record<string, () => unknown>> = {
    'reading stets': () => assert.equal(parseSidecar(stets).stets.length, COUNT),
    'reading ticks': () => assert.equal(parseSidecar(ticks).ticks.length, COUNT),
    'reading queries': () => assert.equal(parseSidecar(queries).queries.length, COUNT),
    'a stet more': () => change(stets, { kind: 'stet', stet: stetOf(STORY, findings[0]!) }),
    '300 ticks more': () => change(ticks, { kind: 'tick', ticks: tickAll }),
    'an answer more': () => change(queries, { kind: 'reply', id: 'q77', reply: { text: 'Yes.' } }),
    'a seal more': () => change(queries, { kind: 'seal', seal: { hash: contentHash(STORY) } }),
    'stets of a review': () => applyStets(STORY, findings, parseSidecar(stets).stets),
    'ticks of a review': () => applyTicks(STORY, factsIn(STORY), parseSidecar(ticks).ticks),
    'queries of a review': () => placeQueries(STORY, parseSidecar(queries).queries),
  };
  test('is read, applied and changed in seconds and in little memory', (t) => {
    let most = 0;
    for (const [name, work] of Object.entries(works)) {
      const start = process.cpuUsage().user;
      work();
      const took = (process.cpuUsage().user - start) / 1000;
      most = Math.max(most, process.memoryUsage().rss / 2 ** 20);
      t.diagnostic(`${name}: ${took.toFixed(0)} ms`);
      assert.ok(took < FAST, `${name}: ${took.toFixed(0)} ms`);
    }
    t.diagnostic(`${most.toFixed(0)} MB`);
    assert.ok(most < 1_500, `${most.toFixed(0)} MB`);
  });
  test('keeps all that a change is not about, to the letter', () => {
    const changed = change(
      ticks,
      { kind: 'tick', ticks: [{ kind: 'figure', words: '77', of: 'boats', who: 'XY' }] },
      { kind: 'seal', seal: { hash: 'f00', ...signed } },
    );
    const lines = (text: string): Set<string> => new Set(text.split('\n'));
    const [before, after] = [lines(ticks), lines(changed)];
    assert.deepEqual(
      [...before].filter((line) => !after.has(line)),
      ['  - { kind: figure, words: "77", of: boats, who: MA, when: 2026-11-28 }'],
    );
    assert.deepEqual(
      [...after].filter((line) => !before.has(line)),
      [
        '  - { kind: figure, words: "77", of: boats, who: XY }',
        'ready:',
        '  hash: f00',
        '  who: MA',
        '  when: 2026-11-28',
      ],
    );
    assert.ok(changed.startsWith(head));
  });
});

test('a file of faults only is read in time that grows as it does, and the first hundred are told', () => {
  const { problems } = parseSidecar(`stet:\n${'  - so\n'.repeat(100_000)}`);
  assert.equal(problems.length, 100);
  assert.equal(problems[99]!.line, 101);
});

test('a faulty tick beside it keeps nobody from ticking', () => {
  const yaml = change('ticks:\n  - kind: figure\n', { kind: 'tick', ticks: [{ kind: 'figure', words: '7' }] });
  assert.deepEqual(
    parseSidecar(yaml).ticks.map(({ words }) => words),
    ['7'],
  );
});

describe('the schema of the file', () => {
  const schema = JSON.parse(readFileSync('schemas/sidecar.schema.json', 'utf8')) as Schema;
  const faults = (yaml: string): string[] =>
    new Validator(schema, '2020-12', false)
      .validate(parseYaml(yaml))
      .errors.map(({ instanceLocation }) => instanceLocation);

  test('takes what is written, and finds mistakes at their place', () => {
    const stet = { ...stetOf(STORY, desk.review(STORY, { format: 'text' }).findings[0]!), reason: 'So it is.' };
    const query = queryAbout('Hank Oyler', 'Spelling?');
    const yaml = change(
      null,
      { kind: 'stet', stet },
      { kind: 'tick', ticks: [{ ...tickOf(STORY, factOf('212')), ...signed }] },
      { kind: 'ask', query: { ...query, rule: stet.rule } },
      { kind: 'reply', id: query.id, reply: { text: 'Yes.', ...signed } },
      { kind: 'resolve', id: query.id, resolved: signed },
      { kind: 'seal', seal: { hash: contentHash(STORY), ...signed } },
    );
    assert.deepEqual(faults(yaml), []);
    assert.ok(faults(yaml.replaceAll('kind: figure', 'kind: figur')).includes('#/ticks/0/kind'));
    assert.ok(faults('stet:\n  - rule: style/numeral\n    words: "6"\n').includes('#/stet/0/rule'));
    for (const rule of ['style/numerals', 'quotes/broken-credit', 'vale/House.Words'])
      assert.deepEqual(faults(`stet:\n  - rule: ${rule}\n    words: "6"\n`), [], rule);
  });
});

describe('the file of ticks, queries and seal', () => {
  const query = queryAbout('Hank Oyler', 'Is this how he spells it?');
  const tick = (words: string) => ({ kind: 'figure', words, of: 'boats', ...signed });
  const git = (mine: string, base: string, theirs: string, ...flags: string[]): string => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-merge-'));
    after(() => rmSync(folder, { recursive: true, force: true }));
    const names = Object.entries({ mine, base, theirs }).map(([name, text]) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    return execFileSync('git', ['-c', 'merge.conflictStyle=merge', 'merge-file', '-p', ...flags, ...names], {
      encoding: 'utf8',
    });
  };

  test('is written an item a block or a line, and read back as written', () => {
    const yaml = change(
      null,
      { kind: 'tick', ticks: [{ ...tick('40'), note: 'Harbor log', link: 'https://example.org/log' }] },
      { kind: 'ask', query },
      { kind: 'reply', id: query.id, reply: { text: 'Yes: #1', who: 'HO' } },
      { kind: 'resolve', id: query.id, resolved: signed },
      { kind: 'seal', seal: { hash: 'a'.repeat(16), ...signed } },
    );
    assert.match(yaml, /^version: 1\nticks:\n {2}- \{ kind: figure, words: "40", of: boats, /);
    const { ticks, queries, seal, problems } = parseSidecar(yaml);
    assert.deepEqual(problems, []);
    assert.deepEqual(ticks, [{ ...tick('40'), note: 'Harbor log', link: 'https://example.org/log' }]);
    assert.deepEqual(queries, [{ ...query, replies: [{ text: 'Yes: #1', who: 'HO' }], resolved: signed }]);
    assert.equal(seal?.who, 'MA');
    const reopened = change(
      yaml,
      { kind: 'resolve', id: query.id, resolved: null },
      { kind: 'untick', ticks: ticks },
      { kind: 'seal', seal: null },
    );
    const again = parseSidecar(reopened);
    assert.deepEqual([again.ticks, again.seal, again.queries[0]?.resolved], [[], null, undefined]);
    assert.deepEqual(parseSidecar(change(reopened, { kind: 'withdraw', id: query.id })).queries, []);
  });
  test('a fact that is ticked again has one tick', () => {
    const yaml = change(
      null,
      { kind: 'tick', ticks: [tick('40')] },
      { kind: 'tick', ticks: [{ ...tick('40'), who: 'BL' }] },
    );
    assert.deepEqual(
      parseSidecar(yaml).ticks.map(({ who }) => who),
      ['BL'],
    );
  });
  test('of two people merges in git where they touched other items', () => {
    const base = change(null, { kind: 'tick', ticks: [tick('20'), tick('50')] }, { kind: 'ask', query });
    const mine = change(
      base,
      { kind: 'tick', ticks: [tick('10')] },
      { kind: 'reply', id: query.id, reply: { text: 'Yes.' } },
    );
    const theirs = change(
      base,
      { kind: 'tick', ticks: [tick('30')] },
      { kind: 'seal', seal: { hash: 'b'.repeat(16) } },
    );
    const merged = parseSidecar(git(mine, base, theirs, '--union'));
    assert.deepEqual(merged.problems, []);
    assert.deepEqual(
      merged.ticks.map(({ words }) => words),
      ['10', '20', '30', '50'],
    );
    assert.equal(merged.queries[0]?.replies?.length, 1);
    assert.equal(merged.seal?.hash, 'b'.repeat(16));
    // Without merge=union, too, where another item stands between.
    const far = change(base, { kind: 'tick', ticks: [tick('60')] });
    const near = change(base, { kind: 'tick', ticks: [tick('10')] });
    assert.equal(parseSidecar(git(near, base, far)).ticks.length, 4);
  });
  test('of two people who begin it, or tick side by side, merges with merge=union', () => {
    const mine = change(null, { kind: 'tick', ticks: [tick('40'), tick('42')] });
    const theirs = change(null, { kind: 'tick', ticks: [tick('41'), tick('43')] });
    const merged = parseSidecar(git(mine, '', theirs, '--union'));
    assert.deepEqual(merged.problems, []);
    assert.equal(merged.ticks.length, 4);
  });
  test('of a newer version is kept whole', () => {
    const newer = `version: 2\nticks:\n  - { kind: figure, words: "40", mood: sure }\nsomething: new\n`;
    for (const one of [
      { kind: 'tick', ticks: [tick('40')] },
      { kind: 'ask', query },
      { kind: 'seal', seal: null },
      { kind: 'reply', id: 'x', reply: { text: 'y' } },
    ] satisfies SidecarChange[])
      assert.equal(changedSidecar(newer, one), null, one.kind);
    assert.equal(parseSidecar(newer).ticks.length, 1);
  });
  test('is reported at the line that is wrong, and the rest counts', () => {
    const { ticks, queries, problems } = parseSidecar(
      'ticks:\n  - kind: figure\n  - { kind: figure, words: "40" }\nqueries: soon\nready: yes\n',
    );
    assert.deepEqual([ticks.length, queries.length], [1, 0]);
    assert.deepEqual(
      problems.map(({ line, message }) => [line, message]),
      [
        [2, 'A tick needs “kind” and “words”.'],
        [4, '“queries” must be a list.'],
        [5, '“ready” needs the “hash” of the copy.'],
      ],
    );
  });
});
