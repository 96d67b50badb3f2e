import { MIXED_UP } from '../../../../lexicon/mixedUp.ts';
import { SPLIT_WORDS } from '../../../../lexicon/splitWords.ts';
import { addTo } from '../../../../text/lists.ts';
import type { Around, SlipKind } from '../../around.ts';
import { isName } from './words.ts';

/** Phrases of the list of mix-ups and words taken apart, but for where the words beside them make them right. */

/** A phrase of the list, and what is meant. */
interface Listed {
  readonly words: readonly string[];
  readonly want: string;
}

/** Phrases of the list, by their first words. */
const byFirst = new Map<string, Listed[]>();

for (const [phrase, want] of [...SPLIT_WORDS, ...MIXED_UP]) {
  const words = phrase.split(' ');
  addTo(byFirst, words[0]!, { words, want });
}

/** Whether any of the phrases that begin with a word goes on with another: most do not. */
const begins = new Set([...byFirst.values()].flat().map(({ words }) => words.slice(0, 2).join(' ')));

export const listed: SlipKind = {
  compounds: true,
  words: [...byFirst.keys()].map((word) => /^[a-z]+/.exec(word)?.[0] ?? ''),
  see(around) {
    const first = around.word(0);
    if (!begins.has(first) && !begins.has(`${first} ${around.word(1)}`)) return null;
    for (const { words, want } of byFirst.get(first) ?? []) {
      if (!standsAt(around, words)) continue;
      if (first !== 'alot' && NEVER_BEHIND.get(words.at(-1)!)?.test(around.word(words.length))) continue;
      if (RIGHT_BEHIND.get(words.join(' '))?.test(around.word(-1))) continue;
      // “Seeking out posts”: the particle of the verb before it.
      if (isParticle(around, words)) continue;
      if (/^(?:less|amount)$/.test(first) && /^(?:no|or|people's)$/.test(around.word(-1))) continue;
      // “Professional Fire Fighters” keeps its two words, and “Marshall Law Group” is somebody; the Los Angles Lakers are not.
      if (words.length > 1 && isInName(around, words.length, want)) continue;
      return { from: 0, to: words.length - 1, want: [want], safe: false };
    }
    return null;
  },
};

/** Whether words stand in a row from word 0. */
function standsAt(around: Around, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) if (around.word(i) !== words[i]) return false;
  return true;
}

/** What makes a listed phrase right: "would of course", "less people-oriented". */
const NEVER_BEHIND: ReadonlyMap<string, RegExp> = new Map([
  ['of', /^(?:course|necessity|his|the|a)$/],
  ['then', /^(?:he|she|they|we|i|went|left|came|it|said)$/],
  ['payed', /^out$/],
  [
    'wide',
    /^(?:open|receivers?|awake|web|margins?|range|variety|enough|as|and|of|in|net|berth|array|authority|latitude|discretion|powers?|support|leeway|swaths?|scope|appeal|gap|lead|grin|eyes)$/,
  ],
  // “Set the dogs loose”: “to loose a storm” is rare, and meant.
  ['a', /^(?:storm|torrent|volley|flood|barrage|arrow)$/],
  // “A talk with in the first place.”
  ['first', /^(?:place|instance)$/],
  ['in', /^1\d{3}$/],
  // “Gold metal buttons”, “this weak signal.”
  ['metal', /^(?!(?:in|at|for|and|or|on|winners?|winning|with|from|games?|count|ceremony|to)$)[a-z]/],
  [
    'weak',
    /^(?:signals?|economy|spots?|points?|links?|teams?|ones?|demand|currency|growth|governments?|states?|sides?|responses?|showing|performance|markets?|position|defen[cs]e)$/,
  ],
]);

/** What stands before a listed phrase and makes it right: “the king's reign in,” “the splitting apart of the.” */
const RIGHT_BEHIND: ReadonlyMap<string, RegExp> = new Map([
  ['flare for', /^(?!(?:a|an|the|his|her|their|its|my|our|real|natural|no|any|with)$)/],
  ['principle who', /^(?:and|of|or)$/],
  ['past over the', /^(?:the|recent)$/],
  ['thru', /^(?:drive|walk|ride|flow)$/],
  [
    'reign in',
    /^(?!(?:to|will|would|could|can|must|should|may|might|help|helped|helps|and|or|better|not|finally|try|did)$)/,
  ],
  ...['a', 'an', 'the', 'his', 'her', 'their', 'our', 'its'].map((word): [string, RegExp] => [
    `apart of ${word}`,
    /ing$/,
  ]),
]);

/** “Seeking out posts,” “it takes over heads”: the particle of the verb before it. */
const isParticle = (around: Around, [first = '', second = '']: readonly string[]): boolean =>
  /^(?:out|over|up|down|off)$/.test(first) &&
  /[^s]s$/.test(second) &&
  (around.can.anyVerb(around.word(-1)) || /ing$/.test(around.word(-1)));

/** Whether the phrase is part of a name: its last word, or, in “the Supreme Court side with her,” its first. */
function isInName(around: Around, length: number, want: string): boolean {
  if (!want.includes(' ') && isName(around.raw(0)) && isName(around.raw(-1))) return true;
  return isName(around.raw(length - 1)) && (!want.includes(' ') || (!isName(want) && isName(around.raw(length))));
}
