import { type Span, span } from '../../text/spans.ts';
import { wordCount } from '../../text/words.ts';

/** A picture's caption and who owns the picture, relative to the line. A credit may stand alone. */
export interface CreditLine {
  readonly caption: Span | null;
  readonly credit: Span;
}

const AGENCY =
  /\b(?:[Pp]hotos?|[Pp]hotograph|[Ii]mages?|[Pp]icture|[Hh]andout|[Cc]ourtesy|[Pp]ool|[Vv]ia|[Ff]ile|[Ss]upplied|Getty|Reuters|dpa|Xinhua|Shutterstock|Bloomberg|AP|AFP|EPA|UPI|PA|AAP|EFE|ANSA|TASS|Press|Times|Post|News|Herald|Gazette|Tribune|Journal|Agency|Wire)\b/;
/** Small words of credits; any other makes a sentence of it. */
const SMALL =
  /^(?:photos?|photograph|images?|picture|handout|courtesy|pool|via|file|supplied|by|for|of|the|from|and|provided|taken|dpa|special|to|de|von|van|staff|illustration|used|with|permission|senior|junior|contributing|student|contributor|photographer)$/;
/** A name, perhaps followed by whom it works for: "Bo Lind/Port Ada Post". */
const OWNER = "\\p{Lu}[\\p{L}\\p{M}\\d.'’&-]*(?:[ ,]+(?:\\p{Lu}[\\p{L}\\p{M}\\d.'’&-]*|for|the|of|via|de|von|van))*";
const SLASHED = new RegExp(`^${OWNER}\\s*/\\s*${OWNER}(?:\\s*[/—–]\\s*${OWNER})*$`, 'u');

/** A first and a last name, and nothing else. */
const NAME = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.)? \p{Lu}[\p{L}'’-]+$/u;

const BRACKETS = /\s*[([]([^()[\]\n]{2,90})[)\]]\.?$/;
const LABELLED = new RegExp(
  `(?:^|[.!?”"’)]\\s*|\\s[—–|-]\\s|\\s)((?:(?:Credit)+|Photos?|Photographs?|Images?|Pictures?|Pics?|Illustrations?|Source)(?:\\s+(?:by|credit|courtesy of|courtesy))?(?:\\s*:\\s*|\\s+|(?=\\p{Lu})))(${OWNER}(?:\\s*[/—–|]\\s*${OWNER})*)$`,
  'u',
);
const MARKED_OFF = new RegExp(`\\s(?:[—–|]|--)\\s*(${OWNER}(?:\\s*[/|]\\s*${OWNER})*)$`, 'u');
const BEHIND_STOP = new RegExp(`[.!?][”"’)]?\\s+(${OWNER}\\s*/\\s*${OWNER}(?:\\s*[/—–]\\s*${OWNER})*)$`, 'u');

/** "Reuters." with a full stop is the end of a sentence, "Bo Lind Jr." is none. */
const ENDS_SENTENCE = /\p{L}{3}\.$/u;

const LONGEST_CREDIT = 14;
/** No caption is longer, in UTF-16 units. */
const LONGEST_LINE = 900;

/** Reads a caption that ends with its credit: in brackets, behind "Photo:", a dash, a slash or the last full stop. */
export function readCredit(line: string): CreditLine | null {
  if (line.length > LONGEST_LINE) return null;
  // What each form needs is looked for first: hardly any line has it.
  return (
    (/[)\]]\.?$/.test(line) ? inBrackets(line) : null) ??
    (/Credit|Phot|Imag|Pic|Illus|Source/.test(line) ? labelled(line) : null) ??
    (/[—–|]|--/.test(line) ? markedOff(line) : null) ??
    (line.includes('/') ? behindStop(line) : null)
  );
}

function inBrackets(line: string): CreditLine | null {
  const match = BRACKETS.exec(line);
  const inner = match?.[1];
  if (!match || !inner || wordCount(inner) > LONGEST_CREDIT) return null;
  if (
    /\p{L}\p{Ll}\.$/u.test(inner) ||
    !(inner.match(/(?<![\p{L}'’.-])\p{Ll}[\p{L}'’-]*/gu) ?? []).every((word) => SMALL.test(word))
  )
    return null;
  if (
    !(SLASHED.test(inner) && /\p{Ll}{2}/u.test(inner)) &&
    !(
      AGENCY.test(inner) &&
      /^(?:\p{Lu}|(?:photos?|images?)\s+(?:by|courtesy)\b)/u.test(inner) &&
      !/[!?;]|\d{4}\s*$/.test(inner)
    )
  )
    return null;
  const start = match.index + match[0].indexOf(inner);
  return split(line, match.index, start, start + inner.length);
}

function labelled(line: string): CreditLine | null {
  const match = LABELLED.exec(line);
  const owner = match?.[2];
  const label = match?.[1];
  if (!match || !owner || !label || ENDS_SENTENCE.test(owner) || wordCount(owner) > LONGEST_CREDIT) return null;
  const start = match.index + match[0].lastIndexOf(owner);
  const at = match.index + match[0].indexOf(label);
  // A mere word before a name ("the Photo Club") is no label: it needs a colon, a "by", a full stop before it, or to come first.
  const sure = /:|by|courtesy|credit/i.test(label) || match.index === 0 || /[.!?]/.test(line[match.index] ?? '');
  if (!sure || (/^(?:source|images?)\s+$/i.test(label) && at > 0)) return null;
  // Whose the figures of a chart are does not say whose the picture is.
  if (/^source/i.test(label) && !AGENCY.test(owner)) return null;
  return split(line, at, start, start + owner.length);
}

function markedOff(line: string): CreditLine | null {
  const match = MARKED_OFF.exec(line);
  const owner = match?.[1];
  if (
    !match ||
    !owner ||
    ENDS_SENTENCE.test(owner) ||
    wordCount(owner) > LONGEST_CREDIT ||
    !(owner.includes('/') || AGENCY.test(owner))
  )
    return null;
  // "Ana Ruiz | Port Ada Post": both say whose it is.
  if (
    NAME.test(line.slice(0, match.index)) &&
    line[match.index + 1] === '|' &&
    !/^\p{Lu}\p{Ll}+ (?:photo|image)/iu.test(owner)
  )
    return { caption: null, credit: { start: 0, end: line.length } };
  const start = match.index + match[0].lastIndexOf(owner);
  return split(line, match.index, start, start + owner.length);
}

function behindStop(line: string): CreditLine | null {
  const match = BEHIND_STOP.exec(line);
  const owner = match?.[1];
  if (!match || !owner || wordCount(owner) > LONGEST_CREDIT || /\d/.test(owner) || ENDS_SENTENCE.test(owner))
    return null;
  if (wordCount(owner) < 2 && !AGENCY.test(owner)) return null;
  const start = match.index + match[0].lastIndexOf(owner);
  return split(line, start, start, start + owner.length);
}

/** The caption is what stands before the credit and its mark. */
function split(line: string, mark: number, start: number, end: number): CreditLine {
  const caption = line.slice(0, mark).replace(/[\s|—–-]+$/u, '');
  return { caption: caption ? { start: 0, end: caption.length } : null, credit: { start, end } };
}

/** Agencies whose pictures papers print under the bare name. */
const PICTURE_AGENCY =
  /^(?:AP|AFP|EPA|UPI|PA|AAP|EFE|ANSA|TASS|dpa|Reuters|REUTERS|Getty|Xinhua|Bloomberg|Shutterstock)$/;
/** What captions hardly say. */
const TELLS = /\b(?:said|says|told|announced|according to|reported)\b/;
const OF_PICTURE =
  /\b(?:photos?|photograph(?:er|y|s)?|images?|pictures?|handout|courtesy|pool|via|file|supplied|provided|illustration|getty|shutterstock|special to|staff)\b/i;

/**
 * "… on Tuesday. (CNN / NBC News)": who reported it, as digests of the news say behind each item. With a picture beside it the
 * same words are the owner of the picture.
 */
export function namesSources(line: string): boolean {
  const inner = BRACKETS.exec(line)?.[1];
  if (inner === undefined || OF_PICTURE.test(inner)) return false;
  const parts = inner.split(/(?<!\s)\s{1,9}\/\s{1,9}|[,;]\s{1,9}|(?<!\s)\s{1,9}(?:and|&)\s{1,9}/);
  if (parts.length === 1)
    return AGENCY.test(inner) && !inner.includes('/') && (!PICTURE_AGENCY.test(inner) || TELLS.test(line));
  return parts.every((part) => AGENCY.test(part) || /^\S+$/.test(part));
}

const CAPTION_LABEL =
  /^(?:(?:photo )?caption|cutline)\s{0,3}:\s{0,3}(?=\S)|^\[(?:image|photo|picture)\s{0,3}:\s{0,3}(?=\S+(?:\s+[^\s\]]{1,40}){4})/i;

/** The words of a caption that says that it is one: "Caption: The pool.", "[Photo: The pool in Braydon at noon.]". */
export function captionIn(line: string): Span | null {
  const label = line.length <= LONGEST_LINE ? CAPTION_LABEL.exec(line)?.[0].length : undefined;
  if (label === undefined || !line.startsWith('[')) return label === undefined ? null : span(label, line.length);
  return line.endsWith(']') && !readCredit(line) ? span(label, line.length - 1) : null;
}

/** "Photo", "Image": the word that stands for a picture in copy pasted from a page. */
export const isPictureCue = (line: string): boolean =>
  /^(?:\d+\s*(?:\/|of)\s*\d+|image|photo|picture|\[(?:image|photo)[^\]]*\])$/i.test(line);
