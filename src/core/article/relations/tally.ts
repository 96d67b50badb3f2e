import { inFigures } from '../../lexicon/numbers/numerals.ts';
import type { Quantity } from '../figures/quantities.ts';
import { asAmount, bareOf, type Certainty, type Claim, named } from './claim.ts';
import type { Sentence } from './sentences.ts';

/** Two figures of one vote, poll or game: "46 percent to 38", "42%-32.7%", "1,610 against the Greens' 1,252". */
interface Pair {
  readonly a: Quantity;
  readonly b: Quantity;
  /** Index of the first. */
  readonly at: number;
  readonly hyphen: boolean;
}

const BETWEEN =
  /^ ?[-–—] ?$|^ (?:[a-z]+ )?(?:to|against|versus|vs\.?) (?:the )?(?:[a-z.'-]+ ){0,4}$|^ (?:of )?(?:the )?(?:votes? |seats? )?to (?:[a-z.'-]+ ){0,4}$|^ of (?:[a-z-]+ ){1,4}to (?:[a-z.'-]+ ){0,4}$/;
const VOTED =
  /^[ -](?:votes?|seats?|goals?|runs?|strokes?|points?)\b(?! (?:needed|required|for|against|in favou?r|conversion|attempt|try|play|above|below|short|shy|more|fewer|over|away)\b)/;
const CONTEST =
  /\b(?:lead|leads|led|leading|margin|edge|advantage|deficit|gap|ahead|behind|beat|beats|beating|beaten|defeat\w*|outpoll\w*|unseat\w*|oust\w*|edg(?:e|es|ed|ing)|topp(?:ed|ing)|outscor(?:ed|ing)|downed|downing|won|wins|win|winning|victory|lost|loss|defeat|trail|trails|trailed|trailing|rating|rated|ratings|majority|prefer|favou?r|favorability|net|hold|holds|held|pass(?:ed|es)?|approv\w+|reject\w+|fail(?:ed|s)?|carried|within)\b/;

/** Leads, margins and ties against the two figures beside them. */
export function* tallies(sentence: Sentence): Generator<Claim> {
  const { figures } = sentence;
  if (figures.length < 2) return;
  const pairs = pairsOf(sentence);
  if (pairs.length) {
    yield* margins(sentence, pairs);
    yield* ties(sentence, pairs);
    yield* members(sentence, pairs);
    yield* records(sentence, pairs);
    yield* split(sentence, pairs);
    yield* unanimous(sentence, pairs);
    yield* winners(sentence, pairs);
    yield* approved(sentence, pairs);
    yield* shareOfVote(sentence, pairs);
  }
  yield* forAndAgainst(sentence);
  yield* wonAndLost(sentence);
}

function pairsOf({ figures, gaps }: Sentence): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i + 1 < figures.length; i++) {
    const [a, b] = [figures[i]!, figures[i + 1]!];
    if (!isScore(a) || !isScore(b) || !areOpposed(gaps, i)) continue;
    // “6-9 to 2-3”: goals and points of each side.
    if (/^ ?[-–] ?$/.test(gaps[i + 1]!) && /^ to $/.test(gaps[i + 2]!) && /^ ?[-–] ?$/.test(gaps[i + 3] ?? '')) {
      i += 3;
      continue;
    }
    // "gained three to 40": a change, and where it led.
    if (/\b(?:gain|add|los[et]|fell|fall|rose|rise|dropp?|slipp?|climb|up|down)[a-z]* $/.test(gaps[i]!)) continue;
    // "27 of the chamber's 50 seats to the opposition's 23": what is held is the first.
    const held = /^ of (?:[a-z']+ ){0,3}$/.test(gaps[i]!) && figures[i - 1]?.kind === 'count';
    const first = held ? figures[i - 1]! : a;
    if (
      first.kind !== b.kind &&
      !(first.kind === 'percent' && b.kind === 'count') &&
      !(first.kind === 'count' && b.kind === 'percent')
    )
      continue;
    pairs.push({ a: first, b, at: held ? i - 1 : i, hyphen: /^ ?[-–—] ?$/.test(gaps[i + 1]!) });
    i++;
  }
  return pairs;
}

/** Whether two figures in a row are of two sides, as far as the words between and around them tell. */
const areOpposed = (gaps: readonly string[], i: number): boolean =>
  BETWEEN.test(gaps[i + 1]!) &&
  // "two teams to within one"
  !/\bwithin\b/.test(gaps[i + 1]!) &&
  !/\b(?:from|between) $/.test(gaps[i]!) &&
  !(/^[-–]$/.test(gaps[i + 1]!) && (IS_RANGE.test(gaps[i + 2]!) || IS_RUN.test(gaps[i + 2]!)));

/** "went on a 13-3 run to cut the lead to three points": what was scored for a while. */
const IS_RUN = /^ (?:[a-z]+ )?(?:run|burst|spurt|surge|stretch)\b/;

/** "40-45 seats", "on 9-15 shooting": a range, and how many of how many. */
const IS_RANGE =
  /^ (?:shooting\b|from (?:the (?:field|floor|line)|three|deep|beyond)\b|(?:fg|3pt|ft)\b|(?!as\b|was\b|is\b|has\b|across\b|versus\b|this\b|thanks\b|unless\b|votes\b|plus\b)[a-z]+s\b)/;

const isScore = ({ kind, scale }: Quantity): boolean => (kind === 'count' && scale === 1) || kind === 'percent';

/** "has risen 8 points since": a change, and no lead. */
const MOVED = /\b(?:rose|risen|fell|fallen|gained|dropped|grew|slipped|jumped|up|down|increase|by just over) (?:by )?$/;

function* margins(sentence: Sentence, pairs: readonly Pair[]): Generator<Claim> {
  const { figures, gaps } = sentence;
  const used = new Set<Pair>();
  for (const [i, margin] of figures.entries()) {
    if (!isMargin(sentence, i) || MOVED.test(gaps[i]!) || isOfAnother(gaps, i, pairs)) continue;
    if (isInPair(margin, i, pairs) || OF_A_WHILE.test(gaps[i + 1]!)) continue;
    const bound = pairBeside(
      sentence,
      i,
      pairs.filter((pair) => !used.has(pair)),
    );
    if (!bound) continue;
    const isFirst = bound.at === i + 1;
    if (bound.a.kind === 'count' && !isOfScore(sentence, i, isFirst && bound.hyphen)) continue;
    if (isOfAnotherTime(gaps, i, isFirst) || !isContest(gaps, i, isFirst)) continue;
    used.add(bound);
    const isGame = !POLLED.test(gaps.join(' '));
    const fits = pairs.find((pair) => holds(margin, pair, isGame));
    yield claimOf(margin, fits ?? bound, !!fits, isFirst ? 'sure' : 'likely');
  }
}

/** "overcame a 14-point deficit to emerge with a 27-17 victory": the score is of another moment. */
const GOES_ON = / (?:to|and|but|before|after|then|into) [a-z]+/;

/** "a nine-point lead", "a four-run comeback win": what a score may be. */
const JOINED_LEAD =
  /^ (?:[a-z'-]+ ){0,3}(?:leads?|wins?|victor(?:y|ies)|advantage|edge|deficit|margin|cushion|loss(?:es)?|defeats?|gap|decision|triumph|rout|hole|bulge|majority|difference|comeback)\b/;
const LEAD_BEFORE =
  /\b(?:by|(?:leads?|margins?|advantage|edge|deficit|majority|wins?|victory|cushion|loss|gap|difference|hole) of|led|leads?|leading|trail(?:s|ed|ing)?)(?: (?:as (?:many|much) as|nearly|about|only|just|a|the|some)){0,2} $/;
const LEAD_BEHIND =
  /^ (?:(?:points?|runs?|goals?|votes?|strokes?|shots?) )?(?:ahead|behind|up|down|clear|better|back|lead)\b/;

/** Beside the score of a game or a vote only what is called a lead or a margin is one: "on the three-point line to lead 92-86", "(11-12, 24 points)" are not. */
function isOfScore({ figures, gaps }: Sentence, i: number, isAhead: boolean): boolean {
  const after = gaps[i + 1]!;
  if (isAhead && GOES_ON.test(after)) return false;
  if (/-point$/.test(figures[i]!.words)) return JOINED_LEAD.test(after);
  const joined = /^-(?:vote|seat|goal|run|stroke|shot|point|touchdown)\b/.exec(after);
  if (joined) return JOINED_LEAD.test(after.slice(joined[0].length));
  return LEAD_BEFORE.test(gaps[i]!) || LEAD_BEHIND.test(after);
}

/** "12 runs in the sixth inning", "the first eight points of a run that extended the lead to 40-17" */
const OF_A_WHILE =
  /^ (?:(?:runs|goals|points) )?(?:of an? (?:[a-z-]+ ){0,2}run\b|in (?:the |a )?(?:[a-z]+ ){0,2}(?:inning|quarter|half|period|set)\b)/;

const OUT_OF_ALL = /^ votes? (?:out )?of (?:the |more than |about )?$/;

/** The pair right behind a margin or, with few words between, right before it. */
const pairBeside = ({ figures, gaps }: Sentence, i: number, pairs: readonly Pair[]): Pair | undefined =>
  pairs.find(({ at }) => at === i + 1 && isNear(gaps[i + 1]!)) ??
  // "by 38 votes out of 9,712 cast, 4,875 to 4,837"
  pairs.find(({ at }) => at === i + 2 && OUT_OF_ALL.test(gaps[i + 1]!) && /^[^;:.,]{0,20}, $/.test(gaps[i + 2]!)) ??
  pairs.find(({ b }) => b === figures[i - 1] && /^[^;:]{0,60}$/.test(gaps[i]!) && !/\band\b/.test(gaps[i]!));

/**
 * "overcame a 17-point deficit to win 31-28", "won 31-28 after trailing by 17": a lead is of a moment, and what was won or lost
 * at the end, or what it came from, stands between it and the score.
 */
const isOfAnotherTime = (gaps: readonly string[], i: number, isFirst: boolean): boolean =>
  isFirst ? isLead(gaps, i) && LATER.test(gaps[i + 1]!) : EARLIER.test(gaps[i]!);
const isLead = (gaps: readonly string[], i: number): boolean =>
  LEADING.test(gaps[i]!) ||
  /^[ -](?:[a-z-]+ ){0,2}(?:down|up|behind|ahead|lead|deficit|hole|advantage|cushion|edge)\b/.test(gaps[i + 1]!);
const LEADING =
  /\b(?:led|leads?|leading|trail(?:s|ed|ing)?|ahead|behind|up|down|from)(?: by)?(?: as (?:many|much) as)? $/i;
const LATER =
  /\b(?:win|wins|won|winning|beat|beats|beating|los[et]s?|losing|loss|victory|defeat\w*|draw|drew|tie|tied|rall\w+|h[eo]ld(?:ing)? (?:off|on)|edg\w+|topp\w+|upset|outlast\w*|stunn?\w*|down\w+|prevail\w*|surviv\w+|escap\w+|cruis\w+|triumph\w*|for|but|before|now)\b/;
const EARLIER =
  /\b(?:after|despite|having|overc[ao]m\w+|eras\w+|wip\w+ out|from|once|led|leading|trail\w*|down|up|behind|bl[eo]w\w*|squander\w*) (?:by )?(?:as many as )?(?:an? |the |its |their )?$/;

/** Whether words around a margin tell of a contest, or it needs none: "by 10 points, 49 percent to 39". */
const isContest = (gaps: readonly string[], i: number, isFirst: boolean): boolean =>
  CONTEST.test(gaps.slice(Math.max(0, i - 2), i + 4).join(' # ')) ||
  (isFirst && BY_POINTS.test(`${gaps[i]!}#${gaps[i + 1]!}`));
const BY_POINTS = /\bby #, $/;

/** A figure of a pair itself, or more than both sides have: "an 11-10 edge would leave them 234 seats". */
const isInPair = (one: Quantity, i: number, pairs: readonly Pair[]): boolean =>
  pairs.some(({ at, a, b }) => at === i || a === one || b === one) ||
  pairs.every(({ a, b }) => one.value > 2 * (a.value + b.value));

/** "outscoring Salem 23-9 to get the nine-point victory": the one of a quarter, the other of the game. */
const isOfAnother = (gaps: readonly string[], i: number, pairs: readonly Pair[]): boolean =>
  WON_BY.test(gaps[i + 1]!) && pairs.some(({ at }) => /\boutscor\w+ [^;:.]{0,40}$/.test(gaps[at]!));
const WON_BY = /^ (?:victory|win|loss|defeat)\b/;

/** "Lind had 30 points": what a player made. */
const PLAYED =
  /\b(?:has|had|have|scor(?:ed|es|ing)|add(?:ed|s|ing)|average[ds]?|posted|netted|collected|kick(?:ed|s|ing)|contribut(?:ed|es|ing)|land(?:ed|s|ing)|bagg(?:ed|ing)|finished with|with|and) (?:a (?:[a-z]+-high|record) )?$/;

function isMargin({ figures, gaps }: Sentence, i: number): boolean {
  const figure = figures[i]!;
  // “At one point,” “a two-point conversion.”
  if (/(?:^| )at $|\b(?:pickup|gain|need) of $/i.test(gaps[i]!) || NO_MARGIN.test(gaps[i + 1]!)) return false;
  // "lost 7.42 points or 3.83 percent to close at 186.45": of an index.
  if (figure.kind === 'points' && figure.step < 1) return false;
  if (figure.kind === 'points') return !(/ points?$/.test(figure.words) && isMade(gaps, i));
  // "finished with a 12-4 run": of a score.
  if (/^ ?[-–]$/.test(gaps[i]!)) return false;
  if (figure.kind !== 'count' || (PLAYED.test(gaps[i]!) && /^ (?:goals|runs)\b/.test(gaps[i + 1]!))) return false;
  // "edged Milton by three, 24-21"
  if (/\bby $/.test(gaps[i]!) && /^, $/.test(gaps[i + 1]!) && /^[-–]$/.test(gaps[i + 2] ?? '')) return true;
  if (LED_BY.test(gaps[i]!) && AT_THE_HALF.test(gaps[i + 1]!) && /^[-–]$/.test(gaps[i + 2] ?? '')) return true;
  // "a 52-48 majority in the 100-seat Senate": its size.
  if (/^-seat (?!majority|margin|edge|lead|advantage)/.test(gaps[i + 1]!)) return false;
  return VOTED.test(gaps[i + 1]!) || /\b(?:majority|margin) of $/.test(gaps[i]!);
}

/** "a two-point conversion", "were 12-point underdogs", "a four-point increase", "a six-run ERA", "a three-run home run": no lead. */
const NO_MARGIN =
  /^(?:-(?:run|goal|point))? (?:conversion|attempt|play|underdogs?|favou?rites?|spread|increase|rise|drop|gain|jump|bump|swing|shift|game|scale|eras?|innings?|frames?|homers?|home runs?|singles?|doubles?|triples?|blasts?|rall(?:y|ies)|shots?|days?|nights?|efforts?)\b/;

/** "Lind had 30 points", "behind 20 points from Okoro", "a team-leading 24 points on": what a player made. */
const isMade = (gaps: readonly string[], i: number): boolean =>
  PLAYED.test(gaps[i]!) ||
  /\b(?:behind|leading|high|best) $|'s $/.test(gaps[i]!) ||
  /^ (?:from|on|led|lifted|powered|helped|carried) /.test(gaps[i + 1]!);

/** "led by 12 at halftime, 44-32" */
const LED_BY = /\b(?:led|lead|leads|leading|trailed|trails|trailing|ahead|up|down|won) by $/;
const AT_THE_HALF = /^ at (?:halftime|half-time|the half|the break|intermission),? $/;

/** A margin stands right beside its pair: nothing but a few words between. */
const isNear = (gap: string): boolean => /^[^;:]{0,40}$/.test(gap);

/** Words of a poll, whose shares are rounded. */
const POLLED =
  /\b(?:polls?|polled|survey\w*|voters?|approv\w*|favou?r\w*|support\w*|prefer\w*|percent|among|candidates?|respondents|primary|election)\b/;

function holds(margin: Quantity, { a, b }: Pair, isGame: boolean): boolean {
  const difference = Math.abs(a.value - b.value);
  const shares =
    a.kind === 'percent' || b.kind === 'percent' || (margin.kind === 'points' && a.value + b.value <= 101 && !isGame);
  // Shares are rounded before they are subtracted.
  const slack = shares && Math.max(a.value, b.value) > 20 ? 1 : Math.max(a.step, b.step) < 1 ? 0.11 : 0;
  const within = margin.hedge && /about|around|roughly|nearly|almost|some/.test(margin.hedge) ? 1 : 0;
  return difference >= Math.floor(margin.low) - slack - within && difference <= margin.high + slack + within;
}

function claimOf(margin: Quantity, { a, b }: Pair, fits: boolean, certainty: Certainty): Claim {
  const right = Math.abs(a.value - b.value);
  const between = `${named(a)} to ${named(b)}`;
  return {
    relation: 'tally',
    message: 'margin',
    data: { a: named(a), b: named(b), right: inFigures(right), stated: asAmount(named(margin)) },
    holds: fits,
    certainty,
    at: bareOf(margin),
    on: [bareOf(a), bareOf(b)],
    corrections: [{ at: margin.number, text: inFigures(right) }],
    sum: `${between} is a margin of ${inFigures(right)}`,
  };
}

/** "Lind ties Okoro at 41-45" */
function* ties({ gaps }: Sentence, pairs: readonly Pair[]): Generator<Claim> {
  for (const { a, b, at, hyphen } of pairs) {
    if (
      !hyphen ||
      !/\b(?:ties|tied|tie) (?:[^;,]{0,60} )?at $|\b(?:ties|tied|tie|deadlock(?:s|ed)|split evenly|evenly split|deadlock),? (?:at )?$/.test(
        gaps[at]!,
      ) ||
      // Of a jury of 12 that cannot agree, a few hold out.
      (a.value + b.value === 12 && /deadlock/.test(gaps[at]!)) ||
      // "tied with Salem for the best home record at 51-30"
      /\b(?:record|for (?:the )?(?:best|first|second|third|most|lead)|with)\b/.test(gaps[at]!.slice(-60)) ||
      // A match between two of a cup is a tie in British copy.
      /\b(?:round|cup|leg|final|tough|close|home|away|play-off|knockout) tie,? $/i.test(gaps[at]!)
    )
      continue;
    yield {
      relation: 'tally',
      message: 'tie',
      data: { a: named(a), b: named(b) },
      holds: a.value === b.value,
      certainty: 'likely',
      at: { start: bareOf(a).start, end: b.end },
      on: [],
      corrections: [],
      sum: `${named(a)} and ${named(b)} are even`,
    };
  }
}

const WON =
  /\b(?:pass\w*|approv\w*|adopt\w*|reject\w*|defeat\w*|won|wins?|winning|lost|loses?|beats?|voted|carried|failed|back\w*|led|leads?|trail\w*|took|tak(?:es|ing|en)|captur\w+|earned|receiv\w+|garner\w+|got)\b[^;:.]{0,60}$/;
const RIVAL = /\b(?:to|against) (?:[a-z.'-]+ ){0,4}[a-z.-]+'s $/;
const TO_OTHER = /^(?: of (?:the )?votes?)?,? ?(?:to|[-–—]) ?$/;

/** "took 57 percent of the vote to Carr's 47", "failed 56% to 54%": two shares of one vote. */
function* split({ gaps }: Sentence, pairs: readonly Pair[]): Generator<Claim> {
  for (const { a, b, at } of pairs) {
    if (a.kind !== 'percent' || b.kind === 'points' || !WON.test(gaps[at]!)) continue;
    const between = gaps[at + 1]!;
    const rival = RIVAL.test(between);
    // "lost 40% to 70% in a day" is a range; who wins has more.
    if (!rival && (!TO_OTHER.test(between) || (!/ of /.test(between) && a.value < b.value))) continue;
    if (!rival && /^ (?:of|more|less|higher|lower)\b/.test(gaps[at + 2]!)) continue;
    const sum = a.value + b.value;
    if (Math.max(a.value, b.value) > 100) continue;
    yield {
      ...ofPair({ a, b }, sum <= 101),
      message: 'shares',
      data: { a: named(a), b: named(b), sum: inFigures(sum) },
      certainty: rival ? 'likely' : 'sure',
      sum: `${named(a)} and ${named(b)} make ${inFigures(sum)}%`,
    };
  }
}

const IN_FAVOR =
  /^ (?:of [a-z ]{3,30} )?(?:in favou?r|for|said yes|vot(?:ed|ing) yes|support\w*|approv\w+|favou?r\w*|back\w*|agree\w*)\b[^.;:\d]{0,40}(?:,| and|, and|, while|, but) $/;
const OPPOSED =
  /^ (?:of [a-z ]{3,30} )?(?:were |was |are )?(?:against|oppos\w+|disapprov\w+|said no|vot(?:ed|ing) no|reject\w+|disagree\w*)\b/;

/** "passed with 61 percent in favor and 39 percent against": two shares of one vote. */
function* forAndAgainst({ figures, gaps }: Sentence): Generator<Claim> {
  for (const [i, a] of figures.entries()) {
    const b = figures[i + 1];
    if (a.kind !== 'percent' || b?.kind !== 'percent' || !IN_FAVOR.test(gaps[i + 1]!) || !OPPOSED.test(gaps[i + 2]!))
      continue;
    const sum = a.value + b.value;
    yield {
      ...ofPair({ a, b }, sum <= 101 || a.hedge !== null || b.hedge !== null || Math.max(a.value, b.value) > 100),
      message: 'shares',
      data: { a: named(a), b: named(b), sum: inFigures(sum) },
      certainty: 'likely',
      sum: `${named(a)} and ${named(b)} make ${inFigures(sum)}%`,
    };
  }
}

/** Not “almost unanimously,” nor where another body votes behind it: “the county unanimously and the city 4-1”. */
const UNANIMOUS =
  /(?<!\b(?:almost|nearly|near|virtually|not|but) )\bunanimous(?:ly)?\b(?![^;:.]{0,60}\b(?:and|but|while|whereas)\b)[^;:.]{0,60}$/;

/** "voted unanimously, 6-1" */
function* unanimous({ gaps }: Sentence, pairs: readonly Pair[]): Generator<Claim> {
  for (const { a, b, at } of pairs) {
    if (a.kind !== 'count' || b.kind !== 'count' || !UNANIMOUS.test(gaps[at]!)) continue;
    yield {
      ...ofPair({ a, b }, Math.min(a.value, b.value) === 0),
      message: 'unanimous',
      data: { a: named(a), b: named(b) },
      certainty: 'sure',
      sum: `${named(a)} to ${named(b)} is unanimous`,
    };
  }
}

/** Who wins has more: the winner's score stands first. Sets, and games that are still to come, are told otherwise. */
const TO_WIN =
  /(?<!\b(?:could|would|may|might|can|will|must|should|to|they'd|projected to|and) )\b(?:won|beat|beats|defeated|downed|topped|outscored) (?:[a-z.'-]+ ){0,5}$|\bto win $|\bwin over (?:[a-z.'-]+ ){1,4}$/;
const AFTER_SCORE = /^(?:[,.;)]| (?:in|on|at|over|against|after|for|win|victory)\b)/;

/** "scored 21 points in the fourth quarter to win 87-90" */
function* winners({ figures, gaps }: Sentence, pairs: readonly Pair[]): Generator<Claim> {
  const [pair, other] = pairs;
  if (!pair || other || !pair.hyphen || figures.length > 6) return;
  const { a, b, at } = pair;
  if (a.kind !== 'count' || b.kind !== 'count' || Math.max(a.value, b.value) < 3) return;
  if (!TO_WIN.test(gaps[at]!) || !AFTER_SCORE.test(gaps[at + 2]!) || GOLF.test(gaps.join(' '))) return;
  yield {
    ...ofPair(pair, a.value >= b.value),
    message: 'won',
    data: { a: named(a), b: named(b) },
    certainty: 'query',
    sum: `${named(a)} to ${named(b)} is won by ${inFigures(Math.abs(a.value - b.value))}`,
  };
}
const APPROVED =
  /\b(?:approv(?:ed|es|ing)|pass(?:ed|es)|adopt(?:ed|s)|back(?:ed|s)|ratif(?:ied|ies)|endors(?:ed|es))\b[^;:.]{2,60}, $/;
const CASTS = /\b(?:voters?|residents|members|it|council|board|house|senate|measure|bond|levy|referendum|union)\b/;

/** "Voters approved the bond, 4,877 to 5,210": what passes has more for it. */
function* approved({ figures, gaps }: Sentence, pairs: readonly Pair[]): Generator<Claim> {
  const [pair, other] = pairs;
  if (!pair || other || figures.length > 4) return;
  const { a, b, at } = pair;
  if (a.kind !== 'count' || b.kind !== 'count' || a.value === b.value) return;
  if (!APPROVED.test(gaps[at]!) || !CASTS.test(gaps[at]!) || !/^ ?(?:to|[-–]) ?$/.test(gaps[at + 1]!)) return;
  if (/\b(?:fail|reject|not|after|despite|but|until)\b/.test(gaps[at]!)) return;
  yield {
    ...ofPair(pair, a.value > b.value),
    message: 'won',
    data: { a: named(a), b: named(b) },
    certainty: 'query',
    sum: `${named(a)} to ${named(b)} is won by ${inFigures(Math.abs(a.value - b.value))}`,
  };
}

const VOTED_SO = /^(?:,| ?—)? (?:with |a margin of |or |that is )?(?:about |nearly |almost |just |more than )?$/;
const SAID_YES =
  /^ (?:in favou?r|voting yes|voting in favou?r|for it|of members in favou?r|of voters in favou?r|support)\b/;

/** "ratified the contract 1,204 to 301, with 80 percent in favor": the share that a vote makes. */
function* shareOfVote({ figures, gaps }: Sentence, pairs: readonly Pair[]): Generator<Claim> {
  for (const { a, b, at } of pairs) {
    const stated = figures[at + 2];
    if (a.kind !== 'count' || b.kind !== 'count' || stated?.kind !== 'percent') continue;
    if (!VOTED_SO.test(gaps[at + 2]!) || !SAID_YES.test(gaps[at + 3]!)) continue;
    const exact = (Math.max(a.value, b.value) / (a.value + b.value)) * 100;
    const right = inFigures(Math.round(exact));
    yield {
      relation: 'share',
      message: 'wrong',
      data: {
        part: named(a),
        whole: inFigures(a.value + b.value),
        right,
        stated: named(stated),
      },
      holds: Math.abs(exact - stated.value) <= Math.max(1, stated.step) + (stated.hedge ? 5 : 0),
      certainty: 'likely',
      at: bareOf(stated),
      on: [bareOf(a), bareOf(b)],
      corrections: [{ at: stated.number, text: right }],
      sum: `${named(a)} to ${named(b)} is ${right}%`,
    };
  }
}

const GOLF = /\b(?:golf|strokes?|holes?|under par|birdie|bogey|sets?|match(?:es)? point|seats)\b/;

/** A claim about the pair itself. */
const ofPair = ({ a, b }: Pick<Pair, 'a' | 'b'>, holds: boolean) => ({
  relation: 'tally' as const,
  holds,
  at: { start: bareOf(a).start, end: b.end },
  on: [],
  corrections: [],
});

const RECORD =
  /\b(?:is|are|was|were|went|go|going|started|starting|off to an?|record of|at|stands?|finish(?:ed|es|ing)?|ended|ends|closed) (?:now |at |with an? )?$/;
const OF_SEASON = /^ in (?:an?|its|their|the) $/;
const GAMES = /^[^;:.]{0,24}\b(?:after|in|through|over) (?:(?:its|their|his|her|the) )?(?:(?:first|last|opening) )?$/;

/** "The team is 12-4 after its first 16 games." */
function* records({ figures, gaps }: Sentence, pairs: readonly Pair[]): Generator<Claim> {
  for (const { a, b, at, hyphen } of pairs) {
    const games = figures[at + 2];
    if (!hyphen || games?.kind !== 'count' || !RECORD.test(gaps[at]!)) continue;
    const isSeason =
      OF_SEASON.test(gaps[at + 2]!) &&
      /^-(?:game|match|race|fight) (?:[a-z]+ )?(?:season|schedule|slate)\b/.test(gaps[at + 3]!);
    if (
      !isSeason &&
      (!GAMES.test(gaps[at + 2]!) || !/^ (?:games|matches|starts|fights|bouts|meetings|races)\b/.test(gaps[at + 3]!))
    )
      continue;
    const played = a.value + b.value;
    yield {
      relation: 'tally',
      message: 'played',
      data: { a: named(a), b: named(b), cast: inFigures(played), size: named(games) },
      holds: played === games.value,
      certainty: 'likely',
      at: { start: bareOf(a).start, end: b.end },
      on: [bareOf(games)],
      corrections: [],
      sum: `${named(a)} and ${named(b)} make ${inFigures(played)}`,
    };
  }
}

const WON_OF = /\bw(?:on|in|ins|inning) (?:just |only )?$/;
const OF_GAMES = /^ of (?:its|their|his|her|the) (?:first |last |past |opening |previous )?$/;
const LOST_REST =
  /^(?: [a-z]+){0,3},? (?:and|but|while) (?:has |have )?(?:lost|losing|dropped) (?<rest>the other |the remaining |the rest,? )?$/;

/** "lost five and tied two" */
const LOST_THEN = /^(?: [a-z]+){0,3}, (?:lost|dropped) $/;
const AND_DREW = /^,? and (?:tied|drew|drawn) $/;

/** "won 12 of their 20 games and lost eight", "The season has 162 games; they won 90 and lost 72": what is neither was drawn. */
function* wonAndLost({ figures, gaps }: Sentence): Generator<Claim> {
  for (const [i, won] of figures.entries()) {
    const [games, lost] = [figures[i + 1], figures[i + 2]];
    if (won.kind !== 'count' || games?.kind !== 'count' || lost?.kind !== 'count') continue;
    yield* ofTheirGames({ won, lost: games, games: lost }, gaps.slice(i));
    if (
      WON_OF.test(gaps[i + 1]!) &&
      /^-?(?: games?| matches)\b|^-game\b/.test(gaps[i + 1]!) &&
      /^(?: games)? (?:and|but) lost $/.test(gaps[i + 2]!)
    ) {
      const played = games.value + lost.value;
      yield recordOf({ won: games, lost, games: won, played, holds: played <= won.value });
      continue;
    }
    const drawn = figures[i + 3];
    if (
      drawn?.kind === 'count' &&
      WON_OF.test(gaps[i]!) &&
      OF_GAMES.test(gaps[i + 1]!) &&
      LOST_THEN.test(gaps[i + 2]!) &&
      AND_DREW.test(gaps[i + 3]!)
    ) {
      const played = won.value + lost.value + drawn.value;
      yield recordOf({ won, lost, drawn, games, played, holds: played === games.value });
      continue;
    }
    const rest = LOST_REST.exec(gaps[i + 2]!);
    if (!rest || !WON_OF.test(gaps[i]!) || !OF_GAMES.test(gaps[i + 1]!)) continue;
    const played = won.value + lost.value;
    const holds = rest.groups?.rest ? played === games.value : played <= games.value;
    yield recordOf({ won, lost, games, played, holds });
  }
}

/** "have won nine and lost four of their 14 games": one may be drawn. */
function* ofTheirGames(
  { won, lost, games }: Pick<Season, 'won' | 'lost' | 'games'>,
  gaps: readonly string[],
): Generator<Claim> {
  if (!WON_OF.test(gaps[0]!) || !/^(?: games)?,? and (?:have |has )?lost $/.test(gaps[1]!)) return;
  if (!OF_GAMES.test(gaps[2]!) || !/^ (?:games|matches|starts|meets|fights|bouts)\b/.test(gaps[3]!)) return;
  const played = won.value + lost.value;
  const claim = recordOf({ won, lost, games, played, holds: played === games.value });
  yield { ...claim, certainty: played > games.value ? 'likely' : 'query' };
}

interface Season {
  readonly won: Quantity;
  readonly lost: Quantity;
  readonly drawn?: Quantity;
  readonly games: Quantity;
  readonly played: number;
  readonly holds: boolean;
}

const recordOf = ({ won, lost, drawn, games, played, holds }: Season): Claim => ({
  relation: 'tally',
  message: 'played',
  data: {
    a: named(won),
    b: drawn ? `${named(lost)}-${named(drawn)}` : named(lost),
    cast: inFigures(played),
    size: named(games),
  },
  holds,
  certainty: 'likely',
  at: bareOf(lost),
  on: [bareOf(won), bareOf(games)],
  corrections: [],
  sum: `${[won, lost, ...(drawn ? [drawn] : [])].map(named).join(' and ')} make ${inFigures(played)}`,
});

const SEATED =
  /^(?:-(?:member|person|judge|justice|seat)\b| (?:justices|judges|(?:council |board |commission |committee )?members(?! (?:abstain|absent|not |missing|oppos|dissent|against|voting (?:no|against)|in (?:opposition|dissent)))|councillors|councilors|commissioners|trustees|jurors|senators)\b)/;
const ALL_VOTED =
  /\b(?:every member present|all (?:members )?present|none (?:of them )?(?:having )?(?:recused|abstain\w*|absent)|no abstentions|nobody abstained|full court|all voted|all voting)\b/;

/** "the motion failed, six to three", "Senators voted 58 to 41" */
const FAILED =
  /\b(?:passed|failed|approved|rejected|voted|adopted|defeated|confirmed|cleared)\b(?:[^;:.]{0,40}, | (?:[a-z]+ ){0,3})$|\bvote (?:was|of) $/;
/** "Six of the seven commissioners were present" */
const PRESENT = /^ [a-z]+ (?:were |was )?(?:present|attended|voted|voting|on hand|took part)\b/;

/** "The nine justices divided 5-3": more votes than members, or fewer where all voted. */
function* members({ figures, gaps }: Sentence, pairs: readonly Pair[]): Generator<Claim> {
  const isBody = (one: Quantity, i: number): boolean =>
    one.kind === 'count' && SEATED.test(gaps[i + 1]!) && one.value >= 3;
  // "with three members of the 203-member House absent"
  const body = figures.findIndex((one, i) => isBody(one, i) && gaps[i + 1]!.startsWith('-'));
  const seats = body < 0 ? figures.findIndex(isBody) : body;
  const here = figures[seats - 1];
  const isPart = here?.kind === 'count' && / of (?:the|its) $/.test(gaps[seats]!) && PRESENT.test(gaps[seats + 1]!);
  const size = isPart ? here : figures[seats];
  if (!size) return;
  const votes = pairs.filter(
    ({ hyphen, at, a, b }) =>
      (hyphen || (a.kind === 'count' && FAILED.test(gaps[at]!))) &&
      (at > seats ||
        (at < seats - 1 &&
          /\b(?:on|of|by|in|from) (?:the|its) $|^ (?:vote|decision|ruling), the $/.test(gaps[seats]!)) ||
        /\b(?:has|of|with) (?:just |only |all )?$|\ball (?:of (?:the|its) )?$/.test(gaps[seats]!)) &&
      a.kind === 'count' &&
      b.kind === 'count',
  );
  const [vote] = votes;
  if (!vote || votes.length > 1) return;
  const cast = vote.a.value + vote.b.value;
  const all = ALL_VOTED.test(gaps.join(' '));
  if (
    !/\b(?:vot\w+|divid\w+|split|ruled|decided|approved|passed|rejected|adopted|confirmed|cleared|backed|decision|sided)\b/.test(
      gaps.join(' '),
    )
  )
    return;
  yield {
    relation: 'tally',
    message: 'members',
    data: { a: named(vote.a), b: named(vote.b), cast: inFigures(cast), size: named(size) },
    holds: cast === size.value || (cast < size.value && !all),
    certainty: 'likely',
    at: { start: vote.a.start, end: vote.b.end },
    on: [bareOf(size)],
    corrections: [],
    sum: `${named(vote.a)} and ${named(vote.b)} make ${inFigures(cast)} of ${named(size)}`,
  };
}
