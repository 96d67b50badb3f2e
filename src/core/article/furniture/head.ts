import { wordCount } from '../../text/words.ts';
import type { Block, Draft, Placed } from '../raw.ts';
import { datelineOf } from './dateline.ts';
import { HeadDraft } from './headDraft.ts';
import { LIST_ITEM, type Line, LONGEST_DECK, linesOf } from './headLines.ts';
import { readTop } from './headlineAndDeck.ts';
import { readBelow } from './underByline.ts';

/** How far down the furniture above a story can reach. */
const MOST_BLOCKS = 26;
const MOST_TEXTS = 5;

/** The furniture above the story, and where the story begins. */
export interface Head {
  readonly placed: readonly Placed[];
  /** Index of the first block of the body. */
  readonly body: number;
}

/**
 * Reads the top of an article: what announces itself first, then kicker, headline and deck by where they stand. The
 * byline is the anchor: short copy above it is furniture, copy below it is the story unless something says otherwise.
 * `given` is the byline that the front matter has.
 */
export function readHead(blocks: readonly Block[], furniture: Draft, given = ''): Head {
  const lines = linesOf(blocks.slice(0, MOST_BLOCKS));
  const head = new HeadDraft(blocks, lines, furniture, given);
  const above = readAbove(head);
  if (above.label) return beginsBelow(head, above.label);
  let { at } = above;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.role === 'body') return beginsBelow(head, line);
    if (head.repeatsByline(line)) continue;
    if (line.role === 'heading' || line.role === 'title') break;
    if (line.role === 'text' ? !readBelow(head, line) : !head.take(line)) break;
  }
  return { placed: head.placed, body: at };
}

/** Takes the lines down to the anchor; says where it stopped, and the label there that begins the story. */
function readAbove(head: HeadDraft): { at: number; label?: Line } {
  const { lines } = head;
  const anchor = anchorOf(head);
  const texts: Line[] = [];
  let at = 0;
  for (; at < lines.length && lines[at]!.role !== 'body'; at++) {
    const line = lines[at]!;
    if (head.repeatsByline(line)) continue;
    if (anchor >= 0 && at >= anchor && (line.role === 'text' || line.role === 'heading')) break;
    if (line.role === 'text' || line.role === 'heading' || line.role === 'title') {
      if (anchor < 0 && !isTop(head, line, texts)) break;
      texts.push(line);
    } else if (!head.take(line)) break;
  }
  readTop(head, texts);
  const label = lines[at];
  return label?.role === 'body' ? { at, label } : { at };
}

/** A label says that the story begins on the next line. */
function beginsBelow(head: HeadDraft, label: Line): Head {
  head.place(label, 'other');
  return { placed: head.placed, body: label.index + 1 };
}

/** The byline, or the line of dates, that ends the headline's part; -1 where neither stands near the top. */
function anchorOf({ lines, furniture }: HeadDraft): number {
  let texts = 0;
  let moment = -1;
  for (const line of lines) {
    if (line.role === 'byline') return line.index;
    if (line.role === 'moment' && moment < 0 && texts > 0) moment = line.index;
    if (line.role === 'body') return moment;
    if (line.role !== 'text' && line.role !== 'heading' && line.role !== 'title') continue;
    const words = wordCount(line.words);
    if (++texts > MOST_TEXTS || words > LONGEST_DECK || datelineOf(line.words)) return moment;
    if (furniture.headline && line.role === 'text' && words > 25) return moment;
  }
  return moment;
}

/** Without an anchor only the first line can be the headline, and what clearly belongs to it. */
function isTop(head: HeadDraft, line: Line, texts: readonly Line[]): boolean {
  const { blocks, furniture } = head;
  if (blocks[line.index - 1]?.shape === 'picture') return false;
  if (furniture.headline) return texts.length === 0 && isDeckByShape(line);
  const isLast = blocks.length <= line.index + 1;
  if (texts.length === 0) return line.role === 'title' || (!isLast && isHeadline(line.words));
  if (texts.length > 1 || line.role === 'heading') return false;
  if (isDeckByShape(line)) return true;
  if (line.block.group !== texts[0]!.block.group || head.groupSize(line) > 3) return false;
  if (wordCount(line.words) > LONGEST_DECK || datelineOf(line.words)) return false;
  return blocks.at(-1)!.group > line.block.group;
}

const isDeckByShape = ({ block, words }: Line): boolean =>
  block.shape === 'emphasis' && wordCount(words) <= LONGEST_DECK;

/** Short, without the end of a sentence, and no item of a list. */
function isHeadline(line: string): boolean {
  const words = wordCount(line);
  if (words === 0 || words > 32 || LIST_ITEM.test(line) || datelineOf(line)) return false;
  return !/[.!?,]["”’']$/.test(line) && !(/[.!?]$/.test(line) && (words > 18 || isTold(line)));
}

/** "The chief was asked whether the hoses had been tested.": a sentence of the story, which headlines are clipped from. */
function isTold(line: string): boolean {
  const capitals = line.match(/(?<=\s)\p{Lu}/gu)?.length ?? 0;
  if (capitals * 2 >= wordCount(line)) return false;
  if (ATTRIBUTED.test(line) || ON_A_DAY.test(line)) return true;
  const small = line.match(SMALL_WORDS)?.length ?? 0;
  return small >= 4 || (small >= 2 && TELLING.test(line));
}

/** Small words that headlines leave out. */
const SMALL_WORDS =
  /\b(?:the|a|an|was|were|had|been|has|have|is|are|be|he|she|it|they|his|her|their|its|who|that|said)\b/g;
const TELLING = /\b(?:was|were|had|been|said)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;
const ON_A_DAY =
  /\b[Oo]n (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]{0,6}\.? \d)/;
const ATTRIBUTED = /[,?!]["”] (?:[\p{L}.’'-]{1,20},? ){0,6}?(?:said|says|told|asked|added|wrote)\b/u;
