// Leads the process group of the VS Code server. Its standard input is a pipe from the test run: when that closes, for
// whatever reason, the run is gone and the whole group goes too. So nothing is left behind even after a kill -9.
'use strict';
const { spawn } = require('node:child_process');

const endGroup = () => process.kill(-process.pid, 'SIGKILL');
process.stdin.on('end', endGroup).on('error', endGroup).resume();

const child = spawn(process.execPath, process.argv.slice(2), { stdio: ['ignore', 'inherit', 'inherit'] });
child.on('exit', (code) => process.exit(code ?? 1));
