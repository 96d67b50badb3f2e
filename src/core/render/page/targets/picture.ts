import { element, isElement, type Nodes, type PageElement, type PagePicture, rewritten } from '../tree.ts';

/** A picture that can be shown: its address, and its size in pixels where it is known. */
export interface PictureSource {
  readonly src: string;
  readonly size?: readonly [width: number, height: number];
}

/** A picture's address may be the picture itself. UTF-16 units. */
const LONGEST_NAME = 60;

/** What a picture shows, for who cannot see it. */
export const labelOf = ({ picture: { alt } }: PagePicture): string => alt || 'Picture, not shown in this preview';

/** Stands where the picture will be, with its shape where the copy tells it; the picture itself is not fetched. */
export function placeholder(node: PagePicture, more: Readonly<Record<string, string>> = {}): PageElement {
  const { src, size } = node.picture;
  const name =
    (src?.startsWith('data:') ? '' : src)
      ?.replace(/[?#].*$/s, '')
      .split(/[\\/]/)
      .at(-1)
      ?.slice(0, LONGEST_NAME) || 'Picture';
  const attributes = {
    ...more,
    class: 'picture',
    ...(src === undefined ? {} : { 'data-src': src }),
    ...(size ? { 'data-size': size.join(' ') } : {}),
    role: 'img',
    'aria-label': labelOf(node),
  };
  return element('div', attributes, [element('span', {}, [name])]);
}

/**
 * A file's page with the pictures that `sources` knows by their names in the copy. A placeholder takes the shape that
 * the copy states; without a script only a style can give it.
 */
export const withPictures = (nodes: Nodes, sources: ReadonlyMap<string, PictureSource>): Nodes =>
  rewritten(nodes, (node) => {
    if (isElement(node)) return [node];
    const { src, size } = node.picture;
    const source = sources.get(src ?? '');
    if (source) return [shown(node, source)];
    return [placeholder(node, size ? { style: `aspect-ratio: ${size[0]} / ${size[1]}` } : {})];
  });

function shown(node: PagePicture, { src, size }: PictureSource): PageElement {
  const room = size ? { width: String(size[0]), height: String(size[1]) } : {};
  return element('div', { class: 'picture shown' }, [element('img', { src, alt: labelOf(node), ...room }, [])]);
}
