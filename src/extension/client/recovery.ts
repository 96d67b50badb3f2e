/** Milliseconds to wait before a server that ended is started again; after as many ends in a row nobody tries any more. */
const WAITS: readonly number[] = [0, 1_000, 4_000, 10_000];

/** Ends further apart than this have nothing to do with each other. */
const IN_A_ROW = 180_000;

/** Milliseconds between two questions whether a server is alive, and how many may stay without an answer. */
const BEAT = 3_000;
const PATIENCE = 5;

/** What earlier servers ended of, and what follows for the next. */
export interface Recovery {
  /** Rules at which a server ended. */
  readonly suspended: readonly string[];
  /** Whether the next server is to tell its steps, so that the step at which it ends is known. */
  readonly careful: boolean;
  /** The server began a step; an empty one when a review was done. */
  stepped(step: string): void;
  /** The server ended at this time. Waits null: it is not to be started again. */
  ended(now: number): { readonly wait: number | null; readonly rule: string | null };
}

export function createRecovery(): Recovery {
  const suspended: string[] = [];
  let ends: number[] = [];
  let careful = false;
  let step = '';
  return {
    suspended,
    get careful() {
      return careful;
    },
    stepped(name) {
      step = name;
    },
    ended(now) {
      const rule = step.includes('/') ? step : null;
      step = '';
      careful = true;
      if (rule) suspended.push(rule);
      ends = [...ends.filter((end) => now - end < IN_A_ROW), now];
      return { wait: WAITS[ends.length - 1] ?? null, rule };
    },
  };
}

/** Asks again and again whether a server is alive, and says when it no longer answers. Returns what ends the asking. */
export function watchOver(ask: () => Promise<unknown>, hung: () => void, beat = BEAT): () => void {
  let unanswered = 0;
  const timer = setInterval(() => {
    if (unanswered >= PATIENCE) {
      clearInterval(timer);
      hung();
      return;
    }
    unanswered++;
    ask().then(
      () => {
        unanswered = 0;
      },
      () => {}, // a server that ended is reported elsewhere
    );
  }, beat);
  return () => clearInterval(timer);
}
