import { PRONOUN_OF_GIVEN_NAME } from '../../lexicon/people/givenNames.ts';
import { PLATFORMS } from '../../lexicon/people/mononyms.ts';
import { ORGANIZATION_WORDS } from '../../lexicon/people/people.ts';
import { DEMONYMS, PLACE_WORDS, PLACES } from '../../lexicon/places/places.ts';

/** Words of a name; longer runs of capitals are headings. */
const LONGEST_NAME = 4;

/** "Oslo Herald" */
const PAPERS =
  /^(?:chronicle|courier|gazette|globe|guardian|herald|journal|mail|mirror|news|post|review|sentinel|standard|star|sun|telegraph|times|tribune)$/;

/** "Lund Tower" */
const BUILDINGS = /^(?:towers?|plaza|stadium|arena|hotel|casino|resort|museum|terminal)$/;

/** "London Marathon" */
const EVENTS =
  /^(?:marathon|olympics|paralympics|championships?|prix|cup|games|festival|summit|awards?|prize|derby|regatta)$/;

/** "Alden Foods" */
const TRADES =
  /^(?:foods|energy|pharmaceuticals|brewing|petroleum|healthcare|solutions|logistics|semiconductors|therapeutics|laboratories|enterprises|communications|electronics|robotics|aerospace)$/;

/** "Kings Of The Harbor", "Alden News Digital": small words with capitals stand in titles, and some others in no person's name. */
const NO_NAME =
  /^(?:Of|The|And|For|With|From|Me|Us|Your|Our|Who|Is|Be|News|TV|Radio|Review|Letters|Journal|Proceedings)$/;

/** "Alden.com" */
const DOMAIN = /\p{L}\.\p{Ll}{2,}$/u;

/** "British Vogue": a word for an origin that is nobody's name, as "German" and "Christian" may be. */
const isOrigin = (word: string): boolean =>
  DEMONYMS.has(word) &&
  !/^(?:Christian|Danish|English|French|German|Roman)$/.test(word) &&
  !PRONOUN_OF_GIVEN_NAME.has(word.toLowerCase());

/** Whether a name may be a person's: no heading, place, event or newspaper. */
export function isPersonal(name: string): boolean {
  const words = name.split(' ');
  if (words.some((word) => NO_NAME.test(word)) || DOMAIN.test(name)) return false;
  // "NEW ALDEN" is the place that "New Alden" is.
  if (words.length > 1 && name === name.toUpperCase() && /\p{Lu}{3}/u.test(name))
    return isPersonal(words.map((word) => word.charAt(0) + word.slice(1).toLowerCase()).join(' '));
  const last = words.at(-1)?.toLowerCase() ?? '';
  return (
    words.length <= LONGEST_NAME &&
    !PLATFORMS.has(name) &&
    !words.every((word) => PLACES.has(word)) &&
    !(PAPERS.test(last) && PLACES.has(name.slice(0, -last.length - 1))) &&
    !(words.length > 1 && isOrigin(words[0]!)) &&
    !/^(?:New|North|South|East|West|United|Great|Saudi) /.test(name) &&
    !EVENTS.test(last) &&
    !(words.length > 1 && BUILDINGS.test(last)) &&
    !TRADES.test(last) &&
    !PLACE_WORDS.has(last) &&
    !ORGANIZATION_WORDS.has(last)
  );
}
