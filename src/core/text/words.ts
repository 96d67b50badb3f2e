/** Number of words as word counts in editors give it: runs without white space. */
export function wordCount(text: string): number {
  let words = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const blank = isBlank(text.charCodeAt(i));
    if (!blank && !inWord) words++;
    inWord = !blank;
  }
  return words;
}

/** White space as regular expressions have it. */
const isBlank = (unit: number): boolean =>
  unit === 32 ||
  (unit >= 9 && unit <= 13) ||
  unit === 0xa0 ||
  (unit > 0x167f && OTHER_BLANK.test(String.fromCharCode(unit)));
const OTHER_BLANK = /\s/;
