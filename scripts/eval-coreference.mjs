/**
 * Who “he” and “the minister” are: three times 200 mentions that credit quotations by a pronoun or a description, drawn from
 * labeled and finished stories and read in them. `node scripts/eval-coreference.mjs [sample]` draws a sample, 1 to 3, from what
 * `npm run eval -- polnear published` left; test/data/who-N.json keeps what was read, as offsets and names.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readLines } from './stories.mjs';

const FILES = ['polnear.dev.jsonl', 'published.dev.jsonl'];
/** More are drawn than kept: some are no mentions and are left out. */
const SIZES = [208, 207, 212];
const SEEDS = [20_261_124, 20_261_125, 20_261_126];

const labelsOf = (sample) => `test/data/who-${sample}.json`;

/** The mentions that credit quotations without a name, each once, in the order of the stories. */
function mentionsIn(file, stories, predictions) {
  const texts = new Map(readLines(stories).map(({ id, text }) => [id, text]));
  return readLines(predictions).flatMap(({ id, quotes }) => {
    const seen = new Set();
    return quotes.flatMap(({ voice }) => {
      const words = voice && texts.get(id).slice(voice.start, voice.end);
      if (
        !words ||
        seen.has(voice.start) ||
        /\p{Lu}/u.test(words.replace(/^(?:He|She|They|It|Who|The|An?|One|His|Her)\b/, ''))
      )
        return [];
      seen.add(voice.start);
      return [{ file, story: id, start: voice.start, end: voice.end }];
    });
  });
}

/** As many of a list as wanted, by a seeded shuffle. */
function draw(list, size, seed) {
  const drawn = [...list];
  let state = seed;
  for (let i = drawn.length - 1; i > 0; i--) {
    state = (state * 48_271) % 2_147_483_647;
    const k = state % (i + 1);
    [drawn[i], drawn[k]] = [drawn[k], drawn[i]];
  }
  return drawn.slice(0, size);
}

const wordsOf = (name) => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** One name is part of the other: "Ruiz" and "Ana Ruiz". */
export function isSame(one, other) {
  const [short, long] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  return short.length > 0 && short.every((word) => long.includes(word));
}

/** Scores the answers in files of predictions against what a person read, and prints them with the mentions that differ. */
export function printWho(files) {
  const predictions = new Map(files.flatMap(readLines).map((prediction) => [prediction.id, prediction]));
  const samples = SEEDS.map((_, i) => JSON.parse(readFileSync(labelsOf(i + 1), 'utf8')));
  for (const [i, labels] of [...samples, samples.flat()].entries()) {
    const { missed, ...figures } = scoreWho(labels, predictions);
    console.log(JSON.stringify({ mode: 'who', sample: samples[i] ? i + 1 : 'all', ...figures }));
    if (!samples[i])
      for (const { story, start, name, answer } of missed)
        console.log(
          `  ${answer ? 'wrong  ' : 'unclear'} ${story} ${start}: ${name ?? 'nobody named'}, not ${answer ?? 'unclear'}`,
        );
  }
}

/** Right, wrong and unclear of the mentions that a person read; null stands for somebody whom the story does not name. */
export function scoreWho(labels, predictions) {
  const count = { read: 0, right: 0, wrong: 0, unclear: 0, named: 0, namedRight: 0 };
  const missed = [];
  for (const { story, start, name, also = [] } of labels) {
    const quotes = predictions.get(story)?.quotes ?? [];
    const mention = quotes
      .flatMap(({ voice }) => voice ?? [])
      .find((voice) => voice.start <= start && start < voice.end);
    const answer = mention?.name ?? null;
    const verdict =
      answer === name || (answer && name && [name, ...also].some((form) => isSame(answer, form)))
        ? 'right'
        : answer
          ? 'wrong'
          : 'unclear';
    count.read++;
    count[verdict]++;
    if (name) count.named++;
    if (name && verdict === 'right') count.namedRight++;
    if (verdict !== 'right') missed.push({ story, start, name, answer });
  }
  return { ...count, rightRate: count.right / count.read, wrongRate: count.wrong / count.read, missed };
}

/** Samples of credits of every form, from stories that no sample before had. */
const CREDITS = {
  4: { files: ['fresh.dev.jsonl'], size: 300, seed: 20_261_128 },
  5: { files: ['fresh.dev.jsonl', 'published.dev.jsonl'], size: 300, seed: 20_261_205 },
  6: {
    files: ['fresh.dev.jsonl', 'published.dev.jsonl', 'real-fixes.dev.jsonl', 'polnear.dev.jsonl'],
    size: 150,
    seed: 20_261_212,
    perStory: 2,
  },
};

/** Characters at the head of a story that tell it from another. */
const HEAD = 150;

/** The stories of a file, each once: what a desk has mended stands there as it was before, once for each fix. */
export function storiesOf(path) {
  const heads = new Set();
  return readLines(path).flatMap(({ id, text, before }) => {
    const words = text ?? before;
    const head = words.slice(0, HEAD);
    if (text === undefined && heads.has(head)) return [];
    heads.add(head);
    return [{ id, text: words }];
  });
}

/** The files whose predictions `printCredits` reads. */
export const creditFiles = [...new Set(Object.values(CREDITS).flatMap(({ files }) => files))];

/**
 * Prints what each sample of credits came to when its answers were first looked at, which is kept in its file, and what it
 * comes to now that its misses have been read. Mentions that credit nobody (terms, titles, questions) are counted apart.
 */
export function printCredits(folder) {
  for (const sample of Object.keys(CREDITS)) if (existsSync(labelsOf(sample))) printSample(Number(sample), folder);
}

function printSample(sample, folder) {
  const predictions = new Map(
    CREDITS[sample].files.flatMap((file) =>
      readLines(`${folder}/${file}.predictions.jsonl`).map((prediction) => [prediction.id, prediction]),
    ),
  );
  const labels = JSON.parse(readFileSync(labelsOf(sample), 'utf8'));
  const first = {};
  const now = {};
  const count = (table, key, verdict) => {
    table[key] ??= { right: 0, wrong: 0, unclear: 0 };
    table[key][verdict]++;
  };
  for (const { story, quote, form, name, also = [], first: verdict } of labels) {
    const answer = predictions.get(story)?.quotes.find(({ start }) => start === quote)?.voice?.name ?? null;
    const right = [name, ...also].some((one) => one === answer || (one && answer && isSame(one, answer)));
    for (const key of [name === null ? 'nobody' : form, 'all']) {
      count(first, key, verdict);
      count(now, key, right ? 'right' : answer ? 'wrong' : 'unclear');
    }
  }
  for (const [reading, table] of Object.entries({ first, mended: now }))
    for (const [form, verdicts] of Object.entries(table)) {
      const read = verdicts.right + verdicts.wrong + verdicts.unclear;
      const rates = { rightRate: verdicts.right / read, wrongRate: verdicts.wrong / read };
      console.log(JSON.stringify({ mode: 'who', sample, reading, form, read, ...verdicts, ...rates }));
    }
}

/** One quotation of each credit, in stories that no earlier sample had. */
function creditsIn(sample) {
  const used = new Set();
  for (let earlier = 1; earlier < sample; earlier++)
    for (const { story } of JSON.parse(readFileSync(labelsOf(earlier), 'utf8'))) used.add(story);
  return CREDITS[sample].files.flatMap((file) =>
    readLines(`build/eval/${file}.predictions.jsonl`).flatMap(({ id, quotes }) => {
      const seen = new Set();
      if (used.has(id)) return [];
      return quotes.flatMap(({ start, kind, voice }) => {
        if (!voice || kind === 'headline' || seen.has(voice.start)) return [];
        seen.add(voice.start);
        return [{ file, story: id, quote: start, words: [voice.start, voice.end] }];
      });
    }),
  );
}

if (process.argv[1]?.endsWith('eval-coreference.mjs') && CREDITS[process.argv[2]]) {
  const { size, seed, perStory = Number.POSITIVE_INFINITY } = CREDITS[process.argv[2]];
  const taken = new Map();
  const credits = creditsIn(Number(process.argv[2]));
  const drawn = draw(credits, credits.length, seed).filter(({ story }) => {
    taken.set(story, (taken.get(story) ?? 0) + 1);
    return taken.get(story) <= perStory;
  });
  for (const credit of drawn.slice(0, size)) console.log(JSON.stringify(credit));
}
// A sample leaves out what those before it drew.
else if (process.argv[1]?.endsWith('eval-coreference.mjs')) {
  const shared = process.env.COPYDESK_SHARED ?? '../shared';
  let left = FILES.flatMap((file) =>
    mentionsIn(file, `${shared}/corpora/${file}`, `build/eval/${file}.predictions.jsonl`),
  );
  const sample = Number(process.argv[2] ?? 1);
  for (let i = 1; i <= sample; i++) {
    const drawn = draw(left, SIZES[i - 1], SEEDS[i - 1]);
    left = left.filter((mention) => !drawn.includes(mention));
    if (i === sample) for (const mention of drawn) console.log(JSON.stringify(mention));
  }
}
