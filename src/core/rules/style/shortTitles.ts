import { SHORT_TITLES } from '../../lexicon/people/ranks.ts';
import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const TITLE = new RegExp(
  `(?:(?<=(?<!\\p{L})(?:Republican|Democratic|Democrat|Independent|Labor|U\\.S\\.) )|(?<!\\p{Lu}[\\p{L}.]* |[-\\p{L}]))(${[...SHORT_TITLES.keys()].join('|')}) (?=(?!\\p{Lu}\\p{Ll}+ (?:School|High|Middle|Elementary|County|Street|Avenue|Park|Airport|Center|Bridge|Hospital|University|College)\\b|Who\\b|Strange\\b|Doom\\b|Zhivago\\b|Dolittle\\b|Faustus\\b|Octopus\\b)\\p{Lu}\\p{Ll}+ (?:\\p{Lu}\\. )?\\p{Lu}\\p{Ll}+)`,
  'gu',
);

/** “State representative Ron Hale”: in small letters, of which legislature. */
const SMALL =
  /(?<=(?<![\p{L}-])(?:[Ss]tate|U\.S\.) )(?:representative|senator)(?= \p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}\p{Ll})/gu;

/** Another title in full, of which this rule leaves the form, and a name. */
const ROW =
  /\b(?:Representative|Delegate|Assemblyman|Assemblywoman|Councilman|Councilwoman|Councilor|President)(?: \p{Lu}[\p{L}.’'-]{0,20}){1,3},? and $/u;

export const shortTitles = defineRule({
  id: 'style/short-titles',
  title: 'Titles abbreviated before a full name',
  severity: 'info',
  habit: 'form',
  doc: `Before a full name some titles are abbreviated: Sen., Rep., Gov., Lt. Gov. and military ranks. The name is what readers look
for. Alone, and in quotations, titles are spelled out.`,
  options: {},
  messages: {
    short: 'Abbreviate before a full name: “{want}.”',
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'The bill is backed by [[Senator]] Ann Roe of Ohio.', fixed: 'The bill is backed by Sen. Ann Roe of Ohio.' },
    { bad: 'They met [[Doctor]] Mary Roberts.', fixed: 'They met Dr. Mary Roberts.' },
    { bad: 'They met [[Rear Admiral]] Ann Roe on Friday.', fixed: 'They met Rear Adm. Ann Roe on Friday.' },
    { bad: 'Republican [[Senator]] Ann Roe left.', fixed: 'Republican Sen. Ann Roe left.' },
    { bad: 'It is backed by state [[representative]] Ron Hale.', fixed: 'It is backed by state Rep. Ron Hale.' },
    { bad: 'It is backed by Representative Ron Hale and [[Senator]] Ann Roe.' },
    { good: 'The bill is backed by Sen. Ann Roe. The senator spoke of Doctor Who Christmas shows.' },
    { good: 'They met Lieutenant General Roe of the guard.' },
    { good: '“I met Senator Ann Roe,” Lowe said.' },
  ],
  triggers: {
    words: [...[...SHORT_TITLES.keys()].map((title) => title.replace(/.* /, '').toLowerCase()), 'representative'],
  },
  *passage(passage) {
    const prose = ownWords(passage);
    if (!prose) return;
    for (const { 0: title, index } of allMatches(prose, SMALL)) {
      const want = title === 'senator' ? 'Sen.' : 'Rep.';
      const at = span(index, index + title.length);
      yield {
        at,
        message: 'short',
        data: { want },
        fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }] }],
      };
    }
    for (const match of allMatches(prose, TITLE)) {
      const title = match[1]!;
      // “Lieutenant General Roe”: half of a rank.
      const next = /^ (\p{Lu}\p{Ll}+)/u.exec(
        prose.slice(match.index + title.length, match.index + title.length + 24),
      )?.[1];
      if (next && (SHORT_TITLES.has(next) || next === 'General')) continue;
      const want = SHORT_TITLES.get(title)!;
      const at = span(match.index, match.index + title.length);
      // “Representative Ron Hale and Senator Ann Roe”: of a row not half.
      const safe = !ROW.test(prose.slice(Math.max(0, match.index - 70), match.index));
      yield {
        at,
        message: 'short',
        data: { want },
        fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }], safe }],
      };
    }
  },
});
