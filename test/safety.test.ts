/** Files, copy and messages that mean harm: nothing outside is read, written or run, and nothing is lost. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import type { Connection } from 'vscode-languageserver';
import {
  createDesk,
  defaultConfig,
  describeFigure,
  describeFurniture,
  describeQuote,
  formatFindings,
  pageDocument,
  parseConfig,
  parseSidecar,
  readArticle,
  renderPage,
} from '../src/core/index.ts';
import { product } from '../src/product.ts';
import { createLog } from '../src/server/log.ts';
import { hostile } from './hostile.ts';
import { EDITOR, inMemory, startProcess } from './lsp.ts';

const CLI = resolve('dist/cli.js');
const home = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-safety-')));
const repository = join(home, 'newsroom');
after(() => rmSync(home, { recursive: true, force: true }));
mkdirSync(join(repository, '.git'), { recursive: true });
mkdirSync(join(home, 'private'));
writeFileSync(join(home, 'private', 'diary.txt'), 'Diary of nobody\n\nThe word is hollyhock.\n');

const SECRET = /hollyhock/;
const STORY =
  'River rises in Port Ada\n\nBy Nell Astbury\n\n“It was doomed,” Mayor Ana Ruiz said on Monday.\n\nThe ward has 7 doors.\n';

function put(name: string, content: string | Buffer): string {
  const path = join(repository, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return name;
}

function link(name: string, target: string): string {
  mkdirSync(dirname(join(repository, name)), { recursive: true });
  symlinkSync(target, join(repository, name));
  return name;
}

function copydesk(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: repository,
    encoding: 'utf8',
    timeout: 120_000,
  });
  return { code: status, out: stdout, err: stderr };
}

describe('files of a repository that somebody cloned', { skip: process.platform === 'win32' }, () => {
  test('a story that links outside is neither read nor fixed, unless that is asked for', () => {
    const bait = link('bait.txt', '../private/diary.txt');
    for (const command of ['check', 'fix', 'preview', 'analyze']) {
      const { code, out, err } = copydesk(command, bait);
      assert.equal(code, 2, command);
      assert.doesNotMatch(out + err, SECRET, command);
      assert.match(err, /bait\.txt: it is a link that leads outside/, command);
    }
    assert.match(copydesk('analyze', bait, '--allow-outside').out, /"words"/);
  });
  test('folders are searched without following links, in circles or outside', () => {
    put('desk/story.txt', STORY);
    link('desk/out', '../../private');
    link('desk/round', '.');
    const { out, err } = copydesk('check', 'desk', '--format', 'json', '--fail-on', 'never');
    assert.equal(err, '');
    assert.deepEqual(
      JSON.parse(out).map(({ file }: { file: string }) => file),
      ['desk/story.txt'],
    );
  });
  test('one looping link does not end a batch', () => {
    link('loop.txt', 'loop.txt');
    const { code, out, err } = copydesk('check', 'loop.txt', put('after.txt', STORY.replace('7', 'seven')));
    assert.equal(code, 2);
    assert.match(err, /^copydesk: loop\.txt: /);
    assert.match(out, /1 article: /);
  });
  test('pipes and devices are named and passed over, however long they are', () => {
    assert.equal(spawnSync('mkfifo', [join(repository, 'pipe.txt')]).status, 0);
    link('endless.txt', '/dev/zero');
    const { code, err } = copydesk('check', 'pipe.txt', 'endless.txt', '--allow-outside', put('last.txt', STORY));
    assert.equal(code, 2);
    assert.match(err, /pipe\.txt: it is not a regular file\.\ncopydesk: endless\.txt: it is not a regular file\./);
  });
  test('configurations, styles, pictures, style sheets and fonts stay in the repository', () => {
    writeFileSync(join(home, 'private', 'secret.png'), 'hollyhock');
    writeFileSync(join(home, 'private', 'secret.css'), '/* hollyhock */');
    writeFileSync(join(home, 'private', 'secret.yaml'), 'terms:\n  - avoid: [hollyhock]\n');
    mkdirSync(join(home, 'private', 'Styles'));
    writeFileSync(join(home, 'private', 'Styles', 'A.yml'), 'extends: existence\nmessage: hollyhock\ntokens: [ward]\n');
    const pages = ['a.png', 'b.png'].map((name) => `![A door](${name})`);
    put('looks/page.md', `# River rises\n\n${pages.join('\n\n')}\n\n“It was doomed,” Ana Ruiz said.\n`);
    link('looks/a.png', '../../private/secret.png');
    link('looks/b.png', '../../private');
    link('looks/house.css', '../../private/secret.css');
    link('looks/face.woff2', '../../private/secret.png');
    link('looks/Styles', '../../private/Styles');
    put(
      'looks/copydesk.yaml',
      'vale: Styles\npreview:\n  css: [house.css]\n  fonts:\n    - family: Face\n      file: face.woff2\n',
    );
    const { out, err } = copydesk('preview', 'looks/page.md', '--marked');
    assert.doesNotMatch(out + err, SECRET);
    assert.doesNotMatch(out, new RegExp(Buffer.from('hollyhock').toString('base64').slice(0, 10)));
    link('reach/secret.yaml', '../../private/secret.yaml');
    put('reach/copydesk.yaml', 'extends: ./secret.yaml\n');
    const reached = copydesk('check', put('reach/story.txt', STORY));
    assert.equal(reached.code, 2);
    assert.doesNotMatch(reached.out + reached.err, SECRET);
  });
  test('a configuration outside of any repository reaches no farther than its own folder', () => {
    const loose = join(home, 'loose');
    mkdirSync(loose);
    writeFileSync(join(loose, 'copydesk.yaml'), 'extends: ../private/secret.yaml\n');
    writeFileSync(join(loose, 'story.txt'), STORY);
    const { code, err } = copydesk('check', join(loose, 'story.txt'));
    assert.equal(code, 2);
    assert.match(err, /copydesk\.yaml:1:\d+: /);
    assert.doesNotMatch(err, SECRET);
  });
  test('a page is never written over its story, by whatever name', () => {
    put('own.txt', STORY);
    link('other.txt', 'own.txt');
    for (const name of ['own.txt', './own.txt', 'other.txt']) {
      const { code, err } = copydesk('preview', 'own.txt', '--out', name);
      assert.equal(code, 2, name);
      assert.match(err, /--out is the story itself/, name);
    }
    assert.equal(readFileSync(join(repository, 'own.txt'), 'utf8'), STORY);
  });
  test('nor over anything else that it is made of, nor through a link that leads outside', () => {
    put('made/story.md', '# River rises\n\n![A door](door.png)\n\nThe ward met.\n');
    put('made/door.png', Buffer.from('89504e470d0a1a0a', 'hex'));
    put('made/house.css', 'p { color: red }\n');
    put('made/copydesk.yaml', 'preview:\n  css: [house.css]\n');
    put('made/story.md.copydesk.yaml', 'version: 1\nstet: []\n');
    for (const name of ['door.png', 'house.css', 'copydesk.yaml', 'story.md.copydesk.yaml']) {
      const before = readFileSync(join(repository, 'made', name));
      const { code, err } = copydesk('preview', 'made/story.md', '--out', `made/${name}`);
      assert.equal(code, 2, name);
      assert.match(err, /--out names a file that the page is made of/, name);
      assert.deepEqual(readFileSync(join(repository, 'made', name)), before);
    }
    link('made/planted.html', '../../private/diary.txt');
    const { code, err } = copydesk('preview', 'made/story.md', '--out', 'made/planted.html');
    assert.equal(code, 2);
    assert.match(err, /planted\.html: it is a link that leads outside/);
    assert.match(readFileSync(join(home, 'private', 'diary.txt'), 'utf8'), SECRET);
  });
  test('an import is written through no link that leads outside', () => {
    put('word/plan.rtf', '{\\rtf1 River rises\\par\\par The ward met on Monday.\\par}');
    link('word/planted', '../../private');
    link('word/planted.md', '../../private/nowhere');
    for (const name of ['word/planted/plan.md', 'word/planted.md']) {
      const { code, err } = copydesk('import', 'word/plan.rtf', '--out', name);
      assert.equal(code, 2, name);
      assert.match(err, /link.*Nothing was written/, name);
    }
    assert.equal(copydesk('import', 'word/plan.rtf', '--out', 'word/plan.md').code, 0);
  });
  test('a link to another repository is a link that leads outside, wherever it stands', () => {
    const other = join(home, 'other');
    mkdirSync(join(other, '.git'), { recursive: true });
    writeFileSync(join(other, 'draft.txt'), STORY);
    writeFileSync(join(other, 'A.yml'), 'extends: existence\nmessage: hollyhock\ntokens: [ward]\n');
    link('twice/out', '../../other');
    put('twice/own.txt', STORY);
    put('twice/plan.rtf', '{\\rtf1 River rises\\par\\par The ward met on Monday.\\par}');
    for (const args of [
      ['check', 'twice/out/draft.txt', '--any'],
      ['check', 'twice/out'],
      ['fix', 'twice/out/draft.txt', '--any'],
      ['preview', 'twice/out/draft.txt'],
      ['preview', 'twice/own.txt', '--out', 'twice/out/page.html'],
      ['import', 'twice/plan.rtf', '--out', 'twice/out/plan.md'],
    ]) {
      const { code, out, err } = copydesk(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, /it is a link that leads outside/, args.join(' '));
      assert.doesNotMatch(out, /doors/, args.join(' '));
    }
    put('twice/copydesk.yaml', 'vale: out\n');
    const { out, err } = copydesk('check', 'twice/own.txt', '--any');
    assert.doesNotMatch(out + err, SECRET);
    assert.match(err, /A\.yml: it is a link that leads outside/);
    assert.deepEqual(readdirSync(other).sort(), ['.git', 'A.yml', 'draft.txt']);
    assert.equal(readFileSync(join(other, 'draft.txt'), 'utf8'), STORY);
    // A repository within another, and one that a person reaches by a link of their own, are repositories as any.
    mkdirSync(join(repository, 'within', '.git'), { recursive: true });
    symlinkSync(repository, join(home, 'shortcut'));
    for (const name of [put('within/story.txt', STORY), '../shortcut/within/story.txt', '../shortcut/twice/own.txt'])
      assert.equal(copydesk('check', name, '--any', '--fail-on', 'never').code, 0, name);
  });
  test('standard input without end is refused at its limit', () => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', `yes | ${process.execPath} ${CLI} check -`], {
      cwd: repository,
      encoding: 'utf8',
      timeout: 120_000,
    });
    assert.equal(status, 2);
    assert.match(stderr, /standard input: it is larger than 64 MB/);
    assert.equal(stdout.includes('y'), false);
  });
  test('a sidecar that is too large is named, and its story is left alone', () => {
    put('large.txt', STORY);
    put('large.txt.copydesk.yaml', '#'.repeat(32 * 2 ** 20 + 1));
    const { code, err } = copydesk('fix', 'large.txt');
    assert.equal(code, 2);
    assert.match(err, /large\.txt\.copydesk\.yaml: it is larger than 32 MB/);
    assert.equal(readFileSync(join(repository, 'large.txt'), 'utf8'), STORY);
  });
  test('folders of styles that link to each other without end are read once', () => {
    put('loops/copydesk.yaml', 'vale: Styles\n');
    put('loops/Styles/A.yml', 'extends: existence\nmessage: "No doors"\ntokens: [doors]\n');
    link('loops/Styles/one', '.');
    link('loops/Styles/two', '..');
    const { out, err } = copydesk('check', put('loops/story.txt', STORY), '--format', 'json');
    assert.equal(err, '');
    assert.match(out, /vale\/Styles\.A/);
  });
  test('a page takes the place of the old one whole, through no planted link', () => {
    put('old.html', 'the old page');
    link('old.html.copydesk-tmp', '../private/diary.txt');
    assert.equal(copydesk('preview', 'own.txt', '--out', 'old.html').code, 0);
    assert.match(readFileSync(join(repository, 'old.html'), 'utf8'), /^<!doctype html>[\s\S]*<\/html>\n$/);
    assert.match(readFileSync(join(home, 'private', 'diary.txt'), 'utf8'), SECRET);
    assert.ok(lstatSync(join(repository, 'old.html.copydesk-tmp')).isSymbolicLink());
    assert.deepEqual(
      readdirSync(repository).filter((name) => name.startsWith('.copydesk')),
      [],
    );
  });
  test('a file of very many lines without a blank one is reviewed, and so is the next', () => {
    const { code, out, err } = copydesk(
      ...['check', '--any', '--format', 'json', '--fail-on', 'never'],
      put('lines/a.txt', 'So.\n'.repeat(130_000)),
      put('lines/b.txt', STORY),
    );
    assert.equal(err, '');
    assert.equal(code, 0);
    const [, after] = JSON.parse(out) as { findings: unknown[] }[];
    assert.ok(after!.findings.length > 0);
  });
  test('a long name is reviewed and fixed like any other', () => {
    const name = put(`${'n'.repeat(248)}.txt`, STORY);
    assert.equal(copydesk('fix', name).code, 0);
    assert.equal(readFileSync(join(repository, name), 'utf8'), STORY.replace('7', 'seven'));
  });
});

describe('git in a repository that somebody cloned', { skip: process.platform === 'win32' }, () => {
  const git = (cwd: string, ...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', ...args], { cwd });
  const ran = join(home, 'ran');
  const program = join(home, 'program');

  test('runs no program that the repository, or one among its files, names', () => {
    writeFileSync(program, `#!/bin/sh\necho $0 >> ${ran}\nexit 1\n`, { mode: 0o755 });
    const outer = join(home, 'cloned');
    const within = join(outer, 'assets');
    mkdirSync(join(home, 'hooks'));
    for (const hook of ['post-index-change', 'pre-commit', 'query-watchman'])
      symlinkSync(program, join(home, 'hooks', hook));
    for (const [folder, bare] of [
      [outer, []],
      [within, ['--bare']],
    ] as const) {
      mkdirSync(folder);
      git(folder, 'init', '--quiet', ...bare);
      if (bare.length) {
        git(folder, 'config', 'core.bare', 'false');
        git(folder, 'config', 'core.worktree', folder);
      }
      writeFileSync(join(folder, 'story.txt'), STORY);
      git(folder, 'add', 'story.txt');
      git(folder, 'commit', '--quiet', '-m', 'before');
      writeFileSync(join(folder, 'story.txt'), STORY.replace('7', '8'));
      git(folder, 'config', 'core.fsmonitor', program);
      git(folder, 'config', 'core.hooksPath', join(home, 'hooks'));
      git(folder, 'config', 'diff.external', program);
      rmSync(ran, { force: true });
      for (const args of [['--staged'], ['--changed-since', 'HEAD']])
        spawnSync(process.execPath, [CLI, 'check', '--any', ...args], { cwd: folder, timeout: 120_000 });
      assert.equal(existsSync(ran), false, folder);
    }
  });
  test('names links and odd files without following or obeying them', () => {
    const folder = join(home, 'odd');
    mkdirSync(folder);
    git(folder, 'init', '--quiet');
    for (const name of ['-', '--out.txt', '::error::a.txt', 'a\nb.txt', '*.txt', 'HEAD'])
      writeFileSync(join(folder, name), STORY);
    symlinkSync('../private', join(folder, 'linked.txt'));
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '-m', 'before');
    for (const name of ['-', '--out.txt', '::error::a.txt', 'a\nb.txt', '*.txt'])
      writeFileSync(join(folder, name), `${STORY}\n`);
    rmSync(join(folder, 'linked.txt'));
    symlinkSync('../private/diary.txt', join(folder, 'linked.txt'));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [CLI, 'check', '--any', '--format', 'json', '--changed-since', 'HEAD'],
      { cwd: folder, encoding: 'utf8', timeout: 120_000, input: 'From standard input' },
    );
    assert.equal(status, 2);
    assert.deepEqual(
      JSON.parse(stdout).map(({ file }: { file: string }) => file),
      ['*.txt', '--out.txt', '::error::a.txt', 'a\nb.txt'],
    );
    assert.equal(stderr, 'copydesk: linked.txt: it is a link that leads outside of its folder or repository.\n');
  });
});

describe('what is printed', () => {
  const ESCAPES = ['\u001b[2J', '\u009b2J', '\u202egnp', '\u2066x', '\u0007', '\u2028'];
  const UNPRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

  test('neither copy nor file names move the cursor, turn the text or speak to the build', () => {
    const text = `Head\n\nThe ward ##[error] has 7 doors ${ESCAPES.join(' ')}, Feb. 30 ${ESCAPES.join('')}.\n`;
    const { findings } = createDesk(defaultConfig).review(text, { format: 'text', date: null });
    assert.ok(findings.length > 0);
    const spans = findings.map((finding) => ({ ...finding, span: { start: 6, end: text.length - 1 } }));
    for (const format of ['pretty', 'lines', 'github', 'markdown'] as const)
      for (const file of ['::error::x.txt', 'a\n::warning::b.txt', `${ESCAPES.join('')}.txt`]) {
        const out = formatFindings(format, [{ file, text, findings: spans }], [], product);
        assert.doesNotMatch(out, UNPRINTABLE, format);
        assert.doesNotMatch(out, /##\[/, format);
        const commands = out.split('\n').filter((line) => line.startsWith('::'));
        assert.equal(commands.length, format === 'github' ? findings.length : 0, `${format}: ${commands[0]}`);
      }
  });
  test('nor do JSON, SARIF, XML, pages and differences, whatever they carry', () => {
    const copy = `Head\n\nThe ward on the north side of the harbor has 7 doors that nobody has opened since the spring ${ESCAPES.join(' ')}, Ana \u202eRuiz said of “\u009b2J”.\n`;
    const name = put('escapes \u202egnp.txt', copy);
    for (const args of [
      ['check', name, '--format', 'json'],
      ['check', name, '--format', 'sarif'],
      ['check', name, '--format', 'junit'],
      ['check', name, '--format', 'checkstyle'],
      ['analyze', name],
      ['detect', name],
      ['fix', name, '--dry-run'],
      ['preview', name, '--marked'],
    ]) {
      const { out } = copydesk(...args);
      assert.ok(out.length > 20, args.join(' '));
      assert.doesNotMatch(out, UNPRINTABLE, args.join(' '));
      if (args[0] !== 'fix' && !/^<[?!]/.test(out)) assert.ok(JSON.parse(out), args.join(' '));
    }
  });
  test('nor do the lists for the desk, in which nothing is computed and no line is added', () => {
    const name = put(
      'lists.txt',
      `Head\n\n“=1+1 ${ESCAPES[0]} is what we found ${ESCAPES[2]} there,” Mayor Ana Ruiz said on Monday.\n\nThe ward has 70 doors.\n`,
    );
    put(
      'lists.txt.copydesk.yaml',
      `ticks:\n  - kind: name\n    words: Ana Ruiz\n    of: Mayor\n    who: "=cmd \\e[2J"\n    note: "so\\n\\n# Head\\n::error::x \\u202e"\n    link: "\\t@SUM(1)"\n`,
    );
    put('lists.vtt', `WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n=1+1 ${ESCAPES.join('')} so it is\n`);
    for (const format of ['markdown', 'csv', 'json'])
      for (const args of [
        ['sources', name],
        ['facts', name],
        ['quotes', name, '--transcript', 'lists.vtt'],
      ]) {
        const { out } = copydesk(...args, '--format', format);
        const what = `${args[0]} ${format}`;
        assert.match(out, /Ana/, what);
        assert.doesNotMatch(out.replaceAll('\r\n', '\n'), UNPRINTABLE, what);
        assert.doesNotMatch(out, /^(?:#|::)/m, what);
        if (format === 'csv') assert.doesNotMatch(out, /(?:^|,)"?\s*[=@]/m, what);
      }
  });
  test('nor does the server’s log', () => {
    const told: string[] = [];
    const say = (message: string): void => void told.push(message);
    const log = createLog({ console: { warn: say, error: say } } as unknown as Connection);
    log.warnOnce(`Setting copydesk.${ESCAPES.join('')} is no setting`);
    log.error(`file:///::error::${ESCAPES.join('')} could not be read`, new Error(`##[error] ${ESCAPES.join('')}`));
    log.errorOnce('::error::x');
    assert.equal(told.length, 3);
    for (const words of told) {
      assert.doesNotMatch(words, UNPRINTABLE);
      assert.doesNotMatch(words, /##\[|^\s*::/m);
    }
  });
  test('errors that name files are one line each', { skip: process.platform === 'win32' }, () => {
    const { err } = copydesk('check', 'gone\n::error::gone.txt', `${ESCAPES[0]}.txt`);
    assert.doesNotMatch(err, UNPRINTABLE);
    assert.doesNotMatch(err, /^::/m);
    assert.equal(
      err
        .trim()
        .split('\n')
        .every((line) => line.startsWith('copydesk: ')),
      true,
      err,
    );
  });
});

describe('hovers', () => {
  const ACTIVE = /(?<!\\)!\[|(?<!\\)\]\(|(?<!\\)<[a-z!/]|(?<!\\):\/\/|(?<!\\)`[^`]*(?<!\\)<|^#|(?<!\\)&[#a-z]/im;

  test('copy is shown as it is written: no picture, link, address or markup comes of it', () => {
    let told = 0;
    for (const text of hostile) {
      const article = readArticle(text, 'text');
      // Every fourth unit meets each quotation, figure and part of more than three.
      const offsets = Array.from({ length: Math.ceil(article.text.length / 4) }, (_, index) => index * 4);
      const notes = offsets.flatMap((offset) =>
        [describeQuote, describeFigure, describeFurniture].flatMap((tell) => tell(article, offset) ?? []),
      );
      for (const { markdown } of notes) {
        told++;
        assert.doesNotMatch(markdown.replace(/^\*\*|\*\*(?=:| ·)/g, ''), ACTIVE, markdown);
      }
    }
    assert.ok(told > 100, `${told} hovers`);
  });
});

describe('exported pages', () => {
  test('ask nobody for anything: their policy lets data addresses through and nothing else', () => {
    for (const text of ['', STORY, ...hostile]) {
      const html = pageDocument(renderPage(readArticle(text, 'text'), { readingSpeed: 230 }), '');
      const policy =
        /^<!doctype html>\n<html[^>]*>\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(
          html,
        )?.[1];
      const sources = (policy ?? '').split('; ').flatMap((directive) => directive.split(' ').slice(1));
      assert.match(policy ?? '', /^default-src 'none'; /);
      assert.deepEqual([...new Set(sources)].sort(), ["'none'", "'unsafe-inline'", 'data:']);
      assert.doesNotMatch(policy ?? '', /script-src|connect-src|frame-src/);
    }
  });
});

describe('configurations and sidecars', () => {
  test('a chain of files without end is refused where it gets too long', () => {
    for (let i = 0; i < 1_500; i++) put(`chain/${i}.yaml`, `extends: ./${i + 1}.yaml\n`);
    put('chain/copydesk.yaml', 'extends: ./0.yaml\n');
    const { code, err } = copydesk('check', put('chain/story.txt', STORY));
    assert.equal(code, 2);
    assert.match(err, /chain\/\d+\.yaml:1:10: .*too long/);
  });
  test('a second document in a file is a mistake at its line', () => {
    const { problems } = parseConfig('style: ap\n---\nstyle: bbc\n');
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.line, 2);
  });
  test('conflict markers are reported at their line', () => {
    const ours =
      'version: 1\nstet:\n<<<<<<< ours\n  - rule: style/percent\n    words: a\n=======\n  - rule: style/percent\n    words: b\n>>>>>>> theirs\n';
    const { stets, problems } = parseSidecar(ours);
    assert.deepEqual(stets, []);
    assert.deepEqual(
      problems.map(({ line }) => line),
      [3],
    );
  });
});

describe('messages to the server', () => {
  const URI = 'file:///desk/story.article';

  test('other words under an old version are reviewed anew', async () => {
    const client = await inMemory();
    await client.open(URI, 'Head\n\nIt was Feb. 30, the town said.');
    const first = await client.pull(URI);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await client.open(URI, 'Head\n\nIt was Feb. 20, the town said.');
    const second = await client.pull(URI, first.resultId);
    assert.equal(second.kind, 'full');
    assert.deepEqual(second.items, []);
    await client.change(URI, 1, [{ text: 'Head\n\nIt was Feb. 31, the town said.' }]);
    const third = await client.pull(URI, second.resultId);
    assert.equal(third.items.length, 1, 'a version that is sent twice is not trusted');
  });
  test('workspace folders sent badly are passed over', async () => {
    const client = await startProcess({ capabilities: EDITOR });
    for (const event of [
      undefined,
      null,
      7,
      {},
      { added: 1, removed: 'x' },
      { added: [null, { uri: 3 }], removed: [{}] },
    ])
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await client.open(URI, 'Head\n\nIt was Feb. 30, the town said.');
    assert.equal((await client.pull(URI)).items.length, 1);
    await client.stop();
  });
  test('changes of the configuration that are none are refused', async () => {
    const client = await inMemory();
    const ask = (change: unknown): Promise<unknown> =>
      client.connection.sendRequest('copydesk/configChange', { text: null, change });
    for (const change of [
      null,
      {},
      { kind: 'rule', rule: '__proto__', level: 'off', files: null },
      { kind: 'rule', rule: 'style/percent', level: 'loud', files: null },
      { kind: 'rule', rule: 'style/percent', level: 'off', files: 7 },
      { kind: '__proto__', word: 'x' },
      { kind: 'names', word: { a: 1 } },
      { kind: 'names', word: '' },
      { kind: 'terms', term: { avoid: 'x' } },
      { kind: 'terms', term: { avoid: [], use: 'x' } },
    ])
      assert.equal(await ask(change), null, JSON.stringify(change));
    assert.deepEqual(await ask({ kind: 'names', word: 'Ruíz' }), { text: 'names:\n  - Ruíz\n' });
  });
});

test('every test that the threat model names is there', () => {
  let file = '';
  let named = 0;
  const model = readFileSync('SECURITY.md', 'utf8');
  for (const [, path, title] of model.matchAll(/`([\w/.]+\.ts)`|“([^”]+)”/g)) {
    if (path && existsSync(join('test', path))) file = join('test', path);
    else if (title && file) {
      named++;
      assert.ok(readFileSync(file, 'utf8').includes(title), `${file}: ${title}`);
    }
  }
  assert.ok(named >= 15, `${named} are named`);
});

test('nothing was left outside', () => {
  assert.equal(existsSync(join(home, 'private', 'nowhere')), false);
  assert.deepEqual(readdirSync(join(home, 'private')).sort(), [
    'Styles',
    'diary.txt',
    'secret.css',
    'secret.png',
    'secret.yaml',
  ]);
});
