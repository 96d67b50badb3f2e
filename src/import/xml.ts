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
  if (!closes(source)) throw new ImportError(BROKEN);
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

/** Whether comments, raw text and instructions all end; the parser would look for the end of each to that of the file. */
function closes(xml: string): boolean {
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const end = PAIRS.find(([open]) => xml.startsWith(open, at))?.[1];
    if (!end) continue;
    at = xml.indexOf(end, at);
    if (at < 0) return false;
  }
  return true;
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
