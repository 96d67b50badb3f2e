/**
 * Learns how much each sign of an article weighs: `node scripts/learn-detection.mjs [--write]`. Logistic regression
 * with L2 on labeled files, which are kept outside the project. Prints how well files are judged whose whole class or
 * source was left out of the learning, and with --write puts the weights of all files into src/core/lexicon. POSTS names a
 * folder of more files, kept outside the project, too: articles/SOURCE/… and others/SOURCE/….
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { build } from 'esbuild';
import { bundle } from './bundle.mjs';
import { readLines } from './stories.mjs';

const CORPORA = `${process.env.COPYDESK_SHARED ?? '../shared'}/corpora`;
const TARGET = 'src/core/lexicon/detectionWeights.ts';
const FOLDS = 10;
const STEPS = 10;
const POSTS = process.env.POSTS;
const DOUBTFUL = (process.env.DOUBTFUL ?? '').split(',').filter(Boolean);
const STRENGTH = Number(process.env.L2 ?? 2);

if (!existsSync(CORPORA)) {
  console.log('skipped: no corpora');
  process.exit(0);
}
await build({
  ...bundle,
  entryPoints: ['src/core/article/detection/signs.ts'],
  outfile: 'build/signs.cjs',
  platform: 'node',
  format: 'cjs',
});
await build({
  ...bundle,
  entryPoints: ['src/core/lexicon/detectionWeights.ts'],
  outfile: 'build/weights.cjs',
  platform: 'node',
  format: 'cjs',
});
const { readSigns, SIGNS } = await import(new URL('../build/signs.cjs', import.meta.url).href);
const IDS = Object.keys(SIGNS);

/**
 * What an editor would expect each sign to weigh. Learning draws weights towards these instead of towards 0, for some
 * signs are rare in the labeled files: few of them tell a tale or give a speech, none is named .article.
 */
const EXPECTED = {
  articleName: 2.5,
  docsName: -1.5,
  byline: 1,
  dateline: 1.5,
  published: 0.5,
  slugline: 1,
  bare: -0.3,
  headline: 0.3,
  credit: 0.7,
  wire: 1.5,
  newsFields: 2.5,
  postFields: 0.3,
  section: 1.5,
  otherFolder: -1.5,
  blogFolder: -1.5,
  otherCategory: -2.5,
  issue: 1.5,
  newsCategory: 0.7,
  event: -2,
  unsourced: -1.5,
  ownWork: -2.5,
  trade: -2,
  undated: -1.5,
  guide: -1,
  siteFields: -0.7,
  prose: 2,
  credits: 1.5,
  namedCredits: 1.5,
  accordingTo: 1,
  findings: 1,
  exclaims: -0.7,
  days: 1.5,
  offices: 1.2,
  life: 1.5,
  makers: -1.5,
  figures: 1,
  names: 1.2,
  spoken: 1.5,
  introduced: 1,
  dated: 1.5,
  calendar: 0.8,
  desk: 1.5,
  sources: 1.5,
  quotes: 1,
  digits: 0.5,
  tale: -3.5,
  weVoice: -2.5,
  firstPerson: -0.5,
  secondPerson: -0.7,
  pronouns: -1,
  commands: -1.5,
  code: -2,
  codeBlocks: -1,
  lists: -0.7,
  links: -1,
  mail: -2.5,
  press: -9,
  law: -2,
  meeting: -1,
  minutes: -6,
  recipe: -2,
  software: -2,
  academic: -2.5,
  years: -0.3,
  dialogue: -1.5,
  speech: -4,
  verse: -1.5,
  short: -1.5,
  placeholders: -1.5,
};
/** KEEP=8 draws known signs so strongly towards the weights in force, for when the files of these are not at hand; new signs are free. */
const KEEP = Number(process.env.KEEP ?? 0);
const { WEIGHTS, BIAS } = await import(new URL('../build/weights.cjs', import.meta.url).href);
const PRIOR = IDS.map((id) => (KEEP && WEIGHTS[id]) || (EXPECTED[id] ?? 0));
const STRENGTHS = IDS.map((id) => (KEEP && WEIGHTS[id] ? KEEP : STRENGTH));

const files = [...labelled(), ...published(), ...quoted(), ...packages(), ...posts()].map((file) => {
  const signs = readSigns(file.text, file.name);
  return { ...file, signs: IDS.map((id) => signs[id]) };
});

for (const [title, groupOf] of [
  ['whole classes and sources left out', (file) => file.group],
  ['single files left out', (file) => file.id],
]) {
  const folds = foldsBy(groupOf);
  const judged = files.map((file, i) => ({ ...file, score: 0, fold: folds[i] }));
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = learn(judged.filter((file) => file.fold !== fold));
    for (const file of judged) if (file.fold === fold) file.score = score(model, file.signs);
  }
  report(title, judged);
}
const model = learn(files);
report(
  'on the files learnt from',
  files.map((file) => ({ ...file, score: score(model, file.signs) })),
);
if (process.argv.includes('--write')) write(model);
if (process.argv.includes('--weights'))
  console.log(IDS.map((id, i) => `${model.weights[i].toFixed(2).padStart(6)} ${id}`).join('\n'), '\n', model.bias);

// --- files ----------------------------------------------------------------------------------------------------------

function read(name) {
  return readLines(join(CORPORA, name));
}

/** The labeled set; where even people doubt, a file counts for less. */
function labelled() {
  return read('detection.dev.jsonl').map(({ id, name, text, kind, cls, layout, ambiguous }) => ({
    id,
    name,
    text,
    set: ambiguous ? 'ambiguous' : 'clear',
    article: kind === 'article',
    group: layout ?? cls,
    weight: ambiguous ? 0.3 : KEEP ? 8 : 3,
  }));
}

function published() {
  return read('published.dev.jsonl').map(({ id, text, source }) => ({
    id,
    name: `${id}.txt`,
    text,
    set: 'published',
    article: true,
    group: source,
    weight: 0.6,
  }));
}

/** Every fourth of a large set of stories, so that it does not drown the others. */
function quoted() {
  return read('polnear.dev.jsonl')
    .filter((_, i) => i % 4 === 0)
    .map(({ id, text, publisher }) => ({
      id,
      name: `${id}.txt`,
      text,
      set: 'stories',
      article: true,
      group: publisher,
      weight: 0.2,
    }));
}

/** Prose of installed packages: manuals, licences and changelogs, drawn by a seeded shuffle. */
function packages() {
  const names = readdirSync('node_modules', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|txt|markdown)$|(?:^|\/)(?:LICENSE|README|NOTICE)$/i.test(file))
    .sort();
  return shuffled(names, 7)
    .slice(0, 200)
    .map((file) => ({
      id: file,
      name: basename(file),
      text: readFileSync(join('node_modules', file), 'utf8'),
      set: 'packages',
      article: false,
      group: file.split('/')[0],
      weight: 0.3,
    }));
}

/** Posts of newsrooms' sites, and of sites that are none. Where half of a source is of the other kind, DOUBTFUL names it; bodies without front matter stand in a folder `bare`. */
function posts() {
  if (!POSTS) return [];
  return ['articles', 'others'].flatMap((kind) =>
    readdirSync(join(POSTS, kind), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => ({
        id: join(parentPath, name),
        // The folders of its repository, below that of its source.
        name: parentPath.includes('/bare')
          ? name
          : join(...relative(join(POSTS, kind), parentPath).split('/').slice(1), name),
        text: readFileSync(join(parentPath, name), 'utf8'),
        set: 'posts',
        article: kind === 'articles',
        group: relative(join(POSTS, kind), parentPath).split('/')[0],
        weight: parentPath.includes('/bare') || DOUBTFUL.some((source) => parentPath.includes(source)) ? 0.25 : 1,
      })),
  );
}

// --- learning -------------------------------------------------------------------------------------------------------

/** Newton's steps on the log loss; weights are drawn to what is expected of them, the bias is not. */
function learn(data) {
  const size = IDS.length + 1;
  const strengths = [...STRENGTHS, 0];
  const prior = [...PRIOR, BIAS];
  const at = [...prior];
  for (let step = 0; step < STEPS; step++) {
    const gradient = at.map((weight, i) => strengths[i] * (weight - prior[i]));
    const curves = strengths.map((strength, i) => strengths.map((_, j) => (i === j ? strength : 0)));
    for (const { signs, article, weight } of data) {
      const row = [...signs, 1];
      const chance = sigmoid(dot(at, row));
      const miss = weight * (chance - (article ? 1 : 0));
      const curve = weight * chance * (1 - chance);
      const shown = row.flatMap((amount, i) => (amount ? [i] : []));
      for (const i of shown) {
        gradient[i] += miss * row[i];
        for (const j of shown) curves[i][j] += curve * row[i] * row[j];
      }
    }
    const change = solve(curves, gradient);
    for (let i = 0; i < size; i++) at[i] -= change[i];
  }
  return { weights: at.slice(0, -1), bias: at[size - 1] };
}

/** Solves `rows · x = right` by elimination; the matrix is symmetric and positive, so that no row needs to be exchanged. */
function solve(rows, right) {
  const size = right.length;
  const left = rows.map((row, i) => [...row, right[i]]);
  for (let i = 0; i < size; i++)
    for (let k = i + 1; k < size; k++) {
      const times = left[k][i] / left[i][i];
      for (let j = i; j <= size; j++) left[k][j] -= times * left[i][j];
    }
  const found = Array.from({ length: size }, () => 0);
  for (let i = size - 1; i >= 0; i--) {
    let sum = left[i][size];
    for (let j = i + 1; j < size; j++) sum -= left[i][j] * found[j];
    found[i] = sum / left[i][i];
  }
  return found;
}

function sigmoid(x) {
  return 1 / (1 + Math.exp(-x));
}

function dot(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function score({ weights, bias }, signs) {
  return sigmoid(bias + dot(weights, signs));
}

/** A fold for each file: groups stay together, the largest are dealt first to the smallest fold. */
function foldsBy(groupOf) {
  const groups = files.reduce(
    (map, file) => map.set(groupOf(file), [...(map.get(groupOf(file)) ?? []), file]),
    new Map(),
  );
  const sizes = Array.from({ length: FOLDS }, () => 0);
  const of = new Map();
  const ordered = shuffled([...groups.keys()].sort(), 3).sort((a, b) => groups.get(b).length - groups.get(a).length);
  for (const group of ordered) {
    const fold = sizes.indexOf(Math.min(...sizes));
    sizes[fold] += groups.get(group).length;
    of.set(group, fold);
  }
  return files.map((file) => of.get(groupOf(file)));
}

function shuffled(list, seed) {
  const out = [...list];
  let state = seed;
  for (let i = out.length - 1; i > 0; i--) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const j = Math.floor((state / 2_147_483_648) * (i + 1));
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

// --- telling --------------------------------------------------------------------------------------------------------

function report(title, judged) {
  console.log(`\n${title}`);
  for (const set of ['clear', 'ambiguous', 'published', 'stories', 'packages', 'posts']) {
    const of = judged.filter((file) => file.set === set);
    const right = of.filter((file) => file.score >= 0.5 === file.article).length;
    const called = of.filter((file) => file.score >= 0.5);
    const articles = of.filter((file) => file.article);
    const found = called.filter((file) => file.article).length;
    const share = (a, b) => (b ? (a / b).toFixed(3) : '    –');
    console.log(
      `  ${set.padEnd(10)} ${String(of.length).padStart(4)} files  accuracy ${share(right, of.length)}  precision ${share(found, called.length)}  recall ${share(found, articles.length)}  others taken ${share(called.length - found, of.length - articles.length)}`,
    );
  }
  if (process.argv.includes('--sources')) bySource(judged.filter(({ set }) => set === 'posts'));
  if (!process.argv.includes('--misses')) return;
  for (const file of judged.filter(({ set }) => set === 'clear' || set === 'published' || set === 'packages'))
    if (file.score >= 0.5 !== file.article)
      console.log(`    ${file.score.toFixed(2)} ${file.set} ${file.group} ${file.id}`);
}

/** How many of each source are taken, posts with their front matter and bare bodies apart. */
function bySource(judged) {
  const lines = new Map();
  for (const { article, group, id, score } of judged) {
    const form = id.includes('/bare') ? 'bare' : 'posts';
    for (const name of [`${article ? 'articles' : 'others'} ${form}`, `  ${article ? 'a' : 'o'} ${form} ${group}`]) {
      const [taken, of] = lines.get(name) ?? [0, 0];
      lines.set(name, [taken + (score >= 0.5), of + 1]);
    }
  }
  for (const [name, [taken, of]] of [...lines].sort())
    console.log(`    ${name} ${taken} of ${of} (${((100 * taken) / of).toFixed(1)} %)`);
}

function write({ weights, bias }) {
  const lines = IDS.map((id, i) => `  ${id}: ${Number(weights[i].toFixed(2))},`);
  writeFileSync(
    TARGET,
    `/** Learned by scripts/learn-detection.mjs from labeled files: what each sign adds to the log-odds of an article. */\nexport const WEIGHTS = {\n${lines.join('\n')}\n} as const;\n\nexport const BIAS = ${Number(bias.toFixed(2))};\n`,
  );
  console.log(`\nwritten: ${TARGET}`);
}
