/**
 * Bundles everything that ships into dist/. `--metafile` also writes what went into each bundle. `--dev` is for debugging:
 * source maps and no minifying; `--watch` is `--dev`, and builds again whenever a source is saved. `--outdir` names another
 * folder than dist/.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';
import { bundle } from './bundle.mjs';
import { noticesOf } from './notices.mjs';
import { patterns } from './patterns.mjs';

const { values } = parseArgs({
  options: {
    dev: { type: 'boolean' },
    watch: { type: 'boolean' },
    metafile: { type: 'boolean' },
    outdir: { type: 'string', default: 'dist' },
  },
});
const { watch: isWatching, outdir: out } = values;
const isDev = isWatching || values.dev;

/** @type {import('esbuild').BuildOptions} */
const shared = {
  ...bundle,
  // What the patterns are rewritten to has lines of its own, at which no breakpoint would be found.
  plugins: [...(bundle.plugins ?? []), ...(isDev ? [] : [patterns])],
  // Letters as they are, not as \u0000.
  charset: 'utf8',
  minify: !isDev,
  sourcemap: isDev && 'linked',
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

/** What `src/launch` starts: a function of what Node gives a module. */
const launched = {
  banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
  footer: { js: '})' },
};

const styles = (await readdir('src/webview').catch(() => [])).filter((name) => name.endsWith('.css'));

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...node, entryPoints: { extension: 'src/extension/node.ts' }, external: ['vscode'], outdir: out },
  { ...node, ...launched, entryPoints: { 'server-main': 'src/server/node.ts' }, outdir: out },
  { ...node, entryPoints: { import: 'src/import/index.ts' }, outdir: out },
  { ...node, entryPoints: { mcp: 'src/mcp/index.ts' }, outdir: out },
  {
    ...node,
    entryPoints: { index: 'src/npm/index.ts' },
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'esm',
    outdir: out,
    outExtension: { '.js': '.mjs' },
  },
  {
    ...node,
    ...launched,
    entryPoints: { 'cli-main': 'src/cli/main.ts' },
    outdir: out,
    // tinyglobby asks for its own place, which a CommonJS bundle has under another name.
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: `${launched.banner.js}const importMetaUrl = require('node:url').pathToFileURL(__filename).href;` },
  },
  {
    ...worker,
    entryPoints: { extension: 'src/extension/web.ts' },
    external: ['vscode'],
    format: 'cjs',
    outdir: `${out}/web`,
  },
  {
    ...worker,
    entryPoints: { server: 'src/server/worker.ts' },
    format: 'iife',
    outdir: `${out}/web`,
    // VS Code starts workers from a blob, of whose address @cfworker/json-schema makes an invalid one.
    define: { 'self.location': 'undefined' },
  },
  {
    ...browser,
    entryPoints: ['src/webview/preview.ts', ...styles.map((name) => `src/webview/${name}`)],
    format: 'iife',
    outdir: `${out}/webview`,
    outbase: 'src/webview',
  },
];

if (isWatching) await watch();
else await buildOnce();

async function buildOnce() {
  // Who packs what is built already says so: the extension's prepublish script would build it once more.
  if (process.env.COPYDESK_BUILT) process.exit(0);
  await rm(out, { recursive: true, force: true });
  const built = await Promise.all(bundles.map((options) => build(options)));
  const metafiles = built.flatMap(({ metafile }) => metafile ?? []);
  await Promise.all((await launchers()).map((options) => build(options)));
  await writeFile(`${out}/THIRD-PARTY-NOTICES.txt`, await noticesOf(metafiles));

  if (values.metafile) {
    await mkdir('build/meta', { recursive: true });
    for (const metafile of metafiles) {
      const name = Object.keys(metafile?.outputs ?? {})[0]?.replaceAll('/', '-');
      await writeFile(`build/meta/${name}.json`, JSON.stringify(metafile));
    }
  }
}

/**
 * What people and editors start: each knows its bundle by a hash, under which what was compiled of it is kept.
 * @returns {Promise<import('esbuild').BuildOptions[]>}
 */
async function launchers() {
  return Promise.all(
    ['cli', 'server'].map(async (name) => {
      const hash = isDev
        ? ''
        : createHash('sha256')
            .update(await readFile(`${out}/${name}-main.js`))
            .digest('hex');
      return {
        ...node,
        entryPoints: { [name]: 'src/launch/launch.ts' },
        outdir: out,
        banner: { js: '#!/usr/bin/env node' },
        define: { BUILD: JSON.stringify(hash.slice(0, 16)) },
      };
    }),
  );
}

async function watch() {
  // .vscode/tasks.json waits for these two lines.
  console.log('build started');
  await rm(out, { recursive: true, force: true });
  const contexts = await Promise.all(
    [...bundles, ...(await launchers())].map((options) => context({ ...options, logLevel: 'info' })),
  );
  // A mistake in a source is printed, and mended while this runs.
  await Promise.allSettled(contexts.map((one) => one.rebuild()));
  console.log('build finished');
  await Promise.all(contexts.map((one) => one.watch()));
}
