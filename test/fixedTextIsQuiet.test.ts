import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
  applyEdits,
  createDesk,
  type Desk,
  defaultConfig,
  type Edit,
  type Finding,
  type Fix,
  type Format,
  joinFixes,
  type Review,
  rules,
  type Span,
  STYLE_PACKS,
} from '../src/core/index.ts';
import { createTagger } from '../src/core/tools.ts';

/**
 * What every fix promises, on every text at hand: applied, its finding goes, none comes, and no quoted word changes. All
 * safe fixes are tried, and all fixes of quotations and sources, safe or not. On the labeled articles, where they are at
 * hand, every story with `FIXES=all` (`npm run eval -- fixes`), a part of them otherwise.
 */
interface Story {
  readonly name: string;
  readonly text: string;
  readonly format: Format;
}

const ALL = process.env.FIXES === 'all';
/** One pack of each usage is tried on stories in a common run. */
const CHIEF: ReadonlySet<string> = new Set(['ap', 'guardian']);
const CORPORA = `${process.env.COPYDESK_SHARED ?? '../shared'}/corpora`;
/** One story in so many is read in a common run; the published ones break more rules. */
const SAMPLES: readonly (readonly [file: string, step: number])[] = [
  ['published', 8],
  ['polnear', 60],
  ['polnear-ablated', 60],
  ['detection', 40],
];

const seeds: Story[] = readdirSync('seeds')
  .filter((file) => /\.(?:txt|md|story|article)$/.test(file))
  .map((file) => ({ name: file, text: readFileSync(`seeds/${file}`, 'utf8'), format: formatOf(file) }));
/** Names that a fix must not take up as they stand: one that two share, a word that only opens a sentence, half a state. */
const NAMED_BADLY = [
  `Pump house fails
Farmer Ann Lind said the dike held. Her rival, miller Bo Lind, said it leaked.

“We saw the water come over the wall,” Ann Lind said.

“Nobody came until the sun was up.”`,
  `Town sees new film
Audiences wept at the first showing on Monday. Audiences told the Daily Ledger: “It made us think of home again.”

“We want to see it once more.”`,
  `State shuts its dams
The rain reached Nord-Hallen Westmark, the state next to Oland, on Monday. Nord-Hallen shut its dams.

“We have never seen such water,” said a minister of Nord-Hallen Westmark.

“By dawn the fields were gone.”`,
].map((text, i): Story => ({ name: `named badly ${i}`, text: `${text}\n`, format: 'text' }));
const examples: Story[] = rules.flatMap((rule) =>
  rule.examples.flatMap((example, i) =>
    'bad' in example && !example.terms
      ? [
          {
            name: `${rule.id} ${i}`,
            text: `${example.bad.startsWith('---') ? '' : 'River rises in Port Ada\n\n'}${example.bad.replace(/\[\[|\]\]/g, '')}\n`,
            format: example.format ?? 'text',
          },
        ]
      : [],
  ),
);

function formatOf(file: string): Format {
  return file.endsWith('.md') ? 'markdown' : 'text';
}

function corpus(file: string, step: number): Story[] {
  return (
    readFileSync(`${CORPORA}/${file}.dev.jsonl`, 'utf8')
      .split('\n')
      .filter((line, i) => line && (ALL || i % step === 0))
      .map((line) => JSON.parse(line) as { id: string; text: string })
      // Where letters were garbled on the way, half a name is no name.
      .filter(({ text }) => !/Ã[\u0080-\u00bf]/u.test(text.normalize()))
      .map(({ id, text }) => ({ name: id, text, format: 'text' }))
  );
}

const tagger = createTagger();

for (const style of STYLE_PACKS) {
  describe(`fixes under ${style}`, () => {
    const desk = createDesk({ ...defaultConfig, style }, { tagger });
    test('on our own samples and examples', () => holds(desk, [...seeds, ...NAMED_BADLY, ...examples]));
    if (!CHIEF.has(style) && !ALL) return;
    for (const [file, step] of SAMPLES)
      test(`on ${file}`, { skip: existsSync(CORPORA) ? false : 'no corpora' }, () =>
        holds(desk, corpus(file, step), file !== 'detection'),
      );
  });
}

/**
 * Names every promise that is broken: story, rule, fix and how. What is no story, as half of the detection corpus, has
 * marks that quote nothing: there, safe fixes alone are tried.
 */
function holds(desk: Desk, stories: readonly Story[], isCopy = true): void {
  const broken: string[] = [];
  for (const story of stories) {
    const review = desk.review(story.text, story);
    for (const finding of review.findings)
      for (const fix of finding.fixes)
        if (fix.safe || (isCopy && /^(?:quotes|sources)\//.test(finding.rule)))
          for (const wrong of brokenBy(desk, story, review, finding, fix))
            broken.push(`${story.name}: ${finding.rule}, “${fix.title}”: ${wrong}`);
    broken.push(...[...brokenTogether(desk, story, review)].map((wrong) => `${story.name}: all safe fixes: ${wrong}`));
  }
  assert.deepEqual(broken, []);
}

function* brokenBy(desk: Desk, story: Story, before: Review, finding: Finding, fix: Fix): Iterable<string> {
  const text = applyEdits(story.text, fix.edits);
  const after = desk.review(text, story);
  const there = moved(finding.span, fix.edits);
  const words = text.slice(there.start, there.end);
  if (after.findings.some(({ rule, span }) => rule === finding.rule && touch(span, there)))
    yield `the finding stays: ${words}`;
  const quoted = quotedWords(before) === quotedWords(after);
  // Where a mark that was missing decides what is quoted, the rules of form see more than before.
  for (const come of added(before, after, fix.edits, text))
    if ((quoted || fix.safe || come.rule.startsWith('quotes/')) && !isAnswer(finding, come.rule))
      yield `${come.rule} comes: ${come.words}`;
  if (!quoted && (fix.safe || wordsOf(story.text) !== wordsOf(text))) yield `quoted words change: ${words}`;
}

/**
 * Whoever credits words to one who did not say them is told so; and mended marks show who speaks, or that nobody does, and
 * which words are the writer's, where style is silent as long as a mark leaves that open.
 */
const isAnswer = (finding: Finding, comes: string): boolean =>
  (finding.rule === 'quotes/unattributed' && comes === 'quotes/repeated') ||
  (finding.rule === 'quotes/unbalanced' && /^(?:style\/|quotes\/(?:unattributed|two-speakers)$)/.test(comes));

function* brokenTogether(desk: Desk, story: Story, before: Review): Iterable<string> {
  const edits = safeEdits(before);
  if (!edits.length) return;
  const text = applyEdits(story.text, edits);
  const after = desk.review(text, story);
  for (const { rule, words } of added(before, after, edits, text)) yield `${rule} comes: ${words}`;
  for (const edit of safeEdits(after)) {
    // Where two fixes met, the second waits for the next run.
    if (joinFixes(safeOf(before)).length === safeOf(before).flatMap((fix) => fix.edits).length)
      yield `a second run changes “${text.slice(edit.span.start, edit.span.end)}”`;
  }
  if (quotedWords(before) !== quotedWords(after)) yield 'quoted words change';
}

const safeOf = ({ findings }: Review): Fix[] => findings.flatMap(({ fixes }) => fixes.find(({ safe }) => safe) ?? []);
const safeEdits = (review: Review): Edit[] => joinFixes(safeOf(review));

/** write-good's own matcher sees other phrases in other words; its hints are no part of the promise. */
const WRITE_GOOD: ReadonlySet<string> = new Set(
  rules.filter(({ aliases }) => aliases?.includes('style/write-good')).map(({ id }) => id),
);

/** Findings that were not there before; a NAME to fill in is nobody whom the story introduces. */
function* added(
  before: Review,
  after: Review,
  edits: readonly Edit[],
  text: string,
): Iterable<{ rule: string; words: string }> {
  const known = before.findings.map(({ rule, span }) => ({ rule, span: moved(span, edits) }));
  for (const { rule, span } of after.findings) {
    const words = text.slice(span.start, span.end);
    if (
      words.includes('NAME') ||
      WRITE_GOOD.has(rule) ||
      known.some((old) => old.rule === rule && touch(old.span, span))
    )
      continue;
    yield { rule, words };
  }
}

/** Where a span stands after the edits, what they wrote at its ends included. */
function moved({ start, end }: Span, edits: readonly Edit[]): Span {
  let from = start;
  let to = end;
  for (const { span, text } of edits) {
    const change = text.length - (span.end - span.start);
    if (span.end < start || (span.end === start && span.start < span.end)) from += change;
    if (span.start <= end) to += change;
  }
  return { start: from, end: Math.max(from, to) };
}

const touch = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

const wordsOf = (text: string): string => text.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? '';

const quotedWords = ({ article }: Review): string =>
  wordsOf(
    article.quotes
      .map(({ inner, unclosed }) => `${article.text.slice(inner.start, inner.end)} ${unclosed ? 'unclosed' : ''}`)
      .join(' '),
  );
