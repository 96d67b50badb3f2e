import { BASE_OF_PARTICIPLE, BASE_OF_PAST, PAST_ONLY } from '../../lexicon/irregularVerbs.ts';
import { MIXED_UP } from '../../lexicon/mixedUp.ts';
import {
  BASE_VERBS,
  BE_FORMS,
  BEFORE_OBJECTS,
  GRAMMAR_WORDS,
  HAVE_FORMS,
  MODALS,
  POSSESSED,
  POSSESSIVES,
  TIME_WORDS,
} from '../../lexicon/wordClasses.ts';
import { addTo } from '../../text/lists.ts';
import { type Around, type Slip, type SlipKind, slip, slipsOf } from '../lib/around.ts';
import { asksWhom, MISTAKEN } from '../lib/mistakenWords.ts';
import { NEAR_WORDS } from '../lib/nearWords.ts';
import { ownWords, ownWordsAnywhere } from '../lib/prose.ts';
import { AMOUNTS } from '../lib/slips/amounts.ts';
import { HEARD_ALIKE } from '../lib/slips/homophones.ts';
import { MIX_UPS } from '../lib/slips/mixUps.ts';
import { MODIFIERS } from '../lib/slips/modifiers.ts';
import { RELATIVES } from '../lib/slips/relatives.ts';
import { STRAY_WORDS } from '../lib/slips/strayWords.ts';
import { WRONG_PREPOSITIONS } from '../lib/slips/wrongPrepositions.ts';
import { SOUND_ALIKES } from '../lib/soundAlikes.ts';
import { defineRule } from '../rule.ts';

/** Verbs whose object stands right behind them: "using there cars". */
const TRANSITIVE =
  /^(?:using|hiding|losing|making|taking|giving|bringing|keeping|selling|buying|holding|expanding|finding|spending|raising|doing|changing|showing|sharing|leaving|building|following|protecting|defending|expressing|serving|launched|launch|expand|understand|blocked|lost|made|make|take|took|gave|give|kept|keep|sold|sell|use|used|raised|raise|improve|build|built|share|shared|protect|defend|express|announced|increase|increased|reduce|reduced|cut|lose|change|changed)$/;
/** Nouns that "of" follows, in both numbers. */
const OF_NOUNS =
  /^(?:anniversary|number|rule|regardless|majority|goals?|segment|part|parts|members?|segments?|kinds?|sorts?|types?|university|department|secretary|house|city|county|state|lack|use|loss|sense|death|deaths|cost|price|level|levels|amount|piece|pieces|copy|copies|pair|group|hundreds|thousands|millions|dozens|billions|percent|majority|minority|chief|president|director|chairman|minister|mayor|hall|birth|mother|father|cause|causes|result|results|victims?|control|charge|charges|risk|risks|history|threat|form|forms|course|capital|bank|board|league|court|rest|most|many|some|none|each|half|value|presence|leader|leaders|founder|owner|owners|author|image|images|pictures?|version|versions|variety|instead|ahead|outside|because)$/;
const isContent = (word: string): boolean => word !== '' && !GRAMMAR_WORDS.has(word) && /^[a-z-]{2,}$/.test(word);
const isFiniteVerb = (word: string): boolean =>
  BE_FORMS.has(word) ||
  HAVE_FORMS.has(word) ||
  MODALS.has(word) ||
  BASE_OF_PAST.has(word) ||
  /^(?:does|did|do|says)$/.test(word);
const isParticiple = (word: string): boolean =>
  (/^[a-z]{2,}ed$/.test(word) &&
    !/^(?:need|speed|indeed|breed|hundred|sacred|naked|wicked|red|seed|feed|weed)/.test(word)) ||
  BASE_OF_PARTICIPLE.has(word);
const isName = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word);

/** Verbs behind which a clause may begin: "to show it’s possible". */
const REPORTING =
  /^(?:say|think|know|ensure|show|prove|believe|be|tell|see|realize|hear|hope|feel|find|decide|understand|learn|admit|agree|argue|explain|suggest|suppose|determine|remember|forget|guarantee|mean|consider|ask|read|write|announce|deny|reveal|report|confirm|recognize)$/;
/** Verbs that are done at a place, behind which "there" is right. */
const AT_PLACE =
  /^(?:be|go|live|stay|get|work|sit|stand|arrive|die|stop|happen|travel|move|meet|remain|eat|sleep|play|put|leave|return|teach|study|serve|spend|run|appear|come|wait|look|speak|perform|head)$/;
/** Possessed things that are common behind "it’s" and "they’re" too: "and it’s time". */
const LOOSE =
  /^(?:time|home|life|right|business|money|history|power|family|families|friends|members|parents|students|partners|killer|past|global|peers|own|leaders?|customers|victims|voters|workers|owners?|kids|children|party|music|data|success|future|place|safety|help|support|heart|key|fans|lawyers|players|employees|authors?|investors|brothers|sisters|sons|daughters|husband|wife)$/;

/** The base of the verb before, where it takes an object: "to improve", "and improve", "improving". */
function verbBefore(around: Around): string {
  const before = around.word(-1);
  if (/ing$/.test(before))
    return [before.slice(0, -3), `${before.slice(0, -3)}e`].find((one) => BASE_VERBS.has(one)) ?? '';
  // “Can now search”: an adverb stands between.
  const opener = around.word(/^(?:now|also|then|still|only|easily|quickly)$/.test(around.word(-2)) ? -3 : -2);
  return BASE_VERBS.has(before) && (opener === 'to' || opener === 'and' || MODALS.has(opener)) ? before : '';
}

/** A span of time that has ended stands in the clause: “for more than three decades,” “until 2002.” */
const isOver = (around: Around): boolean =>
  /^[^.,;:]{0,60}\b(?:for (?:more than |nearly |almost |over |about )?(?:\d+|\p{Ll}+) (?:years|decades|seasons|months)|until|from (?:19|20)\d\d)\b/u.test(
    around.prose.slice(around.place(0)!.end, around.place(0)!.end + 90),
  );

/** What a possessive is wanted for: a thing behind a preposition or a verb that takes one. */
function wantsPossessive(around: Around): boolean {
  const next = around.word(1);
  if (next === 'own') return true;
  if (around.raw(1) !== next || !isContent(next) || TIME_WORDS.has(next) || /(?:ing|ly)$/.test(next)) return false;
  const before = around.word(-1);
  if (BEFORE_OBJECTS.has(before) || (TRANSITIVE.test(before) && !isParticiple(next))) return true;
  const verb = verbBefore(around);
  if (verb && !REPORTING.test(verb) && !AT_PLACE.test(verb) && !isParticiple(next)) return true;
  if (isDone(around) && !isParticiple(next)) return true;
  // “He became it’s director.”
  if (/^becom(?:e|es|ing)$|^became$/.test(before) && around.can.anyNoun(next) && !isParticiple(next)) return true;
  return /^(?:and|or|had|has|have|became|after|before)$/.test(before) && POSSESSED.has(next) && !LOOSE.test(next);
}

/** Verbs of report and feeling in any form, behind which a clause may begin: "said it’s true". */
const REPORTED = new RegExp(
  `^(?:${'say caution think feel know tell hear quip jok writ read post tweet swear vow assur add admit agree allege announce argue assert assum believ cit claim complain conced conclud confirm consider contend convinc decid declar demand den determin doubt emphasiz ensur estimat explain express fear figur guess hint hop imagin impl indicat inform insist joke learn maintain mention not notic observ phras pledg predict pretend promis prov question realiz realis reason recall reckon recogniz remark remember remind repeat report reveal show signal specul speculat stat stress suggest suppos suspect warn wish wonder worr ask answer call caus mean need want us happen seem look turn point end start die liv work mov arriv stay land travel remain return walk locat interest excit scar pleas surpris disappoint concern bas relat exist appear differ depend focus'.split(' ').join('|')})(?:ed|d|ied|ing|ting|ning|ying)$`,
);
/** A verb that something was done to, not one of report: "released it’s findings", "heating they’re homes". */
const isDone = (around: Around): boolean => {
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
const isThings = (word: string): boolean =>
  /^[a-z]{3,}[^aiosu'’]s$/.test(word) && !GRAMMAR_WORDS.has(word) && !VERB_IN_S.test(word);
const VERB_IN_S =
  /^(?:lies|stands|exists|remains|comes|goes|seems|appears|hangs|sits|lives|follows|needs|makes|takes|gives|gets|keeps|lets|says|tells|thinks|knows|wants|helps|works|means|costs|requires|allows|shows|feels|looks|runs|leads|leaves|happens|becomes|begins|ends|starts|continues|includes|contains|provides|creates|causes|depends|always|sometimes|perhaps|across|besides|times|years|months|weeks|days|hours|minutes|nowadays|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends|mornings|evenings|nights|things|lots|plenty|others|ours|theirs|friends|brothers|sisters|twins|victims|people's|kids)$/;

/** Things of which one alone takes an article, so that neither “it’s” nor “they’re” stands before it: "it’s pilot failed". */
const SINGLE_THINGS: ReadonlySet<string> = new Set(
  'attention focus hatred chance entire funding highest lowest largest biggest smallest latest greatest longest way version choice level peak problem employer brand product pilot critic engine network flagship rival predecessor successor structure role capacity printer founder origin purpose debt stake bid presence innovation chairman chief headquarters mandate reputation logo roster facility'.split(
    ' ',
  ),
);
/** “and it’s employees”: a plural behind it, of which no clause says more. */
const isPluralThing = (around: Around): boolean =>
  around.raw(1) === around.word(1) &&
  /^[a-z]{4,}[^aiosu]s$/.test(around.word(1)) &&
  !GRAMMAR_WORDS.has(around.word(1)) &&
  !/^(?:always|perhaps|sometimes|across|towards|besides|unless|things|lots|tons|loads|millions|billions|thousands|hundreds|dozens|years|months|weeks|days|hours|minutes|nowadays|mathematics|news|times|people's|nerves|guys|jobs|kids|heads|hands|upwards|afterwards|numbers|politics|ethics|economics|physics|that's|others|ours|hers|theirs|yours)$/.test(
    around.word(1),
  ) &&
  (!/^(?:who|that|which|all|like|we|they|you|i|he|she|and|or|vs|versus|not)$/.test(around.word(2)) ||
    (/^(?:and|or)$/.test(around.word(2)) && /^(?:had|has|have)$/.test(around.word(-1)))) &&
  around.word(2) !== '' &&
  around.word(-1) !== '' &&
  /^(?:had|has|have|of|for|with|and|to|from|on|at|by|in|about|increase|cut|sell|sells|sold|lose|lost|told|said|saying|after|but|as|all|both|its)$/.test(
    around.word(-1),
  );

const its: SlipKind = {
  words: ['it', 'its'],
  see(around) {
    const word = around.word(0);
    const next = around.word(1);
    if (word === "it's") return ofIt(around) ? slip(0, 0, 'its') : null;
    if (word !== 'its') return null;
    if (/^(?:a|an|the|been|not|because|going|that|really|just|about)$/.test(next))
      return next === 'a' && around.markBehind(1) !== ' ' ? null : slip(0, 0, 'it’s');
    // “Its unclear whether”, “its hard to”: what follows can belong to nobody.
    if (
      /^(?:unclear|clear|possible|impossible|important|hard|difficult|easy|likely|unlikely|true|unfair|fair|safe|worth|too|good|great|nice|bad|okay|necessary|obvious|amazing|surprising|hoped|expected|believed|thought)$/.test(
        next,
      ) &&
      /^(?:to|that|for|whether|if|how|when|because|why|what)$/.test(around.word(2)) &&
      !/^(?:of|in|with|for|from|at|by|on|and)$/.test(around.word(-1))
    )
      return slip(0, 0, 'it’s');
    // “Its too soon.”
    if (
      next === 'too' &&
      /^(?:soon|late|early|much|hard|hot|cold|small|big|expensive|risky|dangerous)$/.test(around.word(2))
    )
      return slip(0, 0, 'it’s');
    return next === 'already' && /^(?:a|an|the|been)$/.test(around.word(2)) ? slip(0, 0, 'it’s') : null;
  },
};

/** Whether “it’s” should be “its.” */
function ofIt(around: Around): boolean {
  const [before, next, verb] = [around.word(-1), around.word(1), around.word(2)];
  if (wantsPossessive(around) || isPluralThing(around)) return true;
  // “It’s 125th anniversary”: one of a row takes “the” behind the contraction.
  if (
    /^\d+(?:st|nd|rd|th)$/.test(next) &&
    /^(?:anniversary|annual|birthday|season|year|edition|festival|meeting|game|win|home)$/.test(verb)
  )
    return true;
  if (/^(?:had|has|have|saying|but|and|not|out|after|or|[a-z]{3,}ing)$/.test(before) && SINGLE_THINGS.has(next))
    return true;
  if (/^(?:became|becomes|become|had|has)$/.test(before) && /^(?:first|second|third|fourth|fifth|last|own)$/.test(next))
    return true;
  // "It's trash is light": a subject and its verb behind the contraction.
  return isContent(next) && POSSESSED.has(next) && (BE_FORMS.has(verb) || HAVE_FORMS.has(verb) || MODALS.has(verb));
}

const their: SlipKind = {
  words: ['their', 'there', 'they'],
  see(around) {
    const word = around.word(0);
    const next = around.word(1);
    if (word === "they're")
      return /^(?:thinking|believing|saying|hoping|knowing|different|sure)$/.test(around.word(-1)) ||
        next === 'different'
        ? null
        : wantsPossessive(around) || SINGLE_THINGS.has(next) || (POSSESSED.has(next) && isInfinitive(around))
          ? slip(0, 0, 'their', 'there')
          : null;
    if (word === 'their') {
      if (/^(?:is|are|was|were|has|isn't|aren't|wasn't|weren't)$/.test(next)) return slip(0, 0, 'there');
      if (next === 'will' && around.word(2) === 'be') return slip(0, 0, 'there');
      return /^(?:not|going)$/.test(next) ? slip(0, 0, 'they’re') : null;
    }
    return word === 'there' && ofThem(around) ? slip(0, 0, 'their') : null;
  },
};

/** Whether “there” should be “their.” */
function ofThem(around: Around): boolean {
  const [before, next] = [around.word(-1), around.word(1)];
  if (SINGLE_THINGS.has(next) && !/^(?:is|are|was|were|from|up|out|live|get)$/.test(before)) return true;
  if (isFiniteVerb(next) || next === 'being') return false;
  if (describesThing(around)) return true;
  if (isParticiple(next)) return false;
  if (isThingTheyHave(around)) return true;
  if (next === 'own') return true;
  if (POSSESSED.has(next) && !LOOSE.test(next) && isInfinitive(around) && !AT_PLACE.test(before)) return true;
  if (/^(?:from|over|in|up|out|down|through|around|near|on)$/.test(before))
    return POSSESSED.has(next) || /^(?:first|second|last)$/.test(next);
  if (/^(?:to|of)$/.test(before) && !POSSESSED.has(next)) return false;
  if ((!isDone(around) || TRANSITIVE.test(before)) && wantsPossessive(around) && !TIME_WORDS.has(next)) return true;
  // "There focus turned", "But there focus": a subject of what it does.
  return POSSESSED.has(next) && isFirst(around) && !/s$/.test(next) && isPast(around.word(2));
}

/** “Using there parked cars”, “sharing there groundbreaking tools”, “of there sweeping reforms”: a word that describes stands before the thing. */
const describesThing = (around: Around): boolean =>
  (/^(?:of|with|by|for|against|upon|using)$/.test(around.word(-1)) ||
    /^(?:shar|show|launch|expand|us|chang)ing$/.test(around.word(-1))) &&
  /(?:ed|ing|[a-z]ful|ic|al|ary|ive)$/.test(around.word(1)) &&
  /^[a-z]{3,}[^su]s$/.test(around.word(2));

/** “With there opponents”, “offered there thoughts”, “said there homes were lost”: things, where the words beside them ask for some. */
function isThingTheyHave(around: Around): boolean {
  const [before, next] = [around.word(-1), around.word(1)];
  if (around.raw(1) !== next || !isThings(next) || /^(?:from|out)$/.test(before)) return false;
  return (
    (/^(?:said|says|say|and|because)$/.test(before) &&
      POSSESSED.has(next) &&
      /^(?:were|are|have|had|would|will)$/.test(around.word(2))) ||
    BEFORE_OBJECTS.has(before) ||
    /^(?:than|unlike|have|had|has|put|cast)$/.test(before) ||
    isDone(around) ||
    (around.word(-2) === 'to' && BASE_VERBS.has(before) && !AT_PLACE.test(before))
  );
}

const isPast = (word: string): boolean => /^(?:[a-z]{3,}ed|quickly|soon|slowly|is|was|has)$/.test(word);
const isFirst = (around: Around): boolean => around.word(-1) === '' || /^(?:but|and|so)$/.test(around.word(-1));
/** "to understand they’re": the verb behind "to" has an object. */
const isInfinitive = (around: Around): boolean =>
  around.word(-2) === 'to' &&
  !/^(?:say|think|know|ensure|show|prove|believe|be|tell|see|realize|hear|hope|feel)$/.test(around.word(-1));

const your: SlipKind = {
  words: ['your', 'you'],
  see(around) {
    const word = around.word(0);
    const next = around.word(1);
    if (
      word === "you're" &&
      /^(?:think|thinking|know|knowing|believe|believing|say|saying|feel|feeling)$/.test(around.word(-1))
    )
      return null;
    if (word === "you're") return wantsPossessive(around) || SINGLE_THINGS.has(next) ? slip(0, 0, 'your') : null;
    if (word !== 'your') return null;
    return /^(?:a|an|the|not|going|been)$/.test(next) ? slip(0, 0, 'you’re') : null;
  },
};

const whose: SlipKind = {
  words: ['who', 'whose', 'whom'],
  see(around) {
    const word = around.word(0);
    const next = around.word(1);
    if (/^WHO/.test(around.raw(0))) return null;
    if (word === "who's")
      return (POSSESSED.has(next) || (isThings(next) && around.raw(1) === next)) &&
        !/^(?:home|right|past|present|own|killer|partner|parents|kids|friends|leader|boss|president)$/.test(next)
        ? slip(0, 0, 'whose')
        : null;
    if (word === 'whose') return /^(?:been|going|a|an|not|never)$/.test(next) ? slip(0, 0, 'who’s') : null;
    return word === 'whom' ? whom(around, next) : null;
  },
};

/** “whom is”, “whom also led”: a subject, unless a preposition stands before it. */
function whom(around: Around, next: string): Slip | null {
  const before = around.word(-1);
  if (BEFORE_OBJECTS.has(before) || /^(?:than|and|or)$/.test(before) || asksWhom(around)) return null;
  const verb = /^(?:also|once|has|have|had|then|later|often|first|never|recently|still|now)$|ly$/.test(next)
    ? around.word(2) || next
    : next;
  const isVerb =
    isFiniteVerb(verb) ||
    isFiniteVerb(next) ||
    PAST_ONLY.has(verb) ||
    /^(?:led|found|won|lost|made|said)$/.test(verb) ||
    /^[a-z]{3,}(?:ed)$/.test(verb);
  return isVerb && next !== '' ? slip(0, 0, 'who') : null;
}

const COMPARED =
  /^(?:more|better|earlier|longer|shorter|closer|deeper|wider|richer|poorer|safer|slower|louder|quieter|lighter|darker|heavier|happier|tougher|rougher|cleaner|busier|warmer|colder|hotter|cooler|nearer|farther|sooner|thinner|thicker|broader|smarter|wiser|taller|newer|fewer|greater|bolder|brighter|costlier|deadlier)$/;
const than: SlipKind = {
  words: ['then', 'that'],
  see(around) {
    const next = around.word(1);
    if (around.word(0) === 'then')
      return COMPARED.test(around.word(-1)) &&
        (/^[\d$]/.test(next) ||
          /^(?:a|an|the|half|one|two|three|four|five|six|seven|eight|nine|ten|twice|any|his|her|their|its|just|ever|most|some|all|others?|that|expected|planned|usual|normal|average|previously|initially|originally|many|men|women|those)$/.test(
            next,
          ))
        ? slip(0, 0, 'than')
        : null;
    // “rate it as hard that easy”, behind “more”.
    if (
      around.word(-2) !== 'as' ||
      !isContent(around.word(-1)) ||
      !isContent(next) ||
      !/[.,;]/.test(around.markBehind(1))
    )
      return null;
    const start = around.place(-2)?.start ?? 0;
    return /\bmore\b[^.;]{0,160}$/i.test(around.prose.slice(Math.max(0, start - 80), start))
      ? slip(0, 0, 'than')
      : null;
  },
};

const led: SlipKind = {
  words: ['lead'],
  see(around) {
    const [before, next, second] = [around.word(-1), around.word(1), around.word(2)];
    // “He lead the band”, “Ruiz lead a walkout”: one person does it, and nothing makes a plain form of the verb.
    if (
      /^(?:the|a|an|his|her|its|all)$/.test(next) &&
      (/^(?:he|she)$/.test(before) || (isName(around.raw(-1)) && !/s$/.test(before) && isName(around.raw(-2)))) &&
      !/^(?:did|does|do|will|would|can|could|should|may|might|must|let|help|helped|see|saw|watch|make|made|have|had|to|that|and|or)$/.test(
        around.word(/^(?:he|she)$/.test(before) ? -2 : -3),
      )
    )
      return slip(0, 0, 'led', 'leads');
    if (HAVE_FORMS.has(before) && /^(?:to|the|a|an|his|her|their|them|him|many|some|several|by|up)$/.test(next))
      return slip(0, 0, 'led');
    if (
      before === 'who' &&
      /^[a-z]{3,}(?:[^s])$/.test(around.word(-2)) &&
      !/^(?:people|men|women|those|children|both|all|few|many|some|police|ones)$/.test(around.word(-2)) &&
      /^(?:the|a|an|his|her|its)$/.test(next)
    )
      return slip(0, 0, 'led', 'leads');
    // “The Tugs, who lead 21-3 at the half”; “Brandt, who lead the choir for 30 years”: it is over.
    if (before === 'who' && around.markBefore(-1) === ',' && (/^\d{1,3}$/.test(next) || isOver(around)))
      return slip(0, 0, 'led');
    // “The inquiry lead to his arrest”: one thing that opens the sentence.
    if (next === 'to' && isObjectOfTo(second) && opensAlone(around)) return slip(0, 0, 'led', 'leads');
    // “The team lead by five”: one body did it.
    if (
      /^(?:team|club|side|he|she)$/.test(before) &&
      next === 'by' &&
      /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|one)$/.test(second)
    )
      return slip(0, 0, 'led', 'leads');
    const person = isName(around.raw(2)) || /^(?:a|the)$/.test(second);
    return next === 'by' &&
      person &&
      isContent(before) &&
      !/^(?:early|late|big|huge|slim|narrow|large|small|first|strong|comfortable|commanding|thin|single|point|game)$|ed$|ly$|[ei]ng$/.test(
        before,
      )
      ? slip(0, 0, 'led')
      : null;
  },
};

const isObjectOfTo = (word: string): boolean =>
  /^(?:the|a|an|his|her|its|their|more|many|several|two|three|new|calls|delays|criticism|protests|questions|arrests)$/.test(
    word,
  );
/** “The long inquiry”: a singular noun before word 0, with its article and at most one word between, and nothing before. */
function opensAlone(around: Around): boolean {
  const from = /^(?:the|that|this|his|her|its|their|a|an)$/.test(around.word(-2)) ? -2 : -3;
  return (
    /^(?:the|that|this|his|her|its|their|a|an)$/.test(around.word(from)) &&
    around.word(from - 1) === '' &&
    /^(?:|[.!?])$/.test(around.markBefore(from)) &&
    around.isPlain(-1) &&
    around.can.anyNoun(around.word(-1)) &&
    !/^(?:pencil|of|team|church|project|story|press|sales|committee|police)$/.test(around.word(-1))
  );
}

const NOT_OF = /^(?:the|a|an|this|that|his|her|its|their|law|whether|his|all|any)$/;
/** Verbs that send something off: “push the state off a cliff.” */
const SENDS =
  /^(?:push|drive|drove|knock|throw|threw|kick|take|took|cut|keep|kept|break|broke|turn|send|sent|lift|pull|call|start|tee|lead|set|put|move|steer|run|lay|sell|wall|fence|close|block)(?:s|ed|es|ing)?$/;
/** “Get her off the ballot”, with a name and a title between. */
const GETS_OFF = /\b(?:get|gets|getting|got|keep|keeps|keeping|kept|take|takes|took|taking|remove|knock)\b[^;!?]*$/;
const FARTHEST_VERB = 80;
/** What a goal is scored off. */
const SCORED_OFF =
  /^(?:assist|pass|rebound|corner|cross|header|deflection|turnover|steal|throw|serve|feed|kick|penalty)s?$/;
const little: SlipKind = {
  words: ['off', 'too', 'form', 'bee', 'fro', 'where', 'one', 'he', 'how', 'everyday'],
  see: (around) => LITTLE[around.word(0)]?.(around) ?? null,
};
/** Little words of which another was meant, each told by its neighbours. */
const LITTLE: Readonly<Record<string, (around: Around) => Slip | null>> = {
  off: (around) =>
    OF_NOUNS.test(around.word(-1)) &&
    // “20 percent off their order”: what a shop takes off.
    !(around.word(-1) === 'percent' && !/^the$/.test(around.word(1))) &&
    ![-2, -3, -4].some((n) => SENDS.test(around.word(n))) &&
    // “To get Ruiz of Alden County off the ballot”: what somebody is taken off.
    !GETS_OFF.test(around.before(FARTHEST_VERB)) &&
    // “The opening goal off an assist”: what it was scored off.
    ![1, 2, 3].some((n) => SCORED_OFF.test(around.word(n))) &&
    (NOT_OF.test(around.word(1)) || /ing$/.test(around.word(1)) || isName(around.raw(1)))
      ? slip(0, 0, 'of')
      : null,
  too(around) {
    const [before, next] = [around.word(-1), around.word(1)];
    if (/^(?:those|these|they|he|she|it|who)$/.test(before) && next === 'have') return null;
    if (next === 'the' || (before === 'according' && next))
      return before && !/^(?:by|on|in|for|from|with)$/.test(next) ? slip(0, 0, 'to') : null;
    if (
      !BASE_VERBS.has(next) ||
      !before ||
      /^(?:so|i|you|we|they|he|she|it|are|is|was|were|will|would|can|could|should|not|be|been|did|do|does|must|may|might|who|me|us|them|all|far|never|have|had|has|open|close|live|clear|present|short)$/.test(
        before,
      )
    )
      return before === 'yet' && next === 'be' ? slip(0, 0, 'to') : null;
    return /^(?:open|close|live|cut|set|direct|present|force|offer|hit|deal|form|support|lead|show|fight|work|finish|hope|use|visit|reach|share|cast|fill|move|control|result|express|complete|need|fix)$/.test(
      next,
    ) || isName(around.raw(-1))
      ? null
      : slip(0, 0, 'to');
  },
  form(around) {
    const [before, next] = [around.word(-1), around.word(1)];
    if (
      /^(?:learned|learnt|comes|come|came|coming|far|different|suffering|suffered|emerged|ranging|range|ranged|dating|taken|removed|apart|aside|away|heard|received|benefit|benefited|fell|fallen|retired|graduated|resigned|escaped|moved|separate|stems|stemmed|prevent|prevented|died|recovering|recovered)$/.test(
        before,
      ) &&
      next &&
      !/^(?:of|the|a|an)?$/.test(next)
    )
      return slip(0, 0, 'from');
    return (/^(?:come|comes|came|coming|away|far|different|ranging|dating|suffering|died|graduated|resigned|retired|apart|aside)$/.test(
      before,
    ) &&
      /^(?:the|a|an)$/.test(next)) ||
      (/[^s]s$/.test(before) && next === 'which')
      ? slip(0, 0, 'from')
      : null;
  },
  bee: (around) =>
    /^(?:not|to|will|would|could|can|may|might|must|should|cannot|never|won't|can't)$/.test(around.word(-1))
      ? slip(0, 0, 'be')
      : null,
  fro: (around) =>
    around.word(-1) === 'and' || around.word(-1).includes('-') || around.word(1) === ''
      ? null
      : slip(0, 0, 'for', 'from'),
  where(around) {
    const before = around.word(-1);
    if (
      /^(?:they|we|you|who|these|those)$/.test(before) &&
      // “Tell you where”: one who is told.
      !(
        before === 'you' &&
        /^(?:tells?|told|telling|shows?|showed|asks?|asked|lets?|gives?|knows?|see|sees|sends?|takes?|gets?|puts?|brings?|leads?|leaves?)$/.test(
          around.word(-2),
        )
      ) &&
      around.word(1) &&
      !/^(?:and|or|they|he|she|it|we|you|the|a|i)$/.test(around.word(1))
    )
      return slip(0, 0, 'were');
    const adverb = /^(?:not|also|still|already|finally|being|all|both|nowhere|later|never)$/.test(around.word(1));
    const verb = around.word(adverb ? 2 : 1);
    if (!before || !/s$/.test(before) || /ss$/.test(before)) return null;
    if (around.word(1) === 'nowhere') return slip(0, 0, 'were');
    const isFree =
      /^(?:needed|required|permitted|allowed|indicated|noted|stated|specified|warranted|located|used|given)$/.test(
        verb,
      );
    return isParticiple(verb) &&
      !isFree &&
      /^(?:by|in|on|at|for|after|from|to|with|and|as)$/.test(around.word(adverb ? 3 : 2))
      ? slip(0, 0, 'were')
      : null;
  },
  one(around) {
    if (
      /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)$/.test(
        around.word(1),
      )
    )
      return /^(?:twenty|thirty|no|number)$/.test(around.word(-1)) ||
        !/^\p{Lu}/u.test(around.raw(1)) ||
        !/^\.? \d/.test(around.prose.slice(around.place(1)?.end ?? 0))
        ? null
        : slip(0, 0, 'on');
    return /^(?:the|his|her|their|its|what)$/.test(around.word(1)) &&
      /^(?:based|focused|depends?|relies|rely|placed|imposed|working|strict|spent|spending|sitting|parked|focus|depending|held)$/.test(
        around.word(-1),
      )
      ? slip(0, 0, 'on')
      : null;
  },
  he(around) {
    const [before, next, raw] = [around.word(-1), around.word(1), around.raw(1)];
    if (around.raw(0) !== 'he') return null;
    if (
      /^(?:Supreme|United|White|House|Senate|University|City|County|State|Department|National|U|US|Federal|European|British|American|Republican|Democratic|Justice|Treasury|Pentagon|Kremlin|World|Associated|FBI|CIA|UN|New)$/.test(
        raw,
      ) &&
      around.markBefore(0) !== ''
    )
      return slip(0, 0, 'the');
    if (
      !(/^(?:of|at|with|into|by|on|from|in|to|under|for)$/.test(before) || takesObject(around)) ||
      !isContent(next) ||
      isFiniteVerb(next) ||
      /(?:ed|s|ly)$/.test(next) ||
      BASE_OF_PAST.has(next) ||
      UNCHANGED.test(next)
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
const UNCHANGED =
  /^(?:put|cut|set|hit|let|quit|read|beat|cost|hurt|shut|spread|split|bet|bid|burst|cast|upset|alone|himself|too|then|now|once|soon|later|first|instead|simply|sometimes|ran|became|sang|rang|sank|swam|shrank|sprang|stank|wove|strove|slew|dug|clung|flung|stung|swung|wrung|lit|slid|spat|split|sped|bound|strode|trod|woke|dove|snuck|sought|fought|bought|thought|taught|caught|brought|wrought|remain|resign|step|be|apologi[sz]e|testify|appear|stop|pay|leave|return)$/;
/** “To file he lawsuit”, “conceded he election”: a verb that takes a thing, not a clause. */
const takesObject = (around: Around): boolean =>
  /^(?:file|filed|filing|concede|conceded|win|won|lose|lost|join|joined|leave|left|enter|entered|open|opened|close|closed|build|built|sell|sold|buy|bought|told|visit|visited|lead|led|attend|attended|approve|approved|reject|rejected|use|used|using|sign|signed|pass|passed|raise|raised|face|faced|cross|crossed|reach|reached|describe|described|discuss|discussed|become|support|supported|oppose|opposed|review|reviewed|investigate|investigated|call|called|inside|across|through|against|during|outside|behind|between|among)$/.test(
    around.word(-1),
  );

/** Verbs of two words that were written as the noun: "to workout". */
const NOUN_FORMS: ReadonlyMap<string, string> = new Map(
  'workout setup login cleanup shutdown breakdown lookout checkout pickup takeover cutoff layoff buildup breakup comeback pullout giveaway kickoff rollout rollback phaseout payoff sellout showoff signup startup tryout turnout burnout blowout carryover castoff clampdown crackdown drawdown handout hideout knockout lockdown lookup markup meltdown mixup payout rundown runoff shakeup standoff stopover takeoff touchdown tradeoff turnaround walkout warmup washout workaround writeoff'
    .split(' ')
    .map((word) => word.replace(/(?:around|over|down|away|back|out|off|in|up)$/, ' $&'))
    // “To clean-up” as well as “to cleanup.”
    .flatMap((verb): [string, string][] => [
      [verb.replace(' ', ''), verb],
      [verb.replace(' ', '-'), verb],
    ]),
);
const nounForms: SlipKind = {
  words: [...new Set([...NOUN_FORMS.keys()].map((word) => word.replace(/-.*/, '')))],
  compounds: true,
  see(around) {
    const before = around.word(-1);
    const want = NOUN_FORMS.get(around.word(0));
    if (!want) return null;
    if (MODALS.has(before) && !/^(?:the|a|his|her|their|free|good|ill)$/.test(around.word(-2))) return slip(0, 0, want);
    // “The storm shutdown the airport”: a subject before it and an object behind it.
    if (/^(?:the|a|an|his|her|their|its)$/.test(around.word(1)) && /^(?:he|she|it|they|we|who)$/.test(before))
      return slip(0, 0, want);
    if (opensWithSubject(around) && /^(?:the|a|an)$/.test(around.word(1))) return slip(0, 0, want);
    if (
      before !== 'to' ||
      /^(?:due|according|thanks|prior|led|lead|leads|leading|access|return|returned|back|route|key|path|from|up|close|subject|related|response|opposed|addition|next|came|come|went|go|solution|alternative|approach)$/.test(
        around.word(-2),
      )
    )
      return null;
    return (/^(?:place|time|want|wants|wanted|began|begin|begins|continue|continued|help|helped|hope|hopes|hoped|asked|urged|encouraged|required|expected|volunteers|crews|workers|efforts?|deadline|going|able|need|needs|used|plans?|trying|tried|way|how|ready|forced|threatened|decided|agreed|refused|chance|have|has|had)$/.test(
      around.word(-2),
    ) &&
      !/^(?:backup|turnout)$/.test(around.word(0))) ||
      POSSESSIVES.has(around.word(1)) ||
      around.word(1) === 'the'
      ? slip(0, 0, want)
      : null;
  },
};

/** “The storm” at the start of a sentence, right before the word. */
const opensWithSubject = (around: Around): boolean =>
  /^(?:the|a|an|his|her|their|its)$/.test(around.word(-2)) &&
  around.word(-3) === '' &&
  /^(?:|[.!?])$/.test(around.markBefore(-2)) &&
  /^(?:storm|company|city|county|state|police|officials|officers|mayor|governor|board|council|fire|blaze|snow|flood|power|strike|protesters|government|judge|court|agency|school|district|university|owner|team|crew|union|group)$/.test(
    around.word(-1),
  );

/** A phrase of the list, and what is meant. */
interface Listed {
  readonly words: readonly string[];
  readonly want: string;
}
/** Phrases of the list, by their first words. */
const byFirst = new Map<string, Listed[]>();
for (const [phrase, want] of MIXED_UP) {
  const words = phrase.split(' ');
  addTo(byFirst, words[0]!, { words, want });
}
/** Whether any of the phrases that begin with a word goes on with another: most do not. */
const begins = new Set([...byFirst.values()].flat().map(({ words }) => words.slice(0, 2).join(' ')));
const listed: SlipKind = {
  compounds: true,
  words: [...byFirst.keys()].map((word) => /^[a-z]+/.exec(word)?.[0] ?? ''),
  see(around) {
    const first = around.word(0);
    if (!begins.has(first) && !begins.has(`${first} ${around.word(1)}`)) return null;
    for (const { words, want } of byFirst.get(first) ?? []) {
      if (!standsAt(around, words)) continue;
      if (NEVER_BEHIND.get(words.at(-1)!)?.test(around.word(words.length))) continue;
      if (RIGHT_BEHIND.get(words.join(' '))?.test(around.word(-1))) continue;
      if (/^(?:less|amount)$/.test(first) && /^(?:no|or|people's)$/.test(around.word(-1))) continue;
      // “Professional Fire Fighters” keeps its two words, and “Marshall Law Group” is somebody; the Los Angles Lakers are not.
      if (
        words.length > 1 &&
        isName(around.raw(words.length - 1)) &&
        (!want.includes(' ') || (!isName(want) && isName(around.raw(words.length))))
      )
        continue;
      return { from: 0, to: words.length - 1, want: [want], safe: false };
    }
    return null;
  },
};
/** Whether words stand in a row from word 0. */
function standsAt(around: Around, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) if (around.word(i) !== words[i]) return false;
  return true;
}
/** What makes a listed phrase right: "would of course", "less people-oriented". */
const NEVER_BEHIND: ReadonlyMap<string, RegExp> = new Map([
  ['of', /^(?:course|necessity|his|the|a)$/],
  ['then', /^(?:he|she|they|we|i|went|left|came|it|said)$/],
  ['payed', /^out$/],
  ['in', /^(?:the (?:early|late)|19\d\d|1\d{3})$/],
]);

/** What stands before a listed phrase and makes it right: “the king's reign in,” “the splitting apart of the.” */
const RIGHT_BEHIND: ReadonlyMap<string, RegExp> = new Map([
  ['flare for', /^(?!(?:a|an|the|his|her|their|its|my|our|real|natural|no|any|with)$)/],
  ['past over the', /^(?:the|recent)$/],
  [
    'reign in',
    /^(?!(?:to|will|would|could|can|must|should|may|might|help|helped|helps|and|or|better|not|finally|try|did)$)/,
  ],
  ...['a', 'an', 'the', 'his', 'her', 'their', 'our', 'its'].map((word): [string, RegExp] => [
    `apart of ${word}`,
    /ing$/,
  ]),
]);

const { triggers, find } = slipsOf([
  listed,
  its,
  their,
  your,
  whose,
  than,
  led,
  little,
  nounForms,
  ...MISTAKEN,
  ...SOUND_ALIKES,
  ...NEAR_WORDS,
  ...HEARD_ALIKE,
  ...WRONG_PREPOSITIONS,
  ...STRAY_WORDS,
  ...MODIFIERS,
  ...AMOUNTS,
  ...RELATIVES,
  ...MIX_UPS,
]);

/** Headlines drop words, so that only what is wrong wherever it stands is wrong there. */
const inHeads = slipsOf([listed]);

export const confusions = defineRule({
  id: 'style/confusions',
  title: 'One word mistaken for another',
  severity: 'warning',
  doc: `“Its” for “it’s”, “their” for “there”, “then” for “than”, “lead” for “led”, “should of” for “should have”: the words are
spelled right, so no dictionary objects, and readers notice. Each is judged by the words beside it, and only where they
leave no doubt.`,
  options: {},
  messages: {
    slip: {
      what: '“{words}” looks like a mistake for “{want}.”',
      why: 'The two are easily mixed up; check which is meant.',
    },
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'It got the money for [[it’s]] clinic.', fixed: 'It got the money for its clinic.' },
    { bad: 'The mill marks [[it’s]] 125th anniversary.', fixed: 'The mill marks its 125th anniversary.' },
    {
      bad: 'She would not say [[weather]] the town would help.',
      fixed: 'She would not say whether the town would help.',
    },
    { bad: '[[Their]] is no detour.', fixed: 'There is no detour.' },
    { bad: 'Rain could [[brake]] the record.', fixed: 'Rain could break the record.' },
    { bad: 'She was [[lead]] away in cuffs.', fixed: 'She was led away in cuffs.' },
    { bad: 'The man was charged [[of]] theft.', fixed: 'The man was charged with theft.' },
    { bad: 'He was held [[at]] Tuesday in a motel.', fixed: 'He was held on Tuesday in a motel.' },
    { bad: 'Each part of [[the our]] plan failed.', fixed: 'Each part of our plan failed.' },
    { bad: 'Crews pulled out [[a two]] people.', fixed: 'Crews pulled out two people.' },
    { bad: 'She [[will to]] resign in May.', fixed: 'She will resign in May.' },
    { bad: 'He is [[the one]] of the best.', fixed: 'He is one of the best.' },
    { bad: 'They met for [[day to day]] work.', fixed: 'They met for day-to-day work.' },
    { bad: 'Between 5 [[to]] 10 cars left.', fixed: 'Between 5 and 10 cars left.' },
    { bad: 'Neither the mayor [[or]] the clerk left.', fixed: 'Neither the mayor nor the clerk left.' },
    { bad: '[[This]] rules apply to all.', fixed: 'These rules apply to all.' },
    { good: 'She left because he’s a friend. He did all he can to help. In the long term plans change.' },
    { bad: '[[Another reasons]] for it is the cost.', fixed: 'Another reason for it is the cost.' },
    {
      good: 'She took the brake off, led the way and sold steel pipe. He was sworn in Monday, the to-do list in hand. It was a means of pay.',
    },
    { bad: '[[Your]] never too old to swim.', fixed: 'You’re never too old to swim.' },
    { bad: 'It stands on the [[sight]] of the mill.', fixed: 'It stands on the site of the mill.' },
    { bad: 'The measure [[past]] by a vote of 5-2.', fixed: 'The measure passed by a vote of 5-2.' },
    { bad: 'The dog was [[laying]] on the porch.', fixed: 'The dog was lying on the porch.' },
    { bad: 'Asked [[is]] he would run, he left.', fixed: 'Asked if he would run, he left.' },
    { bad: 'It is open [[everyday]] from noon.', fixed: 'It is open every day from noon.' },
    { bad: 'The National Security [[Counsel]] met.', fixed: 'The National Security Council met.' },
    { bad: 'He asked the [[Treasure]] Department.', fixed: 'He asked the Treasury Department.' },
    { bad: 'He runs a [[diary]] farm.', fixed: 'He runs a dairy farm.' },
    { bad: 'More people voted this year [[then]] in 2020.', fixed: 'More people voted this year than in 2020.' },
    { bad: 'It is banned under most [[circumstance]].', fixed: 'It is banned under most circumstances.' },
    { bad: 'They met to [[discuss of]] the plan.', fixed: 'They met to discuss the plan.' },
    { bad: 'It was robbed in [[mid July]].', fixed: 'It was robbed in mid-July.' },
    { bad: 'The mill is [[shutdown]] until May.', fixed: 'The mill is shut down until May.' },
    { bad: 'He wrote to [[Wikileaks]] in May.', fixed: 'He wrote to WikiLeaks in May.' },
    { bad: 'The city said [[it’s]] clinic needs a roof.', fixed: 'The city said its clinic needs a roof.' },
    {
      good: 'The hens were laying in March, and he was laying on the charm. At the sight of the sea they ran. It’s water.',
    },
    { bad: 'Some found [[it’s]] roofline odd.', fixed: 'Some found its roofline odd.' },
    { bad: 'The cuts forced two libraries [[too]] close.', fixed: 'The cuts forced two libraries to close.' },
    { bad: 'Drivers must yield [[too]] people on foot.', fixed: 'Drivers must yield to people on foot.' },
    { bad: 'She [[use]] to see 40 people a day.', fixed: 'She used to see 40 people a day.' },
    { bad: 'They have long [[bared]] the cost.', fixed: 'They have long borne the cost.' },
    { bad: 'The [[state run]] clinic is shut.', fixed: 'The state-run clinic is shut.' },
    {
      good: 'Some find it’s time well spent. It has two libraries too close to each other. What do they use to see it?',
    },
    { bad: 'He [[should of]] known.', fixed: 'He should have known.' },
    { bad: 'It cost more [[then]] the county had.', fixed: 'It cost more than the county had.' },
    { bad: 'The storm has [[lead]] to floods.', fixed: 'The storm has led to floods.' },
    { bad: 'She is the officer [[whom]] found the car.', fixed: 'She is the officer who found the car.' },
    { bad: 'Get a [[sneak peak]] of the film.', fixed: 'Get a sneak peek of the film.' },
    { bad: 'She fled the [[seen]] on foot.', fixed: 'She fled the scene on foot.' },
    { bad: 'The yard [[laid-off]] 40 workers.', fixed: 'The yard laid off 40 workers.' },
    { bad: 'The students [[which]] came were late.', fixed: 'The students who came were late.' },
    {
      bad: 'They seek a man [[whom]] they say robbed the bank.',
      fixed: 'They seek a man who they say robbed the bank.',
    },
    { bad: 'The hall is a good place to [[workout]].', fixed: 'The hall is a good place to work out.' },
    {
      bad: 'The road was shut for several [[hour]] while crews worked.',
      fixed: 'The road was shut for several hours while crews worked.',
    },
    { bad: 'The fair is in its [[12]] year.', fixed: 'The fair is in its 12th year.' },
    { bad: 'The town has [[fewer]] crime than it did.', fixed: 'The town has less crime than it did.' },
    { bad: 'He was held [[with out bail]].', fixed: 'He was held without bail.' },
    { bad: 'Crews began to [[clean-up]] the park.', fixed: 'Crews began to clean up the park.' },
    { bad: 'It is a [[city owned]] lot, and a [[Denver based]] firm runs it.' },
    { bad: 'The inquiry [[lead]] to his arrest.', fixed: 'The inquiry led to his arrest.' },
    { bad: 'The frost could [[effect]] prices this year.', fixed: 'The frost could affect prices this year.' },
    { good: 'He sent answers to follow-up questions. She hopes to effect change. A pencil lead to draw with is soft.' },
    {
      good: 'Lowe left, saying it’s imperative that they vote. Lind cautioned it’s short-lived. It is what firms have struggled with in the city.',
    },
    { good: 'It led to many people asking. The opening goal off an assist won the team an at large spot.' },
    { bad: 'They can now improve [[there]] homes.' },
    {
      bad: 'Firms are sharing [[there]] groundbreaking tools.',
      fixed: 'Firms are sharing their groundbreaking tools.',
    },
    { good: 'The three-way contest drew fewer people. It is in its 12 rooms.' },
    { bad: 'The shop is open seven [[day]] a week.', fixed: 'The shop is open seven days a week.' },
    { bad: 'The city [[can not]] pay.', fixed: 'The city cannot pay.' },
    {
      good: 'It’s late, and its doors are shut. They live there, from there to their school. He has lead in his pipes, of whom were two. She would of course go.',
    },
    {
      good: 'Whom do you trust? Whom has she hired? Crowds passed many of the much-needed beds on the A-list streets. They fought in the past over the pact agreed to by the mayors. Protests flare for a week.',
    },
    { good: '“Their is no detour,” Lowe said.' },
    {
      good: 'All told, this results in a waste. Two had strep A infections. Lowe, who’s entering the second year, is calm.',
    },
    {
      good: 'The laid-off workers met. She left a marriage to a man which had failed. The side effects all passed, the seen and the unseen. He walked past the council, past the budget desk. The man whom they say she robbed is well.',
    },
    { bad: 'She moved to the [[Los Angles]] Harbor district.', fixed: 'She moved to the Los Angeles Harbor district.' },
    {
      bad: 'The plant will close, which will [[effect]] 240 workers.',
      fixed: 'The plant will close, which will affect 240 workers.',
    },
    { bad: 'The team will lose 14 seniors [[too]] graduation.', fixed: 'The team will lose 14 seniors to graduation.' },
    { bad: 'He is charged with [[too]] counts of theft.', fixed: 'He is charged with two counts of theft.' },
    { bad: 'She recused herself [[form]] the case.', fixed: 'She recused herself from the case.' },
    { bad: 'The club has [[less]] players than it did.', fixed: 'The club has fewer players than it did.' },
    { bad: 'Ana Lowe, [[whose]] in her 18th season, won.', fixed: 'Ana Lowe, who’s in her 18th season, won.' },
    { bad: 'Walt Lowe, [[that]] led it for years, retired.', fixed: 'Walt Lowe, who led it for years, retired.' },
    { bad: 'The company, [[who]] is based in Alden, grew.', fixed: 'The company, which is based in Alden, grew.' },
    { bad: 'The reason is [[because]] the road was shut.', fixed: 'The reason is that the road was shut.' },
    {
      good: 'It is too much, less than two miles off, and of no less concern. He knows too little to effect change. The reason for it, Ana Lind said, is clear because she asked.',
    },
    {
      good: 'The coach’s reign in Alden is over. The splitting apart of the nuclei took days. The Marshall Law Group sued.',
    },
    {
      good: 'He works with staff in the clinic to help them. If sport is about more than money then one trophy is little.',
    },
  ],
  triggers,
  *passage(passage, { speller }, places) {
    const prose = ownWords(passage);
    if (prose) yield* find(prose, places, speller);
    else yield* inHeads.find(ownWordsAnywhere(passage), places);
  },
});
