import writeGood from 'write-good';
import type { Passage } from '../../article/model.ts';
import { allMatches } from '../../text/matches.ts';
import { overlaps, type Span, span } from '../../text/spans.ts';
import { isWordUnit, phrasesOf } from '../lib/phraseList.ts';
import { ownWords } from '../lib/prose.ts';
import type { Places, Triggers } from '../lib/triggers.ts';
import type { Report } from '../rule.ts';
import { adverbWorth, passiveWorth, soWorth, type Worth, weaselWorth, wordyWorth } from './filters.ts';

/**
 * write-good's checks, found by way of triggers instead of one long pattern each: the lists are its own, and so are the
 * spans (test/writeGood.test.ts). A word that two of its checks name is left to the first of them.
 */
interface Check {
  readonly triggers: Triggers;
  /** Spans from left to right; `places` are those of the triggers. */
  find(prose: string, places: Places): Span[];
  /** Which of them are worth a hint in news copy. */
  readonly worth?: Worth;
}

/** The id that all of its checks had together. */
export const WRITE_GOOD = ['style/write-good'];

/** Hints of one check that a story shows, per 1,000 words. */
export const HINTS_SHOWN = 4;

const { lists } = writeGood;
/** How two of its lists write a space. */
const GAP = '[\\b\\s\\u200C]*';
const spaced = (list: readonly string[]): string[] => list.map((phrase) => phrase.replaceAll(GAP, ' ').trim());

const PARTICIPLES: ReadonlySet<string> = new Set(lists.passive);
/** A form of “be” and the word behind it. */
const BEHIND = /[a-z]+\s+(\w+)/iy;

const passive: Check = {
  triggers: { words: ['am', 'are', 'were', 'being', 'is', 'been', 'was', 'be'] },
  find: (prose, places) => {
    const found: Span[] = [];
    let from = 0;
    for (const start of places) {
      BEHIND.lastIndex = start;
      const word = start < from || isWordUnit(prose.charCodeAt(start - 1)) ? null : BEHIND.exec(prose);
      const participle = word?.[1]?.toLowerCase() ?? '';
      if (!/.ed$/.test(participle) && !PARTICIPLES.has(participle)) continue;
      from = BEHIND.lastIndex;
      if (participle !== 'indeed') found.push(span(start, from));
    }
    return found;
  },
  worth: passiveWorth,
};

const weasels = phrasesOf(lists.weasel);
const WEASELS: ReadonlySet<string> = new Set(lists.weasel);

/** "too many" and "too few" say something. */
const isWeasel = (prose: string, { start, end }: Span): boolean => {
  const word = prose.slice(start, end).toLowerCase();
  return WEASELS.has(word) && !(/^(?:many|few)$/.test(word) && prose.slice(start - 4, start) === 'too ');
};
const weasel: Check = {
  triggers: weasels.triggers,
  find: (prose, places) => weasels.find(prose, places).filter((at) => isWeasel(prose, at)),
  worth: weaselWorth,
};

const adverbs = phrasesOf(lists.adverb);
const adverb: Check = {
  triggers: adverbs.triggers,
  find: (prose, places) => adverbs.find(prose, places).filter((at) => !isWeasel(prose, at)),
  worth: adverbWorth,
};

const wordyPhrases = phrasesOf(
  spaced(lists.tooWordy).filter((phrase) => !lists.adverb.includes(phrase) && !lists.weasel.includes(phrase)),
  { loose: true },
);
const wordy: Check = {
  triggers: wordyPhrases.triggers,
  find: (prose, places) =>
    wordyPhrases.find(
      prose,
      places.filter((place) => prose[place - 1] !== '-'),
    ),
  worth: wordyWorth,
};

/** "?" makes the letter before it optional in a pattern. */
const cliches = phrasesOf(
  spaced(lists.cliches).flatMap((phrase) =>
    phrase.endsWith('?') ? [phrase.slice(0, -1), phrase.slice(0, -2)] : [phrase],
  ),
  { loose: true },
);

const CLAUSE = /[^\n.;!?]*/y;

/** Words that open a clause which ends with a mark: the lines of a table or a list have none. */
const opening = (word: string, pattern: RegExp): Check => ({
  triggers: { words: [word] },
  find: (prose, places) =>
    places.flatMap((start) => {
      let before = start - 1;
      while (before >= 0 && prose[before] !== '\n' && /\s/.test(prose[before]!)) before--;
      if (before >= 0 && !'\n.;!?'.includes(prose[before]!)) return [];
      CLAUSE.lastIndex = start;
      const clause = CLAUSE.exec(prose)?.[0] ?? '';
      const end = prose[start + clause.length];
      const match = end === undefined || end === '\n' ? null : pattern.exec(clause);
      return match ? [span(start, start + match[0].length)] : [];
    }),
});

const WORDS = /\S+/g;

const illusion = {
  find: (prose: string) => {
    const found: Span[] = [];
    let last = '';
    for (const { 0: written, index } of allMatches(prose, WORDS)) {
      const word = written.toLowerCase();
      if (word === last && /\w/.test(word)) found.push(span(index, index + written.length));
      last = word;
    }
    return found;
  },
};

const toBe = phrasesOf(lists.eprime);

export const checks = {
  passive,
  weasel,
  adverb,
  wordy,
  cliches,
  so: { ...opening('so', /^so\b(?=[\s\S])/i), worth: soWorth },
  thereIs: opening('there', /^there\s(?:is|are)\b/i),
  illusion,
  eprime: {
    triggers: toBe.triggers,
    find: (prose: string, places: Places) => toBe.find(prose.replace(/[‘’]/g, "'"), places),
  },
};

/** An option of the checks of which not everything is worth a hint in news copy. */
export const ALL = {
  all: {
    default: false,
    doc: 'Report everything that write-good finds, not only what a news desk would flag as well.',
  },
} as const;

/** What a check has to say of the writer's own words; names are nobody's wording. `all` leaves nothing out. */
export function* hints(
  passage: Passage,
  check: Pick<Check, 'find' | 'worth'>,
  places: Places,
  { all = false }: { readonly all?: boolean } = {},
): Iterable<Report<'hint'>> {
  const prose = ownWords(passage);
  if (!prose) return;
  for (const at of check.find(prose, places)) {
    const words = prose.slice(at.start, at.end);
    // Blanked markup in between means that the words do not belong together.
    if (/\s{2}/.test(words) || passage.facts.names.some((name) => overlaps(name, at))) continue;
    if (!all && check.worth?.(prose, at) === false) continue;
    yield { at, message: 'hint', data: { words: words.replace(/\s+/g, ' ') } };
  }
}
