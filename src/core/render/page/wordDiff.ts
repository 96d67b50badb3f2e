import type { DiffPiece } from '../../text/diffPiece.ts';
import type { Edit } from '../../text/spans.ts';

export type { DiffPiece };

/** Words around a change that help to find it. */
const CONTEXT = 4;

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a fix changes, in whole words with some of those around them. Empty where it changes no more than space. */
export function wordDiff(text: string, edits: readonly Edit[]): DiffPiece[] {
  const changes = [...edits]
    .sort((a, b) => a.span.start - b.span.start)
    .map((edit) => wholeWords(text, edit))
    .filter((change) => plain(text.slice(change.start, change.end)) !== plain(change.text));
  const [first] = changes;
  const last = changes.at(-1);
  if (!first || !last) return [];
  const pieces: DiffPiece[] = [];
  const add = (kind: DiffPiece['kind'], words: string): void => {
    if (words !== '') pieces.push({ kind, text: words.replace(/\s+/g, ' ') });
  };
  let at = first.start - (/(?:\S+[ \t]+){0,4}$/.exec(lineBefore(text, first.start))?.[0].length ?? 0);
  for (const change of changes) {
    add('same', shortened(text.slice(at, Math.max(at, change.start))));
    add('out', text.slice(Math.max(at, change.start), change.end));
    add('in', change.text);
    at = Math.max(at, change.end);
  }
  add('same', /^(?:[ \t]*\S+){0,4}/.exec(lineAfter(text, last.end))?.[0] ?? '');
  return pieces;
}

/** No line is longer than matters here, in UTF-16 units. */
const REACH = 200;

const lineBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - REACH), at)
    .split('\n')
    .at(-1) ?? '';
const lineAfter = (text: string, at: number): string => text.slice(at, at + REACH).split(/\r?\n/)[0] ?? '';

/** An edit grown to the words it touches, without those that it leaves as they are. */
function wholeWords(text: string, { span, text: inserted }: Edit): Change {
  const before = /\S*$/.exec(text.slice(Math.max(0, span.start - REACH), span.start))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(span.end, span.end + REACH))?.[0] ?? '';
  let start = span.start - before.length;
  let end = span.end + after.length;
  let out = text.slice(start, end);
  let made = before + inserted + after;
  for (let word = firstWord(out); word !== '' && word === firstWord(made); word = firstWord(out)) {
    out = out.slice(word.length);
    made = made.slice(word.length);
    start += word.length;
  }
  for (let word = lastWord(out); word !== '' && word === lastWord(made); word = lastWord(out)) {
    out = out.slice(0, -word.length);
    made = made.slice(0, made.length - word.length);
    end -= word.length;
  }
  return { start, end, text: made };
}

const firstWord = (text: string): string => /^\s*\S+\s+/.exec(text)?.[0] ?? '';
const lastWord = (text: string): string => /\s+\S+\s*$/.exec(text)?.[0] ?? '';

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** What stands between two changes far apart. */
function shortened(words: string): string {
  const all = words.split(/(?<=\s)/);
  if (all.length <= 2 * CONTEXT + 2) return words;
  return `${all.slice(0, CONTEXT).join('')}… ${all.slice(-CONTEXT).join('')}`;
}
