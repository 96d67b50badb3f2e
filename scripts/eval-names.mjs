/**
 * `npm run eval -- names`: one letter of a name is changed in finished stories, as fingers do, and the story read again. A
 * draw with a seed: two names a story that it gives twice or more, at any of their places. How many are raised there?
 */
import { writeFileSync } from 'node:fs';
import { numbers } from './random.mjs';
import { readLines } from './stories.mjs';

const SEED = 5;
const NAMES_A_STORY = 2;
const TWO_WORDS = /^[A-Z][a-z]{3,} [A-Z][a-z]{3,}$/;
const VOWELS = 'aeiou';
const SOUNDS_LIKE = { c: 'k', k: 'c', s: 'z', z: 's', t: 'd', d: 't', b: 'p', p: 'b', m: 'n', n: 'm', v: 'w', w: 'v' };

/** Ways in which a letter goes wrong; each gives the word as it was where it does not apply. */
const SLIPS = [
  (word, i) => word.slice(0, i) + word.slice(i + 1),
  (word, i) => ('lntrscm'.includes(word[i]) ? word.slice(0, i) + word[i] + word.slice(i) : word),
  (word) => word.replace(/([a-z])\1/, '$1'),
  (word, i) => word.slice(0, i) + (word[i + 1] ?? '') + word[i] + word.slice(i + 2),
  (word, i) => (VOWELS.includes(word[i]) ? word.slice(0, i) + other(VOWELS, word[i]) + word.slice(i + 1) : word),
  (word, i) => word.slice(0, i) + (SOUNDS_LIKE[word[i]] ?? word[i]) + word.slice(i + 1),
];
const other = (letters, one) => letters[(letters.indexOf(one) + 2) % letters.length];

/** Prints the share of changed names that `check` raises. `run(arguments, input, output)` calls the command line. */
export function evalNames(corpora, out, run) {
  console.log('\none letter of a name changed');
  for (const corpus of ['fresh.dev', 'published.dev', 'polnear.dev']) {
    const predictions = `${out}/names-${corpus}.jsonl`;
    run(['dist/cli.js', 'analyze', '--jsonl'], `${corpora}/${corpus}.jsonl`, predictions);
    const people = new Map(readLines(predictions).map(({ id, people }) => [id, people ?? []]));
    const changed = changes(readLines(`${corpora}/${corpus}.jsonl`), people);
    const input = `${out}/names-changed-${corpus}.jsonl`;
    writeFileSync(input, changed.map(({ id, text }) => JSON.stringify({ id, text })).join('\n'));
    run(['dist/cli.js', 'check', '--jsonl', '--style', 'plain', '--fail-on', 'never'], input, `${input}.found`);
    const found = new Map(readLines(`${input}.found`).map(({ id, findings }) => [id, findings]));
    const raised = changed.filter(({ id, start, end }) =>
      found.get(id)?.some((finding) => [finding, ...finding.related].some((at) => at.start < end && at.end > start)),
    );
    const share = (raised.length / changed.length).toFixed(3);
    console.log(`  ${corpus}: ${raised.length} of ${changed.length} raised, ${share}`);
  }
}

/** The stories, each with one letter of one name changed. */
function changes(stories, people) {
  return stories.flatMap(({ id, text }) => {
    // Each story has a draw of its own: a name more in one moves no other.
    const next = numbers([...id].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), SEED));
    const pick = (list) => list[Math.floor(next() * list.length)];
    const named = people.get(id).filter(({ name, mentions }) => mentions.length > 1 && TWO_WORDS.test(name));
    return Array.from({ length: Math.min(NAMES_A_STORY, named.length) }, (_, i) => {
      const { name, mentions } = named.splice(Math.floor(next() * named.length), 1)[0];
      const mention = pick(mentions);
      const shown = text.slice(mention.start, mention.end);
      const word = pick(name.split(' ').filter((one) => shown.includes(one)));
      const slipped = word && pick(SLIPS)(word, 1 + Math.floor(next() * (word.length - 1)));
      if (!slipped || slipped === word) return null;
      const start = mention.start + shown.indexOf(word);
      const end = start + slipped.length;
      return { id: `${id}#${i}`, text: text.slice(0, start) + slipped + text.slice(start + word.length), start, end };
    }).filter(Boolean);
  });
}
