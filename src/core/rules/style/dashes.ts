import { datelineOf } from '../../article/furniture/dateline.ts';
import { allMatches } from '../../text/matches.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule, rewrite } from '../rule.ts';

/** A dash in a sentence: between words, with space around it or as an em dash, never between figures. */
const DASH = /(?<=[\p{L}\p{N}”’"',!?)])(?: +(?:[-–]|--|—) +| *(?:--|—) *)(?=[\p{L}“‘"'(])/gu;

/** "Ada Hall - North Stage": a hyphen or a short dash between two names may belong to them. */
const NAMES = [/(?<!\p{L})\p{Lu}[\p{L}\p{N}.’']{0,20}$/u, /^\p{Lu}/u] as const;
const inName = (prose: string, start: number, dash: string): boolean =>
  /^ *[-–] *$/.test(dash) &&
  NAMES[0].test(prose.slice(Math.max(0, start - 24), start)) &&
  NAMES[1].test(prose.slice(start + dash.length));

/** One look tells that no dash stands here; most hyphens join words. */
const MAYBE = / [-–]|--|—/;

export const dashes = defineRule({
  id: 'style/dashes',
  title: 'Dashes in house style',
  severity: 'hint',
  habit: 'form',
  doc: `A hyphen joins, a dash parts. US wire style has a long dash with a space on each side, British papers a short one. A
hyphen in its place makes readers look for the word that it joins.`,
  options: {
    form: { default: '—', choices: ['—', '–', 'any'], doc: 'The dash between words, with spaces around it.' },
  },
  messages: {
    form: 'Use a dash: “{want}.”',
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'The boat[[ - ]]it was late, he said, sank.', fixed: 'The boat — it was late, he said, sank.' },
    { bad: 'The boat[[--]]it was late, he said, sank.', fixed: 'The boat — it was late, he said, sank.' },
    {
      bad: 'It sank — what a night![[ - ]]but nobody drowned.',
      fixed: 'It sank — what a night! — but nobody drowned.',
    },
    { bad: 'The boat[[—]]it was late– sank on Monday.' },
    { good: 'The boat — it was late — sank. A well-known man won 4-2 in 2019-20.' },
    { good: 'Best song (live at the harbor) - Low Tide' },
    { good: 'They played at Ada Hall - North Stage on Monday.' },
    { good: '“The boat - it was late - sank,” Lowe said.' },
    { good: 'The poll was taken from Dec. 3 – Dec. 7.' },
  ],
  triggers: { marks: '-–—' },
  *passage(passage, { options }) {
    const prose = options.form === 'any' ? '' : ownWords(passage);
    if (!MAYBE.test(prose)) return;
    const lead = datelineOf(passage.prose)?.whole ?? 0;
    for (const match of allMatches(prose, DASH)) {
      const want = ` ${options.form} `;
      if (match.index < lead || match[0] === want || inName(prose, match.index, match[0])) continue;
      if (isRangeOfDates(prose, match.index, match[0]) || isRow(prose, match.index, match[0])) continue;
      yield rewrite(match.index, match[0], want, 'form', !isHalf(prose, match.index, match[0].length));
    }
  },
});

/** “The boat—it was late– sank”: a mark near by with a space on one side alone may be its mate, and is left as it is. */
function isHalf(prose: string, at: number, length: number): boolean {
  const near = /\p{Ll}[-–] \p{Ll}|\p{Ll} [-–]\p{Ll}/u;
  const behind = /^[^.!?\n]{0,120}/.exec(prose.slice(at + length, at + length + 120))?.[0] ?? '';
  const before = /[^.!?\n]{0,120}$/.exec(prose.slice(Math.max(0, at - 120), at))?.[0] ?? '';
  return near.test(behind) || near.test(before);
}

/** “Best song (live) - Low Tide”: a line that is no sentence, whose other lines have the same mark between names. */
function isRow(prose: string, at: number, dash: string): boolean {
  const next = prose.indexOf('\n', at);
  const line = prose.slice(prose.lastIndexOf('\n', at) + 1, next < 0 ? prose.length : next).trim();
  return (
    /^ *[-–] *$/.test(dash) &&
    line.length <= LONGEST_ROW &&
    /^\p{Lu}/u.test(prose.slice(at + dash.length)) &&
    /^\p{Lu}/u.test(line) &&
    !/[.!?:;…]["”’]?$/.test(line)
  );
}
/** UTF-16 units. */
const LONGEST_ROW = 100;

/** “Dec. 3 – Dec. 7”: from one day to another. */
const isRangeOfDates = (prose: string, at: number, dash: string): boolean =>
  /\p{Lu}\p{L}{2,8}\.? \d{1,2}$/u.test(prose.slice(Math.max(0, at - 16), at)) &&
  /^\p{Lu}\p{L}{2,8}\.? \d{1,2}\b/u.test(prose.slice(at + dash.length, at + dash.length + 16));
