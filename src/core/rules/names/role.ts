import type { NameMention } from '../../article/model.ts';
import type { Span } from '../../text/spans.ts';
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
  ].flatMap((names) => names.map((name): [string, string] => [name, names[0]!])),
);

export const role = defineRule({
  id: 'names/role',
  title: 'Conflicting titles',
  severity: 'info',
  doc: `“Mayor Ana Ruiz” and, nine paragraphs on, “Gov. Ruiz”: one of them is a slip, unless she moved up in between. Readers
think of two people.

Check the title. If it changed, say so: “then the mayor”, “former”.`,
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
  ],
  *article(article) {
    const first = new Map<string, { title: string; office: string; at: Span }>();
    for (const { facts, prose, at } of article.passages) {
      for (const name of facts.names) {
        const titled = name.name.includes(' ') ? titledBefore(prose, name) : null;
        if (!titled) continue;
        const place = { start: titled.start + at, end: name.end + at };
        const known = first.get(name.name);
        if (!known) first.set(name.name, { ...titled, at: place });
        else if (known.office !== titled.office) {
          const data = { name: name.name, first: known.title, second: titled.title };
          yield {
            at: place,
            message: 'other' as const,
            data,
            related: [{ at: known.at, message: 'place' as const, data }],
          };
        }
      }
    }
  },
});

/** Words before a title that say that it is held no more, not yet, or by half. */
const NOT_NOW =
  /(?:former|then|ex|late|acting|deputy|vice|assistant|lt\.?|lieutenant|state|incoming|outgoing|future|retired|u\.s\.|brig\.?|rear|maj\.?|first|class|staff)[- ]?$/i;

/** The office right before a name; null where there is none, or it is not simply held. */
function titledBefore(prose: string, { start }: NameMention): { title: string; office: string; start: number } | null {
  const from = Math.max(0, start - 40);
  const match = /(?<![\p{L}])(?<title>\p{Lu}?[\p{L}]+\.?) $/u.exec(prose.slice(from, start));
  const title = match?.groups?.title ?? '';
  const office = OFFICES.get(title.toLowerCase().replace('.', ''));
  if (!match || !office || NOT_NOW.test(prose.slice(from, from + match.index))) return null;
  return { title, office, start: from + match.index };
}
