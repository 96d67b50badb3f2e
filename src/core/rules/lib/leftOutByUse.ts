import { COUNT_NOUNS } from '../../lexicon/countNouns.ts';
import { BASE_VERBS, BE_FORMS, BEFORE_OBJECTS, BETWEEN, GRAMMAR_WORDS, MODALS } from '../../lexicon/wordClasses.ts';
import { type Around, type Slip, type SlipKind, slip } from './around.ts';

/**
 * Small words left out, told by what the dictionary knows of the words beside the gap: a verb that nothing else is, a thing
 * that never stands without its article, an adjective where a verb is due.
 */

const words = (list: string): string[] => list.split(' ');
const behind = (around: Around, small: string): Slip => slip(0, 1, `${around.raw(0)} ${small} ${around.raw(1)}`);
const isPlainWord = (around: Around, n: number): boolean => around.raw(n) === around.word(n) && around.word(n) !== '';

/** Verbs, adjectives and nouns that “to” and a verb follow, in forms that no plain verb follows without it. */
const GOVERNORS = words(
  'wants wanted wanting plans planned planning hopes hoped hoping decided decides deciding agreed agrees agreeing refused refuses refusing failed fails failing managed manages attempted attempts attempting intends intended intending vowed vows vowing pledged pledges pledging promised promises threatened threatens threatening seeks sought seeking tends tended struggled struggles struggling aims aimed aiming hesitated hesitate continues continued continuing began begins beginning started starts starting needs needed needing prefers preferred offered offers offering chose chooses choosing expects expected expecting prepared prepares preparing opted opts tried tries trying asked told urged urges urging ordered ordering forced forcing forces allowed allows allowing invited encouraged encourages encouraging required requires requiring able unable likely unlikely willing unwilling ready eager reluctant set poised due bound supposed going hesitant determined inclined keen scheduled slated authorized permitted compelled tempted qualified entitled content anxious desperate destined prone ability chance opportunity effort attempt decision desire authority power refusal failure willingness unwillingness permission inability eagerness reluctance tendency incentive obligation readiness proposal bid pressure mandate capacity instructions temptation motivation determination used want plan hope agree refuse fail attempt intend vow pledge promise threaten seek tend struggle aim continue begin start need prefer expect try',
);
/** Plain forms among them, which a plain verb may follow in a list or as a noun: only behind these words are they verbs. */
const PLAIN =
  /^(?:want|plan|hope|agree|refuse|fail|attempt|intend|vow|pledge|promise|threaten|seek|tend|struggle|aim|continue|begin|start|need|prefer|expect|try)$/;
/** Of these a passive alone takes “to” and a verb: “was told leave”; “likely” a form of “be.” */
const PASSIVE =
  /^(?:told|asked|set|used|going|content|offered|allowed|urged|ordered|forced|encouraged|invited|required|authorized|permitted|compelled|tempted|qualified|entitled|scheduled|slated|supposed|determined|inclined|bound|due|likely|unlikely|expected|needed|prepared|destined|poised)$/;
/** Things that the dictionary has as verbs alone. */
const MADE_THINGS = /^(?:package|delegate|store|advocate|associate|estimate|graduate|duplicate|certificate|candidate)$/;
const THING_AHEAD = /^(?:the|a|an|his|her|its|their|our|this|that|these|those|it|them|him|us)$/;
const NOUNS =
  /^(?:ability|chance|opportunity|effort|attempt|decision|desire|authority|power|refusal|failure|willingness|unwillingness|permission|inability|eagerness|reluctance|tendency|incentive|obligation|readiness|proposal|bid|pressure|mandate|capacity|instructions|temptation|motivation|determination)$/;
/** Forms in -s that are nouns as often: “plans include”. */
const PLURALS =
  /^(?:plans|hopes|attempts|vows|pledges|promises|aims|starts|needs|offers|struggles|forces|efforts|asked)$/;
/** What a plural “plans” or “forces” does by itself. */
const STATES =
  /^(?:include|become|remain|require|involve|seem|appear|contain|exist|depend|deserve|differ|reveal|consist|begin|continue|succeed|fail|arise|emerge|say|go|come|vary|reflect)$/;
const OBJECT =
  /^(?:the|a|an|his|her|its|their|our|my|your|this|that|these|those|it|them|him|us|in|on|at|from|with|for|any|some|more|all|up|out)$/;

const to: SlipKind = {
  words: GOVERNORS,
  see(around) {
    const [word, next, before] = [around.word(0), around.word(1), around.word(-1)];
    if (!isPlainWord(around, 0) || !isPlainWord(around, 1) || !around.can.verb(next) || before === '') return null;
    if (PASSIVE.test(word) && !BE_FORMS.has(before)) return null;
    if (/ing$/.test(word) && !OBJECT.test(around.word(2))) return null;
    if (/^(?:let|go|please|thank|say|work|staff|further|lower|price|better|lease|police|own)$/.test(next)) return null;
    // “A pledged delegate lead”, “the richest incentive package”: what may be a thing is a verb where it has an object.
    if ((around.can.anyNoun(next) || MADE_THINGS.test(next)) && !THING_AHEAD.test(around.word(2))) return null;
    if (NOUNS.test(word) || PLURALS.test(word)) return behindNoun(around, next);
    if (PLAIN.test(word))
      return /^(?:they|we|you|i|to|who|don't|didn't|would|will|not|doesn't|can|could)$/.test(before) &&
        OBJECT.test(around.word(2))
        ? behind(around, 'to')
        : null;
    if (/^(?:the|a|an|his|her|its|their|of|and)$/.test(before)) return null;
    return behind(around, 'to');
  },
};
function behindNoun(around: Around, next: string): Slip | null {
  const [word, before] = [around.word(0), around.word(-1)];
  // “Those who doubt his ability suggest that”: a verb of its own.
  if (!OBJECT.test(around.word(2)) || around.word(2) === 'that' || STATES.test(next)) return null;
  if (PLURALS.test(word))
    return /^(?:he|she|it|who|company|city|council|government|band|team|group|firm|university|county|board|district|mayor|president|governor|department|agency|also|now|still|that)$/.test(
      before,
    ) || /^\p{Lu}\p{Ll}+$/u.test(around.raw(-1))
      ? behind(around, 'to')
      : null;
  return /^(?:will|would|can|could|may|might|must|should|did|does|do|not|and|or)$/.test(before)
    ? null
    : behind(around, 'to');
}

/** Verbs and adjectives whose object “to” alone brings in: “belongs the county”, “immune the drug”. */
const datives: SlipKind = {
  words: words(
    'belong belongs belonged belonging responded responds responding reacted reacting reacts adhere adhered adheres objected objects succumbed resorted pertains pertaining amounted amounts conform conforms accustomed immune loyal addicted oblivious vulnerable devoted entitled contribute contributes contributed contributing listened listens listening catering caters adjacent alluding alluded equivalent relative tantamount thanks according akin contrary regardless',
  ),
  see(around) {
    const [word, next, before] = [around.word(0), around.word(1), around.word(-1)];
    if (
      !isPlainWord(around, 1) ||
      !/^(?:the|his|her|its|their|these|those|this)$/.test(next) ||
      /^(?:regardless|contribute\w*|devoted|according|vulnerable|relative|contributing)$/.test(word)
    )
      return null;
    if (
      /^(?:objects|accustomed|loyal|addicted|immune|entitled|relative|reacts)$/.test(word) &&
      !(BE_FORMS.has(before) || /^(?:remain|remains|not|become|became|more|he|she|it)$/.test(before))
    )
      return null;
    if (
      /^(?:the|a|an|no|many)$/.test(before) ||
      /^(?:week|month|year|day|night|morning|same|first|last|next|moment|time|minute|way)$/.test(around.word(2))
    )
      return null;
    return behind(around, 'to');
  },
};

/** Words between which a thing alone is a gap: behind it a small word or a mark. */
const ENDS_PHRASE =
  /^(?:in|on|at|by|for|with|from|to|of|is|was|were|are|has|had|have|will|would|could|can|should|that|which|who|when|where|after|before|during|because|since|as|about|through|into|and|but|or|if|while)$/;
/** A person’s post, which one is without an article: “is founder of”. */
const ROLE = /(?:er|or|ist|man|woman|person|mayor)$/;
const BEFORE_THING =
  /^(?:of|in|on|at|to|for|from|by|with|during|under|into|through|against|near|across|over|about|around|behind|toward|towards|is|was|been|became|become|remains|has|had|have|called|win|won|seek|sought|face|faced|make|made|give|gave|take|took|hold|held|offer|offered|create|created|build|built|use|used|join|joined|enter|entered|support|supported|sign|signed|pass|passed|open|opened|start|started|began|leave|left|lead|led|hit|want|wanted|need|needed|described|confront)$/;
const DESCRIBED = /^(?:the|a|an|his|her|its|their|our|this|that|of|in|for|with|on|as|no|any|most|recently|just|new)$/;
/** Set phrases that hold a thing without its article. */
const SET =
  /^(?:by (?:year|decade|region|province|truck|household|island|telescope|motorcycle|episode|minute|season|movement|county|nation|veto|vaccine|village|river|species|category|department|ticket|factor|profession|warehouse|boss|lake|estate|convoy|tunnel|ballot|referendum|treaty|tribunal|robot|drone|firm|patient|hour)|of (?:year|speech|dollar|season|movement|estate|office|roof|inmate|patient|neighborhood|territory|virus|species|vaccine|variety|ambassador|gift|mixture|trilogy|parade|parliament|customer|voter|employee|storm|movie|leader|mayor|reader|tenure|category|hour|minute|era|decade|province|river|quarter|lake)|in (?:season|office|territory|speech|parliament|moment|movement|episode|season|theory|movie|category|kitchen|storm|council|filing|shooting|minute|territory|species|tenure|estate|season)|on (?:season|speech|campus|deadline|flag|hill|island|campus|veto|movement|street|parade|board|year|territory|moment|minute|hour)|at (?:campus|hour|year|season|minute|quarter|speech|moment|roof|parliament|dinner)|to (?:season|campus|parliament|mayor|moment|minute|quarter|speech|year|hour|ambassador|uncle|territory|factor|movie|hospital|senator|leader|neighbor|voter|patient|warrior|reporter|veto|boss|refugee|lobbyist|partner|editor|customer|drone|tweet|gift|lake|vaccine)|for (?:year|mayor|speech|season|movement|governor|territory|senator|parliament|hospital|gift|lawyer|nation|employee|customer|patient|president|factor)|from (?:year|campus|season|territory|moment|minute|parliament|hospital|hour|patient|village|island|speech|quarter|door)|into (?:territory|parliament|season|year|speech|factor)|with (?:speech|movement|ambassador|senator|mayor|territory|estate|leader|moment)|over (?:year|territory|season|speech)|after (?:year|season|speech)|has (?:year|season|movement|speech)|during (?:season|speech|parliament)|through (?:movement|season|territory|speech|parliament|customs)|as (?:mayor|senator)|is (?:year|mayor|boss|movement|season|factor)|was (?:mayor|boss|movement|ambassador|senator|editor)|against (?:type|season)|make (?:partner|room)|take (?:office|territory)|lead (?:singer|lawyer|author|actor|engineer|investigator|counsel|scientist|prosecutor|editor)|lead .*|led .*|used (?:truck|vehicle|motorcycle|jacket|laptop)|open (?:season|territory|hospital|forum|theory|speech)|called .*|left .*|hit (?:movie|podcast|novel|theory|man)|use (?:speech|territory)|have (?:movement|speech)|had (?:movement|speech)|support (?:network)|need .*)$/;

const article: SlipKind = {
  words: [...COUNT_NOUNS],
  see(around) {
    const word = around.word(0);
    if (around.raw(0) !== word) return null;
    const before = around.word(-1);
    const ends = around.word(1) === '' ? /^[.,;:]$/.test(around.markBehind(0)) : ENDS_PHRASE.test(around.word(1));
    if (!ends || around.word(1) === 'and' || around.word(1) === 'or') return null;
    if (BEFORE_THING.test(before)) return isBare(around, before, word) ? withArticle(around, word) : null;
    const farther = around.word(-2);
    return around.can.adjective(before) &&
      /^(?:of|in|on|at|to|for|from|by|with|during|under|into|through|against|near|has|had)$/.test(farther) &&
      !/^(?:such|former|medical|many|several|numerous|various|federal|national|legal|political|presidential|congressional|electoral|gubernatorial|municipal|military|medical|social|public|human|special|academic|professional|fellow|senatorial|parliamentary|financial|residential|real|commercial|annual|international|environmental|solar|nuclear|naval|organic|judicial|criminal|civil)$/.test(
        before,
      )
      ? slip(
          -2,
          0,
          `${around.raw(-2)} the ${around.raw(-1)} ${word}`,
          `${around.raw(-2)} ${/^[aeiou]/.test(before) ? 'an' : 'a'} ${around.raw(-1)} ${word}`,
        )
      : null;
  },
};
const withArticle = (around: Around, word: string): Slip =>
  slip(-1, 0, `${around.raw(-1)} the ${word}`, `${around.raw(-1)} ${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`);

/** Whether a thing behind a word that asks for one lacks its article. */
function isBare(around: Around, before: string, word: string): boolean {
  if (BE_FORMS.has(before) && (ROLE.test(word) || /ing$/.test(word))) return false;
  if (before === 'to' && around.can.anyVerb(word)) return false;
  if (SET.test(`${before} ${word}`) || isEcho(around) || around.word(-2) === '') return false;
  // “A newly created role”: a participle that describes the thing.
  return !(/ed$/.test(before) && (/ly$/.test(around.word(-2)) || DESCRIBED.test(around.word(-2))));
}

/** “From door to door”, “year over year”. */
const isEcho = (around: Around): boolean =>
  [-2, -3, 2, 3].some((n) => around.word(n) === around.word(0)) ||
  /^(?:and|or|no|without|between)$/.test(around.word(-2));

/** “Of most masterful”, “in early morning”. */
const theBest: SlipKind = {
  words: words('of in for on at with from by'),
  see(around) {
    const [next, second] = [around.word(1), around.word(2)];
    if (!isPlainWord(around, 1) || !isPlainWord(around, 2)) return null;
    const word = around.word(0);
    if (/^(?:early|late)$/.test(next))
      return /^(?:morning|afternoon|evening)$/.test(second) && /^(?:in|for)$/.test(word) && around.word(3) !== 'trading'
        ? behind(around, 'the')
        : null;
    if (/^(?:same|wrong|upcoming|latest|entire|whole)$/.test(next))
      return (around.can.noun(second) || (around.can.anyNoun(second) && next !== 'wrong')) &&
        !around.can.plural(second) &&
        !/^(?:sex|day|store|gender)$/.test(second) &&
        ENDS_PHRASE.test(around.word(3))
        ? behind(around, 'the')
        : null;
    return null;
  },
};

/** “A lot attention”, “46 percent voters”, “instead dropping”, “a series meetings”. */
const of: SlipKind = {
  words: words(
    'lot lots plenty percent instead prospect chance risk possibility hopes idea third number group series handful couple range variety host list set pair wave coalition',
  ),
  see(around) {
    if (!isPlainWord(around, 1) || !isPlainWord(around, 0)) return null;
    const word = around.word(0);
    const isCut = AMOUNTS.test(word)
      ? isAmountOf(around)
      : PROSPECTS.test(word)
        ? isProspectOf(around)
        : word === 'percent'
          ? isShareOf(around)
          : word === 'third'
            ? isThirdOf(around)
            : isSetOf(around);
    return isCut ? behind(around, 'of') : null;
  },
};
const AMOUNTS = /^(?:lots?|plenty)$/;
const PROSPECTS = /^(?:instead|prospect|chance|risk|possibility|hopes|idea)$/;

function isAmountOf(around: Around): boolean {
  const next = around.word(1);
  if (around.word(0) === 'lot' && !/^(?:a|the)$/.test(around.word(-1))) return false;
  const isThing = (around.can.noun(next) && !COUNT_NOUNS.has(next)) || around.can.onlyPlural(next);
  return isThing && !/^(?:times|things|number|size|lines?|owners?|more|less|better|worse)$/.test(next);
}

/** “In hopes winning the seat”, “at risk losing”: what may happen. */
function isProspectOf(around: Around): boolean {
  const [word, next, before] = [around.word(0), around.word(1), around.word(-1)];
  if (!/^[a-z]{3,}ing$/.test(next) || around.can.noun(next)) return false;
  if (
    /^(?:being|according|including|surrounding|regarding|concerning|involving|facing|following|remaining|existing)$/.test(
      next,
    )
  )
    return false;
  const takes = OBJECT.test(around.word(2));
  if (word === 'instead')
    return takes && before !== '' && !BE_FORMS.has(before) && !/^(?:he|she|they|it|we|i|who|and|but)$/.test(before);
  if (word === 'risk' || word === 'hopes') return before === 'at' || (before === 'in' && takes);
  return /^(?:a|the|little|no|any|better|good|slim|best|real|strong)$/.test(before);
}

/** “46 percent voters said”. */
function isShareOf(around: Around): boolean {
  const [next, second] = [around.word(1), around.word(2)];
  // “The top 1 percent households”, “the top 0.1 percent households”: a group by its name.
  const isGroup = /^(?:a|an|the|of|top|bottom|richest|poorest|wealthiest)$/.test(around.word(-2));
  const isDecimal = around.prose[(around.place(-1)?.start ?? 0) - 1] === '.';
  if (!around.can.onlyPlural(next) || isGroup || isDecimal) return false;
  if (
    /^(?:increases|points|declines|losses|gains|tariffs|chances|margins|interest|shares|stakes|discounts|bonuses|cuts)$/.test(
      next,
    )
  )
    return false;
  return around.can.past(second) || /^(?:are|were|have|say|said|of|in|would|will|who|that)$/.test(second);
}

/** “Roughly a third the electorate”. */
const isThirdOf = (around: Around): boolean =>
  /^(?:the|his|her|their|its|these|those)$/.test(around.word(1)) &&
  /^(?:a|about|nearly|roughly|almost)$/.test(around.word(-1)) &&
  !/^(?:time|year|week|day|month|season)$/.test(around.word(2));

/** “A group lawmakers met”. */
const isSetOf = (around: Around): boolean =>
  /^(?:a|small|large|growing|wide|long|whole|broad)$/.test(around.word(-1)) &&
  around.can.onlyPlural(around.word(1)) &&
  !/^(?:leaders|members|organizers|participants|activities|homes|stages|designers|ones)$/.test(around.word(1)) &&
  (ENDS_PHRASE.test(around.word(2)) || around.can.past(around.word(2)));

/** “Should ready”, “would mobilized”, “may inevitable”: a modal and an adjective. */
const be: SlipKind = {
  words: words('will would could should can must might may'),
  see(around) {
    const n = BETWEEN.has(around.word(1)) && around.word(1) !== 'not' ? 2 : 1;
    const [before, next] = [around.word(-1), around.word(n)];
    if (
      !isPlainWord(around, 0) ||
      !isPlainWord(around, n) ||
      before === '' ||
      /^(?:the|a|his|her|their|its|own|free|political|no|nor|so|as|than|what|how|when|where|why|and|or|but|in|of|may|tin|trash|garbage)$/.test(
        before,
      ) ||
      around.can.verb(before)
    )
      return null;
    const behindNext = around.word(n + 1);
    if (
      !around.can.adjective(next) ||
      (/^(?:actual|public|individual|real|present|likely|possible|federal|national|local|medical|general|potential|political|international|several|different|similar|various|other)$/.test(
        next,
      ) &&
        around.can.plural(behindNext))
    )
      return null;
    if (BASE_VERBS.has(next) || around.knows(`${next}ed`) || around.knows(`${next}ing`)) return null;
    if (/(?:ly|most|less)$/.test(next) || around.can.anyNoun(behindNext) || around.can.plural(behindNext)) return null;
    return ENDS_PHRASE.test(behindNext) || behindNext === '' ? slip(0, n, `${around.raw(0)} be ${next}`) : null;
  },
};

/** Participles in -ed of what may be done by an amount, or without an object. */
const BY_AMOUNT =
  /^(?:increased|decreased|declined|dropped|jumped|improved|stopped|passed|expanded|reduced|slipped|climbed|surged|plunged|changed|moved|ended|started|responded|voted|gained|benefited|profited|succeeded|abided|lived|died|worked|tried|lowered|raised|tightened|narrowed|widened|slowed|fared|learned|earned|advanced|opened|closed|traded|continued|happened|arrived|escaped|traveled|walked|lagged|trailed|swung|doubled|tripled|shrunk|risen|fallen|grown|sunk|gone|come|stood|begun|won|lost|cut|led|run|sat|driven|flown|dropped|swelled|eased|edged|rallied|soared|tumbled|retreated|weakened|strengthened|appreciated|depreciated|contracted|diminished|ballooned|multiplied|dwindled|skyrocketed|evolved|progressed|prospered|survived|thrived|reacted|replied|answered|concluded|finished|stayed|remained|waited|exited|entered|joined|called|argued|suggested|agreed|said|meant|added)$/;
/** What is done to somebody or something, and seldom told without it. */
const DONE =
  /^(?:accused|abducted|abolished|accredited|acquitted|adapted|affected|alarmed|allocated|amended|appointed|approved|arrested|assassinated|assaulted|assigned|attracted|attributed|authorized|awarded|banned|barred|battered|beset|besieged|blamed|blocked|bombarded|boosted|bought|brought|built|buried|canceled|cancelled|categorized|caused|censored|championed|charged|chosen|cited|classified|compelled|compiled|completed|compromised|condemned|confined|confirmed|confiscated|convicted|corrected|criticized|damaged|deemed|delayed|demolished|denied|deployed|deported|depicted|described|deserted|designated|designed|destroyed|detained|devastated|diagnosed|discovered|discussed|dismantled|dispatched|displaced|distributed|dominated|dropped|dubbed|elected|eliminated|employed|endorsed|engulfed|established|evacuated|evicted|excluded|executed|exposed|extradited|fired|fixed|forced|forged|founded|fueled|funded|given|granted|hacked|hailed|halted|hampered|held|hijacked|hired|hospitalized|identified|ignored|implemented|imposed|imprisoned|indicted|infected|influenced|informed|injured|installed|interviewed|introduced|invited|jailed|kidnapped|killed|known|labeled|laid|launched|linked|located|made|marred|mentioned|mired|mobilized|motivated|murdered|named|nominated|notified|obtained|offered|opened|ordered|organized|overlooked|overshadowed|overthrown|overturned|overwhelmed|owned|paid|perceived|permitted|persuaded|placed|plagued|portrayed|postponed|praised|prevented|printed|produced|prosecuted|published|raised|raped|ravaged|received|recommended|recovered|regarded|rejected|released|removed|renamed|repealed|replaced|reported|represented|rescued|resolved|restored|restricted|revealed|revised|revived|rocked|roiled|ruined|sacked|scheduled|scrapped|seized|selected|sentenced|settled|shaken|shaped|shelved|shocked|shown|sidelined|slashed|slated|sold|solved|spared|spotted|stolen|stripped|stunned|subjected|sued|summoned|supported|suppressed|surrounded|suspended|taken|targeted|tasked|taught|tested|threatened|thrown|torn|tortured|touted|trained|trapped|treated|triggered|undermined|unveiled|updated|upheld|used|vaccinated|vetoed|vetted|victimized|viewed|vilified|violated|weakened|welcomed|withdrawn|withheld|wounded|wronged|written)$/;

const been: SlipKind = {
  words: ['has', 'have', 'had'],
  see(around) {
    const n = BETWEEN.has(around.word(1)) ? 2 : 1;
    const [before, done, second, third] = [around.word(-1), around.word(n), around.word(n + 1), around.word(n + 2)];
    if (
      !isPlainWord(around, 0) ||
      !isPlainWord(around, n) ||
      before === '' ||
      MODALS.has(before) ||
      (/^(?:i|you|to|which|that|what|who)$/.test(before) && n < 1)
    )
      return null;
    const gap = (): Slip =>
      slip(0, n, `${around.prose.slice(around.place(0)!.start, around.place(n - 1)!.end)} been ${done}`);
    if (/^[a-z]{4,}ing$/.test(done))
      return !around.can.noun(done) &&
        !around.can.adjective(done) &&
        !/^(?:being|having|outstanding|lasting|existing|ongoing|compelling|surprising|working|living|growing|rising|sitting|remaining|missing|standing|competing|conflicting|differing|varying|sweeping|overwhelming|leading|limiting|willing|everything|nothing|anything|something|recurring|damning|pressing|promising|striking|interesting|underlying|qualifying|supporting|exciting|staggering|winning|losing|loving|paying|playing|caring|wide-ranging|mixing|sending|exploding|declining|shrinking|tightening|incriminating|unflinching|unwavering|pending)$/.test(
          done,
        ) &&
        /^(?:the|a|an|his|her|its|their|to|it|them|him|back|for|with|about|in|on|at|up|out|that)$/.test(second) &&
        !/^(?:what|like|of|than|hate|love|not|risk)$/.test(before)
        ? gap()
        : null;
    if (
      second === 'by' &&
      around.can.past(done) &&
      (/^[a-z]{3,}ed$/.test(done) || DONE.test(done)) &&
      !BY_AMOUNT.test(done)
    )
      return third !== '' &&
        !/^(?:\d|[$£€]|about|more|nearly|almost|at|as|an|half|two|three|roughly|over|far|up|just|mail|hand|phone|email|text|now|then|today|saying|[a-z]+ing)/.test(
          third,
        ) &&
        !isGapOfObject(around)
        ? gap()
        : null;
    return DONE.test(done) &&
      (/^(?:in|on|at|to|from|for|since|with|as|over|after|during|under|into)$/.test(second) ||
        (second === '' && /^[.;,]$/.test(around.markBehind(n)))) &&
      isPlainSubject(around)
      ? gap()
      : null;
  },
};
/** “The votes she has earned by”, “than it has used”: what it is done to stands before. */
const isGapOfObject = (around: Around): boolean => {
  const start = around.place(0)?.start ?? 0;
  const clause =
    around.prose
      .slice(Math.max(0, start - 80), start)
      .split(/[.;:!?,]/)
      .at(-1) ?? '';
  return (
    /\b(?:that|which|what|whom|than|as|how|who|whatever|where)\b/.test(clause) ||
    /^(?:he|she|it|they|we|i|you)$/.test(around.word(-1))
  );
};
/** A sentence that opens with a thing and goes on with the verb: no clause about something else. */
const isPlainSubject = (around: Around): boolean => {
  const start = around.place(0)?.start ?? 0;
  const before = around.prose.slice(Math.max(0, start - 70), start);
  const subject =
    /(?:^|[.!?]["”]? )((?:The|This|These|Those|His|Her|Its|Their|A|An|Several|Two|Three|At least \w+|More than \w+|Some|Many)(?: [a-z-]+){1,5}) $/.exec(
      before,
    )?.[1];
  if (subject === undefined || !(start <= 70 || /[.!?]["”]? /.test(before))) return false;
  const parts = subject.split(' ').slice(1);
  const last = parts.at(-1) ?? '';
  return (
    !parts.some(
      (word) => (GRAMMAR_WORDS.has(word) && !BEFORE_OBJECTS.has(word)) || (around.can.past(word) && !/ed$/.test(word)),
    ) &&
    (around.can.noun(last) || around.can.onlyPlural(last)) &&
    (parts.length < 2 || !around.can.plural(parts.at(-2)!)) &&
    !(
      parts.length > 1 &&
      /^(?:voters|people|police|officials|residents|lawmakers|investigators|prosecutors|authorities|president|government|company|council|city|state)$/.test(
        last,
      ) &&
      around.can.noun(parts.at(-2)!)
    ) &&
    !/^(?:police|officials|investigators|prosecutors|authorities|government|company|council|lawmakers|administration|court|judge|president|team|group|scientists|researchers|senator|regulators|countries|workers)$/.test(
      last,
    )
  );
};

export const LEFT_OUT_BY_USE: readonly SlipKind[] = [to, datives, article, theBest, of, be, been];
