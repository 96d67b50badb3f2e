import { ORGANIZATION_WORDS, TITLES } from '../../lexicon/people/people.ts';
import { AUXILIARIES } from '../../lexicon/speech.ts';
import { CLAUSE_WORDS, DETERMINERS, PERSONAL, PREPOSITIONS, RELATIVE } from '../language/phrases.ts';
import type { QuoteMark } from '../model.ts';

/** Longest nickname, in UTF-16 units and in words. */
const LONGEST = 24;
const WORDS = 3;

/** The word before the marks and the one behind: both begin with a capital, and only a space stands between. */
const BEFORE = /(?:^|[^\p{L}\p{M}])(\p{Lu}[\p{L}\p{M}.'’-]{0,20}) $/u;
const BEHIND =
  /^ (?:(?:van|von|de|der|den|del|della|di|da|du|la|le|al|el|bin|ibn|wa) ){0,3}(?:(?:al|el)-|[dl]['’])?\p{Lu}['’]?\p{L}/u;
/** "Bobby", "the Hammer", "Big Joe": no sentence, no work of many words. */
const NICKNAME = /^(?:[Tt]he |[Ee]l |[Ll]a )?\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*)*$|^[Tt]he \p{L}+$/u;

/** Robert “Bobby” Lane: a nickname in marks between a given name and a surname is part of the name and no quotation. */
export function isNickname(prose: string, { start, end, inner, unclosed }: QuoteMark): boolean {
  if (unclosed || inner.end - inner.start > LONGEST) return false;
  const words = prose.slice(inner.start, inner.end);
  if (!NICKNAME.test(words) || words.split(' ').length > WORDS || /\.$/.test(words)) return false;
  const before = BEFORE.exec(prose.slice(Math.max(0, start - LONGEST), start))?.[1];
  if (!before || !BEHIND.test(prose.slice(end, end + LONGEST))) return false;
  const behind = /^ (\p{L}+)/u.exec(prose.slice(end, end + LONGEST))?.[1] ?? '';
  if ([before, behind].some((word) => isNoName(word.toLowerCase().replace('.', '')))) return false;
  return (
    !NO_NAMES.test(before) &&
    !/(?:ed|ing|['’]s|n['’]t)$/.test(before) &&
    !isTitleCase(prose.slice(Math.max(0, start - 60), start))
  );
}

const isNoName = (lower: string): boolean =>
  (TITLES.has(lower) && lower !== 'king') ||
  ORGANIZATION_WORDS.has(lower) ||
  PREPOSITIONS.has(lower) ||
  CLAUSE_WORDS.has(lower) ||
  DETERMINERS.has(lower) ||
  RELATIVE.has(lower) ||
  PERSONAL.has(lower) ||
  (AUXILIARIES.has(lower) && !/^(?:will|may)$/.test(lower)) ||
  /^(?:go|goes|went|gets?|got|felt|wants?|says?|said|tells?|told|calls?|called|asks?|warns?|maybe|not|no|more|most)$/.test(
    lower,
  );

/** Words before the given name that all begin with a capital: a headline, where marks set off a word. */
const TITLE_WORDS = 5;

function isTitleCase(before: string): boolean {
  const words = before.trim().split(/\s+/).slice(-TITLE_WORDS);
  return words.length === TITLE_WORDS && words.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
}

/** Capitalized words before a title of a work or a term that are no given name. */
const NO_NAMES =
  /^(?:The|A|An|His|Her|Its|Their|My|Our|In|On|At|And|But|As|This|That|When|While|For|With|By|From|After|Called|Named|Dubbed|So|Then|Even|Like|Former|New|American|British|French|German|Russian|Chinese|Netflix|Broadway|Disney|Fox|Hollywood|YouTube|Billboard|Grammy|Oscar|Marvel|[A-Z]{2,})$/;
