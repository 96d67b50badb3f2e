import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article, Facts, Furniture, Markup, Passage, PassageKind } from '../src/core/article/model.ts';
import { pageDocument, pageSkeleton } from '../src/core/render/page/document.ts';
import type { Page, PageTree, Slot } from '../src/core/render/page/model.ts';
import { renderPage } from '../src/core/render/page/renderPage.ts';
import { offsetAt, partAt, patches, placeAt } from '../src/extension/preview/patch.ts';

// --- a small builder ------------------------------------------------------------------------------------------------

interface Block {
  kind: PassageKind;
  text: string;
  markup?: Markup[];
  level?: number;
  ordered?: boolean;
}

const NO_FACTS: Facts = {
  quotes: [],
  strays: [],
  names: [],
  figures: [],
  dates: [],
  lastAttribution: null,
  onlyQuotation: false,
  leadIn: null,
  signOff: null,
  subjects: [],
};

const block = (kind: PassageKind, text: string, more: Partial<Block> = {}): Block => ({ kind, text, ...more });
const graf = (text: string, markup: Markup[] = []): Block => block('paragraph', text, { markup });
const item = (text: string, more: Partial<Block> = {}): Block => block('listItem', text, { level: 0, ...more });

/** An article of these blocks; `furniture` names the words that stand for each piece. */
function articleOf(blocks: readonly Block[], furniture: (place: Find) => Partial<Furniture> = () => ({})): Article {
  const passages: Passage[] = [];
  let text = '';
  for (const { markup = [], ...rest } of blocks) {
    if (text !== '') text += '\n\n';
    passages.push({ ...rest, at: text.length, prose: rest.text, markup, facts: NO_FACTS });
    text += rest.text;
  }
  const find: Find = (words) => {
    const start = text.indexOf(words);
    assert.notEqual(start, -1, `the article holds ${words}`);
    return { start, end: start + words.length };
  };
  return {
    text,
    format: 'text',
    language: 'en',
    furniture: { notices: [], corrections: [], tags: [], ...furniture(find) },
    passages,
    quotes: [],
    people: [],
    figures: [],
    dates: [],
    words: 0,
  };
}

type Find = (words: string) => { start: number; end: number };

const render = (blocks: readonly Block[], furniture?: (place: Find) => Partial<Furniture>): PageTree =>
  renderPage(articleOf(blocks, furniture), { readingSpeed: 200 });

const htmlIn = (page: Page, slot: Slot): string[] =>
  page.parts.filter((part) => part.slot === slot).map((part) => part.html);

const body = (...blocks: Block[]): string[] => htmlIn(render(blocks), 'body');

const markup = (kind: Markup['kind'], start: number, end: number, href?: string): Markup => ({
  kind,
  start,
  end,
  ...(href === undefined ? {} : { href }),
});

// --- safety ---------------------------------------------------------------------------------------------------------

describe('escaping', () => {
  const HOSTILE = `<script>alert("x")</script> & 'y'`;
  const SAFE = '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;';

  it('turns every word of the copy into text, wherever it is shown', () => {
    const kinds: PassageKind[] = ['kicker', 'headline', 'deck', 'byline', 'caption', 'notice', 'correction'];
    const blocks = [...kinds, 'authorLine' as const].map((kind) => block(kind, `${kind} AI audio ${HOSTILE}`));
    const bodyBlocks = [
      graf(HOSTILE),
      item(HOSTILE),
      block('blockQuote', HOSTILE),
      block('subhead', HOSTILE),
      block('caption', HOSTILE),
    ];
    const page = render([...blocks, ...bodyBlocks], (find) => ({
      kicker: find(`kicker AI audio ${HOSTILE}`),
      headline: find(`headline AI audio ${HOSTILE}`),
      deck: find(`deck AI audio ${HOSTILE}`),
      byline: find(`byline AI audio ${HOSTILE}`),
      caption: find(`caption AI audio ${HOSTILE}`),
      notices: [find(`notice AI audio ${HOSTILE}`)],
      corrections: [find(`correction AI audio ${HOSTILE}`)],
      authorLine: find(`authorLine AI audio ${HOSTILE}`),
      tags: [HOSTILE],
      image: `quay ${HOSTILE}`,
      imageAlt: HOSTILE,
      published: HOSTILE,
      updated: HOSTILE,
    }));
    const html = pageDocument(page, '');
    assert.doesNotMatch(html, /<script/i);
    assert.doesNotMatch(html.replace(/<[^<>]*>/g, ''), /[<>]/, 'no mark is left once the tags are gone');
    assert.ok(html.split(SAFE).length > 15, `shown ${html.split(SAFE).length - 1} times`);
    assert.match(html, new RegExp(`<title>headline AI audio ${SAFE.replace(/[()/]/g, '\\$&')}</title>`));
  });

  it('keeps attributes closed', () => {
    const page = render([graf('A pier.')], () => ({ image: 'a.jpg', imageAlt: '" onload="alert(1)' }));
    assert.match(htmlIn(page, 'figure')[0]!, /aria-label="&quot; onload=&quot;alert\(1\)"/);
  });

  it('links to the web and to mail only', () => {
    const linked = (href: string): string => body(graf('See the map.', [markup('link', 4, 11, href)]))[0]!;
    assert.equal(
      linked('https://map.example/?a=1&b="2"'),
      '<p>See <a href="https://map.example/?a=1&amp;b=&quot;2&quot;">the map</a>.</p>',
    );
    assert.equal(linked('mailto:desk@map.example'), '<p>See <a href="mailto:desk@map.example">the map</a>.</p>');
    const refused = [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      '//map.example',
      'http:evil',
      '',
    ];
    for (const href of refused) assert.equal(linked(href), '<p>See the map.</p>', href);
  });
});

// --- markup ---------------------------------------------------------------------------------------------------------

describe('markup', () => {
  it('hides syntax and nests tags', () => {
    const text = 'The **tide [table](https://t.example)** is out.';
    const marks = [
      markup('strong', 4, 39),
      markup('hidden', 4, 6),
      markup('link', 11, 37, 'https://t.example'),
      markup('hidden', 11, 12),
      markup('hidden', 17, 37),
      markup('hidden', 37, 39),
    ];
    const html = body(graf(text, marks))[0];
    assert.equal(html, '<p>The <strong>tide <a href="https://t.example">table</a></strong> is out.</p>');
  });

  it('takes marks in any order, and no link within a link', () => {
    const marks = [markup('link', 4, 7, 'https://b.example'), markup('link', 0, 13, 'https://a.example')];
    assert.deepEqual(body(graf('one two three', marks)), ['<p><a href="https://a.example">one two three</a></p>']);
  });

  it('balances marks that overlap without losing a word', () => {
    const html = body(graf('one two three', [markup('strong', 0, 7), markup('emphasis', 4, 13)]))[0];
    assert.equal(html, '<p><strong>one <em>two</em></strong><em> three</em></p>');
  });

  it('leaves quotation marks and dashes as they were written', () => {
    const text = '“Low—very low,” ’twas said... -- “ever?”';
    assert.deepEqual(body(graf(text)), [`<p>${text}</p>`]);
  });

  it('keeps words apart that hidden syntax parts by a line break', () => {
    const html = body(block('blockQuote', 'Low\n> tide', { markup: [markup('hidden', 3, 6)] }))[0];
    assert.equal(html, '<blockquote class="document"><p>Low\ntide</p></blockquote>');
  });

  it('drops a block that shows nothing, and what is no copy', () => {
    assert.deepEqual(body(graf('***', [markup('hidden', 0, 3)]), block('other', '-30-'), graf('Rain.')), [
      '<p>Rain.</p>',
    ]);
  });
});

// --- body -----------------------------------------------------------------------------------------------------------

describe('body', () => {
  it('makes one part of the items of a list, with the source of all of them', () => {
    const page = render([graf('Bring:'), item('rope'), item('tar'), graf('Then sail.')]);
    assert.deepEqual(htmlIn(page, 'body'), [
      '<p>Bring:</p>',
      '<ul><li>rope</li><li>tar</li></ul>',
      '<p>Then sail.</p>',
    ]);
    assert.deepEqual([page.parts.at(-2)!.start, page.parts.at(-2)!.end], [8, 17]);
  });

  it('separates lists that count from lists that do not, and lists apart', () => {
    const counted = { ordered: true };
    assert.deepEqual(body(item('a'), item('b', counted), item('c', counted), graf('Text.'), item('d', counted)), [
      '<ul><li>a</li></ul>',
      '<ol><li>b</li><li>c</li></ol>',
      '<p>Text.</p>',
      '<ol><li>d</li></ol>',
    ]);
  });

  it('nests deeper items under the one before', () => {
    const deeper = { level: 1 };
    assert.deepEqual(body(item('a'), item('b', { ...deeper, ordered: true }), item('c', { level: 2 }), item('d')), [
      '<ul><li>a<ol><li>b<ul><li>c</li></ul></li></ol></li><li>d</li></ul>',
    ]);
  });

  it('keeps the paragraphs of a block quote together and headings between two and four', () => {
    const blocks = [block('blockQuote', 'One.'), block('blockQuote', 'Two.')];
    assert.deepEqual(body(...blocks, ...[1, 3, 6].map((level) => block('subhead', 'Tides', { level }))), [
      '<blockquote class="document"><p>One.</p><p>Two.</p></blockquote>',
      '<h2 class="subhead">Tides</h2>',
      '<h3 class="subhead">Tides</h3>',
      '<h4 class="subhead">Tides</h4>',
    ]);
  });
});

// --- furniture ------------------------------------------------------------------------------------------------------

describe('furniture', () => {
  const CAPTION = 'The quay at low water. (Ana Vole/Quay News)';

  it('shows caption and credit in two tones, without the brackets', () => {
    const expected =
      '<figcaption><span class="caption">The quay at low water.</span> <span class="credit">Ana Vole/Quay News</span></figcaption>';
    const spans: [string, string][] = [
      ['The quay at low water.', 'Ana Vole/Quay News'],
      [CAPTION, 'Ana Vole/Quay News'],
      [CAPTION, '(Ana Vole/Quay News)'],
    ];
    for (const [caption, credit] of spans) {
      const page = render([graf('Ebb.'), block('caption', CAPTION)], (find) => ({
        caption: find(caption),
        credit: find(credit),
      }));
      const figure = page.parts.find((part) => part.slot === 'figure')!;
      assert.ok(figure.html.includes(expected), figure.html);
      assert.match(figure.html, /^<figure class="lead-figure"><div class="picture" role="img"/);
      assert.deepEqual([figure.start, figure.end], [6, 6 + CAPTION.length]);
      assert.deepEqual(htmlIn(page, 'body'), ['<p>Ebb.</p>']);
    }
  });

  it('shows no figure where there is neither picture nor caption', () => {
    assert.deepEqual(htmlIn(render([graf('Ebb.')]), 'figure'), []);
  });

  it('prints authors, a readable date and the stated reading time in one part', () => {
    const line = 'by Ana Vole and Bo Reed';
    const page = render([block('byline', line)], (find) => ({
      byline: find('Ana Vole and Bo Reed'),
      published: '2031-05-09T00:07',
      readingTime: 3,
    }));
    const [meta, ...others] = page.parts;
    assert.deepEqual(others, []);
    assert.match(meta!.html, /By <b>Ana Vole<\/b> and <b>Bo Reed<\/b>/);
    assert.match(meta!.html, /<time datetime="2031-05-09T00:07">May 9, 2031, 12:07 AM<\/time>/);
    assert.match(meta!.html, />3 min read</);
    assert.deepEqual([meta!.start, meta!.end], [0, line.length]);
  });

  it('reads dates with and without a time, and leaves other dates as they are', () => {
    const shown = (published: string): string =>
      /<time[^>]*>(.*?)<\/time>/.exec(
        htmlIn(
          render([], () => ({ published })),
          'top',
        )[0]!,
      )![1]!;
    assert.equal(shown('2031-12-31'), 'December 31, 2031');
    assert.equal(shown('2031-01-02T12:30Z'), 'January 2, 2031, 12:30 PM');
    assert.equal(shown('2031-01-02T23:05'), 'January 2, 2031, 11:05 PM');
    assert.equal(shown('2031-13-02'), '2031-13-02');
    assert.equal(shown('spring'), 'spring');
  });

  it('counts the reading time where none is stated', () => {
    const minutes = (words: number): string =>
      renderPage({ ...articleOf([]), words }, { readingSpeed: 200 })
        .parts.map((part) => part.html)
        .join('');
    assert.match(minutes(401), />3 min read</);
    assert.match(minutes(400), />2 min read</);
    assert.equal(minutes(0), '');
  });

  it('says in words that a machine reads aloud, and drops what only promotes', () => {
    const page = render(
      [block('notice', 'Audio made with AI'), block('notice', 'Sign up for our letters')],
      (find) => ({
        notices: [find('Sign up for our letters'), find('Audio made with AI')],
      }),
    );
    const html = pageDocument(page, '');
    assert.match(html, /<p class="listen"><b>Listen<\/b> <small>Audio made with AI<\/small><\/p>/);
    assert.doesNotMatch(html, /Sign up/);
  });

  it('puts corrections, the author and the tags after the story', () => {
    const blocks = [
      block('correction', 'Correction, May 2: The pier is of wood.'),
      block('authorLine', 'Author: Ana Vole'),
      graf('Ebb.'),
    ];
    const page = render(blocks, (find) => ({
      corrections: [find('Correction, May 2: The pier is of wood.')],
      authorLine: find('Author: Ana Vole'),
      tags: ['Tides', 'Piers'],
    }));
    const after = htmlIn(page, 'after');
    assert.equal(after.length, 3);
    assert.match(after[0]!, /<p><b>Correction, May 2:<\/b> The pier is of wood\.<\/p>/);
    assert.match(after[1]!, />AV<\/span><div><b>Ana Vole<\/b><\/div>/);
    assert.match(after[2]!, /<li class="tag">Tides<\/li><li class="tag">Piers<\/li>/);
    assert.deepEqual(htmlIn(page, 'body'), ['<p>Ebb.</p>']);
  });

  it('names the author over a sentence about one', () => {
    const line = 'Bo Reed has covered the harbour for nine years.';
    const page = render([block('byline', 'Ana Vole and Bo Reed'), block('authorLine', line)], (find) => ({
      byline: find('Ana Vole and Bo Reed'),
      authorLine: find(line),
    }));
    assert.match(htmlIn(page, 'after')[0]!, />BR<\/span><div><b>Bo Reed<\/b><p>Bo Reed has covered .* years\.<\/p>/);
  });

  it('takes the title from the headline as readers see it', () => {
    const page = render(
      [
        block('headline', '# The *quay*', {
          markup: [markup('hidden', 0, 2), markup('hidden', 6, 7), markup('hidden', 11, 12)],
        }),
      ],
      (find) => ({
        headline: find('# The *quay*'),
      }),
    );
    assert.equal(page.title, 'The quay');
    assert.deepEqual(htmlIn(page, 'top'), ['<h1 class="headline">The quay</h1>']);
  });

  it('makes a page of nothing', () => {
    assert.deepEqual(render([]).parts, []);
  });
});

// --- the document ---------------------------------------------------------------------------------------------------

describe('document', () => {
  const slots = (html: string): string[] => [...html.matchAll(/data-slot="(\w+)"/g)].map((match) => match[1]!);

  it('has the same slots as the frame that the preview fills', () => {
    assert.deepEqual(slots(pageSkeleton(null)), ['top', 'figure', 'body', 'after']);
    assert.deepEqual(slots(pageDocument(render([graf('Ebb.')]), '')), slots(pageSkeleton(null)));
  });

  it('shows every part once, and no script', () => {
    const page = render([graf('Ebb.'), graf('Flow.')]);
    const html = pageDocument(page, '.page { color: red; }');
    for (const part of page.parts) assert.equal(html.split(part.html).length, 2);
    assert.match(html, /<style>[^<]*\.page \{ color: red; \}/);
    assert.doesNotMatch(html, /<script/);
  });
});

// --- patches --------------------------------------------------------------------------------------------------------

describe('patches', () => {
  const pageOf = (...grafs: string[]): Page => render(grafs.map((text) => graf(text)));
  const OLD = pageOf('One.', 'Two.', 'Three.');

  /** What a slot of the webview holds after patching. */
  function patched(old: Page | null, next: Page, slot: Slot): string[] {
    const held = old ? htmlIn(old, slot) : ['<p>stale</p>'];
    for (const patch of patches(old, next))
      if (patch.slot === slot) held.splice(patch.from, patch.remove, ...patch.insert);
    return held;
  }

  it('asks for nothing when nothing changed', () => {
    assert.deepEqual(patches(OLD, pageOf('One.', 'Two.', 'Three.')), []);
  });

  it('replaces just the paragraph that was edited', () => {
    assert.deepEqual(patches(OLD, pageOf('One.', 'Two!', 'Three.')), [
      { slot: 'body', from: 1, remove: 1, insert: ['<p>Two!</p>'] },
    ]);
  });

  it('inserts and deletes without touching the neighbours', () => {
    assert.deepEqual(patches(OLD, pageOf('One.', 'Two.', 'New.', 'Three.')), [
      { slot: 'body', from: 2, remove: 0, insert: ['<p>New.</p>'] },
    ]);
    assert.deepEqual(patches(OLD, pageOf('One.', 'Three.')), [{ slot: 'body', from: 1, remove: 1, insert: [] }]);
  });

  it('does not count a repeated paragraph twice', () => {
    const twice = pageOf('One.', 'One.');
    assert.deepEqual(patches(twice, pageOf('One.', 'One.', 'One.')), [
      { slot: 'body', from: 2, remove: 0, insert: ['<p>One.</p>'] },
    ]);
    assert.deepEqual(patches(twice, pageOf('One.')), [{ slot: 'body', from: 1, remove: 1, insert: [] }]);
  });

  it('leads from any page to any other, and from a webview in any state', () => {
    const pages = [
      null,
      OLD,
      pageOf(),
      pageOf('Two.'),
      pageOf('Three.', 'Two.', 'One.'),
      pageOf('One.', 'Two.', 'Two.', 'Three.'),
    ];
    for (const old of pages)
      for (const next of pages) if (next) assert.deepEqual(patched(old, next, 'body'), htmlIn(next, 'body'));
    assert.deepEqual(patched(null, OLD, 'after'), [], 'a slot without parts is cleared too');
  });

  it('finds the part at the cursor', () => {
    assert.deepEqual(
      [0, 4, 5, 6, 10, 12, 18, 19].map((offset) => partAt(OLD, offset)),
      [0, 0, -1, 1, 1, 2, 2, -1],
    );
    const tagged = renderPage(
      { ...articleOf([graf('Ebb.')]), furniture: { notices: [], corrections: [], tags: ['Tides'] } },
      { readingSpeed: 200 },
    );
    assert.equal(partAt(tagged, 0), 0, 'a part without a place in the copy is never at the cursor');
  });

  it('finds the same place on the page and in the copy', () => {
    assert.deepEqual(placeAt(OLD, 0), { part: 0, above: 0 });
    assert.deepEqual(placeAt(OLD, 8), { part: 1, above: 0.5 });
    assert.deepEqual(placeAt(OLD, 5), { part: 1, above: 0 }, 'between two parts');
    assert.deepEqual(placeAt(OLD, 99), { part: 2, above: 1 });
    assert.equal(offsetAt(OLD, { part: 1, above: 0.5 }), 8);
    assert.equal(offsetAt(OLD, { part: 9, above: 0.5 }), null);
    const caption = 'The quay.';
    const page = render([graf('Ebb.'), block('caption', caption), graf('Flow.')], (find) => ({
      caption: find(caption),
    }));
    assert.deepEqual(placeAt(page, 8), { part: 2, above: 0 }, 'a caption that is printed elsewhere');
  });
});
