/** Prints the milliseconds of processor time that a shape of odd copy takes, by way of reading, at three lengths: the fastest of three. */
const { SHAPES, tookFor, WAYS } = require('../../build/bench/core.cjs');

const [index, shortest] = process.argv.slice(2).map(Number);
const shape = SHAPES[index];
const times = Object.keys(WAYS).map((way) => {
  // What compiles at its first use would make the shortest the slowest.
  tookFor(shape, way, shortest);
  const lengths = [shortest, 2 * shortest, 4 * shortest];
  return [way, lengths.map((length) => Math.min(...[0, 1, 2].map(() => tookFor(shape, way, length))))];
});
console.log(JSON.stringify(Object.fromEntries(times)));
