import { PLURAL_VERB } from '../../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../../text/lists.ts';
import { type Around, type SlipKind, slip } from '../../around.ts';
import { beginsClause, isPlural, OPENER } from './clauses.ts';

/** Verbs in -s behind a plural: “the officials says,” “the sides essentially decides.” */

/** “The officials says”, “the records shows that”: verbs in -s that are no nouns, behind a plural. */
export const VERBS_IN_S: ReadonlyMap<string, string> = new Map(
  'says:say makes:make takes:take gives:give gets:get goes:go seeks:seek wants:want becomes:become brings:bring remains:remain includes:include contains:contain provides:provide allows:allow requires:require appears:appear seems:seem knows:know thinks:think believes:believe continues:continue does:do leaves:leave keeps:keep lets:let tells:tell sees:see asks:ask agrees:agree argues:argue expects:expect meets:meet speaks:speak affects:affect involves:involve reflects:reflect protects:protect receives:receive applies:apply prevents:prevent creates:create improves:improve exceeds:exceed represents:represent produces:produce'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
/** What stands for an object or the like behind them, so that they are no nouns. */
const BEHIND_VERB = wordSet(
  'the a an his her their its that it they he she to no many some more nearly about how what whether thousands hundreds millions last next on with at about into monday tuesday wednesday thursday friday',
);
/** The verb for several where word 0 is one for one: “was” or, before an object, “says”; undefined where it is none. */
export const verbOfSeveral = (around: Around): string | undefined =>
  PLURAL_VERB.get(around.word(0)) ?? (BEHIND_VERB.has(around.word(1)) ? VERBS_IN_S.get(around.word(0)) : undefined);

const BEFORE_SUBJECT = wordSet('the these those many some most several few both two three four five its their his her');
const PEOPLE_WHO_ACT = wordSet(
  'officials police residents voters lawmakers critics experts democrats republicans researchers scientists prosecutors workers students teachers parents',
);

/** “State Police asks that drivers slow down.” */
export const namedPolice: SlipKind = {
  words: ['says', 'asks', 'believes', 'continues', 'remains', 'seeks', 'thinks', 'wants'],
  see: (around) =>
    around.raw(-1) === 'Police' &&
    around.raw(-2) === 'State' &&
    around.raw(0) === around.word(0) &&
    around.word(1) !== ''
      ? slip(0, 0, VERBS_IN_S.get(around.word(0))!)
      : null,
};

export const plainVerbs: SlipKind = {
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
    if (!BEHIND_VERB.has(next)) return null;
    if (/^(?:remains|leaves|keeps|takes|sees)$/.test(around.word(0)) && /^(?:that|to)$/.test(next)) return null;
    // “How many children does the county count?”: a question, whose subject comes behind.
    if (around.word(0) === 'does' && (before === 'many' || before === 'most' || first === 'how')) return null;
    // The subject and what stands before it open the clause, so that no other noun is the head.
    const isDetermined = BEFORE_SUBJECT.has(before);
    const opens = isDetermined
      ? OPENER.has(first) &&
        (first !== '' || (around.place(-2) !== null && /^(?:|[.!?:;])$/.test(around.markBefore(-2))))
      : before === '' && /^(?:|[.!?:;])$/.test(around.markBefore(-1)) && PEOPLE_WHO_ACT.has(subject);
    return opens ? slip(0, 0, VERBS_IN_S.get(around.word(0))!) : null;
  },
};

const NO_ADVERBS = wordSet(
  'only early family daily weekly monthly yearly elderly friendly likely deadly costly lovely july',
);
const NO_VERBS_IN_S = wordSet('was is has does news this its his always perhaps sales americans times');
const BEHIND_DECIDES = wordSet('which what who the a an that how whether his her their its to in on it them him');

/** “The sides essentially decides”: a plural subject, an adverb, a verb in -s. */
export const adverbs: SlipKind = {
  words: ['the', 'these', 'those', 'they', 'we'],
  see(around) {
    const n = /^(?:they|we)$/.test(around.word(0)) ? 0 : 1;
    if (
      n === 1 &&
      (!isPlural(around.word(1)) || !OPENER.has(around.word(-1)) || (around.word(-1) === '' && !beginsClause(around)))
    )
      return null;
    if (n === 0 && /^(?:does|did|do|of|than)$/.test(around.word(-1))) return null;
    const adverb = around.word(n + 1);
    const verb = around.word(n + 2);
    if (
      !/^(?:[a-z]{4,}ly|also|often|never|always)$/.test(adverb) ||
      NO_ADVERBS.has(adverb) ||
      !/^[a-z]{3,}[^su]s$/.test(verb) ||
      around.raw(n + 2) !== verb
    )
      return null;
    return NO_VERBS_IN_S.has(verb) || !BEHIND_DECIDES.has(around.word(n + 3))
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
