import { readFile } from 'node:fs/promises';

/**
 * write-good and its parts assign to a variable `match` that they never declare. Our bundles are strict code, where that
 * throws; so it is declared for them.
 * @type {import('esbuild').Plugin}
 */
export const sloppy = {
  name: 'sloppy',
  setup(build) {
    const filter = /node_modules[\\/](write-good|weasel-words|passive-voice|e-prime)[\\/].*\.js$/;
    build.onLoad({ filter }, async ({ path }) => ({ contents: `var match;${await readFile(path, 'utf8')}` }));
  },
};
