import type { Span } from '../../../text/spans.ts';
import type { Quantity } from '../../figures/quantities.ts';
import type { Article, Passage } from '../../model.ts';
import type { Claim } from '../claim.ts';
import { areOfOneNoun } from '../clauses.ts';
import { figureSentencesIn, type Sentence, withoutConversions } from '../sentences.ts';
import { fits, type Sum, toClaim } from '../whole.ts';

/** Paragraphs before a total in which its parts stand. */
const BACK = 5;
/** The most parts that copy adds up. */
const MOST = 6;
const OPENS =
  /^(?:and )?(?:in all|altogether|in total|all told|together|combined|taken together),? (?:[a-z' ]{1,60} )?$|^(?:the|that) (?:combined )?total(?: [a-z]+){0,3} (?:of|is|was|comes to|came to|would be|would come to) $/;
/** "the two gifts", "both projects": how many parts there are. */
const SO_MANY = /(?:^|\b(?:the|all|those|these)) $/;
const ONE_MORE = /\b(?:another|an additional|a further)(?: [a-z]+)? $/i;
/** Before a figure that is compared, or a part of another. */
const NO_PART =
  /\b(?:from|than|compared (?:with|to)|against|up|down|rose|fell|each|per|including|to|of|average)(?: (?:about|an?|the))? $/;

/** A figure that may be a part, and the words around it. */
interface Part {
  readonly figure: Quantity;
  readonly before: string;
  readonly after: string;
}

/** "In all, the board spent $5 million on the two projects.": a total of what the paragraphs before tell one by one. */
export function totals({ passages }: Article, index: number): Claim[] {
  const passage = passages[index]!;
  const sentences = figureSentencesIn(passage);
  return sentences.flatMap((one, i) => {
    const sentence = withoutConversions(one);
    const t = OPENS.test(sentence.gaps[0]!) || isOfSoMany(sentence) ? totalIn(sentence) : -1;
    const total = sentence.figures[t];
    if (!total) return [];
    const own = sentences.slice(0, i).flatMap((before) => partsIn(before, sentence, t, 0));
    const parts = [...partsBefore(passages, index, sentence, t), ...own];
    const sum = sumOf(total, parts, manyIn(sentence, t));
    return sum ? [toClaim(sum)] : [];
  });
}

/** "Together, the two gifts of $5 million" */
const isOfSoMany = ({ figures, gaps }: Sentence): boolean =>
  figures.length > 1 &&
  figures[0]!.kind === 'count' &&
  /^(?:together|combined|in all),? (?:the|all|those|these) $/.test(gaps[0]!);

/** The first sum of money of a sentence, or the count that it opens with. */
function totalIn({ figures }: Sentence): number {
  const money = figures.findIndex(({ kind }) => kind === 'money');
  return money >= 0 ? money : figures[0]!.kind === 'count' && figures[0]!.value > 3 ? 0 : -1;
}

/** How many parts a sentence tells that there are; null where it leaves that open. */
function manyIn({ figures, gaps }: Sentence, t: number): number | null {
  if (gaps.some((gap) => /\bboth\b/.test(gap))) return 2;
  const many = figures.find(
    (one, i) => i !== t && one.kind === 'count' && one.value >= 2 && one.value <= MOST && SO_MANY.test(gaps[i]!),
  );
  return many?.value ?? null;
}

const partsBefore = (passages: readonly Passage[], index: number, sentence: Sentence, t: number): Part[] =>
  passages
    .slice(Math.max(0, index - BACK), index)
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap((one) =>
      figureSentencesIn(one).flatMap((before) =>
        partsIn(withoutConversions(before), sentence, t, one.at - passages[index]!.at),
      ),
    );

/** Figures of a sentence that are of the kind of a total. */
function partsIn(before: Sentence, { figures, gaps }: Sentence, t: number, by: number): Part[] {
  const total = figures[t]!;
  const move = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  return before.figures.flatMap((one, i) => {
    if (one.kind !== total.kind || one.unit !== total.unit) return [];
    if (one.kind === 'count' && one.scale !== total.scale) return [];
    const [ahead, after] = [before.gaps[i]!, before.gaps[i + 1]!];
    if (total.kind === 'count' && !areOfOneNoun(after, gaps[t + 1]!)) return [];
    return [{ figure: { ...move(one), number: move(one.number) }, before: ahead, after }];
  });
}

/** The sum of the last parts that make the total, or of all of them where the copy says that there are no more; null where neither is so. */
function sumOf(total: Quantity, parts: readonly Part[], many: number | null): Sum | null {
  for (let count = 2; count <= Math.min(parts.length, MOST); count++) {
    const sum: Sum = { total, parts: parts.slice(-count).map(({ figure }) => figure), certainty: 'query' };
    if (fits(sum)) return sum;
  }
  if (parts.length < 2 || parts.length > MOST) return null;
  const isChain = parts.slice(1).every(({ before }) => ONE_MORE.test(before));
  if (many === null ? !isChain : many !== parts.length) return null;
  if (parts.some(({ figure, before }) => figure.value >= total.value * 1.5 || NO_PART.test(before))) return null;
  return { total, parts: parts.map(({ figure }) => figure), certainty: 'query' };
}
