import { type Article, BODY_KINDS, type Passage } from '../../article/model.ts';
import { WEEKDAY_NAMES } from '../../lexicon/calendar.ts';
import { allMatches } from '../../text/matches.ts';
import { overlaps, type Span, shift, span } from '../../text/spans.ts';
import { DIGITS, ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const RELATIVE =
  /(?<![\p{L}-])(?:(?<day>yesterday|tomorrow)(?!['’])|(?<which>last|next) (?<name>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday))(?![\p{L}-])/giu;
const DAY = 86_400_000;
/** Days around publication that a weekday names without a doubt. */
const NEAR = 7;

export const weekdayOrDate = defineRule({
  id: 'style/weekday-or-date',
  title: 'Weekday or date',
  severity: 'info',
  optional: true,
  habit: 'form',
  doc: `“Yesterday” is another day for whoever reads the story tomorrow, and “last Tuesday” may be either of two. Within seven
days of publication wire style names the weekday alone; beyond, the date. It needs to know when the story is published, and
it is off by default.`,
  options: {},
  messages: {
    relative: { what: '“{words}” means another day to anyone reading later.', why: 'Use {want}.' },
    which: {
      what: '“{words}” may be either of two days.',
      why: 'Write the weekday alone within a week, the date beyond.',
    },
    near: 'Within seven days, use {want} alone.',
    fix: 'Change to “{want}”',
  },
  examples: [
    {
      bad: '---\ntitle: Mayor quits\ndate: 2026-11-24\n---\n\nShe quit [[yesterday]], on a wet day.',
      fixed: '---\ntitle: Mayor quits\ndate: 2026-11-24\n---\n\nShe quit Monday, on a wet day.',
      format: 'markdown',
    },
    {
      bad: '---\ntitle: Mayor quits\ndate: 2026-11-24\n---\n\nShe quit on [[Nov. 20]], on a wet day.',
      fixed: '---\ntitle: Mayor quits\ndate: 2026-11-24\n---\n\nShe quit on Friday, on a wet day.',
      format: 'markdown',
    },
    { bad: 'She quit [[last Tuesday]].' },
    {
      good: '---\ntitle: Mayor quits\ndate: 2026-11-24\n---\n\nShe quit on Friday, Nov. 13, 2026. “I quit yesterday,” Mayor Ana Ruiz said.',
      format: 'markdown',
    },
  ],
  triggers: { words: ['yesterday', 'tomorrow', 'last', 'next'], ...DIGITS },
  *article(article, { date }) {
    const published = date === null ? Number.NaN : Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
    for (const passage of article.passages) {
      if (!BODY_KINDS.has(passage.kind)) continue;
      const prose = ownWords(passage);
      for (const match of allMatches(prose, RELATIVE)) {
        const at = shift(span(match.index, match.index + match[0].length), passage.at);
        const words = match[0];
        const { day } = match.groups ?? {};
        if (!day) yield { at, message: 'which', data: { words } };
        else if (!Number.isNaN(published)) {
          const want = nameOf(published + (day.toLowerCase() === 'tomorrow' ? DAY : -DAY));
          yield {
            at,
            message: 'relative',
            data: { words, want },
            fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }] }],
          };
        }
      }
      if (!Number.isNaN(published)) yield* nearDates(article, passage, prose, published);
    }
  },
});

function* nearDates(article: Article, passage: Passage, prose: string, published: number) {
  for (const date of passage.facts.dates) {
    if (date.day === null || !prose.slice(date.start, date.end).trim() || isQuoted(passage, date)) continue;
    const year = date.year ?? new Date(published).getUTCFullYear();
    const day = Date.UTC(year, date.month - 1, date.day);
    // A weekday beside it is another matter, and a yearless date in January may be of either year.
    const before = prose.slice(Math.max(0, date.start - 14), date.start);
    if (Math.abs(day - published) >= NEAR * DAY || /day,? $/.test(before)) continue;
    const at = shift(span(date.start, date.end), passage.at);
    const want = nameOf(day);
    if (article.text.slice(at.start, at.end).includes('\n')) continue;
    yield {
      at,
      message: 'near',
      data: { want },
      fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }] }],
    } as const;
  }
}

const isQuoted = ({ facts }: Passage, at: Span): boolean => facts.quotes.some((quote) => overlaps(quote, at));
const nameOf = (day: number): string => WEEKDAY_NAMES[new Date(day).getUTCDay()] ?? '';
