import { DOWNWARD, UPWARD } from '../../lexicon/numbers/directions.ts';
import { inBase, type Quantity, sameKind } from '../figures/quantities.ts';
import { isAside, isScore } from './amounts.ts';
import { bareOf, type Certainty, type Claim, named } from './claim.ts';
import { isSpread, type Sentence } from './sentences.ts';

/** Words between a preposition and its figure: "from a revised", "to just". */
export const LEAD =
  "(?:(?!(?:to|from|by|and|or|of|in|on|for|with|than|at|after|before|since|when|as|earlier(?! (?:estimate|forecast|figure|projection|reading|report|target))|ago|was|were|is|are|about how|totall?ed|reached|earned|rose|fell|grew|jumped|dropped|climbed)\\b)[a-z'’$-]{1,20} ){0,5}(?:of )?(?:a |an |the |just |only )?";
/** A figure that something moved away from. */
export const FROM = new RegExp(`\\bfrom ${LEAD}$`);
/** A figure that something moved to. */
export const TO = new RegExp(`\\bto (?!yield )${LEAD}$`);
const WORD = /[a-z]+/g;
/** Letters before a "from" or "to" in which its verb is looked for. */
const REACH = 90;
/** "up from", "a drop from", "down on". */
const AFTERWARD = new RegExp(
  `(?:^|[ ,(—])(?<way>up|down|higher|lower|(?:an? )?(?:[a-z]+ )?(?:increase|rise|jump|gain|surge|climb|improvement|drop|fall|decline|decrease|reduction|dip|slide)) (?:[a-z]+ly |back |further )?(?:from|on the) ${LEAD}$`,
);
const MORE =
  '(?:more|higher|larger|bigger|greater|warmer|hotter|faster|longer|heavier|faster (?:pace|rate|clip)|higher rate) than|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops|eclips(?:ed|ing|es)';
const LESS =
  '(?:less|fewer|lower|smaller|colder|cooler|shorter|slower (?:pace|rate|clip)|lower rate) than|below|short of|shy of|under(?= the| its| last| that)';
const COMPARED = new RegExp(
  `(?:^|[ ,(—])(?<way>${MORE}|${LESS}) (?<the>(?:the|its|his|her|their|that|an?|last|[a-z]+'s)(?: |$))?${LEAD}$`,
);
const IS_MORE = new RegExp(`^(?:${MORE})$`);
/** "64 percent met it, compared with 68 percent last year, the biggest gain" */
const AGAINST =
  /(?:,|\() ?(?:compared (?:with|to)|against|versus|vs\.?) (?:the |just |only |a )?$|^ (?:as )?(?:compared (?:with|to)|against|versus|vs\.?) (?:the |just |only )?$/;

/** "Fell to $281 million from $203 million": what a word of direction says against its two figures. */
export function* directions(sentence: Sentence, previous: Sentence | null): Generator<Claim> {
  const { figures, gaps } = sentence;
  if (isSpread(sentence) || isExchange(sentence)) return;
  for (let i = 0; i < figures.length; i++) {
    if (isAside(figures[i]!)) continue;
    const gap = gaps[i]!;
    if (FROM.test(gap)) yield* fromHere(sentence, i, previous);
    else if (RISE_ON.test(gap)) yield* upFrom(sentence, i, previous);
    else if (AHEAD.test(gap)) yield* aheadOf(sentence, i);
    else if (COMPARED.test(gap)) yield* compared(sentence, i);
    else if (TO.test(gap)) yield* movedOn(sentence, i, previous);
    else if (AGAINST.test(gap)) yield* against(sentence, i);
    else if (THAN_BRACKETED.test(gap)) yield* bracketed(sentence, i);
    else yield* broken(sentence, i);
  }
}

const BROKE =
  /^(?:[ -](?!and\b|but\b)[a-z']+){0,4} (?:broke|broken|breaks?|breaking|beat|beats|beating|tops|topped|topping|shattered|eclipsed|surpassed|exceeded) (?:the |its |an? )(?:[a-z'-]+ ){0,3}(?:record|mark)(?: high)? of $/;
/** A record that is lower than what it broke. */
const LOW_RECORD = /\b(?:low|lowest|fewest|least|fastest|quickest|shortest|youngest|coldest|coolest|time|minimum)\b/;

/** "The high of 102 broke the record of 99": more than what was the most. */
function* broken({ figures, gaps, start }: Sentence, i: number): Generator<Claim> {
  if (!BROKE.test(gaps[i]!)) return;
  const [b, a] = [figures[i - 1], figures[i]!];
  if (!b || b.kind !== a.kind || b.unit !== a.unit || (b.kind === 'measure' && /second|minute|hour/.test(b.unit)))
    return;
  if (LOW_RECORD.test(gaps.slice(0, i + 1).join(' ')) || ratioOf(inBase(a, b), inBase(b, a)) > 2) return;
  if (b.start >= start) yield { ...claimOf({ word: 'above', way: 'up' }, a, b, 'likely', ''), message: 'compared' };
}

/** "cut 550 jobs, an increase on the forecast of 400" */
const RISE_ON = new RegExp(
  `, an? (?:[a-z]+ )?(?:increase|rise|jump|improvement|drop|fall|decline|reduction) on the ${LEAD}$`,
);

/** "rose to 153 yen per dollar from 184": of a currency the lower figure is the higher rate. */
export const isExchange = ({ gaps }: Sentence): boolean =>
  gaps.some(
    (gap) =>
      /dollar|pound|euro/.test(gap) && /\b(?:per|to the|against the) (?:u\.?s\.? )?(?:dollar|pound|euro)\b/.test(gap),
  );

/** "a 7.4 percent drop": a value below zero. */
const isFall = (after: string): boolean =>
  /^ (?:[a-z-]+ )?(?:drop|decline|fall|loss|decrease|deficit|contraction|shortfall)\b/.test(after);

/** "from 31 in the world to number 22": the higher place has the lower number. */
const isPlace = (gaps: readonly string[], i: number, next: number): boolean =>
  /^ (?:in the (?:world|rankings?|standings|table|charts?|polls?)|place|seed)\b/.test(gaps[i + 1]!) ||
  /\b(?:number|no\.|place|seed|rank(?:ed|ing)?) $/.test(gaps[next] ?? '');

/** "from 18 to 1, to over 25 to 1": so many to one. */
const isRatio = ({ figures, gaps }: Sentence, i: number): boolean =>
  figures[i + 1]?.value === 1 && gaps[i + 1] === ' to ' && /^,? (?:to|as|in)\b/.test(gaps[i + 2] ?? '');

/** "reduce the time from the 15 to 20 years that it takes down to four": a range. */
const GOES_ON_TO = /\b(?:down|up) to (?:about |just )?$/;

function* fromHere(sentence: Sentence, i: number, previous: Sentence | null): Generator<Claim> {
  const { figures, gaps } = sentence;
  const a = figures[i]!;
  const gap = gaps[i]!;
  const before = gap.slice(0, FROM.exec(gap)?.index);
  // "collapsed from 99 for no wicket to 143 for six": of runs.
  if (/^ for (?:no|one|two|three|four|five|six|seven|eight|nine|the loss)\b|\bwickets?\b/.test(gaps[i + 1]!)) return;
  if (isAgo(figures, gaps, i) || isExtentOf(a, before) || isNoStart(sentence, i, before)) return;
  // "from A to B"
  const next = nextMoved(sentence, i);
  const b = figures[next];
  if (isNoEnd(sentence, next) || isPlace(gaps, i, next) || isRatio(sentence, i)) return;
  if (
    b &&
    TO.test(gaps[next]!) &&
    !/[;:]|,.{40}|\b(?:and|but|amount\w*)\b/.test(gaps[next]!) &&
    !saysWay(gaps[next]!)
  ) {
    if (!isScore(b, a) && (!sameKind(a, b) || (a.kind !== b.kind && next > i + 2))) return;
    if (isFall(gaps[i + 1]!) || isFall(gaps[next + 1]!) || GOES_ON_TO.test(gaps[next + 1]!)) return;
    const way = wayBefore(sentence, i, before) ?? wayBehind(gaps[next + 1]!);
    if (way) yield claimOf(way, a, b, 'sure', gaps[next]!);
    return;
  }
  yield* AFTERWARD.test(gap) ? upFrom(sentence, i, previous) : toBefore(sentence, i);
}

/** "B, up from A" */
function* upFrom(sentence: Sentence, i: number, previous: Sentence | null): Generator<Claim> {
  const gap = sentence.gaps[i]!;
  const way = AFTERWARD.exec(gap)!.groups!.way!.split(' ').at(-1)!;
  // "a $2,000 increase from the $13,000", "to rise by 25, up from 98": by how much.
  if (BY_IT.test(gap) || /\bby (?:approximately |about )?$/.test(sentence.gaps[i - 1] ?? '')) return;
  const fell = DOWNWARD.has(way) || way === 'lower';
  yield* loosely(sentence, i, { word: way, way: fell ? 'down' : 'up' }, 'wrong', previous);
}

const BY_IT =
  /^[ -](?:[a-z]+ )?(?:increase|rise|jump|gain|raise|drop|fall|decline|decrease|reduction|cut) (?:from|on the)\b/;

/** "could cut costs from 15% to 35%": by as much, since no cost is a percentage. */
const isExtentOf = ({ kind }: Quantity, before: string): boolean =>
  kind === 'percent' &&
  /\b(?:costs?|prices?|expenses|bills?|emissions|spending|sales|waste|output|production|traffic|staff|fees|fares|rents|wages|pay|use|consumption|losses|damage) $/.test(
    before,
  );

/** Whether nothing moves from the figure behind "from". */
const isNoStart = (sentence: Sentence, i: number, before: string): boolean =>
  // "turnover from boats up to $3.4 billion": it is what it rose to.
  sentence.figures[i]!.hedge === 'up to' ||
  // "down to one to three weeks from eight to 12 weeks", "down from a plan of 700 to 1,000": ranges.
  (/^ to $/.test(sentence.gaps[i + 1]!) &&
    (sentence.gaps.slice(1, i).includes(' to ') ||
      /\b(?:plan|forecast|estimate|range|projection) of $/.test(sentence.gaps[i]!))) ||
  // "a decline from a 52-week high of 95": how long, and no value.
  (/^\S+-/.test(sentence.figures[i]!.words) &&
    /^ (?:high|low|peak|average|streak|run)\b/.test(sentence.gaps[i + 1]!)) ||
  // "$5.75 billion from 5.89 billion, revised from 5.74 billion"; "unlikely to rise much from"
  /\b(?:revised|unlikely|not|never|hardly)\b[^,;]{0,30}$/.test(before.slice(-44)) ||
  // "can vary from 210 miles to 300"
  /\b(?:var(?:y|ies|ied|ying)|rang(?:e|es|ed|ing)|anywhere)(?: in [a-z]+)? $/.test(before) ||
  // "2.3 to 2.6 million, down from 2.4 to 2.7 million": two ranges
  // "who came up from the four schools"
  /\b(?:com(?:e|es|ing)|came|pick(?:s|ed)?|mov(?:e|es|ed|ing)|brought|called|sent|drove|stood|stands?|look(?:s|ed)?|got|gets?) (?:up|down) $/.test(
    before,
  ) ||
  (AFTERWARD.test(sentence.gaps[i]!) && isRangeEnd(sentence, i - 1) && isRangeEnd(sentence, i + 1));

/** The second figure of "from 2.3 to 2.6", "between 10 and 10.2". */
const isRangeEnd = ({ figures, gaps }: Sentence, i: number): boolean =>
  i > 0 && i < figures.length && /^ (?:to|and) $|^[-–]$/.test(gaps[i]!);

/** “From 500 fans to being one of the biggest names”, “a volley from 8 yards out to secure the 3-2 win.” */
const isNoEnd = ({ figures, gaps }: Sentence, next: number): boolean =>
  // "dropped from 20 meters to 50 meters below ground"
  /^(?: [a-z]+)? (?:below|under|beneath|deep)\b/.test(gaps[next + 1] ?? '') ||
  (figures[next]?.words === 'one' && /^ of /.test(gaps[next + 1]!)) ||
  (next + 1 < figures.length && /^[-–]$/.test(gaps[next + 1]!));

/** "go from $9,000 to $9,600, an increase that students oppose" */
function wayBehind(after: string): Way | null {
  const word =
    /^(?: a \p{Ll}+)?, an? (?:[a-z]+ )?(?<word>increase|rise|jump|gain|raise|hike|drop|decrease|decline|cut|reduction) (?!of|in)\b/u.exec(
      after,
    )?.groups?.word;
  const way = word ? wayOf(word) : null;
  return word && way ? { word, way } : null;
}

/** "to B from A" */
function* toBefore(sentence: Sentence, i: number): Generator<Claim> {
  const { figures, gaps } = sentence;
  const k = [i - 1, i - 2, i - 3].find((at) => at >= 0 && !isAside(figures[at]!) && TO.test(gaps[at]!)) ?? -1;
  if (figures.slice(k + 1, i).some(({ hedge }) => hedge === 'up to')) return;
  // "to 370,000 tonnes from 340,000, with seed up at 905,000 from 860,000": another move.
  if (gaps.slice(k + 1, i).some((gap) => FROM.test(gap))) return;
  const to = figures[k];
  // "to between 1,280 and 1,300 billion lire from 1,079 billion": the end is a range.
  if (/\bbetween $/.test(gaps[k] ?? '')) return;
  if (
    !to ||
    !sameKind(figures[i]!, to) ||
    areOfTwoKinds(sentence, i, k) ||
    isFall(gaps[i + 1]!) ||
    /[;:]|\b(?:following|after|while|but)\b|, with\b/.test(gaps.slice(k + 1, i + 1).join(''))
  )
    return;
  const way = wayBefore(sentence, k, gaps[k]!.slice(0, TO.exec(gaps[k]!)?.index));
  if (way) yield claimOf(way, figures[i]!, to, 'sure', '');
}

/** "to one tonne from 600 pounds": a count of its own thing beside a measure. */
const areOfTwoKinds = ({ figures, gaps }: Sentence, i: number, k: number): boolean =>
  figures[i]!.kind !== figures[k]!.kind && OWN_NOUN.test(gaps[(figures[i]!.kind === 'count' ? i : k) + 1]!);
const OWN_NOUN =
  /^ (?!(?:to|from|in|on|by|at|last|this|an?|the|and|or|for|of|with|within|during|after|before|since|over|per|as|compared|against|now|today|earlier|later)\b)[a-z]+/;

/** The nearest figures before, of which one may be what moved; silent if it fits any but a plain one. */
export function* loosely(
  sentence: Sentence,
  i: number,
  { word, way }: Way,
  message: string,
  previous: Sentence | null = null,
  before = i,
): Generator<Claim> {
  const a = sentence.figures[i]!;
  // “Held at 62.7 percent. The ratio was lower (58.7, down from 59.1 percent)”: the unit of both is told once.
  const beside = sentence.figures[before - 1];
  if (a.kind === 'percent' && beside?.kind === 'count' && /^\d+\.\d+$/.test(beside.words)) return;
  // "Ant and Dec at five, up from 13": a place in a list, of which the lower number is the higher.
  if (
    beside?.kind === 'count' &&
    beside.value <= 100 &&
    /\b(?:at|number|no\.|ranked|place) $/.test(sentence.gaps[before - 1]!) &&
    sentence.gaps[before]!.startsWith(',')
  )
    return;
  const own = movedBefore(sentence, before, a);
  const found = own.length || !previous ? own : movedBefore(previous, previous.figures.length, a, true).reverse();
  const [nearest] = found;
  if (!nearest) return;
  const certainty = found.length === 1 && nearest.start >= sentence.start ? ('sure' as const) : ('likely' as const);
  const claims = found.map((b) => ({ ...claimOf({ word, way }, a, b, certainty, ''), message }));
  const fits = claims.find(({ holds }) => holds);
  const far = found.every((b) => inBase(b, a) > 0 && ratioOf(inBase(a, b), inBase(b, a)) > 20);
  const isPlain = nearest === sentence.figures[before - 1] && !SET_OFF.test(sentence.gaps[i]!.replace(LAST_WORD, ''));
  if (fits && !(isPlain && !claims[0]!.holds && ratioOf(inBase(a, nearest), inBase(nearest, a)) < 2)) yield fits;
  else if (!far) yield { ...claims[0]!, ...(fits ? { certainty: 'query' as const } : {}) };
}

/** "71% post the town where they live, up from": no other clause between. */
const SET_OFF = /[,;:—(].*[,;:—(]/;
const LAST_WORD = /,? ?[a-z]{0,30} ?$/;
/** Figures before that may have moved. */
const MOST = 4;

/** Figures like one, which moved nothing themselves, from the nearest before it in its clause. */
function movedBefore({ figures, gaps }: Sentence, i: number, a: Quantity, isOther = false): Quantity[] {
  const found: Quantity[] = [];
  for (let k = i - 1; k >= 0 && (isOther || found.length < MOST); k--) {
    const b = figures[k]!;
    // "seven meters above flood stage, eclipsing the record of 13": by how much.
    if (/^ (?:above|below|over|under) [a-z][^,;]{2,40},/.test(gaps[k + 1]!)) continue;
    if (SHRINKS_BY.test(gaps[k]!) || isWholeOf({ figures, gaps }, k)) continue;
    // "compared with 2003's 784 million": the year stands between.
    const gap = figures[k - 1]?.kind === 'year' && gaps[k]!.length < 5 ? gaps[k - 1]! : gaps[k]!;
    if (!isAside(b) && sameKind(a, b) && (a.kind === b.kind || isBareOf(a, b)) && !isOperand(gap)) found.push(b);
    if (!isOther && gaps[k]!.includes(';')) break;
  }
  return found;
}

/** "Sixty of the state's 500 districts took part, up from 30": the 500 moved nowhere. */
const isWholeOf = ({ figures, gaps }: Pick<Sentence, 'figures' | 'gaps'>, k: number): boolean =>
  figures[k]!.kind === 'count' &&
  figures[k - 1]?.kind === 'count' &&
  /^ (?:out )?of (?:the|its|their|all) (?:[a-z'-]+ ){0,2}$/.test(gaps[k]!);

/** "will contract by 9.5%, down from an estimate of 6%": the larger figure is the lower one. */
const SHRINKS_BY =
  /\b(?:contract|shrink|shrank|declin|fall|fell|drop|lose|lost|plung)[a-z]*(?: by)? $|\b(?:drop|decline|fall|contraction|decrease|slide|loss) of (?:about )?$/;

/** "484,321 ounces, up from 434,067" */
const isBareOf = (a: Quantity, b: Quantity): boolean =>
  a.kind === 'count' && b.kind === 'measure' && a.value >= 10 && ratioOf(inBase(a, b), inBase(b, a)) < 2;

const ratioOf = (a: number, b: number): number => Math.max(a, b) / Math.min(a, b);

/** What another claim compares with: "from A", "below the average of A". */
const isOperand = (gap: string): boolean =>
  FROM.test(gap) ||
  // "a third the size of the 90 nanometer chips, and below the 32"
  /\b(?:size|weight|length|width|height|depth|price|rate|cost) of (?:the |its |an? )?$/.test(gap) ||
  // "lighter than the 13-inch model, and smaller than the 11-inch"
  /\bthan (?:the |its |their |last )?$/.test(gap) ||
  /\bcompare[sd]? (?:[a-z]+ly )?(?:with|to) (?:[a-z0-9']+ ){0,4}$/.test(gap) ||
  (COMPARED.test(gap) && !/\b(?:exceed|surpass|top)(?:s|ed|ing)? $/.test(gap));

const saysWay = (gap: string): boolean => (gap.match(WORD) ?? []).some((word) => wayOf(word) !== null);

const THEN = new RegExp(`\\b(?:before|then) (?<way>[a-z]+) (?:back |down |up )?to ${LEAD}$`);
const NUMBER_HAS = new RegExp(
  `\\b(?:that|the|this) (?:number|figure|share|rate|total|percentage|proportion) (?:has |had )?(?:since |now )?(?<way>[a-z]+)(?: [a-z]+ly)? to ${LEAD}$`,
);

/** "rose to 42 before slipping back to 39", "… 47 percent. That number has dropped to 35." */
function* movedOn(sentence: Sentence, i: number, previous: Sentence | null): Generator<Claim> {
  if (previous) yield* itMoved(sentence, i, previous);
  const b = sentence.figures[i]!;
  // "to 286p from 281p, but then eased back to 283p": what it moved from first is left behind.
  const own = sentence.figures.slice(0, i).filter((_, k) => k === 0 || !FROM.test(sentence.gaps[k]!));
  const before = [...(previous?.figures ?? []), ...own].filter((one) => !isAside(one));
  const a = before.at(-1);
  if (!a || !sameKind(a, b) || a.kind !== b.kind || FROM.test(sentence.gaps[i + 1]!)) return;
  const word = (THEN.exec(sentence.gaps[i]!) ?? NUMBER_HAS.exec(sentence.gaps[i]!))?.groups?.way ?? '';
  const way = wayOf(word);
  if (way && a.start >= sentence.start) yield claimOf({ word, way }, a, b, 'likely', '');
}

const IT_HAS = new RegExp(
  `^(?:[^.;:]{3,60}, |today |now )?(?:it|they|(?:that|the|this) (?:number|figure|share|rate|total|percentage|proportion|score|price|count|toll|average|median|population)) (?:has |have |had )?(?:since |now |then |only |just )?(?<way>[a-z]+)(?: [a-z]+ly)? to ${LEAD}$`,
);
const WAS_ONE =
  /\b(?:was|were|stood at|averaged|disputed|disagreed with|an? (?:score|rate|total|level|average) of) (?:just |about |nearly )?$/;

/** "The rate was 14 percent in 2019. Over the next four years, it dropped to 6.5 percent." */
function* itMoved({ figures, gaps }: Sentence, i: number, previous: Sentence): Generator<Claim> {
  const word = IT_HAS.exec(gaps.slice(0, i + 1).join('4'))?.groups?.way ?? '';
  const way = wayOf(word);
  const [a, ...more] = previous.figures.filter((one) => !isAside(one));
  const b = figures[i]!;
  if (!way || !a || more.length || a.kind !== b.kind || a.unit !== b.unit) return;
  if (WAS_ONE.test(previous.gaps[previous.figures.indexOf(a)]!)) yield claimOf({ word, way }, a, b, 'query', '');
}

const TOLD_BY_ANOTHER = /\b(?:although|though|while|but)\b.{0,120}\b(?:said|says|estimate[ds]?|reported|puts?)\b/;

function* compared(sentence: Sentence, i: number): Generator<Claim> {
  const { figures, gaps } = sentence;
  const a = figures[i]!;
  const match = COMPARED.exec(gaps[i]!)!;
  const { way = '', the } = match.groups!;
  const before = gaps[i]!.slice(0, match.index);
  // "more than 30" is a hedge; "the", a comma or a verb makes it a comparison.
  const next = figures[i + 1];
  const isAt = next && sameKind(a, next) && /^, (?:coming in|standing|sitting|now)? ?at $/.test(gaps[i + 1]!);
  if (
    !the &&
    !isAt &&
    !/[,—(]|\b(?:is|are|was|were|still|far|well|even|slightly|much|bit|significantly|considerably|remains?|stands?)\b/.test(
      before.slice(-24),
    )
  )
    return;
  // "says it has 2.4 percent, although a study said that the share was below 2.0": two who tell it.
  if (TOLD_BY_ANOTHER.test(before)) return;
  // "an average age of below 30": so many, and compared with nothing.
  if (/\b(?:of|at|to|in|with) ?$/.test(before)) return;
  // "once forecast at above five percent, would fall well short of four": what it may come to.
  if (/^(?:short of|shy of)$/.test(way) && /\b(?:would|will|could|may|might|to) (?:fall|come)\b/.test(before)) return;
  // "more than their feelings towards the two", "the one presented": words for what was told of, and no counts.
  // "is below level five": a name.
  if (
    /\bthe other $|\b(?:level|grade|class|category|stage|tier|band) $|[;:]|\b(?:towards?|about|between) (?:the )?$/.test(
      gaps[i]!,
    )
  )
    return;
  // "smaller than the 13-inch model", "topped the 94kg-class field": a name, whose bearer is smaller in another way.
  if (/-(?:inch|foot|mile|liter|gallon|pound)$|-$/.test(a.words + gaps[i + 1]!.slice(0, 1))) return;
  if (isPredicate(way, before) || isNoComparison(way, before, gaps[i]!.slice(match.index + way.length))) return;
  const prev = figures[i - 1];
  // "62 more than the 270": the figure is the difference; what exceeded it is none.
  if (
    prev &&
    !/^(?:exceeded|surpassed|topped|eclipsed)$/.test(way) &&
    !/[,—(;]|\b(?:is|are|was|were|said|say|says|who|that|which)\b/.test(before) &&
    before.trim().split(' ').length <= 4
  )
    return;
  const moved = { word: way, way: IS_MORE.test(way) ? ('up' as const) : ('down' as const) };
  // "above its 10-year average of 78 percent"
  const average = /^[- ]?(?:average|high|low|record|mean|median|norm|peak) of $/.test(gaps[i + 1]!.trimStart())
    ? next
    : undefined;
  if (average && prev && sameKind(average, prev) && average.kind === prev.kind)
    yield* loosely(sentence, i + 1, moved, 'compared', null, i);
  else if (next && isAt) yield { ...claimOf(moved, a, next, 'sure', ''), message: 'compared' };
  else if (prev) yield* loosely(sentence, i, moved, 'compared');
}

/** Whether the words around "above", "exceeds" and their like make them no comparison of two figures. */
function isNoComparison(way: string, before: string, behind: string): boolean {
  // "around five percent, compared with those who have readings that are lower than one": theirs are.
  if (/\bcompared (?:to|with)\b/.test(before)) return true;
  // “Made $122 million, and it comes in well above the $200 million”: told of what went before.
  if (/, and (?:it|they|this|that)\b[a-z ]{0,30}$/.test(before)) return true;
  // "more than 5,000 a year, with a few exceeding 10,000": those few do.
  if (way.endsWith('ing') && /\b(?:with|and) [^,;:—(]{1,40}$/.test(before)) return true;
  // "is five percent, compared to people without it, whose readings are lower than one percent": those people's are.
  if (/\bcompared (?:to|with) (?:[a-z'-]+ ){1,8}[a-z'-]+, (?:who|whose|which)\b/.test(before)) return true;
  // "under the proposals would have been 14.5": the words between hold a verb of their own.
  if (/\b(?:would|will|could|is|was|were|are|be|been|has|have|had)\b/.test(behind)) return true;
  // "the minimum of $1 billion, and the services — exceeds $7 billion": all of it together does.
  if (
    /^(?:exceeds?|exceeded|surpass|tops|topped|eclips)/.test(way) &&
    !way.endsWith('ing') &&
    !/^[^,—;:()]{0,60}$/.test(before)
  )
    return true;
  // "rises to 15 percent and falls back below the 11 percent cap": it crosses.
  if (
    /^(?:below|above|under)$/.test(way) &&
    wayOf(/(?<![a-z])([a-z]{1,20})(?: back)? ?$/.exec(before)?.[1] ?? '') !== null
  )
    return true;
  // "is about 21 percent, while the agency defines air as poor below 19.5": told of another thing.
  if (/\b(?:while|whereas) (?:[a-z'’-]+ ){3}|\b(?:in|at|for|of) which\b/.test(before)) return true;
  return /\b(?:not|never|no|nor|n't|if|when|whenever|once|unless|until|where|neither|than|hardly)\b/.test(
    before.slice(before.lastIndexOf(', ') + 1),
  );
}

/** “Will pass 1.5 degrees this decade, and exceed 2 by 2050”: a second thing that will be, compared with nothing. */
const isPredicate = (way: string, before: string): boolean =>
  /^(?:exceed|surpass|top|eclips)/.test(way) &&
  /\b(?:and|or|then|to|will|would|could|may|might|can|should) ?$/.test(before);

/** "More women (310) than men (280) voted." */
const MORE_BRACKETED = /\b(?<way>more|fewer|less|higher|lower) (?:[a-z'-]+ ){1,6}\($/;
const THAN_BRACKETED = /^\) (?:[^;:()]{0,80} )?than (?:[a-z'-]+ ){1,6}\($/;

const AHEAD =
  /[ ,—(](?<way>ahead of|beating|topping|exceeding) (?:[a-z'-]+ ){0,4}(?:forecasts?|expectations?|estimates?|predictions?|projections?) (?:of|for) $/;

/** "reached $546 million, ahead of analysts' forecasts of $532 million"; a loss that is ahead is a smaller one. */
function* aheadOf(sentence: Sentence, i: number): Generator<Claim> {
  const word = AHEAD.exec(sentence.gaps[i]!)?.groups?.way ?? '';
  if (
    /\b(?:loss|losses|deficit|shortfall|ahead of)\b.*\bahead of\b|\b(?:loss|losses|deficit|shortfall)\b/.test(
      sentence.gaps.join(' '),
    )
  )
    return;
  yield* loosely(sentence, i, { word, way: 'up' }, 'compared');
}

function* bracketed({ figures, gaps }: Sentence, i: number): Generator<Claim> {
  const [a, b] = [figures[i - 1], figures[i]!];
  const way = MORE_BRACKETED.exec(gaps[i - 1] ?? '')?.groups?.way;
  if (!a || !way || !gaps[i + 1]!.startsWith(')') || !sameKind(a, b) || a.kind !== b.kind) return;
  const moved = { word: way, way: /^(?:more|higher)$/.test(way) ? ('up' as const) : ('down' as const) };
  yield { ...claimOf(moved, b, a, 'likely', ''), message: 'compared' };
}

function* against(sentence: Sentence, i: number): Generator<Claim> {
  const { figures, gaps } = sentence;
  const a = figures[i]!;
  const b = figures[i - 1];
  if (!b || isAside(b) || !sameKind(a, b) || (a.kind !== b.kind && !(a.scale > 1 && b.scale > 1))) return;
  if (TO.test(gaps[i - 1]!)) {
    const way = wayBefore(sentence, i - 1, gaps[i - 1]!.slice(0, TO.exec(gaps[i - 1]!)?.index));
    if (way) yield claimOf(way, a, b, 'likely', '');
    return;
  }
  // "were up at £3.1 million, compared with £4.4 million"
  const word = /\b(?<word>up|down|higher|lower) at (?:just |only |about )?$/.exec(gaps[i - 1]!)?.groups?.word;
  if (word) return yield claimOf({ word, way: /^(?:up|higher)$/.test(word) ? 'up' : 'down' }, a, b, 'likely', '');
  const near = `${gaps[i - 1]!.slice(-40)} ${gaps[i]!}`;
  const after = gaps[i + 1]!;
  const inBrackets = /\($/.test(gaps[i - 1]!.trimEnd()) && /^\s?\)/.test(after);
  // "a smaller proportion say so — 59 percent, compared with 73 percent"
  const share = shareWay(gaps[i - 1]!);
  if (share) return yield claimOf(share, a, b, 'likely', '');
  const words = inBrackets ? gaps[i - 1]!.slice(-24) : after.slice(0, 60);
  if (!inBrackets && !/^[^.;:]{0,30}, (?:the|an?) /.test(after)) return;
  const found = (words.match(WORD) ?? []).find((word) => wayOf(word));
  if (!found || /\bcompared\b.*\bcompared\b/.test(near)) return;
  yield claimOf({ word: found, way: wayOf(found)! }, a, b, 'likely', '');
}

/** Which way "a smaller proportion" or "a higher share" says. */
function shareWay(gap: string): Way | null {
  const word = SMALLER_SHARE.exec(gap)?.[1];
  return word ? { word, way: /^(?:smaller|lower)$/.test(word) ? 'down' : 'up' } : null;
}
const SMALLER_SHARE =
  /\ban? (smaller|lower|larger|higher|greater) (?:share|proportion|percentage|number) [^,;:()]{3,80}(?:—|, |: ) ?$/;

const isAgo = (figures: readonly Quantity[], gaps: readonly string[], at: number): boolean =>
  figures[at]!.kind === 'measure' && /^ (?:ago|earlier|before|later|prior)\b/.test(gaps[at + 1]!);

/** "10,276 cases worth $8 million": of what is counted. */
const isWorth = (gaps: readonly string[], at: number): boolean =>
  /^ [a-z]+ (?:worth|valued at)(?: about| some)? $/.test(gaps[at]!);

/** "€40 ($44)": the same in another unit. */
const isBracketed = (gaps: readonly string[], at: number): boolean =>
  /^ \($/.test(gaps[at]!) && gaps[at + 1]!.startsWith(')');

function nextMoved({ figures, gaps }: Sentence, i: number): number {
  let next = i + 1;
  while (
    next < figures.length &&
    (isAside(figures[next]!) || isAgo(figures, gaps, next) || isBracketed(gaps, next) || isWorth(gaps, next))
  )
    next++;
  return next;
}

/** A word of direction, and which way it says. */
export interface Way {
  readonly word: string;
  readonly way: 'up' | 'down';
}

/** Which way a word says that a figure went; null where it says nothing of that. */
export const wayOf = (word: string): 'up' | 'down' | null =>
  UPWARD.has(word) ? 'up' : DOWNWARD.has(word) ? 'down' : null;

/** "value added tax (VAT)" */
const ACRONYM = /\([a-z]{2,6}\) /;

/** The nearest word of direction before a figure, in its clause; a figure that says by how much may stand between. */
export function wayBefore({ figures, gaps }: Sentence, i: number, before: string): Way | null {
  // “Cuts from 15% to 100%”: the smallest and the largest of several. “The water in the sink went from”: a thing.
  if (/\b(?:cuts|increases|raises|rises|drops|declines|discounts|reductions|gains) $/.test(before)) return null;
  let text = before.replace(/\b(?:the|a|your|my|our|his|her|their|its|kitchen|bathroom) sink\b/g, '');
  for (let k = i - 1; k >= 0 && text.length < REACH; k--) {
    const { kind } = figures[k]!;
    if (!/^(?:percent|points|money|count|year|date|measure|fraction)$/.test(kind) || /[;:]/.test(text)) break;
    const last = /([a-z]{1,30}) $/.exec(gaps[k]!)?.[1] ?? '';
    const steps =
      /^(?:measure|year|date)$/.test(kind) ||
      // "increasing the credit for one child from": no amount.
      figures[k]!.words === 'one' ||
      /^(?:by|of|another|an?|in|on|since|between)$/.test(last) ||
      wayOf(last) !== null;
    // "between fall 2004 and fall 2014": a season.
    const told = kind === 'year' ? gaps[k]!.replace(/\bfall (?:of )?$/, '') : gaps[k]!;
    text = steps ? `${told} # ${text}` : ` # ${text}`;
    if (!steps) break;
  }
  const clause = text
    .slice(-REACH)
    .replace(ACRONYM, '')
    .split(/[;:()]|, (?:and|but|while|after|as|when)\b/)
    .at(-1)!;
  const words = clause.match(WORD) ?? [];
  // "a limiting of growth to": a bound, to which nothing need move.
  if (words.some((word) => BOUND.test(word))) return null;
  // "revised down the gains in jobs": whichever way the gains went.
  const revised = REVISED.exec(clause)?.[1];
  if (revised) return { word: `revised ${revised}`, way: /^(?:up|higher)/.test(revised) ? 'up' : 'down' };
  return lastWay(words);
}

const BOUND = /^(?:limit(?:s|ed|ing)?|cap(?:s|ped|ping)?|hold(?:s|ing)?|held|keep(?:s|ing)?|kept)$/;
const REVISED = /\brevised (up(?:ward)?|down(?:ward)?|higher|lower)\b(?! and\b)/;

/** Of what one cannot have too much. */
const EARNED = /^(?:margins?|profits?|earnings|revenues?|sales|income|results|turnover)$/;

/** The last word of direction among the words of a clause; null where two of them disagree. */
function lastWay(words: readonly string[]): Way | null {
  let found: Way | null = null;
  for (const word of [...words].reverse()) {
    // "improved its margin to": more of it; of a rate of crime it would be less.
    if (/^improv(?:ed?|ing)$/.test(word) && words.some((one) => EARNED.test(one))) return found ?? { word, way: 'up' };
    if (/^(?:not|never|instead|rather|without|improved?|worsened|deficit|losses|loss)$/.test(word)) return found;
    const way = wayOf(word);
    // "cut its growth forecast to", "reduced its outlook on growth to": growth is what moved.
    if (way && found?.word === 'growth') found = null;
    // "growth falling from": growth is what moved.
    if (found && word === 'growth') return found;
    if (way && found && found.way !== way) return null;
    if (way) found ??= { word, way };
  }
  // “Growth is seen going from”: it tells what moved, and only right before the figures how.
  return found?.word === 'growth' && words.at(-1) !== 'growth' ? null : found;
}

/** The claim that a figure went that way between two values. */
export function claimOf({ word, way }: Way, a: Quantity, b: Quantity, certainty: Certainty, between: string): Claim {
  const [from, to] = [inBase(a, b), inBase(b, a)];
  const holds = way === 'up' ? to >= from : to <= from;
  const goes = to > from ? 'up' : 'down';
  // Written one after the other, "from" first or "to" first.
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return {
    relation: 'direction',
    message: 'wrong',
    data: { word, a: named(a), b: named(b), goes },
    holds,
    certainty: isMinus(between) ? 'query' : certainty,
    at: { start: bareOf(first).start, end: second.end },
    on: [bareOf(a), bareOf(b)],
    corrections: [],
    sum: `${named(a)} to ${named(b)} is ${goes}`,
  };
}

const isMinus = (text: string): boolean => /(?:minus|negative|-) ?$/.test(text);
