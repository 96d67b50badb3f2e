import { DOWNWARD, UPWARD } from '../../lexicon/numbers/directions.ts';
import { inBase, type Quantity, sameKind } from '../figures/quantities.ts';
import { isAside, isScore, like } from './amounts.ts';
import { asAmount, bareOf, type Certainty, type Claim, named } from './claim.ts';
import { claimOf as directionOf } from './direction.ts';
import type { Sentence } from './sentences.ts';

/** What is left or lacking, or by how much one is more than the other. */
const CUES: readonly {
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly needsNext?: true;
  readonly money?: true;
  /** The sentence must set two values against each other. */
  readonly compares?: true;
  /** The sentence must tell of buying and selling. */
  readonly trades?: true;
  /** The sentence must tell of a goal. */
  readonly toGoal?: true;
}[] = [
  { after: /^(?: [a-z]+)? (?:short|shy) of\b(?! [a-z]+ing\b)/, needsNext: true },
  {
    after:
      /^(?:[ -](?!(?:is|was|are|were|be|remains?|stands?|stood|and|or|but)\b)[a-z]+){0,3} (?:more|fewer|less|higher|lower|longer|shorter|faster|slower|heavier|lighter|taller|cheaper|larger|smaller|above|below|beyond|past|ahead of)(?: than)? (?:(?:(?:this|that|next) )?(?:the|its|his|her|their|last|[a-z]+'s)(?: (?!and\b)[a-z']+){0,4} )$/,
    needsNext: true,
  },
  {
    before:
      /\b(?:increase|rise|jump|gain|raise|hike|climb|drop|decrease|decline|fall|cut|reduction|improvement|discount) of (?:about |nearly )?$/,
    after:
      /^(?: [a-z]+){0,2} (?:from|over|on) (?:(?:the|its|his|her|their|last|an?|[a-z]+'s)(?: (?!and\b)[a-z']+){0,3} )?$/,
    needsNext: true,
  },
  {
    // "$3 million over its budget of $15 million"; "12 over the last 20 games" is none.
    money: true,
    after:
      /^ (?:over|under) (?:the|its|his|her|their|last|[a-z]+'s)(?: (?!(?:and|year|month|week|quarter)\b)[a-z']+){0,4} $/,
    needsNext: true,
  },
  // "fell $300,000 short: The city asked for $1.5 million"
  { before: /\b(?:fell|falls|was|is|came|comes|ran) (?:about )?$/, after: /^(?: [a-z]+)? short(?! of)\b/ },
  // "40 fewer people than before: 160 instead of 200"
  { after: /^(?: [a-z]+)? (?:more|fewer|less|higher|lower)(?: [a-z]+){0,2} than [a-z' ]{3,30}[:(—] ?$/ },
  {
    before: /, an? $/,
    after: /^(?:-(?:vote|point|seat|game))?[ -](?:gap|difference|lead|edge|margin|advantage|spread)\b/,
  },
  // "$15,000 more than in April, when the median was $295,000"
  {
    after:
      /^ (?:more|less|fewer|higher|lower) than (?:in|on|last|a) [^,;:.]{2,20}, when [^,;:.]{2,40} (?:was|were|stood at) $/,
  },
  // "$300,000 more than the city set aside when it budgeted $1.4 million"
  {
    after:
      /^ (?:more|less|fewer|higher|lower) than [^,;:.]{3,40} when (?:it|they|he|she) (?:had )?(?:budgeted|estimated|planned|approved|expected|asked for) $/,
    needsNext: true,
  },
  { before: /\bwithin (?:about )?$/, after: /^ of (?:the|its|his|her|their) $/, needsNext: true },
  {
    before: /\b(?:leaving|leaves|with|and) (?:just |only )?$/,
    after:
      /^ (?:left(?!-)(?! (?:homeless|dead|without|injured|wounded|behind|stranded|jobless|the|their|his|her|its)\b)|remaining|unspent|in the fund|to go)\b/,
  },
  // "has $62,000 and needs $18,000 more to reach its goal of $80,000"
  {
    before: /\b(?:needs?|requires?|wants?|seeks?|seeking) (?:another |about )?$/,
    after: /^ (?:more )?to (?:reach|meet|hit|make) (?:its|the|their|his|her) (?:[a-z]+ ){0,3}(?:of )?$/,
    needsNext: true,
  },
  // "raised $340,000 toward its $500,000 goal and needs $160,000 more"
  {
    before: /\b(?:needs?|must (?:still )?raise|has to raise|lacks?|is) (?:another |about )?$/,
    after: /^ (?:more|to go)(?:[.,;]|$| by\b| to\b)/,
    toGoal: true,
  },
  // "27 goals, four more than Okoro, who has 23"
  {
    after:
      /^(?: [a-z]+)? (?:more|fewer|less|higher|lower|better|worse|ahead of|behind)(?: than)? [^,;:.]{2,40}, (?:who|which) (?:has|have|had|is at|was at|scored|won|took|got|made|finished with|averages?) $/,
  },
  // "employs 5,200 people, compared with 6,000 before, a loss of 800 jobs"
  {
    before: /, an? (?:[a-z]+ )?(?:loss|gain|cut|reduction|drop|increase|rise|fall) of (?:about |nearly )?$/,
    compares: true,
  },
  // "paid $2 million and sold it for $3 million, a profit of $1 million"
  {
    before: /, (?:for |making |turning )?an? (?:[a-z]+ )?(?:profit|gain|loss) of (?:about |nearly )?$/,
    trades: true,
  },
  // "a fee of $66 instead of $60, a $6 increase"
  {
    before: /, an? $/,
    after: /^[ -](?:increase|decrease|rise|raise|hike|jump|gain|drop|cut|reduction|savings?|discount)\b/,
    compares: true,
  },
  // "have 58 points, eight clear of City on 53"
  {
    after: /^(?: points)? (?:clear of|ahead of|behind|adrift of|above|below) [^,;:.]{2,30} (?:on|with|at) $/,
    needsNext: true,
  },
  // "beating the record by three"
  {
    before:
      /\b(?:beating|topping|breaking|bettering|missing|exceeding|surpassing) (?:it|that|the [a-z ]{3,30}) by (?:just )?$/,
  },
  // "$78 a ton this winter. Last winter it paid $61, or $17 less."
  { before: /, or (?:about |just )?$/, after: /^ (?:more|less|fewer|higher|lower)(?:[.,;)]|$)/ },
  // "$3.56 a gallon, down 12 cents from last week's $3.68"
  {
    before: /(?:,|—|\b(?:is|was|are|were)) (?:up|down) (?:by |about )?$/,
    after: /^(?: (?:a|per) [a-z]+)? from (?:(?:the|its|last|this|that|[a-z]+'s) ){0,3}(?:[a-z']+ ){0,2}$/,
    needsNext: true,
  },
  // "ahead of Lopez, 47 percent to 43 percent. His lead of 4 points"; but a profit margin is a share.
  {
    before:
      /\b(?:lead|edge|advantage|gap|(?<!\b(?:profit|operating|gross|net|interest|safety) )margin) of (?:just |only |about )?$/,
  },
  { before: /\bleaving (?:it |them |her |him |it with |them with |the [a-z]+ with |just |only )?$/ },
  {
    before:
      /\b(?:an? )?(?:gap|difference|shortfall|(?<!\b(?:profit|operating|gross|net|interest) )margin|saving) of (?:about |nearly )?$/,
  },
  // A surplus or deficit is mostly told by itself, and compared with others.
  {
    before:
      /\b(?:for|leaving|leaves|left|resulting in|giving|makes?|making) an? (?:surplus|deficit|balance) of (?:about |nearly )?$/,
  },
  {
    after: /^[ -](?:gap|difference|shortfall|increase|decrease|edge|lead|advantage)\b/,
    before: /\b(?:that's|that is|that was|for|it was|is|has|have|had|holds|held|with) an? (?:slim |narrow |wide )?$/,
  },
];

/** "332 votes, 62 more than the 270": a difference beside the two figures that it lies between. */
export function* differences(sentence: Sentence, previous: Sentence | null): Generator<Claim> {
  const { figures } = sentence;
  yield* movedBy(sentence);
  yield* otherWay(sentence);
  yield* leftOver(sentence);
  if (previous) yield* movedFrom(sentence, previous);
  for (const k of figures.keys()) if (isGap(sentence, k)) yield* gapAt(sentence, previous, k);
}

/** The `k`th figure as a difference between two others. */
function* gapAt(sentence: Sentence, previous: Sentence | null, k: number): Generator<Claim> {
  const { figures, gaps } = sentence;
  const stated = figures[k]!;
  const others = figures.filter((_, i) => mayLieBetween(sentence, k, i));
  const before = termsBefore(stated, previous, gaps[k]!, others);
  // What it could lie between is cheaper to see than how it is told.
  const cue = others.length + before.length < 2 ? undefined : cueOf(sentence, k);
  if (!cue) return;
  // What it is more or less than stands right behind it.
  const must = cue.needsNext && others.includes(figures[k + 1]!) ? figures[k + 1] : undefined;
  if (!others.length) yield* leadOf(stated, before, gaps[k]!);
  else if (others.length >= 2)
    yield* check(stated, others, others.length === 2 ? 'likely' : 'query', others.length <= 3, must);
  else if (others.length === 1 && before.length && before.length <= 4)
    yield* check(stated, [...others, ...before], before.length === 1 ? 'likely' : 'query', true, others[0]);
}

/** Whether a figure may be one of two between which a difference lies. */
function mayLieBetween({ figures, gaps }: Sentence, k: number, i: number): boolean {
  const [stated, one] = [figures[k]!, figures[i]!];
  return (
    i !== k &&
    (isTerm(stated, one) || isBareEnd(stated, one, gaps[i]!)) &&
    // "of the six and 12-month bills, leaving 1,118 billion"
    !(stated.scale >= 1000 && one.scale === 1 && one.value < 1000) &&
    !areOfTwoClauses(gaps, i, k) &&
    (isRated(gaps, k) || !isRated(gaps, i)) &&
    // "48 cents per $100"
    !/\bper $/.test(gaps[i]!) &&
    // "18 times the normal level"
    !/^ times\b/.test(gaps[i + 1]!) &&
    !(one.kind === 'percent' && NAMED_GROUP.test(gaps[i]!))
  );
}

/** "rose £300m to £700m, while his rival’s went from £340m": of another. */
const areOfTwoClauses = (gaps: readonly string[], i: number, k: number): boolean =>
  gaps.slice(Math.min(i, k) + 1, Math.max(i, k) + 1).some((gap) => /, (?:while|whereas) /.test(gap));

const LEAD =
  /\b(?:his|her|its|their|the|that) (?:[a-z]+ )?(?:lead|edge|advantage|gap|margin|difference) of (?:just |only |about )?$/;

/** "47 percent to 43. His lead of 4 points": of the two that the sentence before tells. */
function* leadOf(stated: Quantity, before: readonly Quantity[], gap: string): Generator<Claim> {
  if (before.length === 2 && LEAD.test(gap)) yield* check(stated, before, 'query', true);
}

/** "a gallon", "per person": so much for each; "the 650-pence-per-share offer" is a price. */
const isRated = (gaps: readonly string[], i: number): boolean =>
  // "48 cents per $100": the base is a figure of its own.
  gaps[i + 1] !== ' per ' && /(?<!-)\b(?:each|per|every)\b/.test(gaps[i + 1]!.slice(0, 12));

const WAY =
  /^(?: [a-z-]+){0,2} (?<way>more|fewer|less|higher|lower|above|below)(?: than)? (?:(?:(?:this|that|next) )?(?:the|its|his|her|their|last|[a-z]+'s)(?: [a-z']+){0,4} )$/;

/** "averaged $3.29, six cents more than the $3.35": so far apart, and the other way around. */
function* otherWay({ figures, gaps }: Sentence): Generator<Claim> {
  for (const [k, by] of figures.entries()) {
    const way = WAY.exec(gaps[k + 1]!)?.groups?.way;
    const then = figures[k + 1];
    if (!way || !then || !/(?:,|—|\b(?:was|is|are|were)) $/.test(gaps[k]!) || !isDifference(by, gaps[k + 1]!)) continue;
    const [now, ...more] = figures
      .slice(0, k)
      .filter((one) => (isTerm(by, one) && one.kind === then.kind) || areMillions(by, one, then));
    if (!now || more.length || !isTerm(by, then) || /\b(?:loss|lost|losses|deficit)\b/.test(gaps.join(' '))) continue;
    const apart = Math.abs(inBase(now, then) - inBase(then, now));
    if (Math.abs(apart - inBase(by, now)) > inBase(by, now) * 0.02) continue;
    const isUp = /^(?:more|higher|above)$/.test(way);
    const claim = directionOf({ word: way, way: isUp ? 'up' : 'down' }, then, now, 'likely', '');
    yield { ...claim, message: 'compared' };
  }
}

/** "45,000 of the 60,000 square feet, leaving 15,000 empty": the unit is told once. */
function* leftOver({ figures, gaps }: Sentence): Generator<Claim> {
  const k = figures.findIndex((_, i) => i > 1 && /^(?: [a-z]+){0,2}, leaving (?:just |only |about )?$/.test(gaps[i]!));
  const [part, whole, rest] = figures.slice(k - 2, k + 1);
  if (k < 2 || !part || !whole || !rest || part.kind !== 'count' || whole.kind !== 'measure' || isTime(whole)) return;
  if (!/^ of (?:the|its|their|his|her|an?) (?:[a-z'-]+ ){0,3}$/.test(gaps[k - 1]!)) return;
  if (rest.kind !== 'count' && rest.unit !== whole.unit) return;
  if (part.value < whole.value)
    yield* check({ ...rest, kind: 'count', unit: '' }, [part, { ...whole, kind: 'count', unit: '' }], 'likely', true);
}

/** "90 million acres, 3 million fewer than the 93 million": the unit is told once. */
const areMillions = (...[by, now, then]: readonly [Quantity, Quantity, Quantity]): boolean =>
  now.kind === 'measure' &&
  by.scale >= 1000 &&
  now.scale === by.scale &&
  then.scale === by.scale &&
  then.kind === 'count';

/** What the sentence before has that a difference may lie between. */
function termsBefore(
  stated: Quantity,
  previous: Sentence | null,
  gap: string,
  [own]: readonly Quantity[],
): readonly Quantity[] {
  const terms = previous?.figures.filter((one) => isTerm(stated, one)) ?? [];
  // "It raised $25 million. It spent $28 million, leaving $11 million": there was more before.
  // "took up 4,200 billion of the remaining paper, leaving 1,118 billion": of what is not told.
  if (own && /\bleaving\b/.test(gap) && / of (?:the|its|their|his|her) [^,;]{2,60}, leaving\b/.test(gap)) return [];
  return own && /\bleaving\b/.test(gap) ? terms.filter((one) => inBase(one, own) >= inBase(own, one)) : terms;
}

/** "the bottom 99 percent": who they are, and no amount. */
const NAMED_GROUP =
  /\b(?:top|bottom|upper|lower|wealthiest|richest|poorest|highest|lowest|(?:incomes?|earnings|wealth|share) of the) $/;

const isDifference = (stated: Quantity, after: string, next = ''): boolean =>
  !isAside(stated) &&
  // "a gap of £30m, only £7m of which": a whole, and its part.
  !/^ of (?:which|it|them)\b/.test(next) &&
  stated.kind !== 'fraction' &&
  // "six years after", "two weeks more": only a comparison makes time a difference.
  (!isTime(stated) || COMPARES.test(after));
const isGap = ({ figures, gaps }: Sentence, k: number): boolean =>
  isDifference(figures[k]!, gaps[k + 1]!, gaps[k + 2]) || isGapOf(figures[k]!, gaps[k]!);

/** "74 for men and 79 for women, a difference of five years" */
const isGapOf = (stated: Quantity, gap: string): boolean =>
  isTime(stated) && /, an? (?:difference|gap) of (?:about |nearly )?$/.test(gap);
const isTime = ({ kind, unit }: Quantity): boolean =>
  kind === 'measure' && /^(?:year|month|week|day|hour|decade|minute|second|century)$/.test(unit);
const COMPARES = /^ (?:more|less|longer|shorter|faster|slower|better|worse) than\b/;

/** "shrink by 30, from 130 to 100", "added 25 beds, bringing the total to 125 from 100" */
function* movedBy({ figures, gaps }: Sentence): Generator<Claim> {
  for (let k = 0; k + 2 < figures.length; k++) {
    const by = figures[k]!;
    const [i, j] = figures.flatMap((other, at) => (at > k && !isAside(other) ? [at] : []));
    const [one, two] = [figures[i ?? -1], figures[j ?? -1]];
    if (
      !one ||
      !two ||
      isAside(by) ||
      by.kind === 'percent' ||
      by.kind === 'points' ||
      !isTerm(by, one) ||
      !isTerm(by, two) ||
      !isMoveBy(gaps[k]!)
    )
      continue;
    const [first, second] = [placeOf(gaps[i!]!), placeOf(gaps[j!]!)];
    if (AND_MOVED.test(gaps[i!]!) || areOfTwoClauses(gaps, i!, j!)) continue;
    if (first && second && first !== second) yield* check(by, [one, two], 'likely', true);
  }
}

/** "Tuition is $8,000. It will rise by $400, to $8,400." */
function* movedFrom({ figures, gaps }: Sentence, previous: Sentence): Generator<Claim> {
  const [by, to, ...more] = figures;
  if (!by || !to || more.some((one) => !isAside(one)) || !isMoveBy(gaps[0]!) || !/^,? to $/.test(gaps[1]!)) return;
  if (!isOfBefore(gaps[0]!, previous.gaps.join(' '))) return;
  if (by.kind === 'percent' || by.kind === 'points' || isAside(by) || !isTerm(by, to)) return;
  const all = previous.figures.filter((one) => isTerm(by, one));
  // "above the $50 mark": no value of its own.
  const then = previous.figures.filter(
    (one, i) => isTerm(by, one) && !/\b(?:above|below|over|under|past) (?:the )?$/.test(previous.gaps[i]!),
  );
  const [one] = then;
  if (!one || Math.abs(Math.log(inBase(one, to) / inBase(to, one))) > Math.log(4)) return;
  if (all.length === 1 && then.length === 1) yield* check(by, [then[0]!, to], 'query', true);
}

/** Whether a sentence goes on about what the one before told of: by a pronoun, or a word of its own. */
const isOfBefore = (gap: string, before: string): boolean =>
  /^(?:[^,]{0,40}, )?(?:it|they|that|this|he|she)\b/.test(gap) ||
  (gap.match(/(?<![a-z-])[a-z]{4,}/g) ?? []).some((word) => !COMMON.test(word) && before.includes(word.slice(0, 5)));
const COMMON =
  /^(?:would|will|could|have|been|than|that|this|with|from|their|programs?|increased?|rise|rose|raised?|fall|fell|fallen|drop(?:ped)?|year|next|last|percent)$/;

/** "rose by", "added", "cut the budget by": the figure is how far something moved. */
function isMoveBy(gap: string): boolean {
  if (MOVED_BY.test(gap)) return true;
  const word = MOVE.exec(gap)?.groups?.word ?? '';
  return (
    UPWARD.has(word) ||
    DOWNWARD.has(word) ||
    /^(?:add(?:s|ed|ing)?|los(?:t|es|ing)|hir(?:es?|ed|ing)|recruit(?:s|ed|ing)?)$/.test(word)
  );
}
/** "moved up two spots overall and improved from 23 to 19 in English": two moves. */
const AND_MOVED = /\b(?:overall|and) [^;:.]{0,60}\bfrom $/;
const MOVE = /\b(?<word>[a-z]{2,20}) (?:by )?(?:about |another |a (?:[a-z]+ly )?[a-z]+ )?$/;
const MOVED_BY =
  /\b(?:rais(?:es?|ed|ing)|increas(?:es?|ed|ing)|boost(?:s|ed|ing)?|lift(?:s|ed|ing)?|cuts?|cutting|reduc(?:es?|ed|ing)|lower(?:s|ed|ing)?|trim(?:s|med|ming)?|shav(?:es?|ed|ing)|slash(?:es|ed|ing)?|drop(?:s|ped|ping)?) (?:[a-z'-]+ ){1,5}by (?:about |another )?$/;
/** The one end stands behind "from", the other behind "to". */
const PLACE = /^[^;:.]{0,100}\b(?<word>from|to) (?:[a-z']+ ){0,4}$/;
/** "since June 1, when it was" */
const WHEN_IT_WAS = /\bwhen (?:it|they|the [a-z]+) (?:was|were|stood at|cost) $/;
const placeOf = (gap: string): string | undefined => (WHEN_IT_WAS.test(gap) ? 'from' : PLACE.exec(gap)?.groups?.word);

const SETS_AGAINST =
  /\b(?:compared (?:with|to)|against|down from|up from|instead of|rather than)\b|\b(?:lowered|raised|cut|reduced|increased|trimmed|dropped|rose|fell|grew|shrank|go|goes|went|climbed|jumped) (?:[a-z]+ ){0,3}(?:from|to) /;

const BOUGHT = /\b(?:paid|bought|purchased)\b/;
const SOLD = /\b(?:sold|resold)\b/;

/** The words around a figure that make it a difference. */
function cueOf({ figures, gaps }: Sentence, k: number): (typeof CUES)[number] | undefined {
  const cue = CUES.find(
    ({ before, after, money, compares, trades, toGoal }) =>
      (before?.test(gaps[k]!) ?? true) &&
      (after?.test(gaps[k + 1]!) ?? true) &&
      (!money || figures[k]!.kind === 'money') &&
      (!trades || [BOUGHT, SOLD].every((one) => gaps.some((gap) => one.test(gap)))) &&
      (!compares || SETS_AGAINST.test(`${gaps.join(' ')} `)) &&
      (!toGoal || /\b(?:goal|target)\b/.test(gaps.join(' '))),
  );
  // A rise in percent is told of one value, and is no difference between two: "with a 2% increase for some and 6% for others".
  if (!cue || (figures[k]!.kind === 'percent' && /^[ -](?:increase|decrease)\b/.test(gaps[k + 1]!))) return undefined;
  // "all but 400 of the 3,000 are sold, leaving 400": what is left was told.
  if (figures.some(({ value }, i) => i < k && value === figures[k]!.value && /\ball but $/.test(gaps[i]!)))
    return undefined;
  // "leaving seven of the 18 jobs open": a part of them.
  if (/\bleaving (?:[a-z]+ )?$/.test(gaps[k]!) && /^ of (?:the|its|their)\b/.test(gaps[k + 1]!)) return undefined;
  // "held a 20-point lead among women, and 31 percent said": another poll.
  if (figures[k]!.kind === 'points' && /, (?:and|but|while) $/.test(gaps[k + 1]!)) return undefined;
  // "won 20 percent after falling three points short of 29 in June": at another time.
  if (/\bafter (?:falling|coming|finishing) $/.test(gaps[k]!)) return undefined;
  if (!cue.needsNext) return cue;
  // "17 short of the number needed": what it is short of has no figure.
  const next = figures[k + 1];
  const isNext = !!next && (isTerm(figures[k]!, next) || isBareEnd(figures[k]!, next, gaps[k + 1]!));
  return isNext && /^[^,;:]{0,60}$/.test(gaps[k + 1]!) ? cue : undefined;
}

/** "to 25 mph from 35, a 10 mph cut", "35 minutes, 10 minutes less than the 45 it took": the unit is told once. */
const isBareEnd = (stated: Quantity, one: Quantity, gap: string): boolean =>
  (isTime(stated) && one.kind === 'count' && /\bthan (?:the )?$|^ for [a-z]+ and (?:about )?$/.test(gap)) ||
  (stated.kind === 'measure' && !isTime(stated) && one.kind === 'count' && /\b(?:from|to) $/.test(gap));

/** A difference in points lies between percentages. */
const isTerm = (stated: Quantity, one: Quantity): boolean =>
  stated.kind === 'points'
    ? one.kind === 'percent'
    : !isAside(one) &&
      one.kind !== 'fraction' &&
      (isScore(stated, one) ||
        // "2.2 meters beyond her best of 60.20"
        (stated.kind === 'measure' && one.kind === 'count' && one.step < 1) ||
        (one.kind !== 'points' && sameKind(stated, one) && one.kind === stated.kind));

/** Further apart the two are not what the difference lies between. */
const FAR = 10;
/** Larger than both by more it is no slip in one digit either. */
const BEYOND = 1.1;

/** "slid 300 pounds, to 1,279 from 1,580": what a round difference leaves open. */
const roundOf = ({ scale, value }: Quantity): number =>
  scale === 1 && value >= 100 && value % 100 === 0 ? value * 0.01 : 0;

function* check(
  stated: Quantity,
  terms: readonly Quantity[],
  certainty: Certainty,
  few: boolean,
  must?: Quantity,
): Generator<Claim> {
  const pairs: [Quantity, Quantity][] = [];
  for (const [i, a] of terms.entries())
    for (const b of terms.slice(i + 1)) if (!must || a === must || b === must) pairs.push([a, b]);
  const unit = stated.value ? inBase(stated) / stated.value : 1;
  const value = (one: Quantity): number => inBase(one, stated) / unit;
  const slack = (a: Quantity, b: Quantity): number => {
    const rounded = (one: Quantity): number =>
      (one.scale > 1 || one.step < 1 || one.kind === 'percent' ? one.step * 0.6 : 0) +
      (one.hedge ? Math.max(one.high - one.value, one.value - one.low) : 0);
    return rounded(a) + rounded(b) + rounded(stated) + roundOf(stated) + 1e-9;
  };
  const found = pairs.find(([a, b]) => Math.abs(Math.abs(value(a) - value(b)) - value(stated)) <= slack(a, b));
  const pair = found ?? pairs[0];
  if (!pair || (!found && !few)) return;
  const [a, b] = value(pair[0]) > value(pair[1]) ? pair : [pair[1], pair[0]];
  const right = like(stated, value(a) - value(b));
  // "$7 million, $4 million short of $10 million": rounding may explain it, and a desk would still ask.
  const isRough =
    !!found &&
    !hedged(stated, a, b) &&
    Math.abs(value(a) - value(b) - value(stated)) > Math.max(stated.step, a.step, b.step, roundOf(stated)) * 0.9;
  if (!found && areOfOthers(value(a), value(b), value(stated))) return;
  yield {
    relation: 'difference',
    message: 'wrong',
    data: { a: named(a), b: named(b), right: asAmount(right), stated: asAmount(named(stated)) },
    holds: !!found && !isRough,
    certainty: isRough ? 'query' : certainty,
    at: bareOf(stated),
    on: [bareOf(a), bareOf(b)],
    corrections: [{ at: bareOf(stated), text: right }],
    sum: `${named(a)} less ${named(b)} is ${right}`,
  };
}

/** Whether two figures are not what a difference lies between: "of 32 owners, 14 missed their goals, a shortfall of 367 jobs". */
const areOfOthers = (more: number, less: number, stated: number): boolean =>
  more === less || more - less > stated * FAR || stated > more * BEYOND;

const hedged = (...all: readonly Quantity[]): boolean => all.some(({ hedge }) => hedge !== null);
