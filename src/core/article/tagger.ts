/** What Copydesk asks a part-of-speech tagger for. It labels words and inflects them; it never locates anything. */
export interface Tagger {
  /** Every finite and participle form of a verb given in any form: say, says, said, saying. */
  inflections(verb: string): readonly string[];
  /** What the words of a capitalised name are likely to be. */
  kindOfName(name: string): 'person' | 'place' | 'organisation' | 'other';
}
