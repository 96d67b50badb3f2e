import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { compiled } from './compiled.ts';
import { V8_FLAGS } from './flags.ts';

/** Tells one build from all others; the build puts it in, and nothing where a bundle is built for debugging. */
declare const BUILD: string;

/** A bundle, as the build wraps it. */
type Bundle = (
  exports: Launched,
  require: NodeJS.Require,
  module: { exports: Launched },
  filename: string,
  dirname: string,
) => void;

interface Launched {
  /** Kept when what most starts need has run once, and with it has been compiled. */
  readonly warm?: Promise<void>;
}

/** Starts `NAME-main.js` for `NAME.js`, with what V8 compiled of it before. */
function launch(): void {
  // Flags are part of what compiled data must match, so none is set later.
  for (const flag of V8_FLAGS) setFlagsFromString(flag);
  const name = basename(__filename, '.js');
  // A server lives as long as its editor: by itself V8 lets its heap grow to several times what is in use.
  if (name === 'server') setFlagsFromString('--heap-growing-percent=30');
  const filename = join(__dirname, `${name}-main.js`);
  const kept = BUILD ? compiled(name, BUILD) : null;
  const cachedData = kept?.read() ?? undefined;
  const script = new Script(readFileSync(filename, 'utf8'), { filename, ...(cachedData ? { cachedData } : {}) });
  const module = { exports: {} as Launched };
  (script.runInThisContext() as Bundle)(module.exports, createRequire(filename), module, filename, dirname(filename));
  if (kept && isMainThread && (!cachedData || script.cachedDataRejected))
    module.exports.warm?.then(() => kept.write(script.createCachedData()));
}

launch();
