import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const DOUBLE = /(?<=\S) {2,}(?=[\p{L}\p{N}(“‘"'$£€])/gu;
const BEFORE = /(?<=\p{L}) +(?=[,;](?:\s|$))/gu;
const MISSING = /(?<=\p{Ll}{2})[,;](?=\p{L}{2})/gu;
const GLUED =
  /\b\p{Ll}{3,}([.!?])(?=(?:The|He|She|It|They|We|But|And|In|On|At|This|That|A|For|After|When|His|Her|If|As|Mr|Police|There)\s)/gu;

/** One look tells that nothing is amiss. */
const SUSPECT = / {2}| [,;]|[,;][^\s\d]|[.!?][A-Z]/;

export const spaces = defineRule({
  id: 'style/spaces',
  title: 'One space, in the right place',
  severity: 'warning',
  doc: `Spaces that are doubled, missing or before a comma come from pasting and look like carelessness on the page. Two spaces
after a sentence, a habit of typewriters, are a hint.`,
  options: {},
  messages: {
    double: 'Two spaces where one belongs: they open a hole in the line.',
    before: 'A space before the “{mark}” lets it slip to the next line: delete it.',
    missing: 'A space is missing behind the “{mark}”: readers run two words together.',
    fix: 'Set the space right',
  },
  examples: [
    { bad: 'The dam[[  ]]broke.', fixed: 'The dam broke.' },
    { bad: 'The dam broke[[ ]], and the river rose.', fixed: 'The dam broke, and the river rose.' },
    { bad: 'The dam broke[[,]]and the river rose.', fixed: 'The dam broke, and the river rose.' },
    { good: 'The dam broke, and the river rose by 1,200 litres; see example.com.' },
  ],
  *passage(passage) {
    const prose = ownWords(passage);
    if (!SUSPECT.test(prose)) return;
    // Blanked markup is space too, but nobody typed it.
    if (!prose || passage.prose !== passage.text) return;
    for (const match of allMatches(prose, DOUBLE)) {
      const at = span(match.index, match.index + match[0].length);
      yield {
        at,
        message: 'double',
        severity: 'hint',
        fixes: [{ title: 'fix', edits: [{ span: at, text: ' ' }], safe: true }],
      };
    }
    for (const match of allMatches(prose, BEFORE)) {
      const at = span(match.index, match.index + match[0].length);
      yield {
        at,
        message: 'before',
        data: { mark: prose[at.end]! },
        fixes: [{ title: 'fix', edits: [{ span: at, text: '' }], safe: true }],
      };
    }
    for (const match of allMatches(prose, MISSING)) {
      const at = span(match.index, match.index + 1);
      yield {
        at,
        message: 'missing',
        data: { mark: match[0] },
        fixes: [{ title: 'fix', edits: [{ span: span(at.end, at.end), text: ' ' }], safe: true }],
      };
    }
    for (const match of allMatches(prose, GLUED)) {
      const end = match.index + match[0].length;
      const at = span(end - 1, end);
      yield {
        at,
        message: 'missing',
        data: { mark: match[1]! },
        fixes: [{ title: 'fix', edits: [{ span: span(end, end), text: ' ' }], safe: true }],
      };
    }
  },
});
