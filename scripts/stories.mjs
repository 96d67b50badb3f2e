import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { numbers } from './random.mjs';

/** What the evaluations and samplers share: lines of JSON, reviews by the command line, and drawing by a seed. */

/**
 * The values of text with one in JSON a line.
 * @param {string} text
 * @returns {any[]}
 */
export const valuesOf = (text) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** The same of a file. */
export const readLines = (file) => valuesOf(readFileSync(file, 'utf8'));

/** Stories by the pack of their outlet. */
export function grouped(stories) {
  const packs = new Map();
  for (const story of stories) packs.set(story.style, [...(packs.get(story.style) ?? []), story]);
  return packs;
}

/** What `copydesk analyze` of a build says of stories under a pack. */
export function review(pack, texts, cli = 'dist/cli.js') {
  const { status, stdout } = spawnSync(process.execPath, [cli, 'analyze', '--jsonl', '--style', pack], {
    input: texts.map(({ id, text, date }) => JSON.stringify({ id, text, date })).join('\n'),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(`analyze ended with ${status}`);
  return valuesOf(stdout);
}

/**
 * The items in an order drawn by a seed.
 * @template Item
 * @param {readonly Item[]} items
 * @param {number} seed
 * @returns {Item[]}
 */
export function shuffled(items, seed) {
  const random = numbers(seed);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
