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

/**
 * The speech that governs one. By what stands before its subject: a relative clause belongs to who is told; a clause without
 * "that" to the pronoun or the sayer right before; "what" to nobody but the pronoun's own clause; everything else to the
 * nearest verb of speech within reach.
 */
function governing(tokens: readonly Token[], { subject }: Speech, from: number): Speech | null {
  const left = subject.from - 1;
  if (subject.relative !== undefined) return tellerOf(tokens, subject, from);
  const before = tokens[left];
  if (!before || subject.from <= from) return null;
  const what = /^(?:what|whom)$/.test(before.lower);
  if (subject.to - subject.from > 1 || !isPersonal(tokens[subject.from]!)) {
    // "said he's glad Lind won": the clause that governs is that of the pronoun.
    if (isPersonal(before) && !PERSONAL.has(before.lower)) return { subject: { from: left, to: left + 1 }, cue: left };
    // "what Lind calls the “old” wall": a name speaks for itself.
    return what ? null : withinReach(tokens, subject, false, from);
  }
  const speech = sayerBefore(tokens, left, from) ?? withinReach(tokens, subject, true, from);
  if (speech || !what) return speech;
  // "pushed for what she calls “…”": the pronoun is whom the clause is about.
  const main = mainSubject(tokens, from, subject.from);
  return main && { subject: main, cue: subject.to };
}

/** "tells voters who wonder": who tells them. */
function tellerOf(tokens: readonly Token[], subject: Phrase, from: number): Speech | null {
  const left = subject.from - 1;
  const told =
    left > from && subject.relative === subject.to && TELLING.test(tokens[left]!.lower) && isCue(tokens, left, from);
  return told ? speechAt(tokens, left, from) : null;
}

/** "Ruiz said, she found it sound". */
function sayerBefore(tokens: readonly Token[], comma: number, from: number): Speech | null {
  if (tokens[comma]!.text !== ',' || comma <= from || !STRONG_CUES.has(tokens[comma - 1]!.lower)) return null;
  return isCue(tokens, comma - 1, from) ? speechAt(tokens, comma - 1, from) : null;
}

/** The nearest verb of speech before a subject of which its clause may be the complement. */
function withinReach(tokens: readonly Token[], subject: Phrase, pronoun: boolean, from: number): Speech | null {
  const left = subject.from - 1;
  const { lower } = tokens[left]!;
  const linked = /^(?:that|what|whom|how)$/.test(lower);
  const second = lower === 'that' && tokens[left - 1]?.lower === 'and';
  // "said she goes because she likes it": the reason is part of what is said.
  const reason = pronoun && lower === 'because';
  const reach = second || reason ? SECOND_REACH : OBJECT_REACH;
  const passed = Number(reason) + 2 * Number(second);
  for (let i = left - passed; i >= from && subject.from - i <= reach; i--) {
    if (linked && isInserted(tokens, i)) continue;
    if (reach === OBJECT_REACH && STOPS.test(tokens[i]!.lower)) return null;
    const isVerb = isCue(tokens, i, from);
    if (!isVerb && !linked && !pronoun) return null;
    const speech = isVerb ? speechAt(tokens, i, from) : null;
    if (speech) return speech;
  }
  return null;
}

/** A verb of speech with a subject that names somebody. */
function speechAt(tokens: readonly Token[], cue: number, from: number): Speech | null {
  const subject = subjectOf(tokens, cue, from);
  return subject && namesSomeone(tokens, subject) ? { subject, cue } : null;
}
