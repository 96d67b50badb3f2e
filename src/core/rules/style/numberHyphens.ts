import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

/** “a two year deal”, “a 90 minute talk”: a unit in the singular behind more than one, before a noun. */
const UNIT =
  /(?<![\p{L}\p{N}.,$£€’'-])(two|three|four|five|six|seven|eight|nine|ten|\d{1,3}(?:,\d{3})?) (year|month|week|day|hour|minute|second|mile|foot|inch|point|game|match|page|story|bedroom|seat|acre|ton|pound|gallon|man|woman|person|judge|member|justice|part|step|set|run|yard|meter|metre|kilometer|kilometre|lane|car|(?:square|cubic)[ -](?:foot|yard|mile|meter|metre|inch))(?:[ -](old|long|high|wide|deep)(?![\p{L}-])| (?=(?!(?:of|and|or|in|at|on|to|for|from|by|is|was|has|had|later|ago|more|mark|per|old|long|if|as|but|the|a)\b)\p{Ll}{3,}))/gu;
/** “twenty five”. */
const WORDS =
  /(?<![\p{L}-])(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) (one|two|three|four|five|six|seven|eight|nine)(?![\p{L}-]| (?:or|to|by)\b)/giu;
/** “First degree murder”: how grave a crime or a burn is. */
const DEGREE =
  /(?<![\p{L}-])(first|second|third|fourth|fifth) degree(?= (?:\p{Ll}+ )?(?:murder|manslaughter|assault|battery|burglary|robbery|arson|rape|kidnapping|theft|forgery|burns?|sexual|trespass(?:ing)?|misdemeanor|felony|harassment|stalking|menacing|conduct)\b)/giu;
/** “The third quarter profit”: which part of a year or a game. */
const PART =
  /(?<=\b(?:the|its|their|a|an|his|her|said|\p{L}['’]s|that|strong|weak|reported|posted|in|of|on|and) |^|[.!?] )(first|second|third|fourth) (quarter|half|round|degree)(?= (?:profits?|earnings|loss|losses|revenues?|sales|results|net|income|report|goals?|touchdowns?|leads?|deficit|pick|knockout|draft|game|match)(?!\p{L}))/giu;
/** What stands behind a verb. */
const IS_VERB = /^ ?(?:about|for|in|on|the|a|their|his|her|at|neck|even|against)\b/;
const AGE =
  /(?<![\p{L}\p{N}.,$£€’'-])(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)(?: (year|month|week|day)[ -]|-(year|month|week|day) )(olds?)(?![\p{L}-])/gu;
/** Units that are plurals of one's own: “five man” is “five men”. */
const OPENS =
  /(?:^|[\s(—–])(?:a|an|the|his|her|its|their|this|that|another|each|every|first|second|new|final|last|next|initial|potential|excellent|possible|\p{L}+['’]s?|mandatory|maximum|minimum|average|standard|traditional|annual|proposed|planned|subsequent|projected|special|single)["”’]? $/iu;

export const numberHyphens = defineRule({
  id: 'style/number-hyphens',
  title: 'Missing hyphen in a number compound',
  severity: 'warning',
  doc: `“A two-year deal,” “a 90-minute talk,” “a 26-year-old”: a number and its unit before a noun are one word to the reader,
and hyphens make them one. After the noun there are none: “the talk took 90 minutes.”`,
  options: { ages: { default: true, doc: 'Check ages, too; style/ages does where it is on.' } },
  messages: {
    hyphen: { what: 'Hyphenate “{want}.”', why: 'A number and its unit before a noun are one compound.' },
    fix: 'Write “{want}”',
  },
  examples: [
    { bad: 'Its [[third quarter]] profit fell.', fixed: 'Its third-quarter profit fell.' },
    { good: 'The third quarter ends in May, and the goal came in the second half.' },
    { bad: 'They signed a [[two year]] deal.', fixed: 'They signed a two-year deal.' },
    { bad: 'Lowe’s [[31 yard]] goal won it.', fixed: 'Lowe’s 31-yard goal won it.' },
    { bad: 'It took [[twenty five]] men.', fixed: 'It took twenty-five men.' },
    { bad: 'It was a [[90 minute]] talk.', fixed: 'It was a 90-minute talk.' },
    { bad: 'He was charged with [[first degree]] murder.', fixed: 'He was charged with first-degree murder.' },
    { bad: 'It is a [[2,000 square foot]] house.', fixed: 'It is a 2,000-square-foot house.' },
    { good: 'It took 90 minutes. He is 26 years old, and the two-year deal is one year old.' },
    { good: 'They saw the Forty Nine Hats there, with its 54 member associations.' },
    { good: '“They signed a two year deal,” Lowe said.' },
  ],
  triggers: {
    words:
      'twenty thirty forty fifty sixty seventy eighty ninety year month week day hour minute second mile foot inch point game match page story bedroom seat acre ton pound gallon man woman person part step set run yard judge member justice meter metre kilometer kilometre square cubic lane car degree quarter half round'.split(
        ' ',
      ),
  },
  *passage(passage, { options }) {
    const prose = ownWords(passage);
    if (!prose) return;
    const done = new Set<number>();
    for (const match of options.ages ? allMatches(prose, AGE) : []) {
      const [whole, number = '', open, half, old = ''] = match;
      const unit = open ?? half ?? '';
      done.add(match.index);
      if (number === '1' && old === 'old' && !whole.includes('-')) continue;
      yield hyphened(match.index, whole, `${number}-${unit}-${old}`);
    }
    for (const { 0: whole, 1: tens = '', 2: ones = '', index } of allMatches(prose, WORDS).filter(isNoName))
      yield hyphened(index, whole, `${tens}-${ones}`);
    for (const { 0: whole, 1: number = '', index } of allMatches(prose, DEGREE))
      yield hyphened(index, whole, `${number}-degree`);
    for (const { 0: whole, index } of allMatches(prose, PART)) yield hyphened(index, whole, whole.replace(' ', '-'));
    yield* units(prose, options.ages, done);
  },
});

/** “A two year deal”; `done`: where an age was found. */
function* units(prose: string, ages: boolean, done: ReadonlySet<number>) {
  for (const match of allMatches(prose, UNIT)) {
    const [, number = '', unit = '', tail] = match;
    if ((tail === 'old' && !ages) || done.has(match.index) || isVerb(prose, match)) continue;
    if (!OPENS.test(prose.slice(Math.max(0, match.index - 24), match.index))) continue;
    if (isWhatTheyAre(prose, match)) continue;
    const written = tail ? match[0] : `${number} ${unit}`;
    yield hyphened(match.index, written, [number, unit.replace(' ', '-'), ...(tail ? [tail] : [])].join('-'));
  }
}

/** “Its 54 member associations”: so many of them, each a member. */
const isWhatTheyAre = (prose: string, { index, 0: whole, 1: number = '', 2: unit = '' }: RegExpExecArray): boolean =>
  unit === 'member' &&
  number !== '1' &&
  /^(?:states|nations|countries|associations|unions|clubs|churches|schools|organizations|organisations|companies|firms|institutions|governments|banks|teams|groups|federations|bodies|agencies|libraries|colleges|universities|towns|cities)\b/.test(
    prose.slice(index + whole.length).trimStart(),
  );

/** “The two run about even.” */
const isVerb = (prose: string, { index, 0: whole, 2: unit = '' }: RegExpExecArray): boolean =>
  /^(?:run|match|step|set|seat)$/.test(unit) &&
  IS_VERB.test(prose.slice(index + whole.length, index + whole.length + 10));

/** Not the band “Twenty One Pilots”, whose second word has a capital too. */
const isNoName = ([, , ones = '']: RegExpExecArray): boolean => !/^\p{Lu}/u.test(ones);

function hyphened(start: number, written: string, want: string) {
  const at = span(start, start + written.length);
  return {
    at,
    message: 'hyphen',
    data: { want },
    fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }] }],
  } as const;
}
