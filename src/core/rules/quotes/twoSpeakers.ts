import type { Quote } from '../../article/model.ts';
import { textOf } from '../../text/spans.ts';
import { defineRule } from '../rule.ts';

/** Characters before a quotation in which its sentence is seen to begin. */
const NEAR = 20;

export const twoSpeakers = defineRule({
  id: 'quotes/two-speakers',
  title: 'A new speaker starts a new paragraph',
  severity: 'info',
  doc: `In a paragraph readers hear one voice. Where a second person is quoted in it, the second quotation is easily taken for
the words of the first.

Start a new paragraph with the second speaker. Short exchanges that the story tells as one scene may stand.`,
  options: {
    words: { default: 5, doc: 'Words from which a quotation counts; shorter ones are fragments.' },
  },
  messages: {
    second:
      'This paragraph already quotes {first}; here {second} speaks. Readers hear one voice a paragraph: start a new one.',
    firstPlace: '{first} is quoted here.',
    fixSplit: 'Start a new paragraph with this sentence',
  },
  examples: [
    {
      bad: '“I was shocked by all of it,” Ana Lowe said. [[“So was I when they told me,”]] Bo Tan said.',
      fixed: '“I was shocked by all of it,” Ana Lowe said.\n\n“So was I when they told me,” Bo Tan said.',
    },
    { good: '“I was shocked by all of it,” Ana Lowe said.\n\n“So was I when they told me,” Bo Tan said.' },
    { good: '“I was shocked by all of it,” Ana Lowe said. “We all were that night,” Lowe said.' },
    { good: '“I was shocked by all of it,” Ana Lowe said. Bo Tan called it “a bad day.”' },
  ],
  *article(article, { options }) {
    const people = new Set(article.people.filter(({ kind }) => kind === 'person').map(({ name }) => name));
    // Who "he" is remains a guess: only names count.
    const counts = (quote: Quote): boolean =>
      quote.kind === 'direct' &&
      quote.status === 'attributed' &&
      people.has(quote.voice?.name ?? '') &&
      article.passages[quote.passage]?.kind === 'paragraph' &&
      textOf(article.text, quote.inner).split(/\s+/).length >= options.words;
    let first: Quote | null = null;
    let told = -1;
    for (const quote of article.quotes) {
      if (!counts(quote)) continue;
      if (first?.passage !== quote.passage) first = quote;
      const [one, two] = [first.voice?.name, quote.voice?.name];
      if (!one || !two || one === two || told === quote.passage) continue;
      // The second quotation must open a sentence: inside one, the writer reports an exchange.
      const between = article.text.slice(Math.max(first.end, quote.start - NEAR), quote.start);
      if (!/[.!?]["”’]?\s+$/.test(between)) continue;
      told = quote.passage;
      const gap = /\s+$/.exec(between)?.[0].length ?? 0;
      yield {
        at: { start: quote.start, end: quote.end },
        message: 'second',
        data: { first: one, second: two },
        related: [{ at: { start: first.start, end: first.end }, message: 'firstPlace', data: { first: one } }],
        fixes: [{ title: 'fixSplit', edits: [{ span: { start: quote.start - gap, end: quote.start }, text: '\n\n' }] }],
      };
    }
  },
});
