import { LONG_ORDINALS, ORDINALS } from '../../lexicon/numbers/numerals.ts';
import { allMatches } from '../../text/matches.ts';
import { endingOf, isStone } from '../lib/ordinal.ts';
import { DIGITS, ownWords } from '../lib/prose.ts';
import { defineRule, rewrite } from '../rule.ts';

const FIGURE =
  /(?<![\p{L}\d.,/$-])([1-9])(?:st|nd|rd|th)(?=[ -]\p{Ll})(?! (?:of|to|and|or|in|at|on|inst) )(?! (?:(?:congressional|legislative|judicial|state|senate|house|assembly|council|city|police|school) )?(?:district|ward|precinct|circuit|fleet|division|infantry|regiment|battalion|brigade|squadron|amendment|percentile)s?\b)/gu;
const WORD = new RegExp(
  `\\b(?:the|his|her|its|their|our|a) (${[...LONG_ORDINALS.keys()].join('|')})(?=[ -]\\p{Ll})(?! (?:of|hour|man|night|grade) ?)`,
  'gu',
);

/** Another ordinal in figures, and the word that joins it to the next. */
const PAIRED = /\d(?:st|nd|rd|th),? (?:or|and|to|through) (?:the )?$/;

/** “The 2nd period (or 3rd on Thursdays)”: the next one keeps its figure. */
const PAIRED_BEHIND = /^[ -]\p{Ll}{2,20} \(?(?:or|and|to|through) (?:the )?\d{1,2}(?:st|nd|rd|th)\b/u;

/** “A tenth the size”, “a tenth as big,” “a tenth inch”: a part, not a place in a row. */
const PART =
  /^ (?:the|as|that|its|their|his|her|this|what|more|less|fewer|smaller|larger|bigger|of|inch|mile|foot|second|point|percent|[a-z]{2,12}ed)\b/;

export const ordinals = defineRule({
  id: 'style/ordinals',
  title: 'Ordinals: words or figures',
  severity: 'info',
  habit: 'form',
  doc: `Ordinals follow the numbers: “the third vote,” “the 21st century.” Names of streets, courts, units and districts keep
their own form.`,
  options: {},
  messages: {
    ending: { what: '“{written}” should be “{want}.”', why: 'The ending follows the last figure.' },
    form: 'House style: “{want},” as with plain numbers.',
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'It was the [[3rd]] vote on the dam.', fixed: 'It was the third vote on the dam.' },
    { bad: 'It was the [[twelfth]] vote on the dam.', fixed: 'It was the 12th vote on the dam.' },
    { bad: 'She was [[22th]] of 42.', fixed: 'She was 22nd of 42.' },
    { good: 'She won the third vote on 5th Avenue, at the eleventh hour, in the 21st century.' },
    { good: 'The town has a tenth the people, and a twentieth as many boats. About a tenth inch of rain fell.' },
    { good: 'It was built in the 5th or 6th century.' },
    { good: 'They meet in 2nd period (or 3rd on Thursdays).' },
    { good: 'She runs in the 7th congressional district and the 3rd ward.' },
    { good: 'They met on March 3rd and on the 4th of May.' },
  ],
  triggers: { ...DIGITS, words: [...LONG_ORDINALS.keys()].map((word) => word.replace(/-.*/, '')) },
  *passage(passage) {
    const prose = ownWords(passage);
    if (!prose) return;
    yield* endings(prose);
    for (const match of /\d(?:st|nd|rd|th)/.test(prose) ? allMatches(prose, FIGURE) : []) {
      if (passage.facts.dates.some((date) => date.start <= match.index && match.index < date.end)) continue;
      if (
        /\p{Lu}[\p{L}.]*\s$/u.test(
          prose.slice(Math.max(0, match.index - 16), match.index).replace(/\b(?:The|His|Her|A)\s$/, ''),
        )
      )
        continue;
      // “The 5th or 6th century”: the other one keeps its figure.
      const behind = match.index + match[0].length;
      if (PAIRED.test(prose.slice(Math.max(0, match.index - 16), match.index))) continue;
      if (PAIRED_BEHIND.test(prose.slice(behind, behind + 48))) continue;
      yield rewrite(match.index, match[0], ORDINALS[Number(match[1])] ?? '');
    }
    for (const match of allMatches(prose, WORD)) {
      const word = match[1]!;
      if (match[0].startsWith('a ') && PART.test(prose.slice(match.index + match[0].length))) continue;
      yield rewrite(match.index + match[0].length - word.length, word, LONG_ORDINALS.get(word) ?? '');
    }
  },
});

const WRITTEN = /(?<![\p{L}\d.,/$-])(\d{1,3}(?:,\d{3})*|\d+)(st|nd|rd|th)\b/gu;

/** "22th", "11st": endings that no reader says. */
function* endings(prose: string) {
  if (!/\d(?:st|nd|rd|th)/.test(prose)) return;
  for (const match of allMatches(prose, WRITTEN)) {
    const [written, number = '', ending = ''] = match;
    const right = endingOf(Number(number.replaceAll(',', '')));
    if (ending === right || (ending === 'st' && isStone(prose, match.index + written.length))) continue;
    const at = { start: match.index, end: match.index + written.length };
    const data = { written, want: number + right };
    yield {
      at,
      message: 'ending' as const,
      data,
      severity: 'error' as const,
      fixes: [{ title: 'fix' as const, data, edits: [{ span: at, text: data.want }], safe: true }],
    };
  }
}
