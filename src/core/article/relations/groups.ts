import { GROUPS } from '../../lexicon/numbers/numbers.ts';
import { allMatches } from '../../text/matches.ts';
import type { Claim } from './claim.ts';
import { NAMES, namesOf } from './lists/list.ts';

const NAMED =
  /\b(?<word>duo|pair|trio|quartet|foursome|quintet)(?: of \p{Ll}+(?: \p{Ll}+)?)?(?:[:,] | ?(?:—|--) ?| [-–] )/gu;
const BOTH =
  /\b(?<word>both)(?: of)?(?: (?:the|his|her|their|its|our|these|those))?(?: \p{Ll}{2,20}){1,3}(?:[:,] | ?(?:—|--) ?| [-–] )/giu;

/** "The trio, Ana Lind, Bo Carr and Di Okoro," "both brothers, Karl and Otto": so many by their name, and those who follow. */
export function* groups(prose: string): Generator<Claim> {
  // A look before the long patterns.
  if (!ANY.test(prose)) return;
  for (const pattern of [NAMED, BOTH])
    for (const match of allMatches(prose, pattern)) {
      const word = match.groups!.word!;
      // "presidents from both parties – Lind, Carr and Reyes": the presidents.
      if (/\b(?:from|of|in|on|for) $/.test(prose.slice(Math.max(0, match.index - 6), match.index))) continue;
      const start = match.index + match[0].length;
      const list = NAMES.exec(prose.slice(start, start + REACH))?.groups?.list;
      if (!list) continue;
      const items = namesOf(list, start);
      const count = GROUPS.get(word.toLowerCase())!;
      const found = count > items.most ? items.most : items.least;
      yield {
        relation: 'list',
        message: 'listed',
        data: { promise: word, found: String(found) },
        holds: count >= items.least && count <= items.most,
        certainty: 'likely',
        at: { start: match.index, end: match.index + word.length },
        on: [items.span],
        corrections: [],
        sum: `${word}: ${found} listed`,
      };
    }
}

const ANY = /\b(?:both|duo|pair|trio|quartet|foursome|quintet)\b/i;
/** Longer lists are no pairs and trios. UTF-16 units. */
const REACH = 240;
