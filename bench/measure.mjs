/** How the bench measures and how it writes down what it found. */

/** The middle value of a list. */
export const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** The value that 95 of 100 do not exceed. */
export const p95 = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length * 0.95)];

/** Milliseconds that something takes; what it returns is awaited. */
export async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Milliseconds of processor time that something takes, all threads together: a busy machine hardly changes it. */
export async function worked(run) {
  const { user } = process.cpuUsage();
  await run();
  return (process.cpuUsage().user - user) / 1000;
}

/**
 * Median milliseconds a round, by name. Each round runs every contestant once, so that all meet the same machine; the
 * first round warms up and does not count.
 */
export async function interleaved(contestants, rounds, clock = timed) {
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++)
    for (const [name, run] of Object.entries(contestants)) {
      const took = await clock(run);
      if (round > 0) times[name].push(took);
    }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

/** A rule that tells `add(id, milliseconds)` of each time it is asked. */
export function clocked(rule, add) {
  const around = (judge) => (text, settings, places) => {
    const start = performance.now();
    const reports = [...judge.call(rule, text, settings, places)];
    add(rule.id, performance.now() - start);
    return reports;
  };
  return {
    ...rule,
    ...(rule.passage ? { passage: around(rule.passage) } : {}),
    ...(rule.article ? { article: around(rule.article) } : {}),
  };
}

let met = 0;
let missed = 0;

export const heading = (text) => console.log(`\n${text}`);

export function row(name, ...cells) {
  console.log(`  ${name.padEnd(52)} ${cells.map((cell) => cell.padEnd(18)).join(' ')}`.trimEnd());
}

/** A row with a goal: the figure must not exceed it, or must reach it where `least`. */
export function goal(name, figure, limit, { least = false, digits = 3, unit = '' } = {}) {
  const good = least ? figure >= limit : figure <= limit;
  if (good) met++;
  else missed++;
  row(name, figure.toFixed(digits) + unit, `goal ${least ? '≥' : '≤'} ${limit}${unit}`, good ? 'met' : 'NOT MET');
}

/** Tells how many goals were met; whether all were. */
export function verdict() {
  console.log(`\n${met} goals met, ${missed} not met`);
  return missed === 0;
}
