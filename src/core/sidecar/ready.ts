import { READY_CHECKS, type ReadyCheck } from '../rules/readyChecks.ts';
import type { Finding } from '../rules/rule.ts';
import { isOpen, type Query } from './queries.ts';
import { type Seal, type SealState, sealState } from './seal.ts';
import type { CheckedFact } from './ticks.ts';

export { READY_CHECKS, type ReadyCheck };

/** What is still open of a story. */
export interface Readiness {
  readonly errors: number;
  readonly warnings: number;
  readonly queries: number;
  /** Facts without a tick, and all of them. */
  readonly facts: number;
  readonly allFacts: number;
  readonly seal: SealState;
}

export const readinessOf = (
  text: string,
  findings: readonly Finding[],
  facts: readonly CheckedFact[],
  { queries, seal }: { readonly queries: readonly Query[]; readonly seal: Seal | null },
): Readiness => ({
  errors: findings.filter(({ severity }) => severity === 'error').length,
  warnings: findings.filter(({ severity }) => severity === 'warning').length,
  queries: queries.filter(isOpen).length,
  facts: facts.filter(({ tick }) => tick === null).length,
  allFacts: facts.length,
  seal: sealState(text, seal),
});

/** Of what the newsroom asks, whatever keeps a story from going out, in words. */
export function openOf(ready: Readiness, asked: readonly ReadyCheck[]): string[] {
  return READY_CHECKS.filter((check) => asked.includes(check)).flatMap((check) => {
    if (check === 'seal') return ready.seal === 'whole' ? [] : [SEAL[ready.seal]];
    const count = ready[check];
    return count === 0 ? [] : [`${count} ${count === 1 ? ONE[check] : MANY[check]}`];
  });
}

const SEAL = { none: 'not marked as ready', broken: 'changed since it was marked as ready' } as const;
const ONE = { errors: 'error', warnings: 'warning', queries: 'open query', facts: 'fact not verified' } as const;
const MANY = { errors: 'errors', warnings: 'warnings', queries: 'open queries', facts: 'facts not verified' } as const;
