import { SHORT_FORMS } from '../../lexicon/shortForms.ts';
import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { withoutQuotes } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

/** Two marks where one belongs. Three periods are an ellipsis, and "?!" is a cry. */
const TWO = /(?<![.…?!,;:])(?:\.\.|\.,|,\.|,,|;;|;,|,;|\?\.|!\.|:\.)(?![.…?!,;:\p{L}\p{N}])/gu;
/** “SELBY –– The mayor”: one dash typed twice. */
const DASHES = /(?<=[\p{L}\p{N}”"’,] ?)(?:––|——)(?=[\p{L}\p{N} “"])/gu;
/** “It was late.,” she said: behind the comma the quotation closes, so its words stand before it. */
const BEFORE_CLOSING = /(?<=\p{L})(?:\.,|,\.|,,)(?=["”’])/gu;
const BODY: ReadonlySet<string> = new Set(['paragraph', 'listItem', 'blockQuote', 'cell']);

export const doubledMarks = defineRule({
  id: 'style/doubled-marks',
  title: 'Two punctuation marks in a row',
  severity: 'warning',
  doc: `Two periods, two commas, or a period and a comma side by side are what an edit leaves when it changes the end of a
sentence. Delete the one that is not meant. An ellipsis of three periods, and the comma after an abbreviation
(“Inc.,”), are left alone.`,
  options: {},
  messages: {
    two: { what: 'Two punctuation marks in a row: “{marks}”.', why: 'Delete the one that is not meant.' },
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'The road is closed[[..]]', fixed: 'The road is closed.' },
    { bad: 'The road is closed[[,,]] but the bridge is open.', fixed: 'The road is closed, but the bridge is open.' },
    { bad: 'SELBY [[––]] The road is closed.', fixed: 'SELBY – The road is closed.' },
    { bad: '“We were late[[.,]]” Mayor Ana Ruiz said.' },
    { good: 'Lowe Inc., which is closed ... said so at 7 p.m., on Jan. 5, and in Port Ada, Pa., too.' },
  ],
  triggers: { marks: '.,;–—' },
  *passage(passage, _settings, places) {
    if (!BODY.has(passage.kind) || !hasNeighbours(passage.prose, places)) return;
    const prose = withoutQuotes(passage);
    const found = [
      ...allMatches(prose, TWO),
      ...allMatches(prose, DASHES),
      ...allMatches(passage.prose, BEFORE_CLOSING),
    ];
    for (const match of found) {
      const marks = match[0];
      if (marks.startsWith('.') && isShort(passage.prose.slice(Math.max(0, match.index - 12), match.index))) continue;
      const at = span(match.index, match.index + 2);
      const want = wanted(marks);
      yield {
        at,
        message: 'two',
        data: { marks },
        fixes: want ? [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }] }] : [],
      };
    }
  },
});

/** One look at the marks tells that none stands beside another. */
const hasNeighbours = (prose: string, places: readonly number[]): boolean =>
  places.some((place) => /[.,;?!:–—]/.test(prose[place - 1] ?? ''));

function isShort(before: string): boolean {
  const word = /(?:^|[^\p{L}.])([\p{L}.]*)$/u.exec(before)?.[1] ?? '';
  // “Ln.,” “Pkwy.,”: a short word with a capital, or without a vowel.
  if (/^\p{Lu}\p{Ll}{1,3}$/u.test(word) || !/[aeiouy]/i.test(word)) return true;
  return word.length < 2 || word.includes('.') || /^\p{Lu}{2,}$/u.test(word) || SHORT_FORMS.has(word.toLowerCase());
}

/** Marks of one kind are one too many; of two kinds either may be meant. */
const wanted = (marks: string): string | null =>
  marks[0] === marks[1] ? marks[0]! : marks.endsWith('.') && /[?!]/.test(marks) ? marks[0]! : null;
