import { hash } from '../text/anchors.ts';

/** Somebody signed that the story is ready, as it was then. */
export interface Seal {
  readonly who?: string;
  readonly when?: string;
  /** Of the copy; another one breaks the seal. */
  readonly hash: string;
}

/** 16 hexadecimal digits for the copy, whatever system ended its lines. To compare, not to keep secrets. */
export function contentHash(text: string): string {
  const copy = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  return hash(copy) + hash(copy, 0x9747b28c);
}

/** Nobody signed, the copy is as it was signed, or it was changed since. */
export type SealState = 'none' | 'whole' | 'broken';

export const sealState = (text: string, seal: Seal | null): SealState =>
  seal === null ? 'none' : seal.hash === contentHash(text) ? 'whole' : 'broken';
