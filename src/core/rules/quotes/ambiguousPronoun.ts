import type { Article, Person } from '../../article/model.ts';
import { passageAt } from '../../article/passageAt.ts';
import { allMatches } from '../../text/matches.ts';
import { spanIndex } from '../../text/spanIndex.ts';
import { overlaps, shift, textOf } from '../../text/spans.ts';
import { defineRule } from '../rule.ts';

export const ambiguousPronoun = defineRule({
  id: 'quotes/ambiguous-pronoun',
  title: 'Unclear “he said” or “she said”',
  severity: 'info',
  doc: `“Perez met Khan. ‘It’s over,’ he said”: either of them may have said it. The writer knows; the reader guesses, and may
put the words into the wrong mouth.

Write the name.`,
  options: {},
  messages: {
    either: { what: '“{pronoun}” could be {one} or {two}.', why: 'Use the name.' },
    place: '{name} is named here',
    fixName: 'Replace “{pronoun}” with “{name}”',
  },
  examples: [
    {
      bad: 'Ana Perez met Lena Khan at the quay. “It is over,” [[she]] said.',
      fixed: 'Ana Perez met Lena Khan at the quay. “It is over,” Perez said.',
    },
    { good: 'The union fought the fleets of Bo Perez and Max Khan. “It is over,” he said.' },
    { good: 'Ana Perez met the crew at the quay. “It is over,” she said.' },
    { good: 'Ana Perez met Lena Khan at the quay. “It is over,” Perez said.' },
    { good: 'Chairman Bo Perez met his wife, Lena Khan. “It is over,” he said. Mrs Khan agreed.' },
  ],
  triggers: { words: ['he', 'she'] },
  *article(article) {
    const seen = new Set<number>();
    let named: NamedIn | undefined;
    for (const quote of article.quotes) {
      const { speaker, status, kind } = quote;
      if (status !== 'pronoun' || !speaker || seen.has(speaker.start) || kind !== 'direct') continue;
      seen.add(speaker.start);
      const pronoun = textOf(article.text, speaker);
      named ??= namedIn(article);
      const rivals = rivalsOf(
        article,
        named,
        quote.passage,
        Math.min(quote.start, speaker.start),
        pronoun.toLowerCase(),
      );
      const [one, two] = rivals;
      if (!one || !two) continue;
      const sure = rivals.filter(({ person }) => person.name === speaker.name);
      const names = [...sure, ...rivals.filter((rival) => !sure.includes(rival))].map(({ person }) => person.called);
      yield {
        at: { start: speaker.start, end: speaker.end },
        message: 'either',
        data: { pronoun, one: one.person.called, two: two.person.called },
        related: rivals.map(({ person, at }) => ({ at, message: 'place', data: { name: person.called } })),
        fixes: names.map((name) => ({
          title: 'fixName',
          data: { pronoun, name },
          edits: [{ span: { start: speaker.start, end: speaker.end }, text: name }],
        })),
      };
    }
  },
});

interface Rival {
  readonly person: Person;
  readonly at: { readonly start: number; readonly end: number };
}

/** Verbs that set two people against each other, so that either may go on to speak. */
const BETWEEN =
  /^(?:,[^,]{1,60},)?\s(?:and|(?:\p{L}+\s){0,3}(?:met|called|phoned|interviewed|faced|joined|replaced|succeeded|greeted|hugged|beat|defeated|married|confronted|accompanied|embraced|spoke (?:to|with)|talked (?:to|with)|argued with|walked with|worked with)(?:\s\p{Ll}+){0,3})\s(?:(?!the\s)\p{L}+\s){0,3}$/u;
const SPEAKS = /["“”«»]|\b(?:said|says?|told|added|according|who)\b/;

type NamedIn = (start: number, end: number) => Rival[];

/** Looks up who is named in a stretch of the article, in order. */
function namedIn({ people }: Article): NamedIn {
  const all = people
    .filter(({ kind, name }) => kind === 'person' || (kind === 'unknown' && name.includes(' ')))
    .flatMap((person) => person.mentions.map((at) => ({ person, at, start: at.start, end: at.end })))
    .sort((a, b) => a.start - b.start);
  const overlapping = spanIndex(all);
  return (start, end) => overlapping({ start, end }).filter(({ at }) => at.start >= start && at.end <= end);
}

/** The two people of the sentence before the quotation, where it names two who can be meant, one beside the other. */
function rivalsOf(
  { text, passages }: Article,
  named: NamedIn,
  index: number,
  before: number,
  pronoun: string,
): Rival[] {
  if (pronoun !== 'he' && pronoun !== 'she') return [];
  const here = passages[index]!;
  const opens = !here.prose.slice(0, before - here.at).trim();
  const from = opens ? (passages[index - 1]?.at ?? here.at) : here.at;
  const start = from + lastSentence(text.slice(from, before));
  if (SPEAKS.test(text.slice(start, before))) return [];
  const [one, two, ...more] = named(start, before);
  if (!one || !two || more.length || one.person === two.person) return [];
  const fit = [one, two].every(({ person }) => (person.pronoun ?? pronoun) === pronoun);
  // Only the subject of the sentence and who stands beside it: "critics of Perez and Khan" may be anybody.
  const { at, facts } = passageAt(passages, one.at) ?? here;
  const leads = facts.subjects.some((subject) => overlaps(shift(subject, at), one.at));
  const between = text.slice(one.at.end, two.at.start);
  const sure = between.trim() !== 'and' || [one, two].every(({ person }) => person.kind === 'person');
  return fit && leads && sure && BETWEEN.test(between) ? [one, two] : [];
}

/** Where the last sentence of a stretch begins. */
function lastSentence(text: string): number {
  const ends = allMatches(text.trimEnd(), /[.!?]["”’)]*\s+(?=["“‘]?\p{Lu})/gu);
  const last = ends.at(-1);
  return last ? last.index + last[0].length : 0;
}
