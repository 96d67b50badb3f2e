import { PRONOUN_OF_NOUN } from '../../lexicon/people/people.ts';
import { type Span, shift, textOf } from '../../text/spans.ts';
import type { Passage } from '../model.ts';
import { isAnyBody, isKin, isTitleOfNamed, speaksByTitle } from './descriptions.ts';
import { meantSubjects } from './meantSubjects.ts';
import { beforeName, firstCalled, type Gender, isFree, lastBefore, namesBefore } from './nameContext.ts';
import type { PersonDraft, PersonRegistry } from './registry.ts';
import { type Meant, mayBePerson } from './subjectMeaning.ts';

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

/** "his lawyer", "the mayor's wife". */
const OWNED = /^(?:(?:one of )?(?:his|her|their|my|our)\s|[^,]{0,60}\p{L}['’]s?\s)/iu;

/** Whom pronouns and descriptions mean, as the story goes on: cautious, so null wherever two may be meant. */
export class Referents {
  readonly #text: string;
  readonly #registry: PersonRegistry;
  /** Whom the paragraph before was about at its end, and how many paragraphs ago it named the person. */
  #focus: { person: PersonDraft | null; age: number } = { person: null, age: 0 };
  /** The last person the story called "he", and "she". */
  readonly #lastOf = new Map<string, { person: PersonDraft; age: number }>();
  #previous: Passage | null = null;

  constructor(text: string, registry: PersonRegistry) {
    this.#text = text;
    this.#registry = registry;
  }

  /** Moves on behind a paragraph in which `spoke` spoke last. */
  leave(passage: Passage, spoke: PersonDraft | null): void {
    const about = this.#about(passage, Number.POSITIVE_INFINITY);
    // Behind "he" a paragraph names somebody else.
    const { he, she } = firstCalled(passage);
    const named = about ? [] : this.#peopleIn(passage, Math.min(he, she), isFree);
    const only = named.length === 1 && !speaksByTitle(passage) ? named[0]! : null;
    const person = about === 'another' ? null : (about ?? (spoke && mayBePerson(spoke) ? spoke : only));
    for (const last of this.#lastOf.values()) last.age++;
    if (person?.pronoun) this.#lastOf.set(person.pronoun, { person, age: 0 });
    if (person || about === 'another') this.#focus = { person, age: 0 };
    else this.#focus.age += named.length && !named.includes(this.#focus.person!) ? 2 : 1;
    this.#previous = passage;
  }

  /** The person behind "he" or "she": whom the sentences before are about, in this paragraph or those before. */
  pronoun(word: string, before: number, passage: Passage): PersonDraft | null {
    if (word === 'it') return this.#body(before, passage);
    const gender = PRONOUNS.get(word);
    if (!gender) return null;
    const fits = (person: PersonDraft): boolean => !person.pronoun || person.pronoun === gender;
    const beside = this.#broughtUp(passage, before) ?? this.#namedNext(passage, before);
    if (beside && fits(beside)) return beside;
    let conflict = false;
    const others = this.#peopleIn(passage, before).filter(fits);
    for (const { words, meant, pair } of meantSubjects(passage, before, this.#registry)) {
      if (pair) {
        const either = pair.filter(fits);
        return either.length === 1 ? either[0]! : null;
      }
      if (clashes(words, meant, gender)) conflict = true;
      else if (meant === 'another') return null;
      // Only where nobody else may be meant does the story say which pronoun is somebody's.
      else return others.length === 1 ? learn(meant, gender) : meant;
    }
    if (conflict) {
      const free = this.#peopleIn(passage, before, isFree);
      const likely = others.filter((person) => person.pronoun === gender || free.includes(person));
      if (likely.length) return others.length === 1 ? others[0]! : null;
    }
    const named = this.#namedFirst(passage, before, gender);
    if (named.length === 1) return named[0]!;
    const { person, age } = this.#focus;
    const last = this.#lastOf.get(gender);
    if (person && age < LASTS && mayBePerson(person) && fits(person)) {
      // Farther back only somebody of whom the story has said so.
      return !person.pronoun && (age > 1 || (age > 0 && last && last.person !== person)) ? null : person;
    }
    return person && last && last.age < LASTS ? last.person : null;
  }

  /** The two people whom a pronoun leaves open, in this paragraph or the one before; none where more or fewer fit. */
  readings(word: string, before: number, passage: Passage): PersonDraft[] {
    const gender = PRONOUNS.get(word);
    if (!gender) return [];
    const fits = (person: PersonDraft): boolean => !person.pronoun || person.pronoun === gender;
    const here = this.#peopleIn(passage, before).filter(fits);
    const near =
      here.length || !this.#previous ? here : this.#peopleIn(this.#previous, Number.POSITIVE_INFINITY).filter(fits);
    return near.length === 2 ? near : [];
  }

  /** People whom a paragraph without a subject of its own brings up before it says "he": "As for Ruiz, he", "When Ruiz left, he". */
  #namedFirst(passage: Passage, before: number, gender: Gender): PersonDraft[] {
    const anchor = Math.min(before, firstCalled(passage)[gender]);
    const found = namesBefore(passage, anchor).flatMap((name) => {
      const person = this.#registry.at(name.start + passage.at);
      if (!person || !mayBePerson(person) || (person.pronoun && person.pronoun !== gender)) return [];
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

  #personAt(start: number): PersonDraft | null {
    const person = this.#registry.at(start);
    return person && mayBePerson(person) ? person : null;
  }

  /** The body behind "it": the subject just before, in this paragraph or at the end of the last. */
  #body(before: number, passage: Passage): PersonDraft | null {
    const { subjects } = passage.facts;
    const here = subjects[lastBefore(subjects, before)];
    const [at, subject] = here ? [passage.at, here] : [this.#previous?.at ?? 0, this.#previous?.facts.subjects.at(-1)];
    if (!subject) return null;
    const place = shift(subject, at);
    // "The Lund Group and the Ada Group": neither.
    const isOne = !/ and (?:the )?\p{Lu}/u.test(this.#text.slice(place.start, place.end + 10));
    const body = isOne ? this.#registry.who(textOf(this.#text, place), place.start) : null;
    const isUnknown = body?.kind === 'unknown' && !body.pronoun && !body.name.includes(' ');
    return body && (body.kind === 'organisation' || isUnknown) ? body : null;
  }

  /** Who "the minister" or "the company" is, if the copy is about that one just here. */
  description(words: string, before: number, passage: Passage, spoke: PersonDraft | null): PersonDraft | null {
    const about = this.#about(passage, before);
    const here = about === 'another' ? null : about;
    // "his sister", "Lind's lawyer": never the one whose sister it is.
    if (OWNED.test(words)) {
      const owned = isKin(words) ? null : this.#registry.described(words, [this.#focus.person, spoke]);
      return owned === here ? null : owned;
    }
    // "Ruiz came late. The senator said": who has just been named, and by no other title.
    if (here && !here.roles.size && isTitleOfNamed(words, this.#text, before + passage.at)) return here;
    const near = [here, this.#focus.person, spoke];
    const person = this.#registry.described(words, near);
    if (person) return person;
    const { person: focus, age } = this.#focus;
    if (!about && focus && age === 0 && !focus.roles.size && mayBePerson(focus) && !this.#registry.hasRole(words))
      if (isTitleOfNamed(words, this.#text, before + passage.at)) return focus;
    const holder = this.#registry.holder(words);
    if (holder) return holder;
    const main = this.#registry.mainBody(words);
    if (main) return main;
    if (isAnyBody(words)) {
      const body = this.#body(before, passage);
      // "Lund Ada said the firm had": a body too, as likely as not.
      if (body || (here && !here.role && !here.pronoun)) return body;
    }
    const bodies = this.#organisationsIn(passage, before);
    const there =
      bodies.length || !this.#previous ? bodies : this.#organisationsIn(this.#previous, Number.POSITIVE_INFINITY);
    return this.#registry.body(words, there) ?? this.#registry.namedBody(words);
  }

  #about(passage: Passage, before: number): Meant {
    for (const { meant } of meantSubjects(passage, before, this.#registry)) return meant;
    return null;
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

  #organisationsIn = (passage: Passage, before: number): PersonDraft[] =>
    this.#namesIn(passage, before, () => true).filter(({ kind }) => kind === 'organisation');
}

/** Whether a subject cannot be the one a pronoun means: the story called the person otherwise, or the words tell. */
function clashes(words: string, meant: PersonDraft | 'another', gender: Gender): boolean {
  if (meant !== 'another' && meant.pronoun && meant.pronoun !== gender) return true;
  for (const word of words.split(/[\s,]+/)) {
    const said = PRONOUN_OF_NOUN.get(word.replace('.', ''));
    if (said && said !== gender) return true;
  }
  return false;
}

/** Within one paragraph the story itself says which pronoun is somebody's. */
function learn(person: PersonDraft, gender: Gender): PersonDraft {
  person.pronoun ??= gender;
  return person;
}
