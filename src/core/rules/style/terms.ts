import type { Passage } from '../../article/model.ts';
import type { Tagger } from '../../article/tagger.ts';
import { type Ending, formsOf, withEnding } from '../../lexicon/inflect.ts';
import { addTo } from '../../text/lists.ts';
import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { inCaseOf, opensSentence, ownWords, withoutQuotes } from '../lib/prose.ts';
import { defineRule, type Term } from '../rule.ts';

const WORD = /[\p{L}\p{N}]+(?:[’'.&-][\p{L}\p{N}]+)*/gu;
const FURNITURE: ReadonlySet<string> = new Set(['headline', 'subhead', 'caption']);

/** An avoided phrase in one of its forms, known by its first words. */
interface Entry {
  readonly term: Term;
  readonly words: readonly string[];
  /** What stands between the words; white space counts as one space. */
  readonly gaps: readonly string[];
  /** Listed with a capital: found only as written. */
  readonly exact: boolean;
  readonly ending: Ending | null;
}

export const terms = defineRule({
  id: 'style/terms',
  title: 'House word list',
  severity: 'warning',
  habit: 'word',
  doc: `Words that this newsroom has ruled on, from \`terms\` in \`copydesk.yaml\`: what to avoid, what to use, and why. A word
listed in lower case is found in all its forms, though not inside names; one with a capital only as it is written. Quotations
keep their words. Each term can carry tests, which \`copydesk rules --test\` runs.

\`\`\`yaml
terms:
  - use: use
    avoid: [utilize, utilise]
    why: The short word says the same.
    except: [utilize the bathroom]
    tests:
      - flag: The city utilized pumps.
      - pass: The city used pumps.
\`\`\``,
  options: {},
  messages: {
    use: { what: 'House style avoids “{words}.”', why: 'Write “{want}.”' },
    useWhy: 'House style avoids “{words}”: {why} Write “{want}.”',
    recast: { what: 'House style avoids “{words}.”', why: 'Say it another way.' },
    recastWhy: 'House style avoids “{words}”: {why} Say it another way.',
    fix: 'Change to “{want}”',
  },
  examples: [
    {
      bad: 'The city [[utilized]] pumps.',
      fixed: 'The city used pumps.',
      terms: [{ use: 'use', avoid: ['utilize'] }],
    },
    {
      bad: 'The firm [[reached out]] to its staff.',
      terms: [{ avoid: ['reach out'], why: 'Nobody’s arms were involved.' }],
    },
    {
      good: 'The Utilize Club ate fire cakes. “We utilize pumps,” Mayor Ana Ruiz said.',
      terms: [
        { use: 'use', avoid: ['utilize'] },
        { avoid: ['fire'], except: ['fire cakes'] },
      ],
    },
  ],
  *passage(passage, { terms: list, tagger }) {
    if (!list.length) return;
    const prose = FURNITURE.has(passage.kind) ? withoutQuotes(passage) : ownWords(passage);
    if (!prose) return;
    const entries = compiled(list);
    const words = allMatches(prose, WORD).map((match) => ({
      text: bare(match[0]),
      start: match.index,
      end: match.index + bare(match[0]).length,
    }));
    for (let i = 0; i < words.length; i++) {
      const entry = [2, 1]
        .flatMap((count) => entries.get(keyOf(words.slice(i, i + count).map(({ text }) => text))) ?? [])
        .find((one) => fits(one, words, i, prose));
      if (!entry) continue;
      const at = span(words[i]!.start, words[i + entry.words.length - 1]!.end);
      if (isExcepted(entry.term, prose, at) || isName(entry, passage, prose, at)) continue;
      i += entry.words.length - 1;
      yield report(entry, prose.slice(at.start, at.end), at, tagger);
    }
  },
});

const bare = (word: string): string => word.replace(/['’]s$/, '');

function report(
  { term, ending, exact }: Entry,
  words: string,
  at: { start: number; end: number },
  tagger: Tagger | null,
) {
  const { use, severity } = term;
  const why = [term.why, term.link && `See ${term.link}.`].filter(Boolean).join(' ');
  const want = use && (exact ? use : inCaseOf(words, ending ? inflected(use, ending, tagger) : use));
  const data = { words, why, want: want ?? '' };
  const message = want ? (why ? 'useWhy' : 'use') : why ? 'recastWhy' : 'recast';
  // An ending may belong to a noun or to a verb; only the listed form is sure.
  const fixes = want ? [{ title: 'fix' as const, data, edits: [{ span: at, text: want }], safe: ending === null }] : [];
  return { at, message, data, fixes, ...(severity ? { severity } : {}) } as const;
}

/** The ending goes to the first word of a phrase for verbs, to the last for plurals. */
function inflected(use: string, ending: Ending, tagger: Tagger | null): string {
  const words = use.split(' ');
  const place = ending === 's' ? words.length - 1 : 0;
  const word = words[place]!;
  words[place] = ending === 'ed' && tagger ? tagger.pastTense(word) : withEnding(word, ending);
  return words.join(' ');
}

function fits(
  entry: Entry,
  words: readonly { text: string; start: number; end: number }[],
  from: number,
  prose: string,
): boolean {
  return entry.words.every((word, i) => {
    const here = words[from + i];
    if (!here || (entry.exact ? here.text : here.text.toLowerCase()) !== word) return false;
    const next = words[from + i + 1];
    return (
      i === entry.words.length - 1 || (next && prose.slice(here.end, next.start).replace(/\s+/g, ' ') === entry.gaps[i])
    );
  });
}

function isExcepted({ except = [] }: Term, prose: string, at: { start: number; end: number }): boolean {
  return except.some((phrase) => {
    const from = Math.max(0, at.start - phrase.length);
    const place = prose
      .slice(from, at.end + phrase.length)
      .toLowerCase()
      .indexOf(phrase.toLowerCase());
    return place >= 0 && from + place <= at.start && from + place + phrase.length >= at.end;
  });
}

/** A capital in mid-sentence makes a listed word part of a name. */
function isName({ exact }: Entry, passage: Passage, prose: string, at: { start: number; end: number }): boolean {
  if (exact || passage.kind === 'headline' || !/^\p{Lu}\p{Ll}/u.test(prose.slice(at.start, at.end))) return false;
  return !opensSentence(passage.prose, at.start) || /^ \p{Lu}/u.test(prose.slice(at.end));
}

const known = new WeakMap<readonly Term[], ReadonlyMap<string, readonly Entry[]>>();

/** One word or two: a list may have thousands of phrases with the same first word. */
const keyOf = (words: readonly string[]): string => words.slice(0, 2).join(' ').toLowerCase();

/** The list by first words, longest phrase first. A configuration's list is compiled once. */
function compiled(list: readonly Term[]): ReadonlyMap<string, readonly Entry[]> {
  const ready = known.get(list);
  if (ready) return ready;
  const entries = new Map<string, Entry[]>();
  for (const term of list)
    for (const phrase of term.avoid)
      for (const entry of entriesOf(term, phrase)) addTo(entries, keyOf(entry.words), entry);
  for (const alike of entries.values()) alike.sort((a, b) => b.words.length - a.words.length);
  known.set(list, entries);
  return entries;
}

function entriesOf(term: Term, phrase: string): Entry[] {
  const matches = allMatches(phrase, WORD);
  const words = matches.map((match) => match[0]);
  if (!words.length) return [];
  const gaps = matches
    .slice(1)
    .map((match, i) => phrase.slice(matches[i]!.index + words[i]!.length, match.index).replace(/\s+/g, ' '));
  if (/\p{Lu}/u.test(phrase)) return [{ term, words, gaps, exact: true, ending: null }];
  // A verb phrase changes its first word, a noun phrase its last.
  const places = words.length === 1 ? [0] : [0, words.length - 1];
  const all = places.flatMap((place) =>
    formsOf(words[place]!).map(({ form, ending }) => ({
      term,
      words: words.map((word, i) => (i === place ? form : word)),
      gaps,
      exact: false,
      ending,
    })),
  );
  return [...new Map(all.map((entry) => [entry.words.join(' '), entry])).values()];
}
