import type { Article } from '../../article/model.ts';
import { type Capital, capitalsOf } from '../../article/people/capitals.ts';
import { nearPairs } from '../../text/distance.ts';
import { allMatches } from '../../text/matches.ts';
import { meets } from '../../text/spans.ts';
import { defineRule, type RespeltName } from '../rule.ts';

/** Letters of a word below which a near miss is as likely another name. */
const SHORTEST = 5;

export const houseList = defineRule({
  id: 'names/house-list',
  title: 'Not the house spelling of a name',
  severity: 'warning',
  doc: `The newsroom keeps the accepted spelling of people and places under \`names\` in \`copydesk.yaml\`. A word of the story
that is close to one of them, and is neither on the list nor an English word, is most likely a slip, even where the
story spells it that way throughout.

Spellings that the house rejects go under \`avoid\` beside the one to \`use\`, and are flagged wherever they appear, however
far they are from it.

Use the house spelling, or add this one to the list. Words inside quotation marks are only queried.`,
  options: {},
  messages: {
    near: {
      what: '“{written}” is close to “{accepted}” on the house list.',
      why: 'Check the spelling, or add it to the list.',
    },
    rejected: { what: 'House style is “{accepted},” not “{written}.”', why: 'Use the accepted spelling.' },
    use: 'Use “{accepted}”',
    everywhere: 'Use “{accepted}” everywhere',
  },
  examples: [
    {
      names: ['Volodymyr Zaretskyy', 'Port Ada'],
      bad: 'The pact was signed by President [[Zaretsky]] on Monday.',
      fixed: 'The pact was signed by President Zaretskyy on Monday.',
    },
    {
      names: [{ use: 'Port Ada', avoid: ['Adahaven', 'Ada Port'] }],
      bad: 'The ferry left [[Adahaven]] on Monday.',
      fixed: 'The ferry left Port Ada on Monday.',
    },
    {
      names: [{ use: 'Volodymyr Zaretskyy', avoid: ['Zaretski', 'Vladimir Zaretsky'] }],
      bad: 'Aides of [[Zaretski]] left.',
      fixed: 'Aides of Zaretskyy left.',
    },
    { names: [{ use: 'Port Ada', avoid: ['Adahaven'] }], good: 'The ferry left Port Ada. The Adahavens stayed.' },
    { names: ['Volodymyr Zaretskyy'], good: 'The pact was signed by President Zaretskyy. Zaretskyy’s aides left.' },
    { names: ['Dana Banks'], good: 'The bank stays shut, Dana Banks said. Bands played.' },
  ],
  *article(article, { tagger, names, respelt }) {
    for (const name of respelt) yield* rejected(article, name);
    const told = new Set(respelt.flatMap(({ avoid }) => avoid.flatMap((spelling) => spelling.split(/\s+/))));
    const accepted = new Set(names.flatMap((name) => name.split(/\s+/)).filter((word) => word.length >= SHORTEST));
    if (!accepted.size) return;
    const places = new Map<string, Capital[]>();
    for (const place of capitalsOf(article)) {
      const list = places.get(place.word);
      if (list) list.push(place);
      else places.set(place.word, [place]);
    }
    for (const [a, b] of nearPairs([...new Set([...accepted, ...places.keys()])])) {
      if (accepted.has(a) === accepted.has(b)) continue;
      const [want, written] = accepted.has(a) ? [a, b] : [b, a];
      const known = tagger?.knows(written) ?? null;
      if (written.length < SHORTEST || known !== null || told.has(written) || isPlural(written, want)) continue;
      for (const place of places.get(written) ?? []) yield report(place, want);
    }
  },
});

const isPlural = (written: string, want: string): boolean => written === `${want}s` || written === `${want}es`;

/** The places of a name's rejected spellings, each with one edit for it and one for all outside quotation marks. */
function* rejected({ passages }: Article, { use, avoid }: RespeltName) {
  for (const spelling of avoid) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(spelling)}(?![\\p{L}\\p{N}])`, 'gu');
    const places = passages.flatMap(({ kind, prose, at, facts }) => {
      if (kind === 'other' || !prose.includes(spelling)) return [];
      const inQuotes = meets(facts.quotes);
      return allMatches(prose, pattern).map(({ index }) => ({
        at: { start: at + index, end: at + index + spelling.length },
        quoted: inQuotes({ start: index, end: index + spelling.length }),
      }));
    });
    const accepted = partFor(spelling, use);
    const data = { written: spelling, accepted };
    const edits = places.filter(({ quoted }) => !quoted).map((place) => ({ span: place.at, text: accepted }));
    for (const { at, quoted } of places)
      yield {
        at,
        message: 'rejected' as const,
        data,
        ...(quoted ? { severity: 'info' as const } : {}),
        fixes: quoted
          ? []
          : [
              { title: 'use' as const, data, edits: [{ span: at, text: accepted }] },
              ...(edits.length > 1 ? [{ title: 'everywhere' as const, data, edits }] : []),
            ],
      };
  }
}

/** "Zaretskyy" for a rejected "Zaretski", where the house gives the full name. */
function partFor(spelling: string, use: string): string {
  const words = use.split(/\s+/);
  if (words.length === 1 || /\s/.test(spelling)) return use;
  const near = nearPairs([...words, spelling], spelling.length).find(([, written]) => written === spelling);
  return near?.[0] ?? use;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function report({ start, end, word, quoted }: Capital, accepted: string) {
  const data = { written: word, accepted };
  const at = { start, end };
  return {
    at,
    message: 'near' as const,
    data,
    ...(quoted ? { severity: 'info' as const } : {}),
    fixes: quoted ? [] : [{ title: 'use' as const, data, edits: [{ span: at, text: accepted }] }],
  };
}
