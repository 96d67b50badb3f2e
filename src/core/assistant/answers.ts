import type { Article } from '../article/model.ts';
import { factsOf } from '../checklists/facts.ts';
import { sourcesOf, type Voice } from '../checklists/sources.ts';
import { saidBy } from '../render/hover/quote.ts';
import { type Finding, SEVERITIES } from '../rules/rule.ts';
import type { Sidecar } from '../sidecar/sidecarFile.ts';
import { applyTicks } from '../sidecar/ticks.ts';
import { Places } from '../text/places.ts';
import { clip, plain } from '../text/plain.ts';
import { type Edit, editedWithin, type Span, span, textOf } from '../text/spans.ts';
import type { ToolInput, ToolName } from './tools.ts';

/** A story as it was reviewed. */
export interface AssistantStory {
  readonly article: Article;
  readonly findings: readonly Finding[];
  readonly sidecar: Pick<Sidecar, 'ticks'>;
}

/** Most entries of a list: a model reads no more with care, and learns how many are left out. */
const MOST = 200;
/** UTF-16 units of words from the copy; the whole stands in the story. */
const LONGEST_WORDS = 300;

/** What is said of a story, as plain data with lines and columns from 1. */
export function answerFor(tool: Exclude<ToolName, 'explain-rule'>, story: AssistantStory, input: ToolInput): object {
  const places = new Places(story.article.text);
  switch (tool) {
    case 'check':
      return findingsOf(story, input, places);
    case 'who-said-it':
      return speakersOf(story, input, places);
    case 'facts-to-verify':
      return factsToVerify(story, places);
    case 'propose-fix':
      return fixesOf(story, input, places);
  }
}

function findingsOf({ article, findings }: AssistantStory, input: ToolInput, places: Places): object {
  const wanted = findings.filter(({ rule }) => input.rule === undefined || rule === input.rule);
  const gravestFirst = SEVERITIES.flatMap((severity) => wanted.filter((finding) => finding.severity === severity));
  return {
    words: article.words,
    ...listed('findings', gravestFirst, ({ rule, severity, span, message, related, fixes }) => ({
      rule,
      severity,
      ...places.at(span.start),
      words: clipped(article.text, span),
      message,
      ...(related.length
        ? {
            related: related.map((one) => ({
              ...places.at(one.span.start),
              words: clipped(article.text, one.span),
              message: one.message,
            })),
          }
        : {}),
      ...(fixes.length ? { fixes: fixes.map(({ title, safe }) => ({ title, safe })) } : {}),
    })),
  };
}

function speakersOf({ article }: AssistantStory, input: ToolInput, places: Places): object {
  const { text } = article;
  const sought = plain(input.words ?? '').toLowerCase();
  const quotes = article.quotes.filter((quote) => plain(textOf(text, quote)).toLowerCase().includes(sought));
  return {
    ...listed('quotations', quotes, (quote) => {
      const { who, how } = saidBy(article, quote);
      return { ...places.at(quote.start), words: clipped(text, quote), status: quote.status, who, how };
    }),
    ...(sought ? {} : listed('sources', sourcesOf(article), (voice) => voiceJson(voice, places))),
  };
}

const voiceJson = ({ first, places: _, ...voice }: Voice, places: Places): object => ({
  ...voice,
  line: places.at(first.start).line,
});

function factsToVerify({ article, sidecar }: AssistantStory, places: Places): object {
  const { facts } = applyTicks(article.text, factsOf(article), sidecar.ticks);
  return {
    checked: facts.filter(({ tick }) => tick).length,
    ...listed('facts', facts, ({ fact, tick }) => ({
      kind: fact.kind,
      words: fact.words,
      of: fact.of,
      detail: fact.detail,
      lines: [...new Set(fact.places.map(({ start }) => places.at(start).line))],
      checked: tick !== null,
      ...(tick?.who ? { by: tick.who } : {}),
      ...(tick?.link ? { evidence: tick.link } : {}),
    })),
  };
}

function fixesOf({ article, findings }: AssistantStory, input: ToolInput, places: Places): object {
  const { rule, line, safeOnly } = input;
  const proposals = findings
    .filter((finding) => rule === undefined || finding.rule === rule)
    .filter(({ span }) => line === undefined || places.at(span.start).line === line)
    .flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })))
    .filter(({ fix }) => !safeOnly || fix.safe);
  return {
    written: false,
    ...listed('fixes', proposals, ({ finding, fix }) => ({
      rule: finding.rule,
      title: fix.title,
      safe: fix.safe,
      ...linesChanged(article.text, fix.edits, places),
    })),
  };
}

/** The whole lines that edits touch, as they are and as they would be. */
function linesChanged(text: string, edits: readonly Edit[], places: Places): object {
  const first = edits.reduce((least, { span }) => Math.min(least, span.start), text.length);
  const last = edits.reduce((most, { span }) => Math.max(most, span.end), 0);
  const start = Math.max(text.lastIndexOf('\n', first - 1), text.lastIndexOf('\r', first - 1)) + 1;
  const rest = /[\r\n]/.exec(text.slice(last));
  const end = rest ? last + rest.index : text.length;
  const lines = span(start, end);
  return { line: places.at(first).line, before: textOf(text, lines), after: editedWithin(text, lines, edits) };
}

/** A list under its name, and how many of it are left out. */
function listed<T>(name: string, all: readonly T[], tell: (one: T) => object): object {
  const leftOut = all.length - MOST;
  return { [name]: all.slice(0, MOST).map(tell), ...(leftOut > 0 ? { [`${name}LeftOut`]: leftOut } : {}) };
}

function clipped(text: string, place: Span): string {
  return clip(plain(textOf(text, place)), LONGEST_WORDS);
}
