import writeGoodChecks from 'write-good';
import { overlaps, type Span, span } from '../../text/spans.ts';
import { outsideQuotes } from '../reading.ts';
import { defineRule } from '../rule.ts';

/** write-good's checks by its own names. Each runs alone, so that two reasons on one span are never merged. */
const CHECKS = {
  passive: 'passive',
  weasel: 'weasel',
  adverb: 'adverb',
  so: 'so',
  thereIs: 'thereIs',
  illusion: 'illusion',
  tooWordy: 'tooWordy',
  cliches: 'cliches',
} as const;
type Check = keyof typeof CHECKS;
const NAMES = Object.keys(CHECKS) as Check[];
const NONE: Readonly<Record<string, boolean>> = {
  ...Object.fromEntries(NAMES.map((name) => [name, false])),
  eprime: false,
};

/** Units of a paragraph: two of the checks take quadratic time where no sentence ends, and no paragraph of news is longer. */
const LONGEST = 5_000;

export const writeGood = defineRule({
  id: 'style/write-good',
  title: 'Plain, direct sentences (write-good)',
  severity: 'hint',
  doc: `Hints from [write-good](https://github.com/btford/write-good): passive voice, weasel words, adverbs that weaken,
wordy phrases, clichés, repeated words, sentences that open with “So” or “There is”. They are matters of taste, so they are
hints, and silent inside quotation marks, furniture and links.`,
  options: {
    passive: { default: true, doc: 'Passive voice.' },
    weasel: { default: true, doc: 'Weasel words: “many”, “various”, “very”.' },
    adverb: { default: true, doc: 'Adverbs that weaken.' },
    so: { default: true, doc: 'Sentences that open with “So”.' },
    thereIs: { default: true, doc: 'Sentences that open with “There is”.' },
    illusion: { default: false, doc: 'The same word twice in a row; style/repeated-words looks for these.' },
    tooWordy: { default: true, doc: 'Wordy phrases.' },
    cliches: { default: true, doc: 'Clichés.' },
  },
  messages: {
    passive: '“{words}” may be passive. Readers want to know who acts: name the actor if it matters.',
    weasel: '“{words}” is a weasel word. It tells readers nothing they can check: say how much, or cut it.',
    adverb: '“{words}” can weaken the sentence. Cut it, or choose a stronger verb.',
    so: '“{words}” adds nothing at the start of a sentence. Cut it.',
    thereIs: '“{words}” delays the subject. Begin with what there is.',
    illusion: '“{words}” is repeated. Delete one.',
    tooWordy: '“{words}” is wordy. A shorter word reads faster.',
    cliches: '“{words}” is a cliché. Readers skip it: say what happened.',
  },
  examples: [
    { bad: 'The dam [[was opened]] at dawn by the river guard.' },
    { bad: 'The river rose [[very]] fast on Monday.' },
    { good: '“The dam was opened at dawn,” Mayor Ana Ruiz said.' },
    { good: 'The river guard opened the dam at dawn.' },
  ],
  *passage(passage, { options }) {
    // A comma and not a space fills the quotations, so that no phrase is found across one.
    const prose = outsideQuotes(passage, ',');
    if (!prose || prose.length > LONGEST) return;
    const taken: Span[] = [];
    for (const name of NAMES) {
      if (!options[name]) continue;
      for (const { index, offset } of writeGoodChecks(prose, { ...NONE, [name]: true })) {
        const at = span(index, index + offset);
        const words = prose.slice(index, index + offset);
        // One remark on the same words is enough; blanked markup in between means that they do not belong together.
        if (/\s{2}/.test(words) || taken.some((other) => overlaps(other, at))) continue;
        taken.push(at);
        yield { at, message: name, data: { words: words.replace(/\s+/g, ' ').trim() } };
      }
    }
  },
});
