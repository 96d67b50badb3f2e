import { COUNT_NOUNS, DETERMINED_NOUNS } from '../../../lexicon/countNouns.ts';
import { BASE_VERBS, BE_FORMS } from '../../../lexicon/wordClasses.ts';
import { type Around, type Slip, type SlipKind, slip } from '../around.ts';
import { opensSentence } from '../prose.ts';
import { startsWithVowel } from '../vowelSound.ts';

/** Gaps between two words of which the first cannot do without a small word: “taken hospital”, “looking a gray car”, “has accused of.” */

const words = (list: string): string[] => list.split(' ');
const between = (around: Around, small: string): Slip => slip(0, 1, `${around.raw(0)} ${small} ${around.raw(1)}`);

/** “Was taken hospital with burns.” */
const hospital: SlipKind = {
  words: words('taken rushed flown airlifted transported brought driven admitted sent went hospitalized treated'),
  see(around) {
    if (!/^(?:hospital|jail|prison|court|school|work|church)$/.test(around.word(1)) || around.raw(0) !== around.word(0))
      return null;
    if (around.word(1) === 'work' && around.word(0) !== 'went') return null;
    const isEnd = around.word(2) === '' ? /^[.,]$/.test(around.markBehind(1)) : ENDS.test(around.word(2));
    if (!isEnd || around.word(0) === 'hospitalized' || around.word(0) === 'treated') return null;
    return between(around, around.word(1) === 'hospital' ? 'to a' : 'to');
  },
};
const ENDS = /^(?:with|after|for|by|in|early|late|on|where|when|and|following|but|because)$/;

/** “Police are looking a gray pickup.” */
const lookingFor: SlipKind = {
  words: words('looking searching waiting'),
  see(around) {
    if (!BE_FORMS.has(around.word(-1)) && !/^(?:still|now|also|been)$/.test(around.word(-1))) return null;
    const [article, next] = [around.word(1), around.word(2)];
    if (!/^an?$/.test(article) || around.word(0) !== 'looking' || next === '') return null;
    return /^(?:lot|bit|little|touch|mess|good|great|fool|gift|tad|shade|year|decade|long|whole|hell|picture|wreck|real|more|less|month|week|day|step|few)$/.test(
      next,
    )
      ? null
      : between(around, 'for');
  },
};

/** “Voted 5-2 approve the contract”, “voted unanimously reject it.” */
const voted: SlipKind = {
  words: ['voted', 'voting'],
  see: (around) =>
    (/^\d{1,3}[-–]\d{1,3}$/.test(around.word(1)) || /^(?:unanimously|overwhelmingly|narrowly)$/.test(around.word(1))) &&
    (BASE_VERBS.has(around.word(2)) || around.can.verb(around.word(2))) &&
    around.isPlain(2)
      ? slip(1, 2, `${around.raw(1)} to ${around.raw(2)}`)
      : null,
};

/** “Spoke the meeting”, “arrived the scene”: where it was. */
const atPlace: SlipKind = {
  words: words('spoke speaks speaking arrived arrives arriving gathered testified testifying appeared'),
  see: (around) =>
    /^(?:the|a)$/.test(around.word(1)) &&
    /^(?:meeting|hearing|council|rally|event|ceremony|scene|trial|conference|funeral|vigil|courthouse|capitol|statehouse|hospital|airport|station)$/.test(
      around.word(2),
    )
      ? between(around, 'at')
      : null,
};

/** “The company has accused of dumping”: to whom it was done. */
const accusedOf: SlipKind = {
  words: words('accused convicted suspected acquitted cleared'),
  see(around) {
    const n = around.word(-1) === 'also' || around.word(-1) === 'not' ? -2 : -1;
    // “Whom prosecutors have accused of”: it is they who accuse.
    if ([n - 2, n - 3, n - 4].some((i) => /^(?:who|whom|that|which)$/.test(around.word(i)))) return null;
    return /^(?:has|have|had)$/.test(around.word(n)) && around.word(1) === 'of' && around.word(2) !== ''
      ? slip(-1, 0, `${around.raw(-1)} been ${around.raw(0)}`)
      : null;
  },
};

/** “She not know about the memo”: what was not done. */
const notKnow: SlipKind = {
  words: ['not'],
  see(around) {
    const [who, before, verb] = [around.word(-1), around.word(-2), around.word(1)];
    if (!/^(?:he|she|it|they|we|who|officials|residents)$/.test(who) || !around.isPlain(1)) return null;
    if (!(BASE_VERBS.has(verb) || around.can.verb(verb)) || /^(?:be|only|let|just|need)$/.test(verb)) return null;
    if (!/^(?:|said|says|and|but|because|while|when)$/.test(before) || DEMANDED.test(around.before(90))) return null;
    if (before === '' && !opensSentence(around.prose, around.place(-1)?.start ?? 0)) return null;
    return slip(0, 0, 'did not', 'does not', 'do not');
  },
};
/** Behind a demand, a wish or a question the plain form is right: “asked that he not be told.” */
const DEMANDED =
  /\b(?:insist|demand|recommend|suggest|require|ask|propose|request|urge|important|essential|necessary|lest|should|crucial|condition|order|did|does|do|could|would|can|must|whether|prefer)\w*\b/i;

/** “A spokesman for the utility he did not know.” */
const spokesmanHe: SlipKind = {
  words: ['spokesman', 'spokeswoman', 'spokesperson'],
  see(around) {
    if (!/^(?:a|the|its|another)$/.test(around.word(-1)) || around.word(1) !== 'for') return null;
    for (let n = 3; n < 8; n++) {
      const word = around.word(n);
      if (word === '' || /^(?:who|that|said|says|told|and|was|is|has|declined|did|would|as)$/.test(word)) return null;
      if (/^(?:he|she|they|it)$/.test(word))
        return /^(?:did|does|do|was|were|is|are|had|has|have|would|will|could)$/.test(around.word(n + 1))
          ? slip(n - 1, n, `${around.raw(n - 1)} said ${word}`)
          : null;
    }
    return null;
  },
};

/** What describes a thing without standing for it: “on new station”, “in vacant building.” */
const PLAIN_ADJECTIVE =
  /^(?:new|old|big|small|huge|tiny|nearby|local|vacant|abandoned|empty|busy|stolen|single|recent|previous|proposed|temporary|downtown|large|long|short|narrow|broken|burning|two-story|three-story|rented|parked|wooded|brief|serious|major)$/;
const isThing = (word: string): boolean => COUNT_NOUNS.has(word) || DETERMINED_NOUNS.has(word);
const BEHIND_THING =
  /^(?:who|which|that|where|when|while|after|before|because|since|until|was|is|has|had|will|would|began|opened|in|on|at|for|from|with|by|during|near)$/;
/** “Work on new station began.” */
const newThing: SlipKind = {
  words: words('of in to at for into with on near outside inside across behind against from by'),
  see(around) {
    const [adjective, noun, next] = [around.word(1), around.word(2), around.word(3)];
    if (!PLAIN_ADJECTIVE.test(adjective) || !around.isPlain(1) || !around.isPlain(2) || !isThing(noun)) return null;
    if (around.raw(0) !== around.word(0) || around.word(-1) === '') return null;
    const isEnd = next === '' ? /^[.;]$/.test(around.markBehind(2)) : BEHIND_THING.test(next);
    if (!isEnd || (around.word(0) === 'of' && KINDS.test(around.word(-1)))) return null;
    return slip(
      0,
      1,
      `${around.raw(0)} the ${around.raw(1)}`,
      `${around.raw(0)} ${startsWithVowel(adjective) ? 'an' : 'a'} ${around.raw(1)}`,
    );
  },
};
const KINDS = /^(?:kinds?|types?|sorts?|forms?|level|levels|pieces?|class|classes|lack|point|number|amount|instead)$/;

/** “The team has not won game on the road”: a thing that somebody does something to, and no article. */
const doneTo: SlipKind = {
  words: words(
    'won bought sold built stole wrote signed entered crossed fired hired visited joined received owns owned attended drove',
  ),
  see(around) {
    const [noun, next] = [around.word(1), around.word(2)];
    if (!around.isPlain(1) || around.raw(0) !== around.word(0)) return null;
    if (!isActive(around)) return null;
    if (!(COUNT_NOUNS.has(noun) || /^(?:game|house|car|letter|store|contract)$/.test(noun)) || around.word(-1) === '')
      return null;
    if (!/^(?:on|in|at|for|from|with|near|after|last|and|that|to)$/.test(next) || around.can.plural(noun)) return null;
    return slip(0, 1, `${around.raw(0)} ${startsWithVowel(noun) ? 'an' : 'a'} ${noun}`, `${around.raw(0)} the ${noun}`);
  },
};

/** Somebody did it: behind a subject or “has”, so that no participle describes the noun. */
const isActive = (around: Around): boolean =>
  /^(?:he|she|they|we|who|has|have|had|not|also|and|later|then|never|police|officials)$/.test(around.word(-1)) ||
  (/^\p{Lu}\p{Ll}+$/u.test(around.raw(-1)) && !/^\p{Lu}/u.test(around.raw(1)));

/** Asked in this order. */
export const GAPS: readonly SlipKind[] = [
  hospital,
  lookingFor,
  voted,
  atPlace,
  accusedOf,
  notKnow,
  spokesmanHe,
  newThing,
  doneTo,
];
