import { WEEKDAYS } from '../lexicon/calendar.ts';
import { SPEAKER_NOUNS } from '../lexicon/people.ts';
import { AUXILIARIES, CHAIN_VERBS, NOUN_LIKE, SPEECH_VERBS } from '../lexicon/speech.ts';
import type { Token } from './tokens.ts';

const DETERMINERS = new Set(
  'a an the his her their its this that these those one another some many several two three four five other'.split(' '),
);
const PREPOSITIONS = new Set(
  'of for at in from with on to by about against over under during after before near than per via as between among into through within toward towards'.split(
    ' ',
  ),
);
const CLAUSE_WORDS = new Set(
  'that and but or so because while when if although though whether where whereas how why what unless until since however'.split(
    ' ',
  ),
);
const TIME_WORDS = new Set(
  'today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday week month year morning evening night afternoon'.split(
    ' ',
  ),
);
const RELATIVE = new Set(['who', 'which']);
const DEMONSTRATIVE = new Set(['he', 'she', 'they', 'it', 'i', 'we']);

/** A noun phrase as token indexes, end exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** Whether the token at `i` is a speech verb used as one, rather than a noun of the same form. */
export function isCue(tokens: readonly Token[], i: number, from = 0): boolean {
  const token = tokens[i]!;
  if (token.kind !== 'word' || token.capital || !SPEECH_VERBS.has(token.lower)) return false;
  if (!NOUN_LIKE.has(token.lower)) return true;
  const before = i > from ? tokens[i - 1] : undefined;
  if (before?.kind !== 'word') return before?.kind === 'punct' && before.text === ',' && /(?:s|ed)$/.test(token.lower);
  if (DETERMINERS.has(before.lower) || PREPOSITIONS.has(before.lower) || /['’]s?$/.test(before.text)) return false;
  return (
    before.capital ||
    DEMONSTRATIVE.has(before.lower) ||
    AUXILIARIES.has(before.lower) ||
    RELATIVE.has(before.lower) ||
    SPEAKER_NOUNS.has(before.lower)
  );
}

const isPhraseWord = (token: Token): boolean =>
  token.kind === 'word' &&
  !CLAUSE_WORDS.has(token.lower) &&
  !AUXILIARIES.has(token.lower) &&
  !RELATIVE.has(token.lower) &&
  (!SPEECH_VERBS.has(token.lower) || token.capital || NOUN_LIKE.has(token.lower) || SPEAKER_NOUNS.has(token.lower));

/** Whether a phrase can name somebody: a pronoun, a capitalised name, or a noun for people. */
export function namesSomeone(tokens: readonly Token[], phrase: Phrase): boolean {
  for (let i = phrase.from; i < phrase.to; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || TIME_WORDS.has(token.lower)) continue;
    if (token.capital && !DETERMINERS.has(token.lower) && !PREPOSITIONS.has(token.lower)) return true;
    if (DEMONSTRATIVE.has(token.lower) || SPEAKER_NOUNS.has(token.lower) || /^@/.test(token.text)) return true;
  }
  return false;
}

/** The noun phrase that ends right before `end`, looking back no further than `from`. */
function phraseBefore(tokens: readonly Token[], end: number, from: number): Phrase | null {
  let i = end;
  while (i > from && (tokens[i - 1]!.aside || isTime(tokens[i - 1]!))) i--;
  const to = i;
  let start = to;
  for (let words = 0; start > from && words < 14; words++) {
    const token = tokens[start - 1]!;
    if (token.aside) {
      start--;
      continue;
    }
    if (joinsNames(tokens, start - 1, from)) {
      start--;
      continue;
    }
    if (!isPhraseWord(token) || isTime(token)) break;
    if (DEMONSTRATIVE.has(token.lower)) {
      if (start === to) start--;
      break;
    }
    start--;
    if (DETERMINERS.has(token.lower) && !(start > from && PREPOSITIONS.has(tokens[start - 1]!.lower))) break;
  }
  while (start < to && (PREPOSITIONS.has(tokens[start]!.lower) || isTime(tokens[start]!) || tokens[start]!.aside))
    start++;
  return start < to ? { from: start, to } : null;
}

/** "Monday" and "last week", but not the "Year" of "Year 6 pupil". */
const isTime = (token: Token): boolean => (!token.capital && TIME_WORDS.has(token.lower)) || WEEKDAYS.has(token.lower);

/** "Ann and Bo Lind", "Dr. Lind, Jr.": an `and` between capitalised words joins. */
function joinsNames(tokens: readonly Token[], i: number, from: number): boolean {
  const token = tokens[i]!;
  if (token.lower !== 'and' && token.text !== '&') return false;
  return i > from && tokens[i - 1]!.capital && Boolean(tokens[i + 1]?.capital);
}

/** The noun phrase that starts at `at`, reading forward to `to`. */
export function phraseAfter(tokens: readonly Token[], at: number, to: number): Phrase | null {
  let i = at;
  while (i < to && (/ly$/.test(tokens[i]!.lower) || tokens[i]!.aside)) i++;
  const from = i;
  if (i < to && DEMONSTRATIVE.has(tokens[i]!.lower)) return { from, to: i + 1 };
  for (; i < to && i - from < 16; i++) {
    const token = tokens[i]!;
    if (token.aside || (token.lower === 'and' && tokens[i - 1]?.capital && tokens[i + 1]?.capital)) continue;
    if (!isPhraseWord(token) || isTime(token) || DEMONSTRATIVE.has(token.lower)) break;
    if (PREPOSITIONS.has(token.lower) && (i === from || !['of', 'for', 'at', 'from', 'with'].includes(token.lower)))
      break;
  }
  return i > from ? { from, to: i } : null;
}

/** Back over what belongs to the verb at `cue`: auxiliaries, adverbs, "went on to". */
function verbStart(tokens: readonly Token[], cue: number, from: number): number {
  let i = cue;
  while (i > from) {
    const token = tokens[i - 1]!;
    if (
      token.aside ||
      AUXILIARIES.has(token.lower) ||
      (/ly$/.test(token.lower) && !token.capital) ||
      CHAIN_VERBS.has(token.lower) ||
      ((token.lower === 'on' || token.lower === 'as') && CHAIN_VERBS.has(tokens[i - 2]?.lower ?? ''))
    )
      i--;
    else break;
  }
  return i;
}

/** "Pellow put the case": behind a name a small word that is no title begins the verb. */
function untilVerb(tokens: readonly Token[], { from, to }: Phrase): Phrase {
  for (let i = from + 1; i < to; i++) {
    const token = tokens[i]!;
    const small =
      !token.capital &&
      token.kind === 'word' &&
      !PREPOSITIONS.has(token.lower) &&
      !DETERMINERS.has(token.lower) &&
      token.lower !== 'and';
    if (small && tokens[i - 1]!.capital && !SPEAKER_NOUNS.has(token.lower) && !/['’]s?$/.test(tokens[i - 1]!.text))
      return { from, to: i };
  }
  return { from, to };
}

/** First phrase of the clause that names someone and does not stand behind a preposition. */
export function mainSubject(tokens: readonly Token[], from: number, to: number): Phrase | null {
  let i = from;
  while (i < to) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || token.aside) {
      i++;
      continue;
    }
    // A fronted phrase ("In a letter to Ruiz, …") is skipped to its comma.
    if (i === from && (PREPOSITIONS.has(token.lower) || CLAUSE_WORDS.has(token.lower) || /ing$/.test(token.lower))) {
      const comma = tokens.findIndex((t, k) => k > i && k < to && t.text === ',');
      if (comma > 0) {
        i = comma + 1;
        continue;
      }
      i++;
      continue;
    }
    const phrase = phraseAfter(tokens, i, to);
    const subject = phrase && untilVerb(tokens, phrase);
    // "President Greff's “steady hand”": what is owned stands in the quotation, and the owner is no subject.
    if (subject && namesSomeone(tokens, subject) && !/['’]s?$/.test(tokens[subject.to - 1]!.text)) return subject;
    i = Math.max(subject?.to ?? 0, i + 1);
  }
  return null;
}

/** The subject of the speech verb at `cue`, within the clause that starts at `from`. */
export function subjectOf(tokens: readonly Token[], cue: number, from: number): Phrase | null {
  const verb = verbStart(tokens, cue, from);
  if (verb <= from) return null;
  const before = tokens[verb - 1]!;
  // "flew to Karsk to tell", "…, adding": the subject is that of the clause.
  if (tokens[verb]!.lower === 'to' || (/ing$/.test(tokens[cue]!.lower) && verb === cue))
    return mainSubject(tokens, from, verb);
  if (before.lower === 'who' || before.lower === 'which') {
    const end = tokens[verb - 2]?.text === ',' ? verb - 2 : verb - 1;
    return end > from ? phraseBefore(tokens, end, from) : null;
  }
  if (before.lower === 'and' || before.lower === 'but' || before.lower === 'then')
    return sharedSubject(tokens, verb - 1, from);
  if (before.text === ',') return beforeAside(tokens, verb - 1, from);
  if (before.kind !== 'word') return null;
  const phrase = phraseBefore(tokens, verb, from);
  return phrase && namesSomeone(tokens, phrase) ? phrase : (phrase ?? null);
}

/** "Ruiz praised the crew and said": the subject of the verb before the coordinator. */
function sharedSubject(tokens: readonly Token[], at: number, from: number): Phrase | null {
  for (let i = at - 1; i > from; i--) {
    if (isCue(tokens, i, from) && !/ing$/.test(tokens[i]!.lower)) {
      const subject = subjectOf(tokens, i, from);
      if (subject && namesSomeone(tokens, subject)) return subject;
    }
  }
  return mainSubject(tokens, from, at);
}

/** "Ana Ruiz, the mayor of Port Ada, said": the phrase before the appositive, or the appositive itself. */
function beforeAside(tokens: readonly Token[], comma: number, from: number): Phrase | null {
  for (let i = comma - 1; i > from; i--) {
    if (tokens[i]!.text !== ',') continue;
    const phrase = phraseBefore(tokens, i, from);
    if (phrase && namesSomeone(tokens, phrase)) return phrase;
    break;
  }
  return mainSubject(tokens, from, comma) ?? phraseBefore(tokens, comma, from);
}
