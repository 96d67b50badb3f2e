declare module 'write-good' {
  interface Suggestion {
    readonly index: number;
    readonly offset: number;
    readonly reason: string;
  }
  /** Options switch checks on or off by name; all but `eprime` run unless set to false. */
  function writeGood(text: string, options?: Readonly<Record<string, boolean>>): Suggestion[];
  export = writeGood;
}
