import { allMatches } from '../../text/matches.ts';
import type { Span } from '../../text/spans.ts';
import type { NameMention, Passage } from '../model.ts';

export type Gender = 'he' | 'she';

/** Names back to which a paragraph is looked through. */
const MOST_NAMES = 40;

/** What stands just before a name and its title. */
export const beforeName = ({ text }: Passage, { start }: Span): string =>
  text.slice(Math.max(0, start - 40), start).replace(/(?:(?:\p{Lu}[\p{L}.'’]{0,30}|the|former|then)\s){1,6}$/u, '');

/** Whether a name is neither owner nor the object of a preposition: it may be whom a sentence is about. */
export const isFree = (passage: Passage, name: Span): boolean =>
  !/^['’]/.test(passage.text.slice(name.end, name.end + 1)) &&
  !/\bthe $/i.test(passage.text.slice(Math.max(0, name.start - 5), name.start)) &&
  !/\b(?:of|by|to|for|from|with|in|at|on|about|against|near|over|under|between|like|than) (?:(?:\p{Lu}[\p{L}.’'-]{0,30} ){1,4}and )?$/iu.test(
    beforeName(passage, name),
  );

/** "The firm was founded by veteran pilot Ana Ruiz", "as proposed by Ruiz": whom a paragraph about a thing goes on with. */
export const isFounder = ({ text }: Passage, { start }: Span): boolean =>
  /\b(?:founded|led|run|headed|owned|chaired|directed|started|proposed|envisioned|devised|conceived|drafted) by (?:[\p{L}.-]+ ){0,5}$/u.test(
    text.slice(Math.max(0, start - 70), start),
  );

/** "He was at once challenged by Justice Ana Ruiz, who": whom a paragraph that ends so goes over to. */
export const isAnswerer = ({ text }: Passage, { start }: Span): boolean =>
  /\b(?:welcomed|praised|hailed|applauded|echoed|endorsed|backed|supported|shared|criticized|criticised|condemned|denounced|slammed|mocked|rejected|dismissed|disputed|questioned|challenged|opposed|interrupted|contradicted) by (?:[\p{L}.-]+ ){0,5}$/u.test(
    text.slice(Math.max(0, start - 70), start),
  );

/** The last names of a passage before an offset. */
export const namesBefore = ({ facts: { names } }: Passage, before: number): readonly NameMention[] => {
  const to = lastBefore(names, before) + 1;
  return names.slice(Math.max(0, to - MOST_NAMES), to);
};

const firsts = new WeakMap<Passage, Readonly<Record<Gender, number>>>();

/** Where a passage first says "he" and "she", outside quotations; infinite where it does not. */
export function firstCalled(passage: Passage): Readonly<Record<Gender, number>> {
  const known = firsts.get(passage);
  if (known) return known;
  const found = { he: Number.POSITIVE_INFINITY, she: Number.POSITIVE_INFINITY };
  const { text, facts } = passage;
  let quote = 0;
  for (const { 0: word, index } of allMatches(text, /\bs?he\b/gi)) {
    while (facts.quotes[quote] && facts.quotes[quote]!.end <= index) quote++;
    if ((facts.quotes[quote]?.start ?? text.length) <= index) continue;
    const gender = word.length === 2 ? 'he' : 'she';
    found[gender] = Math.min(found[gender], index);
    if (found.he < index && found.she < index) break;
  }
  firsts.set(passage, found);
  return found;
}

/** Index of the last span that ends at or before an offset; -1 where there is none. Spans in order. */
export function lastBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
