import { addTo } from './lists.ts';
import { allMatches } from './matches.ts';
import type { WordList } from './wordList.ts';

/** One way to make a word of another: take `strip` off an end that looks like `when`, and put `add` there. */
interface Affix {
  readonly flag: string;
  readonly strip: string;
  readonly add: string;
  readonly when: RegExp;
}

/** Each by the letter at which it begins, or a suffix by that at which it ends. */
interface Affixes {
  readonly prefixes: ReadonlyMap<string, readonly Affix[]>;
  readonly suffixes: ReadonlyMap<string, readonly Affix[]>;
}

/** The affixes of a Hunspell .aff file; the rest of its language English does without. */
export function readAffixes(aff: string): Affixes {
  const all = (kind: 'PFX' | 'SFX', letter: number): Map<string, Affix[]> => {
    const affixes = new Map<string, Affix[]>();
    const lines = new RegExp(`^${kind} (\\S) +(\\S+) +([^\\s\\d]\\S*) +(\\S+)`, 'gm');
    for (const [, flag = '', strip = '', add = '', when = ''] of allMatches(aff, lines))
      addTo(affixes, add.at(letter) ?? '', {
        flag,
        strip: strip === '0' ? '' : strip,
        add,
        when: new RegExp(kind === 'PFX' ? `^${when}` : `${when}$`),
      });
    return affixes;
  };
  return { prefixes: all('PFX', 0), suffixes: all('SFX', -1) };
}

/** Whether a word is listed, or made of a listed one by a suffix, a prefix, or one of each. */
export function isMade(word: string, stems: WordList, { prefixes, suffixes }: Affixes): boolean {
  if (stems.get(word) !== undefined || bySuffix(word, stems, suffixes, '')) return true;
  return (prefixes.get(word.charAt(0)) ?? []).some((prefix) => {
    const stem = startsIn(word, prefix);
    return stem !== null && (stems.get(stem)?.includes(prefix.flag) || bySuffix(stem, stems, suffixes, prefix.flag));
  });
}

/**
 * The flags of a word: its own or, where it is listed only as another's with a prefix (“increase” is “in” and “crease”),
 * that one's. A possessive that is a word (“member's”, listed by itself) counts as the flag M.
 */
export function flagsOf(word: string, stems: WordList, affixes: Affixes): string {
  const flags = stems.get(word) ?? flagsByPrefix(word, stems, affixes);
  return flags && !flags.includes('M') && isMade(`${word}'s`, stems, affixes) ? `${flags}M` : flags;
}

function flagsByPrefix(word: string, stems: WordList, { prefixes }: Affixes): string {
  for (const prefix of prefixes.get(word.charAt(0)) ?? []) {
    const stem = startsIn(word, prefix);
    const flags = stem === null ? undefined : stems.get(stem);
    if (flags?.includes(prefix.flag)) return flags;
  }
  return '';
}

/** `also` is a flag that the stem must have besides. */
const bySuffix = (word: string, stems: WordList, suffixes: Affixes['suffixes'], also: string): boolean =>
  (suffixes.get(word.charAt(word.length - 1)) ?? []).some((affix) => {
    const stem = endsIn(word, affix);
    const flags = stem === null ? undefined : stems.get(stem);
    return flags?.includes(affix.flag) && flags.includes(also);
  });

function endsIn(word: string, { add, strip, when }: Affix): string | null {
  if (!word.endsWith(add)) return null;
  const stem = word.slice(0, word.length - add.length) + strip;
  return when.test(stem) ? stem : null;
}

function startsIn(word: string, { add, strip, when }: Affix): string | null {
  if (!word.startsWith(add)) return null;
  const stem = strip + word.slice(add.length);
  return when.test(stem) ? stem : null;
}
