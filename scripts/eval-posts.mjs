/**
 * Posts as newsrooms keep them: `node scripts/eval-posts.mjs FOLDER [pages]`. FOLDER holds articles/SOURCE/… and
 * others/SOURCE/…, which belong to their publishers and are kept outside the project. Prints how many of each are taken for
 * articles, and where the pages of some articles, drawn by a seeded shuffle, show raw markup or leave out words of the copy.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { build } from 'esbuild';
import { bundle } from './bundle.mjs';
import { numbers } from './random.mjs';

const [folder, pages = '200'] = process.argv.slice(2);
if (!folder) {
  console.error('node scripts/eval-posts.mjs FOLDER [pages]');
  process.exit(2);
}
await build({
  ...bundle,
  entryPoints: ['src/core/index.ts'],
  outfile: 'build/core.cjs',
  platform: 'node',
  format: 'cjs',
});
const { detect, formatOf, readArticle, renderPage } = await import(new URL('../build/core.cjs', import.meta.url).href);

const RAW = /\{\{|\{%|\]\(|\[\^|:::|<p\b|&lt;|%\}|\}\}|\{:/;

for (const kind of ['articles', 'others']) {
  const posts = postsOf(kind);
  const taken = posts.filter(({ name, text }) => detect(text, name).article);
  console.log(`${kind}: ${share(taken.length, posts.length)} taken for articles`);
  for (const source of new Set(posts.map((post) => post.source))) {
    const of = (list) => list.filter((post) => post.source === source).length;
    console.log(`  ${source} ${share(of(taken), of(posts))}`);
  }
}

const drawn = shuffled(postsOf('articles')).slice(0, Number(pages));
let raw = 0;
let lost = 0;
for (const post of drawn) {
  const words = wordsOn(pageOf(post));
  const mark = RAW.exec(words);
  if (mark) {
    raw++;
    console.log(`raw   ${post.id}: ${JSON.stringify(words.slice(Math.max(0, mark.index - 40), mark.index + 60))}`);
  }
  const gone = missing(post.text, words);
  if (gone.length) {
    lost++;
    console.log(`lost  ${post.id}: ${gone.slice(0, 8).join(' ')}`);
  }
}
console.log(`pages: ${drawn.length} drawn, ${raw} with raw markup, ${lost} without some words of the copy`);

function postsOf(kind) {
  const root = join(folder, kind);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => {
      const id = relative(root, path);
      return { id, source: id.split('/')[0], name: basename(path), text: readFileSync(path, 'utf8') };
    });
}

function pageOf({ name, text }) {
  const article = readArticle(text, formatOf(name), undefined, undefined, name);
  return renderPage(article, { readingSpeed: 240 })
    .parts.map(({ html }) => html)
    .join('\n');
}

function wordsOn(html) {
  const entities = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return html.replace(/<[^>]+>/g, ' ').replace(/&(lt|gt|quot|#39|amp);/g, (_, name) => entities[name]);
}

/** Words of plain paragraphs of the source, of which nothing is on the page. */
function missing(text, words) {
  const body = text.replace(/^\ufeff?(---|\+\+\+)\r?\n[\s\S]*?\r?\n\1\s*?\n/, '');
  const shown = new Set(words.match(/\p{L}{4,}/gu));
  const plain = body
    .split(/\n\s*\n/)
    .filter((block) => /^\s*[\p{L}“"]/u.test(block) && !/[<>{}[\]|`=]|https?:/.test(block));
  return plain.flatMap((block) => block.match(/\p{L}{4,}/gu) ?? []).filter((word) => !shown.has(word));
}

function share(part, whole) {
  return `${part} of ${whole} (${whole ? ((100 * part) / whole).toFixed(1) : '–'} %)`;
}

function shuffled(list) {
  const next = numbers(20_261_128);
  return list
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
