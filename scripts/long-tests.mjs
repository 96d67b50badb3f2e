/** The long forms of tests: `npm run fuzz -- --minutes 5`, `npm run soak -- --minutes 60`, with `--vscode` in a real VS Code; `npm run kill` (at 200 moments), `npm run edits` and `npm run storm` have no minutes. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { minutes: { type: 'string' }, vscode: { type: 'boolean' } },
  allowPositionals: true,
});
const ring = values.vscode ? ['vscode', '--only'] : ['core'];
const { status } = spawnSync(process.execPath, ['scripts/test.mjs', ...ring, ...positionals], {
  stdio: 'inherit',
  env: { ...process.env, COPYDESK_MINUTES: values.minutes ?? '5' },
});
process.exit(status ?? 1);
