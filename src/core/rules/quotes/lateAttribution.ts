import type { Article, Quote } from '../../article/model.ts';
import { type Edit, textOf } from '../../text/spans.ts';
import {
  type ClosingCredit,
  closingCredit,
  closingMark,
  isLong,
  LONG,
  openingMark,
  sentenceBreaks,
} from '../lib/quotes.ts';
import { defineRule } from '../rule.ts';

export const late = defineRule({
  id: 'quotes/late-attribution',
  title: 'Late attribution',
  severity: 'warning',
  doc: `A reader who does not know who speaks reads a long quotation in doubt, and may hear the wrong voice. In a quotation
of several sentences that opens a paragraph, name the speaker no later than at the end of the first sentence.

Move the attribution to the end of the first sentence. Where the sentence before the quotation makes clear who speaks, leave it
there.`,
  options: {
    sentences: { default: LONG.sentences, doc: 'How many sentences make a quotation long.' },
    words: { default: LONG.words, doc: 'How many words make it long.' },
  },
  messages: {
    late: {
      what: 'The attribution comes after {sentences} sentences.',
      why: 'Move it to the end of the first, so that readers know who is talking.',
    },
    fixMove: 'Move “{credit}” after the first sentence',
  },
  examples: [
    {
      bad: '[[“We lost the pump at nine that night. Then the backup failed, and the second crew could not get through the water. We called everyone on the list. Nobody came until long after the sun was up, and by then the whole ward was dark,” nurse Ines Vidal said.]]',
      fixed:
        '“We lost the pump at nine that night,” nurse Ines Vidal said. “Then the backup failed, and the second crew could not get through the water. We called everyone on the list. Nobody came until long after the sun was up, and by then the whole ward was dark.”',
    },
    {
      good: '“We lost the pump,” nurse Ines Vidal said. “Then the backup failed. By dawn the ward was dark. Nobody came.”',
    },
    {
      good: 'Nurse Ines Vidal said: “We lost the pump. Then the backup failed. By dawn the ward was dark. Nobody came.”',
    },
    { good: '“We lost the pump. Then the backup failed,” nurse Ines Vidal said.' },
  ],
  *article(article, { options }) {
    const speakers = new Map<number, string | null>();
    for (const quote of article.quotes) {
      const passage = article.passages[quote.passage]!;
      const before = speakers.get(quote.passage - 1);
      speakers.set(quote.passage, quote.speaker?.name ?? null);
      const opens = passage.kind === 'paragraph' && quote.start - passage.at < 2;
      if (!opens || quote.kind !== 'direct' || quote.unclosed || quote.status === 'continued') continue;
      // Who is only "she" was named just before, and one whom the paragraph before quotes goes on: the reader knows the voice.
      if (quote.status === 'pronoun' || (quote.speaker?.name && before === quote.speaker.name)) continue;
      const surname =
        textOf(article.text, quote.speaker ?? quote)
          .split(' ')
          .at(-1) ?? '';
      if (article.passages[quote.passage - 1]?.prose.includes(surname)) continue;
      const inner = textOf(article.text, quote.inner);
      const breaks = sentenceBreaks(inner);
      if (!isLong(inner, options)) continue;
      const credit = closingCredit(article, quote);
      if (!credit) continue;
      yield {
        at: { start: quote.start, end: credit.whole.end },
        message: 'late',
        data: { sentences: breaks.length + 1 },
        fixes: [
          {
            title: 'fixMove',
            data: { credit: textOf(article.text, credit.words) },
            edits: moved(article, quote, credit, quote.inner.start + breaks[0]!),
          },
        ],
      };
    }
  },
});

/** “A. B,” Ruiz said. becomes “A,” Ruiz said. “B.”: only marks and the stops beside them change. */
function moved(article: Article, quote: Quote, credit: ClosingCredit, firstEnd: number): Edit[] {
  const close = closingMark(article, quote);
  const words = textOf(article.text, credit.words);
  const stop = article.text[firstEnd - 1] === '.';
  const behind = `${close} ${words}. ${openingMark(article, quote)}`;
  const gap = /^\s+/.exec(article.text.slice(firstEnd))?.[0].length ?? 0;
  const inner = textOf(article.text, quote.inner);
  const comma = inner.trimEnd().endsWith(',');
  const last = quote.inner.start + inner.trimEnd().length - (comma ? 1 : 0);
  return [
    { span: { start: stop ? firstEnd - 1 : firstEnd, end: firstEnd + gap }, text: `${stop ? ',' : ''}${behind}` },
    { span: { start: last, end: credit.whole.end }, text: `${comma ? '.' : ''}${close}` },
  ];
}
