import { MONTHS, WEEKDAYS } from '../lexicon/calendar.ts';
import { blocksOf, linesOf } from '../text/lines.ts';
import type { Span } from '../text/spans.ts';
import { wordCount } from '../text/words.ts';
import { datelineOf } from './dateline.ts';
import { isoMoment } from './dates.ts';
import type { Furniture, Markup, PassageKind } from './model.ts';

/** A passage before its facts are read. Offsets in the article's text. */
export interface RawPassage extends Span {
  readonly kind: PassageKind;
  /** Relative to the passage. */
  readonly markup?: readonly Markup[];
  readonly level?: number;
  readonly ordered?: boolean;
}

export interface RawArticle {
  readonly passages: readonly RawPassage[];
  readonly furniture: Furniture;
}

/** Furniture while it is being read. */
export type Draft = { -readonly [K in keyof Furniture]: Furniture[K] } & {
  notices: Span[];
  corrections: Span[];
  tags: string[];
};
export const emptyFurniture = (): Draft => ({ notices: [], corrections: [], tags: [] });

/** A line that begins lower-case or after a hard break belongs to the paragraph before: wires wrap at about 70 units. */
const WRAP = 92;

/** Reads plain text: headline, byline, caption and notices around a body of paragraphs, by blank lines or single ones. */
export function readPlain(text: string): RawArticle {
  const blocks = blocksOf(linesOf(text)).flatMap((lines) =>
    isWrapped(text, lines) ? [{ start: lines[0]!.start, end: lines.at(-1)!.end }] : lines,
  );
  const furniture = emptyFurniture();
  const passages: RawPassage[] = [];
  let body = false;
  blocks.forEach((block, i) => {
    const line = text.slice(block.start, block.end);
    const passage = classify(line, block, {
      index: i,
      body,
      furniture,
      rest: () => blocks.slice(i + 1, i + 5).map((b) => text.slice(b.start, b.end)),
      count: blocks.length,
    });
    if (passage.kind === 'paragraph') body = true;
    passages.push(passage);
  });
  return { passages, furniture };
}

/** Three lines or more, none long, of which most end in mid-sentence. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 2 || lines.some((line) => line.end - line.start > WRAP)) return false;
  if (lines.some((line) => BYLINE.test(text.slice(line.start, line.end)))) return false;
  const broken = lines
    .slice(0, -1)
    .filter((line) => line.end - line.start > 45 && !/[.!?:"”’')\]]$/.test(text.slice(line.end - 1, line.end)));
  return broken.length * 2 > lines.length - 1;
}

interface Context {
  readonly index: number;
  /** The body has begun. */
  readonly body: boolean;
  readonly furniture: Draft;
  readonly rest: () => string[];
  readonly count: number;
}

const BYLINE = /^(?:by|words by|written by|story by|reported by)[:\s]\s*/i;
const NAME = /^(?:\p{Lu}[\p{L}.'’-]*|and|&|,|de|da|van|von|der|bin|al|la|le|du|del|di)(?:\s+|(?=,)|$)/u;
const NOTICE =
  /^(?:this audio\b|listen to (?:this|the) |audio (?:version|by)\b|(?:sign up|subscribe)\b|advertisement\b|read more\b|related:|this (?:article|story) (?:is|was) (?:created|generated|produced|translated)\b|follow us\b|share this\b)/i;
const CORRECTION = /^(?:correction|clarification|update|editor['’]?s['’]? note|editors['’] note)\b[^:.]{0,40}[:.]/i;
const AUTHOR = /^(?:author|about the author|the author)\s*:\s*/i;
const TAGS = /^(?:tags|topics|filed under|keywords)\s*:\s*/i;
const END_MARK = /^(?:[-—–#*\s]*30[-—–#*\s]*|\(?ends?\)?|#{2,}|\*\s?\*\s?\*)$/i;
const LIST = /^(?:[-*•–]|\d{1,2}[.)])\s+/;
const CREDIT = /\s*\(([^()]*(?:\/|photo|getty|\bap\b|reuters|afp|epa|courtesy|handout|image|via |file\b)[^()]*)\)\s*$/i;

function classify(line: string, block: Span, context: Context): RawPassage {
  const { furniture, body } = context;
  const as = (kind: PassageKind): RawPassage => ({ ...block, kind });
  if (END_MARK.test(line)) return as('other');
  if (!furniture.headline && !body && isHeadline(line, context)) {
    furniture.headline = block;
    return as('headline');
  }
  const kind = readFurnitureLine(line, block, furniture, body);
  if (kind) return as(kind);
  if (!body && !furniture.deck && isDeck(line, context)) {
    furniture.deck = block;
    return as('deck');
  }
  return bodyPassage(line, block, context);
}

/** Furniture that announces itself, wherever it stands: reads it into `furniture` and says what it is. */
export function readFurnitureLine(line: string, block: Span, furniture: Draft, body: boolean): PassageKind | null {
  if (NOTICE.test(line) && wordCount(line) < 40) {
    furniture.notices.push(block);
    return 'notice';
  }
  if (CORRECTION.test(line)) {
    furniture.corrections.push(block);
    return 'correction';
  }
  if (AUTHOR.test(line)) {
    furniture.authorLine = block;
    return 'authorLine';
  }
  if (TAGS.test(line)) {
    furniture.tags.push(
      ...line
        .replace(TAGS, '')
        .split(/\s*[,;]\s*/)
        .filter(Boolean),
    );
    return 'tags';
  }
  if (!body && !furniture.byline && readByline(line, block, furniture)) return 'byline';
  if (!body && readDateLine(line, furniture)) return 'byline';
  const credit = CREDIT.exec(line);
  if (!credit || furniture.caption || (body && wordCount(line) >= 40)) return null;
  readCaption(line, block, credit, furniture);
  return 'caption';
}

/** The first line, when it is short, ends like a headline, and something follows. */
function isHeadline(line: string, { index, count }: Context): boolean {
  if (index > 2 || count < 2 || BYLINE.test(line)) return false;
  const words = wordCount(line);
  if (words === 0 || words > 32 || LIST.test(line)) return false;
  return !/[.!?,]["”’']$/.test(line) && !(/[.!?]$/.test(line) && words > 18);
}

/** Between headline and byline: a summary of at most sixty words. */
function isDeck(line: string, { furniture, index, rest }: Context): boolean {
  if (!furniture.headline || furniture.byline || index > 2 || wordCount(line) > 60) return false;
  return rest().some((next) => BYLINE.test(next) && wordCount(next) < 25);
}

/** "by Ana Ruiz November 1, 2024 10:55 PM 2 min read": the names become the byline, the rest is read beside them. */
function readByline(line: string, block: Span, furniture: Draft): boolean {
  const by = BYLINE.exec(line);
  if (!by || wordCount(line) > 30) return false;
  let at = by[0].length;
  for (let match = NAME.exec(line.slice(at)); match && !isCalendarWord(match[0]); match = NAME.exec(line.slice(at)))
    at += match[0].length;
  const name = line.slice(by[0].length, at).replace(/[\s,]+$/, '');
  if (!name) return false;
  const start = block.start + by[0].length;
  furniture.byline = { start, end: start + name.length };
  const rest = line.slice(by[0].length + name.length);
  const published = isoMoment(rest);
  if (published) furniture.published = published;
  const minutes = /(\d{1,2})\s*-?\s*min(?:ute)?s?\s+read/i.exec(rest);
  if (minutes) furniture.readingTime = Number(minutes[1]);
  return true;
}

/** "Published June 18, 2025 at 7:15 a.m." or a date alone, under the headline. */
function readDateLine(line: string, furniture: Draft): boolean {
  const moment = wordCount(line) <= 10 ? isoMoment(line) : null;
  const rest = line
    .replace(/\b(?:published|updated|posted|last|on|at|a\.?m|p\.?m|[A-Z]{2,4})\b|\d+|[^\p{L}\d]/giu, ' ')
    .trim();
  if (!moment || rest.split(/\s+/).some((word) => word && !isCalendarWord(word))) return false;
  if (/updated/i.test(line) && furniture.published) furniture.updated = moment;
  else furniture.published ??= moment;
  return true;
}

const isCalendarWord = (word: string): boolean => {
  const lower = word.toLowerCase().replace(/[\s.,]+$/, '');
  return MONTHS.has(lower) || WEEKDAYS.has(lower) || /^(?:published|updated|posted|last)$/.test(lower);
};

function readCaption(line: string, block: Span, credit: RegExpExecArray, furniture: Draft): void {
  const inner = credit[1]!;
  const start = block.start + credit.index + credit[0].indexOf(inner);
  furniture.credit = { start, end: start + inner.length };
  if (credit.index > 0)
    furniture.caption = { start: block.start, end: block.start + line.slice(0, credit.index).trimEnd().length };
}

function bodyPassage(line: string, block: Span, { furniture, body, rest }: Context): RawPassage {
  const dateline = datelineOf(line);
  if (dateline && !furniture.dateline) furniture.dateline = { start: block.start, end: block.start + dateline.place };
  const list = LIST.exec(line);
  if (list) {
    const marker: Markup = { kind: 'hidden', start: 0, end: list[0].length };
    return { ...block, kind: 'listItem', markup: [marker], ordered: /\d/.test(list[0]), level: 1 };
  }
  const words = wordCount(line);
  const short =
    words > 0 && words <= 10 && line.length < 70 && /^[\p{Lu}\d]/u.test(line) && !/[.,:;!"”’')]$/.test(line);
  if (body && short && rest().some((next) => wordCount(next) > 12)) return { ...block, kind: 'subhead', level: 2 };
  return { ...block, kind: 'paragraph' };
}
