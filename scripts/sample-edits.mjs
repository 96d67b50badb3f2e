/**
 * Safe edits to read: `node scripts/sample-edits.mjs CORPORA SEED [SIZE] [CAP]` reviews the fresh, finished and labelled stories,
 * each under the pack of its outlet, draws from all edits that `fix` would make, at most CAP a rule, and prints each with what
 * stands around it. For reading on this machine only.
 */
import { readFileSync } from 'node:fs';
import { grouped, review } from './eval-precision.mjs';
import { packOf } from './eval-style.mjs';
import { numbers } from './random.mjs';

const FILES = ['fresh.dev.jsonl', 'published.dev.jsonl', 'polnear.dev.jsonl'];
const [corpora, seed, size = '300', cap = '30'] = process.argv.slice(2);

const storiesOf = (file) =>
  readFileSync(`${corpora}/${file}`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const withPack = (story) => ({ ...story, style: story.style ?? (story.source ? packOf(story.source) : 'ap') });

const edits = FILES.flatMap((file) =>
  [...grouped(storiesOf(file).map(withPack))].flatMap(([pack, stories]) => safeEdits(stories, pack)),
);
const random = numbers(Number(seed));
const taken = new Map();
const drawn = edits
  .map((edit) => ({ edit, at: random() }))
  .sort((a, b) => a.at - b.at)
  .filter(({ edit: { rule } }) => {
    taken.set(rule, (taken.get(rule) ?? 0) + 1);
    return taken.get(rule) <= Number(cap);
  })
  .slice(0, Number(size))
  .map(({ edit }) => edit)
  .sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
for (const { rule, pack, id, place } of drawn) console.log(`${rule} ${pack} ${id}\t${place}`);
console.log(`${drawn.length} of ${edits.length} safe edits, seed ${seed}`);

function safeEdits(stories, pack) {
  const texts = new Map(stories.map(({ id, text }) => [id, text]));
  return review(pack, stories).flatMap(({ id, findings }) =>
    findings.flatMap(({ rule, fixes }) =>
      (fixes.find(({ safe }) => safe)?.edits ?? []).map((edit) => ({
        rule,
        pack,
        id,
        place: shown(texts.get(id), edit),
      })),
    ),
  );
}

function shown(copy, { start, end, text }) {
  const clean = (part) => part.replace(/\n+/g, '¶').replace(/\s+/g, ' ');
  return `${clean(copy.slice(Math.max(0, start - 60), start))}[${copy.slice(start, end)}→${text}]${clean(copy.slice(end, end + 50))}`;
}
