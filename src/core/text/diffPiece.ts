/** A stretch of words that two versions share, or that only the older (`out`) or the newer one (`in`) has. */
export interface DiffPiece {
  readonly kind: 'same' | 'out' | 'in';
  readonly text: string;
}
