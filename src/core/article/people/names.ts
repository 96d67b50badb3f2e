import { MONTHS, WEEKDAYS } from '../../lexicon/calendar.ts';
import { PRONOUN_OF_GIVEN_NAME } from '../../lexicon/people/givenNames.ts';
import { BEHIND_NAMES, PARTICLES } from '../../lexicon/people/nameParts.ts';
import { KIN, OFFICES, ORGANIZATION_WORDS, TITLES } from '../../lexicon/people/people.ts';
import { DEMONYMS, PLACES } from '../../lexicon/places/places.ts';
import { STATE_OF_SHORT } from '../../lexicon/places/states.ts';
import { AUXILIARIES, NOUN_LIKE, SPEECH_VERBS } from '../../lexicon/speech.ts';
import { wordSet } from '../../text/lists.ts';
import { isManner, PREPOSITIONS } from '../language/phrases.ts';
import { type Token, withoutPossessive } from '../language/tokens.ts';
import type { NameMention } from '../model.ts';
import { isBodyNoun, isPersonNoun } from './roles.ts';

/** Capitalized words that open sentences and are no names. */
const OPENERS = new Set(
  `a an the this that these those it its he she they we i you his her their our my your there here what when whether where why how who which while if in on at by for from
  with without of to and but or nor so yet as after before since until although though because during despite about over under between among no not yes some
  many most more all any each every one two three four five six seven eight nine ten both neither either also then now still even just only instead meanwhile
  however moreover asked once again today yesterday tomorrow last next later earlier according like unlike nearly almost since through under upon per first
  second third halfway further another other such than well much few several okay oh yeah hey wow sorry needless
  current recent similar different previous various numerous certain common major local federal public angry
  do does did is are was were has have had can could will would should may might must somebody someone everybody everyone anybody anyone nobody something everything nothing said says quoth`
    .trim()
    .split(/\s+/),
);

/** Titles that are surnames too. */
const SURNAMES = new Set(
  'king prince pope bishop dean baron judge lord major duke constable player driver farmer singer warden chancellor'.split(
    ' ',
  ),
);
/** "Dr. King": what stands before surnames only. */
const COURTESY = /^(?:mrs?|ms|miss|dr)\.?$/;
/** Titles that are given names too, of which no newsroom makes a title before a bare surname. */
const GIVEN_TITLES = new Set('dean duke'.split(' '));
/** And those of which some do: only what stands behind tells. */
const GIVEN_OR_TITLE = new Set('justice major'.split(' '));

/** "Dean Baron", and "Justice Smith, a singer": a given name that is a title elsewhere. */
function isGivenTitle(tokens: readonly Token[], from: number, to: number): boolean {
  const { lower } = tokens[from]!;
  if (to - from !== 2 || tokens[from - 1]?.lower === 'the' || isTitleWord(tokens[from - 1]?.lower ?? '')) return false;
  if (GIVEN_TITLES.has(lower)) return true;
  const behind = tokens[to]?.text === ',' ? tokens[to + 1] : undefined;
  return GIVEN_OR_TITLE.has(lower) && behind !== undefined && /^(?:an?|\d{1,3}|who)$/.test(behind.lower);
}

const isCalendar = (lower: string): boolean => MONTHS.has(lower.replace('.', '')) || WEEKDAYS.has(lower);
/** "Mayors" too; "Associated Press" is no "Pres." */
const isTitleWord = (lower: string): boolean =>
  TITLES.has(lower.replace('.', '')) ||
  // "al-Sheikh" is a surname.
  TITLES.has(lower.replace(/^(?!(?:al|el)-).*-/, '')) ||
  // "Mayor-elect"
  TITLES.has(lower.replace(/-(?:elect|designate|in-waiting)$/, '')) ||
  TITLES.has(lower.replace(/(?<!s)s$/, ''));

/** “part of the private Lund Group”: small letters make no soldier. */
const isTitleBefore = ({ lower, capital }: Token): boolean => isTitleWord(lower) && (capital || lower !== 'private');

/** Names of people and organizations outside quotation marks, with the title or description beside them. */
export function readNames(prose: string, tokens: readonly Token[]): NameMention[] {
  const names: NameMention[] = [];
  for (let i = 0; i < tokens.length; ) {
    const end = runEnd(tokens, i);
    if (end === i) {
      i++;
      continue;
    }
    const mention = mentionOf(prose, tokens, i, end);
    if (mention) names.push(mention);
    i = end;
  }
  return names;
}

const isPlaceWord = (token: Token): boolean => {
  const word = withoutPossessive(token.text);
  return DEMONYMS.has(word) || PLACES.has(word) || token.kind !== 'word' || /^(?:Mr|Mrs|Ms|Dr|Dems?)\.?$/.test(word);
};

const startsName = (token: Token): boolean =>
  token.kind === 'word' &&
  token.capital &&
  token.text !== 'I' &&
  !isCalendar(token.lower) &&
  !CONTRACTION.test(token.text);

/** "I'll", "That's", "Don't": a capital that opens a sentence and no name. */
const CONTRACTION =
  /^(?:(?:I|You|He|She|It|We|They|That|There|Here|This|What|Who|Where|When|Why|How|Let|One|Everyone|Nobody|Somebody)['’](?:s|d|m|ll|re|ve)|\p{L}+n['’]t)$/u;

/** Small words in a row inside a name: "von und zu", "de la". */
const MOST_PARTICLES = 3;

/** Behind the particles that stand at `i` before a capitalized word, in a name that has begun; `i` where none do. */
function behindParticles(tokens: readonly Token[], i: number): number {
  const before = tokens[i - 1]!;
  if (OPENERS.has(before.lower)) return i;
  let end = i;
  while (end < tokens.length && end - i < MOST_PARTICLES && isParticle(tokens[end]!, tokens[end - 1]!, tokens[end + 1]))
    end++;
  return end > i && tokens[end] && startsName(tokens[end]!) ? end : i;
}

/** "an" is one in "Mac an Ghoill" only, "in" in "in ’t Veld". */
const isParticle = ({ text, lower, capital }: Token, before: Token, next: Token | undefined): boolean =>
  !capital &&
  (PARTICLES.has(lower) || (text === 'in' && /^['’]t$/.test(next?.text ?? ''))) &&
  (text !== 'an' || /^(?:mac|nic|mhic)$/.test(before.lower));

/** "Lane, Jr.": a suffix behind a comma. */
const isSuffix = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:[JS]r\.?|I{2,3}|IV)$/.test(token.text);

/** "University of Alden": a noun for a body takes "of" and a place. */
const takesOf = ({ lower }: Token): boolean =>
  ORGANIZATION_WORDS.has(lower) && !/^(?:police|party|house|nations|team|news|motors|services|group)$/.test(lower);

/** "Commission on Tides", "Center for Justice": a body with its task. */
const takesFor = ({ text }: Token): boolean =>
  /^(?:Commission|Committee|Council|Center|Centre|Institute|Campaign|Coalition|Alliance|Foundation|Fund|Association|Society|Department|Bureau|Office|Agency|Board)$/.test(
    text,
  );

const isBodyWithTask = (token: Token, { lower }: Token): boolean =>
  (lower === 'of' && takesOf(token)) || (/^(?:on|for)$/.test(lower) && takesFor(token));

/** Capitalized words that no name goes on with: in headlines and behind a label in capitals. */
const RUN_BREAKERS: ReadonlySet<string> = new Set(
  'Quoth The Is Are Was Were That Who What When Whether Why How It He She They This But If With From About After Before Not Has Had Have Said Says Did Does Can Could Would Should'.split(
    ' ',
  ),
);

/** End of the run of capitalized words that starts at `i`, particles and "Secretary of State" included. */
function runEnd(tokens: readonly Token[], i: number): number {
  if (!startsName(tokens[i]!)) return i;
  let end = i + 1;
  while (end < tokens.length && !endsRun(tokens[end]!, tokens[end - 1]!)) {
    if (!goesOn(tokens, end)) {
      const behind = behindParticles(tokens, end);
      if (behind === end) break;
      end = behind;
    }
    end++;
  }
  return end;
}

/** "Ruiz's" ends a name; "Workers' Union" and "Sheriff's Office" go on. */
const endsRun = ({ text, lower }: Token, previous: Token): boolean =>
  (/^\p{L}.*['’]s?$/u.test(previous.text) && !ORGANIZATION_WORDS.has(lower)) || RUN_BREAKERS.has(text);

/** Whether the name that has begun takes the word or mark at `i` in. */
function goesOn(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const previous = tokens[i - 1]!;
  const next = tokens[i + 1];
  if (startsName(token)) return true;
  if (token.text === ',' && isSuffix(next)) return true;
  if (!next || !startsName(next)) return false;
  if (token.text === '&') return isFirm(tokens, i);
  if (token.lower === 'of') return (OFFICES.has(next.lower) && isTitleWord(previous.lower)) || takesOf(previous);
  // "Commission on Tides", "Center for Justice"
  return /^(?:on|for)$/.test(token.lower) && takesFor(previous);
}

/** "Food & Water Watch", "Lind & Lind": one body; "Ana Ruiz & Bo Lind" are two people. */
function isFirm(tokens: readonly Token[], at: number): boolean {
  let end = at + 1;
  while (end < tokens.length && startsName(tokens[end]!) && end - at < LONGEST_FIRM) end++;
  const last = tokens[end - 1]!.lower.replace(/\.$/, '');
  return (
    tokens[at + 1]!.text === tokens[at - 1]!.text ||
    ORGANIZATION_WORDS.has(last) ||
    /^(?:watch|sons|co|partners|associates)$/.test(last)
  );
}
const LONGEST_FIRM = 5;

/** Where the letters behind a name begin: "Dana Holt MP", "Dana Holt PhD". */
function withoutLetters(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end - 1 > from && BEHIND_NAMES.has(tokens[end - 1]!.text.replaceAll('.', ''))) end--;
  return end;
}

/** "In", "Concluded": capitalized only because it opens a sentence. */
const isOpener = (lower: string): boolean => OPENERS.has(lower) || (lower.endsWith('ed') && SPEECH_VERBS.has(lower));

const ORDINAL = /^(?:1st|2nd|3rd|first|second|third)$/;
/** What ministers and commissioners are for: "Commissioner of Public Works Ana Ruiz". */
const PORTFOLIOS = wordSet(
  'Finance Foreign Affairs Public Works Safety Health Education Defense Defence Interior Culture Sport Sports Trade Commerce Labor Labour Justice Agriculture Energy Transport Transportation Tourism Housing Environment Information Parks Security Treasury Immigration Planning Women Schools Police Elections Revenue Insurance Corrections National Intelligence Homeland Communications Operations Economic Budget Management Resources Policy Development Emergency Media Relations Research Services Social Veterans Marketing',
);

const BEFORE_GIVEN_NAME =
  /^(?:Former|Republican|Democrat|Rival|Fellow|Longtime|Retired|Late|Acting|Incoming|Outgoing|Marine|Independent|Del\.|Then|Year|Fan)$/;

/** "an Ohio Republican": what somebody is, behind a place. */
const PARTISAN = / (?:Republican|Democrat|Tory|Conservative|Independent|Liberal)s?$/;
/** “R-Idaho,” “R-6th” */
const PARTY_AND_STATE = /^[RDI]-[\p{Lu}\d][\p{L}\d.]*$/u;
/** "Covid-19", "FTSE-250" */
const NUMBERED = /^\p{L}+-\d+$/u;
const STATES: ReadonlySet<string> = new Set(STATE_OF_SHORT.values());
/** “Ohio Republican”, “the Port Ada Republican”: behind an article anybody's place. */
const isPartisan = (tokens: readonly Token[], from: number, name: string): boolean =>
  PARTISAN.test(name) &&
  (STATES.has(name.replace(PARTISAN, '')) || /^(?:an?|the)$/.test(tokens[from - 1]?.lower ?? ''));

/** "President of Ukraine Ana Ruiz" */
const isTakenByTitle = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens[from - 1]?.lower === 'of' &&
  isTitleWord(tokens[from - 2]?.lower ?? '') &&
  PLACES.has(tokens[from]!.text) &&
  !ORGANIZATION_WORDS.has(tokens[to - 1]!.lower);

/** "Daughter Kayla, 12,": kin that opens a sentence before a name. "Son" is a surname, and "Mother" opens other names. */
const opensWithKin = (tokens: readonly Token[], from: number, to: number): boolean =>
  /^(?:daughter|husband|wife|widow|widower|grandmother|grandfather|neighbou?r|girlfriend|boyfriend|roommate|classmate|teammate|co-?worker)$/.test(
    tokens[from]!.lower,
  ) &&
  to - from > 1 &&
  tokens[from - 1]?.kind !== 'word';

/** Behind the titles that a run of capitals opens with; a title that is part of the name is none. */
function behindTitles(tokens: readonly Token[], from: number, to: number): number {
  const given = isGivenTitle(tokens, from, to);
  let nameFrom = opensWithKin(tokens, from, to) ? from + 1 : from;
  for (let i = from; i < to; i++) {
    const { lower } = tokens[i]!;
    // "Trooper First Class Ana Ruiz"
    if (lower === 'class' && ORDINAL.test(tokens[i - 1]?.lower ?? '')) nameFrom = i + 1;
    if (isPartOfName(tokens, i, from, to, given)) continue;
    if (isTitleWord(lower) || (tokens[i - 1]?.lower === 'of' && OFFICES.has(lower))) nameFrom = i + 1;
  }
  return isOfMembers(tokens, nameFrom, to) || isOffice(tokens, nameFrom, to) ? from : nameFrom;
}

/** "Port Officers Association": a body of those who bear the title. */
const isOfMembers = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from === 1 && tokens[from - 1]?.lower.endsWith('s') === true && ORGANIZATION_WORDS.has(tokens[from]!.lower);

/** "Justice Department": what is left behind the title is no name by itself. */
const isOffice = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from === 1 && tokens[from]!.text === 'Department';

/** "Major League Baseball": no officer, and no big league. */
const isMajorLeague = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === 'major' && tokens[at + 1]?.text === 'League';

/** Whether the word at `i` belongs to the name from `from` to `to`, title or not. */
function isPartOfName(tokens: readonly Token[], i: number, from: number, to: number, given: boolean): boolean {
  const { lower } = tokens[i]!;
  if (isMajorLeague(tokens, i)) return true;
  if (i === from) return given;
  const before = tokens[i - 1]!.lower;
  // "Larry King": a title at the end of a name is none.
  // and "Larry King, Jr." has a comma.
  const suffixed = to - from > 2 && isSuffix(tokens[to - 1]);
  const last = to - 1 - (suffixed ? (tokens[to - 2]!.text === ',' ? 2 : 1) : 0);
  if (i === last && SURNAMES.has(lower) && (given || !isTitleWord(before) || COURTESY.test(before))) return true;
  // "The Port Ada Reporter": a paper.
  if (
    i === last &&
    lower === 'reporter' &&
    (tokens[from]!.lower === 'the' ? i - from > 1 : tokens[from - 1]?.lower === 'the')
  )
    return true;
  // "Harbor FM"
  if (i === last && tokens[i]!.text === 'FM') return true;
  // "Paul Expert": behind a given name.
  if (i === to - 1 && to - from === 2 && PRONOUN_OF_GIVEN_NAME.has(tokens[from]!.lower)) return true;
  return isInTask(tokens, i, from);
}

/** Words: “Deputy Attorney General”. */
const LONGEST_TITLE = 4;

/** "Department of Justice", "Office of Attorney General": what a body is for. */
function isInTask(tokens: readonly Token[], i: number, from: number): boolean {
  let of = i - 1;
  const first = Math.max(from + 1, i - LONGEST_TITLE);
  while (of > first && isTitleWord(tokens[of]!.lower)) of--;
  return of > from && tokens[of]!.lower === 'of' && takesOf(tokens[of - 1]!);
}

/** Behind what stands between the titles and the name: "of Public Works", "Republican", "South Korean-born". */
function behindDescription(tokens: readonly Token[], from: number, start: number, to: number): number {
  let nameFrom = start;
  // "President of Ukraine Ana Ruiz": a country that the title takes.
  if (nameFrom === from && to - from > 2 && isTakenByTitle(tokens, from, to)) nameFrom++;
  const ofOffice = tokens[from - 1]?.lower === 'of' && isTitleWord(tokens[from - 2]?.lower ?? '');
  while (ofOffice && to - nameFrom > 2 && PORTFOLIOS.has(tokens[nameFrom]!.text)) nameFrom++;
  const isLed = isForTask(tokens, from) || isBodyOf(tokens, from, to - 2);
  if (isLed && to - nameFrom > 2 && isGivenAndSurname(tokens, to - 2)) return to - 2;
  // "Republican Ana Ruiz": what the person is, before given name and surname.
  if (to - nameFrom > 2 && BEFORE_GIVEN_NAME.test(tokens[nameFrom]!.text)) nameFrom++;
  // "Norwegian Ana Ruiz"
  if (to - nameFrom > 2 && isOriginBefore(tokens, nameFrom)) nameFrom++;
  // "CNN Ana Ruiz": a page has lost what stood between the letters of a body and the name.
  if (to - nameFrom === 3 && /^\p{Lu}{3,5}$/u.test(tokens[nameFrom]!.text) && isGivenAndSurname(tokens, to - 2))
    nameFrom++;
  for (let i = to - 2; i >= nameFrom; i--) if (/-(?:born|based|raised)$/.test(tokens[i]!.text)) return i + 1;
  return nameFrom;
}

/** Where somebody comes from, before a given name; "Christian" and "Roman" are names themselves. */
const isOriginBefore = (tokens: readonly Token[], at: number): boolean =>
  DEMONYMS.has(tokens[at]!.text) &&
  !/^(?:North|South|East|West|Central|New|Christian|Roman)(?:ern)?$/.test(tokens[at]!.text) &&
  !PRONOUN_OF_GIVEN_NAME.has(tokens[at]!.lower) &&
  PRONOUN_OF_GIVEN_NAME.has(tokens[at + 1]!.lower);

/** "Assistant Secretary for Tidal Rights Ana Ruiz": a title in capitals and what its holder is for. */
function isForTask(tokens: readonly Token[], from: number): boolean {
  const link = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  const title = tokens[link - 1];
  return /^(?:of|for|to)$/.test(tokens[link]?.lower ?? '') && title?.capital === true && isTitleWord(title.lower);
}

/** "deputy director of the Office of New Tides Ana Ruiz": the body that a title takes, before the name. */
function isBodyOf(tokens: readonly Token[], from: number, to: number): boolean {
  const link = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  const isTaken = /^(?:of|for)$/.test(tokens[link]?.lower ?? '') && isTitleWord(tokens[link - 1]?.lower ?? '');
  return isTaken && tokens.slice(from, to).some(({ lower }) => ORGANIZATION_WORDS.has(lower));
}

const isGivenAndSurname = (tokens: readonly Token[], at: number): boolean =>
  PRONOUN_OF_GIVEN_NAME.has(tokens[at]!.lower) && !ORGANIZATION_WORDS.has(tokens[at + 1]!.lower);

/** What pages leave of a picture before the name that its caption begins with. */
const OF_PICTURE =
  /^(?:Buy Photo|(?:Getty|Reuters) Images?|(?:AP|AFP|File|Staff) Photo|(?:Image|Photo) (?:Credit|Copyright))$/i;

const opensWithPicture = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from > 2 &&
  /^(?:Buy|Getty|Reuters|AP|AFP|File|Staff|Image|Photo)$/i.test(tokens[from]!.text) &&
  OF_PICTURE.test(`${tokens[from]!.text} ${tokens[from + 1]!.text}`);

/** "Norland Airways Flight 175": a flight is none of the airline's name. */
const endsWithFlight = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from > 1 && tokens[to - 1]!.text === 'Flight' && /^\d/.test(tokens[to]?.text ?? '');

function mentionOf(prose: string, tokens: readonly Token[], runFrom: number, runTo: number): NameMention | null {
  const from = opensWithPicture(tokens, runFrom, runTo) ? runFrom + 2 : runFrom;
  const to = withoutLetters(tokens, from, runTo) - (endsWithFlight(tokens, from, runTo) ? 1 : 0);
  const titled = behindTitles(tokens, from, to);
  const opener =
    titled === from &&
    !isMajorLeague(tokens, from) &&
    (isOpener(tokens[from]!.lower.replace('.', '')) || isFronted(tokens, from, to));
  const nameFrom = behindDescription(tokens, from, opener ? from + 1 : titled, to);
  // "Russian officials": words for an origin or a place are no name of a person or body.
  if (tokens.slice(nameFrom, to).every((token) => isPlaceWord(token))) return null;
  const start = tokens[nameFrom]!.start;
  const written = withoutPossessive(prose.slice(start, tokens[to - 1]!.end));
  const name = written.replace(/\s+/g, ' ');
  if (
    !/\p{L}{2}/u.test(name) ||
    isPartisan(tokens, nameFrom, name) ||
    NUMBERED.test(name) ||
    PARTY_AND_STATE.test(name)
  )
    return null;
  const title = nameFrom > from && !opener ? prose.slice(tokens[from]!.start, tokens[nameFrom - 1]!.end) : null;
  const role = title ?? descriptorBefore(prose, tokens, nameFrom, runTo) ?? appositionAfter(prose, tokens, runTo);
  const isBody =
    endsBody(tokens, from) ||
    isShortened(tokens, nameFrom, runTo) ||
    (title === null && hasTask(tokens, nameFrom, to)) ||
    (role === null && (isWhich(tokens, runTo) || isPlace(tokens, runTo)));
  const kind = isBody ? 'organization' : kindOfName(name, title ?? role);
  return { start, end: start + written.length, name, role, kind };
}

/** "Central Tide Force (CTF)": a body, by its letters in brackets. */
function isShortened(tokens: readonly Token[], from: number, to: number): boolean {
  const short = tokens[to]?.text === '(' && tokens[to + 2]?.text === ')' ? tokens[to + 1]!.text : '';
  if (!/^\p{Lu}{2,}$/u.test(short)) return false;
  const letters = tokens.slice(from, to).flatMap(({ text, capital }) => (capital ? [text.charAt(0)] : []));
  return letters.join('') === short;
}

/** "Attached to it is": a participle and its preposition. */
const opensAttached = (tokens: readonly Token[], from: number): boolean =>
  /.{4}[^e]ed$/.test(tokens[from]!.lower) &&
  PREPOSITIONS.has(tokens[from + 1]?.lower ?? '') &&
  !PRONOUN_OF_GIVEN_NAME.has(tokens[from]!.lower);

/** "Secondly, the town", "Capturing Ana": an adverb or a participle that opens its sentence. */
const isFronted = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens[from - 1]?.kind !== 'word' &&
  (to - from === 1
    ? (isManner(tokens[from]!.lower) && tokens[to]?.text === ',') || opensAttached(tokens, from)
    : // "Capturing Ana" opens a caption.
      /[^gkl]ing$/.test(tokens[from]!.lower) &&
      !PRONOUN_OF_GIVEN_NAME.has(tokens[from]!.lower) &&
      PRONOUN_OF_GIVEN_NAME.has(tokens[from + 1]!.lower));

/** "Commission on Tides" anywhere in a name. */
const hasTask = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((token, i, all) => all[i + 1] !== undefined && isBodyWithTask(token, all[i + 1]!));

/** "San Pedro, Calif.,": a place, which speaks as a body. */
const isPlace = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === ',' &&
  (PLACES.has(tokens[at + 1]?.text ?? '') || STATE_OF_SHORT.has(tokens[at + 1]?.text ?? '')) &&
  tokens[at + 2]?.kind !== 'word';

/** ", which": no person. */
const isWhich = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === ',' && tokens[at + 1]?.lower === 'which';

/** "Commission on Public Debates": the end of the name of a body. */
const endsBody = (tokens: readonly Token[], from: number): boolean =>
  /^(?:of|on|for)$/.test(tokens[from - 1]?.lower ?? '') &&
  tokens[from - 2]?.capital === true &&
  ORGANIZATION_WORDS.has(tokens[from - 2]!.lower);

/** "site engineer Dana Okoro": small words before the name whose last one is a title. */
function descriptorBefore(prose: string, tokens: readonly Token[], at: number, to: number): string | null {
  // "His attorney, Luis Arce, told the panel": the description may be set off by a comma; "back with his attorney, Arce told" is none.
  const isSetOff = tokens[at - 1]?.text === ',';
  if (isSetOff && isVerb(tokens[to])) return null;
  const place = isSetOff ? at - 2 : at - 1;
  const before = tokens[place];
  if (before?.kind !== 'word' || before.capital || !(isTitleBefore(before) || KIN.has(before.lower))) return null;
  const earlier = tokens[place - 1];
  const first = earlier && earlier.kind === 'word' && !OPENERS.has(earlier.lower) ? earlier : before;
  return prose.slice(first.start, before.end);
}

/** ", the ports chief,", ", 41," and ", who …" introduce the name before them. */
function appositionAfter(prose: string, tokens: readonly Token[], at: number): string | null {
  if (tokens[at]?.text !== ',') return null;
  const first = tokens[at + 1];
  if (first?.kind !== 'word') return null;
  if (/^\d{1,3}$/.test(first.text)) return first.text;
  if (first.lower === 'who' || first.lower === 'whose') return first.lower;
  const end = appositionEnd(tokens, at + 1);
  return end > at + 1 ? prose.slice(first.start, tokens[end - 1]!.end) : null;
}

/** Tokens in which an apposition comes to its title. */
const LONGEST_APPOSITION = 8;

/** Behind the description that begins at `from`; `from` where it is none. */
function appositionEnd(tokens: readonly Token[], from: number): number {
  const opens = /^(?:a|an|the|its|his|her|their|one|now|then|formerly)$/.test(tokens[from]!.lower);
  for (let i = from; i < Math.min(tokens.length, from + LONGEST_APPOSITION); i++) {
    const token = tokens[i]!;
    // "an adviser to Mr. Lind": what follows is of somebody else.
    if (token.kind !== 'word' || /^(?:who|which|for|to|with|by|from|at|in)$/.test(token.lower))
      return opens && i > from + 1 ? i : from;
    // "…, who charged that Mr. Lind": a courtesy belongs to the name behind it.
    if (isVerb(token) || /^(?:mr|mrs|ms)\.?$/.test(token.lower)) return from;
    // "In a talk with the Ledger, the director said": who speaks next is nobody's apposition.
    // "near Ruiz Tower, President Ruiz": the title of the name behind it.
    if (isTitleBefore(token)) return mayEndTitle(tokens[i + 1]) && !opensTitled(tokens, i) ? i + 1 : from;
  }
  return from;
}

const isVerb = (token: Token | undefined): boolean =>
  token !== undefined &&
  !token.capital &&
  ((SPEECH_VERBS.has(token.lower) && !NOUN_LIKE.has(token.lower)) || AUXILIARIES.has(token.lower));

const opensTitled = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.capital && tokens[i + 1]?.capital === true && !isTitleWord(tokens[i + 1]!.lower);

/** What may stand behind a title in an apposition: "the mayor since May,"; in "the mayor imagined" it is a subject. */
const mayEndTitle = (next: Token | undefined): boolean =>
  !isVerb(next) && !(next?.kind === 'word' && !next.capital && /(?:[^e]ed|ought)$/.test(next.lower));

/** What somebody is in a body, before it is named. */
const HEADS_BODY =
  /\b(?:member|official|head|chief|director|chair|chairman|chairwoman|president|founder|manager|leader|spokesman|spokeswoman) of /;

/** What firms of several countries end in. */
const FIRM = / (?:SA|AG|NV|SE|AB|ASA|SpA|GmbH|BV|Bhd|Pty|Sarl)$/;

function kindOfName(name: string, role: string | null): NameMention['kind'] {
  const words = name.toLowerCase().split(' ');
  if (
    ORGANIZATION_WORDS.has(words.at(-1)?.replace(/\.$/, '') ?? '') ||
    words[0] === 'team' ||
    FIRM.test(name) ||
    words.includes('&') ||
    (words.length === 1 && /^\p{Lu}{2,}$/u.test(name))
  )
    return 'organization';
  // "a member of the harbor committee"
  if (role && HEADS_BODY.test(role) && PRONOUN_OF_GIVEN_NAME.has(words[0]!) && words.length > 1) return 'person';
  const noun = role?.toLowerCase().split(' ').at(-1) ?? '';
  if (isBodyNoun(noun) && !isPersonNoun(noun)) return 'organization';
  return role ? 'person' : 'unknown';
}
