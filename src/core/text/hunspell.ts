import { allMatches } from './matches.ts';

/** One way to make a word of another: take `strip` off an end that looks like `when`, and put `add` there. */
interface Affix {
  readonly flag: string;
  readonly strip: string;
  readonly add: string;
  readonly when: RegExp;
}

interface Affixes {
  readonly prefixes: readonly Affix[];
  readonly suffixes: readonly Affix[];
}

/** Words with the flags of the affixes that they take. */
export type Stems = ReadonlyMap<string, string>;

/** The affixes of a Hunspell .aff file; the rest of its language English does without. */
export function readAffixes(aff: string): Affixes {
  const all = (kind: 'PFX' | 'SFX'): Affix[] =>
    allMatches(aff, new RegExp(`^${kind} (\\S) +(\\S+) +([^\\s\\d]\\S*) +(\\S+)`, 'gm')).map(
      ([, flag = '', strip = '', add = '', when = '']) => ({
        flag,
        strip: strip === '0' ? '' : strip,
        add,
        when: new RegExp(kind === 'PFX' ? `^${when}` : `${when}$`),
      }),
    );
  return { prefixes: all('PFX'), suffixes: all('SFX') };
}

/** The words of Hunspell .dic files, one a line. */
export function readStems(dics: readonly string[]): Stems {
  const stems = new Map<string, string>();
  for (const line of dics.flatMap((dic) => dic.split('\n'))) {
    const slash = line.indexOf('/');
    const word = slash < 0 ? line : line.slice(0, slash);
    if (word) stems.set(word, (stems.get(word) ?? '') + (slash < 0 ? '' : line.slice(slash + 1)));
  }
  return stems;
}

/** Whether a word is listed, or made of a listed one by a suffix, a prefix, or one of each. */
export function isMade(word: string, stems: Stems, { prefixes, suffixes }: Affixes): boolean {
  if (stems.has(word) || byOne(word, stems, suffixes, endsIn, '')) return true;
  return prefixes.some((prefix) => {
    const stem = startsIn(word, prefix);
    return (
      stem !== null && (stems.get(stem)?.includes(prefix.flag) || byOne(stem, stems, suffixes, endsIn, prefix.flag))
    );
  });
}

/** `also` is a flag that the stem must have besides. */
const byOne = (
  word: string,
  stems: Stems,
  affixes: readonly Affix[],
  undo: (word: string, affix: Affix) => string | null,
  also: string,
): boolean =>
  affixes.some((affix) => {
    const stem = undo(word, affix);
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
