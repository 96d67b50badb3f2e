import type { Element, ElementContent, Nodes, Parents, Properties, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import type { Delete, Nodes as Markdown, PhrasingContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Imported, ImportedPicture, Story } from './story.ts';
import { isMarker, joinWordLists } from './wordLists.ts';

/** Elements of which nothing is copy. */
const UNSEEN = new Set(['script', 'style', 'svg', 'template', 'noscript', 'head', 'meta', 'link', 'title', 'o:p']);
/** What a page embeds; kept as it is, so that it is shown as a labeled box. */
const EMBEDS = new Set(['iframe', 'video', 'audio', 'object', 'embed']);

/** HTML of a page, an editor or a word processor, parsed or not, as clean Markdown. */
export function htmlToMarkdown(html: string | Root): string {
  const tree = typeof html === 'string' ? fromHtml(html, { fragment: true }) : html;
  clean(tree);
  const mdast = toMdast(tree, {
    document: true,
    handlers: {
      figure,
      sup: asWritten('sup'),
      sub: asWritten('sub'),
      ...Object.fromEntries([...EMBEDS].map((n) => [n, embed])),
    },
  });
  tighten(mdast);
  return toMarkdown(mdast, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmTableToMarkdown()],
    handlers: {
      delete: (node: Delete, _, state, info) =>
        `~~${state.containerPhrasing(node, { ...info, before: '~', after: '~' })}~~`,
    },
  });
}

/** Editors put a paragraph into every item of a list; that alone makes no loose list. */
function tighten(node: Markdown): void {
  if (!('children' in node)) return;
  for (const child of node.children) tighten(child);
  if (node.type !== 'list') return;
  for (const item of node.children)
    if (item.children.filter(({ type }) => type !== 'list').length <= 1) item.spread = false;
  node.spread = node.children.some(({ spread }) => spread);
}

/** An article as a Markdown file with front matter. */
export function fileOf(story: Story, pictures: readonly ImportedPicture[] = []): Imported {
  const keys = Object.entries({
    title: story.title,
    deck: story.deck,
    author: story.author,
    date: story.date,
    lang: story.language,
    slug: story.slug,
  }).flatMap(([key, value]) => (value?.trim() ? [`${key}: ${yamlOf(value)}`] : []));
  if (story.keywords?.length) keys.push(`keywords: [${story.keywords.map((word) => JSON.stringify(word)).join(', ')}]`);
  const front = keys.length ? `---\n${keys.join('\n')}\n---\n\n` : '';
  const notes = (story.notes ?? []).map((note) => `${commentOf(note)}\n\n`).join('');
  return {
    name: story.name ?? '',
    markdown: front + notes + withDateline(htmlToMarkdown(story.html), story.dateline),
    pictures,
  };
}

/** A note of the desk as a comment: kept in the file, neither reviewed nor published. */
export const commentOf = (note: string): string =>
  `<!-- ${note.replace(/\s+/g, ' ').trim().replace(/-{2,}/g, '—').replaceAll('>', '›')} -->`;

const PLAIN = /^[\p{L}][\p{L}\p{M}\d ,.’“”‘()–—-]*$/u;
const WORDS = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

const yamlOf = (value: string): string => {
  const line = value.replace(/\s+/g, ' ').trim();
  return /^\d{4}-\d\d-\d\d/.test(line) || (PLAIN.test(line) && !WORDS.test(line)) ? line : JSON.stringify(line);
};

/** Marks, and an agency, that may stand before the place that a story opens with. UTF-16 units. */
const OPENING = 20;

/** The dateline before the first paragraph, unless it opens with the place already. */
function withDateline(markdown: string, dateline = ''): string {
  const place = /^[\p{L} .'’-]+/u.exec(dateline)?.[0]?.trim() ?? '';
  const at = markdown.search(/^[\p{L}\d“"‘'[*]/mu);
  if (
    !place ||
    at < 0 ||
    markdown
      .slice(at, at + place.length + OPENING)
      .toLowerCase()
      .includes(place.toLowerCase())
  )
    return markdown;
  return `${markdown.slice(0, at)}${dateline.replace(/\s{0,3}[-–—]{1,3}\s{0,3}$/, '')} — ${markdown.slice(at)}`;
}

/** Takes out what is no copy, and says in elements what editors say in styles. */
function clean(parent: Parents): void {
  joinWordLists(parent);
  parent.children = (parent.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type === 'comment') return [];
    if (child.type !== 'element') return [child];
    if (UNSEEN.has(child.tagName) || isIgnored(child)) return [];
    if (child.tagName === 'a') child.properties.href = straight(String(child.properties.href ?? ''));
    clean(child);
    if (child.tagName === 'table') withHead(child);
    return styled(child).flatMap(withoutEdges);
  }) as typeof parent.children;
}

/** What is bold or slanted in Markdown neither opens nor closes with a space. */
function withoutEdges(element: ElementContent): ElementContent[] {
  if (element.type !== 'element' || !/^(?:b|strong|em|i)$/.test(element.tagName)) return [element];
  const [head, tail] = [edge(element, 0, /^\s+/), edge(element, -1, /(?<!\s)\s+$/)];
  return [...head, element, ...tail];
}

/** Takes the space at one end out of an element, however deep it is. */
function edge(element: Element, at: 0 | -1, space: RegExp): ElementContent[] {
  const child = element.children.at(at);
  if (child?.type === 'element') return /^(?:b|strong|em|i|span)$/.test(child.tagName) ? edge(child, at, space) : [];
  if (child?.type !== 'text') return [];
  const found = space.exec(child.value)?.[0];
  if (!found) return [];
  child.value = child.value.replace(space, '');
  return [{ type: 'text', value: found }];
}

/** A table of Markdown has a head; without one, the first row is it. */
function withHead(table: Element): void {
  const rows = rowsOf(table);
  const cells = (row: Element | undefined): Element[] =>
    (row?.children ?? []).filter((child): child is Element => isNamed(child, 'td') || isNamed(child, 'th'));
  if (rows.some((row) => cells(row).some(({ tagName }) => tagName === 'th'))) return;
  for (const cell of cells(rows[0])) cell.tagName = 'th';
}

const rowsOf = (parent: Element): Element[] =>
  parent.children
    .filter((child) => child.type === 'element')
    .flatMap((child) =>
      child.tagName === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [],
    );

const styleOf = ({ properties }: { properties: Properties }): string => String(properties.style ?? '').toLowerCase();

/** The bullets that Word writes into the text of its lists, and what is hidden. */
const isIgnored = (element: Element): boolean =>
  isMarker(element) ||
  /mso-element:\s*comment|display:\s*none/.test(styleOf(element)) ||
  /msocommentreference/i.test(String(element.properties.className ?? '')) ||
  element.properties.hidden === true;

/** Google Docs and Word set bold and italics by styles, and wrap all that is copied in a bold element that is not bold. */
function styled(element: Element): ElementContent[] {
  const style = styleOf(element);
  const { tagName } = element;
  if (/^(?:b|strong|em|i)$/.test(tagName) && /font-(?:weight|style):\s*(?:normal|400)/.test(style))
    return element.children;
  // What a comment is on, or a mark within the copy.
  if (tagName === 'a' && !element.properties.href) return element.children;
  if (tagName !== 'span') return [element];
  let inner: ElementContent[] = element.children;
  const wrap = (name: string): void => {
    inner = [{ type: 'element', tagName: name, properties: {}, children: inner }];
  };
  if (/font-style:\s*italic/.test(style)) wrap('em');
  if (/font-weight:\s*(?:bold|[6-9]00)/.test(style)) wrap('strong');
  return inner;
}

/** Where a link of Google Docs leads in the end. */
function straight(href: string): string {
  if (!/^https?:\/\/www\.google\.com\/url\?/.test(href)) return href;
  const params = new URLSearchParams(href.slice(href.indexOf('?')));
  return params.get('q') ?? params.get('url') ?? href;
}

/** A picture and, right below it, its words. */
const figure: Handle = (state, node: Element) => {
  const captions = node.children.filter((child): child is Element => isNamed(child, 'figcaption'));
  const rest = state.all({ ...node, children: node.children.filter((child) => !isNamed(child, 'figcaption')) });
  const words = state.toFlow(captions.flatMap((caption) => state.all(caption)));
  const caption = words.flatMap((block): PhrasingContent[] => (block.type === 'paragraph' ? block.children : []));
  const blocks = state.toFlow(rest);
  const last = blocks.at(-1);
  if (!caption.length) return blocks as never;
  const line: PhrasingContent = { type: 'emphasis', children: caption };
  if (last?.type !== 'paragraph') return [...blocks, { type: 'paragraph', children: [line] }] as never;
  last.children.push({ type: 'text', value: '\n' }, line);
  return blocks as never;
};

const isNamed = (node: Nodes, name: string): boolean => node.type === 'element' && node.tagName === name;

const embed: Handle = (_state, { tagName, properties, children }: Element) => {
  const source = children.find((child): child is Element => isNamed(child, 'source'));
  const src = String(properties.src ?? properties.data ?? source?.properties.src ?? '').replace(/["<>\s]/g, '');
  return { type: 'html', value: `<${tagName} src="${src}"></${tagName}>` };
};

/** Markdown has no mark of its own for these. */
const asWritten =
  (name: string): Handle =>
  (state, node: Element) =>
    [{ type: 'html', value: `<${name}>` }, ...state.all(node), { type: 'html', value: `</${name}>` }] as never;
