import { inFigures } from '../../lexicon/numbers/numerals.ts';
import { inBase, type Quantity } from '../figures/quantities.ts';
import { eventOf } from '../figures/storyCounts.ts';
import { isAside, like } from './amounts.ts';
import { bareOf, type Certainty, type Claim, named } from './claim.ts';
import { asOne, type Sentence } from './sentences.ts';

/** A total and the figures that make it. */
export interface Sum {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
  readonly certainty: Certainty;
  /** The parts are only some of the whole, and one more may stand there without a figure. */
  readonly open?: number;
  /** Parts behind the last figure that have none: "and a cyclist". */
  readonly more?: number;
}

const isAddend = ({ kind }: Quantity): boolean =>
  kind === 'count' || kind === 'money' || kind === 'percent' || kind === 'fraction';

/** "15 years: 10 for robbery and five for assault" */
const isTerm = (one: Quantity): boolean =>
  (one.kind === 'measure' && /^(?:year|month|day|hour)$/.test(one.unit)) || isPoints(one);

/** Inches of rain and miles, which add up; so many hours do where they are called a term. */
const isLength = ({ kind, unit }: Quantity): boolean =>
  kind === 'measure' && /^(?:inch(?:es)?|foot|feet|miles?|acres?|yards?|gallons?|pounds?)$/.test(unit);

/** "24 points, 10 in the first half and 14 in the second" */
const isPoints = ({ kind, words }: Quantity): boolean => kind === 'points' && /\d points$/.test(words);

/** Totals against their parts. */
export function* wholes(sentence: Sentence, before: Sentence | null): Generator<Claim> {
  yield* remaining(sentence);
  if (before)
    for (const found of [
      ...allOfThem(sentence, before),
      ...inAll(sentence, before),
      ...totalOfBoth(sentence, before),
      ...anaphors(sentence, before),
      ...ofThoseTold(sentence, before),
    ])
      yield toClaim(found);
  if (sentence.figures.length < 3) return;
  const done = new Set<Quantity>();
  for (const found of [...totalFirst(sentence), ...totalLast(sentence), ...onTheBody(sentence), ...ofThose(sentence)]) {
    if (done.has(found.total)) continue;
    done.add(found.total);
    yield toClaim(found);
  }
  for (const found of [...theOthers(sentence), ...ofHalves(sentence)]) yield toClaim(found);
  yield* sexes(sentence);
  yield* overAll(sentence);
  yield* listed(sentence);
}

const REMAINING =
  /\b(?:the|its|their|with) (?:remaining|other|rest,) (?:about )?$|, leaving (?:(?:just|only|about|roughly) )?(?:an? (?:[a-z]+ ){1,2}of (?:about )?)?$/;

/** "Half goes to schools, 30 percent to police and the remaining 20 percent to roads" */
function* remaining({ figures, gaps }: Sentence): Generator<Claim> {
  const k = figures.findIndex((one, i) => one.kind === 'percent' && i > 0 && REMAINING.test(gaps[i]!));
  const rest = figures[k];
  if (!rest) return;
  const parts = figures.slice(0, k).filter(isShare);
  const between = gaps.slice(1, k + 1).join(' ');
  const asides = figures.slice(0, k).filter(isAside).length;
  // "grew 20 percent, leaving it with 30 percent": one share may leave anything.
  if (/, leaving\b/.test(gaps[k]!) && (parts.length < 2 || !/\band\b/.test(between))) return;
  // "25 percent of the mine, whose owner it will buy out the remaining 24.6 percent of": of two things.
  if (
    parts.length === 1 &&
    /\b(?:stakes?|shares?|buy|buys|bought|own|owns|owned|interest)\b|\btax (?:cut|reduction)\b/.test(gaps.join(' '))
  )
    return;
  // "2 percent of that 12 percent tax, and the remaining 10 percent": of what is no hundred.
  if (gaps.slice(1, k + 1).some((gap) => / of (?:that|this|the|its|their) (?:[a-z]+ )?$/.test(gap))) return;
  if (!parts.length || parts.length + asides < k || /[;:]|\b(?:from|than|up|down|rose|fell)\b/.test(between)) return;
  const others = parts.reduce((all, { value }) => all + value, 0);
  // "Lund has six percent and other interests have the remaining seven percent": the list is longer.
  if (parts.length === 1 && others + rest.value < MOST_OF_IT) return;
  const right = like(rest, 100 - others);
  yield {
    relation: 'whole',
    message: 'remaining',
    data: { parts: parts.map(named).join(' and '), right, total: named(rest) },
    holds:
      Math.abs(others + rest.value - 100) <= Math.max(1, parts.length) + (parts.some(({ hedge }) => hedge) ? 10 : 0),
    certainty: 'likely',
    at: bareOf(rest),
    on: parts.map(bareOf),
    corrections: [{ at: bareOf(rest), text: right }],
    sum: `${parts.map(named).join(' and ')} leave ${right}`,
  };
}
/** Percent that a share and what remains beside it come to at least. */
const MOST_OF_IT = 60;
const isShare = ({ kind }: Quantity): boolean => kind === 'percent' || kind === 'fraction';

const JOIN =
  /^[^.;:()—]{0,60}?(?:,| and|, and|;| plus)(?: (?:and|another|about|a further))?(?: [a-z'-]+){0,3} $|^[^.;:()—]{1,40}, (?:and )?(?:(?:for|from|in|at) )?$/;
const SOME =
  /\bincluding\b|\bamong (?:them|which)\b|\bof (?:them|whom|which|those)\b|\bsuch as\b|\bwith\b|\bmore\b|\bup from\b|\bdown from\b|\bfrom\b(?=[^:]*$)|\bto\b/;
const MADE_OF =
  /\b(?:made up of|consist(?:s|ed|ing)? of|compris(?:es|ed|ing)|composed of|divided (?:into|between|among)|split (?:into|between|among)|broken down (?:into|as)|paid for with|funded (?:by|with)|financed (?:by|with))(?: [a-z]+){0,3} $/;

/** What joins a total to the parts that follow it. */
interface Opener {
  readonly mark: string;
  /** Words between the mark and the first part. */
  readonly lead: string;
  /** The parts are only some of the whole. */
  readonly open: boolean;
  readonly kind: 'mark' | 'made of' | 'comma';
}

/** "12 medals (four gold, three silver and five bronze)", "32 people, 17 men and 15 women, in the raids" */
function totalFirst(sentence: Sentence): Sum[] {
  const { figures } = sentence;
  const found: Sum[] = [];
  for (let t = 0; t + 2 < figures.length; t++) {
    const total = figures[t]!;
    // "a 55-45 majority (53 Greens and two others)": of the 55.
    if (/^[-–]$/.test(sentence.gaps[t]!) && t > 0) continue;
    // "levels of 7.10: 7.07 in the fifth year and 7.22 in the eighth": none is a part.
    if (
      /\b(?:levels?|rates?|scores?|averages?|prices?|index|readings?|values?)(?: [a-z]+){0,3} (?:of|from|at) (?:about )?$/.test(
        sentence.gaps[t]!,
      )
    )
      continue;
    if (!(isAddend(total) || isTerm(total)) || found.some(({ parts }) => parts.includes(total))) continue;
    const opener = openerOf(sentence, t);
    const sum = opener && sumBehind(sentence, t, opener);
    if (sum) found.push(ofSome(sum, sentence, t));
  }
  return found;
}

/** "Twelve of the 30 seats are open: five in …": the parts are of the twelve, unless they make the thirty. */
function ofSome(sum: Sum, { figures, gaps }: Sentence, t: number): Sum {
  const some = figures[t - 1];
  const isPart =
    some?.kind === 'count' && sum.total.kind === 'count' && /^ (?:out )?of (?:the|its|their) $/.test(gaps[t]!);
  return isPart && !fits(sum) ? { ...sum, total: some } : sum;
}

/** The sum of the parts behind an opener, where they are all of the total or some. */
function sumBehind(sentence: Sentence, t: number, opener: Opener): Sum | null {
  const { figures, gaps } = sentence;
  const total = figures[t]!;
  if ((opener.open && total.kind === 'percent') || isExtent(opener, gaps, t)) return null;
  const parts = partsFrom(figures, gaps, t + 1, total);
  if (areOfOthers(gaps, t, parts)) return null;
  // "two in Easton and one each in Salem, Ada and Corley": more than one of them.
  if (parts.some((_, i) => EACH.test(gaps[t + 2 + i]!) || /^-[a-z]/.test(gaps[t + 2 + i]!))) return null;
  if (parts.length < 2 || !isLikely(total, parts) || !isComplete(sentence, t, parts, opener)) return null;
  if (opener.open) {
    const more = /\b(?:the|a|an) [^,]{3,60}, (?:and )?$/.test(opener.lead) ? 1 : 0;
    return { total, parts, certainty: 'likely', open: more };
  }
  if (holdsOneMore(opener.lead, gaps.slice(t + 2, t + 1 + parts.length))) return null;
  const more = /[:—]/.test(opener.mark) && AND_ONE.test(gaps[t + 1 + parts.length]!) ? 1 : 0;
  return { total, parts, certainty: 'likely', more };
}

const EACH = /^(?: [a-z'-]+){0,2} each\b/;

/** "77 percent — 73 percent of women, 80 percent of men", "the first $100 ($50 for singles, $75 for couples)": of one group each. */
const areOfOthers = (gaps: readonly string[], t: number, parts: readonly Quantity[]): boolean =>
  parts.length > 1 &&
  ((parts[0]!.kind === 'percent' && parts.every((_, i) => /^ of /.test(gaps[t + 2 + i]!))) ||
    (parts[0]!.kind === 'money' && parts.every((_, i) => isForOne(gaps[t + 2 + i]!))));

/** “ for singles, ” and “ for couples)”: whom a sum is for. */
const isForOne = (gap: string): boolean => /^ for [^;]*$/.test(gap) && (gap.endsWith(', ') || gap.includes(')'));

/** "240 km/h (120 and 150 mph)", "over 60 frames (dipping below 40 and rising above 80)", "a 12 to eight majority": no total. */
const isExtent = ({ mark, lead }: Opener, gaps: readonly string[], t: number): boolean =>
  (mark === '(' &&
    (gaps[t + 2] === ' and ' || /\b(?:between|from|below|above|under|over|hovering|dipping|compared)\b/.test(lead))) ||
  (t > 0 && gaps[t] === ' to ');

/** "nine people: six passengers, two crew members and a cyclist" */
const AND_ONE =
  /^(?: [a-z'-]+){0,3},? and(?:, [a-z]+,)? (?:an?|the|one|his|her|its|their) [a-z' -]{2,30}(?:[.;)]|$| ?—)/;

/** “Seven people: the pilot, four passengers and two on the ground”: one part has no figure. */
const holdsOneMore = (lead: string, between: readonly string[]): boolean =>
  ONE_MORE.test(lead) || between.some((gap) => ONE_MORE.test(gap));
const ONE_MORE = /(?:^|, )(?:the|a|an|his|her|its|their) [a-z' -]{2,40}(?:,| and|, and) $/;

/** "$750,000 will be split between the library, which gets $500,000, and the museum, which gets $250,000" */
const SPLIT =
  /\b(?:split|divided|shared) (?:between|among) [^.;:()—]{3,60}, which (?:gets?|got|receives?|received|will get|would get) $/;

/** "The $90 million plan includes $52 million for classrooms": parts that may be all of it, and no more. */
const HOLDS =
  /^(?:-[a-z]+)?(?: [a-z-]+){1,3} (?:(?:would |will )?(?:include|set aside|call for|provide|earmark|devote|allot|allocate)|(?:includ|provid|devot|allocat)(?:es|ed)|sets aside|call(?:s|ed) for|earmark(?:s|ed)|allots|allotted) $/;

/** "30 planes at the show, it said: 18 for" */
const SAID_SO = /, (?:[a-z.'-]+ ){1,4}(?:said|says|reported|announced|wrote)(?: (?:on )?[a-z]+day)?$/;
const OF_WHICH = /(?<mark>, )(?<lead>of which )$/;
const MARKED = /(?<mark>[:(—]|,(?= including )) ?(?<lead>(?:including |among them )?(?:[a-z0-9'".,-]+ ){0,12})$/;

function openerOf({ figures, gaps }: Sentence, t: number): Opener | null {
  const gap = gaps[t + 1]!;
  // "200 nurses — 50 of whom are new — 30 clerks": a part itself.
  if (/^ of (?:whom|which|them|those)\b/.test(gap)) return null;
  const match = OF_WHICH.exec(gap) ?? MARKED.exec(gap);
  if (match?.groups) {
    const { mark = '', lead = '' } = match.groups;
    const open = /^(?:including|among them|of which) /.test(lead);
    // "(21 points) and Okoro (16 points, …": behind a bracket that closes another thing is told of.
    if (gap.slice(0, match.index).includes(')')) return null;
    // "four games: Kung Fu, Racer 3, Shadow and Auto 3": the first item has no figure.
    const isListed = /[:—]/.test(mark) && lead.includes(', ');
    const near =
      lead.split(' ').length <= 4 && !isListed && !gap.slice(0, match.index).replace(SAID_SO, '').includes(',');
    return open || near ? { mark, lead, open, kind: MADE_OF.test(gap) ? 'made of' : 'mark' } : null;
  }
  if (SPLIT.test(gap)) return { mark: '', lead: '', open: true, kind: 'made of' };
  if (HOLDS.test(gap)) return { mark: '', lead: '', open: true, kind: 'made of' };
  // "The seven-member court comprises four Democrats and two Republicans": a seat may be vacant.
  if (MADE_OF.test(gap)) return { mark: '', lead: '', open: /^-(?:member|seat|person)\b/.test(gap), kind: 'made of' };
  return isComma({ figures, gaps }, t)
    ? { mark: '', lead: '', open: isOpenComma({ figures, gaps }, t), kind: 'comma' }
    : null;
}

type Figures = Pick<Sentence, 'figures' | 'gaps'>;

/** "400 jobs, 250 of them in Salem and 150 in Verrin": together they may be fewer. */
const isOpenComma = ({ figures, gaps }: Figures, t: number): boolean =>
  /^ of (?:them|which|whom) /.test(gaps[t + 2]!) ||
  (isPoints(figures[t]!) && !/\bhalf\b.*\bhalf\b|\bhalf and\b/.test(gaps.slice(t + 2, t + 4).join(' ')));

/** Whether the parts of a total stand behind a comma; of "30 were dismissed, 10 upheld and five withdrawn" the first is one. */
function isComma({ figures, gaps }: Figures, t: number): boolean {
  const gap = gaps[t + 1]!;
  // "20 men, 11 women and three children": a part itself.
  const isNoun = /^(?: [a-z'-]+){1,6}, $/.test(gap) && !SEX.test(gap) && !DOING.test(gap);
  const isSet = isNoun || (gap === ', ' && (isTerm(figures[t]!) || A_BODY_OF.test(gaps[t]!)));
  return (
    isSet &&
    (PEOPLE.test(gaps[t + 2]!) ||
      areRooms(gaps, t + 1) ||
      (areForEach(gaps, t + 2) && !IN_ONE.test(gaps[t]!)) ||
      areOfThem(gaps, t + 2) ||
      (areOfTwoKinds(gaps, t + 2) && !/ (?:were|was|are|is|had|have) /.test(gap) && !ADVICE.test(gap)))
  );
}

/** "In Salem 169 clerks left, 140 in Tarn and 110 in Ada": those of one place. */
const IN_ONE = /^(?:[^.;]{0,60}, )?(?:in|at|from|for) [a-z' -]{2,24} $/;
/** "430 stocks rising, 545 falling and 314 unchanged": a part itself. */
const DOING = / [a-z]+ (?:[a-z]+ing|unchanged|flat|untraded|up|down|higher|lower), $/;

/** "a jury of 12, seven women and five men," */
const A_BODY_OF = /\b(?:jury|panel|board|council|crew|cast|staff|team|class|delegation|group) of $/;

/** Whether the list of parts ends where it seems to, and leaves nothing out. */
function isComplete({ gaps }: Sentence, t: number, parts: readonly Quantity[], opener: Opener): boolean {
  const after = gaps[t + 1 + parts.length]!;
  if (!closes(opener.mark, after, gaps, t + 1, parts.length)) return false;
  const between = gaps.slice(t + 2, t + 1 + parts.length).join('');
  // "nine from labor and seven from management": the same word for each.
  const isForEach = (opener.kind === 'comma' || opener.mark === ':') && areForEach(gaps, t + 2);
  if (!opener.open && opener.kind !== 'made of' && !isForEach && (SOME.test(opener.lead) || SOME.test(between)))
    return false;
  if (opener.kind !== 'comma') return true;
  if (parts[0]!.kind === 'money' && PRICES.test(gaps[t]! + gaps[t + 1]!)) return false;
  return (
    parts.every(({ kind }) => kind === 'count' || (isForEach && kind === 'money')) &&
    / and $/.test(gaps[t + parts.length]!) &&
    (opener.open ? OPEN_TAIL : TAIL).test(after) &&
    !/\b(?:said|and|but|who|which|ago|of)\b/.test(gaps[t + 1]!)
  );
}

/** “Tickets are $9 general admission, $7 for members and $6 for students”: each pays one of them. */
const PRICES = /\b(?:tickets?|admission|entry|entrance|prices?|fees?|passes|seats|tolls?|fares?)\b/;
const TAIL = /^(?: [a-z'-]+){1,3}(?:,|\.|;|$|\))/;
const OPEN_TAIL = /^(?: [a-z'-]+){1,6}(?:,|\.|;|$|\))/;

/** "20 buy recommendations, 5 hold and 5 sell": one of the kinds itself. */
const ADVICE = /^ (?:strong )?(?:buys?|holds?|sells?|outperform|overweight|neutral)\b/;

/** "20 buses, 12 electric and eight diesel": no things of their own. */
const areOfTwoKinds = (gaps: readonly string[], at: number): boolean =>
  !STATISTIC.test(gaps[at]!) &&
  !AYES.test(gaps[at]!) &&
  !AYES.test(gaps[at + 1] ?? '') &&
  /^ [a-z]+[a-rt-z] and $/.test(gaps[at]!) &&
  /^ [a-z]+[a-rt-z](?:[.,;]|$)/.test(gaps[at + 1] ?? '') &&
  !PLURAL.test(gaps[at]!) &&
  !PLURAL.test(gaps[at + 1]!);
/** "120 flats, 90 of them at market rate and 30 set aside for clerks", "seven hurt, three of them badly and four with burns" */
const areOfThem = (gaps: readonly string[], at: number): boolean =>
  /^ of (?:them|which|whom) [^;:.]{2,60} and $/.test(gaps[at]!) &&
  /^ (?:with|at|in|on|by|from|for|set|less|more|as|(?:are|were|is|was) |[a-z]+(?:ed|en|ly)\b)/.test(gaps[at + 1] ?? '');
/** "12 hits, 3 HR and 10 RBI": each counted by itself. */
const STATISTIC = /^ (?:hrs?|rbis?|tds?|ints?|sb|ks?|fg|pts?|rebs?|asts?|stl|blk|yds)\b/;
/** "180 rooms, 120 singles and 60 doubles" */
const areRooms = (gaps: readonly string[], at: number): boolean =>
  /^ (?:[a-z]+ )?(?:rooms|beds|units|apartments|flats|homes|cabins|berths), $/.test(gaps[at]!) &&
  /^ (?:singles|doubles|twins|suites|studios|one-bedroom|two-bedroom|three-bedroom|family|houses|townhouses|villas)\b/.test(
    gaps[at + 1]!,
  );
/** "eight senators for it, 10 against and one abstaining": a part itself. */
const AYES = /^ (?:for|against|opposed|abstain\w*|absent|present)\b/;
const PLURAL = /^ (?:people|men|women|children|police|others?)\b/;

/** "514 ballots, 302 for Mayor Dunn and 212 for Carla Reyes": the parts go to somebody in the same words. */
const areForEach = (gaps: readonly string[], at: number): boolean => {
  const word = FOR.exec(gaps[at]!)?.[1];
  // "42 votes for Lind, 18 for Okoro": all of them are parts.
  return word !== undefined && FOR.exec(gaps[at + 1] ?? '')?.[1] === word && !gaps[at - 1]!.includes(` ${word} `);
};
const FOR =
  /^ (?:of (?:them|which|whom) )?(?:[a-z]{2,16}(?:ed|en|wn) )?(for|against|in|from|at|on|by|to|representing|serving|covering) /;

const SEX = /^ (?:men|women|boys|girls|children|adults|males|females)\b/;
/** People by their kind, right behind their number. */
export const PEOPLE =
  /^ (?:democrats|republicans|independents|men|women|boys|girls|children|adults|males|females|students|pupils|teachers|soldiers|civilians|officers|police|passengers|crew)\b/;

/** No part is larger than a total, and parts are not a small rest of it. */
function isLikely(total: Quantity, parts: readonly Quantity[]): boolean {
  const sum = parts.reduce((all, one) => all + one.value, 0);
  if (total.value < 3 || parts.every(({ value }) => value === 1)) return false;
  // "from levels of 7.10: 7.07 in the fifth year and 7.22 in the eighth": the same measured again.
  if (parts.every(({ value, step }) => step < 1 && Math.abs(value / total.value - 1) < 0.1)) return false;
  return parts.every(({ value }) => value <= total.value * 1.5) && sum >= total.value / 3 && sum <= total.value * 3;
}

const isPartOf = (one: Quantity, total: Quantity): boolean =>
  one.kind !== 'fraction' &&
  (one.kind === total.kind
    ? one.unit === total.unit
    : (total.kind === 'fraction' && one.kind === 'percent') || (isTerm(total) && one.kind === 'count'));

/** The run of figures of one kind that a comma or "and" joins. */
function partsFrom(figures: readonly Quantity[], gaps: readonly string[], from: number, total: Quantity): Quantity[] {
  const parts: Quantity[] = [];
  for (let i = from; i < figures.length; i++) {
    const one = figures[i]!;
    if (!isPartOf(one, total)) break;
    if (i > from && (!JOIN.test(gaps[i]!) || AND_AN_ACT.test(gaps[i]!))) break;
    // "41 in Ohio and 15 in Kentucky, its only three states": the list has ended.
    if (i > from + 1 && / and (?:[a-z'-]+ ){0,3}$/.test(gaps[i - 1]!) && REMARKED.test(gaps[i]!)) break;
    // "three children, one of whom was a year old": one of the part before.
    // "for 46 years — 45 years, and was upheld 26 years ago"
    if ((i > from ? /^ (?:of (?:whom|which)|ago)\b/ : /^ ago\b/).test(gaps[i + 1]!)) break;
    parts.push(one);
  }
  return parts;
}

/** "including 20 from Ada, and the discharge of 100 others": no part of what was counted. */
const AND_AN_ACT = /\band (?:the|an?|its|their) [a-z]+(?:tion|ment|al|ing|sion|ance|ence|ure|ge) of (?:some )?$/;

const REMARKED = /, (?:its|their|his|her|all|the (?:only|first|last|top)) (?:[a-z]+ ){0,2}$/;

/** Nothing of the list is left behind the last part. */
function closes(mark: string, after: string, gaps: readonly string[], from: number, count: number): boolean {
  const last = gaps[from + count - 1]!;
  if (mark === '(') return /^[^(]{0,60}\)/.test(after);
  if (!/ and (?:[a-z'-]+ ){0,3}$|, $|, which (?:gets?|got|receives?|received|will get|would get) $/.test(last))
    return false;
  if (mark === '—') return AND_ONE.test(after) || !/^[^—]{0,60}(?:, and\b|\band, )/.test(after);
  return (mark === ':' && AND_ONE.test(after)) || !/^[^.;]{0,40},? and(?:, [a-z]+,)? (?:an?|the|one)\b/.test(after);
}

const TOTAL =
  /(?:\btotal(?:s|ed|ing|ling)?(?: of)?|(?:^|, |\band )in all,?|\bin all,|\btogether (?:worth|costing|raising|earning)|\bcombined(?: total)?(?: of)?|\b(?:adding|adds) up to|\bsum of|\bfor a total of|\baltogether|, an? (?:panel|group|jury|board|team|class|body|crew|cast|party|delegation|staff) of) $/;
const TOLL =
  /\b(?:bring(?:ing|s)?|brought|taking|lifting|making) (?:the |its |their )?[^,;]{0,30}(?:total|toll|number|tally|bill|haul)(?: [a-z]+)? to $/;
const BEHIND = /^(?: (?:people|men|women|in [a-z]+)?)? ?(?:in all|altogether|in total|overall|combined|all told)\b/;

/** Whether words around a figure make it the total of what stands before. */
function isTotal({ hedge }: Quantity, gaps: readonly string[], t: number): boolean {
  // "received 3.5 million of a total 5.6 million": a part of it.
  if (/\bof an? (?:[a-z]+ )?total(?: of)? $/.test(gaps[t]!)) return false;
  // "is $4 million larger than the current one, which totals $80 million": the other one does.
  if (/\bthan\b/.test(gaps[t]!)) return false;
  // "grew by $222 billion — reaching a total of $895 billion": what it grew from has no figure.
  if (/\breach(?:ing|ed|es)? $/.test(gaps[t]!)) return false;
  // "took $7.6 million and a total of $42.9 million": both of one thing.
  // “8,000 new cases, 80 deaths and a total of 10,000 people in the ward”: a third thing.
  if (hedge === 'a total of') return !/(?:^| )and $/.test(gaps[t]!);
  return (
    TOTAL.test(gaps[t]!.trimEnd().concat(' ')) || (BEHIND.test(gaps[t + 1]!) && /(?:, |— ?)(?:or )?$/.test(gaps[t]!))
  );
}

/** "$310,000, paths $140,000 and lighting $50,000, for a total of $500,000" */
function totalLast({ figures, gaps }: Sentence): Sum[] {
  const found: Sum[] = [];
  for (let t = 2; t < figures.length; t++) {
    const total = figures[t]!;
    // "a total of 353-6": a score.
    if (!(isAddend(total) || isLength(total)) || total.kind === 'fraction' || /^[-–]$/.test(gaps[t + 1]!)) continue;
    const toll = TOLL.test(gaps[t]!);
    if (!toll && !isTotal(total, gaps, t)) continue;
    // “Grew from 73 to 140, and signed offices for a total of 400”: a change, and no parts.
    if (gaps.slice(1, t).includes(' to ') || gaps.some((gap) => /\boverlap/.test(gap))) continue;
    if (toll && /\b(?:more|another|additional|new|latest|further|other)\b/.test(gaps.slice(0, t + 1).join(' ')))
      continue;
    const parts = figures
      .slice(0, t)
      .filter((one) => one.kind === total.kind && one.unit === total.unit && !isAside(one));
    if (
      parts.length < 2 ||
      !isLikely(total, parts) ||
      /\beach\b|\bapiece\b|\bper\b|\ban average\b/.test(gaps.join(' '))
    )
      continue;
    found.push({ total, parts: smallestRun(parts, total), certainty: toll ? 'query' : 'likely' });
  }
  return found;
}

/** The last parts that make the total, all of them where none do. */
function smallestRun(parts: readonly Quantity[], total: Quantity): readonly Quantity[] {
  for (let from = 0; from < parts.length - 1; from++)
    if (fits({ total, parts: parts.slice(from), certainty: 'likely' })) return parts.slice(from);
  return parts;
}

/** "It won 12 games at home. It won nine on the road, for a total of 21.": one part stands in the sentence before. */
function totalOfBoth(sentence: Sentence, before: Sentence): Sum[] {
  if (sentence.figures.length !== 2 || before.figures.length > 2) return [];
  const both = asOne([before, sentence]);
  const total = sentence.figures[1]!;
  if (!both || both.figures.length < 3 || before.figures.some(({ kind }) => kind !== total.kind)) return [];
  // "in all six wards"
  if (/\bin all $/.test(sentence.gaps[1]!)) return [];
  return totalLast(both)
    .filter((found) => found.total === total)
    .map((found) => ({ ...found, certainty: 'query' }));
}

const BODY = /^-(?:member|person|strong|seat|judge)\b/;

/** "Seven women and five men were seated on the 12-member jury" */
function onTheBody({ figures, gaps }: Sentence): Sum[] {
  const t = figures.findIndex((one, i) => one.kind === 'count' && BODY.test(gaps[i + 1]!));
  const total = figures[t];
  const [a, b] = figures;
  if (!total || t !== 2 || !a || !b || a.kind !== 'count' || b.kind !== 'count') return [];
  // "hold 27 seats and Democrats 23 in the 50-member Senate": a seat may be empty.
  if (SEATS_AND.test(gaps[1]!) && /^(?: seats)? (?:in|of|on) the $/.test(gaps[2]!))
    return [{ total, parts: [a, b], certainty: 'likely', open: 0 }];
  if (
    !/^ [a-z]+ and (?:[a-z]+ )?$/.test(gaps[1]!) ||
    !/\b(?:seated|sits?|sat|serve|make up|picked|chosen|selected|sworn|form)\b/.test(gaps[2]!)
  )
    return [];
  return [{ total, parts: [a, b], certainty: 'likely' }];
}

const SEATS_AND = /^ (?:seats|members),? (?:and|to|while) (?:the )?[a-z]+ (?:hold |have |had |held )?$/;

/** "Three adults and two children were hurt. All five were taken to Salem General." */
function allOfThem({ figures, gaps }: Sentence, before: Sentence): Sum[] {
  const [total] = figures;
  const [a, b, ...more] = before.figures;
  if (
    total?.kind !== 'count' ||
    !/^all $/.test(gaps[0]!) ||
    !/^ (?:were|was|are|have|had|survived|died)\b/.test(gaps[1]!)
  )
    return [];
  if (a?.kind !== 'count' || b?.kind !== 'count' || more.length || !/^ [a-z]+ and $/.test(before.gaps[1]!)) return [];
  const isOne = total.value === a.value || total.value === b.value;
  return isOne || !isLikely(total, [a, b]) ? [] : [{ total, parts: [a, b], certainty: 'likely' }];
}

/** "killed four in Polk and three in Dade. The seven deaths were the most …" */
function* anaphors({ figures, gaps, rawGaps }: Sentence, before: Sentence): Generator<Sum> {
  const [total] = figures;
  const parts = before.figures;
  if (total?.kind !== 'count' || !/^(?:all|the|all the) $/.test(gaps[0]!) || parts.length < 2 || parts.length > 3)
    return;
  if (parts.some(({ kind, hedge }) => kind !== 'count' || hedge !== null) || !isLikely(total, parts)) return;
  if (!/(?:,| and|, and)(?: another)? $/.test(before.gaps[parts.length - 1]!)) return;
  const noun = /^ (\p{Ll}{4,20}s|people|men|women|children)\b/u.exec(rawGaps[1]!)?.[1];
  const told = before.gaps.join(' ');
  if (!noun || parts.some(({ value }) => value >= total.value) || NO_SUM.test(told)) return;
  const event = eventOf(noun);
  if (told.includes(noun.slice(0, 4)) || (event !== null && event === eventOf(told)))
    yield { total, parts, certainty: 'query' };
}

const SAME_NOUN = /^ (?<noun>\p{L}{4,20}s)\b[^;:.]{0,40}$/u;

/** "47 members of the House and 19 members of the Senate. Only four of those 66 are left": both are counted again. */
function ofThoseTold({ figures, gaps }: Sentence, before: Sentence): Sum[] {
  const [part, total] = figures;
  const [a, b, ...more] = before.figures.filter((one) => !isAside(one));
  if (part?.kind !== 'count' || total?.kind !== 'count' || !/^ of (?:those|these) $/.test(gaps[1]!) || more.length)
    return [];
  if (a?.kind !== 'count' || b?.kind !== 'count' || !/ and $/.test(before.gaps[before.figures.indexOf(b)]!)) return [];
  const nouns = [a, b].map(
    (one) => SAME_NOUN.exec(before.gaps[before.figures.indexOf(one) + 1]!.replace(/\. $/, ''))?.groups?.noun,
  );
  const isOne = nouns[0] !== undefined && nouns[0] === nouns[1];
  return isOne && total.value !== a.value && total.value !== b.value && isLikely(total, [a, b])
    ? [{ total, parts: [a, b], certainty: 'query' }]
    : [];
}

/** The figures are compared, or the one is of the other. */
const NO_SUM =
  /\b(?:from|than|compared|up|down|rose|fell|each|per|of (?:the|them|its|which|whom)|including|among|other|to)\b/;

/** "Together, the two cells": those that were told of. */
const IN_ALL =
  /^(?:in all|altogether|in total|together|all told|combined),? (?!(?:the|these|those|all|both) $)(?:[^,;:]{1,60} )?$/;

/** "It spent $2.5 million on the pool and $1.5 million on the rink. In all, it spent $4 million." */
function inAll({ figures, gaps }: Sentence, { figures: parts, gaps: between }: Sentence): Sum[] {
  const [total] = figures;
  const isToldBehind = gaps[0] === 'the ' && /^ total\b/.test(gaps[1] ?? '');
  if (
    !total ||
    !isAddend(total) ||
    !(IN_ALL.test(gaps[0]!) || isToldBehind) ||
    /^(?: (?:out )?of\b|[- ]percent)/.test(gaps[1]!)
  )
    return [];
  if (parts.length < 2 || parts.some(({ kind, unit }) => kind !== total.kind || unit !== total.unit)) return [];
  const isCompared = /\b(?:from|than|compared|up|down|rose|fell|each|per|of)\b/.test(between.slice(0, -1).join(' '));
  // "In all, 691 delegates are up for grabs": more than were told of.
  const isWider = /^[^.;]{0,60}\b(?:up for|available|at stake|eligible|remain|left)\b/.test(gaps[1]!);
  if (isOfOthers(total, gaps[1] ?? '', between.join(' '))) return [];
  return isCompared || isWider || !isLikely(total, parts) ? [] : [{ total, parts, certainty: 'query' }];
}

/** "scored five runs in three innings. In all, they had 13 hits": of what the parts are none. */
function isOfOthers({ kind }: Quantity, after: string, told: string): boolean {
  const noun = /^ (?:[a-z'-]+ ){0,2}?(?<noun>[a-z]{3,}s)\b/.exec(after)?.groups?.noun;
  return (
    kind === 'count' &&
    noun !== undefined &&
    !/^(?:victims|persons|others)$/.test(noun) &&
    !told.includes(noun.slice(0, 4))
  );
}

/** "Of the 60 seats, the party won 34, the opposition 22 and others four": more than all of them. */
function ofThose({ figures, gaps }: Sentence): Sum[] {
  const [total, ...parts] = figures;
  if (total?.kind !== 'count' || parts.length < 2 || !/^of (?:the|its|their) $/.test(gaps[0]!)) return [];
  if (parts.some(({ kind }) => kind !== 'count') || !/ and /.test(gaps[parts.length]!)) return [];
  const tails = gaps.slice(2);
  if (!areSorts(tails) && !areElliptic(tails) && !areParted(tails) && !areSexes(tails) && !areFates(tails)) return [];
  return [{ total, parts, certainty: 'likely', open: 0 }];
}

/** "29 were rescued, 11 swam ashore and six were missing": nobody meets two of these ends. */
const areFates = (tails: readonly string[]): boolean =>
  tails.length > 2 &&
  tails.every(
    (gap, i) =>
      FATE.test(gap) && (i === tails.length - 1 || /(?:,| and|, and|;|; and) (?:another |the other )?$/.test(gap)),
  );
const FATE =
  /^ (?:(?:were|was|are|is|have|had|has|had been|have been|has been|remain|remained|still) ){0,3}(?:still )?(?:rescued|saved|survived|swam|escaped|killed|died|dead|drowned|missing|unaccounted|acquitted|convicted|sentenced|pleaded|awaiting|released|freed|jailed|dismissed|upheld|withdrawn|pending|rejected|approved|denied|unhurt|demolished|repaired|rebuilt|vacant|undecided|retired|resigned|fired|quit|recovered)\b/;

/** "10 were upheld and five withdrawn" */
const areSorts = (tails: readonly string[]): boolean =>
  tails.length > 2 &&
  / (?:were|was|are|came back|tested) [a-z]+, $/.test(tails[0]!) &&
  tails.slice(1, -1).every((gap) => SORT.test(gap)) &&
  /^ (?:were |was |are |is )?(?:not )?[a-z]+[.;]/.test(tails.at(-1)!);
const SORT = /^ (?:were |was |are |is |came back |tested )?[a-z]+(?:,| and|, and) $/;

/** "34, the opposition 22 and others four": whose part it is, without a verb of its own. */
const areElliptic = (tails: readonly string[]): boolean =>
  tails.length > 2 && tails.slice(0, -1).every((gap) => ELLIPTIC.test(gap)) && /^[.;]/.test(tails.at(-1)!);
const ELLIPTIC = /^(?:,| and|, and) (?!(?:[a-z]+ ){0,3}(?:had|have|were|was|are|is|said)\b)(?:[a-z'-]+ ){1,3}$/;

/** "six are in public works, five in parks and four in the clerk's office": one preposition parts them. */
function areParted(tails: readonly string[]): boolean {
  const ways = tails.map((gap) => PARTED.exec(gap)?.groups?.way);
  return ways[0] !== undefined && ways.every((way) => way === ways[0]);
}
const PARTED =
  /^ (?:(?:are|is|were|was|came|come|went|go|live|work) )?(?<way>in|at|from|for|to|against) (?:[a-z'-]+ ){0,4}[a-z'-]+(?:(?:,| and|, and) |[.;].*)$/;

/** "Twelve of the 20 seats are held by Democrats and nine by Republicans": more than there are. */
function theOthers({ figures, gaps }: Sentence): Sum[] {
  const [part, total, other, ...more] = figures;
  if (![part, total, other].every((one) => one?.kind === 'count' && one.hedge === null) || more.length) return [];
  const isTold =
    OF_BODY.test(gaps[1]!) &&
    AND_SO_MANY.test(gaps[2]!) &&
    /^ (?:by|to|for|in|from|voted|were|are|opposed)\b/.test(gaps[3]!);
  return isTold ? [{ total: total!, parts: [part!, other!], certainty: 'likely', open: 0 }] : [];
}
/** "scored 14 of his 22 points in the first half and added eight after the break": a part of his, and the rest at most. */
function* ofHalves({ figures, gaps }: Sentence): Generator<Sum> {
  for (const [i, total] of figures.entries()) {
    const [part, other] = [figures[i - 1], figures[i + 1]];
    if (!isPoints(total) || part?.kind !== 'count' || other?.kind !== 'count') continue;
    if (!/^ of (?:his|her|their|its) (?:[a-z-]+ )?$/.test(gaps[i]!) || !IN_A_HALF.test(gaps[i + 1]!)) continue;
    if (OTHER_HALF.test(gaps[i + 2]!)) yield { total, parts: [part, other], certainty: 'likely', open: 0 };
  }
}
const IN_A_HALF =
  /^ (?:in|before|after|during) [^;:.]{3,40} and (?:added|scored|had|made|finished with) (?:another |the other )?$/;
const OTHER_HALF =
  /^ (?:more )?(?:after|in the (?:second|fourth|third|final|last)|over the|before|down the stretch|the rest)\b/;

const OF_BODY = /^ of (?:the|its|their) (?:[a-z'-]+ ){0,2}$/;
const AND_SO_MANY =
  /^ [a-z]+(?: [a-z]+)? (?:are|were|is|was|voted|went|will be|live|work) [^,;:.]{2,40},? (?:and|while|but) $/;

const MALE = '(?:male|men|boys)';
const FEMALE = '(?:female|women|girls)';
/** "12 were women and nine were men" */
const areSexes = ([first = '', second = '', ...more]: readonly string[]): boolean => {
  const sexes = [first, second].map((gap) => ONE_OF_SEX.exec(gap)?.groups);
  return !more.length && sexes.every(Boolean) && !!sexes[0]?.male !== !!sexes[1]?.male;
};
const ONE_OF_SEX = new RegExp(`^ (?:are |is |were |was )?(?:(?<male>${MALE})|${FEMALE})(?:,? and |[,.;].*)$`);

const ONE_SEX = new RegExp(`^ (?:${MALE}|${FEMALE}),? (?:and )?$`);
const OTHER_SEX = new RegExp(`^ (?:${MALE}|${FEMALE})[.,]?\\)`);

/** "(52% male, 48% female)": there is nobody else. */
function* sexes({ figures, gaps }: Sentence): Generator<Claim> {
  for (const [i, a] of figures.entries()) {
    const b = figures[i + 1];
    if (a.kind !== 'percent' || b?.kind !== 'percent' || !gaps[i]!.endsWith('(')) continue;
    if (ONE_SEX.test(gaps[i + 1]!) && OTHER_SEX.test(gaps[i + 2]!)) yield* hundredOf([a, b], 'likely');
  }
}

/** Behind shares that are all of one question. */
const REST =
  /^ (?:[a-z' ]{0,24})?(?:undecided|unsure|not sure|no opinion|don't know|did not know|didn't know|no answer|another candidate|other candidates|neither|someone else)\b/;

/** "47 percent were in favor, 38 percent against and 25 percent had no opinion": shares over 100%. */
function* overAll({ figures, gaps }: Sentence): Generator<Claim> {
  const ends = figures.flatMap((one, i) => (one.kind === 'percent' && REST.test(gaps[i + 1]!) ? [i] : []));
  const last = ends.at(-1);
  if (last === undefined) return;
  const parts: Quantity[] = [];
  for (let i = last; i >= 0 && figures[i]!.kind === 'percent'; i--) {
    parts.unshift(figures[i]!);
    if (/[;:(]/.test(gaps[i]!) || /\b(?:compared|up from|down from|while|versus)\b/.test(gaps[i]!)) break;
  }
  if (parts.length < 3 || parts.length > 6) return;
  yield* hundredOf(parts, 'likely');
}

/** Shares that are all there is: no more than 100%, as far as rounding allows. Under 85 they are not all. */
function* hundredOf(parts: readonly Quantity[], certainty: Certainty): Generator<Claim> {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (sum < 85) return;
  yield {
    relation: 'whole',
    message: 'hundred',
    data: { sum: inFigures(sum) },
    holds: sum <= 100 + parts.length,
    certainty,
    at: bareOf(parts.at(-1)!),
    on: parts.slice(0, -1).map(bareOf),
    corrections: [],
    sum: `${parts.map(named).join(' and ')} make ${inFigures(sum)}%`,
  };
}

const NOUN_AND = /^ (?:[a-z'-]+ ){0,2}[a-z'-]+(?:,|, and| and) $/;

/** "— 40% chocolate, 40% vanilla and 50% strawberry": more than there is. */
function* listed({ figures, gaps }: Sentence): Generator<Claim> {
  const first = figures.findIndex((one, i) => one.kind === 'percent' && /[:—(] ?$/.test(gaps[i]!));
  if (first < 0) return;
  let last = first;
  while (figures[last + 1]?.kind === 'percent' && NOUN_AND.test(gaps[last + 1]!) && !VERBAL.test(gaps[last + 1]!))
    last++;
  const parts = figures.slice(first, last + 1);
  if (parts.length < 3 || !/ and $/.test(gaps[last]!) || VERBAL.test(gaps[last + 1]!.slice(0, 40))) return;
  yield* hundredOf(parts, 'query');
}
/** Answers of a poll may overlap, and rates of several groups are no parts. */
const VERBAL =
  /\b(?:of|in|for|among|by|said|say|says|had|have|has|use|used|want|wanted|think|thought|more|less|higher|lower|up|down|own|like|saw|with|increase|decrease|rise|drop|support|favou?r|were|are|was|is)\b/;

/** Whether parts make their total, as far as rounding and hedges tell. */
export function fits({ total, parts, open, more = 0 }: Sum): boolean {
  const least = (one: Quantity): number => (isVague(one) ? one.low : one.value);
  const most = (one: Quantity): number => (isVague(one) ? one.high : one.value);
  const low = parts.reduce((all, one) => all + least(one), more);
  const high = parts.reduce((all, one) => all + most(one), more);
  const shares = total.kind === 'percent' || total.kind === 'fraction';
  // Each part is rounded to its own last place, and so is the total.
  const slack = shares
    ? Math.max(1, parts.length / 2)
    : roundingOf(total) + parts.length * Math.min(...parts.map(roundingOf));
  if (open !== undefined) return low + open <= most(total) + slack + 1e-9;
  return low <= most(total) + slack + 1e-9 && high >= least(total) - slack - 1e-9;
}

/** "a total of 12" leaves nothing open. */
const isVague = ({ hedge }: Quantity): boolean =>
  hedge !== null && !/^(?:just|only|exactly|a total of|fully)$/.test(hedge);

/** Half of the last place that is written. */
const roundingOf = ({ scale, step }: Quantity): number => (scale > 1 || step < 1 ? step * 0.5 : 0);

/** The claim that parts make a total. */
export function toClaim(found: Sum): Claim {
  const { total, parts, certainty, open, more = 0 } = found;
  const unit = total.value ? inBase(total) / total.value : 1;
  const right = parts.reduce((all, one) => all + inBase(one, total) / unit, 0) + (open ?? 0) + more;
  const sums = [...parts.map(named), ...(more ? ['one'] : [])].join(parts.length === 2 && !more ? ' and ' : ', ');
  return {
    relation: 'whole',
    message: open === undefined ? 'parts' : 'more',
    data: { parts: sums, right: like(total, right), total: named(total) },
    holds: fits(found),
    certainty,
    at: bareOf(total),
    on: parts.map(bareOf),
    corrections:
      open === undefined && total.kind !== 'fraction' ? [{ at: bareOf(total), text: like(total, right) }] : [],
    sum: `${sums} make ${like(total, right)}`,
  };
}
