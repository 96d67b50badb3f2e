import { isPicture, type Nodes, type PageElement } from '../tree.ts';
import { placeholder } from './picture.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters that no page has, as a terminal would obey them, and marks of direction, which it has spelled out. */
const UNSEEN = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f';
const TURNING = '\\u061c\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff';
const SPECIAL = new RegExp(`[&<>"'${UNSEEN}${TURNING}]`);
const SPECIALS = new RegExp(SPECIAL, 'g');

/** The one way from copy to HTML: what it returns is text, in an element or in a quoted attribute. */
export const escapeHtml = (text: string): string => (SPECIAL.test(text) ? text.replace(SPECIALS, entityOf) : text);

function entityOf(mark: string): string {
  const code = mark.charCodeAt(0);
  return ENTITIES[mark] ?? (code < 0xa0 ? '\ufffd' : `&#${code};`);
}

/** A part as the page shows it: safe HTML, with placeholders for pictures. */
export function toHtml(nodes: Nodes): string {
  let html = '';
  for (const node of nodes) {
    if (typeof node === 'string') html += escapeHtml(node);
    else html += elementHtml(isPicture(node) ? placeholder(node) : node);
  }
  return html;
}

/** Elements that hold nothing and have no end. */
const VOID: ReadonlySet<string> = new Set(['br', 'img']);

function elementHtml({ tag, attributes, children }: PageElement): string {
  let open = `<${tag}`;
  for (const name in attributes) open += ` ${name}="${escapeHtml(attributes[name]!)}"`;
  return VOID.has(tag) ? `${open}>` : `${open}>${toHtml(children)}</${tag}>`;
}
