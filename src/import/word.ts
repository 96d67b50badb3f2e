import { convertToHtml, images } from 'mammoth';
import { htmlToMarkdown } from './markdown.ts';
import { takeNotes } from './notes.ts';
import { ImportError, type Imported, pictureTaker } from './story.ts';
import { all, escapeHtml, isElement, local, readXml, words } from './xml.ts';
import { repack, unpack } from './zip.ts';

const DOCUMENT = 'word/document.xml';
/** How the note on a picture begins that a document only names. */
const NOT_HELD = 'Picture that is not in the document';
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p > em:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Caption'] => p > em:fresh",
  'u => em',
];

/** A Word document (.docx). Comments and tracked changes become notes; inserted words stay, deleted ones do not. */
export async function importWord(bytes: Uint8Array, stem: string): Promise<Imported> {
  const files = unpack(bytes);
  const xml = files.get(DOCUMENT);
  if (!xml) throw new ImportError('it is damaged: there is no document in it');
  const notes = takeNotes();
  const whole = decode(xml);
  const kept = withoutLinked(whole, targetsOf(files.get('word/_rels/document.xml.rels')), notes.add);
  const noted = withNotes(kept, commentsOf(files.get('word/comments.xml')), notes.add);
  // Only what is read: a template or a link that the document names is neither opened nor fetched.
  files.set(DOCUMENT, new TextEncoder().encode(noted));
  const { take, taken } = pictureTaker(stem);
  const { value } = await convertToHtml(
    { buffer: Buffer.from(repack(files)) },
    {
      styleMap: STYLES,
      externalFileAccess: false,
      convertImage: images.imgElement(async (image) => ({
        src: take(new Uint8Array(await image.readAsArrayBuffer()), image.contentType),
      })),
    },
  );
  return { name: '', markdown: notes.written(htmlToMarkdown(withFootnotes(value))), pictures: taken };
}

/** Notes at the foot stand below the story: a number says where each belongs, and none leads back. */
const withFootnotes = (html: string): string =>
  html
    .replace(/<sup><a href="#(?:foot|end)note-\d{1,6}"[^<>]{0,80}>\[(\d{1,6})\]<\/a><\/sup>/g, '<sup>$1</sup>')
    .replace(/ ?<a href="#(?:foot|end)note-ref-\d{1,6}">↑<\/a>/g, '');

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Comments by their number: who wrote them, and what. */
function commentsOf(xml: Uint8Array | undefined): ReadonlyMap<string, string> {
  if (!xml) return new Map();
  return new Map(
    all(readXml(decode(xml)), 'comment').map((comment) => {
      const author = comment.getAttribute('w:author');
      return [comment.getAttribute('w:id') ?? '', `Comment${author ? ` by ${author}` : ''}: ${words(comment)}`];
    }),
  );
}

/** Where the parts and links of the document lead, by their keys. */
function targetsOf(xml: Uint8Array | undefined): ReadonlyMap<string, string> {
  if (!xml) return new Map();
  return new Map(
    all(readXml(decode(xml)), 'Relationship').map((part) => [
      part.getAttribute('Id') ?? '',
      part.getAttribute('Target') ?? '',
    ]),
  );
}

/** The document with a note in the place of each picture that it only links to: no reader of it has that picture. */
function withoutLinked(xml: string, targets: ReadonlyMap<string, string>, add: (note: string) => string): string {
  if (!/\sr:(?:link|href)="/.test(xml)) return xml;
  readXml(xml); // only a whole document is changed
  const noted = (drawn: string): string => {
    const key = /\sr:(?:link|href)="([^"<>]*)"/.exec(drawn)?.[1];
    return key === undefined || /\sr:(?:embed|id)="[^"]/.test(drawn)
      ? drawn
      : `<w:t>${add(`${NOT_HELD}: ${targets.get(key) ?? key}`)}</w:t>`;
  };
  return ['drawing', 'pict'].reduce((rest, name) => {
    // Behind the last end none is whole, and each that opens there would be looked for to the end of the file.
    const end = rest.lastIndexOf(`</w:${name}>`) + name.length + 5;
    const drawing = new RegExp(`<w:${name}[\\s>][\\s\\S]*?</w:${name}>`, 'g');
    return rest.slice(0, end).replace(drawing, noted) + rest.slice(end);
  }, xml);
}

/** The document with a mark in the copy for each comment, deletion and insertion. */
function withNotes(xml: string, comments: ReadonlyMap<string, string>, add: (note: string) => string): string {
  if (!/<w:(?:commentReference|del|ins)[\s/>]/.test(xml)) return xml;
  readXml(xml); // only a whole document is changed
  return xml
    .replace(/<w:commentReference\s[^<>]*>/g, (tag) => {
      const comment = comments.get(/\sw:id="(-?\d+)"/.exec(tag)?.[1] ?? '');
      return comment ? `<w:t>${add(comment)}</w:t>` : tag;
    })
    .replace(
      /<w:(del|ins)\s([^<>]*[^<>/])>((?:(?!<w:(?:del|ins)\s|<\/w:(?:del|ins)>)[\s\S])*)<\/w:\1>/g,
      (whole, kind: string, attributes: string, inner: string) => {
        const text = words(changedText(inner));
        if (!text) return whole;
        const author = /w:author="([^"<>]*)"/.exec(attributes)?.[1];
        const note = `<w:r><w:t>${add(`${kind === 'del' ? 'Deleted' : 'Inserted'}${author ? ` by ${unescapeXml(author)}` : ''}: ${text}`)}</w:t></w:r>`;
        return kind === 'del' ? note : whole + note;
      },
    );
}

/** The words of a tracked change, which is XML without the names that it uses. */
const changedText = (inner: string): Element => {
  const runs = [...inner.matchAll(/<w:(?:delText|t)(?:\s[^<>]*)?>([^<]*)</g)].map((match) => match[1] ?? '');
  return readXml(`<p>${runs.join('')}</p>`);
};

const unescapeXml = (text: string): string => readXml(`<p>${text.replaceAll('<', '')}</p>`).textContent ?? '';

const STYLE_NAMES = /^(?:title|subtitle)$/i;

interface OpenStyles {
  readonly bold: ReadonlySet<string>;
  readonly italic: ReadonlySet<string>;
}

/** An OpenDocument text (.odt). */
export function importOpenDocument(bytes: Uint8Array, stem: string): Imported {
  const files = unpack(bytes);
  const manifest = files.get('META-INF/manifest.xml');
  if (manifest && decode(manifest).includes('encryption-data'))
    throw new ImportError('it is encrypted: save it without a password first');
  const content = files.get('content.xml');
  if (!content) throw new ImportError('it is damaged: there is no document in it');
  const root = readXml(decode(content));
  const notes = takeNotes();
  const { take, taken } = pictureTaker(stem);
  const body = all(root, 'text').find(({ nodeName }) => nodeName === 'office:text');
  const styles = stylesOf(root);
  const picture = (href: string): string => {
    const file = files.get(href);
    return file ? take(file, typeOf(href)) : '';
  };
  const html = (node: Node): string => openHtml(node, { styles, note: notes.add, picture });
  const value = body ? Array.from(body.childNodes).map(html).join('') : '';
  return { name: '', markdown: notes.written(htmlToMarkdown(withFootnotes(value))), pictures: taken };
}

const typeOf = (name: string): string =>
  /\.png$/i.test(name) ? 'image/png' : /\.jpe?g$/i.test(name) ? 'image/jpeg' : /\.gif$/i.test(name) ? 'image/gif' : '';

function stylesOf(root: Element): OpenStyles {
  const bold = new Set<string>();
  const italic = new Set<string>();
  for (const style of all(root, 'style')) {
    const name = style.getAttribute('style:name') ?? '';
    for (const properties of all(style, 'text-properties')) {
      if (/bold|[6-9]00/.test(properties.getAttribute('fo:font-weight') ?? '')) bold.add(name);
      if (properties.getAttribute('fo:font-style') === 'italic') italic.add(name);
    }
  }
  return { bold, italic };
}

interface OpenReader {
  readonly styles: OpenStyles;
  readonly note: (note: string) => string;
  readonly picture: (href: string) => string;
}

/** The elements of OpenDocument that have one of HTML's for a twin. */
const TWINS: ReadonlyMap<string, string> = new Map([
  ['text:list', 'ul'],
  ['text:list-item', 'li'],
  ['table:table', 'table'],
  ['table:table-row', 'tr'],
  ['table:table-cell', 'td'],
]);

/** What a picture is called, for those who do not see it. */
const ALT: ReadonlySet<string> = new Set(['svg:title', 'svg:desc']);

/** A picture that the document holds, or a note of one that it only names. */
function openPicture(image: Element, { picture, note }: OpenReader): string {
  const href = image.getAttribute('xlink:href') ?? '';
  const src = picture(href);
  if (!src) return href ? note(`${NOT_HELD}: ${href}`) : '';
  const alt = Array.from(image.parentNode?.childNodes ?? []).find(({ nodeName }) => ALT.has(nodeName));
  return `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt?.textContent ?? '')}">`;
}

function openHtml(node: Node, reader: OpenReader): string {
  if (!isElement(node)) return node.nodeType === 3 ? escapeHtml(node.nodeValue ?? '') : '';
  const inner = (): string =>
    Array.from(node.childNodes)
      .map((child) => openHtml(child, reader))
      .join('');
  const style = node.getAttribute('text:style-name') ?? '';
  const styled = (html: string): string => {
    const italic = reader.styles.italic.has(style) ? `<em>${html}</em>` : html;
    return reader.styles.bold.has(style) ? `<strong>${italic}</strong>` : italic;
  };
  if (ALT.has(node.nodeName)) return '';
  const twin = TWINS.get(node.nodeName);
  if (twin) return `<${twin}>${inner()}</${twin}>`;
  switch (local(node)) {
    case 'h':
      return heading(Number(node.getAttribute('text:outline-level') ?? 1), inner());
    case 'p':
      return STYLE_NAMES.test(style)
        ? heading(style.toLowerCase() === 'title' ? 1 : 2, inner())
        : `<p>${styled(inner())}</p>`;
    case 'span':
      return styled(inner());
    case 'a':
      return `<a href="${escapeHtml(node.getAttribute('xlink:href') ?? '')}">${inner()}</a>`;
    case 's':
    case 'tab':
      return ' ';
    case 'line-break':
      return '<br>';
    case 'image':
      return openPicture(node, reader);
    case 'annotation': {
      const author = words(all(node, 'creator')[0]);
      const text = all(node, 'p').map(words).join(' ');
      return reader.note(`Comment${author ? ` by ${author}` : ''}: ${text}`);
    }
    case 'tracked-changes':
      return all(node, 'deletion')
        .map((deletion) => `<p>${reader.note(`Deleted: ${all(deletion, 'p').map(words).join(' ')}`)}</p>`)
        .join('');
    case 'note':
      return ` (${words(all(node, 'note-body')[0])})`;
    case 'sequence-decls':
    case 'forms':
      return '';
    default:
      return inner();
  }
}

const heading = (level: number, html: string): string => {
  const name = `h${Math.min(6, Math.max(1, level || 1))}`;
  return `<${name}>${html}</${name}>`;
};
