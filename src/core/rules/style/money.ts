import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const DOUBLED =
  /(?<amount>[$£€]\d[\d,]*(?:\.\d+)?(?: (?:million|billion|trillion))?) (?<word>dollars?|pounds?|euros?)\b(?!-)/gu;
const ROUND = /(?<amount>[$£€]\d[\d,]*)\.00(?![\d])/gu;
const CENTS = /(?<![\p{L}\d.,])(?:¢(?<before>\d{1,2})|(?<after>\d{1,2}) ?¢)(?!\d)/gu;
const UNDER_ONE = /(?<![\p{L}\d.,])\$0?\.(?<cents>\d\d)(?![\d])/gu;
/** Dollars of another country, beside which bare ones are seldom American. */
const OTHER_DOLLARS = /\b(?:Canadian|Australian|Zealand|Kong|Singapore|Taiwan) dollars\b/u;
/** “3 million dollars”. */
const IN_WORDS =
  /(?<![\p{L}\d$.,–-])(?<value>\d[\d,]{0,11}(?:\.\d{1,3})?(?: (?:million|billion|trillion))?) dollars\b/gu;

export const money = defineRule({
  id: 'style/money',
  title: 'Amounts of money in house style',
  severity: 'warning',
  habit: 'form',
  doc: `The sign says “dollars” already, and “.00” says nothing. Amounts under a dollar are a figure and a word: “5 cents.”`,
  options: {
    cents: { default: true, doc: 'Write amounts under a dollar as “50 cents.”' },
    round: { default: true, doc: 'Drop “.00”: “$12.”' },
    words: { default: true, doc: 'Use the sign, not the word: “$3 million,” not “3 million dollars.”' },
  },
  messages: {
    doubled: { what: '“{sign}” and “{word}” say the same thing.', why: 'Use “{want}.”' },
    round: 'Drop the “.00”: “{want}.”',
    words: 'House style: “{want}.”',
    cents: 'Amounts under a dollar: “{want}.”',
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'A ticket costs [[$12 dollars]].', fixed: 'A ticket costs $12.' },
    { bad: 'It signed a [[$2 million dollar]] deal.', fixed: 'It signed a $2 million deal.' },
    { bad: 'A ticket costs [[$12.00]].', fixed: 'A ticket costs $12.' },
    { bad: 'The wall cost [[3 million dollars]].' },
    { bad: 'An egg costs [[5¢]].', fixed: 'An egg costs 5 cents.' },
    { good: 'The tax rose from 10 Canadian dollars to 30 dollars a ton.' },
    { good: 'Tickets cost $12, $3 million in all. The fare went from $12.00 to $13.50.' },
    { good: '“It cost $12 dollars,” Lowe said.' },
  ],
  triggers: { marks: '$£€¢', words: ['dollars'] },
  *passage(passage, { options }) {
    const prose = ownWords(passage);
    const fixed = (match: RegExpExecArray, want: string, safe = true) => {
      const at = span(match.index, match.index + match[0].length);
      const edits = [{ span: at, text: want }];
      return { at, fixes: [{ title: 'fix' as const, data: { want }, edits, safe }] };
    };
    for (const match of allMatches(prose, DOUBLED)) {
      const { amount = '', word = '' } = match.groups ?? {};
      yield { ...fixed(match, amount), message: 'doubled', data: { sign: amount[0]!, word, want: amount } };
    }
    // Beside an amount with cents the noughts keep the two alike.
    const exact = /[$£€]\d[\d,]*\.(?!00(?!\d))\d\d(?!\d)/.test(prose);
    for (const match of exact || !options.round ? [] : allMatches(prose, ROUND)) {
      const { amount = '' } = match.groups ?? {};
      yield { ...fixed(match, amount), message: 'round', data: { want: amount } };
    }
    for (const match of options.words && !OTHER_DOLLARS.test(prose) ? allMatches(prose, IN_WORDS) : []) {
      const want = `$${match.groups?.value}`;
      // Whose dollars they are, the words may leave open.
      yield { ...fixed(match, want, false), message: 'words', severity: 'info', data: { want } };
    }
    if (!options.cents) return;
    for (const match of allMatches(prose, CENTS)) {
      const { before, after } = match.groups ?? {};
      const want = `${Number(before ?? after)} cents`;
      // “An 85¢ candy bar” takes a hyphen.
      const isPlain = !/\b(?:[Aa]n?|[Tt]he|[Ee]very|[Pp]er) $/.test(prose.slice(0, match.index));
      yield { ...fixed(match, want, isPlain), message: 'cents', data: { want } };
    }
    for (const match of allMatches(prose, UNDER_ONE)) {
      const want = `${Number(match.groups?.cents)} cents`;
      const at = span(match.index, match.index + match[0].length);
      const fixes = [{ title: 'fix' as const, data: { want }, edits: [{ span: at, text: want }] }];
      yield { at, message: 'cents', data: { want }, severity: 'info', fixes };
    }
  },
});
