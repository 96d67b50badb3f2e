/** Prints the milliseconds of processor time that a shape of odd copy takes, by way of reading, at three lengths: the fastest of five. */
const { SHAPES, tookFor, WAYS } = require('../../build/bench/core.cjs');

const [index, shortest] = process.argv.slice(2).map(Number);
const shape = SHAPES[index];
const times = Object.keys(WAYS).map((way) => {
  const lengths = [shortest, 2 * shortest, 4 * shortest];
  // What compiles at its first use would be told as the time of one length, and garbage as that of the next.
  for (const length of lengths) tookFor(shape, way, length);
  return [way, lengths.map((length) => Math.min(...[0, 1, 2, 3, 4].map(() => fromClean(way, length))))];
});
function fromClean(way, length) {
  globalThis.gc();
  return tookFor(shape, way, length);
}
console.log(JSON.stringify(Object.fromEntries(times)));
