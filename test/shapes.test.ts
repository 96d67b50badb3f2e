import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Format, factsOf, readArticle, sourcesOf } from '../src/core/index.ts';
import { nearPairs } from '../src/core/text/distance.ts';
import { looksOf, SHAPES, tookFor, WAYS, worked } from './shapes.ts';

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

const shapeOf = (name: string) => SHAPES.find((shape) => shape.name === name)!;

test('in no shape is everything looked through for each piece of it', { timeout: 120_000 }, (t) => {
  const [short, long] = [4_000, 16_000];
  const steep = SHAPES.flatMap(({ name, make, format }) => {
    const looks = [short, long].map((length) => looksOf(() => readArticle(make(length), format)));
    const steepness = Math.log(looks[1]! / looks[0]!) / Math.log(long / short);
    return steepness > 1.2 ? [`${name}: ${looks.join(', then ')}`] : [];
  });
  assert.deepEqual(steep, []);
  t.diagnostic(`${SHAPES.length} tried`);
});

test('who is heard is told in about linear time where many are', { timeout: 120_000 }, () => {
  for (const name of ['one surname with many given names', 'speakers each said once']) {
    const { make, format } = shapeOf(name);
    const took = (length: number): number => {
      const article = readArticle(make(length), format);
      return worked(() => sourcesOf(article));
    };
    // Of the shorter story it takes some fifty milliseconds.
    assert.ok(tried(() => took(60_000)) <= FAST, name);
  }
});

test('what has to be verified is told in about linear time of a novel', { timeout: 120_000 }, () => {
  for (const name of ['one paragraph of many short quotations', 'speakers each said once']) {
    const { make, format } = shapeOf(name);
    const article = readArticle(make(480_000), format);
    // It takes some 700 milliseconds; a look through all places or quotations for each took 4,000 and more.
    assert.ok(tried(() => worked(() => factsOf(article)), 4 * FAST) <= 4 * FAST, name);
  }
});

test('a word of thousands that look alike is compared with a few of them only', () => {
  const letters = [...'abcdefghijklmnop'];
  const words = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `X${a}${b}${c}x`)));
  assert.ok(nearPairs(words).length <= 12 * words.length);
});

/** The least of a few tries: a busy machine disturbs a single one. */
function tried(measure: () => number, enough = FAST): number {
  let least = measure();
  for (let i = 1; i < TRIES && least > enough; i++) least = Math.min(least, measure());
  return least;
}
