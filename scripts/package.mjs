/**
 * Builds and packs the extension into build/copydesk.vsix. Everything is bundled, so no dependency is packed; what was
 * bundled is listed in build/copydesk.cdx.json (CycloneDX, from the lock file).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createVSIX } from '@vscode/vsce';

if (!process.argv.includes('--no-build')) await import('./build.mjs');
mkdirSync('build', { recursive: true });
await createVSIX({
  packagePath: 'build/copydesk.vsix',
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});

const { stdout, status, stderr } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  encoding: 'utf8',
  maxBuffer: 2 ** 26,
  shell: process.platform === 'win32',
});
if (status !== 0) throw new Error(`npm sbom failed: ${stderr}`);
const bill = JSON.parse(stdout);
// `--omit dev` also omits what development shares with us, so what is for development alone is taken out here.
const isOurs = ({ properties = [] }) => !properties.some(({ name }) => name === 'cdx:npm:package:development');
bill.components = bill.components.filter(isOurs);
const kept = new Set([bill.metadata.component, ...bill.components].map((component) => component['bom-ref']));
bill.dependencies = bill.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
writeFileSync('build/copydesk.cdx.json', JSON.stringify(bill, null, 2));
