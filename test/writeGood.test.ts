/// <reference path="../src/core/rules/writeGood/write-good.d.ts" />
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import writeGood from 'write-good';
import { applyStets, createDesk, defaultConfig, parseConfig, stetOf } from '../src/core/index.ts';
import { COLOURING, MEASURELESS, SHORTER } from '../src/core/lexicon/writeGoodWords.ts';
import { scannerFor, type Triggers } from '../src/core/rules/lib/triggers.ts';
import { checks } from '../src/core/rules/writeGood/checks.ts';
import { random } from './random.ts';

/** write-good's names of the checks, and ours. */
const NAMES = {
  passive: 'passive',
  weasel: 'weasel',
  adverb: 'adverb',
  tooWordy: 'wordy',
  cliches: 'cliches',
  so: 'so',
  thereIs: 'thereIs',
  illusion: 'illusion',
  eprime: 'eprime',
} as const;
type Name = keyof typeof NAMES;
const OFF = Object.fromEntries(Object.keys(NAMES).map((name) => [name, false]));

const scanner = scannerFor(
  Object.values(NAMES).map((name) => (checks[name] as { readonly triggers?: Triggers }).triggers),
);

function ours(text: string): Map<Name, string[]> {
  const places = scanner(text);
  return new Map(
    Object.entries(NAMES).map(([name, mine], i) => [
      name as Name,
      checks[mine].find(text, places[i] ?? []).map(({ start, end }) => `${start}-${end} ${text.slice(start, end)}`),
    ]),
  );
}

/** One of its phrases ends with a space, which we leave out. */
function theirs(text: string): Map<Name, string[]> {
  const all = (name: string): string[] =>
    writeGood(text, { ...OFF, [name]: true }).map(({ index, offset }) => {
      const words = text.slice(index, index + offset).trimEnd();
      return `${index}-${index + words.length} ${words}`;
    });
  return new Map(Object.keys(NAMES).map((name) => [name as Name, all(name)]));
}

/** What a check finds counts as found, whichever of the checks that name the same word says so. */
function compare(text: string): void {
  const [mine, their] = [ours(text), theirs(text)];
  const all = new Set([...mine.values()].flat());
  for (const [name, spans] of their) {
    for (const span of spans) assert.ok(all.has(span), `${name} finds ${span}, and we do not, in: ${text}`);
    const known = new Set(spans);
    for (const span of mine.get(name)!)
      assert.ok(known.has(span), `${name} does not find ${span}, and we do, in: ${text}`);
  }
}

describe("write-good's checks by triggers: the spans are its own", () => {
  test('in the samples', () => {
    const files = readdirSync('seeds').filter((file) => /\.(?:txt|md|story)$/.test(file));
    assert.ok(files.length > 4);
    for (const file of files)
      for (const line of readFileSync(`seeds/${file}`, 'utf8').split('\n')) compare(line.replace(/\s+/g, ' '));
  });

  test('in labelled stories', (t) => {
    const corpus = `${process.env.COPYDESK_SHARED ?? '../shared'}/corpora/polnear.dev.jsonl`;
    if (!existsSync(corpus)) return t.skip('no corpora');
    const stories = readFileSync(corpus, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).text as string);
    for (const story of stories)
      for (const line of story.split(/\n+/)) if (!/["“”]/.test(line)) compare(line.replace(/\s+/g, ' '));
  });

  test('of every phrase of its lists, however it is set', () => {
    const phrases = Object.values(writeGood.lists)
      .flat()
      .map((phrase) => phrase.replaceAll('[\\b\\s\\u200C]*', ' ').trim().replace('?', ''));
    assert.ok(phrases.length > 1000, 'the lists were let out');
    const frames: ((phrase: string) => string)[] = [
      (phrase) => phrase,
      (phrase) => phrase.toUpperCase(),
      (phrase) => `The crew, ${phrase}.`,
      (phrase) => `It is x${phrase} ${phrase}s ${phrase}-like and non-${phrase}`,
      (phrase) => `was ${phrase} ${phrase} ${phrase.replaceAll(' ', '\n')}!`,
      (phrase) => `too ${phrase.replaceAll(' ', '')} Too ${phrase}1 _${phrase}_ é${phrase}é`,
      (phrase) => phrase.replaceAll("'", '’'),
    ];
    for (const phrase of phrases) for (const frame of frames) compare(frame(phrase));
  });

  test('of words at random', () => {
    const words = [
      ...new Set(
        Object.values(writeGood.lists)
          .flat()
          .join(' ')
          .split(/[^a-zA-Z']+/),
      ),
    ].filter(Boolean);
    const extra =
      'so there is are was be been being opened closed indeed Indeed needed ed red too non the the The many'.split(' ');
    const marks = ['. ', ', ', '; ', '\n', '! ', '? ', '-', ' ', ' ', ' ', ' ', ' ', "'", '2 ', ' “', '” '];
    const next = random(8);
    for (let round = 0; round < 3000; round++) {
      let text = '';
      for (let i = 0; i < 24; i++) {
        const list = next(3) ? extra : words;
        const word = list[next(list.length)]!;
        text += (next(5) ? word : word.charAt(0).toUpperCase() + word.slice(1)) + marks[next(marks.length)]!;
      }
      compare(text.replace(/ {2,}/g, ' '));
    }
  });
});

/** The checks that say most are off until a newsroom wants them; one word brings them back. */
const FLOODING = {
  ...defaultConfig,
  rules: { 'style/passive': 'on', 'style/weasel-words': 'on', 'style/adverbs': 'on', 'style/wordy': 'on' },
} as const;

describe('what is worth a hint in news copy', () => {
  const RULES = { passive: 'passive', adverbs: 'adverb', 'weasel-words': 'weasel', wordy: 'tooWordy' } as const;
  const hintsOf = (text: string, all: boolean): string[] =>
    createDesk({
      ...defaultConfig,
      rules: Object.fromEntries(Object.keys(RULES).map((name) => [`style/${name}`, { severity: 'on', all }])),
    })
      .review(text, { format: 'text' })
      .findings.filter(({ rule }) => rule.slice('style/'.length) in RULES)
      .map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);

  test('the choice names only what write-good names', () => {
    const listed = (name: keyof typeof writeGood.lists): Set<string> =>
      new Set(writeGood.lists[name].map((phrase) => phrase.replaceAll('[\\b\\s\\u200C]*', ' ').trim()));
    const [wordy, adverb, weasel] = [listed('tooWordy'), listed('adverb'), listed('weasel')];
    assert.deepEqual(
      [
        ...[...SHORTER.keys()].filter((phrase) => !wordy.has(phrase)),
        ...[...COLOURING].filter((word) => !adverb.has(word)),
        ...[...MEASURELESS].filter((word) => !weasel.has(word)),
      ],
      [],
    );
  });

  test('states, what is believed, and what news always writes so are no hidden actors', () => {
    for (const copy of [
      'Ruiz was born in Port Ada and was sworn in on Monday.',
      'Lowe is convinced that the wall will hold, and is concerned about the gates.',
      'The wall is expected to hold and is believed to be sound.',
      'Two men were arrested and one was charged.',
      'There are marked differences, and the rest remains to be seen.',
      'The wall is located at the quay, and is seen as a landmark.',
    ])
      assert.deepEqual(hintsOf(`Wall holds\n\n${copy}\n`, false), [], copy);
  });

  test('words that carry a fact, and wordy phrases without a shorter word, are let stand', () => {
    for (const copy of [
      'Only three crews came, two hours early, and just one stayed.',
      'As many as 40 boats sailed; nobody knew how many sank or how quickly.',
      'The lock is not completely dry, and the very first boat waited a few minutes.',
      'It was the first flood. However, the magnitude of the damage in between was the maximum.',
      'Some or all of the water, and all of it by noon, went to the widow of late Mayor Lowe.',
      'Multiple sclerosis has no cure. In addition to the wall, the additional gate fell.',
    ])
      assert.deepEqual(hintsOf(`Wall holds\n\n${copy}\n`, false), [], copy);
  });

  test('what is left is said, with the shorter word', () => {
    const copy = 'Wall holds\n\nThe gates were opened in order to save many farms, and the river suddenly fell.\n';
    assert.deepEqual(hintsOf(copy, false), [
      'style/passive were opened',
      'style/wordy in order to',
      'style/weasel-words many',
      'style/adverbs suddenly',
    ]);
    const { findings } = createDesk(FLOODING).review(copy, { format: 'text' });
    assert.match(findings.find(({ rule }) => rule === 'style/wordy')!.message, /“to” reads faster/);
  });

  test('with the option `all` a review says what write-good says', () => {
    const copy =
      'It was early, and only a few boats were located. However, the magnitude of the damage is expected to be known just as quickly.';
    const theirs = Object.values(RULES).flatMap((name) =>
      writeGood(copy, { ...OFF, [name]: true }).map(
        ({ index, offset }) => `${index} ${copy.slice(index, index + offset)}`,
      ),
    );
    // Long enough that none is held back for density.
    const text = `Wall holds\n\n${copy}\n\n${'The crew left the lock at noon. '.repeat(400)}\n`;
    const mine = createDesk({
      ...defaultConfig,
      rules: Object.fromEntries(Object.keys(RULES).map((name) => [`style/${name}`, { severity: 'on', all: true }])),
    })
      .review(text, { format: 'text' })
      .findings.filter(({ rule }) => rule.slice('style/'.length) in RULES)
      .map(({ span }) => `${span.start - 'Wall holds\n\n'.length} ${text.slice(span.start, span.end)}`);
    assert.deepEqual([...new Set(mine)].sort(), [...new Set(theirs)].sort());
  });
});

describe('hints of write-good', () => {
  const STORY = 'River rises in Port Ada\n\nThe dam was opened at dawn. The river rose very fast on Monday.\n';
  const rulesOf = (yaml: string, text = STORY): string[] =>
    createDesk({ ...defaultConfig, rules: { ...FLOODING.rules, ...parseConfig(yaml).file?.rules } })
      .review(text, { format: 'text' })
      .findings.map(({ rule }) => rule)
      .filter((rule) => rule.startsWith('style/'));

  test('each check is a rule of its own', () => {
    assert.deepEqual(rulesOf(''), ['style/passive', 'style/weasel-words']);
    assert.deepEqual(rulesOf('rules:\n  style/passive: off\n'), ['style/weasel-words']);
  });

  test('the id that they had together still sets them all, and what is said of one outweighs it', () => {
    const alone = (yaml: string): string[] =>
      createDesk({ ...defaultConfig, rules: parseConfig(yaml).file?.rules ?? {} })
        .review(STORY, { format: 'text' })
        .findings.map(({ rule }) => rule);
    assert.deepEqual(alone(''), [], 'the flooding ones are off by default');
    assert.deepEqual(alone('rules:\n  style/write-good: off\n'), []);
    assert.deepEqual(alone('rules:\n  style/write-good: off\n  style/passive: hint\n'), ['style/passive']);
    assert.deepEqual(alone('rules:\n  style/passive: on\n'), ['style/passive']);
    assert.deepEqual(alone('rules:\n  style/write-good: hint\n').includes('style/to-be'), true);
  });

  test('a story shows a few of each, in proportion to its length', () => {
    const sentence = 'The dam was opened at dawn by the guard of the river. ';
    const count = (times: number): number =>
      rulesOf('', `River rises in Port Ada\n\n${`${sentence}\n\n`.repeat(times)}`).filter(
        (rule) => rule === 'style/passive',
      ).length;
    assert.equal(count(1), 1);
    assert.equal(count(10), 2);
    assert.equal(count(200), 10);
  });

  test('a stet that was given to the id that they had together still holds', () => {
    const { findings } = createDesk(FLOODING).review(STORY, { format: 'text' });
    const passive = findings.find(({ rule }) => rule === 'style/passive')!;
    const stet = { ...stetOf(STORY, passive), rule: 'style/write-good' };
    const open = applyStets(STORY, findings, [stet]).findings.map(({ rule }) => rule);
    assert.ok(!open.includes('style/passive') && open.includes('style/weasel-words'));
  });

  test('a name is nobody’s wording', () => {
    assert.deepEqual(
      rulesOf('', 'River rises in Port Ada\n\nThe guard at the lock that night was Reed Hollis of Port Ada.\n'),
      [],
    );
  });
});
