import { once } from 'node:events';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import workerpool from 'workerpool';
import { LARGEST_TEXT } from '../files/door.ts';
import { type Answer, answerer, type LineCommand } from './answers.ts';
import { UsageError } from './errors.ts';
import type { Flags } from './flags.ts';
import { type Line, linesIn } from './lines.ts';
import { complain } from './say.ts';

/** Bytes of the longest line: a story of the largest size with every mark escaped. */
const LONGEST = 2 * LARGEST_TEXT;

/** An archive is no reason to take more memory: by itself V8 lets its heap grow to several times what is in use. */
const LITTLE_MEMORY = '--heap-growing-percent=50';

/** Stories that a worker is ahead of the one whose answer is awaited. */
const AHEAD = 4;

/** More workers than this fight over memory. */
const MOST_JOBS = 64;

/**
 * `--jsonl`: an answer for each line of standard input as it comes, in the order of the lines. A line that gives no story
 * is answered with its number and the rest goes on: 2 in the end. An interrupt ends it after the stories under way.
 */
export async function batch(command: LineCommand, names: readonly string[], flags: Flags): Promise<number> {
  const [file] = names.filter((name) => name !== '-');
  if (file) throw new UsageError(`--jsonl reads standard input, not files: copydesk ${command} --jsonl < ${file}`);
  setFlagsFromString(LITTLE_MEMORY);
  const jobs = jobsOf(flags);
  // Errors in the command line are reported before the first story.
  const answerHere = answerer(command, flags);
  const pool = jobs > 1 ? workerpool.pool(join(__dirname, 'cli.js'), { maxWorkers: jobs, workerType: 'thread' }) : null;
  const answer = async (line: Line): Promise<Answer> => {
    if (!pool) return answerHere(line);
    try {
      return (await pool.exec('answer', [command, flags, line])) as Answer;
    } catch (error) {
      // A worker that died over a story: the others go on in a new one.
      const why = `the review failed: ${(error as Error).message}`;
      return { json: JSON.stringify({ line: line.number, error: why }), outcome: 'fault' };
    }
  };

  const counts = { fine: 0, findings: 0, fault: 0 };
  let isStopped = false;
  process.once('SIGINT', () => {
    isStopped = true;
    process.stdin.destroy();
  });
  let written = Promise.resolve();
  const underWay: Promise<void>[] = [];
  try {
    for await (const line of linesIn(process.stdin, LONGEST)) {
      const given = answer(line);
      written = written.then(async () => {
        const { json, outcome } = await given;
        counts[outcome]++;
        if (!process.stdout.write(`${json}\n`)) await once(process.stdout, 'drain');
      });
      underWay.push(written);
      if (underWay.length >= jobs * AHEAD) await underWay.shift();
    }
  } catch (error) {
    if (!isStopped) throw error;
  }
  await written;
  await pool?.terminate();
  if (isStopped) return 130;
  if (counts.fault) complain(`${counts.fault} of ${counts.fine + counts.findings + counts.fault} lines gave no story.`);
  return counts.fault ? 2 : counts.findings ? 1 : 0;
}

function jobsOf({ jobs = '1' }: Flags): number {
  const number = Number(jobs);
  if (Number.isInteger(number) && number >= 1 && number <= MOST_JOBS) return number;
  throw new UsageError(`--jobs takes a number from 1 to ${MOST_JOBS}, not “${jobs}”.`);
}

/** The command line is its own worker, too. */
export function serveBatch(): void {
  const known = new Map<string, (line: Line) => Answer>();
  workerpool.worker({
    answer(command: LineCommand, flags: Flags, line: Line): Answer {
      const key = JSON.stringify([command, flags]);
      const answer = known.get(key) ?? answerer(command, flags);
      known.set(key, answer);
      return answer(line);
    },
  });
}

export const isWorker = !isMainThread;
