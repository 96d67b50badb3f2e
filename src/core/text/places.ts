import { allMatches } from './matches.ts';

/** Line and column of offsets, counted from 1, in one pass over ascending offsets. */
export class Places {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const match of allMatches(text, /\r\n|\r|\n/g)) this.#starts.push(match.index + match[0].length);
  }

  at(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 };
  }
}
