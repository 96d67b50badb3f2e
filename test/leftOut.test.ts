import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { BEFORE_GAPS, GAP_WEIGHTS } from '../src/core/lexicon/learned/leftOutWeights.ts';
import { aroundAt } from '../src/core/rules/lib/around.ts';
import * as model from '../src/core/rules/lib/slips/leftOutModel.ts';
import * as looks from '../src/core/rules/lib/slips/looks.ts';
import { createSpeller } from '../src/core/tools.ts';

interface Learnt {
  readonly before: readonly (readonly string[])[];
  readonly gaps: number;
  readonly weights: string;
}

/** Twenty sentences in which "tried" has "to" behind it, and as many in which it has none. */
const SAMPLE = Array.from({ length: 20 }, (_, i) => [
  `Crew ${i} tried to bring the crane before the tide, and the harbor office tried to follow them.`,
  `Crew ${i} tried the crane again, and nobody wanted the old one.`,
]).flat();

describe('the weights of words left out', () => {
  let learn: () => Learnt;
  before(async () => {
    const { learnLeftOut } = await import(pathToFileURL('scripts/left-out-learning.mjs').href);
    learn = () => learnLeftOut(SAMPLE, { ...looks, ...model, aroundAt }, createSpeller());
  });

  test('come out the same of the same text, and tell a gap from none', () => {
    const learnt = learn();
    assert.deepEqual(learn(), learnt);
    assert.deepEqual(
      learnt.before,
      model.GAPS.map(({ missing }) => (missing === 'to' ? ['tried'] : [])),
    );
    assert.equal(learnt.gaps, 40);
    const oddsOf = (line: string): number => {
      const around = aroundAt(line, line.indexOf('tried'), createSpeller())!;
      return model
        .looksOf(around, 0, 1, 0)
        .reduce((sum, at) => sum + learnt.weights.charCodeAt(at) - looks.MIDDLE_LETTER, 0);
    };
    assert.ok(oddsOf('Crews tried bring the crane.') > 20);
  });
  test('of the package are one for each place of the table, and of words to look behind for each kind of gap', () => {
    assert.equal(GAP_WEIGHTS.length, 2 ** model.TABLE_BITS);
    assert.equal(BEFORE_GAPS.length, model.GAPS.length);
    assert.ok(BEFORE_GAPS.every((words) => words !== ''));
    const [least, most] = [-1, 1].map((side) => looks.MIDDLE_LETTER + side * looks.MOST_STEPS);
    assert.ok([...GAP_WEIGHTS].every((letter) => letter.charCodeAt(0) >= least! && letter.charCodeAt(0) <= most!));
  });
});
