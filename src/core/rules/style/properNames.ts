import { PROPER_NAMES, SMALL_BEFORE } from '../../lexicon/properNames.ts';
import { span } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

/** Letters before a place, or anything that makes its word a part of an address or a tag. */
const PART = /[\p{L}\p{N}@#&_/\\.’'-]$/u;
/** "may", "march" and "august" are words; with a day, a year or a word of time they are months. */
const MONTH = /^(?:may|march|august)(?= (?:\d{1,2}(?![\d%,]|p{L})(?! (?:million|billion))|(?:19|20)\d\d\b))/;

export const properNames = defineRule({
  id: 'style/proper-names',
  title: 'Weekday, month or nation in lowercase',
  severity: 'warning',
  doc: `Days of the week, months, nations, peoples, languages and faiths take a capital. In lowercase they look like slips of
the keyboard, and some become other words. French fries and English muffins may stay small, and so may quoted words.`,
  options: {},
  messages: {
    small: { what: '“{word}” takes a capital.', why: 'Days, months, nations and faiths are names.' },
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'The clinic opens in [[december]].', fixed: 'The clinic opens in December.' },
    { bad: 'The [[french]] minister left on [[friday]].' },
    { bad: 'It opened in [[march]] 2024.', fixed: 'It opened in March 2024.' },
    { good: 'Slice two chile peppers, and rub the pork with chile guajillo sauce.' },
    {
      good: 'They may march 15 abreast for french fries. “In december,” Lowe said. See example.com/friday and @kenya.',
    },
  ],
  triggers: { words: [...PROPER_NAMES, 'may', 'march', 'august'] },
  *passage(passage, _settings, places) {
    const prose = ownWords(passage);
    if (!prose) return;
    for (const place of places) {
      const first = prose.charCodeAt(place);
      if (first < 97 || first > 122 || PART.test(prose.slice(Math.max(0, place - 1), place))) continue;
      const word = /^[a-z]+/.exec(prose.slice(place, place + 24))![0];
      const next = prose.slice(place + word.length, place + word.length + 16);
      if (/^(?:[@_/\\-]|\.[a-z])/.test(next) || SMALL_BEFORE.get(word)?.test(next.trimStart())) continue;
      if (/^(?:may|march|august)$/.test(word) && !isMonth(prose, place)) continue;
      const at = span(place, place + word.length);
      const want = word[0]!.toUpperCase() + word.slice(1);
      yield {
        at,
        message: 'small',
        data: { word, want },
        fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }], safe: true }],
      };
    }
  },
});

const isMonth = (prose: string, place: number): boolean =>
  MONTH.test(prose.slice(place, place + 16)) &&
  /(?:^|[.,(] ?|\b(?:in|on|of|since|until|by|from|to|was|is|early|late|mid|last|next|before|after|through)[ -])$/.test(
    prose.slice(Math.max(0, place - 10), place),
  ) &&
  !/\b(?:to|may)\s$/.test(prose.slice(Math.max(0, place - 5), place));
