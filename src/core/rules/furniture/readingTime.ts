import { defineRule } from '../rule.ts';

/** Minutes that a stated time may be off: words are counted in many ways. */
const SLACK = 1;
/** Words a minute of slow and of fast readers, between which every desk's figure lies (Brysbaert 2019: 175 to 300). */
const SLOW = 175;
const FAST = 300;

export const readingTime = defineRule({
  id: 'furniture/reading-time',
  title: 'Reading time is off',
  severity: 'info',
  anyLanguage: true,
  doc: `Readers decide by “2 min read” whether to begin. Where the copy was cut or grew, the time must follow. For readers from
slow to fast, a minute more or less is accepted.

Count again, or let the page give the time.`,
  options: {},
  messages: {
    wrong: { what: 'Says {stated} min.; {words} words take {least} to {most}.', why: 'Correct the time.' },
  },
  examples: [
    {
      bad: 'By Ana Ruiz November 1, 2026 [[9 min read]]\n\nCrews found the crack on Monday, and the bridge in Port Ada was closed the same night.',
    },
    {
      good: 'By Ana Ruiz November 1, 2026 1 min read\n\nCrews found the crack on Monday, and the bridge in Port Ada was closed the same night.',
    },
  ],
  *article({ text, furniture, words }) {
    const stated = furniture.readingTime;
    if (stated === undefined || words === 0) return;
    const least = Math.max(1, Math.floor(words / FAST));
    const most = Math.max(1, Math.ceil(words / SLOW));
    if (stated >= least - SLACK && stated <= most + SLACK) return;
    const match = new RegExp(`\\b${stated}[ -]?min(?:ute)?s?(?:[ -]read)?\\b`, 'i').exec(text);
    if (!match) return;
    const at = { start: match.index, end: match.index + match[0].length };
    yield { at, message: 'wrong' as const, data: { stated, words, least, most } };
  },
});
