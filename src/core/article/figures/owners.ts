import type { Span } from '../../text/spans.ts';
import type { Article, Figure } from '../model.ts';
import { sentenceAround } from './figureSource.ts';
import { hasDigits } from './restated.ts';

/** A count where it stands. */
interface Counted {
  readonly figure: Figure;
  readonly at: Span;
}

/** Whether two counts are of others: on two days, a whole and one of two parts that make it, or a headline's that the body has. */
export const areOfOthers = (article: Article, a: Counted, b: Counted, isShown: boolean): boolean =>
  (isShown ? isBacked(article, a, b) : areOfOtherDays(article, a, b)) || areWholeAndPart(article, a, b);

/** "a crash on Oct. 30 killed 98 people", "one on Dec. 10 killed 108" */
function areOfOtherDays(article: Article, a: Counted, b: Counted): boolean {
  const [one, other] = [daysAround(article, a), daysAround(article, b)];
  return one.length > 0 && other.length > 0 && !one.some((day) => other.includes(day));
}

function daysAround({ dates, passages }: Article, { figure }: Counted): readonly string[] {
  const { text, at } = passages[figure.passage]!;
  const { start, end } = sentenceAround(text, figure.start - at);
  return dates
    .filter((one) => one.passage === figure.passage && one.day !== null)
    .filter((one) => one.start >= at + start && one.end <= at + end)
    .map(({ month, day }) => `${month}/${day}`);
}

/** "43,000 shares" above "33,000 old shares and 10,000 new ones": a figure beside one of them makes it the other. */
function areWholeAndPart({ figures }: Article, { figure: a }: Counted, { figure: b }: Counted): boolean {
  const rest = Math.abs(a.value - b.value);
  return figures.some(
    (one) =>
      one !== a &&
      one !== b &&
      one.value === rest &&
      rest > 1 &&
      [a, b].some((other) => Math.abs(one.passage - other.passage) <= 1),
  );
}

/** The body has the figure of the headline elsewhere. */
function isBacked({ passages, text }: Article, a: Counted, b: Counted): boolean {
  const shown = passages[a.figure.passage]!.kind === 'paragraph' ? b : a;
  const digits = /\d[\d,.]*\d|\d/.exec(text.slice(shown.at.start, shown.at.end))?.[0];
  return digits !== undefined && passages.some(({ kind, prose }) => kind === 'paragraph' && hasDigits(prose, digits));
}
