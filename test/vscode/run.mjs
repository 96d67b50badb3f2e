// Runs the tests that need a real VS Code. The bundles come from the build; a missing one is a failure.
//   --only host|soak|ui|web|installed  one suite
//   --desktop                     the host suite in the desktop VS Code, which is downloaded; so it is on macOS and Windows
// The variable COPYDESK_VSIX names a package to install instead of one made here.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { ensureInstalled, HERE, isSupported, npm } from './install.mjs';
import { copySeeds, createRing, RESULTS, ROOT } from './ring.mjs';
import { installExtension } from './server.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' }, desktop: { type: 'boolean' } } });
/** Seconds for the soak of five minutes, or of what `npm run soak` sets, and for what comes before and after it. */
const SOAK_LIMIT = 60 * (Number(process.env.COPYDESK_MINUTES ?? 5) + 4);
/** Of some ninety tests in real windows: a busy machine may cost a test its first try, and must not hold up everybody's work. */
const FLAKY_AT_MOST = 2;
const isDesktop = values.desktop || !isSupported;

const suites = isDesktop
  ? { host: () => inExtensionHost('host.js') }
  : {
      host: () => inExtensionHost('host.js'),
      web: () => inExtensionHost('web.js', ['--extensionDevelopmentKind=web']),
      soak: () => inExtensionHost('soak.js', [], SOAK_LIMIT),
      ui: () => inWindows({ name: 'ui' }),
      installed: () => inWindows({ name: 'installed', extensionsDir: installPackage() }),
    };
const names = values.only ? [values.only] : Object.keys(suites);

const total = { passed: 0, failed: 0, flaky: 0 };
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

const folder = mkdtempSync(join(tmpdir(), 'copydesk-run-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

if (!isDesktop) await ensureInstalled();
for (const name of names) {
  console.log(`\n${name}`);
  const start = Date.now();
  const counts = await countsOf(name);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.flaky += counts.flaky ?? 0;
  console.log(`${name}: ${inWords(counts)} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}
console.log(`\nvscode: ${inWords(total)}`);
// A test that passes at its second try hides a race, in the product or in the test: mend it, whatever CI says.
if (total.flaky > 0) console.log(`${total.flaky} passed only at the second try; CI allows ${FLAKY_AT_MOST}.`);
process.exit(total.failed > 0 || total.flaky > FLAKY_AT_MOST ? 1 : 0);

function inWords({ passed, failed, flaky = 0 }) {
  return `${passed} passed, ${failed} failed, ${flaky} flaky`;
}

/** Runs one suite. Whatever goes wrong around the tests counts as one more failure, and so does a suite without tests. */
async function countsOf(name) {
  try {
    if (!suites[name]) throw new Error(`There is no suite of this name; there are ${Object.keys(suites).join(', ')}.`);
    const counts = await suites[name]();
    if (counts.error && counts.failed === 0) throw Object.assign(counts.error, { counts });
    if (counts.passed + counts.failed === 0) throw new Error('The suite ran no tests.');
    return counts;
  } catch (error) {
    console.log(`not ok ${name}\n  ${error.stack ?? error}`);
    return { passed: error.counts?.passed ?? 0, failed: 1, flaky: error.counts?.flaky ?? 0 };
  }
}

/** A bundle that runs inside VS Code's extension host, through @vscode/test-electron, in `limit` seconds. */
async function inExtensionHost(bundle, launchArgs = [], limit = 600) {
  const file = join(folder, `${bundle}.json`);
  const printed = { passed: 0, failed: 0 };
  const stop = isDesktop ? countLines(printed) : undefined;
  let error;
  try {
    await runTests({
      ...(!isDesktop && { vscodeExecutablePath: join(HERE, 'code-shim.mjs') }),
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: bundleNamed(bundle),
      extensionTestsEnv: { COPYDESK_SHIM_COUNTS: file, COPYDESK_SHIM_LIMIT: String(limit) },
      launchArgs: [copySeeds(), ...launchArgs],
    });
  } catch (failure) {
    error = failure;
  } finally {
    stop?.();
  }
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : printed;
  return { ...counts, error };
}

/** Counts the results that the desktop VS Code prints: it knows nothing of our file of counts. */
function countLines(counts) {
  const { write } = process.stdout;
  process.stdout.write = function (chunk, ...rest) {
    counts.passed += String(chunk).match(/^ok /gm)?.length ?? 0;
    counts.failed += String(chunk).match(/^not ok /gm)?.length ?? 0;
    return write.call(this, chunk, ...rest);
  };
  return () => {
    process.stdout.write = write;
  };
}

/** A bundle that runs here and looks at VS Code from outside. */
async function inWindows(options) {
  const { run } = await import(pathToFileURL(bundleNamed('ui.mjs')).href);
  const ring = createRing(options);
  try {
    return await run(ring);
  } finally {
    await ring.closeAll();
  }
}

function installPackage() {
  let vsix = process.env.COPYDESK_VSIX;
  if (!vsix) {
    npm(['run', 'package'], ROOT);
    vsix = join(ROOT, 'build', 'copydesk.vsix');
  }
  const extensionsDir = join(folder, 'extensions');
  installExtension(vsix, extensionsDir);
  return extensionsDir;
}

function bundleNamed(name) {
  const file = join(RESULTS, name);
  if (!existsSync(file)) throw new Error(`${file} is missing. Build the tests first.`);
  return file;
}
