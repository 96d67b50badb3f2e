import { AMOUNT_BEGINS, amountOf, COUNT, claimed, HEDGE, inFigures, SHARE } from '../../article/figures/amounts.ts';
import { allMatches } from '../../text/matches.ts';
import { groupAt, hasFigures, PERCENT, severityAt } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const STATED = `(?<hedge>${HEDGE})?(?<stated>${SHARE})`;
const OF = `(?<part>${COUNT})(?:\\s+|\\s+\\p{Ll}+\\s+out\\s+|\\s+out\\s+)of\\s+(?:the\\s+|its\\s+|their\\s+|all\\s+)?(?<whole>${COUNT})`;
const IN = `(?<part>one|two|three|four|five|six|seven|eight|nine|[1-9])(?:\\s+\\p{Ll}+)?\\s+(?:in|out of)\\s+(?:every\\s+)?(?<whole>${COUNT})`;
/** A word that does not begin something else: "5% of staff in 12 offices". */
const NO_LINK =
  "(?!(?:in|at|by|on|from|since|over|for|under|during|after|before|than|to|with|and|or|who|that|as)\\s)[\\p{L}’'-]+\\s+";
const PATTERNS = [
  // "30 of 120 homes, or 25%,", "30 of the 120 homes (25%)"
  `${OF}(?:\\s+[\\p{L}’'-]+){0,3}(?:,\\s+or\\s+|\\s+[-–—]\\s+or\\s+|\\s*\\()${STATED}(?!\\s+(?:more|less|higher|lower|of|up|down))`,
  // "30 homes, or 25%, of the 120", "30 homes, about 25% of its stock of 120"
  `(?<part>${COUNT})(?:\\s+[\\p{L}’'-]+){0,2},\\s+or\\s+${STATED},\\s+of\\s+(?:the\\s+|its\\s+|their\\s+|all\\s+)?(?<whole>${COUNT})`,
  `(?<part>${COUNT})(?:\\s+[\\p{L}’'-]+){1,2},\\s+(?:or\\s+)?${STATED}\\s+of\\s+(?:its|their|the|his|her)\\s+(?:${NO_LINK}){0,3}(?:of\\s+)?(?<whole>${COUNT})`,
  `\\b${IN}(?:\\s+[\\p{L}’'-]+){0,3}(?:,\\s+or\\s+|\\s*\\()${STATED}`,
  // "25%, or 30 of 120 homes", "25% (30 of 120)"
  `${STATED}(?:\\s+of\\s+(?:\\p{L}+\\s?){1,3})?(?:,\\s+or\\s+|\\s*\\()${OF}`,
  `${STATED}(?:,\\s+or\\s+|\\s*\\()(?:about\\s+)?${IN}`,
].map((pattern) => new RegExp(pattern, 'giu'));

const PEOPLE =
  'voters|residents|people|adults|respondents|pupils|students|members|workers|households|homes|women|men|children|patients|Americans|Britons|drivers|teachers|parents|shops|schools|firms|companies|seats|votes|ballots';
const ABOVE = new RegExp(
  `(?<stated>${SHARE})\\s+of\\s+(?:all\\s+|the\\s+|registered\\s+|likely\\s+|eligible\\s+|its\\s+)*(?:${PEOPLE})\\s+(?:said|say|voted|favou?r|oppose\\w*|support\\w*|agree\\w*|are|were|have|had|own|live|took|cast|came|want\\w*|back\\w*)\\b`,
  'giu',
);

/** One look at the copy in lower case tells that there is no part of a whole. */
const MAYBE = new RegExp(`\\b(?:of|in)\\s+(?:(?:the|its|their|all|every)\\s+)?${AMOUNT_BEGINS}`);

export const share = defineRule({
  id: 'figures/share',
  title: 'A share fits its figures',
  severity: 'error',
  doc: `“30 of 120 homes, or 20%” gives readers all they need to find the slip. Where a part and its whole stand beside a
percentage, the three must agree, and no share of one whole is above 100%.

Work out part divided by whole, and correct the figure that is wrong. Rounding and “nearly” are allowed for.`,
  options: {},
  messages: {
    wrong: {
      what: '{part} of {whole} is {right}%, not {stated}.',
      why: 'Readers can work this out: check all three figures.',
    },
    above: {
      what: 'No more than 100% of a whole can be counted, and here it is {stated}.',
      why: 'Readers will stop at this: check the figure.',
    },
    use: 'Use {right}%',
  },
  examples: [
    {
      bad: 'The flood reached 30 of 120 homes, or [[20%]], by dawn.',
      fixed: 'The flood reached 30 of 120 homes, or 25%, by dawn.',
    },
    { bad: 'One in five pupils, or [[25 percent]], stayed home.' },
    { bad: 'Some [[110%]] of voters said they would stay away.' },
    { bad: 'The mill will cut 400 jobs, about [[8%]] of its workforce of 8,000.' },
    { good: 'The mill will cut 400 jobs, about 5% of its workforce of 8,000.' },
    { good: 'The flood reached 30 of 120 homes, or 25%, by dawn.' },
    { good: 'Nearly one in three pupils (32%) stayed home.' },
    { good: 'Sales were 110% of the plan.' },
  ],
  triggers: PERCENT,
  *passage(passage) {
    if (!hasFigures(passage)) return;
    const done = new Set<number>();
    for (const pattern of MAYBE.test(passage.prose.toLowerCase()) ? PATTERNS : []) {
      for (const match of allMatches(passage.prose, pattern)) {
        const at = groupAt(match, 'stated');
        const fault = done.has(at.start) ? null : check(match, passage.prose);
        if (!fault) continue;
        done.add(at.start);
        const sign = match.groups!.stated!.replace(/^[\d.,]+|^[\p{L}-]+(?=\s)/u, '');
        const text = `${fault.right}${sign}`;
        yield {
          at,
          message: 'wrong' as const,
          data: fault,
          fixes: [{ title: 'use' as const, data: fault, edits: [{ span: at, text }] }],
          ...severityAt(passage, at),
        };
      }
    }
    for (const match of /\d{3}/.test(passage.prose) ? allMatches(passage.prose, ABOVE) : []) {
      const stated = match.groups?.stated ?? '';
      const at = groupAt(match, 'stated');
      if ((amountOf(stated)?.value ?? 0) > 100)
        yield { at, message: 'above' as const, data: { stated }, ...severityAt(passage, at) };
    }
  },
});

function check(match: RegExpMatchArray, prose: string): Record<string, string> | null {
  const { part = '', whole = '', stated = '', hedge } = match.groups ?? {};
  const one = amountOf(part);
  const all = amountOf(whole);
  const said = amountOf(stated);
  if (!one || !all || !said || all.value <= 0 || one.value > all.value) return null;
  // "Nearly one in three (32%)": the hedge stands before the fraction.
  const before = new RegExp(`${HEDGE}$`, 'i').exec(prose.slice(Math.max(0, (match.index ?? 0) - 24), match.index))?.[0];
  const isFraction = /^(?:one|two|three|four|five|six|seven|eight|nine)$/i.test(part) && all.value <= 10;
  const loose = isFraction && (before || hedge) ? 'about' : hedge;
  const [low, high] = claimed(said, loose);
  const right = (one.value / all.value) * 100;
  const slack = before ? Math.max(2, right * 0.1) : 0;
  if (right >= low - slack && right <= high + slack) return null;
  return {
    part: part.trim(),
    whole: whole.trim(),
    stated: stated.trim(),
    right: inFigures(right >= 10 ? Math.round(right) : right),
  };
}
