import { type Fault, unlinked } from '../../core/index.ts';

/** A rule is slow that takes this long for a text, and so much more for every unit of it: many times what any needs. */
const SLOW = 3_000;
const SLOW_PER_UNIT = 0.02;

/** One slow run may be the machine's fault: it slept, or had other work. */
const SLOW_TIMES = 2;

/** Rules that failed or were slow are switched off until the server is started anew, and named. */
export interface SuspendedRules {
  readonly rules: readonly string[];
  /** What happened to each rule in a review of a text of this length. True when one more was switched off. */
  note(faults: readonly Fault[], took: ReadonlyMap<string, number>, length: number): boolean;
}

/** `off` have been switched off before; `say` tells the editor, once a rule. */
export function createSuspendedRules(off: readonly string[], say: (message: string) => void): SuspendedRules {
  const names = new Set(off);
  const slow = new Map<string, number>();

  function switchOff(rule: string, why: string): boolean {
    if (names.has(rule)) return false;
    names.add(rule);
    say(`Rule ${unlinked(rule)} ${why}. It is off until you reload the window; the other rules still run.`);
    return true;
  }

  return {
    get rules() {
      return [...names];
    },
    note(faults, took, length) {
      let more = false;
      for (const { rule } of faults) more = switchOff(rule, 'failed') || more;
      for (const [rule, milliseconds] of took) {
        if (!rule.includes('/') || milliseconds < SLOW + length * SLOW_PER_UNIT) continue;
        slow.set(rule, (slow.get(rule) ?? 0) + 1);
        if (slow.get(rule) === SLOW_TIMES) more = switchOff(rule, 'was too slow') || more;
      }
      return more;
    },
  };
}
