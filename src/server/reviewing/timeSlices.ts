/** Milliseconds of work, after which messages are answered and newer versions noticed. A story is done in one slice. */
const SLICE = 20;

/** Lets what came meanwhile be answered: of a long text a piece of an answer may take seconds. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export interface Watch {
  /** Whether the answer is still wanted; asked between two slices. */
  wanted(): boolean;
  /** Told before a step runs; what it returns is waited for. */
  starts?(step: string): Promise<void> | undefined;
}

export interface Done<T> {
  readonly value: T;
  /** Milliseconds that the steps of each name took. */
  readonly took: ReadonlyMap<string, number>;
}

/** Takes the steps of a long piece of work in slices; null when it was no longer wanted. */
export async function inSlices<T>(steps: Generator<string, T>, watch: Watch): Promise<Done<T> | null> {
  const took = new Map<string, number>();
  let name = '';
  let sliceEnd = performance.now() + SLICE;
  for (;;) {
    const start = performance.now();
    const { done, value } = steps.next();
    const end = performance.now();
    took.set(name, (took.get(name) ?? 0) + end - start);
    if (done) return { value, took };
    name = value;
    if (watch.starts) await watch.starts(name);
    if (end < sliceEnd) continue;
    await breath();
    if (!watch.wanted()) return null;
    sliceEnd = performance.now() + SLICE;
  }
}
