import { DOWNWARD, UPWARD } from '../../lexicon/numbers/directions.ts';
import { inFigures } from '../../lexicon/numbers/numerals.ts';
import { inBase, type Quantity } from '../figures/quantities.ts';
import { arePair, claimOf, type Interval, isAside, meet, over, rangeOf } from './amounts.ts';
import { AS_AGAINST, baseIn, ENDS_AT } from './base.ts';
import { bareOf, type Certainty, type Claim, impossible, named } from './claim.ts';
import { BULLET, type Sentence } from './sentences.ts';

const WORD = '(?:[a-z\'"$-]+ )';
/** Words between the word of a change and its figure: "rose by", "increased slightly by a". */
const NEAR = 3;
const NOUN =
  /^[ -](?<way>increase|rise|jump|gain|growth|surge|overrun|climb|hike|drop|fall|decline|decrease|cut|reduction|bump|slide|discount|slump|dip|plunge|improvement|boost|rebound|recovery)\b/;
const THAN =
  /^ (?:in [a-z]+ )?(?<way>more|less|fewer|higher|lower|below|above|off|under|over|cheaper|dearer|up|down)(?: than| on| from)?\b/;
const FROM = new RegExp(`\\bfrom (?:an? |the |about )?(?:(?!(?:and|to|by|of|in)\\b)${WORD}){0,5}(?:of )?$`);
const TO = new RegExp(`\\bto (?:an? |the |about )?${WORD}{0,3}$`);
const BEHIND =
  /(?:,| ?—| ?\() ?(?:or |up |down |which is |that's )?(?:by )?(?:an? )?(?:[a-z]+ )?(?:[a-z]+ )?(?:of |by )?(?:about |nearly |roughly )?$/;
const OR = /(?:,| ?—| ?\() ?(?:or )?(?:about |roughly |nearly )?$| or (?:about )?$/;

/** Which way a change goes; "" where the copy leaves it open. */
type Way = 'up' | 'down' | '';

/** A change in percent, and the two figures between which it lies. */
export interface Change {
  readonly from: Quantity;
  readonly to: Quantity;
  readonly certainty: Certainty;
  /** Where only the difference is told: "$46, up $6, or 15 percent". */
  readonly by?: Quantity;
}

/** "rose 12%, from $10.99 to $11.99": changes in percent and in points. */
export function* changes(sentence: Sentence, previous: Sentence | null): Generator<Claim> {
  const { figures } = sentence;
  if (areBulleted(sentence) || onTwoSides(sentence)) return;
  yield* beyondAll(sentence);
  if (previous) {
    yield* basedAfter(sentence, previous);
    yield* summedUp(sentence, previous);
  }
  for (const [k, stated] of figures.entries()) {
    if (stated.kind !== 'percent' && stated.kind !== 'points' && !isMovedBy(sentence, k)) continue;
    if (isNoChange(sentence, k)) continue;
    const way = wayOf(sentence, k);
    const found = way === null ? [] : bindings(sentence, previous, k, way);
    const isPoints = stated.kind === 'points';
    // "rose 44 percent to £1.9 billion …, its share to 10 percent from eight": it rose to the first.
    const end = ENDED_AT.test(sentence.gaps[k + 1]!) ? figures[k + 1] : undefined;
    const usable = found.filter(
      ({ from, to }) =>
        (!isPoints || (from.kind === 'percent' && to.kind === 'percent')) && (!end || from === end || to === end),
    );
    if (!usable.length) continue;
    const fits = usable.find((one) => fit(stated, one));
    const sure = usable.find(({ certainty }) => certainty === 'sure');
    if (fits || sure || usable.length === 1) yield toClaim(stated, fits ?? sure ?? usable[0]!, !!fits);
  }
}

/** "rose 44 percent to", "a 12 percent rise in pretax profits to" */
const ENDED_AT = /^(?: [a-z-]+){0,6} to (?:about |just |a record )?$/;

const FALL =
  /^[ -](?:drop|decline|decrease|reduction|cut|fall)\b(?! (?:in|of) (?:[a-z]+ ){0,2}(?:profits?|income|earnings|growth))/;
/** What may fall below nothing. */
const BELOW_NOTHING =
  /\b(?:profits?|income|earnings|losses|loss|growth|balance|cash|margin|surplus|deficit|not|no|than)\b/;

/** "a 176.7% decrease": nothing falls by more than all of it, but what may turn into a loss. */
function* beyondAll({ figures, gaps }: Sentence): Generator<Claim> {
  for (const [k, stated] of figures.entries()) {
    if (stated.kind !== 'percent' || stated.value <= 100 || !FALL.test(gaps[k + 1]!)) continue;
    if (!/\ban? (?:[a-z]+ )?$/.test(gaps[k]!) || BELOW_NOTHING.test(gaps.join(' '))) continue;
    yield impossible(stated, { relation: 'change', message: 'beyond', certainty: 'likely' });
  }
}

/** The way that a word right before a bracket says. */
const wayNear = (gap: string): string | null =>
  (gap.match(/[a-z]+/g) ?? []).slice(-NEAR).find((word) => UPWARD.has(word) || isDown(word)) ?? null;

/** "shifting from 17% above the average to 3% below": on two sides of it. */
const onTwoSides = ({ gaps }: Sentence): boolean => {
  const all = gaps.join('#');
  return /# above\b/.test(all) && /# below\b/.test(all);
};

/** Points that bullets set off, each with figures of its own. */
const areBulleted = ({ gaps }: Sentence): boolean => gaps.some((gap) => BULLET.test(gap));

/** Whether the words right beside a percentage make it a value, a range or a share. */
function isNoChange({ figures, gaps }: Sentence, k: number): boolean {
  const [gap, after] = [gaps[k]!, gaps[k + 1]!];
  // "a drop from 12.8% to 6.8%", "slipping back to 39 percent", "by 5 percent to 15 percent"
  if (TO.test(gap) || isFrom(gap)) return true;
  if (/^ (?:to|or) $|^[-–]$/.test(after) && figures[k + 1]?.kind === figures[k]!.kind) return true;
  // "tied with polls by Alden (11 percent)": a value.
  if (/[a-z] \($/.test(gap) && /^\)/.test(after) && wayNear(gap) === null) return true;
  // "increases of 21.5%, increasing a ride from $2.50 to $2.90": one of several, which average that.
  if (
    /\b(?:increases|hikes|raises|cuts|reductions|discounts) of (?:about |up to )?$/.test(gap) &&
    !/^,? from\b/.test(after)
  )
    return true;
  // "16 percent of its sales", "15 percent owned by Lund", "17 percent down in Ada and four percent down in Salem"
  if (
    /^ (?:(?:of|owned|held|controlled)\b|(?:up|down|higher|lower) in [a-z ]{1,40}(?:,| and|, and) $)/.test(after) ||
    /\bincluding (?:an? )?$/.test(gap)
  )
    return true;
  // "to 114.9 from 114.5 in the previous quarter, a 3.2 percent rise over the fourth quarter of 1985": than what is not told.
  if (OVER_THEN.test(after)) return true;
  // “At 8%, far from the 50% to 70% that is needed”
  if (/^,? (?:far|a long way) from\b/.test(after)) return true;
  // “from 12% to over 20%, 22.7% to be exact”: the second figure again.
  return /^(?: [a-z]+)?,? to be (?:exact|precise)\b/.test(after);
}

const OVER_THEN =
  /^[ -](?:rise|increase|gain|growth|fall|drop|decline|decrease) (?:over|on|compared with|against) (?:the |a |its )?(?:first|second|third|fourth|same|corresponding|year|month)\b/;

/** "from $10"; but not "revenue from operations rose". */
function isFrom(gap: string): boolean {
  const words = FROM.exec(gap)?.[0].match(/[a-z]+/g);
  return !!words && !words.some((word) => UPWARD.has(word) || DOWNWARD.has(word));
}

/** "Profit fell 62% to $23 million. It had been $62 million a year ago.": the base of a change, told in the next sentence. */
function* basedAfter(sentence: Sentence, previous: Sentence): Generator<Claim> {
  const then = baseIn(sentence);
  const k = previous.figures.findIndex(({ kind }) => kind === 'percent');
  const [stated, to] = [previous.figures[k], previous.figures[k + 1]];
  if (!then || !stated || !to || !ENDS_AT.test(previous.gaps[k + 1]!) || !areEnds(stated, then, to)) return;
  if (previous.figures.slice(k + 2).some((one) => arePair(one, to) && one.kind === to.kind)) return;
  if (wayOf(previous, k) === null) return;
  const change: Change = { from: then, to, certainty: 'query' };
  yield toClaim(stated, change, fit(stated, change));
}

const THAT_IS =
  /^(?:that|this|it|which)(?:'s| is| was| represents| represented| amounts to| amounted to| marks| marked| means| works out to| comes to| would be) (?:(?:just |more than |an? )?(?:(?<way>increase|rise|jump|gain|drop|decrease|decline|fall|reduction) of )?(?:about |nearly |almost |roughly |just )?)?$/;

/** "Burglaries rose from 120 to 150. That is an increase of 25 percent.": what the sentence before comes to. */
function* summedUp({ figures, gaps }: Sentence, previous: Sentence): Generator<Claim> {
  const [stated] = figures;
  const match = THAT_IS.exec(gaps[0]!);
  if (stated?.kind !== 'percent' || !match) return;
  if (!match.groups?.way && !NOUN.test(gaps[1]!) && !/^ (?:more|less|fewer|higher|lower)\b/.test(gaps[1]!)) return;
  const [x, y, ...more] = previous.figures.filter((one) => !isAside(one));
  if (!x || !y || more.length || x.kind === 'percent' || x.kind !== y.kind || !areEnds(stated, x, y)) return;
  const [one, other] = [x, y].map((figure) => previous.gaps[previous.figures.indexOf(figure)]!) as [string, string];
  const isOnward = isFrom(one) && TO.test(other);
  const isBackward =
    (TO.test(one) && isFrom(other)) || /\b(?:up|down) from (?:about )?$/.test(other) || COMPARED_WITH.test(other);
  if (isOnward === isBackward) return;
  const change: Change = { from: isOnward ? x : y, to: isOnward ? y : x, certainty: 'likely' };
  yield toClaim(stated, change, fit(stated, change));
}

/** "fell by a third", "a drop of half" */
const isMovedBy = ({ figures, gaps }: Sentence, k: number): boolean =>
  figures[k]!.kind === 'fraction' &&
  (/\b(?:by|of) $/.test(gaps[k]!) ||
    IN_HALF.test(gaps[k]!) ||
    // ", a third more than the £5 million"
    (/, (?:or |about |nearly |almost )?$/.test(gaps[k]!) &&
      /^ (?:more|less|fewer|higher|lower) than\b/.test(gaps[k + 1]!)) ||
    UPWARD.has(lastWord(gaps[k]!)) ||
    DOWNWARD.has(lastWord(gaps[k]!)));

/** "cut in half" */
const IN_HALF = /\b(?:cut|cuts|cutting|slash(?:ed|es|ing)?|reduc(?:ed|es|ing)|trimm?(?:ed|ing)?)(?: [a-z']+){0,8} in $/;

const lastWord = (gap: string): string => /([a-z]{1,30}) $/.exec(gap)?.[1] ?? '';

const isDown = (word: string): boolean => DOWNWARD.has(word) || /^(?:lost|loss|loses?|losing)$/.test(word);

/** Which way a figure says that something went; "" where it leaves that open; null where it states no change. */
export function wayOf({ gaps }: Sentence, k: number): Way | null {
  // "raise the average water bill 10 percent, from $40 to $44": the verb may stand further before.
  const near = /^, from (?:about )?$/.test(gaps[k + 1]!) ? NEAR * 3 : NEAR;
  const before =
    (/[a-z"' -]{0,80}$/.exec(gaps[k]!)?.[0].match(/[a-z]+/g) ?? [])
      .slice(-near)
      .findLast((word) => UPWARD.has(word) || isDown(word)) ?? '';
  const after = (NOUN.exec(gaps[k + 1]!) ?? THAN.exec(gaps[k + 1]!))?.groups?.way ?? '';
  for (const word of [before, after]) {
    if (UPWARD.has(word) || /^(?:more|higher|above|over|overrun|dearer|improvement)$/.test(word)) return 'up';
    if (isDown(word) || /^(?:less|fewer|lower|below|off|under|cheaper|discount)$/.test(word)) return 'down';
  }
  return wayFarBefore(gaps[k]!, gaps[k + 1]!);
}

/** The way of a word further before: "a decline in sales of", "reduce the share of ballots that were rejected by". */
function wayFarBefore(gap: string, after: string): Way | null {
  const reach = /\bby $/.test(gap) && FROM.test(after) ? 140 : 48;
  const words = gap.slice(-reach).match(/[a-z]+/g) ?? [];
  const last = words.reverse().find((word) => UPWARD.has(word) || DOWNWARD.has(word) || word === 'change');
  if (last && /\b(?:of|by)(?: [a-z]+){0,2} $/.test(gap))
    return UPWARD.has(last) ? 'up' : last === 'change' ? '' : 'down';
  // "a stake of 1.5 million shares, or 16 percent": a share.
  return OR.test(gap) && !STAKE.test(gap) ? '' : null;
}

const STAKE = / (?:shares|stock|of (?:it|them))?,? or $/;

/** Notes a change between two figures where they could be its ends. */
type Note = (from: Quantity | undefined, to: Quantity | undefined, certainty: Certainty) => void;

function bindings(sentence: Sentence, previous: Sentence | null, k: number, way: Way): Change[] {
  const { figures, gaps } = sentence;
  const stated = figures[k]!;
  const found: Change[] = [];
  const add: Note = (from, to, certainty) => {
    if (from && to && from !== stated && to !== stated && areEnds(stated, from, to))
      found.push({ from, to, certainty });
  };
  const froms = figures.flatMap((one, i) =>
    i !== k && isFrom(gaps[i]!) && !/\brang(?:e|es|ed|ing) from\b/.test(gaps[i]!) && !isAside(one) ? [i] : [],
  );
  for (const i of froms) fromHere(sentence, k, i, way, add);
  if (found.length) return found;
  if (froms.length) return [];
  below(sentence, k, add);
  against(sentence, k, add);
  if (found.length) return found;
  const by = byBefore(sentence, k);
  if (by) return by.length ? by : found;
  const index = byAndTo(sentence, k);
  if (index) return [index];
  closing(sentence, k, add);
  // "up 23,600 to 27,700"
  for (let i = k + 1; i + 1 < figures.length; i++)
    if (isUpTo(gaps[i]!, gaps[i + 1]!)) add(figures[i], figures[i + 1], 'likely');
  if (found.length || isOfThen(sentence, k)) return found;
  return loosely(sentence, previous, k, way, add) ?? found;
}

/** "25 million tons, down 16 percent from a year ago": what it was then is not told. "While it was 0.8 percent higher": of another. */
const isOfThen = ({ figures, gaps }: Sentence, k: number): boolean =>
  (k === figures.length - 1 &&
    /^ (?:from|than) (?:a|the) (?:year|month|quarter|week) (?:ago|earlier|before)[.;]? ?$/.test(gaps[k + 1]!)) ||
  /, while [^,;]{2,60} $/.test(gaps[k]!);

/** Whether two figures could be a first and a second value between which a stated change lies. */
const areEnds = (stated: Quantity, from: Quantity, to: Quantity): boolean =>
  from !== to &&
  // "to 1.2 billion with strong results of two insurers": a few beside a billion.
  (from.scale === to.scale || from.kind !== 'count' || to.kind !== 'count' || (from.value >= 100 && to.value >= 100)) &&
  arePair(from, to) &&
  // So far apart a moderate change has no such ends: "the period February 1 to 26".
  (ratio(from, to) <= 12 * Math.max(1, stated.value / 85) || stated.kind !== 'percent') &&
  (stated.kind === 'points' || from.kind !== 'fraction') &&
  inBase(from, to) > 0 &&
  inBase(from, to) !== inBase(to, from);

/** "from A to B", "to B from A", with what it comes to behind or before. */
function fromHere(sentence: Sentence, k: number, i: number, way: Way, add: Note): void {
  const { figures, gaps } = sentence;
  const between = gaps.slice(Math.min(i, k) + 1, Math.max(i, k) + 1).join('');
  // "rose 2.1%, and thefts rose by 78.5% from 14 to 25": the change right before them is theirs.
  if (i > k + 1 && figures.slice(k + 1, i).some(({ kind }) => kind === 'percent') && figures[i]!.kind !== 'percent')
    return;
  if (
    i < k
      ? !BEHIND.test(gaps[k]!) || AND_WAS.test(between) || OF_THEN.test(gaps[k + 1]!)
      : between.length > 120 || movesAnew(between, way)
  )
    return;
  const after = nextLike(figures, i);
  const toAfter =
    figures[after] && TO.test(gaps[after]!) && !/;|\b(?:while|but|whereas|although)\b/.test(gaps[after]!)
      ? figures[after]
      : undefined;
  // "to 4.7% from 4.6%, compared with 12.1% in Germany, 10.4% in Spain": another value like both.
  const others = figures.slice(i + 1, k).filter((one) => one.kind === figures[k]!.kind && one !== toAfter);
  if (others.length && toAfter?.kind !== figures[k]!.kind) return;
  const toBefore = movedTo(sentence, k, i);
  const to = toAfter ?? toBefore;
  if (to) add(figures[i], to, Math.abs(i - k) <= 4 && !/;/.test(between) ? 'sure' : 'likely');
  // “falling by 43% from its first $95 million”: what it fell to is not told.
  else if (i === k + 1 && /^,? from\b/.test(gaps[i]!) && !/\bby $/.test(gaps[k]!)) soldBefore(sentence, k, add);
  // "640 people used it, up from 400 in 2021, a 60 percent jump"
  else if (i < k && /, (?:up|down) from (?:about )?$/.test(gaps[i]!)) usedBefore(figures, i, add);
}

/** What moved to its figure before "from A". */
function movedTo({ figures, gaps }: Figures, k: number, i: number): Quantity | undefined {
  const to = [i - 1, i - 2, i - 3]
    .map((at) => (at >= 0 && at !== k && TO.test(gaps[at]!) ? figures[at] : undefined))
    // "had to wait 12 hours, up 34% from 32,776": another thing.
    .find((one) => one && arePair(one, figures[i]!) && (one.kind === figures[i]!.kind || ratio(one, figures[i]!) < 3));
  return to && !isOfNearest({ figures, gaps }, i, to) ? to : undefined;
}

/** "profits to $231 million on sales of $2.29 billion, up from $2.03 billion": the sales were up. */
const isOfNearest = ({ figures, gaps }: Figures, i: number, to: Quantity): boolean => {
  const nearest = figures[i - 1]!;
  return (
    /(?:^|[ ,])(?:up|down) from (?:about )?$/.test(gaps[i]!) &&
    nearest !== to &&
    nearest.kind === figures[i]!.kind &&
    nearest.unit === figures[i]!.unit &&
    ratio(nearest, figures[i]!) < 2
  );
};

/** "from 22 percent in 2002 to 18 percent, 5 percent lower than a year before": than what is not told. */
const OF_THEN =
  /^ (?:lower|higher|more|less|fewer|up|down) (?:than|from|on) (?:in |at |for )?(?:the (?:same|previous|year|corresponding)|a (?:year|month)|last|that)\b/;

/** "rose to $75 billion from $71 billion, and were 10.6 percent higher than" */
const AND_WAS = /\band (?:was|were|is|are|has|have|had)\b/;

/** "fell 4 percent, while imports rose to 9 from 8", "resulting in a surge from 8 to 9": the figures are of the other move. */
function movesAnew(between: string, way: Way): boolean {
  if (/;|\b(?:while|but|whereas|although|though)\b|(?:— ?|, )and (?:[a-z]+ )?(?:its|their|his|her|the)\b/.test(between))
    return true;
  // "revenue jumped 56%, and income increased to": the figures are of the other.
  if (
    /, and (?:[a-z]+ ){1,4}(?:to|by) /.test(between) &&
    (between.match(/[a-z]+/g) ?? []).some((word) => UPWARD.has(word) || DOWNWARD.has(word))
  )
    return true;
  const other = way === 'up' ? DOWNWARD : UPWARD;
  return way !== '' && (between.match(/[a-z]+/g) ?? []).some((word) => other.has(word));
}

type Figures = Pick<Sentence, 'figures' | 'gaps'>;

/** "sold 40 boats, up 12% from 36" */
function soldBefore({ figures, gaps }: Figures, k: number, add: Note, most = 3): void {
  const from = figures[k + 1]!;
  const at = figures.slice(0, k).findLastIndex((one) => arePair(one, from) && one.kind === from.kind);
  const moved = figures[at];
  // "two to four servings a week cut the risk by 6 percent compared with one": whose risk it is.
  if (at > 0 && /^ (?:to|or) $|^[-–]$/.test(gaps[at]!) && moved?.kind === 'count') return;
  if (from.kind === 'count' && from.value === 1 && from.scale === 1) return;
  // "This compares with $285 million and would be up 17 percent from": it is the other that would be.
  if (moved && /\b(?:compares?|compared) (?:with|to) $/.test(gaps[figures.indexOf(moved)]!)) return;
  if (moved && ratio(moved, from) < most) add(from, moved, figures[k - 1] === moved ? 'sure' : 'likely');
}

function usedBefore(figures: readonly Quantity[], i: number, add: Note): void {
  const [from, ...others] = [figures[i]!, ...figures.slice(0, i).filter((one) => !isAside(one))];
  const alike = others.filter((one) => arePair(one, from) && one.kind === from.kind && ratio(one, from) < 5);
  if (alike.length === 1) add(from, alike[0], 'likely');
}

/** "down 68% against $32.9 million", "up 3.6% at $8.67 million against $8.37 million", "fell 5%, with 190 calls compared to 200" */
function against(sentence: Figures, k: number, add: Note): void {
  const { figures, gaps } = sentence;
  // "rising 4.6 percent compared with seven percent in 1985": two changes.
  if (figures[k + 1]?.kind === 'percent') return;
  if (AS_AGAINST.test(gaps[k + 1]!) || /^ on (?:the|its) $/.test(gaps[k + 1]!)) soldBefore(sentence, k, add, 6);
  const then = nextLike(figures, k + 1);
  if (AT_OR_WITH.test(gaps[k + 1]!) && AS_AGAINST.test(gaps[then] ?? '')) add(figures[then], figures[k + 1], 'sure');
}
const AT_OR_WITH = /^ (?:at|to) $|^[^;:.]{0,60}, (?:with|to|at) $/;

/** "$1,425, which is 5 percent below the $1,500" */
function below({ figures, gaps }: Sentence, k: number, add: Note): void {
  if (
    figures[k + 1]?.kind === figures[k - 1]?.kind &&
    THAN.test(gaps[k + 1]!) &&
    !/ at $/.test(gaps[k + 1]!) &&
    /(?:,|\b(?:is|was|are|were)) (?:which is |which was |or |up |down |still |about )?$/.test(gaps[k]!) &&
    /^ [a-z]+ (?:than )?(?:the |its |his |her |their )?(?:[a-z']+ ){0,4}$/.test(gaps[k + 1]!)
  )
    add(figures[k + 1], figures[k - 1], 'likely');
}

/** "closed at $46, up $6, or 15 percent"; null where the copy is not of that form. */
function byBefore({ figures, gaps }: Sentence, k: number): Change[] | null {
  const [by, to] = [figures[k - 1], figures[k - 2]];
  if (!by || !to || by.kind !== to.kind || inBase(by, to) >= inBase(to, by)) return null;
  if (!/(?:,|\() (?:up|down|a [a-z]+ of|an [a-z]+ of) $/.test(gaps[k - 1]!) || !/^(?:,? or |,? ?\()/.test(gaps[k]!))
    return null;
  const down = /\b(?:down|drop|fall|decline|decrease|loss) /.test(gaps[k - 1]!);
  const base = inBase(to, by) + (down ? inBase(by, to) : -inBase(by, to));
  return base > 0 && to.kind !== 'percent' ? [{ from: exactly(to, base), to, certainty: 'sure', by }] : [];
}

/** A value that the copy does not write, in the unit of one that it does. */
const exactly = (like: Quantity, value: number): Quantity => ({
  ...like,
  value,
  low: value,
  high: value,
  least: value,
  most: value,
});

const MOVED = /\b(?<way>[a-z]+) (?:by |a |another )?$/;
const TO_HERE = /^[,)]{0,2}(?: (?:last|this) [a-z]+)? (?:to|at) (?:a |just |about |close at |end at )?(?:[a-z]+ )?$/;

/** "fell 102.2 points, or 0.4%, to 27,934", "fell 0.4%, or 102.2 points, to 27,934" */
function byAndTo({ figures, gaps }: Sentence, k: number): Change | null {
  for (const at of [k - 1, k + 1]) {
    const [by, to] = [figures[at], figures[Math.max(at, k) + 1]];
    const [first, last] = [Math.min(at, k), Math.max(at, k)];
    const way = MOVED.exec(gaps[first] ?? '')?.groups?.way ?? '';
    if (!by || !to || !(UPWARD.has(way) || DOWNWARD.has(way) || /^(?:lost|added)$/.test(way))) continue;
    if (!/^(?: [a-z]+)?(?:,? or |,? ?\()$/.test(gaps[last]!) || !TO_HERE.test(gaps[last + 1]!)) continue;
    const alike = by.kind === to.kind ? by.unit === to.unit : by.kind === 'points' && to.kind === 'count';
    const base = inBase(to, by) + (DOWNWARD.has(way) || way === 'lost' ? inBase(by, to) : -inBase(by, to));
    if (!alike || to.kind === 'percent' || base <= 0 || by.value >= to.value) continue;
    return { from: exactly(to, base), to, certainty: 'sure', by };
  }
  return null;
}

/** "lost 5 percent, closing at $38 after opening at $40" */
function closing({ figures, gaps }: Sentence, k: number, add: Note): void {
  if (
    CLOSING.test(gaps[k + 1]!) &&
    /^[^;:.]{0,30}\b(?:after|from) (?:open|start|beginn|trad)ing at $/.test(gaps[k + 2] ?? '')
  )
    add(figures[k + 2], figures[k + 1], 'likely');
}
const CLOSING = /^, (?:clos|end|finish|settl)ing (?:[a-z]+ ){0,3}at $/;

const isUpTo = (a: string, b: string): boolean => /, (?:up|down) $/.test(a) && /^ to $/.test(b);

const ratio = (a: Quantity, b: Quantity): number => {
  const [x, y] = [inBase(a, b), inBase(b, a)];
  return Math.max(x, y) / Math.min(x, y);
};

const NOW = /\b(?:now|today|currently|this (?:year|month|week)|will (?:now )?cost|reached|stands at|ended)\b/;
const THEN =
  /\b(?:was|were|had|budgeted|originally|formerly|that costs?|once|used to|normally|usually|typically|last year|a year (?:ago|earlier)|in (?:19|20)\d\d|at the turn|forecast|expected|estimated|first|previously)\b/;

/** "A family that pays $38 a month … will pay $45.60": what is, and what is to come. */
const PRESENT = /\b(?:pays?|costs?|charges?|earns?|gets?|receives?|spends?|is|are|at)(?: (?:just|only|about|now))? $/;
const TO_COME =
  /\b(?:will|would|is to|are to|is set to|are set to) (?:instead |then |soon |have to |now )?(?:pay|cost|charge|earn|get|receive|spend|be|rise to|go to|go up to|increase to|drop to|fall to)(?: (?:just|only|about))? $/;

/** "a year earlier there were 115" */
const EARLIER =
  /; (?:a|the) (?:year|month|week|season) (?:earlier|before|ago),? (?:there were|there was|it was|the figure was|it had|they had) $/;
const COMPARED_WITH = /\b(?:compared (?:with|to)|against|versus)(?: [a-z]+){0,3} $/;

/** "What was budgeted at $80 million will now cost $100 million, a 25 percent overrun" */
function loosely(
  { figures, gaps }: Sentence,
  previous: Sentence | null,
  k: number,
  way: Way,
  add: Note,
): Change[] | null {
  if (way === '' || figures[k]!.kind !== 'percent') return null;
  if (previous) sinceThen({ figures, gaps }, previous, k, add);
  const others = figures.filter(
    (one, i) =>
      i !== k &&
      !isAside(one) &&
      one.kind !== 'percent' &&
      one.kind !== 'fraction' &&
      one.kind !== 'points' &&
      !(one.kind === 'measure' && /^(?:year|month|week|day|hour|decade)$/.test(one.unit)),
  );
  const [a, b] = others;
  if (!a || !b || others.length !== 2 || a.kind !== b.kind || figures.indexOf(b) > k) return null;
  const [i, j] = [figures.indexOf(a), figures.indexOf(b)];
  // The change is told last, and says what the two figures make.
  if (
    !/(?:,|—|\() (?:or |an? |a fall of |a rise of |up |down |[a-z ]{0,20}|so [a-z ]{0,24})$/.test(gaps[k]!) ||
    !figures.slice(j + 1, k).every(isAside)
  )
    return null;
  const all = gaps.join(' ');
  const isBackward = (COMPARED_WITH.test(gaps[j]!) || EARLIER.test(gaps[j]!)) && j === i + 1;
  const isForward = /\bafter (?:falling|dropping|sinking|rising|climbing) to (?:about |just )?$/.test(gaps[i]!);
  const years = [figures[i + 1], figures[j + 1]].map((one) => (one?.kind === 'year' ? one.value : null));
  const inYears = years[0] !== null && years[1] !== null && years[0]! < years[1]!;
  const isSince =
    /\b(?:was|were|averaged|stood at) (?:about )?$/.test(gaps[i]!) &&
    /, (?:has|have) (?:since |now )?[a-z]+ to (?:about )?$/.test(gaps[j]!);
  const isToCome = PRESENT.test(gaps[i]!) && TO_COME.test(gaps[j]!) && !TO_COME.test(gaps[i]!);
  if (!isBackward && !isForward && !inYears && !isToCome && !isSince && !(NOW.test(all) && THEN.test(all))) return null;
  const [from, to] = isBackward ? [b, a] : [a, b];
  const rises = inBase(to, from) > inBase(from, to);
  if (rises === (way === 'up')) add(from, to, 'likely');
  return null;
}

/** "Two years ago it took in 800 dogs. Last year it took in 1,400, a 75 percent increase." */
function sinceThen(
  { figures, gaps }: Pick<Sentence, 'figures' | 'gaps'>,
  previous: Sentence,
  k: number,
  add: Note,
): void {
  const now = figures[k - 1];
  // "a rise of 5.5 percent from a year ago": from what is told.
  if (
    !now ||
    isAside(now) ||
    !isChangeOf(gaps, k) ||
    /^(?: [a-z]+)? (?:from|over|on|compared|than)\b/.test(gaps[k + 1]!)
  )
    return;
  const then = previous.figures.filter((one) => arePair(one, now) && one.kind === now.kind);
  const isPast = previous.figures.some(({ kind }) => kind === 'year') || PAST.test(previous.gaps.join(' '));
  if (then.length === 1 && isPast && figures.slice(0, k - 1).every((one) => isAside(one))) add(then[0], now, 'query');
}
/** "…, a 25 percent increase", "…, 50 percent higher." */
const isChangeOf = (gaps: readonly string[], k: number): boolean =>
  (/^(?: [a-z]+)?, an? $/.test(gaps[k]!) && NOUN.test(gaps[k + 1]!)) ||
  /^(?: [a-z]+)?, an? (?:increase|rise|jump|gain|drop|decrease|decline|fall) of (?:about |nearly |roughly )?$/.test(
    gaps[k]!,
  ) ||
  (/^, (?:or )?$/.test(gaps[k]!) && /^ (?:higher|lower|more|less|fewer)(?:[.,;]|$)/.test(gaps[k + 1]!));
const PAST = /\b(?:ago|last year|the year before|a year earlier|previously|in|was|were|had)\b/;

function nextLike(figures: readonly Quantity[], i: number): number {
  let next = i + 1;
  while (next < figures.length && isAside(figures[next]!)) next++;
  return next;
}

const changed = ({ from, to, by }: Change): Interval =>
  by
    ? over(rangeOf(by, to), [from.value, from.value], (x, y) => (x / y) * 100)
    : over(rangeOf(from, to), rangeOf(to, from), (x, y) => (Math.abs(y - x) / x) * 100);

const apart = ({ from, to }: Change): Interval => over(rangeOf(from, to), rangeOf(to, from), (x, y) => Math.abs(y - x));

export function fit(stated: Quantity, change: Change): boolean {
  // Both ends are round, and none of what they may stand for is near: "$2 million to $4 million, a 50 percent increase".
  if (stated.kind === 'percent' && isFarOff(stated, change)) return false;
  // A fraction in words is round.
  if (stated.kind === 'fraction') return meet(changed(change), wordOf(stated));
  if (stated.kind === 'points') return meet(apart(change), claimOf(stated));
  // Round ends leave enough open: a last place that was cut off needs no more.
  const slack = areRound(change) && stated.hedge === null ? stated.step / 2 : stated.step;
  return meet(changed(change), claimOf(stated, stated, slack));
}

/** A part of its fraction by which a fall of "a third" may be off. */
const ROUND = 0.12;

/** A fraction as a desk reads it: "more than half" is no less than half, "nearly half" no more. */
function wordOf(stated: Quantity): Interval {
  const [low, high] = claimOf(stated, stated, stated.value * ROUND);
  const { value, hedge } = stated;
  if (/\b(?:more|over|above|least)\b/.test(`${hedge}`)) return [value * 0.985, high];
  return /\b(?:nearly|almost|under|less|below|quite)\b/.test(`${hedge}`) ? [low, value * 1.015] : [low, high];
}

/** Both ends are rounded: "from $62 million to $71 million". */
const areRound = ({ from, to, by }: Change): boolean => !by && [from, to].every(({ scale }) => scale > 1);

/** How far a percentage may lie from that of the figures as written, as a part of it. Rounding explains no more in copy. */
const OFF = 0.45;

function isFarOff(stated: Quantity, { from, to, by }: Change): boolean {
  const round = [from, to].every(({ scale, hedge }) => scale > 1 && hedge === null);
  if (by || !round || stated.hedge !== null) return false;
  const [a, b] = [inBase(from, to), inBase(to, from)];
  const exact = (Math.abs(b - a) / a) * 100;
  return Math.abs(stated.value - exact) > Math.max(exact * OFF, 5);
}

function messageOf(stated: Quantity, change: Change): 'wrong' | 'by' | 'points' | 'wrongPoints' {
  if (stated.kind === 'points') return 'wrongPoints';
  if (change.from.kind === 'percent' && change.to.kind === 'percent' && meet(apart(change), claimOf(stated)))
    return 'points';
  return change.by ? 'by' : 'wrong';
}

export function toClaim(stated: Quantity, change: Change, holds: boolean): Claim {
  const { from, to, certainty, by } = change;
  const [a, b] = [inBase(from, to), inBase(to, from)];
  const right = inFigures((Math.abs(b - a) / a) * 100);
  const points = inFigures(Math.abs(b - a));
  const shares = from.kind === 'percent' && to.kind === 'percent';
  const message = messageOf(stated, change);
  const sign = named(stated).replace(/^[\d.,]+/, '') || '%';
  const data = {
    a: by ? named(to) : named(from),
    b: by ? named(by) : named(to),
    right,
    points,
    // "more than half" is no half.
    stated: stated.kind === 'fraction' ? stated.words : named(stated),
  };
  const exact = (Math.abs(b - a) / a) * 100;
  // As exact as it was written.
  const near = named(stated).includes('.') || exact < 2 ? right : inFigures(Math.round(exact));
  const mended =
    message === 'points'
      ? `${points} percentage points`
      : message === 'wrongPoints'
        ? `${points}${sign}`
        : `${near}${sign}`;
  return {
    relation: 'change',
    message,
    data,
    holds,
    certainty,
    at: bareOf(stated),
    on: by ? [bareOf(to), bareOf(by)] : [bareOf(from), bareOf(to)],
    corrections: stated.kind === 'fraction' ? [] : [{ at: bareOf(stated), text: mended }],
    sum: by
      ? `${named(by)} on ${inFigures(a)} is ${right}%`
      : `${named(from)} to ${named(to)} is ${shares ? `${points} points, or ` : ''}${right}%`,
  };
}
