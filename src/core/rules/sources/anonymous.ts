import type { Passage } from '../../article/model.ts';
import { allMatches } from '../../text/matches.ts';
import { type Span, span } from '../../text/spans.ts';
import { outsideQuotes } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

export const anonymous = defineRule({
  id: 'sources/anonymous',
  title: 'A story says why a source has no name',
  severity: 'info',
  doc: `A source without a name cannot be held to what it says. Most desks print one only where the news cannot be had
otherwise, and tell the reader why the name is kept back: “who was not allowed to speak in public”.

Say why, at the first mention; or get the name.`,
  options: {},
  messages: {
    reason: {
      what: '“{source}” speaks without a name, and the story does not say why.',
      why: 'Readers cannot weigh the claim: say why the name is kept back, or name the source.',
    },
    again: 'Another source without a name speaks here.',
  },
  examples: [
    { bad: 'The deal is dead, [[a senior official]] said on Monday.' },
    { bad: 'The deal is dead, according to [[two people familiar with the talks]].' },
    { bad: '[[A source]] said the deal is dead.' },
    { bad: '[[An industry source]] told the paper that the deal is dead.' },
    { bad: 'The deal is dead, [[two sources]] said.' },
    { good: 'An open source tool, Ana Ruiz said, found the fault.' },
    { good: 'The deal is dead, said a senior official, who was not authorized to speak publicly.' },
    { good: 'The deal is dead, a senior official said on condition of anonymity.' },
    { good: 'The deal is dead, city officials said.' },
    { good: 'The deal is dead, a spokesman for the ministry said.' },
    { good: 'A senior official named Bo Lind said the deal was dead.' },
  ],
  triggers: {
    words:
      'official officials aide aides staffer staffers diplomat diplomats executive executives adviser advisers advisor advisors operative operatives person people source sources insider insiders'.split(
        ' ',
      ),
  },
  *article({ passages }, _, places) {
    const found = [...places.keys()].flatMap((index) => [...sourcesIn(passages[index]!)]);
    const [first, ...others] = found;
    if (!first || passages.some(({ prose }) => REASON.test(prose))) return;
    const passage = passages.findLast(({ at }) => at <= first.start)!;
    yield {
      at: first,
      message: 'reason',
      data: { source: passage.prose.slice(first.start - passage.at, first.end - passage.at) },
      related: others.map((at) => ({ at, message: 'again' })),
    };
  },
});

const REASON =
  /anonym|(?:not|n['’]t)\s+(?:be\s+)?(?:authori[sz]ed|allowed|permitted|cleared)\s+to|unauthori[sz]ed to|not to be (?:named|identified|quoted)|(?:declined|refused|wish(?:es|ed)?|want(?:s|ed)?|prefer(?:s|red)?) (?:not )?to be (?:named|identified)|(?:withh(?:e|o)ld|kept back)[^.]{0,30}names?|names? (?:is|was|were|are|has been|have been) (?:being )?withheld|fear(?:ed|s|ing)? (?:of )?(?:reprisal|retaliation|retribution)|on background|speak(?:ing)? (?:freely|candidly)/iu;

/** One or a few people whom only their place describes; "city officials" speak for the city. */
const WHO =
  '(?:(?:an?|one|another|two|three|four|several|a (?:second|third)) (?:[\\p{Ll}-]+ |U\\.S\\. |\\p{Lu}\\p{L}+ ){0,3}(?:official|aide|staffer|diplomat|executive|adviser|advisor|operative)s?|(?:an?|one|another|two|three|four|several|a (?:second|third)) (?:[\\p{Ll}-]+ ){0,2}(?:person|people|sources?) (?:familiar|briefed|close|with (?:direct |first-hand )?knowledge|inside|within))';
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

function* sourcesIn(passage: Passage): Iterable<Span> {
  const prose = outsideQuotes(passage);
  const found: Span[] = [];
  for (const pattern of [BEHIND, BEFORE, BARE])
    for (const match of allMatches(prose, pattern)) {
      const words = match[1]!;
      const start = match.index + match[0].indexOf(words);
      const end = start + words.trimEnd().length;
      // A name beside the office is the name.
      const named = passage.facts.names.some(
        ({ kind, start: at }) => kind === 'person' && at >= start && at <= end + 2,
      );
      const place = span(passage.at + start, passage.at + end);
      const known = found.some((other) => other.start < place.end && place.start < other.end);
      if (!named && !known && !/\b(?:named|called)\b/.test(words)) found.push(place);
    }
  yield* found.sort((a, b) => a.start - b.start);
}
