import type { Span } from '../../text/spans.ts';
import { isoMoment } from '../dates/dates.ts';
import type { Draft, RawPassage } from '../raw.ts';

/** Title, authors and date on lines of their own at the head of a text, as pandoc has them: "% Council votes". */
const TITLE_BLOCK =
  /^\ufeff?%[ \t]+([^\r\n]+)(?:\r?\n%[ \t]*([^\r\n]*))?(?:\r?\n%[ \t]*([^\r\n]*))?(?=\r?\n[ \t]*(?:\r?\n|$)|$)/d;

/** Reads that block into `furniture`; null where the text has none. */
export function readTitleBlock(text: string, furniture: Draft): { at: Span; passages: RawPassage[] } | null {
  const match = TITLE_BLOCK.exec(text.slice(0, 1_000));
  if (!match?.indices) return null;
  const [, headline, byline] = match.indices.map((place) => place && { start: place[0], end: place[1] });
  const passages: RawPassage[] = [];
  if (headline) {
    furniture.headline = headline;
    passages.push({ ...headline, kind: 'headline' });
  }
  if (byline && byline.start < byline.end) {
    furniture.byline = byline;
    passages.push({ ...byline, kind: 'byline' });
  }
  const moment = match[3] ? isoMoment(match[3].trim()) : null;
  if (moment) furniture.published = moment;
  return { at: { start: 0, end: match[0].length }, passages };
}
