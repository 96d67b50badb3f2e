import { isPicture, type Nodes, type PageElement } from '../tree.ts';
import { placeholder } from './picture.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The one way from copy to HTML: what it returns is text, in an element or in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark) : text;

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
