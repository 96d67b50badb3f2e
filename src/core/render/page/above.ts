import { MONTH_NAMES } from '../../lexicon/calendar.ts';
import { type Span, textOf } from '../../text/spans.ts';
import { bylineOf } from './authors.ts';
import { readingTimeOf } from './readingTime.ts';
import { type Copy, type MadePart, NOWHERE, nodesAt, part, sourceOf } from './sourceTree.ts';
import { element, type Nodes, type PageElement, type PageNode } from './tree.ts';

/** Above the story: kicker, headline, deck, and the line of who, when and how long. */
export function topParts(article: Copy, readingSpeed: number): MadePart[] {
  const { kicker, headline, deck } = article.furniture;
  return [
    ...topPart(article, kicker, 'p', 'kicker'),
    ...topPart(article, headline, 'h1', 'headline'),
    ...topPart(article, deck, 'p', 'deck'),
    ...metaPart(article, readingSpeed),
  ];
}

function topPart(article: Copy, place: Span | undefined, tag: string, name: string): MadePart[] {
  const words = place ? nodesAt(article, place) : [];
  return place && words.length > 0 ? [part('top', element(tag, { class: name }, words), sourceOf(article, place))] : [];
}

/** Who wrote it, when, and how long it takes to read; the last is a matter of the site, and left out elsewhere. */
function metaPart(article: Copy, readingSpeed: number): MadePart[] {
  const audio = audioNotice(article);
  const byline = bylineLine(article);
  const times = timesOf(article);
  const minutes = readingTimeOf(article, readingSpeed);
  const facts = [...times, ...(minutes > 0 ? [[`${minutes} min read`]] : [])].map((fact) => element('span', {}, fact));
  const left = [...byline, ...(facts.length > 0 ? [element('p', { class: 'when' }, joined(facts, ' '))] : [])];
  if (left.length === 0 && !audio) return [];
  const place = article.furniture.byline ?? audio;
  const right = audio ? [listenLine(article, audio)] : [];
  const content = element('div', { class: 'meta' }, [element('div', {}, left), ...right]);
  const dates =
    times.length > 0
      ? [
          element(
            'p',
            {},
            times.flatMap((time, at) => (at > 0 ? [' · ', ...time] : time)),
          ),
        ]
      : [];
  return [part('top', content, place ? sourceOf(article, place) : NOWHERE, joined([...byline, ...dates], '\n'))];
}

function bylineLine(article: Copy): PageElement[] {
  const { pieces } = bylineOf(article);
  const names = pieces.map((piece, at) => (at % 2 === 0 ? element('b', {}, [piece]) : piece));
  return names.length > 0 ? [element('address', { class: 'byline' }, ['By ', ...names])] : [];
}

const listenLine = (article: Copy, audio: Span): PageElement =>
  element('p', { class: 'listen' }, [element('b', {}, ['Listen']), ' ', element('small', {}, nodesAt(article, audio))]);

function timesOf({ furniture: { published, updated } }: Copy): Nodes[] {
  return [...(published ? [[time(published)]] : []), ...(updated ? [['Updated ', time(updated)]] : [])];
}

const time = (iso: string): PageElement => element('time', { datetime: iso }, [readableDate(iso)]);

const joined = (nodes: Nodes, between: string): PageNode[] =>
  nodes.flatMap((node, at) => (at > 0 ? [between, node] : [node]));

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
