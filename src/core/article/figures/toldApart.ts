import { MONTH_NAMES } from '../../lexicon/calendar.ts';
import type { Span } from '../../text/spans.ts';
import { sentenceAround } from './figureSource.ts';

/** Units before a figure in which "a further" stands, and behind it in which what it is of does. */
const NEAR = 24;
const BEHIND = 48;
const MORE = /\b(?:a further|another|an additional|an extra|a second|the other|some other) $/i;
/** A year, or a season or financial year over two. */
const YEAR = /\b(?:19|20)\d\d(?:\/\d\d(?:\d\d)?)?\b/g;
const IN_BRACKETS = /\d[^()]{0,24}\($/;
const KIND = /^ (?<own>\p{Ll}{3,20}) (?<noun>\p{Ll}{3,20})\b/u;

/** Whether the copy sets two figures of its body apart: other years, "a further 26", sums converted, two kinds of one noun. */
export function areToldApart(text: string, a: Span, b: Span): boolean {
  if (MORE.test(before(text, a)) || MORE.test(before(text, b))) return true;
  if ([a, b].every((one) => IN_BRACKETS.test(before(text, one)) && text[one.end] === ')')) return true;
  return (
    areOfOtherYears(text, a, b) || areOfOtherMonths(text, a, b) || areOfTwoKinds(text, a, b) || isOfAnother(text, a, b)
  );
}

const before = (text: string, { start }: Span): string => text.slice(Math.max(0, start - NEAR), start);

/** "A$237 million for the year to June 1996" beside "A$273 million for 1996/97" */
function areOfOtherYears(text: string, a: Span, b: Span): boolean {
  const [one, other] = [yearsAround(text, a), yearsAround(text, b)];
  return one.length > 0 && other.length > 0 && !one.some((year) => other.includes(year));
}

function yearsAround(text: string, { start }: Span): readonly string[] {
  const sentence = sentenceAround(text, start);
  return text.slice(sentence.start, sentence.end).match(YEAR) ?? [];
}

const MONTHS = MONTH_NAMES.join('|');
const MONTH_BEHIND = new RegExp(`^ (?:\\p{Ll}+ ){0,3}in (?<month>${MONTHS})\\b`, 'u');
const MONTH_BEFORE = new RegExp(`\\b(?<month>${MONTHS})(?:['’]s)? [^.;:]{0,48}$`, 'u');

/** "a surplus of 8.8 billion marks in March" beside "put the February surplus at 6.6 billion" */
function areOfOtherMonths(text: string, a: Span, b: Span): boolean {
  const [one, other] = [a, b].map(
    ({ start, end }) =>
      (
        MONTH_BEHIND.exec(text.slice(end, end + BEHIND)) ??
        MONTH_BEFORE.exec(text.slice(Math.max(0, start - 2 * BEHIND), start))
      )?.groups?.month,
  );
  return one !== undefined && other !== undefined && one !== other;
}

const OTHER_ONE =
  /\b(?:[Aa] similar|[Aa] different|[Aa] separate|[Aa]nother|[Aa] second|[Aa] third|[Ss]imilar) \p{Ll}[^.;!?]{2,80}$/u;
const WHO = /^ (?:who|that|which) (?:\p{Ll}+ly )?(?<verb>\p{Ll}+) (?<what>[\p{L}\d' ]{2,30})/u;

/** "A similar database had 400 million users"; "the 10 women who took the drug" beside "the 11 women who took the placebo" */
function isOfAnother(text: string, a: Span, b: Span): boolean {
  if ([a, b].some(({ start }) => OTHER_ONE.test(text.slice(Math.max(0, start - 100), start)))) return true;
  const [one, other] = [a, b].map(({ end }) => WHO.exec(text.slice(end, end + BEHIND))?.groups);
  return !!one && !!other && (one.verb !== other.verb || one.what !== other.what);
}

/** "the $35 billion solid waste market" beside "the $3.5 billion hazardous waste market" */
function areOfTwoKinds(text: string, a: Span, b: Span): boolean {
  const [one, other] = [a, b].map(({ end }) => KIND.exec(text.slice(end, end + BEHIND))?.groups);
  return !!one && !!other && one.own !== other.own && one.noun === other.noun;
}
