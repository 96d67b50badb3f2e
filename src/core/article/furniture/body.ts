import { wordCount } from '../../text/words.ts';
import type { Markup } from '../model.ts';
import type { Block, Draft, RawPassage, Shape } from '../raw.ts';
import { captionIn, namesSources, readCredit } from './captions.ts';
import { datelineOf } from './dateline.ts';
import { LIST_ITEM } from './headLines.ts';
import { isAboutAuthor, readAnnounced } from './notices.ts';
import {
  contactsAtEnd,
  isAgency,
  isEndMark,
  isInitials,
  isInitialsOfAnsa,
  isNotebook,
  isNotForPublication,
  isWireHeader,
  isWireNote,
} from './wireMarks.ts';

/** Paragraphs into the body in which a dateline may still stand, below notices and notes. */
const DATELINE_WITHIN = 8;
const HOUSE =
  /\b(?:support us|donate|subscrib|newsletters?|sign up|paid for by|funded by|nonprofit|non-profit|republish|independent (?:news|journalism)|become a member)/i;
/** Blocks that a wire's notebook may hold before it says that what follows is not for publication. */
const LONGEST_NOTEBOOK = 12;
/** Blocks that contacts may take. */
const LONGEST_CONTACTS = 6;

/** Reads the blocks of the story itself. */
export function readBody(
  blocks: readonly Block[],
  from: number,
  furniture: Draft,
  { byline, headings }: { readonly byline: string; readonly headings: 'marked' | 'guessed' },
): RawPassage[] {
  let dateline = false;
  const desks = forDesks(blocks, from);
  return blocks.slice(from).map((block, i): RawPassage => {
    const { start, end, text } = block;
    const as = (kind: RawPassage['kind'], more: Partial<RawPassage> = {}): RawPassage => ({
      start,
      end,
      kind,
      ...more,
    });
    const settled = block.shape && SETTLED[block.shape];
    if (desks.besides.has(block)) return as('other');
    if (settled) return as(settled, settled === 'subhead' ? { level: 2 } : {});
    if (isForDesks(text, block === desks.last)) return as('other');
    const announced = readAtEnd(block, blocks.length - from - i, i, byline, furniture);
    if (announced) return as(announced);
    if (readCaption(block, furniture, blocks[from + i - 1])) return as('caption');
    const found = !dateline && i < DATELINE_WITHIN ? datelineOf(text) : null;
    if (found) {
      dateline = true;
      furniture.dateline = { start, end: start + found.place };
    }
    return bodyPassage(block, blocks[from + i + 1], headings === 'guessed' && i > 0);
  });
}

/** What announces itself; near the end the house may speak of itself or of the author. `left` blocks are left, this included. */
function readAtEnd(
  block: Block,
  left: number,
  at: number,
  byline: string,
  furniture: Draft,
): RawPassage['kind'] | null {
  const { start, end, text } = block;
  if (left <= 2 && isHouseLine(block)) {
    furniture.notices.push({ start, end });
    return 'notice';
  }
  const announced = readAnnounced(block, furniture);
  if (announced || at <= 2 || left > 3 || furniture.authorLine || !isAboutAuthor(text, byline)) return announced;
  furniture.authorLine = { start, end };
  return 'authorLine';
}

/** What markup has already settled. */
const SETTLED: Readonly<Partial<Record<Shape, RawPassage['kind']>>> = {
  heading: 'subhead',
  title: 'subhead',
  told: 'other',
  item: 'listItem',
  quote: 'blockQuote',
  other: 'other',
  picture: 'other',
  caption: 'caption',
};

const isForDesks = (text: string, isLast: boolean): boolean =>
  isEndMark(text) || isWireHeader(text) || isWireNote(text) || (isLast && (isAgency(text) || isInitials(text)));

/** What stands in the body and is for desks, whatever its own words: notes below the copy, and contacts over several lines. */
interface ForDesks {
  readonly besides: ReadonlySet<Block>;
  /** The last block that is more than a code of a wire. */
  readonly last: Block | undefined;
}

function forDesks(blocks: readonly Block[], from: number): ForDesks {
  const besides = new Set([
    ...blocks.slice(notesFrom(blocks, from)),
    ...contactsIn(blocks, from),
    ...blocks.slice(from + 1).filter(({ text }, i) => isInitialsOfAnsa(text, blocks[from + i]!.text)),
  ]);
  return { besides, last: blocks.findLast(({ text }) => !isEndMark(text) && !isWireHeader(text)) };
}

/** Blocks of the contacts that an agency puts in double parentheses. */
function contactsIn(blocks: readonly Block[], from: number): Block[] {
  return blocks.flatMap(({ text }, i) => {
    if (i < from || !text.startsWith('((')) return [];
    const lines = blocks.slice(i, i + LONGEST_CONTACTS);
    return lines.slice(0, lines.findIndex((line) => line.text.endsWith('))')) + 1);
  });
}

/** Under the story, all in italics: what the house says of itself. */
const isHouseLine = ({ shape, text }: Block): boolean =>
  shape === 'emphasis' && wordCount(text) < 80 && HOUSE.test(text);

/** The first block of what a wire sends along for desks only, to the end; the number of blocks where there is none. */
function notesFrom(blocks: readonly Block[], from: number): number {
  const at = blocks.findIndex(({ text }, i) => i >= from && isNotForPublication(text));
  if (at < 0) return blocks.length;
  for (let i = at - 1; i >= Math.max(from, at - LONGEST_NOTEBOOK); i--) if (isNotebook(blocks[i]!.text)) return i;
  return at;
}

function readCaption({ text, start, shape }: Block, furniture: Draft, before: Block | undefined): boolean {
  // A source stands below a chart or a table, and stays there.
  if (/^[^\p{L}\p{N}]{0,8}sources?\b/iu.test(text) && before?.shape !== 'picture') return false;
  // "…, she added. (ANSA).": so an agency ends its story.
  if (/\(ANSA\)\.$/.test(text)) return false;
  if (before?.shape !== 'picture' && namesSources(text)) return false;
  const credit = wordCount(text) < 60 ? readCredit(text) : null;
  const said = before?.shape === 'picture' ? captionIn(text) : null;
  const underPicture = before?.shape === 'picture' && (shape === 'emphasis' || said !== null);
  if (!underPicture && (!credit || datelineOf(text) || (!credit.caption && wordCount(text) > 10))) return false;
  if (!isOfLead(before, furniture)) return true;
  if (credit && !furniture.credit && !furniture.caption) {
    furniture.credit = { start: start + credit.credit.start, end: start + credit.credit.end };
  }
  const caption = credit ? credit.caption : (said ?? { start: 0, end: text.length });
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
    const number = /\d+/.exec(list[0])?.[0];
    const counted = number === undefined ? { ordered: false } : { ordered: true, number: Number(number) };
    return { start, end, kind: 'listItem', markup: [marker], ...counted, level: 1 };
  }
  if (guess && next && !next.shape && isSubhead(text) && wordCount(next.text) > 12) {
    return { start, end, kind: 'subhead', level: 2 };
  }
  const contacts = block.shape === undefined ? contactsAtEnd(text) : null;
  return { start, end, kind: 'paragraph', ...(contacts ? { markup: [{ kind: 'hidden', ...contacts }] } : {}) };
}

function isSubhead(text: string): boolean {
  const words = wordCount(text);
  return words > 0 && words <= 10 && text.length < 70 && /^[\p{Lu}\d]/u.test(text) && !/[.,:;!"”’')]$/.test(text);
}
