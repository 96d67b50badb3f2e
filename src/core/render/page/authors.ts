import { isAuthorKey } from '../../article/copy/authorKeys.ts';
import type { Article } from '../../article/model.ts';
import { span } from '../../text/spans.ts';
import type { SiteAuthors } from './siteAuthors.ts';
import { wordsAt } from './sourceTree.ts';

/** Names in a byline stand between these. One group, so that splitting keeps what stands between names. */
const BETWEEN_NAMES = /(\s{0,9},\s{1,9}(?:and\s{1,9})?|\s{1,9}and\s{1,9}|\s{1,9}&\s{1,9})/;

/** A byline as it is read: its names, and what stands between them. */
export interface Byline {
  readonly names: readonly string[];
  /** Names and what joins them by turns, beginning with a name. */
  readonly pieces: readonly string[];
}

/** The byline without its "By". Names that stand in a list of the front matter are joined as a sentence joins them. */
export function bylineOf(article: Article & { readonly site?: SiteAuthors }): Byline {
  const { byline, authors } = article.furniture;
  const pieces = authors?.length
    ? joined(authors.map((place) => wordsAt(article, span(place.start, place.end)).replace(/^by\s+/i, '')))
    : byline
      ? wordsAt(article, byline)
          .replace(/^by\s+/i, '')
          .split(BETWEEN_NAMES)
      : [];
  return withNames(pieces, article.site);
}

/** Sites keep authors under keys ("lena_okafor"), which readers see as the names that the site has for them. */
function withNames(keyed: readonly string[], site: SiteAuthors | undefined): Byline {
  const pieces = keyed.map((piece, at) => (at % 2 === 0 ? (site?.get(piece) ?? nameOf(piece)) : piece));
  return { pieces, names: pieces.filter((name, at) => at % 2 === 0 && name !== '') };
}

/** Where no site tells, "lena_okafor" is Lena Okafor. */
const nameOf = (key: string): string =>
  isAuthorKey(key)
    ? key.replace(/(^|[._-])(\p{L})/gu, (_, sign: string, letter: string) => `${sign && ' '}${letter.toUpperCase()}`)
    : key;

const joined = (names: readonly string[]): string[] =>
  names.flatMap((name, at) => (at === 0 ? [name] : [at === names.length - 1 ? ' and ' : ', ', name]));
