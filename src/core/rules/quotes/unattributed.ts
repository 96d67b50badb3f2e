import type { Article, Person, Quote } from '../../article/model.ts';
import { SPEECH_VERBS } from '../../lexicon/speech.ts';
import type { Edit, Span } from '../../text/spans.ts';
import { textOf } from '../../text/spans.ts';
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
    const seen = new Set<number>();
    for (const quote of article.quotes) {
      // One query a paragraph: crediting its first quotation credits those after it.
      if (quote.status !== 'unattributed' || seen.has(quote.passage)) continue;
      seen.add(quote.passage);
      const { likely } = quote;
      yield {
        at: { start: quote.start, end: quote.end },
        message: likely ? 'likely' : 'nobody',
        ...(likely
          ? {
              data: { speaker: likely.name },
              related: [{ at: likely, message: 'likelyPlace', data: { speaker: likely.name } }],
            }
          : {}),
        fixes: fixesFor(article, quote, verb),
      };
    }
  },
});

/** Likeliest first: the speaker before, the certain pronoun, everyone else of the story, a blank to fill, an introduction. */
function fixesFor(article: Article, quote: Quote, verb: string): ReportFix<FixKey>[] {
  const { likely } = quote;
  const names = [
    likely?.name,
    likely?.pronoun,
    ...others(article.people, likely?.name).map((person) => person.short),
  ].filter((name) => typeof name === 'string');
  const behind = names.map((speaker) => behindFix(article, quote, speaker, verb));
  const blank = {
    ...behindFix(article, quote, PLACEHOLDER, verb),
    select: placeholderIn(creditText(article, quote, PLACEHOLDER, verb)),
  };
  return [...behind, blank, beforeFix(article, quote, likely?.name ?? PLACEHOLDER, verb)];
}

function others(people: readonly Person[], likely: string | undefined): Person[] {
  return people
    .filter((person) => person.kind === 'person' && person.short !== likely)
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, MOST_PEOPLE);
}

function behindFix(article: Article, quote: Quote, speaker: string, verb: string): ReportFix<FixKey> {
  return {
    title: 'fixBehind',
    data: { speaker, verb },
    edits: [{ span: tail(article, quote), text: creditText(article, quote, speaker, verb) }],
  };
}

/** From the stop inside the closing mark to the mark's end: what a credit behind the quotation replaces. */
function tail(article: Article, quote: Quote): Span {
  const inner = textOf(article.text, quote.inner);
  const end = quote.inner.start + inner.trimEnd().length;
  return { start: endsWithStop(inner) ? end - 1 : end, end: quote.end };
}

/** A single full stop or comma becomes the comma of the credit; ?, ! and an ellipsis stay. */
const endsWithStop = (inner: string): boolean => /(?:[^.]\.|,)\s*$/.test(inner);

function creditText(article: Article, quote: Quote, speaker: string, verb: string): string {
  const inner = textOf(article.text, quote.inner).trimEnd();
  const comma = /[?!]$/.test(inner) ? '' : ',';
  const mark = quote.unclosed ? closingMark(quote) : article.text.slice(quote.inner.end, quote.end);
  return `${comma}${mark} ${speaker} ${verb}.`;
}

const CLOSING: Readonly<Record<Quote['style'], string>> = {
  straight: '"',
  curly: '”',
  single: "'",
  curlySingle: '’',
  guillemets: '»',
  backticks: "''",
};
const closingMark = (quote: Quote): string => CLOSING[quote.style];

function placeholderIn(text: string): Span {
  const start = text.indexOf(PLACEHOLDER);
  return { start, end: start + PLACEHOLDER.length };
}

function beforeFix(article: Article, quote: Quote, speaker: string, verb: string): ReportFix<FixKey> {
  const edits: Edit[] = [{ span: { start: quote.start, end: quote.start }, text: `${capitalised(speaker)} ${verb}: ` }];
  const inner = textOf(article.text, quote.inner).trimEnd();
  // A quotation that ended with the comma of a lost credit now ends its sentence.
  if (inner.endsWith(',')) {
    const comma = quote.inner.start + inner.length - 1;
    edits.push({ span: { start: comma, end: comma + 1 }, text: '.' });
  }
  return {
    title: 'fixBefore',
    data: { speaker, verb },
    edits,
    ...(speaker === PLACEHOLDER ? { select: { start: 0, end: PLACEHOLDER.length } } : {}),
  };
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
