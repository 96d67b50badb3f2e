import { textOf } from '../../text/spans.ts';
import { defineRule } from '../rule.ts';

/** Words that show somebody without a name. */
const NOBODY =
  /^\W*(?:the|a|an)\s+(?:\p{Ll}+\s+){0,2}(?:man|woman|boy|girl|mayor|minister|president|officer|player|singer|resident|protester|worker|official)\b/iu;
/** The words of the caption say themselves whose picture it is. */
const SAYS_WHOSE = /\b(?:courtesy (?:of|photo)|(?:photo|photograph|picture|image)s? (?:by|from|via|courtesy))\b/i;

export const caption = defineRule({
  id: 'furniture/caption',
  title: 'Incomplete caption',
  severity: 'info',
  doc: `A caption is read before the story. Readers want to know who is in the photo, and whoever took it has a right
to be named.

Name the people, left to right, and add the credit. The date is required only where the newsroom asks for it.`,
  options: {
    date: { default: false, doc: 'Ask for a date or a weekday in every caption.' },
  },
  messages: {
    credit: { what: 'No photo credit.', why: 'Say who took the picture, or where it comes from.' },
    who: { what: 'Someone in this photo has no name.', why: 'Name the person, or say why the name is left out.' },
    date: { what: 'The caption doesn’t say when the photo was taken.', why: 'Add the day or date of the photo.' },
  },
  examples: [
    {
      format: 'markdown',
      bad: '---\ntitle: Crack found in bridge\nimage: bridge.jpg\ncaption: [[Ana Ruiz inspects the bridge on Monday.]]\n---\n\nCrews found the crack on Monday.\n',
    },
    {
      format: 'markdown',
      bad: '---\ntitle: Crack found in bridge\nimage: bridge.jpg\ncaption: [[A woman inspects the bridge on Monday.]]\ncredit: Bo Lind\n---\n\nCrews found the crack on Monday.\n',
    },
    {
      format: 'markdown',
      good: '---\ntitle: Crack found in bridge\nimage: bridge.jpg\ncaption: Ana Ruiz inspects the bridge. Courtesy of the Harbor Club\n---\n\nCrews found the crack on Monday.\n',
    },
    {
      format: 'markdown',
      good: '---\ntitle: Crack found in bridge\nimage: bridge.jpg\ncaption: Ana Ruiz inspects the bridge on Monday.\ncredit: Bo Lind\n---\n\nCrews found the crack on Monday.\n',
    },
  ],
  *article({ text, furniture, dates }, { options }) {
    const at = furniture.caption;
    if (!at) return;
    const words = textOf(text, at);
    if (!furniture.credit && furniture.image !== undefined && !SAYS_WHOSE.test(words))
      yield { at, message: 'credit' as const };
    if (NOBODY.test(words) && !/\p{Ll}[^\p{L}\d_]{1,9}\p{Lu}\p{Ll}{1,40}\s{1,9}\p{Lu}\p{Ll}/u.test(words))
      yield { at, message: 'who' as const };
    const dated = dates.some((date) => date.start >= at.start && date.end <= at.end);
    if (options.date && !dated && !/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:19|20)\d\d\b/.test(words))
      yield { at, message: 'date' as const };
  },
});
