import { inFigures } from '../../lexicon/numbers/numerals.ts';
import { allMatches } from '../../text/matches.ts';
import type { Span } from '../../text/spans.ts';
import { bareOf, type Claim, named } from './claim.ts';
import type { Sentence } from './sentences.ts';

/** A time of a race, in seconds. */
interface Time extends Span {
  readonly seconds: number;
  readonly words: string;
}

const TIME =
  /(?<![\d:.,$])(?:(?:(?<h>\d{1,2}):)?(?<m>\d{1,2}):(?<s>\d\d(?:\.\d{1,3})?)|(?<only>\d{1,3}\.\d{2,3})(?= seconds\b|[.,;] |[.,;]?$))(?!\d|:|\s?[ap]\.?m)/gi;
const AHEAD =
  /^(?: of a second| second| seconds)? (?:ahead of|behind|faster than|slower than|quicker than|better than|off|clear of|under|outside|in front of|short of)\b/;

/** "finished in 2:31:10, 42 seconds ahead of Lund, who ran 2:31:52" */
export function* finishes({ figures, gaps, start, end }: Sentence, prose: string): Generator<Claim> {
  const k = figures.findIndex(
    ({ kind, unit }, i) =>
      (kind === 'measure' && /^(?:second|minute)$/.test(unit) && AHEAD.test(gaps[i + 1]!)) ||
      (kind === 'count' && /^ of a second /.test(gaps[i + 1]!) && AHEAD.test(gaps[i + 1]!)),
  );
  const stated = figures[k];
  if (!stated) return;
  const times = timesOf(prose, { start, end }).filter((one) => one.end <= stated.start || one.start >= stated.end);
  const [a, b, ...more] = times;
  if (!a || !b || more.length) return;
  const right = Math.abs(a.seconds - b.seconds);
  const minutes = stated.unit === 'minute';
  const value = stated.value * (minutes ? 60 : 1);
  // So far apart they are no times of one race.
  if (right === 0 || right > Math.max(a.seconds, b.seconds) / 3) return;
  const slack =
    stated.step * (minutes ? 30 : 0.51) + (stated.hedge ? value * 0.2 : 0) + (stated.step === 1 && !minutes ? 0.5 : 0);
  const seconds = `${inFigures(Math.round(right * 100) / 100)} seconds`;
  yield {
    relation: 'difference',
    message: 'wrong',
    data: {
      a: a.seconds > b.seconds ? a.words : b.words,
      b: a.seconds > b.seconds ? b.words : a.words,
      right: seconds,
      stated: named(stated),
    },
    holds: Math.abs(right - value) <= slack + 1e-9,
    certainty: 'likely',
    at: bareOf(stated),
    on: [a, b],
    corrections: [],
    sum: `${a.words} and ${b.words} are ${seconds} apart`,
  };
}

const timesOf = (prose: string, { start, end }: Span): Time[] =>
  allMatches(prose.slice(start, end), TIME).map((match) => {
    const { h = '0', m = '0', s = '0', only } = match.groups ?? {};
    const at = start + match.index;
    return {
      start: at,
      end: at + match[0].length,
      words: match[0],
      seconds: only ? Number(only) : Number(h) * 3600 + Number(m) * 60 + Number(s),
    };
  });
