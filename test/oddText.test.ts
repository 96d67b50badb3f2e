import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Reviewed } from '../src/protocol.ts';
import { loadTools } from '../src/server/reviewing/loadTools.ts';
import { inMemory } from './lsp.ts';

/**
 * Copy that no desk expects: each is reviewed, or told to be too long, by a server that goes on afterwards. Processor
 * time is bounded per kilobyte reviewed: some twenty times what a story needs, as machines differ; squares take minutes.
 */
const FIXED = 5_000;
const PER_KILOBYTE = 25;

const story = readFileSync('seeds/county-budget.txt', 'utf8');
const repeated = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);
const stories = (length: number): string => repeated(`${story}\n\n`, length);
const inBody = (text: string): string => `Ferry fare rises\n\nThe council met on Monday.\n\n${text}`;

interface Odd {
  readonly text: string;
  readonly format?: 'article' | 'markdown';
  /** Only a part was reviewed. */
  readonly long?: true;
}

const ODD: Readonly<Record<string, Odd>> = {
  'an article of 1 MB': { text: stories(1_000_000) },
  'an article of 10 MB': { text: stories(10_000_000), long: true },
  'an article of 1 MB in Markdown': { text: stories(1_000_000), format: 'markdown' },
  'an article of 10 MB in Markdown': { text: stories(10_000_000), format: 'markdown', long: true },
  '100,000 paragraphs': { text: inBody('He said so.\n\n'.repeat(100_000)), long: true },
  'one line of 5 MB': { text: inBody(repeated('He said “so” and left the room at once. ', 5_000_000)), long: true },
  'a word of 5 MB': { text: inBody('a'.repeat(5_000_000)), long: true },
  'a line of 1 MB in Markdown': { text: inBody(repeated('He *said* “so” and left. ', 1_000_000)), format: 'markdown' },
  '50,000 quotes': { text: inBody('“We lost.”\n\n'.repeat(50_000)) },
  '50,000 quotes in one paragraph': { text: inBody('“We lost,” Ruiz said. '.repeat(50_000)) },
  '50,000 opening marks': { text: inBody('“'.repeat(50_000)) },
  '12,000 quotations that never close': { text: inBody('“A. '.repeat(12_000)) },
  '20,000 block quotes in each other': { text: inBody(`${'>'.repeat(20_000)} so`), format: 'markdown' },
  '20,000 lists in each other': { text: inBody(`${'- '.repeat(20_000)}so`), format: 'markdown' },
  '5,000 lists, each indented more': {
    text: inBody(Array.from({ length: 1_000 }, (_, i) => `${'  '.repeat(i)}- so`).join('\n')),
    format: 'markdown',
  },
  '50,000 brackets in each other': { text: inBody(`${'['.repeat(50_000)}${']'.repeat(50_000)}`), format: 'markdown' },
  '50,000 stars': { text: inBody('*a **b '.repeat(15_000)), format: 'markdown' },
  '20,000 tags in each other': { text: inBody('<div>'.repeat(20_000)), format: 'markdown' },
  'quotes in quotes in quotes': { text: inBody('“‘'.repeat(5_000) + '’”'.repeat(5_000)) },
  'lines ended by CRLF': { text: stories(50_000).replaceAll('\n', '\r\n') },
  'lines ended by CR': { text: stories(50_000).replaceAll('\n', '\r') },
  'lone surrogates': { text: inBody(repeated('He said “so\ud800” and \udc00left.\n\n', 100_000)) },
  'zero-width characters': {
    text: inBody(repeated('He\u200b said\u200d “so\ufeff” on\u2060 Mon\u00adday. ', 100_000)),
  },
  'bidirectional marks': { text: inBody(repeated('\u202eHe said\u202c \u2066“so”\u2069 \u200fon Monday. ', 100_000)) },
  NULs: { text: inBody(`${'\0'.repeat(50_000)} “so\0” he said.`) },
  'right to left': {
    text: `כותרת ראשית\n\n${repeated('”אני מסכים“, אמר ראש העיר ביום שני. قال «نعم» ٣٤ مرة. ', 100_000)}`,
  },
  'no spaces between words': {
    text: `市议会批准预算\n\n${repeated('市长说：“我们会继续。”议会于周一开会，「三百人」参加。', 100_000)}`,
  },
  'a quotation with only marks behind it': { text: inBody('The list begins with “it was doomed by all of us” (?).') },
  'a colon that begins its paragraph': { text: inBody(': “The album came out in 1977,” she said. It sold well.') },
  emoji: { text: inBody(repeated('He said “👩‍👩‍👧‍👦 yes 🇨🇦” 👍🏽 on Monday 1️⃣. ', 100_000)) },
  'combining marks without end': { text: inBody(`Z${'\u0301'.repeat(100_000)} said “so”.`) },
  'nothing but spaces': { text: ' '.repeat(1_000_000) },
  'nothing but line ends': { text: '\n'.repeat(1_000_000) },
  'nothing but digits': { text: inBody('1234567890,'.repeat(20_000)) },
  'front matter without end': { text: `---\n${'title: so\n'.repeat(50_000)}`, format: 'markdown' },
  'front matter of aliases': { text: `---\na: &a [x, x]\n${bomb(30)}\n---\n\nSo it is.`, format: 'markdown' },
};

function bomb(levels: number): string {
  const name = (i: number): string => (i === 0 ? 'a' : `a${i}`);
  return Array.from({ length: levels }, (_, i) => `a${i + 1}: &a${i + 1} [*${name(i)}, *${name(i)}]`).join('\n');
}

describe('odd copy', { timeout: 600_000 }, () => {
  for (const [name, { text, format = 'article', long }] of Object.entries(ODD)) {
    test(`${name}: ${long ? 'is reviewed in part, and says so' : 'is reviewed'}`, async () => {
      const client = await inMemory(loadTools);
      const uri = `file:///desk/odd.${format === 'article' ? 'story' : 'md'}`;
      await client.connection.sendNotification('copydesk/choice', { uri, article: true });
      const start = process.cpuUsage();
      await client.open(uri, text, format);
      const items = (await client.pull(uri)).items as Diagnostic[];
      const { user, system } = process.cpuUsage(start);
      const limit = FIXED + (Math.min(text.length, 1_200_000) / 1024) * PER_KILOBYTE;
      assert.ok((user + system) / 1000 < limit, `took ${(user + system) / 1000} of ${limit} ms`);

      const { failed, whole, words, skipped } = client.reviewed.at(-1) as Reviewed;
      assert.deepEqual({ failed, whole, skipped }, { failed: false, whole: !long, skipped: [] });
      const told = items.filter(({ code }) => code === 'desk/too-long');
      assert.equal(told.length, long ? 1 : 0);
      if (long) assert.ok(String(told[0]!.message).includes(`the first ${words.toLocaleString('en')} words`));

      const document = TextDocument.create(uri, format, 1, text);
      for (const { range } of items)
        assert.deepEqual(document.positionAt(document.offsetAt(range.end)), range.end, 'the place is in the text');
      assert.deepEqual(client.log, []);
      for (const method of ['documentSymbol', 'foldingRange', 'semanticTokens/full'])
        await client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri } });
      await client.connection.sendRequest('copydesk/page', { uri, marked: true });
      client.connection.dispose();
    });
  }
});
