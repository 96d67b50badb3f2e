import type { Quantity } from '../../figures/quantities.ts';
import { bareOf, type Claim, named } from '../claim.ts';
import { asOne, type Sentence } from '../sentences.ts';
import { lengthClaim, type Point } from './points.ts';

const MEETING =
  /^ (?:[a-z]+ )?(?:meeting|session|hearing|debate|forum|shift|standoff|ceremony|concert|event|closing|closure|outage|search|blackout|vigil|sale|tour|workshop|class|march|parade)\b/;
const LATER = /^ later\b/;
const TO = /^(?:,? and [a-z]+ (?:at )?| (?:to|until|till|through) (?:about |around )?| ?[-–—] ?)$/;
/** "closes at 5 p.m.": the one end is told with a verb of its own. */
const ENDS = /^,? and (?:closes?|closed|ends?|ended|adjourned|finish(?:es|ed)?|reopen(?:s|ed)?|returned|lifted)\b/;
/** Between two times and how long that is: ", or ", ", a ", " for a total of ". */
const BEHIND =
  /^(?:,| ?—| ?\()? ?(?:(?:or|for|after|about|nearly|roughly|totaling|lasting|lasted) )*(?:a total of )?(?:an? |the |its |his |her |their )?$/;
/** "six of the hours from 9 to 5", "eight hours after": not as long as the range. */
const PART = /\b(?:at least|up to|every|each|first|last|of the|within|another|per) $/;

/** "from 9 a.m. to 5 p.m., an eight-hour shift": two times of day and how long it is from one to the other. */
export function* clocks(sentence: Sentence, before: Sentence | null): Generator<Claim> {
  yield* ranges(withClocks(sentence, before));
}

const isClock = ({ kind }: Quantity): boolean => kind === 'clock';

/** "met from 7 p.m. until 11 p.m. The four-hour meeting …": with the sentence before where that has the times. */
function withClocks(sentence: Sentence, before: Sentence | null): Sentence {
  const isMeeting = MEETING.test(sentence.gaps[1]!) && /^(?:the|that|its) $/.test(sentence.gaps[0]!);
  return before && isMeeting && !sentence.figures.some(isClock) && before.figures.some(isClock)
    ? (asOne([before, sentence]) ?? sentence)
    : sentence;
}

const isHours = (one: Quantity | undefined): one is Quantity =>
  one?.kind === 'measure' && /^(?:hour|minute)s?$/.test(one.unit);

function* ranges(sentence: Sentence): Generator<Claim> {
  const { figures, gaps } = sentence;
  const times = figures.filter(isClock);
  const [a, b] = times;
  if (!a || !b || times.length !== 2) return;
  const [i, j] = [figures.indexOf(a), figures.indexOf(b)];
  const k = isHours(figures[j + 1]) ? j + 1 : lastBefore(figures, i);
  const stated = figures[k];
  if (j !== i + 1 || !isHours(stated) || !isTold(gaps, j, k)) return;
  // "three hours, 12 minutes"
  const more = figures[k + 1];
  const isMore =
    isHours(more) && stated.unit === 'hour' && more.unit === 'minute' && /^,? (?:and )?$/.test(gaps[k + 1]!);
  const minutes = stated.value * (stated.unit === 'hour' ? 60 : 1) + (isMore ? more.value : 0);
  const exact = (b.value - a.value + 1440) % 1440;
  const slack = stated.hedge ? Math.max(20, minutes * 0.15) : isMore ? 3 : stated.unit === 'hour' ? 30 : 5;
  yield lengthClaim('duration', stated, [pointOf(a), pointOf(b)], {
    right: stated.unit === 'hour' ? exact / 60 : exact,
    holds: Math.abs(exact - minutes) <= slack,
    certainty: 'likely',
  });
}

const pointOf = (one: Quantity): Point => ({ year: null, day: null, at: bareOf(one), words: named(one) });

/** Whether a length, the `k`th figure, is told of the span that ends with the `j`th. */
function isTold(gaps: readonly string[], j: number, k: number): boolean {
  if (PART.test(gaps[k]!)) return false;
  const isLater = k === j + 1 && LATER.test(gaps[k + 1]!) && !/[;:]/.test(gaps[j]!);
  if (!isLater && !(TO.test(gaps[j]!) && (!/ and /.test(gaps[j]!) || ENDS.test(gaps[j]!)))) return false;
  const isMeeting = /^[;.]? (?:the|that|its) $/.test(gaps[k]!) && MEETING.test(gaps[k + 1]!);
  return k < j || isMeeting || BEHIND.test(gaps[k]!);
}

/** The length that stands before the times, with or without minutes of its own. */
function lastBefore(figures: readonly Quantity[], i: number): number {
  const [one, other] = [figures[i - 1], figures[i - 2]];
  return isHours(one) && one.unit === 'minute' && isHours(other) && other.unit === 'hour' ? i - 2 : i - 1;
}
