import type { Article, Quote } from '../../article/model.ts';
import type { Finding } from '../../rules/rule.ts';
import { spanIndex } from '../../text/spanIndex.ts';
import { type Span, span } from '../../text/spans.ts';
import type { Overlay } from './inline.ts';
import type { PageLegend, Voice } from './model.ts';
import { element, type PageElement } from './tree.ts';

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
  const attributes = { 'data-sev': finding.severity, 'data-n': String(index) };
  return overlay(NOTE, visible(article, finding.span), (inner) => {
    const pin = pinned ? [] : [pinOf(finding, attributes)];
    pinned = true;
    return element('mark', { class: 'note', ...attributes }, [...pin, ...inner]);
  });
}

const pinOf = ({ severity }: Finding, attributes: PageElement['attributes']): PageElement => ({
  ...element('button', { type: 'button', class: 'pin', ...attributes, 'aria-label': severity }, []),
  margin: true,
});

/** A finding between two letters is drawn on the one that follows, at the very end on the one before. */
function visible(article: Article, place: Span): Span {
  if (place.start < place.end) return place;
  return place.start < article.text.length ? span(place.start, place.start + 1) : span(place.start - 1, place.start);
}

const overlay = (rank: number, place: Span, frame: Overlay['frame']): Overlay => ({
  kind: 'overlay',
  rank,
  start: place.start,
  end: place.end,
  frame,
});

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

function voiceFrame(tint: string, sign: string): Overlay['frame'] {
  let signed = sign === '';
  return (inner) => {
    const who = signed ? [] : [whoIs(sign)];
    signed = true;
    return element('span', { class: 'q', 'data-v': tint }, [...who, ...inner]);
  };
}

const whoIs = (sign: string): PageElement => ({
  ...element('span', { class: 'who', 'aria-hidden': 'true' }, [sign]),
  margin: true,
});

// --- figures --------------------------------------------------------------------------------------------------------

const figure = (place: Span): Overlay => overlay(FIGURE, place, (inner) => element('span', { class: 'fig' }, inner));
