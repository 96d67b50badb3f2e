import { textOf } from '../../text/spans.ts';
import { defineRule } from '../rule.ts';

export const scareQuotes = defineRule({
  id: 'quotes/scare-quotes',
  title: 'Too many scare quotes',
  severity: 'hint',
  doc: `Quotation marks around a word or two hold it at arm’s length: the paper says “so-called,” without saying why. Now and then
that is right. Where it happens over and over, readers hear a sneer, or wonder who is being quoted.

Say who uses the word, or say plainly what is meant.`,
  options: {
    most: { default: 5, doc: 'How many different words a story may put in scare quotes.' },
  },
  messages: {
    many: {
      what: '{count} terms are in quotation marks with no speaker; this is the last.',
      why: 'Drop the marks, or say who uses the term.',
    },
    place: 'Another one',
  },
  examples: [
    {
      bad: 'The “temporary” tax on “luxury” boats met the “usual” silence. The “experts” liked the “reform” of the [[“system”]] all the same.',
    },
    { good: 'The “temporary” tax is now 9 years old.' },
    { good: 'Ruiz called it “unfair,” “late,” “bad,” “wrong,” “cruel” and “dear.”' },
  ],
  *article(article, { options }) {
    const first = new Map<string, { readonly start: number; readonly end: number }>();
    for (const { kind, status, start, end, inner, passage } of article.quotes) {
      if (kind !== 'scare' || status !== 'none' || article.passages[passage]?.kind !== 'paragraph') continue;
      const words = textOf(article.text, inner).toLowerCase().replace(/[.,]$/, '');
      // Capitals name something: a song, a ship, a scheme.
      if (/\p{Lu}|\d/u.test(textOf(article.text, inner)) || first.has(words)) continue;
      first.set(words, { start, end });
    }
    const places = [...first.values()];
    const last = places.at(-1);
    if (!last || places.length <= options.most) return;
    yield {
      at: last,
      message: 'many',
      data: { count: places.length },
      related: places.slice(0, -1).map((at) => ({ at, message: 'place' })),
    };
  },
});
