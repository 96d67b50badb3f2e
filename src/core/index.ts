/** The public face of the core: everything the server, the command line and the editor may use. */
export { type Detection, detect } from './article/detect.ts';
export { mentionAt } from './article/mentions.ts';
export type { Article, Format, Furniture, Passage, Quote } from './article/model.ts';
export { readArticle } from './article/read.ts';
export { renamableAt, rename } from './article/renaming.ts';
export type { Tagger } from './article/tagger.ts';
export { type Change, changedConfig } from './engine/change.ts';
export {
  articleGlobs,
  type Config,
  defaultConfig,
  type HouseFont,
  type HouseLook,
  parseConfig,
} from './engine/config.ts';
export { createDesk, type Desk, type Fault, type Review, type Tools } from './engine/desk.ts';
export { joinFixes } from './engine/fixes.ts';
export {
  type ConfigHost,
  configOf,
  follow,
  type Held,
  type Layer,
  type Link,
  layersOf,
  personalLayer,
} from './engine/layers.ts';
export { partReviewed, TOO_LONG, tooLong } from './engine/limit.ts';
export { type ConfigProblem, problemAt } from './engine/problems.ts';
export { ruleOf, shippedRules } from './engine/shipped.ts';
export {
  addStet,
  applyStets,
  EXPIRED,
  parseSidecar,
  removeStet,
  SIDECAR,
  type Stet,
  type Stood,
  stetOf,
} from './engine/stet.ts';
export { testTerms } from './engine/termTests.ts';
export { whyRule, whyText } from './engine/why.ts';
export { analysis } from './render/analysis.ts';
export { renderPage } from './render/article.ts';
export { describeFurniture } from './render/describe.ts';
export { describeFigure } from './render/describeFigure.ts';
export { describeQuote } from './render/describeQuote.ts';
export { type PageFont, pageDocument, pageSkeleton } from './render/document.ts';
export { type FileFindings, type FindingsFormat, formatFindings } from './render/findings.ts';
export { type PictureSource, pictureNames, plainText, semanticHtml } from './render/out.ts';
export { folds, type OutlineEntry, outline } from './render/outline.ts';
export type { Page, PagePart } from './render/page.ts';
export { pageFindings } from './render/pageFindings.ts';
export { LARGEST_PICTURE, pictureSize, pictureType } from './render/pictureFile.ts';
export { readingTimeOf } from './render/readingTime.ts';
export { sheetFiles, sheetFileType, withSheetFiles } from './render/sheetFiles.ts';
export { copyTokens, TOKEN_TYPES } from './render/tokens.ts';
export { configSchema, personalSchema, rulePage, rulesSchema, rulesTable } from './rules/derive.ts';
export { rules } from './rules/index.ts';
export { STYLE_PACKS, type StylePack } from './rules/packs.ts';
export type { AnyRule, Finding, Fix, Severity } from './rules/rule.ts';
export { THEMES, type Theme } from './rules/themes.ts';
export { applyEdits, type Edit, type Span, textOf } from './text/spans.ts';
export { schoolGrade } from './vale/grade.ts';
