import { wordSet } from '../../../text/lists.ts';
import { type SlipKind, slip } from '../around.ts';

/** A noun of a verb and its particle, taken apart behind its article: “a come back in the second half,” “the black out lasted.” */

const ONE_WORD =
  'comeback blackout startup lineup playoff takeover kickoff layoff shutdown crackdown setback drawback walkout buyout turnout fallout lockdown meltdown roundup runoff standoff showdown sellout spinoff checkup cleanup pileup slowdown breakdown breakthrough countdown workout handout dropout bailout burnout cookout pullout rollout tryout cutoff pushback flashback getaway giveaway hideout turnover turnaround backup buildup letdown shootout stopover holdover takeoff payoff payout lookout cutback';
const HYPHENED = 'break-in cover-up follow-up mix-up sit-in trade-off tune-up send-off stand-in run-in';
const PARTICLE = /-?(?:back|out|up|off|over|down|through|away|around|in)$/;
const NOUNS: ReadonlyMap<string, string> = new Map(
  [...ONE_WORD.split(' '), ...HYPHENED.split(' ')].map((noun) => [
    noun.replace(PARTICLE, (particle) => ` ${particle.replace('-', '')}`),
    noun,
  ]),
);

/** What may be a noun and a small word about it: “the line up the stairs,” “a break in the case,” “held a hand out to him.” */
const NOUN_AND_PARTICLE =
  /^(?:line|break|run|set|back|walk|look|cut|drop|fall|hand|turn|pay|hold|stand|mix|tune|trade|get|work) /;
const BEFORE = wordSet('a an the this another his her its their our first second third fourth new no recent possible');
/** Behind the noun: its verb, or what is told of it. */
const VERBS = wordSet('was is has had will would could may might were are that which lasted began ended came');
const ABOUT_IT = wordSet(
  'in at for from on after before with by against of to over between and or when because during',
);
const OF_WHAT = wordSet('game games series spot crowd election period plan crew effort deal date');

export const particleNouns: SlipKind = {
  words: [...new Set([...NOUNS.keys()].map((words) => words.split(' ')[0]!))],
  see(around) {
    if (!BEFORE.has(around.word(-1)) || !around.isPlain(0) || !around.isPlain(1)) return null;
    const words = `${around.word(0)} ${around.word(1)}`;
    const want = NOUNS.get(words);
    if (!want) return null;
    const next = around.word(2);
    const isNoun =
      VERBS.has(next) ||
      OF_WHAT.has(next) ||
      (!NOUN_AND_PARTICLE.test(words) && (ABOUT_IT.has(next) || around.can.past(next) || around.markBehind(1) === '.'));
    return isNoun ? slip(0, 1, want) : null;
  },
};
