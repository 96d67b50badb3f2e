/**
 * Posts as newsrooms keep them: `node scripts/eval-posts.mjs FOLDER [pages]`. FOLDER holds articles/SOURCE/… and
 * others/SOURCE/…, which belong to their publishers and are kept outside the project. Prints how many of each are taken for
 * articles, and where the pages of some articles, drawn by a seeded shuffle, show raw markup or leave out words of the copy:
 * a run of three words that readers of the site see, and that is neither on the page nor in a notice, a byline or a correction.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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
const { detect, formatOf, readArticle, renderPage } = createRequire(import.meta.url)('../build/core.cjs');

const RAW = /\{\{|\{%|\]\(|\[\^|:::|<p\b|&lt;|%\}|\}\}|\{:/;

/** Furniture that has its words, and that a site prints where it likes. */
const ELSEWHERE = new Set(['notice', 'byline', 'authorLine', 'tags', 'correction']);
const INLINE = '(?:a|abbr|b|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr)';

for (const kind of ['articles', 'others']) {
  const posts = postsOf(kind);
  const taken = posts.filter(({ path, text }) => detect(text, path).article);
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
  const article = readArticle(post.text, formatOf(post.name), undefined, undefined, post.name);
  const html = pageOf(article);
  const words = wordsOn(html);
  const mark = RAW.exec(words);
  if (mark) {
    raw++;
    console.log(`raw   ${post.id}: ${JSON.stringify(words.slice(Math.max(0, mark.index - 40), mark.index + 60))}`);
  }
  const gone = missing(post.text, html, article);
  if (gone.length) {
    lost++;
    console.log(`lost  ${post.id}: ${gone.slice(0, 3).join(' … ').slice(0, 200)}`);
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
      const [source = '', ...within] = id.split('/');
      return { id, source, path: within.join('/'), name: basename(path), text: readFileSync(path, 'utf8') };
    });
}

function pageOf(article) {
  return renderPage(article, { readingSpeed: 240 })
    .parts.map(({ html }) => html)
    .join('\n');
}

function wordsOn(html) {
  const entities = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return html.replace(/<[^>]+>/g, ' ').replace(/&(lt|gt|quot|#39|amp);/g, (_, name) => entities[name]);
}

/** The lines of the source of which a run of words is nowhere. */
function missing(text, html, { passages }) {
  const inline = new RegExp(`</?${INLINE}\\b[^>]*>`, 'gi');
  const furniture = passages.filter(({ kind }) => ELSEWHERE.has(kind)).map(({ prose }) => prose);
  const shown = [html, html.replace(inline, ''), ...furniture].flatMap((part) => runs(wordsOn(part)));
  const seen = new Set(shown);
  return visible(text, inline)
    .split('\n')
    .filter((line) => runs(line).filter((run) => !seen.has(run)).length > 2);
}

/** Every three words that stand together. */
function runs(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`);
}

/** What readers see of a body, roughly: without code, comments, tags, addresses and what is defined elsewhere. */
function visible(text, inline) {
  const told = /\b(?:caption|cutline|credit|text|quote|heading)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)')/g;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^\ufeff?(---|\+\+\+)[ \t]*\n[\s\S]*?\n\1[ \t]*\n/, '')
    .replace(/\{% comment %\}[\s\S]*?\{% endcomment %\}|<!--[\s\S]*?-->/g, '\n')
    .replace(/^ {0,3}(```|~~~)[\s\S]*?\n {0,3}\1[^\n]*$/gm, '\n')
    .replace(/<(script|style|noscript|svg|template)\b[\s\S]*?<\/\1\s*>/gi, '\n')
    .replace(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, (tag) =>
      ['', ...[...tag.matchAll(told)].map((match) => match[1] ?? match[2]), ''].join('\n'),
    )
    .replace(inline, '')
    .replace(/<[a-zA-Z/!][^>]*>/g, '\n')
    .replace(/^ {0,3}\[\^?[^\]\n]+\]:.*$/gm, '\n')
    .replace(/!\[\[[^\]]*\]\]|!\[[^\]]*\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])?/g, '\n')
    .replace(/\]\((?:[^()]|\([^()]*\))*\)|\]\[[^\]\n]*\]|\[\^[^\]\n]+\]|\{[:.#][^}\n]*\}/g, ' ')
    .replace(/https?:\/\/\S+|www\.\S+/g, '\n')
    .replace(/^[ \t>]*\d{1,3}[.)][ \t]|&[a-z]+;|&#x?[\da-f]+;/gim, ' ');
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
