import { wordCount } from '../../text/words.ts';
import { readBareByline } from './bylines.ts';
import type { HeadDraft } from './headDraft.ts';
import type { Line } from './headLines.ts';

/** Kicker, headline and deck are told apart by their order and their length. */
export function readTop(head: HeadDraft, lines: readonly Line[]): void {
  const { furniture } = head;
  // "^Correction: Pool story<" is what a wire calls its headline.
  const texts = lines.filter(
    (line) => !(line.role === 'text' && !line.block.text.startsWith('^') && head.announced(line)),
  );
  for (const line of furniture.headline ? texts : readHeadline(head, texts)) {
    const bare =
      line.block.shape === undefined && !furniture.byline && isUnder(head, line) ? readBareByline(line.words) : null;
    if (bare) head.byline(line);
    else if (!furniture.deck) {
      furniture.deck = line.value;
      head.place(line, 'deck');
    } else head.place(line, line.role === 'heading' ? 'subhead' : 'paragraph');
  }
}

/** Takes the headline, and what stands above it: kicker or publication. The lines below it are left. */
function readHeadline(head: HeadDraft, texts: readonly Line[]): readonly Line[] {
  const { furniture } = head;
  const title = texts.findIndex((line) => line.role === 'title');
  const first = title < 0 ? (isKicker(texts, head.lines) ? 1 : 0) : title;
  for (const line of texts.slice(0, first)) {
    if (isPublication(head, line)) head.place(line, 'other');
    else {
      furniture.kicker ??= line.value;
      head.place(line, 'kicker');
    }
  }
  const headline = texts[first];
  if (headline) {
    furniture.headline = headline.value;
    head.place(headline, 'headline');
  }
  return texts.slice(first + 1);
}

/** Archives put the newspaper's name on top, its date below, and label what follows. */
const isPublication = (head: HeadDraft, line: Line): boolean =>
  head.lines[line.index + 1]?.role === 'moment' ||
  head.lines.some(({ role, block }) => role === 'byline' && /^BYLINE:/.test(block.text));

/** Right under the headline, in its group, and the last line there but for dates; or alone between it and a date. */
function isUnder(head: HeadDraft, line: Line): boolean {
  const after = head.lines[line.index + 1];
  const isDated = after?.role === 'moment' && head.groupSize(line) === 1 && line.words.includes(' ');
  if (isDated && head.lines[line.index - 1]?.value.start === head.furniture.headline?.start) return true;
  return (
    head.lines[line.index - 1]?.value.start === head.furniture.headline?.start &&
    head.blocks[line.index - 1]?.group === line.block.group &&
    (after === undefined || after.block.group !== line.block.group || after.role === 'moment')
  );
}

/** A short first line over a longer one: the section's name, or the publication's. */
function isKicker(texts: readonly Line[], lines: readonly Line[]): boolean {
  const [first, second] = texts;
  if (!first || !second || second.role === 'heading') return false;
  const words = wordCount(first.words);
  if (/[.!?]$/.test(first.words)) return false;
  const dated = lines.slice(first.index, second.index).some((line) => line.role === 'moment');
  if (dated) return words <= 6 && !/[.!?]$/.test(second.words);
  if (words > 3 || wordCount(second.words) <= words || /[.!?]["”’']?$/.test(second.words)) return false;
  return (
    first.block.group !== second.block.group ||
    (first.words === first.words.toUpperCase() && second.words !== second.words.toUpperCase())
  );
}
