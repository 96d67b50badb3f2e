import type { Quantity } from '../../figures/quantities.ts';
import type { Article } from '../../model.ts';
import { bareOf, type Claim } from '../claim.ts';
import { figureSentencesIn, type Sentence } from '../sentences.ts';
import { PEOPLE, toClaim } from '../whole.ts';
import { movedBy, openingOf } from './opening.ts';

const WHO =
  '\\b(?:victims|dead|killed|injured|wounded|hurt|casualties|survivors|passengers|detained|arrested|missing) ';
const ANY = new RegExp(WHO);
const VICTIMS = new RegExp(`${WHO}(?:included?|are|were|comprised?)(?: [a-z]+)? $`);
/** What counts heads in the opening of a story. */
const HEADS =
  /^ (?:other |more )?(?:people|persons|men|women|children|passengers|students|workers|[a-z]+s)?(?: (?:were|have|had|has|are|been))* ?(?:killed|dead|die[ds]?|hurt|injured|wounded|arrested|detained|held|missing|perished|drowned)\b/;
/** Passages among which these are looked for. */
const TOP = 20;

/** "34 killed in crash" above "The victims included 20 men, 15 women and three children": more than the story has told of. */
export function victims({ passages }: Article, index: number): Claim[] {
  const passage = passages[index]!;
  if (!figureSentencesIn(passage).length) return [];
  if (!ANY.test(passage.prose)) return [];
  const parts = figureSentencesIn(passage)
    .map(headsIn)
    .find((found) => found.length > 1);
  if (!parts) return [];
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const told = openingOf(passages.slice(0, Math.min(index, TOP))).flatMap((one) =>
    figureSentencesIn(one).flatMap((sentence) => tollsIn(sentence, one.at - passage.at)),
  );
  // Dead and hurt may be told of together.
  const [most, next] = [...new Map(told.map((one) => [one.value, one])).values()].sort((a, b) => b.high - a.high);
  if (!most) return [];
  const claim = toClaim({ total: most, parts, certainty: 'likely', open: 0 });
  const holds = sum <= most.high + (next?.high ?? 0);
  return [{ ...claim, holds, at: bareOf(parts[0]!), on: [bareOf(most), ...parts.slice(1).map(bareOf)] }];
}

/** "20 men, 11 women and three children" behind whom they are of. */
function headsIn({ figures, gaps }: Sentence): Quantity[] {
  const first = figures.findIndex(
    ({ kind }, i) => kind === 'count' && VICTIMS.test(gaps[i]!) && PEOPLE.test(gaps[i + 1]!),
  );
  if (first < 0) return [];
  let last = first;
  while (
    figures[last + 1]?.kind === 'count' &&
    PEOPLE.test(gaps[last + 2]!) &&
    /^ [a-z]+(?:,|,? and) $/.test(gaps[last + 1]!)
  )
    last++;
  return figures.slice(first, last + 1);
}

const tollsIn = ({ figures, gaps }: Sentence, by: number): Quantity[] =>
  figures.flatMap((one, i) =>
    one.kind === 'count' &&
    one.value > 2 &&
    (HEADS.test(gaps[i + 1]!) || /\b(?:kill(?:s|ed|ing)|toll) (?:[a-z]+ ){0,3}$/.test(gaps[i]!))
      ? [movedBy(one, by)]
      : [],
  );
