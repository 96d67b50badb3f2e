import type { PageFinding, PageTree, Slot } from './model.ts';
import { escapeHtml, toHtml } from './targets/html.ts';
import { type PictureSource, withPictures } from './targets/picture.ts';

/**
 * The frame of the published page with its slots. Without a page it is the empty, hidden frame that the preview's
 * script fills; with one it is the page as it stands in an exported file, which follows the reader's light or dark.
 */
export function pageSkeleton(page: PageTree | null, theme = 'site', pictures: Pictures = new Map()): string {
  const fill = (slot: Slot): string => {
    const parts = page?.parts.filter((part) => part.slot === slot) ?? [];
    const blocks = parts.map(({ content }) => toHtml(withPictures([content], pictures)));
    return blocks.length > 0 ? `\n${blocks.join('\n')}\n` : '';
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

type Pictures = ReadonlyMap<string, PictureSource>;

export interface DocumentOptions {
  readonly theme?: string;
  /** Pictures by their names in the copy; a file that needs nothing else has them as `data:` addresses. */
  readonly pictures?: Pictures;
  /** The newsroom's own styles, which win over the page's, and the fonts that they name. */
  readonly houseCss?: string;
  readonly fonts?: readonly PageFont[];
  /** The cards of a marked page, printed below it under their numbers. */
  readonly findings?: readonly PageFinding[];
}

/** A font as a file that needs nothing else has it: within its own address. */
export interface PageFont {
  readonly family: string;
  readonly src: string;
  readonly weight?: number;
  readonly style?: 'normal' | 'italic';
}

/** A file that needs nothing else asks nobody for anything, whatever the copy or the newsroom's styles say. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline' data:; img-src data:; font-src data:; media-src data:; base-uri 'none'; form-action 'none'";

/** The published page as one file that needs nothing else. `css` is the page's own style sheet. */
export function pageDocument(page: PageTree, css: string, options: DocumentOptions = {}): string {
  const { theme = 'site', pictures = new Map(), houseCss = '', fonts = [], findings = [] } = options;
  // Whatever the styles say, they end where the file says so.
  const styles = `body { margin: 0; }\n${css.trim()}\n${[...fonts.map(fontFace), houseCss.trim()].join('\n')}`.replace(
    /<\/(?=style)/gi,
    '<\\/',
  );
  return `<!doctype html>
<html lang="${escapeHtml(page.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title || 'Article')}</title>
<style>
${styles.trim()}
</style>
</head>
<body>
${pageSkeleton(page, theme, pictures)}
${findings.length > 0 ? `${proofNotes(findings, theme)}\n` : ''}</body>
</html>
`;
}

const fontFace = ({ family, src, weight = 400, style = 'normal' }: PageFont): string =>
  `@font-face { font-family: ${cssString(family)}; src: url(${cssString(src)}); font-weight: ${weight}; font-style: ${style}; }`;

const cssString = (text: string): string =>
  `"${text.replace(/["\\<\n\r\f]/g, (mark) => `\\${mark.charCodeAt(0).toString(16)} `)}"`;

const SEVERITIES = { error: 'Error', warning: 'Warning', info: 'Query', hint: 'Hint' } as const;

function proofNotes(findings: readonly PageFinding[], theme: string): string {
  const items = findings.map(
    ({ severity, title, message }) =>
      `<li data-sev="${severity}"><b>${SEVERITIES[severity]}: ${escapeHtml(title)}.</b> ${escapeHtml(message)}</li>`,
  );
  return `<aside class="page proof" data-theme="${escapeHtml(theme)}" data-scheme="auto" aria-label="Findings">\n<ol>\n${items.join('\n')}\n</ol>\n</aside>`;
}
