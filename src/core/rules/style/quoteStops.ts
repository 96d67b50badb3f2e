import type { Passage, QuoteFact } from '../../article/model.ts';
import { overlaps, span } from '../../text/spans.ts';
import { isPost } from '../lib/prose.ts';
import { defineRule, type Report } from '../rule.ts';

const PROSE: ReadonlySet<string> = new Set(['paragraph', 'listItem', 'blockQuote', 'cell', 'caption', 'deck']);
const DOUBLE: ReadonlySet<string> = new Set(['straight', 'curly']);

export const quoteStops = defineRule({
  id: 'style/quote-stops',
  title: 'Periods and commas with closing quotes',
  severity: 'warning',
  habit: 'form',
  doc: `In American usage a comma or period goes inside the closing mark, whatever it belongs to. In British usage it
goes inside only where it belongs to the quoted sentence, and after the mark of a fragment. Readers notice where a page
mixes the two.

Write it as the style in force has it.`,
  options: {
    place: {
      default: 'inside',
      choices: ['inside', 'logical'],
      doc: '`inside`: before the closing mark, always; `logical`: behind it where only a fragment is quoted.',
    },
  },
  messages: {
    inside: { what: 'Put the “{stop}” inside the closing quotation mark.', why: 'That is where this style has it.' },
    outside: { what: 'Put the “{stop}” outside the closing quotation mark.', why: 'Only a fragment is quoted.' },
    fix: 'Move the “{stop}”',
  },
  examples: [
    { bad: 'Ruiz called the plan “reckless[[”.]]', fixed: 'Ruiz called the plan “reckless.”' },
    { bad: '"We will rebuild[[",]] Ana Ruiz said.', fixed: '"We will rebuild," Ana Ruiz said.' },
    { good: 'Ruiz called the plan “reckless.”' },
    { good: 'Who called the plan “reckless”?' },
    { good: 'The parser knows “forStatement”, “whileStatement”. Press “Ctrl+S”. The boat is 6\'2".' },
    { good: '"How Towns Vote", my new paper. pic.twitter.com/x2b — Bo Lind (@bolind) May 4, 2026' },
    { good: 'The council asked “why now?”, and nobody knew.' },
  ],
  triggers: { marks: '"“”' },
  *passage(passage, { options }) {
    // The words and marks of a pasted post are its author's.
    if (!PROSE.has(passage.kind) || isPost(passage)) return;
    const { quotes } = passage.facts;
    // They come by their starts, so only those before reach into one, and only the next can begin within it.
    let reach = 0;
    for (const [i, quote] of quotes.entries()) {
      const next = quotes[i + 1];
      // What stands within another quotation is part of its words.
      const nested = reach > quote.start || (next !== undefined && overlaps(next.inner, quote));
      reach = Math.max(reach, quote.inner.end);
      if (quote.unclosed || !DOUBLE.has(quote.style) || nested) continue;
      yield* options.place === 'inside' ? movedIn(passage, quote) : movedOut(passage, quote);
    }
  },
});

/** What is typed or named letter by letter keeps the stop out. */
const LITERAL = /[^\p{L}\s'’.,–—-]|\p{Ll}\p{Lu}/u;
/** 6’2”, read as the end of a quotation. */
const MEASURE = /\d['’]\d+$/;

function* movedIn(
  { prose }: Passage,
  { inner, start, end, attribution }: QuoteFact,
): Iterable<Report<'inside' | 'fix'>> {
  const words = prose.slice(inner.start, inner.end);
  const stop = /^[.,](?=\s|$|["”’)])/.exec(prose.slice(end, end + 2))?.[0];
  if (!stop || !/[\p{L}\p{N}%]$/u.test(words) || (LITERAL.test(words) && !/\s/.test(words)) || MEASURE.test(words))
    return;
  yield {
    at: span(inner.end, end + 1),
    message: 'inside',
    data: { stop },
    fixes: [
      {
        title: 'fix',
        data: { stop },
        edits: [{ span: span(inner.end, end + 1), text: stop + prose.slice(inner.end, end) }],
        // A stop makes a sentence of words that stand alone, and then somebody must have said them.
        safe: /\p{L}\s$/u.test(prose.slice(Math.max(0, start - 2), start)) || (stop === ',' && !!attribution),
      },
    ],
  };
}

/** Only fragments that the sentence around them carries on: no halves of an interrupted quotation, none before a attribution. */
function* movedOut({ prose, facts }: Passage, quote: QuoteFact): Iterable<Report<'outside' | 'fix'>> {
  const { inner, start, end, attribution } = quote;
  const words = prose.slice(inner.start, inner.end);
  const stop = /[\p{L}\p{N}%]([.,])$/u.exec(words)?.[1];
  if (!stop || !/^\p{Ll}/u.test(words) || /[.!?]\s/.test(words) || (attribution && attribution.speaker.start >= end))
    return;
  const before = prose.slice(0, start);
  if (!/\p{L}\s$/u.test(before) || facts.quotes.some((other) => other.end <= start && start - other.end < NEAR)) return;
  yield {
    at: span(inner.end, end),
    message: 'outside',
    data: { stop },
    fixes: [
      {
        title: 'fix',
        data: { stop },
        // “…when you have it.”. It is”: the stop stands on both sides already.
        edits: [
          { span: span(inner.end - 1, end), text: prose.slice(inner.end, end) + (prose[end] === stop ? '' : stop) },
        ],
        safe: true,
      },
    ],
  };
}

/** Units behind another quotation in which this one may be its second half. */
const NEAR = 60;
