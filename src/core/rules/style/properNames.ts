import { MONTHS, WEEKDAYS } from '../../lexicon/calendar.ts';
import { DEMONYMS, PLACES } from '../../lexicon/places/places.ts';
import { PLAIN_STATES } from '../../lexicon/places/states.ts';
import { PROPER_NAMES, SMALL_BEFORE } from '../../lexicon/properNames.ts';
import { wordSet } from '../../text/lists.ts';
import { span } from '../../text/spans.ts';
import type { Speller } from '../../text/speller.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

/** Letters before a place, or anything that makes its word a part of an address or a tag. */
const PART = /[\p{L}\p{N}@#&_/\\.’'-]$/u;
/** "may", "march" and "august" are words; with a day, a year or a word of time they are months. */
const MONTH = /^(?:may|march|august)(?= (?:\d{1,2}(?![\d%,]|p{L})(?! (?:million|billion))|(?:19|20)\d\d\b))/;

/** Members of parties, whose names take a capital beside those of the other. */
const PARTIES = ['republicans', 'democrats'];
/** What the names of places and bodies end with. */
const KIND = /^(?:county|school|college|river|creek|township|university|avenue|street|boulevard|(?:sub)?committee)\b/i;
const KINDS =
  'county school college river creek township university avenue street boulevard committee subcommittee'.split(' ');
/** “In franklin County”, “the House intelligence Committee”: half of a name, whose word is no other or stands in the name of a chamber. */
const HALF = /(?<=\b(?:[Tt]he|[Ii]n|of|near|at|[Ff]rom|on|to|and) )(?<word>\p{Ll}{4,20}) $/u;
const OF_CHAMBER =
  /(?<=\b(?:House|Senate) )(?<word>judiciary|intelligence|finance|appropriations|budget|oversight|ethics|rules|education|transportation|agriculture|banking) $/u;
/** “The fire on Maple avenue.” */
const STREET = /\b(?:on|at|along|near|to|from) (?:(?:North|South|East|West|N\.|S\.|E\.|W\.) )?\p{Lu}\p{Ll}{2,20} $/u;

/** “In Lorain county”, “the Lorain county sheriff”: a name, and what it is the name of. */
const COUNTY =
  /(?:^|[.!?,]["”’]? |\b(?:in|of|near|from|across|outside|throughout|to|by|for|and|with|at|through|around|the|The|said|[Ii]n) )(?<name>\p{Lu}\p{Ll}{2,16}) $/u;
/** The same behind “a.” */
const ANY_COUNTY =
  /(?:^|[.!?,]["”’]? |\b(?:in|of|near|from|by|for|and|with|to|said) |[\s“"(][Aa]n? |^[Aa]n? )(?<name>\p{Lu}\p{Ll}{2,16}) $/u;
/** What belongs to a county of that name, where an article stands before it. */
const OF_COUNTY =
  /^county['’]?s? (?:sheriff|commission|jail|courthouse|clerk|attorney|prosecutor|coroner|fair|executive|auditor|treasurer|health department|board of|supervisor|judge|medical examiner|library|airport|line)/;
/** “At Riverside high school”, with no article that would make a place of the name: “at a Riverside high school.” */
const SCHOOL =
  /\b(?:at|from|attended|attends|of|to|near|outside|behind|by) (?:(?:\p{Lu}[\p{L}.’'-]{1,16} )?(?<name>\p{Lu}\p{Ll}[\p{L}’'-]{1,16})) (?<level>high |middle |elementary |primary |junior high )?$/u;
/** What follows a name that is over; a school's pupils may be anybody's. */
const NAME_ENDS =
  /^(?:school|university|college)(?:[.,;]|['’]s\b| (?:in|on|at|for|and|when|where|who|was|is|has|had|said|with|to|after|before|until|since|as|will|would|did|but|during|last|this|said)\b)/;
/** Words with a capital that name no place: “a Republican county”, “Ivy League college.” */
const NO_PLACE = wordSet(
  'the every each another neighboring rural bible jesuit lutheran baptist methodist quaker league division community state trump biden area valley coast bay appalachian orthodox episcopal presbyterian hebrew montessori your his her their our its this that some any no one other local which what city town county swing red blue',
);

/** “At Ohio state university,” with no article that would make it any of several. */
const STATE_UNIVERSITY = new RegExp(
  `(?<!\\b(?:an?|any|each|every|another) )\\b(?:${PLAIN_STATES.join('|')}) state $`,
  'u',
);
/** Who comes from a county, or serves it: “a Lorain county native.” */
const OF_ONE_COUNTY = /^county (?:native|resident|man|woman|couple|jury|grand jury|deputy|deputies)\b/;

/** A county or a school whose second half lost its capital. */
function* halfOfPlace(prose: string, place: number, kind: string, speller: Speller | null) {
  const before = prose.slice(Math.max(0, place - 60), place);
  const rest = prose.slice(place, place + 40);
  if (kind === 'university' && STATE_UNIVERSITY.test(before) && NAME_ENDS.test(rest)) {
    yield capital(place - 'state '.length, `state ${kind}`);
    return;
  }
  const match = (kind !== 'county' ? SCHOOL : OF_ONE_COUNTY.test(rest) ? ANY_COUNTY : COUNTY).exec(before);
  const name = match?.groups?.name ?? '';
  if (!name || PLACES.has(name) || DEMONYMS.has(name) || NO_PLACE.has(name.toLowerCase())) return;
  if (kind !== 'county') {
    const level = match?.groups?.level ?? '';
    if (!NAME_ENDS.test(rest) || (kind === 'school' && !level)) return;
    yield capital(place - level.length, `${level}${kind}`);
    return;
  }
  // “Durham county council” is right in Britain, and “the Houston county” may be any of several.
  if (
    /^county,? (?:council|councillor|court|cricket|champion|ground|show|hall|town|of|where|that|with|which)/.test(rest)
  )
    return;
  const opener = !/\p{L}/u.test(match![0].slice(0, -name.length - 1));
  if (opener && speller?.knows(name.toLowerCase()) !== false) return;
  if (/\b[Tt]he \p{Lu}\p{Ll}+ $/u.test(before) && !OF_COUNTY.test(rest)) return;
  // A British house writes “Wayne county”, so that a person decides.
  yield capital(place, kind, false);
}

/** The small word of a half name, seen from the word that ends it. */
function* halfName(prose: string, place: number, speller: Speller | null) {
  const kind = /^\p{L}+/u.exec(prose.slice(place, place + 16))?.[0] ?? '';
  const before = prose.slice(Math.max(0, place - 40), place);
  if (/^(?:avenue|boulevard|street)$/.test(kind) && STREET.test(before)) yield capital(place, kind);
  if (/^(?:county|school|university|college)$/.test(kind)) yield* halfOfPlace(prose, place, kind, speller);
  if (!/^\p{Lu}\p{Ll}/u.test(kind)) return;
  const ofChamber = OF_CHAMBER.exec(before)?.groups?.word;
  const word = ofChamber ?? HALF.exec(before)?.groups?.word ?? '';
  const isName = /ommittee$/.test(kind) ? ofChamber !== undefined : word !== '' && speller?.knows(word) === false;
  if (isName) yield capital(place - word.length - 1, word);
}

/** “kathy norland Worldwide”: a firm that writes its name small. */
const isInSmallName = (word: string, next: string): boolean =>
  /^ \p{Lu}\p{Ll}/u.test(next) && !WEEKDAYS.has(word) && !MONTHS.has(word);

const PARTY = /\b(?:Republican|Democrat)s?\b/;
/** “Small-r republicans”: no members of the party. */
const SMALL_LETTER = /\b(?:[Ss]mall|[Ll]ittle|[Ll]owercase)[- ]“?[rd]”? $/u;

export const properNames = defineRule({
  id: 'style/proper-names',
  title: 'Weekday, month or nation in lowercase',
  severity: 'warning',
  doc: `Days of the week, months, nations, peoples, languages and faiths take a capital. In lowercase they look like slips of
the keyboard, and some become other words. French fries and English muffins may be lowercase, and so may quoted words.`,
  options: {
    regions: { default: true, doc: 'Capitalize American regions, too: “the Midwest.”' },
  },
  messages: {
    small: { what: '“{word}” takes a capital.', why: 'Days, months, nations and faiths are names.' },
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'The clinic opens in [[december]].', fixed: 'The clinic opens in December.' },
    { bad: 'The [[french]] minister left on [[friday]].' },
    { bad: 'Both [[republicans]] and Democrats voted for it.' },
    { bad: 'It burned on Maple [[avenue]] in [[belmont]] County.' },
    { bad: 'The fire in Lorain [[county]] is out.', fixed: 'The fire in Lorain County is out.' },
    { good: 'Democrats are small-r republicans, too.' },
    { bad: 'She taught at Riverside [[high school]] in May.', fixed: 'She taught at Riverside High School in May.' },
    { bad: 'She taught at Ohio [[state university]] in May.', fixed: 'She taught at Ohio State University in May.' },
    { bad: 'A Lorain [[county]] native, she left.', fixed: 'A Lorain County native, she left.' },
    { good: 'He went to an Ohio state university, and a Texas county resident left.' },
    { good: 'It is the largest Texas county. He met a Riverside high school coach from Ohio high schools.' },
    { bad: 'It opened in [[march]] 2024.', fixed: 'It opened in March 2024.' },
    { good: 'Slice two chile peppers, and rub the pork with chile guajillo sauce.' },
    {
      good: 'They may march 15 abreast for french fries. “In december,” Lowe said. See example.com/friday and @kenya.',
    },
  ],
  triggers: { words: [...PROPER_NAMES, ...PARTIES, ...KINDS, 'may', 'march', 'august'] },
  *passage(passage, { speller, options }, places) {
    const prose = ownWords(passage);
    if (!prose) return;
    for (const place of places) {
      if (KIND.test(prose.slice(place, place + 13))) {
        yield* halfName(prose, place, speller);
        continue;
      }
      const first = prose.charCodeAt(place);
      if (first < 97 || first > 122 || PART.test(prose.slice(Math.max(0, place - 1), place))) continue;
      const word = /^[a-z]+/.exec(prose.slice(place, place + 24))![0];
      const next = prose.slice(place + word.length, place + word.length + 16);
      if (/^(?:[@_/\\-]|\.[a-z])/.test(next) || SMALL_BEFORE.get(word)?.test(next.trimStart())) continue;
      if (!options.regions && word.startsWith('midwest')) continue;
      if (/^(?:may|march|august)$/.test(word) && !isMonth(prose, place)) continue;
      if (PARTIES.includes(word) && (!PARTY.test(prose) || SMALL_LETTER.test(prose.slice(0, place)))) continue;
      yield capital(place, word, !isInSmallName(word, next));
    }
  },
});

function capital(start: number, word: string, safe = true) {
  const at = span(start, start + word.length);
  const want = word.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
  return {
    at,
    message: 'small',
    data: { word, want },
    fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }], safe }],
  } as const;
}

const isMonth = (prose: string, place: number): boolean =>
  MONTH.test(prose.slice(place, place + 16)) &&
  /(?:^|[.,(] ?|\b(?:in|on|of|since|until|by|from|to|was|is|early|late|mid|last|next|before|after|through)[ -])$/.test(
    prose.slice(Math.max(0, place - 10), place),
  ) &&
  !/\b(?:to|may)\s$/.test(prose.slice(Math.max(0, place - 5), place));
