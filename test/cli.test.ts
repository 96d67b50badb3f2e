import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';

/** The built command line as a process. */
const CLI = resolve('dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'copydesk-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function copydesk(args: string[], input = ''): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return name;
};

const BAD = 'River rises in Port Ada\n\nThe plan failed.\n\n“It was doomed.”\n';
const GOOD = 'River rises in Port Ada\n\n“It was doomed,” Mayor Ana Ruiz said.\n';

describe('copydesk check', () => {
  test('prints findings with their place and ends with 1', () => {
    const { code, out } = copydesk(['check', file('bad.txt', BAD)]);
    assert.equal(code, 1);
    assert.match(out, /^bad\.txt\n {2}5:1 {2}warning {2}No speaker is named/);
    assert.match(out, /1 article: 1 warning\n$/);
  });
  test('ends with 0 where nothing reaches --fail-on', () => {
    assert.equal(copydesk(['check', file('good.txt', GOOD)]).code, 0);
    assert.equal(copydesk(['check', 'bad.txt', '--fail-on', 'error']).code, 0);
    assert.equal(copydesk(['check', 'bad.txt', '--fail-on', 'never']).code, 0);
  });
  test('writes JSON, SARIF, GitHub and Markdown', () => {
    const [json] = JSON.parse(copydesk(['check', 'bad.txt', '--format', 'json']).out);
    assert.deepEqual(
      [json.file, json.findings[0].rule, json.findings[0].start],
      ['bad.txt', 'quotes/unattributed', 43],
    );
    const sarif = JSON.parse(copydesk(['check', 'bad.txt', '--format', 'sarif']).out);
    assert.equal(sarif.version, '2.1.0');
    assert.equal(sarif.runs[0].results[0].locations[0].physicalLocation.region.startLine, 5);
    assert.match(
      copydesk(['check', 'bad.txt', '--format', 'github']).out,
      /^::warning file=bad\.txt,line=5,endLine=5,col=1,endColumn=17,title=quotes\/unattributed::No speaker/,
    );
    assert.match(copydesk(['check', 'bad.txt', '--format', 'markdown']).out, /\| 5 \| warning \| No speaker/);
  });
  test('names what it cannot read, still reviews the rest, and ends with 2', () => {
    file('picture.txt', Buffer.from([0x89, 0x50, 0, 0, 1]));
    const { code, out, err } = copydesk(['check', 'missing.txt', 'picture.txt', 'bad.txt']);
    assert.equal(code, 2);
    assert.match(err, /missing\.txt: no such file/);
    assert.match(err, /picture\.txt: binary file, not text/);
    assert.match(out, /bad\.txt\n {2}5:1/);
  });
  test('reads standard input and an empty file', () => {
    assert.equal(copydesk(['check', '-'], BAD).code, 1);
    assert.deepEqual(copydesk(['check', file('empty.txt', '')]), {
      code: 0,
      out: '1 article: no findings\n',
      err: '',
    });
  });
  test('reports a mistake in copydesk.yaml at its line and reviews nothing', () => {
    file('wrong.yaml', 'style: ap\nrules:\n  quotes/unatributed: off\n');
    const { code, out, err } = copydesk(['check', 'bad.txt', '--config', 'wrong.yaml']);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /wrong\.yaml:3:3: There is no rule or option “quotes\/unatributed”/);
  });
  test('goes on where one folder has a faulty copydesk.yaml, and where a glob finds nothing says so', () => {
    mkdirSync(join(folder, 'sports'));
    file('sports/bad.txt', BAD);
    file('sports/copydesk.yaml', 'style: nope\n');
    const { code, out, err } = copydesk(['check', 'sports/bad.txt', 'bad.txt']);
    assert.equal(code, 2);
    assert.match(err, /sports\/copydesk\.yaml:1:8: “nope” is no value for “style”: choose ap, /);
    assert.match(out, /^bad\.txt\n/);
    const none = copydesk(['check', 'drafts/*.txt']);
    assert.deepEqual([none.code, none.err], [2, 'copydesk: drafts/*.txt: no files to review.\n']);
  });
  test('reads UTF-16', () => {
    const bytes = Buffer.from(`\ufeff${BAD}`, 'utf16le');
    assert.match(copydesk(['check', file('wide.txt', bytes)]).out, /5:1 {2}warning/);
  });
  test('obeys copydesk.yaml', () => {
    file('quiet.yaml', 'rules:\n  quotes/unattributed: off\n');
    assert.equal(copydesk(['check', 'bad.txt', '--config', 'quiet.yaml']).code, 0);
  });
  test('finds copydesk.yaml up to the repository, follows it, and tells who decided', () => {
    mkdirSync(join(folder, 'news/desk/wire'), { recursive: true });
    mkdirSync(join(folder, 'news/desk/.git'));
    file('news/copydesk.yaml', 'rules:\n  quotes/unattributed: off\n');
    file('news/desk/wire/bad.txt', BAD);
    assert.equal(copydesk(['check', 'news/desk/wire/bad.txt']).code, 1, 'what stands above the repository is not ours');
    file('news/desk/house.yaml', 'rules:\n  quotes/unattributed:\n    verb: says\n');
    file(
      'news/desk/copydesk.yaml',
      'extends: house.yaml\noverrides:\n  - files: ["wire/**"]\n    rules:\n      quotes/unattributed: off\n',
    );
    assert.equal(copydesk(['check', 'news/desk/wire/bad.txt']).code, 0);
    const { out } = copydesk(['rules', 'quotes/unattributed', '--why', 'news/desk/wire/bad.txt']);
    assert.equal(
      out,
      `quotes/unattributed for news/desk/wire/bad.txt
  severity   off            news/desk/copydesk.yaml, overrides for wire/**
  verb       says           news/desk/house.yaml
  lead       by-length      the rule’s default
  continued  query          the rule’s default
  order      speaker-first  the rule’s default
`,
    );
    file('news/desk/copydesk.yaml', 'extends: ../copydesk.yaml\n');
    assert.match(
      copydesk(['check', 'news/desk/wire/bad.txt']).err,
      /news\/desk\/copydesk\.yaml:1:10: .*no file of this workspace/,
    );
  });
  test('refuses wrong usage with a word on what is wrong', () => {
    for (const [args, message] of [
      [['check'], /Name a file/],
      [['chekc', 'bad.txt'], /Unknown command: chekc/],
      [[], /Missing command/],
      [['check', 'bad.txt', '--format', 'xml'], /Unknown format: xml/],
      [['check', 'bad.txt', '--style', 'nyt'], /Unknown style pack: nyt/],
      [['check', 'bad.txt', '--colour'], /--colour/],
      [['check', 'bad.txt', '--date', 'May'], /YYYY-MM-DD/],
      [['check', 'bad.txt', '--date', '2024-13-45'], /YYYY-MM-DD/],
      [['preview', 'bad.txt', '--out', 'nowhere/page.html'], /nowhere\/page\.html: no such file or directory/],
    ] as const) {
      const { code, out, err } = copydesk([...args]);
      assert.equal(code, 2, args.join(' '));
      assert.equal(out, '');
      assert.match(err, message);
    }
  });
});

describe('keys of authors', () => {
  test('are queried where the site has no name for them', () => {
    mkdirSync(join(folder, 'site', '_posts'), { recursive: true });
    mkdirSync(join(folder, 'site', '.git'));
    mkdirSync(join(folder, 'site', '_data'));
    writeFileSync(join(folder, 'site', '_data', 'authors.yml'), 'mholt:\n  name: Mina Holt\n');
    const post = join(folder, 'site', '_posts', '2024-05-07-ferry.md');
    writeFileSync(
      post,
      `---\ntitle: Ferry late\nauthors: [mholt, leo_marsh]\n---\n\nThe ferry is late, Tomas Reed said.\n`,
    );
    const { out } = copydesk(['check', post, '--any', '--format', 'pretty']);
    assert.equal(out.match(/furniture\/author-key/g)?.length, 1);
    assert.match(out, /“leo_marsh” is a key/);
  });
});

describe('copydesk fix', () => {
  const DOORS = 'River rises in Port Ada\n\n“It was doomed – a café,” Ana Ruiz said.\n\nThe ward has 7 doors.\n';
  const FIXED = DOORS.replace('7', 'seven');
  const held = (name: string): Buffer => readFileSync(join(folder, name));

  test('keeps a byte order mark', () => {
    assert.deepEqual(copydesk(['fix', file('marked.txt', `\ufeff${DOORS}`)]), {
      code: 0,
      out: 'marked.txt: 1 edit\n',
      err: '',
    });
    assert.equal(held('marked.txt').toString(), `\ufeff${FIXED}`);
  });
  test('names what is not UTF-8, leaves it byte for byte, and goes on', () => {
    const latin = Buffer.from(
      DOORS.replace(/[“–”]/g, (mark) => ({ '“': '\x93', '–': '\x96', '”': '\x94' })[mark] ?? ''),
      'latin1',
    );
    const wide = Buffer.from(`\ufeff${DOORS}`, 'utf16le');
    const names = [file('latin.txt', latin), file('wide.txt', wide), file('plain.txt', DOORS)];
    const { code, out, err } = copydesk(['fix', ...names]);
    assert.equal(code, 2);
    assert.equal(out, 'plain.txt: 1 edit\n');
    assert.equal(
      err,
      ['latin', 'wide']
        .map((name) => `copydesk: ${name}.txt: this is not UTF-8, so it is read but not written.\n`)
        .join(''),
    );
    assert.deepEqual(held('latin.txt'), latin);
    assert.deepEqual(held('wide.txt'), wide);
    assert.equal(held('plain.txt').toString(), FIXED);
  });
  test('reads Windows-1252 with its quotation marks', () => {
    const { out } = copydesk(['analyze', 'latin.txt']);
    assert.equal(JSON.parse(out).quotes[0].speaker.name, 'Ana Ruiz');
  });
  test('writes through a link and keeps the rights', { skip: process.platform === 'win32' }, () => {
    chmodSync(join(folder, file('target.txt', DOORS)), 0o640);
    symlinkSync('target.txt', join(folder, 'link.txt'));
    assert.equal(copydesk(['fix', 'link.txt']).code, 0);
    assert.ok(lstatSync(join(folder, 'link.txt')).isSymbolicLink());
    assert.equal(held('target.txt').toString(), FIXED);
    assert.equal(statSync(join(folder, 'target.txt')).mode & 0o777, 0o640);
  });
  test('names what cannot be written and goes on', () => {
    const barred = file('barred.txt', DOORS);
    chmodSync(join(folder, barred), 0o444);
    const { code, out, err } = copydesk(['fix', barred, file('next.txt', DOORS)]);
    assert.equal(code, 2);
    assert.equal(out, 'next.txt: 1 edit\n');
    assert.equal(err, 'copydesk: barred.txt cannot be written: it is read-only.\n');
    assert.equal(held(barred).toString(), DOORS);
    assert.equal(held('next.txt').toString(), FIXED);
  });
  test('a planted link is not followed', { skip: process.platform === 'win32' }, () => {
    const victim = file('hook', 'exit 0\n');
    symlinkSync('hook', join(folder, 'bait.txt.copydesk-tmp'));
    assert.equal(copydesk(['fix', file('bait.txt', DOORS)]).code, 0);
    assert.equal(held(victim).toString(), 'exit 0\n');
    assert.equal(held('bait.txt').toString(), FIXED);
  });
  test('a backslash in a name is a letter where it parts no folders', { skip: process.platform === 'win32' }, () => {
    mkdirSync(join(folder, 'desk'), { recursive: true });
    file('desk/a.txt', 'Their own story, a few words long.\n');
    const name = file('desk\\a.txt', DOORS);
    assert.equal(copydesk(['fix', name]).code, 0);
    assert.equal(held('desk/a.txt').toString(), 'Their own story, a few words long.\n');
    assert.equal(held(name).toString(), FIXED);
  });
});

describe('a file of very many lines', () => {
  test('is reviewed, and takes nothing from the others', () => {
    const long = file('long.txt', 'A line that nobody parts from the next.\n'.repeat(150_000));
    const { out, err } = copydesk([
      'check',
      '--any',
      long,
      file('short.txt', 'Pool closes\n\nIt closed on Feb. 30, the town said.\n'),
    ]);
    assert.equal(err, '');
    assert.match(out, /short\.txt\n.*dates\/impossible/);
  });
});

describe('copydesk analyze', () => {
  test('tells who is credited with each quotation', () => {
    const { quotes, furniture, words } = JSON.parse(copydesk(['analyze', 'good.txt']).out);
    assert.equal(words, 7);
    assert.deepEqual(furniture.headline, { start: 0, end: 23 });
    assert.deepEqual(
      [quotes[0].status, quotes[0].speaker.name, GOOD.slice(quotes[0].speaker.start, quotes[0].speaker.end)],
      ['attributed', 'Ana Ruiz', 'Mayor Ana Ruiz'],
    );
  });
  test('writes one line for each line of JSON', () => {
    const lines = [BAD, GOOD].map((text, id) => JSON.stringify({ id: `s${id}`, text })).join('\n');
    const { out } = copydesk(['analyze', '--jsonl'], lines);
    assert.deepEqual(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
      ['s0', 's1'],
    );
  });
});

describe('copydesk detect, preview and rules', () => {
  test('detect tells whether and why', () => {
    const { article, score, reasons } = JSON.parse(
      copydesk(['detect', file('README.md', '# Tool\n\n- install\n- run\n')]).out,
    );
    assert.equal(article, false);
    assert.ok(score < 0.5 && reasons.length > 0);
  });
  test('preview writes a page that needs nothing else', () => {
    copydesk(['preview', 'good.txt', '--out', 'good.html']);
    const html = readFileSync(join(folder, 'good.html'), 'utf8');
    assert.match(html, /<h1[^>]*>River rises in Port Ada<\/h1>/);
    assert.doesNotMatch(html, /<script|<link|src="http/);
    assert.match(html, /--paper/, 'the style sheet is inside');
  });
  test('preview holds pictures, the look of the house and the findings', () => {
    mkdirSync(join(folder, 'house', 'fonts'), { recursive: true });
    const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAYAAAC56t6BAAAADklEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    file('house/quay.png', Buffer.from(pixel, 'base64'));
    file('house/fonts/quay.woff2', 'font');
    file(
      'house/own.css',
      '.page { --accent: #123456; background: url(quay.png), url("../secret.png"), url(https://example.org/a.png) }</style><script>x</script>',
    );
    file(
      'house/copydesk.yaml',
      'preview:\n  theme: broadsheet\n  css: [own.css, gone.css]\n  fonts: [{ family: \'Quay "Sans"\', file: fonts/quay.woff2, weight: 700 }]\n',
    );
    file('secret.png', Buffer.from(pixel, 'base64'));
    const story = 'Sentence one stands.\n\n![A quay](quay.png)\n\n![Elsewhere](../secret.png)\n\n“It was doomed.”\n';
    file('house/story.md', `# River rises\n\n${story}`);
    const { out, err } = copydesk(['preview', 'house/story.md', '--marked']);
    assert.match(out, /<img src="data:image\/png;base64,[^"]+" alt="A quay" width="2" height="3">/);
    assert.match(out, /data-src="\.\.\/secret\.png"/, 'a picture outside stays a placeholder');
    assert.match(out, /data-theme="broadsheet"/);
    assert.match(out, /@font-face \{ font-family: "Quay \\22 Sans\\22 "; src: url\("data:font\/woff2;base64,/);
    assert.match(out, /--accent: #123456/);
    assert.match(
      out,
      /background: url\("data:image\/png;base64,[^"]+"\), url\("\.\.\/secret\.png"\), url\(https:\/\/example\.org\/a\.png\)/,
      'pictures of the style sheet are inside too, those outside the house are not read',
    );
    assert.doesNotMatch(out, /<\/style><script/);
    assert.match(err, /house\/gone\.css cannot be read/);
    assert.match(
      out,
      /<aside class="page proof"[^>]*>\n<ol>\n<li data-sev="warning"><b>Warning: Unattributed quotation\.<\/b> No speaker/,
    );
    assert.match(out, /<mark class="note"/);
    assert.match(copydesk(['preview', 'house/story.md', '--theme', 'plain']).out, /data-theme="plain"/);
    assert.equal(copydesk(['preview', 'house/story.md', '--theme', 'loud']).code, 2);
  });
  test('rules lists them and prints a page', () => {
    assert.match(copydesk(['rules']).out, /quotes\/unattributed/);
    assert.match(copydesk(['rules', 'quotes/unattributed']).out, /^# Unattributed quotation/);
    assert.equal(copydesk(['rules', 'quotes/none']).code, 2);
  });
});

describe('copydesk rules --test', () => {
  const TERMS = `style: ap
terms:
  - use: use
    avoid: [utilize]
    except: [utilize the bathroom]
    tests:
      - flag: The city utilized pumps.
      - pass: The city used pumps.
      - pass: They may utilize the bathroom.
`;
  test('runs the tests of the house list', () => {
    const good = copydesk(['rules', '--test', '--config', file('terms.yaml', TERMS)]);
    assert.deepEqual([good.code, good.out, good.err], [0, '3 tests passed\n', '']);
  });
  test('names a failure at its line', () => {
    const wrong = TERMS.replace('flag: The city utilized', 'flag: The city used');
    const { code, out, err } = copydesk(['rules', '--test', '--config', file('wrong-terms.yaml', wrong)]);
    assert.deepEqual([code, out], [1, '3 tests, 1 failed\n']);
    assert.match(err, /wrong-terms\.yaml:7:15: This copy is not flagged, but should be: The city used pumps\./);
  });
  test('a faulty term is reported at its line', () => {
    const { code, err } = copydesk(['check', 'good.txt', '--config', file('bad-terms.yaml', 'terms:\n  - use: use\n')]);
    assert.equal(code, 2);
    assert.match(err, /bad-terms\.yaml:2:5: .*avoid/);
  });
  test('check obeys the list', () => {
    const { out } = copydesk([
      'check',
      file('pumps.txt', 'River rises\n\nThe city utilized pumps on Monday.\n'),
      '--config',
      'terms.yaml',
    ]);
    assert.match(
      out,
      /3:10 {2}warning {2}House style avoids “utilized\.” {2}style\/terms\n {6}utilized\n {6}Write “used\.”\n/,
    );
  });
});

describe('what was let stand', () => {
  const SIDECAR = `# Kept by the desk
version: 1
stet:
  - rule: quotes/unattributed
    words: “It was doomed.”
    reason: The plan speaks for itself.
`;
  test('is honoured, and ignored with --no-stet', () => {
    file('stood.txt', BAD);
    file('stood.txt.copydesk.yaml', SIDECAR);
    assert.deepEqual(copydesk(['check', 'stood.txt']), { code: 0, out: '1 article: no findings\n', err: '' });
    assert.equal(copydesk(['check', 'stood.txt', '--no-stet']).code, 1);
  });
  test('expires with its words', () => {
    file('stood.txt', BAD.replace('doomed', 'late'));
    const { code, out } = copydesk(['check', 'stood.txt']);
    assert.equal(code, 1);
    assert.match(out, /1:1 {2}info {5}A stet for quotes\/unattributed no longer applies\./);
    assert.match(out, /5:1 {2}warning {2}No speaker is named/);
  });
  test('is left out of fixes', () => {
    file('apples.txt', 'River rises in Port Ada\n\nThe ward has 6 beds and 7 doors.\n');
    file('apples.txt.copydesk.yaml', 'version: 1\nstet:\n  - {rule: style/numerals, words: "6"}\n');
    copydesk(['fix', 'apples.txt']);
    assert.match(readFileSync(join(folder, 'apples.txt'), 'utf8'), /6 beds and seven doors/);
  });
  test('a faulty file is named at its line', () => {
    file('stood.txt.copydesk.yaml', 'version: 1\nstet:\n  - rule: quotes/unattributed\n');
    assert.match(copydesk(['check', 'stood.txt']).err, /stood\.txt\.copydesk\.yaml:3:5: A stet needs/);
  });
});

describe('lists for the desk', () => {
  test('sources, as a table, CSV and JSON', () => {
    file('good.txt', GOOD);
    assert.match(copydesk(['sources', 'good.txt']).out, /\| Ana Ruiz \| person \| Mayor \| on record \| 1 \|/);
    assert.match(copydesk(['sources', 'good.txt', '--format', 'csv']).out, /^Source,Kind,.*\r\nAna Ruiz,person,Mayor/);
    const [voice] = JSON.parse(copydesk(['sources', 'good.txt', '--format', 'json']).out);
    assert.deepEqual([voice.name, voice.only], ['Ana Ruiz', true]);
    assert.match(copydesk(['sources', 'good.txt', '--format', 'sarif']).err, /Choose markdown, csv, json/);
  });
  test('facts, with the ticks of the file beside the story', () => {
    file('facts.txt', GOOD);
    file(
      'facts.txt.copydesk.yaml',
      'ticks:\n  - { kind: name, words: Ana Ruiz, of: Mayor, who: MA, when: 2026-11-28 }\n',
    );
    const { out, code } = copydesk(['facts', 'facts.txt']);
    assert.equal(code, 0);
    assert.match(out, /^1 of 3 verified\n/);
    assert.match(out, /- \[x\] \*\*Ana Ruiz\*\* Mayor \(name · line 3 · MA · 2026-11-28\)/);
    assert.match(copydesk(['facts', 'facts.txt', '--format', 'csv']).out, /\r\nyes,name,Ana Ruiz,Mayor,/);
  });
  test('quotations against a transcript', () => {
    file('said.vtt', 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nIt was doomed.\n');
    file('other.txt', 'It was saved, and we never doubted it.\n');
    assert.equal(copydesk(['quotes', 'good.txt', '--transcript', 'said.vtt']).code, 0);
    const { code, out } = copydesk(['quotes', 'good.txt', '--transcript', 'other.txt']);
    assert.equal(code, 1);
    assert.match(out, /NOT AS SAID \| It was ~~saved~~ \*\*doomed\*\*/);
    assert.match(copydesk(['quotes', 'good.txt']).err, /--transcript FILE/);
    assert.match(copydesk(['quotes', 'good.txt', '--transcript', 'none.txt']).err, /none\.txt: no such file/);
  });
});

test('a proof of the page shows the queries to the writer', () => {
  file('proof.txt', GOOD);
  file('proof.txt.copydesk.yaml', 'queries:\n  - { id: "1", words: doomed, text: Who says so?, who: MA }\n');
  const { out } = copydesk(['preview', 'proof.txt', '--queries']);
  assert.match(out, /MA: Who says so\?/);
  assert.match(out, /Query to the writer/);
  assert.doesNotMatch(copydesk(['preview', 'proof.txt', '--marked']).out, /Who says so/);
});

describe('copydesk check --ready', () => {
  const QUERY = 'queries:\n  - { id: "1", words: doomed, text: Who says so? }\n';
  test('fails until nothing is open that the newsroom asks for', () => {
    file('ready.txt', GOOD);
    const { code, err } = copydesk(['check', 'ready.txt', '--ready']);
    assert.equal(code, 1);
    assert.match(err, /ready\.txt: not ready: 3 facts not verified, not marked as ready\./);
    file('asked.yaml', 'ready: [errors, queries]\n');
    assert.equal(copydesk(['check', 'ready.txt', '--ready', '--config', 'asked.yaml']).code, 0);
    file('ready.txt.copydesk.yaml', QUERY);
    assert.match(
      copydesk(['check', 'ready.txt', '--ready', '--config', 'asked.yaml']).err,
      /not ready: 1 open query\./,
    );
    file('ready.txt.copydesk.yaml', `${QUERY}ready: { hash: "0123" }\n`);
    assert.match(copydesk(['check', 'ready.txt', '--ready']).err, /changed since it was marked as ready/);
  });
  test('open queries are counted without it, too', () => {
    const { code, err } = copydesk(['check', 'ready.txt']);
    assert.deepEqual([code, err], [0, 'copydesk: ready.txt: 1 open query.\n']);
  });
});
