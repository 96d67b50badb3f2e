import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { detect } from '../src/core/index.ts';

const STORY = `Board closes north quay for a year
By Ana Ruiz
Published November 3, 2026 at 7:15 a.m.

PORT ADA — The harbour board voted 5-2 on Tuesday to close the north quay for a year, after divers found cracks in 11 of its 40 piles.

“We should have looked sooner,” Mayor Bo Lind told reporters after the vote. He said the repair would cost $4 million.

Fishermen who land their catch there will be moved to the ferry pier, according to the board, which meets again on Friday.

“I heard it on the radio,” said Cy Tan, who has sold fish from the quay since 1988. “Nobody from the council called.”
`;

const FEATURE = `The keeper of the last slide rule
In a shop behind the station, an old trade goes on adding up

By Marit Aldous

The shop has no sign. You find it by the window, where 60 slide rules lie on green felt in order of length, and by the man behind them, who does not look up.

Olav Brekke bought the place in 1974, two years before the pocket calculator came to Ferris. He has sold four slide rules since January. He does not seem to mind. “I am 81,” Brekke says. “I had planned for less.”

On Thursdays the engineers come. There were nine of them once, from the shipyard in Tolland; now there are three, and one takes the bus from Marlow because his daughter has hidden the car keys. They drink coffee and work the sums of bridges that were built long ago.

The city has offered to buy the collection for the museum on Mill Street. The director, Dana Holt, has visited twice and said it would fill a room. Brekke told her that it already does.

His rent goes up in March. After that, he says, he will see what is left over, and he moves the cursor a little to the right.
`;

const COLUMN = `Leave the town its clock
By Hugo Vane

I have been late for most of my life, and I blame the clock on the Corn Exchange. It runs two minutes slow. Last week the council voted, by six to four, to set it right. It should not.

Councillor Dana Holt said on Monday that a wrong clock makes the town look careless. I called her to ask who had complained. She said nobody had, but that was not the point.

It is, though. The station is 400 metres from the clock, and the last train to Marlow leaves at 11:08 p.m. For 90 years, people who looked up at the tower have run, and most of them have caught it.

The repair would cost $12,000, according to the budget that the council published in May. For that money the town could keep the library open on Saturdays until Christmas.

Leave it slow. Some of us are still on the stairs.
`;

const QUESTIONS = `‘A pigeon will sit on the minute hand’: questions for the keeper of clocks
By Marit Aldous
October 24, 2026

Elena Ruiz looks after the 14 public clocks of Brannock, the third person to hold the job since 1931. On Sunday she will lose a night's sleep while everyone else gains an hour. She spoke to the Post on Thursday. This conversation has been edited for length.

Q: How does anyone become a keeper of clocks?

A: By answering the telephone. A man from the council rang in 2008 and asked if I minded ladders. I said no, and he said that was the interview.

Q: What goes wrong with a clock that big?

A: Pigeons. People expect me to say rust. In 1954 somebody wrote “Birds again” in the log for the cathedral, and I could have written it last week.

Q: The council wants to replace five of them with electric ones. What did you tell Mayor Holt?

A: That I would be glad of the sleep, and that she would miss the sound. She has not called back.
`;

const RECIPE = `---
title: Lemon bread for a slow Sunday
author: Ana Ruiz
date: 2026-03-01
tags: [bread, lemon]
---

This is the bread my aunt made when it rained. You will need patience and a warm kitchen.

## Ingredients

- 2 cups flour
- 1 tablespoon yeast
- 1 teaspoon salt
- zest of 2 lemons

## Method

1. Stir the yeast into a cup of warm water and wait until it foams.
2. Add the flour, the salt and the zest. Mix until smooth.
3. Preheat the oven. Bake for 40 minutes, until the crust is brown.
`;

const FICTION = `The lamp had gone out again. She felt along the wall for the door, and her hand found his shoulder instead.

“You should be asleep,” he said.

“So should you.” She could hear him breathing in the dark. Somewhere below them a window knocked softly in its frame, and neither of them moved to close it.

He turned toward the stairs. His face was a pale shape and then it was nothing. “I thought I heard the boat,” he whispered.

“There is no boat,” she said, and her voice was colder than she meant it to be. She knew what he would say next. He had said it every night since the snow came, with his back to her and his fingers on the rail.

“There will be,” he said.
`;

const README = `# quay

A small library that finds piles in sonar images.

## Install

\`\`\`sh
npm install quay
\`\`\`

## Usage

Call \`findPiles(image, options)\`. It returns an array of objects with the position of each pile. See the [documentation](https://example.org/docs) for all options.

- \`threshold\`: how dark a pile must be, default 0.4
- \`merge\`: whether neighbours are joined

## License

MIT
`;

const PRESS_RELEASE = `FOR IMMEDIATE RELEASE

Meridian Harbour Systems launches QuaySight, a new way to look at piles

PORT ADA, Nov. 3, 2026 — Meridian Harbour Systems, the leading provider of underwater inspection, today announced the launch of QuaySight, a solution that helps ports of every size see cracks before they grow.

“We are thrilled to bring QuaySight to our customers,” said Dana Holt, chief executive of Meridian Harbour Systems. “It is a game changer for the industry.”

About Meridian Harbour Systems
Meridian Harbour Systems builds tools for ports in 14 countries. For more information, visit www.example.org.

Media Contact
press@example.org
`;

const LOG = Array.from(
  { length: 40 },
  (_, i) => `2026-11-03T07:${String(i).padStart(2, '0')}:12Z INFO harbour: vote recorded by councillor ${i} (said yes)`,
).join('\n');

const MAIL = `From: Ana Ruiz <ana@example.org>
To: Bo Lind <bo@example.org>
Subject: Quay story
Date: Tue, 3 Nov 2026 07:15:00 +0000

Hi Bo,

I talked to the mayor again this morning. She said the board will meet on Friday and that she will call you back about the divers. Can you ask Cy for a picture of the north quay before noon?

I will file by three.

Thanks,
Ana
`;

const CODE = `import { readFile } from 'node:fs/promises';

const piles = new Map();

export function add(pile) {
  if (!pile) return;
  piles.set(pile.id, pile);
}

function report() {
  for (const pile of piles.values()) {
    console.log(pile.id);
  }
}
`;

const MINUTES = `# Harbour board, minutes of 3 November 2026

Present: A. Ruiz (chair), B. Lind, C. Tan
Absent: D. Holt

## 1. North quay

- Divers' report was discussed.
- Motion to close the quay by B. Lind, seconded by C. Tan. Motion carried 5-2.

## 2. Action items

- B. Lind to write to the fishermen by Friday.
- C. Tan to ask for two offers.
`;

describe('articles', () => {
  const articles: readonly (readonly [what: string, name: string, text: string])[] = [
    ['news', 'quay.txt', STORY],
    ['news without a name', '', STORY],
    ['a feature with few credits', 'slide-rule.txt', FEATURE],
    ['a column in the first person', 'clock.txt', COLUMN],
    ['questions and answers', 'keeper.txt', QUESTIONS],
    ['news with the line ends of Windows', 'quay.txt', STORY.replaceAll('\n', '\r\n')],
    ['news in Markdown', 'quay.md', `# ${STORY.replace('By Ana Ruiz', '\n**By Ana Ruiz**\n')}`],
  ];
  for (const [what, name, text] of articles) {
    test(what, () => {
      const { article, score, reasons } = detect(text, name);
      assert.ok(article, `${score}: ${reasons.join('; ')}`);
    });
  }

  test('a draft just begun: headline, byline and one who says something', () => {
    const begun = 'Quay reopens in time for herring\n\nBy Ana Ruiz\n\n';
    assert.equal(detect(`${begun}The quay is dry, the harbor board said on Monday.\n`, '').article, true);
    assert.equal(detect(`${begun}“We did it,” Mayor Bo Lind said.\n`, '').article, true);
    assert.equal(detect('Quay\n\nBuy rope. Call Bo.\n', '').article, false);
  });

  test('the seeds', () => {
    for (const name of readdirSync('seeds').filter((file) => /\.(?:txt|md|story)$/.test(file))) {
      const { article, score, reasons } = detect(readFileSync(join('seeds', name), 'utf8'), name);
      assert.ok(article, `${name} ${score}: ${reasons.join('; ')}`);
    }
  });
});

describe('other files', () => {
  const others: readonly (readonly [what: string, name: string, text: string])[] = [
    ['a recipe with title, author and date', 'lemon-bread.md', RECIPE],
    ['fiction', 'chapter-3.txt', FICTION.repeat(3)],
    ['a README', 'README.md', README],
    ['a README by another name', 'quay.md', README],
    ['a press release', 'launch.txt', PRESS_RELEASE],
    ['a log', 'harbour.txt', LOG],
    ['a mail', 'mail.txt', MAIL],
    ['code', 'piles.txt', CODE],
    ['minutes', 'board.md', MINUTES],
    ['nothing', '', ''],
    ['a word', 'note.txt', 'Quay'],
    ['a story in a file of data', 'quay.json', STORY],
  ];
  for (const [what, name, text] of others) {
    test(what, () => {
      const { article, score, reasons } = detect(text, name);
      assert.ok(!article, `${score}: ${reasons.join('; ')}`);
    });
  }

  test('200 files of installed packages, drawn by a seeded script', () => {
    const names = readdirSync('node_modules', { recursive: true, encoding: 'utf8' })
      .filter(
        (file) => /\.(?:md|txt|json|js|html|css|ts|yml)$|(?:LICENSE|README|NOTICE)$/i.test(file) && !/\.bin/.test(file),
      )
      .sort();
    let state = 20261124;
    const draw = (): string => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return names[Math.floor((state / 2_147_483_648) * names.length)]!;
    };
    const wrong: string[] = [];
    for (let drawn = 0; drawn < 200; ) {
      const file = draw();
      try {
        const text = readFileSync(join('node_modules', file), 'utf8');
        drawn++;
        if (detect(text, basename(file)).article) wrong.push(file);
      } catch {} // a folder with the name of a file
    }
    assert.deepEqual(wrong, []);
  });
});

describe('reasons', () => {
  test('say what speaks for and against, the weightiest first', () => {
    const { reasons } = detect(STORY, 'quay.txt');
    assert.ok(reasons.includes('+ has a byline'));
    assert.ok(reasons.includes('+ has a dateline'));
    assert.ok(reasons.some((reason) => reason.startsWith('+ attributes statements')));
    const against = detect(PRESS_RELEASE, 'launch.txt').reasons;
    assert.ok(against.includes('− reads like a press release'));
    assert.ok(detect(RECIPE, 'x.md').reasons.includes('− reads like a recipe'));
  });

  test('count the dates and years of the copy, not of addresses, and a World Cup is no recipe', () => {
    const linked = (address: string): string =>
      STORY.replace('\n\n', `\n\nThe World Cup and the Gold Cup [came](${address}) March 3, June 9 and Aug. 12.\n\n`);
    const { score, reasons } = detect(linked('https://a.example/2019/03/2019-03-14/2021/2022/2023'), 'quay.md');
    assert.ok(reasons.includes('+ gives dates'), reasons.join('\n'));
    assert.ok(!reasons.includes('− reads like a recipe'), reasons.join('\n'));
    assert.equal(score, detect(linked('https://a.example'), 'quay.md').score);
  });

  test('read entities, definitions of links, scores of sets and large amounts as no code and no command', () => {
    const body = `${STORY}\n&nbsp;\n\nSet 1 – Port Ada 25, Brannock 21\n\nSet 2 – Port Ada 25, Brannock 18\n\nThe loan covers $7,373,700,000 of $8,807,700,000.\n\n[1]: https://ledger.example/quay\n[2]: https://ledger.example/board\n`;
    const against = detect(body, 'quay.md').reasons.filter((reason) => /code|instructions|links/.test(reason));
    assert.deepEqual(against, []);
  });

  test('know a desk by its editors and photographers', () => {
    const { reasons } = detect(STORY.replace('\n\n', '\n\n*Edited by Sam Okafor*\n\n'), 'quay.md');
    assert.ok(reasons.includes('+ names its editors or photographers'), reasons.join('\n'));
  });

  test('of a file that is none by its name', () => {
    assert.deepEqual(detect(STORY, 'quay.json'), {
      article: false,
      score: 0,
      reasons: ['− a file of code or data by its name'],
    });
  });
});

describe('front matter', () => {
  const post = (fields: string, body = STORY.slice(STORY.indexOf('PORT'))): string =>
    `---\ntitle: Board closes north quay\n${fields}date: 2026-11-03\n---\n\n${body}`;
  test('with a summary and keywords is no head of a mail', () => {
    const { article, reasons } = detect(post('summary: A year of repairs\nkeywords: quay, piles\n'), 'quay.md');
    assert.ok(article);
    assert.ok(!reasons.some((reason) => reason.includes('mail')), reasons.join('\n'));
  });
  test('tells of a newsroom only where its fields have a value', () => {
    const fields = (value: string): readonly string[] =>
      detect(post(`deck: ${value}\nkicker: ${value}\n`), 'a.md').reasons;
    assert.ok(fields('"Harbor"').includes('+ front matter with newsroom fields'));
    assert.ok(!fields('""').includes('+ front matter with newsroom fields'));
  });
  test('that files it under fiction or guides, and a folder of docs or a blog, speak against it', () => {
    const { reasons } = detect(post('author: Ana Ruiz\ncategory: [issue2, fiction]\n'), 'a.md');
    assert.ok(reasons.includes('− filed under fiction, guides or notes'), reasons.join('\n'));
    for (const [path, reason] of [
      ['docs/setup/a.md', '− in a folder of documentation, notes or pages'],
      ['content/blog/a.md', '− in a folder of a blog'],
      ['C:\\site\\Wiki\\a.md', '− in a folder of documentation, notes or pages'],
    ] as const)
      assert.ok(detect(post('author: Ana Ruiz\n'), path).reasons.includes(reason), path);
    assert.deepEqual(detect(STORY, '/home/ana/docs/city/2026/11/quay.txt').reasons, detect(STORY, 'quay.txt').reasons);
  });
  test('whose title says that it was read out is a speech’s', () => {
    const { reasons } = detect(
      '---\ntitle: Remarks by the harbor master at the opening of the quay\ndate: 2026-11-03\n---\n\nFriends, the quay is dry.\n',
      'a.md',
    );
    assert.ok(reasons.includes('− a speech'), reasons.join('\n'));
  });
  test('with the number of an issue is a magazine’s, and addresses are no talk about software', () => {
    const linked = STORY.slice(STORY.indexOf('PORT')).replaceAll('the ', '[the](https://github.com/docs/file.html) ');
    const { reasons } = detect(post('issue: 3\nauthor: Ana Ruiz\n', linked), 'a.md');
    assert.ok(reasons.includes('+ front matter with the issue of a periodical'));
    assert.ok(!reasons.some((reason) => reason.includes('software')), reasons.join('\n'));
  });
  test('with two sections in one is a newspaper’s', () => {
    const { reasons } = detect(post('author: Ana Ruiz\ncategory: "Politics & World Events"\n'), 'a.md');
    assert.ok(reasons.includes('+ front matter with a section of a newspaper'), reasons.join('\n'));
  });
  test('and a link to the source behind each item make a digest of the news', () => {
    const item = 'The harbor board shut the north quay on Monday after divers found cracks in nine of its piles.';
    const digest = `${item} ([Port Ada Ledger](https://ledger.example/news/2026/11/quay))\n\n`.repeat(12);
    const { article, reasons } = detect(`---\ntitle: Day 1267\n---\n\n${digest}`, '2026-11-03-day-1267.md');
    assert.ok(article, reasons.join('\n'));
    assert.ok(!reasons.includes('− many links'), reasons.join('\n'));
  });
  test('with a list of sources is a newsroom’s, and keys without a value tell nothing', () => {
    const { reasons } = detect(post('sources:\n  - name: Harbor board\nend_date:\nregistration:\n'), 'a.md');
    assert.ok(reasons.includes('+ front matter with a list of sources'), reasons.join('\n'));
    assert.ok(!reasons.includes('− announces an event'), reasons.join('\n'));
  });
  test('with a place to register is an event’s', () => {
    const talk =
      'We look at how piles are checked, and what a port can learn from the last ten years of dives.\n\n'.repeat(4);
    const { article, reasons } = detect(
      post('author: Ana Ruiz\nend_date: 2026-11-04\nregistration: yes\n', talk),
      'a.md',
    );
    assert.equal(article, false);
    assert.ok(reasons.includes('− announces an event'));
  });
});

test('a file of a thousand words is judged within 12 ms, a long one as fast as its beginning', () => {
  const thousand = STORY.repeat(9);
  const time = (text: string): number => {
    const times = Array.from({ length: 15 }, () => {
      const start = process.cpuUsage();
      detect(text, 'quay.txt');
      return process.cpuUsage(start).user / 1000;
    });
    return Math.min(...times);
  };
  time(thousand);
  const first = time(thousand);
  assert.ok(first < 12, `${first.toFixed(1)} ms`);
  const long = time(STORY.repeat(2000));
  assert.ok(long < 25, `${long.toFixed(1)} ms`);
});
