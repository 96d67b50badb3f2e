import { PRONOUN_OF_GIVEN_NAME } from '../../lexicon/people/givenNames.ts';
import { MONONYMS } from '../../lexicon/people/mononyms.ts';
import { OCCUPATIONS } from '../../lexicon/people/occupations.ts';
import { KIN, SPEAKER_NOUNS, TITLES } from '../../lexicon/people/people.ts';
import { PREPOSITIONS } from '../language/phrases.ts';
import { isPersonal } from './isPersonal.ts';
import type { PersonDraft, PersonRegistry } from './registry.ts';

/** Whom a subject means: a person of the story, somebody else whom it does not name, or nobody who can be told. */
export type Meant = PersonDraft | 'another' | null;

const INNER_PREPOSITION = /[\s,](?:of|for|at|in|from|with|on|by|to|about|supporting|including|near|who|that)\s/i;

/** "Ruiz earlier", "Ruiz hasn't", "Ana Ruiz drew boos": the words of the verb behind a name. */
const BEHIND_NAME =
  /(?<!\p{L})(\p{Lu}\p{L}+)\s+(?:earlier|later|also|finally|recently|never|still|now|then|once|again|\p{L}+n['’]t|\p{Ll}{2,}ed|drew|sought|took|made|gave|went|came|left|held|met|ran|won|lost|began|spoke|stood|saw|led|kept|put|got|found|broke|chose|threw|hit|cut|set|sent|fought|brought)(?:\s.*)?$/u;

/** “A Department for Education spokeswoman”: a body whose name holds a preposition, before the noun for one of its people. */
const OF_BODY = /^(?:[Aa]n?|[Oo]ne|[Aa]nother) \p{Lu}[^,]{0,60} (?:of|for) (?:the )?\p{Lu}[^,]{0,60} (\p{Ll}{3,20})$/u;

/** Nouns for somebody whom a story often leaves unnamed, beside titles, jobs and kin. */
const OFTEN_UNNAMED: ReadonlySet<string> = new Set(
  'patient resident shopper customer passenger commuter protester protestor demonstrator worker employee tourist visitor volunteer attendee voter bystander onlooker passerby passer-by motorist cyclist pedestrian guest tenant homeowner parishioner villager soldier fighter militant medic lifeguard dispatcher participant supporter fan caller user commenter source insider official member staffer buyer seller diner'.split(
    ' ',
  ),
);

const JOBS: ReadonlySet<string> = new Set(OCCUPATIONS);
/** Whether a noun is for one of many, whom a story seldom names: "a member". */
export const isOneOfMany = (word: string): boolean => OFTEN_UNNAMED.has(word);
/** Whether a noun tells what somebody does, and is no title. */
export const isJob = (word: string): boolean => JOBS.has(word);

/** Whether a noun stands for one person, named or not. */
export const isOneNoun = (word: string): boolean =>
  KIN.has(word) || TITLES.has(word) || OFTEN_UNNAMED.has(word) || JOBS.has(word);

/** "A witness ran", "one elderly neighbor, still shaking": the words between the article and the verb, and some more. */
const OPENS_UNNAMED = /^(?:an?|one|another)((?:\s[\p{Ll}-]+){1,3})/iu;
/** "a witness statement", "a patient group": a thing. */
const OF_THING =
  /^(?:statement|account|report|list|vote|survey|group|program|appeal|base|club|union|movement|service)$/;

/** "a major part", "a private firm": nouns for people that tell of things, too. */
const ALSO_OF_THINGS =
  /^(?:major|general|private|lead|head|chief|vice|deputy|crown|minor|sister|mother|parent|partner|host|survivor)$/;

/** Whether a subject opens with somebody whom it does not name. */
function opensUnnamed(subject: string): boolean {
  const words = OPENS_UNNAMED.exec(subject)?.[1]?.trim().toLowerCase().split(/\s/) ?? [];
  const inner = words.findIndex((word) => PREPOSITIONS.has(word));
  const own = inner < 0 ? words : words.slice(0, inner);
  return own.some((word, i) => isOneNoun(word) && !ALSO_OF_THINGS.test(word) && !OF_THING.test(own[i + 1] ?? ''));
}

/** Whom the words of a subject mean: "Ana Ruiz", "Ruiz's career" (Ruiz), "Ruiz's wife" (another), "a clerk" (another). */
export function meantBy(words: string, start: number, registry: PersonRegistry): Meant {
  if (!/\p{Lu}/u.test(words) && !/\s/.test(words)) return null;
  const ofBody = OF_BODY.exec(words);
  if (ofBody && isOneNoun(ofBody[1]!.toLowerCase())) return 'another';
  const inner = words.search(INNER_PREPOSITION);
  const head = words
    .slice(0, inner < 0 ? words.length : inner)
    .split(/,\s/)[0]!
    .trim()
    .replace(/,$/, '')
    .replace(BEHIND_NAME, '$1')
    .trim();
  const named = registry.who(words.includes(',') ? words : head, start);
  const owner = /^(.{0,100}?)['’]s?\s{1,9}(\p{Ll}.*)$/u.exec(head);
  if (named && mayBePerson(named) && !isOfName(head, named)) return named;
  const last = head.toLowerCase().split(/\s+/).at(-1) ?? '';
  const isOne = isOneNoun(last) && !/^an? (?:major|general|minor)$/i.test(head);
  if (/^(?:an?|one|another|my|his|her|their|our)\s/i.test(head) && isOne) return 'another';
  if (!named && opensUnnamed(words)) return 'another';
  if (!owner) return null;
  if (isOneNoun(last)) return 'another';
  const possessor = registry.who(owner[1]!, start);
  // "the nominee's plan": somebody whom the copy does not name here.
  if (!possessor && isOneNoun(owner[1]!.toLowerCase().split(/\s+/).at(-1)!)) return 'another';
  return possessor && mayBePerson(possessor) ? possessor : null;
}

/** "The Lind brothers", "a Lind supporter", "the Lund Bridge": what is called after a name. */
function isOfName(head: string, named: PersonDraft): boolean {
  if (/\san?\s+\p{Lu}\p{L}+$/u.test(head)) return true;
  const [, words] = /^(?:the|an?)\s+(\p{Lu}.*)$/u.exec(`${head.charAt(0).toLowerCase()}${head.slice(1)}`) ?? [];
  if (
    !words ||
    words
      .toLowerCase()
      .split(/[\s.]+/)
      .some(isOneNoun)
  )
    return false;
  return named.kind !== 'person' || !words.includes(' ');
}

/** What the given name tells; of a single name only a woman's, since men's are surnames too. */
export function pronounOfName({ name }: PersonDraft): 'he' | 'she' | null {
  const space = name.indexOf(' ');
  const usual = PRONOUN_OF_GIVEN_NAME.get((space < 0 ? name : name.slice(0, space)).toLowerCase()) ?? null;
  return space < 0 && usual === 'he' ? null : usual;
}

/** "he" and "she" are no bodies; a bare name that nothing else explains will do where it speaks and stands again. */
export function mayBePerson({ kind, name, mentions, speaks }: PersonDraft): boolean {
  if (!isPersonal(name) || kind === 'organization' || isPlural(name)) return false;
  return (
    kind === 'person' || name.includes(' ') || MONONYMS.has(name) || (speaks && mentions.length > 1 && !isCommon(name))
  );
}

/** "Top Democrats": a noun for several people ends it. */
function isPlural(name: string): boolean {
  const last = name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
  return last.endsWith('s') && SPEAKER_NOUNS.has(last);
}

/** "Republicans", "Critics": a noun for people. */
export const isGroup = (name: string): boolean =>
  SPEAKER_NOUNS.has(name.toLowerCase()) ||
  /^(?:Posters|Banners|Placards|Stickers|Leaflets|Flyers|Billboards|Memoirs)$/.test(name);

const isCommon = (name: string): boolean => isGroup(name) || name.endsWith('s');
