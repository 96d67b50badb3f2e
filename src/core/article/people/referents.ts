import { KIN, PRONOUN_OF_NOUN } from '../../lexicon/people/people.ts';
import { allMatches } from '../../text/matches.ts';
import { type Span, shift, textOf } from '../../text/spans.ts';
import type { Passage } from '../model.ts';
import {
  bodyDescribed,
  type Described,
  type Description,
  describedAhead,
  isOfAnyBody,
  mainPersonDescribed,
  NOBODY,
  ownedDescribed,
  personDescribed,
} from './described.ts';
import { isLeftUnnamed, isTitleOfNamed, speaksByTitle } from './descriptions.ts';
import { type MeantSubject, meantSubjects } from './meantSubjects.ts';
import {
  beforeName,
  firstCalled,
  type Gender,
  isAnswerer,
  isFounder,
  isFree,
  lastBefore,
  namesBefore,
} from './nameContext.ts';
import type { PersonDraft, PersonRegistry } from './registry.ts';
import { isBodyNoun, isPersonNoun, nounOf, officeOwned, spokenFor, withoutVerb } from './roles.ts';
import { isJob, isOneOfMany, type Meant, mayBePerson, pronounOfName } from './subjectMeaning.ts';

export const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'he'],
  ['his', 'he'],
  ['him', 'he'],
  ['she', 'she'],
  ['her', 'she'],
]);

/** Paragraphs over which a story goes on about somebody without naming the person. */
const LASTS = 4;

/** "As for", "When", "While": what brings up whom the clause behind calls "he". */
const OPENS_CLAUSE =
  /(?:^|[\s“"(])(?:as for|as|when|while|after|before|because|although|though|since|once|if|where) $/i;

/** "Since", "While" at the start of a sentence, before its pronoun. */
const OPENS_SENTENCE = /(?:^|[.!?]["”’]?\s+)(?:ever since|when|while|as|after|before|although|though|since|once) $/i;
/** From the pronoun of a clause to the name that the main clause begins with. */
const MAIN_CLAUSE = /^(?:(?:Mrs?|Ms|Dr)\.|[^.!?,;:“"]){3,80},\s(?:(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep)\.?\s)?(?=\p{Lu})/u;

/** From a subject to the pronoun of a clause about it: “ was joking when ”. */
const OWN_CLAUSE = /^ (?:was|were|is|had|has) [^.!?,;:“”"]{1,60} (?:when|while|because|after|before) $/;

/** "his lawyer", "the mayor's wife". */
const OWNED = /^(?:(?:one of )?(?:his|her|their|my|our)\s|[^,]{0,60}\p{L}['’]s?\s)/iu;

/** Who speaks without a name: one of many, “the member,” or somebody by what only one is, “the mayor.” */
export type Unnamed = 'oneOfMany' | 'one';

/** Whom pronouns and descriptions mean, as the story goes on: cautious, so null wherever two may be meant. */
export class Referents {
  readonly #text: string;
  readonly #registry: PersonRegistry;
  /** Whom the paragraph before was about at its end, and how many paragraphs ago it named the person. */
  #focus: { person: PersonDraft | null; age: number } = { person: null, age: 0 };
  /** The last person the story called "he", and "she". */
  readonly #lastOf = new Map<string, { person: PersonDraft; age: number }>();
  #previous: Passage | null = null;
  /** The paragraph before was about somebody whom the copy does not name: "a clerk". */
  #unnamed = false;
  /** And goes on so until somebody is named. */
  #stays = false;
  /** What "it" was last, and in which paragraph. */
  #it: { readonly body: PersonDraft; readonly passage: number } | null = null;

  constructor(text: string, registry: PersonRegistry) {
    this.#text = text;
    this.#registry = registry;
  }

  /** Moves on behind a paragraph in which `spoke` spoke last. */
  leave(passage: Passage, spoke: PersonDraft | null, by: Unnamed | null = null): void {
    if (isScrap(passage)) return;
    const { about, named, pair } = this.#aboutAtEnd(passage, spoke, by !== null);
    const person = about === 'another' ? null : about;
    // "the member said": a paragraph that names nobody goes on about the same; "the head of the board" may be whom the story is about.
    if (about) this.#stays = by === 'oneOfMany';
    this.#unnamed = about ? about === 'another' && !pair : this.#unnamed && this.#stays && !named.length;
    for (const known of this.#lastOf.values()) known.age++;
    const called = person && (person.pronoun ?? pronounOfName(person));
    if (person && called) this.#lastOf.set(called, { person, age: 0 });
    if (about) this.#focus = { person, age: 0 };
    else if (!named.length && this.#goesOn(passage)) this.#focus = { ...this.#focus, age: 0 };
    else this.#focus.age += named.length && !named.includes(this.#focus.person!) ? 2 : 1;
    this.#previous = passage;
  }

  /** Whom a paragraph is about at its end, and whom it names where its subjects do not tell. */
  #aboutAtEnd(
    passage: Passage,
    spoke: PersonDraft | null,
    byUnnamed: boolean,
  ): { readonly about: Meant; readonly named: readonly PersonDraft[]; readonly pair: boolean } {
    const answerer = this.#answerer(passage, passage.text.length);
    if (answerer) return { about: answerer, named: [], pair: false };
    const last = this.#lastMeant(passage);
    const pair = last?.pair !== undefined;
    const about = isSpeaking(passage, spoke, last) ? spoke : (last?.meant ?? (byUnnamed ? 'another' : null));
    const founder = FOUNDED.test(passage.text)
      ? onlyOne(this.#peopleIn(passage, Number.POSITIVE_INFINITY, isFounder))
      : null;
    if (founder && about !== 'another' && about?.kind !== 'person') return { about: founder, named: [], pair };
    if (about) return { about, named: [], pair };
    // Behind "he" a paragraph names somebody else.
    const { he, she } = firstCalled(passage);
    const named = this.#peopleIn(passage, Math.min(he, she), isFree);
    const only = named.length === 1 && !speaksByTitle(passage) ? named[0]! : null;
    return { about: spoke && mayBePerson(spoke) ? spoke : only, named, pair };
  }

  /** "The plan was welcomed by Ana Ruiz, who runs it": whom the sentence that ends at an offset goes over to. */
  #answerer(passage: Passage, end: number): PersonDraft | null {
    if (!ANSWERED.test(passage.text.slice(Math.max(0, end - LONGEST_SENTENCE), end))) return null;
    const name = namesBefore(passage, end).findLast((one) => isAnswerer(passage, one));
    return name && !/[.!?]["”’)]*\s/.test(passage.text.slice(name.end, end).trimEnd())
      ? this.#personAt(name.start + passage.at)
      : null;
  }

  /** "He suggested talks": a paragraph about whom the one before was about. */
  #goesOn({ text, facts }: Passage): boolean {
    const [subject] = facts.subjects;
    const gender = subject && subject.start === 0 ? PRONOUNS.get(text.slice(0, subject.end).toLowerCase()) : undefined;
    const { person, age } = this.#focus;
    if (!gender || !person || age > 0 || !mayBePerson(person) || !mayBeCalled(person, gender)) return false;
    if (person.kind !== 'person' && !pronounOfName(person)) return false;
    learn(person, gender);
    return true;
  }

  /** The person behind "he" or "she": whom the sentences before are about, in this paragraph or those before. */
  pronoun(word: string, before: number, passage: Passage, index: number): PersonDraft | null {
    if (word === 'it') {
      const body = this.#body(before, passage, index) ?? this.#bodyCalled(before, passage, index);
      if (body) this.#it = { body, passage: index };
      return body;
    }
    const gender = PRONOUNS.get(word);
    const meant = gender ? this.#personCalled(gender, before, passage) : null;
    return meant && this.#isNamedBehind(meant, before, passage) ? null : meant;
  }

  /** "He said Ruiz had left": not Ruiz. */
  #isNamedBehind(person: PersonDraft, before: number, { text, at, facts }: Passage): boolean {
    const told = text.slice(before, before + LONGEST_SENTENCE);
    const end = before + (/[,;:“"—]|[.!?](?:\s|$)/.exec(told)?.index ?? told.length);
    const to = lastBefore(facts.names, end);
    for (let i = lastBefore(facts.names, before) + 1; i <= to; i++) {
      const { start } = facts.names[i]!;
      if (this.#registry.at(start + at) === person && text.slice(Math.max(0, start - 5), start) !== ' the ')
        return true;
    }
    return false;
  }

  #personCalled(gender: Gender, before: number, passage: Passage): PersonDraft | null {
    const fits = (person: PersonDraft): boolean => mayBeCalled(person, gender);
    const beside =
      this.#broughtUp(passage, before) ?? this.#namedNext(passage, before) ?? this.#ofClause(passage, before);
    if (beside && fits(beside)) return beside;
    const quote = passage.facts.quotes[lastBefore(passage.facts.quotes, before)];
    const answerer = quote && this.#answerer(passage, quote.start);
    if (answerer && fits(answerer)) return answerer;
    const told = this.#bySubjects(gender, passage, before);
    if (told !== undefined) return told;
    const named = opensOwned(passage, gender) ? [] : this.#namedFirst(passage, before, gender);
    if (named.length === 1) return named[0]!;
    return this.#goneOn(gender, passage, before) ?? this.#ofMain(gender, passage, before);
  }

  /** Whom the subjects before the pronoun leave: a person, nobody who can be told, or undefined where they tell nothing. */
  #bySubjects(gender: Gender, passage: Passage, before: number): PersonDraft | null | undefined {
    const fits = (person: PersonDraft): boolean => mayBeCalled(person, gender);
    const others = this.#peopleIn(passage, before).filter(fits);
    let conflict = false;
    for (const { start, words, meant, pair } of this.#subjects(passage, before)) {
      // "His brother is ill": the copy goes on about whose brother it is.
      if (isKinOf(passage, start, words, gender)) continue;
      // "She is proud that Bo and Pax": whom the paragraph has called so before it names the two.
      if (pair && firstCalled(passage)[gender] < start) continue;
      if (pair) return onlyOne(pair.filter(fits));
      conflict = clashes(words, meant, gender) || isLessLikely(meant, others);
      if (conflict) continue;
      if (meant === 'another') return null;
      const nearer = this.#namedSince(passage, start, before, gender);
      if (nearer && nearer !== meant) return nearer;
      // Only where nobody else may be meant does the story say which pronoun is somebody's.
      return others.length === 1 ? learn(meant, gender) : meant;
    }
    if (!conflict) return undefined;
    const free = this.#peopleIn(passage, before, isFree);
    const isLikely = others.some((person) => person.pronoun === gender || free.includes(person));
    return isLikely ? onlyOne(others) : undefined;
  }

  /** "… a shop owned by Ms. Ruiz. “…,” she said": the one of the pronoun in the sentence just before, where it is about no person. */
  #namedSince(passage: Passage, subject: number, before: number, gender: Gender): PersonDraft | null {
    const { text, facts } = passage;
    const quote = facts.quotes[lastBefore(facts.quotes, before)];
    if (!quote) return null;
    const back = Math.max(0, quote.start - LONGEST_SENTENCE);
    const told = text.slice(back, quote.start).trimEnd();
    const end = allMatches(told, SENTENCE_END).at(-1);
    const from = end ? back + end.index + end[0].length : 0;
    if (from <= subject || /\b(?:he|she|his|her|him)\b/i.test(text.slice(from, quote.start))) return null;
    const called = namesBefore(passage, quote.start)
      .filter((name) => name.start >= from && !/^['’]/.test(text.slice(name.end, name.end + 1)))
      .flatMap((name) => this.#personAt(name.start + passage.at) ?? []);
    const person = onlyOne([...new Set(called)]);
    return person?.pronoun === gender ? person : null;
  }

  /** Whom the paragraphs before were about, else the one person near. */
  #goneOn(gender: Gender, passage: Passage, before: number): PersonDraft | null {
    const { person, age } = this.#focus;
    const last = this.#lastOf.get(gender);
    if (person && age < LASTS && this.#mayGoOn(person, gender, passage, before))
      return this.#focused(person, gender, passage, before);
    if (person && last && last.age < LASTS) return last.person;
    const near = this.#onlyNear(gender, passage, before);
    if (near || person || this.#unnamed) return near;
    return this.#justIntroduced(gender, passage, before) ?? this.#onlyCalled(gender, passage, before);
  }

  /** Whether whom the paragraphs before were about may be "she", and is no less likely somebody than those near. */
  #mayGoOn(person: PersonDraft, gender: Gender, passage: Passage, before: number): boolean {
    if (!mayBePerson(person) || !mayBeCalled(person, gender)) return false;
    if (isLikelyPerson(person)) return true;
    const isOld = this.#focus.age > 0 && !person.name.includes(' ');
    return !isOld && !this.#near(gender, passage, before).some(isLikelyPerson);
  }

  /** Whom the paragraphs before were about, unless the story leaves open whether the person is "she". */
  #focused(person: PersonDraft, gender: Gender, passage: Passage, before: number): PersonDraft | null {
    const { age } = this.#focus;
    const last = this.#lastOf.get(gender);
    const introduced = age > 0 && !person.pronoun ? this.#justIntroduced(gender, passage, before) : null;
    if (introduced) return introduced;
    // Farther back only somebody of whom the story has said so.
    const isOpen = !person.pronoun && (age > 1 || (age > 0 && last && last.person !== person));
    if (isOpen && !(last?.person === person && last.age < 2)) return this.#calledNear(gender, passage, before);
    // Where nobody else is near, the story says which pronoun is somebody's.
    const isAlone = age === 0 && this.#near(gender, passage, before).every((other) => other === person);
    return isAlone ? learn(person, gender) : person;
  }

  /** The one person near whom the pronoun may mean, unless the copy has gone over to somebody whom it does not name. */
  #onlyNear(gender: Gender, passage: Passage, before: number): PersonDraft | null {
    if (this.#unnamed) return null;
    const near = this.#near(gender, passage, before);
    return near.length === 1 ? near[0]! : null;
  }

  /** The only one near, if the paragraph before has just introduced the person: "like Ana Ruiz, 52, who was late." */
  #justIntroduced(gender: Gender, passage: Passage, before: number): PersonDraft | null {
    const previous = this.#previous;
    // "He came behind Ana Ruiz, who was first": the paragraph goes on about him.
    if (!previous || SAYS_HE.test(previous.text)) return null;
    const person = onlyOne(this.#near(gender, passage, before).filter(isLikelyPerson));
    const first = person?.mentions[0];
    return first &&
      first.start >= previous.at &&
      /^,? (?:\(?\d\d|who )|^, (?:an? |the )?\p{Ll}+ /u.test(this.#text.slice(first.end, first.end + 40))
      ? person
      : null;
  }

  /** The one near of whom the story has said "he" or "she". */
  #calledNear(gender: Gender, passage: Passage, before: number): PersonDraft | null {
    const near = this.#near(gender, passage, before).filter(({ pronoun }) => pronoun === gender);
    return near.length === 1 ? near[0]! : null;
  }

  /** The one near of whom the story has said "she", where no other has a given name that does. */
  #onlyCalled(gender: Gender, passage: Passage, before: number): PersonDraft | null {
    const person = onlyOne(
      this.#near(gender, passage, before).filter((near) => (near.pronoun ?? pronounOfName(near)) === gender),
    );
    return person?.pronoun ? person : null;
  }

  /** Whom the whole story is about, where nobody else near may be meant. */
  #ofMain(gender: Gender, passage: Passage, before: number): PersonDraft | null {
    const main = this.#unnamed ? null : this.#registry.mainPerson();
    if (!main || (main.pronoun ?? pronounOfName(main)) !== gender) return null;
    const { text, facts, at } = passage;
    const isNamed = facts.subjects.some(
      ({ start, end }) =>
        start < before &&
        this.#registry.who(text.slice(start, end), start + at) !== main &&
        /\p{Lu}\p{Ll}/u.test(text.slice(start, end)),
    );
    if (isNamed || !main.mentions.some(({ start }) => start < at)) return null;
    return this.#near(gender, passage, before).some((person) => person !== main) ? null : main;
  }

  /** Everybody of a pronoun in this paragraph, or in the one before where this one names nobody. */
  #near(gender: Gender, passage: Passage, before: number): PersonDraft[] {
    const fits = (person: PersonDraft): boolean => mayBeCalled(person, gender);
    const here = this.#peopleIn(passage, before).filter(fits);
    return here.length || !this.#previous
      ? here
      : this.#peopleIn(this.#previous, Number.POSITIVE_INFINITY).filter(fits);
  }

  /** The two people whom a pronoun leaves open, in this paragraph or the one before; none where more or fewer fit. */
  readings(word: string, before: number, passage: Passage): PersonDraft[] {
    const gender = PRONOUNS.get(word);
    const near = gender ? this.#near(gender, passage, before) : [];
    return near.length === 2 ? near : [];
  }

  /** People whom a paragraph without a subject of its own brings up before it says "he": "As for Ruiz, he", "When Ruiz left, he". */
  #namedFirst(passage: Passage, before: number, gender: Gender): PersonDraft[] {
    const anchor = Math.min(before, firstCalled(passage)[gender]);
    const found = namesBefore(passage, anchor).flatMap((name) => {
      const person = this.#registry.at(name.start + passage.at);
      if (!person || !mayBePerson(person) || !mayBeCalled(person, gender)) return [];
      if (person.kind !== 'person' && person.pronoun !== gender && !isFree(passage, name)) return [];
      const apart = /[.!?:]["”’)]*\s/.test(passage.text.slice(name.end, anchor));
      return apart || OPENS_CLAUSE.test(beforeName(passage, name)) ? [person] : [];
    });
    return [...new Set(found)];
  }

  /** "As for Ruiz, he said": whom the words just before bring up. */
  #broughtUp(passage: Passage, before: number): PersonDraft | null {
    const name = namesBefore(passage, before).at(-1);
    if (!name || passage.text.slice(name.end, before) !== ', ' || !/\bas for $/i.test(beforeName(passage, name)))
      return null;
    return this.#personAt(name.start + passage.at);
  }

  /** "Since she left, Ms. Ruiz has": whom the main clause behind names. */
  #namedNext({ text, at }: Passage, before: number): PersonDraft | null {
    if (!OPENS_SENTENCE.test(text.slice(Math.max(0, before - 16), before))) return null;
    const match = MAIN_CLAUSE.exec(text.slice(before, before + 100));
    return match && this.#personAt(at + before + match[0].length);
  }

  /** “Lind said that Ruiz was joking when he”: whose clause it is, and not who tells of it. */
  #ofClause(passage: Passage, before: number): PersonDraft | null {
    const name = namesBefore(passage, before).at(-1);
    if (!name || !OWN_CLAUSE.test(passage.text.slice(name.end, before))) return null;
    return /\bthat (?:(?:\p{Lu}[\p{L}.]*|the|former|then) ){0,4}$/u.test(
      passage.text.slice(Math.max(0, name.start - 60), name.start),
    )
      ? this.#personAt(name.start + passage.at)
      : null;
  }

  #personAt(start: number): PersonDraft | null {
    const person = this.#registry.at(start);
    return person && mayBePerson(person) ? person : null;
  }

  /** The body behind "it": the subject just before, in this paragraph or at the end of the last. */
  #body(before: number, passage: Passage, index: number): PersonDraft | null {
    const { subjects } = passage.facts;
    const here = subjects[lastBefore(subjects, before)];
    const [at, subject] = here ? [passage.at, here] : [this.#previous?.at ?? 0, this.#previous?.facts.subjects.at(-1)];
    if (!subject) return null;
    const place = shift(subject, at);
    // "It told the Ledger so. “…,” it said": what it was there.
    if (/^it$/i.test(textOf(this.#text, place)))
      return this.#it && index - this.#it.passage <= 1 ? this.#it.body : null;
    // "The Lund Group and the Ada Group": neither.
    const isOne = !/ and (?:the )?\p{Lu}/u.test(this.#text.slice(place.start, place.end + 10));
    // “Coasts are”: many, and no body that is one.
    if (
      /^ (?:are|were|have)\b/.test(this.#text.slice(place.end, place.end + 6)) &&
      /^\p{Lu}\p{Ll}+s$/u.test(textOf(this.#text, place))
    )
      return null;
    const body = isOne ? this.#registry.who(textOf(this.#text, place), place.start) : null;
    const isUnknown =
      body?.kind === 'unknown' &&
      !body.pronoun &&
      (!body.name.includes(' ') || (!isLikelyPerson(body) && !isPair(body)));
    return body && (body.kind === 'organization' || isUnknown) ? body : null;
  }

  /** "The company denied it. “…,” it said": the body that the subject just before describes. */
  #bodyCalled(before: number, passage: Passage, index: number): PersonDraft | null {
    const { subjects } = passage.facts;
    const subject = subjects[lastBefore(subjects, before)];
    const words = subject ? passage.text.slice(subject.start, subject.end) : '';
    if (!subject || !/^the \p{Ll}/iu.test(words) || !isBodyNoun(nounOf(words) ?? '')) return null;
    return this.description(words, subject.start, passage, index, null).person;
  }

  /** Who "the minister" or "the company" is, by whom the copy is about just here and how the story introduces its people. */
  description(told: string, before: number, passage: Passage, index: number, spoke: PersonDraft | null): Described {
    const words = withoutVerb(told);
    const found: Description = { words, at: before + passage.at, passage: index };
    const about = this.#about(passage, before);
    const here = about === 'another' ? null : about;
    // "his sister", "Lind's lawyer": never the one whose sister it is.
    if (OWNED.test(words))
      return { person: ownedDescribed(found, this.#registry) ?? this.#ofOffice(found, spoke), others: [] };
    const body = spokenFor(words);
    if (body && !isOfAnyBody(body)) return bodyDescribed({ ...found, words: body }, this.#registry);
    // "whichever candidate", "former officials"
    if (!/^(?:the|this|that)\s/i.test(words)) return NOBODY;
    // "Ruiz came late. The senator said": who has just been named, and by no other title.
    const described = personDescribed(found, this.#text, this.#registry, [here, this.#focus.person, spoke]);
    // "When Lind pressed him, the senator said": whom the copy has just called so.
    const isNew =
      here &&
      !(described.person && described.person !== here && this.#isNear(described.person, passage.at + before)) &&
      isUntitled(here, words) &&
      [...here.roles].every(isAge) &&
      (isLikelyPerson(here) || here.name.includes(' '));
    if (isNew && isTitleOfNamed(words, this.#text, found.at)) return { person: here, others: [] };
    if (described.person || described.others.length) return described;
    const person =
      this.#accused(words, passage, before) ??
      this.#focusDescribed(words, found.at, about) ??
      this.#registry.holder(words) ??
      describedAhead(found, this.#registry) ??
      this.#mainDescribed(found, passage, before);
    if (person) return { person, others: [] };
    return this.#bodyDescribed(found, before, passage, here);
  }

  /** "Police charged Ruiz, 22, with arson. The suspect told": the one whom the paragraph says to be accused. */
  #accused(words: string, passage: Passage, before: number): PersonDraft | null {
    if (!/^the (?:suspect|defendant|accused|gunman|shooter)$/i.test(words)) return null;
    const [person, ...others] = namesBefore(passage, before).flatMap((name) => {
      const isTaken = /\b(?:charged|arrested|accused|indicted|detained|convicted|caught|named) $/.test(
        beforeName(passage, name),
      );
      return isTaken ? (this.#personAt(name.start + passage.at) ?? []) : [];
    });
    return person && !others.length ? person : null;
  }

  /** Whom the whole story is about, where the paragraphs just here name nobody else. */
  #mainDescribed(found: Description, passage: Passage, before: number): PersonDraft | null {
    const main = mainPersonDescribed(found, this.#registry);
    if (!main) return null;
    const isOther = (person: PersonDraft): boolean => person !== main && isLikelyPerson(person);
    if (!/^the \d/i.test(found.words) && main === this.#registry.mainPerson())
      return this.#peopleIn(passage, before, isFree).some(isOther) ? null : main;
    if (this.#focus.person && this.#focus.age === 0 && this.#focus.person !== main) return null;
    const here = this.#peopleIn(passage, before);
    const near = here.length || !this.#previous ? here : this.#peopleIn(this.#previous, Number.POSITIVE_INFINITY);
    return near.some(isOther) ? null : main;
  }

  /** "Norland's premier": who is introduced as premier. */
  #ofOffice(found: Description, spoke: PersonDraft | null): PersonDraft | null {
    const words = officeOwned(found.words);
    if (!words) return null;
    // "Lind's spokesman" is not the spokesman of the harbor board.
    const owner = this.#registry.who(found.words.slice(0, found.words.search(/['’]s?\s/)), found.at);
    if (owner?.kind === 'person') return null;
    const office = { ...found, words };
    const { person, others } = personDescribed(office, this.#text, this.#registry, [this.#focus.person, spoke]);
    return others.length ? null : (person ?? describedAhead(office, this.#registry));
  }

  /** Whom the paragraph before was about, where the story calls nobody so. */
  #focusDescribed(words: string, at: number, about: Meant): PersonDraft | null {
    const { person, age } = this.#focus;
    if (about || !person || age > 1 || !isUntitled(person, words) || !mayBePerson(person)) return null;
    if (/^the \d/i.test(words) && !isLikelyPerson(person)) return null;
    // "Lind said Ruiz had asked her. The director said": one or the other.
    const near = this.#previous ? this.#peopleIn(this.#previous, Number.POSITIVE_INFINITY) : [];
    if (near.some((other) => other !== person && isLikelyPerson(other) && (age > 0 || isUntitled(other, words))))
      return null;
    return !this.#registry.hasRole(words) && isTitleOfNamed(words, this.#text, at) ? person : null;
  }

  #bodyDescribed(found: Description, before: number, passage: Passage, here: PersonDraft | null): Described {
    const isAny = isOfAnyBody(found.words);
    const subject =
      isAny && lastBefore(passage.facts.subjects, before) >= 0 ? this.#body(before, passage, found.passage) : null;
    if (subject) return { person: subject, others: [] };
    const named = bodyDescribed(found, this.#registry);
    if (named.person || named.others.length || !isAny) return named;
    // "Lund Ada said the firm had": a body too, as likely as not.
    const body = this.#body(before, passage, found.passage) ?? (here && !isLikelyPerson(here) ? here : null);
    if (body) return { person: body, others: [] };
    const bodies = this.#organisationsIn(passage, before);
    const near =
      bodies.length || !this.#previous ? bodies : this.#organisationsIn(this.#previous, Number.POSITIVE_INFINITY);
    const main = /^the (?:company|firm|platform|network)$/i.test(found.words) ? this.#registry.mainBody() : null;
    const [one] = near.filter(({ speaks, mentions }) => speaks || mentions.length > 1);
    return { person: main ?? (near.length === 1 && one ? one : null), others: [] };
  }

  #about(passage: Passage, before: number): Meant {
    for (const { meant } of this.#subjects(passage, before)) return meant;
    return null;
  }

  #subjects(passage: Passage, before: number): Iterable<MeantSubject> {
    return meantSubjects(passage, before, this.#registry, (words, at) => this.#subjectDescribed(words, at));
  }

  /** "The correspondent was tired as she": whom the story has introduced so; somebody else where it has not. */
  #subjectDescribed(words: string, at: number): Meant {
    const noun = /^the /i.test(words) ? nounOf(words) : null;
    if (!noun || !(isPersonNoun(noun) || isOneOfMany(noun))) return null;
    if (NAMED.test(words.slice(LENGTH_OF_THE))) return this.#isUnnamedSpeaker(words, at) ? 'another' : null;
    const found: Description = { words, at, passage: 0 };
    const { person, others } = personDescribed(found, this.#text, this.#registry, [this.#focus.person]);
    if (person && isJob(noun) && this.#isOfTwo(person, words, at)) return null;
    if (person || others.length) return person ?? null;
    return mainPersonDescribed(found, this.#registry) ?? (this.#isUnnamedSpeaker(words, at) ? 'another' : null);
  }

  /** "The astronaut said": whom the copy is about, or her brother, an astronaut too, of whom it told long ago. */
  #isOfTwo(person: PersonDraft, words: string, at: number): boolean {
    const { person: about, age } = this.#focus;
    if (person.speaks || !about || age > 0 || person === about) return false;
    return isUntitled(about, words) && !this.#isNear(person, at);
  }

  /** "The harbor official said … “…,” he said": somebody whom the story does not name. */
  #isUnnamedSpeaker(words: string, at: number): boolean {
    const { person } = this.#focus;
    return (
      SPEAKS.test(this.#text.slice(at + words.length, at + words.length + 40)) &&
      isLeftUnnamed(nounOf(words) ?? '', this.#text, 0, at) &&
      !(person && mayBePerson(person) && isUntitled(person, words)) &&
      !this.#registry.holder(words)
    );
  }

  #lastMeant(passage: Passage): MeantSubject | null {
    let theirs: MeantSubject | null = null;
    for (const subject of this.#subjects(passage, Number.POSITIVE_INFINITY)) {
      // "Ana Ruiz and her husband, Bo, ran. Their son was home": the copy goes on about either of the two.
      if (theirs) return subject.meant === 'another' ? theirs : { pair: [], ...subject, meant: 'another' };
      if (!/^their [\p{Ll}\d-]/iu.test(subject.words) || !subject.words.split(/[\s,]+/).some(isFamily)) return subject;
      theirs = subject;
    }
    return theirs;
  }

  #namesIn(passage: Passage, before: number, counts: (passage: Passage, name: Span) => boolean): PersonDraft[] {
    const found = new Set<PersonDraft>();
    for (const name of namesBefore(passage, before)) {
      const person = counts(passage, name) ? this.#registry.at(name.start + passage.at) : null;
      if (person) found.add(person);
    }
    return [...found];
  }

  #peopleIn = (passage: Passage, before: number, counts = (_: Passage, __: Span) => true): PersonDraft[] =>
    this.#namesIn(passage, before, counts).filter(mayBePerson);

  /** Whether somebody is named before an offset, in its paragraph or the one before. */
  #isNear({ mentions }: PersonDraft, at: number): boolean {
    const from = this.#previous?.at ?? 0;
    return mentions.some(({ start }) => from <= start && start < at);
  }

  #organisationsIn = (passage: Passage, before: number): PersonDraft[] =>
    this.#namesIn(passage, before, () => true).filter(({ kind }) => kind === 'organization');
}

const LENGTH_OF_THE = 'The '.length;
/** “the Ruiz campaign”: a capital that no title has. */
const NAMED = /(?<![\p{L}.’'-])\p{Lu}[\p{L}.’'-]* \p{Ll}/u;

/** What `isFounder` looks for, found cheaply. */
const FOUNDED = /(?:ed|run) by /;

/** What `isAnswerer` looks for, found cheaply. */
const ANSWERED = /(?:ed|d) by /;

/** Behind a subject: it speaks. */
const SPEAKS = /^ (?:also |later |then |has |had )?(?:said|says|told|added|wrote|warned|argued|noted|explained) /;

const SAYS_HE = /\b(?:s?he|his|hers?|him(?:self)?)\b/i;

/** "Video", "Read more": a scrap between two paragraphs, which tells of nobody. */
const isScrap = ({ text, facts }: Passage): boolean =>
  text.length < (facts.names.length ? LONGEST_LINE : LONGEST_SCRAP) &&
  !facts.quotes.length &&
  !/[.!?:,;”"’)]$/.test(text) &&
  !/\bs?he\b/i.test(text);
/** In UTF-16 units: of a scrap, and of the line below a picture. */
const LONGEST_SCRAP = 24;
const LONGEST_LINE = 160;

/** Whether "he" may be somebody: not whom the story calls "she", nor, where it does not say, a bearer of a woman's name. */
const mayBeCalled = (person: PersonDraft, gender: Gender): boolean =>
  (person.pronoun ?? pronounOfName(person) ?? gender) === gender;

/** In UTF-16 units. */
const LONGEST_SENTENCE = 400;
/** No “Mr.” and no initial ends a sentence. */
const SENTENCE_END =
  /(?<!\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Lt|Gen|Sgt|Col|Capt|St|Prof|Rev|\p{Lu}))[.!?]["”’)]*\s+(?=[\p{Lu}“"‘])/gu;

/** Kin, of whom the story goes on about the one whose they are. */
const isFamily = (word: string): boolean =>
  KIN.has(word.replace(/-in-law$/, '')) && !/^(?:friend|colleague|neighbou?r|partner|person)$/.test(word);

/** "His brother is", "Her late husband, Bo, was": a subject that is somebody's family and does not speak. */
function isKinOf({ text }: Passage, start: number, words: string, gender: Gender): boolean {
  const own = gender === 'he' ? /\bhis $/i : /\bher $/i;
  const opens = gender === 'he' ? /^his /i : /^her /i;
  if (!opens.test(words) && !own.test(text.slice(Math.max(0, start - 4), start))) return false;
  const isKin = words.split(/[\s,]+/).some(isFamily);
  return (
    isKin &&
    !/^,? (?:\p{Ll}+ly )?(?:said|says|told|added|wrote|explained|recalled|asked)\b/u.test(
      text.slice(start + words.length),
    )
  );
}

/** "His sister was": a paragraph that opens with somebody's family goes on about the one before. */
const opensOwned = ({ text }: Passage, gender: Gender): boolean => {
  const [, owner, words = ''] = /^(His|Her) ((?:[\p{L}-]+ ){1,3})/u.exec(text) ?? [];
  return owner !== undefined && (owner === 'His') === (gender === 'he') && words.trim().split(' ').some(isFamily);
};

const isAge = (role: string): boolean => /^\d/.test(role);
/** Beside an age or a courtesy somebody may still be "the student". */
const isSlight = (role: string): boolean => isAge(role) || /^(?:mr|mrs|ms|miss|mx)$/.test(role);

/** Whether the story calls somebody nothing that a description could stand for; of two ages only one is right. */
const isUntitled = ({ roles }: PersonDraft, words: string): boolean =>
  /^the \d/i.test(words) ? ![...roles].some(isAge) : [...roles].every(isSlight);

const onlyOne = (people: readonly PersonDraft[]): PersonDraft | null => (people.length === 1 ? people[0]! : null);

/** A subject that may be nobody, beside somebody who is. */
const isLessLikely = (meant: PersonDraft | 'another', others: readonly PersonDraft[]): boolean =>
  meant !== 'another' && !isLikelyPerson(meant) && others.some((person) => person !== meant && isLikelyPerson(person));

/** "Lind, who Ruiz claims saw it, said": who speaks in the last sentence outweighs the subject of a clause inside it. */
function isSpeaking({ text, facts }: Passage, spoke: PersonDraft | null, last: MeantSubject | null): boolean {
  const said = facts.lastAttribution;
  if (!spoke || !mayBePerson(spoke) || !said || !last || last.pair || said.form !== 'name') return false;
  // "Lind expects growth, Ruiz said": of whom a sentence tells is not who tells it.
  const isBehind = said.speaker.start > last.start;
  const [from, to] = isBehind ? [last.start, said.speaker.start] : [said.speaker.end, last.start];
  return from < to && !/[.!?]["”’)]*\s/.test(text.slice(from, to));
}

/** Whether the story or the given name shows that a name is somebody's: "Project Harbor" may be nobody. */
const isLikelyPerson = (person: PersonDraft): boolean =>
  person.kind === 'person' ||
  person.pronoun !== null ||
  pronounOfName(person) !== null ||
  (person.name.includes(' ') && person.bare > 0);

/** Whether a subject cannot be the one a pronoun means: the story called the person otherwise, or the words tell. */
function clashes(words: string, meant: PersonDraft | 'another', gender: Gender): boolean {
  if (meant !== 'another' && !mayBeCalled(meant, gender)) return true;
  for (const word of words.split(/[\s,]+/)) {
    const said = PRONOUN_OF_NOUN.get(word.replace('.', ''));
    if (said && said !== gender) return true;
  }
  return false;
}

/** "Lind": the second word of the name stands for it elsewhere, as a surname does. */
const isPair = ({ name, forms }: PersonDraft): boolean => forms.has(name.split(' ').at(-1)!);

/** Within one paragraph the story itself says which pronoun is somebody's. */
function learn(person: PersonDraft, gender: Gender): PersonDraft {
  person.pronoun ??= gender;
  return person;
}
