import { importNinjs, importXml } from './machine.ts';
import { importPage } from './page.ts';
import { importRtf } from './rtf.ts';
import { ImportError, type Imported } from './story.ts';
import { importOpenDocument, importWord } from './word.ts';

export { htmlToMarkdown } from './markdown.ts';
export { ImportError, type Imported } from './story.ts';

/** Bytes of a file that is imported. */
export const LARGEST_IMPORT = 64 * 1024 * 1024;

/** Old Word documents, and new ones with a password, are files of this kind. */
const COMPOUND = 'd0cf11e0';

/** How a web page begins. */
const PAGE = /^\s*(?:<\?xml[^<>]*>\s*)?<(?:!doctype html|html)\b/i;

/**
 * The articles in a document of a word processor or in what agencies and content-management systems send: Word (.docx),
 * OpenDocument (.odt), rich text (.rtf), NITF, NewsML, ninjs, an export of WordPress, a saved web page (.html).
 * @param name of the file; pictures are named after it.
 * @throws {ImportError} saying why it cannot be imported.
 */
export async function importArticles(name: string, bytes: Uint8Array): Promise<readonly Imported[]> {
  if (bytes.length > LARGEST_IMPORT) throw new ImportError('it is larger than 64 MB');
  if (bytes.length === 0) throw new ImportError('it is empty');
  const [stem, ending] = partsOf(name);
  try {
    return distinct(await read(bytes, stem, ending));
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('it is damaged or cut off');
  }
}

/** Every name once: two drafts of an export may have the same, or none. */
function distinct(articles: readonly Imported[]): readonly Imported[] {
  if (articles.length < 2) return articles;
  const taken = new Set<string>();
  return articles.map((article, i) => {
    const name = article.name || String(i + 1);
    const own = taken.has(fileNamed(name)) ? `${name}-${i + 1}` : name;
    taken.add(fileNamed(own));
    return { ...article, name: own };
  });
}

/** As both ways to import name a file, in small letters for disks that know no others. */
const fileNamed = (name: string): string => name.replace(/[^\p{L}\d_-]+/gu, '-').toLowerCase();

async function read(bytes: Uint8Array, stem: string, ending: string): Promise<readonly Imported[]> {
  const lead = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (lead === COMPOUND)
    throw new ImportError(
      ending === 'doc' || ending === 'dot'
        ? 'it is an old Word document: save it as .docx first'
        : 'it is encrypted, or an old Word document: save it as .docx without a password first',
    );
  if (ending === 'odt' || ending === 'ott') return [importOpenDocument(bytes, stem)];
  if (lead.startsWith('504b') || ending === 'docx') return [await importWord(bytes, stem)];
  if (lead === '7b5c7274' || ending === 'rtf') return [importRtf(bytes, stem)];
  const text = textOf(bytes);
  if (/^html?$/.test(ending) || PAGE.test(text.slice(0, 1_000))) return [importPage(text)];
  if (/^\s*</.test(text)) return importXml(text);
  if (/^\s*\{/.test(text)) return importNinjs(text);
  throw new ImportError(
    'it is none of the kinds that can be imported: .docx, .odt, .rtf, .html, NITF, NewsML, ninjs, WXR',
  );
}

/** A name without its ending, and the ending in small letters. */
function partsOf(name: string): [stem: string, ending: string] {
  const at = name.lastIndexOf('.');
  return at > 0 ? [name.slice(0, at), name.slice(at + 1).toLowerCase()] : [name, ''];
}

/** By its byte order mark, by what its XML says, or else UTF-8. */
function textOf(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 0xfeff) return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const stated = /^<\?xml[^>]*encoding=["']([\w.-]{1,30})["']/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(stated).decode(bytes);
  } catch {
    throw new ImportError(`its encoding is not known: ${stated}`);
  }
}
