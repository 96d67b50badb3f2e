import { PRONOUNS } from '../lexicon/people.ts';
import { isCue } from './cues.ts';
import { namesSomeone, type Phrase } from './phrases.ts';
import { mainSubject, subjectOf } from './subject.ts';
import type { Token } from './tokens.ts';

/** Who speaks, and the verb. */
export interface Speech {
  readonly subject: Phrase;
  readonly cue: number;
}

/** Words between a governing verb and its complement: "told the local “Morning Post” that". */
const OBJECT_REACH = 6;
const STOPS = /^(?:and|but|or|,|;|:|—|–|when|as|because|after|before|while|if|who|which|where)$/;

/**
 * The outermost speech of which the speech at `cue` is a complement: in "Ruiz said she thinks it is …" and in "Ruiz told
 * reporters that the crew believes it is …" Ruiz vouches for the words. Coordinated and fronted clauses govern nothing.
 */
export function outermost(tokens: readonly Token[], speech: Speech, from: number): Speech {
  let current = speech;
  for (let depth = 0; depth < 4; depth++) {
    const outer = governing(tokens, current, from);
    if (!outer) break;
    current = outer;
  }
  return current;
}

function governing(tokens: readonly Token[], { subject }: Speech, from: number): Speech | null {
  if (subject.relative !== undefined) return null;
  const pronoun = subject.to - subject.from === 1 && PRONOUNS.has(tokens[subject.from]!.lower);
  const before = tokens[subject.from - 1];
  if (!before || subject.from <= from) return null;
  const linked = before.lower === 'that' || before.lower === 'what' || before.lower === 'how';
  for (let i = subject.from - 1; i >= from && subject.from - i <= OBJECT_REACH; i--) {
    if (STOPS.test(tokens[i]!.lower)) break;
    if (!isCue(tokens, i, from)) {
      if (!linked && !pronoun) break;
      continue;
    }
    const outer = subjectOf(tokens, i, from);
    if (outer && namesSomeone(tokens, outer)) return { subject: outer, cue: i };
  }
  // "pushed for what she calls “…”": the pronoun is whom the clause is about.
  if (!pronoun || before.lower !== 'what') return null;
  const main = mainSubject(tokens, from, subject.from);
  return main && { subject: main, cue: subject.to };
}
