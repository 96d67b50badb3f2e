import { MONTH_PATTERN, WEEKDAY_NAMES } from '../../lexicon/calendar.ts';
import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule, rewrite } from '../rule.ts';

const TIME =
  /(?<![\p{L}\d.:,$£€/])(?<hour>0?[1-9]|1[0-2])(?:(?<mark>[:.])(?<minutes>[0-5]\d))?(?<gap>[ -]?)(?<half>[ap])(?<dot>\.?) ?m(?<stop>\.?)(?![\p{L}\d])(?<tail> in the (?:morning|afternoon|evening)\b)?/giu;
const TWELVE = /\b12(?:[:.]00)? (noon|midnight)\b/g;
/** What may follow a time within its sentence although it has a capital. */
const GOES_ON = new RegExp(
  `^ (?:\\(|(?:${WEEKDAY_NAMES.join('|')})|(?:${MONTH_PATTERN})\\b|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\.|[A-Z]{2,4}\\b|Eastern|Central|Mountain|Pacific|Greenwich|Moscow)`,
);

export const times = defineRule({
  id: 'style/times',
  title: 'Times in house style',
  severity: 'warning',
  habit: 'form',
  doc: `Readers plan by times, so one form serves them: “10 a.m.” and “7:30 p.m.” in US style, “10am” and “7.30pm” in the
Guardian's. No “:00”, no “a.m. in the morning”, and noon or midnight for 12, which half the readers take for the other.`,
  options: {
    form: { default: 'a.m.', choices: ['a.m.', 'am'], doc: 'The half of the day: “10 a.m.” or “10am”.' },
    separator: { default: ':', choices: [':', '.'], doc: 'Between hours and minutes: “7:30” or “7.30”.' },
  },
  messages: {
    form: { what: 'House style: “{want}.”', why: 'One form of time throughout.' },
    twelve: 'Use “{want},” not “12.”',
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'The vote is at [[10:00 AM]] on Friday.', fixed: 'The vote is at 10 a.m. on Friday.' },
    { bad: 'The vote is at [[10 a.m. in the morning]].', fixed: 'The vote is at 10 a.m.' },
    { bad: 'The vote is at [[12 noon]].', fixed: 'The vote is at noon.' },
    { bad: 'The vote is at [[7.30pm]] on Friday.', fixed: 'The vote is at 7:30 p.m. on Friday.' },
    { bad: 'It ended at [[12 p.m.]] on Friday.', fixed: 'It ended at noon on Friday.' },
    { good: 'It is only 1:30PM... and the vote is at six.' },
    { good: 'The vote is at 10 a.m. Friday, the count at 12:30 p.m.' },
    { good: 'It began at 11: 06 a.m. on Friday. “Come at 10AM,” Lowe said.' },
  ],
  triggers: { words: ['am', 'pm', 'm', 'noon', 'midnight'] },
  *passage(passage, { options }) {
    const prose = ownWords(passage);
    if (!/\d/.test(prose)) return;
    for (const match of /\d[ -]?[ap]\.? ?m/i.test(prose) ? allMatches(prose, TIME) : []) {
      const time = isTorn(prose, match) ? null : wanted(prose, match, options);
      if (!time || time.text === match[0]) continue;
      const at = span(match.index, match.index + match[0].length);
      const data = { want: time.want };
      const fixes = [{ title: 'fix' as const, data, edits: [{ span: at, text: time.text }], safe: time.safe }];
      yield { at, message: time.twelve ? 'twelve' : 'form', data, fixes };
    }
    for (const match of allMatches(prose, TWELVE)) yield rewrite(match.index, match[0], match[1]!);
  },
});

/** "11: 06 a.m." is a time that was torn apart, "7-8 p.m." a range; the dots of "7PM..." are no stop of the time. */
function isTorn(prose: string, { index, 0: { length } }: RegExpMatchArray & { index: number }): boolean {
  const before = prose.slice(Math.max(0, index - 3), index);
  return /\d[:.] ?$/.test(before) || /^\d+-?$/.test(before.trim()) || prose.startsWith('..', index + length);
}

interface Wanted {
  /** The time in house style. */
  readonly want: string;
  /** What is written for it, with the stop of the sentence where that was part of the time. */
  readonly text: string;
  /** "12 p.m.", which is noon. */
  readonly twelve: boolean;
  readonly safe: boolean;
}

function wanted(
  prose: string,
  match: RegExpMatchArray & { index: number },
  { form, separator }: { readonly form: string; readonly separator: string },
): Wanted {
  const { hour = '', minutes, half = '', tail = '', stop = '' } = match.groups ?? {};
  const rest = prose.slice(match.index + match[0].length);
  const endsSentence = rest.trim() === '' || (/^\s+\p{Lu}/u.test(rest) && !GOES_ON.test(rest));
  const dotted = form === 'a.m.';
  const exact = minutes && minutes !== '00' ? `${separator}${minutes}` : '';
  const twelve = Number(hour) === 12 && !exact && dotted;
  const letters = dotted ? ` ${half.toLowerCase()}.m.` : `${half.toLowerCase()}m`;
  const named = half.toLowerCase() === 'p' ? 'noon' : 'midnight';
  const want = twelve ? named : `${Number(hour)}${exact}${letters}`;
  // Of the stop of "a.m." and the one that ends the sentence only one is written; a removed tail leaves its own.
  const bare = want.endsWith('.') && rest.startsWith('.') ? want.slice(0, -1) : want;
  const text = (twelve || !dotted) && stop && endsSentence && !tail ? `${bare}.` : bare;
  return { want, text, twelve, safe: !twelve && !(stop === '.' && endsSentence && rest.trim() !== '') };
}
