import { MONTHS } from '../../../../lexicon/calendar.ts';
import { BASE_OF_PAST } from '../../../../lexicon/irregularVerbs.ts';
import { BASE_VERBS } from '../../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../../text/lists.ts';
import { type Around, type Slip, type SlipKind, slip } from '../../around.ts';
import { isContent, isFiniteVerb, isName, isParticiple } from './words.ts';

/** Little words of which another was meant, each told by its neighbors: “off” for “of,” “form” for “from,” “too” for “to.” */

/** Nouns that "of" follows, in both numbers. */
const OF_NOUNS = wordSet(
  'anniversary number rule regardless majority goal goals segment part parts member members segments kind kinds sort sorts type types university department secretary house city county state lack use loss sense death deaths cost price level levels amount piece pieces copy copies pair group hundreds thousands millions dozens billions percent minority chief president director chairman minister mayor hall birth mother father cause causes result results victim victims control charge charges risk risks history threat form forms course capital bank board league court rest most many some none each half value presence leader leaders founder owner owners author image images picture pictures version versions variety instead ahead outside because',
);
const NOT_OF = wordSet('the a an this that his her its their law whether all any');

/** Verbs that send something off: “push the state off a cliff.” */
const SENDS =
  /^(?:push|drive|drove|knock|throw|threw|kick|take|took|cut|keep|kept|break|broke|turn|send|sent|lift|pull|call|start|tee|lead|set|put|move|steer|run|lay|sell|wall|fence|close|block)(?:s|ed|es|ing)?$/;

/** “Get her off the ballot”, with a name and a title between. */
const GETS_OFF = /\b(?:get|gets|getting|got|keep|keeps|keeping|kept|take|takes|took|taking|remove|knock)\b[^;!?]*$/;
const FARTHEST_VERB = 80;
/** What takes a share off a price. */
const TAKES_OFF = /\b(?:wip|knock|shav|slic|lopp|trimm|chopp|tak|slash|shed|took|cut)\p{Ll}{0,4}\b[^;!?]*$/u;
/** What somebody or something is off: “let the county off the hook,” “a city off the coast.” */
const OFF_WHAT = wordSet(
  'hook coast shore ground record table market air job shelf shelves road track tracks rails grid bench charts ice court menu map',
);

/** What a goal is scored off. */
const SCORED_OFF =
  /^(?:assist|pass|rebound|corner|cross|header|deflection|turnover|steal|throw|serve|feed|kick|penalty)s?$/;

export const little: SlipKind = {
  words: ['off', 'too', 'form', 'bee', 'fro', 'where', 'one', 'he', 'how', 'everyday'],
  see: (around) => LITTLE[around.word(0)]?.(around) ?? null,
};

const BEFORE_TOO = wordSet(
  'so i you we they he she it are is was were will would can could should not be been did do does must may might who me us them all far never have had has open close live clear present short',
);
const TOO_OR_TO = wordSet(
  'open close live cut set direct present force offer hit deal form support lead show fight work finish hope use visit reach share cast fill move control result express complete need fix',
);
const BEFORE_FROM = wordSet(
  'learned learnt comes come came coming far different suffering suffered emerged ranging range ranged dating taken removed apart aside away heard received benefit benefited fell fallen retired graduated resigned escaped moved separate stems stemmed prevent prevented died recovering recovered',
);
const BEFORE_FROM_THE = wordSet(
  'come comes came coming away far different ranging dating suffering died graduated resigned retired apart aside',
);
const BEFORE_BE = wordSet("not to will would could can may might must should cannot never won't can't");
const TELLS_YOU = wordSet(
  'tell tells told telling show shows showed ask asks asked let lets give gives know knows see sees send sends take takes get gets put puts bring brings lead leads leave leaves',
);
const CLAUSE_BEHIND_WHERE = wordSet('and or they he she it we you the a i');
const ADVERBS_OF_WERE = wordSet('not also still already finally being all both nowhere later never');
const WHERE_DONE = wordSet(
  'needed required permitted allowed indicated noted stated specified warranted located used given',
);
const BEHIND_WERE_DONE = wordSet('by in on at for after from to with and as');
const BEFORE_ON = wordSet(
  'based focused depend depends relies rely placed imposed working strict spent spending sitting parked focus depending held',
);
const OFFICES = wordSet(
  'Supreme United White House Senate University City County State Department National U US Federal European British American Republican Democratic Justice Treasury Pentagon Kremlin World Associated FBI CIA UN New',
);
const BEFORE_THE = wordSet('of at with into by on from in to under for');

/** Little words of which another was meant, each told by its neighbors. */
const LITTLE: Readonly<Record<string, (around: Around) => Slip | null>> = {
  off: (around) =>
    OF_NOUNS.has(around.word(-1)) &&
    // “20 percent off their order”: what a shop takes off.
    !(around.word(-1) === 'percent' && !/^the$/.test(around.word(1))) &&
    ![-2, -3, -4].some((n) => SENDS.test(around.word(n))) &&
    !OFF_WHAT.has(around.word(2)) &&
    // “Wiped five percent off the price.”
    !(around.word(-1) === 'percent' && TAKES_OFF.test(around.before(FARTHEST_VERB))) &&
    // “To get Ruiz of Alden County off the ballot”: what somebody is taken off.
    !GETS_OFF.test(around.before(FARTHEST_VERB)) &&
    // “The opening goal off an assist”: what it was scored off.
    ![1, 2, 3].some((n) => SCORED_OFF.test(around.word(n))) &&
    (NOT_OF.has(around.word(1)) || /ing$/.test(around.word(1)) || isName(around.raw(1)))
      ? slip(0, 0, 'of')
      : null,
  too(around) {
    const [before, next] = [around.word(-1), around.word(1)];
    if (/^(?:those|these|they|he|she|it|who)$/.test(before) && next === 'have') return null;
    if (next === 'the' || (before === 'according' && next))
      return before && !/^(?:by|on|in|for|from|with)$/.test(next) ? slip(0, 0, 'to') : null;
    if (!BASE_VERBS.has(next) || !before || BEFORE_TOO.has(before))
      return before === 'yet' && next === 'be' ? slip(0, 0, 'to') : null;
    return TOO_OR_TO.has(next) || isName(around.raw(-1)) ? null : slip(0, 0, 'to');
  },
  form(around) {
    const [before, next] = [around.word(-1), around.word(1)];
    if (BEFORE_FROM.has(before) && next && !/^(?:of|the|a|an)?$/.test(next)) return slip(0, 0, 'from');
    return (BEFORE_FROM_THE.has(before) && /^(?:the|a|an)$/.test(next)) || (/[^s]s$/.test(before) && next === 'which')
      ? slip(0, 0, 'from')
      : null;
  },
  bee: (around) => (BEFORE_BE.has(around.word(-1)) ? slip(0, 0, 'be') : null),
  fro: (around) =>
    around.word(-1) === 'and' || around.word(-1).includes('-') || around.word(1) === ''
      ? null
      : slip(0, 0, 'for', 'from'),
  where(around) {
    const before = around.word(-1);
    if (
      /^(?:they|we|you|who|these|those)$/.test(before) &&
      // “Tell you where”: one who is told.
      !(before === 'you' && TELLS_YOU.has(around.word(-2))) &&
      around.word(1) &&
      !CLAUSE_BEHIND_WHERE.has(around.word(1))
    )
      return slip(0, 0, 'were');
    const adverb = ADVERBS_OF_WERE.has(around.word(1));
    const verb = around.word(adverb ? 2 : 1);
    if (!before || !/s$/.test(before) || /ss$/.test(before)) return null;
    if (around.word(1) === 'nowhere') return slip(0, 0, 'were');
    const isFree = WHERE_DONE.has(verb);
    return isParticiple(verb) && !isFree && BEHIND_WERE_DONE.has(around.word(adverb ? 3 : 2))
      ? slip(0, 0, 'were')
      : null;
  },
  one(around) {
    if (MONTHS.has(around.word(1)))
      return /^(?:twenty|thirty|no|number)$/.test(around.word(-1)) ||
        !/^\p{Lu}/u.test(around.raw(1)) ||
        !/^\.? \d/.test(around.prose.slice(around.place(1)?.end ?? 0)) ||
        // “In one January 2017 post”: of that month.
        /^\.? \d{4} \p{Ll}{3}/u.test(around.prose.slice(around.place(1)?.end ?? 0, (around.place(1)?.end ?? 0) + 12))
        ? null
        : slip(0, 0, 'on');
    return /^(?:the|his|her|their|its|what)$/.test(around.word(1)) && BEFORE_ON.has(around.word(-1))
      ? slip(0, 0, 'on')
      : null;
  },
  he(around) {
    const [before, next, raw] = [around.word(-1), around.word(1), around.raw(1)];
    if (around.raw(0) !== 'he') return null;
    if (OFFICES.has(raw) && around.markBefore(0) !== '') return slip(0, 0, 'the');
    if (
      !(BEFORE_THE.has(before) || takesObject(around)) ||
      !isContent(next) ||
      isFiniteVerb(next) ||
      /(?:ed|s|ly)$/.test(next) ||
      BASE_OF_PAST.has(next) ||
      UNCHANGED.has(next)
    )
      return null;
    return slip(0, 0, 'the');
  },
  how: (around) => (/^(?:said|told)$/.test(around.word(1)) && around.word(-1) !== 'and' ? slip(0, 0, 'who') : null),
  everyday: (around) =>
    /[.;]/.test(around.markBehind(0)) &&
    around.markBefore(0) !== '' &&
    around.word(-1) &&
    !/^(?:the|a|of|and|or)$/.test(around.word(-1))
      ? slip(0, 0, 'every day')
      : null,
};

/** Pasts that are spelled like their bases, and what else stands behind “he” beside a verb. */
const UNCHANGED = wordSet(
  'put cut set hit let quit read beat cost hurt shut spread split bet bid burst cast upset alone himself too then now once soon later first instead simply sometimes ran became sang rang sank swam shrank sprang stank wove strove slew dug clung flung stung swung wrung lit slid spat sped bound strode trod woke dove snuck sought fought bought thought taught caught brought wrought remain resign step be apologise apologize testify appear stop pay leave return',
);
const TAKES_OBJECT = wordSet(
  'file filed filing concede conceded win won lose lost join joined leave left enter entered open opened close closed build built sell sold buy bought told visit visited lead led attend attended approve approved reject rejected use used using sign signed pass passed raise raised face faced cross crossed reach reached describe described discuss discussed become support supported oppose opposed review reviewed investigate investigated call called inside across through against during outside behind between among',
);

/** “To file he lawsuit”, “conceded he election”: a verb that takes a thing, not a clause. */
const takesObject = (around: Around): boolean => TAKES_OBJECT.has(around.word(-1));
