import { NUMBER_IN_WORDS, numberOf } from '../../lexicon/numbers/numerals.ts';
import { allMatches } from '../../text/matches.ts';
import { opensSentence, ownWords, PERCENT } from '../lib/prose.ts';
import { defineRule, rewrite } from '../rule.ts';

const SHARE = new RegExp(
  `(?<![\\p{L}\\d.,/$£€-])(?:(?<low>\\d{1,3}(?:\\.\\d+)?)(?<range> to |-|–| or | and ))?(?<number>\\d{1,3}(?:,\\d{3})+|\\d{0,20}\\.?\\d{1,20}|zero|${NUMBER_IN_WORDS})(?: (?<half>1/2|1/4|3/4))?(?<gap>[ -]?)(?<sign>%|per ?cent|pct)(?!age|ile|\\p{L})`,
  'giu',
);
const HALVES: Readonly<Record<string, string>> = { '1/2': '.5', '1/4': '.25', '3/4': '.75' };

export const percent = defineRule({
  id: 'style/percent',
  title: 'Percentages in house style',
  severity: 'warning',
  habit: 'form',
  doc: `Percentages are compared, so they take figures and one form throughout: “4%” in most newsrooms today, “4 percent” or
“4 per cent” in others. Decimals and not fractions (3.5%), a zero before the point (0.7%). Words at the start of a sentence
stay.`,
  options: {
    form: {
      default: '%',
      choices: ['%', 'percent', 'per cent', 'any'],
      doc: 'How percentages are written. “any” leaves the form open.',
    },
    repeat: { default: true, doc: 'Use the sign at both ends of a range: “5% to 10%,” not “5 to 10%.”' },
  },
  messages: {
    form: { what: 'House style: “{want}.”', why: 'Percentages in one form are easy to compare.' },
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'Prices rose [[4 percent]] in May.', fixed: 'Prices rose 4% in May.' },
    { bad: 'Prices rose [[four per cent]] in May.', fixed: 'Prices rose 4% in May.' },
    { bad: 'The share rose to [[seven percent]] in May.', fixed: 'The share rose to 7% in May.' },
    { good: 'Prices rose by five to seven percent in May.' },
    { bad: 'Prices rose [[.7 %]] in May.', fixed: 'Prices rose 0.7% in May.' },
    { bad: 'Prices rose [[3 1/2 percent]] in May.', fixed: 'Prices rose 3.5% in May.' },
    { bad: 'Prices rose [[5 to 10 percent]] in May.', fixed: 'Prices rose 5% to 10% in May.' },
    { good: 'Four percent stayed away, a rise of 10 percentage points, and 3% came late. (Six percent left.)' },
    { good: '“It rose four percent,” Lowe said.' },
    { good: 'Lowe (4 kills, .417 pct.) came late.' },
  ],
  triggers: PERCENT,
  *passage(passage, { options }) {
    if (options.form === 'any') return;
    const prose = ownWords(passage);
    if (!/%|per ?cent|pct/i.test(prose)) return;
    for (const match of allMatches(prose, SHARE)) {
      // “.417 pct.”: a rate of hits, of one and not of a hundred.
      if (/^\.\d{3} pct$/.test(match[0])) continue;
      const want = wanted(prose, match, options);
      if (want && want !== match[0] && want !== match[0].replace('-', ' ')) yield rewrite(match.index, match[0], want);
    }
  },
});

/** “Rose to seven percent” does not: only behind another number “to” makes a range. */
const GOES_ON = new RegExp(`\\b(?:or|and|hundred|point|a|half|quarters?|of|(?:\\d|${NUMBER_IN_WORDS}) to)\\s+$`, 'i');

/** A share in house style; null for one that stays as it is. */
function wanted(
  prose: string,
  match: RegExpMatchArray & { index: number },
  { form, repeat }: { readonly form: string; readonly repeat: boolean },
): string | null {
  const { low, range = '', number = '', half } = match.groups ?? {};
  const words = /[a-z]/i.test(number);
  const before = prose.slice(Math.max(0, match.index - 24), match.index);
  // "one or two percent", "a hundred and ten percent": the number goes on in front.
  if (words && GOES_ON.test(before)) return null;
  // “(Sixteen percent stayed.)”: the capital tells that a sentence opens, whatever stands before.
  if (words && /^\p{Lu}/u.test(number)) return null;
  // No sentence opens with a figure and a sign.
  const opening = /\(\s*$/.exec(before)?.[0].length ?? 0;
  if ((words || form === '%') && opensSentence(prose, match.index - opening)) return null;
  const unit = form === '%' ? '%' : ` ${form}`;
  const value = words
    ? String(number.toLowerCase() === 'zero' ? 0 : numberOf(number))
    : number.replace(/^\./, '0.') + (half ? (HALVES[half] ?? '') : '');
  return low ? `${low}${unit === '%' && repeat ? unit : ''}${range}${value}${unit}` : `${value}${unit}`;
}
