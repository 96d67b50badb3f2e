/**
 * Some words, and whether a text is one of them. The build puts it in place of patterns that list whole words
 * (scripts/wholeWords.mjs): V8 would compile each of those anew at every start, and takes longer to run it.
 */
export class WholeWords {
  private readonly list: string;
  private words: ReadonlySet<string> | null = null;
  /** One bit for each length that a word has, and for each first letter: most texts are ruled out by these alone. */
  private lengths = 0;
  private letters = 0;

  /** `list` has a bar between words. */
  constructor(list: string) {
    this.list = list;
  }

  test(text: string): boolean {
    const words = this.words ?? this.read();
    return (
      (this.lengths & (1 << text.length)) !== 0 && (this.letters & (1 << text.charCodeAt(0))) !== 0 && words.has(text)
    );
  }

  private read(): ReadonlySet<string> {
    const words = this.list.split('|');
    for (const word of words) {
      this.lengths |= 1 << word.length;
      this.letters |= 1 << word.charCodeAt(0);
    }
    this.words = new Set(words);
    return this.words;
  }
}
