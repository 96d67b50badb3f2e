import { impossible } from './dates/impossible.ts';
import { conflict } from './figures/conflict.ts';
import { firstReference } from './names/firstReference.ts';
import { doubled } from './quotes/doubled.ts';
import { late } from './quotes/late.ts';
import { loaded } from './quotes/loaded.ts';
import { repeated } from './quotes/repeated.ts';
import { twoSpeakers } from './quotes/twoSpeakers.ts';
import { unattributed } from './quotes/unattributed.ts';
import { unbalanced } from './quotes/unbalanced.ts';
import type { AnyRule } from './rule.ts';
import { vague } from './sources/vague.ts';
import { writeGood } from './style/writeGood.ts';

/** Every rule, in the order of the documentation. A new rule is one file and one line here. */
export const rules: readonly AnyRule[] = [
  unattributed,
  unbalanced,
  late,
  doubled,
  loaded,
  twoSpeakers,
  repeated,
  vague,
  firstReference,
  conflict,
  impossible,
  writeGood,
].map((rule) => rule as unknown as AnyRule);
