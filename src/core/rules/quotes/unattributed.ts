import type { Article, Person, Quote } from '../../article/model.ts';
import { SPEECH_VERBS } from '../../lexicon/speech.ts';
import type { Edit, Span } from '../../text/spans.ts';
import { creditBefore, creditBehind } from '../framing.ts';
import { defineRule, type ReportFix } from '../rule.ts';

type FixKey = 'fixBehind' | 'fixBefore';

/** How many people the menu offers, the likeliest first. */
const MOST_PEOPLE = 8;
const PLACEHOLDER = 'NAME';

export const unattributed = defineRule({
  id: 'quotes/unattributed',
  title: 'A quotation says who spoke',
  severity: 'warning',
  doc: `A reader must know who vouches for every quotation. A paragraph that is nothing but quotation, and does not run on
from an open quotation or an introducing colon, leaves the reader to guess, even where the paragraph before quotes somebody:
the voice may have changed.

Name the speaker in the same paragraph. Where one person goes on speaking over several paragraphs, leave out the closing
mark until the last of them.`,
  options: {
    verb: { default: 'said', doc: 'The speech verb that fixes write; they put it in the past tense.' },
  },
  messages: {
    nobody: 'No one is credited with this quotation. Readers cannot tell who vouches for it: name the speaker.',
    likely:
      'No one is credited with this quotation. The copy above quotes {speaker}, but readers cannot tell that the same person goes on: name the speaker.',
    likelyPlace: '{speaker} is quoted here.',
    fixBehind: 'Add “{speaker} {verb}” after the quotation',
    fixBefore: 'Introduce the quotation: “{speaker} {verb}:”',
  },
  examples: [
    { bad: 'The plan failed.\n\n[[“It was doomed.”]]', fixed: 'The plan failed.\n\n“It was doomed,” NAME said.' },
    {
      bad: '“We lost the pump first,” nurse Ines Vidal said.\n\n[[“By dawn the ward was dark.”]]',
      fixed: '“We lost the pump first,” nurse Ines Vidal said.\n\n“By dawn the ward was dark,” Vidal said.',
    },
    {
      bad: 'The council met on Monday.\n\n[["Who signed this?"]]',
      fixed: 'The council met on Monday.\n\n"Who signed this?" NAME said.',
    },
    { good: '“It was doomed,” Mayor Ana Ruiz said.' },
    { good: '“First, we cut the power,” Bo Osei said. “After that there was nothing left to do.\n\n“Then we waited.”' },
    { good: 'Ruiz put it bluntly:\n\n“It was doomed from the start.”' },
    { good: 'The band played songs from “Small Hours” and “Low Tide” all night.' },
  ],
  *article(article, { options, tagger }) {
    const verb =
      options.verb === 'said'
        ? options.verb
        : (tagger?.pastTense(SPEECH_VERBS.get(options.verb) ?? options.verb) ?? options.verb);
    const people = byMentions(article.people);
    const seen = new Set<number>();
    for (const quote of article.quotes) {
      // One query a paragraph: crediting its first quotation credits those after it.
      if (quote.status !== 'unattributed' || seen.has(quote.passage)) continue;
      seen.add(quote.passage);
      const { likely } = quote;
      const data = likely ? { speaker: likely.name } : {};
      yield {
        at: { start: quote.start, end: quote.end },
        message: likely ? 'likely' : 'nobody',
        data,
        ...(likely ? { related: [{ at: likely, message: 'likelyPlace', data }] } : {}),
        fixes: fixesFor(article, quote, people, verb),
      };
    }
  },
});

/** Likeliest first: the speaker before, the certain pronoun, everyone else of the story, a blank to fill, an introduction. */
function fixesFor(article: Article, quote: Quote, people: readonly string[], verb: string): ReportFix<FixKey>[] {
  const { likely } = quote;
  const introduction = introduce(article, quote, likely?.name ?? PLACEHOLDER, verb);
  // An open quotation runs on: a credit at its end would close it too early.
  if (quote.unclosed) return [introduction];
  const others = people.filter((name) => name !== likely?.name).slice(0, MOST_PEOPLE);
  const names = [likely?.name, likely?.pronoun, ...others, PLACEHOLDER].filter((name) => typeof name === 'string');
  return [...names.map((speaker) => credit(article, quote, speaker, verb)), introduction];
}

const byMentions = (people: readonly Person[]): string[] =>
  people
    .filter((person) => person.kind === 'person')
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .map((person) => person.short);

function credit(article: Article, quote: Quote, speaker: string, verb: string): ReportFix<FixKey> {
  const edits = [creditBehind(article, quote, `${speaker} ${verb}`)];
  return { title: 'fixBehind', data: { speaker, verb }, edits, ...selected(speaker, edits) };
}

function introduce(article: Article, quote: Quote, speaker: string, verb: string): ReportFix<FixKey> {
  const edits = creditBefore(article, quote, `${speaker.charAt(0).toUpperCase()}${speaker.slice(1)} ${verb}: `);
  return { title: 'fixBefore', data: { speaker, verb }, edits, ...selected(speaker, edits) };
}

/** A blank is left selected, to be typed over. */
function selected(speaker: string, [first]: readonly Edit[]): { select?: Span } {
  const start = first?.text.indexOf(PLACEHOLDER) ?? -1;
  return speaker === PLACEHOLDER && start >= 0 ? { select: { start, end: start + PLACEHOLDER.length } } : {};
}
