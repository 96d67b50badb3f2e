/**
 * New flags to read: `node scripts/sample-new.mjs CORPORA OLD/cli.js SEED [SIZE]` reviews the finished and labeled stories, each
 * under the pack of its outlet, with an older build and with this one, tells the findings above hint a story of both, and draws
 * from those that only this one raises, with what stands around them. For reading on this machine only.
 */
import { packOf } from './eval-style.mjs';
import { grouped, readLines, review, shuffled } from './stories.mjs';

const [corpora, old = '', seed, size = '200'] = process.argv.slice(2);
const AROUND = 100;

const storiesOf = (file) => readLines(`${corpora}/${file}.dev.jsonl`);
const isLoud = ({ severity }) => severity !== 'hint';
const isForm = ({ rule }) => /^(?:style|vale)\//.test(rule);
const published = storiesOf('published');

const all = ['fresh', 'polnear']
  .flatMap(storiesOf)
  .concat(published)
  .map((story) => ({ ...story, style: story.style ?? (story.source ? packOf(story.source) : 'ap') }));
const texts = new Map(all.map(({ id, text }) => [id, text]));
const keyOf = ({ id, rule, start, end }) => `${id} ${rule} ${start} ${end}`;
const known = new Set(raised(all, old).map(keyOf));
const fresh = raised(all).filter((finding) => isForm(finding) && !known.has(keyOf(finding)));

const drawn = shuffled(fresh, Number(seed))
  .slice(0, Number(size))
  .sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
for (const finding of drawn) console.log(line(finding));
console.log(`${drawn.length} of ${fresh.length} new findings of form, seed ${seed}, ${all.length} stories`);

/** How loud both builds are on finished stories: under plain, and those of the USA under wire style. */
const ofUsa = published.filter(({ source }) => packOf(source) === 'ap');
/** @type {[string, any[], string][]} */
const runs = [
  ['published.dev.jsonl, plain', published, 'plain'],
  ['its outlets of the USA, ap', ofUsa, 'ap'],
];
for (const [name, stories, pack] of runs) {
  const same = stories.map((story) => ({ ...story, style: pack }));
  const per = (cli) => {
    const found = raised(same, cli);
    const other = found.filter(({ rule }) => !rule.startsWith('quotes/'));
    return `${(found.length / stories.length).toFixed(2)} (${(other.length / stories.length).toFixed(2)} not of quotations)`;
  };
  console.log(`${name}: findings above hint a story ${per(old)} before, ${per(undefined)} now`);
}

/** What a build says above hint of stories, each under its pack. */
function raised(stories, cli) {
  return [...grouped(stories)].flatMap(([pack, some]) =>
    review(pack, some, cli).flatMap(({ id, findings }) =>
      findings.filter(isLoud).map((finding) => ({ ...finding, id, pack })),
    ),
  );
}

function line({ rule, severity, pack, id, start, end, message }) {
  const clean = (part) => part.replace(/\n+/g, '¶').replace(/\s+/g, ' ');
  const text = texts.get(id) ?? '';
  const place = `${clean(text.slice(Math.max(0, start - AROUND), start))}[[${clean(text.slice(start, end))}]]${clean(text.slice(end, end + AROUND))}`;
  return `${rule} ${severity} ${pack} ${id}\t${place}\t${clean(message)}`;
}
