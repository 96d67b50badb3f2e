/**
 * Who said it, on stories that nothing was tuned on. `node scripts/draw-credits.mjs draw STORIES.jsonl SIZE SEED > SHEET` draws
 * one credit a story by the words around quotations, not by what the review finds, so that a credit it misses counts, and writes
 * a sheet to label. `node scripts/draw-credits.mjs score SHEET STORIES.jsonl dist/cli.js` reviews those stories and prints what is
 * right, wrong and left open by form, and each miss. A label is a name, several apart by `|`, `-` for somebody whom the story does
 * not name, or `x` for no credit at all, which is left out. Stories and sheets stay outside the project.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isSame } from './eval-coreference.mjs';
import { numbers } from './random.mjs';
import { valuesOf } from './stories.mjs';

/** In UTF-16 units: a quotation that is a sentence, and what is shown before and behind it. */
const SHORTEST = 12;
const SHOWN_BEFORE = 1000;
const SHOWN_BEHIND = 220;

const SAYS =
  /\b(?:said|says|told|tells|added|adds|wrote|writes|tweeted|posted|claimed|warned|insisted|argued|noted|explained|asked|replied|stated|recalled|admitted|acknowledged|continued|declared|announced|urged|stressed|described|called|concluded|remarked|commented|responded|testified|according to|vowed|joked|observed|suggested|complained|quipped|promised|conceded|pointed out|accused|denied|saying)\b/;
const QUOTATION = /“[^“”]+”|(?<=^|[\s(])"[^"]+"/g;
const PRONOUN = /(?:^|\s)(?:he|she|they|it|who|which)(?:$|\s)/i;
const FULL_NAME = /\p{Lu}[\p{L}’'-]+ (?:\p{Lu}\.? ?)*\p{Lu}[\p{L}’'-]+/u;
const APPOSED = /\p{L}, (?:an?|the|who|his|her|its|their|\d\d)\b|(?:^|\s)(?:his|her|their) [^,]+, \p{Lu}/u;
const DESCRIBED = /^(?:the|an?|one|his|her|their|its|another|some|officials|police|authorities)\b/i;

const lines = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean);

/** What stands between a quotation and the next or last end of a sentence, where a verb of speech does. */
function creditAround(before, quotation, behind) {
  const next = behind.split(/(?<=[.!?])\s|[“"]/)[0];
  const last = before.split(/(?<=[.!?”"])\s+(?=[\p{Lu}“"])/u).at(-1);
  if (/[,?!—-].$/.test(quotation) && SAYS.test(next)) return next;
  if (SAYS.test(last)) return last.split(/[“"”]/).at(-1) ?? last;
  return null;
}

/** The form of the words beside the verb of speech. */
function formOf(credit) {
  const verb = SAYS.exec(credit);
  const [left, right] = verb ? [credit.slice(0, verb.index), credit.slice(verb.index + verb[0].length)] : ['', credit];
  const speaker = (/\p{L}/u.test(left) ? left : right).trim();
  if (APPOSED.test(speaker)) return 'apposition';
  if (PRONOUN.test(speaker.split(/[,;]\s/).at(-1))) return 'pronoun';
  if (FULL_NAME.test(speaker)) return 'name';
  if (DESCRIBED.test(speaker) || !/\p{Lu}/u.test(speaker)) return 'description';
  return 'surname';
}

/** The credits of a story, each with the place of its quotation. */
function creditsOf({ id, text }) {
  return [...text.matchAll(QUOTATION)].flatMap(({ 0: quotation, index }) => {
    const from = text.lastIndexOf('\n', index) + 1;
    const end = index + quotation.length;
    const to = text.indexOf('\n', end);
    const credit = creditAround(text.slice(from, index), quotation, text.slice(end, to < 0 ? text.length : to));
    return credit && quotation.length > SHORTEST && !quotation.includes('\n')
      ? [{ story: id, start: index, end, form: formOf(credit) }]
      : [];
  });
}

/** One credit of each story, as many as wanted, by a seed. */
function draw(stories, size, seed) {
  const random = numbers(seed);
  return stories
    .flatMap((story) => {
      const credits = creditsOf(story);
      return credits.length
        ? [{ ...credits[Math.floor(random() * credits.length)], text: story.text, at: random() }]
        : [];
    })
    .sort((a, b) => a.at - b.at)
    .slice(0, size);
}

const sheetOf = ({ story, start, end, form, text }, i) =>
  [
    `## ${i} ${form} ${start} ${end} ${story}`,
    `${text.split('\n')[0]} … ${text.slice(Math.max(0, start - SHOWN_BEFORE), start)}【${text.slice(start, end)}】${text.slice(end, end + SHOWN_BEHIND)}`.replace(
      /\n+/g,
      ' ¶ ',
    ),
    '= ',
    '',
  ].join('\n');

/** The labeled credits of a sheet: several names, or null for nobody named. */
const labelled = (sheet) =>
  [...sheet.matchAll(/^## (\d+) (\S+) (\d+) (\d+) (.+)\n.*\n= *(.+)$/gm)].flatMap(
    ([, n, form, start, end, story, label]) =>
      label === 'x'
        ? []
        : [
            {
              n: Number(n),
              form,
              start: Number(start),
              end: Number(end),
              story,
              names: label.split('|').map((name) => (name === '-' ? null : name.trim())),
            },
          ],
  );

/** "right", "wrong" or "open": whom the review credits with a quotation against who may be. */
function verdictOf(answer, names) {
  if (names.some((name) => name === answer || (name && answer && isSame(name, answer)))) return 'right';
  return answer ? 'wrong' : 'open';
}

function score(credits, stories, cli) {
  const wanted = new Set(credits.map(({ story }) => story));
  const input = stories
    .filter(({ id }) => wanted.has(id))
    .map(({ id, text }) => JSON.stringify({ id, text, format: 'text' }))
    .join('\n');
  const { stdout } = spawnSync(process.execPath, [cli, 'analyze', '--jsonl'], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 31,
  });
  const quotes = new Map(valuesOf(stdout).map(({ id, quotes }) => [id, quotes]));
  const table = {};
  for (const { n, form, start, end, story, names } of credits) {
    const quote = quotes.get(story).find((one) => one.start < end && start < one.end);
    const answer = quote?.voice?.name ?? null;
    const verdict = verdictOf(answer, names);
    for (const key of [form, ...(names.includes(null) ? ['nobody named'] : []), 'all']) {
      table[key] ??= { right: 0, wrong: 0, open: 0 };
      table[key][verdict]++;
    }
    if (verdict !== 'right')
      console.log(
        `  ${verdict} ${n} ${form}: ${answer} (${quote?.voice?.basis ?? quote?.status ?? 'no quotation'}), not ${names.map((name) => name ?? 'nobody named').join(' or ')}`,
      );
  }
  for (const [form, verdicts] of Object.entries(table)) {
    const read = verdicts.right + verdicts.wrong + verdicts.open;
    const rates = { rightRate: verdicts.right / read, wrongRate: verdicts.wrong / read };
    console.log(JSON.stringify({ mode: 'credits', form, read, ...verdicts, ...rates }));
  }
}

const [mode, ...given] = process.argv.slice(2);
const stories = lines(mode === 'score' ? given[1] : given[0]).map((line) => JSON.parse(line));
if (mode === 'score') score(labelled(readFileSync(given[0], 'utf8')), stories, given[2]);
else
  for (const [i, credit] of draw(stories, Number(given[1]), Number(given[2])).entries())
    console.log(sheetOf(credit, i));
