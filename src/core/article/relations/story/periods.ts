import { shift } from '../../../text/spans.ts';
import { type Score, scoresIn } from '../../figures/scores.ts';
import type { Article, Passage } from '../../model.ts';
import type { Claim } from '../claim.ts';
import { openingOf } from './opening.ts';

const BREAK = '(?:half(?:time|-time)?|break|intermission|first half)';
const AT_THE_HALF = new RegExp(
  `(?<![\\d.,–-])(?<a>\\d{1,3})[-–](?<b>\\d{1,3}),? (?:at|after|by) (?:the )?${BREAK}\\b`,
  'i',
);
const BEHIND_IT = new RegExp(
  `\\boutscor(?:ed|ing) (?:[\\p{L}’'.-]+ ){0,6}(?<a>\\d{1,3})[-–](?<b>\\d{1,3}) (?:in the second half|after (?:the )?${BREAK}|the rest of the way|over the final two (?:quarters|periods))\\b`,
  'iu',
);
const MORE_TIME = /\b(?:overtime|OT|extra time|shootout)\b/i;

/** "trailed 41-30 at halftime, but outscored the Pilots 48-33 in the second half": the halves against the final score. */
export function periods({ passages }: Article, index: number): Claim[] {
  const passage = passages[index]!;
  if (!/outscor/i.test(passage.prose)) return [];
  const [first, second] = [AT_THE_HALF.exec(passage.prose), BEHIND_IT.exec(passage.prose)];
  if (!first || !second || MORE_TIME.test(passage.prose)) return [];
  const finals = [...new Set([...openingOf(passages), passage])].flatMap((one) => gamesIn(one, one.at - passage.at));
  const [one] = finals;
  if (!one || new Set(finals.map(({ key }) => key)).size > 2) return [];
  const [[a, b], [c, d]] = [first, second].map(({ groups }) => [Number(groups!.a), Number(groups!.b)] as const) as [
    readonly [number, number],
    readonly [number, number],
  ];
  // Who led at the half is not always who outscored the other.
  const sums = [keyOf(a + c, b + d), keyOf(a + d, b + c)];
  const final = finals.find(({ key }) => sums.includes(key));
  const [start, next] = [first, second].map((match) => spanOf(match)) as [
    ReturnType<typeof spanOf>,
    ReturnType<typeof spanOf>,
  ];
  const halves = `${passage.prose.slice(start.start, start.end)} and ${passage.prose.slice(next.start, next.end)}`;
  return [
    {
      relation: 'tally',
      message: 'halves',
      data: { a: halves, b: sums.join(' or '), stated: one.words },
      holds: final !== undefined,
      certainty: 'likely',
      at: next,
      on: [start, one],
      corrections: [],
      sum: `${halves} make ${(final ?? one).words}`,
    },
  ];
}

const keyOf = (a: number, b: number): string => `${Math.max(a, b)}-${Math.min(a, b)}`;

const spanOf = ({ index, 0: all, groups }: RegExpExecArray) => {
  const { a = '', b = '' } = groups ?? {};
  const start = index + all.search(new RegExp(`(?<!\\d)${a}[-–]${b}(?!\\d)`));
  return { start, end: start + a.length + 1 + b.length };
};

const gamesIn = (passage: Passage, by: number): Score[] =>
  scoresIn(passage)
    .filter(({ contest }) => contest === 'game')
    .map((score) => ({ ...score, ...shift(score, by) }));
