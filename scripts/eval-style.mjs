/** House style on finished stories, each under its outlet's pack: how much it says, and how much of that is grave. */
import { readLines, review } from './stories.mjs';

/** By outlet. Outlets of the USA follow wire style; what is not named here has no style that is known. */
const PACKS = {
  guardian: ['guardian', 'guardian-onestop', 'theguardian.com'],
  bbc: ['bbc', 'bbc-2004'],
  reuters: ['reuters.com'],
  ap: `businessinsider.com cleveland.com cnn dallasnews.com foxnews.com oregonlive.com theatlanticcities.com thehill.com cbsnews.com
    washingtonexaminer.com politifact.com chron.com dailycaller.com gulflive.com huffingtonpost.com livescience.com mlive.com
    nydailynews.com pe.com pewresearch.org talkingpointsmemo.com thedailybeast.com buzzfeed cnet engadget nytimes salon
    theverge tmz yahoo ctpost.com venturebeat.com macrumors.com nypost.com nbcdfw.com sfgate.com space.com usatoday.com
    nbcnews.com newsweek.com hollywoodreporter.com therepublic.com billboard.com therealdeal.com spokesman.com
    timesunion.com spacenews.com wired.com hosted.ap.org hawaiinewsnow.com nationalreview.com barrons.com`.split(/\s+/),
};
export const STYLE_PACKS = [...Object.keys(PACKS), 'plain'];
/** The pack to review an outlet's stories under. */
export const packOf = (source) => Object.keys(PACKS).find((pack) => PACKS[pack].includes(source)) ?? 'plain';

/** Reviews the stories of a labeled file and prints what is found per 1,000 words. `out` is a folder for what comes between. */
export function evalStyle(file, out) {
  const stories = groupBy(readLines(file), ({ source }) => packOf(source));
  const total = { words: 0, warning: 0, style: 0 };
  const rules = new Map();
  for (const [pack, texts] of Object.entries(stories)) {
    const counts = { words: 0, warning: 0, style: 0 };
    for (const story of review(pack, texts, out)) count(story, counts, rules);
    print(pack, texts.length, counts);
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
  print('all', Object.values(stories).flat().length, total);
  for (const [key, count] of [...rules].sort((a, b) => b[1] - a[1]))
    console.log(`  ${String(count).padStart(5)}  ${key}`);
}

/** Adds a story's findings to the counts, and to those by rule. */
function count({ words, findings }, counts, rules) {
  counts.words += words;
  for (const { rule, severity } of findings) {
    const grave = severity === 'error' || severity === 'warning';
    const style = rule.startsWith('style/');
    if (grave) counts.warning++;
    if (grave && style) counts.style++;
    if (!style) continue;
    const key = `${severity.padEnd(7)} ${rule}`;
    rules.set(key, (rules.get(key) ?? 0) + 1);
  }
}

function print(name, texts, { words, warning, style }) {
  const per = (count) => ((count / words) * 1000).toFixed(2);
  console.log(
    `${name.padEnd(9)} ${String(texts).padStart(4)} stories  ${String(words).padStart(6)} words  errors and warnings per 1,000 words: ${per(warning)}  of form: ${per(style)}`,
  );
}

/** Object.groupBy, which Node 20 does not have. */
function groupBy(items, keyOf) {
  const groups = {};
  for (const item of items) {
    const key = keyOf(item);
    groups[key] = [...(groups[key] ?? []), item];
  }
  return groups;
}
