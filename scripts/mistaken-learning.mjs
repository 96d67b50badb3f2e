/** Of a word that stands everywhere, so many places are learned from. */
const MOST = 30_000;
/** A look that was seen less often says nothing, and would share its weight with looks that do. */
const FEWEST = 3;
const COUNT_BITS = 26;
const ROUNDS = 4;
const PACE = 0.1;
/** Weights below this are taken for 0: most are, and the table packs well. */
const LEAST = 0.625;

/**
 * Learns the weights from paragraphs, in their order, so that the same paragraphs give the same weights. `model` is what
 * src/core/rules/lib/slips/mistakenModel.ts and around.ts export.
 * @param {readonly string[]} paragraphs
 * @param {number} least weights below it are left out
 */
export function learnMistaken(paragraphs, model, speller, least = LEAST) {
  const seen = model.PAIRS.map(() => [0, 0]);
  const examples = [];
  // Books write “it is”: every other paragraph is read as one speaks.
  for (const [n, paragraph] of paragraphs.entries())
    for (const { around, pair, second } of choicesIn(n % 2 ? contracted(paragraph) : paragraph, model, speller)) {
      if (++seen[pair][Number(second)] > MOST) continue;
      examples.push({ looks: placesOf(around, pair, model), stood: second, pair });
    }
  const counts = new Uint8Array(1 << COUNT_BITS);
  for (const { looks } of examples) for (const at of looks) if (counts[at] < FEWEST) counts[at]++;
  const behind = COUNT_BITS - model.TABLE_BITS;
  for (const example of examples)
    example.looks = example.looks.filter((at) => counts[at] >= FEWEST).map((at) => at >>> behind);
  for (const example of examples) example.share = shareOf(seen[example.pair], example.stood);
  const weights = weigh(examples, 1 << model.TABLE_BITS);
  return { places: examples.length, weights: [...weights].map((weight) => letterOf(weight, least, model)).join('') };
}

/** Logistic regression by AdaGrad. An example counts by its share. */
function weigh(examples, size) {
  const weights = new Float64Array(size);
  const slopes = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++)
    for (const { looks, stood, share } of examples) {
      const sum = looks.reduce((total, at) => total + weights[at], 0);
      const miss = share * ((stood ? 1 : 0) - 1 / (1 + Math.exp(-sum)));
      for (const at of looks) {
        slopes[at] += miss * miss;
        weights[at] += (PACE * miss) / Math.sqrt(0.01 + slopes[at]);
      }
    }
  return weights;
}

function letterOf(weight, least, { STEP, MOST_STEPS, MIDDLE_LETTER }) {
  if (Math.abs(weight) < least) return String.fromCharCode(MIDDLE_LETTER);
  const steps = Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight / STEP)));
  return String.fromCharCode(MIDDLE_LETTER + steps);
}

/** Both words of a pair weigh alike in all, however often each stands. */
function shareOf(counts, second) {
  const [own, other] = [counts[Number(second)], counts[Number(!second)]].map((count) => Math.min(count, MOST) + 1);
  return Math.min(1, Math.max(0.02, other / own));
}

const placesOf = (around, pair, model) =>
  Int32Array.from(model.looksAround(around), (look, i) => model.placeFor(look, i, pair, COUNT_BITS));

const contracted = (paragraph) =>
  paragraph
    .replace(/\b(it|who) is\b/gi, "$1's")
    .replace(/\b(it|who) has been\b/gi, "$1's been")
    .replace(/\b(they|you|we) are\b/gi, "$1're");

/** Every place of a paragraph at which a word of a pair stands. */
export function* choicesIn(paragraph, { aroundAt, PAIRS }, speller) {
  for (const { index } of paragraph.matchAll(/(?<![\p{L}\d'’$%-])[A-Za-z]+(?:['’][a-z]+)?(?![\p{L}'’])/gu)) {
    const around = aroundAt(paragraph, index, speller);
    if (!around) continue;
    const word = around.word(0);
    for (const [pair, words] of PAIRS.entries())
      if (words.includes(word)) yield { around, pair, second: word === words[1] };
  }
}
