/**
 * Where to split a text that is too long, at most `most` units after `from`: after a paragraph, else after a line, a
 * sentence or a word, and at worst between two characters. Only the last tenth is searched for each.
 */
export function cutBefore(text: string, from: number, most: number): number {
  const end = from + most;
  if (end >= text.length) return text.length;
  const near = end - Math.floor(most / 10);
  const tail = text.slice(near, end);
  for (const mark of MARKS) {
    let last = -1;
    for (const match of tail.matchAll(mark)) last = match.index + match[0].length;
    if (last > 0) return near + last;
  }
  return /[\ud800-\udbff]/.test(text[end - 1]!) ? end - 1 : end;
}

const MARKS: readonly RegExp[] = [/\n\r?\n/g, /\n/g, /[.!?]["”’]? /g, /\s/g];
