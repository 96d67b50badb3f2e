import { inFigures } from '../../../lexicon/numbers/numerals.ts';
import type { Quantity } from '../../figures/quantities.ts';
import { like } from '../amounts.ts';
import { bareOf, type Claim, named } from '../claim.ts';
import { asOne, type Sentence } from '../sentences.ts';

const OFF =
  /^(?: (?:an|per) hour)? (?:(?:over|above|past|beyond|under|below|faster than|in excess of) (?:the |that |its )?(?:(?:posted|legal|speed|local|highway) ){0,2}limit|too fast)\b/;
const LIMIT =
  /\blimit (?:there |here |(?:on|in|along|for|through) [^.;,]{2,50} )?(?:is|was|of|to|at|stands at|remains) (?:just |only |set at )?$/;
const ZONE = /^(?: (?:an|per) hour)?[ -](?:(?:speed|school|work|construction) )?(?:zone|limit)\b/;
/** Miles an hour by which "about 65" may be off. */
const ROUGH = 3;

/** "The limit is 45 mph. He was going 65, 20 mph over the limit": how far a speed lies from its limit. */
export function* limits(sentence: Sentence, before: Sentence | null): Generator<Claim> {
  const k = sentence.figures.findIndex((one, i) => isSpeed(one) && OFF.test(sentence.gaps[i + 1]!));
  const stated = sentence.figures[k];
  if (!stated) return;
  const { figures, gaps } = (before && asOne([before, sentence])) ?? sentence;
  const isLimit = (i: number): boolean => LIMIT.test(gaps[i]!) || ZONE.test(gaps[i + 1]!);
  const [limit, another] = figures.filter((one, i) => one !== stated && isLimit(i));
  const [speed, ...more] = figures.filter((one, i) => one !== stated && isSpeed(one) && !isLimit(i));
  if (!limit || another || !speed || more.length) return;
  const right = Math.abs(speed.value - limit.value);
  const slack = speed.hedge || stated.hedge ? ROUGH : 0;
  const isOpen = /than|over|above|least/.test(`${speed.hedge}`) && stated.value > right;
  yield {
    relation: 'difference',
    message: 'wrong',
    data: {
      a: named(speed.value > limit.value ? speed : limit),
      b: named(speed.value > limit.value ? limit : speed),
      right: like(stated, right),
      stated: named(stated),
    },
    holds: Math.abs(right - stated.value) <= slack || isOpen,
    certainty: 'likely',
    at: bareOf(stated),
    on: [bareOf(speed), bareOf(limit)],
    corrections: [{ at: bareOf(stated), text: like(stated, right) }],
    sum: `${named(speed)} is ${inFigures(right)} from the limit of ${named(limit)}`,
  };
}

const isSpeed = ({ kind, unit }: Quantity): boolean =>
  kind === 'measure' && /^(?:mph|kph|km\/h|miles?|kilomet(?:er|re)s?)$/.test(unit);
