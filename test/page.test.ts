import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  applyEdits,
  createDesk,
  defaultConfig,
  plainText,
  readArticle,
  renderPage,
  semanticHtml,
} from '../src/core/index.ts';
import type { Page, PageTree, Slot } from '../src/core/render/page/model.ts';
import { pictureSize } from '../src/core/render/page/pictureFile.ts';
import { wordDiff } from '../src/core/render/page/wordDiff.ts';
import { align } from '../src/extension/preview/align.ts';

/** The page of copy as it is written, from the text to its parts. */

const pageOf = (text: string): PageTree => renderPage(readArticle(text, 'markdown'), { readingSpeed: 200 });
const htmlIn = (page: Page, slot: Slot): string[] =>
  page.parts.filter((part) => part.slot === slot).map(({ html }) => html);
const body = (text: string): string[] => htmlIn(pageOf(`# The quay\n\nThe quay was dry.\n\n${text}`), 'body').slice(1);

describe('pictures amidst the story', () => {
  it('stand where they are named, with their words, shape and credit', () => {
    const [first, second] = body(
      '![Piles](piles-1200x800.jpg "Piles at low water.")\n\nBoats left.\n\n![Ropes](https://a.example/ropes.jpg)\n*Ropes on the quay. (Bo Lind/Port News)*\n',
    ).filter((html) => html.startsWith('<figure'));
    assert.match(
      first!,
      /^<figure class="figure"><div class="picture" data-src="piles-1200x800\.jpg" data-size="1200 800"/,
    );
    assert.match(first!, /<figcaption><span class="caption">Piles at low water\.<\/span><\/figcaption>/);
    assert.match(second!, /data-src="https:\/\/a\.example\/ropes\.jpg" role="img" aria-label="Ropes"/);
    assert.match(
      second!,
      /<span class="caption">.*Ropes on the quay\..*<\/span> <span class="credit">.*Bo Lind\/Port News/,
    );
  });

  it('are the lead above the story only where nothing stands before them', () => {
    const lead = pageOf('# The quay\n\n![Piles](piles.jpg)\n\nThe quay was dry.\n\n![Ropes](ropes.jpg)\n');
    assert.equal(htmlIn(lead, 'figure').length, 1);
    assert.equal(htmlIn(lead, 'body').filter((html) => html.includes('ropes.jpg')).length, 1);
    assert.equal(htmlIn(lead, 'body').filter((html) => html.includes('piles.jpg')).length, 0);
    const inline = pageOf('# The quay\n\nThe quay was dry.\n\n![Piles](piles.jpg)\n\nBoats left.\n');
    assert.deepEqual(htmlIn(inline, 'figure'), []);
    assert.match(htmlIn(inline, 'body')[1]!, /piles\.jpg/);
  });

  it('come several from one paragraph, and from a figure of HTML', () => {
    assert.equal(body('![a](a.png) ![b](b.png)\n').length, 2);
    const [figure] = body(
      '<figure><img src="p.jpg" width="900" height="600" alt="Piles"><figcaption>Wet piles.</figcaption></figure>\n',
    );
    assert.match(
      figure!,
      /data-size="900 600" role="img" aria-label="Piles".*<span class="caption">Wet piles\.<\/span>/,
    );
  });

  it('are named for whoever has to fetch them', () => {
    const page = pageOf('---\ntitle: T\nimage: "a&b.png"\n---\n\nText.\n\n![x](b.png)\n\n![x](b.png)\n');
    assert.deepEqual(page.pictures, ['a&b.png', 'b.png']);
  });
});

describe('lists', () => {
  it('keep a further paragraph in its item, by Markdown and by tags', () => {
    assert.deepEqual(body('- Pay the toll.\n\n  It is six dollars.\n\n- Board.\n'), [
      '<ul><li><p>Pay the toll.</p><p>It is six dollars.</p></li><li>Board.</li></ul>',
    ]);
    assert.deepEqual(body('<ol><li><p>Pay the toll.</p><p>It is six dollars.</p></li><li>Board.</li></ol>\n'), [
      '<ol><li><p>Pay the toll.</p><p>It is six dollars.</p></li><li>Board.</li></ol>',
    ]);
  });
  it('keep deeper items and paragraphs in order', () => {
    assert.deepEqual(body('1. Pay.\n\n   - In cash.\n\n   Or by card.\n\n2. Board.\n'), [
      '<ol><li><p>Pay.</p><ul><li>In cash.</li></ul><p>Or by card.</p></li><li>Board.</li></ol>',
    ]);
  });
  it('go on with the number that is written, where a picture or copy parts them', () => {
    const text = '1. Pay.\n\n![A gate](gate.jpg)\n\n2. Board.\n\nIt leaves.\n\n3. Wave.\n4. Sit.\n';
    const lists = body(text).filter((html) => html.startsWith('<ol'));
    assert.deepEqual(lists, [
      '<ol><li>Pay.</li></ol>',
      '<ol start="2"><li>Board.</li></ol>',
      '<ol start="3"><li>Wave.</li><li>Sit.</li></ol>',
    ]);
    const page = pageOf(`# The quay\n\nThe quay was dry.\n\n${text}`);
    assert.match(semanticHtml(page), /<ol start="3"><li>Wave\.<\/li>/);
    assert.match(plainText(page), /\n\n3\. Wave\.\n4\. Sit\.\n/);
  });
});

describe('tables', () => {
  const TABLE = '| Item | Cost |\n| :-- | --: |\n| Rope, **new** | £18,200 |\n| Tar \\| oil | £9 |\n| Sails |\n';

  it('have a head, cells with their markup, and figures to the right', () => {
    const [html] = body(TABLE);
    assert.match(html!, /<th scope="col">Item<\/th><th scope="col" class="number">Cost<\/th>/);
    assert.match(html!, /<td>Rope, <strong>new<\/strong><\/td><td class="number">£18,200<\/td>/);
    assert.match(html!, /<td>Tar \| oil<\/td>/);
    assert.match(html!, /<td>Sails<\/td><td class="number"><\/td><\/tr><\/tbody>/);
  });

  it('leave the page as tables, and as text with tabs', () => {
    const page = pageOf(`# The quay\n\nThe quay was dry.\n\n${TABLE}`);
    assert.match(semanticHtml(page), /\n<table><thead><tr><th scope="col">Item/);
    assert.match(plainText(page), /Item\tCost\nRope, new\t£18,200\n/);
  });

  const WORDY = `| Town | What the board said |
| --- | --- |
| Braydon | The pool will **stay the the same**, and \`x\` opens. |
| Ada \\| Lind | “We voted yes.”<br>No (2) |
| call(x) | run("a", 2) is not what it was said to be |
`;
  const HTML =
    '<table><tr><th>Town</th><th>Why it will close</th></tr><tr><td>Lind</td><td><p>It is to far.</p><p>Nobody <b>swims in it</b>.</p></td></tr></table>\n';

  const cells = (text: string): string[] =>
    readArticle(`# The quay\n\nThe quay was dry.\n\n${text}`, 'markdown')
      .passages.filter(({ kind }) => kind === 'cell')
      .map((cell) => cell.text);

  it('have cells of running text, which are read; numbers, names, labels and code are not', () => {
    assert.deepEqual(cells(TABLE), []);
    assert.deepEqual(
      cells(
        '| Where it is held and when | Name of the new pool |\n|---|---|\n| At the old quay, 9 a.m. | Mayor Ana Ruiz |\n',
      ),
      [],
    );
    assert.deepEqual(cells(WORDY), ['The pool will **stay the the same**, and `x` opens.']);
    assert.deepEqual(cells(HTML), ['It is to far.', 'Nobody <b>swims in it</b>.']);
  });

  it('look the same, whatever is read of them', () => {
    const [wordy] = body(WORDY);
    assert.match(wordy!, /<td>Braydon<\/td><td>The pool will <strong>stay the the same<\/strong>, and/);
    assert.equal(wordy!.match(/<tr>/g)!.length, 4);
    assert.equal(body(`${HTML}\n${WORDY}`).length, 2);
    assert.match(body(HTML)[0]!, /<td>It is to far\. ?Nobody <strong>|<td>It is to far\./);
  });

  it('are mended within their cell', () => {
    const text = `# The quay\n\nThe quay was dry.\n\n${WORDY}`;
    const { findings } = createDesk(defaultConfig).review(text, { format: 'markdown' });
    const [repeated] = findings.filter(({ rule }) => rule === 'style/repeated-words');
    assert.ok(repeated);
    assert.equal(applyEdits(text, repeated.fixes[0]!.edits), text.replace('stay the the same', 'stay the same'));
  });

  it('credit no quotation to whoever spoke last, and ask for nobody', () => {
    const { quotes } = readArticle(
      `# The quay\n\n“It is dry,” Ruiz said.\n\n| Who | Words |\n|---|---|\n| Lind | “It was never dry in May.” |\n`,
      'markdown',
    );
    assert.deepEqual(
      quotes.map(({ status }) => status),
      ['attributed', 'none'],
    );
  });
});

describe('marks as wires type them', () => {
  it('are quotation marks on the page, in text and Markdown', () => {
    const copy = "The quay\n\nThe quay was dry.\n\n``It is dry,'' Ruiz said.";
    for (const format of ['text', 'markdown'] as const) {
      const page = renderPage(readArticle(copy, format), { readingSpeed: 200 });
      const made = page.parts.find(({ html }) => html.includes('Ruiz'))!;
      assert.match(made.html, /“It is dry,” Ruiz said\./);
      assert.deepEqual(
        made.hidden?.map(({ shows }) => shows),
        ['“', '”'],
      );
    }
  });
});

describe('block quotes', () => {
  it('that repeat the story are pull quotes, others are documents; both name their source', () => {
    const words = 'Nobody ever asked whose boat it was';
    const [, pull, document] = body(
      `“${words},” said Ana Vole.\n\n> “${words}”\n> — Ana Vole\n\nMore.\n\n> The board owns her.\n>\n> — Letter, 4 June\n`,
    ).filter((html) => html !== '<p>More.</p>');
    assert.equal(pull, `<blockquote class="pull"><p>“${words}”</p><footer>— Ana Vole</footer></blockquote>`);
    assert.equal(
      document,
      '<blockquote class="document"><p>The board owns her.</p><footer>— Letter, 4 June</footer></blockquote>',
    );
  });
});

describe('notes', () => {
  it("puts an editor's note above the story and a correction below it", () => {
    const page = pageOf(
      "# The quay\n\nEditor's note: A name was changed.\n\nThe quay was dry.\n\nCorrection, May 2: It was wet.\n",
    );
    assert.match(
      htmlIn(page, 'body')[0]!,
      /^<aside class="correction" aria-label="Editor’s note"><p><b>Editor&#39;s note:<\/b> A name/,
    );
    assert.match(htmlIn(page, 'after')[0]!, /aria-label="Correction"><p><b>Correction, May 2:<\/b>/);
    assert.equal(htmlIn(page, 'after').length, 1);
  });

  it('labels what front matter gives without a label', () => {
    const page = pageOf('---\ntitle: T\ncorrection: It was wet.\n---\n\nThe quay was dry.\n');
    assert.match(htmlIn(page, 'after')[0]!, /<b>Correction:<\/b> It was wet\./);
  });
});

describe('bylines of several authors', () => {
  const lists = {
    'a block list': 'authors:\n  - Ana Vole\n  - "Bo Lind"\n  - Cy Reed\n',
    'a list in a line': 'author: [Ana Vole, Bo Lind, "Cy Reed"]\n',
    'people with their data':
      'authors:\n  - name: Ana Vole\n    email: a@a.example\n  - name: Bo Lind\n  - name: Cy Reed\n',
    words: 'byline: By Ana Vole, Bo Lind and Cy Reed\n',
  };
  for (const [name, yaml] of Object.entries(lists))
    it(`reads ${name}`, () => {
      const page = pageOf(`---\ntitle: T\n${yaml}---\n\nThe quay was dry.\n`);
      assert.match(htmlIn(page, 'top').join(''), />By <b>Ana Vole<\/b>, <b>Bo Lind<\/b> and <b>Cy Reed<\/b></);
      assert.deepEqual(page.about.authors, ['Ana Vole', 'Bo Lind', 'Cy Reed']);
    });
});

describe('the diff of a fix', () => {
  const diff = (text: string, words: string, made: string): string => {
    const start = text.indexOf(words);
    return wordDiff(text, [{ span: { start, end: start + words.length }, text: made }])
      .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'out' ? '-' : '+'}[${text}]`))
      .join('');
  };

  it('shows whole words and a few around them', () => {
    assert.equal(
      diff('It was an increase of 40 per cent in all of it.', '40', '50'),
      'was an increase of -[40]+[50] per cent in all',
    );
    assert.equal(diff('The councl met.', 'councl', 'council'), 'The -[councl]+[council] met.');
    assert.equal(diff('It will cost 3m.', 'm', ' million'), 'It will cost -[3m.]+[3 million.]');
    assert.equal(diff('First line.\nOne two.', 'two', '2'), 'One -[two.]+[2.]');
  });

  it('is empty where no word changes', () => {
    assert.equal(diff('One  two.', '  ', ' '), '');
  });
});

describe('words of the page and words of the copy', () => {
  const text =
    '# The quay\n\nThe **long** quay [was](https://a.example/was) dry&rsquo;s end, *she* said.\n\n- one *two*\n- three\n';
  const page = pageOf(text);

  it('lead to each other letter by letter, past syntax and entities', () => {
    for (const { words: shown, start, end, hidden } of page.parts.filter(({ slot }) => slot === 'body')) {
      const source = text.slice(start, end);
      const places = align(shown, source, hidden);
      for (const word of shown.matchAll(/\w+/g)) {
        const at = places.source(word.index);
        assert.ok(source.startsWith(word[0].slice(0, 3), at), `${word[0]} is at ${at} of ${source}`);
        assert.equal(places.shown(at), word.index, word[0]);
      }
    }
  });

  it('skip what the page adds and what it leaves out', () => {
    const places = align('By Ana Vole', 'by-line: Ana Vole', []);
    assert.equal(places.source(3), 'by-line: '.length);
    const caption = align('Low water. Bo Lind', 'Low water. (Bo Lind)', []);
    assert.equal(caption.source(11), 12);
    assert.equal(align('', '', []).source(9), 0);
  });
});

describe('the size of a picture', () => {
  const bytes = (...values: (number | string)[]): Uint8Array =>
    Uint8Array.from(
      values.flatMap((value) => (typeof value === 'number' ? [value] : [...value].map((c) => c.charCodeAt(0)))),
    );

  it('is read from the head of each kind of file', () => {
    const zeros = (n: number): number[] => Array.from({ length: n }, () => 0);
    assert.deepEqual(pictureSize(bytes(0x89, 'PNG', ...zeros(12), 0, 0, 4, 0, 0, 0, 3, 0)), [1024, 768]);
    assert.deepEqual(pictureSize(bytes('GIF89a', 10, 0, 20, 0)), [10, 20]);
    assert.deepEqual(
      pictureSize(bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 100, 0, 200, ...zeros(8))),
      [200, 100],
    );
    assert.deepEqual(
      pictureSize(bytes('RIFF', ...zeros(4), 'WEBPVP8X', ...zeros(8), 99, 0, 0, 49, 0, 0, 0)),
      [100, 50],
    );
    assert.deepEqual(pictureSize(bytes('<svg xmlns="x" viewBox="0 0 32 16">')), [32, 16]);
    assert.deepEqual(pictureSize(bytes('<svg width="320px" height="90" >')), [320, 90]);
  });

  it('is unknown for what is cut off or no picture', () => {
    for (const file of [bytes(), bytes('hello'), bytes(0xff, 0xd8, 0xff), bytes(0x89, 'PNG'), bytes('<svg>')])
      assert.equal(pictureSize(file), undefined);
  });
});
