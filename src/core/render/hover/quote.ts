import type { Article, Quote, Speaker } from '../../article/model.ts';
import { escapeMarkdown } from '../../text/escape.ts';
import { span, textOf } from '../../text/spans.ts';
import type { Note } from './furniture.ts';

/** Who is credited with the quotation at an offset, by which words, and how sure that is; null where none stands. */
export function describeQuote(article: Article, offset: number): Note | null {
  const quote = article.quotes.find(({ start, end }) => start <= offset && offset <= end);
  if (!quote) return null;
  const { who, how } = saidBy(article, quote);
  return {
    place: span(quote.start, quote.end),
    markdown: `**${escapeMarkdown(who)}** · ${escapeMarkdown(how)}`,
  };
}

/** Who is credited with a quotation, and how sure that is, in plain words. */
export const saidBy = (article: Article, quote: Quote): { readonly who: string; readonly how: string } => ({
  who: nameOf(article, quote),
  how: sureness(article, quote),
});

/** Short words for who speaks: the full name, else the words that credit, else what the quotation lacks. */
export function nameOf(article: Article, { voice, status, likely }: Quote): string {
  if (voice?.name) return voice.name;
  if (voice) return `“${wordsOf(article.text, voice.start, voice.end)}”`;
  if (status === 'unattributed') return likely ? `No speaker named; ${likely.name} spoke last` : 'No speaker named';
  return 'Not speech';
}

function sureness(article: Article, quote: Quote): string {
  const { voice, speaker, status, kind } = quote;
  if (!voice || !speaker) {
    if (status === 'unattributed')
      return 'The paragraph is all quotation, and no open quotation or colon before it says whose.';
    if (status === 'continued') return 'Continues the quotation above, which has no attribution either.';
    return NO_SPEECH[kind];
  }
  const words = creditWords(article, quote);
  if (voice.start !== speaker.start)
    return `Attributed: “${words},” as reported by “${wordsOf(article.text, speaker.start, speaker.end)}.”`;
  switch (status) {
    case 'continued':
      return `Continues the open quotation above. Attributed: “${words}.”`;
    case 'anonymous':
      return `Attributed: “${words}.” Unnamed source.`;
    default:
      return `Attributed: “${words}.” ${voice.name ? restsOn(voice) : openReading(voice)}`;
  }
}

/** How sure a name is, and what it rests on. */
function restsOn({ name, basis, others }: Speaker): string {
  if (others.length) return `Two readings: ${[name, ...others].join(' or ')}, who share a last name.`;
  switch (basis) {
    case 'words':
      return 'Speaker named.';
    case 'sentence':
      return `Probably ${name}, who is named in the sentence.`;
    case 'apposition':
      return `Probably ${name}, who is named next to the description.`;
    case 'pronoun':
      return `Probably ${name} (the text before is about ${name}).`;
    case 'description':
      return `Probably ${name}, introduced by that description.`;
    case 'carried':
      return 'Probably the speaker of the next quotation in the paragraph.';
    case 'guess':
      return `A guess: no speech verb, but the sentence is about ${name}.`;
  }
}

/** What a credit without a name leaves open. */
function openReading({ basis, others }: Speaker): string {
  if (others.length) return `Two readings: ${others.join(' or ')}.`;
  return basis === 'pronoun' ? 'Unclear who.' : 'No name in this story.';
}

const NO_SPEECH: Readonly<Record<Quote['kind'], string>> = {
  direct: 'No attribution nearby.',
  partial: 'No attribution nearby.',
  scare: 'A few words in quotation marks, with no speech verb in the sentence.',
  title: 'Read as the title of a work or a name.',
  headline: 'No attributed quotation in the story has these words.',
};

/** Farthest that speaker and verb may stand apart and still be shown as one phrase. */
const PHRASE = 80;

/** The words that credit: “Ruiz said”, with an ellipsis where more stands between. */
function creditWords({ text }: Article, { voice, cue }: Quote): string {
  if (!voice) return '';
  if (!cue) return wordsOf(text, voice.start, voice.end);
  const [first, last] = voice.start <= cue.start ? [voice, cue] : [cue, voice];
  const start = first.start;
  const end = Math.max(first.end, last.end);
  const phrase = text.slice(start, end);
  return end - start <= PHRASE && !/["“”«»\n]/.test(phrase)
    ? wordsOf(text, start, end)
    : `${wordsOf(text, first.start, first.end)} … ${wordsOf(text, last.start, last.end)}`;
}

const wordsOf = (text: string, start: number, end: number): string =>
  textOf(text, span(start, end)).replace(/\s+/g, ' ');
