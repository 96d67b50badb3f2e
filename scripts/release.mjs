/**
 * Prepares a release: `npm run release -- patch` (minor, major, or a version). Dates the changelog's Unreleased, opens a new
 * one, and bumps the version in the manifest and its lock. Nothing is committed, tagged or published.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const [to = ''] = process.argv.slice(2);
if (!/^(?:patch|minor|major|\d+\.\d+\.\d+)$/.test(to))
  fail('Say patch, minor, major or a version: npm run release -- minor');

// What is shipped has no known holes, and licenses that let us ship it (the build writes them, scripts/notices.mjs).
const audit = spawnSync('npm', ['audit', '--audit-level=moderate'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (audit.status !== 0) fail(`${audit.stdout}${audit.stderr}`);

const changelog = readFileSync('CHANGELOG.md', 'utf8');
const notes = /^## Unreleased\n+([\s\S]*?)(?=^## \d)/m.exec(changelog)?.[1]?.trim();
if (!notes) fail('CHANGELOG.md has nothing under Unreleased.');

const { status, stdout, stderr } = spawnSync('npm', ['version', to, '--no-git-tag-version'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (status !== 0) fail(stderr);
const version = stdout.trim().replace(/^v/, '');
const day = new Date().toISOString().slice(0, 10);
writeFileSync('CHANGELOG.md', changelog.replace(/^## Unreleased$/m, `## Unreleased\n\n## ${version} (${day})`));
console.log(`${version} (${day}). Now: npm cit, npm run package, and commit as “release: ${version}”.`);

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(1);
}
