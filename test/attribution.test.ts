import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { describeQuote, readArticle } from '../src/core/index.ts';

/** A paragraph or more of copy, and for each quotation in order its status and the words that attribute it. */
type Case = readonly [copy: string, ...expected: string[]];

const HEADLINE = 'River rises in Port Ada\n\nThe water came up overnight.\n\n';

function speakersIn(copy: string): string[] {
  const text = HEADLINE + copy;
  return readArticle(text, 'text').quotes.map(({ status, speaker }) =>
    speaker ? `${status}: ${text.slice(speaker.start, speaker.end)}` : status,
  );
}

const groups: Readonly<Record<string, readonly Case[]>> = {
  'speaker and cue behind the quotation': [
    ['“It was doomed,” Ruiz said.', 'attributed: Ruiz'],
    ['“It was doomed,” said Ana Ruiz.', 'attributed: Ana Ruiz'],
    ['“It was doomed,” said Ana Ruiz, who has run the port since 2019.', 'attributed: Ana Ruiz'],
    ['“It was doomed,” she said.', 'pronoun: she'],
    ['“Was it doomed?” Ruiz asked.', 'attributed: Ruiz'],
    ['“It was doomed!” Ruiz shouted.', 'attributed: Ruiz'],
    ['“It was doomed,” Ruiz trilled.', 'attributed: Ruiz'],
    ['“It was doomed,” Kelly said. “We left.”', 'attributed: Kelly', 'attributed: Kelly'],
    ['“It was doomed,” said Will Aske, a clerk in Salem.', 'attributed: Will Aske'],
    ['“It was doomed,” Ana Ruiz, the mayor of Port Ada, told reporters.', 'attributed: Ana Ruiz'],
    ['“It was doomed,” site engineer Dana Okoro wrote on Telegram.', 'attributed: site engineer Dana Okoro'],
    ['“It was doomed,” said a longtime tenant of the block.', 'attributed: a longtime tenant of the block'],
    ['“It was doomed,” said the 46-year-old.', 'attributed: the 46-year-old'],
    ['“It was doomed,” notes Ana Ruiz.', 'attributed: Ana Ruiz'],
    ['“It was doomed,” the complaint reads.', 'attributed: the complaint'],
    ['“It was doomed,” according to the ministry.', 'attributed: the ministry'],
    ['“It was doomed” by its own walls, Ruiz said Monday, and nobody had looked.', 'attributed: Ruiz'],
    ['“It was already doomed by then,” in Ruiz’s view.', 'attributed: Ruiz’s'],
    ['“She called it ‘doomed,’” Lind said.', 'attributed: Lind'],
    ['“It was doomed.” Ruiz said.', 'attributed: Ruiz'],
    ['“It was doomed.” Ruiz smiled.', 'none'],
    ['Lind said, “It was doomed.” Ruiz smiled.', 'attributed: Lind'],
  ],
  'speaker and cue before it': [
    ['Ruiz said, “It was doomed.”', 'attributed: Ruiz'],
    ['Ruiz said: “It was doomed.” Lind left.', 'attributed: Ruiz'],
    ['Said Ruiz, “It was doomed.”', 'attributed: Ruiz'],
    ['Ana Ruiz, the mayor, said it was “doomed from the start.”', 'attributed: Ana Ruiz'],
    ['Ana Ruiz, author of “Low Tide,” said, “It was doomed.”', 'none', 'attributed: Ana Ruiz'],
    ['On Monday, after a walk along the quay, Ana Ruiz said, “It was doomed.”', 'attributed: Ana Ruiz'],
    ['Asked about the pumps, Lind said, “It was doomed.”', 'attributed: Lind'],
    ['Eight years ago, she warned, “It is doomed.”', 'pronoun: she'],
    ['But Ruiz told the crew that “it was doomed from the start.”', 'attributed: Ruiz'],
    ['According to the ministry, the wall was “doomed from the very start.”', 'attributed: the ministry'],
    ['As Ruiz put it, “Nobody had looked.”', 'attributed: Ruiz'],
    ['Ruiz shot back, “Nobody had looked.”', 'attributed: Ruiz'],
    ['Ruiz had this to say: “Nobody had looked.”', 'attributed: Ruiz'],
    ['Ruiz was blunt: “Nobody had looked.”', 'attributed: Ruiz'],
    ['SMITH: “Nobody had looked.”', 'attributed: SMITH'],
    ['PORT ADA, July 25 (Wire) — Ruiz put off the vote, saying, “Nobody had looked.”', 'attributed: Ruiz'],
    ['Ruiz was asked by Bo Lind about it and said, “Nobody had looked.”', 'attributed: Ruiz'],
    ['Ruiz’s claim that “the wall would hold for years” was false.', 'attributed: Ruiz’s'],
    ['They held up a sign that said, “Nobody ever looked.”', 'attributed: that'],
  ],
  'participles and shared subjects': [
    ['Ruiz defended the plan, saying, “Nobody had looked.”', 'attributed: Ruiz'],
    ['Hundreds of residents marched to the port, chanting “Open the sluice now!”', 'attributed: Hundreds of residents'],
    ['The wall is sound, Lind said Friday, adding, “Nobody need leave.”', 'attributed: Lind'],
    ['The vote split the town, with the union calling it “a slap in the face.”', 'attributed: the union'],
    ['Ruiz praised the crew and said, “Nobody need leave.”', 'attributed: Ruiz'],
    ['As the crowd began to chant, Ruiz climbed up and said, “Nobody need leave.”', 'attributed: Ruiz'],
    ['Lind, who said he would go, called it “a slap in the face.”', 'attributed: Lind'],
    ['The letter came from Bo Lind, who wrote, “Nobody need leave.”', 'attributed: who'],
  ],
  'by its agent, its owner or between commas': [
    ['Ruiz was asked by Bo Lind whether the wall was “doomed from the very start.”', 'attributed: Bo Lind'],
    ['The wall was described by Ruiz as “doomed from the start.”', 'attributed: Ruiz'],
    ['The wall was called “doomed from the start” by Ana Ruiz.', 'attributed: Ana Ruiz'],
    ['Lind, booed for weeks, rued Ruiz’s pledge in May that “the wall will hold.”', 'attributed: Ruiz’s'],
    ['In Ruiz’s words, the wall was “doomed from the start.”', 'attributed: Ruiz’s'],
    ['The wall was “doomed from the start,” in Ruiz’s words.', 'attributed: Ruiz’s'],
    ['A plan like that, said Bo Lind, a mason, would treat the wall as “a slap in the face.”', 'attributed: Bo Lind'],
    ['It was a long night, as Ruiz took up the charge, saying the wall “will not hold.”', 'attributed: Ruiz'],
    ['The tape has Ruiz saying, “Nobody had looked.”', 'attributed: Ruiz'],
    ['Many agreed, including Ana Ruiz — “Nobody had looked” — and Bo Lind.', 'attributed: Ana Ruiz'],
    ['Builders differ - Ana Ruiz: “Nobody had looked.”', 'attributed: Ana Ruiz'],
    ['Lind had to go, only for Ruiz to tweet that “nobody had looked.”', 'attributed: Ruiz'],
    ['Said one neighbour, “Nobody had looked.”', 'attributed: one neighbour'],
    ['Asked the reason, Ruiz said, “Nobody had looked.”', 'attributed: Ruiz'],
    ['Neither Ruiz nor Lind called the wall “a slap in the face.”', 'attributed: Neither Ruiz nor Lind'],
    ['“It was doomed,” Ruiz and Lind said.', 'attributed: Ruiz and Lind'],
    ['Ruiz never called the wall “a slap in the face.”', 'attributed: Ruiz'],
    ['Ruiz is quoted as saying, “Nobody had looked.”', 'attributed: Ruiz'],
    [
      'Lind said he would “stay the night” but “not a day longer,” while others called for calm.',
      'attributed: Lind',
      'attributed: Lind',
    ],
  ],
  'speech within speech': [
    ['Ruiz said she thinks the wall is “a slap in the face.”', 'attributed: Ruiz'],
    ['Ruiz told reporters that the crew believes the wall “will not hold for a year.”', 'attributed: Ruiz'],
    ['Ruiz pushed for what she called “a fair and open vote.”', 'attributed: Ruiz'],
    ['Ruiz said that when Lind railed against the wall in May, “nobody in town had looked.”', 'attributed: Ruiz'],
    ['Ruiz said she stayed because, she said, “nobody in town had looked.”', 'pronoun: she'],
    ['Lind said he’s sure Ruiz will call it “a fair and open vote.”', 'attributed: Lind'],
  ],
  'more than one quotation': [
    ['“It was doomed,” Ruiz said. “Nobody had looked.”', 'attributed: Ruiz', 'attributed: Ruiz'],
    ['“It was doomed,” Ruiz said, “and nobody had looked.”', 'attributed: Ruiz', 'attributed: Ruiz'],
    ['“It was doomed.” “Nobody had looked,” Ruiz said.', 'attributed: Ruiz', 'attributed: Ruiz'],
    [
      '“It was doomed,” Ruiz said. Lind added that he had known. “Nobody had looked.”',
      'attributed: Ruiz',
      'attributed: Lind',
    ],
    ['“It was doomed,” Ruiz said. Instead, “nobody had looked.”', 'attributed: Ruiz', 'attributed: Ruiz'],
    [
      'They like the “old wall and its stones” and the “long walk to the sea,” Ruiz said.',
      'attributed: Ruiz',
      'attributed: Ruiz',
    ],
    [
      '“It was doomed,” Ruiz said of what Lind calls the “old” wall. “Nobody had looked.”',
      'attributed: Ruiz',
      'attributed: Lind',
      'attributed: Ruiz',
    ],
    ['Ruiz disagreed. “It will hold.”', 'attributed: Ruiz'],
    [
      '“It was doomed,” Ruiz said. “We left.” Lind said, “I stayed.”',
      'attributed: Ruiz',
      'attributed: Ruiz',
      'attributed: Lind',
    ],
  ],
  'where no verb speaks': [
    ['Lind compared the wall to a sieve, “all holes and very little else.”', 'attributed: Lind'],
    ['The “temporary” wall is now nine years old.', 'none'],
    ['The band played songs from “Small Hours” all night.', 'none'],
  ],
  'over paragraphs': [
    ['“It was doomed,” Ruiz said.\n\n“Nobody had looked.”', 'attributed: Ruiz', 'unattributed'],
    [
      '“It was doomed,” Ruiz said. “Nobody had looked.\n\n“Nobody will.”',
      'attributed: Ruiz',
      'attributed: Ruiz',
      'continued: Ruiz',
    ],
    ['“Nobody had looked. Nobody will.\n\n“It was doomed,” Ruiz said.', 'attributed: Ruiz', 'attributed: Ruiz'],
    ['“Nobody had looked.\n\nA “doomed” wall, Ruiz said.', 'unattributed', 'attributed: Ruiz'],
    ['Ruiz wrote:\n\n“Nobody had looked.”', 'attributed: Ruiz'],
    ['Stated Bo Lind:\n\n“Nobody had looked.”', 'attributed: Bo Lind'],
    ['“LIND: Who looked?\n\n“RUIZ: Nobody did.”', 'attributed: LIND', 'attributed: RUIZ'],
  ],
  'labels and signatures': [
    ['Q: “Was it doomed?”\n\nA: “Nobody had looked.”', 'attributed: Q', 'attributed: A'],
    ['A: It was always seen “as a danger to the town” by then.', 'attributed: A'],
    ['RUIZ: “It was doomed.”\n\nLIND: “It was not.”', 'attributed: RUIZ', 'attributed: LIND'],
    ['“Nobody had looked at it.”\n\n— Ana Ruiz, Port Ada', 'attributed: Ana Ruiz'],
    ['“Nobody had looked at it.\n\n“Nobody will.”\n\n-- Ana Ruiz', 'attributed: Ana Ruiz', 'continued: Ana Ruiz'],
    ['“Nobody had looked at it.”\n\n— Ana Ruiz left for the night.', 'unattributed'],
  ],
  'other marks': [
    ["''It was doomed,'' Ruiz said. ''We left.''", 'attributed: Ruiz', 'attributed: Ruiz'],
    ['« It was doomed », Ruiz said.', 'attributed: Ruiz'],
    ['»It was doomed,« Ruiz said.', 'attributed: Ruiz'],
    ['„It was doomed,“ Ruiz said.', 'attributed: Ruiz'],
    ["'It was doomed,' Ruiz said.", 'attributed: Ruiz'],
    ['‘It was doomed,’ Ruiz said. ‘The workers’ wall never held.’', 'attributed: Ruiz', 'attributed: Ruiz'],
    ["``It was doomed,'' Ruiz said.", 'attributed: Ruiz'],
    ['«It was doomed», Ruiz said.', 'attributed: Ruiz'],
    ['"It was doomed," Ruiz said.', 'attributed: Ruiz'],
    ['Ruiz was clear (“it was doomed,” she said).', 'pronoun: she'],
  ],
};

for (const [group, cases] of Object.entries(groups))
  describe(`attribution: ${group}`, () => {
    for (const [copy, ...expected] of cases)
      test(copy.replace(/\n+/g, ' / '), () => assert.deepEqual(speakersIn(copy), expected));
  });

describe('who is meant', () => {
  const named = (copy: string): (string | null)[] =>
    readArticle(HEADLINE + copy, 'text').quotes.map(({ voice }) => voice?.name ?? null);
  const cases: Readonly<Record<string, (string | null)[]>> = {
    'Mayor Ana Ruiz came late. “It was doomed,” she said.': ['Ana Ruiz'],
    'Mayor Ana Ruiz came late.\n\nThe wall broke at noon.\n\n“It was doomed,” she said.': ['Ana Ruiz'],
    'Ana Ruiz, a mason from Lund, Sweden, came late. “It was doomed,” she said.': ['Ana Ruiz'],
    'Mr. Bo Lind left. His wife, Ana, came late. “It was doomed,” she said.': ['Ana'],
    'Mayor Bo Lind left. A woman from the dock stayed. “It was doomed,” she said.': [null],
    'Spokesman Bo Lind left. “It was doomed,” she said.': [null],
    'Spokeswoman Ana Ruiz met spokesman Bo Lind. “It was doomed,” he said.': ['Bo Lind'],
    'Mrs. Ruiz’s career was long. “It was doomed,” she said.': ['Ruiz'],
    'Clerk Bo Lind left. An email from Ana Ruiz to Lind told of it. “It was doomed,” he wrote.': ['Bo Lind'],
    'Mayor Ana Ruiz and clerk Bo Lind left. “It was doomed,” they said.': [null],
    'Mayor Ana Ruiz came late. “It was doomed,” the mayor said.': ['Ana Ruiz'],
    'Sen. Ana Ruiz came late. “It was doomed,” the senator said.': ['Ana Ruiz'],
    'Mayor Ana Ruiz came late. “It was doomed,” the senator said.': [null],
    // A title before its name, and the office of a place.
    '“It was doomed,” the harbor minister said.\n\nThe wall broke at noon. Harbor minister Ana Ruiz left.': [
      'Ana Ruiz',
    ],
    '“It was doomed,” the harbor minister said.\n\nHarbor minister Ana Ruiz left. Harbor minister Bo Lind stayed.': [
      null,
    ],
    'Prime Minister Ana Ruiz left. “It was doomed,” Norland’s premier said.': ['Ana Ruiz'],
    'Prime Minister Ana Ruiz left. “It was doomed,” Norland’s ambassador said.': [null],
    'Anna Holm, 41, left. The rain went on. “It was doomed,” the 41-year-old said.': ['Anna Holm'],
    // A gender that the next paragraph tells, and the verb joined to the pronoun.
    'Clerk Kim Lind left.\n\nShe took the tram.\n\nThe wall broke at noon.\n\n“It was doomed,” she said.': ['Kim Lind'],
    'Mayor Bo Lind came late. He’s calling the wall “a slap in the face of us all.”': ['Bo Lind'],
    '“It was doomed,” Department of Harbors Secretary Bo Lind said.': ['Bo Lind'],
    '“It was doomed,” said an Ohio Republican.': [null],
    '“It was doomed,” said Danish-born Bo Lind.': ['Bo Lind'],
    // A reporter's name behind somebody's speech.
    '“It was doomed,” Bo Lind said. “It was doomed from the start.” — Ana Ruiz of Harbor News': ['Bo Lind', 'Bo Lind'],
    'President Bo Lind and first lady Ana Lind left. “It was doomed,” Lind said.': ['Bo Lind'],
    'The Lund Group rose. “It was doomed,” the company said.': ['Lund Group'],
    'The Lund Group and the Ada Group fell. “It was doomed,” the company said.': [null],
    'The Lund Group rose. It called the wall “a slap in the face of us all.”': ['Lund Group'],
    '“It was doomed,” said NBC’s Ana Ruiz.': ['Ana Ruiz'],
    '“It was doomed,” Ana Ruiz and Bo Lind said.': [null],
    '“It was doomed from the start,” a clerk said.': [null],
    'Bo Lind, an aide to Mrs. Ruiz, left late. “It was doomed,” he said.': ['Bo Lind'],
    'Rosa Ruiz left. As for Bo Lind, he called it “a slap in the face.”': ['Bo Lind'],
    'Rosa Ruiz said she was early.\n\nWhen Ana Lind, a clerk, called the dock, she said it was “doomed from the start.”':
      ['Ana Lind'],
    'Just look at Mayor Bo Lind. He called the wall “a slap in the face.”': ['Bo Lind'],
    'Since she left the dock, Ms. Ruiz has called it “a slap in the face.”': ['Ruiz'],
    'Norland’s port minister, Ana Ruiz, came late. “It was doomed,” she said.': ['Ana Ruiz'],
    'Bo Lind, Norland’s former minister, came late. “It was doomed,” he said.': ['Bo Lind'],
    'Bo Lind asked Ana Ruiz about it. She called it “a slap in the face.”': ['Ana Ruiz'],
    'Mr. Lind and Mrs. Ruiz left. “It was doomed,” she said.': ['Ruiz'],
    'Kim Lind and Sasha Ruiz left. “It was doomed,” she said.': [null],
    'Bo Lind came late. “It was doomed,” the senator said.': ['Bo Lind'],
    'A senator shouted. Bo Lind came late. “It was doomed,” the senator said.': [null],
    'The wall was “a slap in the face,” said Jo Lind, a clerk. “It was doomed,” she said.': ['Jo Lind', 'Jo Lind'],
    'Larry King came late. “It was doomed,” he said.': ['Larry King'],
    'The Lund Bridge fell, as Ana Ruiz saw. “It was doomed,” the clerk said.': [null],
    'Rosa Ruiz fell ill, and she left.\n\nJo Lind stayed. Her boat sank.\n\nThe port was shut.\n\n“It was doomed,” he said.':
      ['Jo Lind'],
    'Bo Lind’s plan was shown to Ana Ruiz, who left. The Lund Herald printed it. He called it “a slap in the face.”': [
      'Bo Lind',
    ],
    'President Ruiz spoke. His wife, Ana Ruiz, sang. “It was doomed,” President Ruiz said.': ['Ruiz'],
  };
  for (const [copy, expected] of Object.entries(cases))
    test(copy.replace(/\n+/g, ' / '), () => assert.deepEqual(named(copy), expected));
});

describe('who speaks in clauses and rows of names', () => {
  for (const [copy, name] of [
    ['Ana Ruiz, head of the crime agency, Advisa, said: “It is bad.”', 'Ana Ruiz'],
    ['Bo Lind, who runs the charity, Oxline, said, “It is bad.”', 'Bo Lind'],
    ['The union’s letter to Ana Ruiz, the mayor, said: “It is bad.”', undefined],
    [
      'The question seemed dead in June, when the Ada Court blocked it, saying the reason was “contrived.”',
      'Ada Court',
    ],
    ['Bo Lind laughed when the plan fell, saying it was “bad.”', 'Bo Lind'],
  ] as const)
    test(copy, () => {
      const [quote] = readArticle(HEADLINE + copy, 'text').quotes;
      assert.equal(quote?.speaker?.name ?? undefined, name);
    });
});

describe('second-hand quotations', () => {
  /** Who is credited, and who spoke. */
  const handsOf = (copy: string): (string | undefined)[][] => {
    const text = HEADLINE + copy;
    return readArticle(text, 'text').quotes.map(({ speaker, voice }) =>
      [speaker, voice].map((span) => span?.name ?? (span ? text.slice(span.start, span.end) : undefined)),
    );
  };
  const cases: Readonly<Record<string, (string | undefined)[][]>> = {
    '“It was doomed,” Bo Lind said, according to the Ada Ledger. “We left.”': [
      ['Ada Ledger', 'Bo Lind'],
      ['Ada Ledger', 'Bo Lind'],
    ],
    'According to the Ada Ledger, Bo Lind told the crew, “It was doomed.”': [['Ada Ledger', 'Bo Lind']],
    '“It was doomed,” Bo Lind said, reports the Ada Ledger.': [['Bo Lind', 'Bo Lind']],
    '“It was doomed,” Bo Lind said at the dock, the Ada Ledger reported.': [['Bo Lind', 'Bo Lind']],
    'Bo Lind said that according to the plan it was “doomed from the start.”': [['Bo Lind', 'Bo Lind']],
    '“It was doomed,” Bo Lind said.': [['Bo Lind', 'Bo Lind']],
    'The “temporary” wall is now nine years old.': [[undefined, undefined]],
  };
  for (const [copy, expected] of Object.entries(cases)) test(copy, () => assert.deepEqual(handsOf(copy), expected));
});

test('a hover on second-hand words names who spoke and who passes it on', () => {
  const article = readArticle(`${HEADLINE}“It was doomed,” Bo Lind said, according to the Ada Ledger.`, 'text');
  assert.equal(
    describeQuote(article, article.quotes[0]!.start + 3)?.markdown,
    '**Bo Lind** · Attributed: “Bo Lind said,” as reported by “the Ada Ledger.”',
  );
});

describe('quotations in Markdown', () => {
  const statuses = (copy: string): string[] =>
    readArticle(`# River rises in Port Ada\n\nThe water came up overnight.\n\n${copy}\n`, 'markdown').quotes.map(
      ({ status }) => status,
    );
  const cases: Readonly<Record<string, string[]>> = {
    '[“Nobody had looked at the wall.”](https://example.com/a)': ['unattributed'],
    '[“Nobody had looked at the wall.”][wall]\n\n[wall]: https://example.com': ['unattributed'],
    '**“Nobody had looked at the wall.”**': ['unattributed'],
    'Ruiz called it [“a slap in the face of us all”](https://example.com/a).': ['attributed'],
    '[“Nobody had looked,” Ruiz said](https://example.com/a).': ['attributed'],
    '*“Nobody had looked,”* Ruiz said.': ['attributed'],
    'Ruiz wrote:\n\n> “Nobody had looked at the wall.”': ['attributed'],
    '> “Nobody had looked at the wall.”\n>\n> — Ana Ruiz': ['attributed'],
  };
  for (const [copy, expected] of Object.entries(cases)) test(copy, () => assert.deepEqual(statuses(copy), expected));

  const insets = [
    '![A wall](wall.jpg)\n\n*The wall in May.*',
    '![A wall](wall.jpg)\nThe wall in May.',
    '{{< figure src="wall.jpg" caption="The wall" >}}',
    '> Related: the wall of May',
  ];
  for (const inset of insets)
    test(`an open quotation goes on behind: ${inset}`, () =>
      assert.deepEqual(statuses(`“Nobody had looked,” Ruiz said. “It was old.\n\n${inset}\n\n“It fell.”`), [
        'attributed',
        'attributed',
        'continued',
      ]));
});

test('every text is an article: marks and cues in any order are read', () => {
  const words =
    '“ ” " \' , . : ? — ( ) and said who that Ruiz Bo told saying according to in the he claims per put it with when'.split(
      ' ',
    );
  let seed = 7;
  const random = (): number => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  for (let i = 0; i < 500; i++) {
    let text = HEADLINE;
    for (let k = 0; k < 40; k++) text += `${words[Math.floor(random() * words.length)]}${random() < 0.7 ? ' ' : ''}`;
    assert.ok(readArticle(text, 'text').passages.length > 0);
  }
});
