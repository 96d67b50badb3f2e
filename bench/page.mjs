/** How long the preview's webview is busy after a keystroke, in the browser that the tests use. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundle } from '../scripts/bundle.mjs';

const TESTS = 'test/vscode';
const KEYSTROKES = 120;

/**
 * Milliseconds of script and layout for the patch of each keystroke amidst a story, sorted; null where the browser of
 * the tests is not installed.
 */
export async function patchTimes(text, marked) {
  if (!existsSync(`${TESTS}/node_modules/playwright-core`) || !existsSync('dist/webview/preview.js')) return null;
  const outfile = 'build/bench/page.cjs';
  await build({
    ...bundle,
    entryPoints: ['bench/page.ts'],
    outfile,
    platform: 'node',
    format: 'cjs',
    alias: { vscode: './bench/vscode.mjs' },
  });
  const preview = await import(pathToFileURL(outfile).href);
  const { findBrowser } = await import('../test/vscode/browser.mjs');
  const { chromium } = createRequire(resolve(TESTS, 'package.json'))('playwright-core');
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
    await page.setContent(documentOf(preview));
    return (await page.evaluate(replay, messages(preview, text, marked))).sort((a, b) => a - b);
  } finally {
    await browser.close();
  }
}

/** The webview's document with its styles and its script inside, and a stand-in for the editor. */
function documentOf({ previewHtml }) {
  const asset = (name) => readFileSync(`dist/webview/${name}`, 'utf8');
  const webview = { cspSource: '', asWebviewUri: (address) => address };
  const host = 'globalThis.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} });';
  return previewHtml(webview, '', false)
    .replace(/<meta http-equiv[^>]*>/, () => `<script>${host}</script>`)
    .replace(/<link rel="stylesheet" href="[^"]*?(\w+\.css)">/g, (_, name) => `<style>${asset(name)}</style>`)
    .replace(/<script nonce[^>]*><\/script>/, () => `<script>${asset('preview.js')}</script>`);
}

/** What the editor sends while letters are typed into the middle of a story. */
function messages({ createDesk, defaultConfig, pageFindings, patches, renderPage }, text, marked) {
  const desk = createDesk(defaultConfig, {});
  let before = null;
  return Array.from({ length: KEYSTROKES + 1 }, (_, typed) => {
    const at = text.indexOf(' ', text.length / 2);
    const edited = `${text.slice(0, at)}${'x'.repeat(typed)}${text.slice(at)}`;
    const { article, findings } = desk.review(edited, { format: 'text' });
    const page = renderPage(article, marked ? { readingSpeed: 240, findings } : { readingSpeed: 240 });
    const cards = marked ? pageFindings(article, page, findings, (rule) => rule) : [];
    const message = {
      type: 'patch',
      title: page.title,
      uri: 'file:///story.txt',
      version: typed,
      patches: patches(before, page),
      about: page.about,
      legend: page.marks ?? null,
      findings: cards.map((card) => ({ ...card, related: [], canStand: true })),
      pins: page.marks?.pins.length ?? 0,
    };
    before = page;
    return message;
  });
}

// Runs in the browser: a patch in each frame, the first of which brings the whole page.
async function replay(messages) {
  const times = [];
  for (const data of messages) {
    await new Promise((done) => requestAnimationFrame(done));
    const start = performance.now();
    window.dispatchEvent(new MessageEvent('message', { data }));
    document.body.getBoundingClientRect();
    times.push(performance.now() - start);
  }
  return times.slice(1);
}
