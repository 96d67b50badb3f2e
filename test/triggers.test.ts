import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { createDesk, type Desk, defaultConfig, type Format, rules, STYLE_PACKS } from '../src/core/index.ts';
import { phrasesOf } from '../src/core/rules/lib/phraseList.ts';
import { scannerFor } from '../src/core/rules/lib/triggers.ts';

describe('a scanner', () => {
  const scanner = scannerFor([{ words: ['old', 'cent'] }, undefined, { marks: '%–' }, { words: ['old'] }]);
  test('gives each rule the places of its words and marks, in any case, and nothing where there are none', () => {
    const prose = 'Old told 6-year-olds an OLD 5% rule – per cent';
    const places = scanner(prose);
    const at = (index: number): string[] => (places[index] ?? []).map((place) => prose.slice(place, place + 4));
    assert.deepEqual(at(0), ['Old ', 'OLD ', 'cent']);
    assert.equal(places[1], undefined);
    assert.deepEqual(at(2), ['% ru', '– pe']);
    assert.deepEqual(at(3), ['Old ', 'OLD ']);
  });
  test('takes a letter with an accent for the end of a word, which asks once too often and never too seldom', () => {
    assert.deepEqual(scanner('élold éold')[0], [7]);
  });
  test('refuses a trigger that could never be found', () => {
    for (const word of ['Old', 'year-old', 'café', ''])
      assert.throws(() => scannerFor([{ words: [word] }]), /is no trigger/);
  });
});

describe('phrases', () => {
  const find = (list: string[], prose: string, loose = false): string[] => {
    const phrases = phrasesOf(list, { loose });
    const places = scannerFor([phrases.triggers])(prose)[0] ?? [];
    return phrases.find(prose, places).map(({ start, end }) => prose.slice(start, end));
  };
  test('stand as whole words, in any case, the earlier of the list first, none inside another', () => {
    assert.deepEqual(find(['in order to', 'in order', 'order'], 'In order to order, in order; reorder in orders'), [
      'In order to',
      'order',
      'in order',
    ]);
  });
  test('take any space where they are loose, and one where not', () => {
    assert.deepEqual(find(['all of'], 'all  of allof all\nof all of', true), ['all  of', 'allof', 'all\nof', 'all of']);
    assert.deepEqual(find(['all of'], 'all  of allof all of'), ['all of']);
  });
  test('may hold marks', () => {
    assert.deepEqual(find(["can't cut it", 'no pain, no gain'], "We can't cut it: no pain, no gain"), [
      "can't cut it",
      'no pain, no gain',
    ]);
  });
});

describe('a rule that is asked only where its triggers stand', () => {
  // Every rule on, and the same rules asked everywhere. Those that go by the places of their triggers find nothing then.
  const all = Object.fromEntries(rules.map(({ id }) => [id, 'on'] as const));
  const deskOf = (style: (typeof STYLE_PACKS)[number], list: typeof rules): Desk =>
    createDesk({ ...defaultConfig, style, rules: style === 'ap' ? all : {} }, { rules: list });
  const everywhere = rules.map(({ triggers: _, ...rule }) => rule);

  const compare = (pairs: readonly (readonly [Desk, Desk])[], text: string, format: Format): void => {
    for (const [cued, asked] of pairs) {
      const said = new Set(cued.review(text, { format }).findings.map((finding) => JSON.stringify(finding)));
      const { findings, faults } = asked.review(text, { format });
      assert.deepEqual(faults, []);
      for (const finding of findings)
        assert.ok(
          said.has(JSON.stringify(finding)),
          `${finding.rule} has no cue for “${text.slice(finding.span.start, finding.span.end)}”`,
        );
    }
  };
  const pairs = STYLE_PACKS.map((style) => [deskOf(style, rules), deskOf(style, everywhere)] as const);

  test('says in its examples what it says when it is asked everywhere', () => {
    for (const { examples } of rules)
      for (const example of examples) {
        const text = ('bad' in example ? example.bad : example.good).replace(/\[\[|\]\]/g, '');
        for (const copy of [text, text.toUpperCase(), text.toLowerCase(), text.replaceAll(' ', '\u00a0')])
          compare(
            pairs,
            text.startsWith('---') ? copy : `River rises in Port Ada\n\n${copy}`,
            example.format ?? 'text',
          );
      }
  });

  test('and in the samples', () => {
    for (const file of readdirSync('seeds').filter((name) => /\.(?:txt|md|story)$/.test(name)))
      compare(pairs, readFileSync(`seeds/${file}`, 'utf8'), file.endsWith('.md') ? 'markdown' : 'text');
  });

  test('and in labelled stories', (t) => {
    const corpora = `${process.env.COPYDESK_SHARED ?? '../shared'}/corpora`;
    if (!existsSync(corpora)) return t.skip('no corpora');
    // The packs take turns, so that each story is read once.
    let turn = 0;
    for (const file of ['polnear.dev.jsonl', 'published.dev.jsonl', 'detection.dev.jsonl'])
      for (const line of readFileSync(`${corpora}/${file}`, 'utf8').split('\n').filter(Boolean))
        compare([pairs[turn++ % pairs.length]!], (JSON.parse(line) as { text: string }).text, 'text');
  });
});
