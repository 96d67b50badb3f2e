/** Pictures of the workspace, laid over their placeholders; a placeholder keeps the room, so that nothing jumps. */

import type { PictureAt } from '../protocol.ts';
import { make } from './dom.ts';

let sources: Readonly<Record<string, PictureAt>> = {};

export const pictureOf = (name: string | undefined): PictureAt | undefined =>
  name !== undefined && Object.hasOwn(sources, name) ? sources[name] : undefined;

/** Shows what is known, after the page or the pictures have changed. */
export function showPictures(page: HTMLElement, next = sources): void {
  sources = next;
  for (const frame of page.querySelectorAll<HTMLElement>('.picture')) {
    const picture = pictureOf(frame.dataset.src);
    const size = picture?.size ?? statedSize(frame.dataset.size);
    // The lead has the site's shape, whatever its own.
    const isLead = frame.closest('.lead-figure') !== null;
    if (size && !isLead) frame.style.setProperty('aspect-ratio', size.join(' / '));
    const shown = frame.querySelector('img');
    // As it was written: read back as an address, that of a remote window is another.
    if (shown?.getAttribute('src') === picture?.src) continue;
    shown?.remove();
    if (picture) frame.append(imageIn(frame, picture));
  }
}

function imageIn(frame: HTMLElement, { src, size }: PictureAt): HTMLElement {
  const image = make('img', '');
  image.alt = '';
  image.addEventListener('error', () => image.remove());
  // A picture on the web tells its shape only when it is here.
  image.addEventListener('load', () => {
    if (!size && image.naturalWidth > 0 && !frame.closest('.lead-figure')) {
      frame.style.setProperty('aspect-ratio', `${image.naturalWidth} / ${image.naturalHeight}`);
    }
  });
  image.src = src;
  return image;
}

const statedSize = (size: string | undefined): readonly number[] | undefined =>
  size && /^\d+ \d+$/.test(size) ? size.split(' ').map(Number) : undefined;
