import type { Article, Quote } from '../../article/model.ts';
import { STRONG_CUES } from '../../lexicon/speech.ts';
import { type Edit, textOf } from '../../text/spans.ts';
import { type ClosingCredit, closingCredit, closingMark } from '../lib/quotes.ts';
import { defineRule } from '../rule.ts';

/** "said," or "told reporters:" right before a quotation. */
const INTRODUCES = /(?<![\p{L}])(\p{L}+)(?:\s\p{L}+){0,2}[,:]\s*$/u;
/** Characters between a quotation and the words that credit it a second time. */
const NEAR = 3;

export const doubled = defineRule({
  id: 'quotes/double-attribution',
  title: 'Double attribution',
  severity: 'warning',
  doc: `“Vidal said, ‘The ward was dark,’ she said” tells the reader twice who speaks, and reads as a slip: usually one of
the two was meant to go when the sentence was turned around.

Keep the one that reads better, usually the one after the quotation, and delete the other.`,
  options: {},
  messages: {
    twice: { what: 'Attributed twice, before and after the quote (“{credit}”).', why: 'Delete one.' },
    fixDelete: 'Delete “{credit}”',
  },
  examples: [
    {
      bad: 'Vidal said, “The ward was dark,” [[she said]].',
      fixed: 'Vidal said, “The ward was dark.”',
    },
    {
      bad: 'Ines Vidal told reporters: “The ward was dark,” [[Vidal said]].',
      fixed: 'Ines Vidal told reporters: “The ward was dark.”',
    },
    { good: '“The ward was dark,” Vidal said, “and nobody came.”' },
    { good: 'Vidal said it was late. “The ward was dark,” she said.' },
    { good: 'In one email, Ridley told Flynn, “Your wish is my command,” the prosecutor said.' },
    { good: 'When Lind said, “Go,” she went.' },
    { good: 'When Ines Vidal said, “The ward is closed from now on,” nurses feared the worst.' },
    { good: 'A nurse recalled that he said, “Leave the ward,” the hospital said.' },
    { good: 'Vidal was asked, “Was the ward dark?” The nurse said it was.' },
  ],
  *article(article) {
    for (const [i, quote] of article.quotes.entries()) {
      if (quote.kind === 'headline' || !quote.speaker || quote.speaker.start - quote.end > NEAR) continue;
      // “…,” the Daily Ledger reported: who passes the words on is no second speaker.
      if (quote.cue && textOf(article.text, quote.cue).startsWith('report')) continue;
      const credit = closingCredit(article, quote);
      if (!credit || isSentenceOfItsOwn(article, quote, credit)) continue;
      if (!isIntroduced(article, quote, article.quotes[i - 1])) continue;
      yield {
        at: credit.words,
        message: 'twice',
        data: { credit: textOf(article.text, credit.words) },
        fixes: [
          {
            title: 'fixDelete',
            data: { credit: textOf(article.text, credit.words) },
            edits: withoutCredit(article, quote, credit),
          },
        ],
      };
    }
  },
});

/** “…?” The mayor said he did. “…,” residents feared the worst: what stands behind says more than who spoke. */
function isSentenceOfItsOwn(article: Article, { cue, inner }: Quote, { words }: ClosingCredit): boolean {
  if (!cue) return true;
  const behind = article.text.slice(cue.end, words.end);
  if (/[:;]|^ (?:that|he|she|they|it|we|I|there|you)\b/.test(behind)) return true;
  const asked = /[.?!]\s*$/.test(textOf(article.text, inner));
  return (asked && behind.trim() !== '') || !STRONG_CUES.has(textOf(article.text, cue).toLowerCase());
}

/** What makes the sentence of a quotation an aside to another: “When Lind said, “Go,” she went”. */
const ASIDE =
  /(?:^|[.!?;—–]\s+)(?:when|whenever|as|after|before|if|while|once|because|since|although|though|until|so when|and when|but when)\s[^.!?]*$/iu;

/** “recalled that he said, “Go,” the hospital said”: the second speaker passes on what the first was heard to say. */
const PASSED_ON = /\bthat (?:\p{L}+ ){1,3}\p{L}+[,:]\s*$/u;

/** “Ridley told Flynn, “Go,” the prosecutor said”: one of the story told another, which a third passes on. */
const TOLD_SOMEBODY = /\btold (?!The |CNN|AP|NPR|BBC|Reuters)\p{Lu}[\p{L}’'-]{1,30}, $/u;

/** A speech verb and a comma or colon stand before the quotation, and it is the first of its sentence. */
function isIntroduced(article: Article, quote: Quote, previous: Quote | undefined): boolean {
  const passage = article.passages[quote.passage]!;
  const from = previous?.passage === quote.passage ? previous.end : passage.at;
  const before = article.text.slice(from, quote.start);
  if (from !== passage.at && !/[.!?]\s/.test(before)) return false;
  if (ASIDE.test(before)) return false;
  const verb = INTRODUCES.exec(before.slice(-60));
  if (PASSED_ON.test(before.slice(-80))) return false;
  if (
    TOLD_SOMEBODY.test(before.slice(-80)) &&
    quote.speaker &&
    /^[Tt]he \p{Ll}/u.test(textOf(article.text, quote.speaker))
  )
    return false;
  return Boolean(verb?.[0].split(/\s+/).some((word) => STRONG_CUES.has(word.replace(/[,:]$/, '').toLowerCase())));
}

function withoutCredit(article: Article, quote: Quote, credit: ClosingCredit): Edit[] {
  const inner = textOf(article.text, quote.inner).trimEnd();
  const comma = inner.endsWith(',');
  const start = quote.inner.start + inner.length - (comma ? 1 : 0);
  const stop = comma || !/[.!?…]$/.test(inner) ? '.' : '';
  return [{ span: { start, end: credit.whole.end }, text: `${stop}${closingMark(article, quote)}` }];
}
