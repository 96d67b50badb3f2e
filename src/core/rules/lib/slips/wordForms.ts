import { pastOf, pluralOf, thirdOf } from '../../../lexicon/inflect.ts';
import { BE_FORMS, BETWEEN, GRAMMAR_WORDS, HAVE_FORMS } from '../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../text/lists.ts';
import { type Around, type SlipKind, slip } from '../around.ts';
import { opensThing, PLAIN_WANTED } from './objects.ts';

/** Verbs left in the form of the sentence before: “to includes more”, “is not be required”, “he never disclose it.” */

/** Verbs whose form in -s is no plural of a noun, by that form. */
const IN_S: ReadonlyMap<string, string> = new Map(
  'include provide allow require give become keep remain receive continue seek bring go know think believe understand prevent protect improve reduce ensure explain describe decide agree enable contain maintain obtain expand extend send lose choose prepare remove replace apply consider discuss identify investigate produce promote publish participate perform determine happen appear exist begin create serve make get take meet say tell ask want speak write teach build find help pay sell buy join'
    .split(' ')
    .map((verb) => [thirdOf(verb), verb]),
);
/** What a “to” and a verb follow; a “to” that ends a clause stands behind a verb: “the club they belong to includes.” */
const LEADS_TO = wordSet(
  'able unable going plan plans planned want wants wanted need needs needed order try tries tried trying effort efforts decided agreed refused failed hopes hoped meant designed intended expected likely unlikely aims aimed ready set proposal bill ability chance decision due required supposed way ways',
);
/** “The proposal to includes more.” */
const toIncludes: SlipKind = {
  words: ['to'],
  see(around) {
    const verb = IN_S.get(around.word(1));
    return verb &&
      around.isPlain(1) &&
      (LEADS_TO.has(around.word(-1)) || around.can.noun(around.word(-1))) &&
      (opensThing(around, 2) || around.can.onlyPlural(around.word(2)))
      ? slip(1, 1, verb)
      : null;
  },
};

/** “Have also reviewing 1,600 tapes.” */
const haveDoing: SlipKind = {
  words: ['has', 'have', 'had'],
  see(around) {
    if (!HAVE_FORMS.has(around.word(0)) || !around.isPlain(0)) return null;
    let n = 1;
    while (n < 4 && BETWEEN.has(around.word(n))) n++;
    const verb = around.word(n);
    const isDoing = /^[a-z]{3,}ing$/.test(verb) && isOfVerb(around, verb) && opensThing(around, n + 1);
    // “She has no training, they have missing the point”: only where somebody does it.
    if (!isDoing || !around.isPlain(n)) return null;
    return n > 1 || /^(?:he|she|they|it|who|we)$/.test(around.word(-1)) ? slip(n, n, `been ${verb}`) : null;
  },
};
const isOfVerb = (around: Around, verb: string): boolean => {
  const stem = verb.slice(0, -3);
  if (/^(?:noth|someth|anyth|everyth|even|morn|k|r|w|str|th|spr|st)$/.test(stem)) return false;
  return [stem, `${stem}e`, stem.slice(0, -1)].some((base) => base.length > 1 && around.knows(base));
};

/** “Is not be required”, “was be held”: two sentences in one. */
const isBe: SlipKind = {
  words: ['be'],
  see(around) {
    const n = around.word(-1) === 'not' ? -2 : -1;
    const form = around.word(n);
    if (!/^(?:is|are|was|were)$/.test(form) || !around.isPlain(1)) return null;
    const done = around.word(1);
    if (!/^[a-z]{3,}ed$/.test(done) && !(n === -2 && around.can.past(done))) return null;
    // “All she wants is be left alone.”
    return /\b(?:do|did|does|done|what|all|thing|want\w*|need\w*|best|way|goal|job)\b/i.test(around.before(60))
      ? null
      : slip(n, 0, n === -2 ? `${form} not` : form, n === -2 ? 'will not be' : 'will be');
  },
};

/** “He never disclose the deal.” */
const neverDo: SlipKind = {
  words: ['never'],
  see(around) {
    const verb = around.word(1);
    const isOne = /^(?:he|she)$/.test(around.word(-1));
    if (!isOne || !around.isVerb(1) || around.can.past(verb) || PLAIN_WANTED.test(around.before(60))) return null;
    return slip(1, 1, pastOf(verb), thirdOf(verb));
  },
};
/** “But it catch the campaign by surprise.” */
const itDo: SlipKind = {
  words: ['he', 'she', 'it'],
  see(around) {
    const [before, verb] = [around.word(-1), around.word(1)];
    if (!/^(?:and|but|because|which|while|until)$/.test(before) || !around.isPlain(1)) return null;
    // “She found that her skin cleared up”: a past that is the plain form of another verb, too.
    if (!around.isVerb(1) || around.can.past(verb) || !opensThing(around, 2) || PLAIN_WANTED.test(around.before(80)))
      return null;
    return slip(1, 1, thirdOf(verb), pastOf(verb));
  },
};

/** “Fined the company for violated the ban”: what was done stands in -ing behind a preposition. */
const forDone: SlipKind = {
  words: ['for', 'by', 'without'],
  see(around) {
    const [before, verb] = [around.word(-1), around.word(1)];
    if (!/^[a-z]{3,}ed$/.test(verb) || !around.isPlain(1) || /^(?:need|speed|feed|seed|breed|weed|used)$/.test(verb))
      return null;
    if (!/^(?:the|a|an|his|her|its|their|several|dozens|hundreds|thousands)$/.test(around.word(2))) return null;
    // “What he asked for changed the town”: the preposition ends its clause.
    return /^(?:a|an|the|his|her|its|their)$/.test(around.word(-2)) &&
      around.isPlain(-1) &&
      !GRAMMAR_WORDS.has(before) &&
      !/\b(?:who|what|that|which|whom)\b/.test(around.before(50))
      ? slip(1, 1, ingOf(around, verb))
      : null;
  },
};
const ingOf = (around: Around, verb: string): string => {
  const stem = verb.slice(0, -2);
  return around.knows(`${stem}ing`) ? `${stem}ing` : `${verb.slice(0, -1)}ing`;
};

/** “They have not loss since May,” “she has loss her job.” */
const haveLoss: SlipKind = {
  words: ['loss'],
  see(around) {
    const between = BETWEEN.has(around.word(-1));
    const helper = around.word(between ? -2 : -1);
    if (!HAVE_FORMS.has(helper.replace(/n't$/, ''))) return null;
    const isOf = /^(?:the|a|an|his|her|its|their|all|five|four|three|two)$/.test(around.word(1));
    return isOf || (between && /^(?:since|in|to|at|by|only|more|again)$/.test(around.word(1)))
      ? slip(0, 0, 'lost')
      : null;
  },
};

/** “Seven woman and five men.” */
const sevenWoman: SlipKind = {
  words: ['woman', 'man', 'child'],
  see: (around) =>
    /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several)$/.test(around.word(-1)) &&
    around.isPlain(0) &&
    /^(?:and|who|were|are|in|from|on|at|to|have|had)$/.test(around.word(1)) &&
    !/^(?:in|no|every|number)$/.test(around.word(-2))
      ? slip(0, 0, pluralOf(around.word(0)))
      : null,
};

/** “Was beat by a rival.” */
const beat: SlipKind = {
  words: ['beat'],
  see: (around) =>
    BE_FORMS.has(around.word(-1)) &&
    (/^(?:by|with|unconscious|to)$/.test(around.word(1)) ||
      /^, [a-z]{3,}ed\b/.test(around.prose.slice(around.place(0)?.end ?? 0, (around.place(0)?.end ?? 0) + 24)))
      ? slip(0, 0, 'beaten')
      : null,
};

/** “The man, who fleeing the scene, fell”, “a rule, which restricting the sale”: a clause without its verb. */
const whoDoing: SlipKind = {
  words: ['who', 'which'],
  see(around) {
    const verb = around.word(1);
    // “Who’s advising Knight” has its verb.
    if (
      !/^(?:who|which)$/.test(around.word(0)) ||
      !/^[a-z]{3,}ing$/.test(verb) ||
      !around.isPlain(1) ||
      /^(?:during|bring|being|including|according|following|regarding|concerning)$/.test(verb)
    )
      return null;
    if (around.word(0) === 'which' && around.markBefore(0) !== ',') return null;
    return isOfVerb(around, verb) && opensThing(around, 2)
      ? slip(0, 1, `${around.raw(0)} was ${verb}`, `${around.raw(0)} is ${verb}`)
      : null;
  },
};

/** Asked in this order. */
export const WORD_FORMS: readonly SlipKind[] = [
  toIncludes,
  haveDoing,
  isBe,
  neverDo,
  itDo,
  forDone,
  haveLoss,
  sevenWoman,
  beat,
  whoDoing,
];
