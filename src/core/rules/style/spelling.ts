import type { Article, Passage } from '../../article/model.ts';
import type { Tagger } from '../../article/tagger.ts';
import { WRONG_CONTRACTIONS } from '../../lexicon/contractions.ts';
import { MISSPELLINGS } from '../../lexicon/misspellings.ts';
import { PROPER_NAMES } from '../../lexicon/properNames.ts';
import { VOCABULARY } from '../../lexicon/vocabulary.ts';
import { BASE_VERBS, GRAMMAR_WORDS } from '../../lexicon/wordClasses.ts';
import { allMatches } from '../../text/matches.ts';
import { capitalized, lettersOf, single, swapsOf } from '../../text/slips.ts';
import { span } from '../../text/spans.ts';
import type { Speller } from '../../text/speller.ts';
import { misspeltNames } from '../lib/misspeltNames.ts';
import { isQuoted, typedWords } from '../lib/prose.ts';
import { defineRule, type Report } from '../rule.ts';

/** A word in lower case with nothing stuck to it: no name, no abbreviation, no half of a compound. */
const WORD =
  /(?<![\p{L}\p{N}\p{M}\p{Cf}’'‘@#$&_./\\-])[a-z]{3,40}(?![\p{L}\p{N}\p{M}\p{Cf}@&_/\\-]|[.’'‘](?!s(?!\p{L}))\p{L})(?<!in(?=[’']))/gu;

/** Most suggestions offered: more is no help. */
const MOST = 3;

/** Unknown words of a story, none of them a sure slip, from which on they are its subject's: dishes, plants, parts. */
const FOREIGN = 4;

/** What may stand before a word of its own: new compounds are made daily, and no dictionary keeps up. */
const BEFORE: ReadonlySet<string> = words(
  'anti auto bio counter cyber eco extra geo hyper inter intra mega meta micro mini mis mono multi nano neo non over photo poly post pro pseudo psycho quasi re self semi socio sub super tele trans ultra un under',
);
/** What may stand behind one. */
const BEHIND =
  /(?:eers?|esque|i[sz]ed?|i[sz]ing|fest|goers?|hood|ish|isms?|ists?|ization|isation|less|like|man|men|ness|s|ship|ville|wards?|wide|wise|woman|women|ware)$/;
/** What a verb takes that needs no doubled letter: "ramped", "collateralized", "snoozer". */
const OF_VERB = /(?:ed|ing|ers?)$/;
/** Run into the next word they are a slip, not a compound. */
const LITTLE: ReadonlySet<string> = words(
  'the and for was were are has have had not but you his her its all can one out who this that with from they them their then than when what will would been',
);
/** Of shorter words only these are slips: a preposition and its article. */
const ARTICLES: ReadonlySet<string> = words('ofa ina ata ona isa asa bya');
/** “Nextweek,” “signedup,” “becauseof”: two words that dictionaries have, and that never make a compound. */
const RUN_ON =
  /^(?:(next|last|this|every|each)(week|weekend|month|year|day|night|time|season|summer|spring|winter)|([a-z]{2,16}ed)(up|out|off|on|down|to|in|for|with|by|at|from|the|a)|([a-z]{3,16})(of)|([a-z]{4,16})(that|during|which)|(that)(he|she|they|the|it|we)|(taken|given|brought|sent|able|unable|want|wants|going|trying|according|due|have|need|needs)(to))$/;
function runOn(word: string, knows: (word: string) => boolean): string | null {
  const parts = RUN_ON.exec(word)?.slice(1).filter(Boolean);
  return parts?.every((part) => part === 'a' || knows(part)) ? parts.join(' ') : null;
}
/** Words so common that they are run into the next more than any other. */
const SMALL_WORDS: ReadonlySet<string> = words(
  'the and for was were are has have had not but you his her its all can who this that with from they them their then than when what will would been of to in is it as at by he or on be an now more some also she could should about after before because into',
);
/** Verbs that "to" is run into and that are nouns as often, so that `BASE_VERBS` leaves them out. */
const TO_VERBS: ReadonlySet<string> = words('request vote schedule register remind escape rent review issue');

export const wordSpelling = defineRule({
  id: 'style/spelling',
  title: 'Spelling',
  severity: 'warning',
  doc: `A word that is in no dictionary, and one slip away from a word that is: two letters in the wrong order, one too
many, one missing or one wrong (the last only queried). Names, foreign words, compounds and words that the story uses
again are left alone, and in quotations only plain slips are queried. British and US spelling both pass: \`style/spelling-variety\` keeps
them apart. Add words that are right to \`spellings\` in \`copydesk.yaml\`.`,
  options: {},
  messages: {
    unknown: { what: '“{word}”: did you mean “{near}”?', why: 'It is not in the dictionary and is one letter away.' },
    cut: {
      what: '“{word}”: letters are missing at the start.',
      why: 'The paragraph begins in the middle of a word. Restore it.',
    },
    split: { what: '“{word}” is one word with a space in it.', why: 'Write “{near}.”' },
    joined: { what: '“{word}” is two words run together.', why: 'Write “{near}.”' },
    fix: 'Change to “{near}”',
  },
  examples: [
    { good: 'Such insensitivities and supremacism hurt. She gaveled it in.' },
    {
      bad: 'The council will [[recieve]] the report on Monday.',
      fixed: 'The council will receive the report on Monday.',
    },
    { bad: '“We [[recieve]] it,” Lowe said.', fixed: '“We receive it,” Lowe said.' },
    { good: '“We smush it, dawg, and scrooch,” Lowe said. The Govermnent Inn served a tajine, and another tajine.' },
    { bad: 'It was [[literaly]] the first [[elementry]] school.' },
    { bad: 'The film plays [[acrosss]] the state.', fixed: 'The film plays across the state.' },
    { bad: 'The yard will close [[untill]] Monday.', fixed: 'The yard will close until Monday.' },
    { bad: 'The [[gover nment]] met. She was [[elec ted]] in May.' },
    { bad: 'The clinic [[hadbroken]] the rule.', fixed: 'The clinic had broken the rule.' },
    { bad: 'The [[comittee]] [[accomodated]] the plan.' },
    { bad: 'The storm did [[extensve]] [[damge]] here.' },
    { bad: 'It was mailed to [[Pennsylavnia]] last week.', fixed: 'It was mailed to Pennsylvania last week.' },
    { bad: 'The [[Goverment]] meets on [[Wensday]], in [[Febuary]].' },
    { bad: 'They had [[probelms]] with the [[toturials]].' },
    { bad: 'He wants to [[reachout]] to them.', fixed: 'He wants to reach out to them.' },
    { bad: 'Clerk [[Jmaes]] Arlen left. The Harbor [[Coucnil]] met on Monday.' },
    { good: 'Elon Arlen taught Dwyane Cristian at Brandeis University. Ms. Counci and Gael Coucill were there.' },
    { bad: 'The [[comittee]]’s report and its [[desicion]] were read.' },
    { bad: 'An [[independant]] [[comission]] met with a [[sophmore]].' },
    { bad: 'The council denied [[targetting]] the town.', fixed: 'The council denied targeting the town.' },
    { bad: 'They got [[togheter]] on Monday.', fixed: 'They got together on Monday.' },
    { bad: 'Following [[hte]] vote, the clerk left.', fixed: 'Following the vote, the clerk left.' },
    { bad: 'They meet [[nextweek]].', fixed: 'They meet next week.' },
    { bad: 'The [[govenor]] left.', fixed: 'The governor left.' },
    { bad: '[[Comittee]] members left.', fixed: 'Committee members left.' },
    { bad: 'She plans [[torequest]] it.', fixed: 'She plans to request it.' },
    { good: "They were singin’ and dancin' in the rain." },
    { bad: '[[mpany]] officials left. The yard was closed.' },
    { bad: 'He sent her an [[invitiation]].' },
    { good: 'A dish of queso, flerbs, norchia, zabbio and drumwil. Homo erectus, or H. erectus, was here.' },
    { bad: 'He said last [[weekthat]] it was late.', fixed: 'He said last week that it was late.' },
    { bad: 'He said [[thathe]] was late.', fixed: 'He said that he was late.' },
    { bad: 'The [[Naitonal]] Guard met on the Korean [[Penninsula]].' },
    { good: 'Viola Forrester and Clara Satchell met Forrester Research.' },
    { bad: 'It was part of [[arecent]] plan.', fixed: 'It was part of a recent plan.' },
    { good: 'The cyberattack hit livestreams, and the high schooler’s renewables.' },
    { good: 'The new map shows human inhabitation.' },
    { good: 'The birds were euthanised, the indigenes said.' },
    { good: 'It was an uncatchable ball. It was free speach (sic), hallucinators said.' },
    { good: 'Clasts fell, enviros harkened, and she was intubated. The glute is a muscle.' },
    { good: 'The team was snakebit, and a burkha is allowed.' },
  ],
  *article(article, { speller, tagger, spellings, names, terms }) {
    if (!speller) return;
    const house = new Set(
      [...spellings, ...names, ...terms.flatMap(({ use = '' }) => use)].flatMap((words) =>
        words.toLowerCase().split(/\s+/),
      ),
    );
    yield* ofNames(article, speller, house, tagger);
    const { halves, unknown: all } = strange(article, speller);
    for (const { word, start, near } of halves) {
      const at = { start, end: start + word.length };
      const fixes = [{ title: 'fix' as const, data: { near }, edits: [{ span: at, text: near }] }];
      yield { at, message: 'split', data: { word, near }, fixes };
    }
    const unknown = all.filter(({ word }) => !house.has(word));
    const foreign = new Set(unknown.map(({ word }) => word).filter((word) => !isSurelySlip(word, speller)));
    for (const one of unknown)
      if (!isForeignBeside(article.text, one.start, one.start + one.word.length)) yield* toldOf(one, speller, foreign);
  },
});

type Found = Report<'unknown' | 'cut' | 'joined' | 'fix'>;

function* ofNames(
  article: Article,
  speller: Speller,
  house: ReadonlySet<string>,
  tagger: Tagger | null,
): Iterable<Found> {
  for (const { word, start, near, sure } of misspeltNames(article, speller, (one) => tagger?.knows(one) ?? null)) {
    if (house.has(word.toLowerCase())) continue;
    const at = { start, end: start + word.length };
    const fixes = [{ title: 'fix' as const, data: { near }, edits: [{ span: at, text: near }] }];
    yield {
      at,
      message: 'unknown',
      data: { word, near },
      ...(sure ? {} : { severity: 'info' as const }),
      word: { list: 'spellings', text: word },
      fixes,
    };
  }
}

/** Whether a small word of Spanish, French or German stands right beside: “una guía completa de los.” */
function isForeignBeside(text: string, start: number, end: number): boolean {
  return (
    FOREIGN_BEFORE.test(text.slice(Math.max(0, start - 8), start)) || FOREIGN_BEHIND.test(text.slice(end, end + 8))
  );
}
const FOREIGN_BEFORE =
  /(?:^|[\s“"(])(?:los|las|una|por|para|su|sus|que|del|les|des|du|le|und|der|das|de la|de l[’']|en|et|sur|aux?|ang|mga|ng|sa|na|ni|sina) $/i;
const FOREIGN_BEHIND =
  /^,? (?:de|del|los|las|una|por|para|que|y|les|des|du|d[’']\p{L}{1,20}|et|aux|sur|und|der|das|ang|mga|ng|sa|na|ko|ito|ako)[\s,.]/iu;

/** What is told of an unknown word; `foreign`: those of the story that are no sure slips. */
function* toldOf(
  { word, start, opens, quoted }: Strange,
  speller: Speller,
  foreign: ReadonlySet<string>,
): Iterable<Found> {
  const at = { start, end: start + word.length };
  const accept = { list: 'spellings' as const, text: word };
  if (opens && isEndOfWord(word, speller)) {
    yield { at, message: 'cut', data: { word }, word: accept };
    return;
  }
  const knows = (one: string): boolean => speller.knows(one) || VOCABULARY.has(one);
  const two = isPhrasal(word)
    ? word.replace(/(?:out|up|off|on|to|with|about|from|into)$/, ' $&')
    : (runOn(word, knows) ?? joined(word, knows));
  if (two && !MISSPELLINGS.has(word) && !isNearer(word, two, speller)) {
    const fixes = [{ title: 'fix' as const, data: { near: two }, edits: [{ span: at, text: two }] }];
    yield { at, message: 'joined', data: { word, near: two }, word: accept, fixes };
    return;
  }
  const listed = MISSPELLINGS.get(word);
  const one = listed ? [listed] : speller.near(word);
  const near = (one.length ? one : twice(word, speller)).slice(0, MOST);
  // A short word with another letter is slang as often as a slip.
  if (!near.length || (!listed && word.length < 5 && !isSlip(word, near[0]!))) return;
  if (foreign.size >= FOREIGN && foreign.has(word)) return;
  // “Shouty,” “techy”: made of the word that is near.
  if (
    COINED.test(word) &&
    near.some(
      (base) =>
        word === `${base}y` ||
        word === `${base}ey` ||
        word === `${base.replace(/e$/, '')}y` ||
        word === `${base}${base.at(-1)}y`,
    )
  )
    return;
  yield {
    at,
    message: 'unknown',
    data: { word, near: near[0]! },
    ...(!quoted && (listed || (one.length && isSlip(word, near[0]!))) ? {} : { severity: 'info' as const }),
    word: accept,
    fixes: near.map((text) => ({ title: 'fix', data: { near: text }, edits: [{ span: at, text }] }) as const),
  };
}

/** “Buzzy,” “cringey”: the writer's own adjective. */
const COINED = /[^l]y$/;

/** One or two letters before it make a word of it: “mpany,” “rgest.” */
function isEndOfWord(word: string, speller: Speller): boolean {
  for (const first of ALPHABET)
    if (speller.knows(first + word) || ALPHABET.some((before) => speller.knows(before + first + word))) return true;
  return false;
}
const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz'];

/** A word that is two: one of them is a small word, the other any that the dictionary has. Null where it is none. */
function joined(word: string, knows: (word: string) => boolean): string | null {
  if (ARTICLES.has(word)) return `${word.slice(0, 2)} a`;
  if (word === 'anda') return 'and a';
  // “Inauthenticity” is not in authenticity.
  if (/^(?:in|un|no|so|as|be|to)\p{L}+(?:ity|ities|ness|ably|ible|able)$/u.test(word)) return null;
  // Nor is “inhabitation” in habitation: it is made of “inhabit.”
  if (word.endsWith('ation') && knows(word.slice(0, -5))) return null;
  // “Arecent” is a recent, before it is are cent; “aromantic” and “acausal” are words with a prefix.
  const [article, rest] = [word[0], word.slice(1)];
  if (
    article === 'a' &&
    rest.length > 4 &&
    /^[^aeiou]/.test(rest) &&
    !/(?:al|ic|ism|ity|gender)$/.test(rest) &&
    knows(rest)
  )
    return `a ${rest}`;
  for (let i = 2; i <= word.length - 2; i++) {
    const [before, behind] = [word.slice(0, i), word.slice(i)];
    if (SMALL_WORDS.has(before) && behind.length > 2 && knows(behind)) return `${before} ${behind}`;
    if (SMALL_WORDS.has(behind) && before.length > 2 && behind.length > 2 && knows(before))
      return `${before} ${behind}`;
  }
  return null;
}

/** One slip away from a word where the other half of the two is rare: “invitiation” is “invitation,” not “in vitiation.” */
function isNearer(word: string, two: string, speller: Speller): boolean {
  const [near] = speller.near(word);
  return word.length > 5 && /^\p{L}{2} | \p{L}{2}$/u.test(two) && near !== undefined && isSlip(word, near);
}

/** Two slips of the same kind in a long word: letters swapped twice, one letter doubled and another not, two vowels mistaken. */
function twice(word: string, speller: Speller): readonly string[] {
  if (word.length < 7) return [];
  const change = (kind: (one: string) => string[]): string[] =>
    [...new Set([...kind(word), ...kind(word).flatMap(kind)])].filter((near) => near !== word && speller.knows(near));
  for (const kind of [swaps, doublings, echoes, vowels]) {
    const near = change(kind);
    if (near.length) return near;
  }
  return acrossOne(word).filter((near) => speller.knows(near));
}

/** “Desicion”: two letters on either side of a third that changed places. */
const acrossOne = (word: string): string[] =>
  [...word]
    .slice(1, -2)
    .map((_, i) => word.slice(0, i + 1) + word[i + 3] + word[i + 2] + word[i + 1] + word.slice(i + 4));

/** “Identifified”: two letters typed twice. */
const echoes = (word: string): string[] =>
  [...word].flatMap((_, i) =>
    word.slice(i, i + 2) === word.slice(i + 2, i + 4) ? [word.slice(0, i) + word.slice(i + 2)] : [],
  );

/** “Toturials”: another vowel, each the wrong one. */
const vowels = (word: string): string[] =>
  word.length < 9
    ? []
    : [...word].flatMap((letter, i) =>
        i > 0 && VOWELS.includes(letter)
          ? VOWELS.filter((vowel) => vowel !== letter).map((vowel) => word.slice(0, i) + vowel + word.slice(i + 1))
          : [],
      );
const VOWELS = [...'aeiou'];

/** The first letter stays: hardly anybody mistypes it. */
const swaps = (word: string): string[] => swapsOf(word).slice(1);

const doublings = (word: string): string[] =>
  [...word].map((letter, i) =>
    letter === word[i + 1] ? word.slice(0, i) + word.slice(i + 1) : word.slice(0, i) + letter + word.slice(i),
  );

/** Letters swapped, left out or typed twice are slips; another letter, or a short word, may be a word that we do not know. */
function isSlip(word: string, near: string): boolean {
  // “Bakc”: two letters of a short word that changed places.
  if (word.length === 4 && word.length === near.length) return lettersOf(word) === lettersOf(near);
  // “Thhe.”
  if (word.length === 4 && GRAMMAR_WORDS.has(near)) return single(word) === near;
  return word.length > 5 && (word.length !== near.length || lettersOf(word) === lettersOf(near));
}

/** A slip rather than a word that we do not know: the nearest word has other letters only in their order or number. */
function isSurelySlip(word: string, speller: Speller): boolean {
  const [near] = speller.near(word);
  return near === undefined || isSlip(word, near);
}

/** Names in lower case, which style/proper-names tells of. */
const SMALL_NAMES: ReadonlySet<string> = new Set(PROPER_NAMES);

interface Strange {
  readonly word: string;
  readonly start: number;
  /** Begins its paragraph, in lower case: its first letters were cut. */
  readonly opens?: boolean;
  /** Somebody's words, or what may be: no word of theirs, only the slip of who typed it. */
  readonly quoted: boolean;
}

/** One slip away from a word that is nearly sure to be meant. */
function isPlainSlip(word: string, speller: Speller): boolean {
  if (MISSPELLINGS.has(word)) return true;
  const near = speller.near(word);
  const [first] = near;
  if (first === undefined) return false;
  if (word.length > 5 && (lettersOf(word) === lettersOf(first) || single(word) === single(first))) return true;
  // “Extensve damge”: a letter is missing inside.
  return word.length > 4 && near.some((one) => one.length > word.length && one.at(-1) === word.at(-1));
}

/** A word that a space cuts in two, and what it is in one. */
interface Halves {
  readonly word: string;
  readonly start: number;
  readonly near: string;
}

/** Letters of the shortest word that a space may have cut. */
const SHORTEST_CUT = 6;

/** “Gover nment”: an unknown word that makes a known one with the next word or the last. */
function halvesOf({ text }: Article, { word, start }: Strange, knows: (word: string) => boolean): Halves | null {
  const end = start + word.length;
  const next = /^ ([a-z]{2,20})(?![\p{L}\p{N}’'-])/u.exec(text.slice(end, end + 24))?.[1] ?? '';
  const last = /(?<![\p{L}\p{N}’'-])([a-z]{2,20}) $/u.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? '';
  const makes = (near: string): boolean => near.length >= SHORTEST_CUT && knows(near);
  if (next && makes(word + next)) return { word: `${word} ${next}`, start, near: word + next };
  if (last && makes(last + word)) return { word: `${last} ${word}`, start: start - last.length - 1, near: last + word };
  return null;
}

/** Words that no list has: those that a space cuts in two, and those that the story has once; what it has again is meant. */
function strange(article: Article, speller: Speller): { readonly halves: Halves[]; readonly unknown: Strange[] } {
  const knows = (word: string): boolean => speller.knows(word) || VOCABULARY.has(word) || isBritish(word, speller);
  const unknown = article.passages.flatMap((passage) =>
    allMatches(prose(passage), WORD)
      .filter(
        ({ 0: word, index }) =>
          (word.length > 3 || ARTICLES.has(word) || MISSPELLINGS.has(word)) &&
          !knows(word) &&
          (!isMade(word, knows) ||
            runOn(word, knows) !== null ||
            isDoubled(word, speller) ||
            isSwapped(word, speller) ||
            isShortOfOne(word, speller)) &&
          !WRONG_CONTRACTIONS.has(word) &&
          // “Bryde’s whale”: somebody's name as often as a slip.
          (!/^[’'‘]s/.test(passage.prose.slice(index + word.length, index + word.length + 2)) ||
            isPlainSlip(word, speller)) &&
          !SMALL_NAMES.has(word) &&
          // “Freedom of speach (sic)”: the desk knows.
          !/^ ?[([]sic[)\]]/i.test(passage.prose.slice(index + word.length, index + word.length + 6)) &&
          // “[r] eport”: the first letter is the desk's.
          !/\]\s?$/.test(passage.prose.slice(Math.max(0, index - 2), index)) &&
          !isOfSpecies(passage.prose, index, word),
      )
      .map(({ 0: word, index }) => ({
        word,
        start: passage.at + index,
        opens: isCut(passage, index),
        quoted: isQuoted(passage, span(index, index + word.length)),
      }))
      .filter(({ word, quoted }) => !quoted || isPlainSlip(word, speller)),
  );
  const halves = new Map<number, Halves>();
  const found = unknown.filter((one) => {
    const both = halvesOf(article, one, knows);
    if (both) halves.set(both.start, both);
    return !both;
  });
  const stems = new Set<string>();
  const again = new Set<string>();
  for (const stem of found.map(({ word }) => word.slice(0, -1))) (stems.has(stem) ? again : stems).add(stem);
  const end = ({ word, start }: Strange): number => start + word.length + 1;
  // Two unknown words side by side are a phrase of another language, unless both are plain slips.
  const beside = (one: Strange | undefined, next: Strange | undefined): boolean =>
    one !== undefined &&
    next?.start === end(one) &&
    !(isPlainSlip(one.word, speller) && isPlainSlip(next.word, speller));
  const alone = found.filter((one, i) => !beside(found[i - 1], one) && !beside(one, found[i + 1]));
  return {
    halves: [...halves.values()],
    unknown: alone.filter(({ word, opens }) => opens || (!again.has(word.slice(0, -1)) && !isInAName(article, word))),
  };
}

/** “Homo erectus,” “E. repens”: what stands behind the genus has a Latin ending. */
function isOfSpecies(prose: string, start: number, word: string): boolean {
  if (!/(?:us|a|um|is|i|ae|ns|os|or|io|ria)$/.test(word)) return false;
  const genus = /(?:^|[\s(])(\p{Lu}(?:\p{Ll}{2,20}|\.)) $/u.exec(prose.slice(Math.max(0, start - 24), start))?.[1];
  // “The govenor.”
  return genus !== undefined && !GRAMMAR_WORDS.has(genus.toLowerCase());
}

/** Copied from a page whose large initial took more than one letter: “mpany told Reuters.” */
const isCut = ({ kind, prose }: Passage, index: number): boolean =>
  kind === 'paragraph' && index === prose.search(/\S/) && /[.!?][”"’]?\s*$/u.test(prose);

/** What was typed; emphasis marks titles and foreign words. */
function prose(passage: Passage): string {
  const words = typedWords(passage);
  const set = passage.markup.filter(({ kind }) => kind === 'emphasis' || kind === 'code');
  return set.reduce((text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), words);
}

/** Whether a word is made of known ones in a way that dictionaries do not list. */
function isMade(word: string, knows: (word: string) => boolean): boolean {
  // “Reachout” is “reach out,” run together.
  if (isPhrasal(word)) return false;
  // “Sophmore” is not “soph” and “more.”
  if (MISSPELLINGS.has(word) || isWronglyDoubled(word, knows)) return false;
  // “Acrosss”: no word has a letter three times.
  if (/(\p{L})\1\1/u.test(word)) return false;
  // “torequest” is no compound of “tore” and “quest.”
  if (/^to/.test(word) && (BASE_VERBS.has(word.slice(2)) || TO_VERBS.has(word.slice(2)))) return false;
  const stem = word.replace(BEHIND, '');
  if (stem !== word && stem.length > 3 && !LITTLE.has(stem) && knows(stem)) return true;
  if (/ably$/.test(word) && knows(word.replace(/ably$/, 'able'))) return true;
  // “Supremacism,” “insensitivities”: what a listed word has with another ending.
  if (/isms?$/.test(word) && knows(word.replace(/isms?$/, 'ist'))) return true;
  if (/[a-z]{4}ities$/.test(word) && knows(word.replace(/ies$/, 'y'))) return true;
  if (isOfDoing(word, knows)) return true;
  return isOfVerb(word, knows) || isCompound(word, knows);
}

/** “Euthanised”: the British form of a word that the dictionaries have with a “z” alone. */
const isBritish = (word: string, speller: Speller): boolean =>
  word.length > 7 &&
  /is(?:e[ds]?|ers?|ing|ations?)$/.test(word) &&
  speller.knows(word.replace(/is(?=[a-z]{1,6}$)/, 'iz'));

/** “Uncatchable”, “hallucinators”: what can be done, and who does it, of a verb. */
function isOfDoing(word: string, knows: (word: string) => boolean): boolean {
  const verb = /^(?:un)?(\p{L}{4,})able$/u.exec(word)?.[1];
  if (verb) return (isClosed(verb) && knows(verb)) || (!/[cg]$/.test(verb) && knows(`${verb}e`));
  return /ators?$/.test(word) && knows(word.replace(/ors?$/, 'e'));
}

/** “Reachout”: a verb that is no noun, and its particle. */
const isPhrasal = (word: string): boolean =>
  /^(?:reach|find|carry|point|figure|speak|bring|send|hear|keep|grow|end|come|go|move|step|give|ask|wait|add|depend|rely|focus)(?:out|up|off|on|to|with|about|from|into)$/.test(
    word,
  );

/** “Targetting”: the dictionary has it with one letter. */
function isWronglyDoubled(word: string, knows: (word: string) => boolean): boolean {
  const once = word.replace(/([^aeious])\1(?=(?:ed|ing)$)/, '$1');
  return once !== word && knows(once);
}

/** “Prepper”, “siloed”, “texting”: a verb and its ending. */
function isOfVerb(word: string, knows: (word: string) => boolean): boolean {
  const verb = word.replace(OF_VERB, '');
  if (verb === word) return false;
  // A doubled letter, or a vowel that takes the ending as it is.
  if ((/([^aeiou])\1$/.test(verb) || /o$/.test(verb)) && knows(verb.replace(/([^aeiou])\1$/, '$1'))) return true;
  return verb.length > 3 && ((isClosed(verb) && knows(verb)) || knows(`${verb}e`));
}

/** Two words in one, or a prefix and a word. */
function isCompound(word: string, knows: (word: string) => boolean): boolean {
  for (let i = 2; i <= word.length - 4; i++) {
    const [before, behind] = [word.slice(0, i), word.slice(i)];
    if (
      BEFORE.has(before)
        ? behind.length > (i > 2 ? 2 : 4) && knows(behind)
        : i > 3 && behind !== 'ability' && !LITTLE.has(before) && knows(before) && knows(behind)
    )
      return true;
  }
  return false;
}

/** “Abberations,” which “abbe” and “rations” make, too: one letter doubled, and another not. */
const isDoubled = (word: string, speller: Speller): boolean =>
  /(.)\1/.test(word) &&
  word.length > 7 &&
  doublings(word)
    .flatMap(doublings)
    .some((near) => near !== word && near.length === word.length && speller.knows(near));

/** “Probelms,” which “prob” and “elms” make, too: two letters that changed places. */
const isSwapped = (word: string, speller: Speller): boolean =>
  word.length > 6 && speller.near(word).some((near) => lettersOf(near) === lettersOf(word));

/** “Elementry,” which “elem” and “entry” make, too: a long word short of a letter inside. */
const isShortOfOne = (word: string, speller: Speller): boolean =>
  word.length > 8 &&
  speller.near(word).some((near) => near.length > word.length && near.at(-1) === word.at(-1)) &&
  !speller.near(word).some((near) => near.length < word.length);

/** Ends in two consonants, or in one behind two vowels, so that no letter is doubled before an ending. */
const isClosed = (verb: string): boolean => /[^aeiou]{2}$|[aeiou]{2}[^aeiou]$/.test(verb);

/** "the quinoa of Quinoa Street": the story has it with a capital, too; those of headlines say nothing. */
function isInAName({ passages }: Article, word: string): boolean {
  const name = capitalized(word);
  return passages.some(({ kind, text }) => kind !== 'headline' && kind !== 'subhead' && text.includes(name));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
