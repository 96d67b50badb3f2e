import type { Passage } from '../../article/model.ts';
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
    close: 'This mark closes a quotation that was never opened. Readers cannot tell where the quoted words begin: open it, or delete the mark.',
    fixClose: 'Close the quotation at the end of the paragraph',
    fixDelete: 'Delete the stray mark',
  },
  examples: [
    { bad: 'She called the plan [[“]]reckless and went home. The river was rising.', fixed: 'She called the plan “reckless and went home. The river was rising.”' },
    { bad: 'It ignores the river,[[”]] Ruiz said.', fixed: 'It ignores the river, Ruiz said.' },
    { good: '“First, we cut the power,” Bo Osei said. “Nothing was left to do.\n\n“Then we waited.”' },
    { good: 'The door is 6\'2" high and 30" wide, he said.' },
  ],
  *article(article) {
    for (const [index, passage] of article.passages.entries()) {
      if (!BODY.has(passage.kind)) continue;
      for (const stray of passage.facts.strays) {
        const at = { start: stray.start + passage.at, end: stray.end + passage.at };
        if (stray.side === 'close') yield { at, message: 'close', fixes: [{ title: 'fixDelete', edits: [{ span: at, text: '' }] }] };
        else if (!runsOn(article.passages, index, stray.start)) {
          const end = passage.at + passage.text.trimEnd().length;
          yield { at, message: 'open', fixes: [{ title: 'fixClose', edits: [{ span: { start: end, end }, text: closing(passage.text.slice(stray.start, stray.end)) }] }] };
        }
      }
    }
  },
});

/** The last quotation of the paragraph is open, and the next paragraph opens with a mark. */
function runsOn(passages: readonly Passage[], index: number, at: number): boolean {
  const last = passages[index]!.facts.quotes.at(-1);
  if (!last?.unclosed || last.start !== at) return false;
  const next = passages.slice(index + 1, index + 4).find((passage) => BODY.has(passage.kind));
  return next !== undefined && OPENS.test(next.text);
}

const closing = (open: string): string => ({ '"': '"', '“': '”', '„': '“', '«': '»', '``': "''", '‘‘': '’’' })[open] ?? '”';
