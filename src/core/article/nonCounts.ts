import { allMatches } from '../text/matches.ts';
import type { Span } from '../text/spans.ts';

/** What a number may be other than a count. */
export type NumberKind =
  | 'time'
  | 'age'
  | 'score'
  | 'phone'
  | 'address'
  | 'label'
  | 'decade'
  | 'ordinal'
  | 'code'
  | 'listMark';

/** Words before a number that make it the number of something: "Section 230", "Room 6", "Boeing 737". */
const LABELS =
  'No\\.?|Nos\\.?|Number|Room|Section|Sec\\.|Article|Chapter|Title|Rule|Part|Page|Flight|Route|Channel|Highway|Interstate|Exit|Act|Resolution|Bill|Proposition|Prop\\.|Amendment|Measure|Question|Group of|Area|Unit|District|Ward|Precinct|Stage|Phase|Level|Tier|Class of|Grade|Gate|Pier|Platform|Terminal|Track|Runway|Apollo|Boeing|Airbus|iPhone|Galaxy|Model|Windows|Formula|Super Bowl|Verse|Psalm|Suite|Apt\\.|Apartment|Box|Lot|Block|Building|Local|Form|Week|Day|Game|Round|Lap|Episode|Season|Version|Type|Category|Top|Studio|Pier|Engine|Battalion|Company|Covid|COVID';

const KINDS: Readonly<Record<NumberKind, string>> = {
  listMark: '^\\s*\\(?\\d{1,2}[.)](?=\\s)',
  phone:
    '(?:\\+\\d{1,3}[ .-])?\\(?\\b\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}\\b|\\b\\d{3}-\\d{4}\\b|\\b0\\d{2,4}[ -]\\d{3,4}[ -]\\d{3,4}\\b',
  time: "\\b\\d{1,2}(?:[:.]\\d\\d)?\\s?[ap]\\.?m\\b\\.?|\\b\\d{1,2}:\\d\\d(?::\\d\\d)?\\b|\\b\\d{1,2}\\s+o[’']clock",
  age: "\\b\\d{1,3}-(?:years?|months?|weeks?|days?)-olds?\\b|\\b\\d{1,3}\\s+(?:years?|months?|weeks?|days?)[- ]old\\b|\\b(?:aged?|ages)\\s+\\d{1,3}(?:\\s*(?:-|–|to|and)\\s*\\d{1,3})?\\b|,(?<=\\p{Lu}[\\p{L}’'-]+,) \\d{1,3}(?=[,.])",
  code: '\\b\\p{Lu}{1,4}-?\\d+\\p{L}?\\b|\\b9/11\\b|\\b24/7\\b|#\\d+',
  label: `\\b(?:${LABELS})[ -]\\d+(?:[.-]\\d+)*\\b`,
  address:
    "\\b\\d{1,5} (?:\\p{Lu}[\\p{L}.’'-]*\\.? ){1,3}(?:Street|St\\.|Avenue|Ave\\.|Road|Rd\\.|Lane|Drive|Boulevard|Blvd\\.|Square|Terrace|Way|Place|Court)",
  score:
    '(?<![\\d,.])\\b\\d{1,3}\\s?[-–]\\s?\\d{1,3}(?:\\s?[-–]\\s?\\d{1,3})?(?=\\s+(?:vote|votes|win|victory|loss|defeat|lead|decision|margin|run|draw|tie|majority|ruling|record|on\\s+aggregate))',
  decade: "(?:\\b|[’'])\\d{2,4}[’']?s\\b",
  ordinal: '\\b\\d+(?:st|nd|rd|th)\\b',
};

const ANY = new RegExp(
  Object.entries(KINDS)
    .map(([kind, pattern]) => `(?<${kind}>${pattern})`)
    .join('|'),
  'gu',
);

/** A number that counts nothing, and what it is instead. */
export interface NonCount extends Span {
  readonly kind: NumberKind;
}

/** Ages, times, scores, phone numbers, addresses, labels and codes of a paragraph, in order: never mistaken for counts. */
export function readNonCounts(prose: string): NonCount[] {
  if (!/\d/.test(prose)) return [];
  return allMatches(prose, ANY).map((match) => {
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0] as NumberKind;
    return { start: match.index, end: match.index + match[0].length, kind };
  });
}
