import { capitalsOf } from '../../article/people/capitals.ts';
import { span } from '../../text/spans.ts';
import { defineRule } from '../rule.ts';

/** Things that somebody has, and that no verb is spelled like. */
const OWNED =
  /^ (?:office|campaign|desk|attorney|lawyer|lawyers|spokesman|spokeswoman|wife|husband|son|daughter|mother|father|brother|sister|children|parents|family|friends|home|car|death|body|plan|plans|proposal|budget|decision|administration|team|book|career|role|death|life|comments|remarks|statement|testimony|supporters|critics|opponent|opponents|predecessor|successor|nomination|presidency|term|policies|policy|victory|defeat|speech|tenure|trial|conviction|sentence|case|client|name|face|mind|own|first|second|third|latest|last|most|biggest|younger|older|late|longtime|former|new)\b/;

/** “Salters 2-yard run”: what is had, by how long it is. */
const LONG = /^ \d{1,3}-(?:yard|foot|point|minute|run|year|mile)\b/;

export const possessive = defineRule({
  id: 'names/possessive',
  title: 'Apostrophe missing from a name',
  severity: 'warning',
  doc: `“Okoros desk” in a story about Dana Okoro: the apostrophe fell out. A family (“the Okoros”) has none, so names behind “the”
are left alone, and so are quotations.`,
  options: {},
  messages: {
    lost: { what: 'Apostrophe missing: “{want}.”', why: 'Elsewhere the story has “{name}.”' },
    fix: 'Change to “{want}”',
  },
  examples: [
    {
      bad: 'Site engineer Dana Okoro left on Monday.\n\nThe plan is on [[Okoros]] desk.',
      fixed: 'Site engineer Dana Okoro left on Monday.\n\nThe plan is on Okoro’s desk.',
    },
    { bad: 'Back Dana Okoro left on Monday.\n\nIn the third quarter [[Okoros]] 2-yard touchdown tied it.' },
    { good: 'Site engineer Dana Okoro left on Monday.\n\nThe Okoros home is shut. Miro Okoros wife came.' },
    { good: 'Site engineer Dana Okoro left on Monday.\n\n“It is on Okoros desk,” Lowe said.' },
  ],
  *article(article) {
    const lasts = new Set(
      article.people.flatMap(({ name }) => {
        const last = name.split(' ').at(-1) ?? '';
        return name.includes(' ') && /^\p{Lu}\p{L}{2,}[^s]$/u.test(last) ? [last] : [];
      }),
    );
    if (!lasts.size) return;
    for (const { word, start, end, quoted, before, after, passage } of capitalsOf(article)) {
      const name = word.slice(0, -1);
      if (!word.endsWith('s') || !lasts.has(name) || quoted || before || after || lasts.has(word)) continue;
      if (article.passages[passage]?.kind !== 'paragraph' || article.text.slice(start, end) !== word) continue;
      if (
        /\b(?:[Tt]he|all|two|both|other|young|young\p{Ll}+) $/u.test(article.text.slice(Math.max(0, start - 8), start))
      )
        continue;
      const rest = article.text.slice(end, end + 16);
      if (!OWNED.test(rest) && !LONG.test(rest)) continue;
      const want = `${name}’s`;
      const at = span(start, end);
      yield {
        at,
        message: 'lost',
        data: { want, name },
        fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }] }],
      };
    }
  },
});
