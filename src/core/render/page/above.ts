import { MONTH_NAMES } from '../../lexicon/calendar.ts';
import { type Span, textOf } from '../../text/spans.ts';
import { bylineOf } from './authors.ts';
import { escapeHtml } from './html.ts';
import type { PagePart } from './model.ts';
import { readingTimeOf } from './readingTime.ts';
import { type Copy, htmlAt, NOWHERE, part, sourceOf } from './sourceHtml.ts';

/** Above the story: kicker, headline, deck, and the line of who, when and how long. */
export function topParts(article: Copy, readingSpeed: number): PagePart[] {
  const { kicker, headline, deck } = article.furniture;
  return [
    ...topPart(article, kicker, (html) => `<p class="kicker">${html}</p>`),
    ...topPart(article, headline, (html) => `<h1 class="headline">${html}</h1>`),
    ...topPart(article, deck, (html) => `<p class="deck">${html}</p>`),
    ...metaPart(article, readingSpeed),
  ];
}

function topPart(article: Copy, place: Span | undefined, frame: (html: string) => string): PagePart[] {
  const html = place ? htmlAt(article, place) : '';
  return place && html !== '' ? [part('top', frame(html), sourceOf(article, place))] : [];
}

/** Who wrote it, when, and how long it takes to read. */
function metaPart(article: Copy, readingSpeed: number): PagePart[] {
  const audio = audioNotice(article);
  const left = bylineHtml(article) + whenHtml(article, readingSpeed);
  if (left === '' && !audio) return [];
  const place = article.furniture.byline ?? audio;
  const right = audio ? `<p class="listen"><b>Listen</b> <small>${htmlAt(article, audio)}</small></p>` : '';
  const html = `<div class="meta"><div>${left}</div>${right}</div>`;
  return [part('top', html, place ? sourceOf(article, place) : NOWHERE)];
}

function bylineHtml(article: Copy): string {
  const { pieces } = bylineOf(article);
  const html = pieces.map((piece, at) => (at % 2 === 0 ? `<b>${escapeHtml(piece)}</b>` : escapeHtml(piece))).join('');
  return html === '' ? '' : `<address class="byline">By ${html}</address>`;
}

function whenHtml(article: Copy, readingSpeed: number): string {
  const { published, updated } = article.furniture;
  const minutes = readingTimeOf(article, readingSpeed);
  const facts: string[] = [];
  if (published) facts.push(timeHtml(published));
  if (updated) facts.push(`Updated ${timeHtml(updated)}`);
  if (minutes > 0) facts.push(`${minutes} min read`);
  return facts.length > 0 ? `<p class="when">${facts.map((fact) => `<span>${fact}</span>`).join(' ')}</p>` : '';
}

const timeHtml = (iso: string): string => `<time datetime="${escapeHtml(iso)}">${escapeHtml(readableDate(iso))}</time>`;

/** "2024-11-01T22:55" as "November 1, 2024, 10:55 PM"; anything else stays as written. */
function readableDate(iso: string): string {
  const [whole, year, month, day, hour, minute] = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?/.exec(iso) ?? [];
  const monthName = MONTH_NAMES[Number(month) - 1];
  if (!whole || !monthName) return iso;
  const date = `${monthName} ${Number(day)}, ${year}`;
  if (hour === undefined) return date;
  return `${date}, ${Number(hour) % 12 || 12}:${minute} ${Number(hour) < 12 ? 'AM' : 'PM'}`;
}

/** The notice that a machine reads the story to listeners. Other notices are the site's own business. */
const audioNotice = (article: Copy): Span | undefined =>
  article.furniture.notices.find((place) => {
    const words = textOf(article.text, place);
    return /\b(?:audio|listen|narrat|voice|read aloud)/i.test(words) && /\b(?:AI|artificial|automated)\b/i.test(words);
  });
