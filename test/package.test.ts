import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'yaml';
import { ARTICLE_ENDINGS } from '../src/core/index.ts';

/** What an editor installs. A file more or less here is a decision: change the list with it. */
const FILES = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/extension.js',
  'dist/import.js',
  'dist/server-main.js',
  'dist/server.js',
  'dist/web/extension.js',
  'dist/web/server.js',
  'dist/webview/cards.css',
  'dist/webview/marks.css',
  'dist/webview/page.css',
  'dist/webview/preview.css',
  'dist/webview/preview.js',
  'l10n/bundle.l10n.json',
  'media/copydesk.png',
  'media/desk.svg',
  'media/icon.png',
  'media/walkthrough/desk.md',
  'media/walkthrough/findings.md',
  'media/walkthrough/preview.md',
  'media/walkthrough/ready.md',
  'media/walkthrough/sample.md',
  'media/walkthrough/sample.story',
  'package.json',
  'package.nls.json',
  'packs/ap.yaml',
  'packs/ap/Compounds.yml',
  'packs/ap/Words.yml',
  'packs/bbc.yaml',
  'packs/bbc/Words.yml',
  'packs/guardian.yaml',
  'packs/guardian/Words.yml',
  'packs/plain.yaml',
  'packs/reuters.yaml',
  'schemas/copydesk.schema.json',
  'schemas/findings.schema.json',
  'schemas/sidecar.schema.json',
  'syntaxes/article.language-configuration.json',
  'syntaxes/article.tmLanguage.json',
];
/** Bytes; 1.9 million when the dictionaries had come in, 2.8 with the views of the desk, 3.07 with letters written out, 3.19, 3.41 and 3.62 with more slips. */
const LARGEST = { extension: 3_700_000, npm: 4_150_000 };

/** A file of the packed extension, as text. */
const packed = (name: string): string => {
  const files = unzipSync(readFileSync('build/copydesk.vsix'), { filter: (file) => file.name === name });
  assert.ok(files[name], name);
  return strFromU8(files[name]);
};
const PRE_RELEASE = '<Property Id="Microsoft.VisualStudio.Code.PreRelease" Value="true" />';

test('the extension holds exactly these files, and both packages stay small', () => {
  execFileSync(process.execPath, ['scripts/package.mjs', '--no-build', '--pre-release']);
  assert.ok(packed('extension.vsixmanifest').includes(PRE_RELEASE));
  execFileSync(process.execPath, ['scripts/package.mjs', '--no-build']);
  assert.ok(!packed('extension.vsixmanifest').includes(PRE_RELEASE));
  const listed = execFileSync(process.execPath, ['node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies'], {
    encoding: 'utf8',
    env: { ...process.env, COPYDESK_BUILT: 'yes' },
  });
  const files = listed
    .trim()
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('>') && line !== '');
  assert.deepEqual(files.sort(), FILES);
  const { size } = statSync('build/copydesk.vsix');
  assert.ok(size < LARGEST.extension, `${size} bytes`);
  const npm = statSync('build/copydesk.tgz').size;
  assert.ok(npm < LARGEST.npm, `${npm} bytes`);
});

test('the Marketplace and Open VSX get what they ask for', () => {
  const manifest = JSON.parse(packed('extension/package.json'));
  const listing = packed('extension.vsixmanifest');
  // Open VSX refuses other letters in a name, other forms of a version, and a package without a license.
  assert.match(manifest.publisher, /^[\w$~+-]+$/);
  assert.match(manifest.name, /^[\w$~+-]+$/);
  assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
  assert.equal(manifest.license, 'MIT');
  for (const asset of ['License', 'Details', 'Changelog'])
    assert.match(listing, new RegExp(`Type="Microsoft\\.VisualStudio\\.Services\\.Content\\.${asset}"`));
  assert.match(listing, /<Icon>extension\/media\/icon\.png<\/Icon>/);
  for (const address of [manifest.repository.url, manifest.bugs.url, manifest.homepage])
    assert.equal(new URL(address).protocol, 'https:', address);
  assert.ok(manifest.displayName.length <= 255 && manifest.keywords.length <= 30);
  // What only one of them, or neither, would take.
  assert.equal(manifest.enabledApiProposals, undefined);
  assert.equal(manifest.private, undefined);
  assert.equal(manifest.extensionDependencies, undefined);
  const { categories } = manifest;
  assert.deepEqual(
    categories.filter((one: string) => !CATEGORIES.has(one)),
    [],
  );
});

/** Those of the Marketplace under which an extension like this one may be listed. */
const CATEGORIES: ReadonlySet<string> = new Set([
  'Linters',
  'Formatters',
  'Education',
  'Programming Languages',
  'Other',
]);

/** Licenses under which a bundled package may be passed on with ours. */
const LICENSES: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'Apache-2.0',
  '(MIT OR GPL-3.0-or-later)',
  '(MIT AND Zlib)',
  '0BSD',
  // The dictionaries' own words for those of SCOWL, a MIT-like license and BSD's.
  '(MIT AND BSD)',
  // `format` states its license, MIT, in its readme only.
  'see below',
]);

test('what is bundled is freely licensed, and its notices and bill of materials ship with it', () => {
  const notices = readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8');
  const bundled = [...notices.matchAll(/^={80}\n(\S+) (\d\S+) \((.+)\)\n={80}\n/gm)];
  assert.ok(bundled.length > 40, `${bundled.length} packages`);
  for (const [, name, , license] of bundled) assert.ok(LICENSES.has(license!), `${name}: ${license}`);
  const { bomFormat, components } = JSON.parse(readFileSync('build/copydesk.cdx.json', 'utf8'));
  assert.equal(bomFormat, 'CycloneDX');
  const listed = new Set(components.map(({ name, version }: Record<string, string>) => `${name} ${version}`));
  for (const [, name, version] of bundled)
    assert.ok(listed.has(`${name} ${version}`), `${name} ${version} is not in the bill`);
  for (const name of ['compromise', 'dictionary-en', 'dictionary-en-gb', 'write-good', 'yaml'])
    assert.ok(
      bundled.some((one) => one[1] === name),
      `${name} has no notice`,
    );
  // Nothing of the bundles is left that a package brought and that is not in the notices.
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  for (const [path, { integrity }] of Object.entries<{ integrity?: string }>(lock.packages))
    if (path) assert.match(integrity ?? '', /^sha512-/, path);
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.equal(manifest.dependencies, undefined, 'what is installed with the package is bundled');
  for (const version of Object.values<string>(manifest.devDependencies)) assert.match(version, /^\d+\.\d+\.\d+$/);
});

/** What a language server answers to its first request. */
async function initialized(command: string, args: readonly string[]): Promise<string> {
  const server = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const params = { processId: null, rootUri: null, capabilities: {} };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    let answer = '';
    for await (const part of server.stdout) {
      answer += String(part);
      if (answer.includes('serverInfo')) break;
    }
    return answer;
  } finally {
    server.kill();
  }
}

test('the npm package, installed in an empty folder: command line, language server and library', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-npm-'));
  try {
    const run = (
      command: string,
      args: readonly string[],
      input = '',
    ): { status: number | null; out: string; err: string } => {
      const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, input, encoding: 'utf8' });
      return { status, out: stdout, err: stderr };
    };
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    const tarball = resolve('build/copydesk.tgz');
    const installed = run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball]);
    assert.equal(installed.status, 0, installed.err);
    const bin = (name: string): string => join(folder, 'node_modules', '.bin', name);
    writeFileSync(join(folder, 'story.txt'), 'Pool closes\n\nThe pool closes on Feb. 30, the town said on Monday.\n');
    const checked = run(bin('copydesk'), ['check', 'story.txt']);
    assert.equal(checked.status, 1, checked.err);
    assert.match(checked.out, /Feb\. 30.*dates\/impossible/);
    // Commands that bring files of their own: style sheets, the importer, the tools for assistants.
    const proof = run(bin('copydesk'), ['preview', 'story.txt', '--marked', '--out', 'proof.html']);
    assert.equal(proof.status, 0, proof.err);
    assert.match(readFileSync(join(folder, 'proof.html'), 'utf8'), /class="page[\s\S]*Pool closes/);
    copyFileSync('test/fixtures/documents/pool.docx', join(folder, 'pool.docx'));
    const imported = run(bin('copydesk'), ['import', 'pool.docx']);
    assert.equal(imported.status, 0, imported.err);
    assert.match(readFileSync(join(folder, 'pool.md'), 'utf8'), /^# Braydon to close its pool/);
    const assistant = run(bin('copydesk'), ['mcp']);
    assert.equal(assistant.status, 0, assistant.err);
    assert.ok(
      readFileSync('docs/ci.md', 'utf8').includes(
        `files: ${parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'))[0].files}`,
      ),
    );
    // The hook of pre-commit, with this package in the place of the published one.
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));
    const [npx, ...words] = hook.entry.replace(`copydesk@${version}`, pathToFileURL(tarball).href).split(' ');
    assert.ok(words.includes(pathToFileURL(tarball).href), hook.entry);
    for (const ending of ARTICLE_ENDINGS) assert.match(`drafts/river.${ending}`, new RegExp(hook.files));
    assert.doesNotMatch('src/river.ts', new RegExp(hook.files));
    const hooked = run(npx, [...words, '--fail-on', 'error', 'story.txt']);
    assert.equal(hooked.status, 1, hooked.err);
    assert.equal(hooked.out, checked.out);
    assert.match(run(bin('copydesk-language-server'), ['--version']).out, /^\d+\.\d+\.\d+\n$/);
    assert.match(run(bin('copydesk-language-server'), ['--help']).out, /--stdio/);
    assert.deepEqual(run(bin('copydesk-language-server'), []).status, 2);
    for (const [name, args] of [
      ['copydesk-language-server', ['--stdio']],
      ['copydesk', ['lsp']],
    ] as const)
      assert.match(await initialized(bin(name), args), /"serverInfo":\{"name":"Copydesk"/, name);
    writeFileSync(
      join(folder, 'use.ts'),
      `import { createDesk, defaultConfig, readArticle, type Finding } from 'copydesk';
const text = '“It failed,” Ana Ruiz said. It was Feb. 30.';
const findings: readonly Finding[] = createDesk(defaultConfig).review(text, { format: 'text', date: null }).findings;
console.log(readArticle(text, 'text').quotes.length, findings.map(({ rule }) => rule).join());
`,
    );
    const typed = run(process.execPath, [
      resolve('node_modules/typescript/bin/tsc'),
      '--noEmit',
      'false',
      '--target',
      'es2023',
      '--module',
      'nodenext',
      '--strict',
      'use.ts',
      '--ignoreConfig',
    ]);
    assert.equal(typed.status, 0, typed.out);
    assert.equal(run(process.execPath, ['use.js']).out, '1 dates/impossible\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('every text that the manifest names by key is there, and no other', () => {
  const manifest = readFileSync('package.json', 'utf8');
  const used = new Set([...manifest.matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1]!));
  const texts = JSON.parse(readFileSync('package.nls.json', 'utf8'));
  assert.deepEqual([...used].sort(), Object.keys(texts).sort());
});

test('every view greets who has no story yet, and every first step has a button', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
  const texts: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
  const commands = new Set(contributes.commands.map(({ command }: { command: string }) => command));
  const buttonsIn = (key: string): string[] =>
    [...(texts[key.slice(1, -1)] ?? '').matchAll(/^\[[^\]]+\]\(command:([\w.]+)\)$/gm)].map((match) => match[1]!);
  const greeted = new Map<string, string>(
    contributes.viewsWelcome.map(({ view, contents }: { view: string; contents: string }) => [view, contents]),
  );
  for (const { id } of contributes.views.copydesk)
    assert.ok(buttonsIn(greeted.get(id) ?? '').includes('copydesk.firstSteps'), id);
  const [{ steps }] = contributes.walkthroughs;
  assert.equal(steps.length, 5);
  for (const { id, description } of steps) {
    const buttons = buttonsIn(description);
    assert.equal(buttons.length, 1, id);
    assert.ok(commands.has(buttons[0]), `${id}: ${buttons[0]}`);
  }
});

test('every file that the manifest names is there', () => {
  const { main, browser, bin, contributes, icon } = JSON.parse(readFileSync('package.json', 'utf8'));
  const picture = readFileSync(icon);
  assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [256, 256], 'the size of the icon');
  const paths = [
    main,
    browser,
    ...Object.values<string>(bin),
    contributes.languages[0].configuration,
    contributes.grammars[0].path,
    ...contributes.yamlValidation.map(({ url }: { url: string }) => url),
    ...contributes.walkthroughs[0].steps.map(({ media }: { media: { markdown: string } }) => media.markdown),
  ];
  for (const path of paths) assert.ok(existsSync(path), path);
});
