/** Prints the milliseconds that loading and activating the extension takes in an editor that is a stand-in. */
const Module = require('node:module');
const { resolve } = require('node:path');

/** Anything that the editor's interface may be asked for: a function, a class, a list, a promise that is never kept. */
const anything = new Proxy(function anything() {}, {
  get: (_, name) => {
    if (name === Symbol.toPrimitive) return () => '';
    if (name === Symbol.iterator) return [][Symbol.iterator];
    return anything;
  },
  // Bundles copy a module and look up the rest in what it inherits from.
  getPrototypeOf: () => anything,
  apply: () => anything,
  construct: () => anything,
});
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? anything : load(name, ...rest));

const start = performance.now();
require(resolve('dist/extension.js')).activate({
  subscriptions: [],
  asAbsolutePath: (path) => resolve(path),
  extensionUri: anything,
  workspaceState: anything,
  globalState: anything,
});
console.log(performance.now() - start);
process.exit(0);
