/**
 * A blind sample of findings to read: each finished story under the pack of its outlet, 200 findings of form, hints and the
 * packs' word lists included, drawn by a seed. Prints the counts, and writes the sample with its surroundings to build/eval,
 * for reading on this machine only. A size of `all` writes every finding of form.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { packOf, STYLE_PACKS } from './eval-style.mjs';
import { readLines, review, shuffled } from './stories.mjs';

const [corpora, seed = '6', size = '200'] = process.argv.slice(2);
const OUT = 'build/eval';

const storiesOf = (file) => readLines(`${corpora}/${file}`);
const isForm = ({ rule }) => /^(?:style|vale)\//.test(rule);
const stories = storiesOf('published.dev.jsonl');
const drawn = [];
for (const pack of STYLE_PACKS) {
  const mine = stories.filter((story) => packOf(story.source) === pack);
  const findings = reviewed(mine, pack);
  const loud = findings.list.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
  console.log(
    `${pack}: ${mine.length} stories, ${((loud / findings.words) * 1000).toFixed(2)} warnings and errors in 1,000 words`,
  );
  drawn.push(...findings.list.filter(isForm));
}
const sample = shuffled(drawn, Number(seed))
  .slice(0, size === 'all' ? drawn.length : Number(size))
  .sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
mkdirSync(OUT, { recursive: true });
writeFileSync(`${OUT}/sample.txt`, sample.map(line).join('\n'));
const counts = new Map();
for (const { rule } of sample) counts.set(rule, (counts.get(rule) ?? 0) + 1);
for (const [rule, count] of counts) console.log(`${String(count).padStart(4)}  ${rule}`);
console.log(`${sample.length} of ${drawn.length} findings of form in finished stories: ${OUT}/sample.txt`);

function reviewed(texts, pack) {
  const byId = new Map(texts.map(({ id, text }) => [id, text]));
  const answers = review(pack, texts);
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
