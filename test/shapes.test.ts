import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHAPES, tookFor, WAYS } from './shapes.ts';

const LENGTHS = [15_000, 60_000] as const;
/** Milliseconds of processor time in which anything is fast enough; short times say nothing of how they grow. */
const FAST = 500;
/** `npm run bench -- shapes` holds each to 1.2; a machine that does other things needs room, and squares have 2. */
const STEEPEST = 1.6;
const TRIES = 3;

const exponent = (short: number, long: number): number => Math.log(long / short) / Math.log(LENGTHS[1] / LENGTHS[0]);

test('forty shapes of odd copy are read in about linear time by check, preview, analyze and detect', {
  timeout: 600_000,
}, (t) => {
  assert.equal(SHAPES.length, 40);
  const steep: string[] = [];
  let slowest = 0;
  for (const shape of SHAPES)
    for (const way of Object.keys(WAYS)) {
      let long = tookFor(shape, way, LENGTHS[1]);
      let short = Number.NaN;
      for (let i = 0; i < TRIES && long > FAST; i++) {
        short = tookFor(shape, way, LENGTHS[0]);
        if (exponent(short, long) <= STEEPEST) break;
        long = Math.min(long, tookFor(shape, way, LENGTHS[1]));
      }
      slowest = Math.max(slowest, long);
      if (long > FAST && exponent(short, long) > STEEPEST)
        steep.push(`${way}, ${shape.name}: ${Math.round(short)} ms, then ${Math.round(long)} ms`);
    }
  assert.deepEqual(steep, []);
  t.diagnostic(`${SHAPES.length * Object.keys(WAYS).length} tried, slowest ${Math.round(slowest)} ms`);
});
