import { spawn } from 'node:child_process';

/** The command that answers lines, as a shell would split it: `copydesk analyze --jsonl` unless COPYDESK says otherwise. */
const [program, ...args] = (process.env.COPYDESK ?? 'copydesk analyze --jsonl').split(' ');

/** Exit codes of a review that came to its end: no findings, findings, lines that give no story. */
const WHOLE = [0, 1, 2];

/**
 * The answers to a block of lines, one for each, as one text. A process for each block: one that dies takes nothing else with
 * it. Fails where it died, or where an answer is missing.
 */
export async function review(bytes, { line }) {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.on('error', () => {}); // it died: its exit tells
  child.stdin.end(bytes);
  const parts = [];
  child.stdout.on('data', (part) => parts.push(part));
  const [code, signal] = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (...how) => resolve(how));
  });
  if (!WHOLE.includes(code)) throw new Error(`${program} ended with ${signal ?? code}`);
  const answers = Buffer.concat(parts).toString('utf8').split('\n').filter(Boolean);
  const asked = bytes
    .toString('utf8')
    .split('\n')
    .filter((one) => one.trim()).length;
  if (answers.length !== asked) throw new Error(`${asked} lines had ${answers.length} answers`);
  return answers.map((answer) => `${numbered(answer, line)}\n`).join('');
}

/** The line that an error names is counted in its block: the archive's own number is wanted. */
function numbered(answer, first) {
  if (!answer.includes('"error":')) return answer;
  const values = JSON.parse(answer);
  return typeof values.line === 'number' && typeof values.error === 'string'
    ? JSON.stringify({ ...values, line: values.line + first - 1 })
    : answer;
}
