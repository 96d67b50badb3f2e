import { allMatches } from '../../text/matches.ts';
import { ownWords, withoutQuotes } from '../lib/prose.ts';
import { defineRule, type Report, rewrite } from '../rule.ts';

const BARE =
  /(?<![\p{L}\p{N}.&@#/’'-])(?:US|UK|UN)(?![\p{L}\p{N}&@/]|\.\p{L}| (?:Airways|Weekly|Foods|Bancorp|Bank|Steel|Cellular|Xpress|WEEKLY|TODAY)\b)/gu;
const STOPPED = /(?<![\p{L}\p{N}.])(?:U\.S\.|U\.K\.|U\.N\.)(?![\p{L}\p{N}]\.|A\b)/gu;
/** Beside other capitals it is part of a shout or a name. */
const SHOUT = /\p{Lu}{2,}\W{1,2}$/u;
const SHOUTED = /^\W{1,2}\p{Lu}{2,}(?!\p{Ll})/u;
const HEADS: ReadonlySet<string> = new Set(['headline', 'subhead']);

export const nationForms = defineRule({
  id: 'style/nation-forms',
  title: 'US or U.S.',
  severity: 'info',
  habit: 'form',
  doc: `US wire style writes “U.S.,” “U.K.” and “U.N.” with periods in copy and without them in headlines; British houses and
many sites write none anywhere. One form throughout looks edited. Names that hold the letters and quotations are left alone.`,
  options: {
    copy: { default: 'any', choices: ['periods', 'plain', 'any'], doc: 'In copy: “U.S.”, “US”, or either.' },
    headlines: { default: 'any', choices: ['periods', 'plain', 'any'], doc: 'In headlines.' },
  },
  messages: {
    form: { what: 'House style: “{want}” here.', why: 'One form of “U.S.” and its kin in copy, and one in headlines.' },
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'The [[US]] consul met the mayor.', fixed: 'The U.S. consul met the mayor.' },
    { bad: 'She flew to the [[UK]].', fixed: 'She flew to the U.K.' },
    { good: 'The U.S. consul read US Weekly on US Airways and met the EU envoy.' },
    { good: '“The US consul met me,” Lowe said.' },
  ],
  triggers: { words: ['us', 'uk', 'un', 'u'] },
  *passage(passage, { options }) {
    const isHead = HEADS.has(passage.kind);
    const form = isHead ? options.headlines : options.copy;
    const prose = form === 'any' ? '' : isHead ? withoutQuotes(passage) : ownWords(passage);
    if (!prose) return;
    for (const { 0: written, index } of allMatches(prose, form === 'plain' ? STOPPED : BARE)) {
      const end = index + written.length;
      if (SHOUT.test(prose.slice(Math.max(0, index - 8), index)) || SHOUTED.test(prose.slice(end, end + 8))) continue;
      if (form === 'plain') {
        // The last period may end the sentence as well.
        const ends = !isHead && (prose.slice(end).trim() === '' || /^ \p{Lu}\p{Ll}/u.test(prose.slice(end, end + 4)));
        const want = written.replaceAll('.', '');
        if (!ends) yield choice(index, written, want);
        continue;
      }
      const stopped = [...written].map((letter) => `${letter}.`).join('');
      yield choice(index, written, prose[end] === '.' ? stopped.slice(0, -1) : stopped);
    }
  },
});

/** Not one of the safe fixes: the letters may be part of a name that keeps them. */
function choice(index: number, written: string, want: string): Report<'form' | 'fix'> {
  const report = rewrite(index, written, want);
  return { ...report, fixes: (report.fixes ?? []).map((fix) => ({ ...fix, safe: false })) };
}
