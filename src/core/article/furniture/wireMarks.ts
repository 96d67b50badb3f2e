import type { Span } from '../../text/spans.ts';

/** "— 30 —", "(END)", "###", "Reuter": the copy is over. Rules between sections look alike and are no copy either. */
const END_MARK =
  /^(?:[-—–#*_=~\s]*30[-—–#*\s]*|[-—–(\s]*(?:ends?|more)[-—–)\s]*|(?:#\s?){2,}|(?:[*_=~–—-]\s?){2,}|[-—–\s]*(?:reuters?|upi|afp|dpa|ap)[-—–\s]*|AP-[A-Z]{2}-\d\d-\d\d-\d\d \d{4}GMT)<?$/i;

export const isEndMark = (line: string): boolean =>
  line.length < 80 && END_MARK.test(line) && !/^(?:AP|UPI|AFP|more|end)$/.test(line);

/** "BUDGET-VOTE-AND-RATES", "BC-US--Budget Vote, 1st Ld-Writethru,640", "Budget/Council/": how a desk files a story. */
const SLUGS: readonly RegExp[] = [
  /^(?=.{6,})[\p{Lu}\d]+(?:[-–_][\p{Lu}\d'’&]+){1,}$/u,
  /^(?:AM|PM|BC|Bx)-[\w-]{2,}[^.!?]{0,60}$/,
  /^[\p{L}\d][\p{L}\d -]*(?:\/[\p{L}\d -]+)*\/$/u,
];

export const isSlugline = (line: string): boolean => line.length < 90 && SLUGS.some((slug) => slug.test(line));

/** "r a BC-US--Budget 1stLd-Writethru 11-13 1693", "W2607asian": routing that a wire puts above the copy. */
const ROUTING: readonly RegExp[] = [
  /^[a-z]{1,2} [a-z]{1,2}\s{1,5}(?:AM|PM|BC|Bx)-\S.*\d\d-\d\d\s+\d{3,5}$/,
  /^[a-z]\d{4}[-\w]*(?:\s{1,5}[-\w]{1,20})?$/i,
  /^(?:\w{2,5} )?[a-z]{2,4}\d{3,5} \d [a-z]{1,3} \d+ .{0,40}$/i,
  // The trailer: when it was sent, and by whom.
  /^\d{6} (?:GMT|UTC|Z) (?:[A-Z][a-z]{2}|\d\d) \d{1,2}(?: \d{2,4})?$/,
  /^(?:dpa|afp|ap|pa|reuters|upi)(?: [a-z]{2,4}){1,4}$/,
  /^(?:ZCZC|NNNN)\b/,
];

export const isWireHeader = (line: string): boolean =>
  line.length < 90 && ROUTING.some((routing) => routing.test(line));

/** The copy within ANPA and IPTC marks: "^By ANA RUIZ=" and "Council votes =". */
export function withoutWireMarks(line: string): Span {
  const start = line.startsWith('^') ? 1 : 0;
  const shown = line.trimEnd();
  const copy = shown.slice(0, -1);
  const marked = start ? /[<=]$/.test(shown) : shown.endsWith('=') && copy !== copy.trimEnd();
  return { start, end: marked ? copy.trimEnd().length : line.length };
}

/** Instructions to other desks: "^Eds: …", "^AP Photo ABC101": no copy. */
export const isWireNote = (line: string): boolean =>
  /^\^?(?:Eds|Editors|With|AP (?:Photos?|Video|Graphics?)|Photos?|Restores|Updates)\b[^.]{0,4}[:. ]/i.test(line) &&
  line.startsWith('^');

/** From here on nothing is for readers: "The following information is not for publication", with the heading above it. */
const NOT_FOR_PUBLICATION =
  /\b(?:not (?:for|intended for) (?:publication|broadcast)|(?:advisory|note)s? to (?:editors|clients|subscribers))\b/i;

export const isNotForPublication = (line: string): boolean => line.length < 120 && NOT_FOR_PUBLICATION.test(line);

/** The heading of a wire's notebook, which stands above what is not for publication. */
export const isNotebook = (line: string): boolean =>
  /^#{0,3}\s*(?:notebook|note ?block|editorial contacts|notes? to editors)\s*:?$/i.test(line);
