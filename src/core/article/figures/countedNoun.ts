import { MONTHS } from '../../lexicon/calendar.ts';
import { IRREGULAR_PLURALS, NO_NOUN, SAME_NOUN } from '../../lexicon/numbers/numbers.ts';
import type { Span } from '../../text/spans.ts';

/** Words behind a figure in which what is counted must stand, and UTF-16 units that they may take. */
const MOST_WORDS = 4;
const REACH = 80;

/** What is counted: up to four words behind the figure whose first plural is the head: "new North Korean troops". */
export function nounAfter(prose: string, at: number): Span | null {
  const rest = prose.slice(at, at + REACH);
  const word = /\s+([\p{L}][\p{L}.'’-]*)/uy;
  let words = 0;
  for (let match = word.exec(rest); match && words < MOST_WORDS; match = word.exec(rest)) {
    const text = match[1]!;
    const lower = text.toLowerCase();
    // "maintenance and cleaning workers": two modifiers of one noun.
    const joins = lower === 'and' && words > 0;
    if (!joins && (NO_NOUN.has(lower) || MONTHS.has(lower.replace('.', '')))) return null;
    if (!joins) words++;
    const bare = lower.replace(/\.$/, '');
    if (isPlural(bare)) {
      const lead = rest.length - rest.trimStart().length;
      return { start: at + lead, end: at + word.lastIndex - (text.endsWith('.') ? 1 : 0) };
    }
    if (text.endsWith('.')) return null;
  }
  return null;
}

/** “Gunmen”, “grandchildren”, “townspeople”. */
const OF_PEOPLE = /^(?:[a-z]{3,}(?:women|children|people|folk)|[a-z]{2,}[dehklnprstwy]men)$/;
/** Words in -men that are one thing. */
const ONE_IN_MEN = /^(?:specimen|regimen)$/;

const isPlural = (word: string): boolean =>
  IRREGULAR_PLURALS.has(word) ||
  (/[^sui]s$/.test(word) && word.length > 3 && !/['’]/.test(word)) ||
  (OF_PEOPLE.test(word) && !ONE_IN_MEN.test(word));

/** The head of what is counted, lower case and singular: "troop" of "North Korean soldiers". */
export function unitOf(noun: string): string {
  const head = noun.toLowerCase().split(/\s+/).at(-1) ?? '';
  return SAME_NOUN.get(head) ?? (IRREGULAR_PLURALS.has(head) ? head : head.replace(/ies$/, 'y').replace(/s$/, ''));
}
