import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Paragraphs shorter than this are headings and labels. */
const SHORTEST = 80;

/**
 * The paragraphs of running text in the repositories of scripts/data/learning-sources.json.
 * @param {string} folder where the clones are
 * @param {{ repository: string, commit: string, under?: string }[]} sources
 * @returns {Generator<string>}
 */
export function* textsOf(folder, sources) {
  for (const { repository, commit, under } of sources) {
    const clone = join(folder, repository.split('/')[1] ?? '');
    const files = git(clone, ['ls-tree', '-r', '--name-only', commit]).split('\n');
    const wanted = files.filter((file) =>
      under ? file.startsWith(under) && file.endsWith('.md') : file.endsWith('.cnxml'),
    );
    for (const text of contentsOf(clone, commit, wanted)) yield* under ? ofMarkdown(text) : ofBook(text);
  }
}

function git(clone, args, input = '') {
  return execFileSync('git', ['-C', clone, ...args], { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
}

/** All files in one run of git. */
function* contentsOf(clone, commit, files) {
  const input = files.map((file) => `${commit}:${file}\n`).join('');
  const all = execFileSync('git', ['-C', clone, 'cat-file', '--batch'], { input, maxBuffer: 2 ** 30 });
  for (let at = 0; at < all.length; ) {
    const line = all.indexOf(10, at);
    const size = Number(all.toString('utf8', at, line).split(' ')[2]);
    yield all.toString('utf8', line + 1, line + 1 + size);
    at = line + size + 2;
  }
}

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function plain(markup) {
  return markup
    .replace(/<[^>]+>/g, '')
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, code) => String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)))
    .replace(/&(\w+);/g, (entity, name) => NAMED[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Paragraphs of a module in CNXML, without those that hold formulas. */
function* ofBook(text) {
  for (const [, inner] of text.matchAll(/<para[^>]*>(.*?)<\/para>/gs)) {
    if (/<m:math|<equation/.test(inner)) continue;
    const paragraph = plain(
      inner
        .replace(/<(footnote|note|figure|table|list|exercise)\b.*?<\/\1>/gs, '')
        .replace(/<link[^>]*\/>/g, 'Figure 1'),
    );
    if (paragraph.length > SHORTEST) yield paragraph;
  }
}

/** Paragraphs of a page in Markdown, without headings, lists and tables. */
function* ofMarkdown(text) {
  for (const block of text.replace(/^---\n.*?\n---\n/s, '').split('\n\n')) {
    if (/^\s*(?:[#*\-|<>{![]|1)/.test(block)) continue;
    const paragraph = plain(
      block
        .replace(/\{\{.*?\}\}/gs, '')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/[*_`]/g, ''),
    );
    if (paragraph.length > SHORTEST && /[.?!"”]$/.test(paragraph)) yield paragraph;
  }
}
