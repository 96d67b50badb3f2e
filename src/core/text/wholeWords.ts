/**
 * Some words, and whether a text is one of them. The build puts it in place of patterns that list whole words
 * (scripts/wholeWords.mjs): V8 would compile each of those anew at every start, and takes longer to run it.
 */
export class WholeWords {
  private readonly list: string;
  private words: ReadonlySet<string> | null = null;

  /** `list` has a bar between words. */
  constructor(list: string) {
    this.list = list;
  }

  test(text: string): boolean {
    this.words ??= new Set(this.list.split('|'));
    return this.words.has(text);
  }
}
