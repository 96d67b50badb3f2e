/** The preview as shipped, without an editor around it. */
export { createDesk, defaultConfig, pageFindings, renderPage } from '../src/core/index.ts';
export { previewHtml } from '../src/extension/preview/html.ts';
export { patches } from '../src/extension/preview/patch.ts';
