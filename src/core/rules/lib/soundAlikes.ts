import { MONTHS } from '../../lexicon/calendar.ts';
import { pluralOf } from '../../lexicon/inflect.ts';
import { BASE_OF_PAST } from '../../lexicon/irregularVerbs.ts';
import { BE_FORMS, BEFORE_OBJECTS, HAVE_FORMS, MODALS } from '../../lexicon/wordClasses.ts';
import { wordSet, wordsOrNone } from '../../text/lists.ts';
import { type Around, type Slip, type SlipKind, slip } from './around.ts';

/** Words that sound like another, each in the frames where only the other can stand. */

const DETERMINERS = wordSet('the a an this that these those its his her their our every each all both any');
/** What may stand behind a noun that nothing follows. */
const BEHIND_NOUN = wordsOrNone('but to in on at by of for from with when before after where as while shortly around');

/** Whether word 0 opens its sentence. */
const opens = (around: Around): boolean => around.word(-1) === '' && /^(?:|[.!?])$/.test(around.markBefore(0));

/** “A breech of contract”: the end of a gun or a baby is none of anything. */
const breech: SlipKind = {
  words: ['breech', 'breeches', 'breeched'],
  see(around) {
    if (around.word(0) === 'breeched') return slip(0, 0, 'breached');
    const plural = around.word(0) === 'breeches';
    // “Will breech the dam”: no verb.
    if (!plural && MODALS.has(around.word(-1))) return slip(0, 0, 'breach');
    const isOf = /^(?:of|in)$/.test(around.word(1)) && !(plural && around.word(1) === 'in');
    return isOf || /^(?:data|security|contract|ethics|privacy|levee)$/.test(around.word(-1))
      ? slip(0, 0, plural ? 'breaches' : 'breach')
      : null;
  },
};

/** What acts upon people: “the ordinance effects all renters.” */
const ACTING = wordSet(
  'it which also directly only law ordinance bill rule policy change decision issue tax ban order plan shortage strike closure ruling disease virus drought storm cut proposal measure regulation outage problem crisis delay',
);
const effects: SlipKind = {
  words: ['effects', 'effect'],
  see(around) {
    if (around.word(0) === 'effect') return willEffect(around) ? slip(0, 0, 'affect') : null;
    return ACTING.has(around.word(-1)) &&
      /^(?:all|every|everyone|everybody|anyone|those|us|them|him|her|you|people|thousands|millions|hundreds|how|residents|drivers|renters|homeowners|students|families|workers|only)$/.test(
        around.word(1),
      )
      ? slip(0, 0, 'affects')
      : null;
  },
};
/** What is changed and never brought about: “will effect 240 workers,” “could effect the town.” */
const AFFECTED = wordSet(
  'town city county state region country economy environment outcome quality health market budget school schools election vote neighborhood community district area industry team price prices value way number lives ability supply workers residents students families patients drivers customers',
);
function willEffect(around: Around): boolean {
  const [before, next] = [around.word(-1), around.word(1)];
  if (!MODALS.has(before) && !/^(?:not|also|directly|negatively|adversely|to)$/.test(before)) return false;
  if (
    /^(?:all|many|most|some|several|nearly|about|both|those|anyone|everybody|half|hundreds|dozens|two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*)$/.test(
      next,
    )
  )
    return !/^(?:change|changes|repairs|reforms|transition)$/.test(around.word(2));
  return DETERMINERS.has(next) && AFFECTED.has(around.word(2));
}

/** “The firm, which employees 400 people.” */
const employees: SlipKind = {
  words: ['employees'],
  see: (around) =>
    /^(?:which|that|who|company|firm|it|currently|now)$/.test(around.word(-1)) &&
    /^(?:\d[\d,]*|about|around|nearly|almost|roughly|some|over|hundreds|thousands|dozens|more|two|three|four|five|six|seven|eight|nine|ten)$/.test(
      around.word(1),
    )
      ? slip(0, 0, 'employs')
      : null,
};

/** “Fled the seen.” */
const seen: SlipKind = {
  words: ['seen'],
  see: (around) =>
    around.word(-1) === 'the' &&
    /^(?:fled|flee|fleeing|left|leave|leaving|from|at|to|on|near|secured|cleared|reached|processed|visited)$/.test(
      around.word(-2),
    ) &&
    BEHIND_NOUN.has(around.word(1))
      ? slip(0, 0, 'scene')
      : null,
};

/** “The soul survivor.” */
const soul: SlipKind = {
  words: ['soul'],
  see: (around) =>
    DETERMINERS.has(around.word(-1)) &&
    /^(?:survivor|source|owner|purpose|provider|responsibility|reason|bidder|finalist|heir|applicant|supplier|exception|focus|proprietor|beneficiary|breadwinner|custody|suspect|employer|heiress|winner|candidate|dissenter|occupant|sponsor|provider)$/.test(
      around.word(1),
    )
      ? slip(0, 0, 'sole')
      : null,
};

/** “A through search.” */
const through: SlipKind = {
  words: ['through'],
  see: (around) =>
    /^(?:a|more|very|most)$/.test(around.word(-1)) &&
    /^(?:search|review|investigation|examination|cleaning|check|job|analysis|study|inspection|audit|understanding|look|report|explanation|vetting|discussion|assessment|evaluation|inquiry|account)$/.test(
      around.word(1),
    )
      ? slip(0, 0, 'thorough')
      : null,
};

const PASSERS = wordSet(
  'council board house senate committee commission legislature legislators lawmakers congress assembly parliament commissioners aldermen trustees voters city county state team car truck vehicle boat machine kit product students player players horse pilot driver candidate',
);
const PASSED = wordSet(
  'budget bill measure resolution ordinance law plan tax proposal motion rule amendment ban legislation test tests inspection exam class course audit',
);
/** “The council past the budget.” */
const past: SlipKind = {
  words: ['past'],
  see(around) {
    if (!PASSERS.has(around.word(-1)) || !/^(?:the|a|an|its|his|her|their)$/.test(around.word(1))) return null;
    return PASSED.has(around.word(2)) || PASSED.has(around.word(3)) ? slip(0, 0, 'passed') : null;
  },
};

/** “Your invited to the fair.” */
const your: SlipKind = {
  words: ['your'],
  see: (around) =>
    /^(?:invited|encouraged|urged|asked|required|entitled|advised|supposed|expected|allowed|reminded|likely|unlikely|ready)$/.test(
      around.word(1),
    ) && around.word(2) === 'to'
      ? slip(0, 0, 'you’re')
      : null,
};

/** People, who are “who” and not “which”. */
const PERSONS = wordSet(
  'people students residents workers men women children teachers voters officers patients employees players neighbors drivers firefighters parents customers tenants passengers soldiers refugees migrants immigrants candidates lawmakers prisoners inmates victims volunteers farmers nurses doctors users customers members subscribers clients visitors fans readers travelers applicants participants shoppers homeowners commuters contributors developers engineers man woman boy girl officer teacher driver student resident',
);
const which: SlipKind = {
  words: ['which'],
  see(around) {
    const next = around.word(1);
    const isSubject =
      HAVE_FORMS.has(next) || BE_FORMS.has(next) || MODALS.has(next) || around.can.verb(next) || BASE_OF_PAST.has(next);
    // “A marriage to a man which had failed”: behind a preposition the thing before it may be meant.
    const isBehind = [-2, -3, -4].some((n) => BEFORE_OBJECTS.has(around.word(n)));
    return PERSONS.has(around.word(-1)) && isSubject && !isBehind ? slip(0, 0, 'who') : null;
  },
};

/** “A man whom they say robbed the bank”: the subject of “robbed,” whatever stands between. */
const whom: SlipKind = {
  words: ['whom'],
  see(around) {
    const isBy =
      /^(?:they|he|she|we|police|officials|prosecutors|authorities|investigators|critics|many|some|it)$/.test(
        around.word(1),
      ) &&
      /^(?:say|says|said|believe|believes|believed|think|thinks|thought|allege|alleges|alleged|claim|claimed)$/.test(
        around.word(2),
      );
    const verb = around.word(3);
    const isVerb =
      /^(?:is|was|are|were|has|had|have)$/.test(verb) ||
      MODALS.has(verb) ||
      BASE_OF_PAST.has(verb) ||
      isRegularPast(verb);
    return isBy && isVerb ? slip(0, 0, 'who') : null;
  },
};
const isRegularPast = (verb: string): boolean => /^[a-z]{3,}ed$/.test(verb) && !/eed$/.test(verb);

/** “Him and his wife bought it”: a subject. */
const himAnd: SlipKind = {
  words: ['him', 'them'],
  see(around) {
    if (around.word(1) !== 'and' || !opens(around)) return null;
    for (const n of [3, 4]) {
      const verb = around.word(n);
      if (BASE_OF_PAST.has(verb) || /^(?:is|are|was|were|have|had|has|will|would)$/.test(verb) || isRegularPast(verb))
        return slip(0, 0, around.word(0) === 'him' ? 'he' : 'they');
    }
    return null;
  },
};

/** “She laid down on the couch.” */
const laid: SlipKind = {
  words: ['laid'],
  see: (around) =>
    /^(?:he|she|they|who)$/.test(around.word(-1)) &&
    around.word(1) === 'down' &&
    /^(?:|on|in|beside|next|under)$/.test(around.word(2))
      ? slip(0, 0, 'lay')
      : null,
};

/** “In there favor”: what only people have. */
const THEIRS = wordSet(
  'favor favour behalf midst absence defense defence opinion eyes hands sleep lifetime lives minds hearts expense homes cars honor footsteps path',
);
/** Things that are done to, and verbs of places, behind which “there” is right. */
const DONE_TO = wordSet(
  'water luggage equipment property trash garbage belongings clothing jewelry furniture mail savings passports homes cars taxes bills phones jobs votes ballots licenses uniforms seats',
);
const AT_PLACE = wordSet(
  'be go live stay get come stop stand sit wait move travel arrive drink find see buy use sell ship send bring take',
);
/** “There going to vote,” “in there favor,” “boil there water.” */
const there: SlipKind = {
  words: ['there'],
  see(around) {
    const [before, next] = [around.word(-1), around.word(1)];
    if (opens(around) && next === 'going' && around.word(2) === 'to' && around.word(3) !== 'be')
      return slip(0, 0, 'they’re');
    if (/^(?:in|on|against|at|of|with|for)$/.test(before) && THEIRS.has(next)) return slip(0, 0, 'their');
    const isVerb = around.word(-2) === 'to' || MODALS.has(around.word(-2));
    return isVerb && DONE_TO.has(next) && around.can.verb(before) && !AT_PLACE.has(before) ? slip(0, 0, 'their') : null;
  },
};

/** “Three woman were hurt.” */
const oneOfMany: SlipKind = {
  words: ['woman', 'man', 'child', 'person'],
  see: (around) =>
    /^(?:two|three|four|five|six|seven|eight|nine|ten|several|[2-9]\d?)$/.test(around.word(-1)) &&
    /^(?:were|are|have|had|who|died|said|say)$/.test(around.word(1))
      ? slip(0, 0, pluralOf(around.word(0)))
      : null,
};

/** “Walked three mile,” “held for six month in all”: more than one of a unit that no noun follows. */
const unitsOfMany: SlipKind = {
  words: ['mile', 'year', 'month', 'week', 'day', 'hour', 'minute', 'acre', 'dollar', 'gallon'],
  see: (around) =>
    /^(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|[1-9]\d)$/.test(around.word(-1)) &&
    !/^(?:a|an|the|his|her|its|their|this|that|each|every|per|one|no)$/.test(around.word(-2)) &&
    around.markBefore(-1) !== '.' &&
    (around.word(1) === ''
      ? /[.,;]/.test(around.markBehind(0))
      : /^(?:ago|from|away|later|before|after|since|as|in|at|on|with|when|while|because|behind|until)$/.test(
          around.word(1),
        )) &&
    !MONTHS.has(around.word(-2)) &&
    !/^(?:number|no)$/.test(around.word(-2))
      ? slip(0, 0, `${around.word(0)}s`)
      : null,
};

/** “This days the shop is quiet,” “this officials were told.” */
const thisOfMany: SlipKind = {
  words: ['this'],
  see: (around) =>
    (around.can.plural(around.word(1)) &&
      around.isPlain(1) &&
      !/^(?:helps|lets|makes|means|series|species|gets|keeps|leaves)$/.test(around.word(1)) &&
      /^(?:are|were|have|apply|do|go|include|require|seem|remain)$/.test(around.word(2))) ||
    (/^(?:days|people|children|men|women|students|officials|houses|cases|programs|issues|plans|problems|changes|efforts|results|workers|residents)$/.test(
      around.word(1),
    ) &&
      /^(?:are|were|have|will|the|of|in|to|who|he|she|they)$/.test(around.word(2)) &&
      // “This results in a waste”: a verb.
      !(around.word(1) === 'results' && around.word(2) === 'in'))
      ? slip(0, 0, 'these')
      : null,
};

/** What follows “every day” that opens a sentence; a thing that is everyday is named next. */
const GOES_ON =
  /^(?:for|they|we|he|she|it|i|you|the|after|at|from|since|more|until|in|when|before|there|his|her|their|our|my)$/;
/** “Everyday, he walks,” “Everyday they walk”; “the every day cost.” */
const everyday: SlipKind = {
  words: ['everyday', 'every'],
  see: (around) =>
    around.word(0) === 'everyday'
      ? opens(around) && (around.markBehind(0) === ',' || GOES_ON.test(around.word(1)))
        ? slip(0, 0, 'every day')
        : null
      : around.word(1) === 'day' &&
          /^(?:the|their|its|his|her|our|an)$/.test(around.word(-1)) &&
          around.can.noun(around.word(2))
        ? slip(0, 1, 'everyday')
        : null,
};

/** “An on going fight”: one word before a noun. “They plan on going” is two. */
const ongoing: SlipKind = {
  words: ['on'],
  see: (around) => (around.word(1) === 'going' && DETERMINERS.has(around.word(-1)) ? slip(0, 1, 'ongoing') : null),
};

/** “Ran in to the house”: one word where somebody gets inside. */
const into: SlipKind = {
  words: ['in'],
  see: (around) =>
    around.word(1) === 'to' &&
    /^(?:ran|fled|walked|crashed|drove|fell|slammed|plunged|rushed|crawled|climbed|poured|spilled|plowed|stormed|burst|slipped)$/.test(
      around.word(-1),
    ) &&
    /^(?:the|a|an|his|her|their|its)$/.test(around.word(2))
      ? slip(0, 1, 'into')
      : null,
};

/** Verbs that stand with a particle, whose noun or adjective alone takes the hyphen: “laid-off 40 workers.” */
const PHRASAL =
  'laid paid shut set took turned carried broke picked signed kicked closed called cut knocked held cleaned backed dropped handed phased ruled sold wiped filled figured burned slowed pulled threw gave put ripped tore blew lined'.split(
    ' ',
  );
const HYPHENED = new RegExp(`^(?:${PHRASAL.join('|')})-(?:off|out|up|down|over|away)$`);
const hyphened: SlipKind = {
  compounds: true,
  words: PHRASAL,
  see(around) {
    const [word, before] = [around.word(0), around.word(-1)];
    const takesObject =
      /^(?:\d[\d,]*|the|an?|its|his|her|their|them|him|it|about|nearly|more|all|two|three|four|five|six|seven|eight|nine|ten|hundreds|thousands|dozens|some|several)$/;
    if (!HYPHENED.test(word) || !takesObject.test(around.word(1)) || !isSubject(around, before)) return null;
    return slip(0, 0, word.replace('-', ' '));
  },
};

/** A word behind which a verb may follow: a noun, a name, a pronoun or an auxiliary. */
const isSubject = (around: Around, word: string): boolean =>
  /^(?:he|she|it|they|we|who|that|which|and|then|also)$/.test(word) ||
  HAVE_FORMS.has(word) ||
  (word !== '' && !DETERMINERS.has(word) && !BEFORE_OBJECTS.has(word) && !BE_FORMS.has(word) && isNoun(around, word));
const isNoun = (around: Around, word: string): boolean =>
  /^\p{Lu}/u.test(around.raw(-1)) || (around.can.noun(word) && !/(?:al|ic|ive|ly|ous)$/.test(word));

/** “Passed unanimous.” */
const unanimous: SlipKind = {
  words: ['unanimous'],
  see: (around): Slip | null =>
    /^(?:passed|voted|agreed|approved|ruled|adopted)$/.test(around.word(-1)) &&
    /^(?:|to|in|on|at|for|last|this|after|and|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      around.word(1),
    )
      ? slip(0, 0, 'unanimously')
      : null,
};

export const SOUND_ALIKES: readonly SlipKind[] = [
  breech,
  effects,
  employees,
  seen,
  soul,
  through,
  past,
  your,
  which,
  whom,
  himAnd,
  laid,
  there,
  oneOfMany,
  unitsOfMany,
  thisOfMany,
  everyday,
  into,
  ongoing,
  hyphened,
  unanimous,
];
