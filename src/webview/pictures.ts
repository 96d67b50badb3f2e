/** Pictures of the workspace, laid over their placeholders; a placeholder keeps the room, so that nothing jumps. */

import { make } from './dom.ts';

let sources: Readonly<Record<string, string>> = {};

export const pictureOf = (name: string | undefined): string | undefined =>
  name !== undefined && Object.hasOwn(sources, name) ? sources[name] : undefined;

export function showPictures(page: HTMLElement, next: Readonly<Record<string, string>>): void {
  sources = next;
  for (const frame of page.querySelectorAll<HTMLElement>('.picture[data-src]')) {
    const source = pictureOf(frame.dataset.src);
    const shown = frame.querySelector('img');
    if (shown?.src === source) continue;
    shown?.remove();
    if (source === undefined) continue;
    const image = make('img', '');
    image.alt = '';
    image.addEventListener('error', () => image.remove());
    image.src = source;
    frame.append(image);
  }
}
