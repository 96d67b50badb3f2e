import type { Article } from '../article/model.ts';
import type { DiffPiece } from '../text/diffPiece.ts';
import { escapeMarkdown, printable, safeJson } from '../text/escape.ts';
import { Places } from '../text/places.ts';
import type { Span } from '../text/spans.ts';
import type { Fact } from './facts.ts';
import type { Voice } from './sources.ts';
import type { CheckedQuote } from './transcript.ts';

export type ListFormat = 'markdown' | 'csv' | 'json';

/** Who verified a fact, where somebody did. */
export interface Mark {
  readonly who?: string;
  readonly when?: string;
  readonly note?: string;
  readonly link?: string;
}

type Cell = string | number | null;

/** Everybody whom a story hears, for a person or a table. */
export function sourcesText(format: ListFormat, { text }: Pick<Article, 'text'>, voices: readonly Voice[]): string {
  if (format === 'json') return json(voices);
  const lineOf = lines(text);
  const rows = voices.map((voice): Cell[] => [
    voice.name,
    voice.kind,
    voice.role,
    voice.through ? `${voice.standing}, through ${voice.through}` : voice.standing,
    voice.quotes,
    voice.words,
    voice.statements,
    lineOf(voice.first),
    [voice.only ? 'only voice' : '', voice.response ? `response: ${voice.response}` : ''].filter(Boolean).join('; '),
  ]);
  const head = ['Source', 'Kind', 'Role', 'Standing', 'Quotes', 'Words', 'Other credits', 'First line', 'Notes'];
  return format === 'csv' ? csv([head, ...rows]) : table(head, rows);
}

/** Facts to verify, with what was verified: a list with boxes, or a table. */
export function factsText(
  format: ListFormat,
  { text }: Pick<Article, 'text'>,
  facts: readonly { readonly fact: Fact; readonly tick: Mark | null }[],
): string {
  if (format === 'json') return json(facts.map(({ fact, tick }) => ({ ...fact, tick })));
  const lineOf = lines(text);
  if (format === 'csv')
    return csv([
      ['Checked', 'Kind', 'Words', 'Of', 'Source or day', 'Times', 'First line', 'Who', 'When', 'Note', 'Link'],
      ...facts.map(({ fact, tick }): Cell[] => [
        tick ? 'yes' : 'no',
        fact.kind,
        fact.words,
        fact.of,
        fact.detail,
        fact.places.length,
        lineOf(fact.places[0]!),
        tick?.who ?? null,
        tick?.when ?? null,
        tick?.note ?? null,
        tick?.link ?? null,
      ]),
    ]);
  const done = facts.filter(({ tick }) => tick).length;
  const items = facts.map(({ fact, tick }) => {
    const more = [
      fact.kind,
      fact.detail,
      `line ${fact.places.map(lineOf).join(', ')}`,
      ...(tick ? [tick.who, tick.when, tick.note, tick.link] : []),
    ];
    const of = fact.of ? ` ${markdownCell(fact.of)}` : '';
    const rest = more.flatMap((part) => (part ? markdownCell(part) : [])).join(' · ');
    return `- [${tick ? 'x' : ' '}] **${markdownCell(fact.words)}**${of} (${rest})\n`;
  });
  return `${done} of ${facts.length} verified\n\n${items.join('')}`;
}

const MATCHES: Readonly<Record<CheckedQuote['match'], string>> = {
  exact: 'as said',
  cut: 'CUT without an ellipsis',
  nearly: 'NOT AS SAID',
  missing: 'NOT FOUND',
};

/** Quotations against a transcript. In a table of Markdown, what was said and is not printed is struck, and what is printed and was not said bold. */
export function quotesText(
  format: ListFormat,
  { text }: Pick<Article, 'text'>,
  quotes: readonly CheckedQuote[],
): string {
  if (format === 'json') return json(quotes);
  const lineOf = lines(text);
  const head = ['Line', 'Speaker', 'Quotation', 'Result', 'Difference'];
  const rows = quotes.map(({ at, speaker, words, match }): Cell[] => [lineOf(at), speaker, words, MATCHES[match]]);
  return format === 'csv'
    ? csv([head, ...rows.map((row, i) => [...row, quotes[i]!.diff.map(diffText).join(' ')])])
    : table(head, rows, (i) => quotes[i]!.diff.map(diffMarkdown).join(' '));
}

const diffText = ({ kind, text }: DiffPiece): string =>
  kind === 'same' ? text : kind === 'out' ? `[-${text}-]` : `{+${text}+}`;
const diffMarkdown = ({ kind, text }: DiffPiece): string => {
  const words = markdownCell(text);
  return kind === 'same' ? words : kind === 'out' ? `~~${words}~~` : `**${words}**`;
};

/** An end that is open is none in JSON. */
const json = (value: unknown): string => `${safeJson(value, 2)}\n`;

/** The line of a place, from 1. */
function lines(text: string): (place: Span) => number {
  const places = new Places(text);
  return ({ start }) => places.at(start).line;
}

/** A table of Markdown; `last` gives cells that are Markdown already. */
const table = (head: readonly string[], rows: readonly Cell[][], last?: (row: number) => string): string =>
  [
    head,
    head.map(() => '---'),
    ...rows.map((row, i) => [...row.map((cell) => markdownCell(String(cell ?? ''))), ...(last ? [last(i)] : [])]),
  ]
    .map((row) => `| ${row.join(' | ')} |\n`)
    .join('');

/** What a cell holds on one line, of which a terminal, which shows the list as well, obeys nothing. */
const line = (words: string): string => printable(words.replace(/\s+/g, ' ').trim());

const markdownCell = (words: string): string => escapeMarkdown(line(words));

/** RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
const csv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map((cell) => csvCell(String(cell ?? ''))).join(',')}\r\n`).join('');

function csvCell(words: string): string {
  const plain = line(words);
  const safe = /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
