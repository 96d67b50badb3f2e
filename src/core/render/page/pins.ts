import type { MadePart } from './sourceTree.ts';
import { isElement, nodesWithin, type PageElement, rewritten } from './tree.ts';

/**
 * Numbers of findings change with every finding above them, so parts hold numbers of their own: a keystroke then changes
 * no part but the one typed in. Which finding a part's numbers mean is said once, by `pins`.
 */
export function numberPins(parts: readonly MadePart[]): { parts: MadePart[]; pins: number[] } {
  const pins: number[] = [];
  const numbered = parts.map((part) => {
    const own = nodesWithin([part.content]).flatMap((node) =>
      isElement(node) && node.tag === 'button' ? [node.attributes['data-n'] ?? ''] : [],
    );
    for (const n of own) pins.push(Number(n));
    const mine = new Map(own.map((n, index) => [n, String(index)]));
    return { ...part, content: renumbered(part.content, mine) };
  });
  return { parts: numbered, pins };
}

/** Words of a finding whose pin is in another part have no number. */
function renumbered(content: PageElement, numbers: ReadonlyMap<string, string>): PageElement {
  const children = rewritten(content.children, (node) => {
    if (!isElement(node)) return [node];
    const { 'data-n': old, ...others } = node.attributes;
    if (old === undefined) return [node];
    const n = numbers.get(old);
    return [{ ...node, attributes: n === undefined ? others : { ...node.attributes, 'data-n': n } }];
  });
  return { ...content, children };
}
