import { readdirSync, readFileSync } from 'node:fs';

/** What Linux tells of the language servers that this extension host has started. */

const about = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // it ended meanwhile
  }
};

/** Their process ids. */
export const servers = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter(
      (pid) =>
        Number(/^PPid:\s*(\d+)/m.exec(about(pid, 'status'))?.[1]) === process.pid &&
        about(pid, 'cmdline').includes('dist/server.js'),
    );

/** Resident memory of a process, in megabytes. */
export const megabytes = (pid: number): number =>
  Math.round(Number(/^VmRSS:\s+(\d+) kB/m.exec(about(pid, 'status'))?.[1] ?? 0) / 1024);
