import { MONTHS } from '../../../lexicon/calendar.ts';
import { BASE_VERBS, BE_FORMS } from '../../../lexicon/wordClasses.ts';
import { addTo, wordSet } from '../../../text/lists.ts';
import { type Around, type Slip, type SlipKind, slip } from '../around.ts';

/** Words that take one preposition, where another stands: “charged of”, “depends of”, “arrested at Tuesday.” */

interface Wrong {
  /** The word that takes a preposition. */
  readonly head: RegExp;
  readonly wrong: string;
  readonly want: string;
  /** What must stand before the head. */
  readonly led?: RegExp;
  /** What must, or must not, stand behind the preposition. */
  readonly behind?: RegExp;
  readonly not?: RegExp;
}

const DOING = /^[a-z]{3,}ing$/;
const TIME = /^(?:late|course|now|today|all|which|whom|whose)$/;
const LIST: readonly Wrong[] = [
  { head: /^charged$/, wrong: 'of', want: 'with', not: TIME },
  {
    head: /^charged$/,
    wrong: 'for',
    want: 'with',
    behind: /^(?:driving|stealing|killing|robbing|assaulting|possessing|trespassing|shooting|stabbing|raping)$/,
  },
  { head: /^(?:accused|suspected)$/, wrong: 'for', want: 'of', behind: DOING },
  { head: /^accused$/, wrong: 'with', want: 'of', behind: DOING },
  { head: /^guilty$/, wrong: 'for', want: 'of', led: /^found$/ },
  { head: /^guilty$/, wrong: 'of', want: 'to', led: /^(?:pleaded|pleads|pleading|pled)$/ },
  { head: /^depend(?:s|ed|ing)?$/, wrong: 'of', want: 'on', not: TIME },
  { head: /^depend(?:s|ed)?$/, wrong: 'from', want: 'on' },
  { head: /^(?:responsible|apologi[sz]ed?|blamed|praised|thanked|fined)$/, wrong: 'of', want: 'for', not: TIME },
  { head: /^(?:interested|participat(?:e|ed|ing))$/, wrong: 'on', want: 'in' },
  { head: /^interested$/, wrong: 'for', want: 'in', behind: DOING },
  { head: /^consist(?:s|ed|ing)?$/, wrong: 'from', want: 'of' },
  { head: /^(?:afraid|capable|proud|aware|tired)$/, wrong: 'from', want: 'of' },
  { head: /^(?:aware|capable)$/, wrong: 'about', want: 'of' },
  { head: /^(?:superior|inferior|prior)$/, wrong: 'than', want: 'to' },
  { head: /^(?:according|contrary|prior|owing|due|addicted|allergic|accustomed)$/, wrong: 'of', want: 'to' },
  { head: /^(?:accustomed|related|opposed|devoted)$/, wrong: 'with', want: 'to', not: /^(?:each|one|an?)$/ },
  { head: /^regardless$/, wrong: 'to', want: 'of' },
  { head: /^opposed$/, wrong: 'against', want: 'to' },
  { head: /^opposed$/, wrong: 'of', want: 'to', not: TIME },
  { head: /^(?:elected|appointed)$/, wrong: 'for', want: 'to', behind: /^(?:the|its|his)$/ },
  { head: /^married$/, wrong: 'with', want: 'to', behind: /^the$/ },
  { head: /^(?:filled|charged|faced|pleased)$/, wrong: 'of', want: 'with', not: TIME },
  { head: /^(?:specializ(?:es|ed|ing)|resulted|succeeded)$/, wrong: 'on', want: 'in', not: TIME },
  {
    head: /^(?:rely|relies|relied|relying)$/,
    wrong: 'in',
    want: 'on',
    not: /^(?:part|large|good|great|turn|fact|many|some|most)$/,
  },
  {
    head: /^arrived$/,
    wrong: 'to',
    want: 'at',
    behind: /^the$/,
  },
];

const WRONG = new Map<string, Wrong[]>();
for (const one of LIST) addTo(WRONG, one.wrong, one);

const behindHead: SlipKind = {
  words: [...WRONG.keys()],
  see(around) {
    const [head, next] = [around.word(-1), around.word(1)];
    if (head === '' || next === '' || around.raw(0) !== around.word(0)) return null;
    // “Elected for the Greens”: the party that somebody stands for.
    if (head === 'elected' && /^\p{Lu}/u.test(around.raw(2))) return null;
    const found = WRONG.get(around.word(0))?.find(
      (one) =>
        one.head.test(head) &&
        (one.led?.test(around.word(-2)) ?? true) &&
        (one.behind?.test(next) ?? true) &&
        !one.not?.test(next),
    );
    return found && isPlaceWhereOneArrives(around, found) ? slip(0, 0, found.want) : null;
  },
};

/** “Arrived to the sound of drums” is right, “arrived to the scene” is not. */
const isPlaceWhereOneArrives = (around: Around, { wrong, want }: Wrong): boolean =>
  !(wrong === 'to' && want === 'at') ||
  /^(?:scene|hospital|airport|school|house|station|hotel|office|stadium|courthouse|park|building|home)$/.test(
    around.word(2),
  );

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/;
/** What stands behind a day that nothing else belongs to. */
const ENDS_DAY = wordSet('in at after when for before by near during outside');
const endsDay = (around: Around, n: number): boolean =>
  around.word(n) === '' ? /^[.,;]$/.test(around.markBehind(n - 1)) : ENDS_DAY.has(around.word(n));

/** Verbs of which “in” is a part: “sworn in March 4.” */
const PARTICLE = wordSet(
  'sworn move moved moves came come comes turned turn checked settled weighed stepped broke kicked voted brought taken took called phased chipped set went go goes dropped signed logged caved rang filed rolled joined handed flew plug plugged sets',
);
/** “Arrested at Tuesday”, “in March 4”, “on March 2019”, “in 7 p.m.” */
const times: SlipKind = {
  words: ['at', 'in', 'on'],
  see(around) {
    const [word, next, second] = [around.word(0), around.word(1), around.word(2)];
    if (around.raw(0) !== word || around.word(-1) === '') return null;
    if (word === 'in' && PARTICLE.has(around.word(-1))) return null;
    if (word === 'at' && WEEKDAY.test(next)) {
      const n = /^(?:morning|afternoon|evening|night)$/.test(second) ? 3 : 2;
      return endsDay(around, n) ? slip(0, 0, 'on') : null;
    }
    if (MONTHS.has(next)) return ofMonth(around);
    if (word === 'at' && /^(?:19|20)\d\d$/.test(next)) return endsDay(around, 2) ? slip(0, 0, 'in') : null;
    const end = around.place(1)?.end ?? 0;
    return word !== 'at' &&
      /^(?:[1-9]|1[0-2])$/.test(next) &&
      /^ [ap]\.m\.(?: (?:on|to|for|at|with)\b|[,;]|$)/.test(around.prose.slice(end, end + 12))
      ? slip(0, 0, 'at')
      : null;
  },
};

/** “In March 4”, “on March 2019”: a day takes “on”, a month “in.” */
function ofMonth(around: Around): Slip | null {
  const [word, second] = [around.word(0), around.word(2)];
  if (!/^\p{Lu}/u.test(around.raw(1)) || !endsDay(around, 3)) return null;
  // “Posted by Lowe at November 8, 2012 7:50 AM”: the stamp of a page.
  const end = around.place(2)?.end ?? 0;
  if (word === 'at' && /^, \d{4},? \d{1,2}:\d/.test(around.prose.slice(end, end + 14))) return null;
  if (word !== 'on') return /^(?:[1-9]|[12]\d|3[01])$/.test(second) ? slip(0, 0, 'on') : null;
  return /^(?:19|20)\d\d$/.test(second) ? slip(0, 0, 'in') : null;
}

/** “Has lived here since three years.” */
const since: SlipKind = {
  words: ['since'],
  see: (around) =>
    /^(?:two|three|four|five|six|seven|eight|nine|ten|several|many|[2-9]|[1-9]\d)$/.test(around.word(1)) &&
    /^(?:years|months|weeks|days|decades|hours)$/.test(around.word(2)) &&
    (around.word(3) === '' ? /^[.,;]$/.test(around.markBehind(2)) : /^(?:and|but|in|at|as|with)$/.test(around.word(3)))
      ? slip(0, 0, 'for')
      : null,
};

/** “Discussed about the plan”: verbs that take their object bare. */
const bare: SlipKind = {
  words: ['about', 'on', 'of', 'to'],
  see(around) {
    const verb = around.word(-1);
    if (!/^(?:the|a|an|his|her|their|its|this|that|how)$/.test(around.word(1))) return null;
    const isBare =
      around.word(0) === 'about'
        ? /^(?:discuss|discussed|discusses|discussing|mentioned|mentions)$/.test(verb)
        : around.word(0) === 'on'
          ? /^(?:emphasized|emphasizes|emphasize|emphasizing)$/.test(verb)
          : around.word(0) === 'of'
            ? /^(?:lacked|lacks|comprises|comprise)$/.test(verb)
            : /^(?:resembles|resembled|affects|affected)$/.test(verb);
    return isBare && !BE_FORMS.has(around.word(-2)) ? slip(-1, 0, around.raw(-1)) : null;
  },
};

/** “Not capable to pay.” */
const capable: SlipKind = {
  words: ['capable'],
  see: (around) =>
    around.word(1) === 'to' && BASE_VERBS.has(around.word(2)) && around.raw(0) === 'capable'
      ? slip(0, 0, 'able')
      : null,
};

export const WRONG_PREPOSITIONS: readonly SlipKind[] = [behindHead, times, since, bare, capable];
