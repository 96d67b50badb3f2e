/**
 * Safe fixes to read: `node scripts/sample-edits.mjs CORPORA SEED [SIZE] [FEWEST]` reviews the fresh, finished and labeled stories,
 * each under the pack of its outlet, draws from all fixes that `fix` would make, in proportion to their rules but at least
 * FEWEST a rule (all, where a rule has fewer), and prints each with what stands around it. For reading on this machine only.
 */
import { packOf } from './eval-style.mjs';
import { grouped, readLines, review, shuffled } from './stories.mjs';

/** Places shown of one fix that mends a habit throughout its story. */
const MOST_PLACES = 3;
const FILES = ['fresh.dev.jsonl', 'published.dev.jsonl', 'polnear.dev.jsonl'];
const [corpora, seed, size = '300', fewest = '5'] = process.argv.slice(2);

const storiesOf = (file) => readLines(`${corpora}/${file}`);
const withPack = (story) => ({ ...story, style: story.style ?? (story.source ? packOf(story.source) : 'ap') });

const edits = FILES.flatMap((file) =>
  [...grouped(storiesOf(file).map(withPack))].flatMap(([pack, stories]) => safeEdits(stories, pack)),
);
const mixed = shuffled(edits, Number(seed));
const taken = new Map();
const first = mixed.filter(({ rule }) => {
  taken.set(rule, (taken.get(rule) ?? 0) + 1);
  return taken.get(rule) <= Number(fewest);
});
const others = new Set(mixed);
for (const edit of first) others.delete(edit);
const drawn = [...first, ...[...others].slice(0, Number(size) - first.length)].sort((a, b) =>
  a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0,
);
for (const { rule, pack, id, place } of drawn) console.log(`${rule} ${pack} ${id}\t${place}`);
console.log(`${drawn.length} of ${edits.length} safe fixes, seed ${seed}`);

function safeEdits(stories, pack) {
  const texts = new Map(stories.map(({ id, text }) => [id, text]));
  return review(pack, stories).flatMap(({ id, findings }) =>
    findings.flatMap(({ rule, fixes }) => {
      const fix = fixes.find(({ safe }) => safe);
      return fix ? { rule, pack, id, place: shown(texts.get(id), fix.edits) } : [];
    }),
  );
}

/** The first places of a fix, as they are and as they become, with the copy around them. */
function shown(copy, edits) {
  const clean = (part) => part.replace(/\n+/g, '¶').replace(/\s+/g, ' ');
  return edits
    .slice(0, MOST_PLACES)
    .map(
      ({ start, end, text }) =>
        `${clean(copy.slice(Math.max(0, start - 110), start))}[${copy.slice(start, end)}→${text}]${clean(copy.slice(end, end + 90))}`,
    )
    .join(' ‖ ');
}
