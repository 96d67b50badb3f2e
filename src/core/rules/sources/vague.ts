import { allMatches } from '../../text/matches.ts';
import { outsideQuotes } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const SAY = '(?:said|says|say|told|claimed|claims?|suggest(?:s|ed)?|indicate[sd]?|confirmed|reported|added|revealed)';
/** Each pattern behind what it cannot do without. */
const PATTERNS: readonly (readonly [needs: RegExp, pattern: RegExp])[] = [
  [/reportedly/i, /\breportedly\b/giu],
  // A bare "sources said"; "sources close to the talks said" describes them and passes.
  [
    /source/i,
    new RegExp(
      `(?:\\b(?:a|one|several|some|multiple|two|three|various|unnamed|anonymous)\\s+)?(?<![-\\p{L}])(?<!\\p{Lu}\\p{L}*\\s)\\bsources?(?=\\s+(?:have\\s+|has\\s+|had\\s+)?${SAY}\\b)`,
      'giu',
    ),
  ],
  [/according to/i, /\baccording to (?:sources?|reports?|insiders?|some)(?=[.,;:]|\s*$)/giu],
  [
    /reports/i,
    new RegExp(`(?:\\b(?:media|news|press|some|recent|unconfirmed)\\s+)?\\breports(?=\\s+${SAY}\\b)`, 'giu'),
  ],
  [
    /\bit (?:is|was)|rumou?r/i,
    /\b(?:it (?:is|was) (?:said|believed|thought|understood|rumou?red|alleged) that|rumou?r has it)\b/giu,
  ],
];

/** The words behind “reports” say of what: “Both reports said”, “police reports said”. */
const REPORTS_OF = /[\p{L}\p{N}’'-] $/u;
const CONJUNCTION = /\b(?:and|but|as|that|although|though|while|because|after|or) $/i;
/** A source that is named in the same sentence. */
const NAMED =
  /\b(?:[Aa]ccording to (?:the |a |an |his |her |their |its )?\p{L}|(?<![\p{L}.])\p{Lu}[\p{L}.]{0,24} (?:has |had )?(?:reported|reports|said|says|wrote|writes|told)\b|citing \p{L}|told \p{Lu})/u;

/** UTF-16 units of a sentence that are searched for a source, on either side. */
const REACH = 240;

function hasSource(prose: string, match: RegExpMatchArray): boolean {
  const at = match.index!;
  if (/^reports$/i.test(match[0])) {
    const before = prose.slice(Math.max(0, at - 24), at);
    return REPORTS_OF.test(before) && !CONJUNCTION.test(before);
  }
  if (!/^reportedly$/i.test(match[0])) return false;
  const before = prose.slice(Math.max(0, at - REACH), at);
  const behind = prose.slice(at, at + REACH);
  return NAMED.test(before.slice(before.lastIndexOf('. ') + 1) + behind.replace(/\. .*$/su, ''));
}

export const vague = defineRule({
  id: 'sources/vague',
  title: 'Vague sourcing',
  severity: 'info',
  doc: `“Reportedly”, “sources said” and “it is understood” ask the reader to trust somebody who is not there. The claim
may be sound, but nobody can weigh it.

Say who reported it, or describe the source: position, and how the person knows. Where no one can be named or described,
consider whether the claim belongs in the story.`,
  options: {},
  messages: {
    word: { what: '“{words}” doesn’t say who.', why: 'Name the source, or describe how the source knows.' },
  },
  examples: [
    { bad: 'The bridge has [[reportedly]] been closed since May.' },
    { bad: 'The deal is dead, [[sources]] said.' },
    { bad: '[[According to reports]], the deal is dead.' },
    { good: 'The deal is dead, said two people who attended the talks.' },
    { good: 'The deal is dead, sources close to the negotiations said.' },
    { good: 'Ruiz is reportedly ready to testify, according to the Daily Ledger.' },
    { good: 'Two papers wrote of it. Both reports said the judge agreed, and early police reports said so, too.' },
    { good: 'The minister did not mention the reports of a closure.' },
    { good: '“Reportedly, he left,” Mayor Ana Ruiz said.' },
  ],
  triggers: {
    words:
      'reportedly source sources according reports said believed thought understood rumored rumoured alleged rumor rumour'.split(
        ' ',
      ),
  },
  *passage(passage) {
    const prose = outsideQuotes(passage);
    if (!prose) return;
    for (const [needs, pattern] of PATTERNS) {
      if (!needs.test(prose)) continue;
      for (const match of allMatches(prose, pattern)) {
        if (hasSource(prose, match)) continue;
        const at = { start: match.index, end: match.index + match[0].length };
        yield { at, message: 'word', data: { words: match[0].replace(/\s+/g, ' ') } };
      }
    }
  },
});
