declare module 'write-good' {
  interface Suggestion {
    readonly index: number;
    readonly offset: number;
    readonly reason: string;
  }
  type Check = 'passive' | 'weasel' | 'adverb' | 'tooWordy' | 'cliches' | 'eprime';
  /** Options switch checks on or off by name; all but `eprime` run unless set to false. */
  function writeGood(text: string, options?: Readonly<Record<string, boolean>>): Suggestion[];
  namespace writeGood {
    /** Let out by scripts/bundle.mjs. Of passive voice the irregular participles. */
    const lists: Readonly<Record<Check, readonly string[]>>;
  }
  export = writeGood;
}
