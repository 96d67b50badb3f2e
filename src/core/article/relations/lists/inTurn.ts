import { MONTH_PATTERN } from '../../../lexicon/calendar.ts';
import { ORDINALS } from '../../../lexicon/numbers/numerals.ts';
import { allMatches } from '../../../text/matches.ts';
import type { Claim } from '../claim.ts';
import type { Sentence } from '../sentences.ts';
import { type Items, listClaim } from './list.ts';

/** The most that copy counts out in sentences. */
const MOST = 9;
/** Units behind the number in which its things are told of. */
const REACH = 900;
/** "does two things.", "gave three reasons for the delay:" */
const ANNOUNCED =
  /^ (?:[a-z'-]+ ){0,2}(?:[a-z'-]+s|people|men|women|children)(?: (?!and |or |each )[a-z' -]{1,60})?[.:] $/;
/** Of these things more may be told than are counted: "the two sides", "one of the three", "the first two". */
const NO_ANNOUNCER =
  /\b(?:the|these|those|its|their|his|her|of|first|last|next|past|top|other|than|every|another|about|least) $/;
const ORDINAL = ORDINALS.slice(1, MOST + 1).join('|');
const FIRST = /^(?:the )?first\b/i;
/** "Second, it bars", "the third in 1995"; a half or a round is no thing of its own. */
const IN_TURN = new RegExp(
  `(?:^|[.!?;:]["”’)]? |, | and )(?:[Aa]nd |[Bb]ut )?(?:[Tt]he )?(?<word>${ORDINAL})(?=,| (?:is|was|were|would|will|came|has|had|in|on|at|to|by|of (?:these|them|those)|\\p{Ll}+(?:s|ed))\\b)`,
  'giu',
);

/** What happens on a day or in a year, and not for longer. */
const HAPPENS =
  /^ (?:[a-z-]+ ){0,2}(?:accidents|crashes|wrecks|collisions|fires|floods|shootings|stabbings|killings|deaths|drownings|outages|attacks|lawsuits|elections|attempts|studies|surveys|spills|leaks|outbreaks|recalls|storms|hurricanes|earthquakes|robberies|burglaries|incidents|protests|strikes)(?: (?:there|here|at [a-z ]{1,20}|in recent years))?[.:] $/;
const DAY = `(?:[Ii]n|[Oo]n) (?=(?:19|20)\\d\\d\\b|(?:${MONTH_PATTERN})\\b)`;
const DATED = new RegExp(`^${DAY}`);
const EACH_DAY = new RegExp(`(?:^|; |, |,? and )(?:and |then )?${DAY}`, 'g');

/** "The bill does two things. First, … Second, … Third, …": what sentences of their own count out. */
export function* inTurn({ figures, gaps, end }: Sentence, prose: string): Generator<Claim> {
  const figure = figures.at(-1)!;
  const after = gaps.at(-1)!;
  if (figure.kind !== 'count' || figure.hedge !== null || figure.value < 2 || figure.value > MOST) return;
  if (!Number.isInteger(figure.value) || !ANNOUNCED.test(after) || NO_ANNOUNCER.test(gaps.at(-2)!)) return;
  const rest = prose.slice(end, end + REACH);
  const found = FIRST.test(rest) ? ordinalsOf(rest) : DATED.test(rest) && HAPPENS.test(after) ? daysOf(rest) : 0;
  if (found < 2 || (found < figure.value && !CLOSED.test(rest))) return;
  const items: Items = { least: found, most: found, span: { start: end, end: end + rest.trimEnd().length } };
  yield { ...listClaim(figure, prose, items, false), certainty: FIRST.test(rest) ? 'likely' : 'query' };
}

/** The last of them is told as such. */
const CLOSED = new RegExp(`[.;] (?:(?:And )?(?:[Ff]inally|[Ll]astly|[Ll]ast)|[Aa]nd (?:the )?(?:${ORDINAL})),`);
const AT_LAST = /[.;] (?:And )?(?:[Ff]inally|[Ll]astly|[Ll]ast),/;

/** How far the ordinals of a text go; 0 where they are out of turn. */
function ordinalsOf(rest: string): number {
  const told = allMatches(rest, IN_TURN).map((match) => ORDINALS.indexOf(match.groups!.word!.toLowerCase() as never));
  const inOrder = told.every((one, i) => one === i + 1);
  return inOrder ? told.length + (AT_LAST.test(rest) ? 1 : 0) : 0;
}

/** How many days one sentence tells of, each with what happened then. */
function daysOf(rest: string): number {
  const stop = rest.search(/[.!?] \p{Lu}|[.!?]$/u);
  const sentence = stop < 0 ? rest : rest.slice(0, stop);
  return allMatches(sentence, EACH_DAY).length;
}
