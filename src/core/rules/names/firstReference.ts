import type { Article, Person } from '../../article/model.ts';
import { nearNames } from '../../article/people/nearNames.ts';
import type { Tagger } from '../../article/tagger.ts';
import { MONTHS } from '../../lexicon/calendar.ts';
import { MONONYMS, PLATFORMS } from '../../lexicon/people/mononyms.ts';
import { SPEAKER_NOUNS, TITLES } from '../../lexicon/people/people.ts';
import { DEMONYMS, PLACES } from '../../lexicon/places/places.ts';
import { textOf } from '../../text/spans.ts';
import type { Speller } from '../../text/speller.ts';
import { isNameMidSentence } from '../lib/people.ts';
import { defineRule } from '../rule.ts';

export const firstReference = defineRule({
  id: 'names/first-reference',
  title: 'Missing first reference',
  severity: 'warning',
  doc: `Readers who meet a bare last name must already know the person, or stop and search. On first reference give the full
name and what makes the person matter here: title, job, age or relation. Later mentions take the last name alone.

Heads of state are introduced too. Performers known by one name are not.`,
  options: {
    known: { default: [] as readonly string[], doc: 'Single names that need no introduction in this newsroom.' },
  },
  messages: {
    bare: { what: '{name} is never introduced.', why: 'Give the full name and title on first reference.' },
  },
  examples: [
    { good: 'The yard is shut. “It will stay shut for the rest of the year,” Norbladet reports.' },
    { bad: 'The bridge stays closed.\n\n“It is not safe,” [[Okoro]] said on Monday.' },
    { bad: 'The bridge stays closed.\n\nIt will reopen in May, [[Okoro]] said. Okoro built it.' },
    { good: '“It is not safe,” site engineer Dana Okoro said. Later, Okoro left.' },
    { good: '“It is not safe,” Okoro, the site engineer, said.' },
    { good: '“It is not safe,” engineer Ruun “Red” Okoro said. Later, Okoro said “no” again.' },
    { good: '“It is not safe,” Pres. Okoro said.' },
    { good: 'Prices fell in May, says sales portal Korbomove. “They may fall on,” Korbomove said.' },
    { good: 'The minister, Nora Vallo- Belkor, came. “It is late,” Belkor said.' },
    { good: '“It never ends,” Korbocare volunteer Bo Lind told the Ledger.' },
    { good: '“It is not safe,” said Okoro, a mother whose son was saved. Okoro left.' },
    { good: '“[Norland Mayor Rita] Okoro says so,” Ines Vidal said. “It is not safe,” Okoro said.' },
    { good: 'On Tuesday, Aldoria became the first state to sign. The law is fair, Aldoria said.' },
    { good: 'Strikes fell by half, by data from Skywarns. “It is not safe,” Skywarns said.' },
    { good: 'The bridge stays closed, PontoNews reported: “It is not safe.”' },
    { good: '“It is not safe,” Sen. May Okoro said. Later, Okoro left.' },
    { good: 'Clerk Ada Roe met spokeswoman Larch Okoro on Monday. “It is not safe,” Okoro said.' },
    { good: 'Oku – “Light Breeze” – Okorardóttir won. “It is not safe,” Oku said.' },
    { good: 'The official Xinhua news agency said: “It is not safe.” The regulator, Ofrail, said: “It is.”' },
    { bad: 'The bridge stays closed, and [[Skyvann]] said: “It is not safe.”' },
    { good: 'It is odd, but The Pier’s Skyvann said: “It is not safe.”' },
    { good: 'Kyiv said it would reply.' },
    {
      bad: 'The vote was put off again.\n\n[[Okoro]], who has opposed the lease since May, said it was a gift to the team.',
    },
    { good: 'A boy met Santa at the pier. “Ho, ho,” Santa said.' },
    { good: 'Julanda Al-Riyami, the chief officer, was tense. Al-Riyami left. “It is not safe,” Al-Riyami said.' },
    {
      good: 'The deal is off, Korbo said. Korbo said it would sell its boats. “It is not safe,” Vando said. Vando’s members agree.',
    },
    { good: '“It is not safe,” said Okoro (name changed). The deal fell through, its larger rival Korbo said.' },
    { good: 'The pier may close, said Strandd. The magazine was alone. Few agree, said Parlo-Training.' },
    { good: '“It is not safe,” Jay-Q said. “So it is,” Imraj “no fear” Okoro said. “It is,” Okoro said.' },
    { good: 'Norland Central Command (Norcom) said “no.” Parish Seven Command - or Parcom - said: “It is not safe.”' },
    { good: 'Lee Yeon-su took the day off. “It is not safe,” Yeon-su said.' },
    { good: 'Few agree. Korbo — which lost 146 million files — said “no” on Monday.' },
    { good: 'An army needs food. As Korbonius once said, “An army marches on its stomach.”' },
    { good: '“Sadeqq Okoro, who has done a bad job, is foolish,” Bo Lind wrote.\n\nOkoro said: “It is not so.”' },
    { good: 'Perhaps you know the tale. Okoro is king of Norland. “It is not safe,” Okoro said.' },
    { good: 'Merriam-Webster says: “A person who travels far.”' },
    { good: 'Billboards boast: “The best crop of all!”' },
  ],
  *article(article, { options, tagger, speller }) {
    const speakers = speakersOf(article);
    let suspects: Set<string> | null = null;
    for (const person of article.people) {
      const first = person.mentions.find((mention) => !isFurniture(article, mention.passage)) ?? person.mentions[0];
      if (!first || !isBareSurname(person) || options.known.includes(person.name)) continue;
      if (!speakers.has(person.name) && !isParaphrased(article.text, person)) continue;
      if (isNotOnePerson(article, person) || isHalf(article.text, first.start) || isOutlet(article.text, person))
        continue;
      if (!mayBeSurname(person.name, tagger, speller) || isInTitle(article, person)) continue;
      const isGiven = (word: string): boolean => tagger?.knows(word) === 'given';
      const isWord = (word: string): boolean => speller?.knows(word.toLowerCase()) !== false;
      if (isIntroduced(article.text, person.name, isGiven, isWord)) continue;
      // It is slow, so it is asked late.
      if (isPlaceOrBody(person.name, tagger)) continue;
      // A misspelled name is told as that.
      suspects ??= new Set(
        nearNames(article, { tagger, speller }).flatMap(({ suspect, usual }) => [suspect.word, usual.word]),
      );
      if (suspects.has(person.name)) continue;
      yield {
        at: { start: first.start, end: first.end },
        message: 'bare',
        data: { name: person.name },
        ...severityOf(article, person, tagger),
      };
    }
  },
});

/**
 * A given name alone may be a child's or a pet's, and other listed words are no names at all. “Sabotage” and “Heads of
 * Departments” are a title and a word, unless a list has them as surnames.
 */
function mayBeSurname(name: string, tagger: Tagger | null, speller: Speller | null): boolean {
  const known = tagger?.knows(name) ?? null;
  if (known !== null) return known === 'surname';
  // “Parli-Training”: a body, of whose halves one is a word.
  const halves = name.split('-');
  return halves.length > 1
    ? halves.every((half) => tagger?.knows(half) === 'surname' || !speller?.knows(half.toLowerCase()))
    : !speller?.knows(name.toLowerCase());
}

/** The names that quotations are credited to, as written there. */
const speakersOf = ({ quotes, text }: Article): ReadonlySet<string> =>
  new Set(quotes.flatMap((quote) => (quote.voice && quote.status === 'attributed' ? [textOf(text, quote.voice)] : [])));

/** A mark without width that a page left before a surname hides the given name. */
const isHalf = (text: string, start: number): boolean => text[start - 1] === '\u200b';

/** “…,” Norbladet reports: what only reports, by one name, is a paper. */
const isOutlet = (text: string, { mentions }: Person): boolean =>
  mentions.every(({ end }) => /^ (?:reports|reported)\b/.test(text.slice(end, end + 10)));

/** “Said Asma, a mother whose son lived”, “Okoro is king of Norland”: told of right behind the name. */
const IS_DESCRIBED =
  /^, (?:an?|whose) \p{Ll}|^ (?:is|was) (?:an? |the )?(?:\p{Ll}{3,14} ){1,2}of \p{Lu}|^ [–—-] ?[“"‘'(]\p{L}[\p{L} ’'-]{1,30}[”"’')] ?[–—-] \p{Lu}/u;

/** A second opinion on what the capitalized word is; "other" leaves it to us. */
function isPlaceOrBody(name: string, tagger: Tagger | null): boolean {
  const kind = tagger?.kindOfName(name) ?? 'other';
  return kind === 'place' || kind === 'organization';
}

/** “Okoro, who has lived there since May, said”: a person, even where the name opens the sentence. */
const isToldOf = (text: string, { mentions }: Person): boolean =>
  mentions
    .slice(0, 1)
    .some(({ end }) =>
      /^, who(?:se)? [^.;:“”"]{3,120}, (?:said|says|told|called|added)\b/.test(text.slice(end, end + 140)),
    );

/** A word that only opens sentences, a name of several people, or a body. */
const isNotOnePerson = (article: Article, person: Person): boolean =>
  !(isNameMidSentence(article.text, person) || isToldOf(article.text, person)) ||
  hasNameOfSeveral(article.people, person.name) ||
  standsForABody(article, person);

/** A query where the words around a name that no list has tell of a company or its like, and of no “he” or “she.” */
const severityOf = (article: Article, person: Person, tagger: Tagger | null): { severity?: 'info' } =>
  tagger?.knows(person.name) !== 'surname' && isNear(article, person, THING) && !isNear(article, person, PRONOUN)
    ? { severity: 'info' }
    : {};

const isNear = ({ text }: Article, { mentions }: Person, words: RegExp): boolean =>
  mentions
    .slice(0, MOST_LOOKED_AT)
    .some(({ start, end }) => words.test(text.slice(Math.max(0, start - NEAR_NAME), end + NEAR_NAME)));
const PRONOUN = /\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|him)\b/;
const THING =
  /\b(?:company|firm|startup|app|software|platform|website|site|outlet|network|channel|brand|retailer|maker|game|studio|customers|users|shares|shareholders|products?)\b/;
const MOST_LOOKED_AT = 8;
/** UTF-16 units on each side. */
const NEAR_NAME = 200;

/** Credited without marks: “The mill will close, Okoro said.” */
const isParaphrased = (text: string, person: Person): boolean =>
  isToldOf(text, person) ||
  person.mentions.some(
    ({ start, end }) =>
      /\p{Ll}, $/u.test(text.slice(Math.max(0, start - 3), start)) &&
      /^ (?:said|says)[.,]? /.test(text.slice(end, end + 7)),
  );

/** Set in italics or bold where it first stands: the title of a work, whose people it may name. */
const isInTitle = ({ passages, text }: Article, { mentions: [first] }: Person): boolean => {
  const passage = first && passages[first.passage];
  if (!passage || !first) return false;
  const from = first.start - passage.at;
  return (
    passage.markup.some(({ kind, start, end }) => /^(?:emphasis|strong)$/.test(kind) && start <= from && from < end) ||
    // “University of Norland, Alden, writes”: a place between commas.
    (/, $/.test(text.slice(first.start - 2, first.start)) &&
      /\b(?:University|College|Institute|School) of [\p{L} ]{2,30}, $/u.test(
        text.slice(Math.max(0, first.start - 60), first.start),
      ))
  );
};

const isFurniture = (article: Article, passage: number): boolean => {
  const kind = article.passages[passage]?.kind;
  return kind === 'headline' || kind === 'deck' || kind === 'caption' || kind === 'subhead';
};

function isBareSurname({ name, role, kind }: Person): boolean {
  // “Okoro, who has lived there since May”: that tells nothing of who Okoro is.
  if ((role !== null && role !== 'who' && role !== 'whose') || kind === 'organization' || name.length < 3) return false;
  return (
    /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(name) &&
    !PLACES.has(name) &&
    !DEMONYMS.has(name) &&
    !MONONYMS.has(name) &&
    !PLATFORMS.has(name) &&
    !SPEAKER_NOUNS.has(name.toLowerCase()) &&
    !GROUP.test(name) &&
    !/['’](?:t|s|re|ll|ve|d|m)$|^Lyin$/.test(name) &&
    !BRAND.test(name)
  );
}

/** Endings of groups that speak ("Republicans", "Rangers") and of scandals; of surnames only few end so. */
const GROUP = /^Jews$|(?:ans|ists|crats|ers|ors|men|women|ians|ies|gate)$/;

/** A capital inside that no surname has, "HuffPo" and "CaSE", unlike "MacLeod"; a single one behind a hyphen, as of "Jay-Z". */
const BRAND = /^(?!Ma?c|Fitz|De|Di|Du|La|Le|Van).*\p{Ll}{1,30}\p{Lu}|-\p{Lu}$/u;

/** A longer name of the story contains it: a family, a body or a place named after somebody. */
const hasNameOfSeveral = (people: readonly Person[], name: string): boolean =>
  people.some((other) => other.name !== name && other.name.split(/[\s-]/).includes(name));

/** The word before a surname, with the stop of “Pres.”; and what only people have in between: a nickname in marks: “John ‘Red’ Lowell”. */
const GIVEN_BEFORE = /(?<!\p{L})(\p{Lu}\p{L}{1,40})[.\]]? ([“"‘'(]\p{L}[\p{L} ’'-]{1,24}[”"’')] )?$/u;

/** “Spokeswoman Brook Okoro”: behind somebody's job the word before is a given name, even one that no list has. */
const isBehindJob = (text: string, at: number): boolean =>
  SPEAKER_NOUNS.has(JOB_BEFORE.exec(text.slice(Math.max(0, at - 64), at))?.[1] ?? '');
const JOB_BEFORE = /(?<!\p{L})(\p{Ll}{3,20}) \p{Lu}\p{Ll}{1,20} $/u;

/** “in April Corden left”: a date. */
const IN_MONTH =
  /(?:\b(?:in|since|last|this|next|until|till|by|from|of|to|through|late|early|mid|during|before|after|and|or|In|Since|Last|This|Next|By|From|Late|Early)[ -]|(?<!\b(?:Sen|Rep|Gov|Dr|Mr|Mrs|Ms|Prof|Rev|Lt|Sgt|Capt|Col|Gen|St))[.!?]\s)\p{Lu}\p{L}{2,9}\.? $/u;

/** A given name or a title stands before it somewhere, even where a long title swallowed the name: "… Advocate Rita Okoro". */
function isIntroduced(
  text: string,
  name: string,
  isGiven: (word: string) => boolean,
  isWord: (word: string) => boolean,
): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    // “Ravi (name changed)”, “Ravi (not his real name)”: the story says why there is no more.
    if (/^ \((?:name|names|not (?:his|her|their) real)\b/.test(text.slice(at + name.length, at + name.length + 24)))
      return true;
    if (
      isGloss(text, at, name) ||
      // “Najat Vallo- Belkor”: half of a name that a line's end has cut.
      /\p{L}- $/u.test(text.slice(Math.max(0, at - 3), at)) ||
      isOfOutlet(text, at) ||
      CALLED.test(text.slice(Math.max(0, at - 20), at)) ||
      isBehindJob(text, at) ||
      IS_DESCRIBED.test(text.slice(at + name.length, at + name.length + 48)) ||
      ONCE_SAID.test(text.slice(at + name.length, at + name.length + 20)) ||
      isInFull(text, at, name, isWord)
    )
      return true;
    const [, before, nickname] = GIVEN_BEFORE.exec(text.slice(Math.max(0, at - 32), at)) ?? [];
    if (nickname || (before && (isGiven(before) || TITLES.has(before.toLowerCase())))) return true;
    // “Lee Yeon-su”: the family's name stands first, and the story goes on with the other.
    if (before && /-\p{Ll}/u.test(name)) return true;
    // “Sen. May Corden”: a month is a given name too, where no date can stand.
    if (before && MONTHS.has(before.toLowerCase()) && !IN_MONTH.test(text.slice(Math.max(0, at - 48), at))) return true;
  }
  return false;
}

/** “Sadeq Okoro, who has done”: a given name that no list has. */
function isInFull(text: string, at: number, name: string, isWord: (word: string) => boolean): boolean {
  const before = GIVEN_BEFORE.exec(text.slice(Math.max(0, at - 32), at))?.[1];
  return before !== undefined && !isWord(before) && /^, who\b/.test(text.slice(at + name.length, at + name.length + 6));
}

/** “Norland Central Command (Norcom)”, “Central Command, or Norcom”: short for a name that stands before it. */
const isGloss = (text: string, at: number, name: string): boolean =>
  (/\p{L} \($/u.test(text.slice(Math.max(0, at - 3), at)) && text[at + name.length] === ')') ||
  /(?:,| [-–—]) or (?:the )?$/.test(text.slice(Math.max(0, at - 10), at));
/** “Hot Air’s Skyvann”: who they are is told by whose they are. */
const isOfOutlet = (text: string, at: number): boolean =>
  /\p{Lu}\p{L}{1,20} \p{Lu}\p{L}{1,20}[’']s $/u.test(text.slice(Math.max(0, at - 48), at));
/** “A user named Superbo”: all that the story has of a name. */
const CALLED =
  /\b(?:named|called|dubbed|nicknamed|aka|a\.k\.a\.) ["“‘']?$|\b(?:dad|father|mom|mum|mother|husband|wife|son|daughter|brother|sister|boyfriend|girlfriend|dog|cat),? $/;
/** “As Korbonius once said”: somebody whom readers know, and no source of the story. */
const ONCE_SAID = /^ once (?:said|wrote|put|noted|observed|remarked|quipped)\b/;

/** "its", "which" or "the" beside the name: a body, not a person. */
function standsForABody(article: Article, person: Person): boolean {
  return person.mentions.some((mention) => {
    const before = article.text.slice(Math.max(0, mention.start - 5), mention.start);
    const after = article.text.slice(mention.end, mention.end + 48);
    return (
      /\b(?:the|a|an|at|in)\s+$/i.test(before) ||
      /^(?:,?\s+|\s?(?:--|[–—-])\s?)(?:its\b|which\b|news\b|agency|newspaper|magazine|website)/.test(after) ||
      SPOKEN_OF.test(after) ||
      BODY_BEHIND.test(after) ||
      BODY_BEFORE.test(article.text.slice(Math.max(0, mention.start - 24), mention.start))
    );
  });
}
/** “Korbo said it would”, “Korbo’s shares”, “Korbo (KB)”: what bodies do, and what they have. */
const BODY_BEHIND =
  /^(?: (?:has |have |had )?(?:said|says|announced|confirmed) (?:that )?(?:it|its|they|their)\b|[’']s? (?:\p{L}{1,14} ){0,2}(?:reports?|members|shares?|shareholders|customers|users|staff|employees|drivers|chief|board|spokes\p{L}{2,6}|profits|sales|stores|products|services|platform|website|app)\b| became the (?:first|second|third|last|only) (?:state|country|province|territory|city|county|nation|town)\b| \(| and other (?:\p{Ll}{2,14} ){0,2}\p{Ll}{3,14}s\b| (?:volunteer|staffer|employee|worker|member|analyst|economist|engineer|researcher|executive|co-?founder|founder) \p{Lu}\p{L}{1,20} \p{Lu})/u;
/** “…,” said Korbo. The magazine was”: the next sentence says what it is. */
const SPOKEN_OF =
  /^[.,]?["”’]*[.,]?\s+The (?:agency|airline|bank|broadcaster|charity|company|firm|group|magazine|newspaper|organi[sz]ation|outlet|paper|publication|site|union|website)\b/u;
/** “the regulator Ofcom”, “the crime agency, Advisense”. */
const BODY_BEFORE =
  /\b(?:agency|airline|app|authority|bank|broadcaster|chain|charity|company|consultancy|daily|firm|giant|group|magazine|maker|network|newspaper|outlet|paper|platform|publication|publisher|portal|regulator|rival|competitor|exchange|subsidiary|service|site|startup|start-up|supermarket|operator|carrier|manufacturer|developer|insurer|label|lender|brand|supplier|retailer|club|team|union|watchdog|website),?\s+$|\b(?:data|figures|statistics|estimates) (?:from|by) $/i;
