import { BASE_OF_PAST, PAST_ONLY } from '../../../lexicon/irregularVerbs.ts';
import { SPEECH_VERBS } from '../../../lexicon/speech.ts';
import { GRAMMAR_WORDS, TIMED_AUXILIARIES } from '../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../text/lists.ts';
import { allMatches } from '../../../text/matches.ts';
import type { Span } from '../../../text/spans.ts';
import type { Speller } from '../../../text/speller.ts';
import { usesIn, type WordUses } from '../wordUses.ts';

/** A sentence as a reader of commas sees it: words with the marks behind them, and which of them are verbs with a time. */

export interface Word {
  /** As written, without the marks around it. */
  readonly raw: string;
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
  /** What stands right behind it; the stop of a short form, too. */
  readonly mark: string;
  /** Where it stands in the prose, without marks. */
  readonly start: number;
  readonly end: number;
}

export interface Sentence {
  readonly words: readonly Word[];
  readonly can: WordUses;
  readonly speller: Speller;
}

const LEADING = '("“‘\'[';
const TRAILING = '.,;:!?)]"”’\'\ufffc—–…';

export function readSentence(prose: string, { start, end }: Span, speller: Speller): Sentence {
  const words = [...allMatches(prose.slice(start, end), /\S+/gu)].map(({ 0: piece, index }): Word => {
    let from = 0;
    let to = piece.length;
    while (from < to && LEADING.includes(piece[from]!)) from++;
    while (to > from && TRAILING.includes(piece[to - 1]!)) to--;
    const raw = piece.slice(from, to);
    const lead = piece.slice(0, from).replace("'", '');
    return {
      raw,
      lower: raw.toLowerCase().replaceAll('’', "'"),
      mark: lead + piece.slice(to),
      start: start + index + from,
      end: start + index + to,
    };
  });
  return { words, can: usesIn(speller), speller };
}

const NOUNS_TOO = wordSet('will can may might must do');
const BEFORE_NOUNS = wordSet(
  'the a an his her its their our my your this these those that no every each any some another whose to not',
);
/** What a verb with a time takes behind it, and a participle rarely. */
const OBJECTS = wordSet('the a an his her its their our it him them himself herself itself themselves');
/** Participles that a name or a thing follows: “a group called the Owls.” */
const NAMING =
  /^(?:called|named|dubbed|titled|given|known|made|left|paid|awarded|considered|deemed|elected|owed|shown|sent|told|asked|offered|granted|taught)$/;

export const isCapital = ({ raw }: Word): boolean => /^\p{Lu}/u.test(raw);
const isNumber = ({ raw }: Word): boolean => /^[$£€]?\d/.test(raw);
/** No mark behind a word, or the stop of a short form. */
export const runsOn = ({ mark, raw }: Word): boolean =>
  mark === '' || (mark === '.' && raw.length < 6 && isCapital({ raw } as Word));

/** Whether a word is a verb with a time, as its neighbors tell; a participle or a noun is none. */
export function isTimed({ words, can }: Sentence, i: number): boolean {
  const word = words[i];
  if (!word || isCapital(word)) return false;
  const { lower } = word;
  const before = words[i - 1]?.lower ?? '';
  const next = words[i + 1]?.lower ?? '';
  if (TIMED_AUXILIARIES.has(lower)) return !(BEFORE_NOUNS.has(before) && (NOUNS_TOO.has(lower) || before === 'to'));
  if (BEFORE_NOUNS.has(before) || isHelper(before)) return false;
  if (PAST_ONLY.has(lower)) return true;
  if (/^(?:said|says)$/.test(lower)) return true;
  if (BASE_OF_PAST.has(lower) || /^(?:hit|put|set|cut|beat|hurt)$|^[a-z]{3,}ed$/.test(lower))
    return (OBJECTS.has(next) || isAmount(words, i + 1)) && !NAMING.test(lower);
  return (
    /^[a-z]{3,}[^s]s$/.test(lower) && OBJECTS.has(next) && !GRAMMAR_WORDS.has(lower) && can.anyVerb(baseOf(lower, can))
  );
}

/** “Hit 14 home runs,” and not “held two days ago.” */
const isAmount = (words: readonly Word[], i: number): boolean =>
  /^(?:[$£€]?\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten)$/.test(words[i]?.lower ?? '') &&
  !/^(?:days?|weeks?|months?|years?|hours?|minutes?|miles?|times|feet|a\.m|p\.m|o'clock)$/.test(
    words[i + 1]?.lower ?? '',
  );

/** “has been sold”: behind these a verb belongs to the one before. */
const isHelper = (word: string): boolean =>
  TIMED_AUXILIARIES.has(word) || /^(?:be|been|being|having|to|not|never|also)$/.test(word);

const baseOf = (verb: string, can: WordUses): string =>
  [verb.slice(0, -1), verb.slice(0, -2), `${verb.slice(0, -3)}y`].find((base) => can.anyVerb(base)) ?? '';

/** Whether a word is a verb of any form with a time: “lives,” “opened,” where only a verb can stand. */
export function isVerbForm({ words, can }: Sentence, i: number): boolean {
  const lower = words[i]?.lower ?? '';
  return (
    TIMED_AUXILIARIES.has(lower) ||
    BASE_OF_PAST.has(lower) ||
    /^[a-z]{3,}ed$/.test(lower) ||
    (/^[a-z]{3,}s$/.test(lower) && baseOf(lower, can) !== '')
  );
}

/** Verbs of saying and thinking, whose object is a clause without “that.” */
export const tells = (word: string): boolean =>
  SPEECH_VERBS.has(word) ||
  /^(?:sa(?:id|ys?)|told|tells?|th(?:ink|inks|ought)|believe[sd]?|kn(?:ow|ows|ew)|fe(?:el|els|lt)|sees?|saw|hear[sd]?|hope[sd]?|wish(?:es|ed)?|fear(?:s|ed)?|learn(?:s|ed)?|realize[sd]?|mean[st]?|show(?:s|ed)?|f(?:ind|inds|ound)|let|ma(?:ke|kes|de)|help(?:s|ed)?|watch(?:es|ed)?|ensure[sd]?|sure|guess|bet|figure[sd]?|understands?|understood|remember(?:s|ed)?|notice[sd]?|suspect(?:s|ed)?|expect(?:s|ed)?|claim(?:s|ed)?|clear|afraid|glad|sorry|aware|convinced|possible|likely|true)$/.test(
    word,
  );

/** What begins or joins a clause. */
export const CLAUSE_WORDS = wordSet(
  'that what how whether who which whose when where whom why because while as than if and or but nor so yet since before after until unless though although once',
);
export const PRONOUNS = wordSet('he she they we i it you there');

/** Whether something that is may end here: a noun, a name, a number, a day. */
export const isNounLike = ({ words, can }: Sentence, i: number): boolean => {
  const word = words[i];
  if (!word) return false;
  return isCapital(word) || isNumber(word) || can.anyNoun(word.lower) || can.plural(word.lower);
};
