import { entitiesIn } from '../../text/entities.ts';
import { allMatches } from '../../text/matches.ts';
import type { Span } from '../../text/spans.ts';
import type { Markup } from '../model.ts';
import type { RawPassage } from '../raw.ts';
import { archieMarks } from './archieml.ts';
import { type Construct, constructsIn } from './constructs.ts';
import { htmlPieces } from './html.ts';
import { unseenElements } from './unseen.ts';

/** What plain text holds beside copy. Offsets in the file. */
export interface PlainMarks {
  /** What readers never see: tags, control characters, keys; with the character that an entity stands for. */
  readonly hidden: readonly Markup[];
  /** Pictures and pull quotes that such marks make. */
  readonly found: readonly Construct[];
}

const ELEMENTS =
  'a|abbr|address|article|aside|b|big|blockquote|body|br|caption|center|cite|code|dd|del|details|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|ins|li|link|main|meta|nav|object|ol|p|pre|q|s|section|small|source|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|u|ul|video|wbr';
const TAG = new RegExp(`<\\/?(?:${ELEMENTS})(?=[\\s/>])[^<>]*>`, 'gi');
/** Any element of XML, where a file says that it is XML. */
const XML = /<[?!/]?[A-Za-z][^<>]*>/g;
const IS_XML = /^\s*(?:<\?xml\b|<(?:nitf|newsml|newsitem|rss|xml)\b)/i;
/** Control characters that wires put around the parts of a story; tabs and line ends are none. */
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/g;
/** XPress tags before a paragraph ("@Body:"), and its codes for characters. */
const XPRESS = /^@[A-Z][\w ]{1,30}:(?=\S)/gm;
/** Keys of Org: "#+TITLE: …". Title, author and date are labels behind their sign. */
const ORG = /^#\+(?:(?:TITLE|AUTHOR|DATE):)?/gim;

/** Finds the marks of plain text, none where it is plain indeed. */
export function plainMarks(text: string): PlainMarks {
  const archie = archieMarks(text);
  const hidden: Markup[] = [...(archie?.hidden ?? []), ...spans(text, CONTROL), ...remarks(text)];
  const tags = IS_XML.test(text)
    ? spans(text, XML)
    : text.includes('<')
      ? [...unseenElements(text).map(({ start, end }) => span(start, end)), ...spans(text, TAG)]
      : [];
  for (const tag of tags) hidden.push(tag);
  if (tags.length || /&(?:#\d|#x|[a-z]{2,8};)/i.test(text))
    for (const entity of entitiesIn(text)) hidden.push({ kind: 'hidden', ...entity });
  const xpress = allMatches(text, XPRESS);
  if (xpress.length > 1)
    for (const { index, 0: all } of xpress) for (const mark of xpressMarks(index, all)) hidden.push(mark);
  if (/^#\+\w/m.test(text)) for (const { index } of allMatches(text, ORG)) hidden.push(span(index, index + 2));
  const found = apart([...(archie?.found ?? []), ...bracketed(text), ...framed(text, tags.length > 0)]);
  for (const { start, end } of found) hidden.push(span(start, end));
  return { hidden: apart(hidden), found: found.filter(({ kind }) => kind !== 'hidden') };
}

/** "[a]Yarrow to confirm" at the foot, as Google Docs exports comments, and "[a]" where each is anchored. */
function remarks(text: string): Markup[] {
  if (!text.includes('\n[a]')) return [];
  const foot = allMatches(text, /^\[([a-z]{1,2})\](?=\S)[^\r\n]*/gm);
  const first = foot[0];
  if (first?.[1] !== 'a') return [];
  const below = text.slice(first.index).split(/\r?\n/);
  if (below.some((line) => line.trim() !== '' && !/^\[[a-z]{1,2}\]/.test(line))) return [];
  const anchors = allMatches(text.slice(0, first.index), /(?<=\S)\[[a-z]{1,2}\]/g);
  return [...anchors, ...foot].map(({ index, 0: all }) => span(index, index + all.length));
}

const span = (start: number, end: number): Markup => ({ kind: 'hidden', start, end });

const spans = (text: string, pattern: RegExp): Markup[] =>
  allMatches(text, pattern).map(({ index, 0: all }) => span(index, index + all.length));

/** "@Headline:" is a label once its sign is gone; "@Body:" says nothing. */
const xpressMarks = (at: number, tag: string): Markup[] =>
  /^@(?:head|hed|title|by|deck|dek)/i.test(tag) ? [span(at, at + 1)] : [span(at, at + tag.length)];

/** Tags in square brackets as WordPress has them. Plain copy has no other constructs. */
const bracketed = (text: string): readonly Construct[] =>
  /\[\/?[a-z][\w-]/.test(text) ? constructsIn(text).found : [];

/** Frames, films and pictures by tags, which only a browser shows. */
const framed = (text: string, hasTags: boolean): Construct[] =>
  hasTags
    ? allMatches(
        text,
        /<figure\b[^<>]*>(?:(?!<figure\b)[\s\S]){1,2000}?<\/figure\s*>|<(?:iframe|video|audio|img)\b[^<>]*>/gi,
      ).flatMap(({ index: start, 0: tag }): Construct[] => {
        const place = { start, end: start + tag.length };
        const pieces = htmlPieces(tag, start).map(({ passage }) => passage);
        const picture = pieces.find((one) => one.picture)?.picture;
        const told = pieces.find(({ kind }) => kind === 'caption');
        const box = pieces[0]?.box;
        if (picture && told) return [{ ...place, kind: 'picture', src: picture.src, ...wordsOf(told) }];
        if (picture)
          return [{ ...place, kind: 'picture', src: picture.src, ...(picture.alt ? { alt: picture.alt } : {}) }];
        return box === undefined ? [] : [{ ...place, kind: 'embed', label: box }];
      })
    : [];

/** The caption of a figure, and within it whose the picture is. */
function wordsOf({ start, end, credit }: RawPassage): Pick<Construct, 'caption' | 'credit'> {
  if (!credit) return { caption: { start, end } };
  const owner = { start: start + credit.start, end: start + credit.end };
  return owner.start > start ? { caption: { start, end: owner.start }, credit: owner } : { credit: owner };
}

/** In order, none within another. */
function apart<T extends Span>(marks: readonly T[]): T[] {
  const kept: T[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end))
    if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  return kept;
}

/** The marks that lie in a stretch, relative to it. `hidden` is in order. */
export function marksWithin(hidden: readonly Markup[], { start, end }: Span): Markup[] {
  let low = 0;
  let high = hidden.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hidden[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: Markup[] = [];
  for (let i = low; i < hidden.length && hidden[i]!.end <= end; i++)
    found.push({ ...hidden[i]!, start: hidden[i]!.start - start, end: hidden[i]!.end - start });
  return found;
}
