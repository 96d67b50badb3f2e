import type { Span } from '../../text/spans.ts';
import { wordCount } from '../../text/words.ts';

/** What a label announces; `routing` is for desks, `body` says that the copy begins. */
export type LabelSlot =
  | 'headline'
  | 'deck'
  | 'kicker'
  | 'byline'
  | 'dateline'
  | 'slugline'
  | 'moment'
  | 'caption'
  | 'credit'
  | 'routing'
  | 'body';

export interface Label {
  readonly slot: LabelSlot;
  /** The words behind the label, relative to the line; empty where none follow. */
  readonly value: Span;
}

/** Labels of newsroom templates and exports, by what they announce. */
const LABELS: Readonly<Record<LabelSlot, string>> = {
  headline: 'headline|hed|head|title',
  deck: 'deck|dek|sub-?head(?:line)?|standfirst|subtitle|summary|abstract|teaser|blurb',
  kicker: 'kicker|eyebrow|overline',
  byline: 'byline|by-line|by|authors?|reporters?|writers?|words|text by',
  dateline: 'dateline|location|place',
  slugline: 'slug|slugline|story slug',
  moment:
    '(?:date|published|publication date|publish date|updated|last updated|created|posted|filed|first published|modified|moved)(?: (?:at|on|date))?',
  caption: 'caption|cutline|photo caption|image caption',
  credit: '(?:photo|image|picture|pic|photos|photograph|illustration)(?: credit)?|credit|photographer',
  routing:
    'length|words|word count|source|section|desk|page|embargo(?:ed)?|status|priority|keywords|load-date|copyright|language|publication-type|edition|version|category|urgency|eds?|editor|edited by|contact|budget|subs|run date|note to editors|art|graphics?|type|topic|url|id',
  body: 'body|text|story|copy|article',
};

const PATTERNS = (Object.entries(LABELS) as [LabelSlot, string][]).map(
  ([slot, words]) => [slot, new RegExp(`^(?:${words})\\s*:\\s*`, 'i')] as const,
);

const MOST_WORDS = 80;

/** `caption "Children queue," says a mother`: the colon is often forgotten there. No sentence begins in small letters. */
const FORGOTTEN_COLON = /^(?:caption|cutline)[ \t]{1,9}(?=["“‘']?\p{Lu})/u;

/** "HEADLINE: Council votes", "Published At: …", "Photo: Bo Lind": the label at the head of a line. */
export function readLabel(line: string): Label | null {
  const forgotten = FORGOTTEN_COLON.exec(line);
  if (forgotten) return { slot: 'caption', value: { start: forgotten[0].length, end: line.length } };
  if (!/^\p{L}[\p{L} -]{1,24}:/u.test(line) || wordCount(line) > MOST_WORDS) return null;
  for (const [slot, pattern] of PATTERNS) {
    const label = pattern.exec(line);
    if (!label) continue;
    const value = { start: label[0].length, end: line.length };
    // "Words: 640" counts them, "Words: Ana Ruiz" says whose they are.
    return { slot: slot === 'byline' && /^\d/.test(line.slice(value.start)) ? 'routing' : slot, value };
  }
  return null;
}
