/**
 * What two builds of the command line find in the same stories: rule, span and severity, under every style pack; with
 * `--whole` also messages and fixes.
 *   node scripts/compare-findings.mjs OLD/dist/cli.js NEW/dist/cli.js STORIES.jsonl … [--style ap,plain] [--show 20] [--whole]
 * A line of STORIES is {"id", "text"}. Prints how many findings were compared and those that only one build has; ends with
 * 1 where there are any. Earlier ids of rules count as their present ones.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: {
    style: { type: 'string', default: 'ap,guardian,reuters,bbc,plain' },
    show: { type: 'string', default: '20' },
    whole: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [before, after, ...files] = positionals;
if (!before || !after || !files.length) {
  console.error(
    'Usage: compare-findings.mjs OLD/cli.js NEW/cli.js STORIES.jsonl … [--style ap,plain] [--show 20] [--whole]',
  );
  process.exit(2);
}

/** Ids that changed without a change of what the rule finds. */
const RENAMED = new Map([['quotes/broken-credit', 'quotes/attribution-punctuation']]);

const total = { stories: 0, compared: 0, gone: 0, come: 0 };
/** @type {Map<string, number>} */
const byRule = new Map();
/** @type {string[]} */
const shown = [];
for (const file of files) {
  const input = readFileSync(file, 'utf8');
  for (const style of values.style.split(',')) {
    const [old, now] = [findingsOf(before, input, style), findingsOf(after, input, style)];
    for (const [id, had] of old) {
      const has = now.get(id) ?? new Set();
      total.stories++;
      total.compared += new Set([...had, ...has]).size;
      for (const one of had) if (!has.has(one)) note('gone', one, `${style} ${id}`);
      for (const one of has) if (!had.has(one)) note('come', one, `${style} ${id}`);
    }
  }
}
console.log(`${total.compared} findings compared in ${total.stories} reviews: ${total.gone} gone, ${total.come} new.`);
for (const [rule, count] of [...byRule].sort(([, a], [, b]) => b - a)) console.log(`  ${rule}: ${count}`);
for (const line of shown) console.log(line);
process.exit(total.gone + total.come > 0 ? 1 : 0);

/** @param {'gone' | 'come'} what @param {string} finding @param {string} where */
function note(what, finding, where) {
  total[what]++;
  const key = `${what} ${finding.split(' ')[0]}`;
  byRule.set(key, (byRule.get(key) ?? 0) + 1);
  if (shown.length < Number(values.show)) shown.push(`${what}: ${where} ${finding}`);
}

/**
 * Every story's findings, each as rule, span and severity, and as much more as is asked for.
 * @param {string} cli @param {string} input @param {string} style
 * @returns {Map<string, Set<string>>}
 */
function findingsOf(cli, input, style) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, 'check', '--jsonl', '--style', style], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0 && status !== 1) throw new Error(`${cli} ended with ${status}: ${stderr.slice(0, 500)}`);
  const found = new Map();
  for (const line of stdout.split('\n').filter(Boolean)) {
    const { id, findings } = JSON.parse(line);
    const words = findings.map(({ rule, start, end, severity, message, related, fixes }) => {
      const place = `${RENAMED.get(rule) ?? rule} ${start}-${end} ${severity}`;
      return values.whole ? `${place} ${JSON.stringify([message, related, fixes])}` : place;
    });
    found.set(id, new Set(words));
  }
  return found;
}
