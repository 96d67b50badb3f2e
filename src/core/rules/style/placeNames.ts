import { CHANGED_PLACES } from '../../lexicon/places/placeNames.ts';
import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const OLD = new RegExp(`(?<![\\p{L}-])(${[...CHANGED_PLACES.keys()].join('|')})(?![\\p{L}-])`, 'gu');
const ARTICLE = /\b([Tt]he) (?=Ukraine(?:[.,;]|$| (?:is|was|has|had|and|in|to|on|will|would|that|which)\b))/gu;

export const placeNames = defineRule({
  id: 'style/place-names',
  title: 'Outdated place name',
  severity: 'warning',
  habit: 'form',
  doc: `Some places have changed their name in English, or asked for one of their own: Kyiv, Lviv, Kolkata, Eswatini. An old
name takes a side that the story may not mean to take. Dishes and firms keep theirs (chicken Kiev).`,
  options: {
    keep: { default: [] as readonly string[], doc: 'Old names that this newsroom keeps.' },
  },
  messages: {
    old: { what: 'Use “{want},” the accepted name.', why: 'The old name can take a side.' },
    article: { what: '“Ukraine,” without “the.”', why: '“The Ukraine” was the name of a Soviet region.' },
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'She flew to [[Kiev]] on Monday.', fixed: 'She flew to Kyiv on Monday.' },
    { good: 'She ate chicken Kiev at the Kiev Grill in Kyiv.' },
    { good: '“I flew to Kiev,” Lowe said.' },
  ],
  triggers: { words: [...CHANGED_PLACES.keys(), 'Ukraine'].map((name) => name.toLowerCase()) },
  *passage(passage, { options }) {
    const prose = ownWords(passage);
    if (!prose) return;
    for (const match of allMatches(prose, OLD)) {
      const name = match[1]!;
      const end = match.index + name.length;
      if (options.keep.includes(name)) continue;
      // Part of a longer name, or a dish.
      if (
        /^ (?:\p{Lu}|duck\b)/u.test(prose.slice(end)) ||
        (/(?:chicken|\p{Lu}\p{Ll}+) $/iu.test(prose.slice(Math.max(0, match.index - 8), match.index)) &&
          /(?:chicken|Dynamo|Hotel) $/i.test(prose.slice(Math.max(0, match.index - 8), match.index)))
      )
        continue;
      const want = CHANGED_PLACES.get(name)!;
      const at = span(match.index, end);
      yield {
        at,
        message: 'old',
        data: { want },
        fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }] }],
      };
    }
    for (const match of allMatches(prose, ARTICLE)) {
      const end = match.index + match[0].length + 'Ukraine'.length;
      const at = span(match.index, end);
      const want = 'Ukraine';
      yield { at, message: 'article', fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }] }] };
    }
  },
});
