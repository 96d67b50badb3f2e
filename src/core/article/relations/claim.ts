import type { Span } from '../../text/spans.ts';
import type { Quantity } from '../figures/quantities.ts';

/** What is claimed between figures. */
export type Relation =
  | 'change'
  | 'direction'
  | 'share'
  | 'whole'
  | 'difference'
  | 'rate'
  | 'ratio'
  | 'tally'
  | 'ago'
  | 'duration'
  | 'age'
  | 'list'
  | 'conversion'
  | 'range'
  | 'restated';

/** How surely a claim is bound to its figures: one binding possible, the likely one, worth a look. */
export type Certainty = 'sure' | 'likely' | 'query';

/** Put `text` in place of the figure at `at`: one way to make the claim hold. */
export interface Correction {
  readonly at: Span;
  readonly text: string;
}

/** A claim that ties figures, and whether they hold. Offsets relative to the passage. */
export interface Claim {
  readonly relation: Relation;
  /** Which sentence of the rule words it. */
  readonly message: string;
  readonly data: Readonly<Record<string, string>>;
  readonly holds: boolean;
  readonly certainty: Certainty;
  /** The figure that is claimed. */
  readonly at: Span;
  /** The figures that it rests on. */
  readonly on: readonly Span[];
  readonly corrections: readonly Correction[];
  /** The sum, for a hover: "30 of 120 is 25%". */
  readonly sum: string;
}

/** The figure alone, with its sign and without its hedge. */
export const bareOf = (quantity: Quantity): Span => {
  const { start, end, number, hedge } = quantity;
  return { start: hedge ? Math.min(number.start, end - named(quantity).length) : start, end };
};

/** As written, without its hedge and the capital of a sentence, for a message. */
export const named = ({ words, hedge }: Quantity): string =>
  (hedge
    ? words
        .slice(hedge.length)
        .trim()
        .replace(/^an?\s/, '')
    : words
  ).replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());

/** A figure that cannot be right whatever others say: "110% of voters", "a 176% decrease". */
export const impossible = (
  stated: Quantity,
  { relation, message, certainty }: Pick<Claim, 'relation' | 'message' | 'certainty'>,
): Claim => ({
  relation,
  message,
  certainty,
  data: { stated: named(stated) },
  holds: false,
  at: bareOf(stated),
  on: [],
  corrections: [],
  sum: '',
});

/** "12 points" of "12-point", for a message that tells of an amount. */
export const asAmount = (words: string): string =>
  words.replace(/-(points?|votes?|seats?|runs?|goals?)$/, (_, unit: string) =>
    /^(?:1|one)-/.test(words) ? ` ${unit}` : ` ${unit.replace(/s$/, '')}s`,
  );
