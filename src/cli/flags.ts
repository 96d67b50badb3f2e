import type { parseArgs } from 'node:util';

/** What the command line takes beside names of files. */
export const options = {
  format: { type: 'string', default: 'pretty' },
  'fail-on': { type: 'string', default: 'warning' },
  any: { type: 'boolean', default: false },
  staged: { type: 'boolean', default: false },
  'changed-since': { type: 'string' },
  jobs: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  out: { type: 'string' },
  theme: { type: 'string' },
  marked: { type: 'boolean', default: false },
  queries: { type: 'boolean', default: false },
  ready: { type: 'boolean', default: false },
  transcript: { type: 'string' },
  jsonl: { type: 'boolean', default: false },
  style: { type: 'string' },
  config: { type: 'string' },
  date: { type: 'string' },
  test: { type: 'boolean', default: false },
  why: { type: 'string' },
  'allow-outside': { type: 'boolean', default: false },
  'no-stet': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

/** Everything that the options can say. */
export type Flags = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
