/** A line of standard input, counted from 1; no text where it is longer than a story may be. */
export interface Line {
  readonly number: number;
  readonly text: string | null;
}

const BREAK = 10;

/** The lines of a stream that are not blank, one at a time; of one longer than `longest` bytes nothing is kept. */
export async function* linesIn(stream: AsyncIterable<Buffer>, longest: number): AsyncGenerator<Line> {
  let number = 0;
  let parts: Buffer[] = [];
  let length = 0;
  const add = (part: Buffer): void => {
    length += part.length;
    if (length > longest) parts = [];
    else parts.push(part);
  };
  const end = (): Line | null => {
    number++;
    const text = length > longest ? null : Buffer.concat(parts).toString('utf8');
    parts = [];
    length = 0;
    return text?.trim() === '' ? null : { number, text };
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(BREAK); at >= 0; at = chunk.indexOf(BREAK, from)) {
      add(chunk.subarray(from, at));
      from = at + 1;
      const line = end();
      if (line) yield line;
    }
    add(chunk.subarray(from));
  }
  const last = length ? end() : null;
  if (last) yield last;
}
