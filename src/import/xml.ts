import { DOMParser } from '@xmldom/xmldom';
import { ImportError } from './story.ts';

/** Bytes of XML that are read: a story has some thousand. */
const LARGEST = 32 * 1024 * 1024;

const BROKEN = 'its XML is damaged or cut off';

/**
 * Reads XML. Entities that a file declares of its own are not expanded, and nothing outside of it is fetched.
 * @throws {ImportError} where it is not well formed.
 */
export function readXml(xml: string): Element {
  if (xml.length > LARGEST) throw new ImportError('it holds more than 32 MB of XML');
  // At the first fault: a parser that goes on after thousands of them takes minutes.
  const fail = (): never => {
    throw new ImportError(BROKEN);
  };
  const source = xml.replace(/^\ufeff?\s*/, '');
  lookOver(source);
  const read = new DOMParser({ errorHandler: { warning: () => {}, error: fail, fatalError: fail } });
  const root = read.parseFromString(source, 'text/xml')?.documentElement;
  if (!root) throw new ImportError(BROKEN);
  return root;
}

const PAIRS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** Attributes of one element: the parser compares each with all before it. */
const MOST_ATTRIBUTES = 200;
/** What a tag is made of, outside of its marks: values in quotation marks, and words. */
const PART_OF_TAG = /"[^"<]*"|'[^'<]*'|[^\s"'=<>]+|[<>]/g;

/**
 * What would keep the parser for minutes: comments, raw text and instructions without an end, which it would look for to that
 * of the file, and attributes by the thousand.
 * @throws {ImportError} at the first of these.
 */
function lookOver(xml: string): void {
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const end = PAIRS.find(([open]) => xml.startsWith(open, at))?.[1];
    if (end) at = xml.indexOf(end, at);
    else if (wordsOfTag(xml, at) > MOST_ATTRIBUTES) throw new ImportError('an element of it has too many attributes');
    if (at < 0) throw new ImportError(BROKEN);
  }
}

/** How many names and values without marks a tag has; those that are too many are not counted on. */
function wordsOfTag(xml: string, at: number): number {
  let words = 0;
  PART_OF_TAG.lastIndex = at + 1;
  for (let part = PART_OF_TAG.exec(xml); part && words <= MOST_ATTRIBUTES; part = PART_OF_TAG.exec(xml)) {
    const first = part[0][0]!;
    if (first === '<' || first === '>') break;
    if (first !== '"' && first !== "'") words++;
  }
  return words;
}

/** The elements right within one. */
export const children = (element: Element): Element[] => Array.from(element.childNodes).filter(isElement);

export const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The name of an element without its prefix. */
export const local = ({ nodeName }: Node): string => nodeName.slice(nodeName.indexOf(':') + 1);

/** Every element below one of a name without prefix, in order. */
export function all(element: Element, name: string): Element[] {
  const found: Element[] = [];
  const look = (parent: Element): void => {
    for (const child of children(parent)) {
      if (local(child) === name) found.push(child);
      look(child);
    }
  };
  look(element);
  return found;
}

/** The first element below one along names, each somewhere below the one before. */
export function first(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  return names.reduce<Element | undefined>((at, name) => at && all(at, name)[0], element);
}

/** The words of an element on one line. */
export const words = (element: Element | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
