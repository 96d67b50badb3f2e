import { WEEKDAYS } from '../../lexicon/calendar.ts';
import { ORGANIZATION_WORDS } from '../../lexicon/people/people.ts';
import { valuePlaces } from '../lib/valuePlaces.ts';
import { defineRule } from '../rule.ts';

/** A value that can be found again in the copy: a tally, a sum, a share, a number of two digits or more, or a name. */
const FIGURE = '[$£€]?\\d[\\d,]*(?:\\.\\d+)?(?:[-–]\\d+)?(?:%| (?:percent|per cent|million|billion|thousand))?';
const NAME = "\\p{Lu}[\\p{L}’'-]+(?: (?:of |the |de |and )?\\p{Lu}[\\p{L}’'-]+){0,4}";
const VALUE = `(?:${FIGURE}|${NAME})`;
const WRONG = [
  // "The council voted 6-1, not 5-2."
  `[,;] (?:and )?not (?:the )?(?<wrong>${VALUE})`,
  // "misspelled the name of Dana Okoro as Okora", "incorrectly gave the vote as 5-2"
  `\\b(?:misspell?ed|misspelt|misstated|misidentified|incorrectly|wrongly|mistakenly)\\b[^.]{0,80}? as (?:the )?(?<wrong>${VALUE})`,
  // "An earlier version said 14 people were hurt. It was 16."
  `\\b(?:earlier|previous|original) version\\b[^.]{0,80}? (?:said|gave|stated|reported|put|listed)(?: [\\p{Ll}’']+){0,5} (?<wrong>${FIGURE})(?=[^.]*\\.[^.]*\\b(?:is|was|were|are)\\b[^.]*\\d)`,
].map((pattern) => new RegExp(pattern, 'u'));

/** The first name of a note, behind its opening words: what the day is of. */
const OF_WHAT =
  /\b(?:misstated|incorrect\w*|wrong\w*|said|gave|when|day|date)\b[^.]{0,80}? (?<name>\p{Lu}\p{Ll}{3,20})/u;

export const correction = defineRule({
  id: 'furniture/correction',
  title: 'Correction not carried through',
  severity: 'warning',
  doc: `A note says that the vote was 6-1 and not 5-2, and the fourth paragraph still says 5-2. Readers then do not know which
to believe, and the correction has failed.

Change the wrong value wherever it appears, or say in the note where it is still right.`,
  options: {},
  messages: {
    stands: {
      what: '“{wrong}” is corrected in the note but still appears here.',
      why: 'Correct it here too, so that the story and its note agree.',
    },
    note: 'The correction',
  },
  examples: [
    {
      bad: 'The council voted [[5-2]] on Monday to close the mill, the mayor of Port Ada said.\n\nCorrection: An earlier version gave the wrong vote. The council voted 6-1, not 5-2.',
    },
    {
      bad: 'Site engineer Dana Okoro left. The bridge was closed, [[Okora]] said.\n\nCorrection: An earlier version misspelled the name of Dana Okoro as Okora.',
    },
    {
      good: 'The council voted 6-1 on Monday to close the mill, the mayor of Port Ada said.\n\nCorrection: An earlier version gave the wrong vote. The council voted 6-1, not 5-2.',
    },
    {
      good: 'She teaches at the University of Salem.\n\nCorrection: An earlier version misstated her university. She is from the University of Salem, not the University of Macon.',
    },
    {
      good: 'A storm hit the coast on Sunday, and 12 people were hurt, the mayor said.\n\nCorrection: An earlier version misstated when a storm struck Alden. It was March 28, not Sunday.',
    },
    { good: 'The council voted 6-1 on Monday.\n\nCorrection: An earlier version said the vote was Tuesday.' },
  ],
  *article(article) {
    for (const note of article.passages) {
      if (note.kind !== 'correction') continue;
      for (const pattern of WRONG) {
        const wrong = pattern.exec(note.prose)?.groups?.wrong;
        // A small number stands in every story.
        if (!wrong || /^\d$/.test(wrong) || ORGANIZATION_WORDS.has(wrong.toLowerCase())) continue;
        const told = WEEKDAYS.has(wrong.toLowerCase()) ? OF_WHAT.exec(note.prose)?.groups?.name : undefined;
        for (const at of valuePlaces(article, wrong).own) {
          // “It hit Alden on March 28, not Sunday”: other things may have been on Sunday.
          const here = article.passages.find((one) => one.at <= at.start && at.end <= one.at + one.text.length);
          if (told && !here?.text.includes(told)) continue;
          const data = { wrong };
          const related = [{ at: { start: note.at, end: note.at + note.text.length }, message: 'note' as const, data }];
          yield { at, message: 'stands' as const, data, related };
        }
      }
    }
  },
});
