import type { Passage } from '../../article/model.ts';
import { span } from '../../text/spans.ts';
import { defineRule } from '../rule.ts';

const BODY: ReadonlySet<string> = new Set(['paragraph', 'listItem', 'blockQuote', 'cell']);

export const brackets = defineRule({
  id: 'style/brackets',
  title: 'Parenthesis opened but not closed',
  severity: 'warning',
  doc: `An aside that never ends swallows the rest of the paragraph: nobody sees where the sentence goes on. Close it,
or delete its opening mark. An aside may run over several paragraphs if it is closed in the end.`,
  options: {},
  messages: {
    open: { what: 'This parenthesis is never closed.', why: 'Close the aside where it ends, or delete the mark.' },
    close: { what: 'This parenthesis was never opened.', why: 'Open the aside where it begins, or delete the mark.' },
  },
  examples: [
    { bad: 'The town [[(]]pop. 4,100 voted on Monday.' },
    { bad: 'The town, pop. 4,100[[)]], voted on Monday.' },
    { good: 'The town (pop. 4,100) voted on Monday.' },
    { good: 'It covers the old town (art. 1.7 a)) and the new one (art. 1.7 b), 4.1).' },
    { good: 'Ruiz sees two gains: “1) the fees fell and 2) the road is open.”' },
    { good: 'The council voted 1) to close the road and 2) to open the bridge. It was glad :)' },
  ],
  triggers: { marks: '()' },
  *article({ passages }, _settings, places) {
    let held: { at: number; passage: number } | null = null;
    for (const [i, marks] of places) {
      const passage = passages[i]!;
      if (!BODY.has(passage.kind) || passage.table) continue;
      const { open, close } = unpaired(passage, marks);
      if (close.length && held) {
        close.shift();
        held = null;
      }
      if (held) yield { at: span(held.at, held.at + 1), message: 'open' };
      held = null;
      for (const place of close) yield { at: span(passage.at + place, passage.at + place + 1), message: 'close' };
      for (const [n, place] of open.entries()) {
        const at = passage.at + place;
        // Only the last may be closed in a later paragraph.
        if (n === open.length - 1) held = { at, passage: i };
        else yield { at: span(at, at + 1), message: 'open' };
      }
    }
    if (held) yield { at: span(held.at, held.at + 1), message: 'open' };
  },
});

function unpaired({ prose, text }: Passage, marks: readonly number[]): { open: number[]; close: number[] } {
  const open: number[] = [];
  const close: number[] = [];
  for (const place of marks) {
    // Markup is no aside.
    if (text[place] !== prose[place]) continue;
    const before = prose.slice(Math.max(0, place - 5), place);
    if (/[:;=][-']?$/.test(before)) continue;
    if (prose[place] === '(') open.push(place);
    // “(art. 1.7 a))”: a letter of a law, and the end of the aside.
    else if (open.length && !(isItem(prose, place) && closesLater(marks, place, prose))) open.pop();
    // "1)" and "a)" count a list.
    else if (!open.length && !/(?:^|[\s(–—"“‘'-])(?:\d{1,2}|[a-z]|[ivx]{1,4})\.?$/i.test(before)) close.push(place);
  }
  return { open, close };
}

/** “1.7 a)”, “4.8 d)”: an item behind the number of a law. */
const isItem = (prose: string, place: number): boolean => /\d [a-z]$/.test(prose.slice(Math.max(0, place - 3), place));

/** Whether another mark closes what is open before the next one opens. */
function closesLater(marks: readonly number[], place: number, prose: string): boolean {
  const next = marks[marks.indexOf(place) + 1];
  return next !== undefined && prose[next] === ')';
}
