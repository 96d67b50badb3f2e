import { MONTHS } from '../../../lexicon/calendar.ts';
import { PAST_ONLY } from '../../../lexicon/irregularVerbs.ts';
import { PRONOUN_OF_GIVEN_NAME } from '../../../lexicon/people/givenNames.ts';
import { DEMONYMS } from '../../../lexicon/places/places.ts';
import { wordSet } from '../../../text/lists.ts';
import { allMatches } from '../../../text/matches.ts';
import { type Span, span } from '../../../text/spans.ts';
import type { Speller } from '../../../text/speller.ts';
import { opensSentence } from '../prose.ts';
import { usesIn } from '../wordUses.ts';

/** “Ana Ruiz who runs the food bank said”: a name tells who is meant, so that the clause behind it takes a comma. */

/** A full name, or a short title and a surname, and a clause of one person. */
const WHO =
  /(?<![\p{L}\p{N}’'.-])(?:(?<given>\p{Lu}\p{Ll}+) (?:\p{Lu}\. )?|(?:Mrs?|Ms|Dr|Sen|Rep|Gov|Lt|Sgt|Capt|Col|Gen|Judge|Justice)\.? )(?<surname>\p{Lu}\p{Ll}[\p{L}-]*)(?= who (?:also |now |once |later |first |never |still |recently |already |briefly )?(?:is|was|has|had|will|would|did|does|led|won|lost|ran|grew|taught|wrote|made|took|came|went|became|began|left|held|kept|built|sold|bought|spoke|said|says|saw|knew|told|fought|brought|found|spent|put|cut|\p{Ll}{3,}ed|\p{Ll}{2,}[^su]s)(?!\p{L}))/gu;

/** The same of a place, a body or a law: “Lakeside Mall which has been empty.” */
const WHICH =
  /(?<![\p{L}\p{N}’'.-])(?<surname>\p{Lu}[\p{L}\d.-]*[\p{L}\d])(?= which (?:also |now |once |later |still |recently |already )?(?:is|was|has|had|will|would|could|does|did|opened|closed|covers|runs|owns|makes|sells|serves|includes|began|became|came|cost|costs|holds|houses|employs|employed|operates|operated|represents|represented|produces|produced|killed|left|hit|ravaged|covered|started|ended|won|lost|took|made|led|ran|sits|lies|borders|means|meant|provides|provided|banned|bans|requires|required|allows|allowed|launched|merged|charged|said|says)(?!\p{L}))/gu;

/** “It was Ana Ruiz who”, “the Ana Ruiz who”, “asked Ana Ruiz who was there”: the clause picks out one, or asks. */
const CLEFT =
  /\b(?:(?:it|this|that|there|which|who|what)(?:['’]s\b| (?:is|was|isn['’]t|wasn['’]t|will|would|has|had|may|might|could|must)\b)|who\b)[^.;:!?]{0,50}$|(?:^|[.!?] )(?:is|was|isn['’]t|wasn['’]t)\b[^.,;:!?]{0,50}$/iu;
const PICKED =
  /\b(?:the|an?|another|same|only|no|any|every|one|other|two|three|many|young|old|named|called|nicknamed|like|unlike|of|than|as|for|about|under|and|or|not|asks?|asked|asking|tells?|told|telling|shows?|showed|informs?|informed|teach|taught|knows?|knew|reminds?|reminded) (?:(?:\p{Lu}[\p{L}.’'-]*|\p{Ll}{3,}) ){0,2}$/u;
/** “An aide to Sen. Ruiz who left”: another may be meant. */
const BESIDE_PERSON =
  /(?:\p{Ll}(?:er|or|ant|ent|ist|ian|an|ee|ide|end|mate|son)|wife|official|fan|critic|ally|allie|kin|chief|heir|married|close|loyal|tied|allied|linked|related)s? (?:to|with|from|by|against|at|in|on) (?:(?:\p{Lu}[\p{L}.’'-]*|\p{Ll}{3,}) ){0,3}$/u;

const NO_SURNAME = wordSet(
  'Catholic Republican Democrat Christian Protestant Methodist Baptist Muslim Jew Lutheran Marine Police Mayor Senate Congress House County Team Party Church Court Board Council University College School Street City Beach Park Springs Hospital Group Bank Company',
);
const NO_THING = /^(?:\p{L}+day|I|Which|The|And|But|In|On|At|Of|For|To|From|By|With)$/u;

/** How far before a name a clause may have begun. */
const REACH = 70;

/** The words behind which a clause about a name lacks its comma. */
export function* openRelatives(prose: string): Iterable<Span> {
  if (prose.includes(' who ')) yield* behindNames(prose, WHO, isPerson);
  if (prose.includes(' which ')) yield* behindNames(prose, WHICH, isThing);
}

function* behindNames(prose: string, pattern: RegExp, holds: (match: RegExpExecArray) => boolean): Iterable<Span> {
  for (const match of allMatches(prose, pattern)) {
    const before = prose.slice(Math.max(0, match.index - REACH), match.index);
    if (!holds(match) || CLEFT.test(before) || PICKED.test(before) || BESIDE_PERSON.test(before)) continue;
    const end = match.index + match[0].length;
    yield span(end - match.groups!.surname!.length, end);
  }
}

/** A given name that is known, or a title, and no faith, people or body. */
const isPerson = ({ groups }: RegExpExecArray): boolean =>
  (groups?.given === undefined || PRONOUN_OF_GIVEN_NAME.has(groups.given.toLowerCase())) &&
  !NO_SURNAME.has(groups?.surname ?? '') &&
  !DEMONYMS.has(groups?.surname ?? '');

/** A name of two words or more, and no month or day. */
const isThing = ({ groups }: RegExpExecArray): boolean =>
  !NO_THING.test(groups?.surname ?? '') && !MONTHS.has((groups?.surname ?? '').toLowerCase());

/** A subject that opens its sentence, a comma and a clause about it that no comma ends. */
const CLAUSE_OPENS =
  /(?<subject>(?:The|A|An|His|Her|Its|Their) (?:[\p{L}\d’'-]{2,20} ){0,2}[\p{Ll}-]{3,20}|(?:\p{Lu}[\p{L}.’'-]{1,20} ){0,3}\p{Lu}[\p{L}’'-]{2,20}), (?:who|which) (?:also |once |first |never |recently |later )?(?<clause>[\p{L}\d’'$%. -]{12,150})/gu;
/** Verbs of the clause that tell or see what somebody else did. */
const TELLS =
  /^(?:said|says|told|thought|thinks|believed|believes|knew|knows|saw|sees|heard|watched|felt|argued|claimed|found|hoped|wished|feared|learned|noted|added|testified|wrote|means|meant|showed|shows|made|helped|let|has|had|is|was|would|could|will|can|may|might)$/;
/** What the clause may hold that carries the second verb, or joins two of them. */
const CARRIES =
  /^(?:that|what|how|whether|who|which|whose|when|where|whom|because|while|as|than|if|and|or|but|he|she|they|it|we|you|said|says|told|since|before|after|until|not|once|then|everyone|everything|all|one|way|time|thing|reason|day|to|so|whatever)$/;
/** Main verbs that no participle is, besides irregular pasts. */
const MAIN =
  /^(?:said|says|told|was|is|will|would|could|did|resigned|died|voted|agreed|declined|refused|argued|warned|apologized|pleaded|disagreed|responded|replied|countered)$/;
const BEFORE_NOUN = /^(?:the|a|an|his|her|its|their|this|that|these|those|two|three|four|five)$/;

/** “Mayor Ruiz, who voted against the closing called it”: the words behind which a clause about the subject lacks its second comma. */
export function* unclosedRelatives(prose: string, speller: Speller): Iterable<Span> {
  if (!/, wh(?:o|ich) /.test(prose)) return;
  for (const { 0: whole, groups, index } of allMatches(prose, CLAUSE_OPENS)) {
    if (!opensSentence(prose, index)) continue;
    const clause = groups!.clause!;
    const n = endOfClause(clause.split(' '), speller);
    if (n <= 0) continue;
    const words = clause.split(' ').slice(0, n);
    const end = index + whole.length - clause.length + words.join(' ').length;
    yield span(end - words.at(-1)!.length, end);
  }
}

/** The number of words up to the second verb of a clause, where a noun that is the first verb's stands before it; 0 where none is. */
function endOfClause(words: readonly string[], speller: Speller): number {
  const can = usesIn(speller);
  const [first = ''] = words;
  if (TELLS.test(first) || !(can.past(first) || /^[a-z]{3,}[^s]s$/.test(first))) return 0;
  for (let n = 3; n < Math.min(words.length - 1, 11); n++) {
    const [word = '', noun = '', next = ''] = [words[n], words[n - 1], words[n + 1]];
    if (CARRIES.test(word) || /\.$/.test(word)) return 0;
    const isMain = MAIN.test(word) || PAST_ONLY.has(word) || (word === 'called' && /^(?:it|him|her|them)$/.test(next));
    if (!isMain) continue;
    const at = words.slice(0, n).findLastIndex((one) => BEFORE_NOUN.test(one));
    // “Who opposed the plan the mayor drew”: two things in a row, of which the second acts.
    const isOwn =
      at === 1 ||
      (at > 1 && /^(?:of|in|on|at|for|from|to|with|against|by|over|about|under|into|near)$/.test(words[at - 1]!));
    return at > 0 && n - at < 5 && isOwn && can.anyNoun(noun) && words.slice(1, n).every((one) => !CARRIES.test(one))
      ? n
      : 0;
  }
  return 0;
}
