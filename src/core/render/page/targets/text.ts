import type { PageTree } from '../model.ts';
import { isElement, isPicture, type Nodes, type PageElement, type PageNode } from '../tree.ts';
import { placeholder } from './picture.ts';

/** The text of a part as the webview counts it, without what stands in the margin. */
export const shownWords = (nodes: Nodes): string => lettersOf(nodes).replace(/\r\n?/g, '\n');

function lettersOf(nodes: Nodes): string {
  let letters = '';
  for (const node of nodes) {
    if (typeof node === 'string') letters += node;
    else if (isPicture(node)) letters += lettersOf(placeholder(node).children);
    else if (!node.margin) letters += lettersOf(node.children);
  }
  return letters;
}

/** The words of the page as readers see them, a blank line between blocks. */
export function plainText({ parts }: PageTree): string {
  const blocks = parts.map(({ content, elsewhere }) => textOf(elsewhere ?? [content]).trim());
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function textOf(nodes: Nodes): string {
  let text = '';
  for (const [at, node] of nodes.entries()) {
    if (typeof node === 'string') text += node;
    else if (isElement(node) && !node.margin)
      text += before(node, nodes[at - 1]) + (node.tag === 'ol' ? counted(node) : textOf(node.children)) + after(node);
  }
  return text;
}

/** What sets an element off from the one before it. */
function before({ tag }: PageElement, last: PageNode | undefined): string {
  if (tag === 'li') return '\n- ';
  if (!isElement(last)) return '';
  if (last.tag === 'p' && (tag === 'p' || tag === 'footer')) return '\n\n';
  return isCell(last.tag) && isCell(tag) ? '\t' : '';
}

const after = ({ tag }: PageElement): string => (tag === 'tr' ? '\n' : '');

/** The items of a list with their numbers. */
const counted = ({ attributes, children }: PageElement): string =>
  children
    .filter(isElement)
    .map((item, at) => `\n${Number(attributes.start ?? 1) + at}. ${textOf(item.children)}`)
    .join('');

const isCell = (tag: string): boolean => tag === 'td' || tag === 'th';
