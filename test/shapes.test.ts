import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Format } from '../src/core/index.ts';
import { SHAPES, tookFor, WAYS } from './shapes.ts';

const SHORT = 15_000;
/** The parser of Markdown is somebody else's, and its squares show late. */
const LONG = { text: 60_000, markdown: 120_000 } as const;
/** Milliseconds of processor time in which anything is fast enough; short times say nothing of how they grow. */
const FAST = 500;
/** `npm run bench -- shapes` holds each to 1.2; a machine that does other things needs room, and squares have 2. */
const STEEPEST = 1.6;
const TRIES = 3;

const exponent = (short: number, long: number, format: Format): number =>
  Math.log(long / short) / Math.log(LONG[format] / SHORT);

test('forty shapes of odd copy are read in about linear time by check, preview, analyze and detect', {
  timeout: 600_000,
}, (t) => {
  assert.equal(SHAPES.length, 40);
  const steep: string[] = [];
  let slowest = 0;
  for (const shape of SHAPES) {
    const length = LONG[shape.format];
    for (const way of Object.keys(WAYS)) {
      let long = tookFor(shape, way, length);
      let short = Number.NaN;
      for (let i = 0; i < TRIES && long > FAST; i++) {
        short = tookFor(shape, way, SHORT);
        if (exponent(short, long, shape.format) <= STEEPEST) break;
        long = Math.min(long, tookFor(shape, way, length));
      }
      slowest = Math.max(slowest, long);
      if (long > FAST && exponent(short, long, shape.format) > STEEPEST)
        steep.push(`${way}, ${shape.name}: ${Math.round(short)} ms, then ${Math.round(long)} ms`);
    }
  }
  assert.deepEqual(steep, []);
  t.diagnostic(`${SHAPES.length * Object.keys(WAYS).length} tried, slowest ${Math.round(slowest)} ms`);
});
