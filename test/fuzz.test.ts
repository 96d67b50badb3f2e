import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  applyEdits,
  createDesk,
  defaultConfig,
  detect,
  type Finding,
  joinFixes,
  outline,
  pageFindings,
  renderPage,
  type Span,
  safeFixes,
} from '../src/core/index.ts';
import { createTagger } from '../src/core/tools.ts';
import { hostile } from './hostile.ts';
import { faultIn } from './wellFormed.ts';

/** `npm run fuzz -- --minutes 5` sets it; otherwise a few seconds with a fixed seed. */
const MINUTES = Number(process.env.COPYDESK_MINUTES ?? 0);

/** Milliseconds of processor time that a review may take, and so many more for every kilobyte. */
const FIXED = 1_000;
const PER_KILOBYTE = 60;

type Format = 'text' | 'markdown';

const tagger = createTagger();
const newDesk = () => createDesk(defaultConfig, { tagger });
const warm = newDesk();
const seeds = readdirSync('seeds')
  .filter((file) => /\.(?:txt|md|story)$/.test(file))
  .map((file) => readFileSync(`seeds/${file}`, 'utf8'));
// The first review of a process compiles what all later ones use; only those are timed.
for (const format of ['text', 'markdown'] as const) for (const text of seeds) warm.review(text, { format });
const sentences = [...new Set(seeds.flatMap((text) => text.split(/(?<=[.!?”"])\s+/)))].filter(Boolean);

const insideOf =
  (text: string) =>
  ({ start, end }: Span, of = text.length): void =>
    assert.ok(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= of);

/** Every place lies in the text, and every fix changes it by edits that do not meet. */
function proveFinding(text: string, finding: Finding): void {
  const inside = insideOf(text);
  inside(finding.span);
  for (const place of finding.related) inside(place.span);
  for (const fix of finding.fixes) {
    for (const { span } of fix.edits) inside(span);
    const edits = [...fix.edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    for (const [i, { span }] of edits.entries())
      assert.ok(i === 0 || edits[i - 1]!.span.end <= span.start, `${finding.rule}: two edits meet`);
    if (fix.select) inside(fix.select, fix.edits[0]?.text.length);
    assert.notEqual(applyEdits(text, fix.edits), text, `${finding.rule}: “${fix.title}” changes nothing`);
  }
  assert.doesNotMatch(finding.message, /\{\w+\}|undefined|NaN|\[object/, finding.rule);
}

/** What holds of every text whatever. */
function prove(text: string, format: Format): void {
  const start = process.cpuUsage();
  const { article, findings, faults } = newDesk().review(text, { format });
  const { user, system } = process.cpuUsage(start);
  assert.deepEqual(faults, []);
  const limit = FIXED + (text.length / 1024) * PER_KILOBYTE;
  assert.ok((user + system) / 1000 < limit, `took ${Math.round((user + system) / 1000)} of ${Math.round(limit)} ms`);
  assert.deepEqual(warm.review(text, { format }).findings, findings, 'warm equals cold');

  const inside = insideOf(text);
  for (const finding of findings) proveFinding(text, finding);
  for (const quote of article.quotes) {
    inside(quote);
    if (quote.speaker) inside(quote.speaker);
  }
  for (const figure of article.figures) inside(figure);
  for (const person of article.people) for (const mention of person.mentions) inside(mention);
  assert.deepEqual(newDesk().review(applyEdits(text, joinFixes(safeFixes(findings))), { format }).faults, []);

  outline(article);
  detect(text, 'story.txt');
  for (const options of [{ readingSpeed: 240 }, { readingSpeed: 240, findings }]) {
    const page = renderPage(article, options);
    for (const part of page.parts) {
      assert.equal(faultIn(part.html), null, part.html.slice(0, 300));
      inside(part);
    }
    pageFindings(article, page, findings, (rule) => rule);
  }
}

const PIECES = [
  ...[
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '«',
    '»',
    '`',
    '(',
    ')',
    '[',
    ']',
    '<',
    '>',
    '&',
    '*',
    '_',
    '#',
    '|',
    '\\',
    '{',
    '}',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '\u00a0',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\0',
    '\ud800',
    '\udc00',
    '\u2028',
  ],
  ...[
    '. ',
    ', ',
    ': ',
    '; ',
    '—',
    ' - ',
    '…',
    '?',
    '!',
    '---\n',
    '> ',
    '- ',
    '1. ',
    '## ',
    '```\n',
    '![x](y)',
    '[x](y)',
  ],
  ...[
    'said ',
    'Ruiz said. ',
    ' according to Bo Tan',
    'Mayor Ana Ruiz ',
    'she ',
    'who ',
    'By Ana Ruiz\n',
    'he told reporters, ',
  ],
  ...[
    '8,000 ',
    '4 percent ',
    'from 3 to 5 ',
    '$1.2 million ',
    'Feb. 30, 2024',
    'Monday, Nov. 4, 2024 ',
    '1,2,3',
    '1e999',
    '99999999999999999999',
  ],
  ...[
    'constructor ',
    '__proto__ ',
    'toString ',
    'hasOwnProperty ',
    '{speaker} ',
    '$& $1 ',
    '%s ',
    '<script>',
    '&amp;',
    '&#0;',
    'title: x\n',
  ],
];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 4, arbitrary: fc.constantFrom(...sentences) },
  { weight: 1, arbitrary: fc.constantFrom(...hostile) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

const madeUp = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), piece);
const mutated = fc
  .tuple(fc.constantFrom(...seeds), fc.array(edit, { minLength: 1, maxLength: 12 }))
  .map(([seed, edits]) =>
    edits.reduce((text, [where, length, put]) => {
      const at = Math.floor(where * text.length);
      return text.slice(0, at) + put + text.slice(at + length);
    }, seed),
  );
const copy = fc.tuple(fc.oneof(madeUp, mutated), fc.constantFrom<Format>('text', 'markdown'));

test('whatever the copy, the review holds what it promises', { timeout: (MINUTES + 4) * 60_000 }, () => {
  const limits = MINUTES
    ? { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: MINUTES * 60_000 }
    : { numRuns: 80, seed: 20_241_101 };
  let runs = 0;
  fc.assert(
    fc.property(copy, ([text, format]) => {
      runs++;
      prove(text, format);
    }),
    { ...limits, markInterruptAsFailure: false },
  );
  assert.ok(runs > 50);
  console.log(`${runs} texts`);
});

/** What was found by fuzzing and by analysis, as small as it gets. */
const FOUND: readonly (readonly [string, Format])[] = [
  // Capitals before a city and its state took exponential time (found by reading the patterns as automata).
  [`Fare rises\n\nThe men of the ferry, ${'ABCDEFGHIJ'.repeat(4)}! Springfield, Illinois was hit on Monday.`, 'text'],
  [`+++\n${'#'.repeat(5_000)}x\n+++\n\nSo it is.`, 'markdown'],
];

test('what was found before is mended', () => {
  for (const [text, format] of FOUND) prove(text, format);
});
