/**
 * A blind sample of findings to read: each finished story under the pack of its outlet, 200 findings of form, hints and the
 * packs' word lists included, drawn by a seed. Prints the counts, and writes the sample with its surroundings to build/eval,
 * for reading on this machine only. A size of `all` writes every finding of form.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { packOf, STYLE_PACKS } from './eval-style.mjs';
import { numbers } from './random.mjs';

const [corpora, seed = '6', size = '200'] = process.argv.slice(2);
const OUT = 'build/eval';

const storiesOf = (file) =>
  readFileSync(`${corpora}/${file}`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const isForm = ({ rule }) => /^(?:style|vale)\//.test(rule);
const stories = storiesOf('published.dev.jsonl');
const drawn = [];
for (const pack of STYLE_PACKS) {
  const mine = stories.filter((story) => packOf(story.source) === pack);
  const findings = review(mine, pack);
  const loud = findings.list.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
  console.log(
    `${pack}: ${mine.length} stories, ${((loud / findings.words) * 1000).toFixed(2)} warnings and errors in 1,000 words`,
  );
  drawn.push(...findings.list.filter(isForm));
}
const random = numbers(Number(seed));
const sample = drawn
  .map((finding) => ({ finding, at: random() }))
  .sort((a, b) => a.at - b.at)
  .slice(0, size === 'all' ? drawn.length : Number(size))
  .map(({ finding }) => finding)
  .sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
mkdirSync(OUT, { recursive: true });
writeFileSync(`${OUT}/sample.txt`, sample.map(line).join('\n'));
const counts = new Map();
for (const { rule } of sample) counts.set(rule, (counts.get(rule) ?? 0) + 1);
for (const [rule, count] of counts) console.log(`${String(count).padStart(4)}  ${rule}`);
console.log(`${sample.length} of ${drawn.length} findings of form in finished stories: ${OUT}/sample.txt`);

function review(texts, pack) {
  const input = texts.map(({ id, text }) => JSON.stringify({ id, text })).join('\n');
  const { status, stdout } = spawnSync(process.execPath, ['dist/cli.js', 'analyze', '--jsonl', '--style', pack], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(`analyze ended with ${status}`);
  const byId = new Map(texts.map(({ id, text }) => [id, text]));
  const answers = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return {
    words: answers.reduce((sum, { words }) => sum + words, 0),
    list: answers.flatMap(({ id, findings }) =>
      findings.map((finding) => ({ ...finding, id, pack, text: byId.get(id) })),
    ),
  };
}

function line({ rule, pack, severity, id, text, start, end, message, fixes }) {
  const clean = (part) => part.replace(/\s+/g, ' ');
  const place = `${clean(text.slice(Math.max(0, start - 70), start))}[[${clean(text.slice(start, end))}]]${clean(text.slice(end, end + 50))}`;
  return `${rule} ${severity} ${pack} ${id}\t${place}\t${message} => ${fixes.map(({ title }) => title).join(' | ')}`;
}
