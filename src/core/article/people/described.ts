import { isLeftUnnamed } from './descriptions.ts';
import { isPersonal } from './isPersonal.ts';
import type { PersonDraft, PersonRegistry } from './registry.ts';
import {
  isAnyBody,
  isBodyNoun,
  isIdentity,
  isOfKind,
  isOwned,
  namedLike,
  nounOf,
  pronounOfDescription,
  standInsFor,
} from './roles.ts';

/** Who a description means, and whom else it may mean. */
export interface Described {
  readonly person: PersonDraft | null;
  readonly others: readonly PersonDraft[];
}

export const NOBODY: Described = { person: null, others: [] };
const only = (person: PersonDraft | null): Described => (person ? { person, others: [] } : NOBODY);

/** A description where it stands: its words, and its offset in the article. */
export interface Description {
  readonly words: string;
  readonly at: number;
  readonly passage: number;
}

/** Paragraphs back in which "the airline" finds its body by name. */
const BODY_REACH = 6;
/** Paragraphs back in which "his lawyer" finds whom the story has introduced so. */
const OWNED_REACH = 8;

const lastBefore = ({ mentions }: PersonDraft, at: number) => mentions.findLast(({ start }) => start < at);

/** Those whom the story has introduced by the noun before an offset, or by one that the noun may stand for. */
function introducedAs({ words, at }: Description, registry: PersonRegistry): PersonDraft[] {
  const noun = nounOf(words);
  if (!noun) return [];
  const isPerson = (draft: PersonDraft): boolean => isSo(draft, words) && lastBefore(draft, at) !== undefined;
  const exact = agreeing(registry.withRole(noun).filter(isPerson), words);
  if (exact.length) return exact;
  return [...new Set(standInsFor(noun, words).flatMap((word) => registry.withRole(word).filter(isPerson)))];
}

/** "the Norland president": of several presidents those whom the story has called so, if it has any. */
function agreeing(drafts: PersonDraft[], words: string): PersonDraft[] {
  const place = /^[Tt]he (\p{Lu}\p{Ll}+) \p{L}+$/u.exec(words)?.[1]?.toLowerCase();
  const called = place ? drafts.filter(({ introductions }) => introductions.some((told) => told.includes(place))) : [];
  return called.length ? called : drafts;
}

/** Whether the story introduces a person by the words of a description, somewhere. */
function isSo(draft: PersonDraft, words: string): boolean {
  const pronoun = pronounOfDescription(words);
  return (
    draft.kind === 'person' &&
    // "the team" is not "team owner Ana Ruiz".
    !isBodyNoun(nounOf(words) ?? '') &&
    isPersonal(draft.name) &&
    (!pronoun || (draft.pronoun ?? pronoun) === pronoun) &&
    isOfKind(words, draft.introductions)
  );
}

/** Paragraphs behind a description in which the story may give its name. */
const AHEAD = 4;

/** "…, the harbor minister has said", at the head of a story that names its one harbor minister soon after. */
export function describedAhead({ words, at, passage }: Description, registry: PersonRegistry): PersonDraft | null {
  const noun = nounOf(words);
  if (!noun) return null;
  const said = words.toLowerCase().replace(/^the /, '');
  const near = (draft: PersonDraft): boolean => {
    const first = draft.mentions.find(({ start }) => start > at);
    return first !== undefined && first.passage - passage <= AHEAD && lastBefore(draft, at) === undefined;
  };
  const all = [noun, ...standInsFor(noun, words)].flatMap((word) => registry.withRole(word));
  const fits = [...new Set(all)].filter((draft) => isSo(draft, words));
  const [person] = fits;
  if (fits.length !== 1 || !person || !near(person)) return null;
  return passage <= AHEAD || person.introductions.some((told) => said.includes(' ') && told.includes(said))
    ? person
    : null;
}

/** Of several those named in the paragraph nearest to an offset. */
function nearestOf(drafts: readonly PersonDraft[], at: number): readonly PersonDraft[] {
  const passageOf = (draft: PersonDraft): number => lastBefore(draft, at)?.passage ?? -1;
  const nearest = drafts.reduce((most, draft) => Math.max(most, passageOf(draft)), -1);
  return drafts.filter((draft) => passageOf(draft) === nearest);
}

/**
 * The person behind "the minister", "the 54-year-old", "the lawyer": whom the copy is about here, if introduced so; else the
 * one so introduced who was named last, if the copy has spoken of no other since. `near`: whom it is about, dearest first.
 */
export function personDescribed(
  description: Description,
  text: string,
  registry: PersonRegistry,
  near: readonly (PersonDraft | null)[],
): Described {
  const { words, at } = description;
  const fits = introducedAs(description, registry);
  if (!fits.length) return NOBODY;
  const [about] = near;
  if (about && fits.includes(about)) return only(about);
  const holder = registry.holder(words);
  if (holder && fits.includes(holder)) return only(holder);
  const close = fits.filter((draft) => near.includes(draft));
  const likely = close.length ? close : nearestOf(fits, at);
  if (likely.length > 1) return { person: null, others: likely.length === 2 ? likely : [] };
  const [person] = likely;
  const last = lastBefore(person!, at)?.end ?? at;
  // Behind ", the suspect’s mother".
  const since = last + (/^, [^.,;]{1,80}/.exec(text.slice(last, last + 82))?.[0].length ?? 0);
  return isLeftUnnamed(nounOf(words)!, text, since, at) ? NOBODY : only(person!);
}

/** "his lawyer", "Soto’s mother": who is introduced as somebody’s, if just one is and not long ago. */
export function ownedDescribed(description: Description, registry: PersonRegistry): PersonDraft | null {
  const { words, at, passage } = description;
  const noun = nounOf(words);
  const fits = introducedAs(description, registry).filter(
    (draft) =>
      passage - (lastBefore(draft, at)?.passage ?? 0) <= OWNED_REACH &&
      draft.introductions.some(
        (told) => isOwned(told) && [noun, ...standInsFor(noun ?? '', words)].some((word) => told.endsWith(` ${word}`)),
      ),
  );
  return fits.length === 1 ? fits[0]! : null;
}

/** "the star", "the 41-year-old": whom the whole story is about, where it introduces nobody so. */
export function mainPersonDescribed({ words, at }: Description, registry: PersonRegistry): PersonDraft | null {
  const noun = nounOf(words);
  if (!noun || !isIdentity(noun) || !/^the /i.test(words)) return null;
  // "the 41-year-old", near the head of a story: whom it names first.
  const main = registry.mainPerson() ?? (/^\d/.test(noun) ? registry.firstPerson() : null);
  const pronoun = pronounOfDescription(words);
  if (!main || !lastBefore(main, at) || (pronoun && main.pronoun && main.pronoun !== pronoun)) return null;
  // "the 41-year-old" of somebody whose age is told is that age.
  const isAge = /^\d/.test(noun) && [...main.roles].some((role) => /^\d/.test(role));
  return isAge ? null : main;
}

/** The body behind "the bureau", "the airline": by its introduction or its name, the one named last. */
export function bodyDescribed({ words, at, passage }: Description, registry: PersonRegistry): Described {
  const noun = nounOf(words);
  if (!noun || !isBodyNoun(noun)) return NOBODY;
  const isNear = (draft: PersonDraft): boolean => {
    const last = lastBefore(draft, at);
    return (
      last !== undefined &&
      draft.kind !== 'person' &&
      !draft.pronoun &&
      (passage - last.passage <= BODY_REACH || draft.speaks)
    );
  };
  const named = [...registry.withWord(noun), ...registry.withRole(noun)];
  const fits = [...new Set(named.length ? named : namedLike(noun).flatMap((word) => registry.withWord(word)))];
  const likely = nearestOf(fits.filter(isNear), at);
  return likely.length === 1 ? only(likely[0]!) : { person: null, others: likely.length === 2 ? likely : [] };
}

/** Whether a description is of any body: "the company". */
export const isOfAnyBody = (words: string): boolean => isAnyBody(nounOf(words) ?? '');
