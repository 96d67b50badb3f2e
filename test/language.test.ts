import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readArticle } from '../src/core/index.ts';

/** Copy that is not English gets no English spelling, style or grammar. */
const languageOf = (text: string): string => readArticle(`Title\n\n${text}\n`, 'text').language;

describe('the language of copy', () => {
  test('Spanish is not English', () => {
    const copy =
      'El consejo dijo el martes que el puerto cerrará el muelle del norte durante un año para que los obreros lo reparen, según la alcaldesa. Los pescadores que venden su captura en el muelle dijeron que no saben a dónde ir con los barcos.';
    assert.equal(languageOf(copy), 'und');
  });

  test('nor is the Latin that stands where copy will be', () => {
    const copy =
      'Navis magna portum relinquit, cuius dominus frumentum vendere cupit; nautae clamant, ventus surgit, pueri currunt. ';
    assert.equal(languageOf(copy.repeat(8)), 'und');
    assert.equal(languageOf(copy), 'en', 'a line of it says nothing of the story');
  });

  test('a quotation in another language leaves a story English', () => {
    const copy =
      'The council of Port Ada voted on Monday to close the north pier for a year, and the mayor said that the boats will have to move. ';
    assert.equal(languageOf(`${copy.repeat(4)}«El puerto cerrará el muelle del norte durante un año», dijo.`), 'en');
  });
});
