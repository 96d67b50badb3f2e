import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  type CodeAction,
  type Diagnostic,
  type DocumentSymbol,
  type SemanticTokens,
} from 'vscode-languageserver/node';
import { type AnyRule, defineRule } from '../src/core/rules/rule.ts';
import { product } from '../src/product.ts';
import { searchPath } from '../src/server/style/configurations.ts';
import { type Client, EDITOR, inMemory, type Options, startProcess, startWorker } from './lsp.ts';

const URI = 'file:///desk/ferry.txt';
const STORY = `Elsmouth ferry returns after winter repairs
By Nell Astbury

ELSMOUTH — The Elsmouth ferry will carry passengers again on Monday, after repairs that took four months, Mayor Ana Ruiz said.

"The boat is safe and the crew is ready," Ruiz said at the quay on Friday.

"We will not raise the fare this year, and we will not cut a single crossing."

The yard replaced 40 metres of planking, harbor engineer Tom Oyelaran said.
`;
const BARE = 7; // the line of the quotation that nobody is credited with
const BARE_LENGTH = 78;

const SPEAKER = { start: { line: 5, character: 42 }, end: { line: 5, character: 46 } };

const servers: Client[] = [];
const keep = (client: Client): Client => {
  servers.push(client);
  return client;
};
after(() => Promise.all(servers.map((server) => server.stop())));

const unattributed: Diagnostic = {
  range: { start: { line: BARE, character: 0 }, end: { line: BARE, character: BARE_LENGTH } },
  severity: 3,
  code: 'quotes/unattributed',
  source: 'Copydesk',
  message:
    'Same speaker? Add an attribution or leave the quotation above open.\nRuiz is quoted just above and may still be talking.',
  data: { index: 0 },
};

const unattributedIn = (uri: string, severity: 1 | 2 | 3 | 4 = 3): Diagnostic => ({
  ...unattributed,
  severity,
  relatedInformation: [{ location: { uri, range: SPEAKER }, message: 'Ruiz is quoted here' }],
});

/** Coded colors as line, character, length and name. */
function colours(client: Client, data: readonly number[]): [number, number, number, string | undefined][] {
  const names = client.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes ?? [];
  let line = 0;
  let character = 0;
  return Array.from({ length: data.length / 5 }, (_, i) => {
    const [down = 0, right = 0, length = 0, type = 0] = data.slice(i * 5);
    line += down;
    character = down > 0 ? right : character + right;
    return [line, character, length, names[type]];
  });
}

const codes = (report: { items: unknown[] }): unknown[] => report.items.map((item) => (item as Diagnostic).code);

function actions(client: Client, uri: string, line: number, only?: string[]): Promise<CodeAction[]> {
  const range = { start: { line, character: 5 }, end: { line, character: 5 } };
  const context = { diagnostics: [], ...(only ? { only } : {}) };
  return client.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context });
}

for (const [host, start] of [
  ['process', startProcess],
  ['worker', startWorker],
] as const) {
  describe(`server as a ${host}`, () => {
    const launch = async (options?: Options): Promise<Client> => keep(await start(options));

    test('says what it can do', async () => {
      const client = await launch();
      assert.deepEqual(client.initialized, {
        serverInfo: { name: 'Copydesk', version: product.version },
        capabilities: {
          textDocumentSync: { openClose: true, change: 2 },
          documentSymbolProvider: true,
          foldingRangeProvider: true,
          hoverProvider: true,
          definitionProvider: true,
          referencesProvider: true,
          documentHighlightProvider: true,
          renameProvider: { prepareProvider: true },
          semanticTokensProvider: {
            legend: {
              tokenTypes: ['caption', 'byline', 'headline', 'quote', 'figure', 'cue', 'speaker', 'dateline', 'credit'],
              tokenModifiers: [],
            },
            full: true,
          },
          codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.copydesk'] },
          diagnosticProvider: { identifier: 'copydesk', interFileDependencies: false, workspaceDiagnostics: false },
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        },
      });
    });

    test('answers a pull with the findings, and an unchanged one with a word', async () => {
      const client = await launch({ initializationOptions: { ruleLink: 'command:show?{id}' } });
      await client.open(URI, STORY);
      const { resultId, ...report } = await client.pull(URI);
      const codeDescription = { href: 'command:show?quotes/unattributed' };
      assert.deepEqual(report, { kind: 'full', items: [{ ...unattributedIn(URI), codeDescription }] });
      assert.deepEqual(await client.pull(URI, resultId), { kind: 'unchanged', resultId });
      assert.deepEqual(client.reviewed, [
        {
          uri: URI,
          version: 1,
          article: true,
          counts: { error: 0, warning: 0, info: 1, hint: 0 },
          words: 65,
          readingTime: 1,
          grade: 7,
          sources: 1,
          style: 'ap',
          skipped: [],
          whole: true,
          failed: false,
          untrusted: [],
        },
      ]);
    });

    test('says when copy is not in English', async () => {
      const client = await launch();
      await client.open(
        URI,
        'Elsmouth cierra el muelle\n\nPor Ana Ruiz\n\nEl consejo dijo el martes que el puerto cerrará el muelle del norte durante un año para que los obreros lo reparen, según la alcaldesa.\n\nLos pescadores que venden su captura en el muelle dijeron que no saben a dónde ir con los barcos durante el invierno.\n',
      );
      await client.pull(URI);
      assert.equal((client.reviewed.at(-1) as { language?: string } | undefined)?.language, 'und');
    });

    test('tells the outline, the folds, the colours and how furniture was read', async () => {
      const client = await launch();
      await client.open(
        URI,
        `${STORY}\nThe quay\n\nIt was built in 1931, and 40 boats still land their catch there every week.\n`,
      );
      const about = { textDocument: { uri: URI } };
      const [headline] = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', about);
      assert.equal(headline?.name, 'Elsmouth ferry returns after winter repairs');
      assert.deepEqual(
        headline?.children?.map(({ name, detail }) => [name, detail]),
        [
          ['"The boat is safe and the crew is ready,"', 'Ana Ruiz'],
          ['"We will not raise the fare this year, and we will not cut…', 'No speaker named; Ruiz spoke last'],
          ['The quay', ''],
        ],
      );
      const folds = await client.connection.sendRequest('textDocument/foldingRange', about);
      assert.deepEqual(folds, [{ startLine: 11, endLine: 13, kind: 'region' }]);
      const { data } = await client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', about);
      assert.deepEqual(colours(client, data).slice(0, 7), [
        [0, 0, 43, 'headline'],
        [1, 3, 12, 'byline'],
        [3, 0, 8, 'dateline'],
        [3, 93, 4, 'figure'],
        [5, 0, 41, 'quote'],
        [5, 42, 4, 'speaker'],
        [5, 47, 4, 'cue'],
      ]);
      const hover = await client.connection.sendRequest('textDocument/hover', {
        ...about,
        position: { line: 1, character: 5 },
      });
      assert.deepEqual(hover, {
        contents: { kind: 'markdown', value: '**Byline**: the names after “By,” or right under the headline.' },
        range: { start: { line: 1, character: 3 }, end: { line: 1, character: 15 } },
      });
      const nothing = { ...about, position: { line: 9, character: 5 } };
      assert.equal(await client.connection.sendRequest('textDocument/hover', nothing), null);
    });

    test('tells nothing of a file that is no article', async () => {
      const client = await launch();
      const uri = 'file:///desk/README.md';
      await client.open(uri, '# Tool\n\n- install\n- run\n', 'markdown');
      const about = { textDocument: { uri } };
      assert.equal(await client.connection.sendRequest('textDocument/documentSymbol', about), null);
      assert.equal(await client.connection.sendRequest('textDocument/foldingRange', about), null);
      assert.deepEqual(await client.connection.sendRequest('textDocument/semanticTokens/full', about), { data: [] });
    });

    test('follows incremental changes', async () => {
      const client = await launch();
      await client.open(URI, STORY);
      const at = { line: BARE, character: BARE_LENGTH };
      const comma = { start: { line: BARE, character: BARE_LENGTH - 2 }, end: at };
      await client.change(URI, 2, [{ range: comma, text: '," Ruiz said.' }]);
      assert.deepEqual((await client.pull(URI)).items, []);
      const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      await client.change(URI, 3, [{ range: { start: comma.start, end: { line: BARE, character: 89 } }, text: '."' }]);
      await client.change(URI, 4, [{ range: top, text: '\n' }]);
      const [finding] = (await client.pull(URI)).items as Diagnostic[];
      assert.equal(finding?.range.start.line, BARE + 1);
    });

    test('offers the fixes of the finding at the cursor, likeliest first, for the version it saw', async () => {
      const client = await launch();
      await client.open(URI, STORY);
      const found = await actions(client, URI, BARE);
      const end = { line: BARE, character: BARE_LENGTH };
      const [first, ...others] = found;
      assert.deepEqual(first, {
        title: first?.title,
        kind: 'quickfix',
        diagnostics: [unattributedIn(URI)],
        isPreferred: true,
        edit: {
          documentChanges: [
            {
              textDocument: { uri: URI, version: 1 },
              edits: [{ range: { start: { line: BARE, character: BARE_LENGTH - 2 }, end }, newText: '," Ruiz said.' }],
            },
          ],
        },
      });
      assert.ok(others.length > 0);
      assert.ok(others.every((action) => action.isPreferred === undefined));
      assert.deepEqual(await actions(client, URI, 1), []);
      assert.deepEqual(await actions(client, URI, BARE, ['refactor']), []);
    });

    test('leaves NAME selected where the editor can, and writes it plainly where it cannot', async () => {
      const name = (found: CodeAction[]): unknown => {
        const action = found.find((one) => JSON.stringify(one.edit).includes('NAME'));
        const [change] = action?.edit?.documentChanges ?? [];
        return change && 'edits' in change ? change.edits : action?.edit?.changes?.[URI];
      };
      const range = {
        start: { line: BARE, character: BARE_LENGTH - 2 },
        end: { line: BARE, character: BARE_LENGTH },
      };
      const able = await launch();
      await able.open(URI, STORY);
      assert.deepEqual(name(await actions(able, URI, BARE)), [
        // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet's own notation
        { range, snippet: { kind: 'snippet', value: '," ${1:NAME} said.$0' } },
      ]);
      const plain = await launch({ capabilities: { ...EDITOR, workspace: { configuration: true } } });
      await plain.open(URI, STORY);
      assert.deepEqual(name(await actions(plain, URI, BARE)), [{ range, newText: '," NAME said.' }]);
    });

    test('lets a finding stand as the file beside the story says, and offers to write it', async () => {
      const story = 'untitled-scheme://desk/stories/ferry.story';
      const beside = `${story}.copydesk.yaml`;
      const files = new Map<string, string>();
      const client = await launch({ files, initializationOptions: { stetCommand: 'desk.stet' } });
      const changed = (): Promise<void> =>
        client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: beside, type: 2 }] });
      await client.open(story, STORY);
      const action = (await actions(client, story, BARE)).find(({ title }) => title === 'Stet…');
      assert.equal(action?.command?.command, 'desk.stet');
      const [wish] = action?.command?.arguments ?? [];
      assert.deepEqual([wish.uri, wish.stet.rule], [story, 'quotes/unattributed']);
      const marked = (await actions(client, story, BARE)).find(({ title }) => title.startsWith('Mark as a document'));
      assert.equal(marked?.command?.arguments?.[0].stet.reason, 'Document, title or term');
      const stet = { ...wish.stet, reason: 'A speech.' };
      const { text } = (await client.connection.sendRequest('copydesk/sidecar', {
        text: null,
        change: { kind: 'stet', stet },
      })) as { text: string };
      files.set(beside, text);
      await changed();
      assert.deepEqual((await client.pull(story)).items, []);
      const [stood] = (await client.connection.sendRequest('copydesk/stood', { uri: story })) as {
        start: number;
        reason: string;
      }[];
      assert.deepEqual([stood?.reason, stood?.start], ['A speech.', STORY.indexOf('"We will not')]);

      files.set(beside, text.replace('We will not', 'They will not'));
      await changed();
      assert.deepEqual(codes((await client.pull(story)) as { items: unknown[] }), [
        'stet/expired',
        'quotes/unattributed',
      ]);
      files.set(beside, 'stet: [loud\n');
      await changed();
      await client.pull(story);
      await client.until(() =>
        client.published.some(({ uri, diagnostics }) => uri === beside && diagnostics.length > 0),
      );
      files.delete(beside);
      await changed();
      assert.deepEqual(codes((await client.pull(story)) as { items: unknown[] }), ['quotes/unattributed']);
    });

    test('reports a false alarm by its rule and place, with names that are invented', async () => {
      const client = await launch({ initializationOptions: { reportCommand: 'desk.report' } });
      await client.open(URI, STORY);
      const action = (await actions(client, URI, BARE)).find(({ title }) => title.startsWith('Report a false alarm'));
      const [wish] = action?.command?.arguments ?? [];
      assert.deepEqual(wish, { uri: URI, at: STORY.indexOf('"We will not'), rule: 'quotes/unattributed' });
      const ask = (asked: object): Promise<unknown> => client.connection.sendRequest('copydesk/falseAlarm', asked);
      const answer = (await ask(wish)) as { report: string; form: string; anonymous: boolean };
      assert.match(answer.report, /^Rule: quotes\/unattributed /);
      assert.match(answer.form, /^https:\/\/.+\/issues\/new\?template=1-false-alarm\.yml/);
      assert.ok(answer.anonymous);
      assert.equal(await ask({ ...wish, at: 0 }), null);
      assert.equal(await ask({ ...wish, rule: 'style/percent' }), null);
    });

    test('a style pack chosen in copydesk.yaml changes the findings at once', async () => {
      const yaml = 'untitled-scheme://desk/stories/copydesk.yaml';
      const story = 'untitled-scheme://desk/stories/ferry.story';
      const files = new Map([[yaml, 'style: ap\n']]);
      const client = await launch({ files, folders: ['untitled-scheme://desk/stories'] });
      await client.open(story, 'Ferry returns\n\nThe fare rose 4 percent, Mayor Ana Ruiz said on Monday.\n');
      assert.deepEqual(codes((await client.pull(story)) as { items: unknown[] }), ['style/percent']);
      files.set(yaml, 'style: reuters\n');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: yaml, type: 2 }],
      });
      assert.deepEqual((await client.pull(story)).items, []);
    });

    test('gives the desk its lists, a query on a finding, quotations against a transcript, and a correction', async () => {
      const client = await launch();
      await client.open(URI, STORY);
      const ask = <R>(what: string, params: object = {}): Promise<R> =>
        client.connection.sendRequest(`copydesk/${what}`, { uri: URI, ...params });
      const { sources, facts } = await ask<{ sources: { name: string }[]; facts: unknown[] }>('desk');
      const list = await ask<{ text: string }>('list', { list: 'sources', format: 'csv' });
      for (const { name } of sources) assert.ok(list.text.includes(name), name);
      const tasks = await ask<{ text: string }>('list', { list: 'facts', format: 'markdown' });
      assert.equal(tasks.text.split('- [ ] ').length - 1, facts.length);
      const start = STORY.indexOf('"We will not');
      const about = { start, end: start + BARE_LENGTH, text: 'Who?', who: 'MA', when: '2026-11-29' };
      const query = await ask<{ rule?: string; words: string; id: string }>('query', about);
      assert.equal(query.rule, 'quotes/unattributed');
      assert.ok(STORY.includes(query.words) && query.id);
      assert.equal(await ask('query', { ...about, end: start }), null);
      const quotes = await ask<{ match: string }[]>('quotes', { transcript: 'Nobody said a word.' });
      assert.ok(quotes.length > 0 && quotes.every(({ match }) => match !== 'exact'));
      const wish = { wrong: 'Ruiz', right: 'Ruis', what: 'name', day: '2026-11-29' };
      const { places, note } = await ask<{ places: unknown[]; note: string }>('correction', wish);
      assert.ok(places.length > 0);
      assert.match(note, /Ruis/);
    });

    test('reviews a file that is not open, and the same copy again only under another style', async () => {
      const yaml = 'untitled-scheme://desk/stories/copydesk.yaml';
      const uri = 'untitled-scheme://desk/stories/fare.story';
      const files = new Map([[uri, 'Ferry returns\n\nThe fare rose 4 percent, Mayor Ana Ruiz said on Monday.\n']]);
      const client = await launch({ files, folders: ['untitled-scheme://desk/stories'] });
      const draft = (unless?: string): Promise<{ style: string; counts: { warning: number } } | string | null> =>
        client.connection.sendRequest('copydesk/draft', { uri, languageId: 'article', ...(unless ? { unless } : {}) });
      const first = await draft();
      assert.ok(first && typeof first === 'object');
      assert.equal(await draft(first.style), 'unchanged');
      files.set(yaml, 'rules:\n  style/percent: error\n');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: yaml, type: 1 }],
      });
      const second = await draft(first.style);
      assert.ok(second && typeof second === 'object');
      assert.notEqual(second.style, first.style);
      assert.notDeepEqual(second.counts, first.counts);
      files.delete(uri);
      assert.equal(await draft(), null);
    });

    test('reads the configuration through the editor where there is no disk, and reports its faults', async () => {
      const yaml = 'untitled-scheme://desk/stories/copydesk.yaml';
      const story = 'untitled-scheme://desk/stories/today/ferry.story';
      const files = new Map([[yaml, 'rules:\n  quotes/unattributed: off\n']]);
      const client = await launch({ files, folders: ['untitled-scheme://desk/stories'] });
      const changed = (): Promise<void> =>
        client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: yaml, type: 2 }] });
      await client.open(story, STORY);
      assert.deepEqual((await client.pull(story)).items, []);

      files.set(yaml, 'rules:\n  quotes/unattributed: [loud\n');
      await changed();
      await client.until(() => client.published.length > 0);
      const [faults] = client.published;
      assert.equal(faults?.uri, yaml);
      assert.ok(faults.diagnostics.length > 0);
      for (const { range, severity, source } of faults.diagnostics) {
        assert.ok(range.start.line >= 1, 'the fault is not in the first line');
        assert.deepEqual([severity, source], [1, 'Copydesk']);
      }
      assert.deepEqual((await client.pull(story)).items, [], 'the last good configuration stays in force');

      files.set(yaml, 'rules:\n  quotes/unattributed: error\n');
      await changed();
      await client.until(() => client.published.length > 1);
      assert.deepEqual(client.published[1], { uri: yaml, diagnostics: [] });
      assert.deepEqual((await client.pull(story)).items, [unattributedIn(story, 1)]);

      files.delete(yaml);
      await changed();
      await client.until(() => client.refreshes() >= 3);
      assert.deepEqual((await client.pull(story)).items, [unattributedIn(story)]);
    });

    test('prints the names that a site has for keys of authors', async () => {
      const site = 'untitled-scheme://desk/site';
      const post = `${site}/_posts/2024-05-07-ferry.md`;
      const data = `${site}/_data/authors.yml`;
      const own = `${site}/content/authors/leo_marsh/_index.md`;
      const files = new Map([
        [data, 'mholt:\n  name: Mina Holt\n'],
        [own, '---\ntitle: Leo Marsh Jr.\n---\n'],
      ]);
      const client = await launch({ files, folders: [site] });
      const keyed = `---\ntitle: Harrow to sell its ferry\nauthors: [mholt, leo_marsh]\n---\n\n${STORY}`;
      await client.open(post, keyed, 'article');
      const byline = async (): Promise<unknown> => {
        const page: { about: { authors: string[] } } = await client.connection.sendRequest('copydesk/page', {
          uri: post,
        });
        return page.about.authors;
      };
      const unknown = async (uri: string): Promise<number> =>
        (await client.pull(uri)).items.filter((item) => (item as Diagnostic).code === 'furniture/author-key').length;
      assert.deepEqual(await byline(), ['Mina Holt', 'Leo Marsh Jr.']);
      assert.equal(await unknown(post), 0);
      files.set(data, 'mholt:\n  name: Mina Holt-Reed\n');
      files.set(own, '---\ntitle: Leo Marsh\n---\n');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [data, own].map((uri) => ({ uri, type: 2 })),
      });
      assert.deepEqual(await byline(), ['Mina Holt-Reed', 'Leo Marsh']);
      files.delete(own);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: own, type: 3 }] });
      assert.equal(await unknown(post), 1, 'a key that no file knows any more is queried');
      const outside = 'untitled-scheme://desk/elsewhere/ferry.md';
      await client.open(outside, '---\ntitle: Ferry\nauthor: mholt\n---\n\nThe ferry is late.', 'article');
      const other: { about: { authors: string[] } } = await client.connection.sendRequest('copydesk/page', {
        uri: outside,
      });
      assert.deepEqual(other.about.authors, ['Mholt']);
      assert.equal(await unknown(outside), 0, 'where no site can be asked nothing is');
    });

    test('follows extends and overrides, tells who decided, and keeps the last good style', async () => {
      const desk = 'untitled-scheme://desk/stories';
      const story = `${desk}/wire/ferry.story`;
      const files = new Map([
        [
          `${desk}/copydesk.yaml`,
          'extends: shared/house.yaml\noverrides:\n  - files: ["wire/**"]\n    rules:\n      quotes/unattributed: info\n',
        ],
        [`${desk}/shared/house.yaml`, 'rules:\n  quotes/unattributed: error\n'],
      ]);
      const client = await launch({ files, folders: [desk] });
      const write = async (name: string, yaml: string): Promise<void> => {
        files.set(`${desk}/${name}`, yaml);
        const changes = [{ uri: `${desk}/${name}`, type: 2 }];
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
      };
      await client.open(story, STORY);
      assert.deepEqual((await client.pull(story)).items, [unattributedIn(story, 3)]);
      const position = { line: BARE, character: 5 };
      const hover = await client.connection.sendRequest('textDocument/hover', {
        textDocument: { uri: story },
        position,
      });
      assert.match(
        JSON.stringify(hover),
        /`quotes\/unattributed`: info by copydesk\.yaml, overrides for wire\/\\\\\*\\\\\*\./,
      );
      await write('copydesk.yaml', 'extends: shared/house.yaml\n');
      assert.deepEqual((await client.pull(story)).items, [unattributedIn(story, 1)]);
      await write('shared/house.yaml', 'rules:\n  quotes/unattributed: off\n');
      assert.deepEqual((await client.pull(story)).items, []);
      await write('shared/house.yaml', 'extends: ../copydesk.yaml\n');
      assert.deepEqual((await client.pull(story)).items, []);
      await client.until(() =>
        client.published.some(({ uri, diagnostics }) => uri.endsWith('house.yaml') && diagnostics.length > 0),
      );
      const cycle = client.published.at(-1)?.diagnostics[0];
      assert.deepEqual(cycle?.range.start, { line: 0, character: 9 });
      assert.match(String(cycle?.message), /extends this file in turn/);
    });

    test('takes back the faults of a file that is no longer extended, and of one deleted with what extends it', async () => {
      const desk = 'untitled-scheme://desk/stories';
      const [own, base] = [`${desk}/copydesk.yaml`, `${desk}/base.yaml`];
      const files = new Map([
        [own, 'extends: base.yaml\n'],
        [base, 'rules:\n  no/such: off\n'],
      ]);
      const client = await launch({ files, folders: [desk] });
      const changed = (...uris: string[]): Promise<void> =>
        client.connection.sendNotification('workspace/didChangeWatchedFiles', {
          changes: uris.map((uri) => ({ uri, type: 2 })),
        });
      const faults = (uri: string) => client.published.filter((one) => one.uri === uri).at(-1)?.diagnostics.length;
      await client.until(() => faults(base) === 1);
      files.set(own, 'style: ap\n');
      await changed(own);
      await client.until(() => faults(base) === 0);
      files.set(own, 'extends: base.yaml\n');
      await changed(own);
      await client.until(() => faults(base) === 1);
      files.clear();
      await changed(own, base);
      await client.until(() => faults(base) === 0 && faults(own) === 0);
    });

    test('hostile text is reviewed, not obeyed', async () => {
      const client = await launch();
      const texts = {
        empty: '',
        space: ' \n\t\n\r\n',
        nul: 'Head\n\n\0\0\u0001"\0\ufffd\0',
        surrogates: 'Head\n\n"\ud800 \udc00" he said "\ud83d',
        marks: `Head\n\n${'" “ ” ‘ ’ « »\n'.repeat(2_000)}`,
        line: 'The council met. "It is so," she said. '.repeat(5_000),
        endings: 'Head\r\rBody "one\r\n\n\r"two\r',
      };
      for (const [name, text] of Object.entries(texts)) {
        const uri = `file:///desk/${name}.article`;
        await client.open(uri, text);
        const report = await client.pull(uri);
        assert.equal(report.kind, 'full', name);
        assert.ok(Array.isArray(await actions(client, uri, 0)), name);
        await client.connection.sendRequest('copydesk/page', { uri });
      }
      assert.deepEqual(client.log, []);
    });
  });
}

describe('server', () => {
  const launch = async (options?: Options): Promise<Client> => keep(await startProcess(options));

  test('process and worker find the same', async () => {
    const text = `${STORY}\nIt will reportedly cost 4,000 pounds.\n\n"We never closed.\n\nThe fair is on Feb. 30, 2025.\n`;
    const [one, other] = [await launch(), keep(await startWorker())];
    for (const client of [one, other]) await client.open(URI, text);
    const report = await one.pull(URI);
    assert.ok(report.items.length >= 3);
    assert.deepEqual(await other.pull(URI), report);
  });

  test('pushes findings to an editor that cannot pull, newest version only', async () => {
    const { diagnostic: _, ...textDocument } = EDITOR.textDocument ?? {};
    const client = await launch({ capabilities: { ...EDITOR, textDocument } });
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    await client.open(URI, STORY);
    await client.change(URI, 2, [{ text: STORY.replace('Nell', 'Noor') }]);
    await client.until(() => client.published.length > 0);
    assert.deepEqual(client.published, [{ uri: URI, version: 2, diagnostics: [unattributedIn(URI)] }]);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await client.until(() => client.published.length > 1);
    assert.deepEqual(client.published[1], { uri: URI, diagnostics: [] });
  });

  test('links the places that a conflict is about, where the editor shows such links', async () => {
    const text = `Bridge opens

Some 8,000 Elsmouth residents have crossed the Tarn, the council said.

The band played until dusk.

Stalls sold pies.

Nearly 12,000 Elsmouth residents have crossed the Tarn, according to the police.
`;
    const able = await launch();
    await able.open(URI, text);
    const [finding] = ((await able.pull(URI)).items as Diagnostic[]).filter(({ code }) => code === 'figures/conflict');
    assert.ok(finding?.relatedInformation?.length);
    for (const { location } of finding.relatedInformation) assert.equal(location.uri, URI);

    const plain = await launch({ capabilities: { textDocument: { diagnostic: {} } } });
    await plain.open(URI, text);
    for (const item of (await plain.pull(URI)).items) assert.equal((item as Diagnostic).relatedInformation, undefined);
  });

  test('finds copydesk.yaml on the disk, upward from the article', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'copydesk-'));
    t.after(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'copydesk.yaml'), 'rules:\n  quotes/unattributed: hint\n');
    const client = await launch();
    const uri = pathToFileURL(join(folder, 'a', 'b', 'ferry.txt')).href;
    await client.open(uri, STORY);
    assert.deepEqual((await client.pull(uri)).items, [unattributedIn(uri, 4)]);
  });

  test('a faulty file that was never good leaves the defaults, and shows before any article is open', async () => {
    const files = new Map([['mem://desk/copydesk.yaml', 'style: nonesuch\n']]);
    const client = await launch({ files, folders: ['mem://desk'] });
    await client.until(() => client.published.length > 0);
    assert.equal(client.published[0]?.uri, 'mem://desk/copydesk.yaml');
    assert.equal(client.published[0]?.diagnostics[0]?.range.start.line, 0);
    await client.open('mem://desk/ferry.story', STORY);
    assert.deepEqual((await client.pull('mem://desk/ferry.story')).items, [unattributedIn('mem://desk/ferry.story')]);
  });

  test('what is said of a configuration goes with its workspace folder', async () => {
    const files = new Map([['mem://desk/copydesk.yaml', 'style: nonesuch\n']]);
    const client = await launch({ files, folders: ['mem://desk'] });
    await client.until(() => client.published.length > 0);
    assert.equal(client.published.at(-1)?.diagnostics.length, 1);
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: 'mem://desk', name: 'desk' }] },
    });
    await client.until(() => client.published.at(-1)?.diagnostics.length === 0);
    assert.equal(client.published.at(-1)?.uri, 'mem://desk/copydesk.yaml');
  });

  test('one person overrides the newsroom, and bad settings are named once', async () => {
    const settings: { rules: unknown } = { rules: { 'quotes/unattributed': 'info', 'no/such-rule': 'off' } };
    const client = await launch({ settings });
    await client.open(URI, STORY);
    assert.deepEqual((await client.pull(URI)).items, [unattributedIn(URI, 3)]);
    await client.change(URI, 2, [{ text: STORY }]);
    await client.pull(URI);
    assert.equal(client.log.length, 1);
    assert.match(client.log[0] ?? '', /copydesk\.rules.*no\/such-rule/);

    settings.rules = { 'quotes/unattributed': 'off' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.refreshes() >= 2);
    assert.deepEqual((await client.pull(URI)).items, []);
  });

  test('one person’s settings hold where no folder is open: a draft never saved, and a single file', async () => {
    const fare = 'Ferry fare rises\n\nThe fare rose 4 percent, Mayor Ana Ruiz said on Monday.\n';
    const settings: Record<string, unknown> = {};
    const client = await launch({ settings, files: new Map() });
    const heard = async (uri: string): Promise<string[]> =>
      (await client.pull(uri)).items.map((item) => String((item as Diagnostic).code));
    for (const uri of ['untitled:Untitled-1', 'mem://alone/ferry.story']) {
      await client.open(uri, fare);
      assert.deepEqual(await heard(uri), ['style/percent'], uri);
    }
    settings.style = 'reuters';
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    for (const uri of ['untitled:Untitled-1', 'mem://alone/ferry.story']) assert.deepEqual(await heard(uri), [], uri);
    assert.deepEqual(client.log, []);
  });

  test('an editor that cannot be asked may push its settings', async () => {
    const client = await launch({ capabilities: { textDocument: { diagnostic: {} } } });
    const rules = { 'quotes/unattributed': 'off' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { copydesk: { rules } } });
    await client.open(URI, STORY);
    assert.deepEqual((await client.pull(URI)).items, []);
  });

  test('reviews articles only: by word of a person, of the newsroom, of the language, or by their looks', async () => {
    const files = new Map([['mem://desk/copydesk.yaml', 'articles:\n  include: ["in/**"]\n  exclude: ["out/**"]\n']]);
    const choices = { 'mem://desk/no.story': false };
    const client = await launch({ files, folders: ['mem://desk'], initializationOptions: { choices } });
    const notes = '# Build\n\n- run `make`\n- read the log\n\n```sh\nmake test\n```\n\n"It was doomed."\n';
    const reviewed = async (uri: string, text: string, languageId: string): Promise<boolean> => {
      await client.open(uri, text, languageId);
      await client.pull(uri);
      return (client.reviewed.at(-1) as { article: boolean }).article;
    };
    assert.equal(await reviewed('mem://desk/a.story', notes, 'article'), true);
    assert.equal(await reviewed('mem://desk/out/b.story', STORY, 'article'), false);
    assert.equal(await reviewed('mem://desk/in/c.md', notes, 'markdown'), true);
    assert.equal(await reviewed('mem://desk/d.md', notes, 'markdown'), false);
    assert.equal(await reviewed('mem://desk/no.story', STORY, 'article'), false);
    assert.deepEqual((await client.pull('mem://desk/d.md')).items, []);

    await client.connection.sendNotification('copydesk/choice', { uri: 'mem://desk/d.md', article: true });
    await client.pull('mem://desk/d.md');
    assert.equal((client.reviewed.at(-1) as { article: boolean }).article, true);

    const globs = (uri: string): Promise<unknown> => client.connection.sendRequest('copydesk/articleGlobs', { uri });
    assert.equal(await globs('mem://desk/out/x.txt'), 'exclude');
    assert.equal(await globs('mem://desk/in/x.txt'), 'include');
    assert.equal(await globs('mem://desk/x.txt'), 'silent');
  });

  test('gives the published page of an open article, and rules their pages', async () => {
    const client = await launch();
    await client.open(URI, STORY);
    const page: { version: number; title: string; parts: { start: number; end: number; html: string }[] } =
      await client.connection.sendRequest('copydesk/page', { uri: URI });
    assert.equal(page.version, 1);
    assert.equal(page.title, 'Elsmouth ferry returns after winter repairs');
    assert.ok(page.parts.some(({ start, end }) => STORY.slice(start, end).startsWith('"We will not raise')));
    assert.equal(await client.connection.sendRequest('copydesk/page', { uri: 'file:///desk/none.txt' }), null);
    const rule = (id: unknown): Promise<unknown> => client.connection.sendRequest('copydesk/rulePage', { id });
    assert.match(JSON.stringify(await rule('quotes/unattributed')), /"markdown":".*quotes\/unattributed/);
    for (const id of ['no/such-rule', '../../x', '__proto__', 7, null]) assert.equal(await rule(id), null);
  });

  test('says of a word of the style pack why it is marked, and gives the rule its title', async () => {
    const client = await launch();
    await client.open(URI, 'Ferry returns\n\nThe ferry turned towards the pier on Monday, Mayor Ana Ruiz said.\n');
    const position = { line: 2, character: 20 };
    const hover = await client.connection.sendRequest('textDocument/hover', { textDocument: { uri: URI }, position });
    assert.match(JSON.stringify(hover), /`vale\/AP\.Words`: info by/);
    const page: { findings: { rule: string; title: string }[] } = await client.connection.sendRequest('copydesk/page', {
      uri: URI,
      marked: true,
    });
    const titles = page.findings.filter(({ rule }) => rule === 'vale/AP.Words').map(({ title }) => title);
    assert.deepEqual(titles, ['Wire style writes “…,” not “…”']);
  });

  test('a request that nobody waits for any more is dropped', async () => {
    const client = await launch();
    const uri = 'file:///desk/long.article';
    await client.open(uri, `Head\n\n${'The council met on Monday. '.repeat(150_000)}`);
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
    source.cancel();
    await assert.rejects(asked, { code: -32800 });
    await client.change(uri, 2, [{ text: STORY }]);
    assert.deepEqual(codes(await client.pull(uri)), ['quotes/unattributed']);
    const versions = client.reviewed.map((review) => (review as { version: number }).version);
    assert.deepEqual(versions, [2], 'the version that moved on was not reviewed');
  });

  test('what is not a request is answered too', async () => {
    const client = await launch();
    assert.deepEqual(await client.pull('file:///never/opened.txt'), { kind: 'full', items: [] });
    assert.equal(await client.connection.sendRequest('copydesk/page', null), null);
    assert.equal(await client.connection.sendRequest('copydesk/articleGlobs', { uri: 7 }), null);
    await client.connection.sendNotification('copydesk/choice', null);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: 'x' });
    await client.open(URI, STORY);
    assert.deepEqual(codes(await client.pull(URI)), ['quotes/unattributed']);
  });

  test('joins the safe fixes, and goes on without a rule that fails, naming it once', async () => {
    const client = await inMemory(async () => ({ rules: [double, broken] as unknown as AnyRule[] }));
    await client.open(URI, 'Head\n\nThe the cat sat on on the mat.\n');
    const [action, ...others] = await actions(client, URI, 0, ['source.fixAll']);
    assert.deepEqual(others, []);
    assert.deepEqual(action, {
      title: 'Apply all safe fixes',
      kind: 'source.fixAll.copydesk',
      edit: {
        documentChanges: [
          {
            textDocument: { uri: URI, version: 1 },
            edits: [
              { range: { start: { line: 2, character: 3 }, end: { line: 2, character: 7 } }, newText: '' },
              { range: { start: { line: 2, character: 18 }, end: { line: 2, character: 21 } }, newText: '' },
            ],
          },
        ],
      },
    });
    await client.change(URI, 2, [{ text: 'Head\n\nAll is well.\n' }]);
    assert.deepEqual(await actions(client, URI, 0, ['source']), []);
    assert.equal(client.log.length, 1);
    assert.match(client.log[0] ?? '', /test\/broken.*out of ink/);
    assert.deepEqual((client.reviewed.at(-1) as { skipped: string[] }).skipped, ['test/broken']);
  });

  test('a tool that cannot be loaded is logged, and the review goes on', async () => {
    const client = await inMemory(
      () => Promise.reject(new Error('no tagger')),
      () => Promise.reject(new Error('no disk')),
    );
    await client.open(URI, STORY);
    assert.deepEqual((await client.pull(URI)).items, [unattributedIn(URI)]);
    assert.match(client.log.join('\n'), /no disk/);
    assert.match(client.log.join('\n'), /no tagger/);
  });
});

const double = defineRule({
  id: 'test/double',
  title: 'A word stands once',
  severity: 'warning',
  doc: '',
  options: {},
  messages: { twice: 'Twice.', fix: 'Leave one out' },
  examples: [],
  *passage({ text }) {
    for (const match of text.matchAll(/\b(\w+)( \1)\b/gi)) {
      const end = match.index + match[0].length;
      const edits = [{ span: { start: end - match[2]!.length, end }, text: '' }];
      yield { at: { start: match.index, end }, message: 'twice', fixes: [{ title: 'fix', safe: true, edits }] };
    }
  },
});

const broken = defineRule({
  ...double,
  id: 'test/broken',
  // biome-ignore lint/correctness/useYield: it fails before it finds anything
  *passage() {
    throw new Error('out of ink');
  },
});

describe('where copydesk.yaml is looked for', () => {
  const folders = ['file:///desk/news', 'file:///desk/news/sport'];
  for (const [name, uri, expected] of [
    ['up to the workspace folder', 'file:///desk/news/a/b.txt', ['file:///desk/news/a', 'file:///desk/news']],
    ['up to the innermost one', 'file:///desk/news/sport/b.txt', ['file:///desk/news/sport']],
    ['else up to the root', 'file:///tmp/x/b.txt', ['file:///tmp/x', 'file:///tmp', 'file://']],
    ['on a drive', 'file:///c%3A/x.txt', ['file:///c%3A', 'file://']],
    ['on another host', 'mem://host/x.txt?q=/a/b', ['mem://host']],
    ['for a text never saved', 'untitled:Untitled-1', ['file:///desk/news']],
    [
      'for a neighbour with a longer name',
      'file:///desk/newsroom/b.txt',
      ['file:///desk/newsroom', 'file:///desk', 'file://'],
    ],
  ] as const) {
    test(name, () => assert.deepEqual(searchPath(uri, folders), expected));
  }

  test('not for ever', () => assert.equal(searchPath(`file:///${'a/'.repeat(500)}b.txt`, []).length, 40));
});
