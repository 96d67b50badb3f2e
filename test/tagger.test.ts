import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import nlp from 'compromise/two';
import { createTagger } from '../src/core/tools.ts';

describe('the packed list of words', () => {
  const { lexicon } = (nlp.model() as unknown as { one: { lexicon: Record<string, string | string[]> } }).one;
  const { knows } = createTagger();

  test('has every word that compromise lists, and no other', () => {
    const listed = Object.keys(lexicon).filter((word) => word === word.toLowerCase());
    assert.ok(listed.length > 20_000);
    assert.deepEqual(
      listed.filter((word) => knows(word) === null),
      [],
    );
    for (const word of ['', 'constructor', 'flubbergast', 'abando']) assert.equal(knows(word), null, word);
  });

  test('says of them what their tags say', () => {
    const expected = { maria: 'given', hernandez: 'surname', norway: 'place', nasa: 'organization', walk: 'word' };
    for (const [word, kind] of Object.entries(expected)) assert.equal(knows(word), kind, word);
    assert.equal(knows('MARIA'), 'given');
    for (const [word, tags] of Object.entries(lexicon))
      if (word === word.toLowerCase())
        assert.equal(knows(word) === 'given', /(?:Male|Female|First)Name/.test([tags].flat().join(' ')), word);
  });
});
