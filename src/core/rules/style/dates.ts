import { datelineOf } from '../../article/furniture/dateline.ts';
import type { DateMention } from '../../article/model.ts';
import { MONTH_NAMES, MONTHS } from '../../lexicon/calendar.ts';
import { allMatches } from '../../text/matches.ts';
import { type Edit, type Span, span } from '../../text/spans.ts';
import { DIGITS, ownWords } from '../lib/prose.ts';
import { defineRule, type Report, rewrite } from '../rule.ts';

const NAME = '(?<month>\\p{Lu}\\p{L}+)(?<stop>\\.?)';
const MONTH_FIRST = new RegExp(`^${NAME} (?<day>\\d{1,2})(?<th>st|nd|rd|th)?(?:,? (?<year>\\d{4}))?$`, 'u');
const DAY_FIRST = new RegExp(`^(?<day>\\d{1,2})(?<th>st|nd|rd|th)? ${NAME}(?:,? (?<year>\\d{4}))?$`, 'u');
/** "Jan. 2026": a month that is cut without a day. */
const CUT =
  /(?<!\d ?)\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?(?= (?:19|20)\d\d\b| of (?:last|this|next|that|the|each|every|19|20))/gu;
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

/** “November 5th and 6th”: the second day must lose its letters, too. */
const NEXT_DAY = /^(?:,? (?:and|or|to|through) |, |[-–])\d{1,2}(?:st|nd|rd|th)\b/;

/** “Aug 27 (Reuters) -”: a dateline without a place. */
const AGENCY_BEHIND = /^ ?\((?:Reuters|AP|AFP|UPI|Xinhua|Bloomberg|dpa|TNS)[ )]/;

export const dates = defineRule({
  id: 'style/dates',
  title: 'Dates in house style',
  severity: 'warning',
  habit: 'form',
  doc: `A date that always looks the same is read at a glance. US wire style abbreviates long months with a day (“Jan. 5,” but
“March 5” and “January 2026”); British papers write “5 January 2026.”`,
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
    { bad: 'The dam broke in [[Nov.]] of last year.', fixed: 'The dam broke in November of last year.' },
    { bad: 'The vote is on [[January 5th]].', fixed: 'The vote is on Jan. 5.' },
    { bad: 'The vote is on [[29 March]].', fixed: 'The vote is on March 29.' },
    { good: 'The vote is on March 5, not Jan. 5. The dam broke in January 2026.' },
    { good: '“I came on January 5,” Lowe said.' },
    { good: 'Nov 3 (Reuters) - The dam broke on Nov. 2.' },
    { good: 'PORT ADA, Texas, Nov 3 (Reuters) - The dam broke on Nov. 2.' },
  ],
  triggers: { ...DIGITS, words: 'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ') },
  *passage(passage, { options: { months, order } }) {
    const prose = ownWords(passage);
    if (!prose) return;
    // An agency writes its datelines its own way: “Nov 3 (Reuters)”.
    const lead = datelineOf(prose)?.whole ?? 0;
    for (const date of passage.facts.dates) {
      if (date.start < lead || AGENCY_BEHIND.test(prose.slice(date.end, date.end + 24))) continue;
      // “Last December 10 people were held”: so many people.
      if (/\b[Ll]ast $/.test(prose.slice(Math.max(0, date.start - 5), date.start))) continue;
      const written = readDate(prose, date);
      if (!written) continue;
      const want = months === 'any' ? written.month + written.stop : monthOf(date, months === 'short');
      if (order !== 'any' && (order === 'month-day') !== written.isMonthFirst)
        yield turned(prose, written, want, order === 'month-day');
      else if (want !== written.month + written.stop && !mayEndSentence(prose, written))
        yield inOrder(written, want, !NEXT_DAY.test(prose.slice(written.at.end)));
    }
    if (months !== 'any') yield* cutMonths(prose, lead);
  },
});

function* cutMonths(prose: string, from: number): Iterable<Report<'month' | 'fix'>> {
  for (const { 0: written, 1: name = '', index } of allMatches(prose, CUT))
    if (index >= from) yield rewrite(index, written, MONTH_NAMES[(MONTHS.get(name.toLowerCase()) ?? 1) - 1]!, 'month');
}

/** A date as it stands in the copy. */
interface Written {
  readonly at: Span;
  readonly text: string;
  readonly isMonthFirst: boolean;
  readonly month: string;
  /** The stop that belongs to a short month, else empty. */
  readonly stop: string;
  readonly day: string;
  /** The letters of “5th.” */
  readonly th: string;
  readonly year: string | undefined;
}

/** Null where the words are no date of running copy. */
function readDate(prose: string, { start, end, day: hasDay }: DateMention): Written | null {
  const whole = prose.slice(start, end);
  const first = MONTH_FIRST.exec(whole);
  const match = first ?? DAY_FIRST.exec(whole);
  if (!match || hasDay === null) return null;
  const { month = '', day = '', th = '', year, stop = '' } = match.groups ?? {};
  // “R+1 Aug. 26”: the lead of a poll, and the dates of the next.
  if (month === month.toUpperCase() || (!first && /[+±]$/.test(prose.slice(0, start)))) return null;
  // Behind a name in full, or at the end, the stop belongs to the sentence.
  const isFull = MONTH_NAMES.some((name) => name === month);
  const text = isFull && whole.endsWith('.') ? whole.slice(0, -1) : whole;
  const at = span(start, start + text.length);
  return { at, text, isMonthFirst: Boolean(first), month, stop: isFull ? '' : stop, day, th, year };
}

/** The day and the month in the other order. */
function turned(prose: string, { at, day, year }: Written, month: string, isMonthFirst: boolean) {
  const text = isMonthFirst ? `${month} ${Number(day)}` : `${Number(day)} ${month}`;
  const want = year ? `${text}${isMonthFirst ? ',' : ''} ${year}` : text;
  // Behind "the 5 January vote" and beside a year the commas must be thought about too.
  const safe =
    !year &&
    // “On April 7 and 11,” “on 7 and 11 April”: two days share the month.
    !/^(?:\.\d|\.?,? ?\d|[-–/]|,? (?:and|or|to) \d{1,2}(?![\d:.]))/.test(prose.slice(at.end)) &&
    !/(?:[-–/\d] ?|\b(?:an?|the|this|that|each|every|his|her|its|their|our) )$/i.test(prose.slice(0, at.start)) &&
    !(isMonthFirst && /\d(?:st|nd|rd|th)?(?:,| and|,? or| to|-) $/.test(prose.slice(0, at.start)));
  return change('order', at, want, [{ span: at, text: want }], safe);
}

/** A stop that may end the sentence (“on 5 Jan.”) is no part of the month alone. */
const mayEndSentence = (prose: string, { at, isMonthFirst, stop }: Written): boolean =>
  !isMonthFirst && stop !== '' && at.end >= prose.trimEnd().length;

/** The month in another form. */
function inOrder({ at, text, isMonthFirst, month, stop, day, th }: Written, want: string, safe: boolean) {
  const from = text.indexOf(month);
  const to = from + month.length + stop.length;
  const rest = text.slice(to);
  // The letters of “January 5th” go with the same edit: one fix leaves a date that needs no second.
  const plain = th && isMonthFirst ? rest.replace(day + th, day) : rest;
  // “Oct 26 2023”: the comma before the year goes in with the stop.
  const bare = isMonthFirst ? plain.replace(/(?<=\d) +(?=\d{4}$)/, ', ') : plain;
  const edit =
    bare === rest
      ? { span: span(at.start + from, at.start + to), text: want }
      : { span: span(at.start + from, at.end), text: want + bare };
  return change('month', at, text.slice(0, from) + want + bare, [edit], safe);
}

const change = (
  message: 'month' | 'order',
  at: Span,
  want: string,
  edits: readonly Edit[],
  safe = true,
): Report<'month' | 'order' | 'fix'> => ({
  at,
  message,
  data: { want },
  fixes: [{ title: 'fix', data: { want }, edits, safe }],
});

const monthOf = ({ month }: DateMention, short: boolean): string =>
  (short ? SHORT[month - 1] : MONTH_NAMES[month - 1]) ?? '';
