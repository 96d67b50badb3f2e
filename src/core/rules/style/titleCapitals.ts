import { FORMAL_TITLES } from '../../lexicon/people/ranks.ts';
import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

/**
 * Offices that name no body, paper or ship when they stand alone behind an article. Royal, church and court titles, on
 * which desks differ, are left out.
 */
const OFFICE =
  'Mayor|Governor|Lieutenant Governor|Senator|Congressman|Congresswoman|Councilman|Councilwoman|Councillor|President|Vice[- ]President|Prime Minister|Deputy Prime Minister|Foreign Minister|Defen[cs]e Minister|Finance Minister|Interior Minister|Justice Minister|Foreign Secretary|Home Secretary|Attorney General|District Attorney|Police Chief|Chief of Police|Chief Executive|Chief Executive Officer|Chairman|Chairwoman|Ambassador|Sheriff|Superintendent|Premier|First Lady';
const ALONE = new RegExp(
  `\\b(?:[Tt]he|a|an|his|her|their|its|our|former|then|new|current|first|next|late|\\p{Ll}{3,20}['’]s) (${OFFICE})(?=(?:['’]s)? (?!of the (?:Board|Council)\\b|and \\p{Lu}|General\\b)(?:\\p{Ll}|of \\p{Lu})|[,;]|\\.\\s*(?:\\p{Lu}|$))`,
  'gu',
);

/** “Ana Ruiz, Mayor of Port Ada, left”: behind the name. */
const BEHIND = new RegExp(
  `(?<=\\p{Lu}[\\p{L}’'-]*\\p{Ll}, )(${OFFICE})(?= of (?:the |a |an )?\\p{L}[\\p{L}’' -]{0,30},)`,
  'gu',
);
/** “was elected President of the union”: what somebody became. */
const BECAME = new RegExp(
  `(?<=\\b(?:elected|named|appointed|became|becomes|as) )(${OFFICE})(?= of (?:the |a |an |its )?\\p{L})`,
  'gu',
);
/** “the council met mayor Ana Ruiz”: right before a full name, with no article or adjective that makes a description of it. */
const BEFORE = new RegExp(
  `(?<=(?:^|[.,;] |\\b(?:by|with|for|to|from|met|told|and|that|when|as|of|praised|thanked|urged|asked|called|joined|beat|defeated|criticized|accused|replaced|including|against|while|but|after|named|elected) ))(${FORMAL_TITLES.join('|')})(?= \\p{Lu}\\p{Ll}+ (?:\\p{Lu}\\. )?\\p{Lu}\\p{Ll})`,
  'gu',
);

const DESCRIBES = /(?:['’]s?|\b(?:the|a|an|its|his|her|their|our|former)) (?:\p{Ll}[\p{L}-]{1,20} ){0,4}and $/u;

/** “Port Foundation chairman and president Ana Ruiz”: half of what she is, whose other half would stay small. */
const HALF =
  /\b(?:chair(?:man|woman|person)?|president|founder|owner|director|executive|officer|chief|dean|professor|head|editor|manager|partner|publisher|coach) and $/;

export const titleCapitals = defineRule({
  id: 'style/title-capitals',
  title: 'Capitals on titles',
  severity: 'warning',
  habit: 'form',
  doc: `“Mayor Ana Ruiz” is a name; “the mayor” is a job. A capital on the job alone makes it look grander than the people it
serves, and readers take it for a name.`,
  options: {
    before: { default: 'capital', choices: ['capital', 'any'], doc: 'Capitalize a formal title right before a name.' },
  },
  messages: {
    before: 'Capitalize a formal title before a name: “{want}.”',
    alone: 'Lowercase a title that isn’t before a name: “{want}.”',
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'She met the [[Mayor]] on Friday.', fixed: 'She met the mayor on Friday.' },
    { bad: 'The [[Mayor]] said no.', fixed: 'The mayor said no.' },
    { bad: 'He saw the [[Prime Minister]], who left.', fixed: 'He saw the prime minister, who left.' },
    { bad: 'She was elected [[President]] of the union.', fixed: 'She was elected president of the union.' },
    { bad: 'Ana Ruiz, [[Mayor]] of Port Ada, left.', fixed: 'Ana Ruiz, mayor of Port Ada, left.' },
    { bad: 'Ana Ruiz, [[President]] of the union, left.', fixed: 'Ana Ruiz, president of the union, left.' },
    {
      bad: 'Ana Ruiz, the district’s [[Superintendent]], left.',
      fixed: 'Ana Ruiz, the district’s superintendent, left.',
    },
    { bad: 'She was met by [[mayor]] Ana Ruiz.', fixed: 'She was met by Mayor Ana Ruiz.' },
    {
      bad: 'The fire was set, [[police chief]] Ana Ruiz said.',
      fixed: 'The fire was set, Police Chief Ana Ruiz said.',
    },
    { good: 'She met Mayor Ana Ruiz, the mayor, and the President Hotel.' },
    { good: '“I met the Mayor on Friday,” Lowe said.' },
    { good: 'It was told to Pier Foundation chairman and president Ana Ruiz.' },
    { good: 'Lind Praised Ruiz as a Builder, Comparing the President to His Immigrant Grandfather' },
    { good: 'It was told to the firm’s top lawyer and president Ana Ruiz.' },
  ],
  triggers: {
    words:
      'mayor governor senator congressman congresswoman councilman councilwoman councillor president minister secretary attorney chief police fire lieutenant chairman chairwoman ambassador sheriff superintendent premier lady'.split(
        ' ',
      ),
  },
  *passage(passage, { options }) {
    const prose = ownWords(passage);
    if (!prose || isHeading(prose)) return;
    for (const match of [...allMatches(prose, ALONE), ...allMatches(prose, BEHIND), ...allMatches(prose, BECAME)]) {
      const title = match[1]!;
      const want = title.toLowerCase();
      const end = match.index + match[0].length;
      const at = span(end - title.length, end);
      yield {
        at,
        message: 'alone',
        data: { want },
        fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }], safe: true }],
      };
    }
    if (options.before !== 'capital') return;
    for (const match of allMatches(prose, BEFORE)) {
      // “The firm’s top lawyer and president Ana Ruiz”: what somebody is, told by a description.
      const before = prose.slice(Math.max(0, match.index - 60), match.index);
      if (DESCRIBES.test(before) || HALF.test(before)) continue;
      const want = match[0].replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
      const at = span(match.index, match.index + match[0].length);
      yield {
        at,
        message: 'before',
        data: { want },
        fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }], safe: true }],
      };
    }
  },
});

/** “Lind Praised the President & Compared Him to His Grandfather”: a line without a stop, of words with capitals. */
function isHeading(prose: string): boolean {
  if (prose.length > LONGEST_HEADING || /[.!?:;,][”"’')]?\s*$/.test(prose)) return false;
  const words = prose.match(/(?<!\p{L})\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  return words.length > 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length * 4 > words.length * 3;
}
/** UTF-16 units. */
const LONGEST_HEADING = 160;
