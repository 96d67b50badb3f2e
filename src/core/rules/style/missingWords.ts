import { NOUN_TOO } from '../../lexicon/leftOutWords.ts';
import { PHRASES_WITH_OF } from '../../lexicon/phrasesWithOf.ts';
import { BASE_VERBS, BEFORE_OBJECTS, GRAMMAR_WORDS, HAVE_FORMS, MODALS } from '../../lexicon/wordClasses.ts';
import { type Around, type Slip, type SlipKind, slip, slipsOf } from '../lib/around.ts';
import { BARE_NOUNS } from '../lib/bareNouns.ts';
import { LEFT_OUT } from '../lib/leftOut.ts';
import { LEFT_OUT_BY_USE } from '../lib/leftOutByUse.ts';
import { GONE, ownWords, withoutQuotes } from '../lib/prose.ts';
import { AMOUNT_GAPS } from '../lib/slips/amounts.ts';
import { DROPPED_TO } from '../lib/slips/droppedTo.ts';
import { GAPS } from '../lib/slips/gaps.ts';
import { LEFT_OUT_BY_MODEL } from '../lib/slips/leftOutByModel.ts';
import { defineRule } from '../rule.ts';

const DETERMINER = /^(?:the|his|her|its|their|our|my|these|those)$/;
/** Words that "to" and a verb follow. */
const BEFORE_TO =
  'able unable failed fails agreed agrees refused refuses decided decides wants want wanted planned promised vowed pledged hopes hoped tries tried trying managed attempted intends intended threatened willing unwilling unlikely ready eager reluctant according chance ability wishes needed scheduled supposed due likely expected going used struggle struggled struggles struggling desire pressure right threatens threaten seek sought seeks continue continued continues tend tends tended begin began begins urged forced asked allowed invited encouraged ordered required';

const to: SlipKind = {
  words: BEFORE_TO.split(' '),
  see(around) {
    const [word, next, before] = [around.word(0), around.word(1), around.word(-1)];
    if (around.raw(0) !== word || word.includes('-') || !next || around.raw(1) !== next || before === 'as') return null;
    if (word === 'according')
      return /^(?:to|as)$/.test(next) || before === 'as' ? null : slip(0, 1, `according to ${next}`);
    // “It has managed catch limits”: a thing that is managed.
    if (word === 'managed' && /[^s]s$/.test(around.word(2))) return null;
    if (LOOSE_TO.test(word)) return behindLoose(around, word, next);
    return isToMissing(around, word, next, before) ? slip(0, 1, `${word} to ${next}`) : null;
  },
};

function isToMissing(around: Around, word: string, next: string, before: string): boolean {
  const isVerb = BASE_VERBS.has(next);
  const hasObject = DETERMINED_TO.test(word) && isObject(around.word(2)) && !isNounBefore(before);
  // “The tone that they seek like a grail”; “three tries saw them win”.
  if (/^(?:like|saw|left)$/.test(next)) return false;
  if (/^ha(?:ve|s|d)$/.test(next)) return false;
  if (LATE_TO.test(word)) return hasObject && (isVerb || around.mayBeVerb(1)) && !NOUN_TOO.has(next);
  if (hasObject && around.mayBeVerb(1)) return true;
  return isVerb ? !mayBeNoun(around, word, next, before) : asksForVerb(around, word, next, before);
}

/** “Wanted change the”: words behind which even what may be a noun is a verb. */
const asksForVerb = (around: Around, word: string, next: string, before: string): boolean =>
  NOUN_TOO.has(next) &&
  /^(?:want|wants|wanted|refused|refuses|able|unable|decided|tried|tries)$/.test(word) &&
  isObject(around.word(2)) &&
  !/^(?:the|a|an|no|his|her|their|its)$/.test(before);

/** “Chance” and “plans” take a noun behind them as well. */
function mayBeNoun(around: Around, word: string, next: string, before: string): boolean {
  const second = around.word(2);
  // “Those who doubt his ability suggest that …”: a verb of its own.
  if (word === 'ability' && /^(?:suggest|say|think|believe|argue|claim|insist|point)$/.test(next)) return true;
  if (word === 'due') return before !== 'is' || NOUN_TOO.has(next);
  if (
    /^(?:hopes|wishes)$/.test(word) &&
    /^(?:[a-z-]{2,30}'s|the|their|his|her|these|those|such|some|many|all|new|other|and|best|good|warm|high|well)$/.test(
      before,
    ) &&
    !/^(?:the|a|an|what)$/.test(second)
  )
    return true;
  if (word === 'chance' && second === 'that') return false;
  // “Pledged support for the plan”: what was pledged.
  if (/^(?:pledged|promised)$/.test(word) && NOUN_TOO.has(next) && /^(?:for|of|from)$/.test(second)) return true;
  return (
    NOUN_TOO.has(next) &&
    /^(?:chance|ability|hopes|wants|needed|scheduled|likely|planned|intended|attempted|promised|hoped|wanted|tries|ready|want)$/.test(
      word,
    )
  );
}

/** Verbs and adjectives behind which a verb and its object need "to": "tried harness the power". */
const DETERMINED_TO =
  /^(?:able|unable|failed|fails|agreed|agrees|refused|refuses|decided|decides|want|wants|wanted|vowed|pledged|hoped|tries|tried|trying|managed|attempted|threatened|willing|unwilling|unlikely|eager|reluctant|struggle|struggled|struggles|struggling|threatens|threaten|seek|sought|seeks|continue|continued|continues|tend|tends|tended|began|begins|urged|forced|ordered|required|allowed|encouraged)$/;
/** Of these the ones that take a noun behind them as often. */
const LATE_TO =
  /^(?:struggle|struggled|struggles|struggling|desire|pressure|right|threatens|threaten|seek|sought|seeks|continue|continued|continues|tend|tends|tended|begin|began|begins|urged|forced|asked|allowed|invited|encouraged|ordered|required)$/;
/** Before these words the word behind is a noun: "the failed state the". */
const isNounBefore = (before: string): boolean =>
  /^(?:the|a|an|no|his|her|their|its|of|this|that|any|some|for|with|by|in|and|so|to|all|these|those)$/.test(before);

/** Words that stand before "to" only now and then: "likely sleep", "going get", "was expected be". */
const LOOSE_TO = /^(?:likely|expected|going|used)$/;
const isObject = (word: string): boolean =>
  /^(?:the|a|an|his|her|its|their|my|our|your|this|that|these|those|it|them|him)$/.test(word);

/** Behind these a plain verb is a slip only where nothing else explains it. */
function behindLoose(around: Around, word: string, next: string): Slip | null {
  const before = around.word(-1);
  const found = slip(0, 1, `${word} to ${next}`);
  if (next === 'be' && !/^(?:the|a|an|and|be|as|is|are)$/.test(before))
    return word === 'used' || word === 'likely' ? null : found;
  if (!BASE_VERBS.has(next) && next !== 'sleep') return null;
  const isBe = /^(?:is|are|was|were|be|been|not|i'm|he's|she's|they're|we're|you're|it's)$/;
  if (word === 'expected') return isBe.test(before) && !NOUN_TOO.has(next) ? found : null;
  if (word === 'used') return null;
  if (word === 'going')
    return isBe.test(before) &&
      /^(?:get|take|make|have|give|find|keep|see|tell|put|bring|become|say|lose|do)$/.test(next)
      ? found
      : null;
  return isBeBeforeLikely(around, before) && (!NOUN_TOO.has(next) || next === 'sleep') ? found : null;
}

/** Not “he would most likely have to sell”: an adverb behind another auxiliary. */
function isBeBeforeLikely(around: Around, before: string): boolean {
  const be = /^(?:more|most|less|very|not)$/.test(before) ? around.word(around.word(-2) === 'the' ? -3 : -2) : before;
  return /^(?:is|are|was|were|it's|isn't|aren't|wasn't|weren't)$/.test(be);
}

/** Nouns and numbers that "of" and a determiner follow. */
const of: SlipKind = {
  words: [
    'part',
    'some',
    'members',
    'member',
    'one',
    'hundreds',
    'thousands',
    'dozens',
    'millions',
    'number',
    'majority',
    'most',
    'many',
    'lack',
    'instead',
    'regardless',
    'secretary',
    'department',
    'university',
    'lots',
    'tens',
    'couple',
    'kind',
    'sort',
    'percent',
    'each',
    'none',
    'several',
    'out',
    ...PHRASES_WITH_OF.keys(),
  ],
  see: (around) => missingOf(around),
};
function missingOf(around: Around): Slip | null {
  const [word, next, before] = [around.word(0), around.word(1), around.word(-1)];
  if (!next || around.raw(0).slice(1) !== word.slice(1)) return null;
  if (
    word === 'number' &&
    next === 'of' &&
    /^(?:allowed|affected|arrested|infected)$/.test(around.word(2)) &&
    (around.word(3) === '' || GRAMMAR_WORDS.has(around.word(3)))
  )
    return slip(1, 2, `of people ${around.word(2)}`);
  return isOfMissing(around, word, next, before) ? slip(0, 1, `${around.raw(0)} of ${around.raw(1)}`) : null;
}

function isOfMissing(around: Around, word: string, next: string, before: string): boolean {
  if (PHRASES_WITH_OF.has(word)) return isPhraseWithoutOf(around);
  // “Four out six workers.”
  if (word === 'out' && FEW.test(before) && FEW.test(next)) return around.can.plural(around.word(2));
  if (word === 'out') return OUT_OF.test(next) && BEFORE_OUT.test(before);
  if (word === 'number') return isPluralBehindNumber(around);
  if (word === 'secretary') return next === 'state';
  if (/^(?:hundreds|thousands|millions|dozens|tens)$/.test(word)) return COUNTED.test(next);
  if (!DETERMINER.test(next)) return false;
  if (/^(?:part|members|member)$/.test(word))
    return before !== '' && !/^(?:took|take|taking|takes|in|and|or|to|most)$/.test(before);
  if (word === 'one') return next === 'the' && isOneOfSeveral(around, before);
  if (/^(?:some|many|most|each|none|several)$/.test(word)) return isShareOf(word, next, before);
  if (word === 'instead')
    return before !== '' && !/^(?:and|but|or|that|so|while|will|would|,)$/.test(before) && next !== 'the';
  // “They lack the votes”: a verb.
  if (word === 'lack') return /^(?:the|a|an|any|his|her|its|their|of|for|by|with|despite|no)$/.test(before);
  return /^(?:majority|regardless|couple)$/.test(word);
}

const FEW = /^(?:one|two|three|four|five|six|seven|eight|nine|ten)$/;
const BEFORE_OUT =
  /^(?:been|be|is|was|were|are|stay|stayed|stays|keep|kept|dropped|remain|remained|ran|forced|get|got)$/;
/** What hundreds and thousands are counted of. */
const COUNTED =
  /^(?:thousands|millions|people|pounds|dollars|workers|students|voters|residents|protesters|homes|families|children|others)$/;

/** “It was one the largest fires”: a plural follows. */
const isOneOfSeveral = (around: Around, before: string): boolean =>
  (/^(?:as|was|is|be|become|became|remains|remain|still)$/.test(before) &&
    [2, 3, 4].some((n) => /[^s]s$/.test(around.word(n)) && !/^(?:as|was|is|has|its|his|this)$/.test(around.word(n)))) ||
  (/^(?:|at|only|just|is|was|and)$/.test(before) && /s$/.test(around.word(2) || around.word(3)));

const isShareOf = (word: string, next: string, before: string): boolean =>
  /^(?:his|her|its|their|these|those|the)$/.test(next) &&
  (before === '' ? word !== 'most' : /^(?:only|of|for|with|by|and|that|is|was|were|are|in|from)$/.test(before));

/** Whether “of” is missing behind the noun of such a phrase. */
function isPhraseWithoutOf(around: Around): boolean {
  const before = PHRASES_WITH_OF.get(around.word(0));
  if (!before?.test(around.before(14).toLowerCase())) return false;
  const next = around.word(1);
  if (around.word(0) === 'capable') return /^[a-z]{3,}ing$/.test(next);
  if (around.word(0) === 'aware') return /^(?:the|these|those|his|her|their|its)$/.test(next) && !hasClause(around);
  return /^(?:the|a|an|his|her|its|their|this|these|those)$/.test(next) && around.word(2) !== 'same';
}

/** “Aware the system will fail”: a clause without its “that.” */
function hasClause(around: Around): boolean {
  const end = around.place(1)?.end ?? 0;
  if (/^[^.,;]{0,60}["“‘]/.test(around.prose.slice(end, end + 61).replaceAll(GONE, '"'))) return true;
  for (let n = 3; n < 9 && around.word(n); n++)
    if (
      /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|[a-z]{3,}ed)$/.test(
        around.word(n),
      )
    )
      return true;
  return false;
}

/** What one is out of: "out work", "out poverty". */
const OUT_OF =
  /^(?:work|poverty|control|office|jail|prison|hospital|business|reach|sight|hand|date|touch|action|debt|trouble|town|power|money|contention|favor|favour|danger)$/;

/** “A number agencies were”, “the number students from”: a plural that no compound with "number" explains. */
function isPluralBehindNumber(around: Around): boolean {
  const [before, next, second] = [around.word(-1), around.word(1), around.word(2)];
  return (
    /^(?:the|a|any|large|small|growing|record|unspecified|unknown|innumerable|limited|huge|significant|total|average|certain|fair|good|great)$/.test(
      before,
    ) &&
    /^[a-z]{4,}[^s]s$/.test(next) &&
    !/^(?:plates|ones|twos|lines|games|systems|changes|crunchers|theorists|series|stands|rises|falls|keeps|includes|remains|looks|seems|appears|comes|goes|grows|drops|represents|means|continues|reflects|points|shows|does|excludes|exceeds|needs|makes|varies|takes|gets|hits|gives|depends|combinations|puzzles|patterns|sequences|tags|cards|sets|works|news|always|sometimes|just|thus)$/.test(
      next,
    ) &&
    /^(?:of|from|in|who|that|to|able|and|with|at|on|were|are|have|had|across|has|was|is)$/.test(second)
  );
}

/** “they been”, “it been”: "have" is missing. “have unable”: "been" is. */
const been: SlipKind = {
  words: [
    'he',
    'she',
    'it',
    'they',
    'we',
    'has',
    'have',
    'had',
    'will',
    'would',
    'could',
    'can',
    'should',
    'must',
    'may',
    'might',
  ],
  see(around) {
    const [word, next, before] = [around.word(0), around.word(1), around.word(-1)];
    if (around.raw(1) !== next || word.includes("'")) return null;
    if (/^(?:he|she|it|they|we)$/.test(word)) {
      if (next !== 'been' || /^(?:have|has|had|haven't|hasn't|hadn't)$/.test(before)) return null;
      return /^(?:he|she|it)$/.test(word)
        ? slip(0, 1, `${around.raw(0)} has been`, `${around.raw(0)} had been`)
        : slip(0, 1, `${around.raw(0)} have been`, `${around.raw(0)} had been`);
    }
    // “Will have available”, “had due process”, “have safe routes”: what one has comes behind.
    if (
      HAVE_FORMS.has(word) &&
      ADJECTIVES.test(next) &&
      next !== 'due' &&
      !/^(?:to|of)$/.test(before) &&
      !MODALS.has(before) &&
      !around.can.plural(around.word(2))
    )
      return slip(0, 1, `${around.raw(0)} been ${next}`);
    if (!HAVE_FORMS.has(word) && around.raw(0) === word && isBeMissing(around))
      return slip(0, 1, `${word} be ${around.raw(1)}`);
    if (
      !HAVE_FORMS.has(word) &&
      ADJECTIVES.test(next) &&
      around.raw(0) === word &&
      !/^(?:the|a|his|her|their|in|own)$/.test(before)
    )
      return slip(0, 1, `${word} be ${next}`);
    if (HAVE_FORMS.has(word) && !/^(?:to|of|having)$/.test(before)) {
      const gap = beenBehindHave(around);
      if (gap) return gap;
    }
    return word === 'have' &&
      /^(?:could|would|should|might|must|couldn't|wouldn't|shouldn't)$/.test(before) &&
      BEFORE_OBJECTS.has(next) &&
      !/^(?:to|for|in|on|over|up|about|around|within|under|with|by|at|near|without|against)$/.test(next)
      ? slip(0, 1, `have been ${next}`)
      : null;
  },
};
/** Participles that stand before "by" without "been": "has risen by a third". */
const ACTIVE_BY =
  /^(?:increased|decreased|grown|risen|fallen|dropped|declined|shrunk|gone|come|passed|stood|responded|reacted|begun|started|improved|expanded|won|lost|led|beaten|cut|doubled|tripled|lived|abided|slowed|jumped|climbed|widened|narrowed|contracted|raised|reduced|profited|benefited|benefitted|stopped|dropped|swung|surged|soared|slipped|moved|ended|stuck|finished|changed|progressed|weakened|strengthened|plunged|slid|swelled|erred|stopped|sworn|boosted|exceeded|missed|gained|advanced|rallied|tumbled|extended|outnumbered|closed|succeeded|survived|dipped|ballooned|multiplied|evolved|answered|opened|replied|voted|traveled|travelled|flown|driven|run|walked|dealt|done|appeared|gathered|assembled|lined|queued|camped|marched|rallied|congregated|slept|knelt|sat|waited|lain|arrived|prayed)$/;
/** Nouns in -ing that somebody has. */
const THINGS_IN_ING =
  /^(?:meaning|housing|training|funding|understanding|feeling|building|standing|backing|bearing|something|nothing|anything|everything|being|having|interesting|existing|leading|growing|living|lasting|outstanding|remaining|working|spending|staffing|financing|banking|parking|nursing|hearing|meeting|following|opening|ruling|warning|offering|showing|timing|rating|ranking|listing|calling|clothing|lighting|heating|catering|counseling|savings?|earnings?|holding|king|ring|string|spring|swimming|skiing|fishing|hunting|farming|mining|advertising|marketing|engineering|manufacturing|reasoning|fencing|roofing|seating|drinking|cooking|reading|writing|teaching|learning|singing|dancing|acting|painting|trading|voting|polling|policing|planning|zoning|testing|screening|willing|wanting|during|competing|conflicting|varying|differing|overlapping|pending|ongoing|outgoing|incoming|underlying|surviving|promising|striking|surprising)$/;

/** “Has developed by the firm”, “has selling its cars”, “has ongoing for a year”. */
function beenBehindHave(around: Around): Slip | null {
  const n = /^(?:already|also|often|long|now|not|ly|[a-z]{4,12}ly)$/.test(around.word(1)) ? 2 : 1;
  const verb = around.word(n);
  if (around.raw(n) !== verb || around.raw(0) !== around.word(0) || !isBeenMissing(around, n, verb)) return null;
  const before = n === 1 ? around.raw(0) : `${around.raw(0)} ${around.raw(1)}`;
  return slip(0, n, `${before} been ${verb}`);
}

function isBeenMissing(around: Around, n: number, verb: string): boolean {
  const next = around.word(n + 1);
  if (BEEN_BEFORE.some(([first, second]) => first.test(verb) && second.test(next))) return true;
  if (n === 1 && isDoing(around, verb, next)) return true;
  return next === 'by' && isPast(verb) && !ACTIVE_BY.test(verb) && isDoer(around, n + 2);
}

/** Words that “has” cannot have before it without “been”, and what must follow. */
const BEEN_BEFORE: readonly (readonly [RegExp, RegExp])[] = [
  [/^ongoing$/, /^(?:for|since)$/],
  [
    /^(?:active|quiet|frank|silent|vocal|outspoken|skeptical|supportive|instrumental|absent|evident|married|busy|careful)$/,
    /^(?:in|about|to|of|for|on|with|since)$/,
  ],
  [/^too$/, /^(?:pleased|happy|late|busy|difficult|dangerous|expensive|tired|afraid|slow|risky|cautious)$/],
  [
    /^(?:inundated|situated|located|hospitali[sz]ed|stranded|headquartered|inspired|overwhelmed|plagued|dogged|beset|deported|sidelined|shrouded|mired|engulfed|bombarded|besieged|marred|hampered)$/,
    /^(?:by|with|in|at|for|since)$/,
  ],
  [/^(?:charged|tasked|associated|credited|diagnosed|infected|faced)$/, /^with$/],
];

/** “Has selling its cars”, “has working on it”, “has out of work.” */
function isDoing(around: Around, verb: string, next: string): boolean {
  if (verb === 'out') return next === 'of';
  if (!/^[a-z]{3,}ing$/.test(verb)) return false;
  // “The trouble the team had finding a mill.”
  if ([-2, -3, -4, -5].some((n) => HAD_DOING.test(around.word(n)))) return false;
  if (STATES.test(verb) && /^(?:on|in|with|for|at|to|since|up|down|out|over|as|toward|against)$/.test(next))
    return !/^what\b/i.test(around.word(-2));
  if (ACTIONS.test(verb)) return next !== '';
  return !THINGS_IN_ING.test(verb) && /^(?:the|a|an|his|her|its|their|this|these|to|them|him|it)$/.test(next);
}

/** What one has in doing something. */
const HAD_DOING =
  /^(?:trouble|difficulty|difficulties|frustrations?|fun|luck|success|problems?|time|experiences?|qualms|regrets|pleasure|joy|practice|chance|interest)$/;
const STATES =
  /^(?:working|living|growing|looking|talking|moving|running|going|coming|waiting|fighting|pushing|playing|hiding|beating|sitting|traveling|travelling|speaking)$/;
const ACTIONS =
  /^(?:selling|making|taking|giving|getting|doing|trying|struggling|campaigning|talking|urging|pushing|asking|waiting|facing|seeking|using|suffering|dealing|serving|studying|preparing|considering|negotiating|investigating|monitoring|holding)$/;

const isPast = (verb: string): boolean =>
  /^[a-z]{3,}ed$/.test(verb) ||
  /^(?:taken|seen|made|built|held|written|given|shown|driven|chosen|broken|stolen|thrown|known|sent|hit|caught|struck|found|bought|sold|brought|taught|drawn|overtaken|overrun|told)$/.test(
    verb,
  );

/** Who did it, behind “by”: not “by the end” or “by Monday.” */
function isDoer(around: Around, n: number): boolean {
  const name = around.raw(n);
  const isSomebody =
    /^(?:the|his|her|their|its|some|many|several|critics|police|officials|experts|people)$/.test(around.word(n)) ||
    (/^\p{Lu}\p{Ll}/u.test(name) &&
      !/^(?:\p{Lu}\p{Ll}*day|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter)$/u.test(
        name,
      ));
  return (
    isSomebody &&
    !/^(?:time|end|third|quarter|half|same|hundreds|thousands|dozens|wayside|book|rules|thousand|million)$/.test(
      around.word(n + 1),
    )
  );
}

/** Verbs whose plain form ends in -ing. */
const PLAIN_IN_ING =
  /^(?:bring|sing|ring|cling|fling|swing|sling|spring|wring|sting|ping|wing|ding|king|[a-z]*string)$/;
/** Subjects of which no question is made by the words behind them: "it would a". */
const PLAIN_SUBJECT = /^(?:it|they|he|she|we|this|there)$/;

/** What a turned sentence goes on with. */
const TURNED =
  /^(?:move|resume|begin|start|go|continue|take|come|end|return|proceed|happen|stop|become|bring|give|help)$/;

/** “May shifting”, “will at stake”, “it would a relief”: a modal without its verb. */
function isBeMissing(around: Around): boolean {
  const [before, next, second] = [around.word(-1), around.word(1), around.word(2)];
  // “the will naming him”, “nor would attending”: no modal, or a turned sentence.
  if (
    /^(?:the|a|his|her|their|own|my|your|its|this|free|good|ill|political|living|nor|so|and|than|as|what|how)$/.test(
      before,
    ) ||
    before === ''
  )
    return false;
  if (/^[a-z]{4,}ing$/.test(next) && !PLAIN_IN_ING.test(next) && !/thing$/.test(next))
    // “Only then will testing move on”: the sentence is turned.
    return second !== '' && !/^(?:has|is|was|would|will)$/.test(second) && !TURNED.test(second);
  if (/^(?:at)$/.test(next) && /^(?:stake|risk|odds|fault)$/.test(second)) return true;
  if (next === 'ready' || next === 'closer') return /^(?:for|to)$/.test(second);
  return (
    PLAIN_SUBJECT.test(before) &&
    /^(?:a|an)$/.test(next) &&
    around.word(-2) !== 'what' &&
    !/^(?:would|will|could|did|do|as|than|like)$/.test(around.word(-2)) &&
    second !== 'little' &&
    second !== 'lot' &&
    second !== 'bit'
  );
}

/** What nobody has and nothing will: "has unable", "will available". */
const ADJECTIVES =
  /^(?:unable|able|available|unavailable|responsible|afraid|aware|unaware|eligible|ineligible|reluctant|willing|unwilling|due|difficult|impossible|necessary|critical|successful|unsuccessful|liable|accessible|visible|safe)$/;

/** “through pandemic”, “for first time”, “in public eye”: set phrases that hold "the". */
const the: SlipKind = {
  words: [
    'for',
    'in',
    'at',
    'of',
    'to',
    'during',
    'by',
    'on',
    'through',
    'throughout',
    'until',
    'since',
    'after',
    'before',
    'around',
    'under',
    'from',
    'with',
    'into',
    'across',
    'against',
    'near',
  ],
  see(around) {
    const [word, next, second] = [around.word(0), around.word(1), around.word(2)];
    if (around.raw(1).replace('’', "'") !== next || !next || !/^[A-Za-z]+$/.test(around.raw(0))) return null;
    const gap = (): Slip => slip(0, 1, `${around.raw(0)} the ${around.raw(1)}`);
    if (
      /^(?:first|last|second|third)$/.test(next) &&
      second === 'time' &&
      word === 'for' &&
      !/^(?:voters?|buyers?|homebuyers?|offenders?|visitors?|callers?)$/.test(around.word(3))
    )
      return gap();
    if (
      /^(?:last|past|next|first)$/.test(next) &&
      /^(?:for|in|during|over|within)$/.test(word) &&
      /^(?:five|six|two|three|four|seven|eight|nine|ten|few|several|\d+|couple)$/.test(second) &&
      (next === 'last' ||
        /^(?:days?|weeks?|months?|years?|hours?|decades?|minutes?|quarters?|games?|weekends?)$/.test(around.word(3)))
    )
      return gap();
    // “At company’s headquarters”: one owner, and no article.
    if (
      /^(?:company|world|country|region|nation|city|county|government|president|mayor|governor|university|hospital|airline|firm|river|party|club|bank|district|island|museum)'s$/.test(
        next,
      ) &&
      second &&
      !/^(?:own|most)$/.test(second) &&
      !/^(?:to|from)$/.test(word) &&
      // “The cost of government’s reach”: all of it.
      !(word === 'of' && next === "government's")
    )
      return gap();
    if (next === "world's" && second && word === 'to') return gap();
    if (
      /^(?:pandemic|coronavirus|epidemic)$/.test(next) &&
      /^(?:during|through|throughout|since|before|after|around|under|by|amid)$/.test(word) &&
      (second === '' || /^(?:and|but|has|have|was|is|in|that|with|as|began|hit)$/.test(second))
    )
      return gap();
    return null;
  },
};

/** Verbs of which a listener is the object: “told visiting Ada officials they would.” */
const TOLD = /^(?:told|tell|tells|telling|asked|warned|assured|informed|reminded|convinced|promised|persuaded)$/;
/** “lawyers they would appeal”: the verb of speech is missing. */
const said: SlipKind = {
  words: [
    'officials',
    'lawyers',
    'police',
    'prosecutors',
    'attorneys',
    'authorities',
    'researchers',
    'investigators',
    'experts',
    'leaders',
    'residents',
    'lawmakers',
    'scientists',
    'analysts',
    'critics',
    'organizers',
    'doctors',
    'officers',
    'advocates',
    'supporters',
    'witnesses',
    'spokesman',
    'spokeswoman',
    'firefighters',
  ],
  see(around) {
    const [next, before] = [around.word(1), around.word(-1)];
    if (
      !/^(?:they|he|she|it)$/.test(next) ||
      !/^(?:would|will|were|had|have|are|could|did|was|is|has|plan|expect|believe|hope)$/.test(around.word(2))
    )
      return null;
    if (
      BEFORE_OBJECTS.has(before) ||
      BEFORE_OBJECTS.has(around.word(-2)) ||
      [-1, -2, -3, -4].some((n) => TOLD.test(around.word(n))) ||
      !/^[\p{Lu}"]/u.test(around.raw(-1) || around.raw(0))
    )
      return null;
    return slip(0, 1, `${around.raw(0)} said ${next}`);
  },
};

/** “Employers such malls and grocers”: examples behind what they are of. */
const suchAs: SlipKind = {
  words: ['such'],
  see: (around) =>
    around.can.plural(around.word(-1)) &&
    around.can.plural(around.word(1)) &&
    around.raw(1) === around.word(1) &&
    /^(?:and|or)$/.test(around.word(2)) &&
    around.can.plural(around.word(3)) &&
    !/^(?:in|at|on|for|by|of|with|from|other|most|some|many|those|these|years|days|weeks|months|times)$/.test(
      around.word(-2),
    ) &&
    !/^(?:years|days|weeks|months|times|others)$/.test(around.word(-1))
      ? slip(0, 0, 'such as')
      : null,
};

/** “across the country a, in part”: an article before a mark. */
const article: SlipKind = {
  words: ['a', 'an', 'the'],
  see(around) {
    const word = around.raw(0);
    if (!/^(?:a|an|the)$/.test(word) || !/[.,;:]/.test(around.markBehind(0)) || !around.word(-1)) return null;
    const end = around.place(0)?.end ?? 0;
    if (
      !/^[;.] \p{Ll}|^[.;]$|^\. \p{Lu}/u.test(around.prose.slice(end, end + 3)) ||
      (word === 'a' &&
        /^(?:vitamin|grade|plan|group|hepatitis|class|type|section|part|letter|option|point|an|the)$/.test(
          around.word(-1),
        ))
    )
      return null;
    return { from: 0, to: 0, want: [] };
  },
};

/** “$3.5 million other expenses”: "in" is missing. */
const money: SlipKind = {
  words: ['other'],
  see: (around) =>
    /^(?:million|billion)$/.test(around.word(-1)) &&
    // “28 million homes and 1.9 million other buildings”: two counts of a list.
    !/\band [\d.]{1,8} (?:million|billion) $/.test(around.before(20)) &&
    /^\$?[\d.]+$/.test(around.word(-2)) &&
    /[^s]s$/.test(around.word(1))
      ? slip(-1, 0, `${around.raw(-1)} in other`)
      : null,
};

const { triggers, find } = slipsOf([
  to,
  of,
  been,
  the,
  said,
  suchAs,
  article,
  money,
  ...LEFT_OUT,
  ...LEFT_OUT_BY_USE,
  ...BARE_NOUNS,
  ...GAPS,
  ...AMOUNT_GAPS,
  ...DROPPED_TO,
  ...LEFT_OUT_BY_MODEL,
]);

const inHeads = slipsOf([money]);

export const missingWords = defineRule({
  id: 'style/missing-words',
  title: 'Word left out',
  severity: 'info',
  doc: `“Failed hold,” “some his staff,” “they been,” “for first time”: a small word fell out while the sentence was edited. The
rule knows the words that cannot do without it, and a small model learnt from books tells where “to” and “be” stood;
quotations are left alone.`,
  options: {},
  messages: {
    slip: { what: 'A word seems to be missing at “{words}.”', why: 'Restore what was cut: “{want}”?' },
    fix: 'Write “{want}”',
  },
  examples: [
    { good: 'Alden moved up as three late tries saw them beat the Falcons.' },
    { good: 'They put their faith in the old crew, Ruiz instead earning his pay in Alden.' },
    { good: 'Only when those are done will testing move into the field.' },
    { bad: 'The city [[failed hold]] the line.', fixed: 'The city failed to hold the line.' },
    { bad: 'He was [[taken hospital]] with burns.', fixed: 'He was taken to a hospital with burns.' },
    { bad: 'Police are [[looking a]] gray car.', fixed: 'Police are looking for a gray car.' },
    { bad: 'The firm said [[it]] working on a fix.', fixed: 'The firm said it was working on a fix.' },
    { bad: 'He was [[sentenced six]] years.', fixed: 'He was sentenced to six years.' },
    { bad: 'It did not pay [[any its]] workers.', fixed: 'It did not pay any of its workers.' },
    { bad: 'It would prevent firms [[to sell]] the data.', fixed: 'It would prevent firms from selling the data.' },
    { bad: 'It is used [[on limited]] basis.', fixed: 'It is used on a limited basis.' },
    { good: 'She said it’s working on a fix. He apologized the next day.' },
    { bad: 'The board voted [[5-2 approve]] it.', fixed: 'The board voted 5-2 to approve it.' },
    { bad: 'The firm [[has accused]] of fraud.', fixed: 'The firm has been accused of fraud.' },
    { bad: 'She said she [[not]] know.', fixed: 'She said she did not know.' },
    { bad: 'Work [[on new]] station began.', fixed: 'Work on the new station began.' },
    {
      good: 'She is looking a bit tired. He asked that she not know. The men whom lawyers have accused of theft left.',
    },
    { bad: 'It was the most [[likely come]] with a tub.', fixed: 'It was the most likely to come with a tub.' },
    { bad: 'He [[tried harness]] the river.', fixed: 'He tried to harness the river.' },
    { bad: 'The birds were not [[able adapt]] fast enough.', fixed: 'The birds were not able to adapt fast enough.' },
    { good: 'We need buy-in. The long expected wait is over, and we need do no more.' },
    { good: 'We all go our own way, and parts of the order remain. It was an easy win, with available compute.' },
    { bad: 'There are lessons [[to learned]] from it.', fixed: 'There are lessons to be learned from it.' },
    { bad: 'New maps [[will completed]] in the fall.', fixed: 'New maps will be completed in the fall.' },
    {
      good: 'As everyone who could sought shelter, the design and the crew’s effort stand. They would indeed succeed to varied ends, and every talk I went to made some mention. Faults claimed include rust, it will hard delete files, and it needed further proof.',
    },
    {
      good: 'A one-time rival said more stand by the plan, and states in need happen to be poor. It was a reluctant transplant.',
    },
    { bad: 'It was an [[effort disqualify]] the clerk.', fixed: 'It was an effort to disqualify the clerk.' },
    { bad: 'He left in [[order use]] the time well.', fixed: 'He left in order to use the time well.' },
    { bad: 'His aides kept [[urging to]] avoid the talk.', fixed: 'His aides kept urging them to avoid the talk.' },
    { bad: 'The fair closed [[after filed]] the suit.', fixed: 'The fair closed after he filed the suit.' },
    { bad: 'The boy was [[taken the]] hospital by bus.', fixed: 'The boy was taken to the hospital by bus.' },
    { bad: 'The mayor wants [[them approve]] the plan.', fixed: 'The mayor wants them to approve the plan.' },
    {
      good: 'They will help the campaign raise the money. The plans include a park, and she soon after joined the board.',
    },
    { good: 'People who voted against the plan say the cost is high. Backers of a plan say the cost is low.' },
    { good: '“The birds were not able adapt,” Lowe said.' },
    { good: 'Best wishes go out to the old crew, for all the trouble the team had finding a mill.' },
    { bad: 'It hired four [[out six]] cooks.', fixed: 'It hired four out of six cooks.' },
    { bad: 'She spoke in [[front a]] crowd.', fixed: 'She spoke in front of a crowd.' },
    { bad: 'The mood [[may shifting]] now.', fixed: 'The mood may be shifting now.' },
    { bad: 'A [[number agencies]] were late.', fixed: 'A number of agencies were late.' },
    { bad: 'The net [[has developed]] by the mill.', fixed: 'The net has been developed by the mill.' },
    { bad: 'She spoke [[at company’s]] headquarters.', fixed: 'She spoke at the company’s headquarters.' },
    { bad: 'He spent $3.5 [[million other]] expenses.', fixed: 'He spent $3.5 million in other expenses.' },
    { bad: '[[One the]] workers was hurt.', fixed: 'One of the workers was hurt.' },
    { bad: 'Half said [[they been]] to a restaurant.', fixed: 'Half said they have been to a restaurant.' },
    { bad: 'The plan is dead, she said [[in statement]].', fixed: 'The plan is dead, she said in a statement.' },
    { bad: 'He was shot while he spoke [[at rally]] in Alden.' },
    {
      good: 'The man was found in garage bands, a game of pool was on, and heads of department preparing for interview sat in coach.',
    },
    { bad: 'They seek a truck [[for man]] who left.', fixed: 'They seek a truck for a man who left.' },
    { bad: 'He was described [[as white]] male.', fixed: 'He was described as a white male.' },
    { bad: 'He was let go for [[lack evidence]].', fixed: 'He was let go for lack of evidence.' },
    { bad: '[[Because the]] storm, the school shut.', fixed: 'Because of the storm, the school shut.' },
    { bad: 'They asked how [[they to]] pay for it.' },
    { bad: 'It closed [[for first]] time.', fixed: 'It closed for the first time.' },
    { bad: 'City [[lawyers they]] would appeal.', fixed: 'City lawyers said they would appeal.' },
    {
      good: 'The city failed to hold it, the plans work, and they have been there. Members of the board took part. Vitamin A, in part.',
    },
    {
      good: 'They told local authorities they were content. It seemed to many the best answer. They begin to suspect that.',
    },
    { good: 'Each board should similarly be able to. The mayor’s plans remain unclear.' },
    { good: 'It has managed catch limits since 1924, and the changes have made numbers clearer.' },
    { good: 'They lack the votes. He would most likely have to sell. We want complete and full repeal.' },
    { good: 'She was aware the plan would fail. Those who doubt his ability suggest that others ran it.' },
    { good: '“They been late,” Lowe said.' },
    {
      good: 'The yard is where I belong the most. They pledged support for the mayor. The flood will bleed into May. She complained the noise makes it hard to sleep. They talk of catering their plans to their readers.',
    },
    { good: 'This kind of system is left of center. The outside world met on board, in the house, garden and barn.' },
    {
      good: 'They do not have safe routes to the port. Unions want pay increases. There are 28.5 million homes and 1.9 million other buildings.',
    },
  ],
  triggers,
  *passage(passage, { speller }, places) {
    const prose = ownWords(passage) || (passage.kind === 'headline' ? withoutQuotes(passage) : '');
    // Headlines drop words by custom; what no custom explains is asked there, too.
    if (prose) yield* passage.kind === 'headline' ? inHeads.find(prose, places) : find(prose, places, speller);
  },
});
