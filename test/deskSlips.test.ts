import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { createDesk, defaultConfig, type Finding } from '../src/core/index.ts';
import { createSpeller, createTagger } from '../src/core/tools.ts';

/** A pack, a sentence with a slip, and the sentence as it should be; by kind of slip. */
type Slip = readonly [style: 'plain' | 'ap', wrong: string, right?: string];
const kinds: Readonly<Record<string, readonly Slip[]>> = JSON.parse(readFileSync('test/data/desk-slips.json', 'utf8'));

const tools = { tagger: createTagger(), speller: createSpeller() };
const desks = {
  plain: createDesk({ ...defaultConfig, style: 'plain' }, tools),
  ap: createDesk({ ...defaultConfig, style: 'ap' }, tools),
};
const HEAD =
  'Council approves the plan\n\nThe council voted on Monday to approve the plan, which has been discussed for two years.\n\n';
const FOOT = '\n\nThe work starts in spring and will take about a year, the council said.\n';

/** Findings above hint that touch a sentence in the middle of a story. */
function seen(style: Slip[0], sentence: string): readonly Finding[] {
  const { findings } = desks[style].review(HEAD + sentence + FOOT, { format: 'text' });
  const end = HEAD.length + sentence.length;
  return findings.filter(({ severity, span }) => severity !== 'hint' && span.start <= end && span.end >= HEAD.length);
}

test('a word that a headline misspells', () => {
  const text = (word: string): string =>
    `Town ${word} Meets on Monday\n\nBy Jo Lee\n\nThe town met on Monday to talk.${FOOT}`;
  const words = (word: string): readonly string[] =>
    desks.plain
      .review(text(word), { format: 'text' })
      .findings.filter(({ rule }) => rule === 'style/spelling')
      .map(({ span }) => text(word).slice(span.start, span.end));
  assert.deepEqual(words('Goverment'), ['Goverment']);
  assert.deepEqual(words('Government'), []);
});

for (const [kind, slips] of Object.entries(kinds))
  describe(`a slip that a desk fixes: ${kind}`, () => {
    for (const [style, wrong, right] of slips)
      test(wrong, () => {
        assert.notEqual(seen(style, wrong).length, 0);
        if (right)
          assert.deepEqual(
            seen(style, right).map(({ rule }) => rule),
            [],
          );
      });
  });
