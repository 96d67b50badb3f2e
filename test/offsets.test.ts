import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readFacts } from '../src/core/article/facts.ts';
import type { FactReader } from '../src/core/article/read.ts';
import { copyTokens, type Format, readArticle, type Span } from '../src/core/index.ts';

/** What editors and exports do to the white space of a copy. */
const DRESSINGS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  CRLF: (text) => text.replaceAll(/\r?\n/g, '\r\n'),
  'byte order mark': (text) => `\ufeff${text}`,
  tabs: (text) => text.replaceAll(/\n(?=\w)/g, '\n\t').replaceAll('. ', '.\t'),
  'form feeds': (text) => text.replaceAll('\n\n', '\n\f\n').replaceAll(/,\n/g, ',\f'),
  'old Macintosh': (text) => text.replaceAll(/\r?\n/g, '\r'),
};

const formatOf = (name: string, text: string): Format =>
  /\.md$/.test(name) || /^(?:---|\+\+\+)\r?\n/.test(text) ? 'markdown' : 'text';

const NO_FACTS = readFacts([{ kind: 'other', prose: '' }])[0]!;
const unread: FactReader = (paragraphs) => paragraphs.map(() => NO_FACTS);

function check(text: string, format: Format, what: string): void {
  const article = readArticle(text, format, unread);
  const { furniture, passages } = article;
  let end = 0;
  for (const passage of passages) {
    assert.ok(passage.at >= end, `${what}: passages in order at ${passage.at}`);
    end = passage.at + passage.text.length;
    assert.equal(text.slice(passage.at, end), passage.text, `${what}: passage at ${passage.at}`);
    assert.equal(passage.prose.length, passage.text.length, `${what}: prose at ${passage.at}`);
    for (const mark of passage.markup) {
      assert.ok(mark.start >= 0 && mark.start <= mark.end && mark.end <= passage.text.length, `${what}: markup`);
    }
  }
  assert.ok(end <= text.length, `${what}: passages inside`);
  for (const [part, value] of Object.entries(furniture) as [string, unknown][]) {
    for (const place of [value].flat().filter(isSpan)) {
      assert.ok(place.start >= 0 && place.start < place.end && place.end <= text.length, `${what}: ${part} inside`);
      const words = text.slice(place.start, place.end);
      assert.equal(words, words.trim(), `${what}: ${part} without outer white space`);
    }
  }
}

/** The colored stretches: each inside one line and behind the one before. */
function checkTokens(text: string, format: Format, what: string): void {
  let end = 0;
  for (const token of copyTokens(readArticle(text, format))) {
    assert.ok(token.start >= end && token.start < token.end, `${what}: ${token.type} in order at ${token.start}`);
    end = token.end;
    assert.doesNotMatch(text.slice(token.start, end), /[\n\r]/, `${what}: ${token.type} on one line`);
  }
  assert.ok(end <= text.length, `${what}: tokens inside`);
}

const isSpan = (value: unknown): value is Span => typeof value === 'object' && value !== null && 'start' in value;

for (const [dressing, dress] of Object.entries(DRESSINGS)) {
  test(`every span of the seeds reproduces its words: ${dressing}`, () => {
    for (const name of readdirSync('seeds').filter((file) => /\.(?:txt|md|story)$/.test(file))) {
      const text = dress(readFileSync(`seeds/${name}`, 'utf8'));
      check(text, formatOf(name, text), name);
      checkTokens(text, formatOf(name, text), name);
    }
  });
}

test('white space changes no furniture', () => {
  for (const name of readdirSync('seeds').filter((file) => /\.(?:txt|md|story)$/.test(file))) {
    const text = readFileSync(`seeds/${name}`, 'utf8');
    const words = (copy: string): unknown => {
      const { headline, byline, dateline, credit } = readArticle(copy, formatOf(name, text), unread).furniture;
      return [headline, byline, dateline, credit].map(
        (place) => place && copy.slice(place.start, place.end).replace(/\s+/g, ' '),
      );
    };
    for (const dressing of ['CRLF', 'byte order mark', 'old Macintosh']) {
      assert.deepEqual(words(DRESSINGS[dressing]!(text)), words(text), `${name}: ${dressing}`);
    }
  }
});

test('broken and hostile copy is read in linear time', () => {
  const hostile = [
    'Photo A, ',
    'A B ',
    'PORT ADA, ',
    '(',
    '[a ',
    'Photo by Ana Ruiz ',
    'Ana. Bo / Cy ',
    'By Ana and ',
    '— Ana ',
    '<a ',
    '{{ ',
    '"a ',
    'Ana\n',
    '1,',
    '---\n',
    '+++\na = ["',
    '&a',
    '|-',
    '* ',
  ];
  for (const piece of hostile) {
    const start = performance.now();
    for (const format of ['text', 'markdown'] as const) check(piece.repeat(2000), format, JSON.stringify(piece));
    const took = performance.now() - start;
    assert.ok(took < 1500, `${JSON.stringify(piece)} took ${Math.round(took)} ms`);
  }
});

const CORPORA = `${process.env.COPYDESK_SHARED ?? '../shared'}/corpora`;

test('every span of the labelled texts reproduces its words', { skip: !existsSync(CORPORA) }, () => {
  const dressings = Object.values(DRESSINGS);
  for (const file of readdirSync(CORPORA).filter((name) => /\.dev\.jsonl$/.test(name))) {
    const lines = readFileSync(`${CORPORA}/${file}`, 'utf8').split('\n').filter(Boolean);
    lines.forEach((line, i) => {
      const { id, name = '', text } = JSON.parse(line) as { id: string; name?: string; text?: string };
      if (text === undefined) return;
      for (const dress of i % 4 === 0 ? dressings : [dressings[i % dressings.length]!]) {
        const dressed = dress(text);
        check(dressed, formatOf(name, text), `${file} ${id}`);
      }
      checkTokens(dressings[i % dressings.length]!(text), formatOf(name, text), `${file} ${id}`);
    });
  }
});
