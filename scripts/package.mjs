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

const { stdout, status, stderr } = spawnSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--omit', 'dev'],
  { encoding: 'utf8', shell: process.platform === 'win32' },
);
if (status !== 0) throw new Error(`npm sbom failed: ${stderr}`);
writeFileSync('build/copydesk.cdx.json', stdout);
