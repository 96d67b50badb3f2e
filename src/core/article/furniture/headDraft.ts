import { shift, span } from '../../text/spans.ts';
import type { PassageKind } from '../model.ts';
import type { Block, Draft, Placed } from '../raw.ts';
import { isAnybody, namesIn, readBareByline, readByline } from './bylines.ts';
import { readCredit } from './captions.ts';
import { firstLine, type Line } from './headLines.ts';
import { readAnnounced } from './notices.ts';
import { type Moments, momentsIn } from './publicationTimes.ts';
import { isEndMark, isWireHeader } from './wireMarks.ts';

/** The head as far as it is read: lines, and what they turned out to be. */
export class HeadDraft {
  readonly placed: Placed[] = [];
  readonly blocks: readonly Block[];
  readonly lines: readonly Line[];
  readonly furniture: Draft;
  /** A slug came first: the copy was exported by a content-management system or a wire. */
  isExport = false;

  readonly #given: string;
  /** The byline known so far names nobody, and gives way to one that does. */
  #isAnybody: boolean;

  constructor(blocks: readonly Block[], lines: readonly Line[], furniture: Draft, given: string) {
    this.#given = lettersOf(given);
    this.#isAnybody = given !== '' && isAnybody(given);
    this.blocks = blocks;
    this.lines = lines;
    this.furniture = furniture;
  }

  /** How many blocks stand with this line, blank lines around them. */
  groupSize = (line: Line): number =>
    this.blocks.filter((block) => block.group === line.block.group && !isEndMark(block.text)).length;

  /** Furniture that needs no neighbors. False where the line is none after all. */
  take(line: Line): boolean {
    const { words, value, role, block } = line;
    const furniture = this.furniture;
    switch (role) {
      case 'routing':
        // Who edited it is told to readers, unless a wire tells its desks.
        if (!this.isExport && /^edited by\b/i.test(block.text)) {
          furniture.authorLine ??= span(block.start, block.end);
          return this.place(line, 'authorLine');
        }
        if (isWireHeader(words) && words.includes('-')) furniture.slugline ??= value;
        this.place(line, 'other');
        return true;
      case 'slug':
      case 'slugline':
        if (!this.isExport) furniture.slugline = value;
        this.isExport = true;
        this.place(line, 'other');
        return true;
      case 'note':
        this.announced(line);
        return true;
      case 'moment':
        this.#moments(momentsIn(words));
        this.place(line, 'byline');
        return true;
      case 'byline':
        this.byline(line);
        return true;
      case 'headline':
      case 'deck':
      case 'kicker':
        if (furniture[role] || value.start === value.end) return this.place(line, 'other');
        furniture[role] = value;
        return this.place(line, role);
      case 'dateline':
        furniture.dateline ??= value;
        return this.place(line, 'other');
      case 'caption':
      case 'credit':
        return this.credit(line);
      case 'cue':
      case 'told':
        return this.place(line, 'other');
      case 'settled':
        if (block.shape === 'caption') return this.place(line, 'caption');
        return false;
      default:
        return block.shape === undefined || block.shape === 'emphasis' ? this.announced(line) : false;
    }
  }

  /** "O.H." under the headline, where the front matter has it: it is printed once. */
  repeatsByline(line: Line): boolean {
    return (
      line.role === 'text' && this.#given !== '' && lettersOf(line.words) === this.#given && this.place(line, 'byline')
    );
  }

  announced(line: Line): boolean {
    const kind = readAnnounced({ ...line.block, ...line.value, text: line.words }, this.furniture);
    return kind ? this.place(line, kind) : false;
  }

  byline(line: Line): void {
    const first = firstLine(line.words);
    const names = (readByline(first) ?? (line.role === 'text' ? readBareByline(first) : null))?.names ?? namesIn(first);
    if (!this.furniture.byline || this.#isAnybody) {
      this.furniture.byline = shift(names, line.value.start);
      delete this.furniture.authors;
      this.#isAnybody = false;
    }
    this.#moments(momentsIn(line.words.slice(names.end)));
    this.place(line, 'byline');
  }

  credit(line: Line): boolean {
    const furniture = this.furniture;
    const read = readCredit(line.words);
    const caption = line.role === 'caption' || !read ? (read?.caption ?? span(0, line.words.length)) : read.caption;
    if (line.role === 'caption' && !read) furniture.caption ??= line.value;
    else if (line.role === 'credit' && !read) furniture.credit ??= line.value;
    else {
      if (read && !furniture.credit) furniture.credit = shift(read.credit, line.value.start);
      if (caption && !furniture.caption) furniture.caption = shift(caption, line.value.start);
    }
    return this.place(line, 'caption');
  }

  #moments({ published, updated, readingTime }: Moments): void {
    const furniture = this.furniture;
    if (published && !furniture.published) furniture.published = published;
    if (updated) furniture.updated ??= updated;
    if (readingTime !== undefined) furniture.readingTime ??= readingTime;
  }

  place({ index, value, block }: Line, kind: PassageKind): true {
    const place =
      kind === 'byline' || kind === 'caption' || kind === 'authorLine' || kind === 'other'
        ? { start: block.start, end: block.end }
        : value;
    if (place.start < place.end) this.placed.push({ start: place.start, end: place.end, kind, block: index });
    return true;
  }
}

const lettersOf = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
