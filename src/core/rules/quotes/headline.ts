import type { Article, Quote } from '../../article/model.ts';
import { BODY_KINDS } from '../../article/model.ts';
import { wordsOf } from '../lib/quotes.ts';
import { defineRule } from '../rule.ts';

const HEAD: ReadonlySet<string> = new Set(['headline', 'deck']);

export const headlineQuote = defineRule({
  id: 'quotes/headline',
  title: 'Headline quote isn’t in the story',
  severity: 'info',
  doc: `Quotation marks in a headline promise that someone said exactly this. Where the story has other words, or has them
from someone else, the promise is broken, and on a phone the headline is all that most people see.

Quote the words as they are in the story, or drop the quotation marks.`,
  options: {},
  messages: {
    missing: {
      what: 'The headline quotes words that aren’t in the story.',
      why: 'Use the story’s quote, or drop the quotation marks.',
    },
    other: { what: 'The headline attributes this to {here}; the story, to {there}.', why: 'Check who said it.' },
    place: '{there} says it here',
  },
  examples: [
    {
      bad: '---\ntitle: Mayor calls plan [[“wholly reckless”]]\n---\n\n“It is a bad plan,” Mayor Ana Ruiz said.',
      format: 'markdown',
    },
    {
      bad: '---\ntitle: "[[‘Never again,’]] says Bo Lowe"\n---\n\n“Never again,” Mayor Ana Ruiz said. Bo Lowe was there.',
      format: 'markdown',
    },
    {
      good: '---\ntitle: Mayor calls plan ‘reckless’\n---\n\n“It is a reckless plan,” Mayor Ana Ruiz said.',
      format: 'markdown',
    },
    {
      good: '---\ntitle: Lowe attacks Ruiz over ‘never again’ pledge\n---\n\n“Never again,” Mayor Ana Ruiz said. “Nonsense,” Bo Lowe said.',
      format: 'markdown',
    },
    {
      good: '---\ntitle: Will Lind ‘fight for the river’ after the flood?\n---\n\n“It is time to fight for the river,” Mayor Ana Ruiz said. Bo Lind left.',
      format: 'markdown',
    },
    { good: '“Never again,” Mayor Ana Ruiz said.' },
  ],
  *article(article) {
    const quotes = article.quotes.filter(isInHead(article));
    if (!quotes.length) return;
    const story = article.passages.filter(({ kind }) => BODY_KINDS.has(kind)).map(({ prose }) => stemsIn(prose));
    const said = article.quotes
      .filter((quote) => !isInHead(article)(quote) && quote.speaker?.name)
      .map((quote) => ({ quote, words: ` ${wordsOf(article, quote).join(' ')} ` }));
    const people = new Set(article.people.filter(({ kind }) => kind === 'person').map(({ name }) => name));
    for (const quote of quotes) {
      const words = wordsOf(article, quote);
      if (!words.length) continue;
      const at = { start: quote.start, end: quote.end };
      const wanted = words.map(stem);
      if (!story.some((stems) => wanted.every((word) => stems.has(word)))) {
        // A capital letter names something rather than quoting somebody.
        if (isSpeech(article, quote)) yield { at, message: 'missing' };
        continue;
      }
      const here = ownSpeaker(article, quote);
      if (!here || !people.has(here)) continue;
      const sayings = said.filter((other) => other.words.includes(` ${words.join(' ')} `));
      const there = sayings[0]?.quote;
      if (!there?.speaker?.name || !people.has(there.speaker.name)) continue;
      if (sayings.some(({ quote: { speaker } }) => speaker?.name === here)) continue;
      yield {
        at,
        message: 'other',
        data: { here, there: there.speaker.name },
        related: [
          { at: { start: there.start, end: there.end }, message: 'place', data: { there: there.speaker.name } },
        ],
      };
    }
  },
});

const isInHead =
  ({ passages }: Article) =>
  ({ passage }: Quote): boolean =>
    HEAD.has(passages[passage]?.kind ?? '');

/** Letters by which words are compared: "errors" in the headline, "error" in the story. */
const STEM = 5;
const stem = (word: string): string => word.slice(0, STEM);
const stemsIn = (prose: string): ReadonlySet<string> =>
  new Set(
    (
      prose
        .toLowerCase()
        .replace(/['’]/g, '')
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).map(stem),
  );

/** Whether words are quoted from somebody: small letters, or a headline whose words all take capitals left aside. */
function isSpeech({ text }: Article, { inner }: Quote): boolean {
  const words = text.slice(inner.start, inner.end);
  return (
    /^\p{Ll}/u.test(words.slice(1)) && !/\s\p{Lu}/u.test(words) && (/\s/.test(words.trim()) || /^\p{Ll}/u.test(words))
  );
}

/** Characters between a quotation and the verb that credits it: "Lind: ‘…’", "‘…,’ says Lind". */
const BESIDE = 3;

const ASKED = /^(?:Will|Can|Could|Should|Would|Must|May|Might) \p{Lu}/u;

/** Whom the headline itself credits; "Lind attacks Ruiz over ‘…’" does not say whose words they are. */
function ownSpeaker({ passages }: Article, { passage, start, end, speaker, cue }: Quote): string | null {
  const { at, text } = passages[passage]!;
  if (!speaker || speaker.start < at || speaker.end > at + text.length || start < at) return null;
  const near = cue ?? speaker;
  // “Will Lind ‘take the fight to the river’?” asks what somebody may do.
  if (ASKED.test(passages[passage]!.prose)) return null;
  return near.start - end <= BESIDE && start - near.end <= BESIDE ? speaker.name : null;
}
