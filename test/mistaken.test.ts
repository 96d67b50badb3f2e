import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { MISTAKEN_WEIGHTS } from '../src/core/lexicon/learned/mistakenWeights.ts';
import { aroundAt } from '../src/core/rules/lib/around.ts';
import * as model from '../src/core/rules/lib/slips/mistakenModel.ts';
import { createSpeller } from '../src/core/tools.ts';

interface Learnt {
  readonly places: number;
  readonly weights: string;
}

/** Sentences in which "by" is right, and as many in which "be" is. */
const SAMPLE = Array.from({ length: 20 }, (_, i) => [
  `Crane ${i} was moved by the harbor office.`,
  `Crane ${i} will be moved again.`,
]).flat();

/** So few sentences teach weights so small. */
const [STEP, LEAST] = [0.05, 0.05];

describe('the weights of words mistaken for others', () => {
  let learn: () => Learnt;
  before(async () => {
    const { learnMistaken } = await import(pathToFileURL('scripts/mistaken-learning.mjs').href);
    learn = () => learnMistaken(SAMPLE, { ...model, STEP, aroundAt }, createSpeller(), LEAST);
  });

  test('come out the same of the same text, and tell which of two words belongs in a place', () => {
    const learnt = learn();
    assert.deepEqual(learn(), learnt);
    const pair = model.PAIRS.findIndex((words) => words.join() === 'by,be');
    const oddsOfBe = (line: string): number => {
      const around = aroundAt(line, line.search(/\bb[ye]\b/), createSpeller())!;
      return [...model.looksAround(around)].reduce(
        (sum, look, i) => sum + learnt.weights.charCodeAt(model.placeFor(look, i, pair)) - model.MIDDLE_LETTER,
        0,
      );
    };
    assert.ok(oddsOfBe('Crane 7 will by moved again.') > 4);
    assert.ok(oddsOfBe('Crane 7 was moved be the harbor office.') < -4);
  });
  test('of the package are one for each place of the table', () => {
    assert.equal(MISTAKEN_WEIGHTS.length, 2 ** model.TABLE_BITS);
    const [least, most] = [-1, 1].map((side) => model.MIDDLE_LETTER + side * model.MOST_STEPS);
    assert.ok([...MISTAKEN_WEIGHTS].every((one) => one.charCodeAt(0) >= least! && one.charCodeAt(0) <= most!));
  });
});
