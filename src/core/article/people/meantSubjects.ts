import type { Span } from '../../text/spans.ts';
import type { Passage } from '../model.ts';
import { isFree, lastBefore, namesBefore } from './nameContext.ts';
import type { PersonDraft, PersonRegistry } from './registry.ts';
import { isOneNoun, mayBePerson, meantBy } from './subjectMeaning.ts';

/** Subjects back in which a paragraph may name whom it calls "he". */
const FARTHEST = 12;
/** Words that end in no name. */
const DESCRIPTION = /(?:^|\s)\p{Ll}\S*$/u;

/** What a phrase stands behind that is no subject. */
const LED =
  /(?<!according )\b(?:to|for|of|with|from|by|like|than|about|(?:works?|worked|working|serves?|served|trained|hired|job|career|role) as) $/i;
const LED_REACH = 24;

/** A subject that means somebody; both where it is two. */
export interface MeantSubject {
  /** Where it begins in its passage, in UTF-16 units. */
  readonly start: number;
  readonly words: string;
  readonly meant: PersonDraft | 'another';
  readonly pair?: readonly PersonDraft[];
}

/** Whom a description at an offset in the article means: "the correspondent". */
export type Describe = (words: string, at: number) => PersonDraft | 'another' | null;

/** The subjects of a passage before an offset in it that mean somebody, last first. */
export function* meantSubjects(
  passage: Passage,
  before: number,
  registry: PersonRegistry,
  describe: Describe = () => null,
): Generator<MeantSubject> {
  const { text, at, facts } = passage;
  const last = lastBefore(facts.subjects, before);
  let described: MeantSubject | null = null;
  let named = false;
  for (let i = last; i >= 0 && last - i < FARTHEST; i--) {
    const subject = facts.subjects[i]!;
    if (isObject(passage, subject)) continue;
    const words = text.slice(subject.start, subject.end);
    const pair = /\p{L} and \p{Lu}/u.test(words) ? peopleIn(passage, subject, registry) : [];
    if (pair.length > 1) {
      named = true;
      yield { start: subject.start, words, meant: 'another', pair };
      continue;
    }
    const meant = meantHere(passage, subject, registry);
    const { start } = subject;
    named ||= meant !== null;
    if (meant) yield { start, words, meant };
    else if (!named && !described) {
      const who = describe(words, start + at);
      if (who) described = { start, words, meant: who };
    }
  }
  // Only where the paragraph names nobody: "Ruiz was late. The senator said" is Ruiz.
  if (described && !named) yield described;
}

/** "One elderly neighbor": a number that stands for its noun takes the words behind in. */
const behindOne = (text: string, start: number, end: number): number =>
  /^(?:one|another)$/i.test(text.slice(start, end))
    ? end + (/^(?: [\p{Ll}-]{1,20}){1,3}/u.exec(text.slice(end, end + 64))?.[0].length ?? 0)
    : end;

/** Whom a subject means by its words and those around it. */
function meantHere(passage: Passage, subject: Span, registry: PersonRegistry): PersonDraft | 'another' | null {
  const { text, at } = passage;
  const { start, end } = subject;
  // "A patient, who": a subject may stand without its article.
  const article = /(?<![\p{L}’'-])(?:An?|One|Another) $/iu.exec(text.slice(Math.max(0, start - 8), start))?.[0] ?? '';
  const from = start - article.length;
  const meant =
    apposed(passage, subject, registry) ??
    explained(passage, subject, registry) ??
    asked(passage, subject, registry) ??
    identified(passage, subject, registry) ??
    meantBy(text.slice(from, behindOne(text, start, end)), from + at, registry);
  // "thanks to her mother, …": nobody whom the sentence is about.
  return meant === 'another' && LED.test(text.slice(Math.max(0, start - LED_REACH), start)) ? null : meant;
}

/** “… under chief Ana Ruiz, he said”: the object of a preposition, behind which the clause goes on with its subject. */
const isObject = ({ text }: Passage, { start, end }: Span): boolean =>
  /^, (?:s?he|they) /.test(text.slice(end, end + 7)) &&
  /[\p{L}”’"] (?:under|by|with|to|for|from|of|about|against|like|than|without|beside|behind|over|near) (?:the )?$/u.test(
    text.slice(Math.max(0, start - 16), start),
  );

const personAt = ({ at }: Passage, start: number, registry: PersonRegistry): PersonDraft | null => {
  const person = registry.at(start + at);
  return person && mayBePerson(person) ? person : null;
};

/** "Norland's foreign minister, Ana Ruiz, said": the name that a description leads to. */
function apposed(passage: Passage, { start, end }: Span, registry: PersonRegistry): PersonDraft | null {
  const { text } = passage;
  if (!text.startsWith(', ', end) || !DESCRIPTION.test(text.slice(start, end))) return null;
  const person = personAt(passage, end + 2, registry);
  return person?.kind === 'person' ? person : null;
}

/** "Ana Ruiz, Norland's foreign minister, said": the name that a description explains. */
function explained(passage: Passage, { start, end }: Span, registry: PersonRegistry): PersonDraft | null {
  const { text } = passage;
  const words = text.slice(start, end);
  if (!text.startsWith(', ', start - 2) || !(DESCRIPTION.test(words) || /^(?:an?|the) /.test(words))) return null;
  const name = namesBefore(passage, start).at(-1);
  return name?.end === start - 2 && isFree(passage, name) ? personAt(passage, name.start, registry) : null;
}

/** "Lind asked Ruiz about it", "The Ledger quoted Ruiz as": Ruiz speaks. */
function asked(passage: Passage, { end }: Span, registry: PersonRegistry): PersonDraft | null {
  const match = /^ (?:also |then )?(?:asked|quoted|interviewed) (?:(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep)\.? )?(?=\p{Lu})/u.exec(
    passage.text.slice(end, end + 24),
  );
  return match && personAt(passage, end + match[0].length, registry);
}

/** "The founder is Ana Ruiz, 25, who": the name that says who it is. */
function identified(passage: Passage, { start, end }: Span, registry: PersonRegistry): PersonDraft | null {
  const noun = /(\p{Ll}{1,30})$/u.exec(passage.text.slice(start, end))?.[1];
  const match = noun && isOneNoun(noun) ? /^ (?:is|was) (?=\p{Lu})/u.exec(passage.text.slice(end, end + 8)) : null;
  return match && personAt(passage, end + match[0].length, registry);
}

const peopleIn = (passage: Passage, { start, end }: Span, registry: PersonRegistry): PersonDraft[] =>
  namesBefore(passage, end).flatMap((name) =>
    name.start >= start ? (personAt(passage, name.start, registry) ?? []) : [],
  );
