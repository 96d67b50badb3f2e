import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createSpeller } from '../src/core/tools.ts';

const speller = createSpeller();

describe('the dictionaries', () => {
  test('know listed words and those that affixes make of them, in both varieties', () => {
    for (const word of 'council councils colour color organised organizing unhappily rewritten babies happiest'.split(
      ' ',
    ))
      assert.ok(speller.knows(word), word);
    for (const word of 'recieve councill organiseing unhappyly babys'.split(' ')) assert.ok(!speller.knows(word), word);
  });
  test('offer words one slip away, the likeliest slips first', () => {
    assert.equal(speller.near('recieve')[0], 'receive');
    assert.ok(speller.near('govermnent').includes('government'));
    assert.equal(speller.near('untill')[0], 'until');
    assert.deepEqual(speller.near('xqzvbrrr'), []);
  });
});
