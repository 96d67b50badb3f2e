/** How V8 is to treat code that is much and wide and of which little runs often (docs/speed.md). */
export const V8_FLAGS: readonly string[] = [
  // Patterns are compiled once and for good: V8 would first compile them to bytecode, which takes longer.
  '--no-regexp-tier-up',
  // Only what runs eight times as often as by V8's own measure is optimized, and with a third of what it calls.
  '--interrupt-budget=540000',
  '--max-inlined-bytecode-size-cumulative=300',
];
