import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits, createDesk, type Desk, defaultConfig, type Finding, rules } from '../src/core/index.ts';
import type { Example } from '../src/core/rules/rule.ts';
import { createSpeller, createTagger } from '../src/core/tools.ts';

const tagger = createTagger();
const speller = createSpeller();
const optional = rules.filter((rule) => rule.optional).map(({ id }) => [id, 'on'] as const);
const config = { ...defaultConfig, rules: Object.fromEntries(optional) };
const desk = createDesk(config, { tagger, speller });
const deskFor = ({ terms = [], names = [] }: Example): Desk =>
  terms.length || names.length ? createDesk({ ...config, terms, names }, { tagger, speller }) : desk;

/** The copy without its [[marks]], and the spans that they mark. */
function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const [i, part] of marked.split(/\[\[|\]\]/).entries()) {
    if (i % 2) spans.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text, spans };
}

/** Examples stand under a headline, as copy does. */
const HEADLINE = 'River rises in Port Ada\n\n';
/** Front matter brings a headline of its own. */
const above = (text: string): string => (text.startsWith('---') ? '' : HEADLINE);

function findingsOf(rule: string, text: string, example: Example): Finding[] {
  const review = deskFor(example).review(above(text) + text, {
    format: example.format ?? 'text',
    authors: new Map(),
  });
  assert.deepEqual(review.faults, []);
  return review.findings.filter((finding) => finding.rule === rule);
}

for (const rule of rules) {
  describe(rule.id, () => {
    test('is documented and has examples of both kinds', () => {
      assert.match(rule.id, /^(?:quotes|sources|names|figures|dates|furniture|style)\/[a-z]+(?:-[a-z]+)*$/);
      assert.ok(rule.doc.length > 80, 'says why it matters');
      assert.ok(
        rule.examples.some((example) => 'bad' in example) && rule.examples.some((example) => 'good' in example),
      );
    });
    for (const example of rule.examples) {
      if ('good' in example) {
        test(`passes: ${example.good.slice(0, 70)}`, () => {
          assert.deepEqual(
            findingsOf(rule.id, example.good, example).map((finding) => finding.message),
            [],
          );
        });
        continue;
      }
      test(`queries: ${example.bad.slice(0, 70)}`, () => {
        const { text, spans } = unmark(example.bad);
        const found = findingsOf(rule.id, text, example);
        assert.deepEqual(
          found.map(({ span }) => (above(text) + text).slice(span.start, span.end)),
          spans.map(({ start, end }) => text.slice(start, end)),
        );
        assert.deepEqual(
          found.map(({ span }) => span.start - above(text).length),
          spans.map(({ start }) => start),
        );
        for (const finding of found) assert.doesNotMatch(finding.message, /\{\w+\}/, 'every placeholder is filled');
        if (example.fixed === undefined) return;
        const fixed = applyEdits(above(text) + text, found[0]!.fixes[0]!.edits);
        assert.equal(fixed, above(text) + example.fixed);
        assert.deepEqual(findingsOf(rule.id, example.fixed, example), [], 'the fix removes the finding');
      });
    }
  });
}

test('rule ids are unique', () => {
  assert.equal(new Set(rules.map((rule) => rule.id)).size, rules.length);
});
