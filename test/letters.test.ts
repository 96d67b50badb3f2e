import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

/** Every character there is, but for halves of surrogate pairs. */
const CHARACTERS = Array.from({ length: 0x110000 }, (_, point) => point)
  .filter((point) => point < 0xd800 || point > 0xdfff)
  .map((point) => String.fromCodePoint(point));

describe('letters as they are shipped', () => {
  let spelledOut: (pieces: readonly string[]) => string[];
  let withLetters: (code: string) => string;
  /** By class of letters, the characters of which it and its written form say different things. */
  let differing: readonly (readonly [name: string, characters: readonly string[]])[];
  before(async () => {
    ({ spelledOut, withLetters } = await import(pathToFileURL('scripts/letters.mjs').href));
    differing = ['L', 'Lu', 'Ll', 'N', 'M'].map((name) => {
      const said = new RegExp(`^\\p{${name}}$`, 'u');
      const written = new RegExp(`^${spelledOut([`\\p{${name}}`])}$`, 'u');
      return [name, CHARACTERS.filter((one) => said.test(one) !== written.test(one))];
    });
  });
  const same = (where: RegExp) =>
    differing.forEach(
      ([name, list]) => void assert.deepEqual([name, list.filter((one) => where.test(one))], [name, []]),
    );

  test('are the same in Latin, Greek and Cyrillic', () =>
    same(/^(?:[\0-\u02af\u1ea0-\u1eff]|(?=\p{L})[\u0370-\u045f])$/u));
  test('are the same of blanks, marks, currencies and emoji', () =>
    same(/^(?:[\u0300-\u036f\ufe0e\ufe0f]|(?!\u1680)\s|[\u2000-\u206f\u20a0-\u20bf]|\p{Emoji_Presentation})$/u));
  test('are letters in every other script, but for signs of mathematics and letters of scripts that nobody writes', () => {
    const [, list = []] = differing[0] ?? [];
    assert.deepEqual(
      list.filter((one) => /\p{L}/u.test(one) && !/[\u2071-\u218f\u2c00-\u3006\ufe70-\ufefc]/.test(one)),
      [],
    );
  });
  test('leave what templates hold as it is', () => {
    const code = 'const lines = `one\\r\\ntwo\\\\ \\``;';
    const [before, after] = [code, withLetters(code)].map((one) => new Function(`${one} return lines;`)());
    assert.equal(after, 'one\r\ntwo\\ `');
    assert.equal(after, before);
  });
  test('stand in brackets where the pattern has none', () => {
    const [one, two] = spelledOut(['\\[\\p{M}', '[\\]\\p{M}]\\P{M}']);
    assert.match('[\u0301', new RegExp(`^${one}$`, 'u'));
    assert.match(']a', new RegExp(`^${two}$`, 'u'));
    assert.doesNotMatch(']\u0301', new RegExp(`^${two}$`, 'u'));
    assert.match('\u0301', new RegExp(`^${spelledOut(['[', '\\p{M}', ']']).join('')}$`, 'u'));
  });
});
