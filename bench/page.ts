/** The preview as shipped, without an editor around it. */
export { createDesk, defaultConfig, pageFindings, renderPage } from '../src/core/index.ts';
export { patches } from '../src/extension/patch.ts';
export { previewHtml } from '../src/extension/previewHtml.ts';
