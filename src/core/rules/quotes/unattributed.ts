import type { Article, Quote } from '../../article/model.ts';
import { SPEECH_VERBS } from '../../lexicon/speech.ts';
import { type Edit, type Span, textOf } from '../../text/spans.ts';
import { creditBefore, creditBehind, creditInside } from '../lib/attributionEdits.ts';
import { type Candidate, candidates, isIntroduced, isNameMidSentence } from '../lib/people.ts';
import { isLong, sentenceBreaks } from '../lib/quotes.ts';
import { defineRule, type Report, type ReportFix } from '../rule.ts';

type FixKey = 'fixBehind' | 'fixInside' | 'fixBefore' | 'fixContinue';

/** How fixes word a credit. */
interface Wording {
  readonly verb: string;
  readonly lead: string;
  readonly order: string;
}

/** How many people the menu offers, the likeliest first. */
const MOST_PEOPLE = 8;
const PLACEHOLDER = 'NAME';

export const unattributed = defineRule({
  id: 'quotes/unattributed',
  title: 'Unattributed quotation',
  severity: 'warning',
  doc: `A reader must know who vouches for every quotation. A paragraph that is nothing but quotation, and does not run on
from an open quotation or an introducing colon, leaves the reader to guess, even where the paragraph before quotes someone:
the voice may have changed. Right below a paragraph that names one certain speaker and says no more, it is only a query:
readers guess right, and some newsrooms write this way. The same goes for a quotation right below an interviewer’s question.
\`continued: warning\` asks for a name all the same.

Name the speaker in the same paragraph. Where one person goes on speaking over several paragraphs, leave out the closing
mark until the last of them.`,
  options: {
    verb: { default: 'said', doc: 'The speech verb that fixes use; they put it in the past tense.' },
    lead: {
      default: 'by-length',
      choices: ['by-length', 'colon', 'comma'],
      doc: 'What fixes write before a quotation; `by-length`: a comma before one sentence, a colon before more.',
    },
    continued: {
      default: 'query',
      choices: ['query', 'warning'],
      doc: 'How to report a quotation right below one with a certain speaker: as a `query`, or a `warning` like any other.',
    },
    order: {
      default: 'speaker-first',
      choices: ['speaker-first', 'verb-first'],
      doc: 'Whether fixes write “Ruiz said” or “said Ruiz” after a quotation.',
    },
  },
  messages: {
    nobody: {
      what: 'No speaker is named for this quotation.',
      why: 'Add an attribution, so that readers know who vouches for it.',
    },
    likely: {
      what: 'No speaker is named for this quotation.',
      why: '{speaker} is quoted just above; add an attribution if the speaker is the same.',
    },
    closed: {
      what: 'No speaker is named here, and the quote above is closed.',
      why: 'If {speaker} is still talking, drop the closing quotation mark above; otherwise, name the speaker.',
    },
    goesOn: {
      what: 'Same speaker? Add an attribution or leave the quotation above open.',
      why: '{speaker} is quoted just above and may still be talking.',
    },
    likelyPlace: '{speaker} is quoted here',
    fixBehind: 'Add “{words}” after the quotation',
    fixInside: 'Add “{words}” after the first sentence',
    fixBefore: 'Start with “{speaker} {verb}{mark}”',
    fixContinue: 'Delete the closing mark above (same speaker)',
  },
  examples: [
    { bad: 'The plan failed.\n\n[[“It was doomed.”]]', fixed: 'The plan failed.\n\n“It was doomed,” NAME said.' },
    {
      bad: '“We lost the pump first,” nurse Ines Vidal said.\n\n[[“By dawn the ward was dark.”]]',
      fixed: '“We lost the pump first,” nurse Ines Vidal said.\n\n“By dawn the ward was dark,” Vidal said.',
    },
    {
      bad: '“We lost the pump first,” Vidal said.\n\n[[“By dawn the ward was dark.”]]',
      fixed: '“We lost the pump first,” Vidal said.\n\n“By dawn the ward was dark,” Vidal said.',
    },
    {
      bad: '“We lost the pump first,” Vidal said.\n\nWhat did she do next?\n\n[[“We called everyone on the list.”]]',
    },
    {
      bad: 'The council met on Monday.\n\n[["Who signed this?"]]',
      fixed: 'The council met on Monday.\n\n"Who signed this?" NAME said.',
    },
    {
      bad: '“We lost the pump first,” nurse Ines Vidal said. “By noon we were done.”\n\n[[“By dawn the ward was dark.”]]',
      fixed:
        '“We lost the pump first,” nurse Ines Vidal said. “By noon we were done.”\n\n“By dawn the ward was dark,” Vidal said.',
    },
    {
      bad: 'The council met on Monday.\n\n[[“We lost the pump at nine that night. Then the backup failed, and the second crew could not get through the water. We called everyone on the list. Nobody came until long after the sun was up, and by then the whole ward was dark.”]]',
      fixed:
        'The council met on Monday.\n\n“We lost the pump at nine that night,” NAME said. “Then the backup failed, and the second crew could not get through the water. We called everyone on the list. Nobody came until long after the sun was up, and by then the whole ward was dark.”',
    },
    { good: 'Crews left the lock.\n\n‘We do it for the river’\n\nNobody asked them to, Mayor Ana Ruiz said.' },
    { good: '“It was doomed,” Mayor Ana Ruiz said.' },
    { good: 'The council met on Monday.\n\n“It was doomed from the day they signed it, Ruiz said.' },
    { good: '“First, we cut the power,” Bo Osei said. “After that there was nothing left to do.\n\n“Then we waited.”' },
    { good: '“We built this. We paved it.\n\n“And now they sell it,” Bo Osei said.' },
    { good: 'Ruiz put it bluntly:\n\n“It was doomed from the start.”' },
    { good: 'The keeper answered in the negative, saying,\n\n“It was doomed from the start.”' },
    { good: 'Here is her speech in full:\n\n“Good morning to all of you.”' },
    { good: 'Chris Reyes on meeting his heroes\n\n“They told me that I have a minute up here.”' },
    { good: 'The flood is over.\n\nEyewitness – Ines Vidal\n\n“I saw two boats carrying sheep.”' },
    { good: 'The flood is over.\n\n“ The town had two boats and no pilot for them. ”\n\nIt reopens in May.' },
    { good: 'The flood is over.\n\n“We saw two boats carrying sheep to the weir.”\n\nInes Vidal, harbor keeper' },
    {
      good: 'Answers include:\n\nA cake with friends\n\n“I went home and slept until it was noon”\n\n“We work two shifts a day in the yard”',
    },
    { good: 'Sgt Ines Vidal said: ‘We want to find the man who did this.\n\n‘It is odd, and it upset many.’' },
    { good: 'The band played songs from “Small Hours” and “Low Tide” all night.' },
  ],
  *article(article, { options, tagger }) {
    const verb =
      options.verb === 'said'
        ? options.verb
        : (tagger?.pastTense(SPEECH_VERBS.get(options.verb) ?? options.verb) ?? options.verb);
    const wording = { verb, lead: options.lead, order: options.order };
    const people = candidates(article);
    const seen = new Set<number>();
    for (const [i, quote] of article.quotes.entries()) {
      // One query a paragraph: crediting its first quotation credits those after it.
      if (seen.has(quote.passage)) continue;
      if (quote.speaker || quote.status === 'unattributed') seen.add(quote.passage);
      if (quote.status !== 'unattributed' || isExplained(article, quote, article.quotes[i - 1])) continue;
      const { likely } = quote;
      const before = article.quotes[i - 1];
      const above = likely && closedAbove(article, quote, before);
      const goesOn = options.continued === 'query' && continues(article, quote, before);
      yield {
        at: { start: quote.start, end: quote.end },
        ...queryOf(likely, above !== null, goesOn),
        ...(likely && options.continued === 'query' && answersQuestion(article, quote)
          ? { severity: 'info' as const }
          : {}),
        fixes: fixesFor(article, quote, above, people, wording),
      };
    }
  },
});

type Query = Omit<Report<'nobody' | 'likely' | 'closed' | 'goesOn' | 'likelyPlace' | FixKey>, 'at' | 'fixes'>;

/** What is asked about a quotation: who is likely to speak, whether the one above is closed, or whether its speaker goes on. */
function queryOf(likely: Quote['likely'], closed: boolean, goesOn: boolean): Query {
  if (!likely) return { message: 'nobody', data: {} };
  const data = { speaker: likely.name };
  const related = [{ at: likely, message: 'likelyPlace' as const, data }];
  if (goesOn) return { severity: 'info', message: 'goesOn', data, related };
  return { message: closed ? 'closed' : 'likely', data, related };
}

/** Whether the page tells without a credit who speaks, or that nobody does. */
const isExplained = (article: Article, quote: Quote, above: Quote | undefined): boolean =>
  isCreditedInside(article, quote) ||
  isCrosshead(article, quote) ||
  isUnderHeading(article, quote) ||
  isOverCredit(article, quote) ||
  isToldBelow(article, quote) ||
  isHeadline(article, quote) ||
  isPullQuote(article, quote) ||
  goesOnInSingles(article, quote) ||
  isLedIn(article, quote) ||
  runsOnOverLine(article, quote, above) ||
  isOneOfList(article, quote);

/** “We will rebuild it, Okoro said.” lacks its closing mark, and another rule says so. */
const isCreditedInside = ({ text }: Article, { unclosed, start, end }: Quote): boolean =>
  unclosed && CREDITED_INSIDE.test(text.slice(Math.max(start, end - LONGEST_CREDIT), end).trimEnd());
const LONGEST_CREDIT = 160;
const CREDITED_INSIDE =
  /, (?:(?:\p{Lu}[\p{L}.’'-]{1,20} ){1,3}(?:said|says|added|explained|wrote)|(?:said|says|added) \p{Lu}[\p{L}.’'-]{1,20})(?:,? [^.”"]{1,80})?\.$/u;

/** “The lawsuit says,” ends the paragraph above: the words below are what it says. */
const isLedIn = ({ passages }: Article, { passage, start }: Quote): boolean =>
  passages[passage]!.at === start && LED_IN.test(passages[passage - 1]?.text.trimEnd().slice(-LONGEST_LEAD) ?? '');
const LED_IN =
  /\b(?:speech|statement|letter|text|message|post|tweet|remarks|address|email|transcript|excerpt|apology)(?: in (?:full|part)| below)?:$|\b(?:saying|writing|adding|reading|tweeting|posting|stating)[,:]$|\b(?:said|says|wrote|writes|reads?|added|adds|stated|states|continued|tweeted|posted|explained|asked|replied|concluded)(?: (?:that|in part|as follows|on \p{L}{3,10}))?,$|\bas,$/u;

/** “Chris Rock on his rival” heads what he said. */
function isUnderHeading({ passages }: Article, quote: Quote): boolean {
  const above = passages[quote.passage - 1];
  const words = above?.text.trim() ?? '';
  return (
    (above?.kind === 'paragraph' || above?.kind === 'subhead') &&
    above.facts.quotes.length === 0 &&
    words.length <= LONGEST_LEAD &&
    WHO_ON_WHAT.test(words) &&
    !/[.!?:;,…]$/.test(words)
  );
}
const WHO_ON_WHAT =
  /^\p{Lu}[\p{L}.’'-]{1,20}(?: \p{Lu}[\p{L}.’'-]{1,20}){1,3} on \p{L}|^Eye-?witness(?: account)?(?: [-–—]|:) \p{Lu}/u;

/** “Matthew Reyes, a spokesperson” below a quotation that is a paragraph: whom a pull quote is of. */
function isOverCredit({ text, passages }: Article, { passage, start, end }: Quote): boolean {
  const below = passages[passage + 1];
  return (
    passages[passage]!.text.trim() === text.slice(start, end) &&
    below?.kind === 'paragraph' &&
    CREDIT_LINE.test(below.text.trim())
  );
}
const CREDIT_LINE =
  /^(?:[—–-] ?)?\p{Lu}[\p{L}.’'-]{1,20}(?: \p{Lu}[\p{L}.’'-]{1,20}){1,3}(?:, [\p{L}’'&-]{1,20}(?: [\p{L}’'&-]{1,20}){0,9})$|^(?:--|[—–]) ?\p{Lu}[\p{L}.’'-]{1,20}(?: \p{Lu}[\p{L}.’'-]{1,20}){1,3}(?:,|$)/u;

/** “Bring them home now!” alone on the first line, over copy: a headline, though nothing marks it as one. */
const isHeadline = ({ text, passages }: Article, { passage, start, end }: Quote): boolean =>
  passage === 0 &&
  passages[0]!.text.trim() === text.slice(start, end) &&
  end - start <= LONGEST_HEADLINE &&
  passages.length > 2 &&
  !/^(?:\p{Lu}[\p{L}.’'-]{1,20} ){1,3}(?:said|says)\b/u.test(passages[1]!.text);
/** UTF-16 units. */
const LONGEST_HEADLINE = 90;

/** “ The dam will hold. ” alone in its paragraph, with a space inside each mark: words of the story set large. */
const isPullQuote = ({ text, passages }: Article, { inner, passage, start, end }: Quote): boolean =>
  text[inner.start] === ' ' && text[inner.end - 1] === ' ' && passages[passage]!.text.trim() === text.slice(start, end);

/** “That was what Ana Ruiz said when” opens the paragraph below a quotation that is one. */
function isToldBelow({ text, passages }: Article, { passage, start, end }: Quote): boolean {
  const below = passages[passage + 1];
  return (
    passages[passage]!.text.trim() === text.slice(start, end) &&
    below?.kind === 'paragraph' &&
    TOLD_BELOW.test(below.text.slice(0, LONGEST_CREDIT))
  );
}
const TOLD_BELOW =
  /^(?:That|This)(?:['’]s| is| was) (?:what|how|the (?:message|verdict|view|opinion|word)) [^.!?]*?\b(?:said|says|put|puts|told|described|describes|wrote|asked|from|of)\b|^So (?:said|says|wrote|writes) \p{Lu}|^(?:Those|These) (?:are|were) the words of /u;

/** ‘We are looking for the man. ¶ ‘It is odd’: single marks run on, too, of which only closed ones are read. */
function goesOnInSingles({ passages }: Article, { style, start, passage }: Quote): boolean {
  const above = passages[passage - 1];
  if (style !== 'curlySingle' || passages[passage]!.at !== start || above?.kind !== 'paragraph') return false;
  const open = above.text.lastIndexOf('‘');
  return (
    open >= 0 &&
    /(?:^|[\s(—–:,])$/.test(above.text.slice(Math.max(0, open - 1), open)) &&
    !/[.,!?…]’/.test(above.text.slice(open))
  );
}

/** A caption or a link, a line without a stop, stands between two paragraphs of one quotation, of which the first is left open. */
function runsOnOverLine({ passages }: Article, quote: Quote, above: Quote | undefined): boolean {
  const between = passages[quote.passage - 1]?.text.trim() ?? '';
  return (
    above?.unclosed === true &&
    above.passage === quote.passage - 2 &&
    between.split(/\s+/).length <= LONGEST_LINE &&
    !/[.!?…:;,][’'”"]?$/.test(between)
  );
}
const LONGEST_LINE = 20;

/** “These quotes didn't make it into the story:” and paragraphs of nothing but quotations: a list of what several said. */
function isOneOfList({ passages }: Article, quote: Quote): boolean {
  if (isInRow(passages, quote.passage)) return true;
  for (let at = quote.passage; at >= Math.max(0, quote.passage - LONGEST_LIST); at--) {
    const { text, facts } = passages[at]!;
    if (LIST_OF_QUOTATIONS.test(text.trimEnd().slice(-LONGEST_LEAD))) return at < quote.passage;
    // “Virtual happy hour”: an item without marks.
    if (facts.quotes.length === 0 && text.length <= SHORT_ITEM && !/[.:;,]\s*$/.test(text)) continue;
    if (facts.quotes.length !== 1 || facts.quotes[0]!.end - facts.quotes[0]!.start < text.trim().length - 16)
      return false;
  }
  return false;
}
/** Four short paragraphs or more in a row that are quotations and nothing else: sayings, and no speaker of the story. */
function isInRow(passages: Article['passages'], at: number): boolean {
  const isSaying = (index: number): boolean => {
    const { text = '', facts } = passages[index] ?? {};
    const [one, more] = facts?.quotes ?? [];
    return !!one && !more && !one.unclosed && one.end - one.start === text.trim().length && text.length <= SAYING;
  };
  let [first, last] = [at, at];
  while (last - first < FEWEST_IN_ROW && isSaying(first - 1)) first--;
  while (last - first < FEWEST_IN_ROW && isSaying(last + 1)) last++;
  return isSaying(at) && last - first >= FEWEST_IN_ROW - 1;
}
/** UTF-16 units of a saying. */
const SAYING = 160;
const FEWEST_IN_ROW = 4;

const LONGEST_LIST = 12;
/** UTF-16 units of an item that is no quotation. */
const SHORT_ITEM = 40;
/** UTF-16 units of the sentence before a list that are read. */
const LONGEST_LEAD = 120;
const LIST_OF_QUOTATIONS =
  /\b(?:quotes|quotations|highlights|statements|answers|responses|comments|replies|reactions|remarks|excerpts|messages|slogans|posts|tweets)\b[^.!?:“”"]{0,80}:$/i;

/** ‘WHAT DO THEY MEAN?’ alone on its line, in single marks and without a stop: a crosshead in a speaker's words. In double marks a few words without any. */
function isCrosshead({ text, passages }: Article, { inner, style, passage, start, end }: Quote): boolean {
  const words = textOf(text, inner).trim();
  const alone = passages[passage]!.text.trim() === text.slice(start, end);
  if (!alone) return false;
  const count = words.split(/\s+/).length;
  // A crowd answers: “Nooo!”
  if (count < 3 && words.endsWith('!')) return true;
  // “Ding, ding, ding.”: a sound.
  if (SOUND.test(words)) return true;
  return style === 'single' || style === 'curlySingle'
    ? count <= MOST_OF_CROSSHEAD && !/[.,;:]$/.test(words)
    : count <= FEW_WORDS && !/[.,;:!?…—–-][’'”"*_]{0,4}$/.test(words);
}
const SOUND = /^(\p{L}{2,12})(?:[-,.!… ]{1,4}\1){1,6}[-,.!…]{0,4}$/iu;
const MOST_OF_CROSSHEAD = 18;
const FEW_WORDS = 6;

/** What may stand behind a credit before the quotation goes on: a time, a place, an audience; nothing that says more. */
const SAYS_MORE =
  /[,;:()—–]|\b(?:and|but|as|while|when|because|who|which|that|after|before|though|although|of|about|with|if|so)\b|\b\p{Ll}+ing\b/u;
const MOST_BEHIND_CREDIT = 8;

/** Whether the paragraph above credits one speaker, by name, who most likely goes on: its last words are theirs or name them. */
function continues({ text, passages, people, quotes }: Article, quote: Quote, above: Quote | undefined): boolean {
  const passage = passages[quote.passage - 1];
  const name = above?.voice?.name;
  if (!quote.likely || !passage || !above || above.passage !== quote.passage - 1 || above.unclosed || !name)
    return false;
  if (above.status !== 'attributed' && above.status !== 'pronoun') return false;
  const person = people.find((one) => one.name === name);
  if ((person?.called ?? name) !== quote.likely.name) return false;
  if (quotes.some((one) => one.passage === above.passage && one.voice && one.voice.name !== name)) return false;
  const from = Math.max(above.end, above.cue?.end ?? 0, above.speaker?.end ?? 0);
  const rest = text.slice(from, passage.at + passage.text.length).replace(/[.\s]{1,9}$/, '');
  return !SAYS_MORE.test(rest) && rest.split(/\s+/).filter(Boolean).length <= MOST_BEHIND_CREDIT;
}

/** The paragraph above only asks, as an interviewer does: the answer is most likely of whom the story quotes. */
function answersQuestion({ passages }: Article, quote: Quote): boolean {
  const above = passages[quote.passage - 1];
  const asks = above?.kind === 'paragraph' || above?.kind === 'subhead';
  return asks && above.facts.quotes.length === 0 && /\?\s*$/.test(above.text);
}

/** The closing mark of the paragraph above, where it is all that keeps its quotation from running on into this one. */
function closedAbove({ text, passages }: Article, quote: Quote, above: Quote | undefined): Span | null {
  const passage = passages[quote.passage - 1];
  if (
    above?.passage !== quote.passage - 1 ||
    !passage ||
    passages[quote.passage]?.facts.quotes.length !== 1 ||
    above.unclosed ||
    above.kind !== 'direct' ||
    !above.speaker
  )
    return null;
  const double = above.style === 'curly' || above.style === 'straight';
  const ends = text.slice(above.end, passage.at + passage.text.length).trim() === '';
  return double && ends && above.style === quote.style ? { start: above.inner.end, end: above.end } : null;
}

/** Likeliest first: the speaker before, the quotation that runs on, the certain pronoun, everyone else, a blank to fill. */
function fixesFor(
  article: Article,
  quote: Quote,
  above: Span | null,
  people: readonly Candidate[],
  wording: Wording,
): ReportFix<FixKey>[] {
  const likely = isNamed(article, quote.likely) ? quote.likely : null;
  const introduction = introduce(article, quote, likely?.name ?? PLACEHOLDER, wording);
  const runsOn: ReportFix<FixKey>[] = above ? [{ title: 'fixContinue', edits: [{ span: above, text: '' }] }] : [];
  // An open quotation runs on: a credit at its end would close it too early.
  if (quote.unclosed) return [...runsOn, introduction];
  const behind = (speaker: string, words = wording): ReportFix<FixKey> => credit(article, quote, speaker, words);
  const others = people
    .filter(({ name, from }) => name !== likely?.name && from <= quote.start)
    .slice(0, MOST_PEOPLE)
    .map(({ name }) => name);
  const goesOn = likely ? [behind(likely.pronoun ?? likely.name, { ...wording, verb: 'added' })] : [];
  return [
    ...(likely ? [behind(likely.name)] : []),
    ...runsOn,
    ...(likely?.pronoun ? [behind(likely.pronoun)] : []),
    ...goesOn,
    ...[...others, PLACEHOLDER].map((name) => behind(name)),
    introduction,
  ];
}

/** Whether the copy itself has the name that a fix would write: in full somewhere, or as a name where they are quoted. */
const isNamed = ({ text, people }: Article, likely: Quote['likely']): boolean =>
  people.some(
    (person) =>
      person.called === likely?.name &&
      (isIntroduced(person) || (textOf(text, likely) === likely.name && isNameMidSentence(text, person))),
  );

function credit(article: Article, quote: Quote, speaker: string, { verb, order }: Wording): ReportFix<FixKey> {
  // "said he" is of another time.
  const turned = order === 'verb-first' && /^\p{Lu}/u.test(speaker);
  const words = turned ? `${verb} ${speaker}` : `${speaker} ${verb}`;
  const inner = textOf(article.text, quote.inner);
  const [first] = isLong(inner) && !/[,—–-]\s*$/.test(inner) ? sentenceBreaks(inner) : [];
  const edits = [
    first === undefined
      ? creditBehind(article, quote, words)
      : creditInside(article, quote, quote.inner.start + first, words),
  ];
  return {
    title: first === undefined ? 'fixBehind' : 'fixInside',
    data: { words },
    edits,
    ...selected(speaker, edits),
  };
}

function introduce(article: Article, quote: Quote, speaker: string, { verb, lead }: Wording): ReportFix<FixKey> {
  const long = quote.unclosed || sentenceBreaks(textOf(article.text, quote.inner)).length > 0;
  const mark = lead === 'colon' || (lead === 'by-length' && long) ? ':' : ',';
  const edits = creditBefore(article, quote, `${speaker.charAt(0).toUpperCase()}${speaker.slice(1)} ${verb}${mark} `);
  return { title: 'fixBefore', data: { speaker, verb, mark }, edits, ...selected(speaker, edits) };
}

/** A blank is left selected, to be typed over. */
function selected(speaker: string, [first]: readonly Edit[]): { select?: Span } {
  const start = first?.text.indexOf(PLACEHOLDER) ?? -1;
  return speaker === PLACEHOLDER && start >= 0 ? { select: { start, end: start + PLACEHOLDER.length } } : {};
}
