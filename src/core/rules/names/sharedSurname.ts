import type { Person } from '../../article/model.ts';
import { PLACES } from '../../lexicon/places/places.ts';
import { contains, textOf } from '../../text/spans.ts';
import { speaks } from '../lib/people.ts';
import { defineRule } from '../rule.ts';

export const sharedSurname = defineRule({
  id: 'names/shared-surname',
  title: 'Shared last name',
  severity: 'info',
  doc: `Where Ann Lind and Bo Lind are both in a story, “Lind said” leaves readers guessing. Later mentions then need the first
name, at least where both have spoken.

Give the first name, or the person’s role.`,
  options: {},
  messages: {
    which: { what: '“{name}” could be {first} or {second}.', why: 'Use the first name on every reference.' },
    other: '{second} is introduced here',
  },
  examples: [
    {
      bad: 'Farmer Ann Lind said the dike held. Her rival, miller Bo Lind, said it leaked.\n\nThe dike is old, [[Lind]] said.',
    },
    {
      good: 'Farmer Ann Lind said the dike held. Her rival, miller Bo Lind, said it leaked.\n\nThe dike is old, Bo Lind said.',
    },
    { good: 'Farmer Ann Lind said the dike held. The dike is old, Lind said.' },
    { good: 'Farmer Ann Lind said the dike held. Perhaps Lind said so twice. The dike is old, Lind said.' },
    {
      good: 'Farmer Ann Lind said the dike held. Lind said so on Monday. Lind left. Lind came back.\n\nHer rival, miller Bo Lind, said it leaked.\n\nThe dike is old, Lind said.',
    },
    {
      good: 'Farmer Ann Lind said the dike held. Her rival, miller Bo Lind, said it leaked.\n\nThe dike is old, an aide to the Lind campaign said.',
    },
    {
      good: 'Farmer Ann Lind said the dike held. Her son, miller Bo Lind, said it leaked.\n\nThe dike is old, Mrs. Lind said.',
    },
  ],
  *article(article, { tagger, speller }) {
    // “Perhaps Lind,” “Realtor Lind”: a word that opens a sentence, or says what one is.
    const isName = (word: string): boolean => tagger?.knows(word) === 'given' || !speller?.knows(word.toLowerCase());
    for (const [short, people] of bySurname(article.people)) {
      if (PLACES.has(short) || short === 'Korea') continue;
      const [first, second] = people;
      // "Half Clinton", "Republicans Jolly": neither is a person of that given name.
      if (people.some((person) => NO_GIVEN_NAME.test(givenName(person)) || !isName(givenName(person)))) continue;
      if (!first || !second || people.length !== 2 || isOne(first, second)) continue;
      const from = second.mentions[0]!.start;
      // Both must stand as people who speak, or the name alone means the one that the story is about.
      if (!people.every((person) => speaks(article, person))) continue;
      const alone = people
        .flatMap((person) => person.mentions)
        .filter((mention) => textOf(article.text, mention) === short);
      // Whom the story has called so all along, it calls so behind the other as well.
      if (alone.filter(({ start }) => start < from).length >= SETTLED) continue;
      const bare = alone
        .filter(({ start }) => start > from)
        .filter(({ start }) => !COURTESY.test(article.text.slice(Math.max(0, start - 6), start)))
        .filter(({ end }) => !ATTRIBUTIVE.test(article.text.slice(end, end + 24)))
        .sort((a, b) => a.start - b.start)
        .find((mention) => !article.quotes.some((quote) => contains(quote, mention)));
      if (!bare) continue;
      const data = { name: short, first: first.name, second: second.name };
      const other = { start: second.mentions[0]!.start, end: second.mentions[0]!.end };
      yield {
        at: { start: bare.start, end: bare.end },
        message: 'which' as const,
        data,
        related: [{ at: other, message: 'other' as const, data }],
      };
    }
  },
});

/** Mentions by the last name alone that settle whom it means. */
const SETTLED = 3;

/** “The Lind campaign”: a word before a noun names what is the candidate’s, and no one else’s. */
const ATTRIBUTIVE =
  /^(?:['’]s?)? (?:campaign|administration|supporters?|team|aides?|allies|voters?|foundation|family|era|years|scholar|tower|presidency|camp|adviser|advisor|backers?|rally|rallies|delegates?|surrogates?|loyalists?)\b/i;

/** The same given name but for accents and a pet form: “Sandy” is Sandra. */
function isOne(first: Person, second: Person): boolean {
  const [one, other] = [first, second].map((person) => givenName(person).normalize('NFD').replace(/\p{M}/gu, ''));
  return one === other || (one!.length > 3 && other!.length > 3 && one!.slice(0, 4) === other!.slice(0, 4));
}

/** "Mrs. Lind" is told from her son. */
const COURTESY = /\b(?:Mr|Mrs|Ms|Miss)\.? $/;
const NO_GIVEN_NAME = /(?:cans|crats|ists)$|^(?:Half|Most|Many)$/;

/** People named in full, by surname. */
function bySurname(people: readonly Person[]): Map<string, Person[]> {
  const all = new Map<string, Person[]>();
  for (const person of people) {
    if (person.kind === 'organization' || !/^\p{Lu}\p{Ll}+(?: \p{Lu}\.)? \p{Lu}[\p{L}'’-]+$/u.test(person.name))
      continue;
    if (!person.mentions.length) continue;
    const list = all.get(person.short);
    if (list) list.push(person);
    else all.set(person.short, [person]);
  }
  return all;
}

const givenName = ({ name }: Person): string => name.split(' ')[0] ?? '';
