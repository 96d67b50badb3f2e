import { allMatches } from '../../../text/matches.ts';
import { bareOf, type Claim, named } from '../claim.ts';
import { NAME } from '../lists/list.ts';
import type { Sentence } from '../sentences.ts';

const OPPOSED =
  '(?:(?:were |was )?(?:opposed|opposing|dissenting|in opposition)|(?:voting|voted) (?:no|nay|against)|casting the (?:no|dissenting|opposing) votes?|against)';
const WITH = new RegExp(
  `,? with (?:\\p{Ll}+ ){0,3}(?<list>${NAME}(?:, ${NAME}){0,5},? and ${NAME}),? ${OPPOSED}\\b(?! the)`,
  'gu',
);

/** "voted 5-2 to close the mill, with Hale and Moss opposed", "with two members opposed": as many as votes. */
export function* dissent({ figures, gaps, end }: Sentence, _: Sentence | null, prose: string): Generator<Claim> {
  const k = figures.findIndex((one, i) => one.kind === 'count' && one.value < 60 && /^[-–]$/.test(gaps[i + 1]!));
  const [a, b, few] = [figures[k], figures[k + 1], figures[k + 2]];
  if (!a || b?.kind !== 'count' || !VOTED.test(`${gaps[k]!}${gaps[k + 2]!}`)) return;
  if (few?.kind === 'count' && /, with (?:just |only )?$/.test(gaps[k + 2]!) && SO_MANY_OPPOSED.test(gaps[k + 3]!)) {
    const data = { a: named(a), b: named(b), least: named(a.value < b.value ? a : b), stated: named(few) };
    yield {
      relation: 'tally',
      message: 'against',
      data,
      holds: few.value === a.value || few.value === b.value,
      certainty: 'likely',
      at: few.number,
      on: [{ start: bareOf(a).start, end: b.end }],
      corrections: [],
      sum: `${data.a}-${data.b} has ${data.least} against`,
    };
    return;
  }
  const rest = prose.slice(b.end, end);
  if (!rest.includes(' with ')) return;
  const [match, ...more] = allMatches(rest, WITH);
  const list = match?.groups?.list;
  if (!match || !list || more.length) return;
  const found = list.split(/, (?:and )?| and /).length;
  const start = b.end + match.index + match[0].indexOf(list);
  yield {
    relation: 'tally',
    message: 'dissent',
    data: { a: named(a), b: named(b), least: String(Math.min(a.value, b.value)), found: String(found) },
    holds: found === a.value || found === b.value,
    certainty: found > Math.min(a.value, b.value) ? 'likely' : 'query',
    at: { start: bareOf(a).start, end: b.end },
    on: [{ start, end: start + list.length }],
    corrections: [],
    sum: `${named(a)}-${named(b)}: ${found} named against`,
  };
}

const SO_MANY_OPPOSED = new RegExp(
  `^ (?:(?:council |board |commission |committee )?members |(?:council(?:men|women|ors)|commissioners|trustees|justices|judges|directors) )?${OPPOSED}\\b(?! the)`,
);

const VOTED = /\b(?:vot\w+|approv\w+|pass\w*|reject\w*|adopt\w*|decision|ruled|agreed|defeat\w*|den(?:y|ied))\b/;
