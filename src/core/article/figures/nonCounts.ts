import { allMatches } from '../../text/matches.ts';
import { overlaps, type Span } from '../../text/spans.ts';

/** Words before a number that make it the number of something: "Section 230", "Room 6", "Boeing 737". */
const LABELS =
  'No\\.?|Nos\\.?|Number|Room|Sections?|Sec\\.|Art\\.|Articles?|Chapters?|Title|Rule|Parts?|Pages?|Flight|Route|Channel|Highway|Interstate|Exit|Act|Resolution|Bill|Proposition|Prop\\.|Amendment|Measure|Question|Group of|Area|Unit|District|Ward|Precinct|Stage|Phase|Level|Tier|Class of|Grade|Gate|Pier|Platform|Terminal|Track|Runway|Apollo|Boeing|Airbus|iPhone|Galaxy|Model|Windows|Formula|Super Bowl|Verse|Psalm|Suite|Apt\\.|Apartment|Box|[Ll]ots?|Block|Building|Local|Form|Week|Day|Game|Round|Lap|Episode|Season|Version|Type|Category|Top|Studio|Pier|Engine|Battalion|Company|Individual|Person|Witness|Juror|Covid|COVID|S&P|S&P/TSX|FTSE|FT-SE|Nikkei|Russell|CAC|Stoxx|STOXX|Fortune|DAX|ASX|Nifty|CSI|MIB|Nasdaq|NASDAQ|Dow';

/** What a number may be other than a count. */
const KINDS = {
  listMark: '^\\s*\\(?\\d{1,2}[.)](?=\\s)',
  phone:
    '(?:\\+\\d{1,3}[ .-])?\\(?\\b\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}\\b|\\b\\d{3}-\\d{4}\\b|\\b0\\d{2,4}[ -]\\d{3,4}[ -]\\d{3,4}\\b',
  time: "\\b\\d{1,2}(?:[:.]\\d\\d)?\\s?[ap]\\.?m\\b\\.?|\\b\\d{1,2}:\\d\\d(?::\\d\\d)?\\b|\\b\\d{1,2}\\s+o[’']clock",
  age: "\\b\\d{1,3}-(?:years?|months?|weeks?|days?)-olds?\\b|\\b\\d{1,3}\\s+(?:years?|months?|weeks?|days?)[- ]old\\b|\\b(?:aged?|ages)\\s+\\d{1,3}(?:\\s*(?:-|–|to|and)\\s*\\d{1,3})?\\b|,(?<=\\p{Lu}[\\p{L}’'-]+,) \\d{1,3}(?=[,.])",
  code: '\\b\\p{Lu}{1,4}-?\\d+\\p{L}?\\b|\\b9/11\\b|\\b24/7\\b|#\\d+',
  // “Parts 2, 3 and 4”; “Xbox One”
  label: `\\b(?:${LABELS})[ -]\\d+(?:[.-]\\d+)*(?:(?:, | and | or | to )\\d{1,4}){0,4}\\b|\\b\\p{Lu}\\p{Ll}{1,20} (?:One|Two|Three|Four|Five)\\b`,
  address:
    "\\b\\d{1,5} (?:\\p{Lu}[\\p{L}.’'-]*\\.? ){1,3}(?:Street|St\\.|Avenue|Ave\\.|Road|Rd\\.|Lane|Drive|Boulevard|Blvd\\.|Square|Terrace|Way|Place|Court)",
  score:
    '(?<![\\d,.])\\b\\d{1,3}\\s?[-–]\\s?\\d{1,3}(?:\\s?[-–]\\s?\\d{1,3})?(?=\\s+(?:vote|votes|win|victory|loss|defeat|lead|decision|margin|run|draw|tie|majority|ruling|record|on\\s+aggregate))',
  decade: "(?:\\b|[’'])\\d{2,4}[’']?s\\b",
  ordinal: '\\b\\d+(?:st|nd|rd|th)\\b',
};

const ANY = new RegExp(Object.values(KINDS).join('|'), 'gu');
/** UTF-16 units around a figure within which such a number lies. */
const REACH = 32;

/** Whether a number is part of an age, a time, a score, a phone number, an address, a label or a code, and counts nothing. */
export function countsNothing(prose: string, figure: Span): boolean {
  // What is cut must not look like the start of the paragraph.
  const from = Math.max(0, figure.start - REACH);
  const words = `${from > 0 ? '…' : ''}${prose.slice(from, figure.end + REACH)}`;
  const shift = from - (from > 0 ? 1 : 0);
  for (const match of allMatches(words, ANY)) {
    const start = match.index + shift;
    if (overlaps({ start, end: start + match[0].length }, figure)) return true;
  }
  return false;
}

const LABEL_BEFORE = new RegExp(
  `\\b(?:${LABELS})[ -]$|\\b(?:called|named|dubbed) (?:the )?\\p{Lu}[\\p{L}-]{2,24} $|\\bmodel, $`,
  'u',
);
/** Units before a number in which its label ends. */
const LABEL_REACH = 40;

/** Whether a number is the name of something: "Section 230", "Room 6". */
export const isLabel = (prose: string, at: number): boolean =>
  LABEL_BEFORE.test(prose.slice(Math.max(0, at - LABEL_REACH), at));
