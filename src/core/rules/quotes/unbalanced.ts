import type { Passage, StrayMark } from '../../article/model.ts';
import {
  endOfRun,
  isMateOfTurned,
  opensNext,
  PAIRS_IN,
  primeOpening,
  turnedAtEnd,
  turnedAtStart,
  wordsFrom,
} from '../../article/quotations/strayMarks.ts';
import { allMatches } from '../../text/matches.ts';
import { type Edit, shift, span, textOf } from '../../text/spans.ts';
import { isPost } from '../lib/prose.ts';
import { openFragmentIn } from '../lib/quotes.ts';
import { defineRule, type Report, type ReportFix } from '../rule.ts';

export const unbalanced = defineRule({
  id: 'quotes/unbalanced',
  title: 'Unbalanced quotation marks',
  severity: 'error',
  anyLanguage: true,
  doc: `A mark that opens and never closes, or closes what never opened, leaves the reader unsure whose words are whose.
A quotation that spans paragraphs is fine: it opens again in each of them and closes in the last.

Add the missing mark where the quoted words end or begin, or delete the stray one.`,
  options: {},
  messages: {
    open: {
      what: 'This quotation is never closed.',
      why: 'Close it, or open the next paragraph with a quotation mark if it runs on.',
    },
    close: {
      what: 'This closing quotation mark has no opening mark.',
      why: 'Add the opening mark, or delete this one.',
    },
    turned: { what: 'This quotation mark faces the wrong way.', why: 'Flip it.' },
    runsOn: {
      what: 'This quotation spans several paragraphs.',
      why: 'Open each one with a quotation mark, so that it is clear who is still talking.',
    },
    inner: { what: 'This quotation within a quotation is never closed.', why: 'Close it before the outer one ends.' },
    end: 'The quotation ends here',
    fixReopen: 'Open each paragraph with a quotation mark',
    fixCloseNext: 'Close each quotation before the next one',
    fixCloseCredit: 'Close the quotation before the attribution',
    fixClose: 'Close the quotation at the end of the paragraph',
    fixOpen: 'Open the quotation at the start of the paragraph',
    fixInner: 'Close it with the outer quotation',
    fixTurn: 'Flip the quotation mark',
    fixDelete: 'Delete the stray quotation mark',
  },
  examples: [
    {
      bad: '[[“]]We lost the bridge, Ana Ruiz said on Monday.',
      fixed: '“We lost the bridge,” Ana Ruiz said on Monday.',
    },
    {
      bad: 'She called the plan [[“]]reckless and went home. The river was rising.',
      fixed: 'She called the plan reckless and went home. The river was rising.',
    },
    { bad: 'Ruiz said: [[“]]It ignores the river.', fixed: 'Ruiz said: “It ignores the river.”' },
    { bad: 'It ignores the river,[[”]] Ana Ruiz said.', fixed: '“It ignores the river,” Ana Ruiz said.' },
    { bad: 'Ruiz called it [[”]]a disaster” on Monday.', fixed: 'Ruiz called it “a disaster” on Monday.' },
    {
      bad: 'Osei said: [[“]]First, we cut the power.\n\nThen we waited.”',
      fixed: 'Osei said: “First, we cut the power.\n\n“Then we waited.”',
    },
    {
      bad: '“It ignores the river,” Ana Ruiz said. “It ignores the town.[[“]]',
      fixed: '“It ignores the river,” Ana Ruiz said. “It ignores the town.”',
    },
    {
      bad: 'Ana Ruiz said: [[“]]It failed. “It failed again, and nobody came.”',
      fixed: 'Ana Ruiz said: “It failed.” “It failed again, and nobody came.”',
    },
    {
      bad: '“It failed,” Ana Ruiz said. “They called it ‘mean’ or ‘odd.’ [[“]]',
      fixed: '“It failed,” Ana Ruiz said. “They called it ‘mean’ or ‘odd.’”',
    },
    {
      bad: '[[”]]It failed,” Ana Ruiz said.',
      fixed: '“It failed,” Ana Ruiz said.',
    },
    {
      bad: '“She called it [[‘]]the best of days,” Ana Ruiz said.',
      fixed: '“She called it ‘the best of days,’” Ana Ruiz said.',
    },
    { bad: 'It brought [[“]]some peace to us all.\n\n“He made a choice.”' },
    { good: 'She called the plan “reckless.\n\n“It ignores the river,” Ana Ruiz said.' },
    { good: '“It was ‘em or us, the workers’ call,” Ana Ruiz said. “She called it ‘the best of days.’”' },
    { good: '“Crews searched the trucks near Beit ‘Awwa,” Ana Ruiz said.' },
    { good: '‘‘The thought of a boat, I was like ‘wow that is odd,’’’ said Ana Ruiz.' },
    { good: 'The ‘Jukin’’ tour begins in Alden.' },
    { good: 'Read the related article »' },
    { good: '« Previous\n\nSend your letters to the editor.' },
    {
      good: 'Osei said: “First, we cut the power.\n\nAFP Crews at the lock in Port Ada in May\n\n“Then we waited.”',
    },
    {
      good: 'Osei said: “First, we cut the power.\n\nCREWS AT THE LOCK. Courtesy of the port.\n\n“Then we waited.”',
    },
    { good: '“He told me “run” and I ran,” Ana Ruiz said.' },
    { good: '“It is 6 feet 2" tall,” Ana Ruiz said. „So it is,“ Bo Lind said.' },
    { good: '“First, we cut the power,” Bo Osei said. “Nothing was left to do.\n\n“Then we waited.”' },
    { good: 'It is new (what some call "[drift](https://example.com/a)"). It is not bad.', format: 'markdown' },
    {
      good: '---\ntitle: A plan for the pier\ndescription: "The desk has made rules to help\nour readers. We hope so!"\n---\n\nThe pier is shut.',
      format: 'markdown',
    },
    {
      good: '“We were told of it,” Ruiz said. He read from a note.\n\n“On this day, the force is hit hard by the death of one of its own.\n\nTwo guards stand in the street during the storm\n\n“The union thinks of them all.”',
    },
    { good: 'The door is 6\'2" high and 30" wide, he said.' },
    { good: 'The phone has a 10’’ screen and costs $300.' },
    { good: '‘’It failed,’’ Ana Ruiz said. She called it ’’a disaster’’ on Monday.' },
    { good: 'The port kept its word âœ“' },
    { good: 'The portÃ¢â‚¬â„¢s plan and the townâ€”s mayor are new.' },
    { good: "“It failed,” Ruiz said. ``It is the only one we had for all of it\n\n``Why wait? It is no use.''" },
    { good: 'The mayor is quoted as saying ‘’ It will start after the October vote’’' },
    { good: 'At 5’4” she watched a 65” television.' },
    { good: '“The board was 12” wide,” Ana Ruiz said. “He was 6’2” tall.”' },
  ],
  *article({ passages }) {
    const ends = new Set<StrayMark>();
    for (const [index, passage] of passages.entries()) {
      if (!PAIRS_IN.has(passage.kind)) continue;
      yield* openInside(passage);
      const asked = passage.facts.strays.length > 0 && isPost(passage);
      for (const report of strayMarks(passages, index, ends))
        yield asked ? { ...report, severity: 'info', fixes: [] } : report;
    }
  },
});

/** What is amiss with each mark of a paragraph that has no mate; the ends of quotations that run on are taken note of. */
function* strayMarks(
  passages: readonly Passage[],
  index: number,
  ends: Set<StrayMark>,
): Generator<Report<'open' | 'close' | 'turned' | 'runsOn' | 'end' | 'fixTurn' | 'fixReopen' | FixKey>> {
  const passage = passages[index]!;
  for (const [number, stray] of passage.facts.strays.entries()) {
    if (ends.has(stray) || isTold(passage, number) || isMeant(passages, index, number)) continue;
    const turned = turnedMark(passage, stray);
    const end = stray.side === 'open' && !turned ? endOfRun(passages, index, stray) : null;
    if (end) ends.add(end.stray);
    if (turned) yield { at: shift(stray, passage.at), message: 'turned', fixes: [turned] };
    else if (end) yield runOn(passages, index, stray, end);
    else if (opensNext(passages, index, stray)) yield { ...alone(passage, stray), severity: 'warning' };
    else yield alone(passage, stray);
  }
}

/** A mark that faces the wrong way and closes nowhere either: one finding is enough. */
const isTold = ({ facts: { strays } }: Passage, number: number): boolean => {
  const { side, start } = strays[number]!;
  return (
    side === 'open' &&
    [strays[number - 1], strays[number + 1]].some((one) => one?.side === 'turned' && one.start === start)
  );
};

const alone = (passage: Passage, stray: StrayMark): Report<'open' | 'close' | FixKey> => {
  const at = shift(stray, passage.at);
  const mark = textOf(passage.text, stray);
  return stray.side === 'close'
    ? { at, message: 'close', fixes: fixesForClose(passage, stray, mark) }
    : { at, message: 'open', fixes: fixesForOpen(passage, stray, mark) };
};

/** A quotation that closes paragraphs later and is not opened again on the way. */
const runOn = (
  passages: readonly Passage[],
  index: number,
  stray: StrayMark,
  end: NonNullable<ReturnType<typeof endOfRun>>,
): Report<'runsOn' | 'end' | 'fixReopen'> => ({
  at: shift(stray, passages[index]!.at),
  message: 'runsOn',
  severity: 'warning',
  related: [{ at: shift(end.stray, passages[end.index]!.at), message: 'end' }],
  fixes: [
    {
      title: 'fixReopen',
      edits: reopened(passages.slice(index + 1, end.index + 1), textOf(passages[index]!.text, stray)),
    },
  ],
});

/** A caption, a line without a stop, stands between two paragraphs of one quotation. */
function opensOverCaption(passages: readonly Passage[], index: number, stray: StrayMark): boolean {
  const words = passages[index + 1]?.text.trim() ?? '';
  const between = /[.!?:;,…][’'”")]?$/.test(words) || words.length > LONGEST_CAPTION || words.length < SHORTEST_CAPTION;
  return !between && stray.start === 0 && /^["“]/.test(passages[index + 2]?.text ?? '');
}
/** UTF-16 units of a line that may be a caption: a shorter one may be a crosshead. */
const LONGEST_CAPTION = 120;
const SHORTEST_CAPTION = 24;

/** Marks that nobody misses the mate of: arrows, inches, a quotation that goes on in the next paragraph, and a pair’s second. */
function isMeant(passages: readonly Passage[], index: number, number: number): boolean {
  const passage = passages[index]!;
  const stray = passage.facts.strays[number]!;
  // Web copy ends links with a lone », which is an arrow.
  if (passage.text.slice(stray.start, stray.end) === '»' || isArrow(passage, stray)) return true;
  if (isMateOfApart(passage, stray) || isInHebrew(passage, stray)) return true;
  if (BROKEN_LETTERS.test(passage.text.slice(Math.max(0, stray.start - 2), stray.start))) return true;
  if (primeOpening(passage, stray) !== null || isMateOfTurned(passage, number)) return true;
  if (stray.side !== 'open') return false;
  // A partial quote that is left open has a rule of its own.
  if (openFragmentIn(passages, index)?.start === stray.start) return true;
  const runsOn = opensNext(passages, index, stray) && !isFragment(passage, stray);
  return runsOn || opensOverCaption(passages, index, stray);
}

/** “It brought “some peace to all of us.”: words within a sentence, which do not run on into the next paragraph as sentences may. */
const isFragment = ({ text }: Passage, stray: StrayMark): boolean =>
  /\p{Ll} $/u.test(text.slice(Math.max(0, stray.start - 2), stray.start)) &&
  /^\p{Ll}/u.test(text.slice(stray.end)) &&
  !/[.!?,:;—–(]/.test(text.slice(stray.end).trimEnd().slice(0, -1));

/** Within a word of Hebrew it makes an abbreviation. */
const isInHebrew = ({ text }: Passage, { start, end }: StrayMark): boolean =>
  /[\u05d0-\u05ea]/.test(text[start - 1] ?? '') && /[\u05d0-\u05ea]/.test(text[end] ?? '');

/** “He said ‘’ It failed’’”: two single marks for a double one, of which a space keeps the first from its word. */
const isMateOfApart = ({ text }: Passage, { side, start, end }: StrayMark): boolean =>
  side === 'close' && end - start === 2 && /(?:‘’|‘‘|’’|'') /.test(text.slice(0, start));

/** “â€œ”, “â‚¬â„¢”, “âœ“”: an apostrophe, a dash or a tick that was read in the wrong encoding, half of which looks like a mark. */
const BROKEN_LETTERS = /â[€œ]?$/;

/** How a mark that faces the wrong way is turned, null where it faces the right one. */
function turnedMark(passage: Passage, stray: StrayMark): ReportFix<'fixTurn'> | null {
  const { text } = passage;
  const at = shift(stray, passage.at);
  if (turnedAtEnd(passage, stray)) {
    const from = passage.at + text.slice(0, stray.start).trimEnd().length;
    return { title: 'fixTurn', edits: [{ span: span(from, at.end), text: '”' }] };
  }
  if (turnedAtStart(passage, stray)) return { title: 'fixTurn', edits: [{ span: at, text: '“' }] };
  if (stray.side !== 'turned') return null;
  const turned = text.slice(stray.start, stray.end) === '“' ? '”' : '“';
  // “”Twas the Night”: it may stand for a single mark and an apostrophe.
  const safe = !/^(?:Twas|Tis|Til|Twere|Cause|Em)\b/i.test(text.slice(stray.end, stray.end + 6));
  return { title: 'fixTurn', edits: [{ span: at, text: turned }], safe };
}

/** A single mark that opens a quotation, and none of the apostrophes that word processors turn round: ‘em, ‘til, ‘90s. */
const OPENS_INSIDE =
  /(?<![^\s“(—–-])‘(?=\p{L})(?!(?:em|im|er|til|tis|twas|twill|cause|cuz|coz|bout|round|n|ere|nuff|course|fraid|stead|neath|gainst|kay|sup|til)\b)/giu;

/** Quotations within a quotation that end nowhere before it does. */
function* openInside({ facts, text, at }: Passage): Generator<Report<'inner' | 'fixInner'>> {
  for (const { inner, start, end, style, unclosed } of facts.quotes) {
    // “‘‘I was like ‘wow,’’’ she said”: of three marks the last closes it.
    if (style !== 'curly' || unclosed || (text[start] === '‘' && text[end] === '’')) continue;
    const words = text.slice(inner.start, inner.end);
    const last = words.includes('‘')
      ? allMatches(words, OPENS_INSIDE)
          .filter((one) => !isInName(words, one.index))
          .at(-1)
      : undefined;
    // A plural’s apostrophe may be the mark that closes.
    if (!last || /[’'](?!\p{L})/u.test(words.slice(last.index + 1))) continue;
    yield {
      at: span(at + inner.start + last.index, at + inner.start + last.index + 1),
      message: 'inner',
      severity: 'warning',
      fixes: [{ title: 'fixInner', edits: [insert(at + inner.end, '’')] }],
    };
  }
}

/** “Beit ‘Awwa”: a letter of another script within a name. */
const isInName = (words: string, at: number): boolean =>
  /(?<!\p{L})\p{Lu}\p{Ll}+ $/u.test(words.slice(Math.max(0, at - 16), at)) &&
  /^‘\p{Lu}\p{Ll}+[.,]/u.test(words.slice(at, at + 16));

/** “« Previous”: a link to another page. */
const isArrow = ({ text }: Passage, { start, end }: StrayMark): boolean =>
  text.slice(start, end) === '«' && /^\s|^(?:Prev|Back|Older|Newer|Next)/.test(text.slice(end, end + 5));

type FixKey = 'fixCloseNext' | 'fixCloseCredit' | 'fixClose' | 'fixOpen' | 'fixDelete';

const insert = (at: number, text: string): Edit => ({ span: span(at, at), text });

/** A mark at the start of each paragraph, behind list marks and other markup. */
const reopened = (passages: readonly Passage[], mark: string): Edit[] =>
  passages.filter(({ kind }) => PAIRS_IN.has(kind)).map((passage) => insert(passage.at + wordsFrom(passage), mark));

/** A credit that the quoted words run into: ", Ruiz said", perhaps behind a mark of the wrong kind. */
const CREDIT =
  /[,?!.…](['’]?)(?=\s+(?:[\p{L}.'’-]{1,30}\s+){0,4}(?:said|says|told|added|asked|wrote|explained|replied|recalled)\b)/u;

/** Edits that somebody still looks through before accepting a fix. More for each of many marks would not fit in memory. */
const MOST = 20;
/** Marks behind an open one that are looked through for those that open anew. */
const MARKS = 100;

/** Units in which an open quotation is looked through for its credit, and in which one follows a closing mark. */
const FARTHEST = 600;
const NEAR = 160;

/**
 * Before its credit or before the next quotation, else at the paragraph's end where the quotation began a sentence, else
 * not at all: the mark goes.
 */
function fixesForOpen(passage: Passage, stray: StrayMark, mark: string): ReportFix<FixKey>[] {
  const { text, at } = passage;
  const close = closing(mark);
  // ““It failed: one mark too many.
  if (text.startsWith(mark, stray.end)) return [deletion(passage, stray)];
  const each = closedBeforeNext(passage, stray, mark, close);
  if (each) return [each];
  const credit = CREDIT.exec(text.slice(stray.end, stray.end + FARTHEST));
  // “‘…,’ she said: what is quoted inside is not the quotation.
  if (credit && !(credit[1] && text.slice(stray.end, stray.end + credit.index).includes('‘'))) {
    const end = at + stray.end + credit.index + 1;
    return [{ title: 'fixCloseCredit', edits: [{ span: span(end, end + credit[1]!.length), text: close }] }];
  }
  // Where other marks follow, nobody but the writer knows which of them is missing its mate.
  if (text.includes(mark, stray.end)) return [];
  const before = text.slice(0, stray.start).trimEnd();
  const whole = stray.start <= wordsFrom(passage) || /[:,.?!]$/.test(before);
  if (whole) return [{ title: 'fixClose', edits: [insert(at + text.trimEnd().length, close)] }];
  return [deletion(passage, stray)];
}

/**
 * “It failed. “It failed again.”: each sentence opens anew, so each is closed before the next; null where none or too many
 * follow.
 */
function closedBeforeNext(
  { text, at }: Passage,
  stray: StrayMark,
  mark: string,
  close: string,
): ReportFix<'fixCloseNext'> | null {
  const edits: Edit[] = [];
  let open: number | null = stray.end;
  const places = marksFrom(text, stray.end, mark === '"' ? /"/g : /[“”]/g);
  if (!places) return null;
  for (const place of places) {
    const opens = mark === '"' ? /\s"\S/.test(text.slice(place - 1, place + 2)) : text[place] === '“';
    if (opens && open !== null) {
      const words = text.slice(open, place).trimEnd();
      if (!/[.!?…,]$/.test(words)) return null;
      edits.push(insert(at + open + words.length, close));
      if (edits.length > MOST) return null;
    }
    open = opens ? place + 1 : null;
  }
  return edits.length ? { title: 'fixCloseNext', edits } : null;
}

/** The places of a paragraph's marks from a place on, null where there are too many. */
function marksFrom(text: string, from: number, marks: RegExp): number[] | null {
  const places: number[] = [];
  marks.lastIndex = from;
  for (let match = marks.exec(text); match; match = marks.exec(text)) if (places.push(match.index) > MARKS) return null;
  return places;
}

/** A credit behind the mark says that the paragraph's words were quoted; otherwise the mark is one too many. */
function fixesForClose(passage: Passage, stray: StrayMark, mark: string): ReportFix<FixKey>[] {
  const { text, at, facts } = passage;
  const credited =
    CREDIT.test(`,${text.slice(stray.end, stray.end + NEAR)}`) &&
    (facts.quotes[0]?.start ?? stray.start) >= stray.start;
  const open = { '"': '"', '”': '“', '’’': '‘‘', "''": '``' }[mark];
  return [
    ...(credited && open ? [{ title: 'fixOpen' as const, edits: [insert(at + wordsFrom(passage), open)] }] : []),
    deletion(passage, stray),
  ];
}

function deletion({ text, at }: Passage, stray: StrayMark): ReportFix<FixKey> {
  const joins = /\w/.test(text[stray.start - 1] ?? '') && /\w/.test(text[stray.end] ?? '');
  return { title: 'fixDelete', edits: [{ span: shift(stray, at), text: joins ? ' ' : '' }] };
}

const closing = (open: string): string =>
  ({ '"': '"', '“': '”', '„': '“', '«': '»', '``': "''", '‘‘': '’’', '‘’': '’’', '’’': '’’' })[open] ?? '”';
