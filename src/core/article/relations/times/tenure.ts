import type { Claim } from '../claim.ts';
import type { Sentence } from '../sentences.ts';
import { isSoManyYears, lengthClaim, type Point, pointsOf, yearsOf } from './points.ts';

const LASTED =
  /\b(?:for|after|spent|served|been married|were married|married)(?: (?:serving|teaching|coaching|spending|carrying [a-z]+ for))? (?:for )?(?:more than |nearly |about |almost )?$/;
/** Behind a length that is of the whole time; "after 15 years as principal" is of a part of it. */
const WHOLE =
  /^(?: there| together| here| of (?:service|marriage|use|operation)| in prison| in business| behind bars| on the (?:job|bench|force))?(?:[.,;]| when| before| until| and (?:closed|died|retired)\b|$)/;
const BEGAN =
  /\b(?:came to|joined|opened|built|founded|hired|wed|married|began|begun|started|convicted|imprisoned|arrived|elected|appointed|established|incorporated|sworn in)\b[^.;]{0,50}$/;
const ENDED =
  /\b(?:clos(?:e[sd]?|ing)|retir(?:e[sd]?|ing|ement)|die[sd]?|death|stepp?(?:ed|ing|s)? down|left|leaves?|leaving|demolished|torn down|razed|freed|released|ended|ends|sold|divorced|shut|resign(?:ed|s))\b[^.;]{0,60}$/;

/** "opened in 1974. When it closes on Dec. 31, 2024, it will have served for 50 years": from a beginning to an end. */
export function* tenures(sentence: Sentence, before: Sentence | null, now: number | null): Generator<Claim> {
  const own = lengthsIn(sentence);
  const prior = before ? lengthsIn(before) : [];
  const [stated, ...more] = [...prior, ...own];
  if (!stated || more.length) return;
  const ends = [...(before ? endsIn(before, now) : []), ...endsIn(sentence, now)];
  const [a, b, ...others] = ends;
  // One sentence tells it alone where it has both ends.
  if (!a || !b || others.length || (before && endsIn(sentence, now).length === 2 && own.length)) {
    if (own.length) yield* ofOne(sentence, now);
    return;
  }
  if (a.isEnd || !b.isEnd) return;
  yield* claim(stated, a.point, b.point);
}

function* ofOne(sentence: Sentence, now: number | null): Generator<Claim> {
  const [a, b, ...others] = endsIn(sentence, now);
  const [stated, ...more] = lengthsIn(sentence);
  if (stated && a && b && !more.length && !others.length && !a.isEnd && b.isEnd) yield* claim(stated, a.point, b.point);
}

function* claim(stated: Sentence['figures'][number], a: Point, b: Point): Generator<Claim> {
  const right = b.year! - a.year!;
  if (right > 0)
    yield lengthClaim('ago', stated, [a, b], { right, holds: isSoManyYears(stated, right), certainty: 'likely' });
}

/** The lengths in years that run from a beginning to an end. */
const lengthsIn = ({ figures, gaps }: Sentence): Sentence['figures'][number][] =>
  figures.filter((one, i) => yearsOf(one) !== null && LASTED.test(gaps[i]!) && WHOLE.test(gaps[i + 1]!));

interface End {
  readonly point: Point;
  readonly isEnd: boolean;
}

function endsIn(sentence: Sentence, now: number | null): End[] {
  const { figures, gaps } = sentence;
  return pointsOf(sentence, now).flatMap((point): End[] => {
    if (point.year === null) return [];
    const i = figures.findIndex(({ end, start }) => start <= point.at.start && point.at.end <= end);
    const text = gaps[i] ?? '';
    const [began, ended] = [BEGAN.test(text), ENDED.test(text)];
    return [
      {
        point,
        isEnd:
          ended && !began ? true : began && !ended ? false : /\b(?:die|retire|clos|freed|releas)/.test(text.slice(-30)),
      },
    ];
  });
}
