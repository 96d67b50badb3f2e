// The test entry that code-shim.mjs gives to the extension host in place of the real one. It writes what the tests print
// into two files at once, so that nothing is lost when the host dies, and ends with a third file, `ok`: a host that dies
// in the middle is otherwise reported as a success.
'use strict';
const { Console } = require('node:console');
const { openSync, writeFileSync, writeSync } = require('node:fs');
const { join } = require('node:path');
const { Writable } = require('node:stream');

const folder = process.env.COPYDESK_SHIM_FOLDER;

exports.run = async () => {
  const stdout = appendTo('stdout');
  const stderr = appendTo('stderr');
  process.stdout.write = stdout.write.bind(stdout);
  process.stderr.write = stderr.write.bind(stderr);
  globalThis.console = new Console(stdout, stderr);
  writeFileSync(join(folder, 'started'), '');
  await require(process.env.COPYDESK_SHIM_TESTS).run(); // VS Code itself prints what this throws
  writeFileSync(join(folder, 'ok'), '');
};

function appendTo(name) {
  const file = openSync(join(folder, name), 'a');
  return new Writable({
    write(chunk, _encoding, done) {
      writeSync(file, chunk);
      done();
    },
  });
}
