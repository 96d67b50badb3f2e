import { allMatches } from '../../text/matches.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule, rewrite } from '../rule.ts';

/** What AP style cuts beside a number, and nothing else: a road, a lane or a court is always spelled out. */
const CUT: ReadonlyMap<string, string> = new Map([
  ['Street', 'St.'],
  ['Avenue', 'Ave.'],
  ['Boulevard', 'Blvd.'],
]);
const WHOLE: ReadonlyMap<string, string> = new Map([...CUT].map(([whole, cut]) => [cut, whole]));

const NAME = '(?:[NSEW]\\.? |North |South |East |West )?(?:\\p{Lu}[\\p{L}’-]+ |\\d{1,3}(?:st|nd|rd|th) ){1,2}';
/** “at 40 Elm Street”: a number and its street. */
const NUMBERED = new RegExp(
  `(?<=\\b(?:at|of|to|from|near|outside|address is) \\d{1,5} ${NAME})(?:Street|Avenue|Boulevard|(?:St|Ave|Blvd)(?!\\.))(?=[,;.]|$| (?!\\p{Ll}+s\\b)\\p{Ll}| \\p{Lu}\\p{Ll}+day\\b)`,
  'gu',
);
/** “on Elm St.”: a street without a number. */
const ALONE = new RegExp(
  `(?<=\\b(?:on|along|near|of|off|from|down|onto|across|between|at|to) ${NAME})(?:St|Ave|Blvd)\\.(?= \\p{Ll}|,)`,
  'gu',
);

/** “410 W Main St.”: a quarter of the compass before the street. */
const COMPASS =
  /(?<=\b(?:at|of|to|from|near|outside|in|address is) (?:the \p{Ll}{4,12} block of |\d{1,5} ))[NSEW](?= (?:\p{Lu}[\p{L}’-]+ |\d{1,3}(?:st|nd|rd|th) ){1,2}(?:St|Ave|Blvd|Street|Avenue|Boulevard|Road|Drive|Lane|Court)\b)/gu;

export const addresses = defineRule({
  id: 'style/addresses',
  title: 'Street names in house style',
  severity: 'warning',
  habit: 'form',
  doc: `Wire style abbreviates “Street” only after a house number: “40 Elm St.,” but “on Elm Street.” The same goes for avenues
and boulevards; every other word for a street is spelled out. (AP Stylebook, “addresses.”)`,
  options: {},
  messages: {
    form: { what: 'House style: “{want}.”', why: 'Abbreviate it only after a house number.' },
    fix: 'Write “{want}”',
  },
  examples: [
    { bad: 'The shop at 40 Elm [[Street]] burned.', fixed: 'The shop at 40 Elm St. burned.' },
    { bad: 'The shop at 40 Elm [[St]] burned.', fixed: 'The shop at 40 Elm St. burned.' },
    { bad: 'The shop at 40 [[W]] Elm St. burned.', fixed: 'The shop at 40 W. Elm St. burned.' },
    { bad: 'The fire on Elm [[St.]] was out by noon.', fixed: 'The fire on Elm Street was out by noon.' },
    { good: 'The shop at 40 Elm St. burned. The fire on Elm Street was out by noon, and St. Mary’s was safe.' },
    { good: '“The shop at 40 Elm Street burned,” Lowe said. She lives at 12 Pine Road, not 10 Downing Street.' },
  ],
  triggers: { words: ['street', 'avenue', 'boulevard', 'st', 'ave', 'blvd'] },
  *passage(passage) {
    const prose = ownWords(passage);
    if (!prose) return;
    for (const { 0: written, index } of allMatches(prose, NUMBERED)) {
      // Where Britain's prime minister lives, and no house of a street.
      if (/\bDowning $/.test(prose.slice(Math.max(0, index - 9), index))) continue;
      const want = CUT.get(written) ?? `${written}.`;
      // The stop of the short form ends the sentence, too.
      yield rewrite(index, written, prose[index + written.length] === '.' ? want.slice(0, -1) : want);
    }
    for (const { 0: written, index } of allMatches(prose, COMPASS)) yield rewrite(index, written, `${written}.`);
    for (const { 0: written, index } of allMatches(prose, ALONE)) yield rewrite(index, written, WHOLE.get(written)!);
  },
});
