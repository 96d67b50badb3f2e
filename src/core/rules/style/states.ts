import { datelineOf } from '../../article/furniture/dateline.ts';
import { MONTHS, WEEKDAYS } from '../../lexicon/calendar.ts';
import { DEMONYMS, PLACES } from '../../lexicon/places/places.ts';
import { PLAIN_STATES, STATE_OF_SHORT } from '../../lexicon/places/states.ts';
import { wordSet } from '../../text/lists.ts';
import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import type { Speller } from '../../text/speller.ts';
import { endsInStop, opensSentence, ownWords } from '../lib/prose.ts';
import { defineRule, type Report } from '../rule.ts';

const source = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('.', '\\.'))
    .join('|');
/** "va" of "W.Va.", "hampshire" of "New Hampshire". */
const lastLetters = (name: string): string => /([a-z]+)\.?$/.exec(name.toLowerCase())?.[1] ?? '';
const CITY = "(?<city>\\p{Lu}\\p{Ll}[\\p{L}.'’-]{0,40})";
const SHORT = new RegExp(`${CITY}, (?<state>${source(STATE_OF_SHORT.keys())})(?![\\p{L}\\d-])`, 'gu');
const FULL = new RegExp(
  `${CITY}, (?<state>${source([...PLAIN_STATES, 'Georgia'])})(?= (?!and\\b|or\\b|but\\b)\\p{Ll}| and (?:\\p{Ll}{3,12}ed|moved|went|came|took|became|began|spent|won|left|grew|got) )`,
  'gu',
);

/** States that are the names of people as often. */
const NAMES_TOO = /^(?:Washington|Georgia|Virginia)$/;
/** “In Dayton Oregon,” “from Fargo N.D.”: a town and its state with no comma between. */
const PARTED = new RegExp(
  `(?<=\\b(?:in|from|near|outside|to|of|at) )(?<city>\\p{Lu}\\p{Ll}{2,20}(?: \\p{Lu}\\p{Ll}{2,16})?) (?<state>${source([...STATE_OF_SHORT.keys()].filter((short) => short.endsWith('.')))}|(?:${source(PLAIN_STATES)})(?![\\p{L}\\d’'-]| \\p{Lu}))`,
  'gu',
);
/** What describes a state and names no town in it: “in northern Ohio”, “in Upstate New York.” */
const NO_TOWN =
  /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Northeast|Northeastern|Northwest|Northwestern|Southeast|Southeastern|Southwest|Southwestern|Central|Upstate|Downstate|Rural|Coastal|Mid|Greater|Upper|Lower|Visit|University|Gov|Sen|Rep|Old|New|Inland|Urban|Suburban|Deep|Far|Downtown|Team|Big|Miss)\b|(?:University|College|State|Republican|Democrat)$/;

/** What leads to a city: “in”, “from”, “outside”. */
const LEADS =
  /\b(?:in|at|near|from|outside|of|around|(?<!ccording )to|for|through)\s+(?:(?:\p{Lu}[\p{L}.]*|the)\s+){0,3}$/u;
/** Words behind a place that begin no predicate of the state: a comma before them is right in every reading. */
const GOES_ON =
  /^ (?:on|in|at|with|for|who|where|when|after|before|since|from|to|by|during|as|while|last|this|that|until|following)\b/;
/** A reporter's sign-off names places as datelines do. */
const SIGN_OFF = /\b(?:reported|reporting|contributed)(?: to this \p{Ll}{1,20})? from\b/u;

/** Bodies that stand before a comma as places do: “in the House, Oregon has”. */
const NO_CITY = wordSet('House Senate Assembly Congress Legislature Court League Conference Union Division Region');

/** Whether a city is spoken of: not in “In April, California released”, “In Salem, Oregon is” or a list of names. */
function isCity(prose: string, { index, groups }: RegExpMatchArray): boolean {
  const city = groups?.city ?? '';
  if (PLACES.has(city) || PLAIN_STATES.includes(city) || NO_CITY.has(city)) return false;
  if (MONTHS.has(city.toLowerCase()) || WEEKDAYS.has(city.toLowerCase())) return false;
  const from = Math.max(0, index! - 40);
  const lead = LEADS.exec(prose.slice(from, index));
  return lead !== null && !opensSentence(prose, from + lead.index);
}

/** A town, whose name is no word of its own: “in Ocean Florida” may be a firm. */
const isTown = (city: string, speller: Speller | null): boolean =>
  speller !== null &&
  !city.split(' ').every((word) => speller.knows(word.toLowerCase())) &&
  !NO_TOWN.test(city) &&
  !city.split(' ').some((word) => PLACES.has(word) || DEMONYMS.has(word) || PLAIN_STATES.includes(word)) &&
  !MONTHS.has(city.toLowerCase()) &&
  !WEEKDAYS.has(city.toLowerCase()) &&
  !NO_CITY.has(city.split(' ').at(-1)!);

export const states = defineRule({
  id: 'style/states',
  title: 'State names in house style',
  severity: 'warning',
  habit: 'form',
  doc: `Readers abroad do not know “Ore.” or “NE”. In the body a state is spelled out, with a comma before it and one after:
“in Salem, Oregon, on Monday.” Datelines, captions and party labels keep their short forms. (AP has changed its mind on this
over the years: turn it off for the old way.)`,
  options: {},
  messages: {
    short: 'Spell out the state: “{want}.”',
    comma: 'Add a comma after “{state}.”',
    parted: 'Add a comma between the town and “{state}.”',
    fix: 'Change to “{want}”',
    addComma: 'Add the second comma',
    part: 'Add the comma',
  },
  examples: [
    { bad: 'She teaches in Salem, [[Ore.]], on Mondays.', fixed: 'She teaches in Salem, Oregon, on Mondays.' },
    { bad: 'She teaches in Salem, [[Oregon]] on Mondays.', fixed: 'She teaches in Salem, Oregon, on Mondays.' },
    {
      bad: 'She grew up in Salem, [[Oregon]] and joined the Navy.',
      fixed: 'She grew up in Salem, Oregon, and joined the Navy.',
    },
    { bad: 'She lives in [[Dayton]] Oregon.', fixed: 'She lives in Dayton, Oregon.' },
    { bad: 'She teaches in Salem, [[CT.]], on Mondays.', fixed: 'She teaches in Salem, Connecticut, on Mondays.' },
    { good: 'She teaches in Salem, Oregon, on Mondays.' },
    { good: 'AR is short for augmented reality. First, AR adds to what is seen. Recently, AR grew.' },
    { good: 'She taught in Upstate New York, in Kansas City and in Eastern Oregon.' },
    { good: 'In April, California raised the fee. According to Lowe, Florida will follow.' },
    { good: 'The dike leaks, and nobody mends it.\n\nBo Lind\n\nEast Macon Beach, Ga.\n\nJo Marsh, Salem, Ore.' },
    { good: 'Port Ada, OR – Clerks count until noon on Monday.' },
    { good: '(Salem, OR) – Clerks count until noon on Monday.' },
    {
      good: 'Alden Health Spa, Salem, Ore.\n\nA crew cleans up before the race, Saturday, Feb. 1, 2025, in Salem, Ore.',
    },
    { good: 'Clerks count in Salem, Ore., on Monday. (Bo Lind/Herald Photo) The count went on at noon.' },
    { good: 'Lowe reported from Salem, Ore. Reyes reported from Macon, Ga.' },
    { good: 'PORT ADA, Texas — Sen. Ann Roe, R-Ore., won in Texas, Oregon and Ohio.' },
  ],
  triggers: { words: [...STATE_OF_SHORT.keys(), ...PLAIN_STATES, 'Georgia'].map(lastLetters) },
  *passage(passage, { speller }) {
    if (passage.kind !== 'paragraph') return;
    const prose = ownWords(passage);
    // Lines of addresses and tour dates are no sentences.
    if (!endsInStop(prose)) return;
    if (SIGN_OFF.test(prose)) return;
    const lead = datelineOf(passage.prose)?.whole ?? 0;
    for (const match of allMatches(prose, SHORT))
      if (match.index >= lead && isInSentence(prose, match) && !isWordBefore(prose, match, speller))
        yield spelledOut(prose, match);
    for (const { index, groups } of allMatches(prose, PARTED)) {
      const { city = '', state = '' } = groups ?? {};
      if (index < lead || !isTown(city, speller) || NAMES_TOO.test(state)) continue;
      const end = index + city.length;
      const edits = [{ span: span(end, end), text: ',' }];
      yield { at: span(index, end), message: 'parted', data: { state }, fixes: [{ title: 'part', edits }] };
    }
    for (const match of allMatches(prose, FULL))
      if (match.index >= lead && isCity(prose, match)) yield secondComma(prose, match);
  },
});

/** “First, AR does not”: behind a word that opens its sentence, letters of the post are those of something else. */
const isWordBefore = (prose: string, { groups, index = 0 }: RegExpMatchArray, speller: Speller | null): boolean =>
  !groups?.state?.endsWith('.') &&
  opensSentence(prose, index) &&
  speller?.knows((groups?.city ?? '').toLowerCase()) === true;

/** “Salem, Ore., on Monday. (Bo Lind/Herald Photo)”: a caption that runs on in the story, with its credit. */
const CREDIT =
  /^[^()\n]{0,160}\((?:AP|AFP|Reuters|REUTERS)\b|^[^()\n]{0,160}\([^()\n]{0,60}(?:Photos?|Getty|Images|via AP|[Cc]ourtesy)\b/;

/** “(Salem, Ore.) –”, “Port Ada, OR –”: a dateline in small letters or in brackets, which keeps the short form. */
const isDateline = (before: string, rest: string): boolean =>
  /^[\s(<[]*(?:\p{Lu}[\p{L}.’'-]{0,20} ){0,3}$/u.test(before) && /^(?:[)>\]]|\s*[–—-]{1,2}\s?\p{Lu})/u.test(rest);

/** “Alden Health Spa, Salem, Ore.”: a row of a list, whose only stop is that of the state. */
const ROW =
  /^(?!.*\b(?:is|are|was|were|be|been|has|have|had|will|would|said|says|\p{Ll}{3,}ed|in|at|near|from)\b)[^.!?]{0,90}, $/u;
/** “A crew cleans up before the race, Saturday, Feb. 1, 2025, in Salem, Ore.”: a caption. */
const ON_A_DAY = /day, \p{Lu}\p{Ll}{2,8}\.? \d{1,2}, \d{4}, (?:in|at|near|outside) [^.]{0,40}$/u;

/** Not under a letter, where the place stands alone in its short form, nor in an address, which keeps the form of the post. */
function isInSentence(prose: string, { 0: whole, groups, index = 0 }: RegExpMatchArray): boolean {
  if (PLACES.has(groups?.city ?? '')) return false;
  const rest = prose.slice(index + whole.length);
  const isAlone = /^\s*(?:\p{Lu}[\p{L}.’'-]*,? ){0,3}$/u.test(prose.slice(0, index)) && rest.trim().length < 2;
  if (rest.trim() === '' && (ROW.test(prose.slice(0, index)) || ON_A_DAY.test(prose.slice(0, index)))) return false;
  return !isAlone && !isDateline(prose.slice(0, index), rest) && !/^,? \d{5}/.test(rest) && !CREDIT.test(rest);
}

function spelledOut(prose: string, { 0: whole, groups, index = 0 }: RegExpMatchArray): Report<'short' | 'fix'> {
  const state = groups?.state ?? '';
  const end = index + whole.length;
  const rest = prose.slice(end);
  const name = STATE_OF_SHORT.get(state)!;
  const ends = state.endsWith('.') && (rest.trim() === '' || /^\s+\p{Lu}/u.test(rest));
  const text = name + (/^ \p{Ll}/u.test(rest) ? ',' : ends ? '.' : '');
  // “Salem, CT., on Monday”: a stop that the short form does not have.
  const at = span(end - state.length, !state.endsWith('.') && rest.startsWith('.,') ? end + 1 : end);
  return {
    at,
    message: 'short',
    data: { short: state, want: name },
    fixes: [{ title: 'fix', data: { want: name }, edits: [{ span: at, text }], safe: !/^\s+\p{Lu}/u.test(rest) }],
  };
}

function secondComma(prose: string, { 0: whole, groups, index = 0 }: RegExpMatchArray): Report<'comma' | 'addComma'> {
  const state = groups?.state ?? '';
  const end = index + whole.length;
  const edits = [{ span: span(end, end), text: ',' }];
  return {
    at: span(end - state.length, end),
    message: 'comma',
    data: { state },
    fixes: [{ title: 'addComma', edits, safe: GOES_ON.test(prose.slice(end)) }],
  };
}
