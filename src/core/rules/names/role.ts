import type { Article, NameMention } from '../../article/model.ts';
import { type Span, shift } from '../../text/spans.ts';
import { withOwnSurname } from '../lib/people.ts';
import { defineRule } from '../rule.ts';

/** Offices of which a person holds one at a time, with their short forms. */
const OFFICES: ReadonlyMap<string, string> = new Map(
  [
    ['senator', 'sen'],
    ['representative', 'rep', 'congressman', 'congresswoman'],
    ['governor', 'gov'],
    ['mayor'],
    ['president'],
    ['premier'],
    ['sheriff'],
    ['judge'],
    ['justice'],
    ['bishop'],
    ['archbishop'],
    ['cardinal'],
    ['sergeant', 'sgt'],
    ['lieutenant', 'lt'],
    ['captain', 'capt'],
    ['colonel', 'col'],
    ['admiral', 'adm'],
    ['ambassador'],
    ['superintendent'],
    ['fire chief'],
    ['police chief'],
  ].flatMap((names) => names.map((name): [string, string] => [name, names[0]!])),
);

export const role = defineRule({
  id: 'names/role',
  title: 'Conflicting titles',
  severity: 'info',
  doc: `“Mayor Ana Ruiz” and, nine paragraphs on, “Gov. Ruiz”: one of them is a slip, unless she moved up in between. Readers
take them for two people.

The same goes for a party: “Ruiz, D-Alden,” and “Ruiz, R-Alden.”

Check the title. If it changed, say so: “then the mayor,” “former.”`,
  options: {},
  messages: {
    other: { what: '{name} is {second} here but {first} elsewhere.', why: 'Check the title.' },
    place: '{first} here',
  },
  examples: [
    { bad: 'Mayor Ana Ruiz closed the bridge.\n\nThe mill stays open, [[Gov. Ana Ruiz]] said.' },
    { good: 'Mayor Ana Ruiz closed the bridge.\n\nThe mill stays open, then-Gov. Ana Ruiz said in 2019.' },
    { good: 'Sen. Ana Ruiz closed the bridge.\n\nThe mill stays open, Senator Ana Ruiz said.' },
    { good: 'Mayor Ana Ruiz met Gov. Bo Ruiz.' },
    { bad: 'Mayor Ana Ruiz closed the bridge.\n\nThe mill stays open, [[Gov. Ruiz]] said.' },
    { bad: 'Fire Chief Ana Ruiz closed the bridge.\n\nThe mill stays open, [[Police Chief Ana Ruiz]] said.' },
    { bad: 'Sen. Ana Ruiz, D-Alden, closed the bridge.\n\nThe mill stays open, Sen. [[Ana Ruiz, R-Alden]], said.' },
    { bad: 'Police Sgt. Ana Ruiz closed the bridge.\n\nThe mill stays open, Police [[Capt. Ana Ruiz]] said.' },
    { good: 'Sen. Ana Ruiz (D) closed the bridge.\n\nThe mill stays open, Sen. Ana Ruiz, D-Alden, said.' },
  ],
  *article(article) {
    const whose = personAt(article);
    const first = new Map<string, Held>();
    for (const { facts, prose, at } of article.passages) {
      for (const name of facts.names) {
        const person = whose(name.start + at, name.name);
        if (!person) continue;
        const held = [titledBefore(prose, name), partyOf(prose, name)].flatMap((one) => one ?? []);
        for (const one of held) {
          const now = { ...one, at: shift(one.at, at) };
          const key = `${now.kind} ${person}`;
          const known = first.get(key);
          if (!known) first.set(key, now);
          else if (known.office !== now.office) {
            const data = { name: person, first: known.title, second: now.title };
            yield {
              at: now.at,
              message: 'other' as const,
              data,
              related: [{ at: known.at, message: 'place' as const, data }],
            };
          }
        }
      }
    }
  },
});

/** An office or a party that the words at a name give somebody. */
interface Held {
  readonly kind: 'office' | 'party';
  /** As the story writes it. */
  readonly title: string;
  /** The same under one name: “senator” of “Sen.” */
  readonly office: string;
  readonly at: Span;
}

/** Says who is meant by a name at an offset: a full name as it stands, a bare surname where only one person of the story has it. */
function personAt({ people }: Article): (start: number, name: string) => string | null {
  const full = people.filter(({ name, kind }) => name.includes(' ') && kind !== 'organization');
  const byStart = new Map(
    withOwnSurname(full).flatMap((person) =>
      person.mentions.map(({ start }): [number, string] => [start, person.name]),
    ),
  );
  return (start, name) => (name.includes(' ') ? name : (byStart.get(start) ?? null));
}

/** “Sen. Ana Ruiz, D-Alden,” “Rep. Ana Ruiz (R),” and the party right behind the name. */
function partyOf(prose: string, { start, end }: NameMention): Held | null {
  const match = PARTY.exec(prose.slice(end, end + 40));
  const { title = '', letter = '' } = match?.groups ?? {};
  return match && { kind: 'party', title, office: letter, at: { start, end: end + match[0].length } };
}
const PARTY = /^,? \(?(?<title>(?<letter>[DR])(?:-\p{Lu}[\p{L}.]{1,20}|(?=\))))/u;

/** Words before a title that say that it is held no more, not yet, or by half. */
const NOT_NOW =
  /(?:former|then|ex|late|acting|deputy|vice|assistant|lt\.?|lieutenant|state|incoming|outgoing|future|retired|u\.s\.|brig\.?|rear|maj\.?|first|class|staff)[- ]?$/i;

/** The office right before a name; null where there is none, or it is not simply held. */
function titledBefore(prose: string, { start, end }: NameMention): Held | null {
  const from = Math.max(0, start - 40);
  const match = /(?<!\p{L})(?<title>(?:(?:fire|police) (?=chief ))?\p{L}+\.?) $/iu.exec(prose.slice(from, start));
  const title = match?.groups?.title ?? '';
  const office = OFFICES.get(title.toLowerCase().replace('.', ''));
  if (!match || !office || NOT_NOW.test(prose.slice(from, from + match.index))) return null;
  return { kind: 'office', title, office, at: { start: from + match.index, end } };
}
