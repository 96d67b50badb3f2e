import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** YAML is read here and not by the editor's computer, so that a start costs nothing. */
const yaml = {
  name: 'yaml',
  setup(build) {
    build.onLoad({ filter: /\.ya?ml$/ }, async ({ path }) => ({
      contents: JSON.stringify(parse(await readFile(path, 'utf8'))),
      loader: 'json',
    }));
  },
};

/**
 * What every bundle has in common, shipped or for tests.
 * @type {import('esbuild').BuildOptions}
 */
export const bundle = {
  bundle: true,
  logLevel: 'warning',
  // Sloppy mode: write-good's passive-voice assigns to a variable that it never declares.
  tsconfigRaw: { compilerOptions: { alwaysStrict: false, verbatimModuleSyntax: true } },
  plugins: [yaml],
};
