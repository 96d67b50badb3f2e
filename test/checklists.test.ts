import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
  checkQuotes,
  correctionOf,
  type Fact,
  factsOf,
  factsText,
  quotesText,
  readArticle,
  readTranscript,
  sourcesOf,
  sourcesText,
} from '../src/core/index.ts';

const SHARED = process.env.COPYDESK_SHARED ?? '../shared';
const REAL = `${SHARED}/seeds/north-korea-fm-moscow.txt`;

/** Golden lists of the sample articles; `UPDATE=1 npm test -- core checklists` rewrites them. */
function golden(path: string, actual: string): void {
  if (process.env.UPDATE) writeFileSync(path, actual);
  assert.ok(existsSync(path), `${path} is missing: UPDATE=1 writes it`);
  assert.equal(actual, readFileSync(path, 'utf8'));
}

const seeds = readdirSync('seeds').filter((file) => /\.(?:txt|md|story|article)$/.test(file));
const read = (text: string) => readArticle(text, 'text');
const shown = ({ words, of, places }: Fact): string =>
  `${words}${of ? ` [${of}]` : ''}${places.length > 1 ? ` ×${places.length}` : ''}`;
const factsIn = (text: string, ...kinds: string[]): string[] =>
  factsOf(read(text))
    .filter(({ kind }) => kinds.includes(kind))
    .map(shown);

describe('lists of the sample articles', () => {
  for (const file of seeds)
    test(file, () => {
      const article = readArticle(readFileSync(`seeds/${file}`, 'utf8'), file.endsWith('.md') ? 'markdown' : 'text');
      const facts = factsOf(article).map((fact) => ({ fact, tick: null }));
      golden(
        `test/data/lists/${file.replace(/\.\w+$/, '')}.md`,
        `${sourcesText('markdown', article, sourcesOf(article))}\n${factsText('markdown', article, facts)}`,
      );
    });
});

describe('the real article', { skip: !existsSync(REAL) }, () => {
  const article = existsSync(REAL) ? read(readFileSync(REAL, 'utf8')) : read('');
  test('sources', () => {
    assert.deepEqual(
      sourcesOf(article).map(({ name, kind, quotes }) => [name, kind, quotes]),
      [
        ['Choe Son Hui', 'person', 5],
        ['reportedly', 'unnamed', 0],
        ['Kyiv', 'body', 0],
        ['HUR', 'body', 0],
        ['Antony Blinken', 'person', 0],
        ['Zelensky', 'person', 1],
      ],
    );
  });
  test('figures, dates and people to verify', () => {
    const facts = factsOf(article);
    const of = (kind: string): string[] => facts.filter((fact) => fact.kind === kind).map(shown);
    assert.deepEqual(of('figure'), [
      '8,000 [North Korean troops]',
      'nearly 12,000 [troops]',
      '500 [officers]',
      'three [generals]',
      'at least 8,000 [North Korean forces]',
    ]);
    assert.deepEqual(of('date'), ['Nov. 1 ×2', 'June', 'October', 'Oct. 31 ×2']);
    assert.deepEqual(of('name'), [
      'Choe Son Hui [North Korean Foreign Minister] ×6',
      'Sergey Lavrov [Russian Foreign Minister] ×4',
      'Vladimir Putin [Russian President]',
      'Antony Blinken [U.S. Secretary of State]',
      'Zelensky ×2',
    ]);
  });
});

describe('sources', () => {
  const voices = (text: string) => sourcesOf(read(`Bridge closed in Port Ada\n\n${text}\n`));
  test('tells who passes words on, and what is a document', () => {
    const [ruiz, report] = voices(
      '“The pier will hold,” Mayor Ana Ruiz said, according to the Daily Ledger.\n\nThe pier has 40 cracks, according to an audit report.',
    );
    assert.deepEqual([ruiz?.name, ruiz?.standing, ruiz?.through], ['Ana Ruiz', 'second-hand', 'Daily Ledger']);
    assert.deepEqual([report?.kind, report?.statements], ['document', 1]);
  });
  test('an unnamed official is anonymous', () => {
    const [first] = voices('The deal is dead, a senior official said on Monday.');
    assert.deepEqual([first?.name, first?.standing], ['senior official', 'anonymous']);
  });
  test('an analysis is a document, and experts without a name are nobody', () => {
    const story = 'The bridge will fall, according to an analysis of the pier. Experts say the pier is weak.';
    assert.deepEqual(
      voices(story).map(({ kind }) => kind),
      ['document', 'unnamed'],
    );
  });
  test('whoever asked not to be named is anonymous, under the words of the story', () => {
    for (const [words, name] of [
      [
        'A former mechanic, who asked not to be named because he feared the firm, said the pads were worn.',
        'former mechanic',
      ],
      ['Two port workers, speaking on condition of anonymity, said the crane was rusty.', 'Two port workers'],
    ] as const)
      assert.deepEqual(
        voices(words).map((voice) => [voice.name, voice.standing]),
        [[name, 'anonymous']],
      );
  });
  test('a document that is read out is heard, by whatever verb', () => {
    assert.deepEqual(
      voices(
        'A library memo showed that 14 branches would close. But court records show nine. The plan showed a pier.',
      ).map(({ name, kind, statements }) => [name, kind, statements]),
      [
        ['library memo', 'document', 1],
        ['court records', 'document', 1],
      ],
    );
  });
  test('the day of the speech is no part of who speaks', () => {
    assert.deepEqual(
      voices('A coroner on Tuesday said that the brakes “more than likely” failed.').map(({ name }) => name),
      ['coroner'],
    );
  });
  test('who added points to a score said nothing, and whose sister somebody is is no title', () => {
    const [first, ...others] = voices(
      'Wes Larkin scored 31 points and Omar Diaz added 14 rebounds. “We ran,” said Lena Whitlock, whose sister, Joan, died there. Whitlock added that it rained.',
    );
    assert.deepEqual([first?.name, first?.role, first?.statements, others], ['Lena Whitlock', null, 1, []]);
  });
  test('one voice is the only voice', () => {
    assert.deepEqual(
      voices('“The pier will hold,” Mayor Ana Ruiz said. “It is stone,” she said.').map(({ name, only, quotes }) => [
        name,
        only,
        quotes,
      ]),
      [['Ana Ruiz', true, 2]],
    );
  });
  test('whoever is accused is listed with the answer', () => {
    const story =
      'The union accused Halden Ltd of dumping waste in the river. The river is closed, Mayor Ana Ruiz said.';
    const responseOf = (text: string) => voices(text).find(({ name }) => name === 'Halden Ltd')?.response;
    assert.equal(responseOf(story), 'none');
    assert.equal(responseOf(`${story} Halden Ltd did not reply to requests for comment.`), 'asked for');
    assert.equal(responseOf(`${story} Halden Ltd said that the waste was clean.`), 'given');
  });
});

describe('facts', () => {
  test('of every kind that a desk verifies', () => {
    const story = `Port Ada votes

Sen. Ana Ruiz, D-Ohio, told the Superior Court on Tuesday, Nov. 24, that 40 boats lay at 12 Quay Street. Call 555-210-4477 or see https://example.org/boats. The storm was the worst since 1931. The fire was caused by a boiler. Bo Lind stole the money.
`;
    const kinds = (...names: string[]) => factsIn(story, ...names);
    assert.deepEqual(kinds('phone', 'link', 'address'), [
      '12 Quay Street',
      '555-210-4477',
      'https://example.org/boats',
    ]);
    assert.deepEqual(kinds('affiliation'), ['D-Ohio', 'Superior Court']);
    assert.deepEqual(kinds('superlative'), ['the worst since 1931']);
    assert.deepEqual(kinds('cause'), ['The fire was caused by a boiler.']);
    assert.deepEqual(kinds('accusation'), ['Bo Lind stole the money.']);
    assert.deepEqual(
      factsOf(read(story))
        .filter(({ kind }) => kind === 'date')
        .map(({ words, detail }) => [words, detail]),
      [
        ['Nov. 24', 'Tuesday'],
        ['1931', null],
      ],
    );
  });
  test('a claim with its source in the sentence is no bare claim', () => {
    assert.deepEqual(
      factsIn(
        'Fire\n\nThe fire was caused by a boiler, the chief said. Bo Lind is accused of arson.\n',
        'cause',
        'accusation',
      ),
      [],
    );
  });
  test('equal percentages are two facts, equal counts of equal things are one', () => {
    const story =
      'Rent rises\n\nRents rose 4% in May. Wages rose 4% in June. Some 40 boats sank. The 40 boats were old.\n';
    assert.deepEqual(factsIn(story, 'figure'), ['4%', '4%', 'Some 40 [boats]', '40 [boats]']);
  });
  test('what is first or greatest is one with what it is that of', () => {
    const superlatives = (words: string): string[] => factsIn(`Bridge\n\n${words}\n`, 'superlative');
    for (const [words, ...expected] of [
      ['Ruiz was the first Port Ada mayor to cross it.', 'the first Port Ada mayor to cross it'],
      ['It is the state’s longest bridge.', 'the state’s longest bridge'],
      ['Halden, the region’s largest employer, built it.', 'region’s largest employer'],
      ['Ruiz is the nation’s first woman to run a shipyard.', 'nation’s first woman to run a shipyard'],
      ['It carried its heaviest load ever - and held.', 'its heaviest load ever'],
      ['A record 4,000 people came.', 'record 4,000 people came'],
      ['The first half of the work took the last two weeks; the only way to finish was to wait.'],
    ] as const)
      assert.equal(
        superlatives(words).join('; ').replace(/^the /, ''),
        expected.join('; ').replace(/^the /, ''),
        words,
      );
  });
  test('a title is whole: former, and what it is of', () => {
    const names = factsIn(
      'Bridge\n\nFormer Mayor Ana Ruiz spoke. Dana Okoro, a spokeswoman for the Harbor Agency, said it was late. Under Chancellor Bo Lind it grew.\n',
      'name',
    );
    assert.deepEqual(names, [
      'Ana Ruiz [Former Mayor]',
      'Dana Okoro [spokeswoman for the Harbor Agency]',
      'Bo Lind [Chancellor]',
    ]);
  });
  test('a year before a noun is a date, “no one” no figure, and a town before its state a place', () => {
    const story =
      'Bridge\n\nThe 2018 flood took it. By then no one knew it. Crews from Karsk, Ohio, and from Tarn, Iowa, came. Nearly 200 of them stayed.\n';
    assert.deepEqual(factsIn(story, 'date'), ['2018']);
    assert.deepEqual(factsIn(story, 'figure'), ['Nearly 200']);
    assert.ok(['Karsk', 'Tarn'].every((town) => factsIn(story, 'place').includes(town)));
  });
  test('bodies and courts are named whole and once, teams and God are no places, and seven digits call somebody', () => {
    const story =
      'Bridge\n\nThe case at Hesling Crown Court named the First Marion Bank of 9 Quay Road. The Port Larsen Terns left. “Honest to God,” Larkin said. Call 555-0188. Records showed more.\n';
    assert.deepEqual(factsIn(story, 'organization', 'affiliation'), ['Hesling Crown Court', 'First Marion Bank']);
    assert.deepEqual(factsIn(story, 'address', 'place'), ['9 Quay Road']);
    assert.deepEqual(factsIn(story, 'phone'), ['555-0188']);
  });
  test('whom the story calls by the last name is a name wherever it opens a sentence', () => {
    const story = 'Bridge\n\nOlu Sandberg left with a sprain. Sandberg is out. Great Hopes remain.\n';
    assert.deepEqual(factsIn(story, 'name'), ['Olu Sandberg ×2']);
  });
  test('figures are credited to who said them, not to the day', () => {
    const [fact] = factsOf(read('Bridge\n\nPolice on Tuesday said that 11 people were hurt.\n')).filter(
      ({ kind }) => kind === 'figure',
    );
    assert.equal(fact?.detail, 'Police');
  });
  test('a cell that a spreadsheet would compute is made words', () => {
    const article = read('Sale\n\n“=1+1 is what they said,” Ana Ruiz said.\n');
    const facts = factsOf(article).map((fact) => ({ fact, tick: null }));
    assert.match(factsText('csv', article, facts), /,'=1\+1/);
  });
});

describe('transcript', () => {
  const VTT = `WEBVTT

NOTE made by a machine

1
00:00:01.000 --> 00:00:04.000
<v Ana Ruiz>We never paid them, and we

2
00:00:04.000 --> 00:00:08.000
rarely asked why the pier was so expensive.

00:00:09.000 --> 00:00:12.000
It is stone. Nobody ever sank a stone pier.
`;
  const check = (quotation: string, transcript = VTT) =>
    checkQuotes(read(`Pier\n\n“${quotation},” Mayor Ana Ruiz said.\n`), readTranscript(transcript))[0]!;
  test('finds words across cues, without times and names', () => {
    const { match, said } = check('We never paid them, and we rarely asked why the pier was so expensive');
    assert.equal(match, 'exact');
    assert.ok(VTT.slice(said!.start, said!.end).startsWith('We never'));
  });
  test('shows other words as a difference', () => {
    const { match, diff } = check('We never asked why the pier was so expensive');
    assert.equal(match, 'cut');
    assert.deepEqual(diff.slice(0, 2), [
      { kind: 'same', text: 'We never' },
      { kind: 'out', text: 'paid them and we rarely' },
    ]);
    const other = check('It is stone. Nobody ever sank a brick pier');
    assert.equal(other.match, 'nearly');
    assert.deepEqual(
      other.diff.filter(({ kind }) => kind !== 'same'),
      [
        { kind: 'out', text: 'stone' },
        { kind: 'in', text: 'brick' },
      ],
    );
  });
  test('a cut with an ellipsis, and words in brackets, are as said', () => {
    assert.equal(check('We never paid them ... so expensive').match, 'exact');
    assert.equal(check('We never paid [the builders], and we rarely asked').match, 'exact');
  });
  test('what was never said is not found', () => {
    const { match, said } = check('The tide will take the whole quay by spring, and good riddance');
    assert.deepEqual([match, said], ['missing', null]);
  });
  test('numbers of SubRip and notes in plain text', () => {
    assert.equal(
      check(
        'It is stone',
        '1\n00:00:01,000 --> 00:00:02,000\n<i>It is</i>\n\n2\n00:00:02,000 --> 00:00:03,000\nstone.\n',
      ).match,
      'exact',
    );
    assert.equal(check('It took 3 years', 'RUIZ: It took\n3\nyears.').match, 'exact');
  });
  test('reads a transcript of a hundred thousand words soon', () => {
    const long = 'the pier and the quay are of the same old stone '.repeat(10_000);
    const start = process.cpuUsage();
    check('the pier and the tower are of the same new stone, and the quay is not', long);
    const seconds = process.cpuUsage(start).user / 1e6;
    assert.ok(seconds < 3, `${seconds} s`);
  });
  test('the report names what differs', () => {
    const article = read('Pier\n\n“It is brick,” Mayor Ana Ruiz said.\n');
    assert.match(
      quotesText('markdown', article, checkQuotes(article, readTranscript(VTT))),
      /NOT AS SAID .*~~stone~~ \*\*brick\*\*/,
    );
  });
});

describe('correction', () => {
  const story =
    'Mill to close\n\nThe council voted 5-2 on Monday. “It was 5-2,” Mayor Ana Ruiz said. The mill lost 15-2.\n';
  const wish = { wrong: '5-2', right: '6-1', what: 'vote', day: '2026-11-24' };
  test('names label, date, right and wrong in the form of the style', () => {
    const noteIn = (style: string) => correctionOf(read(story), { ...wish, style }).note;
    assert.equal(
      noteIn('ap'),
      'Correction, Nov. 24, 2026: An earlier version of this story gave the wrong vote. It is 6-1, not 5-2.',
    );
    assert.match(noteIn('guardian'), /^Correction, 24 November 2026: An earlier version of this article/);
  });
  test('finds the wrong value in the story, and leaves quotations to the editor', () => {
    const { places, quoted } = correctionOf(read(story), { ...wish, style: 'ap' });
    assert.deepEqual([places.length, quoted.length], [1, 1]);
    assert.equal(story.slice(places[0]!.start, places[0]!.end), '5-2');
  });
});
