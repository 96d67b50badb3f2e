import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits, createDesk, defaultConfig, type Finding } from '../src/core/index.ts';

/** What the fixes make of a quotation that nobody is credited with: only marks and the stop beside them change. */
const desk = createDesk(defaultConfig);
const ABOVE = 'River rises in Port Ada\n\n“We lost the pump first,” Mayor Ana Ruiz said.\n\n';

const flagged = (text: string, format: 'text' | 'markdown' = 'text'): Finding | undefined =>
  desk.review(text, { format }).findings.find(({ rule }) => rule === 'quotes/unattributed');
const wordsOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const CREDITED: readonly (readonly [quotation: string, fixed: string, format?: 'markdown'])[] = [
  ['“It was doomed from the start.”', '“It was doomed from the start,” Ruiz said.'],
  ['"It was doomed from the start."', '"It was doomed from the start," Ruiz said.'],
  ["'It was doomed from the start.'", "'It was doomed from the start,' Ruiz said."],
  ['‘It was doomed from the start’.', '‘It was doomed from the start’, Ruiz said.'],
  ['“It was doomed from the start”.', '“It was doomed from the start”, Ruiz said.'],
  ['“It was doomed from the start,”', '“It was doomed from the start,” Ruiz said.'],
  ['“Was it doomed from the start?”', '“Was it doomed from the start?” Ruiz said.'],
  ['“It was doomed from the start!”', '“It was doomed from the start!” Ruiz said.'],
  ['“It was doomed from the start …”', '“It was doomed from the start …,” Ruiz said.'],
  ['“It was doomed from the start...”', '“It was doomed from the start...,” Ruiz said.'],
  ['“It was doomed from the start. . . .”', '“It was doomed from the start. . . .,” Ruiz said.'],
  ['“It was doomed from the start —”', '“It was doomed from the start —” Ruiz said.'],
  ['“It was doomed from the start;”', '“It was doomed from the start,” Ruiz said.'],
  ['“It was doomed in the U.S.”', '“It was doomed in the U.S.,” Ruiz said.'],
  ['“It was doomed by 5 p.m.”', '“It was doomed by 5 p.m.,” Ruiz said.'],
  ['“He told us, ‘It was doomed.’”', '“He told us, ‘It was doomed,’” Ruiz said.'],
  ['“He asked us, ‘Was it doomed?’”', '“He asked us, ‘Was it doomed?’” Ruiz said.'],
  ['“It was doomed *from the start.*”', '“It was doomed *from the start,*” Ruiz said.', 'markdown'],
  ['**“It was doomed from the start.”**', '**“It was doomed from the start,”** Ruiz said.', 'markdown'],
];

describe('a credit behind a quotation', () => {
  for (const [quotation, fixed, format] of CREDITED) {
    test(quotation, () => {
      for (const [ending, name] of [
        ['\n', 'LF'],
        ['\r\n', 'CRLF'],
      ] as const) {
        const text = `${ABOVE}${quotation}\n\nThe council meets on Thursday.\n`.replaceAll('\n', ending);
        const finding = flagged(text, format);
        assert.ok(finding, `${name}: flagged`);
        const result = applyEdits(text, finding.fixes[0]!.edits);
        assert.equal(result, text.replace(quotation, fixed), name);
        assert.equal(flagged(result, format), undefined, `${name}: the finding is gone`);
      }
    });
  }
});

test('every fix removes its finding and leaves the quoted words as they are', () => {
  for (const [quotation, , format] of CREDITED) {
    const text = `${ABOVE}${quotation}\n`;
    for (const fix of flagged(text, format)!.fixes) {
      const result = applyEdits(text, fix.edits);
      assert.equal(flagged(result, format), undefined, `${fix.title}: ${result}`);
      assert.ok(wordsOf(result).includes(wordsOf(quotation)), fix.title);
    }
  }
});

test('a quotation that runs on is only introduced', () => {
  const text = 'River rises in Port Ada\n\nThe plan failed.\n\n“First, we cut the power.\n\n“Then we waited.”\n';
  const [finding, ...others] = desk
    .review(text, { format: 'text' })
    .findings.filter(({ rule }) => rule === 'quotes/unattributed');
  assert.deepEqual([finding!.fixes.map(({ title }) => title), others], [['Start with “NAME said:”'], []]);
  const result = applyEdits(text, finding!.fixes[0]!.edits);
  assert.match(result, /\n\nNAME said: “First, we cut the power\.\n\n“Then we waited\.”\n$/);
  assert.equal(flagged(result), undefined);
});

test('a period before a credit is set right by itself only where nothing is quoted behind it', () => {
  const isSafe = (text: string): boolean | undefined =>
    desk
      .review(`River rises in Port Ada\n\n${text}\n`, { format: 'text' })
      .findings.find(({ rule }) => rule === 'quotes/attribution-punctuation')?.fixes[0]?.safe;
  assert.equal(isSafe('“The pump failed first.” Mayor Ana Ruiz said.'), true);
  // “Ruiz said, “We start again.””: the comma may be what was lost.
  assert.equal(isSafe('“The pump failed first.” Mayor Ana Ruiz said. “We start again.”'), false);
});
