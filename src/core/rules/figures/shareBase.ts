import { worth } from '../../article/figures/numbers.ts';
import type { Article } from '../../article/model.ts';
import { textOf } from '../../text/spans.ts';
import { defineRule } from '../rule.ts';

/** Shares of one base before another base stands out. */
const USUAL = 2;
/** Bases on which nobody tells a share. */
const STRANGE: ReadonlySet<number> = new Set([11, 13, 14, 17, 18, 19, 21, 22, 23]);

export const shareBase = defineRule({
  id: 'figures/share-base',
  title: 'Mixed bases (“4 in 10,” “6 in 20”)',
  severity: 'info',
  doc: `“Four in 10” and “six in 20” cannot be compared without a pencil. Where a story tells several shares of the same kind as
so many in 10, a single one on another base is a slip of the finger or a hurdle for the reader.

Check the number, or give the share on the base of the others.`,
  options: {},
  messages: {
    base: {
      what: '“{share}”: the story’s other figures are out of {usual}.',
      why: 'Use the same base, so that readers can compare them.',
    },
    other: 'Out of {usual} here',
  },
  examples: [
    {
      bad: 'Four in 10 pupils walk to school. Three in 10 take the bus.\n\nAbout [[six in 20]] said they would cycle.',
    },
    { good: 'Four in 10 pupils walk to school. Three in 10 take the bus, and one in five cycles.' },
    { good: 'Four in 10 pupils walk to school, and six in 20 take the bus.' },
  ],
  *article(article) {
    const shares = sharesOf(article);
    const bases = new Map<number, number>();
    for (const { base } of shares) bases.set(base, (bases.get(base) ?? 0) + 1);
    if (bases.size !== 2) return;
    const strange = [...bases.keys()].find((base) => STRANGE.has(base));
    const usual = [...bases].find(([base, times]) => base !== strange && times >= (strange ? 1 : USUAL));
    if (!usual) return;
    const odd = shares.filter(({ base }) => base !== usual[0]);
    const [only] = odd;
    // "one in five" is how people speak; "four in 11" is not.
    if (!only || odd.length > 1 || only.part === 1 || only.base <= 10) return;
    const data = { share: textOf(article.text, only.at).replace(/\s+/g, ' '), usual: usual[0] };
    const other = shares.find(({ base }) => base === usual[0])!;
    yield { at: only.at, message: 'base' as const, data, related: [{ at: other.at, message: 'other' as const, data }] };
  },
});

const SHARE = /(?<part>\w{1,20}) (?:in|out of)(?: every)? (?<base>\w{1,20})$/;

function sharesOf({ text, figures }: Article) {
  return figures.flatMap((figure) => {
    const match = figure.unit === '%' ? SHARE.exec(textOf(text, figure)) : null;
    if (!match) return [];
    const { part = '', base = '' } = match.groups ?? {};
    const at = { start: figure.start + match.index, end: figure.end };
    return [{ at, part: worth(part), base: worth(base) }];
  });
}
