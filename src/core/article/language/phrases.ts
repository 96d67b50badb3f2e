import { WEEKDAYS } from '../../lexicon/calendar.ts';
import { OCCUPATIONS } from '../../lexicon/people/occupations.ts';
import { KIN, ORGANIZATION_WORDS, SPEAKER_NOUNS, TITLES } from '../../lexicon/people/people.ts';
import { AUXILIARIES, NOUN_LIKE, SPEECH_VERBS } from '../../lexicon/speech.ts';
import type { Token } from './tokens.ts';

export const DETERMINERS: ReadonlySet<string> = new Set(
  'a an the his her their its my our your this that these those one another some many several two three four five other both each every'.split(
    ' ',
  ),
);
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  'of for at in from with on to by about against over under during after before near than per via as between among into through within toward towards without like behind amid despite upon since until alongside across beyond besides beside beneath below outside throughout unlike aboard regarding concerning following onto including'.split(
    ' ',
  ),
);
/** Words that open a clause of their own. */
export const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  'that and but or so because while when if although though whether where whereas how why what unless until since however whenever once yet nor'.split(
    ' ',
  ),
);
const TIME_WORDS: ReadonlySet<string> = new Set(
  'today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday week month year morning evening night afternoon'.split(
    ' ',
  ),
);
/** Capitalized only because they open a sentence. */
const OPENERS: ReadonlySet<string> = new Set(
  'meanwhile however moreover furthermore additionally indeed perhaps thus hence soon afterwards elsewhere overall nevertheless nonetheless besides good bad any most few new more less further such thirteen twenty thirty forty fifty sixty drawing much there here not no yes needless'.split(
    ' ',
  ),
);
/** Words of number that speak by themselves: "Another said". */
const STANDALONE = /^(?:another|others?|some|many|several|most|few|one|two|three|both|all)$/;
export const RELATIVE: ReadonlySet<string> = new Set(['who', 'which']);
export const PERSONAL: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'i', 'we']);

/** A noun phrase as token indexes, end exclusive. */
export interface Phrase {
  /** Index of the "who" or "which" that takes the place of the phrase beside the verb. */
  readonly relative?: number;
  readonly from: number;
  readonly to: number;
}

/** "Monday" and "last week", but not the "Year" of "Year 6 pupil". */
export const isTime = (token: Token): boolean =>
  (!token.capital && TIME_WORDS.has(token.lower)) || WEEKDAYS.has(token.lower);

/** "he", and "he's" and "she'd" with the verb that leans on it. */
export const isPersonal = (token: Token): boolean => PERSONAL.has(token.lower.replace(/['’](?:s|d|ll|ve|re|m)$/, ''));

const NAMES_IN_LY =
  /^(?:o['’])?(?:kelly|sally|molly|billy|emily|beverly|kimberly|polly|lily|holly|willy|reilly|dolly|nelly|shelly|connelly|donnelly|july|italy|family|ally|assembly|bully)$/;

/** "Martelly", "Donnelly": surnames, save a few. */
const SURNAMES_IN_LY = /[eo]lly$/;
const isSurnameInLy = (lower: string): boolean =>
  SURNAMES_IN_LY.test(lower) && lower.length > 6 && !/^(?:wholly|cruelly)$/.test(lower);

/** "quickly", "Recently", and not "Kelly". Lower case. */
export const isManner = (lower: string): boolean =>
  lower.endsWith('ly') && !NAMES_IN_LY.test(lower) && !isSurnameInLy(lower);

export const isPossessive = (token: Token): boolean => /['’]s?$/.test(token.text);

/** Given names that are auxiliaries when written small. */
export const GIVEN_NAMES = /^(?:Will|May)$/;

const isPhraseWord = (token: Token): boolean =>
  token.kind === 'word' &&
  !CLAUSE_WORDS.has(token.lower) &&
  (!AUXILIARIES.has(token.lower) || GIVEN_NAMES.test(token.text)) &&
  !RELATIVE.has(token.lower) &&
  token.lower !== 'whom' &&
  (!SPEECH_VERBS.has(token.lower) || token.capital || NOUN_LIKE.has(token.lower) || SPEAKER_NOUNS.has(token.lower));

const JOBS: ReadonlySet<string> = new Set(OCCUPATIONS);

const isSpeakerNoun = ({ lower }: Token): boolean =>
  SPEAKER_NOUNS.has(lower) ||
  JOBS.has(lower) ||
  KIN.has(lower) ||
  (lower.endsWith('s') && TITLES.has(lower.slice(0, -1)));

/** Whether a phrase can name somebody: a pronoun, a capitalized name, or a noun for people and bodies. */
export function namesSomeone(tokens: readonly Token[], phrase: Phrase): boolean {
  // “The signatories, who sit in the House, said”
  if (tokens[phrase.to]?.text === ',' && /^whom?$/.test(tokens[phrase.to + 1]?.lower ?? '')) return true;
  if (phrase.to - phrase.from === 1 && STANDALONE.test(tokens[phrase.from]!.lower)) return true;
  for (let i = phrase.from; i < phrase.to; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || TIME_WORDS.has(token.lower) || OPENERS.has(token.lower)) continue;
    if (token.capital && !DETERMINERS.has(token.lower) && !PREPOSITIONS.has(token.lower)) return true;
    if (isPersonal(token) || isSpeakerNoun(token) || ORGANIZATION_WORDS.has(token.lower)) return true;
    if (/^@|-year-olds?$|^percent$/.test(token.lower)) return true;
  }
  return false;
}

/** “the ferry’s first mate”: an ordinal, and no “first” of time. */
const isOrdinal = (tokens: readonly Token[], i: number, from: number): boolean =>
  tokens[i]!.lower === 'first' &&
  i > from &&
  (isPossessive(tokens[i - 1]!) || DETERMINERS.has(tokens[i - 1]!.lower)) &&
  tokens[i + 1]?.kind === 'word';

/** The noun phrase that ends right before `end`, looking back no further than `from`. */
export function phraseBefore(tokens: readonly Token[], end: number, from: number): Phrase | null {
  let to = end;
  while (to > from && (tokens[to - 1]!.aside || isTime(tokens[to - 1]!))) to--;
  let start = startOfPhrase(tokens, to, from);
  while (start < to && (PREPOSITIONS.has(tokens[start]!.lower) || isTime(tokens[start]!) || tokens[start]!.aside))
    start++;
  return start < to ? { from: start, to } : null;
}

/** Back over the words of a phrase to its pronoun or determiner, or to a word that is none of it. */
function startOfPhrase(tokens: readonly Token[], to: number, from: number): number {
  let start = to;
  for (let words = 0; start > from && words < 14; words++) {
    const token = tokens[start - 1]!;
    if (
      token.aside ||
      joinsNames(tokens, start - 1, from) ||
      joinsJobs(tokens, start - 1) ||
      isInName(tokens, start - 1, from) ||
      isOrdinal(tokens, start - 1, from)
    ) {
      start--;
      continue;
    }
    if (!isPhraseWord(token) || isTime(token)) break;
    if (isPersonal(token)) return start === to ? start - 1 : start;
    start--;
    if (DETERMINERS.has(token.lower) && !(start > from && PREPOSITIONS.has(tokens[start - 1]!.lower))) break;
  }
  return start;
}

/** "Mac an Bhaird", "Save Our Trees", "Robert Lane, Jr.": small words and a comma inside a name. */
function isInName(tokens: readonly Token[], i: number, from: number): boolean {
  const [before, token, behind] = [tokens[i - 1], tokens[i]!, tokens[i + 1]];
  if (i <= from || !before?.capital || !behind?.capital) return false;
  if (token.text === ',') return /^(?:[JS]r\.?|I{2,3}|IV)$/.test(behind.text);
  return DETERMINERS.has(token.lower) && (token.capital || /^(?:mac|nic|mhic)$/.test(before.lower));
}

/** "founder and president", "resident and retired nurse Ana Ruiz": two things that one person is. */
const joinsRoles = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.lower === 'and' &&
  isRole(tokens[i - 1]) &&
  (isRole(tokens[i + 1]) || (isRole(tokens[i + 2]) && tokens[i + 3]?.capital === true) || joinsJobs(tokens, i));

/** "the model and TV personality" */
const joinsJobs = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.lower === 'and' &&
  isRole(tokens[i - 1]) &&
  /^\p{Lu}{2}$/u.test(tokens[i + 1]?.text ?? '') &&
  isRole(tokens[i + 2]);

const isRole = (token: Token | undefined): boolean =>
  token !== undefined &&
  (TITLES.has(token.lower) ||
    KIN.has(token.lower) ||
    /^(?:model|personality|star|rival|ally|opponent|critic)$/.test(token.lower));

/** "Ann and Bo Lind", "Dr. Lind, Jr.": an `and` between capitalized words joins. */
function joinsNames(tokens: readonly Token[], i: number, from: number): boolean {
  const token = tokens[i]!;
  if (token.lower !== 'and' && token.lower !== 'nor' && token.text !== '&') return false;
  return i > from && tokens[i - 1]!.capital && Boolean(tokens[i + 1]?.capital);
}

/** “a beaming Ana Ruiz”: how somebody is, and no verb. */
const isMood = (tokens: readonly Token[], i: number, from: number): boolean =>
  i === from + 1 &&
  /^an?$/.test(tokens[from]!.lower) &&
  /(?:ing|ed)$/.test(tokens[i]!.lower) &&
  tokens[i + 1]?.capital === true;

/** The noun phrase that starts at `at`, reading forward to `to`. */
export function phraseAfter(tokens: readonly Token[], at: number, to: number): Phrase | null {
  let i = at;
  while (i < to && (isManner(tokens[i]!.lower) || tokens[i]!.aside) && !tokens[i]!.capital) i++;
  const from = i;
  if (i < to && isPersonal(tokens[i]!)) return { from, to: i + 1 };
  for (; i < to && i - from < 16; i++) {
    const token = tokens[i]!;
    if (
      token.aside ||
      (/^(?:and|&)$/.test(token.lower) && tokens[i - 1]?.capital && tokens[i + 1]?.capital) ||
      joinsRoles(tokens, i)
    )
      continue;
    if (
      !(isPhraseWord(token) || isOrdinal(tokens, i, from) || isMood(tokens, i, from)) ||
      isTime(token) ||
      isPersonal(token)
    )
      break;
    if (PREPOSITIONS.has(token.lower) && (i === from || !['of', 'for', 'at', 'from', 'with'].includes(token.lower)))
      break;
  }
  return i > from ? { from, to: i } : null;
}

/** What follows a name and is no part of it: "Holm quietly", "Holm this week", "Holm two days later". */
export const isTail = (token: Token): boolean =>
  isTime(token) ||
  (!token.capital &&
    (isManner(token.lower) ||
      /^(?:this|that|last|next|later|late|earlier|early|again|back|afterwards?|just|shortly|soon|then|recently|now|once|twice|too|also|still|two|three|four|five|six|several|a|an|the|one|\d\S*)$/.test(
        token.lower,
      )));

/** A phrase that begins with a name or title, without the adverb or time behind the name. */
export function withoutTail(tokens: readonly Token[], phrase: Phrase | null): Phrase | null {
  if (!phrase) return null;
  for (let i = phrase.from + 1; i < phrase.to; i++) {
    if (!tokens[i - 1]!.capital || !isTail(tokens[i]!)) continue;
    return tokens.slice(i, phrase.to).some(({ capital }) => capital) ? phrase : { ...phrase, to: i };
  }
  return phrase;
}
