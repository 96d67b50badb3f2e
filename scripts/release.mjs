/**
 * Prepares a release: `npm run release -- patch` (minor, major, or a version). Dates the changelog's Unreleased, opens a new
 * one, and bumps the version in the manifest, its lock, and the hook of pre-commit and its page. Nothing is committed, tagged or published.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const [to = ''] = process.argv.slice(2);
if (!/^(?:patch|minor|major|\d+\.\d+\.\d+)$/.test(to))
  fail('Say patch, minor, major or a version: npm run release -- minor');

// What is shipped has no known holes, and licenses that let us ship it (the build writes them, scripts/notices.mjs).
const audit = spawnSync('npm', ['audit', '--audit-level=moderate', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
console.log(auditResult(audit));

const changelog = readFileSync('CHANGELOG.md', 'utf8');
const notes = /^## Unreleased\n+([\s\S]*?)(?=^## \d)/m.exec(changelog)?.[1]?.trim();
if (!notes) fail('CHANGELOG.md has nothing under Unreleased.');

const { version: from } = JSON.parse(readFileSync('package.json', 'utf8'));
const version = next(from);
// As text, not by npm, which would lay out the settings anew. The lock names the version twice, both times at its head.
/** @type {[file: string, times: number, words: string][]} */
const PLACES = [
  ['package.json', 1, `"version": "${from}"`],
  ['package-lock.json', 2, `"version": "${from}"`],
  ['.pre-commit-hooks.yaml', 1, `copydesk@${from} `],
  ['docs/ci.md', 1, `rev: v${from}\n`],
];
for (const [file, times, named] of PLACES) {
  let text = readFileSync(file, 'utf8');
  let at = 0;
  for (let i = 0; i < times; i++) {
    at = text.indexOf(named, at);
    if (at < 0) fail(`${file} does not say “${from}” where it should.`);
    text = text.slice(0, at) + text.slice(at).replace(from, version);
    at++;
  }
  writeFileSync(file, text);
}
const day = new Date().toISOString().slice(0, 10);
writeFileSync('CHANGELOG.md', changelog.replace(/^## Unreleased$/m, `## Unreleased\n\n## ${version} (${day})`));
console.log(
  `${version} (${day}). Now: npm cit, npm run package, commit as “release: ${version}”, and tag v${version}.`,
);

/** @param {string} version */
function next(version) {
  if (/^\d/.test(to)) return to;
  const [major, minor, patch] = version.split('.').map(Number);
  if (to === 'major') return `${major + 1}.0.0`;
  return to === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/**
 * What npm knows of holes, in a line. One that it knows ends the release; a registry that does not answer is told of, so
 * that whoever releases asks another.
 * @param {{ status: number | null, stdout: string, stderr: string, error?: Error }} audit
 * @returns {string}
 */
function auditResult({ status, stdout, stderr, error }) {
  /** @type {{ metadata?: { vulnerabilities?: Record<string, number> }, message?: string, error?: { summary?: string } }} */
  let report = {};
  try {
    report = JSON.parse(stdout);
  } catch {} // it did not come as far as a report
  const holes = report.metadata?.vulnerabilities;
  if (!holes) {
    const why = report.message ?? report.error?.summary ?? error?.message ?? stderr.trim().split('\n').at(-1);
    return `npm audit: NOT CHECKED, the registry did not answer (${why}). Ask another before you publish.`;
  }
  if (status !== 0) return fail(`npm audit: ${JSON.stringify(holes)}. See npm audit.`);
  return 'npm audit: no known holes of moderate severity or above.';
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}
