import type { Article, Passage } from '../article/model.ts';
import { passageAt } from '../article/passageAt.ts';
import type { Finding } from '../rules/rule.ts';
import { overlaps, type Span, shift, span, textOf } from '../text/spans.ts';
import { aboutOf, BETWEEN_NAMES } from './about.ts';
import { escapeHtml, inlineHtml, visibleText } from './html.ts';
import { type Ink, initials, inkFor, NO_INK, numberPins } from './ink.ts';
import type { Page, PagePart, Slot } from './page.ts';
import { readingTimeOf } from './readingTime.ts';

export interface RenderOptions {
  /** Words a minute, for copy that states no reading time. */
  readonly readingSpeed: number;
  /** Marked copy: these are drawn in the page, with who is quoted and every figure. Without them the page is clean. */
  readonly findings?: readonly Finding[];
}

/** The article with what is drawn over it. */
type Copy = Article & { readonly ink: Ink };

/**
 * The article as a site would publish it. Each part is one element of safe HTML that knows its source, so that a
 * preview can patch parts one by one and lead from any of them back to the copy.
 */
export function renderPage(article: Article, options: RenderOptions): Page {
  const copy: Copy = { ...article, ink: options.findings ? inkFor(article, options.findings) : NO_INK };
  const parts = [...topParts(copy, options), ...figureParts(copy), ...bodyParts(copy), ...afterParts(copy)];
  const about = aboutOf(article, (place) => wordsAt(copy, place));
  const page = { title: about.headline, lang: 'en', about };
  if (!copy.ink.legend) return { ...page, parts };
  const numbered = numberPins(parts);
  return { ...page, parts: numbered.parts, marks: { ...copy.ink.legend, pins: numbered.pins } };
}

// --- the copy behind a part -----------------------------------------------------------------------------------------

/** The source of what is shown without a place of its own: tags or a picture named in front matter. */
const NOWHERE = span(0, 0);

const part = (slot: Slot, html: string, source: Span): PagePart => ({
  slot,
  html,
  start: source.start,
  end: source.end,
});

const spanOf = (passage: Passage): Span => span(passage.at, passage.at + passage.text.length);

/** The block of copy that a piece of furniture stands in: a byline's whole line, not just its name. */
function sourceOf(article: Copy, place: Span): Span {
  const passage = passageAt(article.passages, place);
  return passage ? spanOf(passage) : place;
}

const cover = (places: readonly Span[]): Span =>
  places.length === 0
    ? NOWHERE
    : span(Math.min(...places.map((place) => place.start)), Math.max(...places.map((place) => place.end)));

/** The copy at a place as HTML, with the markup of the passage it stands in. */
function htmlAt(article: Copy, place: Span): string {
  const passage = passageAt(article.passages, place);
  if (!passage) return inlineHtml(article.text, [], place, article.ink.over(place)).trim();
  const overlays = article.ink.over(place).map((overlay) => ({ ...overlay, ...shift(overlay, -passage.at) }));
  return inlineHtml(passage.text, passage.markup, shift(place, -passage.at), overlays).trim();
}

const htmlOf = (article: Copy, passage: Passage): string => htmlAt(article, spanOf(passage));

/** The copy at a place as readers see it. */
function wordsAt(article: Copy, place: Span): string {
  const passage = passageAt(article.passages, place);
  const words = passage
    ? visibleText(passage.text, passage.markup, shift(place, -passage.at))
    : textOf(article.text, place);
  return words.replace(/\s+/g, ' ').trim();
}

// --- top ------------------------------------------------------------------------------------------------------------

function topParts(article: Copy, options: RenderOptions): PagePart[] {
  const { kicker, headline, deck } = article.furniture;
  return [
    ...topPart(article, kicker, (html) => `<p class="kicker">${html}</p>`),
    ...topPart(article, headline, (html) => `<h1 class="headline">${html}</h1>`),
    ...topPart(article, deck, (html) => `<p class="deck">${html}</p>`),
    ...metaPart(article, options),
  ];
}

function topPart(article: Copy, place: Span | undefined, frame: (html: string) => string): PagePart[] {
  const html = place ? htmlAt(article, place) : '';
  return place && html !== '' ? [part('top', frame(html), sourceOf(article, place))] : [];
}

/** Who wrote it, when, and how long it takes to read. */
function metaPart(article: Copy, options: RenderOptions): PagePart[] {
  const audio = audioNotice(article);
  const left = bylineHtml(article) + whenHtml(article, options);
  if (left === '' && !audio) return [];
  const place = article.furniture.byline ?? audio;
  const right = audio ? `<p class="listen"><b>Listen</b> <small>${htmlAt(article, audio)}</small></p>` : '';
  const html = `<div class="meta"><div>${left}</div>${right}</div>`;
  return [part('top', html, place ? sourceOf(article, place) : NOWHERE)];
}

function bylineHtml(article: Copy): string {
  const byline = bylineOf(article);
  const html = byline
    .split(BETWEEN_NAMES)
    .map((piece, at) => (at % 2 === 0 ? `<b>${escapeHtml(piece)}</b>` : escapeHtml(piece)))
    .join('');
  return byline === '' ? '' : `<address class="byline">By ${html}</address>`;
}

function bylineOf(article: Copy): string {
  const { byline } = article.furniture;
  return byline ? wordsAt(article, byline).replace(/^by\s+/i, '') : '';
}

function whenHtml(article: Copy, options: RenderOptions): string {
  const { published, updated } = article.furniture;
  const minutes = readingTimeOf(article, options.readingSpeed);
  const facts: string[] = [];
  if (published) facts.push(timeHtml(published));
  if (updated) facts.push(`Updated ${timeHtml(updated)}`);
  if (minutes > 0) facts.push(`${minutes} min read`);
  return facts.length > 0 ? `<p class="when">${facts.map((fact) => `<span>${fact}</span>`).join(' ')}</p>` : '';
}

const timeHtml = (iso: string): string => `<time datetime="${escapeHtml(iso)}">${escapeHtml(readableDate(iso))}</time>`;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "2024-11-01T22:55" as "November 1, 2024, 10:55 PM"; anything else stays as written. */
function readableDate(iso: string): string {
  const [whole, year, month, day, hour, minute] = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?/.exec(iso) ?? [];
  const monthName = MONTHS[Number(month) - 1];
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

// --- figure ---------------------------------------------------------------------------------------------------------

function figureParts(article: Copy): PagePart[] {
  const { image, imageAt, imageAlt, caption, credit } = article.furniture;
  if (image === undefined && !caption && !credit) return [];
  const words = [caption, credit].filter((place) => place !== undefined).map((place) => sourceOf(article, place));
  const places = words.length || !imageAt ? words : [sourceOf(article, imageAt)];
  const html = figureHtml('lead-figure', placeholder(image, imageAlt), captionHtml(article));
  return [part('figure', html, cover(places))];
}

const figureHtml = (className: string, picture: string, caption: string): string =>
  `<figure class="${className}">${picture}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;

/** Stands where the picture will be; the picture itself is not fetched. */
function placeholder(image?: string, alt?: string): string {
  const name =
    image
      ?.replace(/[?#].*$/s, '')
      .split(/[\\/]/)
      .at(-1) || 'Picture';
  const source = image === undefined ? '' : ` data-src="${escapeHtml(image)}"`;
  return `<div class="picture"${source} role="img" aria-label="${escapeHtml(alt || 'Picture, not shown in this preview')}"><span>${escapeHtml(name)}</span></div>`;
}

/** Caption and credit in two tones. The brackets that set off a credit in plain copy are not printed. */
function captionHtml(article: Copy): string {
  const { caption, credit } = article.furniture;
  const words = caption ? htmlAt(article, credit ? before(article, caption, credit) : caption) : '';
  const owner = credit ? htmlAt(article, withoutBrackets(article, credit)) : '';
  return [
    words === '' ? '' : `<span class="caption">${words}</span>`,
    owner === '' ? '' : `<span class="credit">${owner}</span>`,
  ]
    .filter((html) => html !== '')
    .join(' ');
}

/** A caption up to the credit that it holds, and up to the bracket that opens the credit. */
function before(article: Copy, caption: Span, credit: Span): Span {
  const end = overlaps(caption, credit) ? credit.start : caption.end;
  const kept = article.text.slice(caption.start, end).replace(/\s*[([]\s*$/, '');
  return span(caption.start, caption.start + kept.length);
}

function withoutBrackets(article: Copy, credit: Span): Span {
  const words = textOf(article.text, credit);
  return /^\(.*\)$|^\[.*\]$/s.test(words) ? span(credit.start + 1, credit.end - 1) : credit;
}

// --- body -----------------------------------------------------------------------------------------------------------

function bodyParts(article: Copy): PagePart[] {
  return blocks(article.passages.filter((passage) => isBody(article, passage))).flatMap((passages) => {
    const html = blockHtml(article, passages);
    return html === '' ? [] : [part('body', html, cover(passages.map(spanOf)))];
  });
}

/** Body copy, and captions of pictures further down. What is no copy (rules, end marks, code) is not published. */
function isBody(article: Copy, passage: Passage): boolean {
  switch (passage.kind) {
    case 'paragraph':
    case 'listItem':
    case 'blockQuote':
    case 'subhead':
      return true;
    case 'caption': {
      const { caption, credit } = article.furniture;
      return ![caption, credit].some((place) => place && overlaps(place, spanOf(passage)));
    }
    default:
      return false;
  }
}

/** Neighbours that make one element: the items of a list, the paragraphs of a block quote. */
function blocks(passages: readonly Passage[]): Passage[][] {
  const made: Passage[][] = [];
  for (const passage of passages) {
    const block = made.at(-1);
    if (block && joins(block[0]!, passage)) block.push(passage);
    else made.push([passage]);
  }
  return made;
}

function joins(first: Passage, next: Passage): boolean {
  if (first.kind !== next.kind) return false;
  if (first.kind === 'blockQuote') return true;
  return first.kind === 'listItem' && (depthOf(next) > depthOf(first) || isOrdered(next) === isOrdered(first));
}

const depthOf = (item: Passage): number => item.level ?? 0;
const isOrdered = (item: Passage): boolean => item.ordered === true;

function blockHtml(article: Copy, passages: readonly Passage[]): string {
  const first = passages[0]!;
  if (first.kind === 'listItem') return listHtml(article, passages);
  const inner = passages.map((passage) => htmlOf(article, passage)).filter((html) => html !== '');
  if (inner.length === 0) return '';
  switch (first.kind) {
    case 'subhead': {
      const tag = `h${Math.min(Math.max(first.level ?? 2, 2), 4)}`;
      return `<${tag} class="subhead">${inner.join(' ')}</${tag}>`;
    }
    case 'blockQuote':
      return `<blockquote class="document">${inner.map((html) => `<p>${html}</p>`).join('')}</blockquote>`;
    case 'caption':
      return figureHtml('figure', placeholder(), `<span class="caption">${inner.join(' ')}</span>`);
    default:
      return `<p>${inner.join(' ')}</p>`;
  }
}

/** Items as a list; those that are deeper than the first become lists of their own under the item before them. */
function listHtml(article: Copy, items: readonly Passage[]): string {
  const first = items[0]!;
  const tag = isOrdered(first) ? 'ol' : 'ul';
  let html = `<${tag}>`;
  for (let at = 0; at < items.length; ) {
    const under = deeperAfter(items, at);
    const nested = under.length > 0 ? listHtml(article, under) : '';
    html += `<li>${htmlOf(article, items[at]!)}${nested}</li>`;
    at += 1 + under.length;
  }
  return `${html}</${tag}>`;
}

function deeperAfter(items: readonly Passage[], at: number): readonly Passage[] {
  let end = at + 1;
  while (end < items.length && depthOf(items[end]!) > depthOf(items[at]!)) end++;
  return items.slice(at + 1, end);
}

// --- after ----------------------------------------------------------------------------------------------------------

function afterParts(article: Copy): PagePart[] {
  return [
    ...article.furniture.corrections.map((place) => correctionPart(article, place)),
    ...authorPart(article),
    ...tagsPart(article),
  ];
}

/** The copy's own label ("Correction, March 3:") stands out. */
function correctionPart(article: Copy, place: Span): PagePart {
  const label = /^\W*(?:correction|clarification|editor[’']s note|update)\b[^:\n]{0,40}:/i.exec(
    textOf(article.text, place),
  );
  const split = place.start + (label?.[0].length ?? 0);
  const lead = label ? `<b>${htmlAt(article, span(place.start, split))}</b> ` : '';
  const html = `<aside class="correction" aria-label="Correction"><p>${lead}${htmlAt(article, span(split, place.end))}</p></aside>`;
  return part('after', html, sourceOf(article, place));
}

/** The line that names the author again at the end: a name alone, or a sentence about the author. */
function authorPart(article: Copy): PagePart[] {
  const { authorLine } = article.furniture;
  if (!authorLine) return [];
  const label = /^\s*(?:about\s+the\s+)?authors?\s*:\s*/i.exec(textOf(article.text, authorLine))?.[0] ?? '';
  const place = span(authorLine.start + label.length, authorLine.end);
  const words = wordsAt(article, place);
  if (words === '') return [];
  const isName = words.split(' ').length <= MOST_WORDS_IN_NAMES;
  const name = isName ? words : authorNamedIn(words, bylineOf(article));
  const face = name === '' ? '' : `<span class="face" aria-hidden="true">${escapeHtml(initials(name))}</span>`;
  const title = name === '' ? '' : `<b>${escapeHtml(name)}</b>`;
  const about = isName ? '' : `<p>${htmlAt(article, place)}</p>`;
  const html = `<aside class="author" aria-label="About the author">${face}<div>${title}${about}</div></aside>`;
  return [part('after', html, sourceOf(article, authorLine))];
}

/** Which of the byline's authors the sentence is about; all of them where it names none. */
const authorNamedIn = (sentence: string, byline: string): string =>
  byline.split(BETWEEN_NAMES).find((name, at) => at % 2 === 0 && name !== '' && sentence.includes(name)) ?? byline;

const MOST_WORDS_IN_NAMES = 6;

function tagsPart(article: Copy): PagePart[] {
  const { tags } = article.furniture;
  if (tags.length === 0) return [];
  const items = tags.map((tag) => `<li class="tag">${escapeHtml(tag)}</li>`).join('');
  const passages = article.passages.filter((passage) => passage.kind === 'tags');
  return [part('after', `<ul class="tags" aria-label="Topics">${items}</ul>`, cover(passages.map(spanOf)))];
}
