import { allMatches } from '../../text/matches.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const DAY = 86_400_000;
const RELATIVE =
  /(?<!['’\w-])(?:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening)|earlier today)(?!['’]s?\b|\w)/gi;
const day = (iso: string): number => Date.parse(iso.slice(0, 10));

export const stale = defineRule({
  id: 'dates/stale',
  title: 'Stale “today” or “yesterday”',
  severity: 'info',
  doc: `A story that is updated days later still says “yesterday,” and readers count from the date they see. Where the copy was
updated on another day than it was published, words that count from today are queried.

Write the weekday or the date.`,
  options: {},
  messages: {
    stale: {
      what: '“{word}” was written for {published}, and the story is dated {updated} now.',
      why: 'Readers count from the newer date: write the day.',
    },
  },
  examples: [
    {
      format: 'markdown',
      bad: '---\ntitle: Crack found in bridge\ndate: 2026-11-02\nupdated: 2026-11-09\n---\n\nCrews found the crack [[yesterday]] and closed the bridge.\n',
    },
    {
      format: 'markdown',
      good: '---\ntitle: Crack found in bridge\ndate: 2026-11-02\nupdated: 2026-11-02\n---\n\nCrews found the crack yesterday and closed the bridge.\n',
    },
    {
      format: 'markdown',
      good: '---\ntitle: Crack found in bridge\ndate: 2026-11-02\nupdated: 2026-11-09\n---\n\nCrews found the crack on Monday. “It happened yesterday,” Mayor Ana Ruiz said. Today’s boats are small.\n',
    },
  ],
  *article({ furniture, passages }) {
    const { published, updated } = furniture;
    if (!published || !updated || !(day(updated) - day(published) >= DAY)) return;
    for (const passage of passages) {
      for (const match of allMatches(ownWords(passage), RELATIVE)) {
        const start = passage.at + match.index;
        const data = { word: match[0], published: published.slice(0, 10), updated: updated.slice(0, 10) };
        yield { at: { start, end: start + match[0].length }, message: 'stale' as const, data };
      }
    }
  },
});
