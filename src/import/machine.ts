import { fileOf } from './markdown.ts';
import { ImportError, type Imported, type Story } from './story.ts';
import { all, children, escapeHtml, first, isElement, local, readXml, words } from './xml.ts';

/** What agencies and content-management systems send each other: NITF, NewsML, ninjs and exports of WordPress. */

/** The articles of an XML file. */
export function importXml(xml: string): Imported[] {
  const root = readXml(xml);
  const read = READERS.get(local(root));
  const stories = read?.(root) ?? [];
  if (!read) throw new ImportError(`its XML is none that is known here: <${root.nodeName}>`);
  if (!stories.length) throw new ImportError('there is no article in it');
  return stories.map((story) => fileOf(story));
}

const READERS: ReadonlyMap<string, (root: Element) => Story[]> = new Map([
  ['nitf', (root: Element) => [fromNitf(root)]],
  ['newsMessage', (root: Element) => all(root, 'newsItem').flatMap(fromNewsMl2)],
  ['newsItem', fromNewsMl2],
  ['NewsML', fromNewsMl1],
  ['rss', fromWordPress],
]);

/** Elements of NITF that HTML has under another name; '' leaves only what is in them. */
const NITF_NAMES: ReadonlyMap<string, string> = new Map([
  ['hl1', 'h2'],
  ['hl2', 'h2'],
  ['bq', 'blockquote'],
  ['block', ''],
  ['body.content', ''],
  ['lang', ''],
  ['credit', 'p'],
  ['nitf-table', ''],
  ['nitf-table-metadata', '-'],
  ['note', '-'],
]);
const HTML =
  /^(?:p|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|caption|em|strong|b|i|q|br|hr|sup|sub|pre|blockquote|div|span)$/;

/** The body of a story in NITF, or in HTML within XML. */
function htmlOf(node: Node): string {
  if (!isElement(node)) return node.nodeType === 3 || node.nodeType === 4 ? escapeHtml(node.nodeValue ?? '') : '';
  const name = local(node);
  const inner = (): string => Array.from(node.childNodes).map(htmlOf).join('');
  if (name === 'media') return mediaOf(node);
  if (name === 'img') return `<img src="${attribute(node, 'src')}" alt="${attribute(node, 'alt')}">`;
  if (name === 'a') return attribute(node, 'href') ? `<a href="${attribute(node, 'href')}">${inner()}</a>` : inner();
  if (name === 'figure' || name === 'figcaption') return `<${name}>${inner()}</${name}>`;
  if (name === 'br' || name === 'hr') return `<${name}>`;
  const as = NITF_NAMES.get(name) ?? (HTML.test(name) ? name : '');
  return as === '-' ? '' : as ? `<${as}>${inner()}</${as}>` : inner();
}

const attribute = (element: Element, name: string): string => escapeHtml(element.getAttribute(name) ?? '');

function mediaOf(media: Element): string {
  const type = media.getAttribute('media-type') ?? 'image';
  const reference = first(media, 'media-reference');
  const src = reference?.getAttribute('source') ?? reference?.getAttribute('src') ?? '';
  const caption = words(first(media, 'media-caption'));
  const maker = words(first(media, 'media-producer'));
  if (type !== 'image') return src ? `<iframe src="${escapeHtml(src)}"></iframe><p>${escapeHtml(caption)}</p>` : '';
  const line = [caption, maker && `(Photo: ${maker})`].filter(Boolean).join(' ');
  const alt = reference ? attribute(reference, 'alternate-text') : '';
  return `<figure><img src="${escapeHtml(src)}" alt="${alt}"><figcaption>${escapeHtml(line)}</figcaption></figure>`;
}

function fromNitf(nitf: Element): Story {
  const page = children(nitf).find((part) => local(part) === 'body') ?? nitf;
  const head = first(page, 'body.head') ?? first(nitf, 'head');
  const hedline = head && first(head, 'hedline');
  const issue = first(nitf, 'date.issue')?.getAttribute('norm') ?? first(nitf, 'story.date')?.getAttribute('norm');
  // A note in the head has a content of its own.
  const body = children(page).find((part) => local(part) === 'body.content') ?? first(page, 'body.content');
  const tagline = first(nitf, 'tagline');
  const keywords = all(nitf, 'keyword').map((keyword) => keyword.getAttribute('key') ?? words(keyword));
  const slug = first(nitf, 'doc-id')?.getAttribute('id-string') ?? '';
  return {
    title: words(first(hedline, 'hl1')) || words(first(nitf, 'title')),
    deck: words(first(hedline, 'hl2')) || words(first(head, 'abstract')),
    author: bylineOf(nitfByline(first(head, 'byline'))),
    date: momentOf(issue ?? ''),
    slug: words(first(head, 'slugline')) || slug,
    language: foreign(nitf.getAttribute('xml:lang') ?? body?.getAttribute('lang') ?? ''),
    keywords: keywords.filter(Boolean),
    dateline: words(first(head, 'dateline')) || '',
    notes: [
      ...all(nitf, 'ed-msg').map((message) => `Note to editors: ${message.getAttribute('info') ?? words(message)}`),
      ...all(nitf, 'note').map((note) => `Note: ${words(note)}`),
    ],
    html: `${body ? htmlOf(body) : ''}${tagline ? `<p>${escapeHtml(words(tagline))}</p>` : ''}`,
  };
}

/** "By Lena Okafor, Staff Writer": what somebody is stands in an element of its own, often right behind the name. */
function nitfByline(byline: Element | undefined): string {
  const office = words(first(byline, 'byttl'));
  const whole = words(byline);
  return office && whole.endsWith(office)
    ? [whole.slice(0, -office.length).replace(/[\s,]{1,9}$/, ''), office].filter(Boolean).join(', ')
    : whole;
}

function fromNewsMl2(item: Element): Story[] {
  const content = first(item, 'contentSet');
  const inline = content && (first(content, 'inlineXML') ?? first(content, 'inlineData'));
  if (!inline) return [];
  const inner = first(inline, 'nitf');
  const nitf = inner && fromNitf(inner);
  const meta = first(item, 'contentMeta');
  const itemMeta = first(item, 'itemMeta');
  const isData = local(inline) === 'inlineData';
  const located = first(meta, 'located');
  return [
    {
      ...nitf,
      title: words(first(meta, 'headline')) || nitf?.title || words(first(inline, 'title')),
      deck: nitf?.deck || summaryOf(meta),
      author: bylineOf(words(first(meta, 'by'))) || nitf?.author || '',
      date:
        momentOf(words(first(itemMeta, 'firstCreated')) || words(first(itemMeta, 'versionCreated'))) ||
        nitf?.date ||
        '',
      slug: words(first(meta, 'slugline')) || nitf?.slug || '',
      language: foreign(first(meta, 'language')?.getAttribute('tag') ?? item.getAttribute('xml:lang') ?? ''),
      keywords:
        nitf?.keywords ??
        all(meta ?? item, 'keyword')
          .map(words)
          .filter(Boolean),
      dateline: words(first(meta, 'dateline')) || nitf?.dateline || words(located && first(located, 'name')),
      notes: [
        ...(nitf?.notes ?? []),
        ...all(item, 'edNote').map((note) => `Note to editors: ${words(note)}`),
        ...all(item, 'embargoed').flatMap((until) => (words(until) ? [`Embargoed until ${words(until)}`] : [])),
      ],
      html: nitf?.html ?? (isData ? paragraphsOf(inline.textContent ?? '') : bodyOf(inline)),
    },
  ];
}

/** What NewsML-G2 says a story is about, where it says that this is a summary. */
const summaryOf = (meta: Element | undefined): string =>
  words(meta && all(meta, 'description').find((one) => /summary|standfirst/i.test(one.getAttribute('role') ?? '')));

/** The copy of HTML within XML. */
const bodyOf = (inline: Element): string => htmlOf(first(inline, 'body') ?? inline);

function fromNewsMl1(root: Element): Story[] {
  return all(root, 'NewsItem').flatMap((item): Story[] => {
    const lines = first(item, 'NewsLines');
    const data = all(item, 'DataContent').find((content) => words(content) !== '');
    if (!data) return [];
    const inner = first(data, 'nitf');
    const nitf = inner && fromNitf(inner);
    const hasElements = children(data).length > 0;
    return [
      {
        ...nitf,
        title: words(first(lines, 'HeadLine')) || nitf?.title || '',
        deck: words(first(lines, 'SubHeadLine')) || nitf?.deck || '',
        author: bylineOf(words(first(lines, 'ByLine'))) || nitf?.author || '',
        date: momentOf(words(first(item, 'FirstCreated')) || words(first(item, 'ThisRevisionCreated'))),
        slug: words(first(lines, 'SlugLine')),
        dateline: words(first(lines, 'DateLine')) || nitf?.dateline || '',
        html: nitf?.html ?? (hasElements ? bodyOf(data) : paragraphsOf(data.textContent ?? '')),
      },
    ];
  });
}

function fromWordPress(root: Element): Story[] {
  const names = new Map(
    all(root, 'author').map((author) => [
      words(first(author, 'author_login')),
      words(first(author, 'author_display_name')),
    ]),
  );
  return all(root, 'item').flatMap((item): Story[] => {
    const direct = new Map(children(item).map((child) => [child.nodeName, child]));
    const text = (name: string): string => direct.get(name)?.textContent?.trim() ?? '';
    const type = text('wp:post_type');
    const content = text('content:encoded');
    if ((type !== '' && type !== 'post') || !content) return [];
    const login = text('dc:creator');
    const tags = children(item)
      .filter(({ nodeName }) => nodeName === 'category')
      .map(words);
    return [
      {
        // A draft has no name yet.
        name: text('wp:post_name') || text('title').toLowerCase(),
        title: text('title'),
        deck: htmlless(text('excerpt:encoded')),
        author: names.get(login) || login,
        date: momentOf(text('wp:post_date') || text('pubDate')),
        slug: text('wp:post_name'),
        keywords: tags,
        html: wordPressHtml(content),
      },
    ];
  });
}

/** Blocks are told by comments, and blank lines part paragraphs where no tag does. */
function wordPressHtml(content: string): string {
  const bare = content
    .replace(/<!--[^<>]*-->/g, '')
    .replace(/\[caption[^\]]*\]([^[]*)\[\/caption\]/g, (whole, inner: string) => {
      const image = /<img\b[^<>]*>(?:\s*<\/a>)?/i.exec(inner);
      if (!image) return whole;
      const before = inner.slice(0, image.index + image[0].length);
      return `\n\n<figure>${before}<figcaption>${inner.slice(before.length).trim()}</figcaption></figure>\n\n`;
    });
  return /<p[\s>]/i.test(bare)
    ? bare
    : bare
        .split(/\r?\n[ \t]*\r?\n/)
        .map((part) =>
          /^\s*<(?:h\d|ul|ol|dl|table|figure|blockquote|div|iframe|pre)\b/i.test(part) ? part : `<p>${part.trim()}</p>`,
        )
        .join('\n');
}

const htmlless = (html: string): string => html.replace(/<[^<>]*>/g, '').trim();

/** Plain text by its blank lines, or by its lines where it has none. */
function paragraphsOf(text: string): string {
  const parts = /\n[ \t]*\r?\n/.test(text) ? text.split(/\r?\n[ \t]*\r?\n/) : text.split(/\r?\n/);
  return parts
    .filter((part) => part.trim())
    .map((part) => `<p>${escapeHtml(part.trim())}</p>`)
    .join('');
}

/** A story in the JSON of agencies, ninjs 1 to 3. */
export function importNinjs(json: string): Imported[] {
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    throw new ImportError('its JSON is damaged or cut off');
  }
  const item = record(data);
  const inner = lowered(record(item.evolvednews ?? item.newsItem ?? item));
  const title = textOf(inner.headline) || valueIn(inner.headlines);
  const html = bodyOfNinjs(inner);
  if (!html) throw new ImportError('there is no article in it: no “body_html”, “body_text” or “bodies”');
  const place = valueIn(inner.place, 'name');
  return [
    fileOf({
      title,
      deck: valueIn(inner.descriptions) || textOf(inner.description_text),
      author: bylineOf(textOf(inner.byline) || textOf(inner.by) || valueIn(inner.infosources, 'name')),
      date: momentOf(textOf(inner.firstcreated) || textOf(inner.contentcreated) || textOf(inner.versioncreated)),
      slug: textOf(inner.slugline) || textOf(inner.slug),
      language: foreign(textOf(inner.language)),
      dateline: textOf(inner.dateline) || textOf(inner.located) || place,
      keywords: list(inner.keywords).map(textOf).filter(Boolean),
      notes: [textOf(inner.ednote)].filter(Boolean).map((note) => `Note to editors: ${note}`),
      html: html + picturesOf(inner.associations),
    }),
  ];
}

export type Fields = Readonly<Record<string, unknown>>;

export const record = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};
/** Under names in small letters, however deep: ninjs 3 writes `contentType` for the `contenttype` of ninjs 2. */
const lowered = (fields: Fields): Fields => record(withSmallNames(fields, 0));
const withSmallNames = (value: unknown, depth: number): unknown => {
  if (depth > DEEPEST_NAMES || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => withSmallNames(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name.toLowerCase(), withSmallNames(one, depth + 1)]),
  );
};
/** A story has its pictures, and those have theirs. */
const DEEPEST_NAMES = 8;
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The first text under a name in a list of objects. */
const valueIn = (value: unknown, key = 'value'): string =>
  list(value)
    .map((one) => textOf(record(one)[key]))
    .find(Boolean) ?? '';

function bodyOfNinjs(item: Fields): string {
  const html = textOf(item.body_html) || textOf(item.body_xhtml);
  if (html) return html;
  const bodies = list(item.bodies).map(record);
  const best = bodies.find(({ contenttype }) => /html/.test(textOf(contenttype))) ?? bodies[0];
  const value = textOf(best?.value);
  if (value) return /html/.test(textOf(best?.contenttype)) ? value : paragraphsOf(value);
  return paragraphsOf(textOf(item.body_text));
}

function picturesOf(associations: unknown): string {
  const items = Array.isArray(associations) ? associations : Object.values(record(associations));
  return items
    .map(record)
    .filter(({ type }) => type === 'picture' || type === 'graphic')
    .map((picture) => {
      const renditions = Array.isArray(picture.renditions)
        ? picture.renditions
        : Object.values(record(picture.renditions));
      const src = renditions.map((one) => textOf(record(one).href)).find(Boolean) ?? '';
      const caption = textOf(picture.description_text) || valueIn(picture.descriptions) || textOf(picture.headline);
      const maker = textOf(picture.byline) || textOf(picture.by) || textOf(picture.copyrightholder);
      const line = [caption, maker && `(Photo: ${maker})`].filter(Boolean).join(' ');
      return `<figure><img src="${escapeHtml(src)}" alt=""><figcaption>${escapeHtml(line)}</figcaption></figure>`;
    })
    .join('');
}

/** "By LENA OKAFOR" is printed "By" by the page already. */
export const bylineOf = (byline: string): string => byline.replace(/^by:?\s+/i, '');

/** English is what is taken for granted. */
export const foreign = (language: string): string => (/^en(?:$|[-_])/i.test(language) ? '' : language);

/** "20240305T060000+0000", "2024-03-05 06:00:00" and the like as ISO 8601; '' for anything else. */
export function momentOf(value: string): string {
  const match = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d):?(\d\d)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?/.exec(value);
  if (!match) {
    const moment = new Date(value);
    return value && !Number.isNaN(moment.getTime()) ? moment.toISOString().replace(/\.\d+Z$/, 'Z') : '';
  }
  const [, year, month, day, hour, minute, second, zone = ''] = match;
  const offset = zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  return `${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second}${offset}` : ''}`;
}
