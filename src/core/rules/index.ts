import { impossible } from './dates/impossible.ts';
import { order } from './dates/order.ts';
import { weekday } from './dates/weekday.ts';
import { age } from './figures/age.ts';
import { conflict } from './figures/conflict.ts';
import { duration } from './figures/duration.ts';
import { listCount } from './figures/listCount.ts';
import { percentChange } from './figures/percentChange.ts';
import { range } from './figures/range.ts';
import { ratio } from './figures/ratio.ts';
import { share } from './figures/share.ts';
import { sum } from './figures/sum.ts';
import { tally } from './figures/tally.ts';
import { firstReference } from './names/firstReference.ts';
import { spelling } from './names/spelling.ts';
import { unattributed } from './quotes/unattributed.ts';
import { unbalanced } from './quotes/unbalanced.ts';
import type { AnyRule } from './rule.ts';
import { vague } from './sources/vague.ts';
import { writeGood } from './style/writeGood.ts';

/** Every rule, in the order of the documentation. A new rule is one file and one line here. */
export const rules: readonly AnyRule[] = [
  unattributed,
  unbalanced,
  vague,
  firstReference,
  spelling,
  conflict,
  percentChange,
  share,
  sum,
  ratio,
  range,
  tally,
  age,
  duration,
  listCount,
  impossible,
  weekday,
  order,
  writeGood,
].map((rule) => rule as unknown as AnyRule);
