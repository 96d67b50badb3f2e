import { BASE_VERBS, BEFORE_OBJECTS, POSSESSED, TIME_WORDS } from '../../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../../text/lists.ts';
import { type Around, type SlipKind, slip } from '../../around.ts';
import {
  AT_PLACE,
  isDone,
  isInfinitive,
  isSingleThing,
  isThings,
  LOOSE,
  SINGLE_THINGS,
  TRANSITIVE,
  wantsPossessive,
} from './possessive.ts';
import { isFiniteVerb, isParticiple } from './words.ts';

/** “Their,” “there” and “they’re”; “your” and “you’re.” */

const IS_OR_HAS = wordSet("is are was were has isn't aren't wasn't weren't");

export const their: SlipKind = {
  words: ['their', 'there', 'they'],
  see(around) {
    const word = around.word(0);
    const next = around.word(1);
    if (word === "they're")
      return /^(?:thinking|believing|saying|hoping|knowing|different|sure)$/.test(around.word(-1)) ||
        next === 'different'
        ? null
        : wantsPossessive(around) || isSingleThing(around) || (POSSESSED.has(next) && isInfinitive(around))
          ? slip(0, 0, 'their', 'there')
          : null;
    if (word === 'their')
      return isThere(around) ? slip(0, 0, 'there') : isAre(next) && !isGerund(around) ? slip(0, 0, 'they’re') : null;
    return word === 'there' && ofThem(around) ? slip(0, 0, 'their') : null;
  },
};

/** “Their not going.” */
const isAre = (next: string): boolean => /^(?:not|going)$/.test(next);
/** “Interest in their not being late”: what is theirs. */
const isGerund = (around: Around): boolean =>
  around.word(1) === 'not' &&
  /ing$/.test(around.word(2)) &&
  /^(?:in|of|for|to|with|by|about|despite|from|on|at|mind)$/.test(around.word(-1));
/** “Their is no detour,” “they spent the night their.” */
const isThere = (around: Around): boolean =>
  isAtEnd(around) ||
  /^(?:since|until|because|when|for|during)$/.test(around.word(1)) ||
  IS_OR_HAS.has(around.word(1)) ||
  (around.word(1) === 'will' && around.word(2) === 'be');
const isAtEnd = (around: Around): boolean =>
  around.word(1) === '' && /[.!?]/.test(around.markBehind(0)) && !/^(?:and|or|their|his|her|)$/.test(around.word(-1));

const BEFORE_THERE = wordSet('is are was were from up out live get');
const PLACED = wordSet('from over in up out down through around near on');

/** Whether “there” should be “their.” */
function ofThem(around: Around): boolean {
  const [before, next] = [around.word(-1), around.word(1)];
  if (SINGLE_THINGS.has(next) && !BEFORE_THERE.has(before)) return true;
  if (isFiniteVerb(next) || next === 'being') return false;
  if (describesThing(around)) return true;
  if (isParticiple(next)) return false;
  if (isThingTheyHave(around)) return true;
  if (next === 'own' || isInTurn(around)) return true;
  if (POSSESSED.has(next) && !LOOSE.has(next) && isInfinitive(around) && !AT_PLACE.has(before)) return true;
  if (isSaidOf(around)) return true;
  if (PLACED.has(before)) return POSSESSED.has(next) || /^(?:first|second|last)$/.test(next);
  if (/^(?:to|of)$/.test(before) && !POSSESSED.has(next)) return false;
  if ((!isDone(around) || TRANSITIVE.has(before)) && wantsPossessive(around) && !TIME_WORDS.has(next)) return true;
  // "There focus turned", "But there focus": a subject of what it does.
  return POSSESSED.has(next) && isFirst(around) && !/s$/.test(next) && isPast(around.word(2));
}

/** “Said there rent had doubled”: one thing, which nobody says of a place. */
const isSaidOf = (around: Around): boolean =>
  /^(?:said|says|say)$/.test(around.word(-1)) &&
  around.isPlain(1) &&
  around.can.anyNoun(around.word(1)) &&
  !/(?:ed|ing|ly)$/.test(around.word(1)) &&
  /^(?:had|has|have|was|were|is|are|will|would|could)$/.test(around.word(2));

/** “Using there parked cars”, “sharing there groundbreaking tools”, “of there sweeping reforms”: a word that describes stands before the thing. */
const describesThing = (around: Around): boolean =>
  (/^(?:of|with|by|for|against|upon|using)$/.test(around.word(-1)) ||
    /^(?:shar|show|launch|expand|us|chang)ing$/.test(around.word(-1))) &&
  /(?:ed|ing|[a-z]ful|ic|al|ary|ive)$/.test(around.word(1)) &&
  /^[a-z]{3,}[^su]s$/.test(around.word(2));

/** “Won there fourth straight game”: the ordinal of what they have. */
const isInTurn = (around: Around): boolean =>
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|10th)$/.test(around.word(1)) &&
  /^(?:straight|consecutive|win|loss|victory|defeat|title|game|goal|season|child|album|meeting|attempt|try|term|trip|visit)$/.test(
    around.word(2),
  );

/** “With there opponents”, “offered there thoughts”, “said there homes were lost”: things, where the words beside them ask for some. */
function isThingTheyHave(around: Around): boolean {
  const [before, next] = [around.word(-1), around.word(1)];
  if (around.raw(1) !== next || !isThings(next) || /^(?:from|out)$/.test(before)) return false;
  return (
    (/^(?:said|says|say|and|because)$/.test(before) &&
      POSSESSED.has(next) &&
      /^(?:were|are|have|had|would|will)$/.test(around.word(2))) ||
    BEFORE_OBJECTS.has(before) ||
    /^(?:than|unlike|have|had|has|put|cast)$/.test(before) ||
    isDone(around) ||
    (around.word(-2) === 'to' && BASE_VERBS.has(before) && !AT_PLACE.has(before))
  );
}

const isPast = (word: string): boolean => /^(?:[a-z]{3,}ed|quickly|soon|slowly|is|was|has)$/.test(word);

const isFirst = (around: Around): boolean => around.word(-1) === '' || /^(?:but|and|so)$/.test(around.word(-1));

const THINKS = wordSet('think thinking know knowing believe believing say saying feel feeling');

export const your: SlipKind = {
  words: ['your', 'you'],
  see(around) {
    const word = around.word(0);
    const next = around.word(1);
    if (word === "you're" && THINKS.has(around.word(-1))) return null;
    if (word === "you're") return wantsPossessive(around) || isSingleThing(around) ? slip(0, 0, 'your') : null;
    if (word !== 'your') return null;
    return /^(?:a|an|the|not|going|been)$/.test(next) ? slip(0, 0, 'you’re') : null;
  },
};
