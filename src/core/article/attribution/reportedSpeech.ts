import { STRONG_CUES } from '../../lexicon/speech.ts';
import { isPersonal, namesSomeone, PERSONAL, type Phrase } from '../language/phrases.ts';
import { isCue } from '../language/speechVerbs.ts';
import { mainSubject, subjectOf } from '../language/subject.ts';
import type { Token } from '../language/tokens.ts';

/** Who speaks, and the verb. */
export interface Speech {
  readonly subject: Phrase;
  readonly cue: number;
}

/** Words between a governing verb and its complement: "told the local “Morning Post” that". */
const OBJECT_REACH = 9;
/** The same, where a second complement follows: "said that … and that she …". */
const SECOND_REACH = 40;
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

/** ", however," and ", Texas," between a verb and its complement. */
const isInserted = (tokens: readonly Token[], i: number): boolean =>
  isInsertion(tokens[i]!) ||
  (tokens[i]!.text === ',' && [i - 1, i + 1].some((k) => tokens[k] !== undefined && isInsertion(tokens[k]))) ||
  (tokens[i]!.capital && tokens[i - 1]?.text === ',' && tokens[i + 1]?.text === ',') ||
  (tokens[i]!.text === ',' && [i - 1, i + 1].some((k) => tokens[k]?.capital));

const isInsertion = ({ lower }: Token): boolean => /^(?:however|though|too|meanwhile)$/.test(lower);

/** Verbs with a hearer between them and what is told: "tells voters who wonder … that". */
const TELLING = /^(?:tell|remind|warn|assur|inform|persuad|convinc|told)/;

const RECALLING = /^(?:recall|remember|quot)(?:s|es|ed|ing)?$/;

function governing(tokens: readonly Token[], { subject, cue }: Speech, from: number): Speech | null {
  // "Ruiz recalled Lind saying": Lind speaks.
  if (/ing$/.test(tokens[cue]!.lower) && RECALLING.test(tokens[subject.from - 1]?.lower ?? '')) return null;
  // "Ruiz said the guards told her": the words of those who told her.
  if (
    tokens[cue]!.lower === 'told' &&
    /^(?:him|her|them|me)$/.test(tokens[cue + 1]?.lower ?? '') &&
    !isPersonal(tokens[subject.from]!)
  )
    return null;
  if (subject.relative !== undefined) return tellerOf(tokens, subject, from);
  const left = subject.from - 1;
  const before = tokens[left];
  if (!before || left < from) return null;
  const pronoun = subject.to - subject.from === 1 && isPersonal(tokens[subject.from]!);
  // "said he's glad Lind won": the clause that governs is that of the pronoun.
  if (!pronoun && isPersonal(before) && !PERSONAL.has(before.lower))
    return { subject: { from: left, to: left + 1 }, cue: left };
  const sayer = pronoun ? sayerBefore(tokens, left, from) : null;
  if (sayer) return sayer;
  const asks = /^(?:what|whom)$/.test(before.lower);
  // "what Lind calls the “old” wall": a name speaks for itself.
  if (!pronoun && asks) return null;
  const outer = outerVerb(tokens, subject, from, pronoun);
  if (outer || !pronoun || !asks) return outer;
  // "pushed for what she calls “…”": the pronoun is whom the clause is about.
  const main = mainSubject(tokens, from, subject.from);
  return main && { subject: main, cue: subject.to };
}

/** "Ruiz told Lind, who said": who tells a hearer that goes on speaking. */
function tellerOf(tokens: readonly Token[], subject: Phrase, from: number): Speech | null {
  const left = subject.from - 1;
  const told =
    left > from && subject.relative === subject.to && TELLING.test(tokens[left]!.lower) && isCue(tokens, left, from);
  const teller = told ? subjectOf(tokens, left, from) : null;
  return teller && namesSomeone(tokens, teller) ? { subject: teller, cue: left } : null;
}

/** "Ruiz said, she found it sound": the speech before the comma at `comma`. */
function sayerBefore(tokens: readonly Token[], comma: number, from: number): Speech | null {
  if (tokens[comma]!.text !== ',' || comma <= from || !STRONG_CUES.has(tokens[comma - 1]!.lower)) return null;
  const sayer = isCue(tokens, comma - 1, from) ? subjectOf(tokens, comma - 1, from) : null;
  return sayer && namesSomeone(tokens, sayer) ? { subject: sayer, cue: comma - 1 } : null;
}

/** The verb near before a clause, of which the clause is the complement. */
function outerVerb(tokens: readonly Token[], subject: Phrase, from: number, pronoun: boolean): Speech | null {
  const { linked, reach, behind } = linkOf(tokens, subject.from - 1, pronoun);
  for (let i = behind; i >= from && subject.from - i <= reach; i--) {
    if (linked && isInserted(tokens, i)) continue;
    if (reach === OBJECT_REACH && STOPS.test(tokens[i]!.lower)) return null;
    if (!isCue(tokens, i, from)) {
      if (!linked && !pronoun) return null;
      continue;
    }
    const outer = subjectOf(tokens, i, from);
    if (outer && namesSomeone(tokens, outer)) return { subject: outer, cue: i };
  }
  return null;
}

/** How the word before a clause links it, how far back its verb may stand, and from where on. */
function linkOf(
  tokens: readonly Token[],
  left: number,
  pronoun: boolean,
): { readonly linked: boolean; readonly reach: number; readonly behind: number } {
  const { lower } = tokens[left]!;
  const linked = /^(?:that|what|whom|how)$/.test(lower);
  if (lower === 'that' && tokens[left - 1]?.lower === 'and') return { linked, reach: SECOND_REACH, behind: left - 2 };
  // "said she goes because she likes it": the reason is part of what is said.
  if (pronoun && lower === 'because') return { linked, reach: SECOND_REACH, behind: left - 1 };
  return { linked, reach: OBJECT_REACH, behind: left };
}
