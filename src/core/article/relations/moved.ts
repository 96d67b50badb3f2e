import { type Quantity, sameKind } from '../figures/quantities.ts';
import { isAside } from './amounts.ts';
import type { Claim } from './claim.ts';
import { claimOf, FROM, isExchange, LEAD, loosely, TO, wayBefore, wayOf } from './direction.ts';
import { isSpread, type Sentence } from './sentences.ts';

/** Ways to tell where a figure stood and where it went, other than "from A to B" and "B, up from A". */
export function* moves(sentence: Sentence, previous: Sentence | null): Generator<Claim> {
  if (isSpread(sentence) || isExchange(sentence)) return;
  const { figures, gaps } = sentence;
  for (let i = 0; i < figures.length; i++) {
    if (isAside(figures[i]!)) continue;
    if (!CUE.test(gaps[i]!) && figures[i]!.hedge !== 'up to') continue;
    for (const form of FORMS) yield* form({ sentence, previous, i, a: figures[i]!, gap: gaps[i]! });
  }
}

/** A figure in its sentence. */
interface Place {
  readonly sentence: Sentence;
  readonly previous: Sentence | null;
  readonly i: number;
  readonly a: Quantity;
  /** Before the figure. */
  readonly gap: string;
}

/** A word that each form below has before its figure. */
const CUE =
  /, which | from | been | to |, when |\b(?:below|beneath|under|above|past|formerly|previously|having|compared|against|versus|vs|even|still|slightly|somewhat|far|much|cleared|met|reached|surpassed|exceeded|topped|passed)\b/;

const FORMS: readonly ((place: Place) => Iterable<Claim>)[] = [
  stoodAt,
  extent,
  crossed,
  formerly,
  extreme,
  byAndFrom,
  evenMore,
  trend,
  itWas,
  goUpTo,
  enough,
  withSoMany,
  sinceWhen,
  already,
];

const isLike = (a: Quantity, b: Quantity): boolean => !isAside(b) && sameKind(a, b) && a.kind === b.kind;

/** The next figure that is no date, year, time of day or age; -1 where there is none. */
const nextOf = ({ figures }: Sentence, i: number): number => figures.findIndex((one, k) => k > i && !isAside(one));
const lastOf = ({ figures }: Sentence, i: number): number => figures.findLastIndex((one, k) => k < i && !isAside(one));

const STOOD = new RegExp(
  `, which (?:[a-z]+ ){0,2}(?:averaged|was|were|is|are|costs?|stands at|stood at|had been|began at|started at|totaled|peaked at) ${LEAD}$`,
);
const HAS_MOVED = new RegExp(
  `, (?:has|have|had) (?:since |now |already )?(?:come |gone |moved |edged |been )?(?<word>[a-z]{2,20})(?: [a-z]{2,20}ly)? to ${LEAD}$`,
);

/** "The wait, which averaged 34 days last year, has shrunk to 41 days" */
function* stoodAt({ sentence, i, a, gap }: Place): Generator<Claim> {
  const next = STOOD.test(gap) ? nextOf(sentence, i) : -1;
  const word = HAS_MOVED.exec(sentence.gaps[next] ?? '')?.groups?.word ?? '';
  const b = sentence.figures[next];
  // "raising the rate, which is now 3.07%, to 4.49%"
  const before =
    b && JUST_TO.test(sentence.gaps[next]!) ? wayBefore(sentence, i, gap.slice(0, STOOD.exec(gap)!.index)) : null;
  if (b && before && isLike(a, b)) yield claimOf(before, a, b, 'likely', '');
  const way = wayOf(word);
  if (way && b && isLike(a, b)) yield claimOf({ word, way }, a, b, 'likely', '');
}

const JUST_TO = new RegExp(`^, to ${LEAD}$`);

const FROM_A =
  /\bfrom (?:an? |its |their )?(?<word>high|low)s? (?:of |in [a-z .]{2,30} of )(?:about |nearly )?$|\bfrom as (?<least>low|high) as (?:about )?$/;
const TO_A =
  /\bto (?:as (?:low|high|much) as|(?:an? |its )?(?:low|high)s? (?:of|in [a-z .]{2,30} of)) (?:about |nearly |just )?$/;

/** "varies from a high of 31% to as low as 13%" */
function* extent({ sentence, i, a, gap }: Place): Generator<Claim> {
  const groups = FROM_A.exec(gap)?.groups;
  const word = groups?.word ?? groups?.least;
  const next = word ? nextOf(sentence, i) : -1;
  const b = sentence.figures[next];
  if (b && isLike(a, b) && TO_A.test(sentence.gaps[next]!))
    yield claimOf({ word: `${word}`, way: word === 'high' ? 'down' : 'up' }, a, b, 'likely', '');
}

const CROSSING = /\b(?<word>[a-z]{2,20}) (?<side>below|beneath|under|above|past) (?:the )?(?:just )?$/;
const AND_TO = new RegExp(`^[^;:.]{0,40}, (?:settling |closing |falling |rising )?(?:at|to) ${LEAD}$`);

/** "slipped below $80 on Tuesday, to $81.12" */
function* crossed({ sentence, i, a, gap }: Place): Generator<Claim> {
  const { word = '', side = '' } = CROSSING.exec(gap)?.groups ?? {};
  const way = /above|past/.test(side) ? 'up' : 'down';
  const next = wayOf(word) === way ? nextOf(sentence, i) : -1;
  const b = sentence.figures[next];
  if (b && isLike(a, b) && AND_TO.test(sentence.gaps[next]!))
    yield claimOf({ word: `${word} ${side}`, way }, a, b, 'likely', '');
}

const FORMERLY =
  /(?:, (?:having )?(?:previously|formerly)|\bhaving (?:previously )?been)(?: been| was| were)?(?: worth| at| set at| priced at)? $/;

/** "has increased to $25 a week, having previously been worth $30" */
function* formerly({ sentence, i, a, gap }: Place): Generator<Claim> {
  const last = FORMERLY.test(gap) ? lastOf(sentence, i) : -1;
  const b = sentence.figures[last];
  if (!b || !isLike(a, b) || !TO.test(sentence.gaps[last]!)) return;
  const way = wayBefore(sentence, last, sentence.gaps[last]!.slice(0, TO.exec(sentence.gaps[last]!)?.index));
  if (way) yield claimOf(way, a, b, 'likely', '');
}

const EXTREME =
  /, (?:the |its |a )?(?<word>highest|most|largest|biggest|lowest|fewest|smallest|record high|record low)\b[^;:()]{0,60}(?:, |\()(?:compared (?:with|to)|against|versus|vs\.?) (?:the |just |only |a )?$/;

/** "$1.16 in April, the highest on record, compared with $1.26 a year earlier" */
function* extreme({ sentence, i, a, gap }: Place): Generator<Claim> {
  if (!/\b(?:with|to|against|versus|vs\.?) (?:the |just |only |a )?$/.test(gap)) return;
  const last = lastOf(sentence, i);
  const b = sentence.figures[last];
  const word = EXTREME.exec(sentence.gaps.slice(last + 1, i + 1).join(' # '))?.groups?.word;
  if (!b || !word || !isLike(a, b)) return;
  yield claimOf({ word, way: /low|few|small/.test(word) ? 'down' : 'up' }, a, b, 'likely', '');
}

const BY_SO_MUCH =
  /(?:,|\(|—|\b(?:is|are|was|were|be)) ?(?<word>up|down) (?:by )?(?:about |nearly |roughly |almost )?$/;
const FROM_THERE = new RegExp(`^ from ${LEAD}$`);

/** "$2.99 in June, down 15 percent from $2.60": whichever the percentage, it went up. */
function* byAndFrom({ sentence, previous, i, gap }: Place): Generator<Claim> {
  const by = sentence.figures[i - 1];
  if (!by || !FROM_THERE.test(gap) || isAside(by)) return;
  const word = BY_SO_MUCH.exec(sentence.gaps[i - 1]!)?.groups?.word as 'up' | 'down' | undefined;
  if (word && (by.kind === 'percent' || by.kind === 'points'))
    yield* loosely(sentence, i, { word, way: word }, 'wrong', previous, i - 1);
}

const EVEN_MORE =
  /\b(?:even|still|slightly|somewhat|far|much) (?<word>higher|lower|larger|smaller|bigger)(?: still)?,? (?:at|with) (?:just |only )?$/;

/** "The December reading is even higher, at 93.8" */
function* evenMore({ sentence, previous, i, gap }: Place): Generator<Claim> {
  const word = EVEN_MORE.exec(gap)?.groups?.word;
  if (!word) return;
  // Told the other way around: what stood before is less.
  const way = /higher|larger|bigger/.test(word) ? 'down' : 'up';
  for (const claim of loosely(sentence, i, { word, way }, 'wrong', previous)) {
    const { a: to = '', b: from = '' } = claim.data;
    const goes = claim.data.goes === 'up' ? 'down' : 'up';
    const [at, first] = [claim.on[0]!, claim.on[1]!];
    const data = { word, a: from, b: to, goes };
    yield { ...claim, certainty: 'query', at, on: [first, at], data, sum: `${from} to ${to} is ${goes}` };
  }
}

const HAVE_BEEN =
  /\b(?:has|have|had) been (?:(?:steadily|slowly|sharply|consistently|gradually) )?(?<word>[a-z]{4,12}ing)\b[^.;]{0,20}(?:—|:|,) ?[^.;:]{0,40}\b(?:was|were|stood at) (?:about )?$/;
const THEN_WAS =
  /\b(?:but|and|now|by|as of|while|today)\b[^.;]{0,60}\b(?:was|were|is|are|stood at|stands at) (?:just |only |about )?$/;

/** "Rates have been dropping — the rate was 96.4% in 2019, but as of 2023, it was 94%" */
function* trend({ sentence, i, a, gap }: Place): Generator<Claim> {
  const word = HAVE_BEEN.exec(gap)?.groups?.word ?? '';
  const way = word ? wayOf(word) : null;
  const next = way ? nextOf(sentence, i) : -1;
  const b = sentence.figures[next];
  const between = sentence.gaps.slice(i + 1, next + 1).join('#');
  if (way && b && isLike(a, b) && THEN_WAS.test(between)) yield claimOf({ word, way }, a, b, 'likely', '');
}

const UP = { word: 'up', way: 'up' } as const;
const IT_WAS =
  /^[^;.:]{0,40}(?:;|, while|, but|, and) (?:it|they|that) (?:was|were|had been|stood at) (?:just |about )?$/;

/** "edged down to 4.4 percent in June; it was 4.6 percent in May" */
function* itWas({ sentence, i, a, gap }: Place): Generator<Claim> {
  // "edged up to 4.4 percent": the words before the figure read as its hedge.
  const isUpTo = a.hedge === 'up to' && /\b(?:edg|tick|inch|mov|creep|crept|went|bump)[a-z]* $/.test(gap);
  const next = isUpTo || TO.test(gap) ? nextOf(sentence, i) : -1;
  const b = sentence.figures[next];
  if (!b || !isLike(a, b) || !IT_WAS.test(sentence.gaps.slice(i + 1, next + 1).join(' '))) return;
  const way = isUpTo ? UP : wayBefore(sentence, i, gap.slice(0, TO.exec(gap)!.index));
  if (way) yield claimOf(way, b, a, 'likely', '');
}

const HAS_GONE = /\b(?:has|have|had) (?<word>[a-z]{4,12})\b[^;:.]{0,40}, with (?:just |only |about |some )?$/;
const AGAINST_THEN = /(?:^| )(?:compared (?:with|to)|against|versus|vs\.?) (?:the |just |only )?$/;

/** "Thefts have plunged this year, with 310 through May compared with 540 in the same months" */
function* withSoMany({ sentence, i, a, gap }: Place): Generator<Claim> {
  const last = AGAINST_THEN.test(gap) && !/[;:.]/.test(gap) ? lastOf(sentence, i) : -1;
  const b = sentence.figures[last];
  const word = HAS_GONE.exec(sentence.gaps[last] ?? '')?.groups?.word ?? '';
  const way = word ? wayOf(word) : null;
  if (way && b && isLike(a, b)) yield claimOf({ word, way }, a, b, 'likely', '');
}

const SINCE =
  /\b(?:the|its|their|his|her) (?<word>lowest|fewest|smallest|highest|most|largest|biggest)\b[^;:.]{0,40} since (?:[a-z]+ )?$/;
const WHEN =
  /^, when (?:(?:it|they|there|the [a-z]+) )?(?:(?:was|were|had|stood at|hit|reached|totaled|numbered) )?(?:just |only |about |some )?$/;

/** "8,210 pupils this fall, the lowest since 1996, when 8,140 were enrolled": then it was no more. */
function* sinceWhen({ sentence, i, a, gap }: Place): Generator<Claim> {
  const year = sentence.figures[i - 1];
  const word = year && isAside(year) && WHEN.test(gap) ? SINCE.exec(sentence.gaps[i - 1]!)?.groups?.word : undefined;
  const b = sentence.figures[lastOf(sentence, i)];
  if (!word || !b || !isLike(a, b) || b.unit !== a.unit || a.hedge || b.hedge) return;
  if (Math.abs(Math.log(b.value / a.value)) > Math.log(2)) return;
  // The lowest since then is lower than all since, and no lower than then.
  const isLow = /low|few|small/.test(word);
  const claim = claimOf({ word: `${word} since`, way: isLow ? 'up' : 'down' }, a, b, 'query', '');
  yield { ...claim, message: 'since' };
}

const ALREADY =
  /^[^;:.,]{2,60}, [^;:,]{2,40} (?:has|have|had) (?:already |now |easily |long )?(?<word>surpassed|topped|exceeded|passed|eclipsed|bettered) (?:the|his|her|its|their|last (?:year|season)'s) (?:total |mark |record )?(?:of )?$/;

/** "With 27 home runs and a month to play, Lind has already surpassed the 24 he hit last year" */
function* already({ sentence, i, a, gap }: Place): Generator<Claim> {
  const b = sentence.figures[0];
  const word =
    i === 1 && /^with (?:his |her |its |their )?$/.test(sentence.gaps[0]!) ? ALREADY.exec(gap)?.groups?.word : null;
  if (word && b && isLike(a, b)) yield { ...claimOf({ word, way: 'up' }, a, b, 'likely', ''), message: 'compared' };
}

const ENOUGH =
  /\b(?<word>cleared|met|reached|surpassed|exceeded|topped|passed) the (?:minimum of |threshold of |required )?$/;
const NEEDED =
  /^ (?:[a-z]+ )?(?:(?:that )?(?:it|they|she|he) (?:needed|needs?|required)|needed|required|threshold|minimum|goal|target|mark)\b/;

/** "With 18,400 signatures, the group easily cleared the 15,000 it needed" */
function* enough({ sentence, i, a, gap }: Place): Generator<Claim> {
  const word = ENOUGH.exec(gap)?.groups?.word;
  if (!word || !NEEDED.test(sentence.gaps[i + 1]!) || /\b(?:not|never|nor|if|would|could|until|before)\b/.test(gap))
    return;
  const b = sentence.figures[lastOf(sentence, i)];
  if (b && isLike(a, b) && !sentence.figures.slice(0, i - 1).some((one) => isLike(a, one)))
    yield { ...claimOf({ word, way: 'up' }, a, b, 'likely', ''), message: 'compared' };
}

/** "The fee would go up to $35 from $40": the words before the figure read as its hedge. */
function* goUpTo({ sentence, i, a, gap }: Place): Generator<Claim> {
  const b = sentence.figures[i - 1];
  if (b?.hedge !== 'up to' || !FROM.test(gap) || !isLike(a, b) || !/^[^,;:]{0,20} from /.test(gap)) return;
  if (/\b(?:go|goes|went|gone|going|move[sd]?|inch(?:es|ed)|back|tick(?:s|ed)) $/.test(sentence.gaps[i - 1]!))
    yield claimOf({ word: 'up', way: 'up' }, a, b, 'likely', '');
}
