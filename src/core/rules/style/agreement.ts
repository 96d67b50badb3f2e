import { EITHER_NUMBER, PEOPLE_BEHIND_THE } from '../../lexicon/groupNouns.ts';
import { pastOf, thirdOf } from '../../lexicon/inflect.ts';
import { BEFORE_OBJECTS, GRAMMAR_WORDS, PLURAL_VERB, SINGULAR_VERB } from '../../lexicon/wordClasses.ts';
import { wordSet } from '../../text/lists.ts';
import { type Around, type Slip, type SlipKind, slip, slipsOf } from '../lib/around.ts';
import { LONG_SUBJECTS } from '../lib/longSubjects.ts';
import { opensSentence, ownWords } from '../lib/prose.ts';
import { behindTwoPhrases, NUMBERS_OF_SUBJECTS } from '../lib/slips/numbersOfSubjects.ts';
import { SUBJECTS } from '../lib/subjects.ts';
import { defineRule } from '../rule.ts';

/** Words behind which a subject begins. */
const OPENER =
  /^(?:|that|because|when|but|while|where|as|if|said|says|although|though|unless|whether|how|why|believe|believed|believes|think|thinks|thought|means|meant|mean|find|found|hope|hoped|hopes|claim|claims|claimed|argue|argued|argues|suggest|suggests|suggested|show|shows|showed)$/;
const isSingular = (word: string): boolean =>
  /^[a-z]{4,}$/.test(word) &&
  !/(?:[^s]s|ing|ed|ly|est|people|men|ous|ese|ish|ful|ive|less|able|ible|teeth|feet|mice|oria|eria|teria|mena|anda|enda|rata|tata|ae)$/.test(
    word,
  ) &&
  !EITHER_NUMBER.has(word) &&
  !PEOPLE_BEHIND_THE.has(word) &&
  !GRAMMAR_WORDS.has(word);
const isPlural = (word: string): boolean =>
  /^[a-z]{3,}s$/.test(word) &&
  !/(?:ss|us|is|ics|news|series|species|means|headquarters|always|perhaps|lens|gas|bias|maths|asbestos|gravitas|focus|carnitas|findings|chaos|canvas|atlas|christmas|thus|whereas|corps|crossroads|gallows|sometimes|pants|times|works|works|barracks|premises|proceeds|measles|diabetes|billiards|rabies|alms|kudos|ethos|pathos|herpes|united|states|plus|boss|mass|class|process|press)$/.test(
    word,
  );

/** “If the sea were,” “as though the sea were.” */
const isSubjunctive = (around: Around): boolean =>
  /^(?:if|wish)$/.test(around.word(-1)) || (around.word(-1) === 'though' && around.word(-2) === 'as');

/** “the system were able”, “the records was public”. */
const nouns: SlipKind = {
  words: ['the', 'this', 'that', 'these', 'those', 'each', 'every'],
  see(around) {
    const word = around.word(0);
    if (!OPENER.test(around.word(-1)) || (around.word(-1) === '' && !beginsClause(around))) return null;
    if (isSubjunctive(around) || (around.word(-1) === 'as' && around.word(-2) === 'such')) return null;
    const [noun, verb] = [around.word(1), around.word(2)];
    if (around.raw(1) !== noun) return null;
    if (word === 'that' || word === 'each' || word === 'every') return null;
    const singular = SINGULAR_VERB.get(verb);
    if (singular && word !== 'these' && word !== 'those' && isSingular(noun))
      return verb === 'have' && !around.word(3) ? null : slip(2, 2, singular);
    const plural = PLURAL_VERB.get(verb);
    if (plural && word !== 'this' && (isPlural(noun) || (IRREGULAR.test(noun) && around.word(3) !== '')))
      return slip(2, 2, plural);
    return word === 'this' ? null : behindPhrase(around, noun);
  },
};

const IRREGULAR = /^(?:children|men|women)$/;

/** “The children in the row was”, “the results of the vote has”: a plural, a phrase about it, and the verb of the phrase's noun. */
function behindPhrase(around: Around, noun: string): Slip | null {
  if (!(isPlural(noun) || IRREGULAR.test(noun)) || NO_SUBJECT.has(noun)) return null;
  if (!/^(?:of|in|on|at|from|behind|near|for|with)$/.test(around.word(2))) return null;
  if (!/^(?:the|a|an|his|her|its|their|this)$/.test(around.word(3))) return null;
  for (const n of [5, 6]) {
    const last = around.word(n - 1);
    if (around.raw(n - 1) !== last || !/^[a-z]{3,}$/.test(last) || GRAMMAR_WORDS.has(last) || /ing$/.test(last))
      return null;
    const verb = around.word(n);
    const isSaid = /^(?:to|the|that|a|an|his|her|its|their)$/.test(around.word(n + 1));
    const want = PLURAL_VERB.get(verb) ?? (isSaid && verb !== 'says' ? VERBS_IN_S.get(verb) : undefined);
    if (want) return isPlural(last) || around.word(n + 1) === '' ? null : slip(n, n, want);
  }
  return null;
}

/** “There was three people”: more than one behind “there is”, but for sums and spans, which count as one. */
const there: SlipKind = {
  words: ['there'],
  see(around) {
    const want = PLURAL_VERB.get(around.word(1));
    const [count, noun] = [around.word(2), around.word(3)];
    if (
      !want ||
      around.raw(3) !== noun ||
      !/^(?:two|three|four|five|six|seven|eight|nine|ten|several|many|few|both)$/.test(count)
    )
      return null;
    return (isPlural(noun) && !NO_SUBJECT.has(noun)) || IRREGULAR.test(noun) || noun === 'people'
      ? slip(1, 1, want)
      : null;
  },
};

/** At the start of a sentence, or behind a short phrase that opens one: “In one, the system …”. */
function beginsClause(around: Around): boolean {
  const mark = around.markBefore(0);
  if (mark === '' || /[.!?:;]/.test(mark)) return true;
  if (mark !== ',') return false;
  const start = around.place(0)?.start ?? 0;
  const before = around.prose.slice(Math.max(0, start - 70), start);
  const sentence = before
    .slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'), start <= 70 ? -1 : 0) + 1)
    .trim();
  return /^(?:In|On|At|By|After|Before|During|For|With|Since|When|As|However|Meanwhile|Also|Still|Then|Instead|Under|Until|Last|Although|While|Though|Because)\b[^,]*,$/.test(
    sentence,
  );
}

/** “A group of lawmakers have”, in American copy; “a bill that have merit”; “The list of names are”. */
const heads: SlipKind = {
  words: [
    'list',
    'number',
    'one',
    'each',
    'either',
    'neither',
    'group',
    'bill',
    'law',
    'plan',
    'report',
    'box',
    'set',
    'price',
    'cost',
    'rise',
    'lack',
    'use',
    'result',
    'purpose',
    'quality',
    'level',
    'rate',
    'amount',
    'value',
    'risk',
    'source',
    'cause',
    'effect',
    'impact',
    'size',
    'presence',
    'collection',
    'series',
  ],
  see(around) {
    const [before, next] = [around.word(-1), around.word(1)];
    const third = around.word(2);
    if (
      /^(?:that|which)$/.test(next) &&
      /^(?:a|an|the|this)$/.test(before) &&
      /^(?:have|are|were)$/.test(third) &&
      !/^(?:of|in)$/.test(around.word(-2)) &&
      around.word(-2) !== 'one' &&
      /^(?:bill|law|plan|report|box|list)$/.test(around.word(0))
    )
      return around.word(3) ? slip(2, 2, SINGULAR_VERB.get(third)!) : null;
    if (around.word(0) === 'number' && next === 'of') return ofNumber(around);
    if (
      next !== 'of' ||
      !/^(?:the|a|an|)$/.test(before) ||
      /^(?:number|group|series|collection|set|one|rate|each|either|neither)$/.test(around.word(0))
    )
      return each(around);
    if (
      before !== 'the' ||
      !OPENER.test(around.word(-2)) ||
      (around.word(-2) === '' && !/^(?:|[.!?])$/.test(around.markBefore(-1)))
    )
      return null;
    for (const n of [3, 4]) {
      const want = SINGULAR_VERB.get(around.word(n));
      if (want && isPlural(around.word(n - 1))) return slip(n, n, want);
    }
    return null;
  },
};
/** “The number of homes have risen” and “a number of homes has been sold”: one number, or many homes. */
function ofNumber(around: Around): Slip | null {
  const before = around.word(-1);
  if (!/^(?:the|a)$/.test(before) || !OPENER.test(around.word(-2))) return null;
  if (around.word(-2) === '' && !/^(?:|[.!?])$/.test(around.markBefore(-1))) return null;
  for (const n of [3, 4]) {
    const want = (before === 'the' ? SINGULAR_VERB : PLURAL_VERB).get(around.word(n));
    if (want && (isPlural(around.word(n - 1)) || around.word(n - 1) === 'people')) return slip(n, n, want);
  }
  return before === 'the' ? behindTwoPhrases(around) : null;
}

/** “All of them was offered jobs.” */
const ofThem: SlipKind = {
  words: ['all', 'both', 'many', 'several', 'few', 'most'],
  see(around) {
    if (around.word(1) !== 'of' || !/^(?:them|us|these|those)$/.test(around.word(2))) return null;
    const want = PLURAL_VERB.get(around.word(3));
    if (!want || !OPENER.test(around.word(-1)) || (around.word(-1) === '' && !beginsClause(around))) return null;
    return slip(3, 3, want);
  },
};

/** “each of the boys have”. */
function each(around: Around): Slip | null {
  if (
    !/^(?:each|one|either|neither)$/.test(around.word(0)) ||
    around.word(1) !== 'of' ||
    !/^(?:the|his|her|their|these|those)$/.test(around.word(2))
  )
    return null;
  // “The money spent on teaching each of these classes was”: what is taught is no subject.
  if (/^(?:for|to|with|that|in|from|by|of|at|and|or|nor|as|than|like|[a-z]+ing)$/.test(around.word(-1))) return null;
  for (const n of [4, 5]) {
    const want = SINGULAR_VERB.get(around.word(n));
    const isMany = isPlural(around.word(n - 1)) || IRREGULAR.test(around.word(n - 1));
    if (want && isMany) return slip(n, n, want);
    // “Each of the five stations need a roof.”
    if (isMany && isPlainVerb(around, n) && around.word(-1) === '') return slip(n, n, thirdOf(around.word(n)));
  }
  return null;
}
/** The plain form of a verb, and its object. */
const isPlainVerb = (around: Around, n: number): boolean =>
  around.isPlain(n) &&
  (around.can.anyVerb(around.word(n)) || around.word(n) === 'need') &&
  !around.can.past(around.word(n)) &&
  !/s$/.test(around.word(n)) &&
  /^(?:to|the|an?|his|her|its|their|that|more|at|it|them)$/.test(around.word(n + 1));

/** “The withdrawal of the bill were late”: an act or a quality is one, whatever it is of. */
const ABSTRACT =
  /^[a-z]{3,}(?:tion|sion|ment|ness|ance|ence|ity|al|ure|ship)$|^(?:arrival|arrest|closing|death|loss|collapse|start|launch|opening|defeat|return|fall|sale|threat|attack|fear|hope|aim|goal|cost|price|lack|use|rise|discovery|recovery|delivery|study|analysis|search|fight|debate|idea|effect|impact)$/;
const ABSTRACT_NONE =
  /^(?:population|generation|administration|delegation|federation|coalition|organi[sz]ation|combination|collection|selection|association|corporation|commission|constellation|fraction|portion|proportion|section|government|department|parliament|regiment|management|majority|minority|community|university|city|county|quantity|variety|charity|party|authority|audience|evidence|several|animal|hospital|official|capital|individual|criminal|general|rival|special|local|international|total|final|real|equal|usual|original|electoral|federal|national|political|social|legal|royal|medical|central|additional|potential|nature|measure|membership|leadership|congregation|station|nation|million|billion|congress|opposition|assortment|succession|abundance|profusion|infinity|plurality|multiplicity|plethora)$/;
const ofPhrases: SlipKind = {
  words: ['the'],
  see(around) {
    const head = around.word(1);
    if (around.word(2) !== 'of' || !ABSTRACT.test(head) || ABSTRACT_NONE.test(head) || !OPENER.test(around.word(-1)))
      return null;
    if (around.word(-1) === '' && !beginsClause(around)) return null;
    for (const n of [4, 5, 6]) {
      if (/^(?:and|or|who|that|which|whom|where|in|on|by|for|to|from|with|if)$/.test(around.word(n - 1))) return null;
      const want = SINGULAR_VERB.get(around.word(n));
      if (want && /^[a-z]{3,}$/.test(around.word(n - 1)) && !GRAMMAR_WORDS.has(around.word(n - 1)))
        return around.word(n + 1) && !/\b(?:if|wish\w*)\b/i.test(around.word(-1)) ? slip(n, n, want) : null;
    }
    return null;
  },
};

/** “The officials says”, “the records shows that”: verbs in -s that are no nouns, behind a plural. */
const VERBS_IN_S: ReadonlyMap<string, string> = new Map(
  'says:say makes:make takes:take gives:give gets:get goes:go seeks:seek wants:want becomes:become brings:bring remains:remain includes:include contains:contain provides:provide allows:allow requires:require appears:appear seems:seem knows:know thinks:think believes:believe continues:continue does:do leaves:leave keeps:keep lets:let tells:tell sees:see asks:ask agrees:agree argues:argue expects:expect meets:meet speaks:speak'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
const plainVerbs: SlipKind = {
  words: [...VERBS_IN_S.keys()],
  see(around) {
    const [subject, before, first] = [around.word(-1), around.word(-2), around.word(-3)];
    const isFirst = before === '' && /^\p{Lu}\p{Ll}+$/u.test(around.raw(-1));
    if (
      (around.raw(-1) !== subject && !isFirst) ||
      !(isPlural(subject) || subject === 'police') ||
      around.raw(0) !== around.word(0)
    )
      return null;
    const next = around.word(1);
    if (
      !/^(?:the|a|an|his|her|their|its|that|it|they|he|she|to|no|many|some|more|how|what|whether|thousands|hundreds|millions|last|next|on|with|at|about|monday|tuesday|wednesday|thursday|friday)$/.test(
        next,
      )
    )
      return null;
    if (/^(?:remains|leaves|keeps|takes|sees)$/.test(around.word(0)) && /^(?:that|to)$/.test(next)) return null;
    // “How many children does the county count?”: a question, whose subject comes behind.
    if (around.word(0) === 'does' && (before === 'many' || before === 'most' || first === 'how')) return null;
    // The subject and what stands before it open the clause, so that no other noun is the head.
    const isDetermined =
      /^(?:the|these|those|many|some|most|several|few|both|two|three|four|five|its|their|his|her)$/.test(before);
    const opens = isDetermined
      ? OPENER.test(first) &&
        (first !== '' || (around.place(-2) !== null && /^(?:|[.!?:;])$/.test(around.markBefore(-2))))
      : before === '' &&
        /^(?:|[.!?:;])$/.test(around.markBefore(-1)) &&
        /^(?:officials|police|residents|voters|lawmakers|critics|experts|democrats|republicans|researchers|scientists|prosecutors|workers|students|teachers|parents)$/.test(
          subject,
        );
    return opens ? slip(0, 0, VERBS_IN_S.get(around.word(0))!) : null;
  },
};

/** Verbs and words in -s that are no subject, and plurals of which one speaks as of one: "what he needs is", "two weeks is". */
const NO_SUBJECT = wordSet(
  'says thinks believes knows insists acknowledges alleges years months weeks days hours minutes seconds miles feet meters metres points dollars pounds euros cents degrees inches acres matters happens counts follows works needs helps means hopes fears plans looks feels hurts comes stands lies starts ends begins lives moves calls supports wants likes loves offers proposes describes faces opposes claims suggests shows uses runs sells owns holds leads pays costs odds times thanks regards kudos mumps politics economics physics ethics athletics basics gymnastics logistics mechanics statistics tactics sports savings earnings winnings proceeds headquarters grounds remains arms goods stakes damages outs ins others towards sales games ruins whereabouts trousers scissors glasses hundreds thousands millions billions dozens percents parts perhaps besides',
);
/** What may stand between the start of a clause and its plural subject. */
const BEFORE_PLURAL =
  /^(?:the|these|those|some|many|most|several|few|both|all|two|three|four|five|six|seven|eight|nine|ten|his|her|its|their|our|my|your|other|such|more|at|least|current|new|former|top|local|federal|state|political|republican|democratic|public|foreign|own|no|any|[a-z]+(?:al|ic|ive|ous|ary|ful|ant|ent|ish|ese|ian|can)|[a-z-]+'s)$/;
const CLAUSE_START = /^(?:because|when|but|while|where|although|though|unless|whether|since|until|that|said|says)$/;

/** “Clinton’s advisers has”, “while its backers was”: a plural subject and what describes it, up to the start of the clause. */
const plurals: SlipKind = {
  words: [...PLURAL_VERB.keys()],
  see(around) {
    const [verb, noun] = [around.word(0), around.word(-1)];
    let isDescribed = PEOPLE.has(noun);
    if (
      around.raw(0) !== verb ||
      // A capital opens the sentence, or is a name's.
      (around.raw(-1) !== noun && !(isDescribed && opensClause(around, -2) && around.word(-2) === '')) ||
      !(isPlural(noun) || noun === 'police') ||
      NO_SUBJECT.has(noun) ||
      !around.word(1)
    )
      return null;
    let n = -2;
    for (; n > -6 && describes(around, n); n--) isDescribed ||= DETERMINER.test(around.word(n));
    if (!opensClause(around, n) || !isDescribed || /^(?:both|all|any|each|every|no)$/.test(around.word(n + 1)))
      return null;
    // “Five officials is too many”, “The Niners is”: a sum or a name.
    if (/^(?:a|an|one|the|too|enough|not)$/.test(around.word(1)) && verb === 'is') return null;
    return slip(0, 0, PLURAL_VERB.get(verb)!);
  },
};

/** Plurals of people, which need no word before them. */
const PEOPLE = wordSet(
  'police officials lawmakers voters residents democrats republicans students workers prosecutors lawyers researchers scientists experts critics supporters opponents parents teachers leaders migrants protesters soldiers troops investors analysts economists investigators authorities firefighters neighbors customers drivers employees organizers commissioners victims patients shoppers tenants farmers passengers detectives deputies homeowners visitors nurses doctors owners managers volunteers prisoners inmates',
);

const DETERMINER =
  /^(?:the|these|those|some|many|most|several|few|both|two|three|four|five|six|seven|eight|nine|ten|his|her|its|their|our|my|other)$|'s$/;

/** Whether a word stands before a plural as part of its subject: a determiner, an adjective or a name. */
function describes(around: Around, n: number): boolean {
  const word = around.word(n);
  if (BEFORE_PLURAL.test(word)) return true;
  return (
    /^\p{Lu}\p{L}+$/u.test(around.raw(n)) &&
    !GRAMMAR_WORDS.has(word) &&
    !BEFORE_OBJECTS.has(word) &&
    !/(?:ing|ed|ly)$/.test(word)
  );
}

/** Whether a clause begins behind a word: behind a conjunction, a stop or a short phrase that opens the sentence. */
function opensClause(around: Around, n: number): boolean {
  const edge = around.word(n);
  if (edge !== '') return CLAUSE_START.test(edge);
  const mark = around.markBefore(n + 1);
  const start = around.place(n + 1)?.start ?? 0;
  return mark === ',' ? isLedIn(around, n + 1) : /^[;:]?$/.test(mark) || opensSentence(around.prose, start);
}

/** “This year, ”, “But for Trump, ”: a short phrase that opens the sentence. */
function isLedIn(around: Around, n: number): boolean {
  const start = around.place(n)?.start ?? 0;
  const before = around.prose.slice(Math.max(0, start - 60), start);
  return /(?:^|[.!?] )(?:In|On|At|By|During|Since|This|Last|Next|However|Meanwhile|Still|Also|Instead|Now|Today|Here|For)\b[^,.;:]{0,40}, $/.test(
    start <= 60 ? before : ` ${before}`,
  );
}

/** “A group of lawmakers have”, in US copy, where a body of people is one. */
const bodies: SlipKind = {
  words: ['group', 'coalition', 'team', 'panel', 'delegation', 'network', 'series', 'board'],
  see(around) {
    if (
      !/^(?:a|the|this|its|his|her|their)$/.test(around.word(-1)) ||
      around.word(1) !== 'of' ||
      !OPENER.test(around.word(-2))
    )
      return null;
    if (around.word(-2) === '' && !/^(?:|[.!?])$/.test(around.markBefore(-1))) return null;
    for (const n of [3, 4]) {
      const want = SINGULAR_VERB.get(around.word(n));
      if (want && isPlural(around.word(n - 1))) return slip(n, n, want);
    }
    return null;
  },
};

/** “The company have agreed”, in US copy. */
const oneBody: SlipKind = {
  words:
    'company city county state district council board committee commission government agency department court jury firm university school union hospital legislature'.split(
      ' ',
    ),
  see(around) {
    const want = SINGULAR_VERB.get(around.word(1));
    if (!want || around.word(-1) !== 'the' || !around.isPlain(0) || !OPENER.test(around.word(-2))) return null;
    if (around.word(-2) === '' && !opensClause(around, -2)) return null;
    if (/^(?:if|wish)$/.test(around.word(-2))) return null;
    return around.word(2) === '' ? null : slip(1, 1, want);
  },
};

/** “The sides essentially decides”: a plural subject, an adverb, a verb in -s. */
const adverbs: SlipKind = {
  words: ['the', 'these', 'those', 'they', 'we'],
  see(around) {
    const n = /^(?:they|we)$/.test(around.word(0)) ? 0 : 1;
    if (
      n === 1 &&
      (!isPlural(around.word(1)) || !OPENER.test(around.word(-1)) || (around.word(-1) === '' && !beginsClause(around)))
    )
      return null;
    if (n === 0 && /^(?:does|did|do|of|than)$/.test(around.word(-1))) return null;
    const adverb = around.word(n + 1);
    const verb = around.word(n + 2);
    if (
      !/^(?:[a-z]{4,}ly|also|often|never|always)$/.test(adverb) ||
      /^(?:only|early|family|daily|weekly|monthly|yearly|elderly|friendly|likely|deadly|costly|lovely|july)$/.test(
        adverb,
      ) ||
      !/^[a-z]{3,}[^s]s$/.test(verb) ||
      around.raw(n + 2) !== verb
    )
      return null;
    return /^(?:was|is|has|does|news|this|its|his|always|perhaps|sales|americans|times)$/.test(verb) ||
      !/^(?:which|what|who|the|a|an|that|how|whether|his|her|their|its|to|in|on|it|them|him)$/.test(around.word(n + 3))
      ? null
      : slip(
          n + 2,
          n + 2,
          verb
            .replace(/(?:ies$)/, 'ys')
            .replace(/(sh|ch|x|z|o)es$/, '$1s')
            .slice(0, -1),
        );
  },
};

const { triggers, find } = slipsOf([
  nouns,
  there,
  ofThem,
  heads,
  ofPhrases,
  adverbs,
  plainVerbs,
  plurals,
  ...SUBJECTS,
  ...LONG_SUBJECTS,
  ...NUMBERS_OF_SUBJECTS,
]);

/** “The fire department respond to”, “The Pell administration want to”: the body opens the sentence, so that nothing asks for the plain verb. */
const bodyVerbs: SlipKind = {
  words:
    'administration company government council board committee commission agency department court jury firm university school union hospital legislature family city county'.split(
      ' ',
    ),
  see(around) {
    const verb = around.word(1);
    if (!around.isPlain(0) || !around.isPlain(1) || !(BODY_VERBS.has(verb) || around.can.verb(verb))) return null;
    if (!/^(?:to|the|a|an|that|it|its|they|their|for|no|more|about|it's|he|she)$/.test(around.word(2))) return null;
    let n = -1;
    while (
      n > -4 &&
      around.word(n) !== 'the' &&
      /^[a-z-]+$|^\p{Lu}/u.test(around.raw(n)) &&
      !GRAMMAR_WORDS.has(around.word(n)) &&
      !BEFORE_OBJECTS.has(around.word(n))
    )
      n--;
    if (around.raw(n) !== 'The' || around.word(n - 1) !== '' || !/^[.!?]?$/.test(around.markBefore(n))) return null;
    return slip(1, 1, thirdOf(verb), pastOf(verb));
  },
};
/** Verbs that are no nouns, so that no body has them for its own: “the city plan.” */
const BODY_VERBS = wordSet(
  'want say ask seek believe include require remain provide respond agree allow receive become know think get give bring announce operate employ serve decide continue expect',
);
const american = slipsOf([bodies, oneBody, bodyVerbs]);

export const agreement = defineRule({
  id: 'style/agreement',
  title: 'Subject and verb disagree',
  severity: 'warning',
  doc: `“The records was public,” “the list of names are”: the verb follows the nearest noun instead of its subject, or was not
changed with it. Bodies of people (“the team were”), which British copy takes for many, are left alone, and so are wishes
and quotations.`,
  options: {
    bodies: {
      default: 'any',
      choices: ['singular', 'any'],
      doc: '“A group of lawmakers has” and “the company has”, as US copy has it, or either.',
    },
  },
  messages: {
    slip: {
      what: 'The verb doesn’t fit its subject: “{words}.”',
      why: 'Write “{want}” if the subject before it is right.',
    },
    fix: 'Write “{want}”',
  },
  examples: [
    { bad: 'The price of eggs and milk [[have]] risen.', fixed: 'The price of eggs and milk has risen.' },
    {
      bad: 'The number of calls about the dogs [[have]] doubled.',
      fixed: 'The number of calls about the dogs has doubled.',
    },
    {
      bad: 'A box of papers from the school [[were]] found.',
      fixed: 'A box of papers from the school was found.',
    },
    {
      bad: 'The cost of repairs to the bridges [[are]] high.',
      fixed: 'The cost of repairs to the bridges is high.',
    },
    { bad: 'Each of the five stations [[need]] a roof.', fixed: 'Each of the five stations needs a roof.' },
    {
      bad: 'The museum, along with two galleries, [[plan]] to stay open.',
      fixed: 'The museum, along with two galleries, plans to stay open.',
    },
    {
      bad: 'The changes to the code, which the board made in March, [[was]] late.',
      fixed: 'The changes to the code, which the board made in March, were late.',
    },
    { bad: 'There [[has]] been efforts to mend it.', fixed: 'There have been efforts to mend it.' },
    { bad: 'The papers that [[requires]] a stamp are late.', fixed: 'The papers that require a stamp are late.' },
    { bad: 'The mayor, along with two members, [[have]] left.', fixed: 'The mayor, along with two members, has left.' },
    { bad: 'Flights from the airport [[was]] late.', fixed: 'Flights from the airport were late.' },
    { bad: 'Most of the money [[were]] spent.', fixed: 'Most of the money was spent.' },
    { bad: 'One of the [[passenger]] was hurt.', fixed: 'One of the passengers was hurt.' },
    { bad: 'The bus and the car [[was]] lost.', fixed: 'The bus and the car were lost.' },
    {
      good: 'The mayor, who met the members, has left. Most of the houses were lost. Guardians of the Galaxy was shown.',
    },
    { bad: 'The system [[were]] able to prove it.', fixed: 'The system was able to prove it.' },
    { bad: 'The records [[was]] public.', fixed: 'The records were public.' },
    { bad: 'Each of the rooms [[have]] a door.', fixed: 'Each of the rooms has a door.' },
    { bad: 'The results of the vote [[was]] late.', fixed: 'The results of the vote were late.' },
    { bad: 'The wheels of the cart [[appears]] to be new.', fixed: 'The wheels of the cart appear to be new.' },
    { bad: 'There [[was]] three men in it.', fixed: 'There were three men in it.' },
    { bad: 'The list of names [[are]] long.', fixed: 'The list of names is long.' },
    { bad: 'The withdrawal of the bill [[were]] late.', fixed: 'The withdrawal of the bill was late.' },
    { bad: 'Lowe’s aides [[has]] long said so.', fixed: 'Lowe’s aides have long said so.' },
    { bad: 'Residents who [[lives]] near it left.', fixed: 'Residents who live near it left.' },
    {
      bad: 'A petition with many signatures [[were]] handed in.',
      fixed: 'A petition with many signatures was handed in.',
    },
    { bad: 'It has new rules that [[requires]] two keys.', fixed: 'It has new rules that require two keys.' },
    {
      bad: 'The soup division, which [[account]] for most of it, grew.',
      fixed: 'The soup division, which accounts for most of it, grew.',
    },
    { bad: 'Neither the mayor nor the clerk [[were]] there.', fixed: 'Neither the mayor nor the clerk was there.' },
    { bad: 'Residents [[was]] told to leave.', fixed: 'Residents were told to leave.' },
    { bad: 'The officials [[says]] they paid.', fixed: 'The officials say they paid.' },
    { bad: 'He filed a bill that [[have]] merit.', fixed: 'He filed a bill that has merit.' },
    {
      bad: 'The sides essentially [[decides]] which plan wins.',
      fixed: 'The sides essentially decide which plan wins.',
    },
    {
      good: 'The team were late, and the records were public. If the system were able, the police are. He and the mayor were there.',
    },
    { good: '“The records was public,” Lowe said.' },
    { good: 'The hours that went into painting each of these doors were paid.' },
    { good: 'The bacteria are old. The nine won in Port Ada four years ago are in danger of being beaten.' },
  ],
  triggers: { words: [...(triggers.words ?? []), ...(american.triggers.words ?? [])] },
  *passage(passage, { options, speller }, places) {
    const prose = ownWords(passage);
    if (!prose) return;
    yield* find(prose, places, speller);
    if (options.bodies === 'singular') yield* american.find(prose, places, speller);
  },
});
