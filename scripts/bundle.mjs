/**
 * What every bundle has in common, shipped or for tests.
 * @type {import('esbuild').BuildOptions}
 */
export const bundle = {
  bundle: true,
  logLevel: 'warning',
  // Sloppy mode: write-good's passive-voice assigns to a variable that it never declares.
  tsconfigRaw: { compilerOptions: { alwaysStrict: false, verbatimModuleSyntax: true } },
};
