import { allMatches } from '../../text/matches.ts';
import type { NameMention, Passage } from '../model.ts';
import { type Gender, isFree } from './nameContext.ts';
import type { PersonDraft, PersonRegistry } from './registry.ts';
import { mayBePerson, pronounOfName } from './subjectMeaning.ts';

/** Pronouns of a subject; "his" and "her" often are somebody else's. */
const SUBJECT = /\b(?:(he|himself)|she|herself)\b/gi;
const SENTENCE_END = /[.!?]["”’)]*\s+(?=[\p{Lu}“"‘])/gu;
/** Times that one pronoun must outnumber the other before it is somebody's. */
const CERTAIN = 4;
/** Times that a woman must be "he" before a story says so. */
const AGAINST_NAME = 3;

/**
 * Learns which pronoun is whose from the story itself: a sentence that names one person alone and goes on with "she", or
 * the next one that begins so. Titles that tell outweigh it. Linear in the text.
 */
export function learnPronouns(passages: readonly Passage[], registry: PersonRegistry): void {
  const votes = new Map<PersonDraft, Record<Gender, number>>();
  for (const passage of passages)
    for (const [person, gender] of saidIn(passage, registry)) {
      const count = votes.get(person) ?? { he: 0, she: 0 };
      count[gender]++;
      votes.set(person, count);
    }
  for (const [person, { he, she }] of votes) {
    if (person.pronoun) continue;
    const usual = pronounOfName(person);
    if (he >= Math.max(usual === 'she' ? AGAINST_NAME : 1, she * CERTAIN)) person.pronoun = 'he';
    else if (she >= Math.max(usual === 'he' ? AGAINST_NAME : 1, he * CERTAIN)) person.pronoun = 'she';
  }
}

/** Whom the pronouns of a passage can only mean. */
function* saidIn(passage: Passage, registry: PersonRegistry): Generator<[PersonDraft, Gender]> {
  const { text, facts } = passage;
  if (!/\bs?he\b/i.test(text)) return;
  const walk = new NameWalk(passage, registry);
  let quote = 0;
  for (const { 0: word, 1: he, index } of allMatches(text, SUBJECT)) {
    while (facts.quotes[quote] && facts.quotes[quote]!.end <= index) quote++;
    if ((facts.quotes[quote]?.start ?? text.length) <= index) continue;
    walk.to(index);
    const gender = he ? 'he' : 'she';
    const person = walk.meantBy(gender, /^\p{Lu}/u.test(word));
    if (person && !isOfAnother(text.slice(Math.max(0, index - 60), index), person)) yield [person, gender];
  }
}

/** "her 11-year-old, who just found he" */
const OF_UNNAMED = /\b(?:his|her|their|another|one) (?:[\p{Ll}\d-]+ ){0,2}[\p{Ll}\d-]+,? who (?:[\p{Ll}’']+ ){0,4}$/u;

/** "Lind, who worked with Ada while she": a clause right behind another name, though it be no person's so far. */
function isOfAnother(before: string, { name }: PersonDraft): boolean {
  if (OF_UNNAMED.test(before)) return true;
  const [, beside] = /(\p{Lu}[\p{L}’'-]{1,30}) (?:while|when|as|because|before|after|since) $/u.exec(before) ?? [];
  return beside !== undefined && !name.includes(beside);
}

/** Who is named up to a place, sentence by sentence. Null stands for somebody whom the sentence hardly goes on about. */
class NameWalk {
  /** In the sentence at hand. */
  here = new Set<PersonDraft | null>();
  /** In the one before. */
  before = new Set<PersonDraft | null>();
  readonly #passage: Passage;
  readonly #registry: PersonRegistry;
  readonly #ends: readonly number[];
  /** The pronoun of the sentence at hand that stands before its names. */
  #called: Gender | null = null;
  #sentence = 0;
  #name = 0;

  constructor(passage: Passage, registry: PersonRegistry) {
    this.#passage = passage;
    this.#registry = registry;
    this.#ends = allMatches(passage.text, SENTENCE_END).map(({ index, 0: mark }) => index + mark.length);
  }

  to(index: number): void {
    for (;;) {
      const next = this.#passage.facts.names[this.#name];
      const end = this.#ends[this.#sentence];
      if (next && next.end <= index && (end === undefined || next.start < end)) {
        this.#take(next);
        this.#name++;
      } else if (end !== undefined && end <= index) {
        this.before = this.here.size ? this.here : this.before;
        this.here = new Set();
        this.#called = null;
        this.#sentence++;
      } else return;
    }
  }

  /** Whom alone a pronoun can mean; `opens`: it begins its sentence. */
  meantBy(gender: Gender, opens: boolean): PersonDraft | null {
    const named = this.here.size ? this.here : opens ? this.before : null;
    const [person] = named ?? [];
    // "She denied that she left Ruiz, and she …": whom a sentence calls so before it names anybody is not the one it names.
    const isOther = this.#called === gender;
    if (!this.here.size) this.#called = gender;
    return person && named?.size === 1 && !isOther ? person : null;
  }

  #take(name: NameMention): void {
    const person = this.#registry.at(name.start + this.#passage.at);
    // "a post by Ruiz": somebody, but hardly whom the sentence goes on about.
    if (!person || mayBePerson(person)) this.here.add(isFree(this.#passage, name) ? person : null);
  }
}
