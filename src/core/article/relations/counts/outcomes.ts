import { inFigures } from '../../../lexicon/numbers/numerals.ts';
import type { Quantity } from '../../figures/quantities.ts';
import { isAside } from '../amounts.ts';
import type { Claim } from '../claim.ts';
import type { Sentence } from '../sentences.ts';
import { toClaim } from '../whole.ts';

/** What became of a part of them: "will be moved", "were released", "remain in the hospital". */
const FATE =
  /^(?: of (?:them|those|the [a-z]+))? (?:will be|would be|are to be|(?:were|was|are|is|have been|had been|has been) (?!(?:in|at|on|also|not)\b)[a-z]+|(?:will |would )?(?:stay|remain|keep)(?:s|ed)?|died|survived|pleaded|escaped|have (?:died|recovered)|lost|stayed)\b/;
const OPENS = /^(?:so far, |of those, |of them, |the school board said |officials said )?$/;
const NEXT = /(?:, and|,| and|;) (?:another |the other )?$/;
/** A part that is also counted with another, or a whole that the copy counts on from. */
const MIXED = /\b(?:also|both|each|some of (?:them|whom)|as well|including|more)\b/;

/** "Nine work there. Seven will be moved and three will be laid off.": more than the sentence before tells of. */
export function* outcomes(sentence: Sentence, before: Sentence | null): Generator<Claim> {
  yield* ofThem(sentence);
  if (!before || !OPENS.test(sentence.gaps[0]!)) return;
  const parts = sentence.figures;
  const whole = wholeIn(before);
  if (!whole || parts.length < 2 || !areFates(sentence, 0)) return;
  if (before.end > sentence.start + 2) return;
  yield* more(whole, parts);
}

/** "Of the 90 spaces in the lot, 60 will be kept and 40 will be torn up" */
function* ofThem(sentence: Sentence): Generator<Claim> {
  const { figures, gaps } = sentence;
  const [first, second] = figures;
  if (first?.kind !== 'count' || second?.kind !== 'count') return;
  if (OF_THE.test(gaps[0]!) && figures.length > 2 && areFates(sentence, 1)) yield* more(first, figures.slice(1));
  // "tested 250 samples; 200 were clean and 60 were tainted"
  if (SEMICOLON.test(gaps[1]!) && areFates(sentence, 1)) yield* more(first, figures.slice(1));
  // "Five of the eight will move and four will stay"
  const isPart = gaps[0] === '' && /^ of (?:the|its|their|those) (?:[a-z'-]+ )?$/.test(gaps[1]!);
  if (
    isPart &&
    figures.length === 3 &&
    FATE_OR_MOVE.test(gaps[2]!) &&
    NEXT.test(gaps[2]!) &&
    FATE_OR_MOVE.test(gaps[3]!)
  )
    yield* more(second, [first, figures[2]!]);
}
const OF_THE = /(?:^|\b(?:that|said) )of (?:the|its|their|his|her|those|these)(?: [a-z.-]+'s?)? $/;
const SEMICOLON = /^(?: [a-z'-]+){1,4}; (?:of (?:those|them), )?$/;
const FATE_OR_MOVE = /^(?: [a-z]+)? (?:will|would) (?:be|stay|remain|move|go|keep|get|lose|return)\b/;

/** Whether each figure from one on is of what became of so many. */
const areFates = ({ figures, gaps }: Sentence, from: number): boolean =>
  figures.slice(from).every((one, i) => one.kind === 'count' && one.hedge === null && FATE.test(gaps[from + i + 1]!)) &&
  gaps.slice(from + 1, -1).every((gap) => NEXT.test(gap)) &&
  !MIXED.test(gaps.slice(from + 1).join(' '));

/** The one count of a sentence, or the part of "of the 72, nine work there" of which it goes on to tell. */
function wholeIn({ figures, gaps }: Sentence): Quantity | null {
  const counts = figures.filter((one) => !isAside(one));
  if (counts.length > 2 && OF_THE.test(gaps[figures.indexOf(counts[0]!)]!)) counts.splice(2);
  const last = counts.at(-1);
  if (!last || counts.some(({ kind }) => kind !== 'count') || counts.length > 2 || last.value < 2) return null;
  const i = figures.indexOf(last);
  const isPart =
    counts.length === 1 ||
    OF_THE.test(gaps[figures.indexOf(counts[0]!)]!) ||
    /^ of (?:them|which|whom)\b/.test(gaps[i + 1]!);
  return isPart && !/^-/.test(gaps[i + 1]!) && !MIXED.test(gaps[i + 1]!) ? last : null;
}

/** More by half than all of them they are others. */
const FAR = 1.5;

function* more(total: Quantity, parts: readonly Quantity[]): Generator<Claim> {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (sum > total.value * FAR || parts.some(({ value }) => value >= total.value)) return;
  const claim = toClaim({ total, parts, certainty: 'likely', open: 0 });
  yield {
    ...claim,
    sum: sum === total.value ? claim.sum : `${inFigures(sum)} of ${inFigures(total.value)} are told of`,
  };
}
