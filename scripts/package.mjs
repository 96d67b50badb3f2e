/**
 * Builds and packs what is published: the extension as build/copydesk.vsix, and the npm package with the command line,
 * the language server and the library as build/copydesk.tgz. `--pre-release` marks the extension as one. Everything is
 * bundled, so no dependency is packed; what was bundled is listed in build/copydesk.cdx.json (CycloneDX).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';

/** The heading of a package in the notices. */
const NOTICE = /^={80}\n(\S+) (\S+) \(/gm;

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
// A release is of the version that its tag says.
const tag = spawnSync('git', ['describe', '--tags', '--exact-match', '--match', 'v[0-9]*'], { encoding: 'utf8' });
if (tag.status === 0 && tag.stdout.trim() !== `v${version}`)
  throw new Error(`The tag here is ${tag.stdout.trim()}, and package.json says ${version}.`);

if (process.argv.includes('--no-build')) process.env.COPYDESK_BUILT = 'yes';
mkdirSync('build', { recursive: true });
await createVSIX({
  packagePath: 'build/copydesk.vsix',
  dependencies: false,
  preRelease: process.argv.includes('--pre-release'),
});
// The extension's prepublish script has built the bundles; the library's types join them.
await import('./library-types.mjs');
const [{ filename }] = JSON.parse(npm('pack', '--json', '--pack-destination', 'build'));
renameSync(join('build', filename), 'build/copydesk.tgz');
writeFileSync('build/copydesk.cdx.json', JSON.stringify(billOfMaterials(), null, 2));

/** npm's own bill, without what only builds and tests the project. */
function billOfMaterials() {
  const bill = JSON.parse(npm('sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'));
  const notices = readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8');
  const bundled = new Set([...notices.matchAll(NOTICE)].map(([, name, version]) => `${name}@${version}`));
  // What is bundled is no development dependency of the product, though npm installs it as one.
  bill.components = bill.components
    .filter(({ name, version }) => bundled.has(`${name}@${version}`))
    .map(({ properties, ...component }) => component);
  const kept = new Set([bill.metadata.component, ...bill.components].map((component) => component['bom-ref']));
  bill.dependencies = bill.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
  return bill;
}

/** @param {...string} args */
function npm(...args) {
  const { stdout, status, stderr } = spawnSync('npm', args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args[0]} failed: ${stderr}`);
  return stdout;
}
