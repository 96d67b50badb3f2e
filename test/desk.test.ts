import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createDesk, defaultConfig, rules } from '../src/core/index.ts';
import { createSpeller, createTagger } from '../src/core/tools.ts';

const tagger = createTagger();
const speller = createSpeller();

describe('a desk', () => {
  test('names a rule that throws, skips it, and goes on', () => {
    const broken = {
      ...rules.find(({ id }) => id === 'quotes/unattributed')!,
      id: 'quotes/broken',
      article: () => {
        throw new Error('no such luck');
      },
    };
    const desk = createDesk(defaultConfig, { tagger, rules: [broken, ...rules] });
    const { findings, faults } = desk.review('River rises\n\nThe plan failed.\n\n“It was doomed.”', { format: 'text' });
    assert.deepEqual(
      faults.map(({ rule }) => rule),
      ['quotes/broken'],
    );
    assert.match(faults[0]!.message, /no such luck/);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['quotes/unattributed'],
    );
  });

  test('obeys severities and options', () => {
    const text = 'River rises\n\nThe plan failed.\n\n“It was doomed.”';
    const review = (setting: 'off' | 'error' | { verb: string }): unknown[] =>
      createDesk({ ...defaultConfig, rules: { 'quotes/unattributed': setting } }, { tagger })
        .review(text, { format: 'text' })
        .findings.map(({ severity, fixes }) => [severity, fixes[0]!.title]);
    assert.deepEqual(review('off'), []);
    assert.deepEqual(review('error'), [['error', 'Add “NAME said” after the quotation']]);
    assert.deepEqual(review({ verb: 'write' }), [['warning', 'Add “NAME wrote” after the quotation']]);
  });
});

describe('odd copy', () => {
  const desk = createDesk(defaultConfig, { tagger, speller });
  const texts: Record<string, string> = {
    empty: '',
    blank: ' \n\t\r\n\u00a0',
    'one mark': '"',
    'only marks': '“”“”"\'‘’«»',
    'closing marks only': '”””\n\n”',
    'NULs and lone surrogates': `Head\n\n\0\ud800 “\udc00 said.\n\n${'\0'.repeat(50)}`,
    'unclosed front matter': '---\ntitle: x\n',
    'broken front matter': '---\ntitle: [\n---\n\nBody “text”.',
    'byte order mark': '\ufeffHead line here\n\nBy Ana Ruiz\n\n“It was doomed from the start.”',
    'right to left': '“שלום עולם” אמר דובר\n\nכותרת',
  };
  for (const [name, text] of Object.entries(texts)) {
    test(`${name}: is read without a fault`, () => {
      for (const format of ['text', 'markdown'] as const) {
        const { faults, findings } = desk.review(text, { format });
        assert.deepEqual(faults, []);
        for (const { span } of findings)
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
      }
    });
  }
});
