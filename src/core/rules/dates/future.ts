import { isPossible } from '../../article/dates/dates.ts';
import { textOf } from '../../text/spans.ts';
import { defineRule } from '../rule.ts';

const DAY = 86_400_000;

export const future = defineRule({
  id: 'dates/future',
  title: 'Photo dated after the story',
  severity: 'warning',
  doc: `A caption that says when its picture was taken cannot name a day after the story appeared. One of the two dates is a
slip, usually the year, in January.

Check the date of the picture.`,
  options: {},
  messages: {
    caption: {
      what: 'The picture is dated {date}, and the story {published}.',
      why: 'No picture is taken after its story appears: check both dates.',
    },
  },
  examples: [
    {
      format: 'markdown',
      bad: '---\ntitle: Crack found in bridge\ndate: 2026-11-02\nimage: a.jpg\ncaption: Ana Ruiz in Port Ada on [[Nov. 9, 2026]].\ncredit: Bo Lind\n---\n\nCrews found the crack.\n',
    },
    {
      format: 'markdown',
      good: '---\ntitle: Crack found in bridge\ndate: 2026-11-02\nimage: a.jpg\ncaption: Ana Ruiz in Port Ada on Nov. 1, 2026.\ncredit: Bo Lind\n---\n\nCrews found the crack.\n',
    },
    {
      format: 'markdown',
      good: '---\ntitle: Crack found in bridge\ndate: 2026-11-02\nimage: a.jpg\ncaption: A drawing of the bridge, which will open on Nov. 9, 2027.\ncredit: Bo Lind\n---\n\nCrews found the crack.\n',
    },
  ],
  *article({ text, furniture, passages, dates }) {
    const published = furniture.updated ?? furniture.published;
    if (!published) return;
    const last = Date.parse(published.slice(0, 10));
    for (const date of dates) {
      const passage = passages[date.passage];
      if (passage?.kind !== 'caption' || date.year === null || date.day === null || !isPossible(date)) continue;
      // What is planned is told of too.
      if (/\b(?:will|would|plan\w*|due|set to|scheduled|until|expires?|next|by)\b/i.test(passage.prose)) continue;
      // A day's difference may be the clock's.
      if (Date.UTC(date.year, date.month - 1, date.day) - last <= DAY) continue;
      const data = { date: textOf(text, date).replace(/\s+/g, ' '), published: published.slice(0, 10) };
      yield { at: { start: date.start, end: date.end }, message: 'caption' as const, data };
    }
  },
});
