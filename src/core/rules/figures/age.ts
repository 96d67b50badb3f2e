import { quantitiesIn } from '../../article/figures/quantities.ts';
import { hasDigits, OPENING } from '../../article/figures/restated.ts';
import { stemsAround } from '../../article/figures/wordingOverlap.ts';
import type { Article, Passage, Person } from '../../article/model.ts';
import { allMatches } from '../../text/matches.ts';
import { type Span, shift } from '../../text/spans.ts';
import { timesOf, withOwn } from '../lib/claims.ts';
import { groupAt, hasFigures, severityAt } from '../lib/prose.ts';
import { defineRule, type Report } from '../rule.ts';

/** Words of one clause: no full stop but that of a decimal. */
const clause = (most: number): string => `(?:[^.!?;:\\n“”"]|\\.(?=\\d)){0,${most}}?`;
const YEAR = '(?:1[89]\\d\\d|20\\d\\d)';
const AGE = '(?<age>\\d{1,3})';
const DATE = '(?:\\p{L}+\\.?\\s+\\d{1,2},?\\s+|\\d{1,2}\\s+\\p{L}+\\s+)?';
const PATTERNS = [
  `\\bborn\\s+(?:(?!died|and)[\\p{L}.,’'-]+\\s+){0,8}?(?:in|on)\\s+${DATE}(?<born>${YEAR})\\b${clause(60)}\\bdied\\s+(?:(?!aged)[\\p{L}.,’'-]+\\s+){0,8}?(?:in|on)\\s+${DATE}(?<died>${YEAR})\\b,?\\s+(?:at\\s+(?:the\\s+)?age\\s+(?:of\\s+)?|aged\\s+|at\\s+)${AGE}\\b`,
  `\\((?<born>${YEAR})\\s?[-–—]\\s?(?<died>${YEAR})\\)${clause(60)}\\bdied\\s+(?:at\\s+(?:the\\s+)?age\\s+(?:of\\s+)?|aged\\s+|at\\s+)${AGE}\\b`,
  `\\bdied\\s+(?:in|on)\\s+${DATE}(?<died>${YEAR})\\s+(?:at\\s+(?:the\\s+)?age\\s+(?:of\\s+)?|aged\\s+|at\\s+)${AGE}\\b${clause(40)}\\bborn\\s+in\\s+(?<born>${YEAR})\\b`,
].map((pattern) => new RegExp(pattern, 'giu'));
const NOW = [
  `,\\s+${AGE},\\s+(?:who\\s+was\\s+)?born\\s+(?:in\\s+(?:\\p{Lu}\\p{Ll}+\\s+(?:of\\s+)?)?|on\\s+${DATE})(?<born>${YEAR})\\b`,
  `\\bborn\\s+in\\s+(?<born>${YEAR})\\b,?\\s+(?:and\\s+)?(?:(?:is\\s+)?now|is)\\s+${AGE}(?=[,.;]|\\s+(?:and|years? old)\\b)`,
].map((pattern) => new RegExp(pattern, 'giu'));

export const age = defineRule({
  id: 'figures/age',
  title: 'Age doesn’t fit',
  severity: 'error',
  doc: `An age and a birth year check each other: who was born in 1990 is 35 or 36 in 2026. And one person has one age in one
story. Families notice such slips first, and they are hard to forgive in an obituary.

Check age and birth year with the source.`,
  options: {},
  messages: {
    died: { what: 'Born in {born}, died in {died}: {low} or {high}, not {age}.', why: 'Check the age and both years.' },
    now: { what: 'Born in {born}: {low} or {high} in {year}, not {age}.', why: 'Check the age and the year of birth.' },
    two: { what: '{name} is {age} here and {other} elsewhere.', why: 'Check which age is right.' },
    headline: { what: 'The headline says {other}, the story {age}.', why: 'Check the age.' },
    opening: { what: '{name} is {age} here, and {other} in the first paragraph.', why: 'Check the age.' },
    lived: { what: 'Born {born}: {right} by {to}, not {age}.', why: 'Check the age and the dates.' },
    later: { what: '{first} and {span} make {right}, not {age}.', why: 'Check the ages and the years between.' },
    byYear: { what: '{first} in {from} is {right} in {to}, not {age}.', why: 'Check the ages and the years.' },
    elsewhere: '{other} here.',
  },
  examples: [
    { bad: 'Odile Brandt, who was born on May 2, 1931, died on April 9, 2026. She was [[95]].' },
    { good: 'Odile Brandt, who was born on May 2, 1931, died on April 9, 2026. She was 94.' },
    { good: 'Born in 1927 in Salem, Lind was only 15 when he began with Tarn, later named Ada, in 1949.' },
    { bad: 'She was born in Salem in 1940 and died in 2020 at age [[85]].' },
    { bad: 'Dana Okoro, 41, runs the mill.\n\nThe mill is old.\n\nDana Okoro, [[43]], said no.' },
    { bad: 'Mayor Dana Okoro runs the mill. Okoro, 41, said no.\n\nThe mill is old.\n\nOkoro, [[43]], left.' },
    { bad: 'Dana Okoro, 41, runs the mill.\n\nThe mill is old.\n\nOkoro, who is [[43]], said no.' },
    { bad: 'She enlisted in 1980 at 18 and retired in 2000 at [[48]].' },
    {
      format: 'markdown',
      bad: '---\ntitle: Man is charged\n---\n\nA 24-year-old Tarn man was arrested on Friday over the theft of a boat, the police said.\n\nLeo J. Brandt, [[25]], was charged with theft.',
    },
    {
      good: 'A 24-year-old Tarn man was killed on Friday in a fight over a boat, the police said.\n\nLeo Brandt, 25, was charged. Max Lind, 24, died at once.',
    },
    { good: 'She enlisted in 1980 at 18 and retired in 2000 at 38.' },
    { good: 'She was born in Salem in 1940 and died in 2020 at age 79.' },
    {
      format: 'markdown',
      bad: '---\ntitle: Odile Brandt, choirmaster, dies at 81\ndate: 2026-05-04\n---\n\nOdile Brandt died on Friday. She was [[91]].\n\nShe was born on Feb. 3, 1935, in Tarn.\n',
    },
    {
      format: 'markdown',
      bad: '---\ntitle: Sailor, 61, rows home from Tarn\ndate: 2026-05-04\n---\n\nLeo Brandt, [[71]], rowed home from Tarn on Friday.\n',
    },
    {
      format: 'markdown',
      good: '---\ntitle: Mother of boy, 12, rows home from Tarn\ndate: 2026-05-04\n---\n\nEva Brandt, 41, rowed home from Tarn on Friday. Her son Leo is 12.\n',
    },
    {
      format: 'markdown',
      good: '---\ntitle: Odile Brandt, choirmaster, dies at 91\ndate: 2026-05-04\n---\n\nOdile Brandt died on Friday. She was 91.\n\nShe was born on Feb. 3, 1935, in Tarn.\n',
    },
    {
      bad: 'Odile Brandt, a pianist, died on May 4, 2026, at home. She was [[91]].\n\nBrandt was born on Feb. 3, 1937, in Tarn.',
    },
    { good: 'Odile Brandt, a pianist, died on May 4, 1999, at 89.\n\nBrandt was born on Feb. 3, 1910, in Tarn.' },
    { good: 'Dana Okoro, 41, runs the mill.\n\nThe mill is old.\n\nMiro Okoro, 43, said no.' },
    { good: 'Born in Salem in 1923, Lind moved to Odessa at the age of 11.' },
  ],
  *article(article, { date }) {
    const own: Own[] = [...found(article, date)];
    yield* withOwn(own, timesOf(article, date, 'age', { messages: ['lived', 'later', 'byYear'], other: 'elsewhere' }));
  },
});

type Own = Report<'died' | 'now' | 'two' | 'headline' | 'opening' | 'lived' | 'later' | 'byYear' | 'elsewhere'>;

function* found(article: Article, date: string | null): Generator<Own> {
  for (const passage of article.passages) {
    if (!/born|died/i.test(passage.prose) || !hasFigures(passage)) continue;
    for (const fault of [...lives(passage.prose), ...(date ? agesNow(passage.prose, Number(date.slice(0, 4))) : [])])
      yield {
        ...fault,
        at: { start: fault.at.start + passage.at, end: fault.at.end + passage.at },
        ...severityAt(passage, fault.at),
      };
  }
  for (const person of article.people) yield* twoAges(article, person);
  yield* obituary(article, date);
  yield* headlineAge(article);
  yield* openingAge(article);
}

/** "Sailor, 61, rows home" above the one age that the opening tells, another one; the story has no 61 anywhere. */
function* headlineAge(article: Article): Generator<Own> {
  const headline = article.passages.find(({ kind }) => kind === 'headline');
  if (!headline) return;
  const body = article.passages.filter(({ kind }) => kind === 'paragraph');
  const [shown, ...more] = agesIn(headline).filter(({ digits }) => !body.some(({ prose }) => hasDigits(prose, digits)));
  if (!shown || more.length) return;
  const told = body
    .slice(0, OPENING)
    .flatMap(agesIn)
    .filter(({ digits }) => !hasDigits(headline.prose, digits));
  const [one] = told;
  if (!one || told.some(({ digits }) => digits !== one.digits)) return;
  const words = stemsAround(article.text, one.at);
  if (![...stemsAround(article.text, shown.at)].some((word) => words.has(word))) return;
  const data = { age: one.digits, other: shown.digits };
  const related = [{ at: shown.at, message: 'elsewhere' as const, data }];
  yield { at: one.at, message: 'headline' as const, data, severity: 'warning' as const, related };
}

/** "A 24-year-old man was arrested" opens the story, and the one whom it names next has another age; nobody else has one. */
function* openingAge({ passages, people }: Article): Generator<Own> {
  const body = passages.filter(({ kind }) => kind === 'paragraph');
  const [lede, ...next] = body.slice(0, OPENING);
  if (!lede || !UNNAMED.test(lede.prose)) return;
  const [shown, ...more] = agesIn(lede);
  const told = next.flatMap((passage) => agesIn(passage).map((age) => ({ ...age, passage })));
  const [one] = told;
  if (!shown || more.length || !one || one.digits === shown.digits) return;
  if (body.some((passage) => passage !== lede && hasDigits(passage.prose, shown.digits))) return;
  const name = NAMED.exec(one.passage.prose)?.groups;
  if (name?.age !== one.digits || !people.some((person) => person.name === name.name)) return;
  const data = { name: name.name!, age: one.digits, other: shown.digits };
  const related = [{ at: shown.at, message: 'elsewhere' as const, data }];
  yield { at: one.at, message: 'opening' as const, data, severity: 'warning' as const, related };
}

/** “ALDEN — A 24-year-old Salem man …”: somebody without a name, of whom the story tells. */
const UNNAMED =
  /^(?:\p{Lu}[^—\n]{2,40} — )?An? \d{2}-year-old (?:\p{L}+ ){0,3}?(?:man|woman|teen|teenager|driver|student|resident)\b/u;
/** “Leo Brandt, 25, was charged”: the sentence is about them. */
const NAMED =
  /^(?:[^.!?]{0,200}[.!?] )?(?<name>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}), (?<age>\d{2}), (?:of |was |is |has |had |faces )/u;

/** An age in years as the copy writes it; offsets in the article. */
interface Written {
  readonly digits: string;
  readonly at: Span;
}

const agesIn = (passage: Passage): Written[] =>
  quantitiesIn(passage).flatMap(({ kind, value, number }) => {
    const digits = passage.prose.slice(number.start, number.end);
    return kind === 'age' && /^\d+$/.test(digits) && value > 2 ? [{ digits, at: shift(number, passage.at) }] : [];
  });

/** Of one who died: the age that the headline gives, and the year of birth that stands paragraphs away. */
function* obituary({ passages }: Article, date: string | null) {
  const headline = passages.find(({ kind }) => kind === 'headline');
  const shown = headline && /\b(?:dies|dead)\s+at\s+(?:age\s+)?(\d{1,3})\b/i.exec(headline.prose);
  const ages = passages.flatMap(({ kind, prose, at }) =>
    kind === 'paragraph' && prose.includes('died')
      ? AT_DEATH.flatMap((pattern) => allMatches(prose, pattern)).map((match) => {
          const { start, end } = groupAt(match, 'age', true);
          return { age: match.groups!.age!, at: { start: start + at, end: end + at } };
        })
      : [],
  );
  const [told] = ages;
  if (!told || ages.length > 1) return;
  const data = { age: told.age, other: shown?.[1] ?? '' };
  if (headline && shown && shown[1] !== told.age) {
    const start = headline.at + shown.index + shown[0].length - data.other.length;
    const related = [{ at: { start, end: start + data.other.length }, message: 'elsewhere' as const, data }];
    yield { at: told.at, message: 'headline' as const, data, severity: 'warning' as const, related };
  }
  const births = passages.flatMap(({ kind, prose }) => (kind === 'paragraph' ? allMatches(prose, BIRTH) : []));
  const born = births[0]?.groups?.born;
  const deaths = passages.flatMap(({ kind, prose }) => (kind === 'paragraph' ? allMatches(prose, DEATH) : []));
  const year = Number(deaths[0]?.groups?.died ?? date?.slice(0, 4));
  if (births.length !== 1 || !born || !year || deaths.length > 1) return;
  const most = year - Number(born);
  if (Number(told.age) === most || Number(told.age) === most - 1) return;
  const life = { born, age: told.age, year, low: most - 1, high: most };
  yield { at: told.at, message: 'now' as const, data: life, severity: 'warning' as const };
}
/** “She was 91.” “Died on Friday at 91.” “Odile Brandt, 91, died.” */
const AT_DEATH = [
  /\b(?:He|She|They)\s+was\s+(?<age>\d{1,3})(?=[.,;])/g,
  /\bdied\b(?:[^.!?;“”"]|(?<=\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec|St))\.){0,60}?\sat\s+(?:the\s+)?(?:age\s+(?:of\s+)?)?(?<age>\d{2,3})(?=[.,;])/g,
  /(?<!\p{L})\p{Lu}\p{L}+, (?<age>\d{2,3}), died\b/gu,
];
const BIRTH = new RegExp(`\\b(?:was\\s+born|Born)\\s+(?:(?:on|in)\\s+)?${DATE}(?<born>${YEAR})\\b`, 'gu');
const DEATH = new RegExp(`\\bdied\\s+(?:(?:on|in)\\s+)?(?:\\p{Lu}\\p{Ll}+,\\s+)?${DATE}(?<died>${YEAR})\\b`, 'gu');

function* lives(prose: string) {
  for (const pattern of PATTERNS) {
    for (const match of allMatches(prose, pattern)) {
      const { born = '', died = '', age: stated = '' } = match.groups ?? {};
      const most = Number(died) - Number(born);
      if (most < 0 || Number(stated) === most || Number(stated) === most - 1) continue;
      const data = { born, died, age: stated, low: most - 1, high: most };
      yield { at: groupAt(match, 'age', true), message: 'died' as const, data };
    }
  }
}

function* agesNow(prose: string, year: number) {
  for (const pattern of NOW) {
    for (const match of allMatches(prose, pattern)) {
      const { born = '', age: stated = '' } = match.groups ?? {};
      const most = year - Number(born);
      if (Number(stated) === most || Number(stated) === most - 1) continue;
      yield {
        at: groupAt(match, 'age'),
        message: 'now' as const,
        data: { born, age: stated, year, low: most - 1, high: most },
      };
    }
  }
}

/** ", 41," ", who is 41," " is 41 years old" right behind a name. */
const AGE_BEHIND =
  /^(?:, (?:aged? |now |who(?: is|['’]s) (?:now )?)?| is (?:now )?)(?<age>\d{1,3})(?=[,;]| years? old\b|\.(?:\s|$))/;
/** UTF-16 units behind a name in which it stands. */
const AGE_REACH = 28;

/**
 * "Dana Okoro, 41," and later "Dana Okoro, 43,": the full name both times, so that no relative is meant, or a surname that
 * nobody else in the story has.
 */
function* twoAges(article: Article, person: Person) {
  if (!person.name.includes(' ') || person.mentions.length < 2) return;
  const surname = person.name.slice(person.name.lastIndexOf(' ') + 1);
  const shared = article.people.some((other) => other !== person && other.name.split(' ').includes(surname));
  let first: { age: string; at: { start: number; end: number } } | null = null;
  for (const mention of person.mentions) {
    const written = article.text.slice(mention.start, mention.end);
    if (written !== person.name && (shared || written !== surname)) continue;
    const told = AGE_BEHIND.exec(article.text.slice(mention.end, mention.end + AGE_REACH));
    const stated = told?.groups?.age;
    if (!told || stated === undefined) continue;
    const start = mention.end + told[0].lastIndexOf(stated);
    const at = { start, end: start + stated.length };
    if (!first) first = { age: stated, at };
    else if (first.age !== stated) {
      const data = { name: person.name, age: stated, other: first.age };
      yield {
        at,
        message: 'two' as const,
        data,
        severity: 'warning' as const,
        related: [{ at: first.at, message: 'elsewhere' as const, data }],
      };
    }
  }
}
