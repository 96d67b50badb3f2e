import type { Passage, StrayMark } from '../model.ts';

/** What a quotation mark without a mate was meant to be. */

/** Kinds of passage in which marks pair. */
export const PAIRS_IN = new Set(['paragraph', 'listItem', 'blockQuote', 'caption', 'cell', 'deck', 'headline']);

const OPENS = /^\s*(?:["“„«‘']|``)/;

/** Where the words of a passage begin, behind list marks and other markup. */
export const wordsFrom = ({ markup }: Passage): number =>
  markup.find(({ kind, start }) => kind === 'hidden' && start === 0)?.end ?? 0;

const isLastOpen = (passage: Passage, stray: StrayMark): boolean => {
  const last = passage.facts.quotes.at(-1);
  return last?.unclosed === true && last.start === stray.start;
};

/** “It failed. “ at the end of its paragraph: an opening mark where only a closing one can stand. */
export const turnedAtEnd = ({ text }: Passage, { side, start, end }: StrayMark): boolean =>
  side === 'open' &&
  text.slice(start, end) === '“' &&
  /[.!?…,’]/.test(text.slice(0, start).trimEnd().at(-1) ?? '') &&
  !text.slice(end).trim();

/** ” It failed,” Ruiz said: a closing mark where only an opening one can stand, perhaps behind a mark of direction. */
export const turnedAtStart = (passage: Passage, { side, start, end }: StrayMark): boolean =>
  side === 'close' &&
  passage.text.slice(start, end) === '”' &&
  !/[^\s\p{Cf}]/u.test(passage.text.slice(wordsFrom(passage), start));

/** Whether the stray mark of a number is the mate of a turned one: turning that makes a pair of them. */
export function isMateOfTurned(passage: Passage, number: number): boolean {
  const { strays } = passage.facts;
  const [before, stray, after] = [strays[number - 1], strays[number], strays[number + 1]];
  return stray?.side === 'close'
    ? before !== undefined && turnedAtStart(passage, before)
    : stray?.side === 'open' && after !== undefined && turnedAtEnd(passage, after);
}

/** The last quotation of the paragraph is open, and the next paragraph opens with a mark. */
export function opensNext(passages: readonly Passage[], index: number, stray: StrayMark): boolean {
  if (!isLastOpen(passages[index]!, stray)) return false;
  const next = passages.slice(index + 1, index + 4).filter((passage) => PAIRS_IN.has(passage.kind));
  const first = next.find((passage) => !isInset(passage));
  return first !== undefined && OPENS.test(first.text);
}

/** The agency or the photographer that a caption without markup names first or last. */
const AGENCY =
  /^\s*(?:GETTY|Getty|REUTERS|Reuters|AP|AFP|PA|EPA|Image|Photo|Picture|Credit|Caption)\b|(?:Getty Images|Reuters|AFP|AP|PA|EPA|Handout|Shutterstock)\)?\s*$/;
/** The agency opens it, so that words in marks may follow. */
const CREDITED = /^\s*(?:GETTY|Getty|REUTERS|Reuters|AFP|EPA) \p{Lu}/u;
const MOST_OF_CAPTION = 240;

/** Words set large that end in who said them, with a title and no period: “We are watching it Bo Lind, Port Ada Harbor Board”. */
const PULLED = /\p{Ll} \p{Lu}\p{Ll}+ \p{Lu}[\p{L}’'-]+, (?:\p{L}[\p{L}’'-]* ){0,8}\p{L}[\p{L}’'-]+\s*$/u;

/** “A CRANE AT THE YARD. Courtesy of the port”: a caption that opens in capitals. */
const IN_CAPITALS = /^\s*\p{Lu}+(?: \p{Lu}+){2,12}\b/u;

/** A caption, a cell, a pull quote or a line of links between two paragraphs of one quotation, marked as such or not. */
export const isInset = ({ kind, text, facts }: Passage): boolean =>
  kind === 'caption' ||
  kind === 'cell' ||
  ((kind === 'paragraph' || kind === 'blockQuote') &&
    text.length <= MOST_OF_CAPTION &&
    (!facts.quotes.length || CREDITED.test(text)) &&
    !OPENS.test(text) &&
    (kind === 'blockQuote' || IN_CAPITALS.test(text) || AGENCY.test(text) || PULLED.test(text.slice(-120))));

/** Paragraphs that an open quotation may run over before a lone closing mark is taken for something else. */
const LONGEST_RUN = 5;

/** Where a quotation that no later paragraph reopens is closed after all. */
export function endOfRun(
  passages: readonly Passage[],
  index: number,
  stray: StrayMark,
): { readonly index: number; readonly stray: StrayMark } | null {
  if (!isLastOpen(passages[index]!, stray)) return null;
  for (let i = index + 1; i <= Math.min(index + LONGEST_RUN, passages.length - 1); i++) {
    const { kind, facts } = passages[i]!;
    if (!PAIRS_IN.has(kind)) continue;
    const first = facts.strays[0];
    if (first?.side === 'close' && !facts.quotes.some((quote) => quote.start < first.start))
      return { index: i, stray: first };
    if (facts.strays.length || facts.quotes.length) return null;
  }
  return null;
}

/** Units of a quotation that a mark of inches may have opened; nobody looks for the mate of a mark farther up. */
const LONGEST_PRIMED = 1_000;

/** ″It failed,”: a mark of inches that opens a quotation, and the mark that closes it. */
export function primeOpening({ text }: Passage, stray: StrayMark): number | null {
  if (stray.side !== 'close') return null;
  const from = Math.max(0, stray.start - LONGEST_PRIMED);
  const before = text.slice(from, stray.start);
  const open = before.lastIndexOf('″');
  if (open < 0 || /["“”]/.test(before.slice(open))) return null;
  const place = from + open;
  return place === 0 || /[\s([—–-]/.test(text[place - 1]!) ? place : null;
}
