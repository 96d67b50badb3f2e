import type { Passage } from '../../article/model.ts';
import { allMatches } from '../../text/matches.ts';
import { type Span, span } from '../../text/spans.ts';
import { outsideQuotes } from './prose.ts';

const VAGUE_SAY =
  '(?:said|says|say|told|claimed|claims?|suggest(?:s|ed)?|indicate[sd]?|confirmed|reported|added|revealed)';
/** Each pattern behind what it cannot do without. */
const VAGUE: readonly (readonly [needs: RegExp, pattern: RegExp])[] = [
  [/reportedly/i, /\breportedly\b/giu],
  // A bare "sources said"; "sources close to the talks said" describes them and passes.
  [
    /source/i,
    new RegExp(
      `(?:\\b(?:a|one|several|some|multiple|two|three|various|unnamed|anonymous)\\s+)?(?<![-\\p{L}])(?<!\\p{Lu}\\p{L}*\\s)\\bsources?(?=\\s+(?:have\\s+|has\\s+|had\\s+)?${VAGUE_SAY}\\b)`,
      'giu',
    ),
  ],
  [/according to/i, /\baccording to (?:sources?|reports?|insiders?|some)(?=[.,;:]|\s*$)/giu],
  [
    /reports/i,
    new RegExp(`(?:\\b(?:media|news|press|some|recent|unconfirmed)\\s+)?\\breports(?=\\s+${VAGUE_SAY}\\b)`, 'giu'),
  ],
  [
    /\bit (?:is|was)|rumou?r/i,
    /\b(?:it (?:is|was) (?:said|believed|thought|understood|rumou?red|alleged) that|rumou?r has it)\b/giu,
  ],
];

/** The words behind “reports” say of what: “Both reports said”, “police reports said”. */
const REPORTS_OF = /[\p{L}\p{N}’'-] $/u;
const CONJUNCTION = /\b(?:and|but|as|that|although|though|while|because|after|or) $/i;
/** A source that is named in the same sentence. */
const NAMED =
  /\b(?:[Aa]ccording to (?:the |a |an |his |her |their |its )?\p{L}|(?<![\p{L}.])\p{Lu}[\p{L}.]{0,24} (?:has |had )?(?:reported|reports|said|says|wrote|writes|told)\b|citing \p{L}|told \p{Lu})/u;

/** UTF-16 units of a sentence that are searched for a source, on either side. */
const SENTENCE_REACH = 240;

function hasSource(prose: string, match: RegExpMatchArray): boolean {
  const at = match.index!;
  if (/^reports$/i.test(match[0])) {
    const before = prose.slice(Math.max(0, at - 24), at);
    return REPORTS_OF.test(before) && !CONJUNCTION.test(before);
  }
  if (!/^reportedly$/i.test(match[0])) return false;
  const before = prose.slice(Math.max(0, at - SENTENCE_REACH), at);
  const behind = prose.slice(at, at + SENTENCE_REACH);
  return NAMED.test(before.slice(before.lastIndexOf('. ') + 1) + behind.replace(/\. .*$/su, ''));
}

/** Words that stand for a source and do not say who. Offsets relative to the passage. */
export function* vagueSources(passage: Passage): Iterable<Span> {
  const prose = outsideQuotes(passage);
  if (!prose) return;
  for (const [needs, pattern] of VAGUE) {
    if (!needs.test(prose)) continue;
    for (const match of allMatches(prose, pattern))
      if (!hasSource(prose, match)) yield { start: match.index, end: match.index + match[0].length };
  }
}

/** One or a few people whom only their place describes; "city officials" speak for the city. */
const WHO =
  '(?:(?:an?|one|another|two|three|four|several|a (?:second|third)) (?:[\\p{Ll}-]+ |U\\.S\\. |\\p{Lu}\\p{L}+ ){0,3}(?:official|aide|staffer|diplomat|executive|adviser|advisor|operative)s?|(?:an?|one|another|two|three|four|several|a (?:second|third)) (?:[\\p{Ll}-]+ ){0,2}(?:person|people|sources?) (?:familiar|briefed|close|with (?:direct |first-hand )?knowledge|inside|within))';
const NEEDS_WHO =
  /official|aide|staffer|diplomat|executive|advis[eo]r|operative|(?:person|people|source|sources) (?:familiar|briefed|close|with|inside)/i;
const SAY = '(?:said|says|told|added|confirmed|claimed|described|acknowledged)';
const BEHIND = new RegExp(
  `(?<![\\p{L}-])(${WHO}(?:[^.,;:!?()–—\\n]{0,60}?))\\s(?:has |have |reportedly |also )?${SAY}\\b`,
  'giu',
);
const BEFORE = new RegExp(`(?:\\baccording to|[,”"]\\s(?:said|says))\\s(${WHO}[^.,;:!?()–—\\n]{0,60})`, 'giu');

/** A source and nothing more, or with its place: "a source", "two sources in the ministry". */
const BARE = new RegExp(
  `(?<![\\p{L}-])((?:an?|one|another|two|three|four|several|multiple|a (?:second|third)) (?:(?!open|energy|food|power|water|light|heat|data|main|key|major)[\\p{Ll}-]+ ){0,2}(?:sources?|insiders?))(?: (?:in|at|from|on|inside|within) [^.,;:!?()–—\\n]{1,40}?)?\\s(?:has |have |also |then )?${SAY}\\b`,
  'giu',
);

/** Each pattern behind what it cannot do without. */
const DESCRIBED: readonly (readonly [needs: RegExp, pattern: RegExp])[] = [
  [NEEDS_WHO, BEHIND],
  [NEEDS_WHO, BEFORE],
  [/source|insider/i, BARE],
];

/** People whom only their place describes, where they speak. Offsets in the article’s text. */
export function* describedSources(passage: Passage): Iterable<Span> {
  const prose = outsideQuotes(passage);
  const found: Span[] = [];
  for (const [needs, pattern] of DESCRIBED)
    for (const match of needs.test(prose) ? allMatches(prose, pattern) : []) {
      const words = match[1]!;
      const start = match.index + match[0].indexOf(words);
      const end = start + words.trimEnd().length;
      // A name beside the office is the name.
      const named = passage.facts.names.some(
        ({ kind, start: at }) => kind === 'person' && at >= start && at <= end + 2,
      );
      const place = span(passage.at + start, passage.at + end);
      const known = found.some((other) => other.start < place.end && place.start < other.end);
      // “the two officials”: who was named before. “A leak that claimed” is a thing.
      const told = /\b(?:the|these|those|both) $/i.test(prose.slice(Math.max(0, start - 6), start));
      if (!named && !known && !told && !/\b(?:named|called)\b|\b(?:leak|cable|note|memo|source code)\b/.test(words))
        found.push(place);
    }
  yield* found.sort((a, b) => a.start - b.start);
}
