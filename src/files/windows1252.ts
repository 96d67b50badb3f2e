/** The characters from 0x80 on that Latin-1 lacks; a space where there is none. */
const FROM_80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Bytes read as Latin-1 in the letters that Windows means. Not by TextDecoder: that of Node 20 leaves quotation marks as control characters. */
export const windows1252 = (latin1: string): string =>
  latin1.replace(/[\x80-\x9f]/g, (mark) => FROM_80[mark.charCodeAt(0) - 0x80] ?? mark);
