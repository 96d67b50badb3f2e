/** The British and the US dictionary, laid side by side when the project is bundled: most of their lines are the same. */
declare module 'dictionaries' {
  export const aff: string;
  export const common: string;
  export const us: string;
  export const british: string;
}

/** compromise's words by what it knows of them, packed when the project is bundled (scripts/bundle.mjs). */
declare module 'known-words' {
  export const words: Readonly<Record<'given' | 'surname' | 'place' | 'organisation' | 'word', string>>;
}
