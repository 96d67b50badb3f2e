import { COUNT_NOUNS, isCounted } from '../../../lexicon/countNouns.ts';
import { withEnding } from '../../../lexicon/inflect.ts';
import { BASE_VERBS, BE_FORMS } from '../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../text/lists.ts';
import { type Around, type Slip, type SlipKind, slip } from '../around.ts';
import { opensSentence } from '../prose.ts';
import { startsWithVowel } from '../vowelSound.ts';
import { PREPOSITION_GAPS } from './prepositionGaps.ts';

/** Gaps between two words of which the first cannot do without a small word: “taken hospital”, “looking a gray car”, “has accused of.” */

const words = (list: string): string[] => list.split(' ');
const between = (around: Around, small: string): Slip => slip(0, 1, `${around.raw(0)} ${small} ${around.raw(1)}`);

/** “Was taken hospital with burns.” */
const hospital: SlipKind = {
  words: words('taken rushed flown airlifted transported brought driven admitted sent went'),
  see(around) {
    if (!/^(?:hospital|jail|prison|court|school|work|church)$/.test(around.word(1)) || around.raw(0) !== around.word(0))
      return null;
    if (around.word(1) === 'work' && around.word(0) !== 'went') return null;
    const isEnd = around.word(2) === '' ? /^[.,]$/.test(around.markBehind(1)) : ENDS.has(around.word(2));
    if (!isEnd) return null;
    return between(around, around.word(1) === 'hospital' ? 'to a' : 'to');
  },
};
const ENDS = wordSet('with after for by in early late on where when and following but because');

/** “Police are looking a gray pickup.” */
const lookingFor: SlipKind = {
  words: ['looking'],
  see(around) {
    if (!BE_FORMS.has(around.word(-1)) && !/^(?:still|now|also|been)$/.test(around.word(-1))) return null;
    const [article, next] = [around.word(1), around.word(2)];
    if (/^(?:its|their|his|her)$/.test(article))
      return /^(?:first|second|third|fourth|fifth|sixth|next)$/.test(next) && around.word(3) !== ''
        ? between(around, 'for')
        : null;
    if (!/^an?$/.test(article) || next === '') return null;
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

/** Verbs and what they cannot take without the word between: “sentenced six years”, “run mayor”, “fled foot.” */
const NEEDS: ReadonlyMap<string, readonly [behind: RegExp, small: string]> = new Map([
  ['sentenced', [/^(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|life|death|probation)$/, 'to']],
  ...['run', 'ran', 'runs', 'running'].map((verb): [string, readonly [RegExp, string]] => [
    verb,
    [/^(?:mayor|governor|president|office|congress|sheriff|senate|reelection|re-election|parliament)$/, 'for'],
  ]),
  ['fled', [/^foot$/, 'on']],
  ['escaped', [/^foot$/, 'on']],
  ['vying', [/^(?:the|a|an)$/, 'for']],
  ['consists', [/^(?:the|a|an|two|three|four|five|six|several|many)$/, 'of']],
  ['consisted', [/^(?:the|a|an|two|three|four|five|six|several|many)$/, 'of']],
  ['depends', [/^(?:the|his|her|its|their|how|whether|who|what)$/, 'on']],
  ['relies', [/^(?:the|his|her|its|their|a)$/, 'on']],
  ['relied', [/^(?:the|his|her|its|their|a)$/, 'on']],
  ['complained', [/^(?:the|his|her|its|their|a)$/, 'about']],
  ['apologized', [/^(?:the|his|her|its|their|a)$/, 'for']],
  ['participated', [/^(?:the|a|an|this|two|three)$/, 'in']],
  ['specializes', [/^(?:the|a|an|[a-z]+ing)$/, 'in']],
  ['collided', [/^(?:a|an|another|the)$/, 'with']],
  ['interfered', [/^(?:a|an|the|his|her|their)$/, 'with']],
  ['cooperating', [/^(?:the|investigators|police|authorities)$/, 'with']],
  ['coincided', [/^(?:the|a)$/, 'with']],
]);
const IN_CLAUSE = wordSet(
  'is are was were has had makes made took takes keeps kept could would will did does gave gives came left went',
);
const needs: SlipKind = {
  words: [...NEEDS.keys()],
  see(around) {
    const need = NEEDS.get(around.word(0));
    if (!need || around.raw(0) !== around.word(0) || around.word(1) === '') return null;
    // “Complained the noise makes it hard”: a clause, whose “that” is left out.
    if (around.word(0) === 'complained' && IN_CLAUSE.has(around.word(3))) return null;
    return need[0].test(around.word(1)) && !/^(?:next|same|following|first|day|whole|entire)$/.test(around.word(2))
      ? between(around, need[1])
      : null;
  },
};

/** “Has not paid any its workers”, “some these cars.” */
const anyOf: SlipKind = {
  words: ['any', 'some', 'each', 'several'],
  see: (around) =>
    /^(?:his|her|its|their|these|those|our)$/.test(around.word(1)) &&
    around.word(2) !== '' &&
    around.word(-1) !== '' &&
    !/^(?:give|gave|gives|giving|told|tell|show|showed|for|and|to|than|cost|costs|like|as|in|on|at)$/.test(
      around.word(-1),
    ) &&
    (around.can.plural(around.word(2)) || around.can.plural(around.word(3)))
      ? between(around, 'of')
      : null,
};

/** “The agency said it working on”: a verb in -ing that needs “was.” */
const isWorking: SlipKind = {
  words: ['it', 'he', 'she', 'they', 'we'],
  see(around) {
    const verb = around.word(1);
    if (!/^(?:it|he|she|they|we)$/.test(around.word(0))) return null;
    if (!/^[a-z]{3,}ing$/.test(verb) || around.can.noun(verb) || around.raw(1) !== verb) return null;
    if (!/^(?:said|says|that|because)$/.test(around.word(-1)) || around.word(-2) === '') return null;
    if (!/^(?:on|in|at|with|the|a|an|to|for|his|her|its|their|up|out|not)$/.test(around.word(2))) return null;
    const be = /^(?:they|we)$/.test(around.word(0)) ? ['were', 'are'] : ['was', 'is'];
    return { from: 0, to: 0, want: be.map((one) => `${around.raw(0)} ${one}`) };
  },
};

/** “Prevent firms to sell the data.” */
const preventTo: SlipKind = {
  words: words(
    'prevent prevents prevented preventing prohibit prohibits prohibited prohibiting deter deterred discourage discouraged dissuade dissuaded',
  ),
  see(around) {
    for (let n = 2; n < 5; n++) {
      const word = around.word(n);
      if (word !== 'to') {
        if (word === '' || around.can.past(word) || /^(?:and|or|of|from|by|in|that|who|if|as|with)$/.test(word))
          return null;
        continue;
      }
      const verb = around.word(n + 1);
      const isVerb = around.can.verb(verb) || (BASE_VERBS.has(verb) && OBJECT.has(around.word(n + 2)));
      return isVerb && isSomebody(around, n - 1) ? slip(n, n + 1, `from ${withEnding(verb, 'ing')}`) : null;
    }
    return null;
  },
};
const OBJECT = wordSet('the a an his her its their this that it them him any more');
const isSomebody = (around: Around, n: number): boolean =>
  around.can.plural(around.word(n)) ||
  /^(?:him|her|them|it|us|people|city|state|company|board|council)$/.test(around.word(n));

/** “Approved the levy a narrow margin.” */
const byMargin: SlipKind = {
  words: ['a'],
  see: (around) =>
    /^(?:narrow|wide|slim|razor-thin|comfortable|slender|two-to-one)$/.test(around.word(1)) &&
    around.word(2) === 'margin' &&
    (around.can.noun(around.word(-1)) || around.can.plural(around.word(-1)) || around.word(-1) === 'levy')
      ? slip(0, 0, 'by a')
      : null,
};

/** What describes a thing without standing for it: “on new station”, “in vacant building.” */
const PLAIN_ADJECTIVE = wordSet(
  'new old big small huge tiny nearby local vacant abandoned empty busy stolen single recent previous proposed temporary downtown large long short narrow broken burning two-story three-story rented parked wooded brief serious major',
);
const BEHIND_THING = wordSet(
  'who which that where when while after before because since until was is has had will would began opened in on at for from with by during near',
);
const VEHICLES = wordSet('boat ship ferry train bus coach car van truck plane jet bike bicycle helicopter taxi rail');
/** Whether “from” comes before “to,” in one clause. */
const comesFrom = (before: string): boolean => {
  const at = before.lastIndexOf(' from ');
  return at >= 0 && !/[.,;]/.test(before.slice(at));
};
/** “Work on new station began.” */
const newThing: SlipKind = {
  words: words('of in to at for into with on near outside inside across behind against from by'),
  see(around) {
    const [adjective, noun, next] = [around.word(1), around.word(2), around.word(3)];
    if (!PLAIN_ADJECTIVE.has(adjective) || !around.isPlain(1) || !around.isPlain(2) || !isCounted(noun)) return null;
    if (around.raw(0) !== around.word(0) || around.word(-1) === '') return null;
    const isEnd = next === '' ? /^[.;]$/.test(around.markBehind(2)) : BEHIND_THING.has(next);
    // “Grew from tropical storm to major hurricane”: two states, and no things.
    if (around.word(0) === 'to' && comesFrom(around.before(60))) return null;
    // “Came by small boat”: how, and no thing.
    if (around.word(0) === 'by' && VEHICLES.has(noun)) return null;
    if (!isEnd || (around.word(0) === 'of' && KINDS.has(around.word(-1)))) return null;
    return slip(
      0,
      1,
      `${around.raw(0)} the ${around.raw(1)}`,
      `${around.raw(0)} ${startsWithVowel(adjective) ? 'an' : 'a'} ${around.raw(1)}`,
    );
  },
};
const KINDS = wordSet(
  'kind kinds type types sort sorts form forms level levels piece pieces class classes lack point number amount instead',
);

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

/** “Made it easy validate the form”: what is easy. */
const easyTo: SlipKind = {
  words: words('easy hard difficult ready eager impossible free quick slow reluctant'),
  see: (around) =>
    around.can.verb(around.word(1)) &&
    around.isPlain(1) &&
    /^(?:the|an?|his|her|its|their|it|them|that|how|whether)$/.test(around.word(2)) &&
    /^(?:is|was|are|were|be|been|it|very|too|so|more|not)$/.test(around.word(-1))
      ? between(around, 'to')
      : null,
};

/** Somebody or something of which one needs an article, where it opens the sentence: “Driver fled the scene.” */
const OPENING = wordSet(
  'driver suspect victim man woman boy girl officer firefighter shooter gunman teenager passenger cyclist motorcyclist pedestrian pilot vehicle truck car building house store restaurant resident student teacher worker company project plan proposal event incident crash fire storm road bridge park museum library hospital meeting hearing trial game team study report survey investigation',
);
const opening: SlipKind = {
  words: words('was is has had will'),
  see(around) {
    const noun = around.word(-1);
    if (!OPENING.has(noun) || around.word(-2) !== '' || around.word(1) === '' || around.raw(0) !== around.word(0))
      return null;
    const start = around.place(-1)?.start ?? 0;
    // The first sentence may be a label of its own; one behind another is copy.
    if (start === 0 || !opensSentence(around.prose, start) || !/^\p{Lu}\p{Ll}+$/u.test(around.raw(-1))) return null;
    return slip(-1, -1, `The ${noun}`, `${startsWithVowel(noun) ? 'An' : 'A'} ${noun}`);
  },
};

/** “The mayor not expected to run”, “the clerk be paid for it”: what carries the sentence. */
const carries: SlipKind = {
  words: ['not', 'be'],
  see(around) {
    const [word, noun, det, next] = [around.word(0), around.word(-1), around.word(-2), around.word(1)];
    if (!/^(?:the|a|an|his|her|its|their)$/.test(det) || around.word(-3) !== '' || !around.can.anyNoun(noun))
      return null;
    if (!opensSentence(around.prose, around.place(-2)?.start ?? 0) || around.raw(0) !== word) return null;
    const isDone = /^[a-z]{3,}ed$/.test(next) || /^(?:paid|held|made|sold|built|sent)$/.test(next);
    if (!isDone || !/^(?:to|by|in|for|on|at|with|from|until)$/.test(around.word(2))) return null;
    return word === 'be' ? slip(0, 0, 'will be', 'is to be') : slip(0, 0, 'is not', 'was not');
  },
};

/** “How we to learn”, “so that they to pay”: a subject whose verb is gone. */
const weTo: SlipKind = {
  words: ['he', 'she', 'they', 'we'],
  see: (around) =>
    /^(?:he|she|they|we)$/.test(around.word(0)) &&
    around.word(1) === 'to' &&
    (BASE_VERBS.has(around.word(2)) || around.can.verb(around.word(2))) &&
    /^(?:how|that|because|when|if|what|where|said|says|but|while|until)$/.test(around.word(-1))
      ? slip(
          0,
          1,
          ...(/^(?:he|she)$/.test(around.word(0)) ? ['has', 'had', 'was'] : ['have', 'had', 'were']).map(
            (verb) => `${around.raw(0)} ${verb} to`,
          ),
        )
      : null,
};

/** “She has been charge of the program.” */
const chargeOf: SlipKind = {
  words: ['charge'],
  see: (around) =>
    around.word(1) === 'of' &&
    (BE_FORMS.has(around.word(-1)) || /^(?:put|placed|now|still)$/.test(around.word(-1))) &&
    around.word(2) !== ''
      ? slip(0, 0, 'in charge')
      : null,
};

/** What one is charged with: “charged resisting arrest.” */
const CRIMES = wordSet(
  'resisting driving stealing assaulting killing shooting possessing selling robbing stabbing kidnapping raping attacking obstructing trespassing murdering fleeing threatening aiding leaving beating',
);
const chargedWith: SlipKind = {
  words: ['charged'],
  see: (around) =>
    (CRIMES.has(around.word(1)) ||
      /^(?:first-degree|second-degree|third-degree|aggravated|attempted|felony)$/.test(around.word(1))) &&
    (BE_FORMS.has(around.word(-1)) || /^(?:and|then|later|also)$/.test(around.word(-1)))
      ? between(around, 'with')
      : null,
};

/** “Goes effect July 1.” */
const intoEffect: SlipKind = {
  words: ['goes', 'go', 'went', 'going'],
  see: (around) => (around.word(1) === 'effect' ? between(around, 'into') : null),
};

/** “Fined $50,000 failing to report it.” */
const finedFor: SlipKind = {
  words: ['fined'],
  see: (around) =>
    /^\$\d/.test(around.word(1)) &&
    /^[a-z]{3,}ing$/.test(around.word(2)) &&
    !/^(?:according|including|during)$/.test(around.word(2))
      ? slip(1, 2, `${around.raw(1)} for ${around.raw(2)}`)
      : null,
};

/** “Shortly noon.” */
const shortlyAfter: SlipKind = {
  words: ['shortly'],
  see: (around) =>
    (/^\d{1,2}$/.test(around.word(1)) && /^[ap]m?$/.test(around.word(2))) || /^(?:noon|midnight)$/.test(around.word(1))
      ? slip(0, 0, `${around.raw(0)} after`, `${around.raw(0)} before`)
      : null,
};

/** “Anyone information is asked to call.” */
const anyoneWith: SlipKind = {
  words: ['anyone', 'anybody'],
  see: (around) => (around.word(1) === 'information' ? between(around, 'with') : null),
};

/** “About mile from home.” */
const aboutAMile: SlipKind = {
  words: ['about', 'nearly', 'almost', 'roughly'],
  see: (around) =>
    /^(?:mile|week|month|year|day|block|decade)$/.test(around.word(1)) &&
    /^(?:from|away|north|south|east|west|ago|later|after|before)$/.test(around.word(2))
      ? between(around, 'a')
      : null,
};

/** “A spokesperson the company said”: whom they speak for. */
const spokesFor: SlipKind = {
  words: ['spokesman', 'spokeswoman', 'spokesperson'],
  see: (around) =>
    /^an?$/.test(around.word(-1)) &&
    around.word(1) === 'the' &&
    around.can.anyNoun(around.word(2)) &&
    /^(?:said|says|declined|did|confirmed)$/.test(around.word(3))
      ? between(around, 'for')
      : null,
};

/** “Closed because lack of money.” */
const becauseLack: SlipKind = {
  words: ['because'],
  see: (around) => (around.word(1) === 'lack' && around.word(2) === 'of' ? between(around, 'of') : null),
};

/** Asked in this order. */
export const GAPS: readonly SlipKind[] = [
  ...PREPOSITION_GAPS,
  hospital,
  lookingFor,
  voted,
  atPlace,
  accusedOf,
  notKnow,
  spokesmanHe,
  newThing,
  doneTo,
  needs,
  anyOf,
  isWorking,
  weTo,
  preventTo,
  byMargin,
  easyTo,
  intoEffect,
  finedFor,
  shortlyAfter,
  anyoneWith,
  aboutAMile,
  spokesFor,
  becauseLack,
  chargeOf,
  chargedWith,
  opening,
  carries,
];
