import { PLATFORMS } from '../../lexicon/people/mononyms.ts';
import { ORGANISATION_WORDS } from '../../lexicon/people/people.ts';
import { PLACE_WORDS, PLACES } from '../../lexicon/places/places.ts';

/** Words of a name; longer runs of capitals are headings. */
const LONGEST_NAME = 4;

/** Whether a name may be a person's: no heading, place or newspaper. */
export function isPersonal(name: string): boolean {
  const words = name.split(' ');
  const last = words.at(-1)?.toLowerCase() ?? '';
  return (
    words.length <= LONGEST_NAME &&
    !PLATFORMS.has(name) &&
    !words.every((word) => PLACES.has(word)) &&
    !/^(?:New|North|South|East|West|United|Great|Saudi) /.test(name) &&
    !PLACE_WORDS.has(last) &&
    !ORGANISATION_WORDS.has(last)
  );
}
