import { PRONOUN_OF_GIVEN_NAME } from '../../lexicon/people/givenNames.ts';
import { OCCUPATIONS } from '../../lexicon/people/occupations.ts';
import { SPEAKER_NOUNS, TITLES } from '../../lexicon/people/people.ts';
import { DEMONYMS, PLACES } from '../../lexicon/places/places.ts';
import { STRONG_CUES } from '../../lexicon/speech.ts';
import {
  CLAUSE_WORDS,
  DETERMINERS,
  isManner,
  isPossessive,
  isTime,
  namesSomeone,
  type Phrase,
  PREPOSITIONS,
  phraseAfter,
  phraseBefore,
  RELATIVE,
} from './phrases.ts';
import { isCue, verbStart } from './speechVerbs.ts';
import type { Token } from './tokens.ts';

/** "The network wants to": words that are no nouns. */
const PLANS = /^(?:wants?|wanted|needs|hopes|seeks|intends|expects|tries|believes|thinks)$/;

/** "Pellow put the case": behind a name a small word that is no title begins the verb. */
export function untilVerb(tokens: readonly Token[], { from, to }: Phrase): Phrase {
  for (let i = from + 1; i < to; i++) {
    const token = tokens[i]!;
    const small =
      !token.capital &&
      token.kind === 'word' &&
      !/^\d/.test(token.text) &&
      !PREPOSITIONS.has(token.lower) &&
      !DETERMINERS.has(token.lower) &&
      token.lower !== 'and';
    if (small && PLANS.test(token.lower)) return { from, to: i };
    if (/ed$/.test(token.lower) && small && SPEAKER_NOUNS.has(tokens[i - 1]!.lower)) return { from, to: i };
    const origin = DEMONYMS.has(tokens[i - 1]!.text);
    const ends = small && tokens[i - 1]!.capital && !origin && !SPEAKER_NOUNS.has(token.lower);
    if (ends && !isPossessive(tokens[i - 1]!) && !isOfRole(tokens, i, to)) return { from, to: i };
  }
  return { from, to };
}

/** Words between a name and what somebody is: "Strictly professional dancer Ana Ruiz". */
const LONGEST_KIND = 3;
const JOBS: ReadonlySet<string> = new Set(OCCUPATIONS);
/** “Swim legend Ana Ruiz” */
const RENOWN = /^(?:legend|star|icon|great|hero|champion|medalist|mogul|tycoon|billionaire)$/;

/** "former Strictly professional dancer Ana Ruiz", "the Alden-listed firm": small words that say of what kind, and no verb. */
function isOfRole(tokens: readonly Token[], at: number, to: number): boolean {
  if (/^(?:listed|based|owned|backed|led|run|born|trained)$/.test(tokens[at]!.lower))
    return SPEAKER_NOUNS.has(tokens[at + 1]?.lower ?? '');
  for (let i = at; i + 1 < Math.min(to, at + LONGEST_KIND); i++) {
    const { lower, capital, kind } = tokens[i]!;
    if (capital || kind !== 'word' || /ed$/.test(lower)) return false;
    if (tokens[i + 1]!.capital) return JOBS.has(lower) || TITLES.has(lower) || RENOWN.test(lower);
  }
  return false;
}

const COORDINATORS = new Set('and but or so yet nor'.split(' '));

/** Opens a segment that ends with a comma before the subject: "In a letter to Ruiz,", "Asked about it,", "Speaking on …,". */
const opensFronted = ({ lower }: Token): boolean =>
  PREPOSITIONS.has(lower) ||
  (CLAUSE_WORDS.has(lower) && !COORDINATORS.has(lower)) ||
  /ing$|^(?:asked|pressed|based|faced|given|told|led|backed|joined|reached|according)$/.test(lower);

/** A word before the subject that needs no comma: "Then", "Recently", "Last". */
const isAdverb = ({ lower }: Token): boolean =>
  isManner(lower) ||
  /^(?:last|next|earlier|later|now|then|still|again|also|instead|meanwhile|however|moreover|indeed|perhaps|today|afterwards|elsewhere|here|there|back|even)$/.test(
    lower,
  );

/** Where the clause proper begins, behind coordinators and fronted segments. */
function afterFronted(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  for (let more = true; more && at < to; ) ({ at, more } = pastFronted(tokens, at, to));
  return at;
}

/** Behind the word or segment at `i` where it is fronted, and whether another may follow. */
function pastFronted(tokens: readonly Token[], i: number, to: number): { at: number; more: boolean } {
  const here = { at: i, more: false };
  const token = tokens[i]!;
  if (token.kind === 'punct' || COORDINATORS.has(token.lower)) return { at: i + 1, more: true };
  if (token.kind !== 'word') return here;
  let comma = i + 1;
  while (comma < to && (tokens[comma]!.text !== ',' || tokens[comma]!.aside)) comma++;
  const dated =
    comma < to && (/^(?:ago|later|earlier|before)$/.test(tokens[comma - 1]!.lower) || opensWithTime(tokens, i));
  if (!dated && (isAdverb(token) || isTime(token))) return { at: i + 1, more: true };
  if (!dated && !opensFronted(token)) return here;
  if (comma >= to)
    return PREPOSITIONS.has(token.lower) || CLAUSE_WORDS.has(token.lower) ? { at: i + 1, more: false } : here;
  return { at: pastPlaces(tokens, comma + 1, to), more: true };
}

const AMOUNT = '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|\\d+)';
const IS_AMOUNT = new RegExp(`^${AMOUNT}$`);
const TIME_FROM = new RegExp(
  `^${AMOUNT} (?:couple |few )?(?:of )?(?:minute|hour|day|week|month|year|decade)s? (?:after|before|into)(?: |$)`,
);
/** "A couple of days after the vote, …" */
const opensWithTime = (tokens: readonly Token[], i: number): boolean =>
  IS_AMOUNT.test(tokens[i]!.lower) &&
  TIME_FROM.test(
    tokens
      .slice(i, i + 5)
      .map(({ lower }) => lower)
      .join(' '),
  );

/** "In Port Ada, Texas, on Friday, …": behind the places and days that a comma follows. */
function pastPlaces(tokens: readonly Token[], from: number, to: number): number {
  let i = from;
  while (i + 1 < to && tokens[i]!.capital && tokens[i + 1]!.text === ',' && isPlaceOrDay(tokens[i]!)) i += 2;
  return i;
}

const isPlaceOrDay = (token: Token): boolean =>
  PLACES.has(token.text) ||
  isTime(token) ||
  // "Ore.", and not the "Gen." before a name
  (/\.$|^[A-Z]{2}$|^[RDI]-[\p{Lu}\d]/u.test(token.text) && !TITLES.has(token.lower.replace('.', '')));

/** First phrase of the clause that names someone and does not stand behind a preposition. */
export function mainSubject(tokens: readonly Token[], from: number, to: number): Phrase | null {
  let i = afterFronted(tokens, from, to);
  while (i < to) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || token.aside) {
      i++;
      continue;
    }
    const phrase = phraseAfter(tokens, i, to);
    const subject = phrase && untilVerb(tokens, phrase);
    // "President Greff's “steady hand”": what is owned stands in the quotation, and the owner is no subject.
    if (subject && namesSomeone(tokens, subject) && !isPossessive(tokens[subject.to - 1]!)) return subject;
    i = Math.max(subject?.to ?? 0, i + 1);
  }
  return null;
}

const isDash = ({ text }: Token): boolean => text === '—' || text === '–';

/** Tokens between two dashes of an aside. */
const LONGEST_DASHED = 24;

/** The dash that opens the aside closed at `at`; -1 where none does. */
function dashBefore(tokens: readonly Token[], at: number, from: number): number {
  for (let i = at - 2; i > from && at - i < LONGEST_DASHED; i--) {
    if (tokens[i]!.kind === 'quote') return -1;
    if (isDash(tokens[i]!)) return i;
  }
  return -1;
}

function subjectBeforeDash(tokens: readonly Token[], dash: number, from: number): Phrase | null {
  if (RELATIVE.has(tokens[dash - 1]!.lower)) return relativeSubject(tokens, dash, from);
  if (tokens[dash - 1]!.text === ',') return beforeAside(tokens, dash - 1, from);
  const phrase = phraseBefore(tokens, dash, from);
  return phrase && namesSomeone(tokens, phrase) ? phrase : beforeAside(tokens, dash, from);
}

/** Words of a label before a clause: "Hard at work: Ana Ruiz said". */
const LONGEST_LABEL = 6;

/** Behind the label that opens a clause, with a colon; `from` where none does. */
function behindLabel(tokens: readonly Token[], from: number, cue: number): number {
  const end = Math.min(cue - 1, from + LONGEST_LABEL);
  for (let i = from; i < end; i++) {
    if (tokens[i]!.kind === 'quote') return from;
    if (tokens[i]!.text === ':') return i > from ? i + 1 : from;
  }
  return from;
}

/** The subject of the speech verb at `cue`, within the clause that starts at `from`. */
export function subjectOf(tokens: readonly Token[], cue: number, floor: number): Phrase | null {
  const from = behindLabel(tokens, floor, cue);
  const verb = verbStart(tokens, cue, from);
  if (verb <= from) return null;
  const before = tokens[verb - 1]!;
  const aside = isDash(before) ? dashBefore(tokens, verb - 1, from) : -1;
  // "the ad, which — as Ruiz noted — promises", "the mayor — as ever — said"
  if (aside > from) return subjectBeforeDash(tokens, aside, from);
  // "flew to Karsk to tell": the subject is that of the clause.
  if (tokens[verb]!.lower === 'to') {
    const own = phraseBefore(tokens, verb, from);
    return own && tokens[own.from - 1]?.lower === 'for' ? own : mainSubject(tokens, from, verb);
  }
  if (/ing$/.test(tokens[cue]!.lower) && isParticiple(tokens, verb, cue)) return participleSubject(tokens, verb, from);
  if (before.lower === 'who' || before.lower === 'which' || isRelativeThat(tokens, verb - 1, from))
    return relativeSubject(tokens, verb, from);
  if (before.lower === 'and' || before.lower === 'but' || before.lower === 'then')
    return sharedSubject(tokens, verb - 1, from);
  if (before.text === ',' || before.text === '—' || before.text === '–') return beforeAside(tokens, verb - 1, from);
  // “…” in an apposition: "Ruiz, author of “Low Tide,” said".
  if (before.kind === 'quote') return beforeAside(tokens, verb, from);
  return before.kind === 'word' ? adjacentSubject(tokens, verb, from) : null;
}

/** "Ruiz, who said": what the relative pronoun stands for. */
function relativeSubject(tokens: readonly Token[], verb: number, from: number): Phrase | null {
  const end = tokens[verb - 2]?.text === ',' ? verb - 2 : verb - 1;
  const named =
    end > from ? phraseBefore(tokens, pastDescription(tokens, pastState(tokens, end, from), from), from) : null;
  return named && { ...named, relative: verb - 1 };
}

/** "Ana Ruiz of Port Ada, Ore., who said": before the state that stands between commas. */
function pastState(tokens: readonly Token[], end: number, from: number): number {
  const state = tokens[end - 1]!;
  const isState = end - 2 > from && tokens[end - 2]!.text === ',' && state.capital && isPlaceOrDay(state);
  return isState && tokens[end - 3]!.capital ? end - 2 : end;
}

/** "Ana Ruiz, Harbor Board President, who said": before the description that stands between commas. */
function pastDescription(tokens: readonly Token[], end: number, from: number): number {
  let start = end;
  while (start > from && tokens[start - 1]!.text !== ',') start--;
  if (start === end || start - 2 <= from) return end;
  // "Ana Ruiz, a tidal engineer from Port Ada, who said"; in "an ally of Ana Ruiz, who said" it is either.
  const isWhere = tokens.slice(start, end).some(({ lower }) => /^(?:from|at|in)$/.test(lower));
  const isApposed =
    /^(?:an?|the)$/.test(tokens[start]!.lower) &&
    tokens[start - 2]!.capital &&
    tokens[start - 3]!.capital &&
    (isWhere || !tokens[end - 1]!.capital);
  return isApposed || isDescription(tokens, start, end, from) ? start - 1 : end;
}

/** The phrase right before the verb. "…, in a low voice said": one that belongs to a preposition is none. */
function adjacentSubject(tokens: readonly Token[], verb: number, from: number): Phrase | null {
  const before = phraseBefore(tokens, verb, from);
  const phrase = before && behindAs(tokens, before);
  if (!phrase) return null;
  const isLed = /^(?:in|at|on|by|from|to)$/.test(tokens[phrase.from - 1]?.lower ?? '') && phrase.from - 1 > from;
  const main = isLed ? mainSubject(tokens, from, phrase.from - 1) : null;
  if (main && (isWrittenBy(tokens, main, phrase) || isPostedTo(tokens, main, phrase)))
    return { from: main.from, to: phrase.to };
  return main ?? beforeOpenAside(tokens, phrase, verb, from) ?? phrase;
}

/** "A letter to the mayor from Ana Ruiz said": a writing, to whom it goes, and from whom. */
const isWrittenBy = (tokens: readonly Token[], writing: Phrase, { from, to }: Phrase): boolean =>
  WRITINGS.test(tokens[writing.to - 1]!.lower) &&
  tokens[writing.to]?.lower === 'to' &&
  tokens.slice(from, to).some(({ lower }, i, all) => /^(?:from|by)$/.test(lower) && all[i + 1]?.capital);

/** "U.S. Ambassador to the United Nations Ana Ruiz said": a title in capitals, where its holder serves, and the name. */
const isPostedTo = (tokens: readonly Token[], title: Phrase, { to }: Phrase): boolean =>
  tokens[title.to - 1]!.capital &&
  TITLES.has(tokens[title.to - 1]!.lower) &&
  tokens[title.to]?.lower === 'to' &&
  tokens[to - 1]!.capital &&
  PRONOUN_OF_GIVEN_NAME.has(tokens[to - 2]!.lower);

/** "The news came as Ana Ruiz said", "… in Port Ada after Ana Ruiz said": a clause that opens before a name has its own subject. */
function behindAs(tokens: readonly Token[], phrase: Phrase): Phrase {
  for (let i = phrase.to - 2; i > phrase.from; i--) {
    if (!tokens[i + 1]!.capital) continue;
    const before = tokens[i - 1]!;
    const { lower } = tokens[i]!;
    if (
      /^(?:after|when|while|because|before)$/.test(lower) ||
      (lower === 'as' && !before.capital && before.lower !== 'such')
    )
      return { ...phrase, from: i + 1 };
  }
  return phrase;
}

/** Tokens of an apposition that no comma closes. */
const LONGEST_OPEN = 24;
/** Of one that is a role alone: "Ana Ruiz, the harbor board director said". */
const LONGEST_ROLE = 7;

/** "Ana Ruiz, a geologist at the University of Port Ada told": who is described by an apposition that no comma closes. */
function beforeOpenAside(tokens: readonly Token[], phrase: Phrase, verb: number, from: number): Phrase | null {
  const name = phraseAfter(tokens, from, verb);
  const to = name?.to ?? from;
  if (name?.from !== from || to - from < 2 || !tokens[from]!.capital || !tokens[to - 1]!.capital) return null;
  if (verb - to > LONGEST_OPEN || tokens[to]!.text !== ',' || phrase.from <= to) return null;
  const aside = tokens.slice(to + 1, verb);
  // “Ruiz, the mayor said, …”: somebody else speaks.
  if (tokens[verb + 1]?.text === ',' && !opensRole(aside)) return null;
  const isRole = TITLES.has(aside.at(-1)?.lower ?? '') && verb - to <= LONGEST_ROLE;
  if (!isRole && !/^(?:an?|the)$/.test(aside[0]?.lower ?? '') && !opensRole(aside)) return null;
  const isWhole = aside.every(({ lower, kind }) => kind !== 'quote' && (lower === 'and' || !CLAUSE_WORDS.has(lower)));
  return isWhole && (isRole || aside.some(({ lower }) => /^(?:at|of|for|with|from|in)$/.test(lower)))
    ? { from, to }
    : null;
}

/** "current president of the board": a title and whose it is, in the first words. */
const opensRole = (aside: readonly Token[]): boolean =>
  aside[0]?.capital === false &&
  aside.slice(0, 3).some(({ lower }, i) => TITLES.has(lower) && /^(?:of|for|at)$/.test(aside[i + 1]?.lower ?? ''));

/** "a sign that said": behind a noun; "warned that said" is none. */
const isRelativeThat = (tokens: readonly Token[], at: number, from: number): boolean =>
  tokens[at]!.lower === 'that' && at > from && tokens[at - 1]!.kind === 'word' && !isCue(tokens, at - 1, from);

/** Tokens between a speech verb and the participle that goes on from it: "Ruiz said Monday, adding". */
const JOINED_REACH = 5;

/** "Lind is out, Ruiz said, adding": the subject of the verb just before. */
function joinedSubject(tokens: readonly Token[], comma: number, from: number): Phrase | null {
  for (let i = comma - 1; i > from && comma - i < JOINED_REACH; i--) {
    if (tokens[i]!.text === ',') return null;
    if (STRONG_CUES.has(tokens[i]!.lower) && isCue(tokens, i, from)) {
      const subject = subjectOf(tokens, i, from);
      return subject && namesSomeone(tokens, subject) ? subject : null;
    }
  }
  return null;
}

/** "…, as Ruiz echoed the charge, saying": the subject of the clause just before. */
function innerSubject(tokens: readonly Token[], comma: number, from: number): Phrase | null {
  for (let i = comma - 1; i > from && tokens[i]!.text !== ','; i--) {
    const opens = tokens[i]!.lower;
    // “The plan was dead, when the court blocked it, saying …”: behind a comma the clause says who.
    const isWhen = opens === 'when' && tokens[i - 1]!.text === ',';
    if (opens !== 'as' && opens !== 'while' && opens !== 'after' && !isWhen) continue;
    const subject = phraseAfter(tokens, i + 1, comma);
    const named = subject && untilVerb(tokens, subject);
    // “The shop shut after its owner posted a note, slamming …”: only whose words they are.
    if (opens === 'after' && !(named && isCue(tokens, named.to, i))) return null;
    return named && named.to < comma && namesSomeone(tokens, named) ? named : null;
  }
  return null;
}

/** No form of "be" or "keep" stands before it. */
const isParticiple = (tokens: readonly Token[], verb: number, cue: number): boolean =>
  tokens
    .slice(verb, cue)
    .every((token) => isManner(token.lower) || /^(?:also|then|even|not|just|once|again)$/.test(token.lower));

/** Words before the subject of a participle: "with the union calling it", "the tape has Ruiz saying", "heard Lind say". */
const OWNING =
  /^(?:with|has|have|had|shows?|showed|shown|heard?|hears|sees?|saw|seen|caught|recorded|features?|recall(?:s|ed|ing)?|remember(?:s|ed|ing)?|quot(?:es|ed|ing))$/;

/** "the paper's editorial telling him": a writing that has an owner speaks for itself. */
const WRITINGS =
  /^(?:editorial|column|letter|memo|email|essay|report|article|lawsuit|complaint|tweet|post|sign|caption|headline|statement|message|note)$/;

/** "…, adding" takes the subject of its clause; "with the union calling it" has its own. */
function participleSubject(tokens: readonly Token[], verb: number, from: number): Phrase | null {
  const before = tokens[verb - 1]!;
  const free = before.kind !== 'word' || PREPOSITIONS.has(before.lower) || CLAUSE_WORDS.has(before.lower);
  const joined = before.text === ',' ? joinedSubject(tokens, verb - 1, from) : null;
  if (joined) return joined;
  const near = before.text === ',' ? innerSubject(tokens, verb - 1, from) : null;
  if (near) return near;
  const first = mainSubject(tokens, from, verb);
  const main = first && (namedBehind(tokens, first) ?? first);
  if (free) return main;
  const relative = relativeBefore(tokens, verb, from);
  const own = phraseBefore(tokens, verb, from);
  const led = own && OWNING.test(tokens[own.from - 1]?.lower ?? '');
  const writing =
    own && WRITINGS.test(tokens[own.to - 1]!.lower) && isPossessive(tokens[own.to - 2] ?? tokens[own.from]!);
  if ((led || writing) && namesSomeone(tokens, own)) return own;
  return (relative > from ? relativeSubject(tokens, relative + 1, from) : null) ?? main ?? own;
}

/** "The head of the harbor board, Ana Ruiz called it a risk, arguing": the name behind a description, before its verb. */
function namedBehind(tokens: readonly Token[], { from, to }: Phrase): Phrase | null {
  if (!DETERMINERS.has(tokens[from]!.lower) || tokens[to]?.text !== ',') return null;
  let end = to + 1;
  while (tokens[end]?.capital) end++;
  return end - to > 2 && tokens[end]?.kind === 'word' && isCue(tokens, end, from) ? { from: to + 1, to: end } : null;
}

/** "the union, which put out a statement saying": where the clause begins that only describes somebody; -1 where none does. */
function relativeBefore(tokens: readonly Token[], verb: number, from: number): number {
  for (let i = verb - 1; i > from && verb - i < RELATIVE_REACH; i--) {
    if (tokens[i]!.kind !== 'word') return -1;
    if (tokens[i]!.lower === 'which' || tokens[i]!.lower === 'who') return i;
  }
  return -1;
}

/** Tokens of a clause that goes on with "saying". */
const RELATIVE_REACH = 12;

/** Speech verbs before a coordinator that are tried for a subject to share. */
const SHARED_REACH = 40;

/** "Ruiz praised the crew and said": the subject of the first speech verb before the coordinator that has its own. */
function sharedSubject(tokens: readonly Token[], at: number, from: number): Phrase | null {
  const clause = afterFronted(tokens, from, at);
  for (let i = at - 1; i > clause && at - i < SHARED_REACH; i--) {
    if (!isCue(tokens, i, from) || /ing$/.test(tokens[i]!.lower)) continue;
    if (/^(?:and|but|then)$/.test(tokens[verbStart(tokens, i, from) - 1]?.lower ?? '')) continue;
    const subject = subjectOf(tokens, i, from);
    if (subject && namesSomeone(tokens, subject)) return subject;
  }
  return mainSubject(tokens, from, at);
}

/** “Ana Ruiz, head of the crime agency, Advisa, said”: the name of the body that was just spoken of, between commas. */
function isBodyNamed(tokens: readonly Token[], start: number, end: number, from: number): boolean {
  // “Ana Ruiz, Chief Tidal Officer, Advisa, said”
  if (start > from + 3 && end - start < 5 && tokens.slice(start, end).every(({ capital }) => capital)) {
    let before = start - 1;
    while (before > from && tokens[before - 1]!.text !== ',') before--;
    if (tokens[start - 2]!.capital && isDescription(tokens, before, start - 1, from)) return true;
  }
  if (start - 3 < from || end - start > 4 || !BODY.test(tokens[start - 2]!.lower) || tokens[start - 2]!.capital)
    return false;
  return tokens.slice(start, end).every(({ capital }) => capital);
}
const BODY =
  /^(?:agency|company|firm|group|charity|nonprofit|business|union|party|newspaper|magazine|network|station|school|club|team|organi[sz]ation|association|bank|startup|brand|chain)$/;

/** "Ana Ruiz of the lab in Port Ada, New Holland, said": where a place is that stands behind somebody, between commas. */
function isWiderPlace(tokens: readonly Token[], start: number, end: number, from: number): boolean {
  if (start === from || end - start > 3 || tokens[end]?.text !== ',') return false;
  if (PRONOUN_OF_GIVEN_NAME.has(tokens[start]!.lower)) return false;
  if (!tokens.slice(start, end).every(({ capital }) => capital)) return false;
  let place = start - 1;
  while (place > from && tokens[place - 1]!.capital) place--;
  if (place === start - 1 || !/^(?:in|near|outside|from)$/.test(tokens[place - 1]?.lower ?? '')) return false;
  // "A nurse in Port Ada, Ana Ruiz, said": the description begins the clause, and nobody is named before the place.
  for (let i = place - 2; i > from; i--) if (tokens[i]!.capital && tokens[i - 1]!.capital) return true;
  return false;
}

/** “The union’s letter to Ana Ruiz, the mayor, said”: the letter speaks, and not to whom it goes. */
function writingTo(tokens: readonly Token[], { from, to }: Phrase, start: number): Phrase | null {
  if (tokens[from - 1]?.lower !== 'to' || !WRITINGS.test(tokens[from - 2]?.lower ?? '')) return null;
  const writing = phraseBefore(tokens, from - 1, start);
  return writing && { from: writing.from, to };
}

/** "Ana Ruiz, the mayor of Port Ada, said": back over the segments between commas to the one that is no aside. */
function beforeAside(tokens: readonly Token[], comma: number, from: number): Phrase | null {
  let end = comma;
  for (let tries = 0; tries < 5 && end > from; tries++) {
    let start = end;
    while (start > from && (tokens[start - 1]!.text !== ',' || tokens[start - 1]!.aside)) start--;
    const relative = tokens[end - 1]!;
    // "Ruiz, who, after the vote, said": "who" stands alone before the aside.
    if (RELATIVE.has(relative.lower) && start === end - 1 && start - 1 > from) {
      const named = phraseBefore(tokens, start - 1, from);
      if (named) return { ...named, relative: end - 1 };
    }
    if (mayHoldSubject(tokens, start, end, from)) {
      const phrase = phraseBefore(tokens, end, start);
      if (phrase && namesSomeone(tokens, phrase)) return writingTo(tokens, phrase, start) ?? phrase;
    }
    end = start - 1;
  }
  return mainSubject(tokens, from, comma) ?? phraseBefore(tokens, comma, from);
}

/** "While Ana Ruiz, the mayor, said": a clause whose subject stands right behind the word that opens it. */
const OPENS_NAMED = /^(?:while|when|after|before|because|although|though|since|if|where|until)$/;

/** Whether a segment between commas is no aside; "As Ana Ruiz, the mayor, put it" opens with the subject all the same. */
function mayHoldSubject(tokens: readonly Token[], start: number, end: number, from: number): boolean {
  const first = tokens[start];
  if (!first || start >= end) return false;
  const asName =
    start === from &&
    tokens[start + 1]?.capital === true &&
    (first.lower === 'as' ||
      (OPENS_NAMED.test(first.lower) && tokens.slice(start + 1, end).every(({ capital }) => capital)));
  return (
    asName ||
    !(
      isAside(first, start === from) ||
      isDescription(tokens, start, end, from) ||
      isBodyNamed(tokens, start, end, from) ||
      isWiderPlace(tokens, start, end, from)
    )
  );
}

/** "Ana Ruiz, Republican chairman of the board, said": a segment whose head is a small noun describes the name before it. */
function isDescription(tokens: readonly Token[], start: number, end: number, from: number): boolean {
  // "Rep. Ana Ruiz, D-Ore., the party's leader": behind a state written short.
  const before = tokens[start - 2]?.text === '.' ? tokens[start - 3] : tokens[start - 2];
  if (start === from || !tokens[start]!.capital || !before?.capital) return false;
  let head = start;
  // “Port Ada-based strategist and ad maker”
  if (/-(?:based|born|raised|area)$/.test(tokens[start]!.lower)) return true;
  // "Harbor Board President (Tides)"
  while (head + 1 < end && !tokens[head + 1]!.aside && !PREPOSITIONS.has(tokens[head + 1]!.lower)) head++;
  const { lower, capital } = tokens[head]!;
  if (!capital)
    return SPEAKER_NOUNS.has(lower.replace(/^(?:vice|co|ex)-/, '')) || /^(?:republican|democrat)$/.test(lower);
  // "Ana Ruiz, Director of the Harbor Watch, said", "Ana Ruiz, Harbor Board President, said"
  return (
    tokens[start - 3]?.capital === true &&
    (head > start || head + 1 < end) &&
    (TITLES.has(lower) || /^(?:republican|democrat)$/.test(lower))
  );
}

/** What opens an apposition or a fronted phrase and not a subject: "a …", "who …", "of …", "R-Ohio", "41". */
const isAside = (first: Token, opening: boolean): boolean =>
  (!first.capital && !opening) ||
  opensFronted(first) ||
  isAdverb(first) ||
  isTime(first) ||
  /^(?:[RD]-\p{L}+\.?|\d+|Jr\.|Sr\.|C[EFIOT]O|E?VP)$/u.test(first.text) ||
  (!opening && isPlaceOrDay(first));
