import type { Article } from '../../article/model.ts';
import { ISE_OF_IZE, IZE_OF_ISE, SPELLINGS, type Spelling } from '../../lexicon/spellingVariants.ts';
import { allMatches } from '../../text/matches.ts';
import { type Span, span } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const WORD = new RegExp(
  `(?<![\\p{L}’'-])(?:${[...SPELLINGS.keys()].join('|')}|\\p{Ll}{3,16}[iy][sz](?:e[ds]?|ers?|ing|ation(?:s|al)?))(?![\\p{L}-])`,
  'gu',
);

export const spellingVariety = defineRule({
  id: 'style/spelling-variety',
  title: 'Mixed U.S. and British spelling',
  severity: 'warning',
  habit: 'form',
  doc: `“Colour” here and “center” there tells readers that nobody read the story through. The spelling that the story uses
more often wins; names and quotations keep theirs. The option \`variety\` decides it for the newsroom.`,
  options: {
    variety: {
      default: 'either',
      choices: ['either', 'us', 'uk'],
      doc: 'The spelling of the house, or “either” as long as it is one. Under “us” a story that is British throughout is left alone.',
    },
    ize: {
      default: 'any',
      choices: ['any', 'ise'],
      doc: 'Whether a British house writes “organise” (ise), or leaves “organize” and “organise” to the writer.',
    },
  },
  messages: {
    mixed: { what: 'The story uses {most} spelling elsewhere (“{example}”).', why: 'Use “{want}.”' },
    house: 'House style: “{want}.”',
    place: '“{example}” is {most}',
    fix: 'Change to “{want}”',
  },
  examples: [
    {
      bad: 'The colour of the harbour wall is grey, and its [[center]] is black.',
      fixed: 'The colour of the harbour wall is grey, and its centre is black.',
    },
    {
      bad: 'The color of the harbor wall is gray, and two men were [[hospitalised]].',
      fixed: 'The color of the harbor wall is gray, and two men were hospitalized.',
    },
    { good: 'The color of the harbor is gray. She teaches merchandising in the center.' },
    { good: 'The colour of the harbour wall is grey. “My favorite color,” Lowe said at the Lincoln Center.' },
    {
      good: "The colour of the harbour wall is grey. 'I like it,' Lowe said. 'I’ve a favorite color, black.\n\n'So it goes,' she said. The harbour is grey.",
    },
  ],
  triggers: { words: [...SPELLINGS.keys(), ...ISE_OF_IZE.keys(), ...IZE_OF_ISE.keys()] },
  *article(article, { options }, places) {
    const found = spelled(article, places, options.ize === 'ise' && options.variety === 'uk');
    const first = found[0];
    if (!first) return;
    const count = countOf(found);
    // A story that came from Britain is left in its own spelling by a house that only says “us.”
    const isOther = options.variety === 'us' && count.uk > 1 && count.uk > count.us;
    const variety = isOther ? 'either' : options.variety;
    const most = variety === 'either' ? mostOf(count, first) : variety;
    // Where both are at home in a story, somebody must choose.
    const isPlain = variety !== 'either' || Math.max(count.us, count.uk) >= FEWEST * Math.min(count.us, count.uk);
    const model = found.find(({ variety }) => variety === most);
    for (const { start, end, other, variety: own } of found) {
      if (own === most) continue;
      const at = span(start, end);
      const edits = [{ span: at, text: other }];
      // An American house prints a British story as it came, and mends nothing in it by itself.
      const fixes = [{ title: 'fix' as const, data: { want: other }, edits, safe: isPlain && !isOther }];
      const asked = isOther ? { severity: 'info' as const } : {};
      const name = most === 'us' ? 'American' : 'British';
      if (!model || variety !== 'either') yield { at, message: 'house', data: { want: other }, fixes };
      else {
        const data = { most: name, example: model.word, want: other };
        yield {
          at,
          message: 'mixed',
          data,
          ...asked,
          related: [{ at: span(model.start, model.end), message: 'place', data }],
          fixes,
        };
      }
    }
  },
});

interface Spelled extends Span, Spelling {
  readonly word: string;
}

/** The words that are spelled in two ways, where they stand; "-ize" counts as American where the house wants "-ise". */
function spelled(article: Article, places: ReadonlyMap<number, unknown>, wantsIse: boolean): readonly Spelled[] {
  const found: Spelled[] = [];
  for (const index of places.keys()) {
    const passage = article.passages[index]!;
    for (const match of allMatches(ownWords(passage), WORD)) {
      const start = passage.at + match.index;
      const [word] = match;
      const ise = ISE_OF_IZE.get(word);
      if (ise && !wantsIse) continue;
      const ize = IZE_OF_ISE.get(word);
      const spelling = ise
        ? { variety: 'us' as const, other: ise }
        : ize
          ? { variety: 'uk' as const, other: ize }
          : SPELLINGS.get(word);
      if (spelling) found.push({ ...span(start, start + word.length), word, ...spelling });
    }
  }
  return found;
}

/** How many times one spelling must outnumber the other for a safe fix. */
const FEWEST = 3;
type Count = Readonly<Record<'us' | 'uk', number>>;

/** How often each spelling is used. */
function countOf(found: readonly Spelled[]): Count {
  const count = { us: 0, uk: 0 };
  for (const { variety } of found) count[variety]++;
  return count;
}

/** The spelling that is used more often; the first one's where both are used as often. */
const mostOf = (count: Count, first: Spelled): 'us' | 'uk' =>
  count.us === count.uk ? first.variety : count.us > count.uk ? 'us' : 'uk';
