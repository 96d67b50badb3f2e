import { allMatches } from './matches.ts';
import type { Span } from './spans.ts';

/** A character written as an entity ("&#8217;", "&mdash;") and what it stands for. */
export interface Entity extends Span {
  readonly shows: string;
}

/** The names that word processors and content-management systems leave in copy. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  euro: '€',
  pound: '£',
  cent: '¢',
  yen: '¥',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  frac12: '½',
  frac14: '¼',
  times: '×',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  aacute: 'á',
  ccedil: 'ç',
  iacute: 'í',
  ntilde: 'ñ',
  oacute: 'ó',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  szlig: 'ß',
  oslash: 'ø',
  aring: 'å',
};

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,8}));/g;

/** Entities of a text in order; unknown names are left as they are. */
export function entitiesIn(text: string): Entity[] {
  return allMatches(text, ENTITY).flatMap((match) => {
    const [whole, decimal, hex, name] = match;
    const shows = name === undefined ? fromCode(Number.parseInt(decimal ?? hex ?? '', decimal ? 10 : 16)) : NAMED[name];
    return shows === undefined ? [] : [{ start: match.index, end: match.index + whole.length, shows }];
  });
}

const fromCode = (code: number): string | undefined =>
  code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : undefined;
