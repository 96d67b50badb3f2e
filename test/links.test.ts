import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';
import { test } from 'node:test';

/** Every link of what people read leads somewhere: files, headings in them, and the addresses that are the product's own. */
const { repository, homepage, bugs } = JSON.parse(readFileSync('package.json', 'utf8'));
const HOME: string = repository.url.replace(/\.git$/, '');

const inFolder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name.replaceAll('\\', '/')))
    .filter((name) => name.endsWith('.md') && !name.includes('node_modules'));

const PAGES: readonly string[] = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  'SECURITY.md',
  ...['docs', 'examples', 'media', '.github'].flatMap(inFolder),
];

/** A page without its code, where nothing is a link. */
const prose = (page: string): string => withoutCode(readFileSync(page, 'utf8'));
const withoutCode = (text: string): string =>
  text.replace(/^( *)(```|~~~)[\s\S]*?^\1\2/gm, '').replace(/`[^`\n]*`/g, '');

const linksIn = (text: string): string[] => [
  ...[...text.matchAll(/\]\(<?([^()\s>]+(?:\([^()\s]*\)[^()\s>]*)?)>?(?:\s+"[^"]*")?\)/g)].map((match) => match[1]!),
  ...[...text.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm)].map((match) => match[1]!),
  ...[...text.matchAll(/\b(?:src|href)="([^"]+)"/g)].map((match) => match[1]!),
];

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page: string): Set<string> {
  const anchors = new Set<string>();
  const text = readFileSync(page, 'utf8').replace(/^( *)(```|~~~)[\s\S]*?^\1\2/gm, '');
  for (const [, heading] of text.matchAll(/^#{1,6} +(.+?) *#*$/gm)) {
    const words = heading!.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = words.replace(/[^\p{L}\p{N}\p{M} _-]/gu, '').replaceAll(' ', '-');
    let anchor = slug;
    for (let i = 1; anchors.has(anchor); i++) anchor = `${slug}-${i}`;
    anchors.add(anchor);
  }
  for (const [, id] of text.matchAll(/\b(?:id|name)="([^"]+)"/g)) anchors.add(id!);
  return anchors;
}

/** A file of the project that an address of its own repository shows; null for any other address. */
const shownAt = (link: string): string | null =>
  link.startsWith(`${HOME}/`) ? (/^\/(?:blob|tree|raw)\/main\/(.+)$/.exec(link.slice(HOME.length))?.[1] ?? null) : null;

/** Pages of a repository that are no files. */
const OWN_PAGES = /^(?:\/issues(?:\/new(?:\?.*)?)?|\/releases(?:\/.*)?|\/security(?:\/.*)?|\.git|#readme)?$/;

/** What is wrong with a link of a page; null where it leads somewhere. */
function fault(page: string, link: string): string | null {
  if (link.startsWith(HOME) && !shownAt(link))
    return OWN_PAGES.test(link.slice(HOME.length)) ? null : 'no page of the repository';
  if (/^(?:https?|mailto|command):/.test(link) && !shownAt(link)) return null;
  const [path, anchor] = (shownAt(link) ?? (link.startsWith('#') ? page + link : join(dirname(page), link))).split('#');
  const file = decodeURIComponent(path!).replace(/\/$/, '');
  if (file.startsWith('..')) return 'leads out of the project';
  if (!existsSync(file)) return `no file ${file}`;
  if (!anchor) return null;
  return file.endsWith('.md') && !anchorsOf(file).has(decodeURIComponent(anchor)) ? `no heading #${anchor}` : null;
}

test('every link of the pages leads to a file or a heading', () => {
  const all = PAGES.flatMap((page) => linksIn(prose(page)).map((link) => ({ page, link })));
  assert.ok(all.length > 150, `${all.length} links`);
  const dead = all.flatMap(({ page, link }) => {
    const wrong = fault(page, link);
    return wrong ? [`${page}: ${link}: ${wrong}`] : [];
  });
  assert.deepEqual(dead, []);
});

test('a dead link that is planted in any form is caught, and its neighbours are not', () => {
  const planted = {
    'docs/nowhere.md': '[a page](docs/nowhere.md)',
    'docs/desk.md#no-such-part': '[a part](docs/desk.md#no-such-part "Title")',
    '#no-such-part': '[here](#no-such-part)',
    'media/gone.png': '![a picture](media/gone.png)',
    'media/lost.png': '<img src="media/lost.png" alt="">',
    '../elsewhere.md': '[outside](../elsewhere.md)',
    'docs/later.md': 'See [later].\n\n[later]: docs/later.md',
    [`${HOME}/blob/main/docs/nowhere.md`]: `[on the web](${HOME}/blob/main/docs/nowhere.md)`,
    [`${HOME}/wiki`]: `[the wiki](${HOME}/wiki)`,
  };
  const sound = `[desk](docs/desk.md), [repository](${HOME}), [web](https://example.org/x) and \`[code](gone.md)\``;
  const page = [sound, ...Object.values(planted)].join('\n\n');
  const caught = linksIn(withoutCode(page)).filter((link) => fault('README.md', link));
  assert.deepEqual(caught.sort(), Object.keys(planted).sort());
  // What is packed as an archive has no pages beside it.
  assert.equal(isDeadInPackage('media/walkthrough/verify.md', '../../docs/desk.md'), true);
  assert.equal(isDeadInPackage('media/walkthrough/verify.md', '../copydesk.png'), false);
  assert.equal(isDeadInPackage('media/walkthrough/verify.md', 'command:copydesk.showDesk'), false);
});

test('the addresses of the product are built from one', () => {
  assert.equal(homepage, `${HOME}#readme`);
  assert.equal(bugs.url, `${HOME}/issues`);
  // Whoever moves the project changes the repository in the manifest, and this names what is left of the old address.
  const other = /https:\/\/github\.com\/(?:copydesk|[\w-]+\/copydesk)\b[^\s"')`]*/g;
  const strays = [...PAGES, 'package.json', 'action.yml', 'Dockerfile'].flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(other)]
      .filter(([address]) => !address.startsWith(HOME))
      .map(([address]) => `${page}: ${address}`),
  );
  assert.deepEqual(strays, []);
});

const isPacked = (file: string): boolean =>
  /^(?:README\.md|CHANGELOG\.md|LICENSE|media\/[^/]+\.png|media\/walkthrough\/.+|packs\/.+|schemas\/.+)$/.test(file);
const isDeadInPackage = (page: string, link: string): boolean =>
  !/^(?:https?|command):/.test(link) && !isPacked(relative('.', join(dirname(page), link)));

test('of what is packed, links lead to what is packed or to the web', () => {
  // vsce writes the repository's address before the relative links of these two.
  const rewritten = ['README.md', 'CHANGELOG.md'];
  const dead = PAGES.filter((page) => isPacked(page) && !rewritten.includes(page)).flatMap((page) =>
    linksIn(prose(page))
      .filter((link) => isDeadInPackage(page, link))
      .map((link) => `${page}: ${link}`),
  );
  assert.deepEqual(dead, []);
});
