import { type Span, shift, span } from '../../text/spans.ts';
import { wordCount } from '../../text/words.ts';
import { datelineOf } from '../dateline.ts';
import type { PassageKind } from '../model.ts';
import type { Block, Draft, Placed } from '../raw.ts';
import { namesIn, readBareByline, readByline } from './bylines.ts';
import { isPictureCue, readCredit } from './captions.ts';
import { type LabelSlot, readLabel } from './labels.ts';
import { isEndMark, isSlugline, isWireHeader, isWireNote, withoutWireMarks } from './marks.ts';
import { type Moments, momentsIn, readMoments } from './moments.ts';
import { readAnnounced } from './notices.ts';

/** How far down the furniture above a story can reach. */
const MOST_BLOCKS = 26;
/** More words than any headline or deck has. */
const LONGEST_DECK = 60;
const MOST_TEXTS = 5;

const LIST_ITEM = /^(?:[-*•–]|\d{1,2}[.)])\s+/;

/** What a line of the head can be told to be by itself; `text` needs its neighbours. */
type Role =
  | 'text'
  | 'heading'
  | 'title'
  | 'byline'
  | 'moment'
  | 'credit'
  | 'cue'
  | 'slug'
  | 'routing'
  | 'note'
  | 'settled'
  | 'body'
  | LabelSlot;

interface Line {
  readonly block: Block;
  readonly index: number;
  readonly role: Role;
  /** The words that count, in the article: without label and wire marks. */
  readonly value: Span;
  readonly words: string;
}

/** The furniture above the story, and where the story begins. */
export interface Head {
  readonly placed: readonly Placed[];
  /** Index of the first block of the body. */
  readonly body: number;
}

/**
 * Reads the top of an article: what announces itself first, then kicker, headline and deck by where they stand. The
 * byline is the anchor: short copy above it is furniture, copy below it is the story unless something says otherwise.
 */
export function readHead(blocks: readonly Block[], furniture: Draft): Head {
  const lines = blocks.slice(0, MOST_BLOCKS).map((block, index) => lineOf(block, index));
  const reader = new HeadReader(blocks, lines, furniture);
  return reader.read();
}

function lineOf(block: Block, index: number): Line {
  const marks = withoutWireMarks(block.text);
  const bare = block.text.slice(marks.start, marks.end);
  const at = block.start + marks.start;
  const make = (role: Role, value: Span = span(0, bare.length)): Line => ({
    block,
    index,
    role,
    value: shift(value, at),
    words: bare.slice(value.start, value.end),
  });
  if (block.shape === 'title') return make('title');
  if (block.shape === 'picture') return make('cue');
  if (block.shape === 'item' || block.shape === 'quote' || block.shape === 'other') return make('settled');
  if (isEndMark(bare) || isWireHeader(bare) || isWireNote(block.text)) return make('routing');
  if (isSlugline(bare)) return make('slug');
  const label = readLabel(bare);
  if (label && !(label.slot === 'byline' && readByline(bare) && !/^by-?line/i.test(bare))) {
    if (label.slot !== 'credit' || label.value.end > label.value.start) return make(label.slot, label.value);
  }
  if (block.shape === 'heading') return make('heading');
  if (readByline(firstLine(bare))) return make('byline');
  if (readMoments(bare.replace(LIST_ITEM, ''))) return make('moment');
  if (isPictureCue(bare)) return make('cue');
  if (readCredit(bare) && wordCount(bare) < 110) return make('credit');
  if (/^editor['’]?s['’]? note\b/i.test(bare)) return make('note');
  return make('text');
}

const firstLine = (text: string): string => /^[^\n\r]*/.exec(text)?.[0] ?? '';

class HeadReader {
  readonly #blocks: readonly Block[];
  readonly #lines: readonly Line[];
  readonly #furniture: Draft;
  readonly #placed: Placed[] = [];
  /** A slug came first: the copy was exported by a content-management system or a wire. */
  #cms = false;

  constructor(blocks: readonly Block[], lines: readonly Line[], furniture: Draft) {
    this.#blocks = blocks;
    this.#lines = lines;
    this.#furniture = furniture;
  }

  read(): Head {
    const anchor = this.#anchor();
    const texts: Line[] = [];
    let at = 0;
    for (; at < this.#lines.length; at++) {
      const line = this.#lines[at]!;
      if (anchor >= 0 && at >= anchor && (line.role === 'text' || line.role === 'heading')) break;
      if (line.role === 'body') return this.#done(texts, at + 1, line);
      if (line.role === 'text' || line.role === 'heading' || line.role === 'title') {
        if (anchor < 0 && !this.#isTop(line, texts)) break;
        texts.push(line);
      } else if (!this.#take(line)) break;
    }
    this.#top(texts);
    for (; at < this.#lines.length; at++) {
      const line = this.#lines[at]!;
      if (line.role === 'body') return this.#done([], at + 1, line);
      if (
        line.role === 'text'
          ? !this.#belowByline(line)
          : line.role === 'heading' || line.role === 'title' || !this.#take(line)
      )
        break;
    }
    return { placed: this.#placed, body: at };
  }

  #done(texts: readonly Line[], body: number, marker: Line): Head {
    this.#top(texts);
    this.#place(marker, 'other');
    return { placed: this.#placed, body };
  }

  /** The byline, or the line of dates, that ends the headline's part; -1 where neither stands near the top. */
  #anchor(): number {
    let texts = 0;
    let moment = -1;
    for (const line of this.#lines) {
      if (line.role === 'byline') return line.index;
      if (line.role === 'moment' && moment < 0 && texts > 0) moment = line.index;
      if (line.role === 'body') return moment;
      if (line.role !== 'text' && line.role !== 'heading' && line.role !== 'title') continue;
      const words = wordCount(line.words);
      if (++texts > MOST_TEXTS || words > LONGEST_DECK || datelineOf(line.words)) return moment;
      if (this.#furniture.headline && line.role === 'text' && words > 25) return moment;
    }
    return moment;
  }

  /** Without an anchor only the first line can be the headline, and what clearly belongs to it. */
  #isTop(line: Line, texts: readonly Line[]): boolean {
    const words = wordCount(line.words);
    if (this.#furniture.headline) return texts.length === 0 && this.#isDeckByShape(line);
    if (texts.length === 0) return line.role === 'title' || (this.#follows(line) && isHeadline(line.words));
    if (texts.length > 1) return false;
    if (line.role === 'heading') return false;
    const first = texts[0]!;
    if (this.#isDeckByShape(line)) return true;
    const size = this.#groupSize(line);
    if (line.block.group !== first.block.group || size > 3 || words > LONGEST_DECK || datelineOf(line.words))
      return false;
    return this.#blocks.at(-1)!.group > line.block.group;
  }

  #isDeckByShape = (line: Line): boolean => line.block.shape === 'emphasis' && wordCount(line.words) <= LONGEST_DECK;

  #follows = (line: Line): boolean => this.#blocks.length > line.index + 1;

  #groupSize = (line: Line): number =>
    this.#blocks.filter((block) => block.group === line.block.group && !isEndMark(block.text)).length;

  /** Furniture that needs no neighbours. False where the line is none after all. */
  #take(line: Line): boolean {
    const { words, value, role, block } = line;
    const furniture = this.#furniture;
    switch (role) {
      case 'routing':
        if (isWireHeader(words) && words.includes('-')) furniture.slugline ??= value;
        this.#place(line, 'other');
        return true;
      case 'slug':
      case 'slugline':
        if (!this.#cms) furniture.slugline = value;
        this.#cms = true;
        this.#place(line, 'other');
        return true;
      case 'note':
        this.#announced(line);
        return true;
      case 'moment':
        this.#moments(momentsIn(words));
        this.#place(line, 'byline');
        return true;
      case 'byline':
        this.#byline(line);
        return true;
      case 'headline':
      case 'deck':
      case 'kicker':
        if (furniture[role] || value.start === value.end) return this.#place(line, 'other');
        furniture[role] = value;
        return this.#place(line, role);
      case 'dateline':
        furniture.dateline ??= value;
        return this.#place(line, 'other');
      case 'caption':
      case 'credit':
        return this.#credit(line);
      case 'cue':
        return this.#place(line, 'other');
      default:
        return block.shape === undefined || block.shape === 'emphasis' ? this.#announced(line) : false;
    }
  }

  #announced(line: Line): boolean {
    const kind = readAnnounced({ ...line.block, ...line.value, text: line.words }, this.#furniture);
    return kind ? this.#place(line, kind) : false;
  }

  #byline(line: Line): void {
    const first = firstLine(line.words);
    const names = (readByline(first) ?? (line.role === 'text' ? readBareByline(first) : null))?.names ?? namesIn(first);
    if (!this.#furniture.byline) this.#furniture.byline = shift(names, line.value.start);
    this.#moments(momentsIn(line.words.slice(names.end)));
    this.#place(line, 'byline');
  }

  #credit(line: Line): boolean {
    const furniture = this.#furniture;
    const read = readCredit(line.words);
    const caption = line.role === 'caption' || !read ? (read?.caption ?? span(0, line.words.length)) : read.caption;
    if (line.role === 'caption' && !read) furniture.caption ??= line.value;
    else if (line.role === 'credit' && !read) furniture.credit ??= line.value;
    else {
      if (read && !furniture.credit) furniture.credit = shift(read.credit, line.value.start);
      if (caption && !furniture.caption) furniture.caption = shift(caption, line.value.start);
    }
    return this.#place(line, 'caption');
  }

  #moments({ published, updated, readingTime }: Moments): void {
    const furniture = this.#furniture;
    if (published && !furniture.published) furniture.published = published;
    if (updated) furniture.updated ??= updated;
    if (readingTime !== undefined) furniture.readingTime ??= readingTime;
  }

  /** Kicker, headline and deck are told apart by their order and their length. */
  #top(lines: readonly Line[]): void {
    const furniture = this.#furniture;
    const texts = lines.filter((line) => !(line.role === 'text' && this.#announced(line)));
    if (!furniture.headline) {
      const title = texts.findIndex((line) => line.role === 'title');
      const first = title < 0 ? (isKicker(texts, this.#lines) ? 1 : 0) : title;
      for (const line of texts.slice(0, first)) {
        if (this.#isPublication(line)) this.#place(line, 'other');
        else {
          furniture.kicker ??= line.value;
          this.#place(line, 'kicker');
        }
      }
      const headline = texts[first];
      texts.splice(0, first + 1);
      if (headline) {
        furniture.headline = headline.value;
        this.#place(headline, 'headline');
      }
    }
    for (const line of texts) {
      const bare =
        line.block.shape === undefined && !furniture.byline && this.#isUnder(line) ? readBareByline(line.words) : null;
      if (bare) this.#byline(line);
      else if (!furniture.deck) {
        furniture.deck = line.value;
        this.#place(line, 'deck');
      } else this.#place(line, line.role === 'heading' ? 'subhead' : 'paragraph');
    }
  }

  /** Archives put the newspaper's name on top, its date below, and label what follows. */
  #isPublication = (line: Line): boolean =>
    this.#lines[line.index + 1]?.role === 'moment' ||
    this.#lines.some(({ role, block }) => role === 'byline' && /^BYLINE:/.test(block.text));

  /** Right under the headline, in its group, and the last line there but for dates. */
  #isUnder(line: Line): boolean {
    const after = this.#lines[line.index + 1];
    return (
      this.#lines[line.index - 1]?.value.start === this.#furniture.headline?.start &&
      this.#blocks[line.index - 1]?.group === line.block.group &&
      (after === undefined || after.block.group !== line.block.group || after.role === 'moment')
    );
  }

  /** Copy under the byline is the story, unless it is an affiliation, a picture's caption, a kicker or an abstract. */
  #belowByline(line: Line): boolean {
    const furniture = this.#furniture;
    const before = this.#lines[line.index - 1];
    const words = wordCount(line.words);
    if (this.#announced(line)) return true;
    if (
      before?.role === 'cue' &&
      words <= 40 &&
      !furniture.caption &&
      !furniture.credit &&
      before.block.shape !== 'picture'
    ) {
      furniture.caption = line.value;
      return this.#place(line, 'caption');
    }
    if (line.block.shape === 'emphasis' && this.#isItalicFurniture(line, before)) return true;
    if (before && words <= 8 && this.#isAffiliation(line, before)) return this.#place(line, 'byline');
    if (
      this.#cms &&
      !furniture.byline &&
      this.#blocks[line.index + 1]?.group === line.block.group &&
      before?.block.group !== line.block.group
    ) {
      const bare = readBareByline(line.words);
      if (bare && line.words.includes(' ')) {
        this.#byline(line);
        return true;
      }
    }
    if (words <= 6 && /\s?[—–|]$/.test(line.words)) {
      furniture.kicker ??= line.value;
      return this.#place(line, 'kicker');
    }
    if (!furniture.deck && words <= LONGEST_DECK && this.#isAbstract(line)) {
      furniture.deck = line.value;
      return this.#place(line, 'deck');
    }
    return false;
  }

  /** In Markdown the line in italics is the caption under a picture, and the deck under a headline. */
  #isItalicFurniture(line: Line, before: Line | undefined): boolean {
    const furniture = this.#furniture;
    if (before?.block.shape === 'picture' && !furniture.caption) return this.#credit({ ...line, role: 'caption' });
    if (furniture.deck || wordCount(line.words) > LONGEST_DECK) return false;
    furniture.deck = line.value;
    return this.#place(line, 'deck');
  }

  #isAffiliation(line: Line, before: Line): boolean {
    const afterByline =
      before.role === 'byline' && (before.block.group === line.block.group || line.block.text.endsWith('='));
    return (
      afterByline && /^(?:\p{Lu}|for\b|the\b|special\b|staff\b)/u.test(line.words) && !/[.!?]["”]?$/.test(line.words)
    );
  }

  /** A lone line above a body of single lines, or above a picture or dates. */
  #isAbstract(line: Line): boolean {
    if (datelineOf(line.words) || line.block.shape !== undefined) return false;
    const next = this.#lines[line.index + 1];
    if (!next) return false;
    const alone = this.#groupSize(line) === 1;
    if (alone && (next.role === 'cue' || next.role === 'moment') && !next.block.shape) return true;
    if (line.block.text.endsWith('<')) return true;
    const rest = this.#blocks.slice(line.index + 1);
    const groups = new Set(rest.map((block) => block.group)).size;
    return alone && this.#cms && groups * 3 <= rest.length;
  }

  #place({ index, value, block }: Line, kind: PassageKind): true {
    const place =
      kind === 'byline' || kind === 'caption' || kind === 'other' ? { start: block.start, end: block.end } : value;
    if (place.start < place.end) this.#placed.push({ start: place.start, end: place.end, kind, block: index });
    return true;
  }
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

/** Short, without the end of a sentence, and no item of a list. */
function isHeadline(line: string): boolean {
  const words = wordCount(line);
  if (words === 0 || words > 32 || LIST_ITEM.test(line) || datelineOf(line)) return false;
  return !/[.!?,]["”’']$/.test(line) && !(/[.!?]$/.test(line) && words > 18);
}
