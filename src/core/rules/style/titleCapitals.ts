import { span } from '../../text/spans.ts';
import { ownWords } from '../reading.ts';
import { defineRule } from '../rule.ts';

/**
 * Offices that name no body, paper or ship when they stand alone behind an article. Royal, church and court titles, on
 * which desks differ, are left out.
 */
const OFFICE =
  'Mayor|Governor|Lieutenant Governor|Senator|Congressman|Congresswoman|Councilman|Councilwoman|Councillor|President|Vice[- ]President|Prime Minister|Deputy Prime Minister|Foreign Minister|Defen[cs]e Minister|Finance Minister|Interior Minister|Justice Minister|Foreign Secretary|Home Secretary|Attorney General|District Attorney|Police Chief|Chief of Police|Chief Executive|Chief Executive Officer|Chairman|Chairwoman|Ambassador|Sheriff|Superintendent|Premier|First Lady';
const ALONE = new RegExp(
  `\\b(?:the|a|an|his|her|their|its|our|former|then|new|current|first|next|late) (${OFFICE})(?=(?:['’]s)? (?!of the (?:Board|Council)\\b|and \\p{Lu}|General\\b)(?:\\p{Ll}|of \\p{Lu})|[,;]|\\.\\s*(?:\\p{Lu}|$))`,
  'gu',
);

export const titleCapitals = defineRule({
  id: 'style/title-capitals',
  title: 'Titles take capitals before a name only',
  severity: 'warning',
  doc: `“Mayor Ana Ruiz” is a name; “the mayor” is a job. A capital on the job alone makes it look grander than the people it
serves, and readers take it for a name.`,
  options: {},
  messages: {
    alone: 'A title without a name behind it is a job, not a name: write “{want}”.',
    fix: 'Write “{want}”',
  },
  examples: [
    { bad: 'She met the [[Mayor]] on Friday.', fixed: 'She met the mayor on Friday.' },
    { bad: 'He saw the [[Prime Minister]], who left.', fixed: 'He saw the prime minister, who left.' },
    { good: 'She met Mayor Ana Ruiz, the mayor, and the President Hotel.' },
    { good: '“I met the Mayor on Friday,” Lowe said.' },
  ],
  cues: {
    words:
      'mayor governor senator congressman congresswoman councilman councilwoman councillor president minister secretary attorney chief chairman chairwoman ambassador sheriff superintendent premier lady'.split(
        ' ',
      ),
  },
  *passage(passage) {
    const prose = ownWords(passage);
    if (!prose) return;
    for (const match of prose.matchAll(ALONE)) {
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
  },
});
