import type { Article, Quote } from '../../article/model.ts';
import type { Finding } from '../../rules/rule.ts';
import { allMatches } from '../../text/matches.ts';
import { spanIndex } from '../../text/spanIndex.ts';
import { type Span, span } from '../../text/spans.ts';
import { escapeHtml, type Overlay } from './html.ts';
import type { PageLegend, PagePart, Voice } from './model.ts';

/**
 * What marked copy draws over the page. None of it takes room in the lines, so that switching it on moves nothing: the
 * elements are inline, and what stands in the margins is placed absolutely.
 */
export interface Ink {
  /** Everything drawn over a stretch of the article, offsets in its text. */
  over(place: Span): readonly Overlay[];
  /** Null on a clean page. */
  readonly legend: PageLegend | null;
}

export const NO_INK: Ink = { over: () => [], legend: null };

const NOTE = 0;
const VOICE = 1;
const FIGURE = 2;
const TINTS = 6;

export function inkFor(article: Article, findings: readonly Finding[]): Ink {
  const voices = voicesOf(article);
  const overlays = [
    ...findings.map((finding, index) => note(article, finding, index)),
    ...quoteOverlays(article, voices),
    ...article.figures.map(figure),
  ];
  return {
    over: spanIndex(overlays),
    legend: {
      voices,
      uncredited: article.quotes.filter((quote) => creditOf(quote) === 'nobody').length,
      unnamed: article.quotes.filter((quote) => creditOf(quote) === 'unnamed').length,
      figures: article.figures.length,
    },
  };
}

// --- findings -------------------------------------------------------------------------------------------------------

/** The words of a finding. The first piece that is printed carries the pin that opens its card. */
function note(article: Article, finding: Finding, index: number): Overlay {
  let pinned = false;
  const attributes = `data-sev="${finding.severity}" data-n="${index}"`;
  return overlay(NOTE, visible(article, finding.span), (inner) => {
    const pin = pinned
      ? ''
      : `<button type="button" class="pin" ${attributes} aria-label="${finding.severity}"></button>`;
    pinned = true;
    return `<mark class="note" ${attributes}>${pin}${inner}</mark>`;
  });
}

/** A finding between two letters is drawn on the one that follows, at the very end on the one before. */
function visible(article: Article, place: Span): Span {
  if (place.start < place.end) return place;
  return place.start < article.text.length ? span(place.start, place.start + 1) : span(place.start - 1, place.start);
}

const overlay = (rank: number, place: Span, frame: (inner: string) => string): Overlay => ({
  kind: 'overlay',
  rank,
  start: place.start,
  end: place.end,
  frame,
});

const INDEX = / data-n="(\d+)"/g;

/**
 * Numbers of findings change with every finding above them, so parts hold numbers of their own: a keystroke then changes
 * no part but the one typed in. Which finding a part's numbers mean is said once, by `pins`.
 */
export function numberPins(parts: readonly PagePart[]): { parts: PagePart[]; pins: number[] } {
  const pins: number[] = [];
  const numbered = parts.map((part) => {
    const own = allMatches(part.html, /<button type="button" class="pin"[^>]* data-n="(\d+)"/g).map(([, n]) => n!);
    for (const n of own) pins.push(Number(n));
    const mine = new Map(own.map((n, index) => [n, index]));
    const html = part.html.replace(INDEX, (_, n: string) => (mine.has(n) ? ` data-n="${mine.get(n)}"` : ''));
    return { ...part, html };
  });
  return { parts: numbered, pins };
}

// --- voices ---------------------------------------------------------------------------------------------------------

type Credit = 'somebody' | 'unnamed' | 'nobody' | 'none';

/** Whether a quotation is somebody's words, and whose. Titles, scare quotes and headlines are nobody's. */
function creditOf(quote: Quote): Credit {
  if ((quote.kind !== 'direct' && quote.kind !== 'partial') || quote.status === 'none') return 'none';
  if (quote.status === 'unattributed') return 'nobody';
  return quote.voice?.name && quote.status !== 'anonymous' ? 'somebody' : 'unnamed';
}

function voicesOf(article: Article): Voice[] {
  const counts = new Map<string, number>();
  for (const quote of article.quotes) {
    const name = quote.voice?.name;
    if (name && creditOf(quote) === 'somebody') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count], at) => ({ tint: (at % TINTS) + 1, name, initials: initials(name), count }));
}

/** First and last letters of a name: "Ana van Dorn" is AD. */
export function initials(name: string): string {
  const letters = name
    .split(/\s+/)
    .map((word) => [...word].find((letter) => /\p{L}|\p{N}/u.test(letter)) ?? '')
    .filter((letter) => letter !== '');
  return `${letters[0] ?? ''}${letters.length > 1 ? letters.at(-1) : ''}`.toUpperCase();
}

function quoteOverlays(article: Article, voices: readonly Voice[]): Overlay[] {
  let last = '';
  const known = new Map(voices.map((voice) => [voice.name, voice]));
  return article.quotes.flatMap((quote) => {
    const credit = creditOf(quote);
    if (credit === 'none') return [];
    const voice = credit === 'somebody' ? known.get(quote.voice?.name ?? '') : undefined;
    const tint = voice ? String(voice.tint) : credit;
    const sign = signOf(quote, credit);
    // The margin names a voice once in a paragraph.
    const key = `${quote.passage} ${tint} ${sign}`;
    const isNews = key !== last;
    last = key;
    return [overlay(VOICE, quote, voiceFrame(tint, isNews ? sign : ''))];
  });
}

/** Initials in the margin: those of both where the copy leaves two readings, a question mark where it leaves all open. */
function signOf({ voice }: Quote, credit: Credit): string {
  if (credit === 'none') return '';
  if (credit === 'nobody' || !voice) return '?';
  const readings = [...(voice.name && credit === 'somebody' ? [voice.name] : []), ...voice.others];
  if (readings.length) return readings.map(initials).join('/');
  return voice.basis === 'pronoun' ? '?' : '';
}

function voiceFrame(tint: string, sign: string): (inner: string) => string {
  let signed = sign === '';
  return (inner) => {
    const who = signed ? '' : `<span class="who" aria-hidden="true">${escapeHtml(sign)}</span>`;
    signed = true;
    return `<span class="q" data-v="${tint}">${who}${inner}</span>`;
  };
}

// --- figures --------------------------------------------------------------------------------------------------------

const figure = (place: Span): Overlay => overlay(FIGURE, place, (inner) => `<span class="fig">${inner}</span>`);
