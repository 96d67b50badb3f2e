import { PRONOUNS } from '../../lexicon/people.ts';
import { isTime, type Phrase } from '../language/phrases.ts';
import type { Token } from '../language/tokens.ts';
import type { Attribution, MentionForm } from '../model.ts';

/** Longest mention that still points at somebody, in UTF-16 units. */
const LONGEST = 110;

/** "The foreign minister of Norland, Hana Seol, …": the name behind a description belongs to it. */
function withName(tokens: readonly Token[], phrase: Phrase): Phrase {
  const kin =
    tokens[phrase.to - 2] !== undefined &&
    /['’]s?$/.test(tokens[phrase.to - 2]!.text) &&
    !tokens[phrase.to - 1]!.capital;
  if (!kin && tokens[phrase.from]!.capital && !/^(?:The|A|An|His|Her|Their|Its)$/.test(tokens[phrase.from]!.text))
    return phrase;
  let to = phrase.to + 1;
  if (tokens[phrase.to]?.text !== ',') return phrase;
  while (to < tokens.length && tokens[to]!.capital && !isTime(tokens[to]!)) to++;
  const own = kin || /^(?:his|her|their|my|our)$/.test(tokens[phrase.from]!.lower);
  return to - phrase.to > (own ? 1 : 2) && tokens[to]?.text === ',' ? { from: phrase.from, to } : phrase;
}

/** The credit that a mention and a speech verb make; `cue` is null where no verb does. */
export function toAttribution(tokens: readonly Token[], bare: Phrase, cue: number | null): Attribution {
  const phrase = bare.relative === undefined ? withName(tokens, bare) : bare;
  const start = tokens[phrase.from]!.start;
  let last = phrase.to - 1;
  while (last > phrase.from && tokens[last]!.end - start > LONGEST) last--;
  const cueToken = cue === null ? null : tokens[cue]!;
  const named = { start, end: tokens[last]!.end };
  const who = bare.relative === undefined ? undefined : tokens[bare.relative]!;
  return {
    speaker: who ? { start: who.start, end: who.end } : named,
    cue: cueToken && { start: cueToken.start, end: cueToken.end },
    form: formOf(tokens, phrase),
    ...(who ? { antecedent: named } : {}),
  };
}

function formOf(tokens: readonly Token[], { from, to }: Phrase): MentionForm {
  if (to - from === 1 && PRONOUNS.has(tokens[from]!.lower)) return 'pronoun';
  return tokens
    .slice(from, to)
    .some((token, i) => token.capital && !(i === 0 && /^(?:the|a|an|one|his|her)$/.test(token.lower)))
    ? 'name'
    : 'description';
}
