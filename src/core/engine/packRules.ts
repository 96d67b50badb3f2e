import apCompounds from '../../../packs/ap/Compounds.yml';
import apWords from '../../../packs/ap/Words.yml';
import bbcWords from '../../../packs/bbc/Words.yml';
import guardianWords from '../../../packs/guardian/Words.yml';
import { rules } from '../rules/index.ts';
import { STYLE_PACKS, type StylePack } from '../rules/packs.ts';
import type { AnyRule } from '../rules/rule.ts';
import { valeRule } from '../vale/rule.ts';
import { compileTrusted } from '../vale/trusted.ts';

/** The rule files in Vale's format that a pack brings, by their names. */
const FILES: Readonly<Partial<Record<StylePack, Readonly<Record<string, unknown>>>>> = {
  ap: { 'AP.Words': apWords, 'AP.Compounds': apCompounds },
  guardian: { 'Guardian.Words': guardianWords },
  bbc: { 'BBC.Words': bbcWords },
};

const lists = new Map<StylePack, readonly AnyRule[]>();

/** All rules under a pack: Copydesk's own, and those that the pack brings. Made once a pack. */
export function rulesUnder(style: StylePack): readonly AnyRule[] {
  let list = lists.get(style);
  if (!list) {
    list = [...rules, ...broughtBy(style)];
    lists.set(style, list);
  }
  return list;
}

let brought: readonly AnyRule[] | null = null;

/** The rules that packs bring, of all packs. Made once. */
export function shippedRules(): readonly AnyRule[] {
  brought ??= STYLE_PACKS.flatMap(broughtBy);
  return brought;
}

/** The rule of an id: one of the newsroom's `styles`, else Copydesk's own, else one that a pack brings. */
export const ruleOf = (id: string, styles: readonly AnyRule[]): AnyRule | undefined =>
  [...styles, ...rules, ...shippedRules()].find((rule) => rule.id === id);

function broughtBy(style: StylePack): AnyRule[] {
  return Object.entries(FILES[style] ?? {}).flatMap(([name, value]) => {
    const yaml = { value, problems: [], at: () => ({ start: 0, end: 1 }) };
    const { rule, problems } = valeRule(name, yaml, compileTrusted);
    if (!rule) throw new Error(`${name}: ${problems[0]?.message}`);
    return [{ ...rule, habit: 'word' as const }];
  });
}
