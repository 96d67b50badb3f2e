import type { Article, Quote } from '../../article/model.ts';
import { endsInShortForm } from '../../lexicon/shortForms.ts';
import { type Edit, type Span, span } from '../../text/spans.ts';

/**
 * The marks and the punctuation around a quotation, and how they change when a credit is added. Only marks and the stop
 * beside them are touched, never a word inside.
 */

/** Markup of a quotation's passage that readers never see, in the article's offsets. */
function hiddenAround(article: Article, quote: Quote): Span[] {
  const passage = article.passages[quote.passage];
  if (!passage) return [];
  return passage.markup
    .filter(({ kind }) => kind === 'hidden')
    .map(({ start, end }) => span(start + passage.at, end + passage.at));
}

/** Where the mark at an offset begins in the source: an entity shows its mark at one of its units. */
const startOf = (hidden: readonly Span[], at: number): number =>
  hidden.find(({ start, end }) => start < at && at < end)?.start ?? at;

/** Past the hidden markup that begins at `at`: a credit stands outside the emphasis of what it credits. */
function pastMarkup(hidden: readonly Span[], at: number): number {
  const next = hidden.find(({ start, end }) => start <= at && at < end);
  return next ? pastMarkup(hidden, next.end) : at;
}

/** Where the quotation's own last word or stop ends: before white space, nested closing marks and hidden markup. */
function endOfWords({ text }: Article, quote: Quote, hidden: readonly Span[]): number {
  let at = quote.inner.end;
  for (let moved = true; moved && at > quote.inner.start; ) {
    moved = false;
    const markup = hidden.find(({ start, end }) => start < at && at <= end);
    if (markup) at = markup.start;
    else if (/[\s’'”"»]/.test(text[at - 1] ?? '')) at--;
    else continue;
    moved = true;
  }
  return Math.max(at, quote.inner.start);
}

/** What the stop at the end of the quoted words becomes before a credit; null where it stays. */
function stopBeforeCredit(words: string, at: number): Edit | null {
  if (/[?!,—–-]$/.test(words)) return null;
  const ellipsis = /(?:…|\.\s?\.)$/.test(words) || endsInShortForm(words);
  return !ellipsis && /[.;:]$/.test(words) ? { span: span(at - 1, at), text: ',' } : { span: span(at, at), text: ',' };
}

/** The edit that puts a credit ("Ruiz said") behind a quotation that ends its sentence, its stop included. */
export function creditBehind(article: Article, quote: Quote, credit: string): Edit {
  const { text } = article;
  const hidden = hiddenAround(article, quote);
  const place = pastMarkup(hidden, quote.end);
  const end = endOfWords(article, quote, hidden);
  const words = text.slice(quote.inner.start, end);
  // British usage: the stop outside the mark is the sentence's, so the comma takes its place.
  if (text[place] === '.')
    return { span: span(place, place + 1), text: `${/[?!]$/.test(words) ? '' : ','} ${credit}.` };
  const stop = stopBeforeCredit(words, end);
  if (!stop) return { span: span(place, place), text: ` ${credit}.` };
  return { span: span(stop.span.start, place), text: `${stop.text}${text.slice(stop.span.end, place)} ${credit}.` };
}

/** The edit that puts a credit behind the first sentence of a quotation: “We lost it,” Ruiz said. “Then …” */
export function creditInside(article: Article, quote: Quote, firstEnd: number, credit: string): Edit {
  const { text } = article;
  const stop = text[firstEnd - 1] === '.';
  const gap = /^\s+/.exec(text.slice(firstEnd, firstEnd + 4))?.[0].length ?? 0;
  const hidden = hiddenAround(article, quote);
  const open = text.slice(startOf(hidden, quote.start), quote.inner.start);
  const close = text.slice(quote.inner.end, pastMarkup(hidden, quote.end));
  return {
    span: span(stop ? firstEnd - 1 : firstEnd, firstEnd + gap),
    text: `${stop ? ',' : ''}${close} ${credit}. ${open}`,
  };
}

/** Edits that introduce a quotation ("Ruiz said: “…"); the first one inserts the introduction. */
export function creditBefore(article: Article, quote: Quote, introduction: string): Edit[] {
  const hidden = hiddenAround(article, quote);
  const mark = startOf(hidden, quote.start);
  const start = hidden.find(({ end }) => end === mark)?.start ?? mark;
  const inserted: Edit = { span: span(start, start), text: introduction };
  // A quotation that ended with the comma of a lost credit now ends its sentence.
  const end = endOfWords(article, quote, hidden);
  return !quote.unclosed && article.text[end - 1] === ','
    ? [inserted, { span: span(end - 1, end), text: '.' }]
    : [inserted];
}
