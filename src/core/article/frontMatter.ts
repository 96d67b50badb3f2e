import type { Span } from '../text/spans.ts';
import { readYaml, type Yaml } from '../text/yaml.ts';
import { isoMoment } from './dates.ts';
import type { PassageKind } from './model.ts';
import type { Draft, RawPassage } from './plain.ts';

type Path = readonly (string | number)[];

/** Keys that exports use for the same piece of furniture, likeliest first. */
const KEYS = {
  headline: ['headline', 'title'],
  deck: ['deck', 'dek', 'subtitle', 'standfirst', 'description', 'summary', 'blurb', 'teaser'],
  kicker: ['kicker', 'section', 'category'],
  byline: ['byline', 'author', 'authors'],
  published: ['date', 'published', 'publishedAt', 'pubDate'],
  updated: ['updated', 'lastmod', 'modified'],
  dateline: ['dateline', 'location'],
  correction: ['correction', 'corrections', 'clarification', 'editors_note'],
  image: ['image', 'featured-image', 'featured_image', 'cover_image', 'hero'],
  tags: ['tags', 'topics', 'keywords'],
} as const;

/** Furniture from YAML front matter. `block` covers the fences; every value keeps its place in the text. */
export function readFrontMatter(text: string, block: Span, furniture: Draft): RawPassage[] {
  const opening = /^---[^\n]*\n/.exec(text.slice(block.start, block.end))?.[0].length ?? 0;
  const base = block.start + opening;
  const source = text.slice(base, block.end).replace(/\r?\n---[ \t]*$/, '\n');
  const yaml = readYaml(source);
  const map = yaml.value;
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return [];
  const reader = new Values(text, base, yaml, map as Record<string, unknown>);
  const passages: RawPassage[] = [];
  const add = (part: 'kicker' | 'headline' | 'deck' | 'byline' | 'dateline', kind: PassageKind | null): void => {
    const place = reader.place(KEYS[part]);
    if (!place) return;
    furniture[part] = place;
    if (kind) passages.push({ ...place, kind });
  };
  add('kicker', 'kicker');
  add('headline', 'headline');
  add('deck', 'deck');
  add('byline', 'byline');
  add('dateline', null);
  for (const correction of reader.places(KEYS.correction)) {
    furniture.corrections.push(correction);
    passages.push({ ...correction, kind: 'correction' });
  }
  for (const [part, keys] of [
    ['published', KEYS.published],
    ['updated', KEYS.updated],
  ] as const) {
    const value = reader.text(keys);
    const moment = value ? isoFrom(value) : null;
    if (moment) furniture[part] = moment;
  }
  passages.push(...readImage(reader, map as Record<string, unknown>, furniture));
  furniture.tags.push(...reader.strings(KEYS.tags));
  return passages.sort((a, b) => a.start - b.start);
}

function readImage(reader: Values, map: Record<string, unknown>, furniture: Draft): RawPassage[] {
  const key = KEYS.image.find((name) => map[name]);
  const image = key ? map[key] : undefined;
  const nested = typeof image === 'object' && image !== null ? (image as Record<string, unknown>) : null;
  const address = nested ? (nested.src ?? nested.url ?? nested.path ?? nested.file) : image;
  if (typeof address === 'string') furniture.image = address;
  if (typeof nested?.alt === 'string') furniture.imageAlt = nested.alt;
  const find = (inside: readonly string[], flat: readonly string[]): Span | null =>
    (nested && key ? reader.placeAt(inside.map((name) => [key, name])) : null) ?? reader.place(flat);
  const caption = find(['caption', 'cutline'], ['caption', 'cutline', 'image-caption', 'image_caption']);
  const credit = find(['credit', 'photographer'], ['credit', 'image-credit', 'image_credit', 'photo-credit']);
  if (credit) furniture.credit = credit;
  if (!caption) return [];
  furniture.caption = caption;
  return [{ ...caption, kind: 'caption' }];
}

/** ISO 8601 from a front matter date: already ISO, or written out. */
const isoFrom = (value: string): string | null =>
  /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d)?/.exec(value)?.[0].replace(' ', 'T') ?? isoMoment(value);

class Values {
  readonly #text: string;
  readonly #base: number;
  readonly #yaml: Yaml;
  readonly #map: Record<string, unknown>;

  constructor(text: string, base: number, yaml: Yaml, map: Record<string, unknown>) {
    this.#text = text;
    this.#base = base;
    this.#yaml = yaml;
    this.#map = map;
  }

  text(keys: readonly string[]): string | null {
    const key = keys.find((name) => this.#map[name] !== undefined && this.#map[name] !== null);
    const value = key ? this.#map[key] : undefined;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  }

  strings(keys: readonly string[]): string[] {
    const value = keys.map((key) => this.#map[key]).find(Boolean);
    const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
    return list
      .filter((item) => typeof item === 'string' || typeof item === 'number')
      .map((item) => String(item).trim());
  }

  place(keys: readonly string[]): Span | null {
    return this.places(keys)[0] ?? null;
  }

  /** Where the value stands; of a list, from its first item to its last. */
  places(keys: readonly string[]): Span[] {
    const key = keys.find((name) => this.#map[name]);
    const value = key ? this.#map[key] : undefined;
    if (!key) return [];
    if (!Array.isArray(value)) return this.#scalar([key], value);
    const items = value.flatMap((item, i) =>
      this.#scalar(
        typeof item === 'object' && item ? [key, i, 'name'] : [key, i],
        typeof item === 'object' && item ? (item as { name?: unknown }).name : item,
      ),
    );
    const first = items[0];
    const last = items.at(-1);
    if (!first || !last) return [];
    return keys === KEYS.correction ? items : [{ start: first.start, end: last.end }];
  }

  placeAt(paths: readonly Path[]): Span | null {
    for (const path of paths) {
      const value = path.reduce<unknown>(
        (node, key) =>
          typeof node === 'object' && node !== null ? (node as Record<string | number, unknown>)[key] : undefined,
        this.#map,
      );
      const place = this.#scalar(path, value)[0];
      if (place) return place;
    }
    return null;
  }

  /** The words of a scalar, without the YAML quotes or block sign around them. */
  #scalar(path: Path, value: unknown): Span[] {
    if (typeof value === 'object' && value !== null && 'name' in value)
      return this.#scalar([...path, 'name'], value.name);
    if ((typeof value !== 'string' && typeof value !== 'number') || String(value).trim() === '') return [];
    const at = this.#yaml.at(path);
    let start = at.start + this.#base;
    let end = at.end + this.#base;
    const source = this.#text.slice(start, end);
    const quoted = /^(["'])[\s\S]*\1$/.test(source);
    if (quoted) {
      start++;
      end--;
    } else {
      const sign = /^[|>][^\n]*\n\s*/.exec(source);
      if (sign) start += sign[0].length;
      end = start + this.#text.slice(start, end).trimEnd().length;
    }
    return start < end ? [{ start, end }] : [];
  }
}
