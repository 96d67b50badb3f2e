import { BASE_OF_PARTICIPLE, BASE_OF_PAST, PARTICIPLE_OF_BASE, PAST_ONLY } from '../../lexicon/irregularVerbs.ts';
import { BE_FORMS, BETWEEN, DO_FORMS, HAVE_FORMS, MODALS } from '../../lexicon/wordClasses.ts';
import { wordSet, wordsOrNone } from '../../text/lists.ts';
import { type Around, type Slip, type SlipKind, slip, slipsOf } from '../lib/around.ts';
import { HALF_EDITS } from '../lib/halfEdits.ts';
import { ownWords } from '../lib/prose.ts';
import { UNCHANGED_VERBS } from '../lib/slips/edited/verbs.ts';
import { TO_GERUND } from '../lib/slips/missing/frames.ts';
import { VERB_ENDINGS } from '../lib/slips/verbEndings.ts';
import { WORD_FORMS } from '../lib/slips/wordForms.ts';
import { VERB_FRAMES } from '../lib/verbFrames.ts';
import { defineRule } from '../rule.ts';

/** Forms that are nouns or adjectives too, and stand behind an auxiliary as such: "will rose", "has run". */
const DOUBTFUL = wordSet(
  'rose saw shot lost found felt ground wound bore left spoke drove met paid kept got broke sold thought heard stuck lent meant swore shone hung lay fed led bred can cost put show have spent built sought held won fought struck sat told said stood made sent shook swung sprung caught bought brought taught slept wept crept dealt spun fled withheld rebuilt understood withstood upheld repaid swept dug bent slid stung slung wrung sped clung flung bled misled shod strode',
);
/** Bases that are nouns: "has leave", "had show". */
const NOUN_BASES = wordSet(
  'leave drink fight ride ring run sleep stand strike swing tear win steal hold feed fall draw drive break bite build catch deal feel freeze lead rise say shoot sink spin stick swim wake wear have get beat mean lay bear hide dig sweep bend slide spring sting sling speed stink stride tread override rewrite overthrow overrun rethink remake retake rerun spit weave bleed',
);
/** Those of them that no verb has for its base, and that take an object: “the city will held a hearing.” */
const HAS_OBJECT = wordSet(
  'held lost shot met paid kept broke sold thought heard spent built sought won fought told said made sent shook caught bought brought taught withheld rebuilt upheld repaid led',
);
const PRONOUN = wordSet('he she it they we you i who that which');

/** The verb behind an auxiliary and what stands between: its place, or 0. */
function verbBehind(around: Around): number {
  let n = 1;
  while (n < 4 && BETWEEN.has(around.word(n))) n++;
  return around.word(n) ? n : 0;
}

/** “Has went”, “had broke”, “have be”. */
const haveForms: SlipKind = {
  words: ['has', 'have', 'had', 'hasn', 'haven', 'hadn'],
  see(around) {
    if (!HAVE_FORMS.has(around.word(0))) return null;
    const n = verbBehind(around);
    const verb = around.word(n);
    // “Ring–fenced”: half of a compound.
    if (n === 0 || around.raw(n) !== verb || /^[-–]$/.test(around.markBehind(n))) return null;
    const participle = PAST_ONLY.get(verb);
    if (participle && verb !== 'got' && verb !== 'bore')
      return verb === 'rose' && n === 1 && around.word(-1) === 'to' ? null : slip(n, n, participle);
    if (verb === 'be' || verb === 'become' || verb === 'come') return verb === 'be' ? slip(n, n, 'been') : null;
    const base = PARTICIPLE_OF_BASE.get(verb);
    const sure =
      base &&
      // “Have lead to” is told by its sound.
      verb !== 'lead' &&
      (!NOUN_BASES.has(verb) || (n === 1 && isObject(around.word(2)) && !/^(?:say|mean|get|have)$/.test(verb)));
    return sure && around.word(0) !== 'having' && !isQuestion(around) ? slip(n, n, base) : null;
  },
};
const isObject = (word: string): boolean =>
  /^(?:the|a|an|his|her|its|their|them|him|it|that|to|up|out|off|over)$/.test(word);
/** “What they have do is”: turned or cut short. */
const isQuestion = (around: Around): boolean => /^(?:all|what|than)$/.test(around.word(-2));

/** “Did not said”, “would took”, “might had been”, “will became”. */
const plainForms: SlipKind = {
  words:
    'will would can could may might must should cannot do does did don doesn didn won wouldn couldn shouldn mustn'.split(
      ' ',
    ),
  see(around) {
    const word = around.word(0);
    const isModal = MODALS.has(word);
    const not = /n't$/.test(word) || word === 'cannot' || around.word(1) === 'not';
    if (!isModal && !(not && DO_FORMS.has(word))) return null;
    const n = verbBehind(around);
    const verb = around.word(n);
    if (n === 0 || around.raw(n) !== verb || isWhole(around) || !isAuxiliary(around, word)) return null;
    if (verb === 'had' || verb === 'has') return slip(n, n, 'have');
    if (/^(?:was|were|is|are|been|am)$/.test(verb)) return ofBe(around, n, verb, isModal);
    // “No one may fell a tree”: a verb of its own.
    if (verb === 'fell' && /^(?:an?|the|trees?)$/.test(around.word(n + 1))) return null;
    const base = BASE_OF_PAST.get(verb);
    if (base && base !== verb)
      return DOUBTFUL.has(verb) &&
        !(HAS_OBJECT.has(verb) && /^(?:a|an|the|its|his|her|their)$/.test(around.word(n + 1))) &&
        !not &&
        !PRONOUN.has(around.word(-1)) &&
        n === 1 &&
        !/^(?:would|could|should)$/.test(word)
        ? null
        : pastBehind(verb, base, n, isModal);
    if (isModal && BASE_OF_PARTICIPLE.has(verb)) return slip(n, n, `be ${verb}`, BASE_OF_PARTICIPLE.get(verb)!);
    return regular(around, n, verb, isModal);
  },
};

/** Not “the will was” or “in May said.” */
const isAuxiliary = (around: Around, word: string): boolean =>
  !(/^(?:may|will|can|might|must|do)$/.test(word) && around.raw(0) !== word) &&
  // “My mother’s will is kept at a bank.”
  !(/^(?:will|can)$/.test(word) && /[a-z]['’]s$/.test(around.word(-1))) &&
  !(
    /^(?:will|can|might|must|may)$/.test(word) &&
    /^(?:the|a|his|her|their|its|no|this|that's|free|good|ill|own|of|in|strong|political|popular)$/.test(
      around.word(-1),
    )
  );

/** “Those who could sought shelter”, “one person who can is Ana Ruiz”: the clause ends with the auxiliary. */
const isWhole = (around: Around): boolean =>
  /^(?:who|that|which)$/.test(around.word(-1)) &&
  (/^(?:those|everyone|everybody|anyone|people|all|ones|some|many|most|few|others|[a-z]+s)$/.test(around.word(-2)) ||
    /^(?:one|the|only|another)$/.test(around.word(-3)));

function ofBe(around: Around, n: number, verb: string, isModal: boolean): Slip | null {
  if (!isModal) return null;
  return verb === 'been' ? slip(n, n, 'have been', 'be') : around.word(n + 1) ? slip(n, n, 'be') : null;
}

/** “Would took” is “would take”; “will paid” may be “will be paid”. */
const pastBehind = (verb: string, base: string, n: number, isModal: boolean): Slip =>
  isModal && !PAST_ONLY.has(verb) ? slip(n, n, base, `be ${verb}`) : slip(n, n, base);

/** “Will announced”, “did not wanted”: a regular past. */
function regular(around: Around, n: number, verb: string, isModal: boolean): Slip | null {
  const base = baseOf(verb);
  if (
    !base ||
    /^(?:need|speed|proceed|succeed|exceed|breed|bleed|feed|heed|seed|weed|indeed|embed|shed|wed|bed|sled|fled|shred|bed|red|led|hundred|sacred|naked|wicked|supposed|limited|unlimited|used|united|armed|advanced|educated|experienced)$/.test(
      verb,
    )
  )
    return null;
  // “a would-be”, “the can stayed”: a noun before it.
  if (
    isModal &&
    !PRONOUN.has(around.word(-1)) &&
    /^(?:can|will|may|might|must)$/.test(around.word(0)) &&
    n === 1 &&
    !/[a-z]/.test(around.word(-1)) &&
    !(around.markBefore(0) === ',' && /^(?:with|by|to|in|as|at)$/.test(around.word(n + 1)))
  )
    return null;
  return isModal ? slip(n, n, `be ${verb}`, base) : slip(n, n, base);
}

function baseOf(verb: string): string | null {
  if (!/^[a-z]{2,}ed$/.test(verb)) return null;
  const stem = verb.slice(0, -2);
  if (/(?:[^aeiou]i)$/.test(stem)) return `${stem.slice(0, -1)}y`;
  if (/([bdgklmnprt])\1$/.test(stem) && !/(?:ll|ss|ff|zz|dd)$/.test(stem)) return stem.slice(0, -1);
  if (
    /(?:[cgsvzu]|[^aeiou]l|[aeiou][^aeiouwxyhs]?(?:at|it|ir|ur|os|id|ib|ak|ik|ok|am|im|in|on|op|ap|ar|or))$/.test(
      stem,
    ) &&
    !/(?:ss|sh|ch|ain|ear|eat|eet|oin|oat|ead|eed|ait|isit|imit|osit|ibit|edit|redit|rohibit|xhibit|eam|oom|oak|eak|ook|eek|oon|ean|eer|air|our|oop|eep|ngs|xs|et|er|on|en|us|is|ws|ng|el|om|iar)$/.test(
      stem,
    )
  )
    return `${stem}e`;
  return stem;
}

/** “Is to stripped”, “able to stopped”, “wants to saw”: behind "to". */
const infinitives: SlipKind = {
  words: ['to'],
  see(around) {
    const verb = around.word(1);
    if (around.raw(1) !== verb) return null;
    const past = PAST_ONLY.get(verb);
    if (past && !/^(?:rose|saw|spoke|drove|bore|broke|got|wore|froze|stole|lay|shrank|fell)$/.test(verb))
      return slip(1, 1, BASE_OF_PAST.get(verb)!);
    if (/^(?:was|were|is|are|had|has)$/.test(verb))
      return around.word(-1) &&
        /^(?:able|going|want|wants|wanted|plans?|planned|need|needs|needed|expected|due|likely|unlikely|set|used|agreed|decided|seems?|appears?|have|has|had)$/.test(
          around.word(-1),
        )
        ? slip(1, 1, /^ha/.test(verb) ? 'have' : 'be')
        : null;
    const be =
      /^(?:is|are|was|were|be|been|not|yet|have|has|had|due|going|able|expected|likely|unlikely|need|needs|set|ordered|about|continue|continues|hopes|hoped|failed|supposed)$/.test(
        around.word(-1),
      );
    if (
      !be &&
      /^[a-z]{4,}ed$/.test(verb) &&
      baseOf(verb) &&
      around.word(2) === 'by' &&
      !/^(?:due|led|leads|lead|according|thanks|compared|related|addition|response|prior|from|subject|access|similar|close|open|limited|next)$/.test(
        around.word(-1),
      )
    )
      return slip(1, 1, `be ${verb}`);
    const base = be ? baseOf(verb) : null;
    if (
      base &&
      /ed$/.test(verb) &&
      !/^(?:need|speed|proceed|succeed|exceed|feed|heed|embed|shed|united|limited|reduced|increased|armed|related)$/.test(
        verb,
      ) &&
      !/^[a-z]+s$/.test(around.word(2))
    )
      return isObject(around.word(2))
        ? slip(1, 1, base, `be ${verb}`)
        : /^(?:by|of|in|on|at|for|from|with|as|to|)$/.test(around.word(2))
          ? slip(1, 1, `be ${verb}`, base)
          : null;
    return null;
  },
};

/** “Was took”, “were went”, “to be saw”. */
const beForms: SlipKind = {
  words: ['is', 'are', 'was', 'were', 'be', 'been', 'being'],
  see(around) {
    if (!BE_FORMS.has(around.word(0))) return null;
    const n = verbBehind(around);
    const verb = around.word(n);
    if (n === 0 || around.raw(n) !== verb) return null;
    const participle = PAST_ONLY.get(verb);
    if (participle && !/^(?:broke|lay|got|rose|saw)$/.test(verb)) return slip(n, n, participle);
    if (verb === 'saw' && /^(?:by|in|on|at|as)$/.test(around.word(n + 1))) return slip(n, n, 'seen');
    const base = PARTICIPLE_OF_BASE.get(verb);
    if (!base || /^(?:being)$/.test(around.word(0)) || /^(?:get|have|sleep|mean|fall|lead)$/.test(verb)) return null;
    // “Happen to be swing states”, “have been spring trainings”: a noun that describes the next.
    const next = around.word(n + 1);
    if (NOUN_BASES.has(verb) && (around.can.plural(next) || /ings$/.test(next))) return null;
    // “Was build in 1910”: no noun stands there.
    const isDone = /^(?:was|were)$/.test(around.word(0)) && /^(?:build|hold|find|bring|teach|buy|send)$/.test(verb);
    if (isDone && /^(?:in|by|on|at|from|with|for|without|until|last)$/.test(around.word(n + 1)))
      return slip(n, n, base);
    // “The plan is take it or leave it”: what stands behind "is" may be a noun or a motto.
    if (
      /^(?:is|are|was)$/.test(around.word(0)) &&
      (NOUN_BASES.has(verb) || !/^(?:in|on|at|by|to|from|as|with|dead|guilty|of|for)$/.test(around.word(n + 1)))
    )
      return null;
    // “All they did were take”: what was done.
    return /\b(?:do|did|does|done|what|all|things?)\b/i.test(around.before(40)) ? null : slip(n, n, base);
  },
};

/** What is done to people and things, whose participle a half-made edit left plain: “was shot and kill.” */
const seconds: SlipKind = {
  words:
    'charge kill injure wound release book sentence arrest convict hospitalize evacuate rescue detain destroy damage close sell replace beat rob stab'.split(
      ' ',
    ),
  see(around) {
    const verb = around.word(0);
    if (
      around.raw(0) !== verb ||
      around.word(-1) !== 'and' ||
      !/(?:ed|shot|hit|caught|beaten|held|found|taken)$/.test(around.word(-2))
    )
      return null;
    if (![-3, -4].some((n) => BE_FORMS.has(around.word(n)))) return null;
    const irregular = PARTICIPLE_OF_BASE.get(verb);
    const regular = verb.endsWith('e') ? `${verb}d` : /^(?:rob|stab)$/.test(verb) ? `${verb}bed` : `${verb}ed`;
    return /^(?:|with|to|in|on|at|by|from|as|for|early|late|last|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      around.word(1),
    )
      ? slip(0, 0, irregular ?? regular)
      : null;
  },
};

/** Where an "if" or a wish allows "he were". */
const WISHED =
  /\b(?:if|wish|wishes|wished|though|unless|suppose|would|whether|lest|imagine|rather|until|as)\b[^.;!?]{0,25}$/i;
/** Where a demand allows "that he have". */
const DEMANDED =
  /\b(?:insist|demand|recommend|suggest|require|ask|propose|request|urge|important|essential|necessary|lest|should|crucial|imperative|condition)/i;
/** Auxiliaries that take the plain form behind the pronoun: "does he have". */
const TURNED = wordSet(
  "do does did will would can could may might must should shall have has had let lets make makes made help helped or nor see saw watch hear heard insist insisted demand demanded recommend recommended suggest suggested doesn't don't didn't won't wouldn't couldn't shouldn't of behind with about around in on to for by from than all like",
);

/** “He were”, “they was”, “it have”, “she don’t”. */
const persons: SlipKind = {
  words: ['he', 'she', 'it', 'they', 'we', 'you'],
  see(around) {
    const pronoun = around.word(0);
    const n = BETWEEN.has(around.word(1)) ? 2 : 1;
    const verb = around.word(n);
    const before = around.word(-1);
    const clause = around.before(90);
    if (/^(?:they|we|you)$/.test(pronoun)) {
      const want = PLURAL.get(verb);
      return want &&
        !/^(?:do|does|did|of|and|for|to|with)$/.test(before) &&
        !(pronoun === 'you' && !/^(?:was|is)$/.test(verb)) &&
        !(pronoun === 'you' && BEFORE_YOU.test(before))
        ? slip(n, n, want)
        : null;
    }
    const want = /^(?:he|she|it)$/.test(pronoun) ? SINGULAR.get(verb) : undefined;
    if (!want || TURNED.has(before)) return null;
    if (verb === 'were' && WISHED.test(clause)) return null;
    if (/^(?:have|do|don't)$/.test(verb) && DEMANDED.test(clause)) return null;
    // “Ruiz and he are”: two of them.
    if (/\p{Lu}\p{Ll}+,? and $|\bboth\b/u.test(clause)) return null;
    // “it” may be the object of the verb before: “those who oppose it are”.
    return pronoun === 'it' && !BEFORE_IT.has(before) ? null : slip(n, n, want);
  },
};
const BEFORE_IT = wordsOrNone(
  'and but when because which what where said says so while since before after that how why if even now then think thinks',
);
const BEFORE_YOU =
  /^(?:of|for|to|with|about|around|behind|tell|told|give|gave|between|from|on|in|what|who|thing|all|before|against|by|like|near|and|make|makes|[a-z]{3,}ing)$/;
const PLURAL: ReadonlyMap<string, string> = new Map([
  ['was', 'were'],
  ['is', 'are'],
  ['has', 'have'],
  ["wasn't", 'weren’t'],
  ["isn't", 'aren’t'],
  ["hasn't", 'haven’t'],
  ["doesn't", 'don’t'],
]);
const SINGULAR: ReadonlyMap<string, string> = new Map([
  ['were', 'was'],
  ['are', 'is'],
  ['have', 'has'],
  ["don't", 'doesn’t'],
  ["aren't", 'isn’t'],
  ["haven't", 'hasn’t'],
]);

/** Participles that no clause has for its verb: the past of each. */
const PAST_OF: ReadonlyMap<string, string> = new Map(
  [...PAST_ONLY]
    .filter(([past]) => !/^(?:got|bore|broke|lay)$/.test(past))
    .map(([past, participle]) => [participle, past]),
);

/** “He seen it”, “the fair, which begun in 1986”: the auxiliary is missing, or the past is meant. */
const bareParticiples: SlipKind = {
  words: ['he', 'she', 'they', 'we', 'who', 'which'],
  see(around) {
    const [pronoun, verb] = [around.word(0), around.word(1)];
    const past = PAST_OF.get(verb);
    if (!past || around.raw(1) !== verb || /^(?:come|become|run|given|overcome)$/.test(verb)) return null;
    if (
      pronoun === 'which' &&
      !(around.markBefore(0) === ',' && /^(?:begun|gone|grown|risen|fallen|chosen)$/.test(verb))
    )
      return null;
    // “He’s seen it.”
    if (/['’]/.test(around.raw(0)) || /['’]/.test(around.prose[around.place(0)?.end ?? 0] ?? '')) return null;
    // “Had he seen it”, “of those who, seen”: the auxiliary stands before, or what follows is no clause.
    return around.word(-1) !== '' &&
      (HAVE_FORMS.has(around.word(-1)) ||
        BE_FORMS.has(around.word(-1)) ||
        /^(?:than|as|not|nor|neither|ever|never)$/.test(around.word(-1)))
      ? null
      : slip(1, 1, past);
  },
};

const { triggers, find } = slipsOf([
  persons,
  bareParticiples,
  haveForms,
  plainForms,
  infinitives,
  beForms,
  seconds,
  ...VERB_FRAMES,
  ...VERB_ENDINGS,
  ...HALF_EDITS,
  ...WORD_FORMS,
  ...UNCHANGED_VERBS,
  TO_GERUND,
]);

export const verbForms = defineRule({
  id: 'style/verb-forms',
  title: 'Wrong form of a verb',
  severity: 'warning',
  doc: `“Had went,” “did not said,” “would took,” “he were”: the verb does not fit its auxiliary or its pronoun. Such slips are
left by half-made edits. Wishes (“if he were”), questions and what is quoted are left alone.`,
  options: {},
  messages: {
    slip: { what: 'Wrong verb form: “{words}.”', why: 'Write “{want}” here, or restore the words that are missing.' },
    fix: 'Change to “{want}”',
  },
  examples: [
    { good: 'They were awake with the crew all night. Few are awake at noon.' },
    { bad: 'They are excited to [[meeting]] the team.', fixed: 'They are excited to meet the team.' },
    { bad: 'The fire was [[cause]] by a spark.', fixed: 'The fire was caused by a spark.' },
    { bad: 'He was [[force]] to sell the farm.', fixed: 'He was forced to sell the farm.' },
    { bad: 'The council has [[vote]] to stay.', fixed: 'The council has voted to stay.' },
    { bad: 'The dam was [[damage]] by the flood.', fixed: 'The dam was damaged by the flood.' },
    { bad: 'The river has [[rise]] four feet.', fixed: 'The river has risen four feet.' },
    { bad: 'They were excited to [[engaging]] with it.', fixed: 'They were excited to engage with it.' },
    { bad: 'The jury [[find]] him guilty.', fixed: 'The jury found him guilty.' },
    {
      good: 'My mother’s will is kept at a bank. Shops are likely to be open the day after. It has affiliate ties. Nobody had seen it: a woman accept the prize.',
    },
    { good: 'Three happen to be swing states, and there have been spring trainings for years.' },
    { good: 'All they did was ask to go. The rise to power was slow, and there were cases of fine in court.' },
    { bad: 'The cost had [[rose]] by then.', fixed: 'The cost had risen by then.' },
    { bad: 'He did not [[said]] why.', fixed: 'He did not say why.' },
    { bad: 'The yard would [[took]] years to clean.', fixed: 'The yard would take years to clean.' },
    { bad: 'Late in the day he [[were]] tired.', fixed: 'Late in the day he was tired.' },
    { bad: 'The fair, which [[begun]] in 1986, is over.', fixed: 'The fair, which began in 1986, is over.' },
    { bad: 'Nobody knew what they [[done]] there.', fixed: 'Nobody knew what they did there.' },
    {
      good: 'Had he known, he would have left. The plan, which given time might work, and those who had seen it are here.',
    },
    { bad: 'It was meant to [[includes]] the old bill.', fixed: 'It was meant to include the old bill.' },
    { bad: 'The court has also [[reviewing]] two tapes.', fixed: 'The court has also been reviewing two tapes.' },
    { bad: 'The city [[is not be]] required to pay.', fixed: 'The city is not required to pay.' },
    { bad: 'He never [[disclose]] the deal.', fixed: 'He never disclosed the deal.' },
    { bad: 'It paid a fine for [[violated]] the ban.', fixed: 'It paid a fine for violating the ban.' },
    { bad: 'He was [[beat]] by two men.', fixed: 'He was beaten by two men.' },
    { bad: 'A man [[who fleeing]] the scene fell.', fixed: 'A man who was fleeing the scene fell.' },
    {
      good: 'He was ill, but he found that the club they belong to includes two boys. What he asked for changed the town, and all she wants is be left alone.',
    },
    { bad: 'The board declined to [[reopened]] the mill.', fixed: 'The board declined to reopen the mill.' },
    { bad: 'It moved quickly to [[rolled]] back the rule.', fixed: 'It moved quickly to roll back the rule.' },
    { bad: 'It was shut after [[receive]] a letter.', fixed: 'It was shut after receiving a letter.' },
    { bad: 'The clerk was also [[allows]] to vote.', fixed: 'The clerk was also allowed to vote.' },
    { bad: 'He was [[sentence]] to 63 months in prison.', fixed: 'He was sentenced to 63 months in prison.' },
    { good: 'It is by far the largest mill. The sentence was to last a year. What is fair asks to be heard.' },
    { bad: 'He was shot and [[kill]] Tuesday.', fixed: 'He was shot and killed Tuesday.' },
    { bad: 'They [[was]] friends.', fixed: 'They were friends.' },
    { bad: 'The clerk will [[meets]] him.', fixed: 'The clerk will meet him.' },
    { bad: 'The court is [[decide]] the case today.', fixed: 'The court is to decide the case today.' },
    { bad: 'The cuts will [[announced]] on Monday.', fixed: 'The cuts will be announced on Monday.' },
    { bad: 'She said she would [[not to approve]] it.', fixed: 'She said she would not approve it.' },
    { bad: 'The county will [[be hire]] 12 teachers.', fixed: 'The county will hire 12 teachers.' },
    { bad: 'They have not [[identify]] the man.', fixed: 'They have not identified the man.' },
    { bad: 'They have not [[loss]] since May.', fixed: 'They have not lost since May.' },
    { bad: 'Seven [[woman]] and five men were picked.', fixed: 'Seven women and five men were picked.' },
    { bad: 'The chief [[plead]] guilty.', fixed: 'The chief pleaded guilty.' },
    { bad: 'The mayor [[plead]] guilty.', fixed: 'The mayor pleaded guilty.' },
    { bad: 'The bill now [[go]] to the board.', fixed: 'The bill now goes to the board.' },
    { bad: 'The board voted to [[approved]] the plan.', fixed: 'The board voted to approve the plan.' },
    { bad: 'A woman was [[kill]] and two were hurt.', fixed: 'A woman was killed and two were hurt.' },
    {
      good: 'If he were mayor, he would have said so. Does it have to? The people behind it are friends. He had had to go.',
    },
    { good: 'She may have been seen; they will not be. In May sales fell, and the will was read.' },
    { good: '“He were tired,” Lowe said.' },
    { good: 'The ranks have swelled. These are arrest and accident reports.' },
    { good: 'Everyone who could sought shelter. The gap between those who have a car and those who don’t has grown.' },
  ],
  triggers,
  *passage(passage, { speller }, places) {
    const prose = ownWords(passage);
    if (prose) yield* find(prose, places, speller);
  },
});
