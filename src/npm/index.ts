/**
 * The library that the npm package exports. It reads and judges copy in memory; files, chains of configuration and
 * sidecars are the command line's business.
 */
export {
  type Article,
  applyEdits,
  type Config,
  createDesk,
  type Desk,
  type Detection,
  defaultConfig,
  detect,
  type Edit,
  type Finding,
  type Fix,
  type Format,
  formatFindings,
  joinFixes,
  pageDocument,
  parseConfig,
  type Quote,
  type ReportTool,
  type Review,
  readArticle,
  renderPage,
  rules,
  type Severity,
  type Span,
  type Tools,
  tellOnce,
} from '../core/index.ts';
export { createSpeller, createTagger } from '../core/tools.ts';
