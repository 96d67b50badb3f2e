import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
  createDesk,
  defaultConfig,
  detect,
  formatFindings,
  formatOf,
  pageDocument,
  renderPage,
  rules,
} from '../src/core/index.ts';
import { createSpeller, createTagger } from '../src/core/tools.ts';
import { product } from '../src/product.ts';

/** Golden findings and pages of a story in each format, with every construct it has; `UPDATE=1` rewrites them. */
const FOLDER = 'seeds/formats';
const EXPECTED = 'seeds/expected/formats';
const desk = createDesk(defaultConfig, { tagger: createTagger(), speller: createSpeller() });

/** Words that only machines and desks read: names of keys and tags, addresses, comments, what is not published. All others are copy. */
const UNSEEN: Readonly<Record<string, string>> = {
  '2025-02-12-ferry-slip.md':
    "layout post title ferry''s places' author nora lindqvist excerpt p em comment Hold until answers endcomment site baseurl url lead figure src img caption credit Pump width pullquote first id blockquote endblockquote markdown Chart figcaption cite if page corrected endif",
  'hugo-post.md':
    'title subtitle amp authors date T topics image description unseen caption credit ref md picture src term pullquote speaker aside ul li b table tr th td id Kx f details summary stack Zk abQ',
  'night-market.aml':
    'headline dek byline date template longread body image src caption credit subhead pullquote quote speaker skip Ask about drains endskip tour ignore An older version here',
  'pilot-boat.txt':
    'xyz i ledger Harbor Norland Eds adds price Notebook Note editors Pictures move by GMT following information not publication Editing Omar Haddad Tel nl oh Feb',
  'school-bees.mdx':
    "title author date import Figure Pull components' png' export const count Check number src caption credit who Callout data",
};

const wordsIn = (text: string): string[] => text.match(/\p{L}[\p{L}’']*/gu) ?? [];
const shownBy = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '\n')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

function golden(path: string, actual: string): void {
  if (process.env.UPDATE) writeFileSync(path, actual);
  assert.ok(existsSync(path), `${path} is missing: UPDATE=1 writes it`);
  assert.equal(actual, readFileSync(path, 'utf8'));
}

test('every seed says which of its words are no copy', () =>
  assert.deepEqual(readdirSync(FOLDER), Object.keys(UNSEEN)));

for (const [file, unseen] of Object.entries(UNSEEN)) {
  describe(`formats/${file}`, () => {
    const path = `${FOLDER}/${file}`;
    const text = readFileSync(path, 'utf8');
    const { article, findings, faults } = desk.review(text, { format: formatOf(file), name: path });
    const page = renderPage(article, { readingSpeed: 240 });

    test('findings', () => {
      assert.deepEqual(faults, []);
      golden(
        `${EXPECTED}/${file}.findings.txt`,
        formatFindings('pretty', [{ file: path, text, findings }], rules, product),
      );
    });
    test('published page', () => golden(`${EXPECTED}/${file}.html`, pageDocument(page, '')));
    test('is taken for an article', () => assert.ok(detect(text, file).article));
    test('no word of its copy is lost', () => {
      const shown = new Set(wordsIn(shownBy(page.parts.map(({ html }) => html).join('\n'))));
      const lost = new Set(wordsIn(text).filter((word) => !shown.has(word)));
      assert.deepEqual([...lost], unseen.split(' '));
    });
    test('every passage reproduces the text', () => {
      for (const passage of article.passages) {
        assert.equal(text.slice(passage.at, passage.at + passage.text.length), passage.text);
        assert.equal(passage.prose.length, passage.text.length);
      }
    });
  });
}
