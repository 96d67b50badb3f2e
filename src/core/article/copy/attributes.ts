import { allMatches } from '../../text/matches.ts';
import type { Span } from '../../text/spans.ts';

/** A value in a tag, with its place in the file. One without a name is told by where it stands. */
export interface Attribute {
  readonly name: string;
  readonly value: Span;
  readonly words: string;
}

/** What a template fills in; the file does not say it. */
const VARIABLE = /^(?:page|site|include|post|item|entry|this)\.[\w.-]+$/;

const ATTRIBUTE =
  /(?:(?<![\w-])([\w-]+)\s*[=:]\s*\{?)?(?:"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|`([^`]*)`|\{<>([^{}]{0,300})<\/>)|(?<![\w-])([\w-]+)=([^\s"'`{}<>]+)/g;

/** The values of a tag in order: in quotation marks of any kind, in a fragment of a component, or without any. */
export function attributesIn(source: string, base: number): Attribute[] {
  return allMatches(source, ATTRIBUTE).flatMap((match) => {
    const words = match[2] ?? match[3] ?? match[4] ?? match[5] ?? match[7] ?? '';
    if (words.trim() === '' || VARIABLE.test(match[7] ?? '')) return [];
    const closing = match[5] !== undefined ? 3 : match[7] !== undefined ? 0 : 1;
    const end = base + match.index + match[0].length - closing;
    const name = (match[1] ?? match[6] ?? '').toLowerCase();
    return [{ name, words, value: { start: end - words.length, end } }];
  });
}

/** A value by the first of these names that has any. */
export const attributeOf = (attributes: readonly Attribute[], ...names: string[]): Attribute | undefined =>
  names.map((name) => attributes.find((one) => one.name === name)).find((one) => one !== undefined);
