import type { Span } from '../text/spans.ts';
import { readToml } from '../text/toml.ts';
import { readYaml, type Yaml } from '../text/yaml.ts';
import { isoMoment } from './dates.ts';
import type { PassageKind } from './model.ts';
import type { Draft, RawPassage } from './raw.ts';

type Path = readonly (string | number)[];

/** A value of the front matter: a word or a sentence with its place in the article. */
interface Entry extends Span {
  readonly path: Path;
  readonly value: string;
}

/** Keys that exports use for the same piece of furniture, likeliest first; compared without case, - and _. */
const KEYS = {
  headline: ['headline', 'hed', 'title'],
  deck: [
    'deck',
    'dek',
    'standfirst',
    'subtitle',
    'subhead',
    'subheadline',
    'blurb',
    'teaser',
    'summary',
    'excerpt',
    'description',
  ],
  kicker: ['kicker', 'eyebrow', 'section', 'category'],
  byline: ['byline', 'author', 'authors', 'writer', 'reporter', 'contributors'],
  published: ['date', 'published', 'publishedat', 'publishdate', 'pubdate', 'datepublished', 'publicationdate'],
  updated: ['updated', 'updatedat', 'lastmod', 'modified', 'datemodified'],
  dateline: ['dateline', 'location', 'place'],
  correction: ['correction', 'corrections', 'clarification', 'editorsnote', 'editornote'],
  image: [
    'image',
    'featuredimage',
    'coverimage',
    'hero',
    'heroimage',
    'leadimage',
    'mainimage',
    'photo',
    'thumbnail',
    'picture',
  ],
  caption: ['caption', 'cutline', 'imagecaption', 'photocaption', 'imagedescription'],
  credit: ['credit', 'imagecredit', 'photocredit', 'photographer', 'photoby'],
  tags: ['tags', 'topics', 'keywords'],
  slugline: ['slugline'],
} as const;

const INSIDE_IMAGE = {
  address: ['src', 'url', 'path', 'file', 'href', 'image'],
  alt: ['alt', 'alttext', 'description'],
  caption: ['caption', 'cutline', 'description', 'title'],
  credit: ['credit', 'photographer', 'source', 'byline', 'author'],
} as const;

const BESIDE_IMAGE_ALT = ['imagealt', 'alt', 'imagedescription', 'coverimagealt'];

/** Furniture from front matter. `block` covers the fences; every value keeps its place in the text. */
export function readFrontMatter(text: string, block: Span, furniture: Draft): RawPassage[] {
  const fields = new Fields(entriesOf(text, block));
  const passages: RawPassage[] = [];
  const add = (
    part: 'kicker' | 'headline' | 'deck' | 'byline' | 'dateline' | 'slugline',
    kind: PassageKind | null,
  ): void => {
    const place = fields.place(KEYS[part]);
    if (!place) return;
    furniture[part] = place;
    if (kind) passages.push({ ...place, kind });
  };
  add('kicker', 'kicker');
  add('headline', 'headline');
  add('deck', 'deck');
  add('byline', 'byline');
  const names = fields.all(KEYS.byline).filter(({ path }) => path.length > 1);
  if (names.length > 0) furniture.authors = names.map(({ start, end }) => ({ start, end }));
  add('dateline', null);
  add('slugline', null);
  for (const { start, end } of fields.all(KEYS.correction)) {
    furniture.corrections.push({ start, end });
    passages.push({ start, end, kind: 'correction' });
  }
  for (const part of ['published', 'updated'] as const) {
    const value = fields.all(KEYS[part])[0]?.value;
    const moment = value ? isoFrom(value) : null;
    if (moment) furniture[part] = moment;
  }
  const caption = readImage(fields, furniture);
  if (caption) passages.push({ ...caption, kind: 'caption' });
  furniture.tags.push(
    ...fields
      .all(KEYS.tags)
      .flatMap(({ value, path }) => (path.length > 1 ? [value] : value.split(',')))
      .map((tag) => tag.trim())
      .filter(Boolean),
  );
  return passages
    .sort((a, b) => a.start - b.start)
    .filter((passage, i, all) => i === 0 || passage.start >= all[i - 1]!.end);
}

/** The lead picture, its words and its owner, given beside it or inside it. Returns the caption's place. */
function readImage(fields: Fields, furniture: Draft): Span | null {
  const image = fields.all(KEYS.image);
  const key = image[0]?.path[0];
  const address = image.find(({ path }) => path.length === 1) ?? fields.inside(key, INSIDE_IMAGE.address);
  if (address) {
    furniture.image = address.value;
    furniture.imageAt = { start: address.start, end: address.end };
  }
  const alt = fields.inside(key, INSIDE_IMAGE.alt) ?? fields.all(BESIDE_IMAGE_ALT)[0];
  if (alt) furniture.imageAlt = alt.value;
  const credit = fields.inside(key, INSIDE_IMAGE.credit) ?? fields.all(KEYS.credit)[0];
  if (credit) furniture.credit = { start: credit.start, end: credit.end };
  const caption = fields.inside(key, INSIDE_IMAGE.caption) ?? fields.all(KEYS.caption)[0];
  if (!caption) return null;
  furniture.caption = { start: caption.start, end: caption.end };
  return furniture.caption;
}

/** ISO 8601 from a front matter date: already ISO, or written out. */
const isoFrom = (value: string): string | null =>
  /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d)?/.exec(value)?.[0].replace(' ', 'T') ?? isoMoment(value);

const plainKey = (key: string | number | undefined): string =>
  String(key ?? '')
    .toLowerCase()
    .replace(/[-_ ]/g, '');

/** The values of a front matter, found by what their keys mean. */
class Fields {
  readonly #entries: readonly Entry[];

  constructor(entries: readonly Entry[]) {
    this.#entries = entries.filter(({ value, start, end }) => value.trim() !== '' && start < end);
  }

  /** The values of the first of these keys that has any: the items of a list, the names of a list of people. */
  all(keys: readonly string[]): Entry[] {
    for (const key of keys) {
      const found = this.#entries.filter(({ path }) => plainKey(path[0]) === key);
      const named = found.filter(
        ({ path }) =>
          path.length === 1 || typeof path.at(-1) === 'number' || /^(?:name|text|title)$/.test(plainKey(path.at(-1))),
      );
      if (named.length || (found.length && keys === KEYS.image)) return named.length ? named : found;
    }
    return [];
  }

  /** The whole place of a value; of a list, from its first item to its last. */
  place(keys: readonly string[]): Span | null {
    const found = this.all(keys);
    const first = found[0];
    const last = keys === KEYS.byline ? found.at(-1) : first;
    return first && last ? { start: first.start, end: last.end } : null;
  }

  inside(key: string | number | undefined, names: readonly string[]): Entry | undefined {
    if (key === undefined) return undefined;
    for (const name of names) {
      const found = this.#entries.find(
        ({ path }) => path[0] === key && path.length > 1 && plainKey(path.at(-1)) === name,
      );
      if (found) return found;
    }
    return undefined;
  }
}

function entriesOf(text: string, block: Span): Entry[] {
  const fence = /^(---|\+\+\+)[^\r\n]*(?:\r\n?|\n)/.exec(text.slice(block.start, block.end));
  const base = block.start + (fence?.[0].length ?? 0);
  const source = text
    .slice(base, block.end)
    .replace(/(?:\r\n?|\n|^)(?:---|\+\+\+)[ \t]*$/, '\n')
    .replace(/\r(?!\n)/g, '\n');
  const found = fence?.[1] === '+++' ? readToml(source) : yamlEntries(source);
  return found.map(({ path, value, start, end }) => {
    const words = source.slice(start, end);
    const from = base + start + words.length - words.trimStart().length;
    return { path, value: value.trim(), start: from, end: from + words.trim().length };
  });
}

function yamlEntries(source: string): Entry[] {
  const yaml = readYaml(source);
  if (yaml.value === null) return lineEntries(source);
  const entries: Entry[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (path.length > 4) return;
    if (Array.isArray(value)) for (const [i, item] of value.entries()) walk(item, [...path, i]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
    else if (typeof value === 'string' || typeof value === 'number')
      entries.push({ path, value: String(value), ...wordsAt(source, yaml, path) });
  };
  walk(yaml.value, []);
  return entries;
}

/** The words of a scalar, without the YAML quotes or block sign around them. */
function wordsAt(source: string, yaml: Yaml, path: Path): Span {
  let { start, end } = yaml.at(path);
  const words = source.slice(start, end);
  if (/^(["'])[\s\S]*\1$/.test(words) && words.length > 1) return { start: start + 1, end: end - 1 };
  const sign = /^[|>][^\n]*\n\s*/.exec(words);
  if (sign) start += sign[0].length;
  end = start + source.slice(start, end).trimEnd().length;
  return { start, end };
}

/** What can be saved of YAML that does not parse, such as a headline with an unquoted colon: its simple lines. */
function lineEntries(source: string): Entry[] {
  return [...source.matchAll(/^([\w-]+):[ \t]+(["']?)(\S[^\n\r]*?)\2[ \t]*\r?$/gm)].map((match) => {
    const value = match[3]!;
    const start = match.index + match[0].indexOf(value, match[1]!.length + 1);
    return { path: [match[1]!], value, start, end: start + value.length };
  });
}
