import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  authorKeysOf,
  type HouseLook,
  inlinedFont,
  inlinedPicture,
  inlinedSheet,
  LARGEST_PICTURE,
  type Page,
  type PageFont,
  type PictureSource,
  pageDocument,
  pageFindings,
  pictureType,
  QUERY,
  queryFindings,
  type Review,
  readArticle,
  renderPage,
  ruleOf,
  SIDECAR,
  sheetFiles,
  THEMES,
} from '../core/index.ts';
import { homeOf, liesIn, readRegular } from '../files/door.ts';
import { replaceFile } from '../files/replaceFile.ts';
import { Configs, shown } from './configs.ts';
import { UsageError } from './errors.ts';
import { homesOf, onlySource, reasonOf, type Source } from './files.ts';
import type { Flags } from './flags.ts';
import { Reviewer } from './review.ts';
import { complain } from './say.ts';
import { Sites } from './siteAuthors.ts';
import { stylesIn } from './valeStyles.ts';

/** `copydesk preview`: the published page as one self-contained HTML file, to --out or standard output. */
export async function preview(names: readonly string[], flags: Flags): Promise<number> {
  const configs = new Configs(flags);
  const source = await onlySource(names, configs);
  const theme = flags.theme ?? source.config.preview.theme ?? 'site';
  if (!THEMES.some((known) => known === theme))
    throw new UsageError(`Unknown theme: ${theme}. Choose ${THEMES.join(', ')}.`);
  const own = names[0] === '-' ? process.cwd() : dirname(resolve(names[0]!));
  const folder = configs.chain(own)?.folder ?? own;
  const { readingSpeed } = source.config;
  if (flags.out && names[0] !== '-' && isSameFile(flags.out, names[0]!))
    throw new UsageError(`--out is the story itself: ${flags.out}.`);
  const inputs = new Set([`${names[0]}${SIDECAR}`, ...(configs.chain(own)?.files.keys() ?? [])]);
  const read = readerInto(inputs);

  const sites = new Sites((path) => inputs.add(path));
  const marked = flags.marked || flags.queries;
  const { article, findings } = marked
    ? withQueries(new Reviewer(flags).review(await sites.named(source)), source, flags)
    : {
        article: readArticle(source.text, source.format, undefined, source.config.frontMatter, source.file),
        findings: [],
      };
  const keys = authorKeysOf(article);
  const site = keys.length ? await sites.above(own, keys) : undefined;
  const page = renderPage(article, marked ? { readingSpeed, findings, site } : { readingSpeed, site });
  const styles = marked ? stylesIn(source.config.vale) : [];
  const titleOf = (id: string): string => (id === QUERY ? 'Query to the writer' : (ruleOf(id, styles)?.title ?? id));
  const sheets = marked ? ['page', 'marks'] : ['page'];
  const html = pageDocument(page, sheets.map(ownSheet).join('\n'), {
    theme,
    pictures: pictures(page, own, folder, read),
    ...houseStyles(source.config.preview, folder, read),
    findings: marked ? pageFindings(article, page, findings, titleOf) : [],
  });
  if (flags.out) await writePage(flags.out, html, inputs, configs);
  else process.stdout.write(html);
  return 0;
}

/** A proof: the open queries beside the findings, or without --marked alone. */
function withQueries(review: Review, { text, sidecar }: Source, flags: Flags): Pick<Review, 'article' | 'findings'> {
  const queries = flags.queries ? queryFindings(text, sidecar.queries) : [];
  return { article: review.article, findings: flags.marked ? [...review.findings, ...queries] : queries };
}

/** The page in place of the old one, if there was one; never in place of what it was made of. */
async function writePage(out: string, html: string, inputs: ReadonlySet<string>, configs: Configs): Promise<void> {
  if ([...inputs].some((input) => isSameFile(out, input)))
    throw new UsageError(`--out names a file that the page is made of: ${out}.`);
  try {
    await replaceFile(out, Buffer.from(html), { follow: true, within: homesOf(out, configs) });
  } catch (error) {
    throw new UsageError(`${out}: ${reasonOf(error)}.`);
  }
}

const ownSheet = (name: string): string => readFileSync(join(__dirname, 'webview', `${name}.css`), 'utf8');

/** The pictures that lie by the article or by the configuration, as addresses that hold them. */
function pictures(page: Page, own: string, folder: string, read: Read): Map<string, PictureSource> {
  const found = new Map<string, PictureSource>();
  for (const name of page.pictures) {
    if (!pictureType(name) || /^[a-z][a-z\d+.-]*:/i.test(name)) continue;
    const path = name.startsWith('/') ? join(folder, name) : resolve(own, name);
    if (!liesIn(path, own) && !liesIn(path, folder)) continue;
    const bytes = read(path, [own, folder]);
    const picture = bytes && inlinedPicture(name, bytes);
    if (picture) found.set(name, picture);
  }
  return found;
}

/** What `copydesk.yaml` names. A file that cannot be read is named, and the page goes out without it. */
function houseStyles(
  { css = [], fonts = [] }: HouseLook,
  folder: string,
  read: Read,
): { houseCss: string; fonts: PageFont[] } {
  const wanted = (path: string): Buffer | null => {
    const bytes = read(path, [homeOf(folder)]);
    if (!bytes) complain(`${shown(path)} cannot be read.`);
    return bytes;
  };
  return {
    houseCss: css.map((file) => selfContained(file, wanted(file)?.toString('utf8') ?? '', folder, read)).join('\n'),
    fonts: fonts.flatMap(({ file, ...font }) => {
      const bytes = wanted(file);
      return bytes ? [{ ...font, src: inlinedFont(file, bytes) }] : [];
    }),
  };
}

/** A style sheet with the pictures and fonts beside it inside. */
function selfContained(sheet: string, css: string, folder: string, read: Read): string {
  const files = new Map<string, Buffer>();
  for (const name of sheetFiles(css)) {
    const bytes = read(resolve(dirname(sheet), name), [folder]);
    if (bytes) files.set(name, bytes);
  }
  return inlinedSheet(css, files);
}

/** Whether two names, links followed, are one file. */
function isSameFile(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false; // the one that is written may not be there yet
  }
}

/** A file that goes into the page; null for one that is not there, too large, or outside once its links are followed. */
type Read = (path: string, within: readonly string[]) => Buffer | null;

/** Reads, and notes what was read. */
const readerInto =
  (inputs: Set<string>): Read =>
  (path, within) => {
    try {
      const bytes = readRegular(path, LARGEST_PICTURE, within);
      inputs.add(path);
      return bytes;
    } catch {
      return null;
    }
  };
