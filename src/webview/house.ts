/** The newsroom's own style sheets and fonts, by addresses that the editor gives. */

import type { FontFace as Face } from '../protocol.ts';

let fonts: readonly FontFace[] = [];

export function showHouse(css: readonly string[], faces: readonly (Face & { readonly src: string })[]): void {
  const old = [...document.querySelectorAll<HTMLLinkElement>('link[data-house]')];
  const links = css.map((address) => {
    const known = old.find((link) => link.getAttribute('href') === address);
    if (known) return known;
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.dataset.house = '';
    link.href = address;
    return link;
  });
  document.head.append(...links);
  for (const link of old) if (!links.includes(link)) link.remove();
  for (const font of fonts) document.fonts.delete(font);
  fonts = faces.map(
    ({ family, src, weight = 400, style = 'normal' }) =>
      new FontFace(family, `url(${JSON.stringify(src)})`, { weight: String(weight), style, display: 'swap' }),
  );
  for (const font of fonts) document.fonts.add(font);
}
