import { BASE_OF_PARTICIPLE } from '../../../../lexicon/irregularVerbs.ts';
import { BE_FORMS, HAVE_FORMS } from '../../../../lexicon/wordClasses.ts';
import { type Around, type SlipKind, slip } from '../../around.ts';

/** What is left of two wordings in one sentence: “Lowe’s his doubts”, “that he Lowe knew”, “was had grown.” */

/** “They same”, “they way”: an article with a letter too many. */
const theySame: SlipKind = {
  words: ['they'],
  see: (around) =>
    /^(?:same|way)$/.test(around.word(1)) &&
    around.raw(0) === 'they' &&
    !/^(?:over|too|out|down|off|past)$/.test(around.word(2))
      ? slip(0, 1, `the ${around.raw(1)}`)
      : null,
};

/** “In expected to”, of something that is. */
const inExpected: SlipKind = {
  words: ['in'],
  see: (around) =>
    /^(?:expected|scheduled|supposed|slated|poised|likely|required)$/.test(around.word(1)) &&
    around.word(2) === 'to' &&
    around.word(-1) !== '' &&
    !BE_FORMS.has(around.word(-1))
      ? slip(0, 0, 'is')
      : null,
};

/** “Has been have been asking.” */
const beenHave: SlipKind = {
  words: ['been'],
  see: (around) =>
    HAVE_FORMS.has(around.word(-1)) && /^(?:has|have|had)$/.test(around.word(1)) && around.word(2) === 'been'
      ? slip(-1, 2, `${around.raw(-1)} been`, `${around.raw(1)} been`)
      : null,
};

/** A clause that is a subject itself: “what it was has gone.” */
const ASKS =
  /\b(?:what|who|how|where|why|when|that|which|whoever|all|thing|it|they|he|she|we|you|i|as|there)\b[^.;!?]{0,80}$/i;

/** “Was had grown”, “is has left.” */
const wasHad: SlipKind = {
  words: ['was', 'were', 'is', 'are'],
  see(around) {
    const participle = around.word(2);
    const isDone = BASE_OF_PARTICIPLE.has(participle) || /^[a-z]{3,}ed$/.test(participle);
    if (!/^(?:has|have|had)$/.test(around.word(1)) || !isDone || around.word(-1) === '') return null;
    return ASKS.test(around.before(90)) ? null : slip(0, 1, around.raw(1), around.raw(0));
  },
};

/** “Said that he Lowe knew”: of pronoun and name one was to go. */
const heName: SlipKind = {
  words: ['he', 'she'],
  see(around) {
    const name = around.raw(1);
    if (!/^\p{Lu}\p{Ll}{2,}$/u.test(name) || !/^(?:that|because|said|says|whether|if)$/.test(around.word(-1)))
      return null;
    return /^(?:knew|had|has|was|is|would|will|could|did|does|said|wanted|never|also)$/.test(around.word(2))
      ? slip(0, 1, name, around.raw(0))
      : null;
  },
};

/** “Renewing Lowe’s his doubts”: of two owners one was to go. */
const twoOwners: SlipKind = {
  words: ['his', 'its', 'their'],
  see(around) {
    const owner = around.raw(-1);
    if (!/^\p{Lu}\p{L}{3,}['’]s$/u.test(owner) || around.raw(0) !== around.word(0)) return null;
    if (/^(?:that|what|here|there|where|when|who)/i.test(owner) || around.word(1) === 'own') return null;
    return /^(?:of|about|on|for|with|renewing|to|from|in|by|against|over)$/.test(around.word(-2)) && around.isPlain(1)
      ? slip(-1, 0, owner, around.raw(0))
      : null;
  },
};

/** “When we first starting working”: a clause with no verb of its own. */
const firstDoing: SlipKind = {
  words: ['first'],
  see: (around) =>
    /^(?:we|they|he|she|i|you)$/.test(around.word(-1)) &&
    /^(?:when|since|after|because|that)$/.test(around.word(-2)) &&
    /^(?:starting|beginning|meeting|moving|joining|opening|hearing|seeing|coming|arriving|learning)$/.test(
      around.word(1),
    )
      ? slip(1, 1, PAST.get(around.word(1))!)
      : null,
};
const PAST: ReadonlyMap<string, string> = new Map([
  ['starting', 'started'],
  ['beginning', 'began'],
  ['meeting', 'met'],
  ['moving', 'moved'],
  ['joining', 'joined'],
  ['opening', 'opened'],
  ['hearing', 'heard'],
  ['seeing', 'saw'],
  ['coming', 'came'],
  ['arriving', 'arrived'],
  ['learning', 'learned'],
]);

const NEXT = /^(?:next|following|same|other|day|week|month|year|more|in|on|at)$/;
const isNamed = (around: Around, n: number): boolean => /^\p{Lu}\p{L}+/u.test(around.raw(n));
/** “A lawsuit again the city.” */
const againNotAgainst: SlipKind = {
  words: ['again'],
  see(around) {
    const isCase =
      /^(?:lawsuits?|suit|charges?|complaints?|sanctions|allegations?|accusations?|evidence|protests?|threats?|discrimination|crimes|fight|attacks)$/.test(
        around.word(-1),
      );
    const isWhom =
      (/^(?:the|an?|his|her|its|their|him|them|two|three|four)$/.test(around.word(1)) && !NEXT.test(around.word(2))) ||
      (isNamed(around, 1) && !/day$/.test(around.word(1)) && !/^(?:in|on|at|last|this)$/.test(around.word(1)));
    return isCase && isWhom ? slip(0, 0, 'against') : null;
  },
};

const MOST =
  /\b(?:most|best|largest|biggest|oldest|richest|fastest|highest|tallest|longest|smallest|greatest|busiest|worst|first|only|anywhere|everyone|nowhere)\b[^.;:!?]{0,60}\b(?:in|of|around) the $/i;
/** “The largest port in the word.” */
const inTheWord: SlipKind = {
  words: ['word'],
  see: (around) =>
    around.word(-1) === 'the' &&
    /^(?:in|around|of|across)$/.test(around.word(-2)) &&
    around.raw(0) === 'word' &&
    MOST.test(around.before(90)) &&
    !/\b(?:letters?|vowels?|syllables?|sense|meanings?|uses?|spelled|mention|part|half)\b/i.test(around.before(90)) &&
    !/^(?:of|for|is|was|that)$/.test(around.word(1)) &&
    !/^word['’,]? ?["“‘']/.test(around.behind(8))
      ? slip(0, 0, 'world')
      : null,
};

const DEEDS =
  /(?:ment|tion|ence|ility)$|^(?:assault|abuse|harassment|misconduct|violence|damage|support|help|pressure|reform|stress)$/;
/** “Liable for sexually assault”: an adverb before a deed. */
const sexually: SlipKind = {
  words: [
    'sexually',
    'physically',
    'politically',
    'financially',
    'racially',
    'emotionally',
    'domestically',
    'mentally',
  ],
  see(around) {
    const [deed, next] = [around.word(1), around.word(2)];
    if (!/^(?:for|of|about|with|from|over|by|through)$/.test(around.word(-1)) || !DEEDS.test(deed)) return null;
    if (/^(?:the|an?|his|her|its|their|him|them|a|one|two)$/.test(next) || isNamed(around, 2)) return null;
    return slip(
      0,
      0,
      around
        .raw(0)
        .replace(/ically$/, 'ical')
        .replace(/ly$/, ''),
    );
  },
};

/** “Everytime it rains.” */
const everyTime: SlipKind = {
  words: ['everytime'],
  see: () => slip(0, 0, 'every time'),
};

/** Asked in this order. */
export const REMAINS: readonly SlipKind[] = [
  theySame,
  inExpected,
  beenHave,
  wasHad,
  heName,
  twoOwners,
  firstDoing,
  againNotAgainst,
  inTheWord,
  sexually,
  everyTime,
];
