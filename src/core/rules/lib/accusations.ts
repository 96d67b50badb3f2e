import type { Article, Person } from '../../article/model.ts';
import { allMatches } from '../../text/matches.ts';
import { spanIndex } from '../../text/spanIndex.ts';
import { bare, contains, type Span, span } from '../../text/spans.ts';

/** An answer, or word that one was sought, whoever gives it. */
export const ANSWERS =
  /\b(?:den(?:y|ied|ies|ying|ial)|declin(?:ed|es|ing)|respon(?:d|ded|ds|se|ses)|repl(?:y|ied|ies)|comment(?:ed)?|could not (?:immediately )?be reached|not guilty|pleaded|reject(?:ed|s|ing)|dismiss(?:ed|es|ing)|disput(?:ed|es)|refut(?:ed|es)|defend(?:ed|s|ing|ant)|apologi[sz](?:ed|es)|attorney|lawyer|solicitor|counsel|spokes(?:man|woman|person|people)|insist(?:ed|s)|maintain(?:ed|s)|admit(?:ted|s)|conceded|acknowledged|hit back|counter-?su(?:ed|it)|convicted|sentenced)\b/iu;

const WORD = "[\\p{L}.’'-]{1,30}";
const NAME = `(?<![\\p{L}.’'-])(?:${WORD}\\s){0,5}?\\p{Lu}${WORD}(?:\\s\\p{Lu}${WORD}){0,3}`;
const ACCUSED: readonly RegExp[] = [
  new RegExp(`\\b(?:accus(?:e|ed|es|ing))\\s(?<who>${NAME})\\sof\\b`, 'gu'),
  new RegExp(
    `(?<who>${NAME})(?:,[^,.]{1,60},)?\\s(?:is|was|are|were|has been|have been|stands)\\s(?:\\p{Ll}+\\s)?accused\\sof\\b`,
    'gu',
  ),
  new RegExp(`\\b(?:allegations|lawsuit|suit|complaint) against\\s(?<who>${NAME})`, 'gu'),
];

/** Whom prose says to be accused, sued or complained of. */
export function* accusations(prose: string): Iterable<Span> {
  for (const pattern of ACCUSED)
    for (const match of allMatches(prose, pattern)) {
      const who = match.groups?.who ?? '';
      const start = match.index + match[0].indexOf(who);
      yield span(start, start + who.length);
    }
}

/** Looks up the first person or body of the story that a stretch names. */
export function namedIn({ people }: Article): (place: Span) => Person | undefined {
  const known = people.filter(({ kind }) => kind !== 'unknown');
  const mentions = spanIndex(known.flatMap((person) => person.mentions.map((at) => ({ ...bare(at), person }))));
  return (place) => mentions(place).find((at) => contains(place, at))?.person;
}
