/** A V8 says so on standard error where it does not know a flag; that of Node 20 knows this one, that of Node 24 does not. */
const HAS_BUDGET = process.versions.v8?.startsWith('11.') ?? false;

/** How V8 is to treat code that is much and wide and of which little runs often (docs/speed.md). */
export const V8_FLAGS: readonly string[] = [
  // Patterns are compiled once and for good: V8 would first compile them to bytecode, which takes longer.
  '--no-regexp-tier-up',
  // Only what runs eight times as often as by V8's own measure is optimized, and with a third of what it calls.
  ...(HAS_BUDGET ? ['--interrupt-budget=540000'] : []),
  '--max-inlined-bytecode-size-cumulative=300',
];
