import { PROPER_NAMES, SMALL_BEFORE } from '../../lexicon/properNames.ts';
import { span } from '../../text/spans.ts';
import type { Speller } from '../../text/speller.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

/** Letters before a place, or anything that makes its word a part of an address or a tag. */
const PART = /[\p{L}\p{N}@#&_/\\.’'-]$/u;
/** "may", "march" and "august" are words; with a day, a year or a word of time they are months. */
const MONTH = /^(?:may|march|august)(?= (?:\d{1,2}(?![\d%,]|p{L})(?! (?:million|billion))|(?:19|20)\d\d\b))/;

/** Members of parties, whose names take a capital beside those of the other. */
const PARTIES = ['republicans', 'democrats'];
/** What the names of places and bodies end with. */
const KIND = /^(?:county|river|creek|township|university|avenue|street|boulevard|(?:sub)?committee)\b/i;
const KINDS = 'county river creek township university avenue street boulevard committee subcommittee'.split(' ');
/** “In franklin County”, “the House intelligence Committee”: half of a name, whose word is no other or stands in the name of a chamber. */
const HALF = /(?<=\b(?:[Tt]he|[Ii]n|of|near|at|[Ff]rom|on|to|and) )(?<word>\p{Ll}{4,20}) $/u;
const OF_CHAMBER =
  /(?<=\b(?:House|Senate) )(?<word>judiciary|intelligence|finance|appropriations|budget|oversight|ethics|rules|education|transportation|agriculture|banking) $/u;
/** “The fire on Maple avenue.” */
const STREET = /\b(?:on|at|along|near|to|from) (?:(?:North|South|East|West|N\.|S\.|E\.|W\.) )?\p{Lu}\p{Ll}{2,20} $/u;

/** The small word of a half name, seen from the word that ends it. */
function* halfName(prose: string, place: number, speller: Speller | null) {
  const kind = /^\p{L}+/u.exec(prose.slice(place, place + 16))?.[0] ?? '';
  const before = prose.slice(Math.max(0, place - 40), place);
  if (/^(?:avenue|boulevard|street)$/.test(kind) && STREET.test(before)) yield capital(place, kind);
  if (!/^\p{Lu}\p{Ll}/u.test(kind)) return;
  const ofChamber = OF_CHAMBER.exec(before)?.groups?.word;
  const word = ofChamber ?? HALF.exec(before)?.groups?.word ?? '';
  const isName = /ommittee$/.test(kind) ? ofChamber !== undefined : word !== '' && speller?.knows(word) === false;
  if (isName) yield capital(place - word.length - 1, word);
}

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
    { bad: 'Both [[republicans]] and Democrats voted for it.' },
    { bad: 'It burned on Maple [[avenue]] in [[belmont]] County.' },
    { bad: 'It opened in [[march]] 2024.', fixed: 'It opened in March 2024.' },
    { good: 'Slice two chile peppers, and rub the pork with chile guajillo sauce.' },
    {
      good: 'They may march 15 abreast for french fries. “In december,” Lowe said. See example.com/friday and @kenya.',
    },
  ],
  triggers: { words: [...PROPER_NAMES, ...PARTIES, ...KINDS, 'may', 'march', 'august'] },
  *passage(passage, { speller }, places) {
    const prose = ownWords(passage);
    if (!prose) return;
    for (const place of places) {
      if (KIND.test(prose.slice(place, place + 13))) {
        yield* halfName(prose, place, speller);
        continue;
      }
      const first = prose.charCodeAt(place);
      if (first < 97 || first > 122 || PART.test(prose.slice(Math.max(0, place - 1), place))) continue;
      const word = /^[a-z]+/.exec(prose.slice(place, place + 24))![0];
      const next = prose.slice(place + word.length, place + word.length + 16);
      if (/^(?:[@_/\\-]|\.[a-z])/.test(next) || SMALL_BEFORE.get(word)?.test(next.trimStart())) continue;
      if (/^(?:may|march|august)$/.test(word) && !isMonth(prose, place)) continue;
      if (PARTIES.includes(word) && !/\b(?:Republican|Democrat)s?\b/.test(prose)) continue;
      yield capital(place, word);
    }
  },
});

function capital(start: number, word: string) {
  const at = span(start, start + word.length);
  const want = word[0]!.toUpperCase() + word.slice(1);
  return {
    at,
    message: 'small',
    data: { word, want },
    fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }], safe: true }],
  } as const;
}

const isMonth = (prose: string, place: number): boolean =>
  MONTH.test(prose.slice(place, place + 16)) &&
  /(?:^|[.,(] ?|\b(?:in|on|of|since|until|by|from|to|was|is|early|late|mid|last|next|before|after|through)[ -])$/.test(
    prose.slice(Math.max(0, place - 10), place),
  ) &&
  !/\b(?:to|may)\s$/.test(prose.slice(Math.max(0, place - 5), place));
