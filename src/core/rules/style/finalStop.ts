import type { Passage } from '../../article/model.ts';
import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { wordCount } from '../../text/words.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule, type Report } from '../rule.ts';

/** Ends in the middle of nothing: with a letter, a figure or a closing mark, and no period. */
const OPEN_END = /[\p{Ll}\d%][)\]]?$/u;
const CLOSED_END = /[.!?…:;—–-][\p{Pf}\p{Pe}"'’*_]*$/u;
/** A sentence inside: a small word, and a period before its end. */
const SENTENCES = /\p{Ll}{2}[.!?]["”’)]? +["“‘(]?\p{Lu}/u;
/** A verb that can carry a sentence of its own. */
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|said|says|told|told|went|came|took|made|gave|\p{Ll}{3,}ed)\b/u;
/** What captions and pulled quotes, which end in no period either, seldom begin with or hold: it goes on from the copy before. */
const OF_COPY =
  /^\s*(?:The|He|She|It|They|We|But|And|So|That|This|Those|These|His|Her|Its|Their|There|On|In|At|After|Before|During|Since|When|While|If|As|For|Also|Still|Then|However|Meanwhile|Instead|Some|Many|Most|Few|All|Both|Another|Other|Officials|Police|Last|Earlier|Later)\b|\b(?:said|told|added)\b/u;
/** What ends in no period by custom: addresses, credits, calls to read on, scores, sign-offs. */
const FURNITURE =
  /@|https?:|www\.|©|\||»|[►▶•]|\b(?:recaptcha|pictured|seen here|tips|current issue|newsletters?|subscrib\w+|read more|learn more|sign up|inbox|enlarge|author page|file photo|(?:AP|Reuters|Getty)[ /])\b|^\W*(?:by|photo|image|source|read|see|sign|click|follow|subscribe|watch|listen|related|more|advertisement|contact|editing|reporting|additional|copyright|tickets|where|when|note|updated|published|tel|caption|credit)\b/iu;

/** Fewest words of a paragraph that is surely copy. */
const FEWEST_WORDS = 9;
/** Words of a heading that asks and answers. */
const HEADING = 24;
/** Fewest words where it is one sentence: headings and teasers are shorter. */
const FEWEST_ALONE = 18;
/** Fewest words of the sentence that breaks off. */
const FEWEST_LAST = 5;
/** Fewest paragraphs of a story in which one alone lacks its stop, so that shorter ones count, too. */
const MANY = 8;
const FEWEST_OF_MANY = 9;
/** Paragraphs of a story that may lack their stop: where there are more, it is a list or a poem. */
const MOST = 2;

export const finalStop = defineRule({
  id: 'style/final-stop',
  title: 'Missing period at the end of a paragraph',
  severity: 'warning',
  doc: `A paragraph that breaks off without a period looks cut, and readers wonder what is lost. A paragraph of one sentence may be a
caption or a pull quote that nobody marked as such, and is judged only where it continues the copy before it. Only a story whose other
paragraphs end with one is judged; headings, lists, credits, poems and tables are left alone.`,
  options: {},
  messages: {
    open: { what: 'This paragraph ends without a period.', why: 'Add one, or restore the words that were cut.' },
    fix: 'Add a period',
    question: {
      what: 'A question ends in a question mark.',
      why: 'This sentence asks something but ends in a period.',
    },
    ask: 'Change to a question mark',
  },
  examples: [
    { bad: 'Why did the city wait so [[long.]] Nobody knows.', fixed: 'Why did the city wait so long? Nobody knows.' },
    { good: 'Why did the city wait so long? How it did so is unclear. What does so is the pump.' },
    {
      bad: 'The council met on Monday. It was late.\n\nThe mayor was there. She said that the road would open [[soon]]\n\nThe road was closed in March. Nobody knew why.\n\nIt will cost the county more than it has.',
      fixed:
        'The council met on Monday. It was late.\n\nThe mayor was there. She said that the road would open soon.\n\nThe road was closed in March. Nobody knew why.\n\nIt will cost the county more than it has.',
    },
    {
      bad: '“It hurts,” Bo Lind said, “but we would not trade this team for any[[”]]\n\nThe road was closed in March. Nobody knew why.',
      fixed:
        '“It hurts,” Bo Lind said, “but we would not trade this team for any.”\n\nThe road was closed in March. Nobody knew why.',
    },
    {
      good: 'The council met on Monday. It was late.\n\nMost want the road, she said. Ten Roads That Ruined Ada Valley Towns This Century\n\nThe road was closed in March. Nobody knew why.\n\nIt is “wide.”',
    },
    {
      good: 'The council met on Monday. It was late.\n\nThe road was closed in March. Nobody knew why.\n\nRead more:\n\nIs this any way to mend a road? Only half of the drivers here think so\n\nIt is “wide.”',
    },
    {
      good: 'The council met on Monday. It was late.\n\nPhotos by Ana Ruiz of the Port Ada Post and its staff\n\nThe road was closed in March. Nobody knew why.\n\nThe mayor said:',
    },
  ],
  *article({ passages }) {
    const copy = passages.filter((one) => one.kind === 'paragraph' && !one.table && one.prose.includes(' '));
    yield* questions(copy);
    const ends = copy.map(({ prose }) => CLOSED_END.test(prose.slice(-12).trimEnd()));
    if (!ends.includes(false)) return;
    yield* openQuotes(copy);
    // Headings, credits and lists have no period by custom, and say nothing of the copy.
    const open = copy.filter((passage, i) => !ends[i] && isCut(passage, passage.prose.trimEnd().length));
    if (!open.length || open.length > MOST || open.length * 4 > copy.length) return;
    for (const passage of open) {
      const end = passage.prose.trimEnd().length;
      if (goesOn(passages, passage) || isTeaser(passages, passage)) continue;
      // One sentence alone may be a deck above the copy, or a teaser below it.
      const place = copy.indexOf(passage);
      const single = !SENTENCES.test(passage.prose);
      if (single && (open.length > 1 || place < 2 || !ends[place - 1] || !(ends[place + 1] ?? false))) continue;
      const fewest = copy.length >= MANY ? FEWEST_OF_MANY : FEWEST_ALONE;
      if (single && !isSentence(passage.prose, fewest)) continue;
      const last = /[\p{L}\p{N}%’'-]+[)\]]?$/u.exec(passage.prose.slice(Math.max(0, end - 40), end));
      const at = span(passage.at + end - (last?.[0].length ?? 1), passage.at + end);
      yield {
        at,
        message: 'open',
        fixes: [{ title: 'fix', edits: [{ span: span(at.end, at.end), text: '.' }] }],
      };
    }
  },
});

/** “Why did the agency wait.”: what asks ends with the mark of a question. */
const QUESTION =
  /(?<=(?:^|[.!?]["”’]? ))(?:Why|How|When|Where|What) (?:did|does|do) (?:the|an?|he|she|it|they|we|you|this|that|these|those|his|her|its|their|\p{Lu}\p{L}+) [^.!?“”"\ufffc]{8,160}?(?<last>\p{L}+)\.(?= \p{Lu}|\s*$)/gu;
const MAY_ASK = /(?:Why|How|When|Where|What) d(?:id|oes|o) /;

function* questions(copy: readonly Passage[]): Iterable<Report<'question' | 'ask'>> {
  for (const passage of copy) {
    const words = MAY_ASK.test(passage.prose) ? ownWords(passage) : '';
    for (const match of words ? allMatches(words, QUESTION) : []) {
      const end = passage.at + match.index + match[0].length;
      const edits = [{ span: span(end - 1, end), text: '?' }];
      const at = span(end - 1 - match.groups!.last!.length, end);
      yield { at, message: 'question', fixes: [{ title: 'ask', edits }] };
    }
  }
}

/** “He said, “but I wouldn’t”: speech that is led in by a comma or a colon, and ends its paragraph without a period. */
const OPEN_QUOTE = /[,:] ["“](?=\S+ \S+ )[^"“”]{8,400}\p{Ll}["”]\s*$/u;

function* openQuotes(copy: readonly Passage[]): Iterable<Report<'open' | 'fix'>> {
  const found = copy.filter(({ prose }) => OPEN_QUOTE.test(prose.slice(-500)) && !FURNITURE.test(prose));
  if (found.length > MOST) return;
  for (const { at, prose } of found) {
    const mark = at + prose.trimEnd().length - 1;
    yield {
      at: span(mark, mark + 1),
      message: 'open',
      fixes: [{ title: 'fix', edits: [{ span: span(mark, mark), text: '.' }] }],
    };
  }
}

/** One sentence that is long enough for copy, has a verb and is no caption. */
const isSentence = (prose: string, fewest: number): boolean =>
  wordCount(prose) >= fewest && FINITE.test(prose) && OF_COPY.test(prose);

function isCut({ prose, markup, facts }: Passage, end: number): boolean {
  if (!OPEN_END.test(prose.slice(Math.max(0, end - 4), end)) || FURNITURE.test(prose)) return false;
  if (!/^\s*["“‘'(]?(?:[\p{Lu}$£€]|\d(?! \p{Lu}))/u.test(prose) || facts.signOff || facts.leadIn) return false;
  if (markup.some(({ kind, start, end: to }) => kind !== 'hidden' && start <= 2 && to >= end - 2)) return false;
  const words = wordCount(prose);
  // “Adding a window? You need a permit for that”: a heading.
  if (words < HEADING && /\?[”"]? [^.?!]{1,80}$/.test(prose)) return false;
  // Headings and lists of names have capitals throughout, and tables figures.
  if (
    (prose.match(/(?<=\s)[\p{Lu}\d]/gu) ?? []).length * 3 > words ||
    /[\])\d]$/.test(prose.trimEnd()) ||
    /^\s*[['‘]/.test(prose)
  )
    return false;
  const last =
    prose
      .slice(Math.max(0, end - 80), end)
      .split(/[.!?]["”’)]? /u)
      .at(-1) ?? '';
  if (
    isTitle(prose, last, end) ||
    isFurniture(last) ||
    /[―—–-] ?\p{Lu}[^\s―—–-]{1,30} \p{Lu}[^\s,]{1,30}(?:, [\p{L} -]{3,40})?$/u.test(last)
  )
    return false;
  if (wordCount(last) < FEWEST_LAST || FURNITURE.test(last) || /^[^\p{L}]*\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)+$/u.test(last))
    return false;
  return words >= FEWEST_WORDS && (SENTENCES.test(prose) || FINITE.test(prose));
}

/** Mostly words with a capital, as links, credits and headings have; or none of the small words that sentences have. */
const isFurniture = (words: string): boolean =>
  (words.match(/(?:^|[\s(])\p{Lu}/gu) ?? []).length * 3 > wordCount(words) ||
  !/\b(?:the|an?|his|her|its|their|this|that|these|those|our|my|your|it|he|she|they|always|never|more|most|very|so|too)\b/i.test(
    words,
  );

/** Ends in a link in brackets, a linked headline or a source: mostly capitals, words in marks and a colon, or a row of a list. */
function isTitle(prose: string, last: string, end: number): boolean {
  const words = last.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return (
    /[)\]]$/.test(prose.slice(0, end)) ||
    (long.length > 2 && capitals * 2 > long.length) ||
    /['’”"]:|\bSource:|[—–] \p{Lu}\p{L}+ (?:on )?\p{Lu}\p{L}{2,8}\.? \d/u.test(last)
  );
}

/** Stands right below “Read more:”, as links to other stories do. */
const isTeaser = (passages: readonly Passage[], passage: Passage): boolean =>
  /^\W*(?:read|see|more|related|also|watch)\b[^.!?]{0,30}:\s*$/iu.test(
    passages[passages.indexOf(passage) - 1]?.prose ?? '',
  );

/** The next paragraph begins in mid-sentence: the line was broken by hand. */
function goesOn(passages: readonly Passage[], passage: Passage): boolean {
  const next = passages[passages.indexOf(passage) + 1];
  return next !== undefined && /^\s*[\p{Ll}),;]/u.test(next.prose);
}
