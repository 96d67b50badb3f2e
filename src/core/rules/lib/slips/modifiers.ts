import { GRAMMAR_WORDS, POSSESSIVES } from '../../../lexicon/wordClasses.ts';
import { addTo, wordSet } from '../../../text/lists.ts';
import { type Around, type SlipKind, slip } from '../around.ts';

/** Words that describe a noun together, so that hyphens join them before it: “an open ended question”, “day to day work.” */
const JOINED =
  'open ended|large scale|small scale|full scale|long term|short term|near term|high profile|low income|low interest|high interest|low wage|high quality|high tech|high risk|low cost|full time|part time|far reaching|ever growing|ever changing|ever improving|ever expanding|ever evolving|ever present|time consuming|award winning|record breaking|record setting|state owned|family owned|hard fought|much needed|worst case|best case|last minute|real time|real life|life threatening|life saving|drug related|alcohol related|weather related|work related|gang related|fast growing|slow moving|fast moving|long running|long lasting|long awaited|long distance|long range|short lived|high speed|entry level|top ranked|top rated|left leaning|right leaning|well known|well attended|day to day|face to face|door to door|one on one|head to head|out of state|out of town|out of pocket|behind the scenes|over the counter|state of the art|down to earth|two story|three story|middle class|working class|world class|third party|low lying|single family|mid level|higher than expected|lower than expected|better than expected|worse than expected|test and learn|user based|community based|evidence based|faith based|first of its kind|once in a lifetime|hit and run|year over year|around the clock|same sex|high end|low end|tax free|cost effective|job related|age appropriate|hands on|stand alone|pre existing|bite sized|so called|high ranking|low ranking|five star|four star|word of mouth|pay as you go|come from behind|bare bones|decision making|law abiding|peace keeping|fact finding|fund raising|hard working|hard hitting|long standing|far right|far left|all out|drive by|stay at home|best of three|best of five|best of seven|coast to coast|neck and neck|hand to hand|end of year|end of life|up to date|run of the mill|tongue in cheek|heart to heart|farm to table|bumper to bumper|wall to wall|self proclaimed|self described|self made|self imposed|self employed|self inflicted|self published|self taught|self styled|self sufficient|self guided|self contained|self driving|self paced|self funded|self reported|self service|self serving|anti abortion|anti war|anti immigrant|anti government|pro gun|pro choice|pro democracy|non partisan|non violent|high ceilinged|high stakes|high school aged|college educated|tax exempt|lower level|upper level|lower income|higher income|middle income|winner take all|made for television|off duty|right handed|left handed|multi year|cross country|state level|federal level|big budget|ill fated|ill equipped|ill advised|best selling|best known|lesser known|highly touted|war torn|storm damaged|fire damaged|flood damaged|water damaged|court ordered|court appointed|government run|government issued|police involved|officer involved|cost saving|money losing|money saving|mind boggling|eye catching|nail biting|award nominated|face saving|labor intensive|wide ranging|wide spread';
/** What none of the phrases with these ends can be by itself, so that “the” may open them: “the well known chef.” */
const DESCRIBED = /(?:ing|ed|known|term|run|torn|seven|five)$/;
const byFirst = new Map<string, string[][]>();
for (const phrase of JOINED.split('|')) addTo(byFirst, phrase.split(' ')[0]!, phrase.split(' '));

/** “A city owned lot”, “the Denver based firm”: whose it is, or where it is, before a participle and its noun. */
const OWNERS = wordSet(
  'city state county family government community student employee veteran town court university volunteer woman women minority church company union worker taxpayer parent',
);
const PARTICIPLES = [
  'owned',
  'run',
  'operated',
  'funded',
  'sponsored',
  'backed',
  'led',
  'controlled',
  'issued',
  'ordered',
];
const owned: SlipKind = {
  words: [...PARTICIPLES, 'based'],
  see(around) {
    const isBased = around.word(0) === 'based';
    const owner = isBased
      ? /^\p{Lu}\p{Ll}{2,}$/u.test(around.raw(-1))
      : OWNERS.has(around.word(-1)) && around.isPlain(-1);
    const opener = isBased ? /^(?:a|an|the)$/ : /^(?:a|an|another)$/;
    // “The state run clinic”: no verb of one is “run.”
    const isOpener =
      opener.test(around.word(-2)) ||
      (around.word(-2) === 'the' && around.word(0) === 'run' && !/^(?:defense|game|total)s?$/.test(around.word(1)));
    if (!owner || !isOpener || !isNoun(around, 1) || around.can.plural(around.word(1))) return null;
    return slip(-1, 0, `${around.raw(-1)}-${around.word(0)}`);
  },
};

/** What opens the phrase that the noun ends. */
const OPENS = wordSet(
  'a an its his her their our another this that more any of for with new as several many some no other in on into against from offers offer offered hire hired two three four five',
);

const modifiers: SlipKind = {
  words: [...byFirst.keys()],
  see(around) {
    const opener = around.word(-1);
    if (!(OPENS.has(opener) || LOOSE.has(opener)) || around.raw(0) !== around.word(0)) return null;
    // “Get their hands on legal drugs.”
    if (around.word(0) === 'hands' && POSSESSIVES.has(around.word(-1))) return null;
    // “Measure in real time something like it.”
    if (around.word(0) === 'real' && opener === 'in') return null;
    for (const words of byFirst.get(around.word(0)) ?? []) {
      const end = words.length;
      if (LOOSE.has(opener) && !isSure(around, words)) continue;
      if (words.every((word, i) => around.raw(i) === word) && isNoun(around, end))
        return slip(0, end - 1, words.join('-'));
    }
    return null;
  },
};

/** Words behind which a phrase describes a noun only where it can do nothing else, or where a plural follows. */
const LOOSE = wordSet('the to by at among and or serve serves serving help');

/** “The record breaking heat”, “at high risk areas”: no noun of its own, or several of what it describes. */
const isSure = (around: Around, words: readonly string[]): boolean =>
  around.word(-1) === 'the'
    ? DESCRIBED.test(words.at(-1)!) &&
      !/^(?:first|second|third|last|fund|peace)$/.test(words[0]!) &&
      words.at(-1) !== 'term'
    : around.can.onlyPlural(around.word(words.length)) && !around.can.plural(words.at(-1)!);

/** A noun that ends the phrase: “a long term plan”, not “in the long term officials hope.” */
function isNoun(around: Around, n: number): boolean {
  const [word, behind] = [around.word(n), around.word(n + 1)];
  if (
    !around.isPlain(n) ||
    // “Low interest rates”: the rates are low.
    (/^rates?$/.test(word) && around.word(n - 1) === 'interest') ||
    GRAMMAR_WORDS.has(word) ||
    !(around.can.anyNoun(word) || around.can.plural(word) || /^(?:work|life|use|help|care|rail)$/.test(word))
  )
    return false;
  // “In part time will tell”: a noun of its own, with its verb.
  if (around.can.plural(word) && /^(?:in|on|for|with|of|as)$/.test(around.word(-1))) return false;
  return (
    !/^(?:will|would|can|could|has|have|is|are|was|were)$/.test(behind) || !/^(?:in|on|of|for)$/.test(around.word(-1))
  );
}

export const MODIFIERS: readonly SlipKind[] = [modifiers, owned];
