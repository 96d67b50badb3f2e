import { span } from '../../text/spans.ts';
import { ownWords } from '../reading.ts';
import { defineRule } from '../rule.ts';

/** Public offices and ranks with their short forms before a full name. Longer titles first. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['Lieutenant Governor', 'Lt. Gov.'],
  ['Lieutenant General', 'Lt. Gen.'],
  ['Lieutenant Colonel', 'Lt. Col.'],
  ['Brigadier General', 'Brig. Gen.'],
  ['Major General', 'Maj. Gen.'],
  ['Governor', 'Gov.'],
  ['Senator', 'Sen.'],
  ['Congressman', 'Rep.'],
  ['Congresswoman', 'Rep.'],
  ['Sergeant', 'Sgt.'],
]);
const TITLE = new RegExp(
  `(?<!\\p{Lu}[\\p{L}.]* |[-\\p{L}])(${[...SHORT.keys()].join('|')}) (?=\\p{Lu}\\p{Ll}+ (?:\\p{Lu}\\. )?\\p{Lu}\\p{Ll}+)`,
  'gu',
);

export const shortTitles = defineRule({
  id: 'style/short-titles',
  title: 'Short forms of titles before a full name',
  severity: 'info',
  doc: `Before a full name some titles are cut: Sen., Rep., Gov., Lt. Gov. and military ranks. The name is what readers look
for. Alone, and in quotations, titles are spelled out.`,
  options: {},
  messages: {
    short: 'Before a full name house style writes “{want}”, which brings readers to the name.',
    fix: 'Write “{want}”',
  },
  examples: [
    { bad: 'The bill is backed by [[Senator]] Ann Roe of Ohio.', fixed: 'The bill is backed by Sen. Ann Roe of Ohio.' },
    { good: 'The bill is backed by Sen. Ann Roe. The senator spoke.' },
    { good: '“I met Senator Ann Roe,” Lowe said.' },
  ],
  cues: { words: [...SHORT.keys()].map((title) => title.replace(/.* /, '').toLowerCase()) },
  *passage(passage) {
    const prose = ownWords(passage);
    if (!prose) return;
    for (const match of prose.matchAll(TITLE)) {
      const title = match[1]!;
      const want = SHORT.get(title)!;
      const at = span(match.index, match.index + title.length);
      yield {
        at,
        message: 'short',
        data: { want },
        fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }], safe: true }],
      };
    }
  },
});
