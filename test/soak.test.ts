import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadTools } from '../src/server/reviewing/loadTools.ts';
import { inMemory } from './lsp.ts';
import { random } from './random.ts';

/** `npm run soak -- --minutes 60` sets it. */
const MINUTES = Number(process.env.COPYDESK_MINUTES ?? 2);

/** Milliseconds between two edits: somebody types fast, and the machine is left to others most of the time. */
const PAUSE = 15;

/** Megabytes by which the heap may differ between the first half and the second: new paragraphs are remembered. */
const DRIFT = 24;

const URI = 'file:///desk/soak.story';
const WORDS = [
  'the ',
  'council ',
  'said ',
  '8,000 ',
  '“',
  '”',
  '. ',
  '\n\n',
  ',” Ruiz said. ',
  'Mayor Ana Ruiz ',
  'x',
  '\r\n',
];

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const megabytes = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

test('memory stays flat while somebody types, splits, joins, pastes and takes back', {
  timeout: (MINUTES + 2) * 60_000,
}, async () => {
  const client = await inMemory(loadTools);
  const seed = readFileSync('seeds/county-budget.txt', 'utf8');
  const next = random(7);
  const taken: string[] = [];
  let text = seed;
  let version = 1;
  await client.open(URI, text);
  const end = Date.now() + MINUTES * 60_000;
  const half = end - MINUTES * 30_000;
  let atHalf = 0;
  while (Date.now() < end) {
    const last = text;
    const at = next(text.length);
    const doing = next(20);
    if (doing === 0 && taken.length) text = taken.pop()!;
    else if (doing === 1) text = `${text.slice(0, at)}\n\n${text.slice(at)}`;
    else if (doing === 2) text = text.replace(/\n\n(?=[^\n]*$)/, ' ');
    else if (doing === 3) text = text.slice(0, at) + seed.slice(at, at + 400) + text.slice(at);
    else text = text.slice(0, at) + WORDS[next(WORDS.length)] + text.slice(at + next(4));
    if (text.length > 2 * seed.length) text = seed;
    if (text !== last && taken.push(last) > 20) taken.shift();
    await client.change(URI, ++version, [{ text }]);
    await client.pull(URI);
    client.reviewed.length = 0;
    if (version % 50 === 0) await client.connection.sendRequest('copydesk/page', { uri: URI, marked: true });
    if (atHalf === 0 && Date.now() > half) atHalf = megabytes();
    await sleep(PAUSE);
  }
  const atEnd = megabytes();
  const figures = `${version} edits; ${atHalf.toFixed(1)} MB at half time, ${atEnd.toFixed(1)} MB at the end`;
  console.log(figures);
  assert.ok(version > 100 * MINUTES, figures);
  assert.ok(atEnd - atHalf < DRIFT, figures);
  assert.deepEqual(client.log, []);
  client.connection.dispose();
});
