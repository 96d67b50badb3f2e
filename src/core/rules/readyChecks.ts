/** What a newsroom may ask of a story that is to go out, in the order in which it is told. */
export const READY_CHECKS = ['errors', 'warnings', 'queries', 'facts', 'seal'] as const;
export type ReadyCheck = (typeof READY_CHECKS)[number];
