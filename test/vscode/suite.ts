/**
 * A test runner of a few lines, because it must run in three places: Node, VS Code's extension host, and that host in a
 * browser's worker, where no test library feels at home.
 */
export interface Counts {
  passed: number;
  failed: number;
  /** Of those that passed: how many failed first. CI allows two. */
  flaky: number;
}

export interface RunOptions {
  /** The longest that one test may take, in milliseconds. */
  limit?: number;
  /** Only tests whose names hold these words. */
  only?: string | undefined;
  /** Called after a failure, say to keep a picture of the screen. */
  onFailure?: (name: string) => unknown;
  /** How often a test that failed is run again, to tell a flaky test from a broken one. Every failure is printed. */
  retries?: number;
}

// In the browser's extension host the harness picks out our lines by this prefix.
const PREFIX = 'WorkerGlobalScope' in globalThis ? '[test] ' : '';

export class Suite {
  readonly #tests: { name: string; body: () => unknown; limit: number | undefined }[] = [];

  /** A test; `limit`, in milliseconds, where it may take longer than the others. */
  test(name: string, body: () => unknown, limit?: number): void {
    this.#tests.push({ name, body, limit });
  }

  /** Runs the tests in order, prints a line for each, and counts them. Never throws. */
  async run({ limit = 20_000, only = '', onFailure, retries = 0 }: RunOptions = {}): Promise<Counts> {
    const counts: Counts = { passed: 0, failed: 0, flaky: 0 };
    const passes = async (name: string, body: () => unknown, most: number, left: number): Promise<boolean> => {
      const isSecondTry = left < retries;
      const start = Date.now();
      try {
        await withLimit(body, most);
        print(`ok ${name} (${Date.now() - start} ms)${isSecondTry ? ' flaky: failed first' : ''}`);
        if (isSecondTry) counts.flaky += 1;
        return true;
      } catch (error) {
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        print(`${left > 0 ? 'failed, once more:' : 'not ok'} ${name}\n${reason.replace(/^/gm, '  ')}`);
        await onFailure?.(name);
        return left > 0 && passes(name, body, most, left - 1);
      }
    };
    for (const { name, body, limit: own = limit } of this.#tests) {
      if (!name.includes(only)) continue;
      counts[(await passes(name, body, own, retries)) ? 'passed' : 'failed'] += 1;
    }
    return counts;
  }

  /** For an extension host, which knows only success and error: runs the tests, and throws if one failed. */
  async runOrThrow(options?: RunOptions): Promise<void> {
    const { failed } = await this.run(options);
    if (failed > 0) throw new Error(`${failed} failed`);
  }
}

function print(text: string): void {
  console.log(PREFIX + text);
}

async function withLimit(body: () => unknown, limit: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`took longer than ${limit} ms`)), limit);
  });
  try {
    await Promise.race([Promise.resolve().then(body), late]);
  } finally {
    clearTimeout(timer);
  }
}
