import { datelineOf } from '../../article/furniture/dateline.ts';
import { ALONE_CITIES } from '../../lexicon/places/cities.ts';
import { PLAIN_STATES, STATE_OF_SHORT } from '../../lexicon/places/states.ts';
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
const DASH = /( ?)(—|–|--?)( ?)$/u;

export const dateline = defineRule({
  id: 'style/dateline',
  title: 'Datelines in wire style',
  severity: 'warning',
  doc: `A dateline says where the news was gathered: the city in capitals, the state or country unless everybody knows the city,
and a dash. There is one, before the first paragraph. Some 30 U.S. cities stand alone.`,
  options: {
    dash: {
      default: '—',
      choices: ['—', '–', '-', 'any'],
      doc: 'The dash after the place, with a space on each side.',
    },
  },
  messages: {
    capitals: 'Cap the city: “{want}.”',
    alone: '{city} needs no state in datelines. Drop the state.',
    dash: 'Use “{want}” after the dateline.',
    twice: 'Only one dateline per story.',
    fix: 'Change to “{want}”',
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
    { good: 'AI Can Build Great Roads—if nobody hurries it, that is.' },
    { good: 'Port Ada, Texas, is a town. Ana Ruiz, Mayor — she won — left.' },
  ],
  *article(article, { options }) {
    let seen = false;
    for (const { kind, prose, at } of article.passages) {
      if (kind !== 'paragraph') continue;
      const match = SMALL.exec(prose);
      const small = match?.groups;
      const lead = datelineOf(prose);
      const isSmall = small && STATES.has(small.state ?? '');
      if (!seen && isSmall) {
        const city = small.city ?? '';
        const want = city.toUpperCase();
        yield moved(at, 0, city.length, 'capitals', want);
        const behind = /^ ?(?:—|–|--?) ?/u.exec(prose.slice(match?.[0].length))?.[0] ?? '';
        yield* dashIn(prose.slice(0, (match?.[0].length ?? 0) + behind.length), at, options.dash);
      } else if (!seen && lead) yield* form(prose, at, lead, options.dash);
      else if (seen && isSmall)
        yield { at: span(at, at + prose.indexOf(small.state!) + small.state!.length), message: 'twice' };
      seen = true;
    }
  },
});

function* form(
  prose: string,
  at: number,
  lead: { place: number; whole: number },
  dash: string,
): Iterable<Report<'capitals' | 'alone' | 'dash' | 'twice' | 'fix' | 'drop'>> {
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
  if (city !== city.toUpperCase()) yield moved(at, 0, city.length, 'capitals', city.toUpperCase());
  // A dash too many is `style/doubled-marks`’ to mend first.
  if (!/^[—–]/.test(prose.slice(lead.whole)) && !/[—–]{2} ?$/.test(prose.slice(0, lead.whole)))
    yield* dashIn(prose.slice(0, lead.whole), at, dash);
}

/** The dash that ends a dateline: the sign alone where its spaces are right. */
function* dashIn(
  lead: string,
  at: number,
  wanted: string,
): Iterable<Report<'capitals' | 'alone' | 'dash' | 'twice' | 'fix' | 'drop'>> {
  const [written = '', before, sign, after] = DASH.exec(lead) ?? [];
  if (wanted === 'any' || !written || written === ` ${wanted} `) return;
  const end = at + lead.length;
  const spaced = before === ' ' && after === ' ';
  if (spaced && sign) yield moved(end - 1 - sign.length, 0, sign.length, 'dash', wanted);
  else yield moved(end - written.length, 0, written.length, 'dash', ` ${wanted} `);
}

function moved(by: number, start: number, end: number, message: 'capitals' | 'dash', want: string) {
  const at = span(by + start, by + end);
  return {
    at,
    message,
    data: { want },
    fixes: [{ title: 'fix' as const, data: { want: want.trim() }, edits: [{ span: at, text: want }], safe: true }],
  };
}
