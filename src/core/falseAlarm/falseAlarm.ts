import type { Article, Format } from '../article/model.ts';
import type { Config } from '../engine/config.ts';
import { spelledOut } from '../engine/config.ts';
import type { Desk } from '../engine/desk.ts';
import { sentencesIn } from '../rules/lib/prose.ts';
import { type Finding, partsOf } from '../rules/rule.ts';
import type { Span } from '../text/spans.ts';
import { anonymize, namesWithin, wordsOfNames } from './anonymize.ts';
import { fewest } from './shrink.ts';

/** A short piece of copy in which the rule says the same. */
export interface Reproduction {
  readonly copy: string;
  readonly finding: Finding;
  /** Which names are invented: all, all but those that the finding is about, those of people only, or none. */
  readonly renamed: 'all' | 'outside' | 'people' | 'none';
}

/** Reviews that a search may take. Those of short copy take less than a millisecond each. */
const MOST_REVIEWS = 60;
/** UTF-16 units of a story that is searched as a whole; of a longer one only what surrounds the finding is. */
const LONGEST = 60_000;

interface Block extends Span {
  readonly text: string;
}

/**
 * The fewest sentences of a story in which a desk finds the same, with its names replaced, each time tried again; null where
 * the finding hangs on more of the story than can be searched.
 */
export function reproduce(desk: Desk, article: Article, format: Format, finding: Finding): Reproduction | null {
  const date = article.furniture.published ?? null;
  const words = article.text.slice(finding.span.start, finding.span.end);
  const again = (copy: string): Finding[] =>
    desk.review(copy, { format, date }).findings.filter((one) => isLike(one, finding));
  const inWords = (copy: string): Finding | undefined =>
    again(copy).find(({ span }) => copy.slice(span.start, span.end) === words);
  const holds = (parts: readonly string[]): boolean => inWords(parts.join('\n\n')) !== undefined;
  const base = smallestAround(article.text, finding).find((blocks) => holds(blocks.map(({ text }) => text)));
  if (!base) return null;
  const blocks = fewest(
    base.map(({ text }) => text),
    holds,
    MOST_REVIEWS,
  );
  const copy = fewestSentences(blocks, holds).join('\n\n');
  const found = inWords(copy) ?? finding;
  return renamedCopy(copy, found, article, again) ?? { copy, finding: found, renamed: 'none' };
}

/** Paragraphs about a finding: its own, those of its other places, the first too, more and more around, all. */
function smallestAround(text: string, { span, related }: Finding): (readonly Block[])[] {
  const blocks = blocksOf(text);
  const places = [span, ...related.map((place) => place.span)];
  const own = indexesOf(blocks, [span]);
  const all = indexesOf(blocks, places);
  const picks = [own, all, [0, ...all], widened(all, 1), [0, ...widened(all, 3)]].map((picked) => new Set(picked));
  const chosen = picks.map((picked) => blocks.filter((_, i) => picked.has(i)));
  return text.length <= LONGEST ? [...chosen, blocks] : chosen;
}

const indexesOf = (blocks: readonly Block[], places: readonly Span[]): number[] =>
  blocks.flatMap((block, i) => (places.some(({ start, end }) => start < block.end && end >= block.start) ? [i] : []));
const widened = (indexes: readonly number[], by: number): number[] =>
  indexes.flatMap((index) => Array.from({ length: 2 * by + 1 }, (_, i) => index - by + i));

/** Between blank lines; where there are none, line by line. */
function blocksOf(text: string): Block[] {
  const gap = /\n[^\S\n]*\n/.test(text) ? /\n(?:[^\S\n]*\n)+/g : /\n/g;
  const blocks: Block[] = [];
  let start = 0;
  for (const { index, 0: blank } of [...text.matchAll(gap), { index: text.length, 0: '' }]) {
    if (text.slice(start, index).trim()) blocks.push({ start, end: index, text: text.slice(start, index) });
    start = index + blank.length;
  }
  return blocks;
}

function fewestSentences(blocks: readonly string[], holds: (parts: readonly string[]) => boolean): readonly string[] {
  let kept = blocks;
  for (const i of blocks.keys()) {
    const sentences = sentencesIn(kept[i]!).map(({ start, end }) => kept[i]!.slice(start, end));
    const withBlock = (left: readonly string[]): string[] =>
      kept.map((text, k) => (k === i ? left.join('').trim() : text));
    kept = withBlock(fewest(sentences, (left) => holds(withBlock(left)), MOST_REVIEWS));
  }
  return kept;
}

/** With as many names replaced as leave the finding there. */
function renamedCopy(
  copy: string,
  found: Finding,
  article: Article,
  again: (copy: string) => Finding[],
): Reproduction | null {
  const people = wordsOfNames(
    article.people.filter(({ kind, name }) => kind === 'person' || name.includes(' ')).map(({ name }) => name),
  );
  const about = namesWithin(copy, [found.span, ...found.related.map(({ span }) => span)]);
  const others = namesWithin(copy, [{ start: 0, end: copy.length }]);
  const strangers = new Set([...others].filter((name) => !people.has(name)));
  const tries = [
    ['all', new Set<string>()],
    ['outside', about],
    ['people', strangers],
  ] as const;
  for (const [renamed, kept] of tries) {
    const anonymous = anonymize(copy, people, kept);
    const [finding] = again(anonymous);
    if (finding) return { copy: anonymous, finding, renamed };
  }
  return null;
}

/** Of one rule, as grave, and with the same message but for the names in it and the count of a habit. */
const isLike = (one: Finding, other: Finding): boolean => one.rule === other.rule && shapeOf(one) === shapeOf(other);
const shapeOf = ({ message, severity }: Finding): string =>
  `${severity} ${partsOf(message)[0].replace(/[“"][^“”"]{0,200}[”"]|\p{Lu}[\p{L}\p{M}’'-]*| \(\d+ places\)|\.$/gu, '')}`.replace(
    /\s+/g,
    ' ',
  );

const NAMES = {
  all: 'invented',
  outside: 'invented, but for those that the finding is about',
  people: 'of people invented',
  none: 'NOT replaced, because the finding depends on them',
} as const;

/** What is pasted into the issue template: the rule, where it speaks, and the copy. */
export function falseAlarmReport(
  { copy, finding, renamed }: Reproduction,
  {
    config,
    version,
    published,
  }: { readonly config: Config; readonly version: string; readonly published?: string | undefined },
): string {
  const { severity: level, ...options } = spelledOut(config.rules[finding.rule]);
  const settings = { ...(level ? { severity: level } : {}), ...options };
  const [what] = partsOf(finding.message);
  const fence = (copy.match(/`+/g) ?? []).reduce((long, run) => (run.length < long.length ? long : `${run}\``), '```');
  return [
    `Rule: ${finding.rule} (${finding.severity})`,
    `Message: ${what}`,
    `Flagged: ${copy.slice(finding.span.start, finding.span.end).replace(/\s+/g, ' ')}`,
    `Version and style: Copydesk ${version}, ${config.style}`,
    ...(Object.keys(settings).length ? [`Settings: ${JSON.stringify(settings)}`] : []),
    ...(published ? [`Published: ${published}`] : []),
    `Names: ${NAMES[renamed]}`,
    '',
    `${fence}text`,
    copy,
    fence,
    '',
    'Why it is right: ',
    '',
  ].join('\n');
}
