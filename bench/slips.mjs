// @ts-nocheck: the libraries of others are installed for the bench alone.
/**
 * `node bench/slips.mjs SLIPS STORIES`: how many slips put into finished stories peers raise, and how much they say of the same
 * stories unharmed. A slip is raised where a peer says more of the changed words than before the change; each reads the
 * paragraph around it. `npm run eval -- slips` runs it where `npm ci` has been run in this folder.
 */

import { readLines } from '../scripts/stories.mjs';
import { loadPeers } from './peers.mjs';

const [slips, stories] = process.argv.slice(2).map((file) => readLines(file));
const peers = await loadPeers();
/** Places of what a peer found, by its own form of an answer. Harper counts characters, the others UTF-16 units. */
const PLACES = {
  'harper.js': (lints, text) => {
    const units = [0];
    for (const char of text) units.push(units.at(-1) + char.length);
    return lints.map((lint) => [units[lint.span().start], units[lint.span().end]]);
  },
  'cspell-lib': ({ issues }) => issues.map(({ offset, text }) => [offset, offset + text.length]),
  'write-good': (found) => found.map(({ index, offset }) => [index, index + offset]),
  'textlint with write-good': ({ messages }) => messages.map(({ range }) => range),
};
/** Kinds that may be seen anywhere in their paragraph, as in the scorer. */
const WIDE = /missing|left out|never closed|splice|agreement/;
const texts = new Map(stories.map(({ id, text }) => [id, text]));
const places = async (peer, text) => PLACES[peer](await peers[peer](text), text);

console.log('| peer | slips raised | findings a finished story |\n| --- | --- | --- |');
for (const peer of Object.keys(PLACES)) {
  let raised = 0;
  for (const slip of slips) raised += (await isRaised(peer, slip)) ? 1 : 0;
  let findings = 0;
  for (const { text } of stories) findings += (await places(peer, text)).length;
  const share = ((raised / slips.length) * 100).toFixed(0);
  console.log(`| ${peer} | ${share} % (${raised} of ${slips.length}) | ${(findings / stories.length).toFixed(1)} |`);
}
process.exit(0);

async function isRaised(peer, { story, kind, start, end, replace, hitStart, hitEnd }) {
  const text = texts.get(story) ?? '';
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const below = text.indexOf('\n', end);
  const to = below < 0 ? text.length : below;
  const faulty = text.slice(from, start) + replace + text.slice(end, to);
  const near = async (paragraph, left, right) =>
    (await places(peer, paragraph)).filter(([a, b]) => WIDE.test(kind) || (a <= right + 1 && b >= left - 1)).length;
  const after = await near(faulty, hitStart - from, hitEnd - from);
  return after > 0 && after > (await near(text.slice(from, to), start - from, end - from));
}
