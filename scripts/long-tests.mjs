/** The long forms of tests: `npm run fuzz -- --minutes 5`, `npm run soak -- --minutes 60`; `npm run kill` (at 200 moments), `npm run edits` and `npm run storm` have no minutes. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({ options: { minutes: { type: 'string' } }, allowPositionals: true });
const { status } = spawnSync(process.execPath, ['scripts/test.mjs', 'core', ...positionals], {
  stdio: 'inherit',
  env: { ...process.env, COPYDESK_MINUTES: values.minutes ?? '5' },
});
process.exit(status ?? 1);
