import { SHORT_FORMS } from '../../lexicon/shortForms.ts';
import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

/** A word, its period, and a word in lower case that begins what follows. */
const LOWER =
  /(?<=(?<![\p{L}\p{N}.'’&@/-])(\p{L}{3,24}|\d[\d,]{0,9}%?)(?:\)|[’']s)?[.] {1,2})(\p{Ll}{1,24})(?![\p{L}\p{N}@/]|\.[\p{L}\p{N}])/gu;
/** Words that open sentences more than any other: one of them in lower case at the head of a paragraph is a slip. */
const OPENERS: ReadonlySet<string> = new Set(
  'the a an in on at for he she it they we but and this that these those there when after as if his her its their while since with by from during under according some many most one two no'.split(
    ' ',
  ),
);

/** “…, who retired, She said”: a capital amid the sentence, where a period or a small letter is meant. */
const MIDWAY =
  /(?<=\p{Ll}{2}, )(She|He|They|We|It|There)(?= (?:is|was|are|were|has|had|have|will|would|said|says|also|did|does|can|could|told|added) (?!\p{Lu}))/gu;

export const sentenceCase = defineRule({
  id: 'style/sentence-case',
  title: 'Sentence begins in lowercase',
  severity: 'warning',
  doc: `A sentence that begins in lowercase reads as if it were the rest of the one before. Either the capital is missing or
the period is one too many. Names that begin in lowercase (iPhone, eBay) and abbreviations are left alone.`,
  options: {},
  messages: {
    small: { what: 'This sentence begins in lowercase.', why: 'Write “{want},” or delete the period before it.' },
    midway: { what: 'Capital in the middle of a sentence.', why: 'Write “{want},” or change the comma to a period.' },
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'The board met on Monday. [[the]] mayor was late.', fixed: 'The board met on Monday. The mayor was late.' },
    { bad: 'The board met.\n\n[[the]] mayor was late.', fixed: 'The board met.\n\nThe mayor was late.' },
    { bad: 'The mayor left early, [[She]] was ill.', fixed: 'The mayor left early, she was ill.' },
    { good: 'The board met at 7 p.m. in the hall, approx. an hour late. iPhone owners were early.' },
    { good: 'Once more, with feeling: We. must. go. now.' },
    { good: '“It met. the mayor was late,” Lowe said.' },
  ],
  *article({ passages }, { speller }) {
    let closed = false;
    for (const passage of passages) {
      const prose = ownWords(passage);
      const opener = passage.kind === 'paragraph' && closed ? /^[a-z]+(?= )/.exec(prose)?.[0] : undefined;
      if (opener && OPENERS.has(opener)) yield small(passage.at, opener);
      const knows = (word: string): boolean => speller?.knows(word) ?? false;
      for (const { 1: before = '', 2: word = '', index } of prose.includes('. ') ? allMatches(prose, LOWER) : [])
        if (ends(before, knows(before)) && opens(word, knows) && !isBeat(prose, index, before))
          yield small(passage.at + index, word);
      if (passage.kind === 'paragraph') yield* midway(prose, passage.at);
      closed = passage.kind === 'paragraph' && /[.!?]["”]?\s*$/.test(passage.prose.slice(-6));
    }
  },
});

function small(start: number, word: string) {
  const at = span(start, start + word.length);
  const want = word[0]!.toUpperCase() + word.slice(1);
  return {
    at,
    message: 'small',
    data: { want },
    fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }] }],
  } as const;
}

/** Pronouns with a capital behind a comma; `from` is where the prose begins in the article. */
function* midway(prose: string, from: number) {
  for (const { 0: word, index } of allMatches(prose, MIDWAY)) {
    const at = span(from + index, from + index + word.length);
    const want = word.toLowerCase();
    const edits = [{ span: at, text: want }];
    yield { at, message: 'midway', data: { want }, fixes: [{ title: 'fix', data: { want }, edits }] } as const;
  }
}

/** “We. must. go. now.”: each word is a sentence, for its beat. */
const isBeat = (prose: string, index: number, before: string): boolean =>
  /\p{L}[.] {1,2}$/u.test(
    prose.slice(Math.max(0, index - before.length - 6), index).replace(/(?<!\p{L})\p{L}+[.] {1,2}$/u, ''),
  );

const opens = (word: string, knows: (word: string) => boolean): boolean =>
  OPENERS.has(word) || (word.length > 2 && knows(word));

/** Whether a word before a period ends a sentence: a plain word, a year, or a name that is longer than what is cut short. */
const ends = (word: string, known: boolean): boolean =>
  !SHORT_FORMS.has(word.toLowerCase()) &&
  (/^\d/.test(word) || (/^\p{Lu}/u.test(word) ? word.length > 4 && !/^\p{Lu}+$/u.test(word) : known));
