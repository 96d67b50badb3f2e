import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { DIGITS, ownWords } from '../lib/prose.ts';
import { defineRule, rewrite } from '../rule.ts';

const CURRENCY = '(?:[A-Z]{1,2})?[$£€¥]';
const LONG = new RegExp(
  `(?<![\\p{L}\\d.,])(?<sign>${CURRENCY})?(?<value>\\d{1,3}(?:,\\d{3}){2,3})(?![\\d,.]*\\d)`,
  'gu',
);
const SHORT = new RegExp(
  `(?<sign>${CURRENCY})(?<value>\\d+(?:\\.\\d+)?) ?(?<unit>mn|bn|tn|m|b|M|B)(?![\\p{L}\\d])`,
  'gu',
);
const WORDS = new RegExp(
  `(?<sign>${CURRENCY})(?<value>\\d+(?:\\.\\d+)?)(?<gap>[ -])(?<unit>million|billion|trillion)\\b`,
  'gu',
);
const RANGE = new RegExp(
  `(?<sign>${CURRENCY})(?<low>\\d+(?:\\.\\d+)?)(?:-|–| to )\\k<sign>?(?<high>\\d+(?:\\.\\d+)?) (?<unit>million|billion|trillion)\\b`,
  'gu',
);
const NAME_OF: Readonly<Record<string, string>> = {
  m: 'million',
  mn: 'million',
  b: 'billion',
  bn: 'billion',
  tn: 'trillion',
};
const SHORT_OF: Readonly<Record<string, string>> = { million: 'm', billion: 'bn', trillion: 'tn' };

export const millions = defineRule({
  id: 'style/millions',
  title: 'Millions and billions',
  severity: 'warning',
  habit: 'form',
  doc: `Nobody counts zeros. A round number from a million up is a figure and a word (“5.2 million people,” “$5.2
million”), in some houses “£5.2m” for money. In a range both amounts have the unit: “$4-6 million” can be read as four
dollars.`,
  options: {
    money: {
      default: 'words',
      choices: ['words', 'short', 'any'],
      doc: 'Amounts of money: “$5.2 million” (words) or “£5.2m” (short).',
    },
  },
  messages: {
    zeros: 'Too many zeros: “{want}.”',
    form: 'House style: “{want}.”',
    range: 'Give the unit with both amounts: “{want}.”',
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'The wall cost [[$5,200,000]] and three years.', fixed: 'The wall cost $5.2 million and three years.' },
    { bad: 'It holds [[3,000,000]] eggs.', fixed: 'It holds 3 million eggs.' },
    { bad: 'The wall cost [[$5.2m]].', fixed: 'The wall cost $5.2 million.' },
    { bad: 'It is a [[$5.2-million]] wall.', fixed: 'It is a $5.2 million wall.' },
    { bad: 'It will cost [[$4-6 million]].', fixed: 'It will cost $4 million to $6 million.' },
    { good: 'It cost $5.2 million, $5,213,118 to be exact, and $4 million to $6 million more.' },
    { good: '“It cost $5,200,000,” Lowe said.' },
  ],
  triggers: DIGITS,
  *passage(passage, { options }) {
    const prose = ownWords(passage);
    if (!/\d/.test(prose)) return;
    yield* ranges(prose, options.money === 'short');
    for (const match of allMatches(prose, LONG)) {
      const { sign = '', value = '' } = match.groups ?? {};
      const want = roundly(Number(value.replaceAll(',', '')), sign, options.money === 'short');
      if (want) yield rewrite(match.index, match[0], want, 'zeros');
    }
    if (options.money !== 'any') yield* amounts(prose, options.money === 'words');
    if (options.money === 'words') yield* hyphened(prose);
  },
});

/** “$4-6 million”: the fix is not safe, for four dollars may be meant. */
function* ranges(prose: string, short: boolean) {
  for (const match of allMatches(prose, RANGE)) {
    const { sign = '', low = '', high = '', unit = '' } = match.groups ?? {};
    const name = short ? (SHORT_OF[unit] ?? unit) : ` ${unit}`;
    const data = { want: `${sign}${low}${name} to ${sign}${high}${name}` };
    const at = span(match.index, match.index + match[0].length);
    const fixes = [{ title: 'fix' as const, data, edits: [{ span: at, text: data.want }] }];
    yield { at, message: 'range' as const, data, fixes };
  }
}

/** Amounts of money in the form that the house does not use. */
function* amounts(prose: string, words: boolean) {
  for (const match of allMatches(prose, words ? SHORT : WORDS)) {
    const { sign = '', value = '', unit = '', gap } = match.groups ?? {};
    if (gap === '-' || isRanged(prose, match.index)) continue;
    const want = words ? `${sign}${value} ${NAME_OF[unit.toLowerCase()]}` : `${sign}${value}${SHORT_OF[unit]}`;
    // “$1.5 billion dollars” says the currency twice.
    const end = match.index + match[0].length;
    const twice = sign ? (/^ (?:dollars|pounds|euros)\b/.exec(prose.slice(end, end + 10))?.[0] ?? '') : '';
    yield rewrite(match.index, match[0] + twice, want);
  }
}

/** “A $5.2-million wall”: the sign and the word are enough. */
function* hyphened(prose: string) {
  for (const match of allMatches(prose, WORDS)) {
    const { sign = '', value = '', gap, unit = '' } = match.groups ?? {};
    const next = prose[match.index + match[0].length] ?? '';
    if (gap === '-' && next === ' ' && !isRanged(prose, match.index))
      yield rewrite(match.index, match[0], `${sign}${value} ${unit}`);
  }
}

/** Part of "$4-$6 million", which is looked at as a whole. */
const isRanged = (prose: string, at: number): boolean => /\d(?:-|–| to )$/.test(prose.slice(Math.max(0, at - 5), at));

/** A round amount in millions or billions; null where that would lose a digit or needs more decimals than are read. */
function roundly(value: number, sign: string, short: boolean): string | null {
  const [size, unit] = value >= 1e9 ? [1e9, 'billion'] : [1e6, 'million'];
  const amount = value / size;
  const digits = sign ? 2 : 1;
  if (Number(amount.toFixed(digits)) !== amount) return null;
  return short && sign ? `${sign}${amount}${SHORT_OF[unit]}` : `${sign}${amount} ${unit}`;
}
