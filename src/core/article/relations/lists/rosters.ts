import { PLAIN_STATES } from '../../../lexicon/places/states.ts';
import { allMatches } from '../../../text/matches.ts';
import type { Quantity } from '../../figures/quantities.ts';
import type { Claim } from '../claim.ts';
import type { Sentence } from '../sentences.ts';
import { type Items, isAnnouncer, listClaim, NAMES, namesOf } from './list.ts';

/** More than are named one by one. */
const MOST = 20;
const NOUN = /^(?: [\p{Ll}’'-]{2,20}){1,5}, /u;

/** So many people or places, each named with words of its own: “three sons, Karl, of Alden, and Paul, of Salem”. */
export function* rosters(sentence: Sentence, prose: string): Generator<Claim> {
  for (const figure of sentence.figures) {
    if (!isAnnouncer(figure)) continue;
    const rest = prose.slice(figure.end, sentence.end);
    const items = behindComma(rest, figure.end) ?? knownAs(prose, sentence, figure, rest) ?? reasons(rest, figure.end);
    if (items) yield listClaim(figure, prose, items, false);
  }
}

function behindComma(rest: string, base: number): Items | null {
  const lead = NOUN.exec(rest)?.[0].length;
  if (lead === undefined) return null;
  const after = rest.slice(lead);
  const start = base + lead;
  return rosterOf(after, start) ?? ofPlaces(after, start) ?? thoseOf(after, start) ?? inStates(after, start);
}

const GIVEN = /^(?:handed|given|awarded|issued|presented|assigned|sent|made) to (?=\p{Lu}|\p{Ll}{2,16} \p{Lu})/u;
const FULL_NAME = /^(?:\p{Ll}[\p{Ll}-]{2,16} ){0,2}\p{Lu}[\p{L}.’'-]{1,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){1,3}$/u;
const AN_ASIDE = /^(?:an?|the|\d{1,3}|of|from) |^\d{1,3}$/;

/** "handed to Ana Pruitt, a guard, forward Bo Temple and Kofi Mensah, the team's best": people, each with or without a word on them. */
function rosterOf(after: string, start: number): Items | null {
  const lead = GIVEN.exec(after)?.[0].length;
  if (lead === undefined) return null;
  const pieces = after.slice(lead).split(/(,? and |, )/);
  const roll = { names: 0, more: 0, end: lead, isClosed: false };
  for (let i = 0; i < pieces.length; i += 2) {
    const piece = pieces[i]!.replace(/\.\s*$/, '');
    if (FULL_NAME.test(piece)) {
      roll.names++;
      roll.isClosed = / and $/.test(pieces[i - 1] ?? '');
    } else if (roll.isClosed) break;
    else if (!AN_ASIDE.test(piece)) return null;
    // Two of them in a row may tell of somebody without a name.
    else if (i > 1 && AN_ASIDE.test(pieces[i - 2]!)) roll.more++;
    roll.end += (pieces[i - 1]?.length ?? 0) + piece.length;
  }
  const { names, more, end, isClosed } = roll;
  return names > 1 && isClosed
    ? { least: names, most: names + more, span: { start: start + lead, end: start + end } }
    : null;
}

const OF_A_PLACE =
  "\\p{Lu}[\\p{L}’'-]{1,20}(?: \\p{Lu}[\\p{L}.’'-]{0,20}){0,2},? of \\p{Lu}[\\p{L}.’' -]{2,24}(?:, \\p{Lu}[\\p{L}. ]{2,16})?";
const ROW_OF_PLACES = new RegExp(
  `^(?<list>${OF_A_PLACE}(?:[,;] ${OF_A_PLACE}){0,8}[,;]? and ${OF_A_PLACE})(?=[;.,]| and (?:an?|one|two|three|four|five|\\d+) )`,
  'u',
);

/** "Karl, of Alden, and Paul, of Salem, Ohio; a daughter": each by where they live. */
function ofPlaces(after: string, start: number): Items | null {
  const list = ROW_OF_PLACES.exec(after)?.groups?.list;
  return list ? fixed(allMatches(list, / of (?=\p{Lu})/gu).length, start, list) : null;
}

const THOSE_OF =
  /^those (?:of|in|from|under|led by|at) (?:(?:Gov|Sen|Rep|Dr|President|Mayor|Prof|Judge|Justice)s?\.? )?(?=\p{Lu})/u;

/** "those of Govs. Ada Pell, Bo Lund and Cy Frost" */
function thoseOf(after: string, start: number): Items | null {
  const lead = THOSE_OF.exec(after)?.[0].length ?? 0;
  const list = lead ? NAMES.exec(after.slice(lead))?.groups?.list : undefined;
  return list ? namesOf(list, start + lead) : null;
}

const IN = 'in '.length;

/** "two plants, in Ohio, Kansas and Texas": no fewer than the states that they are in. */
function inStates(after: string, start: number): Items | null {
  const list = after.startsWith('in ') ? NAMES.exec(after.slice(IN))?.groups?.list?.replace(/\.$/, '') : undefined;
  const items = list?.split(/, (?:and )?| and /) ?? [];
  return list && items.length > 1 && items.every((one) => PLAIN_STATES.includes(one))
    ? { ...fixed(items.length, start + IN, list), most: MOST }
    : null;
}

const IDENTIFIED = /\b(?:identified|named|listed) (?:all )?(?:the |its )?$/i;
const KNOWN_AS = /^ (?:\p{Ll}{1,20} ){1,5}as (?=\p{Lu})/u;
const HAS_AGE = /^\s?(?:and )?(?:(?:his|her|their|the) [\p{Ll} ]{3,24}, )?\p{Lu}[\p{L} .’'-]{2,40}, \d{1,3}\b/u;

/** "identified the three men killed as Ana Pell, 34; her brother, Bo Pell, 29; and …" */
function knownAs(prose: string, { start }: Sentence, figure: Quantity, rest: string): Items | null {
  const lead = KNOWN_AS.exec(rest)?.[0].length;
  if (lead === undefined || !IDENTIFIED.test(prose.slice(start, figure.start))) return null;
  const list = rest.slice(lead);
  const parts = list.split(';');
  return parts.length > 1 && parts.every((one) => HAS_AGE.test(one))
    ? fixed(parts.length, figure.end + lead, list)
    : null;
}

const REASONS =
  /^ (?:\p{Ll}{2,16} ){0,2}(?:reasons|ways|things|factors|problems|explanations|causes|goals|lessons)\b[^:;.!?—,]{0,80}: (?=\p{Lu})/u;
const SHE_SAID = /, (?:he|she|they|it|(?:\p{Lu}[\p{L}.]{1,20} ){0,1}\p{Lu}\p{L}{1,20}) (?:said|says|added|wrote),/u;
const FINITE = /\b(?:is|are|was|were|has|have|had|will|would|can|could|do|does|did)\b/;

/** "reasons for the drop: Fewer start, she said, and more are quitting": two sentences in one. */
function reasons(rest: string, base: number): Items | null {
  const lead = REASONS.exec(rest)?.[0].length;
  if (lead === undefined) return null;
  const list = rest.slice(lead);
  const bare = list
    .replace(SHE_SAID, '')
    .trimEnd()
    .replace(/[.”"]{1,2}$/, '');
  const [first, second, ...more] = bare.split(/,? and (?=\p{Ll}{1,20} )/u);
  if (!first || !second || more.length || /[,;:]/.test(first + second)) return null;
  return FINITE.test(first) && FINITE.test(second) ? fixed(2, base + lead, list) : null;
}

const fixed = (count: number, start: number, list: string): Items => ({
  least: count,
  most: count,
  span: { start, end: start + list.trimEnd().length },
});
