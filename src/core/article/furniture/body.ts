import { wordCount } from '../../text/words.ts';
import type { Markup } from '../model.ts';
import type { Block, Draft, RawPassage } from '../raw.ts';
import { readCredit } from './captions.ts';
import { datelineOf } from './dateline.ts';
import { isAboutAuthor, readAnnounced } from './notices.ts';
import { isEndMark, isNotebook, isNotForPublication, isWireHeader, isWireNote } from './wireMarks.ts';

/** Paragraphs into the body in which a dateline may still stand, below notices and notes. */
const DATELINE_WITHIN = 8;
const HOUSE =
  /\b(?:support us|donate|subscrib|newsletters?|sign up|paid for by|funded by|nonprofit|non-profit|republish|independent (?:news|journalism)|become a member)/i;
const LIST_ITEM = /^(?:[-*•–]|\d{1,2}[.)])\s+/;

/**
 * Reads the blocks of the story itself. What a block is by its shape comes first, then what it says of itself (wire marks,
 * house lines, notices, the author), then a caption, the dateline, and at last plain body.
 */
export function readBody(
  blocks: readonly Block[],
  from: number,
  furniture: Draft,
  { byline, headings }: { readonly byline: string; readonly headings: 'marked' | 'guessed' },
): RawPassage[] {
  const notes = notesFrom(blocks, from);
  let dateline = false;
  return blocks.slice(from).map((block, i): RawPassage => {
    const at = from + i;
    const { start, end } = block;
    if (at >= notes) return { start, end, kind: 'other' };
    const shaped = byShape(block);
    if (shaped) return shaped;
    const kind = saidOfItself(block, furniture, {
      inBody: i,
      last: blocks.length - 1 - at,
      byline,
      before: blocks[at - 1],
    });
    if (kind) return { start, end, kind };
    if (!dateline && i < DATELINE_WITHIN) dateline = takeDateline(block, furniture);
    return bodyPassage(block, blocks[at + 1], headings === 'guessed' && i > 0);
  });
}

/** What a block is by its shape alone; null for one that is set like the story. */
function byShape({ start, end, shape }: Block): RawPassage | null {
  switch (shape) {
    case 'heading':
    case 'title':
      return { start, end, kind: 'subhead', level: 2 };
    case 'item':
      return { start, end, kind: 'listItem' };
    case 'quote':
      return { start, end, kind: 'blockQuote' };
    case 'other':
    case 'picture':
      return { start, end, kind: 'other' };
    case 'caption':
      return { start, end, kind: 'caption' };
    default:
      return null;
  }
}

/** What a block says it is: marks of wires, the house, a notice, the author's line or a caption; null for the story. */
function saidOfItself(
  block: Block,
  furniture: Draft,
  place: {
    /** Blocks of the body before it. */
    readonly inBody: number;
    /** Blocks behind it. */
    readonly last: number;
    readonly byline: string;
    readonly before: Block | undefined;
  },
): RawPassage['kind'] | null {
  const { start, end, text } = block;
  if (isEndMark(text) || isWireHeader(text) || isWireNote(text)) return 'other';
  if (place.last < 2 && isHouseLine(block)) {
    furniture.notices.push({ start, end });
    return 'notice';
  }
  const announced = readAnnounced(block, furniture);
  if (announced) return announced;
  if (place.inBody > 2 && place.last < 3 && !furniture.authorLine && isAboutAuthor(text, place.byline)) {
    furniture.authorLine = { start, end };
    return 'authorLine';
  }
  return readCaption(block, furniture, place.before) ? 'caption' : null;
}

function takeDateline({ text, start }: Block, furniture: Draft): boolean {
  const found = datelineOf(text);
  if (found) furniture.dateline = { start, end: start + found.place };
  return found !== null;
}

/** Under the story, all in italics: what the house says of itself. */
const isHouseLine = ({ shape, text }: Block): boolean =>
  shape === 'emphasis' && wordCount(text) < 80 && HOUSE.test(text);

/** The first block of what a wire sends along for desks only, to the end; the number of blocks where there is none. */
function notesFrom(blocks: readonly Block[], from: number): number {
  const at = blocks.findIndex(({ text }, i) => i >= from && isNotForPublication(text));
  if (at < 0) return blocks.length;
  return at > from && isNotebook(blocks[at - 1]!.text) ? at - 1 : at;
}

function readCaption({ text, start, shape }: Block, furniture: Draft, before: Block | undefined): boolean {
  // A source stands below a chart or a table, and stays there.
  if (/^sources?\b/i.test(text) && before?.shape !== 'picture') return false;
  const credit = wordCount(text) < 60 ? readCredit(text) : null;
  const underPicture = before?.shape === 'picture' && shape === 'emphasis';
  if (!underPicture && (!credit || datelineOf(text) || (!credit.caption && wordCount(text) > 10))) return false;
  if (!isOfLead(before, furniture)) return true;
  if (credit && !furniture.credit && !furniture.caption) {
    furniture.credit = { start: start + credit.credit.start, end: start + credit.credit.end };
  }
  const caption = credit ? credit.caption : { start: 0, end: text.length };
  if (caption && !furniture.caption) furniture.caption = { start: start + caption.start, end: start + caption.end };
  return true;
}

/** Only what stands right under the lead picture tells of it; copy without pictures tells of one that came apart from it. */
const isOfLead = (before: Block | undefined, { image, imageAt }: Draft): boolean =>
  before?.shape === 'picture'
    ? imageAt !== undefined && imageAt.start >= before.start && imageAt.end <= before.end
    : image === undefined;

function bodyPassage(block: Block, next: Block | undefined, guess: boolean): RawPassage {
  const { start, end, text } = block;
  const list = LIST_ITEM.exec(text);
  if (list && block.shape === undefined) {
    const marker: Markup = { kind: 'hidden', start: 0, end: list[0].length };
    return { start, end, kind: 'listItem', markup: [marker], ordered: /\d/.test(list[0]), level: 1 };
  }
  if (guess && next && !next.shape && isSubhead(text) && wordCount(next.text) > 12) {
    return { start, end, kind: 'subhead', level: 2 };
  }
  return { start, end, kind: 'paragraph' };
}

function isSubhead(text: string): boolean {
  const words = wordCount(text);
  return words > 0 && words <= 10 && text.length < 70 && /^[\p{Lu}\d]/u.test(text) && !/[.,:;!"”’')]$/.test(text);
}
