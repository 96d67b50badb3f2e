import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { authorKeysOf, formatOf, isAuthorFile, readArticle, renderPage } from '../src/core/index.ts';
import { authorOnPage, authorPages, siteAuthorsIn } from '../src/core/render/page/siteAuthors.ts';

/**
 * Copy is never lost in silence: small files in the forms that site generators, note-takers and wires write, and the words that
 * must be on the page. Captions stand under their picture.
 */
interface Form {
  readonly name?: string;
  readonly text: string;
  readonly has: readonly string[];
  readonly lacks?: readonly string[];
  readonly headline?: string;
  readonly byline?: string;
  /** The words of the only picture. */
  readonly figure?: string;
  /** What the markup of the page holds. */
  readonly html?: readonly string[];
}

const HEAD = '---\ntitle: Harrow to sell its ferry\nauthor: Mina Holt\ndate: 2024-05-07\n---\n\n';
const LEAD =
  'Harbor chief Tomas Reed said Monday that Harrow will sell its car ferry this fall to cover $90,000 in debts.';
const REST = '“We cannot keep a boat that nobody rides,” Reed said at a meeting of the port board.';
const among = (...copy: readonly string[]): string => `${HEAD}${[LEAD, ...copy, REST].join('\n\n')}\n`;

const FORMS: Readonly<Record<string, Form>> = {
  'bold copy alone in an element that holds Markdown': {
    text: among('<p class="wide" markdown="1">**The ferry runs today!**</p>'),
    has: ['The ferry runs today!'],
  },
  'a byline that stands below the repeated headline, too': {
    text: `${HEAD}# Harrow to sell its ferry\n\n*By: Mina Holt*  \n*Edited by: L.M.*\n\n${LEAD}\n\n${REST}\n`,
    has: ['Edited by: L.M.'],
    lacks: ['By: Mina Holt'],
    byline: 'By Mina Holt',
  },
  'initials that stand below the headline, too': {
    text: `${HEAD.replace('Mina Holt', 'M.H.')}**M. H.**\n\n${LEAD}\n\n${REST}\n`,
    has: [LEAD],
    lacks: ['M. H.'],
    byline: 'By M.H.',
  },
  'who wrote and who photographed, on two lines': {
    text: `${HEAD.replace('author: Mina Holt\n', '')}*By Mina Holt*  \n*Photos by Leo Marsh*\n\n${LEAD}\n\n${REST}\n`,
    has: ['Leo Marsh'],
    byline: 'By Mina Holt',
  },
  'a caption whose colon was forgotten': {
    text: `${HEAD.replace('date:', 'image: ferry.jpg\ncaption Riders wait\ndate:')}${LEAD}\n\n${REST}\n`,
    has: ['May 7, 2024'],
    figure: 'ferry.jpgRiders wait',
  },
  'a caption whose colon was forgotten, in a head without fences': {
    text: `title: Harrow to sell its ferry\nauthors: Mina Holt\ncaption "We wait," says rider\n\n${LEAD}\n\n${REST}\n`,
    has: ['"We wait," says rider'],
    headline: 'Harrow to sell its ferry',
    byline: 'By Mina Holt',
  },
  'a story that the front matter holds': {
    text: `---\ntitle: Harrow to sell its ferry\nauthor: Mina Holt\ncontent: >-\n  Harbor chief Tomas Reed said Monday that Harrow will sell\n  its car ferry this fall to cover **$90,000** in debts.\n\n\n  ${REST}\ndate: 2024-05-07\n---\n`,
    has: ['this fall to cover $90,000 in debts.', REST, 'May 7, 2024'],
    lacks: ['content:', '**'],
    headline: 'Harrow to sell its ferry',
    byline: 'By Mina Holt',
  },
  'columns of a theme': {
    text: among('{{< columns >}}', 'It is old.', '<--->', 'It leaks.', '{{< /columns >}}'),
    has: ['It is old.', 'It leaks.'],
    lacks: ['<--->'],
  },
  'a word in a shortcode amidst a sentence': {
    text: among('Reed said {{< abbr "RoRo" "roll-on, roll-off" >}} ships cost {{< money 90000 >}} a year.'),
    has: ['Reed said RoRo (roll-on, roll-off) ships cost 90000 a year.'],
  },
  'one word as the text of a tag': { text: among('{% cue text="LAUGHTER" %}'), has: ['LAUGHTER'] },
  'remarks and anchors of a note-taker': {
    text: among('The %% check %% board met. ^vote-1'),
    has: ['The board met.'],
    lacks: ['check', 'vote-1'],
  },
  'percent signs that open no remark': {
    text: among('It fell by 5 %% of riders.'),
    has: ['It fell by 5 %% of riders.'],
  },
  'a source under the chart at the head': {
    text: `${HEAD}![Riders](riders.svg)\n*Source: Port of Harrow. Graphic by Leo Marsh.*\n\n${LEAD}\n\n${REST}\n`,
    has: ['Source: Port of Harrow.'],
  },
  'a deck that is repeated as a heading': {
    text:
      HEAD.replace('author:', 'subtitle: Debts come first\nauthor:') +
      `# Harrow To Sell Its Ferry\n\n### Debts come first\n\n${LEAD}\n`,
    has: ['Debts come first'],
    html: ['<p class="deck">Debts come first</p>'],
    lacks: ['Harrow To Sell Its Ferry', 'Debts come first Harbor'],
  },
  'Quarto, with code, boxes and attributes': {
    name: 'a.qmd',
    text: among('```{r}\n#| echo: false\nplot(x)\n```', '::: {.callout-note title="Riders"}\nRiders pay twice.\n:::'),
    has: ['Riders', 'Riders pay twice.', 'code: {r}'],
    lacks: [':::', 'callout', 'plot(x)', 'echo'],
  },
  'a picture of Quarto, whose alternative text is its caption': {
    name: 'a.qmd',
    text: among('![The old ferry.](ferry.jpg){#fig-ferry fig-alt="A boat" width=50%}'),
    has: [],
    figure: 'ferry.jpgThe old ferry.',
  },
  'a key that stands twice': {
    text: `---\ntitle: Harrow to sell its ferry\nauthors: ['Mina Holt', "Leo Marsh"]\nimage: a.jpg\nimage: b.jpg\n---\n\n${LEAD}\n`,
    has: ['b.jpg'],
    byline: 'By Mina Holt and Leo Marsh',
  },
  'a list of authors beside a line that is no YAML': {
    text: `---\ntitle: Ferry: sold\nauthors: ['Mina Holt', "Leo Marsh"]\n---\n\n${LEAD}\n`,
    has: [],
    headline: 'Ferry: sold',
    byline: 'By Mina Holt and Leo Marsh',
  },
  'the part of a page that a generator fills': {
    text: `${HEAD.replace('author:', 'extends: _layouts.post\nsection: content\nauthor:')}${LEAD}\n`,
    has: [],
    lacks: ['content'],
  },
  'sources below items without pictures': {
    text: among('**📰 Source: Harrow Gazette**', 'The board met twice.', '**📰 Source: Harbor Times**'),
    has: ['Source: Harrow Gazette', 'Source: Harbor Times'],
    lacks: ['Picture'],
  },
  'a caption and its owner by their classes, under a picture': {
    text: among(
      '<div class="wp-caption alignleft">\n<img src="ferry.jpg" alt="" />\n<p class="wp-caption-text">\nThe ferry at the quay.\n</p>\n<div class="photo-credit">Leo Marsh</div>\n</div>',
      'The board met twice.',
    ),
    has: ['The ferry at the quay. Leo Marsh', 'The board met twice.'],
    figure: 'ferry.jpgThe ferry at the quay. Leo Marsh',
  },
  'a caption that a blank line parts from its picture': {
    text: among(
      '<div class="wp-caption alignleft">\n<a href="ferry.jpg"><img src="ferry.jpg" alt="" /></a>\n\n<p class="wp-caption-text">\nThe ferry at the quay.\n</p>\n</div>',
      'The board met twice.',
    ),
    has: ['The ferry at the quay.', 'The board met twice.'],
    figure: 'ferry.jpgThe ferry at the quay.',
  },
  'a picture of an include by whatever names its file, and a quote in its alternative text': {
    text: among(
      '{% include captioned_image.html\n  image_name = "ferry 2.jpeg"\n  alt = "the \\"Alba\\" at sea"\n  credit = "Leo Marsh"\n%}',
    ),
    has: ['Leo Marsh'],
    html: ['data-src="ferry 2.jpeg"', 'aria-label="the &quot;Alba&quot; at sea"'],
  },
  'letters of a headline by their codes': {
    text: `---\ntitle: "\\U0001F334 Harrow to sell \\x22Alba\\x22"\n---\n\n${LEAD}\n`,
    has: [],
    headline: '🌴 Harrow to sell "Alba"',
  },
  'keys named for the key of the picture': {
    text: `---\ntitle: Harrow to sell its ferry\nfeatured_image: ferry.jpg\nfeatured_image_caption: The ferry at the quay.\nfeatured_image_credit: Leo Marsh\n---\n\n${LEAD}\n`,
    has: ['The ferry at the quay.', 'Leo Marsh'],
  },
  'a photographer where a picture is expected': {
    text: `---\ntitle: Harrow to sell its ferry\nimage: ferry.jpg\nphoto: Leo Marsh\n---\n\n${LEAD}\n`,
    has: ['ferry.jpg'],
  },
  'a photo, a tagline and what an export left undefined': {
    text: `---\nheadline: Harrow to sell its ferry\nkicker: undefined\nexcerpt: Harrow to sell its ferry\ntagline: The port needs $90,000\nfeaturedphoto: ferry.jpg\n---\n\n${LEAD}\n`,
    has: ['ferry.jpg', 'The port needs $90,000'],
    lacks: ['undefined'],
    headline: 'Harrow to sell its ferry',
  },
  'a cover with its picture, a header with its words': {
    text: `---\ntitle: Harrow to sell its ferry\ncover: true\nheader:\n  overlay_image: ferry.jpg\n  caption: The ferry at the quay.\n---\n\n${LEAD}\n`,
    has: ['ferry.jpg', 'The ferry at the quay.'],
  },
  'captions that say that they are': {
    text: among('![Ferry](ferry.jpg)', 'Caption: The ferry at the [quay](https://example.org/quay).'),
    has: [],
    lacks: ['Caption:'],
    figure: 'ferry.jpgThe ferry at the quay.',
  },
  'a described picture in brackets': {
    text: `${HEAD}<p><img src="ferry.jpg"></p>\n<p>[Photo: The ferry lies at the quay in Harrow.]</p>\n<p>${LEAD}</p>\n<p>${REST}</p>\n`,
    has: ['sell its car ferry'],
    lacks: ['[Photo'],
    figure: 'ferry.jpgThe ferry lies at the quay in Harrow.',
  },
  'tags in capitals': {
    text: among('<P>The boat is old.<BR>', '<B>', '1. The port closes.', '</B><P>'),
    has: ['The boat is old.', 'The port closes.'],
    lacks: ['embed'],
  },
  'a player amidst other tags': {
    text: among('<embed src="https://media.example.org/a.swf"></embed><br/><p>Hear him at the quay.</p>'),
    has: ['embed: object from media.example.org', 'Hear him at the quay.'],
  },
  'front matter of JSON on one line': {
    text: `{"title": "Harrow to sell \\"Alba\\"", "author": "Mina Holt"}\n\n${LEAD}\n`,
    has: ['Mina Holt'],
    headline: 'Harrow to sell "Alba"',
  },
  'what Hugo keeps under params': {
    text: `+++\ntitle = "Harrow to sell its ferry"\n[params]\n  author = "Mina Holt"\n  subtitle = "Debts come first"\n+++\n\n${LEAD}\n`,
    has: ['Debts come first'],
    byline: 'By Mina Holt',
  },
  'a long string of TOML': {
    text: `+++\ntitle = "Harrow to sell its ferry"\ndescription = """\nThe port says \\u201cno\\u201d \\\n  to repairs."""\n+++\n\n${LEAD}\n`,
    has: ['The port says “no” to repairs.'],
  },
  'the title block of pandoc': {
    text: `% Harrow to sell its ferry\n% Mina Holt\n% May 7, 2024\n\n${LEAD}\n\n${REST}\n`,
    has: ['Mina Holt', 'May 7, 2024'],
    lacks: ['%'],
    headline: 'Harrow to sell its ferry',
  },
  'a byline in the copy where the site says “Staff”': {
    text: `---\ntitle: Harrow to sell its ferry\nauthors: [Staff]\n---\n\n_By Mina Holt and Leo Marsh_\n\n${LEAD}\n`,
    has: [],
    byline: 'By Mina Holt and Leo Marsh',
  },
  'a list of bylines as they are printed': {
    text: `---\ntitle: Harrow to sell its ferry\nbylines:\n  - text: By Mina Holt\n---\n\n${LEAD}\n`,
    has: [],
    byline: 'By Mina Holt',
  },
  'a wire with routing in small letters, contacts and a trailer': {
    name: 'a.txt',
    text: `bc-ferry-sale 2ndld-writethru  5-7 0412\n^BC-Ferry Sale, 2nd Ld-Writethru,0398<\n^Harrow to sell its ferry<\n^By MINA HOLT=\n\t\t HARROW (AP) _ ${LEAD}\n\n((mina.holt@example.org; +1 555 0100))\n\nAP-WF-05-07-24 1203EDT<\n`,
    has: ['sell its car ferry'],
    lacks: ['writethru', '555 0100', '1203EDT'],
    headline: 'Harrow to sell its ferry',
    byline: 'By MINA HOLT',
  },
  'a wire with keywords and an advisory around the story': {
    name: 'a.txt',
    text: `\u0001brf0123 3 pol 095 xxx bcb\r\n\r\nHarrow-Ferry\r\n\u0002(ADVISORY: Editors, this replaces brf0119)\r\n\r\nHarrow to sell its ferry =\r\n\r\n   By Mina Holt =\r\n\r\n   HARROW, May 7 (XNA) -- ${LEAD}\r\n   MORE\r\n\u0003\r\n\r\n071203 MAY 24\u0004\r\n`,
    has: ['sell its car ferry'],
    lacks: ['replaces', 'Harrow-Ferry', '071203', 'MORE'],
    headline: 'Harrow to sell its ferry',
    byline: 'By Mina Holt',
  },
  'a slug with its kind, and organizations for machines': {
    name: 'a.txt',
    text: `Harrow-ferry-transport,lead\n\nHarrow to sell its ferry\n\nHARROW, May 7, 2024 (AFP) - ${LEAD}\n\n${REST}\n\n   mh/lm/gil\n\n<org idsrc="isin" value="X">PORT</org>\n`,
    has: ['sell its car ferry'],
    lacks: ['transport,lead', 'mh/lm', 'PORT'],
    headline: 'Harrow to sell its ferry',
  },
  'who edited it, above the story': {
    text: `---\ntitle: Harrow to sell its ferry\nauthor: Mina Holt\n---\n\nEdited by: Lena Ortiz\n\n${LEAD}\n\n${REST}\n`,
    has: ['Edited by: Lena Ortiz', 'sell its car ferry'],
  },
  'an advisory above the story': {
    name: 'a.txt',
    text: `1  POLITICS Ferry\n\nPA  Advisory: For release at 0001 Tuesday May 7\n\nHARROW TO SELL ITS FERRY\n\nBy Mina Holt, PA\n\n${LEAD}\n\n${REST}\n\nends\n`,
    has: ['sell its car ferry'],
    lacks: ['0001', 'POLITICS'],
    headline: 'HARROW TO SELL ITS FERRY',
  },
};

const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/[\s\ufeff]+/g, ' ');

const elementOf = (html: string, pattern: RegExp): string => wordsOf(pattern.exec(html)?.[0] ?? '').trim();

describe('forms of files', () => {
  for (const [
    form,
    { name = 'a.md', text, has, lacks = [], headline, byline, figure, html: marks = [] },
  ] of Object.entries(FORMS))
    test(form, () => {
      const article = readArticle(text, formatOf(name), undefined, undefined, name);
      const html = renderPage(article, { readingSpeed: 240 })
        .parts.map((part) => part.html)
        .join('\n');
      const shown = wordsOf(html);
      for (const words of has) assert.ok(shown.includes(words), `“${words}” in ${shown}`);
      for (const mark of marks) assert.ok(html.includes(mark), `“${mark}” in ${html}`);
      for (const words of lacks) assert.ok(!shown.includes(words), `no “${words}” in ${shown}`);
      if (headline) assert.equal(elementOf(html, /<h1[\s\S]*?<\/h1>/), headline);
      if (figure) assert.equal(elementOf(html, /<figure[\s\S]*?<\/figure>/), figure);
      if (byline) assert.equal(elementOf(html, /<address[\s\S]*?<\/address>/), byline);
    });
});

test('furniture under more keys: names called titles, paths of pictures, a day at midnight, and who took the picture', () => {
  const text =
    '---\ntitle: Braydon shuts its pool\nauthors:\n  - title: Lena Okafor\ndate: 2024-03-05T00:00:00.000Z\nfeatured_image_path: pool.jpg\nfeatured_image_attribution: Jon Vale\n---\n\nThe council voted 5-2 to shut the pool.\n';
  const { byline, published, image, credit } = readArticle(text, 'markdown').furniture;
  assert.equal(byline && text.slice(byline.start, byline.end), 'Lena Okafor');
  assert.equal(published, '2024-03-05');
  assert.equal(image, 'pool.jpg');
  assert.equal(credit && text.slice(credit.start, credit.end), 'Jon Vale');
  const signed = '---\ntitle: Braydon shuts its pool\nimage: pool.jpg\nphoto: Jon Vale\n---\n\nThe council voted.\n';
  const owner = readArticle(signed, 'markdown').furniture.credit;
  assert.equal(owner && signed.slice(owner.start, owner.end), 'Jon Vale');
});

test('numbered pictures of the front matter stand with their captions', () => {
  const text =
    '---\ntitle: Braydon shuts its pool\nphoto1: a.jpg\ncaption1: The pool in July.\nphoto_2: b.jpg\nphoto_2_caption: The slide.\n---\n\nThe council voted 5-2 to shut the pool.\n';
  const page = renderPage(readArticle(text, 'markdown'), { readingSpeed: 240 });
  const shown = page.parts.map(({ html }) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).join('\n');
  assert.match(shown, /a\.jpg The pool in July\. /);
  assert.match(shown, /b\.jpg The slide\. /);
});

test('a deck that only says the headline again is none', () => {
  const text = `---\ntitle: Harrow to sell its ferry\ndescription: Harrow to sell its ferry\n---\n\n${LEAD}\n`;
  assert.equal(readArticle(text, 'markdown').furniture.deck, undefined);
});

describe('authors by keys', () => {
  const byline = (author: string, site?: ReturnType<typeof siteAuthorsIn>): string => {
    const text = `---\ntitle: Harrow to sell its ferry\nauthors: ${author}\n---\n\n${LEAD}\n`;
    const article = readArticle(text, 'markdown');
    assert.equal(authorKeysOf(article).length > 0, !/[A-Z]/.test(author), author);
    const html = renderPage(article, { readingSpeed: 240, site }).parts.map((part) => part.html);
    return elementOf(html.join('\n'), /<address[\s\S]*?<\/address>/);
  };

  test('are the names that the site has for them', () => {
    const files: readonly (readonly [string, string])[] = [
      ['_data/authors.yml', 'mholt:\n  name: Mina Holt\n  bio: Writes.\nleo_marsh:\n  display_name: Leo Marsh Jr.\n'],
      [
        '_data/authors.json',
        '[{"slug": "mholt", "name": "Mina Holt"}, {"slug": "leo_marsh", "name": "Leo Marsh Jr."}]',
      ],
      ['data/authors.toml', '[mholt]\nname = "Mina Holt"\n[leo_marsh]\nname = "Leo Marsh Jr."\n'],
      ['_config.yml', 'title: Herald\nauthors:\n  mholt: Mina Holt\n  leo_marsh:\n    name: Leo Marsh Jr.\n'],
    ];
    for (const [file, source] of files)
      assert.equal(byline('[mholt, leo_marsh]', siteAuthorsIn(source, file)), 'By Mina Holt and Leo Marsh Jr.', file);
  });

  test('are the names of the pages that the site has for them', () => {
    assert.ok(authorPages('mholt').includes('content/authors/mholt/_index.md'));
    for (const page of authorPages('mholt')) assert.ok(isAuthorFile(`file:///site/${page}`), page);
    assert.deepEqual(authorPages('../mholt'), []);
    assert.equal(authorOnPage('---\nshort_name: mholt\nname: Mina Holt\n---\nShe writes.\n'), 'Mina Holt');
    assert.equal(authorOnPage('+++\ntitle = "Mina Holt"\n+++\n'), 'Mina Holt');
    assert.equal(authorOnPage('{"name": "Mina Holt"}'), 'Mina Holt');
    assert.equal(authorOnPage('She writes.'), undefined);
  });

  test('are made names where the site does not tell', () => {
    assert.equal(byline('[leo_marsh, ida-voss]'), 'By Leo Marsh and Ida Voss');
    assert.equal(byline('[mholt]', siteAuthorsIn('title: Herald\n', '_config.yml')), 'By Mholt');
    assert.equal(byline('[mholt]', siteAuthorsIn(': {', '_data/authors.yml')), 'By Mholt');
    assert.equal(byline('Mina Holt'), 'By Mina Holt');
  });
});
