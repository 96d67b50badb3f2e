import { MONTHS, WEEKDAYS } from '../../../lexicon/calendar.ts';
import { PRONOUN_OF_GIVEN_NAME } from '../../../lexicon/people/givenNames.ts';
import { OCCUPATIONS } from '../../../lexicon/people/occupations.ts';
import { KIN, TITLES } from '../../../lexicon/people/people.ts';
import { DEMONYMS, PLACES } from '../../../lexicon/places/places.ts';
import { BEFORE_OBJECTS } from '../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../text/lists.ts';
import {
  CLAUSE_WORDS,
  isCapital,
  isNounLike,
  isTimed,
  isVerbForm,
  PRONOUNS,
  runsOn,
  type Sentence,
  tells,
  type Word,
} from './words.ts';

/** “Dale Lind, the owner of the mill said”: an aside behind the subject that opens a sentence, and no comma behind it. */

/** Words of a subject, and of an aside, at most. */
const LONGEST_SUBJECT = 6;
const LONGEST_ASIDE = 18;

/** The word behind which the comma is missing; -1 where none is. */
export function unclosedAside(sentence: Sentence): number {
  const { words } = sentence;
  const comma = subjectBefore(sentence);
  if (comma < 0) return -1;
  const opener = words[comma + 1]?.lower ?? '';
  if (/^(?:who|which)$/.test(opener)) return endOfRelative(sentence, comma + 1);
  return opensDescription(sentence, comma + 1) ? endOfDescription(sentence, comma) : -1;
}

const ARTICLES = wordSet('the a an his her its their our my');
/** Times, places and ways that open a sentence as a noun does: “The next day,” “This time.” */
const NO_THINGS = wordSet(
  'day days week weeks month months year years time times moment night morning afternoon evening hour minute second weekend season summer winter spring fall decade century way instant more less better sooner later ago earlier half result fact truth point bottom line thing problem question story answer same other one first last next only',
);
const OPENERS =
  /^(?:In|On|At|By|From|To|For|With|Of|As|After|Before|Since|Until|During|Under|Over|Near|Outside|Inside|Across|Around|Behind|Beyond|Despite|Unlike|Last|Next|This|That|These|Those|Each|Every|Some|Many|Most|All|Both|No|Not|And|But|So|Yet|Or|If|When|While|Once|Then|Now|Today|Yes|Well|What|Who|How|Why|Where|Mr|Dear|Hey|Oh|Thanks|Because|Although|Though|There|Here|It|He|She|They|We|I|You|Also|Still|Even|Just|About|Above|Along|Amid|Below|Besides|Except|Following|Given|Including|Like|Off|Past|Per|Regarding|Via|Versus|Barring|Considering)$/;

/** Where the comma behind a subject that opens the sentence stands: a thing with its article, or somebody's name. */
function subjectBefore(sentence: Sentence): number {
  const { words } = sentence;
  const comma = words.findIndex(({ mark }) => mark === ',');
  if (comma < 0 || comma > LONGEST_SUBJECT || comma + 4 > words.length) return -1;
  const subject = words.slice(0, comma + 1);
  if (!subject.slice(0, -1).every((word) => runsOn(word))) return -1;
  const isThing = ARTICLES.has(subject[0]!.lower);
  return (isThing ? isOneThing(sentence, comma) : isOneName(sentence, subject)) ? comma : -1;
}

function isOneThing(sentence: Sentence, comma: number): boolean {
  const { words } = sentence;
  if (comma < 1 || !isNounLike(sentence, comma)) return false;
  for (let i = 1; i <= comma; i++) {
    const { lower } = words[i]!;
    if (CLAUSE_WORDS.has(lower) || PRONOUNS.has(lower) || NO_THINGS.has(lower) || isTimed(sentence, i)) return false;
    if (/^[a-z]{3,}(?:ed|ly)$/.test(lower) && i === comma) return false;
    if (WEEKDAYS.has(lower) || MONTHS.has(lower)) return false;
  }
  return true;
}

const NO_PERSON =
  /^(?:County|Counties|City|Township|Borough|Valley|Island|Beach|Park|Street|Avenue|Road|Lake|Springs|Heights|District|Day|Eve|Night|Week|Season|Today|America|Americans|Democrats|Republicans|Congress|Senate|House)$/;

function isOneName({ speller }: Sentence, subject: readonly Word[]): boolean {
  if (
    OPENERS.test(subject[0]!.raw) ||
    BEFORE_OBJECTS.has(subject[0]!.lower) ||
    !subject.every((word) => isCapital(word) || /^(?:de|da|del|la|van|von|of|the)$/.test(word.lower))
  )
    return false;
  if (
    subject.some(
      ({ raw, lower }) =>
        PLACES.has(raw) ||
        DEMONYMS.has(raw) ||
        WEEKDAYS.has(lower.replace(/'s$/, '')) ||
        MONTHS.has(lower) ||
        NO_PERSON.test(raw) ||
        /['’]s?$|^(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)$/.test(raw),
    )
  )
    return false;
  return (
    (subject.some(({ lower }) => !speller.knows(lower)) &&
      (subject.length > 1 || /^\p{Lu}\p{Ll}/u.test(subject[0]!.raw)) &&
      !subject.some(({ lower }, i) => i === 0 && /ly$/.test(lower))) ||
    (subject.length > 1 && PRONOUN_OF_GIVEN_NAME.has(subject[0]!.lower) && subject.length < 4)
  );
}

const JOBS: ReadonlySet<string> = new Set(OCCUPATIONS);
const isOffice = (word: string): boolean => TITLES.has(word) || JOBS.has(word);
/** “Released Friday,” “located on Fifth Street”: participles that describe, with what follows them. */
const DESCRIBES =
  /^(?:released|located|based|built|born|founded|known|owned|written|filed|published|opened|signed|held|created|established|formed|passed|approved|introduced|launched|elected|appointed|hired|completed|scheduled|announced|unveiled|issued|drafted|proposed|designed|named|nicknamed|led|run|operated|funded|sponsored|organized|headed|chaired|arrested|charged|convicted|accused|armed|dressed|identified|described|expected|set|made|seen|used|killed|injured)$/;

const OWNERS = wordSet('his her its their our my');

function opensDescription({ words }: Sentence, at: number): boolean {
  const [first, second] = [words[at]!, words[at + 1]];
  if (!second) return false;
  // “A plan of its time, its goal was to”: what is said before a subject, not behind it.
  if (OWNERS.has(first.lower) && ARTICLES.has(words[0]!.lower)) return false;
  if (isCapital(first)) return isOffice(first.lower) && /^(?:of|for|at)$/.test(second.lower);
  if (ARTICLES.has(first.lower) || (first.lower === 'one' && second.lower === 'of')) return true;
  if (DESCRIBES.test(first.lower))
    return (
      BEFORE_OBJECTS.has(second.lower) ||
      WEEKDAYS.has(second.lower) ||
      /^(?:as|last|this|earlier|yesterday|today)$/.test(second.lower)
    );
  return words
    .slice(at, at + 3)
    .some(
      ({ lower, mark }, i) => mark === '' && isOffice(lower) && /^(?:of|for|at)$/.test(words[at + i + 1]?.lower ?? ''),
    );
}

/** The word before the main verb, where the aside runs into it. */
function endOfDescription(sentence: Sentence, comma: number): number {
  const { words } = sentence;
  for (let i = comma + 3; i < Math.min(words.length - 1, comma + LONGEST_ASIDE); i++) {
    const { lower } = words[i]!;
    if (!runsOn(words[i - 1]!)) return -1;
    if (isTimed(sentence, i)) return isMain(sentence, comma, i) ? i - 1 : -1;
    const joinsNames = lower === 'and' && isCapital(words[i - 1]!) && isCapital(words[i + 1]!);
    // “Korbo Bank, the U.N. and African Union left”: three that are named in a row.
    if (joinsNames && words.slice(comma + 2, i).every(isCapital)) return -1;
    if ((CLAUSE_WORDS.has(lower) && !joinsNames) || PRONOUNS.has(lower)) return -1;
  }
  return -1;
}

/** Whether the verb at a place is that of the subject: no second speaker, no comma that closes later. */
function isMain(sentence: Sentence, comma: number, verb: number): boolean {
  const { words } = sentence;
  if (!isNounLike(sentence, verb - 1) || words[verb]!.mark !== '') return false;
  const next = words.findIndex(({ mark }, i) => i > verb && mark.startsWith(','));
  const saying = tells(words[verb]!.lower);
  if (next > 0 && (isVerbForm(sentence, next + 1) || (saying && next < verb + 5))) return false;
  if (!saying || DESCRIBES.test(words[comma + 1]!.lower)) return true;
  const { lower, raw } = words[comma]!;
  return isCapital({ raw } as Word) || isOffice(lower) || KIN.has(lower);
}

/** The word before the second verb of a clause with “who” or “which.” */
function endOfRelative(sentence: Sentence, at: number): number {
  const { words } = sentence;
  const first = /^(?:also|now|once|later|first|never|still|recently|already|then)$/.test(words[at + 1]?.lower ?? '')
    ? at + 2
    : at + 1;
  const verb = words[first]?.lower ?? '';
  if (!isVerbForm(sentence, first) || (tells(verb) && !/^(?:made|makes|helped|helps|found)$/.test(verb))) return -1;
  for (let i = first + 2; i < Math.min(words.length - 1, at + LONGEST_ASIDE); i++) {
    const { lower } = words[i]!;
    if (!runsOn(words[i - 1]!) || CLAUSE_WORDS.has(lower) || PRONOUNS.has(lower) || tells(words[i - 1]!.lower))
      return -1;
    if (isTimed(sentence, i)) return isMain(sentence, at - 1, i) && isOwn(sentence, first, i) ? i - 1 : -1;
  }
  return -1;
}

/** “Who opposed the plan the mayor drew”: of two things in a row the second acts, and the verb is its own. */
function isOwn({ words }: Sentence, first: number, verb: number): boolean {
  const from = words.findLastIndex(
    ({ lower }, i) => i < verb && i > first && (ARTICLES.has(lower) || BEFORE_OBJECTS.has(lower)),
  );
  if (from < 0) return verb - first < 4;
  return BEFORE_OBJECTS.has(words[from]!.lower) || from === first + 1 || BEFORE_OBJECTS.has(words[from - 1]!.lower);
}
