import type { Article, Passage, Person } from '../../article/model.ts';
import { PRONOUN_OF_GIVEN_NAME } from '../../lexicon/people/givenNames.ts';
import { KIN, PRONOUN_OF_NOUN, SPEAKER_NOUNS } from '../../lexicon/people/people.ts';
import { allMatches } from '../../text/matches.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

export const pronoun = defineRule({
  id: 'names/pronoun',
  title: 'Pronoun doesn’t match the person',
  severity: 'info',
  doc: `A person is “she” throughout the story and “he” once: a typing slip, or words that were moved and now refer to someone
else. Flagged only where the sentence before is about one person and nobody else is in sight.

Change the pronoun, or name the person.`,
  options: {},
  messages: {
    other: {
      what: '“{pronoun}” here, but {name} is “{usual}” elsewhere.',
      why: 'Change the pronoun, or name the person.',
    },
    place: '{name} here',
    fix: 'Change to “{usual}”',
  },
  examples: [
    {
      bad: 'Mayor Helen Ruiz resigned on Monday. She said she was tired.\n\nRuiz was elected in 2021. Before that, [[he]] ran the parks.',
      fixed:
        'Mayor Helen Ruiz resigned on Monday. She said she was tired.\n\nRuiz was elected in 2021. Before that, she ran the parks.',
    },
    {
      good: 'Mayor Helen Ruiz resigned on Monday. She said she was tired.\n\nRuiz was elected in 2021. Before that, she ran the parks.',
    },
    {
      good: 'Mayor Helen Ruiz resigned on Monday. She said she was tired.\n\nRuiz never knew her grandfather. He died in 1946.',
    },
    {
      good: 'Mayor Helen Ruiz resigned on Monday. She said she was tired.\n\nRuiz thanked Bo Lind. He ran the parks.',
    },
    {
      good: 'Mayor Helen Ruiz resigned on Monday. She said she was tired.\n\nThe cautious clerk spoke of running against Mrs. Ruiz. After all, he has lost before.',
    },
  ],
  *article(article) {
    const whose = personAt(article);
    if (!whose.size) return;
    for (const passage of article.passages) {
      if (passage.kind !== 'paragraph') continue;
      const prose = ownWords(passage);
      for (const match of allMatches(prose, SUBJECT)) {
        const word = match.groups!.word!;
        const at = match.index + match[0].lastIndexOf(word);
        const meant = aloneBefore(passage, prose.slice(0, match.index + 1), whose);
        const usual = meant?.person.pronoun;
        if (!usual || usual === word.toLowerCase()) continue;
        const data = { pronoun: word, usual, name: meant.person.short };
        const here = { start: passage.at + at, end: passage.at + at + word.length };
        yield {
          at: here,
          message: 'other' as const,
          data,
          related: [{ at: { start: meant.start, end: meant.end }, message: 'place' as const, data }],
          fixes: [
            {
              title: 'fix' as const,
              data,
              edits: [{ span: here, text: word === word.toLowerCase() ? usual : capital(usual) }],
            },
          ],
        };
      }
    }
  },
});

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** “He ran,” “Before that, he ran”: a pronoun that opens a sentence, or does so behind a few words. */
const SUBJECT = /[.!?]["”’)]* (?:\p{Lu}\p{Ll}+(?: \p{Ll}+){0,4}, )?(?<word>[Ss]?[Hh]e) (?=\p{Ll})/gu;

/** Whom the story and a given name call by one pronoun, by the places where their names begin. */
function personAt({ people }: Article): ReadonlyMap<number, Person> {
  const known = people.filter(
    ({ name, pronoun, kind }) =>
      kind !== 'organization' &&
      name.includes(' ') &&
      pronoun !== null &&
      PRONOUN_OF_GIVEN_NAME.get(name.split(' ')[0]!.toLowerCase()) === pronoun,
  );
  return new Map(known.flatMap((person) => person.mentions.map(({ start }): [number, Person] => [start, person])));
}

/** The one person whom the words of a paragraph up to a place tell of, where its last sentence opens with the name. */
function aloneBefore(
  { at, facts }: Passage,
  before: string,
  whose: ReadonlyMap<number, Person>,
): { person: Person; start: number; end: number } | null {
  const named = facts.names.filter(({ end }) => end <= before.length);
  const last = named.at(-1);
  const person = last && whose.get(last.start + at);
  if (!person || named.some(({ start }) => whose.get(start + at) !== person)) return null;
  if (!OPENS.test(before.slice(0, last.start)) || /[.!?] /.test(before.slice(last.end))) return null;
  const words =
    before
      .slice(last.end)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.some((word) => KIN.has(word) || PRONOUN_OF_NOUN.has(word) || SPEAKER_NOUNS.has(word) || OTHERS.test(word)))
    return null;
  return { person, start: last.start + at, end: last.end + at };
}

/** Nothing but a title before the name. */
const OPENS = /(?:^|(?<!\b\p{Lu}\p{Ll}{0,3})[.!?]["”’)]* )(?:[\p{L}.]+ ){0,3}$/u;
const OTHERS =
  /^(?:who|whose|whom|someone|somebody|another|he|him|his|she|her|they|them|their|grand\p{L}+|half|step\p{L}+|child|kid|baby|god)$/u;
