import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { isQuoted, opensSentence } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

/** “A book titled, “The Mill””: a comma between a word and the name that it gives. */
const BEFORE_TITLE = /(?<=\b(?:titled|entitled|headlined|subtitled)),(?= ["“][\p{Lu}\d])/gu;

const SUBJECT =
  '(?:[Tt]he|[Aa]n?|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]his|[Tt]hese|[Tt]here|\\d[\\d,.]{0,12}%|\\p{Lu}\\p{Ll}{1,20})';
/** “But, a letter was sent”: a comma behind the word that joins a sentence to the one before. */
const BEHIND_OPENER = new RegExp(`(?<=(?:^|[.!?]["”’]? )(?:But|And|Yet)),(?= ${SUBJECT} )`, 'gu');
/** No other comma, dash or bracket of the sentence closes what that comma may open. */
const NEVER_CLOSED = /^,[^,;:.!?()–—“”"]{12,220}[.!?]/u;

/** “Such as, roofs and windows.” */
const BEHIND_SUCH_AS = /(?<=\b(?:such as|ranging from)),(?= [\p{L}\p{N}]+,? )/gu;

export const strayComma = defineRule({
  id: 'style/stray-comma',
  title: 'Comma where none belongs',
  severity: 'info',
  doc: `A word that names a book, a bill or a talk is not cut off from the name (“titled “The Mill””); neither is “such as” from what it
leads to, nor “but” and “and” from the sentence that they open. Where a second comma closes what the first opens (“But, he
said, the mill is shut”), and in quotations, both are left alone.`,
  options: {},
  messages: {
    stray: { what: 'No comma after “{word}.”', why: 'It cuts the word off from what it leads to.' },
    fix: 'Delete the comma',
  },
  examples: [
    { bad: 'She wrote a book titled[[,]] “The Mill.”', fixed: 'She wrote a book titled “The Mill.”' },
    { bad: 'But[[,]] a letter from the board was sent.', fixed: 'But a letter from the board was sent.' },
    { bad: 'It needs repairs such as[[,]] roofs and doors.', fixed: 'It needs repairs such as roofs and doors.' },
    { good: 'But, the clerk said, a letter was sent. But a letter was sent. And, at noon, the board met.' },
    { good: '“But, the board of the school was sent a letter,” Lowe said.' },
    { good: 'She wrote a book titled “The Mill.” As titled, “The Mill” is odd.' },
  ],
  triggers: { words: ['titled', 'entitled', 'headlined', 'subtitled', 'but', 'and', 'yet', 'such', 'ranging'] },
  *passage(passage) {
    const { prose } = passage;
    if ((passage.kind !== 'paragraph' && passage.kind !== 'listItem') || !prose.includes(',')) return;
    for (const pattern of [BEFORE_TITLE, BEHIND_OPENER, BEHIND_SUCH_AS])
      for (const { index } of allMatches(prose, pattern)) {
        const at = span(index, index + 1);
        const word = wordBefore(prose, index);
        if (isQuoted(passage, span(index - 2, index - 1))) continue;
        if (
          pattern === BEFORE_TITLE &&
          /(?<!\p{L})as $/iu.test(prose.slice(Math.max(0, index - word.length - 4), index - word.length))
        )
          continue;
        if (pattern === BEHIND_OPENER && !isOpen(prose, index)) continue;
        yield { at, message: 'stray', data: { word }, fixes: [{ title: 'fix', edits: [{ span: at, text: '' }] }] };
      }
  },
});

const wordBefore = (prose: string, at: number): string =>
  /\p{L}{1,12}$/u.exec(prose.slice(Math.max(0, at - 12), at))?.[0] ?? '';

/** Whether “But,” opens a sentence and nothing closes what its comma may open. */
function isOpen(prose: string, at: number): boolean {
  const opener = wordBefore(prose, at);
  return opensSentence(prose, at - opener.length) && NEVER_CLOSED.test(prose.slice(at, at + 240));
}
