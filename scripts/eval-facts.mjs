/** What contradicts itself: how often finished stories are flagged, and whether the slips that people found there are. */
import { readLines } from './stories.mjs';

/** Real slips of the finished stories: the story, and the form that is flagged. */
const SLIPS = [
  ['np-cleveland.com2', 'Branett'],
  ['onestop-skydiver-adv', 'Kitttinger'],
  ['rd-buzzfeed-1', 'Merica'],
  ['wikinews-3345c4b04d', 'Dierdre'],
  ['sh-7a664e40d2', 'Zelenskyy'],
];
const FACTS = /^(?:names|figures|dates|furniture)\//;
/** Rules that work something out; whether two figures count one thing is only asked. */
const ARITHMETIC = /^(?:figures|dates)\/(?!conflict|double-hedge|stale|ago|future)/;

/** Prints findings a story of what `analyze` wrote, and where `slips`, which of the known slips are found. */
export function evalFacts(predictions, slips) {
  const stories = readLines(predictions);
  const found = stories.flatMap(({ id, findings }) =>
    findings.filter(({ rule }) => FACTS.test(rule)).map((finding) => ({ ...finding, id })),
  );
  const grave = found.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const queries = found.filter(({ severity }) => severity === 'info');
  const perStory = (list) => `${list.length}, ${(list.length / stories.length).toFixed(3)} a story`;
  console.log('names, figures, dates, furniture');
  console.log(`  errors and warnings: ${perStory(grave)} (goal ≤ 0.10); queries: ${perStory(queries)} (goal ≤ 0.30)`);
  console.log(`  by rule: ${tally(found.map(({ rule, severity }) => `${rule} ${severity}`))}`);
  const sums = found.filter(({ rule }) => ARITHMETIC.test(rule));
  console.log(`  arithmetic: ${sums.length ? tally(sums.map(({ rule, id }) => `${rule} (${id})`)) : 'nothing raised'}`);
  if (!slips) return;
  const flagged = (id, word) => found.some((finding) => finding.id === id && finding.message.includes(`“${word}”`));
  const rows = SLIPS.map(([id, word]) => `${word} ${flagged(id, word) ? 'found' : 'MISSED'}`);
  console.log(`  known slips: ${rows.join(', ')}`);
}

function tally(names) {
  const counts = new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${count}`).join(', ');
}
