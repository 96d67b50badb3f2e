import type { Passage, StrayMark } from '../../article/model.ts';
import { type Span, shift, span } from '../../text/spans.ts';
import { defineRule } from '../rule.ts';

const BODY = new Set(['paragraph', 'listItem', 'blockQuote', 'caption', 'deck', 'headline']);
const OPENS = /^\s*["“„«‘']/;

export const unbalanced = defineRule({
  id: 'quotes/unbalanced',
  title: 'Quotation marks come in pairs',
  severity: 'error',
  doc: `A mark that opens and never closes, or closes what never opened, leaves the reader unsure whose words are whose.
A quotation that runs on over paragraphs is no fault: it opens again in each of them and closes in the last.

Add the missing mark where the quoted words end or begin, or delete the stray one.`,
  options: {},
  messages: {
    open: 'This quotation opens and is never closed. Readers cannot tell where the quoted words end: close it, or open the next paragraph with a mark if it runs on.',
    close:
      'This mark closes a quotation that was never opened. Readers cannot tell where the quoted words begin: open it, or delete the mark.',
    runsOn:
      'This quotation runs on over several paragraphs, but the later ones do not open with a mark. Readers who glance down cannot see that someone is still speaking: open each of them with a mark.',
    end: 'It ends here.',
    fixReopen: 'Open each paragraph of the quotation with a mark',
    fixClose: 'Close the quotation at the end of the paragraph',
    fixDelete: 'Delete the stray mark',
  },
  examples: [
    {
      bad: 'She called the plan [[“]]reckless and went home. The river was rising.',
      fixed: 'She called the plan “reckless and went home. The river was rising.”',
    },
    { bad: 'It ignores the river,[[”]] Ruiz said.', fixed: 'It ignores the river, Ruiz said.' },
    {
      bad: 'Osei said: [[“]]First, we cut the power.\n\nThen we waited.”',
      fixed: 'Osei said: “First, we cut the power.\n\n“Then we waited.”',
    },
    { good: 'Read the related article »' },
    { good: '“First, we cut the power,” Bo Osei said. “Nothing was left to do.\n\n“Then we waited.”' },
    { good: 'The door is 6\'2" high and 30" wide, he said.' },
  ],
  *article({ passages }) {
    const ends = new Set<StrayMark>();
    for (const [index, passage] of passages.entries()) {
      if (!BODY.has(passage.kind)) continue;
      for (const stray of passage.facts.strays) {
        if (ends.has(stray)) continue;
        const mark = passage.text.slice(stray.start, stray.end);
        // Web copy ends links with a lone », which is an arrow.
        if (mark === '»' || (stray.side === 'open' && opensNext(passages, index, stray))) continue;
        const at = shift(bare(stray), passage.at);
        const end = stray.side === 'open' ? endOfRun(passages, index, stray) : null;
        if (stray.side === 'close')
          yield { at, message: 'close', fixes: [{ title: 'fixDelete', edits: [{ span: at, text: '' }] }] };
        else if (end) {
          ends.add(end.stray);
          const later = passages.slice(index + 1, end.index + 1).filter(({ kind }) => BODY.has(kind));
          yield {
            at,
            message: 'runsOn',
            severity: 'warning',
            related: [{ at: shift(bare(end.stray), passages[end.index]!.at), message: 'end' }],
            fixes: [{ title: 'fixReopen', edits: later.map((next) => ({ span: span(next.at, next.at), text: mark })) }],
          };
        } else {
          const close = passage.at + passage.text.trimEnd().length;
          yield {
            at,
            message: 'open',
            fixes: [{ title: 'fixClose', edits: [{ span: span(close, close), text: closing(mark) }] }],
          };
        }
      }
    }
  },
});

const bare = ({ start, end }: StrayMark): Span => ({ start, end });

const isLastOpen = (passage: Passage, stray: StrayMark): boolean => {
  const last = passage.facts.quotes.at(-1);
  return last?.unclosed === true && last.start === stray.start;
};

/** The last quotation of the paragraph is open, and the next paragraph opens with a mark. */
function opensNext(passages: readonly Passage[], index: number, stray: StrayMark): boolean {
  if (!isLastOpen(passages[index]!, stray)) return false;
  const next = passages.slice(index + 1, index + 4).find((passage) => BODY.has(passage.kind));
  return next !== undefined && OPENS.test(next.text);
}

/** Paragraphs that an open quotation may run over before a lone closing mark is taken for something else. */
const LONGEST_RUN = 5;

/** Where a quotation that no later paragraph reopens is closed after all. */
function endOfRun(
  passages: readonly Passage[],
  index: number,
  stray: StrayMark,
): { readonly index: number; readonly stray: StrayMark } | null {
  if (!isLastOpen(passages[index]!, stray)) return null;
  for (let i = index + 1; i <= Math.min(index + LONGEST_RUN, passages.length - 1); i++) {
    const { kind, facts } = passages[i]!;
    if (!BODY.has(kind)) continue;
    const first = facts.strays[0];
    if (first?.side === 'close' && !facts.quotes.some((quote) => quote.start < first.start))
      return { index: i, stray: first };
    if (facts.strays.length || facts.quotes.length) return null;
  }
  return null;
}

const closing = (open: string): string =>
  ({ '"': '"', '“': '”', '„': '“', '«': '»', '``': "''", '‘‘': '’’' })[open] ?? '”';
