/**
 * The blocks of a page as trees of plain data, which each target (page, content-management system, text) renders in its
 * own way. Our own and small: it is built anew at every keystroke, and a library's serializer escapes otherwise.
 */

/** A stretch of text, an element, or a picture, which every target shows otherwise. */
export type PageNode = string | PageElement | PagePicture;
export type Nodes = readonly PageNode[];

export interface PageElement {
  readonly tag: string;
  /** In the order in which they are written. */
  readonly attributes: Attributes;
  readonly children: Nodes;
  /** Stands in the margin, and is no word of the copy. */
  readonly margin?: true;
}

type Attributes = Readonly<Record<string, string>>;

export interface PagePicture {
  readonly picture: Shown;
}

/** A picture as the copy names it. */
export interface Shown {
  readonly src?: string | undefined;
  readonly alt?: string | undefined;
  readonly size?: readonly [width: number, height: number] | undefined;
}

export const element = (tag: string, attributes: Attributes, children: Nodes): PageElement => ({
  tag,
  attributes,
  children,
});

export const isElement = (node: PageNode | undefined): node is PageElement => typeof node === 'object' && 'tag' in node;

export const isPicture = (node: PageNode): node is PagePicture => typeof node === 'object' && 'picture' in node;

/** Everything within that is not text, in the order of the page. */
export function nodesWithin(nodes: Nodes, found: (PageElement | PagePicture)[] = []): (PageElement | PagePicture)[] {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    found.push(node);
    if (!isPicture(node)) nodesWithin(node.children, found);
  }
  return found;
}

export const hasTag = (nodes: Nodes, tag: string): boolean =>
  nodesWithin(nodes).some((node) => isElement(node) && node.tag === tag);

/** The same with every element and picture as `change` makes it, from the inside out; what did not change is not copied. */
export function rewritten(nodes: Nodes, change: (node: PageElement | PagePicture) => Nodes): Nodes {
  const made: PageNode[] = [];
  let isSame = true;
  for (const node of nodes) {
    if (typeof node === 'string') {
      made.push(node);
      continue;
    }
    const changed = change(isPicture(node) ? node : within(node, rewritten(node.children, change)));
    if (changed.length !== 1 || changed[0] !== node) isSame = false;
    for (const one of changed) made.push(one);
  }
  return isSame ? nodes : made;
}

const within = (node: PageElement, children: Nodes): PageElement =>
  children === node.children ? node : { ...node, children };

const isSpace = (node: PageNode): boolean => typeof node === 'string' && node.trim() === '';

/** Whether there is nothing to see. */
export const isBlank = (nodes: Nodes): boolean => nodes.every(isSpace);

/** Without the space around it. */
export function trimmed(nodes: Nodes): Nodes {
  let from = 0;
  let to = nodes.length;
  while (from < to && isSpace(nodes[from]!)) from++;
  while (from < to && isSpace(nodes[to - 1]!)) to--;
  const kept = nodes.slice(from, to);
  const first = kept[0];
  if (typeof first === 'string') kept[0] = first.trimStart();
  const last = kept.at(-1);
  if (typeof last === 'string') kept[kept.length - 1] = last.trimEnd();
  return kept;
}
