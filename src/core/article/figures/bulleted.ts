import type { Article, Passage } from '../model.ts';
import { nounAfter } from './countedNoun.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';

/** A number of things above a list with another number of items. */
export interface Bulleted {
  readonly passage: Passage;
  readonly figure: Quantity;
  readonly found: readonly Passage[];
}

/** The most that copy counts out. */
const MOST = 20;
/** What stands behind the last stop of a paragraph that announces a list. */
const LAST_SENTENCE = /[.!?]["”’)]? (?=\p{Lu}[^.!?]{0,400}:\s{0,4}$)/gu;
/** The list is only a part, or of another thing than is counted. */
const OPEN =
  /\b(?:includ(?:e|es|ed|ing)|such as|among (?:them|others)|for example|of (?:the|these|those|its|their) (?:\p{L}+ )?$|some of|most of|at least|more than|up to|about|nearly|over|these|those|highlights|how|what|who)\b/iu;
const PART =
  /\b(?:of|in|for|with|from|to|after|by|than|at|every|each|another|next|past|last|first|other) (?:the |its |their |his |her |these |those )?$/i;
/** A length, a share or an amount counts no items. */
const SPAN =
  /^[- ](?:years?|months?|weeks?|days?|hours?|minutes?|miles?|percent|points?|people|men|women|children|percentage|times|others?)\b|^-/;

/** "three demands:" above a list of four: an unordered one right below the colon. */
export function bulletedIn({ passages }: Article): Bulleted[] {
  return passages.flatMap((passage, i): Bulleted[] => {
    const next = passages[i + 1];
    if (passage.kind !== 'paragraph' || next?.kind !== 'listItem' || !/:\s*$/.test(passage.prose)) return [];
    const figure = announcerOf(passage);
    const found = figure ? itemsFrom(passages, i + 1) : [];
    return figure && found.length > 1 && found.length !== figure.value ? [{ passage, figure, found }] : [];
  });
}

/** The one count of the sentence that ends in the colon. */
function announcerOf(passage: Passage): Quantity | null {
  const { prose } = passage;
  LAST_SENTENCE.lastIndex = 0;
  let from = 0;
  for (let match = LAST_SENTENCE.exec(prose); match; match = LAST_SENTENCE.exec(prose))
    from = match.index + match[0].length;
  const figures = quantitiesIn(passage).filter(({ start, kind }) => start >= from && kind === 'count');
  const [one, ...more] = figures;
  if (!one || more.length || one.hedge !== null || !Number.isInteger(one.value) || one.value < 2 || one.value > MOST)
    return null;
  const before = prose.slice(from, one.start);
  const behind = prose.slice(one.end);
  if (!nounAfter(prose, one.end) || SPAN.test(behind) || PART.test(before) || OPEN.test(before + behind)) return null;
  return one;
}

/** The items of one list at its own level, from one on. */
function itemsFrom(passages: readonly Passage[], from: number): Passage[] {
  const level = passages[from]!.level ?? 1;
  const ordered = passages[from]!.ordered === true;
  const found: Passage[] = [];
  for (const one of passages.slice(from, from + 4 * MOST)) {
    if (one.kind !== 'listItem' || (one.level ?? 1) < level || (one.ordered === true) !== ordered) break;
    if ((one.level ?? 1) === level && !one.goesOn) found.push(one);
  }
  return found;
}
