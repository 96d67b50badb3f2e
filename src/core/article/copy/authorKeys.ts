import { frontMatterAt } from '../../text/frontMatter.ts';
import { type Span, shift, textOf } from '../../text/spans.ts';
import type { Furniture } from '../model.ts';
import { emptyFurniture } from '../raw.ts';
import { type FrontMatterKeys, readFrontMatter } from './frontMatter.ts';

/** Where a byline names somebody by the key under which a site keeps its authors. */
export interface AuthorKey {
  readonly key: string;
  readonly at: Span;
}

/** A key has no space and no capital letter: "tim_guo", "lilly". */
export const isAuthorKey = (name: string): boolean => /^[\p{Ll}\d]+(?:[._-][\p{Ll}\d]+){0,4}$/u.test(name.trim());

/** The keys in a byline, so that the site has to be asked whose they are. */
export function authorKeysIn(text: string, { byline, authors }: Pick<Furniture, 'byline' | 'authors'>): AuthorKey[] {
  const places = authors?.length ? authors : byline ? [byline] : [];
  return places.flatMap((place) => {
    let from = 0;
    return textOf(text, place)
      .split(/(,|\band\b)/)
      .flatMap((piece): AuthorKey[] => {
        const start = from + piece.length - piece.trimStart().length;
        from += piece.length;
        const key = piece.trim();
        return isAuthorKey(key) && key !== 'and'
          ? [{ key, at: shift({ start, end: start + key.length }, place.start) }]
          : [];
      });
  });
}

/** The keys that the front matter of a text names its authors by; the rest of the text is not read. */
export function authorKeysAbove(text: string, keys: FrontMatterKeys): string[] {
  const furniture = emptyFurniture();
  const matter = frontMatterAt(text);
  if (matter) readFrontMatter(text, matter, furniture, keys);
  return authorKeysIn(text, furniture).map(({ key }) => key);
}
