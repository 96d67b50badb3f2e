import { SPEECH_VERBS } from '../../lexicon/speech.ts';
import { namesSomeone, phraseAfter } from '../language/phrases.ts';
import type { Sentence } from '../language/sentences.ts';
import { isPassive } from '../language/speechVerbs.ts';
import type { Token } from '../language/tokens.ts';
import type { Attribution } from '../model.ts';
import { toAttribution } from './attribution.ts';

/** Tokens between a passive and its agent: "was asked on Friday by Ruiz". */
const AGENT_REACH = 4;

/** The agent of the last passive speech verb between two tokens: "was asked by Ruiz whether", "described by Ruiz as". */
export function agentIn(tokens: readonly Token[], from: number, to: number): Attribution | null {
  for (let by = to - 2; by > from; by--) {
    if (tokens[by]!.lower !== 'by') continue;
    for (let cue = by - 1; cue > from && by - cue < AGENT_REACH; cue--)
      if (isSpokenPassive(tokens, cue, from)) return agentAt(tokens, by + 1, to, cue);
  }
  return null;
}

/** "The wall was called “…” by Ruiz": a passive right before the quotation, its agent right behind. */
export function agentBehind(tokens: readonly Token[], at: number, { from, to }: Sentence): Attribution | null {
  if (tokens[at + 1]?.lower !== 'by' || at - 1 <= from) return null;
  // "a wall, called “…” by Ruiz": a participle behind a comma is passive too.
  const isAside =
    tokens[at - 2]?.text === ',' && /^(?:called|labell?ed|dubbed|termed|branded|deemed)$/.test(tokens[at - 1]!.lower);
  if (!isAside && !isSpokenPassive(tokens, at - 1, from)) return null;
  return agentAt(tokens, at + 2, to, at - 1);
}

const isSpokenPassive = (tokens: readonly Token[], cue: number, from: number): boolean =>
  SPEECH_VERBS.has(tokens[cue]!.lower) && isPassive(tokens, cue, from);

function agentAt(tokens: readonly Token[], at: number, to: number, cue: number): Attribution | null {
  const agent = phraseAfter(tokens, at, to);
  return agent && namesSomeone(tokens, agent) ? toAttribution(tokens, agent, cue) : null;
}
