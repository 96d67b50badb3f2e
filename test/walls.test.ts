import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path/posix';
import { test } from 'node:test';

/** Who may import whom, from the design. A folder's own files are always allowed; the longest entry that matches counts. */
const WALLS: readonly (readonly [from: string, to: readonly string[]])[] = [
  ['src/core/text', []],
  ['src/core/lexicon', ['src/core/text']],
  // Within article, from the ground up: words, marks, dates and figures; furniture; who is credited; who they are.
  ...floors(
    'src/core/article',
    ['src/core/text', 'src/core/lexicon'],
    ['model.ts', 'raw.ts', 'tagger.ts', 'passageAt.ts', 'perPassage.ts', 'language.ts'],
    [
      ['language', []],
      ['quotations', ['language']],
      ['dates', ['language']],
      ['figures', ['language', 'dates']],
      ['relations', ['language', 'dates', 'figures']],
      ['furniture', ['language', 'dates']],
      ['copy', ['language', 'dates', 'furniture']],
      ['attribution', ['language', 'quotations', 'furniture']],
      ['people', ['language', 'quotations', 'attribution', 'figures']],
      ['detection', ['copy', 'furniture', 'language']],
    ],
  ),
  ['src/core/article', ['src/core/text', 'src/core/lexicon']],
  ['src/core/rules', ['src/core/article', 'src/core/text', 'src/core/lexicon', 'packs']],
  [
    'src/core/vale',
    [
      'src/core/rules/rule.ts',
      'src/core/rules/lib/triggers.ts',
      'src/core/rules/lib/prose.ts',
      'src/core/article',
      'src/core/lexicon',
      'src/core/text',
    ],
  ],
  // What the desk goes through beside findings: voices, facts, quotations.
  ['src/core/checklists', ['src/core/article', 'src/core/rules/lib', 'src/core/text', 'src/core/lexicon']],
  ['src/core/engine', ['src/core/rules', 'src/core/vale', 'src/core/article', 'src/core/text', 'packs']],
  // The file beside a story: what people decided of it.
  [
    'src/core/sidecar',
    [
      'src/core/checklists',
      'src/core/engine',
      'src/core/rules/index.ts',
      'src/core/rules/rule.ts',
      'src/core/rules/readyChecks.ts',
      'src/core/text',
    ],
  ],
  [
    'src/core/falseAlarm',
    ['src/core/engine', 'src/core/rules', 'src/core/article', 'src/core/text', 'src/core/lexicon'],
  ],
  ['src/core/learn', ['src/core/engine', 'src/core/rules', 'src/core/article', 'src/core/text']],
  ...floors(
    'src/core/render',
    ['src/core/article', 'src/core/text', 'src/core/lexicon', 'src/core/rules/rule.ts'],
    [],
    [
      ['page', []],
      ['hover', ['page']],
      ['report', []],
    ],
  ),
  // What assistants may ask of a story, for the model context protocol and the editor.
  [
    'src/core/assistant',
    [
      'src/core/checklists',
      'src/core/engine/schemaErrors.ts',
      'src/core/render/hover',
      'src/core/rules/rule.ts',
      'src/core/sidecar',
      'src/core/article',
      'src/core/text',
    ],
  ],
  ['src/core', ['src/core']],
  ['src/product.ts', ['package.json']],
  [
    'src/server/node.ts',
    ['src/server', 'src/files', 'src/launch/warmth.ts', 'src/core/index.ts', 'src/protocol.ts', 'src/product.ts'],
  ],
  ...floors(
    'src/server',
    ['src/core/index.ts', 'src/core/tools.ts', 'src/core/valeStyles.ts', 'src/protocol.ts', 'src/product.ts'],
    ['log.ts', 'convert.ts'],
    [
      ['style', []],
      ['reviewing', ['style']],
      ['answers', ['style', 'reviewing']],
    ],
  ),
  [
    'src/server',
    ['src/core/index.ts', 'src/core/tools.ts', 'src/core/valeStyles.ts', 'src/protocol.ts', 'src/product.ts'],
  ],
  // Reading and writing on a disk, for the command line and the extension.
  ['src/files', []],
  // What starts the command line and the language server.
  ['src/launch', []],
  // Documents of word processors and agencies made into Markdown, a bundle of its own.
  ['src/import', ['src/files/windows1252.ts']],
  ['src/mcp', []],
  ['src/npm', ['src/core/index.ts', 'src/core/tools.ts']],
  [
    'src/cli',
    [
      'src/files',
      'src/launch/warmth.ts',
      'src/import/index.ts',
      'src/mcp/index.ts',
      'src/core/index.ts',
      'src/core/tools.ts',
      'src/core/valeStyles.ts',
      'src/product.ts',
    ],
  ],
  ...floors(
    'src/extension',
    ['src/core/index.ts', 'src/protocol.ts', 'src/import/index.ts'],
    ['clip.ts', 'editors.ts', 'escape.ts', 'pick.ts', 'rulePages.ts'],
    [
      ['client', []],
      ['detection', ['client']],
      ['housestyle', ['client']],
      ['documents', ['housestyle']],
      ['desk', ['client', 'housestyle']],
      ['preview', ['client']],
    ],
  ),
  ['src/extension', ['src/files', 'src/import/index.ts', 'src/core/index.ts', 'src/protocol.ts']],
  ['src/webview', ['src/protocol.ts']],
  [
    'src/protocol.ts',
    ['src/core/render/page/model.ts', 'src/core/checklists', 'src/core/sidecar', 'src/core/engine/stet.ts'],
  ],
];

/** The folders of one place, each with those beside it that it may import; all of them may import `outside` and the files `shared`. */
function floors(
  home: string,
  outside: readonly string[],
  shared: readonly string[],
  folders: readonly (readonly [folder: string, to: readonly string[]])[],
): [from: string, to: readonly string[]][] {
  return folders.map(([folder, to]) => [
    `${home}/${folder}`,
    [...outside, ...[...shared, ...to].map((name) => `${home}/${name}`)],
  ]);
}

/** Each outside library stands behind one named adapter. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  dictionaries: ['src/core/text/speller.ts'],
  compromise: ['src/core/article/tagger.ts'],
  'known-words': ['src/core/article/tagger.ts'],
  'write-good': ['src/core/rules/writeGood/checks.ts'],
  re2js: ['src/core/vale/re2.ts'],
  yaml: ['src/core/text/yaml/yaml.ts', 'src/core/text/yaml/yamlLists.ts'],
  'decode-named-character-reference': ['src/core/text/entities.ts'],
  '@cfworker/json-schema': ['src/core/engine/schemaErrors.ts'],
  mdast: [
    'src/core/article/copy/markdown.ts',
    'src/core/article/copy/markdownTree.ts',
    'src/core/article/copy/inline.ts',
    'src/core/article/copy/valueMarkup.ts',
    'src/import/markdown.ts',
  ],
  'mdast-util-from-markdown': ['src/core/article/copy/markdownTree.ts', 'src/core/article/copy/valueMarkup.ts'],
  'mdast-util-frontmatter': ['src/core/article/copy/markdownTree.ts'],
  'micromark-extension-frontmatter': ['src/core/article/copy/markdownTree.ts'],
  '@xmldom/xmldom': ['src/import/xml.ts'],
  fflate: ['src/import/zip.ts'],
  hast: ['src/import/markdown.ts', 'src/import/page.ts', 'src/import/story.ts', 'src/import/wordLists.ts'],
  'hast-util-from-html': ['src/import/markdown.ts', 'src/import/page.ts'],
  'hast-util-to-mdast': ['src/import/markdown.ts'],
  mammoth: ['src/import/word.ts'],
  'mdast-util-gfm-table': ['src/import/markdown.ts'],
  'mdast-util-to-markdown': ['src/import/markdown.ts'],
  '@modelcontextprotocol/sdk': ['src/mcp'],
  tinyglobby: ['src/cli/files.ts'],
  workerpool: ['src/cli/batch.ts'],
  diff: ['src/cli/fix.ts'],
  vscode: ['src/extension'],
  'vscode-languageclient': ['src/extension'],
  'vscode-languageserver': ['src/server'],
  'vscode-languageserver-textdocument': ['src/server'],
};
/** What a rule's file may import of the rules folder. */
const SHARED_BY_RULES = ['lib', 'writeGood', 'rule.ts', 'index.ts'].map((name) => `src/core/rules/${name}`);
const NODE_ONLY = [
  'src/cli',
  'src/mcp',
  'src/server/node.ts',
  'src/server/stdio.ts',
  'src/extension/node.ts',
  'src/files',
  'src/launch',
];

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:\bfrom\s+|(?<!')\bimport\s*\(?\s*)'([^'\n]+)'/g)].map((match) => ({
    file,
    target: match[1]!,
  })),
);

const within = (file: string, folder: string): boolean => file === folder || file.startsWith(`${folder}/`);

test('imports go one way', () => {
  assert.ok(imports.length > 100, 'the import lines were found');
  const broken = imports
    .filter(({ target }) => target.startsWith('.'))
    .map(({ file, target }) => ({ file, target: join(dirname(file), target) }))
    .filter(({ file, target }) => {
      const [home, allowed] = WALLS.find(([folder]) => within(file, folder)) ?? ['', []];
      return !within(target, home) && !allowed.some((folder) => within(target, folder));
    });
  assert.deepEqual(broken, []);
});

test('no circle of imports', () => {
  const to = new Map<string, string[]>();
  for (const { file, target } of imports.filter((one) => one.target.startsWith('.')))
    to.set(file, [...(to.get(file) ?? []), join(dirname(file), target)]);
  const done = new Set<string>();
  const circle = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return;
    for (const next of to.get(file) ?? []) {
      const found = circle(next, [...path, file]);
      if (found) return found;
    }
    done.add(file);
    return;
  };
  for (const file of files) assert.deepEqual(circle(file, []) ?? [], []);
});

/** Files that a folder may hold before it needs rooms of its own. The rules of style are many, and each is one file. */
const MOST_FILES = 25;
const FULLER = ['src/core/rules/style'];

test('no folder holds more files than one looks through', () => {
  const byFolder = new Map<string, number>();
  for (const file of files) byFolder.set(dirname(file), (byFolder.get(dirname(file)) ?? 0) + 1);
  const full = [...byFolder].filter(([folder, count]) => count > MOST_FILES && !FULLER.includes(folder));
  assert.deepEqual(full, []);
});

test('no rule imports another', () => {
  const broken = imports.filter(({ file, target }) => {
    const place = join(dirname(file), target);
    return (
      /^src\/core\/rules\/\w+\//.test(file) &&
      target.startsWith('.') &&
      within(place, 'src/core/rules') &&
      !SHARED_BY_RULES.some((home) => within(place, home))
    );
  });
  assert.deepEqual(broken, []);
});

test('each library stands behind its adapter', () => {
  const broken = imports
    .filter(({ target }) => !target.startsWith('.') && !target.startsWith('node:'))
    .filter(({ file, target }) => {
      const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : target.split('/')[0]!;
      return !(LIBRARIES[name] ?? []).some((home) => within(file, home));
    });
  assert.deepEqual(broken, []);
});

test('Node modules are used only by the command line and the Node entries', () => {
  const broken = imports.filter(
    ({ file, target }) =>
      (target.startsWith('node:') || builtinModules.includes(target)) && !NODE_ONLY.some((home) => within(file, home)),
  );
  assert.deepEqual(broken, []);
});

/** Calls to which a list may be spread, as nobody's copy makes it long. */
const SHORT_LISTS: readonly string[] = [
  'src/cli/main.ts: .splice(',
  'src/cli/rules.ts: Math.max(',
  'src/core/article/relations/amounts.ts: Math.min(',
  'src/core/article/relations/amounts.ts: Math.max(',
  'src/core/article/figures/numberStarts.ts: Math.max(', // number words
  'src/core/article/relations/whole.ts: Math.min(', // the figures of one sentence, sixty at most
  'src/core/render/page/inlined.ts: String.fromCharCode(',
  'src/core/render/page/pictureFile.ts: String.fromCharCode(',
  'src/extension/start.ts: .push(',
];
const SPREAD =
  /(\.(?:push|unshift|splice|concat)|Math\.(?:min|max)|String\.from(?:CharCode|CodePoint))\((?:[^(){}]*,)?\s*\.\.\./g;

test('no list of unbounded length is spread into a call: some hundred thousand arguments end the process', () => {
  const spread = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(SPREAD)].map(([, call]) => `${file}: ${call}(`),
  );
  assert.deepEqual(
    [...new Set(spread)].filter((call) => !SHORT_LISTS.includes(call)),
    [],
  );
});

/** Who writes by hand: the doors themselves, the house file as an edit that can be undone, and the extension's own storage. */
const WRITES_BY_HAND: readonly string[] = [
  'src/extension/housestyle/write.ts',
  'src/extension/node.ts',
  'src/extension/housestyle/decisions.ts',
  'src/extension/desk/draftStore.ts',
];

test('whatever a person chooses from goes through one door, which lets no icon, picture or link of the copy through', () => {
  const shows = files.filter(
    (file) => within(file, 'src/extension') && /\b(?:show|create)QuickPick\b/.test(readFileSync(file, 'utf8')),
  );
  assert.deepEqual(shows, ['src/extension/pick.ts']);
});

test('whatever the extension writes goes through one door, which is shut where nobody trusts the workspace', () => {
  const byHand = /\bfs\.(?:writeFile|rename|copy|delete|createDirectory)\(|\.createFile\(|\breplaceFile\(/;
  const text = (file: string): string => readFileSync(file, 'utf8');
  const writers = files.filter((file) => within(file, 'src/extension') && byHand.test(text(file)));
  assert.deepEqual(writers.sort(), [...WRITES_BY_HAND].sort());
  // Every command is handed what `whereTrusted` made of the door to the disk, and nothing else.
  assert.match(text('src/extension/start.ts'), /const write = whereTrusted\(toDisk\);/);
  assert.equal(text('src/extension/start.ts').match(/\btoDisk\b/g)?.length, 2);
  const edit = /export async function put\([\s\S]*?\): Promise<void> \{\s*if \(!\(await mayWrite\(\)\)\) return;/;
  assert.match(text('src/extension/housestyle/decisions.ts'), edit, 'nor is the house file edited');
});
