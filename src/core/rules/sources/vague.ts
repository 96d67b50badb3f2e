import { vagueSources } from '../lib/unnamedSources.ts';
import { defineRule } from '../rule.ts';

export const vague = defineRule({
  id: 'sources/vague',
  title: 'Vague sourcing',
  severity: 'info',
  doc: `“Reportedly,” “sources said” and “it is understood” ask readers to trust someone they cannot see. The claim
may be sound, but nobody can weigh it.

Say who reported it, or describe the source: position, and how the person knows. Where no one can be named or described,
consider whether the claim belongs in the story.`,
  options: {},
  messages: {
    word: { what: '“{words}” doesn’t say who.', why: 'Name the source, or describe how the source knows.' },
  },
  examples: [
    { bad: 'The bridge has [[reportedly]] been closed since May.' },
    { bad: 'The deal is dead, [[sources]] said.' },
    { bad: '[[According to reports]], the deal is dead.' },
    { good: 'The deal is dead, said two people who attended the talks.' },
    { good: 'The deal is dead, sources close to the negotiations said.' },
    { good: 'Ruiz is reportedly ready to testify, according to the Daily Ledger.' },
    { good: 'Two papers wrote of it. Both reports said the judge agreed, and early police reports said so, too.' },
    { good: 'The minister did not mention the reports of a closure.' },
    { good: '“Reportedly, he left,” Mayor Ana Ruiz said.' },
  ],
  triggers: {
    words:
      'reportedly source sources according reports said believed thought understood rumored rumoured alleged rumor rumour'.split(
        ' ',
      ),
  },
  *passage(passage) {
    for (const at of vagueSources(passage))
      yield { at, message: 'word', data: { words: passage.prose.slice(at.start, at.end).replace(/\s+/g, ' ') } };
  },
});
