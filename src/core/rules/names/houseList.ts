import { type Capital, capitalsOf } from '../../article/capitals.ts';
import { nearPairs } from '../../text/distance.ts';
import { defineRule } from '../rule.ts';

/** Letters of a word below which a near miss is as likely another name. */
const SHORTEST = 5;

export const houseList = defineRule({
  id: 'names/house-list',
  title: 'Names as the house spells them',
  severity: 'warning',
  doc: `The newsroom keeps the accepted spelling of people and places under \`names\` in \`copydesk.yaml\`. A word of the story
that nearly is one of them, and is neither on the list nor a word of the language, is most likely a slip, even where the
story spells it so throughout.

Use the spelling of the house, or add this one to the list. Words inside quotation marks are only queried.`,
  options: {},
  messages: {
    near: '“{written}” nearly is “{accepted}” of the house list. Readers who know the name notice: check it, or add it to the list.',
    use: 'Use “{accepted}”',
  },
  examples: [
    {
      names: ['Volodymyr Zaretskyy', 'Port Ada'],
      bad: 'The pact was signed by President [[Zaretsky]] on Monday.',
      fixed: 'The pact was signed by President Zaretskyy on Monday.',
    },
    { names: ['Volodymyr Zaretskyy'], good: 'The pact was signed by President Zaretskyy. Zaretskyy’s aides left.' },
    { names: ['Dana Banks'], good: 'The bank stays shut, Dana Banks said. Bands played.' },
  ],
  *article(article, { tagger, names }) {
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
      if (written.length < SHORTEST || known !== null || isPlural(written, want)) continue;
      for (const place of places.get(written) ?? []) yield report(place, want);
    }
  },
});

const isPlural = (written: string, want: string): boolean => written === `${want}s` || written === `${want}es`;

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
