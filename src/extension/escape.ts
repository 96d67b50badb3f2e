/** Words of the interface as HTML. Translations are text, whatever a translator writes. */
export const text = (words: string): string => words.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** A name or words of copy in a notice, which shows `[words](command:…)` as a link that runs a command. */
export const unlinked = (words: string): string => words.replaceAll('](', '] (');
