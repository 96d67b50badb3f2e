import type { Element, ElementContent, Parents } from 'hast';

/** What Word writes before an item, to be numbered and not to be read as copy. */
export const isMarker = (element: Element): boolean =>
  /mso-list:\s*ignore/i.test(String(element.properties.style ?? ''));

/**
 * Word puts its lists on the clipboard as paragraphs with a level and a marker of their own:
 * `<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>`. Those that follow each other become one list, nested by
 * their levels.
 */
export function joinWordLists(parent: Parents): void {
  const joined: ElementContent[] = [];
  let open: readonly Level[] = [];
  for (const child of parent.children as ElementContent[]) {
    const item = itemOf(child);
    if (item) {
      const above = open.filter(({ level }) => level < item.level);
      const known = open.find(({ level, list }) => level === item.level && list.tagName === nameFor(item));
      const list = known?.list ?? listFrom(item);
      if (!known) (itemAbove(above) ?? joined).push(list);
      open = [...above, { level: item.level, list }];
      list.children.push({ ...item.paragraph, tagName: 'li' });
    } else if (!open.length || !isSpace(child)) {
      open = [];
      joined.push(child);
    }
  }
  parent.children = joined as typeof parent.children;
}

interface Item {
  readonly paragraph: Element;
  readonly level: number;
  /** The number of the item; null for one with a bullet. */
  readonly number: number | null;
}

/** A list that is not ended yet. */
interface Level {
  readonly level: number;
  readonly list: Element;
}

function itemOf(node: ElementContent): Item | null {
  if (node.type !== 'element' || node.tagName !== 'p') return null;
  const style = String(node.properties.style ?? '');
  const level = /mso-list:\s*l\d+\s+level(\d)/i.exec(style)?.[1];
  if (!level && !/msolist/i.test(String(node.properties.className ?? ''))) return null;
  const number = /^\(?(?:(\d{1,4})|[a-z]{1,5})[.)]/i.exec(markerIn(node).trim());
  return { paragraph: node, level: Number(level ?? 1), number: number ? Number(number[1] ?? 1) : null };
}

const nameFor = ({ number }: Item): string => (number === null ? 'ul' : 'ol');

const listFrom = (item: Item): Element => ({
  type: 'element',
  tagName: nameFor(item),
  properties: item.number !== null && item.number > 1 ? { start: item.number } : {},
  children: [],
});

/** What stands in the item that a deeper list belongs to. */
function itemAbove(open: readonly Level[]): ElementContent[] | undefined {
  const item = open.at(-1)?.list.children.at(-1);
  return item?.type === 'element' ? item.children : undefined;
}

const markerIn = (node: ElementContent): string =>
  node.type !== 'element' ? '' : isMarker(node) ? textOf(node) : node.children.map(markerIn).join('');

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';

const isSpace = (node: ElementContent): boolean =>
  node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
