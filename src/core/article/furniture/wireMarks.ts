import type { Span } from '../../text/spans.ts';

/** "— 30 —", "(END)", "###", "Reuter": the copy is over. Rules between sections look alike and are no copy either. */
const END_MARK =
  /^\^?(?:[-—–#*_=~\s]*30[-—–#*\s]*|[-—–(\s]*(?:ends?|follows|mfl?|more(?:(?: to)? (?:follows?|come))?)[-—–)\s]*|(?:#\s?){2,}|END ADV\b[^<]{0,40}|[-—–]0[-—–]|(?:[*_=~–—-]\s?){2,}|[-—–\s]*(?:reuters?|upi|afp|dpa|ap)[-—–\s]*|AP-[A-Z]{2}-\d\d-\d\d-\d\d \d{4}(?:GMT|[CEMP][DS]T))<?$/i;

export const isEndMark = (line: string): boolean =>
  line.length < 80 && END_MARK.test(line) && !/^(?:AP|UPI|AFP|more|end)$/.test(line);

/** An agency's name alone: at the end of the copy it says that it is over. */
export const isAgency = (line: string): boolean => /^(?:AP|UPI|AFP|PA)$/.test(line);

/** "BUDGET-VOTE-AND-RATES", "BC-US--Budget Vote, 1st Ld-Writethru,640", "Budget/Council/": how a desk files a story. */
const SLUGS: readonly RegExp[] = [
  /^(?=.{6,})[\p{Lu}\d]+(?:[-–_][\p{Lu}\d'’&]+){1,}(?: \d)?$/u,
  /^(?:(?:AM|PM|BC|Bx)-|AP-[A-Z]{2,3}--)[\w-]{2,}[^.!?]{0,60}$/,
  /^[\p{L}\d][\p{L}\d -]*(?:\/[\p{L}\d -]+)*\/$/u,
  /^[\p{Lu}\d-]{3,30}\/[\p{Lu}\d-]{0,30}(?: \([A-Z]{3,9} \d{1,2}\))?$/u,
  /^\p{Lu}\p{L}{1,20}(?:-\p{Ll}{2,20}){1,5}(?:-[A-Z]{3,9}|,(?:[a-z]{3,9}|[A-Z]{3,9})(?:[ -]\d)?)?$/u,
  /^\p{Lu}\p{Ll}{2,20}(?:-\p{Lu}\p{Ll}{2,20}){1,3}$/u,
  // "US-vote-ferry-Larkhaven,lead", "Larkhaven-ferry/County,1stld": what is told of the version ends it.
  /^\p{L}[\p{L}\d]{1,20}(?:[-/]\p{L}{2,20}){1,6},(?:\d(?:st|nd|rd|th))?(?:lead|ld|lead-?all|update|upd)(?:[ -]?\d)?$/iu,
  /^\d{1,2} {1,3}[A-Z]{3,12} {1,3}\p{Lu}[\p{L}-]{2,20}(?: \p{L}{2,20}){0,2}$/u,
  /^[A-Z]{2,12}(?: \p{L}{2,20}){1,4} (?:Substitute|Snap|Nightlead|Lead|Update|PAGE \d{1,2})$/u,
  /^[A-Z]{3,20} PAGE \d{1,2}$/,
  // "ferry-sale-haldenport": nothing but small letters and hyphens.
  /^\p{Ll}{2,20}(?:-[\p{Ll}\d]{2,20}){2,6}$/u,
];

export const isSlugline = (line: string): boolean => line.length < 90 && SLUGS.some((slug) => slug.test(line));

/** "r a BC-US--Budget 1stLd-Writethru 11-13 1693", "W2607asian": routing that a wire puts above the copy. */
const ROUTING: readonly RegExp[] = [
  /^[a-z]{1,2} [a-z]{1,2}\s{1,5}(?:AM|PM|BC|Bx)-\S.*\d\d-\d\d\s+\d{3,5}$/,
  /^(?:am|pm|bc|bx)-[\w-]{2,40}(?: [\w-]{2,20})? {1,3}\d{1,2}-\d{1,2} {1,3}\d{3,5}$/,
  /^[a-z]\d{4}[-\w]*(?:\s{1,5}[-\w]{1,20})?$/i,
  /^(?:\w{2,5} )?[a-z]{2,4}\d{3,5} \d [a-z]{1,3} {1,3}\d+ .{0,40}$/i,
  // The trailer: when it was sent, and by whom.
  /^(?:\d{4} |[A-Z]{2,4} )?\d{6} (?:(?:GMT|UTC|Z) )?(?:[A-Z][a-z]{2}|[A-Z]{3}|\d\d) \d{1,2}(?: \d{2,4})?$/,
  /^\d{1,2}-[A-Z][a-z]{2}-\d{4} \d\d:\d\d(?::\d\d)?$/,
  // What a machine is told of the organizations in it.
  /^<org\b[^<>]{0,60}>[^<>]{0,60}<\/org>$/,
  /^(?:dpa|afp|ap|pa|reuters|upi)(?: [a-z]{2,4}){1,4}$/,
  /^(?:ZCZC|NNNN)\b/,
  // ANSA: codes above, and its minute below.
  /^[A-Z]{3}\d{5}_[A-Z]{3}_[A-Z]{4}$|^[A-Z] [A-Z]{3} S\d[A-Z] [A-Z]{4}$|^\d{1,2}-[A-Z]{3}-\d\d \d\d:\d\d NNNN$/,
  // "r i", "dpa-afx 0312 4 wi 220", "000_99X7ZK", "TOR101", "AAP12:HARBOR-QUAY", "AAP kl/bl", "==Kyodo".
  /^[a-z] [a-z]$/,
  /^[a-z]{2,5}(?:-[a-z]{2,5})? \d{3,4} \d [a-z]{2,3} \d{2,4}$/,
  /^\d{3}_[A-Z\d]{5,8}$/,
  /^[A-Z]{3}\d{3}$/,
  /^[A-Z]{2,4}\d{1,3}:[A-Z\d]{2,20}(?:-[A-Z\d]{1,20}){0,4}$/,
  /^[A-Z]{2,4} [a-z]{2,4}(?:\/[a-z]{2,4}){1,3}$/,
  /^==[A-Z]\w{2,12}$/,
  // Features that are sent before their day.
  /^(?:Adv\d{1,2}|For Release \p{Lu}\p{L}{2,9}(?:, .{3,20})?)$/u,
  /^(?:Index|INDEX): \p{Lu}/u,
  /^(?:AP|AFP|UPI|PA) (?:NEWS ?)?ALERT$/,
  /^(?:UPI|AP) \d\d-\d\d-\d\d \d{3,4}[a-z]{2,4}$/,
  // PTI: "DEL14 USA-POOL" above, "03051402" below.
  /^[A-Z]{3}\d{1,3} [A-Z]{2,20}(?:-[A-Z]{2,20}){0,4}$/,
  /^\d{8}$/,
  // PA: "1, Topical: UK: England: Politics" above, "10/03/26 14:22" below. AP: "1120 PDT".
  /^\d{1,2}, (?:\p{Lu}[\p{L} ]{1,20}: ?){1,5}\p{Lu}[\p{L} ]{1,20}$/u,
  /^\d\d\/\d\d\/\d\d(?:\d\d)? \d\d:\d\d$/,
  /^\d{4} (?:GMT|UTC|[ECMP][DS]T)$/,
  // PA: the minute it was sent, above. dpa: what kind of a repeat it is.
  /^PA \d{4} (?:[A-Z][a-z]{2,8} )?\d{1,2} [A-Z][a-z]{2,8} \d{4}$/,
  /^(?:EXTRA|REFILE|REPEAT|\d(?:ST|ND|RD|TH) LEAD|LEAD \d)$/,
  /^(?:PA|URGENT|FLASH|BULLETIN|ALERT|NEWS ALERT|ADVISORY|Urgent|Bulletin|Flash)$/,
  // Who wrote and edited it: "lo/jv", "lo-jv/mx", "— LO/jv".
  /^[a-z]{2,4}(?:-[a-z]{2,4}){0,3}(?:\/[a-z]{2,4}){1,4}$/,
  /^[-—–]{1,2} ?[A-Za-z]{2,4}(?:\/[A-Za-z]{2,4}){0,4}$/,
  // The words under which an agency files it: "Keywords: POOL CLOSING/".
  /^Keywords: [A-Z\d][A-Z\d /-]{0,60}\/$/,
];

/** "(Reporting by Ana Ruiz) ((ana@example.org; 555 0100))": the contacts behind a line of copy. */
export function contactsAtEnd(line: string): Span | null {
  // Xinhua ends the last paragraph in so many words.
  if (line.endsWith(' Enditem')) return { start: line.length - ' Enditem'.length, end: line.length };
  if (!line.endsWith('))')) return null;
  const start = line.lastIndexOf('((');
  const isContact = start > 0 && line.length - start < 300 && /@|\d{3}/.test(line.slice(start));
  return isContact ? { start, end: line.length } : null;
}

/** Initials of who edited it, where nothing but codes stands below. */
export const isInitials = (line: string): boolean => /^[a-z]{2,3}$/.test(line);

/** "GUE", "Y12-GUE", "COM-GUE/RU" behind the line that ends with the agency's name. */
export const isInitialsOfAnsa = (line: string, before: string): boolean =>
  /\(ANSA\)\.?$/.test(before) && /^[A-Z\d]{2,4}(?:[-/][A-Z]{2,4}){0,3}$/.test(line);

export const isWireHeader = (line: string): boolean =>
  line.length < 90 && ROUTING.some((routing) => routing.test(line));

/** What agencies put before a headline, twice where it was sent again: "UPDATE 1-", "1st lead:", "11:37 13Nov24 RTRS-". */
const BEFORE =
  /^(?:(?:\d\d:\d\d \d{1,2}[A-Z][a-z]{2}\d{2,4} )?RTRS ?- ?|(?:UPDATE|WRAPUP|BRIEF|RPT|REFILE|CORRECTED|CORRECTION|ADVISORY|EXCLUSIVE|URGENT|LEAD)(?: \d{1,2})?-(?=\p{Lu})|(?:\d(?:st|nd|rd|th) (?:ld|lead)|LEAD(?: \d)?|ROUNDUP|URGENT|Urgent)(?: - |: )(?=\p{Lu})){1,2}/u;
/** What they put behind it: "(Eds: updates with vote)", "=(PICTURE)=", "(UPDATE 2)". */
const BEHIND = /\s{0,9}=?\((?:Eds: [^()]{1,120}|PICTURES?|VIDEO|GRAPHIC|UPDATE \d{1,2}|LEAD)\)=?\s{0,9}=?$/;

/** The copy within the marks of wires: "^By ANA RUIZ=", "Council votes =", "UPDATE 1-Council votes". */
export function withoutWireMarks(line: string): Span {
  const caret = line.startsWith('^') ? 1 : 0;
  const start = caret + (BEFORE.exec(line.slice(caret, caret + 60))?.[0].length ?? 0);
  const shout = /^\+{3} (?=\S)/.test(line) && line.trimEnd().endsWith(' +++');
  if (shout) return { start: 4, end: line.trimEnd().length - 4 };
  const behind = line.length < 300 ? BEHIND.exec(line) : null;
  if (behind && behind.index > start) return { start, end: behind.index };
  const shown = line.trimEnd();
  const copy = shown.slice(0, caret && shown.endsWith('=<') ? -2 : -1);
  const marked = caret ? /[<=]$/.test(shown) : shown.endsWith('=') && copy !== copy.trimEnd();
  return { start, end: marked ? copy.trimEnd().length : line.length };
}

/** Instructions to other desks behind a caret: "^Eds: …", "^AP Photo ABC101". */
const MARKED_NOTE =
  /^\^\(?(?:Eds|Editors|With|APNewsNow|AP (?:Photos?|Video|Graphics?)|Photos?|Restores|Updates|HOLD|EMBARGO|ADVISORY)\b[^.]{0,4}[:. ]/i;
/** The same where nothing marks them: in parentheses, in capitals, or in so many words. */
const BARE_NOTES: readonly RegExp[] = [
  /^\((?:Eds: |(?:Adds|Updates|Recasts|Corrects|Corrected|Clarifies|Refiles|Reissues|Repeats|Releads|Rewrites|Writethru|Changes|Removes|Deletes|Fixes)\b)[^()]{0,160}\)$/,
  /^\((?:Updating|Repeating|Correcting|Recasting|Refiling|Clarifying|Substitut\w+)\b[^()]{0,160}(?<![.!?])\)$/,
  /^\((?:ADVISORY|EDITORS?|Editors|Eds)[ :,][^()]{1,160}\)$/,
  /^(?:(?:PA|AP|AFP|dpa|Reuters) {1,3})?Advisory: /i,
  /^(?:E(?:ds|DS)|EDITORS|Notes? to editors): /,
  /^\((?:\d(?:st|nd|rd|th) )?(?:Lead|Ld|Update)(?: \d)?\b ?[-–—,:][^()]{1,120}\)$/i,
  /^\+{1,3} ?(?:UPDATE[DS]?|ADDS|RECASTS|CORRECT(?:S|ED)|EMBARGO(?:ED)?)\b[^+]{0,120} ?\+{1,3}$/i,
  /^\(?(?:(?:BEGIN|END|START)(?: OF)? )OPTIONAL (?:TRIM|ADD|MATERIAL|END)\)?$/,
  /^For (?:questions|more information) about this (?:story|item|report),? (?:call|contact|e-?mail|please)\b/,
  /^Embargoed (?:to|till|until|for) /,
  /^AP (?:Photos?|Video|Graphics?) [A-Z]{2,6}\d{2,4}\b/,
  /^(?:Source text|Further company coverage)\b[^[\]]{0,40}\[[^[\]]{1,40}\]\)?$/,
  /^(?:(?:MANDATORY|BULLETIN) )?KILL(?:[ :,-]+KILL\b|:|\s?[-–—]| (?:the|previous|story|item)\b)/,
  /^(?:HOLD FOR RELEASE|EMBARGOED|ATTENTION(?: EDITORS)?) ?[-–—: ]/,
  /^editors?[’']?s? note\b.{1,40}\bnot for (?:radio|broadcast|television|web|online|print)\b/i,
];

/** Instructions to other desks are no copy. */
export const isWireNote = (line: string): boolean =>
  MARKED_NOTE.test(line) || (line.length < 180 && BARE_NOTES.some((note) => note.test(line)));

/** From here on nothing is for readers: "The following information is not for publication", with the heading above it. */
const NOT_FOR_PUBLICATION =
  /\b(?:not (?:for|intended for) (?:publication|broadcast)|(?:advisory|note)s? to (?:editors|clients|subscribers))\b|^#{1,3} ?(?:[a-z]{2,8}[- ])?notebook$/i;

export const isNotForPublication = (line: string): boolean => line.length < 120 && NOT_FOR_PUBLICATION.test(line);

/** The heading of a wire's notebook, which stands above what is not for publication. */
export const isNotebook = (line: string): boolean =>
  /^#{0,3}\s*(?:notebook|note ?block|editorial contacts|notes? to editors)\s*:?$/i.test(line);
