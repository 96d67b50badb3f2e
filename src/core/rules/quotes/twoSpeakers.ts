import type { Article, Quote } from '../../article/model.ts';
import { addTo } from '../../text/lists.ts';
import { type Span, textOf } from '../../text/spans.ts';
import { wordCount } from '../../text/words.ts';
import { defineRule } from '../rule.ts';

/** Characters before a quotation in which its sentence is seen to begin. */
const NEAR = 20;

export const twoSpeakers = defineRule({
  id: 'quotes/two-speakers',
  title: 'Two speakers in one paragraph',
  severity: 'info',
  doc: `Readers expect one voice per paragraph. Where a second person is quoted in it, the second quotation is easily taken for
the words of the first.

Start a new paragraph with the second speaker. A short exchange told as one scene may stay together.`,
  options: {
    words: { default: 5, doc: 'Length in words from which a quotation counts; shorter ones are fragments.' },
  },
  messages: {
    second: {
      what: '{first} and {second} are both quoted in this paragraph.',
      why: 'Start a new paragraph for each speaker.',
    },
    firstPlace: '{first} is quoted here',
    fixSplit: 'Start a new paragraph for each speaker',
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
      // Where a mark is missing, whose words are whose is a guess.
      !article.passages[quote.passage]?.facts.strays.length &&
      wordCount(textOf(article.text, quote.inner)) >= options.words;
    for (const quotes of byPassage(article.quotes.filter(counts))) {
      const turns = turnsIn(article, quotes);
      const [turn] = turns;
      if (!turn) continue;
      const { first, second } = turn;
      const names = { first: first.voice?.name ?? '', second: second.voice?.name ?? '' };
      yield {
        at: { start: second.start, end: second.end },
        message: 'second',
        data: names,
        related: [{ at: { start: first.start, end: first.end }, message: 'firstPlace', data: { first: names.first } }],
        fixes: [{ title: 'fixSplit', edits: turns.map(({ gap }) => ({ span: gap, text: '\n\n' })) }],
      };
    }
  },
});

function byPassage(quotes: readonly Quote[]): Iterable<readonly Quote[]> {
  const passages = new Map<number, Quote[]>();
  for (const quote of quotes) addTo(passages, quote.passage, quote);
  return passages.values();
}

/** Where somebody else takes up the word in a paragraph, with the space before the sentence. */
function turnsIn(
  article: Article,
  quotes: readonly Quote[],
): { readonly first: Quote; readonly second: Quote; readonly gap: Span }[] {
  let first = quotes[0];
  return quotes.flatMap((second) => {
    if (!first || first.voice?.name === second.voice?.name) return [];
    // The second quotation must open a sentence: inside one, the writer reports an exchange.
    const between = article.text.slice(Math.max(first.end, second.start - NEAR), second.start);
    const space = /[.!?]["”’]?(\s+)$/.exec(between)?.[1];
    if (!space) return [];
    const turn = { first, second, gap: { start: second.start - space.length, end: second.start } };
    first = second;
    return [turn];
  });
}
