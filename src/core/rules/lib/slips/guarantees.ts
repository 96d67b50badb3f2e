import { wordSet } from '../../../text/lists.ts';
import { type SlipKind, slip } from '../around.ts';

/** “Insure” for “ensure,” “weary” for “wary,” “effecting” for “affecting”: verbs and adjectives told by what they are of. */

/** What is made sure of, and no policy covers. */
const MADE_SURE = wordSet(
  'safety success equality compliance fairness integrity stability peace accuracy quality access justice transparency survival continuity privacy unity victory loyalty',
);
const ENSURES: ReadonlyMap<string, string> = new Map([
  ['insure', 'ensure'],
  ['insures', 'ensures'],
  ['insured', 'ensured'],
  ['insuring', 'ensuring'],
]);
const ensure: SlipKind = {
  words: [...ENSURES.keys()],
  see(around) {
    const next = /^(?:the|their|its|his|her|our|public|student|patient|voter)$/.test(around.word(1)) ? 2 : 1;
    const isClause =
      around.word(1) === 'that' &&
      /^(?:the|an?|all|every|each|no|any|it|they|he|she|we|there|their|its|his|her|our|people|children|students|workers|voters|patients|residents|everyone|nobody|this|these)$/.test(
        around.word(2),
      );
    const isTold =
      MADE_SURE.has(around.word(next)) ||
      (next === 2 && MADE_SURE.has(around.word(3)) && around.can.adjective(around.word(2)));
    return isClause || isTold ? slip(0, 0, ENSURES.get(around.word(0))!) : null;
  },
};

/** What one is on one's guard against. */
const FEARED = wordSet(
  'strangers scams scammers scam callers calls emails links offers anyone taking signing trusting opening investing letting giving buying approaching allowing setting making committing putting spending overreach retaliation unintended attempts fraud outsiders',
);
const wary: SlipKind = {
  words: ['weary'],
  see: (around) =>
    (around.word(1) === 'of' && FEARED.has(around.word(2))) || (around.word(1) === 'eye' && around.word(-1) === 'a')
      ? slip(0, 0, 'wary')
      : null,
};

const affecting: SlipKind = {
  words: ['effecting'],
  see: (around) =>
    /^(?:about|around|nearly|almost|roughly|more|some|many|most|all|both|hundreds|thousands|dozens|millions|everyone|people|residents|students|workers|families|customers|drivers|two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*)$/.test(
      around.word(1),
    ) && !/^(?:change|changes|repairs|reforms?)$/.test(around.word(2))
      ? slip(0, 0, 'affecting')
      : null,
};

const SCHOOL = /^(?:High|College|University|Academy|State|School|Institute|Tech|Prep)$/;
/** “She graduated Alden High School.” */
export const graduatedFrom: SlipKind = {
  words: ['graduated', 'graduates', 'graduating', 'graduate'],
  see: (around) =>
    /^\p{Lu}/u.test(around.raw(1)) &&
    (around.word(0) !== 'graduate' || /^(?:to|will|would|who)$/.test(around.word(-1))) &&
    (around.word(0) !== 'graduates' || /^(?:he|she|who)$/.test(around.word(-1))) &&
    [2, 3, 4].some((n) => SCHOOL.test(around.raw(n)) && [2, 3].every((i) => i > n || /^\p{Lu}/u.test(around.raw(i)))) &&
    !/^(?:Magna|Summa|Cum|Phi)$/.test(around.raw(1))
      ? slip(0, 1, `${around.raw(0)} from ${around.raw(1)}`)
      : null,
};

export const GUARANTEES: readonly SlipKind[] = [ensure, wary, affecting];
