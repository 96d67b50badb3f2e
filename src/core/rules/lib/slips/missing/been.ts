import { wordSet } from '../../../../text/lists.ts';
import { type Around, type Slip, slip } from '../../around.ts';

/** Where “been” fell out behind “has”: “has developed by the firm,” “has selling its cars.” */

/** Participles that stand before "by" without "been": "has risen by a third". */
const ACTIVE_BY = wordSet(
  'shown increased decreased grown risen fallen dropped declined shrunk gone come passed stood responded reacted begun started improved expanded won lost led beaten cut doubled tripled lived abided slowed jumped climbed widened narrowed contracted raised reduced profited benefited benefitted stopped swung surged soared slipped moved ended stuck finished changed progressed weakened strengthened plunged slid swelled erred sworn boosted exceeded missed gained advanced rallied tumbled extended outnumbered closed succeeded survived dipped ballooned multiplied evolved answered opened replied voted traveled travelled flown driven run walked dealt done appeared gathered assembled lined queued camped marched congregated slept knelt sat waited lain arrived prayed',
);

/** Nouns in -ing that somebody has. */
const THINGS_IN_ING = wordSet(
  'meaning housing training funding understanding feeling building standing backing bearing something nothing anything everything being having interesting existing leading growing living lasting outstanding remaining working spending staffing financing banking parking nursing hearing meeting following opening ruling warning offering showing timing rating ranking listing calling clothing lighting heating catering counseling saving savings earning earnings holding king ring string spring swimming skiing fishing hunting farming mining advertising marketing engineering manufacturing reasoning fencing roofing seating drinking cooking reading writing teaching learning singing dancing acting painting trading voting polling policing planning zoning testing screening willing wanting during competing conflicting varying differing overlapping pending ongoing outgoing incoming underlying surviving promising striking surprising',
);

/** “Has developed by the firm”, “has selling its cars”, “has ongoing for a year”. */
export function beenBehindHave(around: Around): Slip | null {
  const n = /^(?:already|also|often|long|now|not|ly|[a-z]{4,12}ly)$/.test(around.word(1)) ? 2 : 1;
  const verb = around.word(n);
  if (around.raw(n) !== verb || around.raw(0) !== around.word(0) || !isBeenMissing(around, n, verb)) return null;
  const before = n === 1 ? around.raw(0) : `${around.raw(0)} ${around.raw(1)}`;
  return slip(0, n, `${before} been ${verb}`);
}

function isBeenMissing(around: Around, n: number, verb: string): boolean {
  const next = around.word(n + 1);
  if (BEEN_BEFORE.some(([first, second]) => first.has(verb) && second.has(next))) return true;
  if (n === 1 && isDoing(around, verb, next)) return true;
  return next === 'by' && isPast(verb) && !ACTIVE_BY.has(verb) && isDoer(around, n + 2);
}

/** Words that “has” cannot have before it without “been”, and what must follow. */
const BEEN_BEFORE: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  [wordSet('ongoing'), wordSet('for since')],
  [
    wordSet(
      'active quiet frank silent vocal outspoken skeptical supportive instrumental absent evident married busy careful',
    ),
    wordSet('in about to of for on with since'),
  ],
  [wordSet('too'), wordSet('pleased happy late busy difficult dangerous expensive tired afraid slow risky cautious')],
  [
    wordSet(
      'inundated situated located hospitalised hospitalized stranded headquartered inspired overwhelmed plagued dogged beset deported sidelined shrouded mired engulfed bombarded besieged marred hampered',
    ),
    wordSet('by with in at for since'),
  ],
  [wordSet('charged tasked associated credited diagnosed infected faced'), wordSet('with')],
];
const BEHIND_STATE = wordSet('on in with for at to since up down out over as toward against');
const BEHIND_ACT = wordSet('the a an his her its their this these to them him it');

/** “Has selling its cars”, “has working on it”, “has out of work.” */
function isDoing(around: Around, verb: string, next: string): boolean {
  if (verb === 'out') return next === 'of';
  // “Any questions the public may have regarding it.”
  if (!/^[a-z]{3,}ing$/.test(verb) || verb === 'regarding' || verb === 'concerning') return false;
  // “The trouble the team had finding a mill.”
  if ([-2, -3, -4, -5].some((n) => HAD_DOING.has(around.word(n)))) return false;
  if (STATES.has(verb) && BEHIND_STATE.has(next)) return !/^what\b/i.test(around.word(-2));
  if (ACTIONS.has(verb)) return next !== '';
  return !THINGS_IN_ING.has(verb) && BEHIND_ACT.has(next);
}

/** What one has in doing something. */
const HAD_DOING = wordSet(
  'trouble difficulty difficulties frustration frustrations fun luck success problem problems time experience experiences qualms regrets pleasure joy practice chance interest',
);
const STATES = wordSet(
  'working living growing looking talking moving running going coming waiting fighting pushing playing hiding beating sitting traveling travelling speaking',
);
const ACTIONS = wordSet(
  'selling making taking giving getting doing trying struggling campaigning talking urging pushing asking waiting facing seeking using suffering dealing serving studying preparing considering negotiating investigating monitoring holding',
);
const PARTICIPLES = wordSet(
  'taken seen made built held written given shown driven chosen broken stolen thrown known sent hit caught struck found bought sold brought taught drawn overtaken overrun told',
);

const isPast = (verb: string): boolean => /^[a-z]{3,}ed$/.test(verb) || PARTICIPLES.has(verb);

const NAMED_TIMES = wordSet(
  'January February March April May June July August September October November December Christmas Easter',
);
const SOMEBODY = wordSet('the his her their its some many several critics police officials experts people');
const NO_DOER = wordSet(
  'time end third quarter half same hundreds thousands dozens wayside book rules thousand million',
);

/** Who did it, behind “by”: not “by the end” or “by Monday.” */
function isDoer(around: Around, n: number): boolean {
  const name = around.raw(n);
  const isSomebody =
    SOMEBODY.has(around.word(n)) ||
    (/^\p{Lu}\p{Ll}/u.test(name) && !/^\p{Lu}\p{Ll}*day$/u.test(name) && !NAMED_TIMES.has(name));
  return isSomebody && !NO_DOER.has(around.word(n + 1));
}
