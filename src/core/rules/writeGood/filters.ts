import { COLOURING, MEASURELESS, NOBODY_HIDDEN, SHORTER } from '../../lexicon/writeGoodWords.ts';
import type { Span } from '../../text/spans.ts';

/**
 * Which of write-good's findings are worth a hint in news copy: the wording itself (core/lexicon/wording.ts), and the word
 * before and behind it. Each of these says of the words at a place whether they are.
 */
export type Worth = (prose: string, at: Span) => boolean;

const plain = (words: string): string => words.replace(/\s+/g, ' ').toLowerCase();
const wordsAt = (prose: string, { start, end }: Span): string => plain(prose.slice(start, end));
/** Units that are looked at on either side. */
const NEAR = 24;
const before = (prose: string, at: number): string => plain(prose.slice(Math.max(0, at - NEAR), at));
const behind = (prose: string, at: number): string => plain(prose.slice(at, at + NEAR));

/** "There are marked differences"; "remains to be seen". */
const NO_PASSIVE_BEFORE = /(?:\bthere |\bremains to )$/;
const SEEN_AS = /\bseen as\b/;

export const passiveWorth: Worth = (prose, at) =>
  !NOBODY_HIDDEN.has(/\w+$/.exec(wordsAt(prose, at))?.[0] ?? '') &&
  !NO_PASSIVE_BEFORE.test(before(prose, at.start)) &&
  !SEEN_AS.test(plain(prose.slice(at.start, at.end + 3)));

/** A degree ("how quickly", "as easily as") says something, and so does an adverb that belongs to an adjective ("a slowly moving train"). */
const DEGREE = /(?:\b(?:how|as|so|too|more|most|less|least|very|not|that)|n['’]t)(?: been| be)? $/;
const OF_ADJECTIVE = /\b(?:an?|another|the|its|his|her|their|our|of|in|into|with|by|and) $/;
const ADJECTIVE = /^(?:-| (?:\w+(?:ed|ing|en)|lit|built|made|paid|kept|known)\b)/;

export const adverbWorth: Worth = (prose, at) =>
  COLOURING.has(wordsAt(prose, at)) &&
  !DEGREE.test(before(prose, at.start)) &&
  !(OF_ADJECTIVE.test(before(prose, at.start)) && ADJECTIVE.test(behind(prose, at.end)));

/** "How many", "as many as", "so many", "the many": counted, compared or known. "The very": the same. */
const COUNTED = /\b(?:how|as|so|too|not|that|the|these|those|its|his|her|their|our|a good|a great) $/;

export const weaselWorth: Worth = (prose, at) => {
  const words = wordsAt(prose, at);
  if (!MEASURELESS.has(words)) return false;
  const front = before(prose, at.start);
  if (words === 'many') return !COUNTED.test(front) && !/^ (?:more|as)\b/.test(behind(prose, at.end));
  if (words === 'several')
    return !/^[- ](?:hundred|thousand|million|billion|dozen|times|years)\b/.test(behind(prose, at.end));
  if (words === 'very' && /\bthe $/.test(front)) return false;
  return !DEGREE.test(front);
};

/** What must stand around a wordy phrase, where its shorter word does not fit everywhere. */
const FITS: Readonly<Record<string, { readonly before?: RegExp; readonly behind?: RegExp }>> = {
  'all of': { before: /(?<!\bor )$/, behind: /^ (?:the|these|those|his|her|its|their|our)\b/ },
  'majority of': { before: /\bthe (?:vast |great |overwhelming )?$/, behind: /^ [a-z]/ },
  'of late': { behind: /^(?:$|[.,;:!?)])/ },
  additional: { before: /(?<!\b(?:that|this|the|an?|each|every|one|any|its|his|her|their) )$/ },
  'in addition': { behind: /^(?! to\b)/ },
  multiple: { behind: /^ (?!sclerosis|myeloma|choice|births|listing|personality|offenders)/ },
  purchase: { before: /\b(?:to|can|could|may|might|must|will|would|should|they|we|who|not) $/ },
  cease: { behind: /^(?! and desist| ?-)/ },
  subsequent: { behind: /^ (?!to\b)/ },
};

export const wordyWorth: Worth = (prose, at) => {
  const words = wordsAt(prose, at);
  const fits = FITS[words];
  return (
    SHORTER.has(words) &&
    (fits?.before?.test(before(prose, at.start)) ?? true) &&
    (fits?.behind?.test(behind(prose, at.end)) ?? true)
  );
};

/** "So far", "so many" and "so too" mean something. */
export const soWorth: Worth = (prose, at) =>
  !/^[ -](?:far|few|great|is|are|was|were|did|does|do|had|has|have|little|long|many|much|often|that|too)\b/.test(
    behind(prose, at.end),
  );
