import type { FigureMention, Passage } from '../../article/model.ts';
import { MEASURES } from '../../lexicon/numbers/measures.ts';
import { grouped, inWords, NUMBER_IN_WORDS, numberOf } from '../../lexicon/numbers/numerals.ts';
import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { opensSentence, ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const DIGIT = /(?<![\p{L}\d.,:/$£€#-])([1-9])$/u;
/** “Two hundred and twenty-two”: one number of two parts. */
const COMPOUND = new RegExp(
  `(?<![\\p{L}\\d-])(?<many>an?|${NUMBER_IN_WORDS}) (?<scale>hundred|thousand)(?: and)? (?<rest>${NUMBER_IN_WORDS})$`,
  'iu',
);
const WORDS = new RegExp(`(?<![\\p{L}\\d-])(${NUMBER_IN_WORDS})(?:\\s(hundred|thousand))?$`, 'u');

/** What stands before a number that belongs to a name, a score, a sum or a range. */
const IN_NAME = /(?:\p{Lu}[\p{L}\d.’'-]{0,40}|\d[\d:.,]{0,20}|[:.]|\p{Pd}|[(&/+x×=<])\s{0,3}$/u;
/** “5,” or “Psalm 3,”: a list of figures goes on behind the comma. */
const LISTED = /\d\S{0,8},\s*$/u;
/** “In March 2014, 6 workers”: the year is no item of a list. */
const YEAR_BEFORE = /(?:^|[.!?]\s)(?:In|Since|By|On)\s(?:\p{L}+\.?\s(?:\d\d?,\s)?)?(?:1[89]|20)\d\d,\s$/u;
/** The words before a number that make it a label. */
const LABEL_WORDS =
  /\b(?:no|number|page|chapter|verse|room|section|phase|type|grade|year|day|level|district|route|flight|act|article|size|week|step|part|round|lane|highway|channel|top|tier|category|stage|episode|season|version|class|division|group|line|unit|gate|platform|terminal|ward|zone|block|title|volume|figure|table|item|omega|aged?|half|plus|minus|(?:hundred|thousand|million|billion)(?: and)?|and a)\.?\s*$/i;
/** "8 or 9 people", "three to five years": one number is not changed without the other. */
const PAIRED = new RegExp(`(?:\\d|${NUMBER_IN_WORDS})\\s+(?:to|or|and|out of)\\s+$`, 'i');
/** “4 of the 7 shots”: not half of a pair. */
const OF_SO_MANY = /\d\s+(?:out\s+)?of\s+(?:the|his|her|its|their)\s+$/;
const isOfSoMany = (prose: string, start: number): boolean =>
  OF_SO_MANY.test(prose.slice(Math.max(0, start - 24), start));
/** “Five, ten or even twenty times”: one of a row. */
const SERIAL = new RegExp(`(?:${NUMBER_IN_WORDS})\\s+(?:or even|if not|or maybe|and even)\\s+$`, 'i');
/** Words that open a sentence with a capital and leave a number free. */
const OPENER =
  /(?:^|[.!?]\s+)(?:The|A|An|All|About|Some|At|In|Only|More than|Over|Nearly|Almost|These|Those|His|Her|Their|Its|Our|My|With|For|After|Another|For the|Around|There (?:are|were)|It (?:has|had))\s+$/;

export const numerals = defineRule({
  id: 'style/numerals',
  title: 'Numbers: words or figures',
  severity: 'warning',
  habit: 'form',
  doc: `Numbers in one form are read without effort. Most newsrooms spell out one to nine and write
figures from 10. Ages, dates, times, money, percentages, scores, votes and measures take figures whatever their size, so they
are left to other rules; so are numbers that label something (Room 6, page 4), that open a sentence, or that stand in a
range.`,
  options: {
    figuresFrom: {
      default: 10,
      doc: 'The lowest number written in figures: 10, or 11 where ten is spelled out.',
    },
  },
  messages: {
    spell: { what: 'Spell out numbers below {from}.', why: 'Use “{want}.”' },
    figure: { what: 'Use figures for {from} and up.', why: 'Use “{want}.”' },
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'The ward has [[6]] beds.', fixed: 'The ward has six beds.' },
    { bad: 'The ward has [[twelve]] nurses.', fixed: 'The ward has 12 nurses.' },
    { bad: 'On Monday, [[3]] ferries stopped.', fixed: 'On Monday, three ferries stopped.' },
    { bad: 'In May 2014, [[6]] crews left.', fixed: 'In May 2014, six crews left.' },
    { bad: 'They counted [[two hundred]] boats.', fixed: 'They counted 200 boats.' },
    { bad: 'They counted [[two hundred and twenty-two]] boats.', fixed: 'They counted 222 boats.' },
    { bad: 'Two shots fell, [[ten]] seconds apart.', fixed: 'Two shots fell, 10 seconds apart.' },
    { bad: 'Her rival forced [[8]] saves from crews who shot often (6 shots).' },
    { good: 'They made 5 out of 6 throws.' },
    { good: 'He won in 2 hours 36 minutes, and spent 5 hours and 9 minutes there.' },
    { good: 'The boy is 6 years old, and the vote was 7 votes to 2.' },
    { good: 'Twelve nurses left. The hall is 9 feet wide.' },
    { good: 'She lives in Room 6 with 8 or 9 cats.' },
    { good: 'It is free for a child 6 years or younger. The Tugs made 3 of 6 free throws.' },
    { good: 'In a bowl combine 2 beaten eggs with 3 cups of flour.' },
    { good: 'She averages 24.5 points, 4.5 assists and 3 steals.' },
    { good: 'Set aside 3 sheets of paper, and fold 5 in half.' },
    { good: 'Keep the buns in an airtight container for up to 3 days.' },
    { good: 'Fish has omega 3 fats that 5 year olds need, and I <3 covered dishes.' },
    { good: 'He had 12.5 TFLs and 7 sacks in May.' },
    { good: '“The ward has 6 beds,” nurse Ines Vidal said.' },
    { good: 'On seven nights in ten the boat was empty.' },
  ],
  *passage(passage, { options }) {
    const prose = ownWords(passage);
    if (!prose) return;
    yield* spansOfTime(prose, options.figuresFrom);
    const copy = { passage, prose, from: options.figuresFrom, isRecipe: RECIPE.test(prose) || STEP.test(prose) };
    for (const [i, figure] of passage.facts.figures.entries()) {
      const want = figure.quoted ? null : wanted(copy, figure);
      if (!want) continue;
      const data = { want: want.text, from: options.figuresFrom };
      const at = span(want.start, want.end);
      const edits = [{ span: at, text: want.text }];
      const safe = want.message !== 'spell' || !staysBeside(copy, i, want);
      yield { at, message: want.message, data, fixes: [{ title: 'fix', data, edits, safe }] };
    }
  },
});

/** A passage as its figures are judged. */
interface Copy {
  readonly passage: Passage;
  readonly prose: string;
  /** The number from which figures are written. */
  readonly from: number;
  readonly isRecipe: boolean;
}

/** UTF-16 units before and behind a figure in which its sentence is sought. */
const SENTENCE = 300;

/** “Two saves (4 shots)”: another small figure of the sentence, which counts things and is left as it is. */
function staysBeside(copy: Copy, i: number, { start, end }: Wanted): boolean {
  const { prose, passage } = copy;
  const from = Math.max(0, start - SENTENCE);
  const opens = /^.*[.!?\n] /su.exec(prose.slice(from, start))?.[0].length ?? 0;
  const behind = prose.slice(end, end + SENTENCE);
  const closes = /[.!?](?:\s|$)|\n/.exec(behind)?.index ?? behind.length;
  const [first, last] = [from + opens, end + closes];
  for (const step of [-1, 1])
    for (let n = i + step; ; n += step) {
      const other = passage.facts.figures[n];
      if (!other || other.start < first || other.end > last) break;
      if ((other.end < start || other.start > end) && isLeft(copy, other)) return true;
    }
  return false;
}

const isLeft = (copy: Copy, other: FigureMention): boolean =>
  other.noun !== null &&
  /(?<![\d.,:$£€–-])[1-9]$/.test(copy.prose.slice(Math.max(0, other.start - 1), other.end)) &&
  !MEASURES.has(other.unit) &&
  !/^[\s-]*(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)\b/.test(copy.prose.slice(other.end)) &&
  !wanted(copy, other);

/** “Ten seconds apart”: short spans of time take figures from the same number as all else. */
const SPAN_OF_TIME = new RegExp(`(?<![\\p{L}\\d-])(${NUMBER_IN_WORDS})(?= (?:seconds|minutes|hours)\\b)`, 'gu');

function* spansOfTime(prose: string, from: number) {
  for (const { index, 1: words = '' } of allMatches(prose, SPAN_OF_TIME)) {
    const before = prose.slice(Math.max(0, index - 30), index);
    if (numberOf(words) < from || PAIRED.test(before) || LABEL_WORDS.test(before) || opensSentence(prose, index))
      continue;
    const data = { want: String(numberOf(words)), from };
    const at = span(index, index + words.length);
    yield {
      at,
      message: 'figure' as const,
      data,
      fixes: [{ title: 'fix' as const, data, edits: [{ span: at, text: data.want }], safe: true }],
    };
  }
}

interface Wanted {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly message: 'spell' | 'figure';
}

function wanted({ passage, prose, from, isRecipe }: Copy, figure: FigureMention): Wanted | null {
  if (!figure.noun || MEASURES.has(figure.unit) || figure.unit === '%') return null;
  const written = prose.slice(figure.start, figure.end);
  const match = DIGIT.exec(written) ?? WORDS.exec(written);
  if (!match) return null;
  const compound = COMPOUND.exec(prose.slice(0, figure.end));
  const start = compound?.index ?? figure.start + match.index;
  if (opensSentence(prose, start) || isLabelled(prose.slice(Math.max(0, start - 30), start))) return null;
  if (!countsThings(prose.slice(figure.end))) return null;
  if (passage.facts.names.some((name) => name.start < figure.end && start < name.end)) return null;
  const end = figure.end;
  if (/^\d/.test(match[1]!)) {
    const value = Number(match[1]);
    const text =
      value < from && !isRecipe && !isOfFigures(prose, start) && !isOfSoMany(prose, start) ? inWords(value) : null;
    return text ? { start, end, text, message: 'spell' } : null;
  }
  const value = compound ? worthOf(compound) : numberOf(match[1]!) * (SCALES[match[2] ?? ''] ?? Number.NaN);
  return Number.isFinite(value) && value >= from ? { start, end, text: grouped(value), message: 'figure' } : null;
}

/** Whether what stands behind a number is counted by it: no age, no measure, no name. */
function countsThings(behind: string): boolean {
  // “In 2 hours 36 minutes”: a runner's time.
  if (/^ hours?,? (?:and )?\d{1,2} minutes?\b/.test(behind)) return false;
  if (/^[\s-]*(?:years?|months?|weeks?|days?)[\s-]olds?\b/.test(behind)) return false;
  // “A child 6 years or younger”: an age.
  if (/^ (?:years?|months?) (?:or|and) (?:younger|older|under|over|up)\b/.test(behind)) return false;
  // A first word that is a measure ("5 mile marker signs", "3 point plays") decides as much as the last.
  const next = /^\s+(\p{Ll}[\p{L}’'-]*)(?=\s|\b)(?:\s+to\b)?/u.exec(behind);
  return (
    next !== null && !/\sto$/.test(next[0]) && !MEASURES.has(next[1]!) && !MEASURES.has(next[1]!.replace(/s$/, ''))
  );
}

/** “Made 3 of 6 free throws,” and what is averaged beside decimals: figures whatever their size. */
const isOfFigures = (prose: string, start: number): boolean =>
  /\d of $/.test(prose.slice(Math.max(0, start - 5), start)) ||
  AVERAGES.test(prose.slice(Math.max(0, start - 80), start));
/** “9.5 rebounds, 4.5 assists and 3 steals.” */
const AVERAGES = /\d\.\d \p{L}+(?:, [\d.]+ \p{L}+){0,4},? (?:and )?$/u;
/** Spoons and cups, and what is done in a kitchen, by which a paragraph is a recipe. */
const RECIPE =
  /\d (?:cups?|tbsp|tsp|tablespoons?|teaspoons?)\b|\b(?:[Aa]irtight container|[Pp]reheat|[Rr]efrigerate|[Rr]oom temperature|[Ss]immer|[Bb]ake (?:for|until))\b/;
/** “Set aside 3 sheets”, “2. Fold 4 of them”: a step of what is made by hand. */
const STEP =
  /^\s*(?:(?:Step )?\d{1,2}[.):] )?(?:Set|Fold|Cut|Use|Add|Place|Put|Take|Mix|Draw|Tie|Glue|Tape|Attach|Insert|Repeat|Press|Pour|Stir|Turn|Tear|Roll|Apply|Sew|Paint|Remove|Lay|Drill|Arrange|Spread|Measure|Combine|Blend|Whisk) (?=\p{Ll}|\d)/u;

const SCALES: Readonly<Record<string, number>> = { '': 1, hundred: 100, thousand: 1000 };

function worthOf({ groups = {} }: RegExpExecArray): number {
  const many = /^an?$/i.test(groups.many!) ? 1 : numberOf(groups.many!);
  return many * (SCALES[groups.scale!.toLowerCase()] ?? Number.NaN) + numberOf(groups.rest!);
}

function isLabelled(before: string): boolean {
  if (PAIRED.test(before) || SERIAL.test(before) || LABEL_WORDS.test(before)) return true;
  return ((IN_NAME.test(before) && !OPENER.test(before)) || LISTED.test(before)) && !YEAR_BEFORE.test(before);
}
