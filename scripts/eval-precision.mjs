/**
 * Precision by rule on fresh stories: what a review says, against a file of findings that a person judged. A finding that
 * nobody read is unread, and never counts as right. The file names stories, places and rules, and holds no copy.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { grouped, readLines, review } from './stories.mjs';

/** What the pages of the rules and docs/accuracy.md tell of it. */
const MEASURED = 'src/core/rules/precision.json';
const JUDGED = 'scripts/data/judged-findings.json';
const JUDGEMENTS = ['right', 'arguable', 'false', 'unread'];
const keyOf = (id, rule, start, end) => `${id} ${rule} ${start} ${end}`;

/** Prints a table by rule, and the flags of a story by severity. `file`: stories with the pack of their outlet. */
export function evalPrecision(file) {
  const judged = new Map(
    JSON.parse(readFileSync(JUDGED, 'utf8')).map(([id, rule, start, end, judgement]) => [
      keyOf(id, rule, start, end),
      judgement,
    ]),
  );
  const stories = readLines(file);
  const rules = new Map();
  const severities = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const [pack, texts] of grouped(stories))
    for (const { id, findings } of review(pack, texts))
      for (const { rule, severity, start, end } of findings) {
        severities[severity]++;
        const counts = rules.get(rule) ?? { right: 0, arguable: 0, false: 0, unread: 0 };
        rules.set(rule, counts);
        counts[judged.get(keyOf(id, rule, start, end)) ?? 'unread']++;
      }
  console.log('| rule | right | arguable | false | unread |\n| --- | --- | --- | --- | --- |');
  for (const [rule, counts] of [...rules].sort())
    console.log(`| ${rule} | ${JUDGEMENTS.map((name) => counts[name]).join(' | ')} |`);
  const total = JUDGEMENTS.map((name) => [...rules.values()].reduce((sum, counts) => sum + counts[name], 0));
  console.log(`| all | ${total.join(' | ')} |`);
  const perStory = Object.entries(severities).map(
    ([name, count]) => `${name} ${(count / stories.length).toFixed(2)} (${count})`,
  );
  console.log(`\nflags a story, ${stories.length} stories: ${perStory.join(', ')}`);
  if (total.at(-1) > 0) console.log(`${MEASURED} stays as it is: not every finding was read.`);
  else keep(rules, severities, stories.length);
}

/** Writes what was measured for the pages that are derived from it. */
function keep(rules, severities, stories) {
  const measured = JSON.parse(readFileSync(MEASURED, 'utf8'));
  const ids = [...new Set([...Object.keys(measured.rules), ...rules.keys()])].sort();
  const countsOf = (id) => rules.has(id) && { after: JUDGEMENTS.map((name) => rules.get(id)[name]) };
  const beforeOf = (id) => measured.rules[id]?.before && { before: measured.rules[id].before };
  const flags = Object.entries(severities).map(([name, count]) => [name, Math.round((count / stories) * 100) / 100]);
  const entries = ids
    .map((id) => [id, { ...beforeOf(id), ...countsOf(id) }])
    .filter(([, counts]) => Object.keys(counts).length > 0);
  const head = { stories, flags: { before: measured.flags.before, after: Object.fromEntries(flags) } };
  const cells = (counts) => Object.entries(counts).map(([when, four]) => `"${when}": [${four.join(', ')}]`);
  const lines = entries.map(([id, counts]) => `    "${id}": { ${cells(counts).join(', ')} }`);
  const text = JSON.stringify(head, null, 2).slice(0, -2);
  writeFileSync(MEASURED, `${text},\n  "rules": {\n${lines.join(',\n')}\n  }\n}\n`);
}
