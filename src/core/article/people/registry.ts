import { PRONOUN_OF_GIVEN_NAME } from '../../lexicon/people/givenNames.ts';
import { KIN, PRONOUN_OF_NOUN } from '../../lexicon/people/people.ts';
import { PLACES } from '../../lexicon/places/places.ts';
import { firstWhere } from '../../text/spanIndex.ts';
import { BODY_KINDS, type Mention, type NameMention, type Passage, type PassageKind, type Person } from '../model.ts';
import { isPersonal } from './isPersonal.ts';
import { type NamePlace, nameInCredit } from './nameInCredit.ts';
import { introductionBefore, introductionBehind, isPersonNoun, nounOf, roleWords, spelledOut } from './roles.ts';

/** A person or body while the story is still being read for mentions. */
export interface PersonDraft {
  name: string;
  role: string | null;
  kind: Person['kind'];
  pronoun: string | null;
  mentions: Mention[];
  /** Every form in which the story writes the name. */
  forms: Set<string>;
  /** The titles and descriptions beside it, as words in lower case. */
  roles: Set<string>;
  /** The same as they stand, lower case: "vice president", "a lawyer". */
  introductions: string[];
  /** Offices that the person holds now, by the titles before the name. */
  offices: Set<string>;
  /** Named only in the sentence of a namesake or as family: "Ana Ruiz, whose husband, Max Ruiz, left". */
  besides: boolean;
  /** Times that the bare surname stood for it. */
  bare: number;
  /** Words are credited to it. */
  speaks: boolean;
  /** A name that the story says somebody is known by. */
  nickname: string | null;
}

/** People of one surname or given name among whom a name is looked for; a list of a thousand Ruizes is no story. */
const MOST_NAMESAKES = 60;
/** Paragraphs after which a bare surname is no longer somebody's whom the story has left for a namesake. */
const TURNED = 4;
/** Introductions of one person that are kept; a story has few. */
const MOST_INTRODUCTIONS = 12;

/** Words of a credit are shorter, in UTF-16 units. */
const MOST_WORDS = 4096;

/** "known to friends as ", "who goes by ", "nicknamed ": before the marks around a nickname. */
const KNOWN_AS =
  /(?:\b(?:known|referred to)(?: \p{L}{1,20}){0,4} (?:as|by)|\bnicknamed|\bdubbed|\bgo(?:es|ing)? by|\b(?:call|calls|called) (?:him|her|them))(?: the name)? $/u;
const LONGEST_KNOWN = 60;
const ONE_NAME = /^\p{Lu}\p{Ll}[\p{L}’'-]{1,20}$/u;

/** Surnames that are read as no names, since most copy means where. */
const COMPASS = /^(?:North|East|West)$/;
/** "West", whose surname it is; "London", if a person bears the place as a given name. */
const isCalled = ({ name, kind, pronoun }: PersonDraft, bare: string): boolean =>
  name.replace(GENERATION, '').endsWith(` ${bare}`) ||
  // "Dean", "April": a given name that is read as none by itself.
  (isGivenName(bare) && name.startsWith(`${bare} `)) ||
  ((kind === 'person' || pronoun !== null) && PLACES.has(bare) && name.startsWith(`${bare} `));

/** A title or none, and one name. */
const BARE_NAME = /^@?(?:(?:the |[\p{L}]+\.? ){0,3})?((?:(?:al|el|as|ash|ad|ar|an|at|az)-)?\p{Lu}[\p{L}\p{M}'’-]+)$/u;

/** Who is credited, whether the name stands beside a description, and where the name begins. */
interface CreditedPerson {
  readonly person: PersonDraft;
  readonly apposed: boolean;
  readonly start: number;
}

/** The people and organizations of a story, body first, then captions and deck. Linear in mentions. */
export class PersonRegistry {
  readonly #passages: readonly Passage[];
  #drafts: PersonDraft[] = [];
  readonly #byLast = new Map<string, PersonDraft[]>();
  readonly #byName = new Map<string, PersonDraft>();
  readonly #atStart = new Map<number, PersonDraft>();
  /** Where the name that begins at an offset ends. */
  readonly #endOf = new Map<number, number>();
  /** Where names begin, in order. */
  readonly #starts: readonly number[];
  readonly #credited = new Map<number, CreditedPerson | null>();
  readonly #byRole = new Map<string, PersonDraft[]>();
  readonly #byWord = new Map<string, PersonDraft[]>();
  #mainPerson: PersonDraft | undefined;

  constructor(passages: readonly Passage[]) {
    this.#passages = passages;
    const add = (kinds: (kind: PassageKind) => boolean, onlyKnown: boolean): void =>
      passages.forEach((passage, index) => {
        if (!kinds(passage.kind)) return;
        for (const name of passage.facts.names) {
          this.#add(name, passage.at, index, onlyKnown);
          if (passage.facts.quotes.length) this.#readNickname(passage, name);
        }
      });
    add((kind) => BODY_KINDS.has(kind) && kind !== 'subhead', false);
    add((kind) => kind === 'caption' || kind === 'deck' || kind === 'cell', false);
    // Capitals in headlines prove little: only names that the story knows are mentions there.
    add((kind) => kind === 'headline' || kind === 'subhead', true);
    for (const draft of this.#drafts) draft.mentions.sort((a, b) => a.start - b.start);
    this.#starts = [...this.#atStart.keys()].sort((a, b) => a - b);
  }

  #add(mention: NameMention, at: number, passage: number, onlyKnown: boolean): void {
    const known = this.#find(mention.name, passage, pronounOf(mention.role));
    if (!known && onlyKnown) return;
    const place: Mention = { start: mention.start + at, end: mention.end + at, passage };
    const pronoun = pronounOf(mention.role);
    this.#endOf.set(place.start, place.end);
    if (!known) {
      const draft: PersonDraft = {
        name: mention.name,
        role: mention.role,
        kind: mention.kind,
        pronoun,
        mentions: [place],
        forms: new Set([mention.name]),
        roles: new Set(),
        introductions: [],
        offices: new Set(officesIn(mention.role)),
        bare: 0,
        besides: isKin(mention.role) || this.#standsBeside(mention.name, place),
        speaks: false,
        nickname: null,
      };
      this.#introduce(draft, mention, place);
      this.#drafts.push(draft);
      this.#atStart.set(place.start, draft);
      this.#index(draft);
      return;
    }
    known.mentions.push(place);
    if (!mention.name.includes(' ')) known.bare++;
    else if (known.besides) known.besides = isKin(mention.role) || this.#standsBeside(mention.name, place);
    this.#atStart.set(place.start, known);
    known.forms.add(mention.name);
    if (isFuller(mention.name, known, onlyKnown)) {
      known.name = mention.name;
      this.#index(known);
    }
    known.role ??= mention.role;
    this.#introduce(known, mention, place);
    for (const word of officesIn(mention.role)) known.offices.add(word);
    known.pronoun ??= pronoun;
    if (known.kind === 'unknown') known.kind = mention.kind;
  }

  /** "Robert Lane, known as “Scooter,”": a name that later mentions may use. */
  #readNickname({ prose, at, facts }: Passage, name: NameMention): void {
    const { quotes } = facts;
    const quote = quotes[firstWhere(quotes.length, (i) => quotes[i]!.start >= name.end)];
    if (!quote || quote.start - name.end > LONGEST_KNOWN) return;
    const between = prose.slice(name.end, quote.start);
    const nickname = prose.slice(quote.inner.start, quote.inner.end).replace(/[.,]$/, '');
    if (!KNOWN_AS.test(between) || /[.!?]/.test(between) || !ONE_NAME.test(nickname)) return;
    const draft = this.#atStart.get(name.start + at);
    if (!draft || !isSomebody(draft) || this.#byLast.has(nickname)) return;
    draft.nickname = nickname;
    this.#byLast.set(nickname, [draft]);
  }

  /** Takes down what the words around a mention say that somebody is. */
  #introduce(draft: PersonDraft, { role }: NameMention, { start, end, passage }: Mention): void {
    const { at = 0, prose = '' } = this.#passages[passage] ?? {};
    const before = introductionBefore(prose, start - at);
    // "film star Ana Ruiz" is a person.
    const isPerson = isPersonNoun(before.split(' ').at(-1) ?? '') && isPersonal(draft.name);
    if (isPerson && draft.kind === 'unknown') draft.kind = 'person';
    // "the Ledger" behind "the newspaper", and not Ruiz behind "who left the company,"
    else if (draft.kind === 'unknown' && prose[start - at - 2] !== ',' && isOnlyBody(before))
      draft.kind = 'organization';
    const told = [role?.toLowerCase() ?? '', before, introductionBehind(prose, end - at)];
    for (const words of told) {
      const nouns = words ? roleWords(words) : [];
      for (const noun of nouns) draft.roles.add(noun);
      if (nouns.length && draft.introductions.length < MOST_INTRODUCTIONS) draft.introductions.push(spelledOut(words));
    }
  }

  /** Whether a namesake is named before it in the same sentence. */
  #standsBeside(name: string, { start, passage }: Mention): boolean {
    const last = surname(plainName(name).split(' '));
    const before = this.#byLast
      .get(last)
      ?.flatMap((draft) => (draft.name === name ? [] : (draft.mentions.at(-1) ?? [])));
    return (before ?? []).some((mention) => {
      const { text = '', at = 0 } = mention.passage === passage ? (this.#passages[passage] ?? {}) : {};
      return text !== '' && mention.start < start && !/[.!?]["”’]?\s/.test(text.slice(mention.end - at, start - at));
    });
  }

  #index(draft: PersonDraft): void {
    for (const word of new Set(
      // "Al-Riyami" stands as "al-Riyami" too, as a plain name has it.
      draft.name
        .split(/,? /)
        .flatMap((part) => [part, plainName(part), part.replace(/^(?:al|el|as|ash|ad|ar|an|at|az)-/i, '')]),
    )) {
      const list = this.#byLast.get(word);
      if (!list) this.#byLast.set(word, [draft]);
      else if (list.length < MOST_NAMESAKES && !list.includes(draft)) list.push(draft);
    }
    if (!this.#byName.has(draft.name)) this.#byName.set(draft.name, draft);
  }

  /**
   * The draft that a name as written belongs to: the same name, its surname, or its given name first in line. Of two that
   * fit, the one named last, unless that is long ago.
   */
  #find(name: string, passage: number, pronoun: string | null): PersonDraft | undefined {
    const words = plainName(name).split(' ');
    const candidates = this.#byLast.get(words.at(-1) ?? '') ?? this.#byLast.get(words[0] ?? '') ?? this.#labeled(name);
    const isLabel = candidates.length > 0 && /^\p{Lu}{3,}(?: \p{Lu}{2,})*$/u.test(name);
    const fits = candidates.filter((draft) => {
      if (words.length > 1 && isHolder(draft)) return false;
      // "Mrs. Ruiz" is not he.
      if (pronoun && (draft.pronoun ?? pronounOfGiven(draft.name) ?? pronoun) !== pronoun && draft.name !== name)
        return false;
      return isSameName(draft, name) || (isLabel && ` ${draft.name.toUpperCase()}`.endsWith(` ${name}`));
    });
    // "Ms. Ruiz" is whom the story has called a woman, before somebody of whom it has told nothing.
    const told = pronoun ? fits.filter((draft) => draft.pronoun === pronoun) : [];
    if (told.length === 1 && told[0]!.name.includes(' ')) return told[0];
    const near = fits.filter((draft) => passage - (draft.mentions.at(-1)?.passage ?? 0) < TURNED && !draft.besides);
    return (
      fits.find((draft) => draft.name === name) ??
      meantByBare(near, words.length === 1) ??
      fits[0] ??
      this.#beyond(name, candidates)
    );
  }

  /** The same name, where more have its surname than are looked through. */
  #beyond(name: string, candidates: readonly PersonDraft[]): PersonDraft | undefined {
    const known = candidates.length < MOST_NAMESAKES ? undefined : this.#byName.get(name);
    return known?.name === name ? known : undefined;
  }

  /** "HOLT" and "DANA HOLT": whom a label in capitals means. */
  #labeled(name: string): PersonDraft[] {
    if (!/^\p{Lu}{3,}(?: \p{Lu}{2,})*$/u.test(name)) return [];
    const last = name.split(' ').at(-1)!;
    const list = this.#byLast.get(last.charAt(0) + last.slice(1).toLowerCase()) ?? [];
    return list.filter((draft) => isSomebody(draft) && ` ${draft.name.toUpperCase()}`.endsWith(` ${name}`));
  }

  /** "Ashley said": a single name that speaks is the given name of the one whom the story names so in full. */
  joinGivenNames(): void {
    const joined = new Set<PersonDraft>();
    for (const draft of this.#drafts) {
      if (!draft.speaks || draft.name.includes(' ') || PLACES.has(draft.name)) continue;
      const full = this.#fuller(draft);
      if (full.length !== 1) continue;
      this.#join(draft, full[0]!);
      joined.add(draft);
    }
    if (!joined.size) return;
    this.#drafts = this.#drafts.filter((draft) => !joined.has(draft));
    this.#credited.clear();
  }

  /** Whom a single name may be short for: the given name of somebody, or “LIND”, the label of one who is named later. */
  #fuller(draft: PersonDraft): PersonDraft[] {
    if (draft.kind === 'organization') return this.#labeled(draft.name);
    return (this.#byLast.get(draft.name) ?? []).filter(
      (other) => other !== draft && other.name.startsWith(`${draft.name} `) && mayShare(other, draft),
    );
  }

  #join(draft: PersonDraft, into: PersonDraft): void {
    for (const { start } of draft.mentions) this.#atStart.set(start, into);
    into.mentions = [...into.mentions, ...draft.mentions].sort((a, b) => a.start - b.start);
    into.bare += draft.mentions.length;
    into.speaks = true;
    into.pronoun ??= draft.pronoun;
    into.role ??= draft.role;
    if (into.kind === 'unknown') into.kind = draft.kind;
    for (const form of draft.forms) into.forms.add(form);
    for (const role of draft.roles) into.roles.add(role);
    into.introductions = [...into.introductions, ...draft.introductions].slice(0, MOST_INTRODUCTIONS);
    const namesakes = this.#byLast.get(draft.name) ?? [];
    this.#byLast.set(
      draft.name,
      namesakes.filter((other) => other !== draft),
    );
  }

  /** The person or body whose name begins at an offset in the article. */
  at(start: number): PersonDraft | null {
    return this.#atStart.get(start) ?? null;
  }

  /** Who is meant by a name or a description that contains one, at an offset; null where the story does not tell. */
  who(text: string, start: number): PersonDraft | null {
    return this.credited(text, start)?.person ?? null;
  }

  /** The same, and whether the name stands beside a description: "her lawyer, Ben Ruiz". */
  credited(text: string, start: number, ofWho = false): CreditedPerson | null {
    // The same words are asked for as subject, speaker and topic.
    const key = (start * MOST_WORDS + Math.min(text.length, MOST_WORDS - 1)) * 2 + Number(ofWho);
    const known = this.#credited.get(key);
    if (known !== undefined) return known;
    const found = this.#inCredit(text, start, ofWho);
    this.#credited.set(key, found);
    return found;
  }

  #inCredit(text: string, start: number, ofWho: boolean): CreditedPerson | null {
    if (!/\p{Lu}/u.test(text)) return null;
    const generation = this.#ofGeneration(text);
    if (generation) return { person: generation, apposed: false, start };
    const drafts: PersonDraft[] = [];
    const places: NamePlace[] = [];
    for (let i = this.#firstFrom(start); i < this.#starts.length && this.#starts[i]! < start + text.length; i++) {
      const index = this.#starts[i]! - start;
      const draft = this.#atStart.get(start + index);
      const end = (this.#endOf.get(start + index) ?? 0) - start;
      if (!draft || index < (places.at(-1)?.end ?? 0)) continue;
      drafts.push(draft);
      places.push({
        start: index,
        end,
        person: isSomebody(draft),
        body: draft.kind === 'organization',
        weak: isWeak(draft),
      });
    }
    const found = nameInCredit(text, places, ofWho);
    if (found)
      return { person: drafts[found.index]!, apposed: found.apposed, start: start + places[found.index]!.start };
    const person = places.length ? null : this.#bare(text);
    return person && { person, apposed: false, start };
  }

  /** "the elder Lane", "the younger Lane": of father and son by “Sr.” and “Jr.” */
  #ofGeneration(text: string): PersonDraft | null {
    const [, age, name] = /^the (elder|older|younger) (\p{Lu}[\p{L}’'-]+)$/iu.exec(text) ?? [];
    const both = (this.#byLast.get(name ?? '') ?? []).filter((draft) => /^[JS]r$/.test(generationOf(draft.name)));
    const fits = both.filter((draft) => (generationOf(draft.name) === 'Jr') === (age === 'younger'));
    return both.length > fits.length && fits.length === 1 ? fits[0]! : null;
  }

  /** Index of the first name that begins at an offset or behind it. */
  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** A name where none was read: a surname by itself that only one person of the story has. */
  #bare(text: string): PersonDraft | null {
    const name = BARE_NAME.exec(text)?.[1];
    if (!name) return null;
    const fits = this.#byLast.get(name)?.filter((draft) => isSomebody(draft) && isCalled(draft, name));
    const [person] = fits ?? [];
    return person && fits!.length === 1 && (isShown(person) || COMPASS.test(name)) ? person : null;
  }

  /**
   * Whom else a bare surname at an offset may mean: namesakes whom the story names in full in the paragraphs just before.
   * None where the name is written in full.
   */
  namesakes(person: PersonDraft, start: number): PersonDraft[] {
    const last = surname(plainName(person.name).split(' '));
    const end = this.#endOf.get(start) ?? start;
    if (!person.name.includes(' ') || person.kind === 'organization' || end - start > last.length) return [];
    const here = person.mentions.find((mention) => mention.start === start)?.passage ?? 0;
    return (this.#byLast.get(last) ?? []).filter(
      (other) =>
        other !== person &&
        isSomebody(other) &&
        other.name.includes(' ') &&
        surname(plainName(other.name).split(' ')) === last &&
        other.mentions.some((mention) => mention.start < start && here - mention.passage < TURNED),
    );
  }

  /** Everybody and every body that is introduced by a noun; of very many the first. */
  withRole(noun: string): readonly PersonDraft[] {
    if (!this.#byRole.size)
      for (const draft of this.#drafts)
        for (const role of draft.roles) {
          const list = this.#byRole.get(role);
          if (!list) this.#byRole.set(role, [draft]);
          else if (list.length < MOST_NAMESAKES) list.push(draft);
        }
    return this.#byRole.get(noun) ?? [];
  }

  /** Bodies whose name holds a word, "bureau" or "motors"; of very many the first. */
  withWord(word: string): readonly PersonDraft[] {
    if (!this.#byWord.size)
      for (const draft of this.#drafts) {
        if (draft.kind === 'person' || draft.pronoun) continue;
        for (const part of new Set(draft.name.toLowerCase().replaceAll('.', '').split(' '))) {
          const list = this.#byWord.get(part);
          if (!list) this.#byWord.set(part, [draft]);
          else if (list.length < MOST_NAMESAKES) list.push(draft);
        }
      }
    return this.#byWord.get(word) ?? [];
  }

  /** Who holds the office of "the president", if just one of the story does. */
  holder(text: string): PersonDraft | null {
    const noun = /^the (?:[\p{L}.]+ ){0,2}\p{L}+$/iu.test(text) ? nounOf(text) : null;
    const fits = noun && OFFICES_OF_ONE.has(noun) ? this.withRole(noun).filter(({ offices }) => offices.has(noun)) : [];
    return fits.length === 1 ? fits[0]! : null;
  }

  /** Whether the story introduces anybody by the noun of a description. */
  hasRole(text: string): boolean {
    const noun = nounOf(text);
    return noun !== null && this.withRole(noun).length > 0;
  }

  /** The person whom the story names far more often than any other, if there is one. */
  mainPerson(): PersonDraft | null {
    this.#mainPerson ??= mostNamed(this.#drafts.filter(isShown), MAIN_PERSON) ?? undefined;
    return this.#mainPerson ?? null;
  }

  /** The person whom the copy names first. */
  firstPerson(): PersonDraft | null {
    const people = this.#drafts.filter(isShown);
    return people.reduce<PersonDraft | null>(
      (first, draft) => (first && first.mentions[0]!.start <= draft.mentions[0]!.start ? first : draft),
      null,
    );
  }

  /** The body that the story is about, where it names one far more often than any other. */
  mainBody(): PersonDraft | null {
    const bodies = this.#drafts.filter(
      (draft) => draft.kind !== 'person' && !draft.pronoun && !isSomebody(draft) && !PLACES.has(draft.name),
    );
    const main = mostNamed(bodies, MAIN);
    return main?.speaks ? main : null;
  }

  people(): Person[] {
    return this.#drafts.map((draft) => {
      const { forms, roles, introductions, offices, speaks, bare, besides, nickname, ...person } = draft;
      return { ...person, short: shortOf(draft), called: this.called(draft) };
    });
  }

  /** What tells somebody from everyone else in the story: the short form, the name in full where two share that. */
  called(draft: PersonDraft): string {
    const last = draft.name.split(' ').at(-1) ?? draft.name;
    const shares = (other: PersonDraft): boolean =>
      other !== draft && other.kind !== 'organization' && other.name.endsWith(` ${last}`);
    return this.#byLast.get(last)?.some(shares) ? draft.name : shortOf(draft);
  }
}

/** Bare surnames by which the story has come to mean one of two namesakes, and how much oftener than it names the other. */
const ESTABLISHED = 2;

/** Of several namesakes the one whom the story named last, unless it has long called another by the bare surname. */
function meantByBare(drafts: readonly PersonDraft[], isBare: boolean): PersonDraft | undefined {
  const last = latest(drafts);
  if (!isBare || drafts.length < 2 || !last) return last;
  // “Brent Lane, whose father, Brent Lane Jr., …”: of a father and a son of one name the one whom the story names more.
  if (drafts.every(({ name }) => generationOf(name)) || new Set(drafts.map(({ name }) => plainName(name))).size === 1)
    return drafts.reduce((a, b) => (b.mentions.length > a.mentions.length ? b : a));
  const usual = drafts.reduce((a, b) => (b.bare > a.bare ? b : a));
  return usual.bare >= ESTABLISHED && usual.bare >= last.mentions.length * ESTABLISHED ? usual : last;
}

const isKin = (role: string | null): boolean => {
  const last = role?.toLowerCase().split(' ').at(-1) ?? '';
  // "the president and first lady Ida Lowe"
  return KIN.has(last) || last === 'lady';
};

/** What the given name of a full name tells. */
const pronounOfGiven = (name: string): string | undefined =>
  name.includes(' ') ? PRONOUN_OF_GIVEN_NAME.get(name.split(' ')[0]!.toLowerCase()) : undefined;

const isGivenName = (word: string): boolean => PRONOUN_OF_GIVEN_NAME.has(word.toLowerCase());

/** Times that one word alone has stood for somebody before longer words with it are no fuller name. */
const OFTEN = 2;

/** "the newspaper Ledger": what it is, where "the party Ruiz leads" is not. */
const isOnlyBody = (introduction: string): boolean =>
  /(?:^|\s)(?:newspaper|magazine|tabloid|daily|weekly|journal|website|broadcaster|airline|retailer|startup|automaker|carmaker|drugmaker|chipmaker|insurer|charity|nonprofit)$/.test(
    introduction,
  );

/** Whether a name as written here is the better one for somebody known: longer, and without a word that is none of the name. */
function isFuller(name: string, known: PersonDraft, isHeadline: boolean): boolean {
  const [more, less] = [name.split(' '), known.name.split(' ')];
  // "Astronaut Ida Lowe" and then "Ida Lowe"
  if (more.length < less.length) return isLabeled(less, more);
  // "Maybe Ida Lowe Is": capitals of a headline prove nothing.
  if (more.length === less.length || (isHeadline && (less.length > 1 || !isGivenName(more[0]!)))) return false;
  // "Strava", often, and then "Camp Strava"
  if (less.length === 1 && known.kind === 'unknown' && known.bare >= OFTEN && !isGivenName(more[0]!)) return false;
  return !isLabeled(more, less) && (known.kind === 'organization' || isPersonal(name));
}

/** "Astronaut Ida Lowe": a word that is no given name before a given name and a surname. */
const isLabeled = (long: readonly string[], short: readonly string[]): boolean =>
  short.length > 1 &&
  isGivenName(short[0]!) &&
  long.slice(-short.length).join(' ') === short.join(' ') &&
  long.slice(0, -short.length).every((word) => /^\p{Lu}[\p{Ll}-]{3,}$/u.test(word) && !isGivenName(word));

/** Of several the one whom the story named last. */
const latest = (drafts: readonly PersonDraft[]): PersonDraft | undefined =>
  drafts.reduce<PersonDraft | undefined>(
    (last, draft) => ((draft.mentions.at(-1)?.start ?? 0) > (last?.mentions.at(-1)?.start ?? -1) ? draft : last),
    undefined,
  );

/** Offices that one person of a story holds. */
const OFFICES_OF_ONE: ReadonlySet<string> = new Set(
  'president mayor governor chancellor premier pope king queen sheriff chairman chairwoman'.split(' '),
);
/** Mentions of a body that the story is about, and of a person. */
const MAIN = 4;
const MAIN_PERSON = 3;

/** Whom a story names most, if at least so often, and twice as often as the next. */
function mostNamed(drafts: readonly PersonDraft[], atLeast: number): PersonDraft | null {
  const [first, second] = [...drafts].sort((a, b) => b.mentions.length - a.mentions.length);
  return first && first.mentions.length >= atLeast && first.mentions.length >= 2 * (second?.mentions.length ?? 0)
    ? first
    : null;
}

/** The office in a title before the name: "president" of "U.S. President", none of "former President". */
const officesIn = (role: string | null): string[] =>
  role && !/\b(?:former|ex|late|then|vice|deputy|acting|candidate|nominee)\b/i.test(role)
    ? roleWords(role).filter((word) => OFFICES_OF_ONE.has(word))
    : [];

/** Whom an office introduces without a given name, "President Ruiz": a namesake with one is somebody else. */
const isHolder = ({ name, role }: PersonDraft): boolean =>
  !name.includes(' ') && /\b(?:president|chancellor|pope|king|queen|emperor)$/i.test(role ?? '');

/** Whether a name in full is that of somebody called by the given name: one of them is shown to be a person's, and of one pronoun. */
function mayShare(full: PersonDraft, given: PersonDraft): boolean {
  if (!isSomebody(full) || !isPersonal(given.name)) return false;
  // "President Ruiz" is called by the surname: "Ruiz Tower" is nobody.
  if (/^\p{Lu}/u.test(given.role ?? '') && !isGivenName(given.name)) return false;
  const pronoun = full.pronoun ?? given.pronoun;
  const isPerson = pronoun !== null || full.speaks || full.kind === 'person' || given.kind === 'person';
  return isPerson && pronoun === (given.pronoun ?? full.pronoun);
}

/**
 * The form of later mentions: the surname; for Chinese and Korean order the name the story itself uses. A double first word
 * is no surname: "Jean-Luc", "North-Rhine".
 */
function shortOf({ name, kind, forms }: Pick<PersonDraft, 'name' | 'kind' | 'forms'>): string {
  const words = name.split(' ');
  if (kind === 'organization' || words.length === 1) return name;
  const last = surname(words);
  const first = words[0] ?? '';
  if (!forms.has(first) || forms.has(last)) return last;
  return first.includes('-') ? name : first;
}

const GENERATION = /,? (?:Jr|Sr|II|III|IV)\.?$/;

/** "Jr" of "Robert Lane Jr."; "" where the name has none. */
const generationOf = (name: string): string =>
  /(?:r\.?|I|V)$/.test(name) ? (/ (Jr|Sr|I{2,3}|IV)\.?$/.exec(name)?.[1] ?? '') : '';

/** The last word with its particles: "von der Leyen". */
function surname(words: readonly string[]): string {
  let at = words.length - 1;
  if (/^(?:Jr|Sr|II|III|IV)\.?$/.test(words[at] ?? '') && at > 0) at--;
  while (at > 1 && /^\p{Ll}/u.test(words[at - 1] ?? '')) at--;
  return words.slice(at).join(' ').replace(GENERATION, '');
}

/** The surname of a known name, or its first word where a person is meant: a place may open the name of a body. */
function isSameName(known: PersonDraft, name: string): boolean {
  if (known.name === name || known.nickname === name) return true;
  // "Lane Jr." is not "Robert Lane Sr.".
  const [generation, said] = [generationOf(known.name), generationOf(name)];
  if (generation && said && generation !== said) return false;
  const [one, other] = [plainName(known.name), plainName(name)];
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  // "Julanda Al-Riyami" and "Al-Riyami", whose particle is small in a plain name.
  if (/^(?:al|el)-/.test(short) && long.toLowerCase().endsWith(` ${short.toLowerCase()}`)) return true;
  // "Lund Herald" and "Lund": the place is not the paper.
  if (PLACES.has(short)) return false;
  if (long.startsWith(`${short} `))
    return long === one && (known.kind === 'person' || PRONOUN_OF_GIVEN_NAME.has(short.toLowerCase()));
  if (known.kind === 'organization') return false;
  return (
    long.endsWith(` ${short}`) ||
    endsWithJoined(long, short) ||
    isNicknamed(known.name, name) ||
    isNicknamed(name, known.name)
  );
}

/** "al-Tamer" and "Tamer". */
const endsWithJoined = (long: string, short: string): boolean =>
  long.endsWith(`-${short}`) && /(?:^| )(?:al|el|as|ash|ad|ar|an|at|az)-[^ ]*$/i.test(long);

const NICKNAME = / [“"'‘«(][^ ]+(?: [^ ]+){0,2}[”"'’»)](?= )/;
const SUFFIX = /,? (?:[JS]r\.?|I{2,3}|IV)$/;

/** A name without nickname and suffix, its particles small: what later mentions are compared with. */
function plainName(name: string): string {
  let plain = name;
  if (/["“'‘«(]/.test(plain)) plain = plain.replace(NICKNAME, '');
  if (/(?:r\.?|I|V)$/.test(plain)) plain = plain.replace(SUFFIX, '');
  return /^(?:Al|El|De|Da|Di|Del|Van|Von|Der|Den|La|Le|Du|Bin|Ten|Ter)[ -]/.test(plain)
    ? plain.charAt(0).toLowerCase() + plain.slice(1)
    : plain;
}

/** "Robert “Bobby” Lane" and "Bobby Lane". */
function isNicknamed(long: string, short: string): boolean {
  const nickname = NICKNAME.exec(long)?.[0].slice(2, -1);
  return nickname !== undefined && short === `${nickname} ${surname(long.split(' '))}`;
}

/** One word that nothing explains and that the story writes once. */
const isWeak = ({ kind, name, mentions }: PersonDraft): boolean =>
  kind === 'unknown' && !name.includes(' ') && mentions.length < 2;

/** May be somebody: introduced as a person, or a name of two words and more that is no body or place. */
const isSomebody = ({ kind, name }: PersonDraft): boolean =>
  kind === 'person' || (kind === 'unknown' && name.includes(' ') && isPersonal(name));

/** The same, and the story or the given name shows it: the name of an outlet may have two words too. */
const isShown = (draft: PersonDraft): boolean =>
  isSomebody(draft) &&
  (draft.kind === 'person' || isGivenName(draft.name.split(' ')[0]!) || (draft.pronoun !== null && draft.bare > 1));

function pronounOf(role: string | null): string | null {
  // "wife of Mr. Lind": the words behind are of somebody else.
  const own = role?.toLowerCase().replace(/ (?:of|for|to) .*/, '') ?? '';
  for (const word of own.split(/\s+/)) {
    const pronoun = PRONOUN_OF_NOUN.get(word.replace('.', ''));
    if (pronoun) return pronoun;
  }
  return null;
}
