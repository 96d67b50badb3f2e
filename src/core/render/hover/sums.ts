import type { Article } from '../../article/model.ts';
import { passageAt } from '../../article/passageAt.ts';
import { conversions } from '../../article/relations/conversion.ts';
import { claimsIn } from '../../article/relations/relations.ts';
import { acrossIn } from '../../article/relations/story/across.ts';
import { timesIn } from '../../article/relations/times/time.ts';
import { escapeMarkdown } from '../../text/escape.ts';
import { type Span, shift } from '../../text/spans.ts';

/** Sums that one hover tells. */
const MOST = 3;

/** The claims between figures at an offset that hold, each with its sum: "30 of 120 is 25%". */
export function sumsAt(article: Article, offset: number): { readonly place: Span; readonly lines: string[] } | null {
  const passage = article.passages.length ? passageAt(article.passages, { start: offset, end: offset }) : undefined;
  if (!passage) return null;
  const at = offset - passage.at;
  const holds = ({ start, end }: Span): boolean => start <= at && at <= end;
  const found = [
    ...claimsIn(passage),
    ...(acrossIn(article).find((one) => one.passage === passage)?.claims ?? []),
    ...conversions(passage),
    ...timesIn(passage, article.furniture.published ?? null),
  ].filter((claim) => claim.holds && claim.sum !== '' && (holds(claim.at) || claim.on.some(holds)));
  const [first] = found;
  if (!first) return null;
  // "up" says less than "up 9%".
  const telling = found.some(({ relation }) => relation !== 'direction');
  const told = telling ? found.filter(({ relation }) => relation !== 'direction') : found;
  const sums = [...new Set(told.map(({ sum }) => sum))].slice(0, MOST);
  const place = holds(first.at) ? first.at : first.on.find(holds)!;
  return { place: shift(place, passage.at), lines: sums.map((sum) => `**Checks:** ${escapeMarkdown(sum)}.`) };
}
