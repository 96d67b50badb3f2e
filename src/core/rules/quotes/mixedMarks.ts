import type { Article, Passage, QuoteMark } from '../../article/model.ts';
import { PAIRS_IN, primeOpening } from '../../article/quotations/strayMarks.ts';
import { allMatches } from '../../text/matches.ts';
import { type Edit, type Span, span, textOf } from '../../text/spans.ts';
import { defineRule, type Report } from '../rule.ts';

export const mixedMarks = defineRule({
  id: 'quotes/mixed-marks',
  title: 'Mixed quotation marks',
  severity: 'warning',
  habit: 'form',
  doc: `A quotation that opens with a curly mark and closes with a straight one was put together from two sources. A quotation
inside another takes the other kind of mark, single in double, so that readers can tell where each ends.

Make both marks match, and put single marks around what a speaker quotes. Two single marks typed for a double one are
flagged once per story, and only where they face the wrong way.`,
  options: {},
  messages: {
    mixed: { what: 'Opens with {open}, closes with {close}.', why: 'Make the quotation marks match.' },
    nested: {
      what: 'Use single quotation marks for a quote within a quote.',
      why: 'Otherwise it is unclear which of the two ends first.',
    },
    singles: {
      what: 'Two single marks are used for a double one, and one faces the wrong way.',
      why: 'Use double quotation marks throughout the story.',
    },
    fixAlike: 'Use matching quotation marks',
    fixDouble: 'Use double quotation marks throughout',
    fixStraight: 'Use straight quotation marks',
    fixSingle: 'Use single quotation marks inside',
  },
  examples: [
    { bad: '[[“It failed,"]] Ana Ruiz said.', fixed: '“It failed,” Ana Ruiz said.' },
    { bad: '“He told me [[“run”]] and I ran,” Ana Ruiz said.', fixed: '“He told me ‘run’ and I ran,” Ana Ruiz said.' },
    {
      bad: `The league issued a [["travel advisory'']] on Friday.`,
      fixed: 'The league issued a "travel advisory" on Friday.',
    },
    { bad: '[[″It failed,”]] Ana Ruiz said.', fixed: '“It failed,” Ana Ruiz said.' },
    {
      bad: '[[‘’It failed,’’]] Ana Ruiz said. She called it ’’a disaster’’ on Monday.',
      fixed: '“It failed,” Ana Ruiz said. She called it “a disaster” on Monday.',
    },
    { good: '“It failed,” Ana Ruiz said. ‘‘It did,’’ Bo Lind said.' },
    { good: '“It failed,” Ana Ruiz said.' },
    { good: '"It failed," Ana Ruiz said. “It did,” Bo Lind said.' },
    { good: '“He told me ‘run’ and I ran,” Ana Ruiz said.' },
    { good: '„Es ist vorbei“, stood on the wall.' },
  ],
  triggers: { marks: '"“”‘' },
  *passage(passage) {
    if (!PAIRS_IN.has(passage.kind)) return;
    for (const quote of passage.facts.quotes) if (!quote.unclosed) yield* inPair(passage, quote);
    for (const stray of passage.facts.strays) {
      const open = primeOpening(passage, stray);
      if (open === null) continue;
      const close = passage.text.slice(stray.start, stray.end);
      yield {
        at: span(open, stray.end),
        message: 'mixed',
        data: { open: '″', close },
        fixes: [
          // Not safe: until then nothing was read as quoted.
          { title: 'fixAlike', edits: [{ span: span(open, open + 1), text: close === '”' ? '“' : close }] },
        ],
      };
    }
  },
  *article(article) {
    const [first, ...others] = doubledSingles(article);
    if (!first) return;
    const edits = [first, ...others].flatMap(({ open, close }) => [
      { span: open, text: '“' },
      { span: close, text: '”' },
    ]);
    yield {
      at: span(first.open.start, first.close.end),
      message: 'singles',
      fixes: [{ title: 'fixDouble', edits, safe: true }],
    };
  },
});

type Key = 'mixed' | 'nested' | 'fixAlike' | 'fixStraight' | 'fixSingle';

/** ‘’It failed’’: pairs of two single marks each, one of which faces the wrong way. */
function doubledSingles({ passages, text }: Article): { readonly open: Span; readonly close: Span }[] {
  return passages
    .filter(({ kind }) => PAIRS_IN.has(kind))
    .flatMap(({ at, facts }) =>
      facts.quotes
        .filter(({ unclosed }) => !unclosed)
        .map(({ start, end, inner }) => ({
          open: span(at + start, at + inner.start),
          close: span(at + inner.end, at + end),
        })),
    )
    .filter(({ open, close }) => TURNED_SINGLES.has(textOf(text, open) + textOf(text, close)));
}
const TURNED_SINGLES: ReadonlySet<string> = new Set(['‘’’’', '’’’’', '‘‘‘‘', '‘’‘‘']);

/** The marks of one pair, or the pairs inside it. */
function* inPair(passage: Passage, quote: QuoteMark): Iterable<Report<Key>> {
  const open = passage.prose.slice(quote.start, quote.inner.start);
  const close = passage.prose.slice(quote.inner.end, quote.end);
  const want = MIXED.get(open + close);
  if (want) {
    const edits: Edit[] = [
      ...(want[0] === open ? [] : [{ span: span(quote.start, quote.inner.start), text: want[0] }]),
      ...(want[1] === close ? [] : [{ span: span(quote.inner.end, quote.end), text: want[1] }]),
    ];
    yield {
      at: span(quote.start, quote.end),
      message: 'mixed',
      data: { open, close },
      fixes: [{ title: want[0] === '"' ? 'fixStraight' : 'fixAlike', edits, safe: true }],
    };
  } else if (open + close === '“”') yield* nested(passage, quote.inner.start, quote.inner.end);
}

/** Pairs of two kinds, and the kind in which both are written. */
const MIXED: ReadonlyMap<string, readonly [open: string, close: string]> = new Map([
  ['“"', ['“', '”']],
  ['"”', ['“', '”']],
  ["“''", ['“', '”']],
  ["''”", ['“', '”']],
  ["\"''", ['"', '"']],
  ["''\"", ['"', '"']],
  ['``"', ['"', '"']],
  ['``”', ['“', '”']],
]);

/** Curly pairs inside a curly pair. */
function* nested({ prose }: Passage, from: number, to: number): Iterable<Report<Key>> {
  let open = -1;
  for (const { index, 0: mark } of allMatches(prose.slice(from, to), /[“”]/g)) {
    if (mark === '“') {
      // Deeper nesting is left to people.
      if (open >= 0) return;
      open = from + index;
    } else if (open >= 0) {
      const close = from + index;
      const edits: Edit[] = [
        { span: span(open, open + 1), text: '‘' },
        { span: span(close, close + 1), text: '’' },
      ];
      yield { at: span(open, close + 1), message: 'nested', fixes: [{ title: 'fixSingle', edits }] };
      open = -1;
    }
  }
}
