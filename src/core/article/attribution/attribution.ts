import { PRONOUN_OF_GIVEN_NAME } from '../../lexicon/people/givenNames.ts';
import { PARTICLES } from '../../lexicon/people/nameParts.ts';
import { PRONOUNS, TITLES } from '../../lexicon/people/people.ts';
import { isManner, isPossessive, isTime, type Phrase, PREPOSITIONS } from '../language/phrases.ts';
import type { Token } from '../language/tokens.ts';
import type { Attribution, MentionForm } from '../model.ts';

/** Longest mention that still points at somebody, in UTF-16 units. */
const LONGEST = 110;

/** "The foreign minister of Norland, Hana Seol, …", "her lawyer, Ben Ruiz.", "a neighbor named Ida Lowe": the name behind a description belongs to it. */
function withName(tokens: readonly Token[], phrase: Phrase, cue: Token | null): Phrase {
  const name = tokens[phrase.from + 1];
  // "her name as Ida Lowe"
  if (name?.lower === 'name' && tokens[phrase.from + 2]?.lower === 'as')
    return { from: phrase.from + 3, to: phrase.to };
  const head = headOf(tokens, phrase);
  if (head.capital && !DETERMINER.test(head.text) && !PARTISAN.test(head.text) && !isTitled(tokens, phrase, head))
    return phrase;
  const named = nameGivenAt(tokens, tokens[phrase.to]?.text === ',' ? phrase.to + 1 : phrase.to);
  if (named) return { from: phrase.from, to: endOfName(tokens, named) };
  const comma = behindPlace(tokens, phrase.to);
  if (tokens[comma]?.text !== ',') return phrase;
  const to = endOfName(tokens, comma + 1);
  const words = to - comma - 1;
  const own =
    /^(?:his|her|their|my|our|one)$/.test(tokens[phrase.from]!.lower) ||
    tokens.slice(phrase.from, phrase.to).some((token, i, all) => i < all.length - 1 && isPossessive(token));
  // "According to prosecutors, Ana Ruiz of Port Ada": who comes next is the subject of the clause.
  if (cue?.lower === 'according' && tokens[to]?.kind === 'word') return phrase;
  if (words <= (own ? 0 : 1) || !endsApposition(tokens[to])) return phrase;
  // "the researchers, Ana Ruiz and Bo Lind": both.
  const both = head.lower.endsWith('s') && tokens[to]?.lower === 'and' ? endOfName(tokens, to + 1) : to;
  return { from: phrase.from, to: both > to + 1 ? both : to };
}

/** "the party's leader in the House, Ana Ruiz", "the Democrat on the panel, Ana Ruiz": behind where somebody is what the words before say. */
function behindPlace(tokens: readonly Token[], at: number): number {
  if (!/^(?:in|on|at)$/.test(tokens[at]?.lower ?? '')) return at;
  const the = tokens[at + 1]?.lower === 'the' ? 1 : 0;
  const first = at + 1 + the;
  let end = first;
  while (end - first < MOST_TITLES && (tokens[end]?.capital || (the && tokens[end]?.kind === 'word'))) end++;
  // “said the mayor in Alden, Ana Ruiz, …” goes on with a name and a mark.
  const name = endOfName(tokens, end + 1);
  const ends = tokens[name]?.kind !== 'word' || tokens[name]?.lower === 'of';
  return end > first && tokens[end]?.text === ',' && name - end > 2 && ends ? end : at;
}

/** Where the name begins behind "a neighbor" in "a neighbor named Ida Lowe", "a man identified as", "a woman who gave only her surname,"; 0 where none does. */
function nameGivenAt(tokens: readonly Token[], at: number): number {
  const words = tokens
    .slice(at, at + MOST_GIVING)
    .map(({ lower }) => lower)
    .join(' ');
  const giving = GIVES_NAME.exec(words)?.[0];
  if (!giving) return 0;
  const from = at + giving.split(' ').length;
  return tokens[from]?.capital && endOfName(tokens, from) > from ? from : 0;
}

const OWN_NAME = '(?:his|her|their) (?:(?:first|last|given|full) )?(?:name|surname)';
const GIVES_NAME = new RegExp(
  '^(?:named|(?:who was )?identified(?: only)? as|who (?:identified|introduced) (?:himself|herself)(?: only)? as' +
    `|(?:who )?(?:gave|gives|giving|would give) (?:only )?${OWN_NAME}(?: only)? (?:as|,)` +
    `|who (?:asked|wanted|agreed) to be (?:identified|named|called)(?: only)? (?:as|by (?:only )?${OWN_NAME} ,))(?= )`,
);
/** Words of the longest of these, and one more. */
const MOST_GIVING = 14;

/** The last word of a phrase before its first preposition: "mayor" of "the mayor of Alden". */
function headOf(tokens: readonly Token[], { from, to }: Phrase): Token {
  let at = from + 1;
  while (at < to && !PREPOSITIONS.has(tokens[at]!.lower)) at++;
  return tokens[at - 1]!;
}

const DETERMINER = /^(?:The|A|An|One|His|Her|Their|Its|My|Our)$/;

/** "Harbor Board President, Ana Ruiz, said": a title in capitals that a comma parts from its name; "Ana King, Bo Lind" is none. */
function isTitled(tokens: readonly Token[], { from, to }: Phrase, head: Token): boolean {
  if (tokens[to]?.text !== ',' || to - from < 2 || !TITLES.has(head.lower)) return false;
  const end = endOfName(tokens, to + 1);
  const isName = end - to > 2 && tokens[end]?.kind !== 'word' && !TITLES.has(tokens[end - 1]!.lower);
  return isName && !PRONOUN_OF_GIVEN_NAME.has(tokens[from]!.lower);
}

/** "Another leading Dem, Sen. Ana Ruiz, said": what somebody is, and no name. */
const PARTISAN = /^(?:Dem|Democrat|Republican|Tory|Conservative|Liberal|Independent)$/;

/** Lower-case titles before the name of an apposition: ", the historian Ida Lowe" opens another description. */
const MOST_TITLES = 2;

/** Behind the titles and the name that begin at `at`; `at` where none do. */
function endOfName(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from - at < MOST_TITLES && tokens[from] && !tokens[from]!.capital && TITLES.has(tokens[from]!.lower)) from++;
  let to = from;
  while (to < tokens.length && isNamePart(tokens, to, from)) to++;
  return to === from ? at : to;
}

function isNamePart(tokens: readonly Token[], i: number, from: number): boolean {
  const token = tokens[i]!;
  if (token.capital) return !isTime(token);
  return i > from && PARTICLES.has(token.lower) && tokens.slice(i + 1, i + 4).some(({ capital }) => capital);
}

/** An apposition ends where a mark, a preposition or a time follows, and not where a verb does. */
const endsApposition = (next: Token | undefined): boolean =>
  next?.kind !== 'word' ||
  PREPOSITIONS.has(next.lower) ||
  isTime(next) ||
  isManner(next.lower) ||
  /^(?:who|and|as|when|while|last|this|later|earlier|just|again|then|but)$/.test(next.lower);

/** The credit that a mention and a speech verb make; `cue` is null where no verb does. */
export function toAttribution(tokens: readonly Token[], bare: Phrase, cue: number | null): Attribution {
  const phrase = bare.relative === undefined ? withName(tokens, bare, cue === null ? null : tokens[cue]!) : bare;
  const start = tokens[phrase.from]!.start;
  let last = phrase.to - 1;
  while (last > phrase.from && tokens[last]!.end - start > LONGEST) last--;
  const cueToken = cue === null ? null : tokens[cue]!;
  const named = { start, end: tokens[last]!.end };
  const who = bare.relative === undefined ? undefined : tokens[bare.relative]!;
  return {
    speaker: who ? { start: who.start, end: who.end } : named,
    cue: cueToken && { start: cueToken.start, end: cueToken.end },
    form: formOf(tokens, phrase),
    ...(who ? { antecedent: named } : {}),
  };
}

function formOf(tokens: readonly Token[], { from, to }: Phrase): MentionForm {
  if (to - from === 1 && PRONOUNS.has(tokens[from]!.lower)) return 'pronoun';
  return tokens
    .slice(from, to)
    .some((token, i) => token.capital && !(i === 0 && /^(?:the|a|an|one|his|her)$/.test(token.lower)))
    ? 'name'
    : 'description';
}
