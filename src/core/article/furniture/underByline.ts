import { wordCount } from '../../text/words.ts';
import { readBareByline } from './bylines.ts';
import { datelineOf } from './dateline.ts';
import type { HeadDraft } from './headDraft.ts';
import { type Line, LONGEST_DECK } from './headLines.ts';

/** Copy under the byline is the story, unless it is an affiliation, a picture's caption, a kicker or an abstract. */
export function readBelow(head: HeadDraft, line: Line): boolean {
  const { furniture } = head;
  const before = head.lines[line.index - 1];
  const words = wordCount(line.words);
  if (head.announced(line)) return true;
  if (
    before?.role === 'cue' &&
    words <= 40 &&
    !furniture.caption &&
    !furniture.credit &&
    before.block.shape !== 'picture'
  ) {
    furniture.caption = line.value;
    return head.place(line, 'caption');
  }
  if (line.block.shape === 'emphasis' && isItalicFurniture(head, line, before)) return true;
  if (before && words <= 8 && isAffiliation(line, before)) return head.place(line, 'byline');
  if (
    head.isExport &&
    !furniture.byline &&
    head.blocks[line.index + 1]?.group === line.block.group &&
    before?.block.group !== line.block.group
  ) {
    const bare = readBareByline(line.words);
    if (bare && line.words.includes(' ')) {
      head.byline(line);
      return true;
    }
  }
  if (words <= 6 && /\s?[—–|]$/.test(line.words)) {
    furniture.kicker ??= line.value;
    return head.place(line, 'kicker');
  }
  if (!furniture.deck && words <= LONGEST_DECK && isAbstract(head, line)) {
    furniture.deck = line.value;
    return head.place(line, 'deck');
  }
  return false;
}

/** In Markdown the line in italics is the caption under a picture, and the deck under a headline. */
function isItalicFurniture(head: HeadDraft, line: Line, before: Line | undefined): boolean {
  const { furniture } = head;
  if (before?.block.shape === 'picture' && !furniture.caption) return head.credit({ ...line, role: 'caption' });
  if (furniture.deck || wordCount(line.words) > LONGEST_DECK) return false;
  furniture.deck = line.value;
  return head.place(line, 'deck');
}

function isAffiliation(line: Line, before: Line): boolean {
  const afterByline =
    before.role === 'byline' && (before.block.group === line.block.group || line.block.text.endsWith('='));
  return (
    afterByline && /^(?:\p{Lu}|for\b|the\b|special\b|staff\b)/u.test(line.words) && !/[.!?]["”]?$/.test(line.words)
  );
}

/** A lone line above a body of single lines, or above a picture or dates. */
function isAbstract(head: HeadDraft, line: Line): boolean {
  if (datelineOf(line.words) || line.block.shape !== undefined) return false;
  const next = head.lines[line.index + 1];
  if (!next) return false;
  const alone = head.groupSize(line) === 1;
  if (alone && (next.role === 'cue' || next.role === 'moment') && !next.block.shape) return true;
  if (line.block.text.endsWith('<')) return true;
  const rest = head.blocks.slice(line.index + 1);
  const groups = new Set(rest.map((block) => block.group)).size;
  return alone && head.isExport && groups * 3 <= rest.length;
}
