import { allMatches } from '../../text/matches.ts';
import type { Span } from '../../text/spans.ts';
import type { Markup } from '../model.ts';
import type { Construct } from './constructs.ts';

/** ArchieML (archieml.org): keys, objects and freeform arrays amidst copy. */

/** A line that only ArchieML has. */
const SIGN = /^[ \t]*(?:\[[+.]\w[\w.]*\]|\{\.?\w[\w.]*\}|:(?:skip|ignore|endskip))[ \t]*$/m;
const FIRST_KEY = /^\s*[A-Za-z][\w.-]*[ \t]*:/;
const FENCE = /^(?:\[[+.]?[\w.-]*\]|\{[+.]?[\w.-]*\})$/;
const KEY = /^([A-Za-z][\w.-]{0,60})[ \t]*:[ \t]*/;
/** Keys whose labels the reader of plain text knows. */
const FURNITURE =
  /^(?:hed|head|headline|title|dek|deck|byline|author|authors|by|date|published|slug|caption|credit|kicker)$/i;
const QUOTE = /^(?:pull-?quote|pq|quote)$/i;
const TEXT = /^(?:text|value|p|paragraph|body)$/i;

/** What ArchieML hides, and the pictures and pull quotes of its objects; null for any other text. Linear. */
export function archieMarks(text: string): { hidden: Markup[]; found: Construct[] } | null {
  if (!SIGN.test(text) || !FIRST_KEY.test(text)) return null;
  const hidden: Markup[] = [];
  const found: Construct[] = [];
  let skipped = false;
  let inBody = false;
  let object: { name: string; start: number; fields: Map<string, Span> } | null = null;
  const hide = (start: number, end: number): void => {
    hidden.push({ kind: 'hidden', start, end });
  };
  for (const { index: start, 0: line } of allMatches(text, /[^\r\n]+/g)) {
    const end = start + line.length;
    const words = line.trim();
    if (/^:ignore\b/i.test(words)) {
      hide(start, text.length);
      break;
    }
    if (/^:(?:end)?skip\b/i.test(words)) {
      skipped = /^:skip/i.test(words);
      hide(start, end);
    } else if (skipped || /^:end\b/i.test(words)) hide(start, end);
    else if (FENCE.test(words)) {
      hide(start, end);
      if (/^\[\+/.test(words)) inBody = true;
      else if (/^\[\]$/.test(words)) inBody = false;
      if (object && words.startsWith('{')) {
        const made = built(text, object, start);
        if (made) found.push(made);
        object = null;
      }
      if (/^\{.+\}$/.test(words)) object = { name: words.slice(1, -1).replace(/^[.+]/, ''), start, fields: new Map() };
    } else {
      const key = KEY.exec(line);
      if (!key) continue;
      const value = { start: start + key[0].length, end };
      if (object) {
        object.fields.set(key[1]!.toLowerCase(), value);
        hide(start, TEXT.test(key[1]!) ? value.start : end);
      } else if (QUOTE.test(key[1]!)) found.push({ start, end, kind: 'quote', quote: value });
      else if (TEXT.test(key[1]!)) hide(start, value.start);
      else if (!FURNITURE.test(key[1]!) && (!inBody || /^[a-z]/.test(key[1]!))) hide(start, end);
    }
  }
  return { hidden, found };
}

function built(
  text: string,
  { name, start, fields }: { name: string; start: number; fields: ReadonlyMap<string, Span> },
  end: number,
): Construct | null {
  const field = (...names: string[]): Span | undefined => names.map((one) => fields.get(one)).find(Boolean);
  const src = field('src', 'url', 'image', 'file', 'photo');
  const caption = field('caption', 'cutline');
  const credit = field('credit', 'photographer', 'attribution');
  const quote = field('quote', 'text', 'pullquote');
  if (/quote/i.test(name) && quote) return { start, end, kind: 'quote', quote };
  if (!src && !caption) return null;
  return {
    start,
    end,
    kind: 'picture',
    src: src ? text.slice(src.start, src.end).trim() : '',
    ...(caption ? { caption } : {}),
    ...(credit ? { credit } : {}),
  };
}
