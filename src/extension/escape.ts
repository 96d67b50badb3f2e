/** Words of the interface as HTML. Translations are text, whatever a translator writes. */
export const text = (words: string): string => words.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
