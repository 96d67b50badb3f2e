import { escapeHtml } from './html.ts';
import { withPictures } from './out.ts';
import type { Page, Slot } from './page.ts';

/**
 * The frame of the published page with its slots. Without a page it is the empty, hidden frame that the preview's
 * script fills; with one it is the page as it stands in an exported file, which follows the reader's light or dark.
 */
export function pageSkeleton(page: Page | null, theme = 'site'): string {
  const fill = (slot: Slot): string => {
    const parts = page?.parts.filter((part) => part.slot === slot) ?? [];
    return parts.length > 0 ? `\n${parts.map((part) => part.html).join('\n')}\n` : '';
  };
  return `<div class="frame"${page ? '' : ' hidden'}>
<div class="page${page?.marks ? ' marked' : ''}" data-theme="${escapeHtml(theme)}" data-scheme="${page ? 'auto' : 'light'}">
<article class="story" lang="${escapeHtml(page?.lang ?? 'en')}">
<header class="top" data-slot="top">${fill('top')}</header>
<div class="figure" data-slot="figure">${fill('figure')}</div>
<div class="body" data-slot="body">${fill('body')}</div>
<div class="after" data-slot="after">${fill('after')}</div>
</article>
</div>
</div>`;
}

export interface DocumentOptions {
  readonly theme?: string;
  /** Where pictures are, by their names in the copy; a file that needs nothing else has them as `data:` addresses. */
  readonly pictures?: ReadonlyMap<string, string>;
}

/** The published page as one file that needs nothing else. `css` is the page's own style sheet. */
export function pageDocument(page: Page, css: string, options: DocumentOptions = {}): string {
  const { theme = 'site', pictures = new Map() } = options;
  return `<!doctype html>
<html lang="${escapeHtml(page.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title || 'Article')}</title>
<style>
body { margin: 0; }
${css.trim()}
</style>
</head>
<body>
${withPictures(pageSkeleton(page, theme), pictures)}
</body>
</html>
`;
}
