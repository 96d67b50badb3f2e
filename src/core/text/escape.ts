/** Copy and file names shown in Markdown or on a terminal: they may hold anything, and may do nothing there. */

/** Marks that would make markup, an entity, an address or a picture of words. */
const MARKDOWN = /[\\`*_{}[\]<>#|~!&@$]|:(?=\/\/)|(?<=\bwww)\./gi;

/** Words as Markdown shows them: no emphasis, link, picture or HTML comes of them. */
export const escapeMarkdown = (words: string): string => words.replace(MARKDOWN, '\\$&');

/** A name or words of copy in a notice of an editor, which shows `[words](command:…)` as a link that runs a command. */
export const unlinked = (words: string): string => words.replaceAll('](', '] (');

/** Control characters, line and paragraph separators, and marks that turn the direction of what follows. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Words as one line in which nothing moves or turns what is written: such marks are spelled out. */
export const onOneLine = (words: string): string =>
  words.replace(UNPRINTABLE, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Words as one line of a terminal or a build log shows them: what would move the cursor, turn the line or break it is
 * spelled out, and neither `::` at the beginning nor `##[` is a command to the build.
 */
export const printable = (words: string): string =>
  onOneLine(words)
    .replace(/^(?=\s*::)/, './')
    .replace(/##(?=\[)/g, '## ');

/** What a terminal or a reader would obey although JSON and XML may hold it as it is. */
const OBEYED = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A value as JSON in which nothing is left that a terminal or a reader would obey. */
export const safeJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(
    OBEYED,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The same of words that are escaped for XML. */
export const safeXml = (escaped: string): string => escaped.replace(OBEYED, (mark) => `&#${mark.charCodeAt(0)};`);
