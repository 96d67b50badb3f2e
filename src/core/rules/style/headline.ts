import type { Article, Passage } from '../../article/model.ts';
import { TITLES } from '../../lexicon/people/people.ts';
import { allMatches } from '../../text/matches.ts';
import { type Span, shift, span } from '../../text/spans.ts';
import { withoutQuotes } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const WORD = /[\p{L}][\p{L}’'-]*/gu;

export const headline = defineRule({
  id: 'style/headline',
  title: 'Headline style',
  severity: 'warning',
  doc: `Most newsrooms write headlines like sentences: a capital for the first word and for names. So readers can tell names
from the rest. Quotation marks are single there, and no period ends the line.`,
  options: {
    case: { default: 'sentence', choices: ['sentence', 'any'], doc: 'Capitals: `sentence`, or `any`.' },
    marks: { default: 'single', choices: ['single', 'any'], doc: 'Quotation marks: `single`, or `any`.' },
  },
  messages: {
    case: {
      what: 'House style: sentence case in headlines.',
      why: 'Lowercase everything but the first word and names: “{want}.”',
    },
    marks: 'Use single quotation marks in headlines.',
    stop: 'No period in headlines.',
    fixCase: 'Change to “{want}”',
    fixMarks: 'Use single quotation marks',
    fixStop: 'Delete the period',
  },
  examples: [
    {
      bad: '---\ntitle: Bridge closed for ever[[.]]\n---\n\nThe bridge is closed.',
      fixed: '---\ntitle: Bridge closed for ever\n---\n\nThe bridge is closed.',
      format: 'markdown',
    },
    { good: 'The bridge is closed “for ever”.' },
  ],
  *article(article, { options }) {
    const passage = article.passages.find(({ kind }) => kind === 'headline');
    if (!passage) return;
    const text = passage.prose;
    // A headline of two sentences keeps its periods.
    const stop = /[.!?]["”’')]*\s+\p{Lu}/u.test(text) ? null : /\p{Ll}{3}\.$/u.exec(text.trimEnd());
    // Without furniture the first line may be the story's first sentence after all.
    if (stop && (article.format === 'markdown' || article.furniture.byline)) {
      const at = shift(span(stop.index + 3, stop.index + 4), passage.at);
      yield { at, message: 'stop', fixes: [{ title: 'fixStop', edits: [{ span: at, text: '' }], safe: true }] };
    }
    if (options.marks === 'single') {
      for (const quote of passage.facts.quotes) {
        if ((quote.style !== 'curly' && quote.style !== 'straight') || quote.unclosed) continue;
        const at = shift(quote, passage.at);
        const opening = span(at.start, at.start + 1);
        const [open, close] = quote.style === 'curly' ? ['‘', '’'] : ["'", "'"];
        const edits = [
          { span: opening, text: open },
          { span: span(at.end - 1, at.end), text: close },
        ];
        yield { at: opening, message: 'marks', fixes: [{ title: 'fixMarks', edits }] };
      }
    }
    const wrong = options.case === 'sentence' ? capitalsOf(article, passage) : [];
    if (wrong.length) {
      const edits = wrong.map((word) => ({
        span: shift(word, passage.at),
        text: text.slice(word.start, word.end).toLowerCase(),
      }));
      const want = edits.reduceRight(
        (out, edit) => out.slice(0, edit.span.start - passage.at) + edit.text + out.slice(edit.span.end - passage.at),
        text,
      );
      // Where the headline quotes, one word stands for all: what is quoted keeps its capitals.
      const at = passage.facts.quotes.length ? edits[0]!.span : span(passage.at, passage.at + passage.text.length);
      yield { at, message: 'case', data: { want }, fixes: [{ title: 'fixCase', data: { want }, edits }] };
    }
  },
});

/**
 * Words of a headline in title case that the story itself writes small, so that they are no names. Empty unless the
 * whole headline is in title case: one stray capital may be a name after all.
 */
function capitalsOf(article: Article, passage: Passage): Span[] {
  const text = withoutQuotes(passage);
  const words = allMatches(text, WORD)
    .filter((match) => match[0].length > 3)
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }));
  const small = words.filter((word) => /^\p{Ll}/u.test(word.text));
  if (words.length < 4 || small.length > words.length / 8 || text === text.toUpperCase()) return [];
  const body = article.passages
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ prose }) => prose)
    .join('\n');
  const wrong = allMatches(text, WORD)
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
    .filter((word, i) => {
      if (i === 0 || /[:.?!]\s*$/.test(text.slice(0, word.start)) || !/^\p{Lu}\p{Ll}/u.test(word.text)) return false;
      const small = word.text.toLowerCase();
      // "Mayor Ada Holm": right before a name a title keeps its capital.
      const next = /^\s+(\p{Lu}[\p{L}’'-]+)/u.exec(text.slice(word.end))?.[1];
      if (next && TITLES.has(small) && !isWordOf(body, next.toLowerCase())) return false;
      if (LITTLE.has(small) || isWordOf(body, small)) return true;
      return !isWordOf(body, word.text) && othersOf(small).some((other) => isWordOf(body, other));
    });
  return wrong.filter(({ text: word }) => word.length > 3).length >= 2 ? wrong : [];
}

/** Words that no headline in sentence case writes large. */
const LITTLE: ReadonlySet<string> = new Set(
  'a an and are as at be but by for from had has have he her his how if in into is it its no not of off on or out over she so than that the their them they this to up was we were what when who why will with one two three four five six seven eight nine ten'.split(
    ' ',
  ),
);

/** Others of a word's stem: a headline says "wants" where the story says "wanted". */
function othersOf(word: string): string[] {
  const stem = word.replace(/(?:es|ed|ing|s)$/, '');
  return stem.length < 3 || stem === word
    ? [`${word}s`, `${word}ed`]
    : ['', 'e', 's', 'es', 'ed', 'ing'].map((end) => stem + end);
}

const JOINED = /[\p{L}-]/u;

/** Whether a word stands in the text by itself. A pattern for each word would take longer to compile than to run. */
function isWordOf(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!JOINED.test(text[at - 1] ?? '') && !JOINED.test(text[at + word.length] ?? '')) return true;
  return false;
}
