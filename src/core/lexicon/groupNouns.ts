import { wordSet } from '../text/lists.ts';

/** Subjects whose verb may be of one or of many. Whether a team “is” or “are” is a matter of style, so no rule of grammar asks. */

/** Bodies of people. */
const BODIES = wordSet(
  'administration agency army attack audience backline band bank board cabinet cast choir clergy club coalition commission committee community company congregation congress council country court crew crowd defence defense delegation department duo electorate elite enemy faction faculty family firm force gang government group house jury leadership league management media membership midfield military ministry mob nation navy network offence offense opposition orchestra pack panel paparazzi parliament party police population press public quartet royalty senate side squad staff team tribe trio troupe union workforce world youth',
);

/** Words of amount, which follow what they are of, and nouns with one form for both numbers. */
const AMOUNTS = wordSet(
  'abundance aggregate alumni array assortment bacteria barrage batch battery bench billion bulk bunch cattle chorus class cluster collaboration collection combination couple criteria data dearth deer dozen errata fish fleet flood flurry fraction fungi generation glut half handful headquarters heck hell herd horde host hundred kind line list litany lot majority means million minority mix mixture multitude myriad number offspring one other pair parade part peer people percent percentage phenomena plurality portion proportion quarter raft range remainder rest roster round selection sequence series set share sheep slate slew sort spate species strata stream string succession surplus third thousand top torrent total trove trustee type variety wave who won',
);

/** Bodies, amounts and nouns of one form. */
export const EITHER_NUMBER: ReadonlySet<string> = new Set([...BODIES, ...AMOUNTS]);

/** Words that stand for people or things behind “the”: “the poor are.” */
export const PEOPLE_BEHIND_THE: ReadonlySet<string> = wordSet(
  'accused afflicted aged bad bereaved best blind brave british children chinese condemned damned dead deaf disabled dutch educated eight elderly employed english faithful famous few first fittest five former four french gifted good great guilty homeless hungry injured innocent insured irish japanese jobless last latter left living many men mentally middle missing most needy next nine old older ones only oppressed others poor poorer powerful privileged proletariat rabble rich richer right righteous same second seven sick six strong stronger swiss talented ten three two underprivileged undocumented unemployed uninsured vulnerable weak weaker wealthy willing women working worst wounded young younger',
);
