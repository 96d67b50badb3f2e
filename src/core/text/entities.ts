import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { allMatches } from './matches.ts';
import type { Span } from './spans.ts';

/** A character written as an entity ("&#8217;", "&mdash;") and what it stands for. */
export interface Entity extends Span {
  readonly shows: string;
}

/** Marks that a page shows as a space, or not at all. */
const BLANK: Readonly<Record<string, string>> = { ensp: ' ', emsp: ' ', thinsp: ' ', shy: '' };

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,31}));/g;

/** Entities of a text in order; unknown names are left as they are. */
export function entitiesIn(text: string): Entity[] {
  return allMatches(text, ENTITY).flatMap((match) => {
    const [whole, decimal, hex, name] = match;
    const shows =
      name === undefined
        ? fromCode(Number.parseInt(decimal ?? hex ?? '', decimal ? 10 : 16))
        : (BLANK[name] ?? named(name));
    return shows === undefined ? [] : [{ start: match.index, end: match.index + whole.length, shows }];
  });
}

/** The text with every entity as the character that it stands for. */
export function withoutEntities(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end, shows } of entitiesIn(text)) {
    out += text.slice(at, start) + shows;
    at = end;
  }
  return out + text.slice(at);
}

const fromCode = (code: number): string | undefined =>
  code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : undefined;

/** What a name of HTML stands for; control marks ("&Tab;") are left as they are written. */
function named(name: string): string | undefined {
  const shows = decodeNamedCharacterReference(name);
  return shows && shows >= ' ' ? shows : undefined;
}
