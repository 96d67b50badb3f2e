import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createDesk,
  defaultConfig,
  pageDocument,
  pageFindings,
  plainText,
  readArticle,
  renderPage,
  semanticHtml,
} from '../src/core/index.ts';
import type { Page, PageTree } from '../src/core/render/page/model.ts';
import type { Finding } from '../src/core/rules/rule.ts';
import { isFromWebview, isToWebview } from '../src/protocol.ts';
import { hostile } from './hostile.ts';

const STORY = `Pier cost rose by half
By Ana Vole

The price had risen to 20 boats, Mayor Ines Roth said.

“We lost count of the piles,” Roth said. “We counted [twice](https://a.example),” she said.

“Nobody told us.”`;

const finding = (text: string, words: string, more: Partial<Finding> = {}): Finding => {
  const start = text.indexOf(words);
  assert.notEqual(start, -1, words);
  return {
    rule: 'quotes/unattributed',
    severity: 'warning',
    span: { start, end: start + words.length },
    message: 'Who?',
    related: [],
    fixes: [],
    ...more,
  };
};

const marked = (text: string, findings: readonly Finding[], format: 'text' | 'markdown' = 'text'): PageTree =>
  renderPage(readArticle(text, format), { readingSpeed: 200, findings });

const bodyOf = (page: Page): string[] => page.parts.filter(({ slot }) => slot === 'body').map(({ html }) => html);

/** The page without what marked copy draws: tags of its own, pins and initials. */
const erase = (html: string): string =>
  html
    .replace(/<button[^>]*class="pin"[^>]*><\/button>/g, '')
    .replace(/<span class="who"[^>]*>[^<]*<\/span>/g, '')
    .replace(/<\/?(?:mark|span)[^>]*>/g, '');

describe('marked copy', () => {
  it('draws findings, voices and figures, and changes nothing else', () => {
    const page = marked(STORY, [finding(STORY, '“Nobody told us.”')]);
    const clean = renderPage(readArticle(STORY, 'text'), { readingSpeed: 200 });
    assert.deepEqual(bodyOf(page).map(erase), bodyOf(clean).map(erase));
    const html = bodyOf(page).join('');
    assert.match(
      html,
      /<mark class="note" data-sev="warning" data-n="0"><button type="button" class="pin" data-sev="warning" data-n="0" aria-label="warning"><\/button><span class="q" data-v="nobody"><span class="who" aria-hidden="true">\?<\/span>“Nobody told us.”<\/span><\/mark>/,
    );
    assert.match(html, /<span class="q" data-v="1"><span class="who" aria-hidden="true">IR<\/span>“We lost count/);
    assert.equal(html.split('>IR<').length, 2, 'the margin names a voice once in a paragraph');
    assert.match(html, /<span class="fig">20/);
    assert.deepEqual(page.marks?.voices, [{ tint: 1, name: 'Ines Roth', initials: 'IR', count: 2 }]);
    assert.equal(page.marks?.uncredited, 1);
  });

  it('says which finding each pin is for, part by part', () => {
    const findings = [finding(STORY, '“Nobody told us.”'), finding(STORY, 'Pier cost'), finding(STORY, 'half')];
    const page = marked(STORY, findings);
    assert.deepEqual(page.marks?.pins, [1, 2, 0]);
    const before = bodyOf(page).at(-1);
    assert.equal(bodyOf(marked(STORY, findings.slice(0, 1))).at(-1), before, 'a finding above changes no part below');
    const cards = pageFindings(readArticle(STORY, 'text'), page, findings, (rule) => rule.toUpperCase());
    assert.deepEqual(
      cards.map(({ start, part, title }) => [start, part, title]),
      [
        [STORY.indexOf('Pier cost'), 0, 'QUOTES/UNATTRIBUTED'],
        [STORY.indexOf('half'), 0, 'QUOTES/UNATTRIBUTED'],
        [STORY.indexOf('“Nobody'), page.parts.length - 1, 'QUOTES/UNATTRIBUTED'],
      ],
    );
  });

  it('gives a finding one pin, however its words are split, and none to what is not printed', () => {
    const text = '# Tides\n\nThe **tide is** very out, and [a link](https://a.example) goes there.';
    const across = finding(text, 'tide is** very');
    const hidden = finding(text, 'https://a.example');
    const page = marked(text, [across, hidden], 'markdown');
    const html = bodyOf(page).join('');
    assert.equal(html.split('class="pin"').length, 2);
    assert.equal(html.split('<mark').length, 3);
    assert.deepEqual(page.marks?.pins, [0]);
    const cards = pageFindings(readArticle(text, 'markdown'), page, [hidden, across], (rule) => rule);
    assert.equal(cards.length, 2);
  });

  it('puts no button into a link', () => {
    const text = '# Tides\n\nSee [the map](https://a.example) there.';
    const html = bodyOf(marked(text, [finding(text, 'map')], 'markdown')).join('');
    assert.match(html, /<span class="link">the <mark/);
    assert.doesNotMatch(html, /<a /);
  });

  it('draws a finding that covers nothing on the letter beside it', () => {
    const at = STORY.length;
    const page = marked(STORY, [finding(STORY, 'The price', { span: { start: at, end: at } })]);
    assert.equal(page.marks?.pins.length, 1);
  });

  it('says where evidence stands', () => {
    const related = ['Pier cost', 'risen', '“Nobody'].map((words) => ({
      span: finding(STORY, words).span,
      message: '',
    }));
    const article = readArticle(STORY, 'text');
    const findings = [finding(STORY, 'boats', { related })];
    const [card] = pageFindings(article, marked(STORY, findings), findings, (rule) => rule);
    assert.deepEqual(
      card!.related.map(({ where }) => where),
      [
        { kind: 'headline', nth: 0 },
        { kind: 'paragraph', nth: 1 },
        { kind: 'paragraph', nth: 3 },
      ],
    );
  });
});

describe('hostile copy', () => {
  const desk = createDesk(defaultConfig, {});

  it('is text on the page, clean and marked', () => {
    assert.ok(hostile.length >= 25, `${hostile.length} inputs`);
    for (const format of ['text', 'markdown'] as const) {
      for (const input of hostile) {
        const { article, findings } = desk.review(input, { format });
        const everything: Finding[] = [
          ...findings,
          ...article.passages.map((passage) => ({
            ...finding(input, input.slice(0, 1)),
            span: { start: passage.at, end: passage.at + passage.text.length },
          })),
        ];
        for (const options of [{ readingSpeed: 200 }, { readingSpeed: 200, findings: everything }]) {
          for (const { html } of renderPage(article, options).parts) assertHarmless(html, input);
        }
      }
    }
  });
});

const TAGS = new Set(
  'h1 h2 h3 h4 p div span b small strong em code a address time figure figcaption blockquote ul ol li aside mark button'.split(
    ' ',
  ),
);
const ATTRIBUTES = /^(?:class|data-[\w-]+|aria-[\w-]+|role|type|datetime|href)$/;

/** Only tags and attributes that the page uses, balanced, and links to the web or mail alone. */
function assertHarmless(html: string, input: string): void {
  const open: string[] = [];
  const rest = html.replace(
    /<(\/?)(\w+)((?: [\w-]+="[^"<>]*")*)>/g,
    (_, slash: string, tag: string, attributes: string) => {
      assert.ok(TAGS.has(tag), `<${tag}> of ${input}`);
      if (slash) assert.equal(open.pop(), tag, input);
      else open.push(tag);
      for (const [, name, value] of attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)) {
        assert.match(name!, ATTRIBUTES, input);
        if (name === 'href') assert.match(value!, /^(?:https?:|mailto:)/i, input);
      }
      return '';
    },
  );
  assert.deepEqual(open, [], input);
  assert.doesNotMatch(rest, /[<>"]/, input);
}

describe('messages', () => {
  it('are let through only as declared', () => {
    const good = [
      { type: 'ready', marked: true, pinned: false },
      { type: 'pin', pinned: true },
      { type: 'select', from: { part: 0, at: 3 }, to: { part: 1, at: 0 }, edit: false },
      { type: 'fix', version: 1, finding: 0, fix: 0 },
      { type: 'stand', version: 1, finding: 0 },
      { type: 'scroll', part: 2, above: 0.5 },
    ];
    for (const message of good) assert.ok(isFromWebview(message), JSON.stringify(message));
    const bad = [
      null,
      'ready',
      { type: 'ready' },
      { type: 'toString' },
      { type: '__proto__' },
      { type: 'fix', version: '1', finding: 0, fix: 0 },
      { type: 'select', from: { part: 0 }, to: { part: 1, at: 0 }, edit: false },
      { type: 'select', from: { part: 0, at: '0' }, to: { part: 1, at: 0 }, edit: true },
      { type: 'stand', finding: 0 },
      { type: 'scroll', part: 0, above: 2 },
      { type: 'patch', patches: [] },
    ];
    for (const message of bad) {
      assert.ok(!isFromWebview(message), JSON.stringify(message));
      assert.ok(!isToWebview(message), JSON.stringify(message));
    }
  });
});

describe('the page elsewhere', () => {
  const text = `---
title: Low tide
deck: The "quay" dried out &lt;/script&gt;
author: Ana Vole and Bo Reed
date: 2031-05-09
image: a.png
tags: [tides]
---

The **quay** was dry, [she said](https://a.example).

- rope
- tar
`;
  const page = renderPage(readArticle(text, 'markdown'), { readingSpeed: 200 });

  it('is clean markup with what the story says of itself', () => {
    const html = semanticHtml(page);
    assert.match(html, /^<article>\n<h1>Low tide<\/h1>/);
    assert.match(html, /<address>By <b>Ana Vole<\/b> and <b>Bo Reed<\/b><\/address>/);
    assert.match(html, /<p>The <strong>quay<\/strong> was dry, <a href="https:\/\/a\.example">she said<\/a>\.<\/p>/);
    assert.match(html, /<ul><li>rope<\/li><li>tar<\/li><\/ul>/);
    assert.doesNotMatch(html, / (?:class|data-\w+|role)=/);
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    const data = JSON.parse(json);
    assert.equal(data['@type'], 'NewsArticle');
    assert.equal(data.description, 'The "quay" dried out </script>');
    assert.deepEqual(
      data.author.map((author: { name: string }) => author.name),
      ['Ana Vole', 'Bo Reed'],
    );
    assert.equal(data.datePublished, '2031-05-09');
  });

  it('is plain text', () => {
    const words = plainText(page);
    assert.match(words, /^Low tide\n\nThe "quay" dried out <\/script>\n\nBy Ana Vole and Bo Reed\nMay 9, 2031\n/);
    assert.match(words, /The quay was dry, she said\.\n\n- rope\n- tar\n$/);
  });

  it('shows pictures where they are known, whatever their names', () => {
    const pictures = new Map([['a.png', { src: 'data:image/png;base64,AA==" onload="x' }]]);
    const html = pageDocument(page, '', { pictures, theme: '"><script>' });
    assert.match(html, /<img src="data:image\/png;base64,AA==&quot; onload=&quot;x" alt=/);
    assert.doesNotMatch(html, /<script/);
  });
});
