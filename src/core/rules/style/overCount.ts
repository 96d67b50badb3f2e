import { allMatches } from '../../text/matches.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule, rewrite } from '../rule.ts';

/** “Over 40 homes”: behind a verb or a preposition, before a count of things. Ages, times, measures and distances are none. */
const OVER =
  /(?<=\p{L} )over(?= (?:[1-9]\d{1,2}|\d{1,3}(?:,\d{3})+) (?!(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|feet|meters?|metres?|kilomet\p{Ll}+|yards?|games?|matches|seasons?|rounds?|overs?|pages?|chapters?|episodes?|stages?|acres?|percent|per|per cent|times|and|or|to|of|in|with|by|most|all|some|every|any|million|billion|trillion|for|at|as|from|on|is|was)\b)(?:\p{Ll}+ )?\p{Ll}{3,}s\b)/gu;

export const overCount = defineRule({
  id: 'style/over-count',
  title: '“Over” with a count',
  severity: 'info',
  habit: 'form',
  doc: `Many US desks keep “over” for what is above something and write “more than” with a count: “more than 40 homes.” The AP
has allowed both since 2014, so a newsroom that follows it there switches this off.`,
  options: {},
  messages: {
    form: {
      what: 'Many desks prefer “{want}” with a count.',
      why: 'AP style has allowed “over” since 2014; follow your house.',
    },
    fix: 'Write “{want}”',
  },
  examples: [
    { bad: 'The fire destroyed [[over]] 40 homes.', fixed: 'The fire destroyed more than 40 homes.' },
    { good: 'It flew over 40 miles of road, over two years. He won over nine of them, and more than 40 homes burned.' },
    { good: 'It had temperatures over 100 most days, and well over 40 homes burned.' },
    { good: '“It destroyed over 40 homes,” Lowe said.' },
  ],
  triggers: { words: ['over'] },
  *passage(passage) {
    const prose = ownWords(passage);
    for (const { index } of prose ? allMatches(prose, OVER) : [])
      if (
        !/\b(?:fl[a-z]{1,4}|jump\w*|leap\w*|won|win\w*|lead|victory|triumph|preside\w*|dispute\w*|concern\w*|control|power|all|just|a|well|temps|temperatures|highs|lows|handed?|took|taken?|takes?) $/u.test(
          prose.slice(Math.max(0, index - 12), index),
        )
      )
        yield rewrite(index, 'over', 'more than');
  },
});
