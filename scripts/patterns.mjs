/** What we ship has patterns that V8 compiles fast, or none: sources are written for readers, and rewritten for the start. */
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import { withLetters } from './letters.mjs';
import { withWholeWords } from './wholeWords.mjs';

/** Modules that are done, by their text: each is part of several bundles. @type {Map<string, Promise<string>>} */
const modules = new Map();

/** @type {import('esbuild').Plugin} */
export const patterns = {
  name: 'patterns',
  setup({ onLoad, initialOptions: { tsconfigRaw } }) {
    onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!/\\[pP]\{|\/\^/.test(text)) return;
      const contents =
        modules.get(text) ??
        transform(text, { loader: 'ts', charset: 'utf8', tsconfigRaw }).then(({ code }) =>
          withLetters(withWholeWords(code)),
        );
      modules.set(text, contents);
      return { contents: await contents, loader: 'js' };
    });
  },
};
