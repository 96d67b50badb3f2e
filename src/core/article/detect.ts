/** Whether a file is an article, and why. */
export interface Detection {
  readonly article: boolean;
  /** 0 to 1; 0.5 and above is an article. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Judges by content and name, in linear time, without the tagger. `name` is the file's base name, or ''. */
export function detect(_text: string, _name: string): Detection {
  throw new Error('being written');
}
