import {
  AMOUNT,
  AMOUNT_BEGINS,
  type Amount,
  amountOf,
  areYears,
  claimed,
  clause,
  HEDGE,
  inFigures,
  PERCENT_SIGN,
  QUANTITY,
  SHARE,
  sameScale,
} from '../../article/figures/amounts.ts';
import { allMatches } from '../../text/matches.ts';
import { groupAt, hasFigures, severityAt } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const MOVE =
  '(?:r[io]sen?|rises|rising|increas\\w+|climb\\w*|gr[eo]wn?|grows|growing|jump\\w*|surg\\w+|soar\\w*|gain\\w*|up|higher|rais\\w+|fell|fall\\w*|drop\\w*|declin\\w+|decreas\\w+|slid\\w*|slip\\w*|tumbl\\w+|plung\\w+|down|lower\\w*|cut|reduc\\w+|shr[aiu]nk\\w*|hike[sd]?)';
const NOUN = '(?:rise|increase|jump|gain|growth|surge|drop|fall|decline|decrease|cut|reduction|hike|change|climb)';
const POINTS = '(?:\\s+(?:percentage[ -])?points?\\b|[ -]percentage[ -]points?\\b)';
const STATED = `(?<hedge>${HEDGE})?(?<stated>${SHARE}|${AMOUNT}(?=${POINTS}))(?<points>${POINTS})?`;
const FROM_TO = `from\\s+${HEDGE}?(?<a>${QUANTITY})${clause(24)}\\s+to\\s+${HEDGE}?(?<b>${QUANTITY})`;
/** ", or $1.10 a share," between the two figures. */
const ASIDE = `(?:,?\\s+or\\s+${AMOUNT}(?:\\s+(?:an?|per)\\s+\\p{L}+)?,?)?`;
const ENDS = `(?=[\\s,.;)–—-]*(?:$|[,.;)–—]|${NOUN}\\b|more\\b|less\\b|higher\\b|lower\\b))`;
const PATTERNS = [
  // "rose 12%, from $10.99 to $11.99"
  `\\b${MOVE}\\s+(?:by\\s+)?${STATED}(?:,|\\s*\\(|\\s+[-–—])?\\s+${FROM_TO}`,
  // "rose 12% to $11.99 from $10.99"
  `\\b${MOVE}\\s+(?:by\\s+)?${STATED}(?:,)?\\s+to\\s+(?<b>${QUANTITY})${ASIDE}${clause(16)},?\\s+from\\s+(?<a>${QUANTITY})`,
  // "rose from $10.99 to $11.99, up 12%", "…, an increase of 12%", "…, or 12%"
  `\\b${FROM_TO}${clause(24)}(?:,|\\s*\\(|\\s+[-–—])\\s*(?:or|up|down|an?\\s+${NOUN}\\s+of|an?)?\\s*${STATED}${ENDS}`,
  // "fell to $600 million from $750 million, a decrease of 20%", "…, a 20% decrease"
  `\\b${MOVE}${clause(12)}\\s+to\\s+${HEDGE}?(?<b>${QUANTITY})${clause(40)},?\\s+from\\s+${HEDGE}?(?<a>${QUANTITY})${clause(40)}(?:,|\\s*\\(|\\s+[-–—])\\s*(?:or|up|down|an?\\s+${NOUN}\\s+of|an?)\\s*${STATED}${ENDS}`,
  // "a 12% increase from $10.99 to $11.99"
  `\\ban?\\s+${STATED}[ -]${NOUN},?\\s+${FROM_TO}`,
].map((pattern) => new RegExp(pattern, 'giu'));
/** "sold 40 boats, up 12% from 36": what is so much up may also stand further in front. */
const UP_FROM = new RegExp(
  `(?<b>${QUANTITY})(?:\\s+\\p{Ll}[\\p{L}’'-]*){0,4},\\s+(?:up|down)\\s+(?:by\\s+)?${STATED}\\s+from\\s+${HEDGE}?(?<a>${QUANTITY})`,
  'giu',
);

/** One look at the copy in lower case tells that no amount is told from where. */
const MAYBE = new RegExp(`\\bfrom\\s+${AMOUNT_BEGINS}`);

export const percentChange = defineRule({
  id: 'figures/percent-change',
  title: 'A change adds up',
  severity: 'error',
  doc: `When copy says “from A to B, up N%”, readers work it out, and a wrong percentage makes them doubt both figures. The
change in percent is the difference divided by the first figure. Between two percentages the difference is in
percentage points: from 40% to 50% is 10 points, or 25 percent.

Work it out again, and correct the figure that is wrong. Rounding and words such as “nearly” are allowed for.`,
  options: {},
  messages: {
    wrong: {
      what: 'From {a} to {b} is {right}%, not {stated}.',
      why: 'Readers work this out and will doubt both figures: check all three.',
    },
    points: {
      what: 'From {a} to {b} is {points} percentage points, or {right}%, not {stated}.',
      why: 'Readers take percent and points for different things: say which is meant.',
    },
    wrongPoints: {
      what: 'From {a} to {b} is {points} percentage points, not {stated}.',
      why: 'Readers will doubt both figures: check all three.',
    },
    use: 'Use {right}%',
    usePoints: 'Use “{points} percentage points”',
  },
  examples: [
    {
      bad: 'The fee rose [[12%]], from $10.99 to $11.99, on Monday.',
      fixed: 'The fee rose 9%, from $10.99 to $11.99, on Monday.',
    },
    {
      bad: 'Support rose [[10%]], from 40% to 50%, in May.',
      fixed: 'Support rose 10 percentage points, from 40% to 50%, in May.',
    },
    { bad: 'Rents climbed from $800 to $1,000, an increase of [[20 percent]].' },
    { good: 'The fee rose 9%, from $10.99 to $11.99, on Monday.' },
    { good: 'Support rose 10 percentage points, from 40% to 50%, in May.' },
    { good: 'Sales grew 5% from 1995 to 2005 in Port Ada.' },
  ],
  triggers: { words: ['percent', 'cent', 'pct', 'point', 'points'], marks: '%' },
  *passage(passage) {
    if (!MAYBE.test(passage.prose.toLowerCase()) || !hasFigures(passage)) return;
    const done = new Set<number>();
    for (const pattern of [...PATTERNS, UP_FROM]) {
      for (const match of allMatches(passage.prose, pattern)) {
        const at = groupAt(match, 'stated');
        const fault = done.has(at.start) ? null : check(match.groups ?? {}, pattern === UP_FROM);
        if (!fault) continue;
        done.add(at.start);
        const whole = { start: at.start, end: at.end + (match.groups?.points?.length ?? 0) };
        yield {
          at: whole,
          ...fault,
          fixes: fixes(match.groups?.stated ?? '', fault, whole),
          ...severityAt(passage, at),
        };
      }
    }
  },
});

interface Fault {
  readonly message: 'wrong' | 'points' | 'wrongPoints';
  readonly data: Readonly<Record<string, string>>;
}

function check(
  { a = '', b = '', stated = '', hedge, points }: Record<string, string | undefined>,
  isLoose: boolean,
): Fault | null {
  const to = amountOf(b);
  const raw = amountOf(a);
  const said = amountOf(stated);
  // "2,100 people, up 5% from 2010"
  if (!to || !raw || !said || areYears(a, a)) return null;
  const from = sameScale(raw, to);
  if (!from || from.value <= 0 || from.value === to.value || (isLoose && isFar(from, to))) return null;
  const shares = from.unit === '%' && to.unit === '%';
  const data = {
    a: a.trim(),
    b: b.trim(),
    stated: (stated + (points ?? '')).trim(),
    right: inFigures((Math.abs(to.value - from.value) / from.value) * 100),
    points: inFigures(Math.abs(to.value - from.value)),
  };
  const difference = span(from, to, (x, y) => Math.abs(y - x));
  if (points) return shares && !meets(difference, claimed(said, hedge)) ? { message: 'wrongPoints', data } : null;
  if (
    said.unit !== '%' ||
    meets(
      span(from, to, (x, y) => (Math.abs(y - x) / x) * 100),
      claimed(said, hedge),
    )
  )
    return null;
  return { message: shares && meets(difference, claimed(said, hedge)) ? 'points' : 'wrong', data };
}

/** So far apart that they count two things. */
const isFar = (a: Amount, b: Amount): boolean => a.value > b.value * 3 || b.value > a.value * 3;

/** The smallest and the largest result that the two figures allow. */
function span(from: Amount, to: Amount, result: (x: number, y: number) => number): readonly [number, number] {
  const all = [
    result(from.low, to.low),
    result(from.low, to.high),
    result(from.high, to.low),
    result(from.high, to.high),
  ];
  return [Math.min(...all), Math.max(...all)];
}

const meets = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] <= b[1] && b[0] <= a[1];

function fixes(stated: string, { message, data }: Fault, at: { start: number; end: number }) {
  if (message !== 'wrong')
    return [{ title: 'usePoints' as const, data, edits: [{ span: at, text: `${data.points} percentage points` }] }];
  const sign = new RegExp(`${PERCENT_SIGN}$`, 'i').exec(stated)?.[0] ?? '%';
  const whole = Number(data.right?.replaceAll(',', ''));
  const text = `${/\.\d/.test(stated) || whole < 1 ? data.right : Math.round(whole)}${sign}`;
  return [{ title: 'use' as const, data: { ...data, right: text.replace(sign, '') }, edits: [{ span: at, text }] }];
}
