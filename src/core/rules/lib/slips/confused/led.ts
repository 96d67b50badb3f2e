import { HAVE_FORMS } from '../../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../../text/lists.ts';
import { type Around, type SlipKind, slip } from '../../around.ts';
import { isContent, isName } from './words.ts';

/** “Lead” for “led.” */

/** A span of time that has ended stands in the clause: “for more than three decades,” “until 2002.” */
const isOver = (around: Around): boolean =>
  /^[^.,;:]{0,60}\b(?:for (?:more than |nearly |almost |over |about )?(?:\d+|\p{Ll}+) (?:years|decades|seasons|months)|until|from (?:19|20)\d\d)\b/u.test(
    around.prose.slice(around.place(0)!.end, around.place(0)!.end + 90),
  );

const KEEPS_PLAIN = wordSet(
  'did does do will would can could should may might must let help helped see saw watch make made have had to that and or',
);
const BEHIND_HAS_LED = wordSet('to the a an his her their them him many some several by up');
const SEVERAL_WHO = wordSet('people men women those children both all few many some police ones');
const POINTS = wordSet('one two three four five six seven eight nine ten');

const isPoints = (word: string): boolean => /^\d+$/.test(word) || POINTS.has(word);

export const led: SlipKind = {
  words: ['lead'],
  see(around) {
    const [before, next, second] = [around.word(-1), around.word(1), around.word(2)];
    // “He lead the band”, “Ruiz lead a walkout”: one person does it, and nothing makes a plain form of the verb.
    if (
      /^(?:the|a|an|his|her|its|all)$/.test(next) &&
      (/^(?:he|she)$/.test(before) || (isName(around.raw(-1)) && !/s$/.test(before) && isName(around.raw(-2)))) &&
      !KEEPS_PLAIN.has(around.word(/^(?:he|she)$/.test(before) ? -2 : -3))
    )
      return slip(0, 0, 'led', 'leads');
    if (HAVE_FORMS.has(before) && BEHIND_HAS_LED.has(next)) return slip(0, 0, 'led');
    if (
      before === 'who' &&
      /^[a-z]{3,}(?:[^s])$/.test(around.word(-2)) &&
      !SEVERAL_WHO.has(around.word(-2)) &&
      /^(?:the|a|an|his|her|its)$/.test(next)
    )
      return slip(0, 0, 'led', 'leads');
    // “The Tugs, who lead 21-3 at the half”; “Brandt, who lead the choir for 30 years”: it is over.
    if (before === 'who' && around.markBefore(-1) === ',' && (/^\d{1,3}$/.test(next) || isOver(around)))
      return slip(0, 0, 'led');
    // “The inquiry lead to his arrest”: one thing that opens the sentence.
    if (next === 'to' && isObjectOfTo(second) && opensAlone(around)) return slip(0, 0, 'led', 'leads');
    // “The team lead by five”: one body did it.
    if (/^(?:team|club|side|he|she)$/.test(before) && next === 'by' && isPoints(second))
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

const GOALS_OF_TO = wordSet(
  'the a an his her its their more many several two three new calls delays criticism protests questions arrests',
);

const isObjectOfTo = (word: string): boolean => GOALS_OF_TO.has(word);

const DETERMINERS = wordSet('the that this his her its their a an');
const LEAD_IS_NOUN = wordSet('pencil of team church project story press sales committee police');

/** “The long inquiry”: a singular noun before word 0, with its article and at most one word between, and nothing before. */
function opensAlone(around: Around): boolean {
  const from = DETERMINERS.has(around.word(-2)) ? -2 : -3;
  return (
    DETERMINERS.has(around.word(from)) &&
    around.word(from - 1) === '' &&
    /^(?:|[.!?])$/.test(around.markBefore(from)) &&
    around.isPlain(-1) &&
    around.can.anyNoun(around.word(-1)) &&
    !LEAD_IS_NOUN.has(around.word(-1))
  );
}
