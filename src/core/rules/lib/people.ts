import type { Article, Person } from '../../article/model.ts';
import { textOf } from '../../text/spans.ts';

const OPENS_SENTENCE = /(?:^|\n\s*|[.!?:]["”’]?\s+)$/;

/** A capital that only ever opens sentences proves no name: "Billboards boast". */
export const isNameMidSentence = (text: string, { mentions }: Person): boolean =>
  mentions.some(({ start }) => !OPENS_SENTENCE.test(text.slice(Math.max(0, start - 6), start)));

const lastOf = ({ name }: Person): string => name.split(' ').at(-1) ?? name;

const voices = new WeakMap<Article, ReadonlySet<string>>();

function voicesOf(article: Article): ReadonlySet<string> {
  const known = voices.get(article) ?? new Set(article.quotes.flatMap(({ voice }) => voice?.name ?? []));
  voices.set(article, known);
  return known;
}

/** Whether words are credited to somebody in the story, quoted or not. */
export const speaks = (article: Article, person: Person): boolean =>
  voicesOf(article).has(person.name) ||
  person.mentions.some(
    (mention) =>
      textOf(article.text, mention).endsWith(lastOf(person)) &&
      (/^,? (?:said|says|told|added|wrote|asked)\b/.test(article.text.slice(mention.end, mention.end + 12)) ||
        /\b(?:said|says|told|wrote) $/.test(article.text.slice(Math.max(0, mention.start - 8), mention.start)) ||
        /^,[^,.]{3,60}, (?:said|says|told)\b/.test(article.text.slice(mention.end, mention.end + 80))),
  );

/** Whom the story has in full; a lone capitalized word may be anything. */
export const isIntroduced = ({ name, kind }: Person): boolean => name.includes(' ') || kind === 'organization';

/** Those of some people with full names whose surname nobody else of them bears. */
export function withOwnSurname(people: readonly Person[]): Person[] {
  const bearers = new Map<string, number>();
  for (const person of people) bearers.set(lastOf(person), (bearers.get(lastOf(person)) ?? 0) + 1);
  return people.filter((person) => bearers.get(lastOf(person)) === 1);
}

/** Somebody whom fixes may credit, in the quotations behind an offset. */
export interface Candidate {
  readonly name: string;
  readonly from: number;
}

/**
 * Everybody who may have spoken, most mentioned first. Of two with one surname only those who have spoken before: so far
 * bare surnames mean them, and would no longer tell.
 */
export function candidates(article: Article): Candidate[] {
  const named = article.people.filter(({ name }) => name.includes(' '));
  const own = new Set(withOwnSurname(named));
  return named
    .filter(({ kind }) => kind === 'person')
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .flatMap((person) => {
      if (own.has(person)) return { name: person.called, from: 0 };
      return speaks(article, person) ? { name: person.called, from: person.mentions[0]?.start ?? 0 } : [];
    });
}
