import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule, type Report, rewrite } from '../rule.ts';

const TIME =
  /(?<![\p{L}\d.:,$£€/]|\p{L}-)(?<hour>0?[1-9]|1[0-2])(?:(?<mark>[:.])(?<minutes>[0-5]\d))?(?<gap>[ -]?)(?<half>[ap])(?<dot>\.?) ?m(?<stop>\.?)(?![\p{L}\d])(?<tail> (?:in the (?:morning|afternoon|evening)|at night)\b)?/giu;
/** “At 19:30”: a time of the 24-hour clock, where no zone makes it a broadcaster's or a pilot's. */
const DAY_CLOCK =
  /(?<=\b(?:at|by|from|until|till|before|after|around|about|since|between) )(1[3-9]|2[0-3]):([0-5]\d)(?![\d:.]\d| ?(?:GMT|UTC|BST|CET|CEST|EST|EDT|local|hrs|hours|h\b|min|to|[ap]\.?m))/gu;
/** “Scored at 7:14 and on the power play at 19:56”: the clock of a game. */
const OF_GAME = /\b(?:scor(?:es?|ed|ing)|goals?|power[- ]play|puck|penalty|netted|overtime)\b/i;
/** “From 9-5pm,” “open 9-5pm”: a dash for a word. */
const DASHED =
  /(?<=\b(?:[Ff]rom|[Bb]etween|runs|open|opens|daily|days) )(?<first>0?[1-9]|1[0-2])(?<minutes>[:.][0-5]\d)?[-–](?<second>0?[1-9]|1[0-2])(?<more>[:.][0-5]\d)? ?(?<half>[ap])\.?m\b\.?/giu;
/** “8 o’clock p.m.”: the half of the day says that it is a time. */
const OCLOCK = /(?<![\p{L}\d.:])(0?[1-9]|1[0-2]) o['’]clock ([ap])\.?m\b(\.?)/giu;
/** “At 3 a.m. Sunday morning”: the half of the day is told twice. */
const TWICE =
  /(?<=\d ?[ap]\.?m\.? (?:on )?)(?<day>(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day) (?:morning|afternoon|evening|night)\b(?! \p{Lu}|-)/gu;
/** “At 7 a.m. that evening”: the half of the day says one thing and its name another. */
const OTHER_HALF =
  /(?<=\d ?a\.?m\.? )(?:that|this|in the|on \p{Lu}\p{Ll}{2,5}day|\p{Lu}\p{Ll}{2,5}day) (?:afternoon|evening|night)(?!\p{L}|-| \p{Lu})|(?<=\d ?p\.?m\.? )(?:that|this|in the|on \p{Lu}\p{Ll}{2,5}day|\p{Lu}\p{Ll}{2,5}day) morning(?!\p{L}|-| \p{Lu})/gu;
const TWELVE = /\b12(?:[:.]00)? (noon|midnight)\b/g;
/** What may follow a time within its sentence although it has a capital. */
const GOES_ON =
  /^ (?:\(|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|[A-Z]{2,4}\b|Eastern|Central|Mountain|Pacific|Greenwich|Moscow)/;

export const times = defineRule({
  id: 'style/times',
  title: 'Times in house style',
  severity: 'warning',
  habit: 'form',
  doc: `Readers plan by times, so one form serves them: “10 a.m.” and “7:30 p.m.” in US style, “10am” and “7.30pm” in the
Guardian’s. No “:00,” no “a.m. in the morning,” and noon or midnight for 12, which half the readers take for the other.`,
  options: {
    form: { default: 'a.m.', choices: ['a.m.', 'am'], doc: 'The half of the day: “10 a.m.” or “10am”.' },
    separator: { default: ':', choices: [':', '.'], doc: 'Between hours and minutes: “7:30” or “7.30”.' },
  },
  messages: {
    form: { what: 'House style: “{want}.”', why: 'One form of time throughout.' },
    twelve: 'Use “{want},” not “12.”',
    half: {
      what: '“{time}” doesn’t fit the time of day given with it.',
      why: 'Check whether it is a.m. or p.m.',
    },
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'The vote is at [[10:00 AM]] on Friday.', fixed: 'The vote is at 10 a.m. on Friday.' },
    { bad: 'The vote is at [[10 a.m. in the morning]].', fixed: 'The vote is at 10 a.m.' },
    { bad: 'It began at 3 a.m. [[Sunday morning]].', fixed: 'It began at 3 a.m. Sunday.' },
    { bad: 'The vote is at [[12 noon]].', fixed: 'The vote is at noon.' },
    { bad: 'Doors open at [[7 p.m. at night]].', fixed: 'Doors open at 7 p.m.' },
    { bad: 'The vote is at [[19:30]].', fixed: 'The vote is at 7:30 p.m.' },
    { bad: 'It is open from [[9-5pm]] on Friday.', fixed: 'It is open from 9 a.m. to 5 p.m. on Friday.' },
    { bad: 'Doors open at [[7 o’clock p.m.]] on Friday.', fixed: 'Doors open at 7 p.m. on Friday.' },
    { bad: 'The clinic is open [[10-6pm]] on Friday.', fixed: 'The clinic is open 10 a.m. to 6 p.m. on Friday.' },
    { bad: 'It began at 7 a.m. [[that evening]].' },
    { good: 'It began at 1 a.m. that morning and ended at 11 p.m. that night.' },
    { good: 'Ruiz scored at 7:14 and on the power play at 19:56.' },
    { good: 'The broadcast is at 19:30 GMT, and she ran it in 19:30.' },
    { bad: 'The vote is at [[7.30pm]] on Friday.', fixed: 'The vote is at 7:30 p.m. on Friday.' },
    { bad: 'It ended at [[12 p.m.]] on Friday.', fixed: 'It ended at noon on Friday.' },
    { good: 'It is only 1:30PM... and the vote is at six.' },
    { good: 'The vote is at 10 a.m. Friday, the count at 12:30 p.m.' },
    { good: 'The nozzle of the BE-3PM engine failed.' },
    { good: 'It began at 11: 06 a.m. on Friday. “Come at 10AM,” Lowe said.' },
  ],
  triggers: { words: ['am', 'pm', 'm', 'noon', 'midnight'], marks: ':' },
  *passage(passage, { options }) {
    const prose = ownWords(passage);
    if (!/\d/.test(prose)) return;
    yield* clocks(prose, options.form === 'a.m.', options.separator);
    yield* oClock(prose, options.form === 'a.m.');
    for (const match of /\d[ -]?[ap]\.? ?m/i.test(prose) ? allMatches(prose, TIME) : []) {
      const before = prose.slice(Math.max(0, match.index - 3), match.index);
      const behind = prose.slice(match.index + match[0].length);
      // "11: 06 a.m." is a time that was torn apart, and the dots of "7PM..." are no stop of it.
      if (/\d[:.] ?$|^\d+-?$/.test(before.trim()) || behind.startsWith('..')) continue;
      const report = clockTime(match, behind, options);
      if (report) yield report;
    }
    for (const { 0: time, index } of allMatches(prose, OTHER_HALF))
      yield { at: span(index, index + time.length), message: 'half', data: { time } };
    for (const match of allMatches(prose, TWICE)) yield rewrite(match.index, match[0], match.groups!.day!);
    for (const match of allMatches(prose, TWELVE)) yield rewrite(match.index, match[0], match[1]!);
  },
});

/** A time of the 12-hour clock in the form of the house; null where it has it. */
function clockTime(
  { 0: written, groups = {}, index = 0 }: RegExpMatchArray,
  behind: string,
  { form, separator }: { readonly form: string; readonly separator: string },
): Report<'form' | 'twelve' | 'fix'> | null {
  const { hour, minutes = '00', half = '', tail, stop } = groups;
  const dotted = form === 'a.m.';
  const late = half.toLowerCase() === 'p';
  const twelve = Number(hour) === 12 && minutes === '00';
  const exact = minutes === '00' ? '' : separator + minutes;
  const letters = dotted ? ` ${half.toLowerCase()}.m.` : `${half.toLowerCase()}m`;
  const want = twelve ? (late ? 'noon' : 'midnight') : `${Number(hour)}${exact}${letters}`;
  const ends = behind.trim() === '' || (/^\s+\p{Lu}/u.test(behind) && !GOES_ON.test(behind));
  // Of the stop of "a.m." and the one that ends the sentence only one is written; a removed tail leaves its own.
  const bare = want.endsWith('.') && behind.startsWith('.') ? want.slice(0, -1) : want;
  // “(See 2.08pm.)”: the stop of a sentence within brackets.
  const closes = ends || (!dotted && behind.startsWith(')'));
  const text = !want.endsWith('.') && stop && closes && !tail ? `${bare}.` : bare;
  if (text === written) return null;
  const at = span(index, index + written.length);
  const safe = !twelve && !(stop && ends && behind.trim() !== '');
  const fixes = [{ title: 'fix', data: { want }, edits: [{ span: at, text }], safe }] as const;
  return { at, message: twelve ? 'twelve' : 'form', data: { want }, fixes };
}

const lettersOf =
  (dotted: boolean) =>
  (half: string): string =>
    dotted ? ` ${half}.m.` : `${half}m`;

function* oClock(prose: string, dotted: boolean): Iterable<Report<'form' | 'fix'>> {
  for (const { 0: whole, 1: hour = '', 2: half = '', 3: stop = '', index } of allMatches(prose, OCLOCK)) {
    const time = `${Number(hour)}${lettersOf(dotted)(half.toLowerCase())}`;
    const ends = dotted && !stop && prose[index + whole.length] === '.';
    yield rewrite(index, whole, ends ? time.slice(0, -1) : time);
  }
}

/** Times of the 24-hour clock; not “18:57 PM,” of which somebody has to say what is meant. */
const dayClocks = (prose: string) =>
  allMatches(prose, DAY_CLOCK).filter(
    ({ index, 0: time }) => !/^ ?[AP]\.?M\b/i.test(prose.slice(index + time.length, index + time.length + 5)),
  );

/** Times that take another form whatever stands around them: of the 24-hour clock, and two joined by a dash. */
function* clocks(prose: string, dotted: boolean, separator: string): Iterable<Report<'form' | 'fix'>> {
  const letters = lettersOf(dotted);
  const timeOf = (hour: number, minutes: string): string =>
    `${hour}${minutes === '00' || !minutes ? '' : separator + minutes}`;
  for (const match of prose.includes(':') ? dayClocks(prose) : []) {
    if (OF_GAME.test(prose.slice(Math.max(0, match.index - 80), match.index + 60))) continue;
    const time = timeOf(Number(match[1]) - 12, match[2] ?? '') + letters('p');
    // One period ends both the time and the sentence.
    const end = match.index + match[0].length;
    yield rewrite(match.index, match[0], prose[end] === '.' && dotted ? time.slice(0, -1) : time);
  }
  for (const match of allMatches(prose, DASHED)) {
    const { first = '', minutes = '', second = '', more = '', half = '' } = match.groups ?? {};
    const late = half.toLowerCase();
    const early = late === 'p' ? 'a' : 'p';
    const [from, to] = [Number(first) % 12, Number(second) % 12];
    const opening = timeOf(Number(first), minutes.slice(1)) + (from > to ? letters(early) : '');
    const link = /between $/i.test(prose.slice(Math.max(0, match.index - 8), match.index)) ? 'and' : 'to';
    const time = `${opening} ${link} ${timeOf(Number(second), more.slice(1))}${letters(late)}`;
    const ends = match[0].endsWith('.') || !dotted || prose[match.index + match[0].length] !== '.';
    yield rewrite(match.index, match[0], ends ? time : time.slice(0, -1));
  }
}
