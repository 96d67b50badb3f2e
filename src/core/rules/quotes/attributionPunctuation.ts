import type { Passage } from '../../article/model.ts';
import { PRONOUNS } from '../../lexicon/people/people.ts';
import { SPEECH_VERBS, STRONG_CUES } from '../../lexicon/speech.ts';
import type { Edit } from '../../text/spans.ts';
import { span } from '../../text/spans.ts';
import { defineRule, type Report } from '../rule.ts';

type Key =
  | 'stop'
  | 'missing'
  | 'stray'
  | 'fixDrop'
  | 'pronoun'
  | 'capital'
  | 'small'
  | 'fixComma'
  | 'fixAdd'
  | 'fixSmall'
  | 'fixStop'
  | 'fixGoesOn';

const PROSE: ReadonlySet<string> = new Set(['paragraph', 'listItem', 'cell', 'caption']);
/** Words that take a capital for no other reason than that a sentence begins. */
const OPENERS: ReadonlySet<string> = new Set(
  'The We It And But They This That There He She You If When So What Our My Your His Her These Those Not No Now Then'.split(
    ' ',
  ),
);
/** "Ruiz said", "site engineer Dana Okoro told reporters" or "said Ruiz". */
const SPOKE =
  "(?:\\p{L}[\\p{L}.'’-]*\\s){1,5}?(?:said|says|added|asked|wrote|explained|replied|told\\s(?:the\\s)?[\\p{L}-]+)|(?:said|says)(?:\\s\\p{Lu}[\\p{L}.'’-]*){1,6}";
/** When or where it was: "Monday after the meeting". */
const WHEN =
  '(?:\\s(?:later|yesterday|\\p{Lu}\\p{Ll}+day))?(?:\\s(?:on|in|at|after|during|before)(?:\\s(?:the|a|an|his|her|their))?(?:\\s[\\p{L}-]+){1,2}?)?';
/** A credit, and the mark that ends it. */
const CREDIT = new RegExp(`^\\s+(?<credit>(?<spoke>${SPOKE})${WHEN})(?<end>[.,])(?=\\s|$)`, 'u');

/** The same where the sentence goes on, and no mark ends the quotation: “… like a king” Kaur said in closing arguments. */
const GOES_ON = new RegExp(
  `^\\s+(?<credit>(?<spoke>${SPOKE}))(?=\\s(?:in|at|on|during|after|before|about|when|while|of|from|through|to|as)\\s)`,
  'u',
);
/** Words of a quotation that is no title of a work. */
const WORDS_OF_SPEECH = 5;

export const attributionPunctuation = defineRule({
  id: 'quotes/attribution-punctuation',
  aliases: ['quotes/broken-credit'],
  title: 'Attribution punctuation',
  severity: 'warning',
  doc: `A comma joins a quotation to “Kaur said”; a period after “Kaur said” ends the sentence, so that the quotation after
it begins with a capital letter. Where a period takes the place of the comma, or a capital follows one, readers lose the end of
the sentence, and with it who says which half.

Write “It failed,” Kaur said. “We start again.” or, where one sentence is interrupted, “It failed,” Kaur said, “and we
start again.”`,
  options: {},
  messages: {
    stop: {
      what: 'Use a comma, not a period, before the attribution.',
      why: 'The attribution “{credit}” belongs to the same sentence.',
    },
    missing: {
      what: 'Add a comma before the attribution.',
      why: 'A comma sets the attribution off from the quotation.',
    },
    stray: {
      what: 'No comma before quoted words that continue the sentence.',
      why: 'Punctuate them as if they were not quoted.',
    },
    pronoun: 'Lowercase “{word}” after the comma.',
    capital: { what: 'The quote resumes with a new sentence.', why: 'Use a period after “{credit}.”' },
    small: { what: 'The quote resumes mid-sentence.', why: 'Use a comma after “{credit}.”' },
    fixComma: 'Change the period to a comma',
    fixAdd: 'Add a comma',
    fixDrop: 'Delete the comma',
    fixSmall: 'Lowercase “{want}”',
    fixStop: 'Use a period after “{credit}”',
    fixGoesOn: 'Use a comma after “{credit}”',
  },
  examples: [
    { bad: '“It failed[[.”]] Ines Kaur said.', fixed: '“It failed,” Ines Kaur said.' },
    {
      bad: '“It failed[[.”]] Ines Kaur said, “we start again.”',
      fixed: '“It failed,” Ines Kaur said, “we start again.”',
    },
    {
      bad: '“It failed[[.”]] Mayor Ines Kaur said Monday after the meeting.',
      fixed: '“It failed,” Mayor Ines Kaur said Monday after the meeting.',
    },
    { bad: '“It failed[[.”]] Ines Kaur told reporters.', fixed: '“It failed,” Ines Kaur told reporters.' },
    { bad: '“It failed[[”]] Ines Kaur said.', fixed: '“It failed,” Ines Kaur said.' },
    {
      bad: '“We were all very sad[[”]] Ines Kaur said in an interview.',
      fixed: '“We were all very sad,” Ines Kaur said in an interview.',
    },
    { bad: 'Ines Kaur was sad. “It failed[[”]] she said.', fixed: 'Ines Kaur was sad. “It failed,” she said.' },
    { bad: 'Kaur called the plan[[,]] “a bitter loss” in May.', fixed: 'Kaur called the plan “a bitter loss” in May.' },
    { good: 'The plan is, “as they say,” dead. Kaur said it was, “in a word,” dead.' },
    { bad: '“It failed,” [[She]] said.', fixed: '“It failed,” she said.' },
    { bad: '“It failed,” Kaur said[[,]] “We start again.”', fixed: '“It failed,” Kaur said. “We start again.”' },
    {
      bad: '“It failed,” Kaur said[[.]] “and we start again.”',
      fixed: '“It failed,” Kaur said, “and we start again.”',
    },
    { good: '“It failed,” Kaur said. “We start again.”' },
    { good: '“Did it fail?” Kaur said. “We start again.”' },
    { good: '“It failed,” Kaur said, “and I start again.”' },
    { good: '“It failed.” Kaur said, “We start again.”' },
    { good: '“It failed.” Kaur said in May the mill was shut. Kaur told Lind.' },
    { good: '“It failed.” Kaur said, “a wall of water” came.' },
    { good: 'The word was “failed” and Kaur said so.' },
  ],
  triggers: { marks: '"“”' },
  *passage(passage) {
    if (!PROSE.has(passage.kind)) return;
    const { prose, facts } = passage;
    for (const [i, quote] of facts.quotes.entries()) {
      if (quote.unclosed || quote.style === 'single' || quote.style === 'curlySingle') continue;
      const comma = strayComma(prose, quote);
      if (comma) yield comma;
      const match = CREDIT.exec(prose.slice(quote.end, quote.end + LONGEST));
      const { credit = '', spoke = '', end = '' } = match?.groups ?? {};
      if (!match) yield* goesOn(passage, quote);
      if (!match || !isCredit(spoke)) continue;
      const next = facts.quotes[i + 1];
      const close = quote.end + match[0].length - 1;
      const follows = next && /^\s+$/.test(prose.slice(close + 1, next.start)) ? next : null;
      yield* before(passage, quote, credit, end, follows && prose.slice(follows.inner.start, follows.inner.end));
      if (follows) yield* between(prose, follows.inner.start, close, credit, end);
    }
  },
});

/** What leads into a fragment and takes no comma: “called the plan, “a bitter loss””, “was, “thrilled””. */
const LEADS_INTO =
  /\b(?:is|was|were|are|been|as|called (?:it|him|her|them|(?:the|his|her|their|its) \p{Ll}{2,20})|described (?:it|him|her|them|(?:the|his|her|their|its) \p{Ll}{2,20}) as), $/u;
/** A comma before quoted words that begin small and do not end in a comma of their own. */
function strayComma(prose: string, { start, inner }: Quoted): Report<Key> | null {
  const words = prose.slice(inner.start, inner.end);
  if (!/^\p{Ll}/u.test(words) || words.endsWith(',') || !LEADS_INTO.test(prose.slice(Math.max(0, start - 60), start)))
    return null;
  const at = span(start - 2, start - 1);
  return { at, message: 'stray', data: {}, fixes: [{ title: 'fixDrop', edits: [{ span: at, text: '' }] }] };
}

const LONGEST = 90;
/** Units of a second half, which is a sentence's and not a fragment. */
const LONGEST_HALF = 400;

/** The subject is a name, a pronoun or what stands before a name; the verb speaks. */
function isCredit(spoke: string): boolean {
  const words = spoke.replace(/(?<=\btold)\s.*/u, '').split(/\s/);
  const [subject, verb] = STRONG_CUES.has(words[0]!.toLowerCase())
    ? [words.slice(1), words[0]!]
    : [words.slice(0, -1), words.at(-1)!];
  const named = /^\p{Lu}/u.test(subject.at(-1) ?? '') || PRONOUNS.has(subject.join(' ').toLowerCase());
  return (
    SPEECH_VERBS.has(verb) &&
    named &&
    !subject.some((word) => /^(?:and|but|as|when|that|which|who|because)$/i.test(word))
  );
}

type Quoted = Passage['facts']['quotes'][number];

/** Whether a quotation opens its sentence and no mark ends its last word. */
const isUnended = (prose: string, { start, inner }: Quoted): boolean =>
  /^\s*\p{Lu}/u.test(prose.slice(inner.start, inner.end)) &&
  /\p{Ll}$/u.test(prose.slice(Math.max(inner.start, inner.end - 1), inner.end)) &&
  /(?:^|[\p{Ll}\d][.!?]["”’]?)\s*$/u.test(prose.slice(Math.max(0, start - 6), start));

const missing = ({ inner, end }: Quoted, credit: string): Report<Key> => ({
  at: span(inner.end, end),
  message: 'missing',
  data: { credit },
  fixes: [{ title: 'fixAdd', edits: [{ span: span(inner.end, inner.end), text: ',' }], safe: true }],
});

/** No mark between the quoted words and a credit in whose sentence more is told. */
function* goesOn({ prose }: Passage, quote: Quoted): Iterable<Report<Key>> {
  const { credit = '', spoke = '' } = GOES_ON.exec(prose.slice(quote.end, quote.end + LONGEST))?.groups ?? {};
  if (!credit || !isCredit(spoke) || !isUnended(prose, quote)) return;
  const words = prose.slice(quote.inner.start, quote.inner.end).split(/\s+/);
  if (words.length >= WORDS_OF_SPEECH && /^\p{Ll}/u.test(words.at(-1)!)) yield missing(quote, credit);
}

/** The mark between the quoted words and the credit. */
function* before(
  { prose }: Passage,
  quote: Quoted,
  credit: string,
  end: string,
  follows: string | null,
): Iterable<Report<Key>> {
  const words = prose.slice(quote.inner.start, quote.inner.end);
  const last = quote.inner.end;
  // “It failed.” Kaur said, “We start again.”: the credit may introduce what follows.
  const stops =
    end === '.'
      ? follows === null || /^\p{Lu}/u.test(follows)
      : follows !== null && /^\p{Ll}[^\s]*\s[^\s]+\s.*[.!?]$/u.test(follows.slice(0, LONGEST_HALF));
  if (/[\p{Ll}\d]\.$/u.test(words) && quote.kind === 'direct' && stops)
    yield {
      at: span(last - 1, quote.end),
      message: 'stop',
      data: { credit },
      // Before “Kaur said. “We start again.”” the credit may have lost its comma instead.
      fixes: [
        {
          title: 'fixComma',
          edits: [{ span: span(last - 1, last), text: ',' }],
          safe: follows === null || end === ',',
        },
      ],
    };
  else if (isUnended(prose, quote) && words.split(/\s+/).length > 1) yield missing(quote, credit);
  const word = credit.split(' ')[0]!;
  if (words.endsWith(',') && /^(?:He|She|They|It|We)$/.test(word)) {
    const start = prose.indexOf(word, quote.end);
    const want = word.toLowerCase();
    const edits: Edit[] = [{ span: span(start, start + word.length), text: want }];
    yield {
      at: span(start, start + word.length),
      message: 'pronoun',
      data: { word },
      fixes: [{ title: 'fixSmall', data: { want }, edits, safe: true }],
    };
  }
}

/** The mark between the credit and the second half of the quotation. */
function* between(prose: string, start: number, at: number, credit: string, end: string): Iterable<Report<Key>> {
  const word = /^[\p{L}’']+/u.exec(prose.slice(start, start + 20))?.[0] ?? '';
  const place = span(at, at + 1);
  if (
    end === ',' &&
    OPENERS.has(word) &&
    /^[\p{L}’' ]+[ ,]/u.test(prose.slice(start)) &&
    /,["”’]\s/.test(prose.slice(Math.max(0, at - credit.length - 4), at))
  )
    yield {
      at: place,
      message: 'capital',
      data: { credit },
      fixes: [{ title: 'fixStop', data: { credit }, edits: [{ span: place, text: '.' }] }],
    };
  if (end === '.' && /^\p{Ll}/u.test(word))
    yield {
      at: place,
      message: 'small',
      data: { credit },
      fixes: [{ title: 'fixGoesOn', data: { credit }, edits: [{ span: place, text: ',' }] }],
    };
}
