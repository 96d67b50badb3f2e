/** A word is looked for behind those that it followed so often. */
const FEWEST = 15;
const ROUNDS = 4;
const PACE = 0.1;
/** Weights below this are taken for 0: they are noise, and zeros pack well. */
const LEAST = 0.1;

/**
 * Learns the weights from paragraphs, in their order, so that the same paragraphs give the same weights. `model` is what
 * src/core/rules/lib/slips/leftOutModel.ts and around.ts export.
 * @param {readonly string[]} paragraphs
 */
export function learnLeftOut(paragraphs, model, speller) {
  const before = wordsBefore(paragraphs, model, speller);
  const examples = [];
  for (const { around, gap, stood } of gapsIn(paragraphs, model, speller))
    if (before[gap].has(around.word(0))) examples.push({ looks: model.looksOf(around, 0, stood ? 2 : 1, gap), stood });
  const weights = weigh(examples, 1 << model.TABLE_BITS);
  return {
    before: before.map((words) => [...words]),
    gaps: examples.length,
    weights: [...weights].map((weight) => letterOf(weight, LEAST, model)).join(''),
  };
}

/** By kind of gap, the words behind which it is looked for. */
function wordsBefore(paragraphs, model, speller) {
  const counts = model.GAPS.map(() => new Map());
  for (const { around, gap, stood } of gapsIn(paragraphs, model, speller)) {
    const seen = counts[gap].get(around.word(0)) ?? { all: 0, stood: 0 };
    counts[gap].set(around.word(0), { all: seen.all + 1, stood: seen.stood + (stood ? 1 : 0) });
  }
  return counts.map((words, gap) => {
    const isOften = ([, { all, stood }]) => stood >= FEWEST && stood >= model.GAPS[gap].share * all;
    return new Set(
      [...words]
        .filter(isOften)
        .map(([word]) => word)
        .sort(),
    );
  });
}

/** Logistic regression by AdaGrad. An example counts by its `share`, wholly where it has none. */
export function weigh(examples, size) {
  const weights = new Float64Array(size);
  const slopes = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++)
    for (const { looks, stood, share = 1 } of examples) {
      const sum = looks.reduce((total, at) => total + weights[at], 0);
      const miss = share * ((stood ? 1 : 0) - 1 / (1 + Math.exp(-sum)));
      for (const at of looks) {
        slopes[at] += miss * miss;
        weights[at] += (PACE * miss) / Math.sqrt(0.01 + slopes[at]);
      }
    }
  return weights;
}

export function letterOf(weight, least, { STEP, MOST_STEPS, MIDDLE_LETTER }) {
  if (Math.abs(weight) < least) return String.fromCharCode(MIDDLE_LETTER);
  const steps = Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight / STEP)));
  return String.fromCharCode(MIDDLE_LETTER + steps);
}

/** Every gap of the paragraphs at which a word may be missing, and those in which it stood. */
function* gapsIn(paragraphs, { aroundAt, GAPS }, speller) {
  for (const paragraph of paragraphs)
    for (const { index } of paragraph.matchAll(/(?<![\p{L}\d'’$%-])[A-Za-z]+/gu)) {
      const around = aroundAt(paragraph, index, speller);
      if (!around) continue;
      for (const [gap, { missing, fits }] of GAPS.entries()) {
        const stood = around.word(1) === missing;
        if (fits(around, stood ? 2 : 1)) yield { around, gap, stood };
      }
    }
}
