import { thirdOf } from '../../../../lexicon/inflect.ts';
import { GRAMMAR_WORDS, PLURAL_VERB, SINGULAR_VERB } from '../../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../../text/lists.ts';
import { type Around, type Slip, type SlipKind, slip } from '../../around.ts';
import { behindTwoPhrases } from '../numbersOfSubjects.ts';
import { beginsClause, IRREGULAR, isPlural, OPENER } from './clauses.ts';

/** The head of a phrase with “of”: “the list of names are,” “each of the boys have.” */

const ONE_OR_MANY = wordSet('number group series collection set one rate each either neither');

/** “A group of lawmakers have”, in American copy; “a bill that have merit”; “The list of names are”. */
export const heads: SlipKind = {
  words:
    'list number one each either neither group bill law plan report box set price cost rise lack use result purpose quality level rate amount value risk source cause effect impact size presence collection series'.split(
      ' ',
    ),
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
    if (next !== 'of' || !/^(?:the|a|an|)$/.test(before) || ONE_OR_MANY.has(around.word(0))) return each(around);
    if (
      before !== 'the' ||
      !OPENER.has(around.word(-2)) ||
      (around.word(-2) === '' && !/^(?:|[.!?])$/.test(around.markBefore(-1)))
    )
      return null;
    for (const n of [3, 4]) {
      const want = SINGULAR_VERB.get(around.word(n));
      if (want && isPlural(around.word(n - 1))) return slip(n, n, want);
    }
    return ofTwo(around);
  },
};

/** “The price of eggs and other staples have risen”: one price, of two things. */
function ofTwo(around: Around): Slip | null {
  if (
    !/^(?:price|cost|lack|use|rate|level|amount|value|quality|rise)$/.test(around.word(0)) ||
    around.word(3) !== 'and'
  )
    return null;
  const n = /^(?:other|the|its|their|his|her)$/.test(around.word(4)) ? 6 : 5;
  const want = SINGULAR_VERB.get(around.word(n));
  return want && isPlural(around.word(n - 1)) ? slip(n, n, want) : null;
}

/** “The number of homes have risen” and “a number of homes has been sold”: one number, or many homes. */
function ofNumber(around: Around): Slip | null {
  const before = around.word(-1);
  if (!/^(?:the|a)$/.test(before) || !OPENER.has(around.word(-2))) return null;
  if (around.word(-2) === '' && !/^(?:|[.!?])$/.test(around.markBefore(-1))) return null;
  for (const n of [3, 4]) {
    const want = (before === 'the' ? SINGULAR_VERB : PLURAL_VERB).get(around.word(n));
    if (want && (isPlural(around.word(n - 1)) || around.word(n - 1) === 'people')) return slip(n, n, want);
  }
  return before === 'the' ? behindTwoPhrases(around) : null;
}

const BEFORE_OBJECT = wordSet('for to with that in from by of at and or nor as than like');

/** “each of the boys have”. */
function each(around: Around): Slip | null {
  if (
    !/^(?:each|one|either|neither)$/.test(around.word(0)) ||
    around.word(1) !== 'of' ||
    !/^(?:the|his|her|their|these|those)$/.test(around.word(2))
  )
    return null;
  // “The money spent on teaching each of these classes was”: what is taught is no subject.
  if (BEFORE_OBJECT.has(around.word(-1)) || /^[a-z]+ing$/.test(around.word(-1))) return null;
  for (const n of [4, 5]) {
    const want = SINGULAR_VERB.get(around.word(n));
    const isMany = isPlural(around.word(n - 1)) || IRREGULAR.test(around.word(n - 1));
    if (want && isMany) return slip(n, n, want);
    // “Each of the five stations need a roof.”
    if (isMany && isPlainVerb(around, n) && (around.word(-1) === '' || around.word(-1) === 'and'))
      return slip(n, n, thirdOf(around.word(n)));
  }
  return null;
}

const OPENS_OBJECT_OF_PLAIN = wordSet('to the a an his her its their that more at it them as');

/** The plain form of a verb, and its object. */
const isPlainVerb = (around: Around, n: number): boolean =>
  around.isPlain(n) &&
  (around.can.anyVerb(around.word(n)) || around.word(n) === 'need') &&
  !around.can.past(around.word(n)) &&
  !/s$/.test(around.word(n)) &&
  OPENS_OBJECT_OF_PLAIN.has(around.word(n + 1));

/** “The withdrawal of the bill were late”: an act or a quality is one, whatever it is of. */
const ABSTRACT = wordSet(
  'arrival arrest closing death loss collapse start launch opening defeat return fall sale threat attack fear hope aim goal cost price lack use rise discovery recovery delivery study analysis search fight debate idea effect impact',
);

const isAbstract = (word: string): boolean =>
  ABSTRACT.has(word) ||
  (/^[a-z]{3,}(?:tion|sion|ment|ness|ance|ence|ity|al|ure|ship)$/.test(word) && !ABSTRACT_NONE.has(word));

const ABSTRACT_NONE = wordSet(
  'population generation administration delegation federation coalition organisation organization combination collection selection association corporation commission constellation fraction portion proportion section government department parliament regiment management majority minority community university city county quantity variety charity party authority audience evidence several animal hospital official capital individual criminal general rival special local international total final real equal usual original electoral federal national political social legal royal medical central additional potential nature measure membership leadership congregation station nation million billion congress opposition assortment succession abundance profusion infinity plurality multiplicity plethora',
);
const PART_OF_PHRASE = wordSet('and or who that which whom where in on by for to from with if');

export const ofPhrases: SlipKind = {
  words: ['the'],
  see(around) {
    const head = around.word(1);
    if (around.word(2) !== 'of' || !isAbstract(head) || !OPENER.has(around.word(-1))) return null;
    if (around.word(-1) === '' && !beginsClause(around)) return null;
    for (const n of [4, 5, 6]) {
      if (PART_OF_PHRASE.has(around.word(n - 1))) return null;
      const want = SINGULAR_VERB.get(around.word(n));
      if (want && /^[a-z]{3,}$/.test(around.word(n - 1)) && !GRAMMAR_WORDS.has(around.word(n - 1)))
        return around.word(n + 1) && !/\b(?:if|wish\w*)\b/i.test(around.word(-1)) ? slip(n, n, want) : null;
    }
    return null;
  },
};
