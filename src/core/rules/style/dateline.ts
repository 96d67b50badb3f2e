import { datelineOf } from '../../article/dateline.ts';
import { ALONE_CITIES } from '../../lexicon/cities.ts';
import { PLAIN_STATES, STATE_OF_SHORT } from '../../lexicon/states.ts';
import { span } from '../../text/spans.ts';
import { defineRule, type Report } from '../rule.ts';

const STATES: ReadonlySet<string> = new Set([
  ...PLAIN_STATES,
  ...STATE_OF_SHORT.keys(),
  'Georgia',
  'New York',
  'Virginia',
  'Delaware',
]);
/** A place with its state and a dash, which only a dateline has: "Port Ada, Texas - Crews". */
const SMALL =
  /^(?<city>\p{Lu}\p{Ll}[\p{L}.'’]*(?: \p{Lu}[\p{L}.'’]*){0,2}), (?<state>\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)(?= ?(?:—|–|--?) ?\p{Lu})/u;
const DASH = / ?(?:—|–|--?) ?$/u;
const DASH_NEXT = /^ ?(?:—|–|--?) ?/u;

export const dateline = defineRule({
  id: 'style/dateline',
  title: 'Datelines in the form of the wires',
  severity: 'warning',
  doc: `A dateline says where the news was gathered: the city in capitals, the state or country unless everybody knows the city,
and a dash. It stands once, before the first paragraph. Some thirty cities of the USA stand alone.`,
  options: {
    dash: {
      default: '—',
      choices: ['—', '–', '-', 'any'],
      doc: 'The dash behind the place, with a space on each side.',
    },
  },
  messages: {
    capitals:
      'The city of a dateline stands in capitals, which tells readers that the story begins behind it: write “{want}”.',
    alone: 'Everybody knows where {city} is: the state can go from the dateline.',
    dash: 'Behind a dateline stands “{want}”.',
    twice: 'A dateline stands once, before the first paragraph: a second one reads like a second story.',
    fix: 'Write “{want}”',
    drop: 'Delete the state',
  },
  examples: [
    {
      bad: '[[Port Ada]], Texas — Crews found the boat on Monday.',
      fixed: 'PORT ADA, Texas — Crews found the boat on Monday.',
    },
    { bad: 'HOUSTON[[, Texas]] — Crews found the boat on Monday.', fixed: 'HOUSTON — Crews found the boat on Monday.' },
    {
      bad: 'PORT ADA, Texas [[-]] Crews found the boat on Monday.',
      fixed: 'PORT ADA, Texas — Crews found the boat on Monday.',
    },
    { bad: '[[Port Ada]] (Wire) — Crews found the boat.', fixed: 'PORT ADA (Wire) — Crews found the boat.' },
    { good: 'PORT ADA, Texas — Crews found the boat on Monday.' },
    { good: 'Port Ada, Texas, is a town. Ana Ruiz, Mayor — she won — left.' },
  ],
  *article(article, { options }) {
    let seen = false;
    for (const { kind, prose, at } of article.passages) {
      if (kind !== 'paragraph') continue;
      const match = SMALL.exec(prose);
      const { city = '', state = '' } = match?.groups ?? {};
      const lead = datelineOf(prose);
      const isSmall = match !== null && STATES.has(state);
      if (!seen && isSmall) {
        yield capitals(at, city);
        const end = match[0].length;
        yield* dashed(at + end, DASH_NEXT.exec(prose.slice(end, end + 4))?.[0] ?? '', options.dash);
      } else if (!seen && lead) yield* form(prose, at, lead, options.dash);
      else if (seen && isSmall) yield { at: span(at, at + prose.indexOf(state) + state.length), message: 'twice' };
      seen = true;
    }
  },
});

type Found = Report<'capitals' | 'alone' | 'dash' | 'twice' | 'fix' | 'drop'>;

function* form(prose: string, at: number, lead: { place: number; whole: number }, dash: string): Iterable<Found> {
  const place = prose.slice(0, lead.place);
  const [city = '', ...rest] = place.split(', ');
  const proper = [...ALONE_CITIES].find((known) => known.toUpperCase() === city);
  if (proper && rest.length === 1 && STATES.has(rest[0]!) && !(proper === 'Washington' && rest[0] !== 'D.C.')) {
    const where = span(at + city.length, at + place.length);
    yield {
      at: where,
      message: 'alone',
      data: { city: proper },
      fixes: [{ title: 'drop', edits: [{ span: where, text: '' }], safe: true }],
    };
  }
  if (city !== city.toUpperCase()) yield capitals(at, city);
  const written = DASH.exec(prose.slice(0, lead.whole))?.[0] ?? '';
  yield* dashed(at + lead.whole - written.length, written, dash);
}

function capitals(start: number, city: string): Found {
  const at = span(start, start + city.length);
  const want = city.toUpperCase();
  return {
    at,
    message: 'capitals',
    data: { want },
    fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }], safe: true }],
  };
}

/** The dash written at a place, the spaces around it included. */
function* dashed(start: number, written: string, want: string): Iterable<Found> {
  const text = ` ${want} `;
  if (want === 'any' || !written || written === text) return;
  const mark = start + written.search(/\S/);
  yield {
    at: span(mark, mark + written.trim().length),
    message: 'dash',
    data: { want: text },
    fixes: [{ title: 'fix', data: { want }, edits: [{ span: span(start, start + written.length), text }], safe: true }],
  };
}
