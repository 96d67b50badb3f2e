import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDesk, defaultConfig, unlinked } from '../src/core/index.ts';
import { createTagger } from '../src/core/tools.ts';
import { createRecovery, watchOver } from '../src/extension/client/recovery.ts';
import { listed } from '../src/extension/escape.ts';
import { whyNotWritten } from '../src/extension/housestyle/writeErrors.ts';
import { exclusively } from '../src/files/exclusively.ts';
import { replaceFile } from '../src/files/replaceFile.ts';
import type { Draft, Reviewed } from '../src/protocol.ts';
import { loadTools } from '../src/server/reviewing/loadTools.ts';
import { createSuspendedRules } from '../src/server/reviewing/suspendedRules.ts';
import { inSlices } from '../src/server/reviewing/timeSlices.ts';
import { inMemory, startProcess } from './lsp.ts';

const URI = 'file:///desk/long.story';
const story = readFileSync('seeds/county-budget.txt', 'utf8');
const long = `${story}\n\n`.repeat(60);

/** A careful server, which tells its steps; `stepped` waits for one by its name. */
async function careful(more: object = {}) {
  const client = await inMemory(loadTools, undefined, { initializationOptions: { careful: true, ...more } });
  const steps: string[] = [];
  let heard = (): void => {};
  client.connection.onNotification('copydesk/step', ({ step }: { step: string }) => {
    steps.push(step);
    heard();
  });
  const stepped = async (name: string): Promise<void> => {
    while (!steps.includes(name))
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
  };
  return { client, steps, stepped };
}

test('a review in steps finds what a review at once finds', () => {
  const tagger = createTagger();
  const steps = createDesk(defaultConfig, { tagger }).steps(long, { format: 'text' });
  const names = new Set<string>();
  let last = steps.next();
  for (; !last.done; last = steps.next()) names.add(last.value);
  assert.ok(names.has('reading') && names.has('style/numerals'));
  const whole = createDesk(defaultConfig, { tagger }).review(long, { format: 'text' });
  assert.deepEqual(last.value, whole);
});

test('a server in the middle of a long review answers, and drops it for a newer version', async () => {
  const { client, steps, stepped } = await careful();
  await client.open(URI, long);
  let answered = false;
  const pulled = client.pull(URI).finally(() => {
    answered = true;
  });
  await stepped('quotes/unattributed');
  assert.equal(await client.connection.sendRequest('copydesk/alive', null), true);
  assert.equal(answered, false);
  assert.ok(!steps.includes(''), 'the review goes on');
  await client.change(URI, 2, [{ text: story }]);
  await pulled;
  assert.deepEqual(
    client.reviewed.map((review) => (review as Reviewed).version),
    [2],
  );
});

test('a server amid what the desk asks for answers', async () => {
  const client = await inMemory(loadTools);
  await client.open(URI, long);
  await client.pull(URI);
  const answered: string[] = [];
  await Promise.all(
    ['copydesk/desk', 'copydesk/alive'].map((method) =>
      client.connection.sendRequest(method, { uri: URI }).then(() => answered.push(method)),
    ),
  );
  assert.deepEqual(answered, ['copydesk/alive', 'copydesk/desk']);
});

test('a careful server names each step before it runs, and nothing when it has done', async () => {
  const { client, steps, stepped } = await careful();
  await client.open(URI, story);
  await client.pull(URI);
  await stepped('');
  assert.equal(steps[0], 'reading');
  assert.equal(steps.at(-1), '');
  assert.ok(steps.includes('figures/conflict'));
});

test('a rule at which an earlier server ended stays off, and is named', async () => {
  const { client, steps } = await careful({ suspended: ['quotes/unattributed'] });
  await client.open(URI, 'Head\n\nThe plan failed.\n\n“It was doomed from the very start.”');
  const { items } = await client.pull(URI);
  assert.ok(!items.some((item) => (item as { code: string }).code === 'quotes/unattributed'));
  assert.ok(!steps.includes('quotes/unattributed'));
  assert.deepEqual((client.reviewed[0] as Reviewed).skipped, ['quotes/unattributed']);
});

test('a rule that fails is switched off and told once; a slow one at its second time', () => {
  const said: string[] = [];
  const suspended = createSuspendedRules([], (message) => said.push(message));
  const took = (rule: string, ms: number): ReadonlyMap<string, number> => new Map([[rule, ms]]);
  const fault = { rule: 'names/spelling', message: 'out of ink' };
  assert.equal(suspended.note([fault], new Map(), 100), true);
  assert.equal(suspended.note([fault], new Map(), 100), false);
  assert.equal(suspended.note([], took('style/ages', 4_000), 1_000), false, 'the machine may have slept');
  assert.equal(suspended.note([], took('style/ages', 4_000), 1_000_000), false, 'a long text may take long');
  assert.equal(suspended.note([], took('style/ages', 4_000), 1_000), true);
  assert.equal(suspended.note([], took('reading', 60_000), 1_000), false, 'reading is no rule');
  suspended.note([{ rule: 'vale/a.[b](command:quit)', message: '' }], new Map(), 100);
  assert.match(said.pop() ?? '', /^Rule vale\/a\.\[b\] \(command:quit\) failed/, 'the name of a file is no link');
  assert.deepEqual(suspended.rules, ['names/spelling', 'style/ages', 'vale/a.[b](command:quit)']);
  assert.deepEqual(said, [
    'Rule names/spelling failed. It is off until you reload the window; the other rules still run.',
    'Rule style/ages was too slow. It is off until you reload the window; the other rules still run.',
  ]);
});

test('with one rule suspended the words of the style pack are still looked for, unless they are off themselves', async () => {
  for (const [off, expected] of [
    ['names/spelling', true],
    ['vale/AP.Words', false],
  ] as const) {
    const { client } = await careful({ suspended: [off] });
    await client.open(URI, 'Head\n\nThe ferry turned towards the pier on Monday.\n');
    const { items } = await client.pull(URI);
    assert.equal(
      items.some((item) => (item as { code: string }).code === 'vale/AP.Words'),
      expected,
      off,
    );
  }
});

test('work in slices gives way, and ends when nobody wants it', async () => {
  let wanted = 3;
  function* busy(): Generator<string, string> {
    for (let step = 0; ; step++) {
      const end = performance.now() + 25;
      while (performance.now() < end);
      yield `step ${step}`;
    }
  }
  assert.equal(await inSlices(busy(), { wanted: () => --wanted > 0 }), null);
  assert.equal(wanted, 0);
});

test('a server that ends is started again at once, then later and later, then no more', () => {
  const recovery = createRecovery();
  assert.equal(recovery.careful, false);
  const waits = [0, 1, 2, 3, 4].map((second) => recovery.ended(second * 1_000).wait);
  assert.deepEqual(waits, [0, 1_000, 4_000, 10_000, null]);
  assert.equal(recovery.careful, true);
  assert.equal(recovery.ended(1_000_000).wait, 0, 'what happened long ago does not count');
});

test('the rule at which a careful server ended is suspended, and nothing else is', () => {
  const recovery = createRecovery();
  recovery.stepped('figures/conflict');
  recovery.stepped('');
  assert.equal(recovery.ended(0).rule, null, 'it ended between two reviews');
  recovery.stepped('reading');
  assert.equal(recovery.ended(1).rule, null);
  recovery.stepped('figures/conflict');
  assert.equal(recovery.ended(2).rule, 'figures/conflict');
  assert.equal(recovery.ended(3).rule, null, 'the next one is not blamed for it');
  assert.deepEqual(recovery.suspended, ['figures/conflict']);
});

test('a server that answers is left alone, one that does not is hung', async () => {
  let hung = 0;
  const stopWatching = watchOver(
    async () => true,
    () => hung++,
    5,
  );
  await sleep(120);
  assert.equal(hung, 0);
  stopWatching();
  await new Promise<void>((resolve) => watchOver(() => new Promise(() => {}), resolve, 5));
});

test('a server that needs more memory than it may have ends, and another can be started', {
  timeout: 60_000,
}, async () => {
  const server = spawn(process.execPath, ['--max-old-space-size=12', 'dist/server.js', '--stdio'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  server.stdin.on('error', () => {}); // it may end while it is written to
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  send({ method: 'initialized', params: {} });
  const text = long.repeat(8);
  send({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri: URI, languageId: 'article', version: 1, text } },
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
    server.on('exit', (...how) => resolve(how));
  });
  assert.ok(signal === 'SIGABRT' || code !== 0, `ended with ${code ?? signal}`);
});

describe('a file is replaced whole', { skip: process.platform === 'win32' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-disk-'));
  after(() => rmSync(folder, { recursive: true }));
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const file = (name: string, text = 'old'): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const holding = (text: string | null) => ({
    expected: text === null ? null : bytes(text),
    follow: true,
    within: null,
  });
  const refused = (path: string, refusal: string, expected: Uint8Array | null = bytes('old')): Promise<void> =>
    assert.rejects(
      replaceFile(path, bytes('new'), { expected, follow: true, within: null }),
      (error: { refusal?: string }) => {
        assert.equal(error.refusal, refusal);
        return true;
      },
    );

  test('its rights stay, and a link to it stays a link', async () => {
    const target = file('a.yaml');
    chmodSync(target, 0o640);
    symlinkSync(target, join(folder, 'link.yaml'));
    await replaceFile(join(folder, 'link.yaml'), bytes('new'), holding('old'));
    assert.equal(readFileSync(target, 'utf8'), 'new');
    assert.equal(statSync(target).mode & 0o777, 0o640);
    assert.ok(lstatSync(join(folder, 'link.yaml')).isSymbolicLink());
  });
  test('its owner stays', { skip: process.getuid?.() !== 0 }, async () => {
    const theirs = file('theirs.txt');
    chownSync(theirs, 1234, 2345);
    await replaceFile(theirs, bytes('new'), holding('old'));
    const { uid, gid } = statSync(theirs);
    assert.deepEqual([uid, gid], [1234, 2345]);
  });
  test('links that lie where a temporary file may come are not followed', async () => {
    const victim = file('hook');
    const target = file('story.txt');
    symlinkSync(victim, `${target}.copydesk-tmp`);
    await replaceFile(target, bytes('new'), holding('old'));
    assert.equal(readFileSync(victim, 'utf8'), 'old');
    assert.equal(readFileSync(target, 'utf8'), 'new');
    assert.ok(lstatSync(`${target}.copydesk-tmp`).isSymbolicLink(), 'and are left as they are');
  });
  test('a link to what lies elsewhere is written through only where that is wanted', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'copydesk-elsewhere-'));
    after(() => rmSync(elsewhere, { recursive: true }));
    writeFileSync(join(elsewhere, 'profile'), 'old');
    symlinkSync(join(elsewhere, 'profile'), join(folder, 'planted.yaml'));
    symlinkSync(elsewhere, join(folder, 'linked'));
    for (const [name, follow, refusal] of [
      ['planted.yaml', false, 'link'],
      ['planted.yaml', true, 'outside'],
      ['linked/profile', true, 'outside'],
      ['linked/new.yaml', false, 'outside'],
    ] as const)
      await assert.rejects(
        replaceFile(join(folder, name), bytes('new'), { follow, within: [folder] }),
        (error: { refusal?: string }) => error.refusal === refusal,
        name,
      );
    assert.equal(readFileSync(join(elsewhere, 'profile'), 'utf8'), 'old');
    assert.deepEqual(readdirSync(elsewhere), ['profile']);
    await replaceFile(join(folder, 'planted.yaml'), bytes('new'), { follow: true, within: null });
    assert.equal(readFileSync(join(elsewhere, 'profile'), 'utf8'), 'new');
  });
  test('a lock that is none is waited for, but not for ever', async () => {
    const target = file('locked.yaml');
    const lock = `.copydesk-${createHash('sha256').update('locked.yaml').digest('hex').slice(0, 16)}.lock`;
    const plant: (() => void)[] = [
      () => mkdirSync(join(folder, lock, 'full'), { recursive: true }),
      () => symlinkSync(join(folder, 'nowhere'), join(folder, lock)),
    ];
    for (const put of plant) {
      put();
      await assert.rejects(
        exclusively(target, async () => assert.fail('it ran'), 100),
        /in the way/,
      );
      rmSync(join(folder, lock), { recursive: true, force: true });
    }
    assert.equal(existsSync(join(folder, 'nowhere')), false);
  });
  test('a link that leads nowhere creates nothing', async () => {
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling.yaml'));
    await assert.rejects(replaceFile(join(folder, 'dangling.yaml'), bytes('new'), holding(null)));
    assert.equal(existsSync(join(folder, 'nowhere')), false);
  });
  test('what changed meanwhile, came meanwhile or went meanwhile is left', async () => {
    await refused(file('changed.txt', 'newer'), 'changed', bytes('old'));
    await refused(file('came.txt', 'theirs'), 'changed', null);
    assert.equal(readFileSync(join(folder, 'changed.txt'), 'utf8'), 'newer');
    assert.equal(readFileSync(join(folder, 'came.txt'), 'utf8'), 'theirs');
  });
  test('read-only files, hard links and what is no file are refused', async () => {
    chmodSync(file('locked.txt'), 0o444);
    await refused(join(folder, 'locked.txt'), 'readOnly');
    linkSync(file('one.txt'), join(folder, 'two.txt'));
    await refused(join(folder, 'one.txt'), 'severalNames');
    mkdirSync(join(folder, 'folder.txt'));
    await refused(join(folder, 'folder.txt'), 'notRegular');
    assert.equal(readFileSync(join(folder, 'locked.txt'), 'utf8'), 'old');
    assert.equal(readFileSync(join(folder, 'two.txt'), 'utf8'), 'old');
  });
  test('a name as long as a file system takes is no hindrance', async () => {
    const long = file(`${'x'.repeat(250)}.txt`);
    await replaceFile(long, bytes('new'), holding('old'));
    assert.equal(readFileSync(long, 'utf8'), 'new');
  });
  test('of many writers at once each finds what the others wrote', async () => {
    const shared = join(folder, 'shared.yaml');
    const append = (line: string): Promise<void> =>
      exclusively(shared, async () => {
        const held = existsSync(shared) ? readFileSync(shared) : null;
        await replaceFile(shared, bytes(`${held ?? ''}${line}\n`), holding(held?.toString() ?? null));
      });
    const lines = Array.from({ length: 60 }, (_, i) => `line ${i}`);
    await Promise.all(lines.map(append));
    assert.deepEqual(readFileSync(shared, 'utf8').trim().split('\n').sort(), [...lines].sort());
  });
  test('nothing is left behind', () => {
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith('.copydesk')),
      [],
    );
  });
});

test('why a file was not written is told in one word where somebody can mend it', () => {
  const failed = (code: string): Error => Object.assign(new Error(`${code}: it failed`), { code });
  for (const [error, kind] of [
    [failed('ENOSPC'), 'full'],
    [failed('EDQUOT'), 'full'],
    [failed('EROFS'), 'readOnly'],
    [failed('EACCES'), 'readOnly'],
    [new Error('NoPermissions (FileSystemError): cannot write'), 'readOnly'],
    [new Error('Unable to write: the file system is read-only'), 'readOnly'],
    [failed('EIO'), 'other'],
    ['odd', 'other'],
  ] as const)
    assert.equal(whyNotWritten(error).kind, kind, String(error));
});

test('words in a list to choose from draw no icon, no picture, no second line and no turned one', () => {
  assert.equal(
    listed('Paid $(5) to $(checklist) \u202egnp ![x](https://evil.example/a.png)'),
    'Paid \\$(5) to \\$(checklist) \\u202egnp ![x] (https://evil.example/a.png)',
  );
  assert.equal(listed('a\n\n[x]: https://evil.example'), 'a\\u000a\\u000a[x]: https://evil.example');
  assert.equal(listed('It cost $5 (“so”).'), 'It cost $5 (“so”).');
});

test('a name in a notice is no link that runs a command', () => {
  const name = '[Open](command:workbench.action.quit).txt';
  assert.equal(
    unlinked(`${name} ![x](https://evil.example)`),
    '[Open] (command:workbench.action.quit).txt ![x] (https://evil.example)',
  );
});

describe('one file whose review fails', () => {
  const home = mkdtempSync(join(tmpdir(), 'copydesk-spoiled-'));
  after(() => rmSync(home, { recursive: true }));
  const GOOD =
    'River rises in Port Ada\n\nBy Nell Astbury\n\n“It was doomed,” Mayor Ana Ruiz said on Feb. 30.\n\nThe ward has 7 doors.\n';
  const SPOILED = GOOD.replace('doors', 'hollyhocks');
  const STORIES: Readonly<Record<string, string>> = { 'a.story': GOOD, 'm.story': SPOILED, 'z.story': GOOD };
  mkdirSync(join(home, 'desk'));
  for (const [name, text] of Object.entries(STORIES)) writeFileSync(join(home, 'desk', name), text);
  // No copy is known that ends a review, so the programs are started with something that does: whatever looks for a
  // pattern in the words of that one story fails.
  const spoiler = join(home, 'spoiler.cjs');
  writeFileSync(
    spoiler,
    `const { exec } = RegExp.prototype;
     RegExp.prototype.exec = function (text) {
       if (String(text).includes('hollyhocks')) throw new Error('out of ink');
       return exec.call(this, text);
     };`,
  );
  const env = { ...process.env, NODE_OPTIONS: `--require=${spoiler}` };
  const copydesk = (args: readonly string[], input = '') => {
    const cli = join(process.cwd(), 'dist', 'cli.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: home,
      encoding: 'utf8',
      input,
      env,
    });
    return { code: status, out: stdout, err: stderr };
  };
  const NAMED = /^copydesk: (?:desk\/)?m\.story: the review failed: out of ink\.\n$/;

  test('is named by `check`, and the others keep their findings', () => {
    const names = Object.keys(STORIES).map((name) => join('desk', name));
    for (const files of [names, ['desk']]) {
      const { code, out, err } = copydesk(['check', ...files, '--format', 'json']);
      assert.equal(code, 2);
      assert.match(err, NAMED);
      const found = (JSON.parse(out) as { file: string; findings: { rule: string }[] }[]).map(({ file, findings }) => [
        file,
        findings.map(({ rule }) => rule),
      ]);
      assert.deepEqual(
        found.map(([file]) => file),
        ['desk/a.story', 'desk/z.story'],
      );
      for (const [, rules] of found) assert.ok(rules!.includes('style/numerals'), String(rules));
    }
  });
  test('is answered in its line of a batch, and the others have theirs, with workers and without', () => {
    const input = Object.entries(STORIES)
      .map(([id, text]) => JSON.stringify({ id, text }))
      .join('\n');
    for (const [command, jobs] of [
      ['check', '2'],
      ['analyze', '1'],
    ] as const) {
      const { code, out } = copydesk([command, '--jsonl', '--jobs', jobs], input);
      assert.equal(code, 2, command);
      const [first, spoiled, last] = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; error?: string });
      assert.equal(spoiled!.error, 'the review failed: out of ink', command);
      assert.deepEqual([first!.id, last!.id, first!.error, last!.error], ['a.story', 'z.story', undefined, undefined]);
    }
  });
  test('is told by `detect` among the others', () => {
    const { code, out, err } = copydesk(['detect', 'desk/a.story', 'desk/m.story', 'desk/z.story']);
    assert.equal(code, 2);
    assert.match(err, NAMED);
    assert.equal(out.trim().split('\n').length, 2);
  });
  test('is left as it was by `fix`, and the others are fixed', () => {
    const { code, out, err } = copydesk(['fix', 'desk']);
    assert.equal(code, 2);
    assert.match(err, NAMED);
    assert.equal(out, 'desk/a.story: 1 edit\ndesk/z.story: 1 edit\n');
    assert.equal(readFileSync(join(home, 'desk', 'm.story'), 'utf8'), SPOILED);
    assert.equal(readFileSync(join(home, 'desk', 'z.story'), 'utf8'), GOOD.replace('7', 'seven'));
  });
  test('tells nothing to `learn`, which reads the others', () => {
    mkdirSync(join(home, 'finished'));
    for (let i = 0; i < 24; i++) writeFileSync(join(home, 'finished', `${i}.story`), i === 9 ? SPOILED : GOOD);
    const { code, err } = copydesk(['learn', 'finished']);
    assert.equal(code, 0, err);
    assert.match(err, /^23 finished stories\./);
  });
  test('is told as failed by the server, open or not, and never as a clean story', async (t) => {
    const client = await startProcess({ env });
    t.after(() => client.stop());
    const uris = Object.keys(STORIES).map((name) => `file://${home}/server/${name}`);
    for (const uri of uris) await client.open(uri, STORIES[uri.slice(uri.lastIndexOf('/') + 1)]!);
    const shown = await Promise.all(uris.map(async (uri) => (await client.pull(uri)).items.length > 0));
    assert.deepEqual(shown, [true, false, true]);
    const failed = (client.reviewed as Reviewed[]).filter((review) => review.failed).map(({ uri }) => uri);
    assert.deepEqual(failed, [uris[1]]);
    // As Review All Articles asks, of files that are not open.
    const drafts = await Promise.all(
      Object.keys(STORIES).map((name) =>
        client.connection.sendRequest('copydesk/draft', { uri: `file://${home}/desk/${name}`, languageId: 'article' }),
      ),
    );
    assert.deepEqual(
      drafts.map((draft) => draft && (draft as Draft).article),
      [true, null, true],
    );
  });
});
