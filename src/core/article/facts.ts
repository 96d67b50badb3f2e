import { attributionsOf } from './attribution/attributions.ts';
import { readDates } from './dates/dates.ts';
import { readFigures } from './figures/figures.ts';
import { datelineOf } from './furniture/dateline.ts';
import { nameTokensOf } from './language/nameTokens.ts';
import type { Facts, PassageKind, QuoteFact } from './model.ts';
import { readNames } from './people/names.ts';
import { kindOf } from './quotations/kinds.ts';
import { isNickname } from './quotations/nicknames.ts';
import { pairMarks } from './quotations/pairing.ts';

/** Reads one paragraph. Pure and local, so that a desk can remember it: nothing outside the paragraph is looked at. */
export function readFacts(words: string, passage: PassageKind): Facts {
  // Code, tables and end marks are not read.
  const prose = passage === 'other' ? '' : words;
  const { quotes: pairs, strays } = pairMarks(prose);
  const nicknames = pairs.filter((pair) => isNickname(prose, pair));
  const marks = nicknames.length ? pairs.filter((pair) => !nicknames.includes(pair)) : pairs;
  const tokens = nameTokensOf(prose, marks, nicknames);
  const { attributions, last, leadIn, signOff, inSpeech, subjects } = attributionsOf(prose, marks, tokens);
  const quotes = marks.map((mark, i): QuoteFact => {
    const attribution = attributions[i] ?? null;
    return { ...mark, attribution, kind: kindOf(prose, mark, passage, attribution, inSpeech[i] ?? false) };
  });
  const dates = readDates(prose);
  const lead = datelineOf(prose)?.whole ?? 0;
  return {
    quotes,
    strays,
    names: readNames(prose, tokens).filter((name) => name.start >= lead),
    figures: readFigures(prose, marks, dates),
    dates,
    lastAttribution: last,
    subjects,
    leadIn,
    signOff,
    onlyQuotation: marks.length > 0 && tokens.every((token) => token.kind !== 'word'),
  };
}
