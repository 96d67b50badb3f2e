import type { Article, Quote } from '../../article/model.ts';
import { wordsOf } from '../lib/quotes.ts';
import { defineRule, type Report } from '../rule.ts';

export const repeated = defineRule({
  id: 'quotes/repeated',
  title: 'Repeated quote doesn’t match',
  severity: 'warning',
  doc: `Headlines, decks and captions repeat what the body quotes. Where the words differ, one of the two is not what was
said; where another speaker is named, one of them did not say it.

Go back to the recording or the notes and make both the same. A cut inside a quotation is marked with an ellipsis.`,
  options: {
    words: { default: 6, doc: 'Length in words from which quotations are compared.' },
  },
  messages: {
    words: {
      what: 'This quote differs from its other use ({here} / {there}).',
      why: 'Check your notes: only one can be what was said.',
    },
    speaker: { what: 'The same quote is attributed to {here} and {there}.', why: 'Check who said it.' },
    other: 'Other version',
    otherSpeaker: 'Attributed to {there} here',
  },
  examples: [
    {
      bad: '“There is not one litre left in the lake,” Ana Hale said.\n\nThe town was told [[“there is not a litre left in the lake.”]]',
    },
    {
      bad: '“There is not one litre left in the lake,” Ana Hale said.\n\n[[“There is not one litre left in the lake,”]] Bo Mori said.',
    },
    {
      good: '“There is not one litre left in the lake,” Ana Hale said.\n\nHale said again, “There is not one litre left in the lake.”',
    },
    {
      good: '“I hold that there is a limit to the rents,” Ana Hale said.\n\n“Tell him that there is a city here,” Bo Mori said.',
    },
    {
      good: '“There is not one litre left in the lake,” Ana Hale said.\n\n“There is more than enough in the lake,” Bo Mori said.',
    },
  ],
  *article(article, { options }) {
    const people = new Set(article.people.filter(({ kind }) => kind === 'person').map(({ name }) => name));
    const known = new Map<string, Said>();
    for (const quote of article.quotes) {
      const words = wordsOf(article, quote);
      if (words.length < options.words || isCut(article, quote)) continue;
      const mine: Said = { quote, words };
      let twin: Said | undefined;
      for (const run of runs(words)) {
        const said = known.get(run);
        if (said === undefined) known.set(run, mine);
        else if (said !== mine) twin ??= said;
      }
      // Two wordings side by side are set against each other.
      if (!twin || twin.quote.passage === quote.passage) continue;
      const report = compare(mine, twin, people);
      if (report) yield report;
    }
  },
});

type Key = 'words' | 'speaker' | 'other' | 'otherSpeaker';

/** What speaks against two uses of one quotation: other words, or another speaker; null where nothing does. */
function compare(mine: Said, twin: Said, people: ReadonlySet<string>): Report<Key> | null {
  const [here, there] = [mine.quote.voice?.name, twin.quote.voice?.name];
  const areNames = here && there && people.has(here) && people.has(there) && !isHeading(here) && !isHeading(there);
  const others = Boolean(areNames && !shareWord(here, there));
  const at = { start: mine.quote.start, end: mine.quote.end };
  const place = { start: twin.quote.start, end: twin.quote.end };
  const changed = difference(twin.words, mine.words);
  if (changed) {
    const data = { here: changed.there || '—', there: changed.here || '—' };
    // Two people may say nearly the same.
    return others ? null : { at, message: 'words', data, related: [{ at: place, message: 'other' }] };
  }
  if (!here || !there || !others || twin.words.join(' ') !== mine.words.join(' ')) return null;
  const related = [{ at: place, message: 'otherSpeaker' as const, data: { there } }];
  return { at, message: 'speaker', data: { here, there }, related };
}

/** “KEEPER STRESSED”: the words of a heading in capitals. */
const isHeading = (name: string): boolean => /^\p{Lu}+ \p{Lu}{4,}$/u.test(name);

/** "Ana Ruiz" and "Mayor Ruiz" may be one. */
const shareWord = (one: string, two: string): boolean => one.split(' ').some((word) => two.split(' ').includes(word));

interface Said {
  readonly quote: Quote;
  readonly words: readonly string[];
}

/** An ellipsis, brackets or “f*ck” say themselves that words were left out or put in. */
const isCut = (article: Article, { inner }: Quote): boolean =>
  /…|\.\s?\.\s?\.|[[\]()]|\p{L}\*|\*\p{L}/u.test(article.text.slice(inner.start, inner.end));

/** Words in a row that two versions of one quotation have in common. */
const RUN = 4;

const runs = (words: readonly string[]): string[] =>
  words.slice(0, words.length - RUN + 1).map((_, i) => words.slice(i, i + RUN).join(' '));

/** Share of words that may differ before two quotations are two. */
const MOST_DIFFERENT = 0.25;

/**
 * What differs in the middle of two wordings that begin and end alike; null where one is the other or a part of it, or
 * where they have too little in common to be one quotation.
 */
function difference(one: readonly string[], two: readonly string[]): { here: string; there: string } | null {
  let start = 0;
  while (start < one.length && start < two.length && one[start] === two[start]) start++;
  let end = 0;
  while (end < one.length - start && end < two.length - start && one.at(-1 - end) === two.at(-1 - end)) end++;
  const here = one.slice(start, one.length - end);
  const there = two.slice(start, two.length - end);
  if (!start || !end || (!here.length && !there.length)) return null;
  const longest = Math.max(one.length, two.length);
  if (Math.max(here.length, there.length) > longest * MOST_DIFFERENT) return null;
  return { here: here.join(' '), there: there.join(' ') };
}
