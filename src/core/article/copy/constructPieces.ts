import type { Span } from '../../text/spans.ts';
import type { RawPassage } from '../raw.ts';
import type { Construct } from './constructs.ts';
import { type Piece, piece } from './piece.ts';
import { LIQUID, valueMarkup } from './valueMarkup.ts';

/** What a construct leaves on the page: a picture with its words, a pull quote, or a box where it stands alone. */
export function constructPieces(one: Construct, text: string, copy: string): Piece[] {
  const pieces = leftBy(one, text, copy);
  return pieces.map((made) => ({ ...made, of: { start: one.start, end: one.end } }));
}

function leftBy(one: Construct, text: string, copy: string): Piece[] {
  const { start, end, kind, src = '', alt, caption, credit, quote, speaker, label, words = [] } = one;
  if (kind === 'picture') {
    const named: RawPassage = {
      start,
      end: [caption, credit, ...words].reduce((least, place) => Math.min(least, place?.start ?? least), end),
      kind: 'other',
      picture: { src, ...(alt ? { alt } : {}) },
    };
    const told = caption ? [piece(worded(text, caption, { kind: 'caption' }), 'caption')] : [];
    const owner = credit ? [piece(worded(text, credit, { kind: 'caption', credit: whole(credit) }), 'caption')] : [];
    const more = words.map((place) => piece(worded(text, place, { kind: 'caption' }), 'caption'));
    return [piece(named, 'picture'), ...inOrder([...told, ...more, ...owner])];
  }
  if (kind === 'quote') {
    const said = quote ? [piece(worded(text, quote, { kind: 'blockQuote' }), 'quote')] : [];
    const by = speaker ? [piece(worded(text, speaker, { kind: 'blockQuote', credit: whole(speaker) }), 'quote')] : [];
    return inOrder([...said, ...by]);
  }
  if (kind === 'note')
    return words
      .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end).replace(LIQUID, '')))
      .map((place) => piece(worded(text, place, { kind: 'listItem', level: 1, ordered: true }), 'item'));
  if (kind !== 'embed') return [];
  if (label === undefined)
    return words.map((place) => piece(worded(text, place, { kind: 'subhead', level: 3 }), 'heading'));
  if (words.length)
    return words.map((place, i) => piece(worded(text, place, { kind: 'caption', box: i ? '' : label }), 'caption'));
  return standsAtEdge(copy, one) ? [piece({ start, end, kind: 'other', box: label }, 'other')] : [];
}

const inOrder = (pieces: readonly Piece[]): Piece[] => [...pieces].sort((a, b) => a.passage.start - b.passage.start);

/** Words in quotation marks of a tag, with what their own markup hides. */
function worded(text: string, place: Span, more: Pick<RawPassage, 'kind'> & Partial<RawPassage>): RawPassage {
  const quote = text[place.start - 1] === text[place.end] ? (text[place.end] ?? '') : '';
  const markup = valueMarkup(text.slice(place.start, place.end), /["']/.test(quote) ? quote : '');
  return { ...place, ...more, ...(markup.length ? { markup } : {}) };
}

const whole = ({ start, end }: Span): Span => ({ start: 0, end: end - start });

/** Nothing stands before it on its lines, or nothing after it. `copy` has no constructs in it. */
function standsAtEdge(copy: string, { start, end }: Span): boolean {
  // Within an address it is a part of that.
  if (copy[start] === '/') return false;
  const from = copy.lastIndexOf('\n', start - 1) + 1;
  const to = copy.indexOf('\n', end);
  return copy.slice(from, start).trim() === '' || copy.slice(end, to < 0 ? copy.length : to).trim() === '';
}
