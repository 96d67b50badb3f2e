import { span } from '../../text/spans.ts';
import { DIGITS, ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const ORDINAL = /(?<=\d)(?:st|nd|rd|th)\b/;

const NEXT_DAY = /^(?:,? (?:and|or|to|through) |, |[-–])\d{1,2}(?:st|nd|rd|th)\b/;

export const dateOrdinals = defineRule({
  id: 'style/date-ordinals',
  title: '-st, -nd, -rd or -th on a date',
  severity: 'warning',
  habit: 'form',
  doc: `The letters after the day add nothing: readers say them whether they are there or not. Write “March 4.”`,
  options: {},
  messages: {
    letters: 'No letters after the day: “{want}.”',
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'They met on [[March 4th]].', fixed: 'They met on March 4.' },
    { good: 'They met on March 4, on the fourth floor, on the 4th.' },
    { good: '“I came on March 4th,” Lowe said.' },
  ],
  triggers: DIGITS,
  *passage(passage) {
    const prose = ownWords(passage);
    if (!prose) return;
    for (const date of passage.facts.dates) {
      const written = prose.slice(date.start, date.end);
      const match = ORDINAL.exec(written);
      if (!match) continue;
      const want = written.replace(ORDINAL, '').replace(/ of /, ' ');
      const at = span(date.start, date.end);
      const letters = span(date.start + match.index, date.start + match.index + match[0].length);
      // "the 4th of March" must lose its article as well, so a person looks.
      // “November 5th and 6th”: the second day must lose its letters, too.
      const safe = !/^\d/.test(written) && !NEXT_DAY.test(prose.slice(date.end));
      const edits = safe ? [{ span: letters, text: '' }] : [{ span: at, text: want }];
      yield { at, message: 'letters', data: { want }, fixes: [{ title: 'fix', data: { want }, edits, safe }] };
    }
  },
});
