import { allMatches } from '../../text/matches.ts';
import { pictureType } from './pictureFile.ts';

/** Pictures and fonts that a style sheet of the newsroom names by their place beside it. */

const FONTS = /\.(?:woff2?|ttf|otf)$/i;

const ADDRESS = /url\(\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'()]*))\s*\)/gi;

/** The media type of a file that a style sheet may name; undefined for others. */
export function sheetFileType(name: string): string | undefined {
  const font = FONTS.exec(name);
  return font ? `font/${font[0].slice(1).toLowerCase()}` : pictureType(name);
}

/** The files that a style sheet names, as it names them; addresses on the web and within the page are none. */
export function sheetFiles(css: string): string[] {
  const names = allMatches(css, ADDRESS).map(([, double, single, bare = '']) => double ?? single ?? bare);
  return [...new Set(names)].filter(
    (name) => !/^(?:[a-z][a-z\d+.-]*:|[/#?]|$)/i.test(name) && sheetFileType(name) !== undefined,
  );
}

/** The style sheet with these files as addresses that hold them; what is not there stays as it is. */
export const withSheetFiles = (css: string, files: ReadonlyMap<string, string>): string =>
  css.replace(ADDRESS, (whole, double, single, bare) => {
    const held = files.get(double ?? single ?? bare);
    return held === undefined ? whole : `url("${held}")`;
  });
