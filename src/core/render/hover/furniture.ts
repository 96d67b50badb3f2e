import type { Article } from '../../article/model.ts';
import { endOfFrontMatter } from '../../text/frontMatter.ts';
import { allMatches } from '../../text/matches.ts';
import type { Span } from '../../text/spans.ts';

/** What a stretch of copy was read as, and why, for a hover. */
export interface Note {
  readonly place: Span;
  readonly markdown: string;
}

type Part = 'kicker' | 'headline' | 'deck' | 'byline' | 'dateline' | 'caption' | 'credit' | 'slugline' | 'authorLine';

/** The part's name, and what its place says where neither a key nor a label does. */
const PARTS: Readonly<Record<Part, readonly [name: string, why: string]>> = {
  credit: ['Credit', 'what follows the caption, set off by parentheses, a slash, a dash or a label'],
  caption: ['Caption', 'the line with the credit of a picture, or below a picture'],
  dateline: ['Dateline', 'the place before the dash that opens one of the first paragraphs'],
  byline: ['Byline', 'the names after “By,” or right under the headline'],
  kicker: ['Kicker', 'the short line above the headline'],
  headline: ['Headline', 'the first line of the copy that is no other furniture'],
  deck: ['Deck', 'the lines between headline and story'],
  slugline: ['Slugline', 'the name under which the story is filed'],
  authorLine: ['About the author', 'the line below the story that names who wrote it'],
};

/** The furniture at an offset, said in a sentence; null where there is none. */
export function describeFurniture({ text, furniture }: Article, offset: number): Note | null {
  for (const [part, [name, why]] of Object.entries(PARTS) as [Part, readonly [string, string]][]) {
    const place = furniture[part];
    if (!place || offset < place.start || offset > place.end) continue;
    const source = keyOf(text, place) ?? labelOf(text, place) ?? why;
    const dates = part === 'byline' ? datesOf(furniture) : '';
    return { place, markdown: `**${name}**: ${source}.${dates}` };
  }
  return null;
}

/** The key of the front matter that it stands under. */
function keyOf(text: string, place: Span): string | null {
  if (place.start >= endOfFrontMatter(text)) return null;
  const key = allMatches(text.slice(0, place.start), /^[ \t-]*(\w[\w-]*)[ \t]*[:=]/gm).at(-1)?.[1];
  return key ? `from \`${key}\` in the front matter` : 'from the front matter';
}

/** The label that stands before it on its line. */
function labelOf(text: string, place: Span): string | null {
  const line =
    text
      .slice(0, place.start)
      .split(/[\n\r]/)
      .at(-1) ?? '';
  const label = /^\W*(\p{L}[\p{L} -]{1,24}):\s*$/u.exec(line)?.[1];
  return label ? `labelled “${label}”` : null;
}

const datesOf = ({ published, updated }: Article['furniture']): string =>
  [
    published ? ` Published ${published.replace('T', ', ')}.` : '',
    updated ? ` Updated ${updated.replace('T', ', ')}.` : '',
  ].join('');
