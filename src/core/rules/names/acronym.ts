import type { Article } from '../../article/model.ts';
import { perPassage } from '../../article/perPassage.ts';
import { KNOWN_ACRONYMS } from '../../lexicon/acronyms.ts';
import { allMatches, matchesAtCapitals } from '../../text/matches.ts';
import { type Span, textOf } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const ACRONYM = /(?<![\p{L}\d.&@#$'’/-])\p{Lu}{3,6}(?=s?(?![\p{L}\d.&/-]))/uy;
/** "(NRCA)" behind the name that it stands for, which takes up to so many units. */
const BRACKETED = /\((\p{Lu}{2,6})s?\)/gu;
const NAME_REACH = 120;
const MOST_WORDS = 8;
/** Queries a story. */
const MOST = 1;
/** Times that one must stand in the copy before it is asked about, unless it acts where it stands: “the NRCA approved it.” */
const USED = 2;
const BEFORE_ACTOR = /(?:^|\n|[.!?,;] |\b(?:and|but|that|when|as|said) )[Tt]he $/u;
const ACTS = /^ (?:\p{Ll}{2,}ed|said|says|has|had|was|will|would|is|gave|made|took|told|found|held|plans|wants)\b/u;

export const acronym = defineRule({
  id: 'names/acronym',
  title: 'Acronym never spelled out',
  severity: 'info',
  doc: `“The NRCA ruled” tells most readers nothing. At first mention give the name in full; the letters may follow in parentheses
where they are used again. Letters that everybody knows need no name.

One acronym is short for one name: two names under the same letters are a slip.`,
  options: {
    known: { default: [] as readonly string[], doc: 'Acronyms that readers of this newsroom know.' },
  },
  messages: {
    never: {
      what: '“{letters}” is never spelled out.',
      why: 'Spell it out on first reference, unless every reader knows it.',
    },
    two: {
      what: '“{letters}” has two meanings in this story.',
      why: '“{first}” and “{second}”: use one name, or tell the two apart.',
    },
    other: '“{first}” here',
    dotted: {
      what: '“{letters}” is written with and without periods.',
      why: 'The story has “{other}” as well: keep to one form.',
    },
    fix: 'Write “{other}”',
  },
  examples: [
    { bad: 'The [[NRCA]] ruled on Monday that the weir must go. The NRCA has three members.' },
    { bad: 'The [[NRCA]] approved the plan.' },
    { good: 'He left the NRCA.' },
    {
      bad: 'The National River Control Agency (NRCA) ruled on Monday.\n\nThe mayor met the [[National River Care Association (NRCA)]] on Tuesday.',
    },
    {
      bad: 'The [[F.B.I.]] ruled on Monday. She said the FBI was right.',
      fixed: 'The FBI ruled on Monday. She said the FBI was right.',
    },
    { good: 'The F.B.I. ruled on Monday. He read the FBI Times and a U.S.A. paper of the USA.' },
    { good: 'The National River Control Agency (NRCA) ruled on Monday. The NRCA has three members.' },
    { good: 'The National River Control Agency ruled on Monday. The NRCA has three members.' },
    { good: 'The Norland Aerospace Services Company ruled. The NASCOM has three members, and NASCOM flew.' },
    { good: 'The transit company KVB runs 40 lines. KVB has two unions.' },
    { good: 'KVB is late. It is one of the largest operators, KVB. The TGN 1412 trial and the TGN 1412 drug.' },
    { good: 'The NRCA Act passed. The NRCA Act helps River Partners NRCA.' },
    {
      good: 'The Norland Clinic Standards Amendments (NCSA) passed. Labs that are Norland Clinic Standards Amendment (NCSA) certified may stay.',
    },
    { good: 'The Norland Bar Association (NBA) met. The Norland Bar Association’s (NBA) members left.' },
    {
      good: 'She wrote to the Norland\u00a0Defense Forces (NDF). I am with the\u00a0Norland  Defense Forces (NDF).',
    },
    { good: 'The FBI and NASA said no. The FBI said it twice, and NASA too.' },
  ],
  *article(article, { options, speller }) {
    yield* twoNames(article);
    yield* twoForms(article);
    let found = 0;
    for (const [letters, places] of acronymsOf(article)) {
      if (
        found === MOST ||
        (places.length < USED && !acts(article.text, places[0]!)) ||
        options.known.includes(letters)
      )
        continue;
      // A word in capitals is a shout or a label.
      if (letters.length > 3 && speller?.knows(letters.toLowerCase())) continue;
      if (isNameElsewhere(article.text, letters)) continue;
      if (isSpelledOut(article.text, letters) || isDescribed(article.text, letters)) continue;
      found++;
      yield { at: places[0]!, message: 'never' as const, data: { letters } };
    }
  },
});

function acronymsOf(article: Article): Map<string, Span[]> {
  const all = new Map<string, Span[]>();
  for (const passage of article.passages) {
    for (const { letters, index } of acronymsIn(passage)) {
      const start = passage.at + index;
      const list = all.get(letters);
      if (list) list.push({ start, end: start + letters.length });
      else all.set(letters, [{ start, end: start + letters.length }]);
    }
  }
  return all;
}

const acronymsIn = perPassage((passage): { letters: string; index: number }[] => {
  const prose = passage.kind === 'paragraph' ? ownWords(passage) : '';
  return matchesAtCapitals(prose, ACRONYM)
    .map(({ 0: letters, index }) => ({ letters, index }))
    .filter(
      ({ letters, index }) =>
        // Beside other capitals it is a name, a ticker or a shout.
        !KNOWN_ACRONYMS.has(letters) &&
        // Call signs of US stations.
        !/^[KW][A-Z]{3}$/.test(letters) &&
        // “SEE:” and “READ:” are labels.
        prose[index + letters.length] !== ':' &&
        !/\p{Lu}{2,}\W{1,2}$/u.test(prose.slice(Math.max(0, index - 12), index)) &&
        !isPartOfName(prose, index, index + letters.length),
    );
});

/** “CARES Act”, “Essential Consultants LLC”, “TGN 1412”, “the EFF and MK Party” apart: a capital beside it makes it part of a longer name. */
const isPartOfName = (prose: string, start: number, end: number): boolean =>
  /^s?[ -][\p{Lu}\d]/u.test(prose.slice(end, end + 3)) ||
  (/(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]{0,20}[ -]$/u.test(prose.slice(Math.max(0, start - 24), start)) &&
    !/(?:^|[.!?:]\s)\p{Lu}\p{Ll}{0,20}\s$/u.test(prose.slice(Math.max(0, start - 24), start)));

/** Where letters stand in a text that no letter stands before. */
function* placesOf(text: string, letters: string): Generator<number> {
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
    NO_LETTER_BEFORE.lastIndex = at;
    if (NO_LETTER_BEFORE.test(text)) yield at;
  }
}
const NO_LETTER_BEFORE = /(?<!\p{L})/uy;

/** Whether a sticky pattern goes on from a place: one pattern for all letters, as each new one is compiled. */
function goesOn(text: string, at: number, pattern: RegExp): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** “NXP Semiconductors”: the story gives more of the name somewhere. */
function isNameElsewhere(text: string, letters: string): boolean {
  for (const at of placesOf(text, letters)) if (goesOn(text, at + letters.length, MORE_OF_NAME)) return true;
  return false;
}
const MORE_OF_NAME = / \p{Lu}\p{Ll}/uy;

/** Letters in brackets behind words, words in brackets behind letters, or words whose initials they are. */
function isSpelledOut(text: string, letters: string): boolean {
  if (text.includes(`(${letters})`)) return true;
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1))
    if (goesOn(text, at, WORD_BEGINS) && goesOn(text, at + letters.length, EXPLAINED)) return true;
  // “the Swiss People’s Party, or SVP”: in another language its initials differ.
  if (
    (text.includes(`, or ${letters}`) || text.includes(`, or the ${letters}`)) &&
    new RegExp(`\\p{L}{3}, or (?:the )?${letters}(?!\\p{L})`, 'u').test(text)
  )
    return true;
  const initials = [...letters]
    .map((letter) => `[${letter}${letter.toLowerCase()}][\\p{L}’'-]*`)
    .join('(?:[ –-](?:of|for|the|and|on|in|to|de|des|du|at))*[ –-]');
  return new RegExp(`(?<!\\p{L})${initials}`, 'u').test(text) || isDrawnFromName(text, letters);
}

/** “NASCOM” of the National Aerospace Services Company: five letters or more, each word giving one to three of its first. */
function isDrawnFromName(text: string, letters: string): boolean {
  if (letters.length < FEWEST_DRAWN) return false;
  for (const [name] of allMatches(text, CAPITAL_NAME)) {
    const words = name.split(/[ -]/).filter((word) => /^\p{Lu}/u.test(word));
    for (let from = 0; from < words.length - 1; from++) if (isDrawn(letters, words.slice(from))) return true;
  }
  return false;
}
const FEWEST_DRAWN = 5;
const CAPITAL_NAME = /\p{Lu}\p{Ll}{1,24}(?:[ -](?:(?:of|for|the|and|on|in) ){0,2}\p{Lu}\p{Ll}{1,24}){1,6}/gu;

/** Whether letters are made of one to three first letters of each word in turn. */
function isDrawn(letters: string, words: readonly string[]): boolean {
  const [word, ...others] = words;
  if (letters === '') return true;
  if (word === undefined) return false;
  return [1, 2, 3].some(
    (count) => letters.slice(0, count) === word.slice(0, count).toUpperCase() && isDrawn(letters.slice(count), others),
  );
}

const WORD_BEGINS = /\b/uy;
const EXPLAINED = /s?[,)]? (?:\(|[–—-] (?:the|an?) |or |(?:\p{Ll}+, )?for the |which stands for |short for )/uy;

/** Named once, as the subject of what it did. */
const acts = (text: string, { start, end }: Span): boolean =>
  BEFORE_ACTOR.test(text.slice(Math.max(0, start - 10), start)) && ACTS.test(text.slice(end, end + 16));

/** "the transit company KVB", "one of the largest exchanges, KVB", "KVB, the transit company,": what it is matters more than its letters. */
function isDescribed(text: string, letters: string): boolean {
  for (const at of placesOf(text, letters))
    if (
      DESCRIBED.test(text.slice(Math.max(0, at - 24), at)) ||
      /^s?, (?:the|an?|which|whose) /.test(text.slice(at + letters.length, at + letters.length + 10))
    )
      return true;
  return false;
}
const DESCRIBED =
  /\b(?:agency|airline|association|authority|bank|body|brand|broadcaster|carrier|chain|channel|charity|company|exchange|firm|giant|insurer|lender|regulator|retailer|rival|group|league|magazine|maker|network|operator|organi[sz]ation|outlet|party|platform|program|programme|publisher|railway|service|site|station|system|team|union|website|watchdog)(?:e?s)?,?\s$/;

/** “O.S.H.A.”: three letters or more, each with its period. */
const DOTTED = /(?<![\p{L}\d.&@#$'’/-])(?:\p{Lu}\.){2,5}\p{Lu}(?:\.|(?![\p{L}\d&/-]))/gu;

/** Letters that stand in the copy both with periods and without. */
function* twoForms({ passages, text }: Article) {
  const told = new Set<string>();
  for (const passage of passages) {
    const prose = passage.kind === 'paragraph' ? ownWords(passage) : '';
    if (!/\p{Lu}\.\p{Lu}\.\p{Lu}/u.test(prose)) continue;
    for (const { 0: letters, index } of allMatches(prose, DOTTED)) {
      const other = letters.replaceAll('.', '');
      // style/country-initials has those of a country.
      if (other === 'USA' || told.has(other) || !hasPlainForm(passages, other)) continue;
      told.add(other);
      const end = index + letters.length;
      // The last period ends the sentence, too.
      const ends = /^["”’)]?(?:\s+["“‘(]?\p{Lu}|\s*$)/u.test(prose.slice(end, end + 6)) && letters.endsWith('.');
      const at = { start: passage.at + index, end: passage.at + end };
      yield {
        at,
        message: 'dotted' as const,
        data: { letters: textOf(text, at), other },
        severity: 'warning' as const,
        fixes: [{ title: 'fix' as const, data: { other }, edits: [{ span: at, text: ends ? `${other}.` : other }] }],
      };
    }
  }
}

/** Whether letters stand in the copy without periods and as no part of a longer name. */
const hasPlainForm = (passages: Article['passages'], letters: string): boolean =>
  passages.some((passage) => {
    const prose = passage.kind === 'paragraph' ? ownWords(passage) : '';
    for (let at = prose.indexOf(letters); at >= 0; at = prose.indexOf(letters, at + 1))
      if (
        !/[\p{L}\d.&@#$/-]$/u.test(prose.slice(Math.max(0, at - 1), at)) &&
        !/^[\p{L}\d&/-]|^ \p{Lu}/u.test(prose.slice(at + letters.length, at + letters.length + 2).replace(/^s/, ''))
      )
        return true;
    return false;
  });

function* twoNames({ passages }: Article) {
  const first = new Map<string, { name: string; at: Span }>();
  for (const { prose, at } of passages) {
    if (!prose.includes('(')) continue;
    for (const match of allMatches(prose, BRACKETED)) {
      const letters = match[1] ?? '';
      const from = Math.max(0, match.index - NAME_REACH);
      const words = prose.slice(from, match.index);
      const found = nameOf(words, letters);
      if (!found) continue;
      const { name } = found;
      const here = { name, at: { start: at + from + found.index, end: at + match.index + match[0].length } };
      const before = first.get(letters);
      if (!before) first.set(letters, here);
      else if (singular(before.name) !== singular(name)) {
        const data = { letters, first: before.name, second: name };
        yield {
          at: here.at,
          message: 'two' as const,
          data,
          severity: 'warning' as const,
          related: [{ at: before.at, message: 'other' as const, data }],
        };
      }
    }
  }
}

/** “The Laboratory Amendments” and “Laboratory Amendment certified”, “the Bar Association’s (NBA)”, “Boats, Docks and Piers” and “Boats Docks Piers”: one name in all its forms. */
const singular = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’]?s?['’]?(?= |$)/g, '')
    .replace(/,? (?:and|&) /g, ' ');

/** The words before the bracket whose capitals the letters are, and where they begin, however they are spaced; null where they are something else. */
function nameOf(words: string, letters: string): { name: string; index: number } | null {
  const list = [...words.matchAll(/\S+/g)].slice(-MOST_WORDS);
  for (let from = list.length - 2; from >= 0; from--) {
    const some = list.slice(from);
    const capitals = some
      .filter(([word]) => /^\p{Lu}/u.test(word))
      .map(([word]) => word[0])
      .join('');
    if (capitals === letters) return { name: some.map(([word]) => word).join(' '), index: some[0]!.index };
  }
  return null;
}
