import { datelineOf } from '../../article/furniture/dateline.ts';
import type { DateMention } from '../../article/model.ts';
import { MONTH_NAMES, MONTHS } from '../../lexicon/calendar.ts';
import { allMatches } from '../../text/matches.ts';
import { type Span, span } from '../../text/spans.ts';
import { DIGITS, ownWords } from '../lib/prose.ts';
import { defineRule, type Report, rewrite } from '../rule.ts';

const NAME = '(?<month>\\p{Lu}\\p{L}+)(?<stop>\\.?)';
const MONTH_FIRST = new RegExp(`^${NAME} (?<day>\\d{1,2})(?<th>st|nd|rd|th)?(?:,? (?<year>\\d{4}))?$`, 'u');
const DAY_FIRST = new RegExp(`^(?<day>\\d{1,2})(?<th>st|nd|rd|th)? ${NAME}(?:,? (?<year>\\d{4}))?$`, 'u');
/** "Jan. 2026": a month that is cut without a day. */
const CUT = /(?<!\d ?)\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?(?= (?:19|20)\d\d\b)/gu;
const SHORT = [
  'Jan.',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
] as const;

export const dates = defineRule({
  id: 'style/dates',
  title: 'Dates in house style',
  severity: 'warning',
  habit: 'form',
  doc: `A date that always looks the same is read at a glance. US wire style cuts long months beside a day (“Jan. 5”, but
“March 5” and “January 2026”); British papers write “5 January 2026”.`,
  options: {
    months: {
      default: 'short',
      choices: ['short', 'full', 'any'],
      doc: 'Months beside a day: “Jan. 5” (short) or “January 5” (full).',
    },
    order: {
      default: 'month-day',
      choices: ['month-day', 'day-month', 'any'],
      doc: 'What comes first: “Jan. 5” (month-day) or “5 January” (day-month).',
    },
  },
  messages: {
    month: { what: 'House style: “{want}.”', why: 'One form of date throughout.' },
    order: { what: 'House style: “{want}.”', why: 'A date in another order can be misread.' },
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'The vote is on [[January 5]].', fixed: 'The vote is on Jan. 5.' },
    { bad: 'The vote is on [[Sept 5]].', fixed: 'The vote is on Sept. 5.' },
    { bad: 'The dam broke in [[Jan.]] 2026.', fixed: 'The dam broke in January 2026.' },
    { bad: 'The vote is on [[January 5th]].', fixed: 'The vote is on Jan. 5.' },
    { bad: 'The vote is on [[29 March]].', fixed: 'The vote is on March 29.' },
    { good: 'The vote is on March 5, not Jan. 5. The dam broke in January 2026.' },
    { good: '“I came on January 5,” Lowe said.' },
    { good: 'PORT ADA, Texas, Nov 3 (Reuters) - The dam broke on Nov. 2.' },
  ],
  triggers: DIGITS,
  *passage(passage, { options: { months, order } }) {
    const prose = ownWords(passage);
    if (!prose) return;
    // An agency writes its datelines its own way: “Nov 3 (Reuters)”.
    const lead = datelineOf(prose)?.whole ?? 0;
    for (const date of passage.facts.dates) {
      const read = date.start < lead ? null : readDate(prose, date);
      if (!read) continue;
      const want = months === 'any' ? read.month + read.stop : monthOf(date, months === 'short');
      const turned = order !== 'any' && (order === 'month-day') !== read.monthFirst;
      const report = turned ? otherOrder(prose, read, want, order) : otherMonth(prose, read, want);
      if (report) yield report;
    }
    if (months === 'any') return;
    for (const match of allMatches(prose, CUT))
      if (match.index >= lead)
        yield rewrite(match.index, match[0], MONTH_NAMES[(MONTHS.get(match[1]!.toLowerCase()) ?? 1) - 1]!, 'month');
  },
});

/** A month beside its day, as it is written. */
interface Written extends Span {
  readonly monthFirst: boolean;
  readonly month: string;
  /** The stop of a month that is cut short. Behind a name in full, or at the end, it belongs to the sentence. */
  readonly stop: string;
  readonly day: string;
  readonly th: string;
  readonly year: string | undefined;
  /** Where a stop that may belong to the sentence stands. */
  readonly stopAt: number;
}

/** Null for a date without a day, and for one in capitals. */
function readDate(prose: string, date: DateMention): Written | null {
  const written = prose.slice(date.start, date.end);
  const first = MONTH_FIRST.exec(written);
  const match = first ?? DAY_FIRST.exec(written);
  if (!match || date.day === null) return null;
  const { month = '', day = '', th = '', year, stop = '' } = match.groups ?? {};
  if (month === month.toUpperCase()) return null;
  const whole = MONTH_NAMES.some((name) => name === month);
  const end = whole && written.endsWith('.') ? date.end - 1 : date.end;
  const { start, end: stopAt } = date;
  return { start, end, monthFirst: first !== null, month, stop: whole ? '' : stop, day, th, year, stopAt };
}

/** “29 March” where the month comes first. */
function otherOrder(prose: string, { start, end, day, year }: Written, month: string, order: string): Report<Key> {
  const first = order === 'month-day';
  const text = first ? `${month} ${Number(day)}` : `${Number(day)} ${month}`;
  const want = year ? `${text}${first ? ',' : ''} ${year}` : text;
  const at = span(start, end);
  // Behind "the 5 January vote" and beside a year the commas must be thought about too.
  const safe =
    !year &&
    !/^(?:\.\d|\.?,? ?\d|[-–/])/.test(prose.slice(end)) &&
    !/(?:[-–/\d] ?|\b(?:an?|the|this|that|each|every|his|her|its|their|our) )$/i.test(prose.slice(0, start));
  const fixes = [{ title: 'fix' as const, data: { want }, edits: [{ span: at, text: want }], safe }];
  return { at, message: 'order', data: { want }, fixes };
}

/** “January 5th” where the house writes “Jan. 5”; null where the month is as it should be. */
function otherMonth(prose: string, written: Written, want: string): Report<Key> | null {
  const { start, end, monthFirst, month, stop, day, th, stopAt } = written;
  if (want === month + stop) return null;
  // A stop that may end the sentence ("on 5 Jan.") is no part of the month alone.
  if (!monthFirst && stop && stopAt >= prose.trimEnd().length) return null;
  const from = start + prose.slice(start, end).indexOf(month);
  const to = from + month.length + stop.length;
  // The letters of “January 5th” go with the same edit: one fix leaves a date that needs no second.
  const rest = prose.slice(to, end);
  const plain = th && monthFirst ? rest.replace(day + th, day) : rest;
  // “Oct 26 2023”: the comma before the year goes in with the stop.
  const bare = monthFirst ? plain.replace(/(?<=\d) +(?=\d{4}$)/, ', ') : plain;
  const edits = bare === rest ? [{ span: span(from, to), text: want }] : [{ span: span(from, end), text: want + bare }];
  const data = { want: prose.slice(start, from) + want + bare };
  return { at: span(start, end), message: 'month', data, fixes: [{ title: 'fix', data, edits, safe: true }] };
}

type Key = 'month' | 'order' | 'fix';

const monthOf = ({ month }: DateMention, short: boolean): string =>
  (short ? SHORT[month - 1] : MONTH_NAMES[month - 1]) ?? '';
