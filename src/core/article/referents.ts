import { PRONOUN_OF_NOUN } from '../lexicon/people.ts';
import { type Span, shift, textOf } from '../text/spans.ts';
import { type Meant, mayBePerson, meantBy } from './aboutness.ts';
import type { Passage } from './model.ts';
import type { PersonDraft, Registry } from './people.ts';

type Gender = 'he' | 'she';

export const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'he'],
  ['his', 'he'],
  ['him', 'he'],
  ['she', 'she'],
  ['her', 'she'],
]);

/** Subjects back in which a paragraph may name whom it calls "he". */
const FARTHEST = 12;
/** Paragraphs over which a story goes on about somebody without naming the person. */
const LASTS = 4;

/** Whom pronouns and descriptions mean, as the story goes on: cautious, so null wherever two may be meant. */
export class Referents {
  readonly #text: string;
  readonly #registry: Registry;
  /** Whom the paragraph before was about at its end, and how many paragraphs ago it named the person. */
  #focus: { person: PersonDraft | null; age: number } = { person: null, age: 0 };
  /** The last person the story called "he", and "she". */
  readonly #lastOf = new Map<string, { person: PersonDraft; age: number }>();
  #previous: Passage | null = null;

  constructor(text: string, registry: Registry) {
    this.#text = text;
    this.#registry = registry;
  }

  /** Moves on behind a paragraph in which `spoke` spoke last. */
  leave(passage: Passage, spoke: PersonDraft | null): void {
    const about = this.#about(passage, Number.POSITIVE_INFINITY);
    const person = about === 'another' ? null : (about ?? (spoke && mayBePerson(spoke) ? spoke : null));
    for (const last of this.#lastOf.values()) last.age++;
    if (person?.pronoun) this.#lastOf.set(person.pronoun, { person, age: 0 });
    if (person || about === 'another') this.#focus = { person, age: 0 };
    else this.#focus.age++;
    this.#previous = passage;
  }

  /** The person behind "he" or "she": whom the sentences before are about, in this paragraph or those before. */
  pronoun(word: string, before: number, passage: Passage): PersonDraft | null {
    if (word === 'it') return this.#body(before, passage);
    const gender = PRONOUNS.get(word);
    if (!gender) return null;
    let conflict = false;
    for (const { words, meant } of this.#subjects(passage, before)) {
      if (clashes(words, meant, gender)) conflict = true;
      else if (meant === 'another') return null;
      else return learn(meant, gender);
    }
    if (conflict) {
      const others = this.#peopleIn(passage, before).filter((person) => !person.pronoun || person.pronoun === gender);
      if (others.length) return others.length === 1 ? others[0]! : null;
    }
    const { person, age } = this.#focus;
    if (person && age < LASTS && mayBePerson(person) && (!person.pronoun || person.pronoun === gender)) return person;
    const last = this.#lastOf.get(gender);
    return person && last && last.age < LASTS ? last.person : null;
  }

  /** The body behind "it": the subject just before, in this paragraph or at the end of the last. */
  #body(before: number, passage: Passage): PersonDraft | null {
    const { subjects } = passage.facts;
    const here = subjects[lastBefore(subjects, before)];
    const [at, subject] = here ? [passage.at, here] : [this.#previous?.at ?? 0, this.#previous?.facts.subjects.at(-1)];
    if (!subject) return null;
    const place = shift(subject, at);
    const body = this.#registry.who(textOf(this.#text, place), place.start);
    return body?.kind === 'organisation' ? body : null;
  }

  /** Who "the minister" or "the company" is, if the copy is about that one just here. */
  description(words: string, before: number, passage: Passage, spoke: PersonDraft | null): PersonDraft | null {
    const about = this.#about(passage, before);
    const near = [about === 'another' ? null : about, this.#focus.person, spoke];
    const person = this.#registry.described(words, near);
    if (person) return person;
    const here = this.#organisationsIn(passage, before);
    const there =
      here.length || !this.#previous ? here : this.#organisationsIn(this.#previous, Number.POSITIVE_INFINITY);
    return this.#registry.body(words, there);
  }

  #about(passage: Passage, before: number): Meant {
    for (const { meant } of this.#subjects(passage, before)) return meant;
    return null;
  }

  /** The subjects of a paragraph before an offset that mean somebody, last first. */
  *#subjects(passage: Passage, before: number): Generator<{ words: string; meant: PersonDraft | 'another' }> {
    const { subjects } = passage.facts;
    const last = lastBefore(subjects, before);
    for (let i = last; i >= 0 && last - i < FARTHEST; i--) {
      const place = shift(subjects[i]!, passage.at);
      const words = textOf(this.#text, place);
      const meant = meantBy(words, place.start, this.#registry);
      if (meant) yield { words, meant };
    }
  }

  #namesIn(passage: Passage, before: number): PersonDraft[] {
    const found = new Set<PersonDraft>();
    for (const { start, end } of passage.facts.names) {
      const person = end <= before ? this.#registry.at(start + passage.at) : null;
      if (person) found.add(person);
    }
    return [...found];
  }

  #peopleIn = (passage: Passage, before: number): PersonDraft[] => this.#namesIn(passage, before).filter(mayBePerson);

  #organisationsIn = (passage: Passage, before: number): PersonDraft[] =>
    this.#namesIn(passage, before).filter(({ kind }) => kind === 'organisation');
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

/** Index of the last span that ends at or before an offset; -1 where there is none. Spans in order. */
function lastBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
