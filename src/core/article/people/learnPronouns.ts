import { allMatches } from '../../text/matches.ts';
import type { Passage } from '../model.ts';
import { type Gender, isFree } from './nameContext.ts';
import type { PersonDraft, PersonRegistry } from './registry.ts';
import { mayBePerson } from './subjectMeaning.ts';

/** Pronouns of a subject; "his" and "her" often are somebody else's. */
const SUBJECT = /\b(?:(he|himself)|she|herself)\b/gi;
const SENTENCE_END = /[.!?]["”’)]*\s+(?=[\p{Lu}“"‘])/gu;
/** Times that one pronoun must outnumber the other before it is somebody's. */
const CERTAIN = 4;

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
    if (he >= Math.max(1, she * CERTAIN)) person.pronoun = 'he';
    else if (she >= Math.max(1, he * CERTAIN)) person.pronoun = 'she';
  }
}

/** Whom the pronouns of a passage can only mean. */
function* saidIn(passage: Passage, registry: PersonRegistry): Generator<[PersonDraft, Gender]> {
  const { at, text, facts } = passage;
  if (!/\bs?he\b/i.test(text)) return;
  const ends = [...allMatches(text, SENTENCE_END)].map(({ index, 0: mark }) => index + mark.length);
  let sentence = 0;
  let name = 0;
  let quote = 0;
  /** Who is named in the sentence at hand, and in the one before. */
  let here = new Set<PersonDraft | null>();
  let before = new Set<PersonDraft | null>();
  for (const { 0: word, 1: he, index } of allMatches(text, SUBJECT)) {
    while (facts.quotes[quote] && facts.quotes[quote]!.end <= index) quote++;
    if ((facts.quotes[quote]?.start ?? text.length) <= index) continue;
    for (;;) {
      const next = facts.names[name];
      const end = ends[sentence];
      if (next && next.end <= index && (end === undefined || next.start < end)) {
        const person = registry.at(next.start + at);
        // "a post by Ruiz": somebody, but hardly whom the sentence goes on about.
        if (!person || mayBePerson(person)) here.add(isFree(passage, next) ? person : null);
        name++;
      } else if (end !== undefined && end <= index) {
        before = here.size ? here : before;
        here = new Set();
        sentence++;
      } else break;
    }
    const opens = /^\p{Lu}/u.test(word);
    const named = here.size ? here : opens ? before : null;
    const [person] = named ?? [];
    if (person && named?.size === 1) yield [person, he ? 'he' : 'she'];
  }
}
