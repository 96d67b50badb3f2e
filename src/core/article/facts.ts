import { attributionsOf, type ParagraphAttributions } from './attribution/attributions.ts';
import { readDates } from './dates/dates.ts';
import { readFigures } from './figures/figures.ts';
import { datelineOf } from './furniture/dateline.ts';
import { nameTokensOf } from './language/nameTokens.ts';
import type { Facts, Passage, PassageKind, QuoteFact, QuoteMark } from './model.ts';
import { readNames } from './people/names.ts';
import { kindOf } from './quotations/kinds.ts';
import { isNickname } from './quotations/nicknames.ts';
import { pairMarks } from './quotations/pairing.ts';

/** What is read of a paragraph. */
type Paragraph = Pick<Passage, 'kind' | 'prose'>;

/**
 * Reads some paragraphs. Pure and local, so that a desk can remember each: nothing outside a paragraph is looked at. One thing
 * is read of all of them before the next, so that the code for it stays near the processor (docs/speed.md).
 */
export function readFacts(paragraphs: readonly Paragraph[]): Facts[] {
  // Code, tables and end marks are not read.
  const texts = paragraphs.map(({ kind, prose }) => (kind === 'other' ? '' : prose));
  const each = <T>(tell: (prose: string, i: number) => T): T[] => texts.map(tell);
  const paired = each(pairMarks);
  const nicknames = each((prose, i) => paired[i]!.quotes.filter((pair) => isNickname(prose, pair)));
  const marks = paired.map(({ quotes }, i) =>
    nicknames[i]!.length ? quotes.filter((pair) => !nicknames[i]!.includes(pair)) : quotes,
  );
  const tokens = each((prose, i) => nameTokensOf(prose, marks[i]!, nicknames[i]!));
  const credits = each((prose, i) => attributionsOf(prose, marks[i]!, tokens[i]!));
  const quotes = each((prose, i) => quotesOf(prose, marks[i]!, paragraphs[i]!.kind, credits[i]!));
  const dates = each(readDates);
  const leads = each((prose) => datelineOf(prose)?.whole ?? 0);
  const names = each((prose, i) => readNames(prose, tokens[i]!).filter((name) => name.start >= leads[i]!));
  const figures = each((prose, i) => readFigures(prose, marks[i]!, dates[i]!));
  return credits.map(({ last, leadIn, signOff, subjects }, i) => ({
    quotes: quotes[i]!,
    strays: paired[i]!.strays,
    names: names[i]!,
    figures: figures[i]!,
    dates: dates[i]!,
    lastAttribution: last,
    subjects,
    leadIn,
    signOff,
    onlyQuotation: marks[i]!.length > 0 && tokens[i]!.every((token) => token.kind !== 'word'),
  }));
}

/** The quotations of a paragraph, each with what its words say of it. */
const quotesOf = (
  prose: string,
  marks: readonly QuoteMark[],
  passage: PassageKind,
  { attributions, inSpeech }: ParagraphAttributions,
): QuoteFact[] =>
  marks.map((mark, i) => {
    const attribution = attributions[i] ?? null;
    return { ...mark, attribution, kind: kindOf(prose, mark, passage, attribution, inSpeech[i] ?? false) };
  });
