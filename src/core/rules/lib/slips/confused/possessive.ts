import {
  BASE_VERBS,
  BEFORE_OBJECTS,
  GRAMMAR_WORDS,
  MODALS,
  POSSESSED,
  TIME_WORDS,
} from '../../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../../text/lists.ts';
import type { Around } from '../../around.ts';
import { isContent, isName, isParticiple } from './words.ts';

/** Whether the words around a contraction, or around “there,” ask for a possessive: “improve it’s roads,” “using there cars.” */

/** Verbs whose object stands right behind them: "using there cars". */
export const TRANSITIVE = wordSet(
  'using hiding losing making taking giving bringing keeping selling buying holding expanding finding spending raising doing changing showing sharing leaving building following protecting defending expressing serving launched launch expand understand blocked lost made make take took gave give kept keep sold sell use used raised raise improve build built share shared protect defend express announced increase increased reduce reduced cut lose change changed',
);

/** Verbs behind which a clause may begin: "to show it’s possible". */
const REPORTING = wordSet(
  'say think know ensure show prove believe be tell see realize hear hope feel find decide understand learn admit agree argue explain suggest suppose determine remember forget guarantee mean consider ask read write announce deny reveal report confirm recognize',
);

/** Verbs that are done at a place, behind which "there" is right. */
export const AT_PLACE = wordSet(
  'be go live stay get work sit stand arrive die stop happen travel move meet remain eat sleep play put leave return teach study serve spend run appear come wait look speak perform head',
);

/** Possessed things that are common behind "it’s" and "they’re" too: "and it’s time". */
export const LOOSE = wordSet(
  'time home life right business money history power family families friends members parents students partners killer past global peers own leader leaders customers victims voters workers owner owners kids children party music data success future place safety help support heart key fans lawyers players employees author authors investors brothers sisters sons daughters husband wife',
);

/** The base of the verb before, where it takes an object: "to improve", "and improve", "improving". */
function verbBefore(around: Around): string {
  const before = around.word(-1);
  if (/ing$/.test(before))
    return [before.slice(0, -3), `${before.slice(0, -3)}e`].find((one) => BASE_VERBS.has(one)) ?? '';
  // “Can now search”: an adverb stands between.
  const opener = around.word(/^(?:now|also|then|still|only|easily|quickly)$/.test(around.word(-2)) ? -3 : -2);
  return BASE_VERBS.has(before) && (opener === 'to' || opener === 'and' || MODALS.has(opener)) ? before : '';
}

/** A verb stands before it whose object is a thing: “will close.” */
function isToDo(around: Around): boolean {
  const verb = verbBefore(around);
  return verb !== '' && !REPORTING.has(verb) && !AT_PLACE.has(verb);
}

/** What a possessive is wanted for: a thing behind a preposition or a verb that takes one. */
export function wantsPossessive(around: Around): boolean {
  const next = around.word(1);
  if (next === 'own') return true;
  // “Will close it’s Fairview plant.”
  if (isName(around.raw(1)) && around.isPlain(2) && around.can.anyNoun(around.word(2)))
    return BEFORE_OBJECTS.has(around.word(-1)) || isToDo(around);
  if (around.raw(1) !== next || !isContent(next) || TIME_WORDS.has(next) || /(?:ing|ly)$/.test(next)) return false;
  const before = around.word(-1);
  if (BEFORE_OBJECTS.has(before) || (TRANSITIVE.has(before) && !isParticiple(next))) return true;
  if (isToDo(around) && !isParticiple(next)) return true;
  if (isDone(around) && !isParticiple(next)) return true;
  // “He became it’s director.”
  if (/^becom(?:e|es|ing)$|^became$/.test(before) && around.can.anyNoun(next) && !isParticiple(next)) return true;
  return /^(?:and|or|had|has|have|became|after|before)$/.test(before) && POSSESSED.has(next) && !LOOSE.has(next);
}

/** Verbs of report and feeling in any form, behind which a clause may begin: "said it’s true". */
const REPORTED = new RegExp(
  `^(?:${'say caution think feel know tell hear quip jok writ read post tweet swear vow assur add admit agree allege announce argue assert assum believ cit claim complain conced conclud confirm consider contend convinc decid declar demand den determin doubt emphasiz ensur estimat explain express fear figur guess hint hop imagin impl indicat inform insist joke learn maintain mention not notic observ phras pledg predict pretend promis prov question realiz realis reason recall reckon recogniz remark remember remind repeat report reveal show signal specul speculat stat stress suggest suppos suspect warn wish wonder worr ask answer call caus mean need want us happen seem look turn point end start die liv work mov arriv stay land travel remain return walk locat interest excit scar pleas surpris disappoint concern bas relat exist appear differ depend focus'.split(' ').join('|')})(?:ed|d|ied|ing|ting|ning|ying)$`,
);

/** A verb that something was done to, not one of report: "released it’s findings", "heating they’re homes". */
export const isDone = (around: Around): boolean => {
  const before = around.word(-1);
  return (
    /^[a-z]{3,}(?:ed|ing)$/.test(before) &&
    !REPORTED.test(before) &&
    !/thing$|^(?:during|need|indeed|red|being|regarding|according|morning|evening|king|spring|string|even|including|hundred|interesting|exciting|amazing)$/.test(
      before,
    )
  );
};

/** A plural that no verb in -s is: what somebody has. */
export const isThings = (word: string): boolean =>
  /^[a-z]{3,}[^aiosu'’]s$/.test(word) && !GRAMMAR_WORDS.has(word) && !VERB_IN_S.has(word);

const VERB_IN_S = wordSet(
  "lies stands exists remains comes goes seems appears hangs sits lives follows needs makes takes gives gets keeps lets says tells thinks knows wants helps works means costs requires allows shows feels looks runs leads leaves happens becomes begins ends starts continues includes contains provides creates causes depends always sometimes perhaps across besides times years months weeks days hours minutes nowadays mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends mornings evenings nights things lots plenty others ours theirs friends brothers sisters twins victims people's kids",
);

/** Things of which one alone takes an article, so that neither “it’s” nor “they’re” stands before it: "it’s pilot failed". */
export const SINGLE_THINGS: ReadonlySet<string> = new Set(
  'attention focus hatred chance entire funding highest lowest largest biggest smallest latest greatest longest way version choice level peak problem employer brand product pilot critic engine network flagship rival predecessor successor structure role capacity printer founder origin purpose debt stake bid presence innovation chairman chief headquarters mandate reputation logo roster facility'.split(
    ' ',
  ),
);
const WHERE_A_WAY_LEADS = wordSet('to through into around across along toward towards');
/** Such a thing behind word 0. “It’s way cheaper” tells how much cheaper; “it’s way to the sea” is a way. */
export const isSingleThing = (around: Around): boolean =>
  SINGLE_THINGS.has(around.word(1)) && (around.word(1) !== 'way' || WHERE_A_WAY_LEADS.has(around.word(2)));

const CLAUSE_VERBS = wordSet('say think know ensure show prove believe be tell see realize hear hope feel');

/** "to understand they’re": the verb behind "to" has an object. */
export const isInfinitive = (around: Around): boolean => around.word(-2) === 'to' && !CLAUSE_VERBS.has(around.word(-1));
