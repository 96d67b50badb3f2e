/** Bundles everything that ships into dist/. `--metafile` also writes what went into each bundle. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { bundle } from './bundle.mjs';
import { noticesOf } from './notices.mjs';

const out = 'dist';

/** @type {import('esbuild').BuildOptions} */
const shared = {
  ...bundle,
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  target: 'es2022',
  metafile: true,
};

/** @type {import('esbuild').BuildOptions} */
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20' };

/** @type {import('esbuild').BuildOptions} */
const browser = { ...shared, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

/**
 * For workers, which have no document: some packages have a file for them beside the browser's.
 * @type {import('esbuild').BuildOptions}
 */
const worker = { ...browser, conditions: ['worker'] };

const styles = (await readdir('src/webview').catch(() => [])).filter((name) => name.endsWith('.css'));

await rm(out, { recursive: true, force: true });
const results = await Promise.all([
  build({ ...node, entryPoints: { extension: 'src/extension/node.ts' }, external: ['vscode'], outdir: out }),
  build({ ...node, entryPoints: { server: 'src/server/node.ts' }, outdir: out, banner: { js: '#!/usr/bin/env node' } }),
  build({ ...node, entryPoints: { import: 'src/import/index.ts' }, outdir: out }),
  build({
    ...node,
    entryPoints: { index: 'src/npm/index.ts' },
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'esm',
    outdir: out,
    outExtension: { '.js': '.mjs' },
  }),
  build({
    ...node,
    entryPoints: { cli: 'src/cli/main.ts' },
    outdir: out,
    // tinyglobby asks for its own place, which a CommonJS bundle has under another name.
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "#!/usr/bin/env node\nconst importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  }),
  build({
    ...worker,
    entryPoints: { extension: 'src/extension/web.ts' },
    external: ['vscode'],
    format: 'cjs',
    outdir: `${out}/web`,
  }),
  build({
    ...worker,
    entryPoints: { server: 'src/server/worker.ts' },
    format: 'iife',
    outdir: `${out}/web`,
    // VS Code starts workers from a blob, of whose address @cfworker/json-schema makes an invalid one.
    define: { 'self.location': 'undefined' },
  }),
  build({
    ...browser,
    entryPoints: ['src/webview/preview.ts', ...styles.map((name) => `src/webview/${name}`)],
    format: 'iife',
    outdir: `${out}/webview`,
    outbase: 'src/webview',
  }),
]);

const metafiles = results.map(({ metafile }) => metafile);
await writeFile(`${out}/THIRD-PARTY-NOTICES.txt`, await noticesOf(metafiles));

if (process.argv.includes('--metafile')) {
  await mkdir('build/meta', { recursive: true });
  for (const metafile of metafiles) {
    const name = Object.keys(metafile?.outputs ?? {})[0]?.replaceAll('/', '-');
    await writeFile(`build/meta/${name}.json`, JSON.stringify(metafile));
  }
}
