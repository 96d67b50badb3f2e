import type { Article } from '../../article/model.ts';
import { allMatches } from '../../text/matches.ts';
import { span, textOf } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const COURTESY = /(?<![\p{L}.])(Mr|Mrs|Ms|Mx)\.? (?=(\p{Lu}\p{Ll}[\p{L}’'-]*))/gu;
const RANKS =
  'Gov|Sen|Rep|Lt|Sgt|Capt|Col|Gen|Maj|Cpl|Dr|Sheriff|Mayor|Judge|Justice|Police Chief|Fire Chief|Chief|Detective|Officer|Deputy'.split(
    '|',
  );
/** Offices and ranks before a surname alone. */
const RANK = new RegExp(
  `(?<![\\p{L}.’'-]|\\b(?:and|[Tt]he|an?|\\p{Lu}[\\p{L}.]{0,20}) )(${RANKS.join('|')})\\.? (?=(\\p{Lu}\\p{Ll}[\\p{L}-]*)(?! \\p{Lu}|[\\p{L}’'-]\\p{L}{2}))`,
  'gu',
);
/** "Mr. Speaker", "Ms. Magazine" and the like are no courtesy. */
const FIXED: ReadonlySet<string> = new Set(
  'President Speaker Justice Magazine Chairman Secretary Right Universe Olympia Robot Big'.split(' '),
);

export const courtesyTitles = defineRule({
  id: 'style/courtesy-titles',
  title: 'Courtesy titles',
  severity: 'info',
  habit: 'form',
  doc: `Courtesy titles rank people by sex and marriage and tell readers nothing about what they do. Later mentions take the
last name alone. In quotations they stay. Newsrooms that keep them turn this rule off. Wire style drops offices and ranks (“Gov. Vidal”)
from later mentions as well; the first such mention of each person is flagged.`,
  options: {
    ranks: {
      default: 'keep',
      choices: ['keep', 'drop'],
      doc: 'Flag an office or a rank before the last name of someone already named in full.',
    },
  },
  messages: {
    courtesy: { what: 'No courtesy titles outside quotations.', why: 'Use the name alone: “{name}.”' },
    rank: { what: 'No title on later mentions: “{name}.”', why: 'The story has given the title with the full name.' },
    fix: 'Change to “{name}”',
  },
  examples: [
    {
      bad: 'Nurse Ines Vidal left. [[Mrs. Vidal]] said she was tired.',
      fixed: 'Nurse Ines Vidal left. Vidal said she was tired.',
    },
    {
      bad: 'Gov. Ines Vidal left. [[Gov. Vidal]] said she was tired.',
      fixed: 'Gov. Ines Vidal left. Vidal said she was tired.',
    },
    { good: 'Gov. Ines Vidal left. Vidal said that Gov. Ruiz was tired.' },
    { good: 'Nurse Ines Vidal left. Vidal said she was tired, Mr. Speaker.' },
    { good: '“Mrs. Vidal left,” Mayor Ana Ruiz said.' },
  ],
  triggers: { words: ['mr', 'mrs', 'ms', 'mx', ...RANKS.map((title) => title.split(' ')[0]!.toLowerCase())] },
  *article(article, { options }, places) {
    const titles = new Map<string, Set<string>>();
    const found: Titled[] = [];
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
    if (options.ranks === 'drop')
      for (const { start, end, name } of laterRanks(article, places.keys()))
        yield {
          at: span(start, end + name.length),
          message: 'rank',
          data: { name },
          fixes: [{ title: 'fix', data: { name }, edits: [{ span: span(start, end), text: '' }] }],
        };
  },
});

interface Titled {
  readonly start: number;
  /** Where the name begins. */
  readonly end: number;
  readonly title: string;
  readonly name: string;
}

/** The first later mention of each person that has an office or a rank before the surname. */
function* laterRanks(article: Article, passages: Iterable<number>): Iterable<Titled> {
  const told = new Set<string>();
  for (const index of passages) {
    const passage = article.passages[index]!;
    if (passage.kind !== 'paragraph') continue;
    for (const match of allMatches(ownWords(passage), RANK)) {
      const [, title = '', name = ''] = match;
      const start = passage.at + match.index;
      if (name === 'Department' || told.has(name) || !isNamedBefore(article, name, start)) continue;
      told.add(name);
      yield { start, end: start + match[0].length, title, name };
    }
  }
}

/** Whether the copy has given one person of a surname in full before a place. */
function isNamedBefore({ people, passages }: Article, surname: string, place: number): boolean {
  const known = people.filter(({ short, name }) => short === surname || name.endsWith(` ${surname}`));
  const [person] = known;
  if (known.length !== 1 || person?.kind === 'organization' || !person?.name.includes(' ')) return false;
  return person.mentions.some(
    ({ start, end, passage }) =>
      start < place && end - start > surname.length && passages[passage]?.kind === 'paragraph',
  );
}
