/** Builds and packs the extension into build/copydesk.vsix. Everything is bundled, so no dependency is packed. */
import { mkdirSync } from 'node:fs';
import { createVSIX } from '@vscode/vsce';

if (!process.argv.includes('--no-build')) await import('./build.mjs');
mkdirSync('build', { recursive: true });
await createVSIX({
  packagePath: 'build/copydesk.vsix',
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
