/** The public face of the core: everything the server, the command line and the editor may use. */

export { authorKeysAbove } from './article/copy/authorKeys.ts';
export { ARTICLE_ENDINGS, ARTICLE_FILES, formatOf, formatOfCopy } from './article/copy/format.ts';
export { type Detection, detect } from './article/detection/detect.ts';
export type { Article, Format, Furniture, Passage, Quote } from './article/model.ts';
export { mentionAt } from './article/people/mentions.ts';
export { renamableAt, rename } from './article/people/renaming.ts';
export { readArticle } from './article/read.ts';
export type { Tagger } from './article/tagger.ts';
export { type AssistantStory, answerFor } from './assistant/answers.ts';
export {
  ASSISTANT_TOOLS,
  type AssistantTool,
  editorToolName,
  type ToolInput,
  type ToolName,
  toolCall,
} from './assistant/tools.ts';
export { type Correction, correctionOf } from './checklists/correction.ts';
export { FACT_KINDS, type Fact, factsOf } from './checklists/facts.ts';
export { factsText, type ListFormat, quotesText, sourcesText } from './checklists/formats.ts';
export { sourcesOf, type Voice } from './checklists/sources.ts';
export { type CheckedQuote, checkQuotes, LONGEST_TRANSCRIPT, readTranscript } from './checklists/transcript.ts';
export {
  articleGlobs,
  type Config,
  defaultConfig,
  type HouseFont,
  type HouseLook,
  parseConfig,
} from './engine/config.ts';
export { type Change, changedConfig } from './engine/configEdits.ts';
export { type ConfigProblem, placing } from './engine/configProblems.ts';
export { createDesk, type Desk, type Fault, type Review, type Tools } from './engine/desk.ts';
export { joinFixes, safeFixes, settle } from './engine/fixes.ts';
export { tellOnce } from './engine/habits.ts';
export {
  configOf,
  followAll,
  type Layer,
  type Link,
  type LoadedConfig,
  layersOf,
  personalLayer,
} from './engine/layers.ts';
export { ruleOf, shippedRules } from './engine/packRules.ts';
export { whyRule, whyText } from './engine/provenance.ts';
export { partReviewed, TOO_LONG, tooLong } from './engine/reviewLimit.ts';
export { applyStets, EXPIRED, type Stet, type Stood, stetOf } from './engine/stet.ts';
export { testTerms } from './engine/termTests.ts';
export { falseAlarmReport, reproduce } from './falseAlarm/falseAlarm.ts';
export { type Evidence, type FinishedStory, readHabits } from './learn/evidence.ts';
export { LEAST_STORIES, type Proposal, proposalText, proposeStyle } from './learn/proposal.ts';
export { describeFigure } from './render/hover/figure.ts';
export { describeFurniture } from './render/hover/furniture.ts';
export { folds, type OutlineEntry, outline } from './render/hover/outline.ts';
export { describeQuote } from './render/hover/quote.ts';
export { copyTokens, TOKEN_TYPES } from './render/hover/semanticTokens.ts';
export { type PageFont, pageDocument, pageSkeleton } from './render/page/document.ts';
export { inlinedFont, inlinedPicture, inlinedSheet } from './render/page/inlined.ts';
export type { Page, PagePart, PageTree } from './render/page/model.ts';
export { pageFindings } from './render/page/pageFindings.ts';
export { LARGEST_PICTURE, pictureSize, pictureType } from './render/page/pictureFile.ts';
export { readingTimeOf } from './render/page/readingTime.ts';
export { renderPage, withoutTrees } from './render/page/renderPage.ts';
export { sheetFiles } from './render/page/sheetFiles.ts';
export {
  type AuthorShelf,
  authorKeysOf,
  authorShelf,
  isAuthorFile,
  type SiteAuthors,
  siteAuthorsOf,
} from './render/page/siteAuthors.ts';
export { semanticHtml } from './render/page/targets/cms.ts';
export type { PictureSource } from './render/page/targets/picture.ts';
export { plainText } from './render/page/targets/text.ts';
export { analysis } from './render/report/analysis.ts';
export { FINDINGS_FORMATS, type FindingsFormat, formatFindings } from './render/report/findings.ts';
export { report } from './render/report/json.ts';
export type { FileFindings, LetStand, ReportTool } from './render/report/model.ts';
export { configSchema, personalSchema, precisionTable, rulePage, rulesSchema, rulesTable } from './rules/derive.ts';
export { rules } from './rules/index.ts';
export { STYLE_PACKS, type StylePack } from './rules/packs.ts';
export { type AnyRule, type Finding, type Fix, SEVERITIES, type Severity } from './rules/rule.ts';
export { THEMES, type Theme } from './rules/themes.ts';
export {
  isOpen,
  type PlacedQuery,
  placeQueries,
  QUERY,
  type Query,
  queryFindings,
  queryOf,
  type Reply,
  type Signed,
} from './sidecar/queries.ts';
export { openOf, READY_CHECKS, type Readiness, type ReadyCheck, readinessOf } from './sidecar/ready.ts';
export { sidecarSchema } from './sidecar/schema.ts';
export { contentHash, type Seal, type SealState } from './sidecar/seal.ts';
export {
  changedSidecar,
  NO_SIDECAR,
  parseSidecar,
  SIDECAR,
  type Sidecar,
  type SidecarChange,
} from './sidecar/sidecarFile.ts';
export { applyTicks, type CheckedFact, type Tick, tickOf } from './sidecar/ticks.ts';
export { anchorOf } from './text/anchors.ts';
export { escapeMarkdown, onOneLine, printable, safeJson, unlinked } from './text/escape.ts';
export { clip } from './text/plain.ts';
export { applyEdits, type Edit, type Span, textOf } from './text/spans.ts';
export { MOST_PROBLEMS } from './text/yaml/yaml.ts';
export { schoolGrade } from './vale/grade.ts';
