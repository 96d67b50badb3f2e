/** See README.md. Redis or Valkey is at REDIS_URL; every worker sees the archive and the folder of answers at the same paths. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Queue, UnrecoverableError, Worker } from 'bullmq';
import { blocksOf, halvesOf, nameOf, readBlock } from './blocks.mjs';
import { gapsIn, joinParts, partsIn, writePart } from './parts.mjs';
import { review } from './review.mjs';

const NAME = process.env.QUEUE ?? 'copydesk-archive';
const connection = { url: process.env.REDIS_URL ?? 'redis://127.0.0.1:6379', maxRetriesPerRequest: null };
/** Stories in a block. */
const LINES = Number(process.env.LINES ?? 1000);
/** Milliseconds after which a worker that gave no sign of life is taken for dead, and its block given to another. */
const LOCK = Number(process.env.LOCK ?? 30_000);
/** Blocks that one worker has in hand. */
const JOBS = Number(process.env.JOBS ?? 1);
/** Times that a block is tried, and the milliseconds before the second; they double. */
const TRIES = 3;
const PAUSE = Number(process.env.PAUSE ?? 1000);
/** A worker may be killed for reasons that are not its block’s. */
const DEATHS = 10;

/** Cuts the archive into blocks. What is answered or queued already is left as it is: so it is resumed, too. */
async function add(archive, folder) {
  if (!folder) fail('add ARCHIVE.jsonl FOLDER');
  const { size } = await stat(archive);
  const queue = new Queue(NAME, { connection });
  const queued = (await queue.getJobs(['waiting', 'active', 'delayed', 'failed'])).map(({ data }) => data);
  const held = new Map([...queued, ...(await partsIn(folder))].map((block) => [nameOf(block), block]));
  const gaps = gapsIn(
    [...held.values()].sort((a, b) => a.start - b.start),
    size,
  );
  const cuts = new Set(gaps.flatMap(({ start, end }) => [start, end]));
  let added = 0;
  for await (const block of blocksOf(archive, LINES, cuts)) {
    if (!gaps.some(({ start, end }) => start <= block.start && block.end <= end)) continue;
    await enqueue(queue, { ...block, archive: resolve(archive), folder: resolve(folder) });
    added++;
  }
  await queue.close();
  console.log(`${added} blocks to do`);
}

/** A block is known by its place: to add it twice is to add it once. */
const enqueue = (queue, block) =>
  queue.add('block', block, {
    jobId: `${NAME}-${nameOf(block)}`,
    attempts: TRIES,
    backoff: { type: 'exponential', delay: PAUSE },
    // What is answered lies on the disk; what is not can be seen and tried again.
    removeOnComplete: true,
    removeOnFail: false,
  });

/** Works until it is told to stop (SIGINT, SIGTERM), and ends the block in hand first. */
async function work() {
  const queue = new Queue(NAME, { connection });
  const worker = new Worker(
    NAME,
    async (job) => {
      const block = job.data;
      const bytes = await readBlock(block.archive, block);
      try {
        await writePart(block.folder, block, await review(bytes, block));
      } catch (error) {
        if (job.attemptsMade + 1 < TRIES) throw error;
        // Some story of it ends every process. The halves are blocks of their own, down to that story.
        const halves = halvesOf(block, bytes);
        if (!halves) throw new UnrecoverableError(`line ${block.line}: ${error.message}`);
        for (const half of halves) await enqueue(queue, { ...block, ...half });
      }
    },
    { connection, concurrency: JOBS, lockDuration: LOCK, stalledInterval: LOCK, maxStalledCount: DEATHS },
  );
  worker.on('error', (error) => console.error(error.message));
  worker.on('failed', (job, error) => console.error(`line ${job?.data.line}: ${error.message}`));
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, async () => {
      await worker.close();
      await queue.close();
    });
}

/** How far it is, and the lines that were given up. */
async function status(archive, folder) {
  if (!folder) fail('status ARCHIVE.jsonl FOLDER');
  const { size } = await stat(archive);
  const left = gapsIn(await partsIn(folder), size).reduce((sum, { start, end }) => sum + end - start, 0);
  const queue = new Queue(NAME, { connection });
  const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
  const done = size ? Math.floor((100 * (size - left)) / size) : 100;
  console.log(
    `${done}% answered; blocks: ${counts.waiting + counts.delayed} waiting, ${counts.active} in hand, ${counts.failed} dead`,
  );
  for (const job of await queue.getJobs(['failed'])) console.log(`dead: ${job.failedReason}`);
  await queue.close();
}

/** Tries the dead letters once more. */
async function retry() {
  const queue = new Queue(NAME, { connection });
  for (const job of await queue.getJobs(['failed'])) await job.retry('failed');
  await queue.close();
}

/** All answers as one file. Fails while one is missing. */
async function join(archive, folder, out) {
  if (!out) fail('join ARCHIVE.jsonl FOLDER OUT.jsonl');
  const { size } = await stat(archive);
  const parts = await partsIn(folder);
  const gaps = gapsIn(parts, size);
  if (gaps.length) fail(`Not answered yet: bytes ${gaps.map(({ start, end }) => `${start}-${end}`).join(', ')}.`);
  await joinParts(folder, parts, out);
}

function fail(message) {
  console.error(message);
  process.exit(2);
}

const commands = { add, work, status, retry, join };
const [command, ...args] = process.argv.slice(2);
if (!Object.hasOwn(commands, command ?? ''))
  fail(`Say one of ${Object.keys(commands).join(', ')}. README.md tells more.`);
await commands[command](...args).catch((error) => fail(error.message));
