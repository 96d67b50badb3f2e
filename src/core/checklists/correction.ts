import type { Article } from '../article/model.ts';
import { MONTH_NAMES } from '../lexicon/calendar.ts';
import { valuePlaces } from '../rules/lib/valuePlaces.ts';
import type { Span } from '../text/spans.ts';

/** A correction to be made: the note, and where the wrong value stands. Offsets in the article's text. */
export interface Correction {
  readonly note: string;
  /** Where the note goes: after the last words. */
  readonly at: number;
  /** In the newspaper's own words: to be corrected. */
  readonly places: readonly Span[];
  /** Inside quotations, which nobody changes. */
  readonly quoted: readonly Span[];
}

export interface CorrectionInput {
  readonly wrong: string;
  readonly right: string;
  /** What was wrong, as it follows "the wrong": "vote", "name of the engineer". */
  readonly what: string;
  /** The day of the correction, YYYY-MM-DD. */
  readonly day: string;
  /** The style pack in force. */
  readonly style: string;
}

/**
 * The note of a correction in the form of the style: label, date, what is right and what was wrong.
 */
export function correctionOf(article: Article, { wrong, right, what, day, style }: CorrectionInput): Correction {
  const { own, quoted } = valuePlaces(article, wrong);
  const piece = style === 'guardian' || style === 'bbc' ? 'article' : 'story';
  const date = dateIn(style, day);
  const note = `Correction, ${date}: An earlier version of this ${piece} gave the wrong ${what}. It is ${right}, not ${wrong}.`;
  return { note, at: article.text.trimEnd().length, places: own, quoted };
}

function dateIn(style: string, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = MONTH_NAMES[Number(month) - 1] ?? '';
  if (style === 'guardian' || style === 'bbc') return `${Number(date)} ${name} ${year}`;
  // AP spells out March to July.
  const short = name.length <= 5 ? name : name === 'September' ? 'Sept.' : `${name.slice(0, 3)}.`;
  return `${short} ${Number(date)}, ${year}`;
}
