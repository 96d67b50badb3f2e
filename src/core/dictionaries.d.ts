/** The British and the US dictionary as one, made when the project is bundled (scripts/bundle.mjs). */
declare module 'dictionaries' {
  export const aff: string;
  /** A line for each word: the word, a tab, the flags of its affixes. */
  export const words: string;
}

/** compromise's words by what it knows of them, made when the project is bundled (scripts/bundle.mjs). */
declare module 'known-words' {
  /** A line for each word: the word, a tab, the number of its kind. */
  export const words: string;
}
