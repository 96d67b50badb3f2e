import { datelineOf } from '../../article/furniture/dateline.ts';
import type { DateMention } from '../../article/model.ts';
import { MONTH_NAMES, MONTHS } from '../../lexicon/calendar.ts';
import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { DIGITS, ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

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

/** “Aug 27 (Reuters) -”: a dateline without a place. */
const AGENCY_BEHIND = /^ ?\((?:Reuters|AP|AFP|UPI|Xinhua|Bloomberg|dpa|TNS)[ )]/;

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
    { good: 'Nov 3 (Reuters) - The dam broke on Nov. 2.' },
    { good: 'PORT ADA, Texas, Nov 3 (Reuters) - The dam broke on Nov. 2.' },
  ],
  triggers: DIGITS,
  *passage(passage, { options: { months, order } }) {
    const prose = ownWords(passage);
    if (!prose) return;
    // An agency writes its datelines its own way: “Nov 3 (Reuters)”.
    const lead = datelineOf(prose)?.whole ?? 0;
    for (const date of passage.facts.dates) {
      if (date.start < lead || AGENCY_BEHIND.test(prose.slice(date.end, date.end + 24))) continue;
      const written = prose.slice(date.start, date.end);
      const first = MONTH_FIRST.exec(written);
      const match = first ?? DAY_FIRST.exec(written);
      if (!match || date.day === null) continue;
      const { month = '', day = '', th = '', year } = match.groups ?? {};
      // Behind a name in full, or at the end, the stop belongs to the sentence.
      const whole = MONTH_NAMES.some((name) => name === month);
      const stop = whole ? '' : (match.groups?.stop ?? '');
      const end = whole && written.endsWith('.') ? date.end - 1 : date.end;
      // “R+1 Aug. 26”: the lead of a poll, and the dates of the next.
      if (month === month.toUpperCase() || (!first && /[+±]$/.test(prose.slice(0, date.start)))) continue;
      const want = months === 'any' ? month + stop : monthOf(date, months === 'short');
      const turned = order !== 'any' && (order === 'month-day') !== Boolean(first);
      if (turned) {
        // Behind "the 5 January vote" and beside a year the commas must be thought about too.
        const text = order === 'month-day' ? `${want} ${Number(day)}` : `${Number(day)} ${want}`;
        const full = year ? (order === 'month-day' ? `${text}, ${year}` : `${text} ${year}`) : text;
        const at = span(date.start, end);
        const safe =
          !year &&
          !/^(?:\.\d|\.?,? ?\d|[-–/])/.test(prose.slice(end)) &&
          !/(?:[-–/\d] ?|\b(?:an?|the|this|that|each|every|his|her|its|their|our) )$/i.test(prose.slice(0, date.start));
        const edits = [{ span: at, text: full }];
        yield {
          at,
          message: 'order',
          data: { want: full },
          fixes: [{ title: 'fix', data: { want: full }, edits, safe }],
        };
        continue;
      }
      if (want === month + stop) continue;
      const start = date.start + written.indexOf(month);
      // The letters of “January 5th” go with the same edit: one fix leaves a date that needs no second.
      const rest = written.slice(start - date.start + month.length + stop.length, end - date.start);
      const plain = th && first ? rest.replace(day + th, day) : rest;
      // “Oct 26 2023”: the comma before the year goes in with the stop.
      const bare = first ? plain.replace(/(?<=\d) +(?=\d{4}$)/, ', ') : plain;
      const edits =
        bare === rest
          ? [{ span: span(start, start + month.length + stop.length), text: want }]
          : [{ span: span(start, end), text: want + bare }];
      const shown = written.slice(0, start - date.start) + want + bare;
      const at = span(date.start, end);
      // A stop that may end the sentence ("on 5 Jan.") is no part of the month alone.
      if (!first && stop && date.end >= prose.trimEnd().length) continue;
      yield {
        at,
        message: 'month',
        data: { want: shown },
        fixes: [{ title: 'fix', data: { want: shown }, edits, safe: true }],
      };
    }
    if (months === 'any') return;
    for (const match of allMatches(prose, CUT)) {
      if (match.index < lead) continue;
      const want = MONTH_NAMES[(MONTHS.get(match[1]!.toLowerCase()) ?? 1) - 1]!;
      const at = span(match.index, match.index + match[0].length);
      yield {
        at,
        message: 'month',
        data: { want },
        fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }], safe: true }],
      };
    }
  },
});

const monthOf = ({ month }: DateMention, short: boolean): string =>
  (short ? SHORT[month - 1] : MONTH_NAMES[month - 1]) ?? '';
