import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { DocumentHighlight, DocumentSymbol, Hover, Location, Range } from 'vscode-languageserver/node';
import { type Client, HOSTS } from './lsp.ts';

/** Who said it, and where else the copy speaks of them. */
const URI = 'file:///desk/quay.txt';
const STORY = `Quay wall to be rebuilt
By Nell Astbury

ELSMOUTH — The wall is sinking, Mayor Ana Ruiz told the council. She asked for money.

“It cannot wait,” harbour engineer Tom Oyelaran, 54, said on Friday. “The piles are gone.

“Nobody has looked since May.”

Ruiz walked the quay herself. “I saw it,” she said.

“We will pay for it.”

“It was always so,” a fisherman said. The mayor smiled. So did Oyelaran.
`;
const LINES = STORY.split('\n');

/** The place of some words: the n-th time they stand in the story. */
function at(words: string, n = 1): Range {
  let offset = -1;
  for (let i = 0; i < n; i++) offset = STORY.indexOf(words, offset + 1);
  assert.ok(offset >= 0, `“${words}” stands in the story`);
  const line = STORY.slice(0, offset).split('\n').length - 1;
  const character = offset - STORY.lastIndexOf('\n', offset - 1) - 1;
  return { start: { line, character }, end: { line, character: character + words.length } };
}

const wordsAt = ({ start, end }: Range): string => LINES[start.line]!.slice(start.character, end.character);

const servers: Client[] = [];
after(() => Promise.all(servers.map((server) => server.stop())));

for (const [host, start] of HOSTS) {
  describe(`mentions, server as a ${host}`, () => {
    const open = async (uri = URI, text = STORY): Promise<Client> => {
      const client = await start();
      servers.push(client);
      await client.open(uri, text, uri.endsWith('.md') ? 'markdown' : 'article');
      return client;
    };
    const ask = <T>(client: Client, method: string, place: Range, more: object = {}, uri = URI): Promise<T> =>
      client.connection.sendRequest(`textDocument/${method}`, {
        textDocument: { uri },
        position: place.start,
        ...more,
      });

    test('hover on a quotation tells who said it, by which words, and how sure that is', async () => {
      const client = await open();
      const hover = async (place: Range): Promise<unknown> => {
        const answer = await ask<Hover | null>(client, 'hover', place);
        return answer && (answer.contents as { value: string }).value;
      };
      assert.equal(
        await hover(at('It cannot wait')),
        '**Tom Oyelaran** · Attributed: “harbour engineer Tom Oyelaran, 54, said.” Speaker named.',
      );
      assert.equal(
        await hover(at('Nobody has looked')),
        '**Tom Oyelaran** · Continues the open quotation above. Attributed: “harbour engineer Tom Oyelaran, 54, said.”',
      );
      assert.match(String(await hover(at('We will pay'))), /^\*\*No speaker named.*all quotation/);
      assert.equal(
        await hover(at('It was always')),
        '**“a fisherman”** · Attributed: “a fisherman said.” No name in this story.',
      );
      assert.equal(await hover(at('smiled')), null);
      const { range } = (await ask<Hover>(client, 'hover', at('It cannot wait'))) ?? {};
      assert.equal(range && wordsAt(range), '“It cannot wait,”');
    });

    test('from a name, a pronoun and a description to the first mention', async () => {
      const client = await open();
      const first = async (place: Range): Promise<string | null> => {
        const answer = await ask<Location | null>(client, 'definition', place);
        if (!answer) return null;
        assert.equal(answer.uri, URI);
        return wordsAt(answer.range);
      };
      assert.equal(await first(at('She asked')), 'Ana Ruiz');
      assert.equal(await first(at('Ruiz walked')), 'Ana Ruiz');
      assert.equal(await first(at('The mayor')), 'Ana Ruiz');
      assert.equal(await first(at('Oyelaran.')), 'Tom Oyelaran');
      assert.equal(await first(at('piles')), null);
    });

    test('all mentions are found and highlighted, pronouns included', async () => {
      const client = await open();
      const mentions = ['Ana Ruiz', 'She', 'Ruiz', 'herself', 'she', 'The mayor'];
      const references = await ask<Location[]>(client, 'references', at('Ruiz walked'), {
        context: { includeDeclaration: true },
      });
      assert.deepEqual(
        references.map(({ range }) => wordsAt(range)),
        mentions,
      );
      const others = await ask<Location[]>(client, 'references', at('She asked'), {
        context: { includeDeclaration: false },
      });
      assert.deepEqual(
        others.map(({ range }) => wordsAt(range)),
        mentions.slice(1),
      );
      const marked = await ask<DocumentHighlight[]>(client, 'documentHighlight', at('The mayor'));
      assert.deepEqual(
        marked.map(({ range }) => wordsAt(range)),
        mentions,
      );
      assert.equal(await ask(client, 'documentHighlight', at('piles')), null);
    });

    test('the outline gives each quotation its speaker', async () => {
      const client = await open();
      const [headline] = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument: { uri: URI },
      });
      assert.deepEqual(
        headline?.children?.map(({ detail }) => detail),
        [
          'Tom Oyelaran',
          'Tom Oyelaran',
          'Tom Oyelaran',
          'Ana Ruiz',
          'No speaker named; Ruiz spoke last',
          '“a fisherman”',
        ],
      );
    });

    test('nothing is told of a file that is no article', async () => {
      const uri = 'file:///desk/README.md';
      const client = await open(uri, '# Tool by Ana Ruiz\n\n- install\n- Ruiz runs it\n');
      const place = { start: { line: 0, character: 12 }, end: { line: 0, character: 12 } };
      for (const method of ['hover', 'definition', 'documentHighlight'])
        assert.equal(await ask(client, method, place, {}, uri), null, method);
      assert.equal(await ask(client, 'references', place, { context: { includeDeclaration: true } }, uri), null);
    });
  });
}
