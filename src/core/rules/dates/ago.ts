import { timesOf } from '../lib/claims.ts';
import { defineRule } from '../rule.ts';

export const ago = defineRule({
  id: 'dates/ago',
  title: '“Years ago” doesn’t fit the year',
  severity: 'error',
  doc: `“Eight years ago, in 2012” is a sum that every reader does. Counted back from the date of the story, the two must
agree, give or take the one that is not over yet.

Check which of the two is wrong.`,
  options: {},
  messages: {
    between: { what: '{from} to {to} is {right}, not {stated}.', why: 'Check the dates and the length of time.' },
    anniversary: {
      what: '{from} to {to} is {right} years, not a {stated} {what}.',
      why: 'Check the year and the {what}.',
    },
    annual: {
      what: 'Yearly since {from}, it would be No. {right} in {to}, not the {stated}.',
      why: 'Check the number and the year.',
    },
    turns: { what: '{from} to {to} is {right} years, not {stated}.', why: 'Check both.' },
    other: 'Counted from here',
  },
  examples: [
    { good: 'Once the nation’s 200th birthday passed in 1976, the state changed its plates.' },
    {
      format: 'markdown',
      bad: '---\ntitle: Mill reopens\ndate: 2026-11-02\n---\n\nThe mill burned down [[eight years]] ago, in 2012, and stood empty.\n',
    },
    {
      format: 'markdown',
      good: '---\ntitle: Mill reopens\ndate: 2026-11-02\n---\n\nThe mill burned down eight years ago, in 2018, and stood empty.\n',
    },
    {
      format: 'markdown',
      bad: '---\ntitle: Mill reopens\ndate: 2026-11-02\n---\n\nThe mill, founded in 1926, marks its [[bicentennial]] this year.\n',
    },
    { bad: 'The march was the [[40th]] anniversary of the strike of 1974, and ended in 2024.' },
    {
      bad: 'The clinic opened in 1974. When it closes on Dec. 31, 2024, it will have served the valley for [[60 years]].',
    },
    {
      good: 'The clinic opened in 1974. When it closes on Dec. 31, 2024, it will have served the valley for 50 years.',
    },
    { bad: 'She vanished in 1989, and was found in 2023, [[43 years]] later.' },
    {
      format: 'markdown',
      bad: '---\ntitle: Fish fry returns\ndate: 2026-03-02\n---\n\nThe parish holds its [[54th]] annual fish fry on Friday. The event began in 1983.\n',
    },
    {
      format: 'markdown',
      good: '---\ntitle: Fish fry returns\ndate: 2026-03-02\n---\n\nThe parish holds its 42nd annual fish fry on Friday. The event began in 1983.\n',
    },
    { good: 'The mill burned down eight years ago, in 2012, and stood empty.' },
    { good: 'The bridge opened in 1974 and marked its 50th anniversary in 2024.' },
  ],
  *article(article, { date }) {
    yield* timesOf(article, date, 'ago', { messages: ['between', 'anniversary', 'annual', 'turns'], other: 'other' });
  },
});
