import { span } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const TWICE = /(?<![\p{L}’'-])(\p{L}+)(\s+)(\p{Ll}+)(?![\p{L}’'-])/gu;
/** One look at the copy in lower case tells that no word stands twice; lazy about what a letter is, so that it is fast. */
const MAYBE = /(?:^|[^a-z\u00aa-\u1fff])([a-z\u00aa-\u1fff]+)\s+\1(?![a-z])/;
/** Words that never stand twice in a row in a right sentence. */
const NEVER: ReadonlySet<string> = new Set(
  'the a an of and with at by from are we as or but this his their my our its be been into than then if for'.split(' '),
);
/** Words that may: "had had", "that that", "what it is is", "moved on on Monday", "very very". */
const OFTEN: ReadonlySet<string> = new Set(
  'had that is was her in on to it you who what so very really no yes ha bye now there out up do does over many long never far much more again again blah half knock one two three four five'.split(
    ' ',
  ),
);

export const repeatedWords = defineRule({
  id: 'style/repeated-words',
  title: 'No word twice in a row',
  severity: 'warning',
  doc: `A word typed twice is the slip that writers overlook and readers do not. Delete one.`,
  options: {},
  messages: {
    twice: { what: '“{word}” stands here twice.', why: 'Readers see it at once: delete one.' },
    fix: 'Delete one “{word}”',
  },
  examples: [
    { bad: 'The council paid [[the the]] bill.', fixed: 'The council paid the bill.' },
    { good: 'She had had enough, and that that was so nobody doubts. They moved on on Monday.' },
    { good: '“The the bill,” Lowe said.' },
  ],
  *passage(passage) {
    const prose = ownWords(passage);
    if (!MAYBE.test(prose.toLowerCase())) return;
    const pattern = new RegExp(TWICE);
    for (let match = pattern.exec(prose); match; match = pattern.exec(prose)) {
      const [whole, first = '', gap = '', second = ''] = match;
      // The second word may be the first of the next pair.
      pattern.lastIndex = match.index + first.length;
      if (first.toLowerCase() !== second || OFTEN.has(second) || /\n/.test(gap)) continue;
      // A capital in mid-sentence is a name ("the The" of a band, "Sing Sing").
      const at = span(match.index, match.index + whole.length);
      const word = second;
      const edits = [{ span: span(at.start + first.length, at.end), text: '' }];
      const sure = NEVER.has(second);
      yield {
        at,
        message: 'twice',
        data: { word },
        ...(sure ? {} : { severity: 'info' as const }),
        fixes: [{ title: 'fix', data: { word }, edits, safe: sure && passage.prose === passage.text }],
      };
    }
  },
});
