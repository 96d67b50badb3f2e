import { inBase, type Quantity, sameKind } from '../figures/quantities.ts';
import { isAside, like } from './amounts.ts';
import { bareOf, type Certainty, type Claim, named } from './claim.ts';
import type { Sentence } from './sentences.ts';

/** What is left or lacking, or by how much one is more than the other. */
const CUES: readonly { readonly before?: RegExp; readonly after?: RegExp; readonly needsNext?: true }[] = [
  { after: /^(?: [a-z]+)? (?:short|shy) of\b/, needsNext: true },
  { after: /^(?:[ -][a-z]+){0,2} (?:more|fewer|less|higher|lower) than the $/, needsNext: true },
  { before: /\bwithin (?:about )?$/, after: /^ of (?:the|its|his|her|their) $/, needsNext: true },
  {
    before: /\b(?:leaving|leaves|with|and) (?:just |only )?$/,
    after: /^ (?:left|remaining|unspent|in the fund|to go)\b/,
  },
  { before: /\bleaving (?:it with |them with |the [a-z]+ with |just |only )?$/ },
  { before: /\b(?:an? )?(?:gap|difference|shortfall|surplus|margin|saving) of (?:about |nearly )?$/ },
  {
    after: /^[ -](?:gap|difference|shortfall|increase|decrease|edge|lead|advantage)\b/,
    before: /\b(?:that's|that is|that was|for|it was|is|has|have|had|holds|held|with) an? (?:slim |narrow |wide )?$/,
  },
];

/** "332 votes, 62 more than the 270": a difference beside the two figures that it lies between. */
export function* differences(sentence: Sentence, previous: Sentence | null): Generator<Claim> {
  const { figures, gaps } = sentence;
  for (const [k, stated] of figures.entries()) {
    if (!isDifference(stated) || !isTold(sentence, k)) continue;
    const others = figures.filter(
      (one, i) => i !== k && isTerm(stated, one) && !/\b(?:each|per|every)\b/.test(gaps[i + 1]!.slice(0, 12)),
    );
    const before = previous?.figures.filter((one) => isTerm(stated, one)) ?? [];
    if (others.length >= 2) yield* check(stated, others, others.length === 2 ? 'likely' : 'query', others.length <= 3);
    else if (others.length === 1 && before.length && before.length <= 4)
      yield* check(stated, [...others, ...before], before.length === 1 ? 'likely' : 'query', true, others[0]);
  }
}

const isDifference = (stated: Quantity): boolean =>
  !isAside(stated) &&
  stated.kind !== 'fraction' &&
  !(stated.kind === 'measure' && /^(?:year|month|week|day|hour|decade|minute|century)$/.test(stated.unit));

/** Whether the words around a figure make it a difference. */
function isTold({ figures, gaps }: Sentence, k: number): boolean {
  const cue = CUES.find(({ before, after }) => (before?.test(gaps[k]!) ?? true) && (after?.test(gaps[k + 1]!) ?? true));
  if (!cue) return false;
  if (!cue.needsNext) return true;
  // "17 short of the number needed": what it is short of has no figure.
  const next = figures[k + 1];
  return !!next && isTerm(figures[k]!, next) && /^[^,;:]{0,60}$/.test(gaps[k + 1]!);
}

/** A difference in points lies between percentages. */
const isTerm = (stated: Quantity, one: Quantity): boolean =>
  stated.kind === 'points'
    ? one.kind === 'percent'
    : !isAside(one) &&
      one.kind !== 'fraction' &&
      one.kind !== 'points' &&
      sameKind(stated, one) &&
      one.kind === stated.kind;

/** Further apart the two are not what the difference lies between. */
const FAR = 10;

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
  const value = (one: Quantity): number => inBase(one, stated);
  const slack = (a: Quantity, b: Quantity): number => {
    const rounded = (one: Quantity): number =>
      (one.scale > 1 || one.step < 1 || one.kind === 'percent' ? one.step * 0.6 : 0) +
      (one.hedge ? Math.abs(one.high - one.low) : 0);
    return rounded(a) + rounded(b) + rounded(stated) + 1e-9;
  };
  const found = pairs.find(([a, b]) => Math.abs(Math.abs(value(a) - value(b)) - value(stated)) <= slack(a, b));
  const pair = found ?? pairs[0];
  if (!pair || (!found && !few)) return;
  const [a, b] = value(pair[0]) > value(pair[1]) ? pair : [pair[1], pair[0]];
  const right = like(stated, value(a) - value(b));
  if (!found && (value(a) === value(b) || value(a) - value(b) > value(stated) * FAR)) return;
  yield {
    relation: 'difference',
    message: 'wrong',
    data: { a: named(a), b: named(b), right, stated: named(stated) },
    holds: !!found,
    certainty,
    at: bareOf(stated),
    on: [bareOf(a), bareOf(b)],
    corrections: [{ at: bareOf(stated), text: right }],
    sum: `${named(a)} less ${named(b)} is ${right}`,
  };
}
