import { inFigures } from '../../lexicon/numbers/numerals.ts';
import { inBase, type Quantity, sameKind } from '../figures/quantities.ts';
import { isAside } from './amounts.ts';
import { AS_AGAINST, baseIn, ENDS_AT } from './base.ts';
import { bareOf, type Certainty, type Claim, named } from './claim.ts';
import type { Sentence } from './sentences.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  double: 2,
  doubles: 2,
  doubled: 2,
  doubling: 2,
  twice: 2,
  triple: 3,
  triples: 3,
  tripled: 3,
  tripling: 3,
  trebled: 3,
  thrice: 3,
  quadruple: 4,
  quadrupled: 4,
  quadrupling: 4,
  halve: 0.5,
  halved: 0.5,
  halving: 0.5,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  two: 2,
};
const HEDGE =
  '(?<hedge>more than|nearly|near|almost|about|roughly|over|at least|just over|just under|less than|around|well over|close to)?';
const VERB = new RegExp(
  `\\b${HEDGE} ?(?<word>doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|trebled|quadrupl(?:e|ed|ing)|halv(?:e|ed|ing)|(?:two|three|four|five|six|seven|eight|nine|ten)fold)\\b(?!-)`,
);
const TWICE = new RegExp(
  `(?:^|[ ,(—])${HEDGE} ?(?<word>twice|double|triple|(?:three|four|five|six|seven|eight|nine|ten) times) (?:the|its|his|her|their|that of|what|[a-z]+'s|last year's)(?: [a-z]+){0,3} $`,
);
/** "$1.9 billion, almost doubling his $1 billion plan" */
const DOUBLING = new RegExp(
  `(?:,|—|\\() ?${HEDGE} ?(?<word>doubling|tripling|quadrupling) (?:the|its|his|her|their|last year's)(?: [a-z]+){0,3} $`,
);
const AS_MANY = new RegExp(
  `(?:^|[ ,(—])${HEDGE} ?(?<word>twice|double|(?:three|four|five|six|seven|eight|nine|ten) times) (?:as(?! an? )|the)\\b`,
);

const TIMES_THE = /^ times (?!the world )(?:the|its|his|her|their|that of|what|last year's)(?: [a-z]+){0,3} $/;

const factorOf = (word: string): number => NUMBERS[word.replace(/fold$/, '').split(' ')[0]!] ?? Number.NaN;

/** Without one of these, nothing is said to be so many times as much. */
const MULTIPLE = /doubl|tripl|trebl|quadrupl|halv|fold\b|times\b|twice/;

/** "doubled", "three times as many", "a 2-to-1 margin" against the two figures. */
export function* ratios(sentence: Sentence, previous: Sentence | null): Generator<Claim> {
  const all = sentence.gaps.join(' # ');
  if (MULTIPLE.test(all)) yield* timesTheBase(sentence);
  if (/\b(?:doubl|tripl|trebl|quadrupl|halv|[a-z]{3,5}fold\b)/.test(all)) yield* verbs(sentence);
  if (/\btimes (?:as|the|more)\b|\b(?:twice|double) as\b/.test(all) && !ODDS.test(all))
    yield* asMany(sentence, previous);
  yield* bracketed(sentence);
  yield* toOne(sentence);
  yield* folds(sentence, previous);
}

/** "3.5 times more likely to eat two or more servings than others, with an average of one": odds, and no servings. */
const ODDS = / times (?:more|as) likely to [a-z ]{1,60}#/;

/** "at £9.2m, the station cost more than twice the £5.4m first estimated" */
function* timesTheBase({ figures, gaps }: Sentence): Generator<Claim> {
  for (const [k, base] of figures.entries()) {
    // The number of "three times" is a figure of its own.
    const counted =
      TIMES_THE.test(gaps[k]!) && figures[k - 1]?.kind === 'count' && !isRangeEnd(gaps, k - 1) ? figures[k - 1]! : null;
    const match = counted ? null : asMuch(gaps[k]!);
    // "more than twice the rate of his two-term predecessors"
    if ((!match && !counted) || isAside(base) || /^-[a-z]/.test(gaps[k + 1]!)) continue;
    const moved = figures
      .slice(0, counted ? k - 1 : k)
      .filter((one) => isLike(base, one) && !isFar(base, one))
      .at(-1);
    const said = counted ? { groups: { word: `${named(counted)} times`, hedge: counted.hedge ?? undefined } } : match;
    // "a loss of $34.7 million, including a $20.5 million charge, more than double its sales": the loss is.
    if (moved && !/\bincluding (?:an? )?$/.test(gaps[figures.indexOf(moved)]!))
      yield claimOf(said, base, moved, 'likely', counted?.value ?? 0);
  }
}

const FOLD = /^-fold\b/;

/** "a fourfold jump in profit, to $167 million from $41 million", written with a hyphen; the base may stand in the next sentence. */
function* folds(sentence: Sentence, previous: Sentence | null): Generator<Claim> {
  const own = foldIn(sentence);
  const from = own ? sentence.figures[own.at + 2] : undefined;
  if (
    own &&
    from &&
    (AS_AGAINST.test(sentence.gaps[own.at + 2]!) || /\bfrom (?:[a-z]+ )?$/.test(sentence.gaps[own.at + 2]!)) &&
    isLike(own.to, from)
  )
    yield claimOf(own.said, from, own.to, 'likely', own.times);
  const base = previous && baseIn(sentence);
  const before = base ? foldIn(previous) : null;
  if (base && before && isLike(before.to, base)) yield claimOf(before.said, base, before.to, 'query', before.times);
}

/** How many times as much, and what that came to; null where a sentence tells no such thing. */
function foldIn({ figures, gaps }: Sentence): { at: number; times: number; to: Quantity; said: Said } | null {
  const at = figures.findIndex(({ kind }, i) => kind === 'count' && FOLD.test(gaps[i + 1]!));
  const [fold, to] = [figures[at], figures[at + 1]];
  if (!fold || !to || !ENDS_AT.test(gaps[at + 1]!.replace(FOLD, ''))) return null;
  return {
    at,
    times: fold.value,
    to,
    said: { groups: { word: `${named(fold)}-fold`, hedge: fold.hedge ?? undefined } },
  };
}

const asMuch = (gap: string): RegExpExecArray | null => TWICE.exec(gap) ?? DOUBLING.exec(gap);

/** "three to 10 times": nobody says how many. */
const isRangeEnd = (gaps: readonly string[], i: number): boolean => i > 0 && /^ (?:to|or) $|^[-–]$/.test(gaps[i]!);

/** So far apart, they are two things: "0.0114 (of 2,012), almost double the 0.0051". */
const isFar = (a: Quantity, b: Quantity): boolean => Math.abs(Math.log(inBase(a, b) / inBase(b, a))) > Math.log(100);

const isLike = (a: Quantity, b: Quantity): boolean =>
  !isAside(b) &&
  sameKind(a, b) &&
  (a.kind === b.kind || (a.scale > 1 && b.scale > 1)) &&
  b.kind !== 'fraction' &&
  !isTime(b);
const isTime = ({ kind, unit }: Quantity): boolean =>
  kind === 'measure' && /^(?:year|month|week|day|hour|minute|decade|century)$/.test(unit);

function* verbs({ figures, gaps }: Sentence): Generator<Claim> {
  const at = gaps.findIndex((gap) => VERB.test(gap) && !TWICE.test(gap));
  const match = at < 0 ? null : VERB.exec(gaps[at]!);
  if (!match) return;
  const moved = figures.filter(
    (one) => !isAside(one) && !isTime(one) && one.kind !== 'fraction' && one.kind !== 'points',
  );
  // "The price of a dozen eggs has tripled, from": a count of something else.
  const [a, b, more] =
    moved[1] && !isLike(moved[0]!, moved[1]) && figures.indexOf(moved[0]!) < at ? moved.slice(1) : moved;
  if (!a || !b || !isLike(a, b)) return;
  // "to $261 million from $129 million, but was below the $628 million": another comparison.
  if (more && !/^[^,;]{0,40}, (?:but|and|while|though|although)\b/.test(gaps[figures.indexOf(more)]!)) return;
  if (isNotYet(gaps[at]!, match) || isLess(gaps[at]!, match)) return;
  // "production more than tripled, with calories rising from": of another thing.
  if (isOfAnother(gaps[at]!.slice(match.index), gaps[figures.indexOf(b)]!)) return;
  const i = figures.indexOf(a);
  const k = figures.indexOf(b);
  // "fell to $15 billion from $17 billion, while its debt doubled"
  if (at > k) return;
  const ends = endsOf(gaps, i, k);
  if (ends === 'since') yield claimOf(match, a, b, 'likely');
  else if (ends)
    yield claimOf(match, ends === 'from' ? a : b, ends === 'from' ? b : a, ends === 'against' ? 'likely' : 'sure');
}
/** "cut prices tenfold, to $500 from $5,000": so many times less. */
const isLess = (gap: string, match: RegExpExecArray): boolean =>
  /fold$/.test(match.groups!.word!) &&
  /\b(?:cut|cuts|reduc\w+|fell|fall|drop\w*|lower\w*|shr\w+|declin\w+)\b/.test(gap);
/** "double its nickel to 200,000 tons and triple its copper to 500,000": two things. */
const isOfAnother = (behind: string, between: string): boolean =>
  /, (?:with|while|as) /.test(behind) || AND_MULTIPLIES.test(between);
const AND_MULTIPLIES = /\band (?:to )?(?:doubl|tripl|quadrupl|halv)/;
/** "will double by May, from $45": on its way; unlike "will more than double, to $95 from $45". */
const isNotYet = (gap: string, { index, 0: words }: RegExpExecArray): boolean =>
  NOT_YET.test(gap.slice(0, index)) &&
  !(WILL.test(gap.slice(0, index)) && /^,? to $/.test(gap.slice(index + words.length)));
const NOT_YET = /\b(?:not|never|if|would|could|might|will|plans?|expected|hopes?|by) (?:[a-z]+ )?$/;
const WILL = /\b(?:will|would) $/;

/** How two figures are told to be the ends of what doubled: the first behind "from", behind "to", against the other, or since. */
function endsOf(gaps: readonly string[], i: number, k: number): 'from' | 'to' | 'against' | 'since' | null {
  const between = gaps.slice(i + 1, k + 1).join(' ');
  const fromTo = /\bfrom (?:[a-z']+ ){0,3}$/.test(gaps[i]!) && /\bto (?:[a-z']+ ){0,3}$/.test(gaps[k]!);
  const toFrom = /\bto (?:[a-z']+ ){0,3}$/.test(gaps[i]!) && /\bfrom (?:[a-z']+ ){0,3}$/.test(gaps[k]!);
  // "doubles Okoro's share, 61 percent to 30 percent"
  const against =
    /^ (?:percent )?(?:to|against|versus|compared with) (?:just |only )?$/.test(between) && !/\bfrom $/.test(gaps[i]!);
  // "The price, $2 a year ago, has doubled to $4"
  const since = /\b(?:doubled|tripled|quadrupled|halved) to $/.test(gaps[k]!) && /^ (?:a year|in) /.test(gaps[i + 1]!);
  if (since) return 'since';
  if (against) return 'against';
  return fromTo ? 'from' : toFrom ? 'to' : null;
}

const VERSUS = /^ (?:vs\.?|versus|to|against|compared (?:with|to)) $/;

/** "more than twice as likely to own one as women (49 percent vs. 22 percent)" */
function* bracketed({ figures, gaps }: Sentence): Generator<Claim> {
  for (const [i, a] of figures.entries()) {
    const b = figures[i + 1];
    const match = gaps[i]!.endsWith('(') ? AS_MANY.exec(gaps[i]!) : null;
    if (!match || !b || !VERSUS.test(gaps[i + 1]!) || !gaps[i + 2]!.startsWith(')') || !isLike(a, b)) continue;
    yield larger(match, a, b, 'likely');
  }
}

function* asMany(sentence: Sentence, previous: Sentence | null): Generator<Claim> {
  const { figures, gaps } = sentence;
  // The number of "three times" is a figure of its own.
  const counted = figures.findIndex(
    (one, i) => one.kind === 'count' && /^ times (?:as(?! an? )|the|more)\b/.test(gaps[i + 1]!) && !isRangeEnd(gaps, i),
  );
  const at = counted >= 0 ? counted + 1 : gaps.findIndex((gap) => AS_MANY.test(gap));
  const match = counted >= 0 ? null : at < 0 ? null : AS_MANY.exec(gaps[at]!);
  if (!match && counted < 0) return;
  const factor = counted >= 0 ? figures[counted]!.value : 0;
  const own = figures.filter(
    (one, i) =>
      i !== counted &&
      !isAside(one) &&
      !isTime(one) &&
      one.kind !== 'fraction' &&
      // "3.5 times more likely to eat two or more a week, with an average of about one": whom it is said of.
      !/^ or (?:more|fewer|less)\b/.test(gaps[i + 1]!) &&
      // "50,000 gigabytes (about 50 terabytes)": the same in another unit.
      !(gaps[i]!.endsWith('(') && /^[^()]{0,16}\)/.test(gaps[i + 1]!)) &&
      // "200 times as likely, 20 times as likely": several claims.
      !/^ times\b/.test(gaps[i + 1]!) &&
      // "10 times more deadly than the flu, which kills between 290,000 and 650,000": a range.
      !/\bbetween $/.test(gaps[i]!) &&
      !/\bbetween $/.test(gaps[i - 1] ?? '') &&
      // “2017-18”: the end of a year.
      !(figures[i - 1]?.kind === 'year' && /^[-–/]$/.test(gaps[i]!)),
  );
  const [a, b] = own;
  if (a && b && own.length === 2 && isLike(a, b)) {
    // "three times as likely as boys: 45 percent did, compared with 15 percent"
    // "50 stores, five times as many as the 10"
    const from = counted >= 0 && counted === figures.indexOf(a) + 1 ? counted : at;
    const between = gaps.slice(from, figures.indexOf(b) + 1).join(' ');
    // "twice as many rides, and is in 110 cities, compared with 36": another count.
    // "four times as many moved, but three of the eight were replaced": a part of another whole.
    if (
      /[:—(,]|\bcompared\b/.test(between) &&
      !/\band (?:has|have|is|are|was|were)\b/.test(between) &&
      !/^ of (?:the|its|their|those) /.test(gaps[figures.indexOf(b)]!) &&
      !isOfPrevious([a, b], previous, factor || factorOf(match?.groups?.word ?? ''))
    )
      yield larger(match, a, b, 'likely', factor);
    return;
  }
  // "Organizers expected 5,000. Four times as many, 20,000, turned up."
  const before = previous?.figures.filter((one) => a && isLike(a, one)) ?? [];
  if (a && own.length === 1 && before.length === 1 && /^ ?(?:twice|double|times)? ?as many, $/.test(gaps[at]!))
    yield claimOf(match, before[0]!, a, 'likely', factor);
}

/** “It is 3% here. For all it rises to 20%, and for the young it is still three times as high at 9%”: as the figure before. */
const isOfPrevious = (own: readonly Quantity[], previous: Sentence | null, times: number): boolean =>
  previous?.figures.some((base) =>
    own.some((one) => isLike(one, base) && Math.abs(inBase(one, base) / inBase(base, one) / times - 1) < 0.1),
  ) === true;

/** "a 3 to 1 margin", "a two-to-one margin" beside two shares or two counts. */
function* toOne(sentence: Sentence): Generator<Claim> {
  for (const [i, a] of sentence.figures.entries()) {
    const margin = a.kind === 'count' && a.value >= 2 && a.value <= 20 ? marginAt(sentence, i) : null;
    if (!margin) continue;
    const [one, other, ...more] = sharesOrVotes(sentence.figures, margin);
    // "the 217-213 vote would send money to clinics that outnumber the others 20 to 1": a vote of its own.
    const isVote =
      /^[-–]$/.test(sentence.gaps[sentence.figures.indexOf(other!)] ?? '') && /\boutnumber/.test(sentence.gaps[i]!);
    if (one && other && !more.length && !isVote && isLike(one, other))
      yield {
        ...larger(null, one, other, 'likely', a.value, a.hedge ?? ''),
        at: { start: bareOf(a).start, end: margin.length > 1 ? margin[1]!.end : a.end + '-to-one'.length },
      };
  }
}

const MARGIN = /\b(?:outpoll\w*|outspent|outvot\w*|margin|by|ratio|majority|outnumber\w*|roughly|nearly|about)\b/;

const RUN = /^ (?:run|burst|spurt|surge|stretch|start|streak|lead|finish)\b/;

/** The figures of a margin "N to 1" that begins with a figure: the one is written in words with hyphens. */
function marginAt({ figures, gaps }: Sentence, i: number): readonly Quantity[] | null {
  const [a, b] = [figures[i]!, figures[i + 1]];
  const around = (after: string): boolean =>
    MARGIN.test(`${gaps[i]!.slice(-40)} ${after.slice(0, 26)} ${a.hedge ?? ''}`);
  if (/^[ -]to[ -]one\b/.test(gaps[i + 1]!)) return around(gaps[i + 1]!) ? [a] : null;
  if (b?.kind !== 'count' || b.value !== 1 || !/^ ?[-–] ?$|^[ -]to[ -]$/.test(gaps[i + 1]!)) return null;
  // "beat Novak 7-5 6-1 by the afternoon": sets.
  // “A 6-1 run powered by Lind”: points.
  if (/^ ?[-–] ?$/.test(gaps[i + 1]!) && (/^[ ,]*$/.test(gaps[i]!) || RUN.test(gaps[i + 2]!))) return null;
  return around(gaps[i + 2]!) ? [a, b] : null;
}

/** What a margin "2 to 1" is between: shares, else two counts. */
function sharesOrVotes(figures: readonly Quantity[], margin: readonly Quantity[]): readonly Quantity[] {
  const percents = figures.filter(({ kind }) => kind === 'percent');
  if (percents.length) return percents;
  return figures.filter((one) => one.kind === 'count' && !margin.includes(one) && one.value >= 5);
}

/** What a pattern found of a claim: its word and its hedge. */
type Said = { readonly groups?: Readonly<Record<string, string | undefined>> | undefined } | null;

function larger(
  match: Said,
  a: Quantity,
  b: Quantity,
  certainty: Certainty,
  factor = 0,
  hedge: string | null = null,
): Claim {
  const [base, moved] = inBase(a, b) < inBase(b, a) ? [a, b] : [b, a];
  return claimOf(match, base, moved, certainty, factor, hedge);
}

const factorWords = (factor: number, hedge: string | null): string =>
  hedge === null ? `${factor} times` : `${factor} to 1`;

function claimOf(
  match: Said,
  base: Quantity,
  moved: Quantity,
  certainty: Certainty,
  factor = 0,
  hedged: string | null = null,
): Claim {
  const { word = factorWords(factor, hedged), hedge = hedged } = match?.groups ?? {};
  const k = factor || factorOf(word);
  const right = inBase(moved, base) / inBase(base, moved);
  const [low, high] = rangeOf(k, hedge ?? '');
  const claim = `${hedge ? `${hedge} ` : ''}${word}`;
  return {
    relation: 'ratio',
    message: 'times',
    data: { a: named(base), b: named(moved), right: inFigures(right), claim },
    holds: right >= low && right <= high,
    certainty: certainty === 'sure' && saysLess(k, right, low, high) ? 'query' : certainty,
    at: bareOf(moved.start > base.start ? moved : base),
    on: [bareOf(moved.start > base.start ? base : moved)],
    corrections: [],
    sum: `${named(base)} to ${named(moved)} is ${inFigures(right)} times`,
  };
}

/** What so many times may be. */
function rangeOf(k: number, hedge: string): readonly [number, number] {
  const isPast = /more than|over|at least/.test(hedge);
  const isShort = /near|almost|under|less than|close/.test(hedge);
  // What is more than halved has less than half left.
  if (k < 1 ? isShort : isPast) return [k * 0.98, k * 1.6];
  return (k < 1 ? isPast : isShort) ? [k * (k < 1 ? 0.6 : 0.8), k * 1.02] : [k * 0.88, k * 1.14];
}

/** "Halved, to $200 million from $500 million" says less than it could. */
const saysLess = (k: number, right: number, low: number, high: number): boolean =>
  k < 1 ? right < low && right > low * 0.8 : right > high && right < high * 1.25;
