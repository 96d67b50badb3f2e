import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { createDesk, defaultConfig, formatFindings, pageDocument, renderPage, rules } from '../src/core/index.ts';
import { createSpeller, createTagger } from '../src/core/tools.ts';
import { product } from '../src/product.ts';

/** Golden findings and pages of the sample articles; `UPDATE=1 npm test -- core seeds` rewrites them. */
const desk = createDesk(defaultConfig, { tagger: createTagger(), speller: createSpeller() });
const seeds = readdirSync('seeds').filter((file) => /\.(?:txt|md|story|article)$/.test(file));

function golden(path: string, actual: string): void {
  if (process.env.UPDATE) writeFileSync(path, actual);
  assert.ok(existsSync(path), `${path} is missing: UPDATE=1 writes it`);
  assert.equal(actual, readFileSync(path, 'utf8'));
}

const SHARED = process.env.COPYDESK_SHARED ?? '../shared';
const REAL = `${SHARED}/seeds/north-korea-fm-moscow`;

test('the real article raises exactly what a careful desk expects', { skip: !existsSync(`${REAL}.txt`) }, () => {
  const expected = readFileSync(`${REAL}.expected.md`, 'utf8');
  const table = expected.slice(expected.indexOf('## Must be raised'), expected.indexOf('## Must not'));
  const { findings } = desk.review(readFileSync(`${REAL}.txt`, 'utf8'), { format: 'text' });
  assert.deepEqual(
    findings
      .filter(({ severity }) => severity !== 'hint')
      .map(({ rule, severity }) => `${rule} ${severity}`)
      .sort(),
    [...table.matchAll(/^\| (\w+\/[\w-]+) \| (\w+) \|/gm)].map(([, rule, severity]) => `${rule} ${severity}`).sort(),
  );
});

test('there are at least six sample articles', () => assert.ok(seeds.length >= 6));

for (const file of seeds) {
  describe(file, () => {
    const text = readFileSync(`seeds/${file}`, 'utf8');
    const name = file.replace(/\.\w+$/, '');
    const { article, findings, faults } = desk.review(text, { format: file.endsWith('.md') ? 'markdown' : 'text' });
    test('findings', () => {
      assert.deepEqual(faults, []);
      golden(
        `seeds/expected/${name}.findings.txt`,
        formatFindings('pretty', [{ file, text, findings }], rules, product),
      );
    });
    test('published page', () =>
      golden(`seeds/expected/${name}.html`, pageDocument(renderPage(article, { readingSpeed: 240 }), '')));
    test('every passage lies in the text, in order, and reproduces it', () => {
      let at = 0;
      for (const passage of article.passages) {
        assert.ok(passage.at >= at || passage.kind === 'caption', `${passage.kind} at ${passage.at}`);
        assert.equal(text.slice(passage.at, passage.at + passage.text.length), passage.text);
        assert.equal(passage.prose.length, passage.text.length);
        at = passage.at;
      }
    });
  });
}
