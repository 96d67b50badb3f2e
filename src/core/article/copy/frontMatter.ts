import type { FrontMatterBlock } from '../../text/frontMatter.ts';
import { allMatches } from '../../text/matches.ts';
import { meets, type Span, span } from '../../text/spans.ts';
import { readToml } from '../../text/toml.ts';
import { wordCount } from '../../text/words.ts';
import { readYaml, type Yaml } from '../../text/yaml/yaml.ts';
import { isoMoment } from '../dates/dates.ts';
import { readCredit } from '../furniture/captions.ts';
import type { PassageKind } from '../model.ts';
import type { Draft, RawPassage } from '../raw.ts';
import { valueMarkup } from './valueMarkup.ts';

type Path = readonly (string | number)[];

/** A value of the front matter: a word or a sentence with its place in the article. */
interface Entry extends Span {
  readonly path: Path;
  readonly value: string;
}

/** Keys that exports use for the same piece of furniture, likeliest first; compared without case, - and _. */
export const FRONT_MATTER_KEYS = {
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
    'tagline',
    'snippet',
    'summary',
    'excerpt',
    'description',
  ],
  kicker: ['kicker', 'eyebrow', 'section', 'category'],
  byline: ['byline', 'author', 'authors', 'writer', 'reporter', 'contributors', 'bylines', 'autor', 'autora', 'auteur'],
  published: ['date', 'published', 'publishedat', 'publishdate', 'pubdate', 'datepublished', 'publicationdate'],
  updated: ['updated', 'updatedat', 'lastmod', 'modified', 'datemodified'],
  dateline: ['dateline', 'location', 'place'],
  correction: ['correction', 'corrections', 'clarification', 'editorsnote', 'editornote'],
  image: [
    'image',
    'featuredimage',
    'featuredimg',
    'featuredimagepath',
    'featuredphoto',
    'featureimage',
    'cover',
    'coverimage',
    'coverphoto',
    'hero',
    'heroimage',
    'leadimage',
    'leadphoto',
    'mainimage',
    'mainphoto',
    'header.image',
    'header.overlay_image',
    'headerimage',
    'banner',
    'bannerimage',
    'photo',
    'thumbnail',
    'picture',
  ],
  alt: ['imagealt', 'alt', 'imagedescription', 'coverimagealt'],
  caption: ['caption', 'cutline', 'imagecaption', 'photocaption', 'header.caption'],
  credit: ['credit', 'imagecredit', 'photocredit', 'photographer', 'photoby'],
  tags: ['tags', 'topics', 'keywords'],
  slugline: ['slugline'],
} as const;

type Slot = keyof typeof FRONT_MATTER_KEYS;

/** Keys of one newsroom's own, tried before the usual ones; a dot leads into a map: `meta.title`. */
export type FrontMatterKeys = Readonly<Partial<Record<Slot, readonly string[]>>>;

const INSIDE_IMAGE = {
  address: ['src', 'url', 'path', 'file', 'href', 'image'],
  alt: ['alt', 'alttext', 'description'],
  caption: ['caption', 'cutline', 'title'],
  credit: ['credit', 'attribution', 'photographer', 'source', 'byline', 'author'],
} as const;
/** Where the picture's source is its file, it is nobody's name. */
const OWNERS_BESIDE_FILE = INSIDE_IMAGE.credit.filter((name) => name !== 'source');
/** What a generator calls the part of a page or the kind of a file; no reader sees it. */
const NO_SECTION = /^(?:content|body|posts?|articles?|pages?)$/i;
/** What an export writes for a value that was never given. */
const UNSET = /^(?:undefined|null)$/;
/** Who took a picture, where its file might stand. */
const NAMED = /^\p{Lu}[\p{L}'’.-]{0,30}(?: \p{Lu}[\p{L}'’.-]{0,30}){1,5}$/u;
const IS_FILE = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

/** Furniture from front matter. Every value keeps its place in the text. */
export function readFrontMatter(
  text: string,
  block: FrontMatterBlock,
  furniture: Draft,
  own: FrontMatterKeys,
): RawPassage[] {
  const fields = new Fields(entriesOf(text, block), own);
  const passages: RawPassage[] = [];
  const add = (
    part: 'kicker' | 'headline' | 'deck' | 'byline' | 'dateline' | 'slugline',
    kind: PassageKind | null,
  ): void => {
    const place = fields.place(part);
    if (!place) return;
    furniture[part] = place;
    if (kind) passages.push({ ...place, kind });
  };
  if (!NO_SECTION.test(fields.all('kicker')[0]?.value ?? '')) add('kicker', 'kicker');
  add('headline', 'headline');
  if (fields.all('deck')[0]?.value !== fields.all('headline')[0]?.value) add('deck', 'deck');
  add('byline', 'byline');
  const names = fields.all('byline').filter(({ path }) => path.length > 1);
  if (names.length > 0) furniture.authors = names.map(({ start, end }) => ({ start, end }));
  add('dateline', null);
  add('slugline', null);
  for (const { start, end } of fields.all('correction')) {
    furniture.corrections.push({ start, end });
    passages.push({ start, end, kind: 'correction' });
  }
  for (const part of ['published', 'updated'] as const) {
    const value = fields.all(part)[0]?.value;
    const moment = value ? isoFrom(value) : null;
    if (moment) furniture[part] = moment;
  }
  const caption = readImage(fields, furniture);
  if (caption) passages.push({ ...caption, kind: 'caption' });
  for (const passage of fields.numbered()) passages.push(passage);
  const tags = fields.all('tags').flatMap(({ value, path }) => (path.length > 1 ? [value] : value.split(',')));
  for (const tag of tags) if (tag.trim()) furniture.tags.push(tag.trim());
  return passages
    .sort((a, b) => a.start - b.start)
    .filter((passage, i, all) => i === 0 || passage.start >= all[i - 1]!.end)
    .map((passage) => withMarkup(text, passage));
}

/** Keys that hold the story itself where an editor of sites wrote no body. */
const STORY = /^(?:content|body|text|story|article|articlebody|markdown)$/;
/** Words: a key of that name may hold a label. */
const FEWEST = 20;

/** The story where the front matter holds it (`content: >-`) and nothing stands behind that. */
export function storyWithin(text: string, block: FrontMatterBlock): Span | null {
  if (block.kind === 'json' || text.slice(block.at.end).trim() !== '') return null;
  const story = entriesOf(text, block).find(
    ({ path, value, start }) =>
      path.length === 1 &&
      STORY.test(plainKey(path[0])) &&
      wordCount(value) >= FEWEST &&
      /[|>][\d+-]{0,3}[ \t]*\r?\n\s*$/.test(text.slice(Math.max(0, start - 60), start)),
  );
  return story ? span(story.start, story.end) : null;
}

/** Quotes stand around a value on both sides, or not at all. */
function withMarkup(text: string, passage: RawPassage): RawPassage {
  const [before, after] = [
    text
      .slice(passage.start - 8, passage.start)
      .trimEnd()
      .at(-1),
    text[passage.end],
  ];
  const isMultiline = text.startsWith('"""', passage.end);
  const quote = isMultiline || (before === after && (before === '"' || before === "'")) ? after! : '';
  const markup = valueMarkup(text.slice(passage.start, passage.end), quote);
  return markup.length ? { ...passage, markup } : passage;
}

/** The lead picture, its words and its owner, given beside it or inside it. Returns the caption's place. */
function readImage(fields: Fields, furniture: Draft): Span | null {
  const image = fields.all('image');
  const depth = fields.depth('image');
  const under = image[0]?.path.slice(0, depth);
  const source = fields.inside(under, ['source']);
  const isFile = source !== undefined && IS_FILE.test(source.value);
  const named =
    image.find(({ path }) => path.length === depth) ??
    fields.inside(under, INSIDE_IMAGE.address) ??
    (isFile ? source : undefined);
  // "photo: Ana Ruiz" names the photographer.
  const isOwner = named !== undefined && NAMED.test(named.value) && !IS_FILE.test(named.value);
  // "cover: true" asks the layout for a picture, and names none.
  const address = isOwner || /^(?:true|false|yes|no|none)$/i.test(named?.value ?? '') ? undefined : named;
  if (address) {
    furniture.image = address.value;
    furniture.imageAt = { start: address.start, end: address.end };
  }
  const alt =
    fields.inside(under, INSIDE_IMAGE.alt) ?? fields.beside('image', INSIDE_IMAGE.alt) ?? fields.all('alt')[0];
  if (alt) furniture.imageAlt = alt.value;
  const credit =
    (isOwner ? named : fields.inside(under, isFile ? OWNERS_BESIDE_FILE : INSIDE_IMAGE.credit)) ??
    fields.beside('image', INSIDE_IMAGE.credit) ??
    fields.all('credit')[0] ??
    fields.photographer();
  if (credit) furniture.credit = { start: credit.start, end: credit.end };
  const caption =
    fields.inside(under, INSIDE_IMAGE.caption) ??
    fields.beside('image', INSIDE_IMAGE.caption) ??
    fields.all('caption')[0];
  if (!caption) return null;
  const read = readCredit(caption.value);
  if (read && !read.caption) {
    // "(Ana Ruiz/Photo Director)" is nothing but whose the picture is.
    furniture.credit ??= { start: caption.start, end: caption.end };
    return null;
  }
  furniture.caption = { start: caption.start, end: caption.end };
  return furniture.caption;
}

/** `caption2`, `photo2_caption`: the second of several pictures. */
const CAPTION_OF = /^(?:caption|cutline)(\d{1,2})$|^(?:photo|image|img|picture|pic)(\d{1,2})(?:caption|cutline)$/;
const PICTURE_KEY = /^(?:photo|image|img|picture|pic)(?=\d)/;
const placeOf = ({ start, end }: Span): Span => ({ start, end });

/** ISO 8601 from a front matter date: already ISO, or written out. An editor of sites writes midnight for a day without a time. */
const isoFrom = (value: string): string | null =>
  /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d)?/
    .exec(value)?.[0]
    .replace(' ', 'T')
    .replace(/T00:00$/, '') ?? isoMoment(value);

const plainKey = (key: string | number | undefined): string =>
  String(key ?? '')
    .toLowerCase()
    .replace(/[-_ ]/g, '');

/** The values of a front matter, found by what their keys mean. */
class Fields {
  readonly #entries: readonly Entry[];
  readonly #own: FrontMatterKeys;

  constructor(entries: readonly Entry[], own: FrontMatterKeys) {
    this.#entries = entries.filter(({ value, start, end }) => value.trim() !== '' && start < end && !UNSET.test(value));
    this.#own = own;
  }

  /** The values of the first of a slot's keys that has any: the items of a list, the names of a list of people. */
  all(slot: Slot): Entry[] {
    const key = this.#keyOf(slot);
    return key ? this.#under(slot, key) : [];
  }

  /** How many steps lead to the key that a slot was found at. */
  depth(slot: Slot): number {
    return this.#keyOf(slot)?.length ?? 1;
  }

  /** The whole place of a value; of a list of people, from the first to the last. */
  place(slot: Slot): Span | null {
    const found = this.all(slot);
    const first = found[0];
    const last = slot === 'byline' ? found.at(-1) : first;
    return first && last ? { start: first.start, end: last.end } : null;
  }

  /** The value of the first of these keys in the map at a path. */
  inside(path: Path | undefined, names: readonly string[]): Entry | undefined {
    if (path === undefined) return undefined;
    for (const name of names) {
      const found = this.#entries.find(
        (entry) =>
          entry.path.length > path.length &&
          path.every((step, i) => entry.path[i] === step) &&
          plainKey(entry.path.at(-1)) === name,
      );
      if (found) return found;
    }
    return undefined;
  }

  /** The value of a key that is named for a slot's own: `hero_image_caption` or `heroCaption` beside `hero_image`. */
  beside(slot: Slot, names: readonly string[]): Entry | undefined {
    const key = this.#keyOf(slot);
    if (!key) return undefined;
    const last = key.at(-1) ?? '';
    const whole = last.replace(/(?:path|url|src|file)$/, '');
    const stem = whole.replace(/(?:image|img|photo|picture)$/, '');
    const wanted = names.flatMap((name) => [last, whole, stem].flatMap((own) => (own ? [`${own}${name}`] : [])));
    return this.#entries.find(
      ({ path }) =>
        path.length === key.length &&
        key.slice(0, -1).every((step, i) => plainKey(path[i]) === step) &&
        wanted.includes(plainKey(path.at(-1))),
    );
  }

  /** `photo: Ana Ruiz` beside `image: pool.jpg`. */
  photographer(): Entry | undefined {
    return this.#entries.find(
      ({ path, value }) => path.length === 1 && /^photos?$/.test(plainKey(path[0])) && NAMED.test(value),
    );
  }

  /** `photo1` and `caption1`: pictures that the layout places, each with its words. */
  numbered(): RawPassage[] {
    return this.#entries.flatMap(({ path, start, end }): RawPassage[] => {
      const number = path.length === 1 ? CAPTION_OF.exec(plainKey(path[0]))?.slice(1).find(Boolean) : undefined;
      if (!number) return [];
      const file = this.#entries.find(
        (entry) => entry.path.length === 1 && plainKey(entry.path[0]).replace(PICTURE_KEY, '') === number,
      );
      const told: RawPassage = { start, end, kind: 'caption' };
      return file ? [{ ...placeOf(file), kind: 'other', picture: { src: file.value } }, told] : [told];
    });
  }

  #keyOf(slot: Slot): readonly string[] | undefined {
    const keys = [...(this.#own[slot] ?? []), ...FRONT_MATTER_KEYS[slot]].map((key) => key.split('.').map(plainKey));
    // Hugo keeps what a site adds of its own under "params".
    return [...keys, ...keys.map((key) => ['params', ...key])].find((key) => this.#under(slot, key).length > 0);
  }

  #under(slot: Slot, key: readonly string[]): Entry[] {
    const found = this.#entries.filter(({ path }) => key.every((step, i) => plainKey(path[i]) === step));
    const named = found.filter(
      ({ path }) =>
        path.length === key.length ||
        typeof path.at(-1) === 'number' ||
        (slot === 'byline' ? /^(?:name|text|fullname|displayname)$/ : /^(?:name|text|title)$/).test(
          plainKey(path.at(-1)),
        ),
    );
    if (named.length) return named;
    // A list of people may call their names titles.
    if (slot === 'byline') return found.filter(({ path }) => plainKey(path.at(-1)) === 'title');
    return slot === 'image' ? found : named;
  }
}

function entriesOf(text: string, { kind, inner }: FrontMatterBlock): Entry[] {
  const base = inner.start;
  const source = text.slice(base, inner.end).replace(/\r(?!\n)/g, '\n');
  const found = kind === 'toml' ? readToml(source) : yamlEntries(source);
  return found.map(({ path, value, start, end }) => {
    const words = source.slice(start, end);
    const from = base + start + words.length - words.trimStart().length;
    return { path, value: value.trim(), start: from, end: from + words.trim().length };
  });
}

function yamlEntries(source: string): Entry[] {
  const yaml = readYaml(source, { repeats: true });
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
  // An export may write the sign twice.
  const sign = /^[|>][^\n]*\n\s*(?:\|[ \t]*\n\s*)?/.exec(words);
  if (sign) start += sign[0].length;
  end = start + source.slice(start, end).trimEnd().length;
  return { start, end };
}

/** A value in quotes that goes on at the margin, which YAML wants indented. */
const AT_MARGIN = /^([\w-]+):[ \t]+"([^"]+)"[ \t]*\r?$/gm;

/** What can be saved of YAML that does not parse, such as a headline with an unquoted colon or a caption without one: its simple lines. */
function lineEntries(source: string): Entry[] {
  const long = [...source.matchAll(AT_MARGIN)].flatMap(({ 0: whole, 1: key = '', 2: value = '', index }): Entry[] => {
    const start = index + whole.indexOf('"') + 1;
    return value.includes('\n') ? [{ path: [key], value, start, end: start + value.length }] : [];
  });
  const inLong = meets(long);
  const lines = [
    ...source.matchAll(/^([\w-]+)(?::|(?<=^(?:caption|cutline)))[ \t]+(["']?)(\S[^\n\r]*?)\2[ \t]*\r?$/gm),
  ].flatMap((match) => {
    const value = match[3]!;
    const start = match.index + match[0].indexOf(value, match[1]!.length + 1);
    if (inLong(span(start - 1, start + 2))) return [];
    const listed = /^\[([^[\]]*)\]$/.exec(value)?.[1];
    if (listed === undefined) return [{ path: [match[1]!], value, start, end: start + value.length }];
    return allMatches(listed, /[^\s,"'][^,"']*/g).map(({ index, 0: item }, i) => {
      const at = start + 1 + index;
      return { path: [match[1]!, i], value: item, start: at, end: at + item.length };
    });
  });
  return [...lines, ...long].sort((a, b) => a.start - b.start);
}
