import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createDesk, defaultConfig } from '../src/core/index.ts';
import { createSpeller, createTagger } from '../src/core/tools.ts';
import { random } from './random.ts';

const tagger = createTagger();
const speller = createSpeller();

const PIECES = [
  '“',
  '”',
  '"',
  "'",
  '\n',
  '\n\n',
  '. ',
  ' said Ruiz. ',
  ' 8,000 troops ',
  'Feb. 30',
  ':',
  '# ',
  '> ',
  '- ',
  '\r\n',
  'Bo Lind',
  '',
  'reportedly ',
];

type Edit = (text: string, next: (below: number) => number) => string;

/** A blank line of the text, found from a place at random on; the text's end where there is none. */
const breakFrom = (text: string, at: number): number => {
  const found = text.indexOf('\n\n', at);
  return found < 0 ? text.length : found;
};

/** What writers do to a story: each gives the text after the edit. */
const EDITS: Readonly<Record<string, Edit>> = {
  type: (text, next) => {
    const start = next(text.length + 1);
    return text.slice(0, start) + PIECES[next(PIECES.length)] + text.slice(start + next(12));
  },
  split: (text, next) => {
    const start = text.indexOf(' ', next(text.length + 1));
    return start < 0 ? text : `${text.slice(0, start)}\n\n${text.slice(start + 1)}`;
  },
  join: (text, next) => {
    const start = breakFrom(text, next(text.length + 1));
    return `${text.slice(0, start)} ${text.slice(start + 2)}`;
  },
  cut: (text, next) => {
    const start = breakFrom(text, next(text.length + 1));
    return text.slice(0, start) + text.slice(breakFrom(text, start + 2));
  },
  paste: (text, next) => {
    const start = breakFrom(text, next(text.length + 1));
    const end = breakFrom(text, start + 2);
    const to = breakFrom(text, next(text.length + 1));
    return text.slice(0, to) + text.slice(start, end) + text.slice(to);
  },
};

/** The samples, and finished stories where they are at hand: short ones, so that many edits fit. */
function copies(): { readonly name: string; readonly text: string; readonly format: 'text' | 'markdown' }[] {
  const samples = readdirSync('seeds').filter((file) => /\.(?:txt|md|story)$/.test(file));
  assert.ok(samples.length > 4);
  const corpus = `${process.env.COPYDESK_SHARED ?? '../shared'}/corpora/published.dev.jsonl`;
  const stories = existsSync(corpus) ? readFileSync(corpus, 'utf8').split('\n').filter(Boolean) : [];
  return [
    ...samples.map((file) => ({
      name: file,
      text: readFileSync(`seeds/${file}`, 'utf8'),
      format: file.endsWith('.md') ? ('markdown' as const) : ('text' as const),
    })),
    ...stories
      .map((line) => JSON.parse(line) as { id: string; text: string })
      .filter(({ text }) => text.length < 3000)
      .slice(0, 25)
      .map(({ id, text }) => ({ name: id, text, format: 'text' as const })),
  ];
}

/** `npm run edits` makes more of them. */
const ALL_EDITS = process.env.COPYDESK_MINUTES === undefined ? 2_000 : 10_000;

test('a desk that has seen thousands of edits, splits, joins and undos reports what a new one does', () => {
  const warm = createDesk(defaultConfig, { tagger, speller });
  const next = random(20_241_101);
  const stories = copies();
  const kinds = Object.entries(EDITS);
  for (const { name, text: whole, format } of stories) {
    const versions = [whole];
    for (let edit = 0; edit < ALL_EDITS / stories.length; edit++) {
      const [kind, change] = kinds[next(kinds.length)]!;
      const undo = next(8) === 0;
      if (undo && versions.length > 1) versions.pop();
      else versions.push(change(versions.at(-1)!, next));
      const text = versions.at(-1)!;
      const hot = warm.review(text, { format });
      const cold = createDesk(defaultConfig, { tagger, speller }).review(text, { format });
      const place = `${name} after edit ${edit} (${undo ? 'undo' : kind})`;
      assert.deepEqual(hot.findings, cold.findings, place);
      assert.deepEqual(hot.article.quotes, cold.article.quotes, place);
      assert.deepEqual(hot.article.people, cold.article.people, place);
      assert.deepEqual(hot.faults, []);
    }
  }
});

test('20,000 stray marks and a line of 5 MB end in seconds', { timeout: 180_000 }, () => {
  for (const text of [
    '“'.repeat(20_000),
    '" '.repeat(20_000),
    "' a".repeat(20_000),
    'He said “so” and left. '.repeat(230_000),
    'a'.repeat(5_000_000),
    'a@'.repeat(100_000),
    `A${' '.repeat(100_000)}B`,
    'x y\n\n“a '.repeat(50_000),
  ]) {
    const start = process.cpuUsage();
    assert.deepEqual(
      createDesk(defaultConfig, { tagger, speller }).review(`Head\n\n${text}`, { format: 'text' }).faults,
      [],
    );
    const seconds = process.cpuUsage(start).user / 1e6;
    assert.ok(seconds < 60, `${text.slice(0, 8)}… took ${Math.round(seconds)} s`);
  }
});
