/** Builds and packs the extension into build/copydesk.vsix. Everything is bundled, so no dependency is packed. */
import { mkdirSync } from 'node:fs';
import './build.mjs';
import { createVSIX } from '@vscode/vsce';

mkdirSync('build', { recursive: true });
await createVSIX({ packagePath: 'build/copydesk.vsix', dependencies: false, allowMissingRepository: true });
