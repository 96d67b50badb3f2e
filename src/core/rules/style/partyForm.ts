import { allMatches } from '../../text/matches.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule, rewrite } from '../rule.ts';

/** “(R., N.D.)”, “(D, Ohio)”: a party and a state between brackets, parted by a comma. */
const BRACKETED = / \((?<party>[RDI])\.?, ?(?<state>\p{Lu}[\p{L}.]{1,12}(?: \p{Lu}[\p{L}.]{2,12})?)\)(?<mark>,?)/gu;

export const partyForm = defineRule({
  id: 'style/party-form',
  title: 'Party and state not in the form R-N.D.',
  severity: 'warning',
  habit: 'form',
  doc: `Readers know one short form of a lawmaker's party and state: “Sen. Ann Roe, R-N.D., voted.” Parentheses with periods
and commas inside read like a citation.`,
  options: {},
  messages: {
    form: { what: 'House style: “{want}.”', why: 'Readers take in one familiar form at a glance.' },
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'Sen. Ann Roe[[ (R., N.D.),]] voted no.', fixed: 'Sen. Ann Roe, R-N.D., voted no.' },
    { bad: 'Sen. Ann Roe[[ (D, Ohio)]] voted no.', fixed: 'Sen. Ann Roe, D-Ohio, voted no.' },
    { bad: 'It was told to Ann Roe[[ (R., N.D.)]].', fixed: 'It was told to Ann Roe, R-N.D.' },
    { good: 'Sen. Ann Roe, R-N.D., met Rep. Bo Lind (D-Ohio).' },
    { good: '“Ann Roe (R., N.D.) voted no,” Lowe said.' },
  ],
  triggers: { marks: '(' },
  *passage(passage) {
    for (const match of allMatches(ownWords(passage), BRACKETED)) {
      const { party = '', state = '' } = match.groups ?? {};
      const behind = passage.prose.slice(match.index + match[0].length);
      // A period, which ends the sentence too, is not told twice, and takes no comma before it.
      const short = behind.startsWith('.') ? state.replace(/\.$/, '') : state;
      const comma = /^(?:[.;:?!)”"’—–]| [—–(]|$)/u.test(behind) ? '' : ',';
      const report = rewrite(match.index, match[0], `, ${party}-${short}${comma}`);
      yield { ...report, data: { want: `${party}-${state}` } };
    }
  },
});
