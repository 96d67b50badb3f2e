import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createDesk,
  defaultConfig,
  type PageTree as Published,
  pageDocument,
  pageFindings,
  type Review,
  renderPage,
  semanticHtml,
} from '../../../src/core/index.ts';
import { hostile } from '../../hostile.ts';
import type { Ring } from '../ring.mjs';
import type { Suite } from '../suite.ts';
import { frameOf, openPreview, SEED } from './previewWindow.ts';

/** Copy and house styles that mean harm, each alone, in a real browser: nothing runs and nobody is asked for anything. */

const EVIL = /evil\.example/;
const desk = createDesk(defaultConfig);

/** Styles of a newsroom that send word to somebody, or try to leave their element. */
const SHEETS: readonly string[] = [
  '@import "https://evil.example/a.css";',
  '@import url(//evil.example/b.css) screen;',
  '@font-face { font-family: x; src: url(https://evil.example/x.woff2) } * { font-family: x }',
  'body { background: url(https://evil.example/p.png) }',
  'body { background: \\75 rl("https://evil.example/p.png") }',
  '.headline::before { content: url(https://evil.example/c.png) }',
  'body { background-image: image-set("https://evil.example/i.png" 1x) }',
  'body { cursor: url(https://evil.example/c.cur), auto }',
  '.story { list-style-image: url(https://evil.example/l.png) } p { display: list-item }',
  '.story { mask-image: url(https://evil.example/m.svg#x); filter: url(https://evil.example/f.svg#x) }',
  'p { --x: url(https://evil.example/v.png); background: var(--x) }',
  '.story { border-image: url(https://evil.example/b.png) 1; shape-outside: url(https://evil.example/s.png) }',
  '</style><script>globalThis.pwned = 1</script><style>',
  '</STYLE ><img src=https://evil.example/x onerror=globalThis.pwned=1>',
  '<!-- </style> --> <script>globalThis.pwned = 1</script>',
  '@namespace url(https://evil.example); @charset "utf-7"; p { behavior: url(https://evil.example/x.htc) }',
];

function pageOf(copy: string, format: 'text' | 'markdown', marked: boolean): { page: Published; review: Review } {
  const review = desk.review(copy, { format });
  const options = marked ? { readingSpeed: 230, findings: review.findings } : { readingSpeed: 230 };
  return { page: renderPage(review.article, options), review };
}

export function hostilePageTests(suite: Suite, ring: Ring): void {
  suite.test('the page goes out neutral whatever the copy says, as do the webview and copied markup', async () => {
    const { window, page, view } = await openPreview(ring, SEED);
    const frame = await frameOf(view);
    const asked: string[] = [];
    let refused = 0;
    // The browser tells of a request before its policy or the rule of one origin refuses it; what both let through fails on the network.
    window.context.on('requestfailed', (request) => {
      if (!EVIL.test(request.url())) return;
      if (/^(?:csp|origin)$/.test(request.failure()?.errorText ?? '')) refused++;
      else asked.push(`${request.failure()?.errorText} ${request.url()}`);
    });
    window.context.on('requestfinished', (request) => {
      if (EVIL.test(request.url())) asked.push(request.url());
    });

    const parts = hostile.flatMap((copy) =>
      (['text', 'markdown'] as const).map((format) =>
        pageOf(copy, format, true)
          .page.parts.map(({ html }) => html)
          .join('\n'),
      ),
    );
    const strange = await frame.evaluate((list) => {
      const found: number[] = [];
      for (const [at, html] of list.entries()) {
        const place = document.createElement('div');
        place.innerHTML = html;
        document.querySelector('.frame')?.append(place);
        const active = place.querySelector(
          'script, style, iframe, svg, object, embed, form, input, base, meta, link, math, template, video, img, picture',
        );
        const handler = [...place.querySelectorAll('*')].some((one) =>
          one.getAttributeNames().some((name) => name.startsWith('on') || name === 'style'),
        );
        const links = [...place.querySelectorAll('a')].some((link) => !/^(?:https?:|mailto:|:$)/.test(link.protocol));
        if (active || handler || links) found.push(at);
        place.remove();
      }
      return found;
    }, parts);
    assert.deepEqual(
      strange.map((at) => hostile[at >> 1]!.split('\n')[0]),
      [],
    );
    await page.waitForTimeout(300);
    assert.equal(await frame.evaluate(() => 'pwned' in globalThis), false);

    const css = readFileSync(join('dist', 'webview', 'page.css'), 'utf8');
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-pages-'));
    const file = join(folder, 'page.html');
    const other = await window.context.newPage();
    const ran: string[] = [];
    const neutral = async (what: string): Promise<void> => {
      if (await other.evaluate(() => 'pwned' in globalThis)) ran.push(what);
    };
    let pages = 0;
    const visit = async (html: string, what: string): Promise<void> => {
      assert.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; /);
      writeFileSync(file, html);
      await other.goto(`file://${file}`, { waitUntil: 'load' });
      await neutral(what);
      pages++;
    };
    for (const copy of hostile) {
      const [what = ''] = copy.split('\n');
      await visit(pageDocument(pageOf(copy, 'markdown', false).page, css), what);
      const { page: marked, review } = pageOf(copy, 'text', true);
      const findings = pageFindings(review.article, marked, review.findings, (id) => id);
      await visit(pageDocument(marked, css, { findings }), what);
    }
    for (const houseCss of SHEETS)
      await visit(pageDocument(pageOf(hostile[0]!, 'text', false).page, css, { houseCss }), houseCss);
    await other.waitForTimeout(500);
    assert.deepEqual({ ran, asked: [...new Set(asked)] }, { ran: [], asked: [] });

    // Markup for somebody else's page has no policy to lean on; the pictures that the copy names may be asked for there.
    await other.goto('about:blank');
    for (const copy of hostile) {
      await other.setContent(semanticHtml(pageOf(copy, 'markdown', false).page), { waitUntil: 'domcontentloaded' });
      await neutral(copy.split('\n')[0]!);
    }
    await other.waitForTimeout(300);
    await neutral('copied markup');
    assert.deepEqual(ran, []);
    console.log(
      `  ${hostile.length} inputs and ${SHEETS.length} house styles, ${pages} pages: 0 ran, 0 asked, ${refused} refused by the policy`,
    );
    await window.close();
    rmSync(folder, { recursive: true, maxRetries: 5 });
  });
}
