/** The public face of the core: everything the server, the command line and the editor may use. */
export { type Detection, detect } from './article/detect.ts';
export type { Article, Format, Furniture, Passage, Quote } from './article/model.ts';
export type { Tagger } from './article/tagger.ts';
export {
  articleGlobs,
  type Config,
  type ConfigProblem,
  defaultConfig,
  parseConfig,
  withPersonalRules,
} from './engine/config.ts';
export { createDesk, type Desk, type Review, type Tools } from './engine/desk.ts';
export { joinFixes } from './engine/fixes.ts';
export { renderPage } from './render/article.ts';
export type { Page, PagePart } from './render/page.ts';
export type { Finding, Fix, Severity } from './rules/rule.ts';
export { applyEdits, type Edit, type Span } from './text/spans.ts';
