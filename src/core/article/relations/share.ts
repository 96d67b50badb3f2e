import { inFigures, ORDINALS } from '../../lexicon/numbers/numerals.ts';
import { nounAfter, unitOf } from '../figures/countedNoun.ts';
import { inBase, type Quantity, sameKind } from '../figures/quantities.ts';
import { claimOf, type Interval, isScore, meet, over, rangeOf } from './amounts.ts';
import { bareOf, type Certainty, type Claim, impossible, named } from './claim.ts';
import type { Sentence } from './sentences.ts';

const isShare = ({ kind }: Quantity): boolean => kind === 'percent' || kind === 'fraction';
const isAmount = ({ kind }: Quantity): boolean => kind === 'count' || kind === 'money' || kind === 'measure';

/** Shares beside words, parts of wholes, and parts that are larger than their whole. */
export function* shares(sentence: Sentence, previous: Sentence | null, prose: string): Generator<Claim> {
  yield* besideWords(sentence);
  yield* majorities(sentence);
  yield* aboveAll(sentence);
  yield* ofWhole(sentence, previous);
  yield* tooLarge(sentence, prose);
}

/** "(", ", " or ", or about ": what follows says the same again. */
const AGAIN = '(?:, or |, |,? ?\\(|— ?(?:or )?| or )(?:about |roughly |just |exactly |some )?$';
const BESIDE = new RegExp(`^(?: of [^,;:(—]{1,60})?(?:[a-z' -]{0,40})?${AGAIN}`);
const CLOSES = /^(?:[,)—;.]| ?—|$)| (?:of|said|say)\b/;

/** "Two-thirds of them, 57 percent, said yes": a share in words and the same in figures. */
function* besideWords({ figures, gaps }: Sentence): Generator<Claim> {
  for (let i = 0; i + 1 < figures.length; i++) {
    const [a, b] = [figures[i]!, figures[i + 1]!];
    if (!isShare(a) || !isShare(b) || a.kind === b.kind) continue;
    const gap = gaps[i + 1]!;
    // "only about half as many (37%)": so many of another share.
    if (/^ as /.test(gap) || !BESIDE.test(gap) || !CLOSES.test(gaps[i + 2]!) || areOfTwo({ figures, gaps }, i))
      continue;
    const [words, stated] = a.kind === 'fraction' ? [a, b] : [b, a];
    if (
      /\b(?:increase|rise|drop|fall|cut|more|less|higher|lower|up|down|percentage)\b/.test(
        `${gap} ${gaps[i + 2]!.slice(0, 16)}`,
      )
    )
      continue;
    const range = fractionRange(words);
    yield {
      relation: 'share',
      message: 'words',
      data: { words: words.words, stated: named(stated), right: inFigures(Math.round(words.value)) },
      holds: meet(range, claimOf(stated, stated, stated.step < 1 ? stated.step : 0)),
      certainty: /[(—]/.test(gap) || /^[,)—]/.test(gaps[i + 2]!) ? 'sure' : 'likely',
      at: bareOf(stated),
      on: [words],
      corrections: [],
      sum: `${words.words} is ${inFigures(Math.round(words.value))}%`,
    };
  }
}

/** Whether two shares in a row are of two things: "a third of men, 20 percent of women". */
function areOfTwo({ figures, gaps }: Pick<Sentence, 'figures' | 'gaps'>, i: number): boolean {
  const [gap, after] = [gaps[i + 1]!, gaps[i + 2]!];
  if (/\b(?:and|but|while|to|from|than) ?$|\b(?:and|but|while)\b/.test(gap)) return true;
  // "while 68 percent of all were against it, 6 in 10 of the young were for it"
  if (/\b(?:while|whereas|although|though) (?:about |some )?$/.test(gaps[i]!)) return true;
  // "Of the 23 percent who use it, half …"; "a third say it is one thing (14%) or another (18%)"
  if (/\b(?:of|among) (?:the|those|these) $/.test(gaps[i]!) || isOneOfSeveral({ figures, gaps }, i + 2)) return true;
  return /^ of\b/.test(after) && gap.includes(',');
}

/** "(14%) or a compliance issue (18%)": a share in brackets follows another. */
const isOneOfSeveral = ({ figures, gaps }: Pick<Sentence, 'figures' | 'gaps'>, next: number): boolean =>
  figures[next]?.kind === 'percent' && /^\) (?:or|and|plus) [^;:.()]{1,60}\($/.test(gaps[next]!);

/** What a fraction in words may mean in percent. */
function fractionRange(words: Quantity): Interval {
  const slack = words.hedge ? 1.5 : Math.max(words.step, 2);
  const high =
    words.hedge && /^(?:well over|over|more than|at least)$/.test(words.hedge)
      ? Math.max(words.high, words.value * 1.6)
      : words.high;
  return [words.low - slack, high + slack];
}

const MAJORITY =
  /(?:^|[ ,(])(?<words>(?:the |an? )?(?:[a-z]+ )?(?:majority|minority)|most)(?: of)?(?: [a-z'.-]+){0,6}(?:, | ?\(|— ?)(?:about |or |some )*$/;

/** "A majority (45%) agreed." */
function* majorities({ figures, gaps }: Sentence): Generator<Claim> {
  for (const [i, stated] of figures.entries()) {
    if (stated.kind !== 'percent' || !/^(?:[,)]| ?—)/.test(gaps[i + 1]!)) continue;
    const match = MAJORITY.exec(gaps[i]!);
    const words = match?.groups?.words;
    if (
      !words ||
      // “The most popular form (38%)”: more than any other.
      (words === 'most' && /\bmost (?:\(|— ?)$/.test(gaps[i]!) && /[a-z] $/.test(gaps[i]!.slice(0, match.index + 1))) ||
      (words === 'most' &&
        /\b(?:the|its|their|his|her|our|among|of|a|second|third|fourth|fifth|next)$/.test(
          gaps[i]!.slice(0, match.index),
        )) ||
      /\b(?:and|but|while|than|super|of the vote|relative|two|not) /.test(gaps[i]!.slice(gaps[i]!.indexOf(words)))
    )
      continue;
    const most = !words.includes('minority');
    yield {
      relation: 'share',
      message: 'majority',
      data: { words: words.replace(/^(?:the|an?) /, ''), stated: named(stated) },
      holds: most ? stated.high >= 49.5 : stated.low <= 50,
      certainty: words === 'most' ? 'likely' : 'sure',
      at: bareOf(stated),
      on: [],
      corrections: [],
      sum: `${named(stated)} is a ${most ? 'majority' : 'minority'}`,
    };
  }
  yield* majorityOf({ figures, gaps });
  yield* mostOfSum({ figures, gaps });
  yield* evenlySplit({ figures, gaps });
}

const MOST_OF_IT =
  /\b(?<words>(?:vast )?majority)(?: of (?:which|it|that|them))?(?:, | ?\(| ?— ?)(?:about |just |some )*$/;

/** "Of the almost $1 million spent, the majority — $641,000 — went to flights." */
function* mostOfSum({ figures, gaps }: Pick<Sentence, 'figures' | 'gaps'>): Generator<Claim> {
  for (const [i, part] of figures.entries()) {
    const words = MOST_OF_IT.exec(gaps[i]!)?.groups?.words;
    if (!words || !isAmount(part) || !/^(?:[,)]| ?—)/.test(gaps[i + 1]!)) continue;
    const [whole, ...more] = figures.slice(0, i).filter((one) => isSameAmount(one, part) && one.unit === part.unit);
    if (!whole || more.length || inBase(part, whole) > inBase(whole, part)) continue;
    yield {
      relation: 'share',
      message: 'majority',
      data: { words, stated: `${named(part)} of ${named(whole)}` },
      holds: part.high * 2 >= Math.max(whole.low, whole.value * 0.8),
      certainty: 'likely',
      at: bareOf(part),
      on: [bareOf(whole)],
      corrections: [],
      sum: `${named(part)} of ${named(whole)} is a majority`,
    };
  }
}

/** "evenly split, 47 percent to 46 percent", "evenly divided between seven Democrats and seven Republicans" */
function* evenlySplit({ figures, gaps }: Pick<Sentence, 'figures' | 'gaps'>): Generator<Claim> {
  if (figures.length < 2) return;
  const even = gaps.findIndex((gap) =>
    /\b(?:even split|evenly (?:split|divided)|split evenly)\b[^.;]{0,30}$/.test(gap),
  );
  const counts = EVEN_COUNTS.test(gaps[even] ?? '') && / and $/.test(gaps[even + 1]!) ? 'count' : 'percent';
  const found =
    even < 0
      ? []
      : figures
          .slice(even)
          .filter(({ kind }) => kind === counts)
          .slice(0, counts === 'count' ? 2 : 9);
  const [a, ...rest] = found;
  if (!a || !rest.length || rest.length > 3) return;
  const other = rest.find((one) => Math.abs(one.value - a.value) <= (counts === 'count' ? 0 : 2));
  const b = other ?? rest.at(-1)!;
  yield {
    relation: 'share',
    message: 'even',
    data: { a: named(a), b: named(b) },
    holds: !!other,
    certainty: 'likely',
    at: bareOf(b),
    on: [bareOf(a)],
    corrections: [],
    sum: `${named(a)} and ${named(b)} are even`,
  };
}

const EVEN_COUNTS = /\bevenly (?:split|divided) (?:between|among) $/;

/** "A majority of the board, seven of the 12 members, agreed." */
function* majorityOf({ figures, gaps }: Pick<Sentence, 'figures' | 'gaps'>): Generator<Claim> {
  for (const [i, part] of figures.entries()) {
    const whole = figures[i + 1];
    if (part.kind !== 'count' || whole?.kind !== 'count') continue;
    const words = MAJORITY_OF.exec(gaps[i]!)?.groups?.words;
    if (!words || !/^(?: [a-z]+)? of (?:the|its|their) $/.test(gaps[i + 1]!)) continue;
    const right = inFigures(Math.round((part.value / whole.value) * 100));
    yield {
      relation: 'share',
      message: 'majority',
      data: { words, stated: `${named(part)} of ${named(whole)}` },
      holds: words === 'minority' ? part.value * 2 < whole.value : part.high * 2 > whole.low,
      certainty: 'sure',
      at: { start: bareOf(part).start, end: whole.end },
      on: [],
      corrections: [],
      sum: `${named(part)} of ${named(whole)} is ${right}%`,
    };
  }
}
const MAJORITY_OF =
  /(?:^|[ ,(])(?:a |the )?(?<words>majority|minority) of (?:the |its |their )?[a-z-]+(?: [a-z-]+)?(?:, | \(|— ?)$/;

const OF =
  /^ (?:[a-z'-]+ ){0,3}?(?:out )?of (?:the |its |their |all |his |her |our |these |those |a |an |last year's )?(?:[a-z'-]+ ){0,2}$/;
const OF_WHOLE = /(?:^|[ ,(])of (?:the |its |their |all |last year's |an? )?(?:[a-z'-]+ ){0,3}$/;
const AMOUNTS_TO =
  /\b(?:amounts? to|amounted to|equals?|represents?|represented|makes? up|accounts? for|accounted for|cover(?:s|ed)|constitut(?:es|ed)|that is|that's|which is) (?:about |just |roughly |some )?$/;
const DASH_ALONE = /^[-–]$/;
const NOT_A_SHARE =
  /^[ -](?:more|less|higher|lower|fewer|of (?!the total|(?:the|its|their) (?:entire |total |full-time )?(?:staff|work ?force|payroll|faculty|membership|fleet|enrollment|student body|roster|employees|workers|jobs|teachers|members)\b|all|those [a-z]+ed\b|its total|their total|spending|them|it\b|that\b)|increase|rise|drop|decline|up|down|chance|(?:the |their |its )?(?:odds|risk)|likely|for every)\b/;

/** “… but those towns make up less than a quarter”: of others than were counted before. */
const amountsTo = (gap: string): boolean =>
  // "the poll in the capital, which accounts for 10 percent": another subject.
  !/[a-z] (?:in|of|at) (?:the )?[a-z]+, which [a-z]+ for (?:about )?$/.test(gap) &&
  AMOUNTS_TO.test(gap) &&
  !/\b(?:but|while|whereas|and) (?:those|these|they|the)\b/.test(gap);

const LOST = /^[ -](?:reduction|cut|loss|drop|decrease|decline)\b/;

interface Parts {
  readonly part: Quantity;
  readonly whole: Quantity;
  readonly stated: Quantity;
  readonly certainty: Certainty;
}

/** A part, its whole and the share that the two make. */
function* ofWhole(sentence: Sentence, previous: Sentence | null): Generator<Claim> {
  for (const k of sentence.figures.keys()) {
    const stated = sentence.figures[k]!;
    if (!isShare(stated) && stated.kind !== 'points') continue;
    // "72%-75%": one end of a range is not the share.
    if (DASH_ALONE.test(sentence.gaps[k]!) || DASH_ALONE.test(sentence.gaps[k + 1]!)) continue;
    const found = bindings(sentence, previous, k);
    if (!found.length) continue;
    const fits = found.find(fit);
    const [first] = found;
    // Two bindings that both fail leave open which is meant.
    if (fits || found.length === 1 || found.every(({ whole }) => whole === first!.whole || first!.certainty === 'sure'))
      yield toClaim(fits ?? first!, !!fits);
  }
}

/** A share in its sentence: the figures and gaps around it, the nearest first. */
interface Place {
  readonly sentence: Sentence;
  readonly previous: Sentence | null;
  readonly k: number;
  readonly stated: Quantity;
  /** Before and behind the share. */
  readonly gap: string;
  readonly after: string;
  readonly before: readonly [one: Quantity | undefined, two: Quantity | undefined];
  readonly next: readonly [one: Quantity | undefined, two: Quantity | undefined];
}

/** Notes a part and its whole where they could be such. */
type Note = (part: Quantity | undefined, whole: Quantity | undefined, certainty: Certainty) => void;

function bindings(sentence: Sentence, previous: Sentence | null, k: number): Parts[] {
  const { figures, gaps } = sentence;
  const stated = figures[k]!;
  const found: Parts[] = [];
  const add: Note = (part, whole, certainty) => {
    if (part && whole && arePartAndWhole(part, whole) && ![part, whole].some((one) => isRangeEnd(sentence, one)))
      found.push({ part, whole, stated, certainty });
  };
  const before = [figures[k - 1], figures[k - 2]] as const;
  const next = [figures[k + 1], figures[k + 2]] as const;
  const place = { sentence, previous, k, stated, gap: gaps[k]!, after: gaps[k + 1]!, before, next };
  for (const form of FORMS) form(place, add);
  return found;
}

/** "$50,000-$74,999 (64%)", "seven or eight": who or how many, and no amount. */
const isRangeEnd = ({ figures, gaps }: Sentence, one: Quantity): boolean => {
  const i = figures.indexOf(one);
  return (i >= 0 && /^(?:[-–]| to | or )$/.test(gaps[i]!) && i > 0) || /^(?:[-–])$/.test(gaps[i + 1] ?? '');
};

const arePartAndWhole = (part: Quantity, whole: Quantity): boolean =>
  part !== whole &&
  isAmount(part) &&
  isAmount(whole) &&
  isSameAmount(part, whole) &&
  // "those 940,000 taxpayers will account for 53 percent of the $1.3 trillion"
  !(part.kind === 'count' && whole.kind === 'money') &&
  inBase(part, whole) < inBase(whole, part);

/** A comma or a bracket says that the share is of what stands before it. */
const surely = (gap: string): Certainty => (/, or|\(/.test(gap) ? 'sure' : 'likely');

const OF_ITS =
  /^,? of (?:the |its |their |his |her |all )?(?:(?!(?:in|at|by|on|from|since|over|for|under|during|after|before|than|to|with|and|or|who|that|as) )[a-z'-]+ ){0,4}$/;

/** The ways in which copy tells a share, its part and its whole. */
const FORMS: readonly ((place: Place, add: Note) => void)[] = [
  // "30 of 120 homes, or 25%", "$90,000 of the $360,000 the campaign raised, a third"
  ({ sentence: { gaps }, k, gap, after, before: [whole, part] }, add) => {
    if (part && OF.test(gaps[k - 1]!) && isAgain(gap) && !NOT_A_SHARE.test(after)) add(part, whole, surely(gap));
  },
  // "25% (30 of 120)", "25%, or 30 of 120"
  ({ sentence: { gaps }, k, after, next: [part, whole] }, add) => {
    if (!whole || !OF.test(gaps[k + 2]!)) return;
    if (/^(?: of [^,(]{1,40})?(?:, or |,? ?\(|— ?|: )(?:about |just )?$/.test(after)) add(part, whole, 'sure');
  },
  // "54 percent (174 million) of the 322 million"
  ({ sentence: { gaps }, k, after, next: [part, whole] }, add) => {
    if (/^ \($/.test(after) && /^\) of (?:the |its |their |all )?$/.test(gaps[k + 2] ?? '')) add(part, whole, 'sure');
  },
  // "21 percent of the 5,000 families, 600 in all", "two-thirds of the 300 homes, or 250,"
  ({ sentence: { gaps }, k, after, next: [whole, part] }, add) => {
    if (
      part &&
      /^ of (?:the |its |their |all |last year's |an? )?(?:[a-z'-]+ ){0,3}$/.test(after) &&
      /^[^;:.]{0,50}(?:, (?:or )?|\(|— ?(?:or )?)(?:about |just )?$/.test(gaps[k + 2]!) &&
      (/^(?: [a-z]+)?(?: ?—|[,)]| in all| in total)/.test(gaps[k + 3]!) || / or $/.test(gaps[k + 2]!))
    )
      add(part, whole, surely(gaps[k + 2]!));
  },
  // "three of the nine justices, a third of the court, dissented"
  ({ sentence: { gaps }, k, gap, after, before: [whole, part] }, add) => {
    if (part && OF.test(gaps[k - 1]!) && /^ [a-z]+, $/.test(gap) && /^ of (?:the|its|their) [a-z]+[,.;]/.test(after))
      add(part, whole, 'likely');
  },
  // "has 1,250 teachers, of whom 300, about 24 percent, are new"
  ({ sentence: { gaps }, k, gap, before: [part, whole] }, add) => {
    if (
      whole &&
      /^[^;:]{0,40}, of (?:whom|which) (?:about )?$/.test(gaps[k - 1]!) &&
      /^(?: [a-z]+)?(?:, (?:or )?(?:about )?| \()$/.test(gap)
    )
      add(part, whole, 'likely');
  },
  // "300 miles of it, or 25 percent, are unpaved"
  ({ gap, before: [part, whole] }, add) => {
    if (whole && /^ of (?:it|them|these|those)(?:, or| \(|,)? ?(?:about |roughly |nearly )?$/.test(gap))
      add(part, whole, 'likely');
  },
  // "spent $54,000 on the exhibit. Half of it, $27,000, came from a grant"
  ({ sentence: { figures, gaps }, previous, stated, k, after, next: [part] }, add) => {
    if (!part || stated.kind === 'points' || !OF_IT.test(after) || !CLOSES_PART.test(gaps[k + 2]!)) return;
    const own = figures.slice(0, k).filter((one) => arePartAndWhole(part, one));
    const wholes = own.length ? own : (previous?.figures ?? []).filter((one) => arePartAndWhole(part, one));
    if (wholes.length <= 3) for (const one of wholes) add(part, one, 'likely');
  },
  // "He will keep $160,000. A quarter of that, by his plan, is $40,000."
  ({ sentence: { figures }, previous, stated, k, after, next: [part] }, add) => {
    if (!part || !OF_THAT.test(after) || stated.kind === 'points') return;
    const before = [...(previous?.figures ?? []), ...figures.slice(0, k)].filter((one) => one.kind === part.kind);
    if (before.length <= 2) for (const one of before) add(part, one, 'likely');
  },
  // "brought in $9 million in a $36 million budget, a quarter of the total"
  ({ sentence: { gaps }, k, gap, after, before: [whole, part] }, add) => {
    if (part && IN_A.test(gaps[k - 1]!) && /^ [a-z]+, (?:or )?(?:about )?$/.test(gap) && OF_THE_TOTAL.test(after))
      add(part, whole, 'likely');
  },
  // "cut 200 of its 1,000 jobs, a 20 percent reduction"
  ({ sentence: { gaps }, k, gap, after, before: [whole, part] }, add) => {
    if (part && OF.test(gaps[k - 1]!) && /, an? $/.test(gap) && LOST.test(after)) add(part, whole, 'likely');
  },
  // "400 jobs, about 8% of its workforce of 8,000", "400 boats, or 8%, of the 8,000"
  ({ gap, after, before: [part], next: [whole] }, add) => {
    if (!part || !whole || !OF_ITS.test(after)) return;
    if (isAgain(gap)) add(part, whole, 'sure');
    else if (amountsTo(gap) && gap.length < 60) add(part, whole, 'likely');
  },
  // "the $15 million gap, in a budget of $300 million, amounts to 15 percent"
  ({ sentence: { gaps }, k, gap, after, before: [b, a] }, add) => {
    if (a && b && amountsTo(gap) && OF_WHOLE.test(gaps[k - 1]!) && !isOfNew(after, gaps, k))
      add(...bySize(a, b), 'likely');
  },
  // "around 8 million, less than half of the 18 million"
  ({ sentence: { gaps }, k, stated, gap, after, before: [part], next: [whole] }, add) => {
    // "reached 4.1 million last year, 82 percent of the 5 million"
    const isLevel = k > 0 && LEVEL.test(gaps[k - 1]!) && /^[^,;:()]{0,40}, (?:or |about )?$/.test(gap);
    if ((stated.kind !== 'fraction' && !isLevel) || !/^ (?:of )?(?:the |its |what )?$/.test(after)) return;
    if (/(?:,|—|\b(?:is|was|were|are)) (?:[a-z]+ )?$/.test(gap)) add(part, whole, 'likely');
  },
  ofWorkers,
  // "Three-quarters of the land, 900 of 1,200 acres, is forest"
  ({ sentence: { gaps }, k, after, next: [part, whole] }, add) => {
    if (
      part &&
      whole &&
      /^ (?:of (?:the |its |their )?)?[a-z]+, $/.test(after) &&
      /^ of (?:the |its |their )?$/.test(gaps[k + 2]!)
    )
      add(part, whole, 'likely');
  },
  // "400 were turned away. That is one in four."
  ({ previous, k, gap, after }, add) => {
    // "That's half the rate of Salem": of another.
    if (/^ (?:the|as|of (?:what|that of))\b/.test(after)) return;
    if (k > 0 || !previous || !/^ ?(?:that is|that's|that was|that amounts to) (?:about |roughly |just )?$/.test(gap))
      return;
    const [a, b, ...more] = previous.figures.filter(isAmount);
    if (a && b && !more.length) add(...bySize(a, b), 'likely');
  },
];

/** "seven of the 13 largest economies make up 60 percent of the world's trade": a share of what was not counted. */
const isOfNew = (after: string, gaps: readonly string[], k: number): boolean => {
  const noun = /^ of (?:the|its|their|all) (?:[a-z']+ )?([a-z]{4,})/.exec(after)?.[1];
  return (
    noun !== undefined &&
    !gaps.slice(0, k + 1).some((gap) => isNamedIn(noun, gap)) &&
    !/^(?:total|whole|amount|money)/.test(noun)
  );
};

/** “Seven of the 13 largest economies” have 60 percent of the economy, which is no number of them. */
const isNamedIn = (noun: string, gap: string): boolean =>
  gap.includes(/(?:s|people|men|women|children|staff)$/.test(noun) ? noun.slice(0, 5) : noun);

/** Before what something came to: "ridership reached 4.1 million". */
const LEVEL = /\b(?:reached|totaled|totalled|stood at|came to|was|were|is|are|drew|counted|carried|sold|raised) $/;

const OF_IT =
  /^ of (?:it|that|this|them|the (?:total|money|sum|amount|cost|bill|budget)),? (?:or |\(|— ?)?(?:about |some |roughly )?$/;
const CLOSES_PART = /^(?: [a-z]+)?(?:,|\)| ?—|\.)/;

const IN_A = /^ (?:in|from|on|out of|toward) (?:an?|its|the|their) $/;
const OF_THE_TOTAL = /^ of (?:the (?:total|whole)|it|that)\b/;
const OF_THAT =
  /^ of (?:that|this|it)(?: [a-z]+)?(?:,[^,;:]{0,40},)? (?:is|was|would be|comes to|came to|equals) (?:about |roughly )?$/;

/** The smaller first. */
const bySize = (a: Quantity, b: Quantity): readonly [Quantity, Quantity] =>
  isAmount(a) && isAmount(b) && inBase(a, b) < inBase(b, a) ? [a, b] : [b, a];

/** "Of 200 workers, 50, or 35 percent, left", "6,200 of them, or three-quarters," */
function ofWorkers({ sentence: { figures, gaps }, previous, k, gap, after, before: [part] }: Place, add: Note): void {
  if (!part || gap.length >= 60 || NOT_A_SHARE.test(after) || !(isAgain(gap) || amountsTo(gap))) return;
  if (/\b(?:up|down|by|rose|fell) $/.test(gaps[k - 1]!) || OF.test(gaps[k - 1]!)) return;
  // "$32,500, compared with $4,000, or 8 percent, for others"
  // "in departments with at least 100 officers, two-thirds said", "in all of them, 16 percent": another thing.
  if (
    /\bcompared\b|\b(?:versus|against)(?: [a-z]+){0,2} $|\bwith $/.test(gaps[k - 1]!) ||
    /\b(?:all|each|most) of them\b/.test(gap)
  )
    return;
  const wholes = figures
    .slice(0, k - 1)
    // "75% of the 3,500 parents, and 696 of the staff, or 70%": the whole of another share.
    .filter((_, i) => i === 0 || !isShare(figures[i - 1]!))
    .filter((one) => isAmount(one) && (OF_WHOLE.test(gaps[figures.indexOf(one)]!) || amountsTo(gap)))
    // "Of the 2,385 in 1995, 47, or two percent, did, while in 1996 it was 72, or 1.2 percent": of another year.
    .filter((one) => !/\b(?:while|whereas|but)\b/.test(gaps.slice(figures.indexOf(one) + 1, k).join(' ')));
  for (const one of wholes) add(part, one, surely(gap));
  // "fitted 60 wolves with collars. Of those, 24, or 40 percent, died"
  if (
    /^ of (?:them|those|these|which|whom)\b/.test(gap) ||
    (k === 1 && /^of (?:them|those|these)(?: [a-z]+)?, $/.test(gaps[0]!))
  )
    for (const one of previous?.figures.filter(isAmount) ?? []) add(part, one, 'likely');
}

const SAID_AGAIN = new RegExp(
  `^[^;:]{0,60}?(?:${AGAIN.replace(/\$$/, '')}(?:an? (?:[a-z]+ )?(?:rate|share|proportion|turnout|percentage) of )?$)`,
);

const isAgain = (gap: string): boolean => SAID_AGAIN.test(gap) && !/\b(?:and|but|from|while|than)\b/.test(gap);

const isSameAmount = (a: Quantity, b: Quantity): boolean => sameKind(a, b) && (a.kind === b.kind || a.kind === 'count');

const shareOf = ({ part, whole }: Parts): Interval =>
  over(rangeOf(part, whole), rangeOf(whole, part), (x, y) => (x / y) * 100);

/** Fractions that copy has words for, in percent. */
const IN_WORDS = [25, 100 / 3, 50, 200 / 3, 75];

/** "roughly three-quarters" of what is two-thirds, to the point. */
const isOther = ({ value, hedge }: Quantity, exact: number): boolean =>
  !/than|over|under|least/.test(hedge ?? '') &&
  IN_WORDS.some((one) => Math.abs(one - exact) < 1 && Math.abs(one - value) > 5);

function fit(parts: Parts): boolean {
  const { stated } = parts;
  const share = shareOf(parts);
  if (stated.kind === 'fraction' && isOther(stated, (share[0] + share[1]) / 2)) return false;
  const range = stated.kind === 'fraction' ? fractionRange(stated) : claimOf(stated);
  return meet(range, share);
}

function toClaim(parts: Parts, holds: boolean): Claim {
  const { part, whole, stated, certainty } = parts;
  const exact = (inBase(part, whole) / inBase(whole, part)) * 100;
  const right = inFigures(exact >= 10 ? Math.round(exact) : exact);
  return {
    relation: 'share',
    message: 'wrong',
    data: { part: named(part), whole: named(whole), right, stated: within(named(stated)) },
    holds,
    certainty: stated.kind === 'points' ? 'query' : certainty,
    at: bareOf(stated),
    on: [bareOf(part), bareOf(whole)],
    corrections: stated.kind === 'percent' ? [{ at: stated.number, text: right }] : [],
    sum: `${named(part)} of ${named(whole)} is ${right}%`,
  };
}

/** Words as they are written inside a sentence: “half” for “Half.” */
const within = (words: string): string => words.replace(/^\p{Lu}(?=\p{Ll}| )/u, (letter) => letter.toLowerCase());

const OF_ALL =
  /^ (?:out )?of (?:(?:the|its|their|his|her|our|all|these|those) )?(?:[a-z.-]+'s |total |overall |[a-z]+ [a-z]+'s )?$/;
/** "Of the 166 rulings issued last year by judges, 184 went to the state" */
const OF_THESE = /(?:^|[.!?] |\bthat )of (?:the|its|their|all|those|these) $/;
const INCLUDED =
  /^ (?:[a-z'-]+ ){0,3}(?:people|men|women|children|students|pupils|residents|workers|employees|soldiers|officers|passengers|voters|patients|inmates|members|victims|others), (?:including|among them) $/;

/** "23 criminal counts — including 13 felonies" */
const isSumOf = ({ kind, value }: Quantity, gap: string): boolean =>
  kind === 'count' && value > 1 && INCLUDES.test(gap);
/** What is counted one by one, and no time or game in which so many of something were. */
const INCLUDES =
  /^ (?:[a-z'-]+ ){0,2}(?!(?:seasons|years|games|matches|months|weeks|days|innings|starts|interceptions|catches|receptions|carries|meetings|visits|appearances)\b)[a-z'-]+s(?:,| ?—| ?\() ?including $/;

/** "59 of the 57 witnesses", "three nuclear tests, five of them" */
function* tooLarge({ figures, gaps }: Sentence, prose: string): Generator<Claim> {
  for (const [i, part] of figures.entries()) {
    yield* ofSum({ figures, gaps }, i);
    yield* ofResult({ figures, gaps }, i);
    if (part.kind !== 'count') continue;
    yield* inSoMany({ figures, gaps }, i);
    const [prior, next] = [figures[i - 1], figures[i + 1]];
    const after = gaps[i + 1]!;
    if (next?.kind === 'count' && OF_ALL.test(after)) yield* ofNext(part, next, after, prose);
    else if (next?.kind === 'count' && next.value >= 5 && OUT_OF.test(after)) yield largeClaim(part, next, 'likely');
    else if (prior?.kind === 'count' && (isOfThese(gaps, i, part, prose) || INCLUDED.test(gaps[i]!)))
      yield largeClaim(part, prior, 'likely');
    else if (prior && isSumOf(prior, gaps[i]!))
      yield largeClaim(part, prior, prior.hedge === 'a total of' ? 'likely' : 'query');
    else yield* ofThem({ figures, gaps, part, i }, prose);
  }
}

/** "48 of 64 precincts reporting" */
const REPORTING =
  /^ (?:[a-z]+ )?(?:precincts|districts|counties|wards|towns|stations|centers|boxes)(?: (?:have|had|were|are))? (?:report|count|tall)/;

const NTH =
  /\b(?<nth>\d{1,3}(?:st|nd|rd|th)|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:straight |consecutive )?(?:(?<one>win|victory|loss|defeat|draw|tie|start)|time) in (?:the |its |their |his |her )?(?:last |past |first )?$/;
const GAMES = /^ (?:games|matches|starts|meetings|races|bouts|fights|finals|contests|outings|tournaments)\b/;
const TRIES = /^ (?:attempts|tries|appearances|bids|elections|visits|tournaments)\b/;

/** "its 14th win in 13 games": nobody wins more than were played. A game may hold several of what happens "for the fourth time." */
function* inSoMany({ figures, gaps }: Pick<Sentence, 'figures' | 'gaps'>, i: number): Generator<Claim> {
  const match = NTH.exec(gaps[i]!);
  const whole = figures[i]!;
  if (!match?.groups || !(match.groups.one ? GAMES : TRIES).test(gaps[i + 1]!)) return;
  const nth = ordinalOf(match.groups.nth!);
  yield {
    relation: 'share',
    message: 'large',
    data: { part: match.groups.nth!, whole: named(whole) },
    holds: nth <= whole.value,
    certainty: match.groups.one ? 'likely' : 'query',
    at: bareOf(whole),
    on: [],
    corrections: [],
    sum: `${match.groups.nth!} of ${named(whole)}`,
  };
}

const ordinalOf = (word: string): number => {
  const at = (ORDINALS as readonly string[]).indexOf(word);
  return at > 0 ? at : Number.parseInt(word, 10);
};

/** "The $12 million increase brings the total to $24 million": what is added is less than what it makes. */
const BROUGHT =
  /^ (?:increase|raise|hike|boost|infusion|addition|expansion|grant|award)\b[^.;:]{0,20} (?:brings|brought|raises|raised|pushes|pushed|takes|took|lifts|lifted|will bring|would bring) /;

function* ofResult({ figures, gaps }: Pick<Sentence, 'figures' | 'gaps'>, i: number): Generator<Claim> {
  if (!BROUGHT.test(gaps[i + 1]!)) return;
  const part = figures[i]!;
  const t = figures.findIndex((one, k) => k > i && one.kind === part.kind && one.unit === part.unit);
  const whole = figures[t];
  if (!whole || /percent|points/.test(part.kind) || !/\bto (?:a total of )?$/.test(gaps[t]!)) return;
  if (/[;:.]|\bfrom\b/.test(gaps.slice(i + 1, t + 1).join(' '))) return;
  yield { ...largeClaim(part, whole, 'likely'), holds: leastOf(part) <= whole.most };
}

const OUT_OF = /^ [a-z-]+ out of (?:the |its |their |all )?$/;

/** "spent $26,000, including $40,000 on signs" */
function* ofSum({ figures, gaps }: Pick<Sentence, 'figures' | 'gaps'>, i: number): Generator<Claim> {
  const [part, whole] = [figures[i]!, figures[i - 1]];
  if (whole?.kind !== 'money' || whole.kind !== part.kind || whole.unit !== part.unit) return;
  const isOfIt = /^ of (?:it|that|which)\b/.test(gaps[i + 1]!) && /^[^;:.]{0,60}(?:,| ?—| ?\() ?$/.test(gaps[i]!);
  if (!isOfIt && !/^[^;:.,]{0,60}, including $/.test(gaps[i]!)) return;
  // "$3.5 billion, or $4.74 a share, including $347 million": of the sum before.
  if (/^ (?:per|an?|each) /.test(gaps[i]!) && whole.scale < part.scale) return;
  // "More than $34,000" is not half as much again.
  const most = whole.hedge ? Math.min(whole.high, whole.value * 1.15) : whole.most;
  yield { ...largeClaim(part, whole, 'likely'), holds: leastOf(part) <= most };
}

function* ofNext(part: Quantity, whole: Quantity, after: string, prose: string): Generator<Claim> {
  if (after === ' of ' && REPORTING.test(prose.slice(whole.end, whole.end + 40))) yield largeClaim(part, whole, 'sure');
  const isPlain = / of (?:the|its|their|his|her|our|all|these|those) $/.test(after);
  if (isPlain ? nounAfter(prose, whole.end) : isWhole(part, whole, after))
    yield largeClaim(part, whole, isPlain ? 'sure' : 'likely');
}

const isOfThese = (gaps: readonly string[], i: number, part: Quantity, prose: string): boolean =>
  i === 1 &&
  OF_THESE.test(gaps[0]!) &&
  /^[^;:()]{0,120}, (?:[a-z]+ (?:determined|found|said|ruled) )?$/.test(gaps[1]!) &&
  !nounAfter(prose, part.end);

/** Without "the", only large figures are surely a part and its whole: "3 of 2" may be a score. */
const isWhole = (part: Quantity, whole: Quantity, after: string): boolean =>
  /'s |total |overall /.test(after) || (whole.value >= 100 && part.value >= 10);

interface Among {
  readonly figures: readonly Quantity[];
  readonly gaps: readonly string[];
  readonly part: Quantity;
  /** Its index. */
  readonly i: number;
}

function* ofThem({ figures, gaps, part, i }: Among, prose: string): Generator<Claim> {
  const after = gaps[i + 1]!;
  // "were outscored in each quarter, including 33-17 in the third": a score.
  if (/^[-–]$/.test(after)) return;
  const before = figures
    .slice(0, i)
    .filter((one) => one.kind === 'count' || isScore(part, one))
    .at(-1);
  if (!before) return;
  const those =
    /^ of (?:them|those|which|whom)\b(?: (?!in|who|that|have|had|has|were|was|are|is|on|by|[a-z]+ed\b)([a-z-]+))?/.exec(
      after,
    );
  // “Seven in 10 of them”: the two are one share.
  if (those && /^ (?:in|or|to) $|\ball $/.test(gaps[i]!)) return;
  // "Of the 420 counties in 13 states, Lind won 399 of them": of the first.
  if (those && figures.slice(0, i).some((one) => one.kind === 'count' && one.value >= part.value)) return;
  // "the size of two buses: you could fit 100 of them"
  if (those && /\b(?:could|would|can|size of)\b/.test(gaps.slice(0, i + 1).join(' '))) return;
  if (those) {
    // "Lind took 85 flights; Okoro took 263 of them": two subjects, and one kind of thing.
    if (/; \S/.test(gaps.slice(figures.indexOf(before) + 1, i + 1).join(''))) return;
    if (before.value >= 2 && isSameNoun(prose, before, / of wh/.test(after) ? undefined : those[1]))
      yield largeClaim(part, before, 'likely');
  } else if (/^[^;:.]{0,100}, including $/.test(gaps[i]!) && figures[i - 1] !== undefined && isNounless(part, prose)) {
    yield largeClaim(part, before, 'likely');
  }
}

/** "including about 94,000 who get help", "including 40" */
const isNounless = ({ hedge, end }: Quantity, prose: string): boolean =>
  hedge
    ? /^ who\b/.test(prose.slice(end, end + 6))
    : !nounAfter(prose, end) && !/^ (?:in|at|on|from)\b/.test(prose.slice(end, end + 6));

/** "210 of those households": what is counted must be what was counted. */
function isSameNoun(prose: string, whole: Quantity, word: string | undefined): boolean {
  if (word === undefined) return true;
  if (
    prose
      .slice(whole.end, whole.end + 90)
      .toLowerCase()
      .includes(word)
  )
    return true;
  const noun = nounAfter(prose, whole.end);
  return noun !== null && unitOf(prose.slice(noun.start, noun.end)) === unitOf(word);
}

/** "up to 22 of its 20" says 22; "nearly 22" may be fewer. */
const leastOf = ({ hedge, value, low }: Quantity): number =>
  hedge && low < value && !/^(?:up to|as )/.test(hedge) ? low : value;

function largeClaim(part: Quantity, whole: Quantity, certainty: Certainty): Claim {
  return {
    relation: 'share',
    message: 'large',
    data: { part: named(part), whole: named(whole) },
    holds: leastOf(part) <= whole.most || whole.scale !== part.scale,
    certainty,
    at: bareOf(part),
    on: [bareOf(whole)],
    corrections: [],
    sum: '',
  };
}

const OF_PEOPLE =
  /^ of (?:all |the |registered |likely |eligible |its |their )*(?:voters|residents|people|adults|respondents|pupils|students|members|workers|households|homes|women|men|children|patients|americans|britons|drivers|teachers|parents|shops|schools|firms|companies|seats|votes|ballots) (?:said|say|voted|favou?r|oppose\w*|support\w*|agree\w*|are|were|have|had|has|own|live|took|cast|came|want\w*|back\w*)\b/;

/** "110% of voters said": no share of people is more than all of them. */
function* aboveAll({ figures, gaps }: Sentence): Generator<Claim> {
  for (const [i, stated] of figures.entries()) {
    if (stated.kind !== 'percent' || stated.value <= 100 || !OF_PEOPLE.test(gaps[i + 1]!)) continue;
    yield impossible(stated, { relation: 'share', message: 'above', certainty: 'sure' });
  }
}
