import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { bylineOf, type Fields, foreign, momentOf, record, textOf } from './machine.ts';
import { fileOf } from './markdown.ts';
import { ImportError, type Imported, type Story } from './story.ts';

/** Words below which a page holds no article; a page with one heading of its own may be a brief. */
const fewestIn = (page: Root): number => (elementsIn(page, ({ tagName }) => tagName === 'h1').length === 1 ? 8 : 30);

/** Words that a line of who wrote it, and when, does not have. */
const LONGEST_SIGNED = 30;

/** Words below which a paragraph may be a line of a site's own. */
const SHORTEST = 10;

/** What stands around a story, or amidst it for the site's own sake. */
const AROUND = new Set(['nav', 'aside', 'footer', 'form', 'button', 'dialog', 'input', 'select', 'label']);
const AROUND_CLASS =
  /(?:^|[\s_-])(?:share|sharing|social|related|newsletter|promo|advert\w*|ads?|comments?|sidebar|breadcrumbs?|cookies?|subscribe|recirc\w*|paywall|skip|screen-reader-text|sr-only|visually-hidden)(?=$|[\s_-])/i;
/** What says who wrote it, and when. */
const SIGNED_CLASS = /(?:^|[\s_-])(?:by-?line|author|dateline|published|timestamp|post-meta|entry-meta)(?=$|[\s_-])/i;
const STORY_CLASS = /(?:^|\s)(?:entry-content|post-content|article-(?:body|content)|story-(?:body|content))(?=$|\s)/i;

/** A web page as a browser saves it: what it says of itself, and the story without what stands around it. */
export function importPage(html: string): Imported {
  const page = fromHtml(html);
  const fewest = fewestIn(page);
  const body = storyIn(page, fewest);
  const title = titleOf(page, body);
  const story = withoutAround(body, title);
  if (wordsOf(story).length < fewest) throw new ImportError('there is no article in it');
  return fileOf({ ...aboutOf(page), title, html: { type: 'root', children: story.children } });
}

/** The element that the page says is the story, or else the one right around most of its copy. */
function storyIn(page: Root, fewest: number): Element {
  const marks: readonly ((element: Element) => boolean)[] = [
    (element) => /\barticleBody\b/.test(String(element.properties.itemProp ?? '')),
    (element) => STORY_CLASS.test(classOf(element)),
    ({ tagName }) => tagName === 'article',
    (element) => element.tagName === 'main' || element.properties.role === 'main',
  ];
  for (const mark of marks) {
    const [longest] = elementsIn(page, mark)
      .map((element) => ({ element, words: wordsOf(element).length }))
      .sort((a, b) => b.words - a.words);
    if (longest && longest.words >= fewest) return longest.element;
  }
  const [densest] = [...copyWithin(page)].sort(([, one], [, other]) => other - one);
  if (!densest || densest[1] < fewest) throw new ImportError('there is no article in it');
  return densest[0];
}

/** Words of paragraphs of copy by the element right around them, and half as many by the one around that. */
function copyWithin(
  node: Nodes,
  around: readonly Element[] = [],
  found = new Map<Element, number>(),
): Map<Element, number> {
  if (node.type === 'element' && node.tagName === 'p') {
    const words = lineOf(node).split(' ').length;
    if (words >= SHORTEST)
      around.slice(-2).forEach((element, i, { length }) => {
        found.set(element, (found.get(element) ?? 0) + (i === length - 1 ? words : words / 2));
      });
  } else if ('children' in node) {
    const inner = node.type === 'element' ? [...around.slice(-1), node] : around;
    for (const child of node.children) copyWithin(child, inner, found);
  }
  return found;
}

/** A copy of an element without what is not its story: bars of the site, its title once more, byline and time. */
function withoutAround(element: Element, title: string): Element {
  const isKept = (child: ElementContent): boolean =>
    child.type !== 'element' ||
    !(
      AROUND.has(child.tagName) ||
      child.properties.ariaHidden === 'true' ||
      AROUND_CLASS.test(classOf(child)) ||
      (SIGNED_CLASS.test(classOf(child)) && wordsOf(child).length < LONGEST_SIGNED) ||
      (child.tagName === 'h1' && lineOf(child) === title)
    );
  const children = element.children
    .filter(isKept)
    .map((child) => (child.type === 'element' ? withoutAround(child, title) : child));
  return { ...element, children };
}

const titleOf = (page: Root, body: Element): string =>
  metaOf(page, 'og:title', 'twitter:title') ||
  [body, page].flatMap((at) => elementsIn(at, ({ tagName }) => tagName === 'h1').map(lineOf)).find(Boolean) ||
  elementsIn(page, ({ tagName }) => tagName === 'title').map(lineOf)[0] ||
  '';

/** What the page says of the story: in data for search engines, in its head, or beside the story. */
function aboutOf(page: Root): Omit<Story, 'html'> {
  const data = dataOf(page);
  const author = metaOf(page, 'author', 'article:author', 'parsely-author', 'sailthru.author');
  const time = elementsIn(page, ({ tagName }) => tagName === 'time')[0]?.properties.dateTime;
  const language = elementsIn(page, ({ tagName }) => tagName === 'html')[0]?.properties.lang;
  return {
    author: namesOf(data.author) || (/^https?:/.test(author) ? '' : author) || signedBy(page),
    date: momentOf(textOf(data.datePublished) || metaOf(page, 'article:published_time', 'date') || String(time ?? '')),
    language: foreign(textOf(language)),
  };
}

/** "By Ana Ruiz" where the page shows it. */
const signedBy = (page: Root): string =>
  elementsIn(
    page,
    (element) => /\bauthor\b/.test(String(element.properties.rel ?? '')) || SIGNED_CLASS.test(classOf(element)),
  )
    .map((element) => bylineOf(lineOf(element)))
    .find((name) => /^\p{Lu}[^\d|]{3,60}$/u.test(name)) ?? '';

/** The description of an article in schema.org's words. */
function dataOf(page: Root): Fields {
  const scripts = elementsIn(page, (element) => element.properties.type === 'application/ld+json');
  for (const script of scripts) {
    const found = articleIn(parsed(rawText(script)));
    if (found) return found;
  }
  return {};
}

function articleIn(data: unknown): Fields | undefined {
  if (Array.isArray(data)) return data.map(articleIn).find(Boolean);
  const { '@type': type, '@graph': graph } = record(data);
  if (/Article|BlogPosting/.test(String(type))) return record(data);
  return graph === undefined ? undefined : articleIn(graph);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const namesOf = (author: unknown): string =>
  [author]
    .flat()
    .map((one) => textOf(record(one).name ?? one))
    .filter((name) => name && !/^https?:/.test(name))
    .join(', ');

/** The first that the head of a page says under one of these names. */
function metaOf(page: Root, ...names: readonly string[]): string {
  const said = new Map(
    elementsIn(page, ({ tagName }) => tagName === 'meta').map(({ properties }) => [
      String(properties.property ?? properties.name ?? '').toLowerCase(),
      textOf(properties.content),
    ]),
  );
  return names.map((name) => said.get(name)).find(Boolean) ?? '';
}

function elementsIn(node: Nodes, is: (element: Element) => boolean, found: Element[] = []): Element[] {
  if (node.type === 'element' && is(node)) found.push(node);
  if ('children' in node) for (const child of node.children) elementsIn(child, is, found);
  return found;
}

const classOf = ({ properties }: Element): string => [properties.className, properties.id].flat().join(' ');

const rawText = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(rawText).join('') : '';

const lineOf = (node: Nodes): string => rawText(node).replace(/\s+/g, ' ').trim();

/** The words of the paragraphs in an element: bars and lists of links have hardly any. */
const wordsOf = (element: Element): string[] =>
  elementsIn(element, ({ tagName }) => tagName === 'p').flatMap((paragraph) => lineOf(paragraph).split(' '));
