import { allMatches } from '../../text/matches.ts';
import { span, textOf } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const COURTESY = /(?<![\p{L}.])(Mr|Mrs|Ms|Mx)\.? (?=(\p{Lu}\p{Ll}[\p{L}’'-]*))/gu;
/** "Mr. Speaker", "Ms. Magazine" and the like are no courtesy. */
const FIXED: ReadonlySet<string> = new Set(
  'President Speaker Justice Magazine Chairman Secretary Right Universe Olympia Robot Big'.split(' '),
);

export const courtesyTitles = defineRule({
  id: 'style/courtesy-titles',
  title: 'No Mr, Mrs or Ms',
  severity: 'info',
  habit: 'form',
  doc: `Courtesy titles rank people by sex and marriage and tell readers nothing about what they do. Later mentions take the
surname alone. In quotations they stay. Houses that keep them switch this off.`,
  options: {},
  messages: {
    courtesy: { what: 'No courtesy titles outside quotations.', why: 'Use the name alone: “{name}.”' },
    fix: 'Change to “{name}”',
  },
  examples: [
    {
      bad: 'Nurse Ines Vidal left. [[Mrs. Vidal]] said she was tired.',
      fixed: 'Nurse Ines Vidal left. Vidal said she was tired.',
    },
    { good: 'Nurse Ines Vidal left. Vidal said she was tired, Mr. Speaker.' },
    { good: '“Mrs. Vidal left,” Mayor Ana Ruiz said.' },
  ],
  triggers: { words: ['mr', 'mrs', 'ms', 'mx'] },
  *article(article, _settings, places) {
    const titles = new Map<string, Set<string>>();
    const found: { start: number; end: number; title: string; name: string }[] = [];
    for (const index of places.keys()) {
      const passage = article.passages[index]!;
      for (const match of allMatches(ownWords(passage), COURTESY)) {
        const [, title = '', name = ''] = match;
        if (FIXED.has(name)) continue;
        titles.set(name, (titles.get(name) ?? new Set()).add(title));
        const start = passage.at + match.index;
        found.push({ start, end: start + match[0].length, title, name });
      }
    }
    for (const { start, end, title, name } of found) {
      const people = article.people.filter((person) => person.short === name && person.name.includes(' '));
      const data = { title: textOf(article.text, { start, end }).trim() || title, name };
      // With two of one name, or a name that is given nowhere in full, the title may be all that tells who is meant.
      const sure = titles.get(name)?.size === 1 && people.length === 1;
      yield {
        at: span(start, end + name.length),
        message: 'courtesy',
        data,
        fixes: sure ? [{ title: 'fix', data, edits: [{ span: span(start, end), text: '' }] }] : [],
      };
    }
  },
});
