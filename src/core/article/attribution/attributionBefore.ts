import { SPEECH_NOUNS, STRONG_CUES } from '../../lexicon/speech.ts';
import { floorOf, previousQuote } from '../language/neighbours.ts';
import { namesSomeone, type Phrase, phraseBefore } from '../language/phrases.ts';
import type { Sentence } from '../language/sentences.ts';
import { accordingTo, isCue } from '../language/speechVerbs.ts';
import { mainSubject, subjectOf } from '../language/subject.ts';
import type { Token } from '../language/tokens.ts';
import type { Attribution } from '../model.ts';
import { toAttribution } from './attribution.ts';
import { attributionAtEnd } from './attributionAtEnd.ts';
import { creditForward, inverted, turnedIn, turnedRound } from './inversion.ts';
import { agentIn } from './passiveAgent.ts';
import { possessor, replyBefore } from './possessor.ts';
import { outermost } from './reportedSpeech.ts';

/** Tokens between a noun of speech and the "that" that opens what is said: "her assertion during the debate that". */
const CLAIM_REACH = 10;

/**
 * The credit that stands before the quotation at `at`: Ruiz said, “…” Tried in this order: words that name the speaker
 * without a verb; the verbs of speech, the nearest first; an agent or an inserted credit; "according to"; a label; and at
 * last whom the clause is about.
 */
export function attributionBefore(tokens: readonly Token[], at: number, sentence: Sentence): Attribution | null {
  const floor = floorOf(sentence.from, at);
  const from = previousQuote(tokens, at, floor);
  if (from >= at) return null;
  const tail = attributionAtEnd(tokens, at, sentence);
  const named =
    setOff(tokens, from, at) ?? dashLabel(tokens, from, at) ?? (tail ? null : claimBefore(tokens, from, at));
  if (named) return named;
  const place = {
    tokens,
    from,
    at,
    floor,
    tail,
    inserted: insertedIn(tokens, from, at),
    agent: agentIn(tokens, floor, at),
  };
  const { settled, weak, cue } = byVerb(place);
  if (settled !== undefined) return settled;
  const outer = place.agent ?? place.inserted;
  if (outer) return outer;
  const according = accordingTo(tokens, from, at);
  const attribution = according >= 0 ? creditForward(tokens, according + 2, at, according) : null;
  if (attribution) return attribution;
  if (cue < 0) return tokens[at - 1]!.text === ':' && from === floor ? labelled(tokens, from, at - 1) : null;
  const main = mainSubject(tokens, from, cue);
  return main ? toAttribution(tokens, main, cue) : weak;
}

/** "The deal, said Bo Lind, a trader, would read as “…”" */
function insertedIn(tokens: readonly Token[], from: number, at: number): Attribution | null {
  const turned = turnedIn(tokens, from, at);
  return turned && turned.speaker.end < tokens[at - 1]!.start ? turned : null;
}

/** The words before a quotation, and the credits in them that outweigh a weak verb. */
interface Place {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly at: number;
  /** Where the clause begins. */
  readonly floor: number;
  readonly tail: Attribution | null;
  readonly inserted: Attribution | null;
  readonly agent: Attribution | null;
}

interface ByVerb {
  /** The credit that a verb gives, or that there is none; undefined where the verbs leave it open. */
  readonly settled?: Attribution | null;
  /** The subject of the last verb, where it names nobody or speaks in a subordinate clause. */
  readonly weak: Attribution | null;
  /** The last verb of speech; -1 where there is none. */
  readonly cue: number;
}

/** Back over the verbs of speech to one whose subject names somebody. */
function byVerb(place: Place): ByVerb {
  const { tokens, from, at, floor } = place;
  let weak: Attribution | null = null;
  let cue = -1;
  for (let i = at - 1; i >= from; i--) {
    if (tokens[i]!.aside || !isCue(tokens, i, from)) continue;
    const outer = outweighing(place, i);
    if (outer) return { settled: outer, weak, cue };
    const subject = subjectOf(tokens, i, floor);
    if (subject && namesSomeone(tokens, subject) && !isSubordinate(tokens, subject, i, at)) {
      const speech = outermost(tokens, { subject, cue: i }, floor);
      return { settled: toAttribution(tokens, speech.subject, speech.cue), weak, cue };
    }
    if (!subject && i === from) return { settled: inverted(tokens, i, at) ?? weak, weak, cue };
    weak ??= subject && toAttribution(tokens, subject, i);
    cue = cue < 0 ? i : cue;
  }
  return { weak, cue };
}

/** The credit that is meant rather than the subject of the verb at `i`. */
function outweighing({ tokens, at, tail, inserted, agent }: Place, i: number): Attribution | null {
  const { start, lower } = tokens[i]!;
  const strong = STRONG_CUES.has(lower);
  // An inner verb yields to ", he said" or ", according to …" at the sentence's end.
  if (tail && (i < at - 1 || !strong)) return tail;
  if (!strong) {
    const outer = [inserted, agent].find((one) => one && one.speaker.end < start);
    if (outer) return outer;
  }
  if (inserted?.cue?.start === start) return inserted;
  const turned = tokens[i - 1]?.text === ',' ? turnedRound(tokens, i, at) : null;
  return turned && tokens[at - 1]!.kind === 'punct' ? turned : null;
}

/** "her assertion during the debate that “…”": a noun of speech with its owner, and "that" right before the quotation. */
function claimBefore(tokens: readonly Token[], from: number, at: number): Attribution | null {
  if (tokens[at - 1]?.text === ':') return hasVerb(tokens, from, at) ? null : replyBefore(tokens, from, at - 1);
  if (tokens[at - 1]?.lower !== 'that') return null;
  for (let i = at - 2; i > from && at - i < CLAIM_REACH; i--) {
    if (isCue(tokens, i, from)) return null;
    if (SPEECH_NOUNS.has(tokens[i]!.lower)) return possessor(tokens, Math.max(from, i - 4), i + 1);
  }
  return null;
}

function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isCue(tokens, i, from)) return true;
  return false;
}

const DASH = /^[—–-]$/;

/** "…, among them Ana Ruiz — “…” — and": a name right before a quotation between dashes. */
function setOff(tokens: readonly Token[], from: number, at: number): Attribution | null {
  if (!DASH.test(tokens[at - 1]!.text) || !DASH.test(tokens[at + 1]?.text ?? '')) return null;
  let end = at - 1;
  while (end > from && DASH.test(tokens[end - 1]!.text)) end--;
  const name = phraseBefore(tokens, end, from);
  return name && tokens[name.to - 1]!.capital && namesSomeone(tokens, name) ? toAttribution(tokens, name, null) : null;
}

const SUBORDINATORS = /^(?:when|if|because|after|before|although|though|while|as|since|once)$/;

/** "said that when Lind railed against it, “…”": the inner clause is over before the quotation begins. */
function isSubordinate(tokens: readonly Token[], subject: Phrase, cue: number, at: number): boolean {
  if (!SUBORDINATORS.test(tokens[subject.from - 1]?.lower ?? '')) return false;
  const end = STRONG_CUES.has(tokens[cue]!.lower) ? at - 1 : at;
  for (let i = cue + 3; i < end; i++) if (tokens[i]!.text === ',' && !tokens[i]!.aside) return true;
  return false;
}

/** "Builders differ — Ana Ruiz: “…”": the name between a dash and the colon before the quotation. */
function dashLabel(tokens: readonly Token[], from: number, at: number): Attribution | null {
  if (tokens[at - 1]?.text !== ':') return null;
  let start = at - 1;
  while (start > from && tokens[start - 1]!.capital) start--;
  if (start === at - 1 || !DASH.test(tokens[start - 1]?.text ?? '')) return null;
  return toAttribution(tokens, { from: start, to: at - 1 }, null);
}

/** "SMITH: “…”" and "Ruiz was blunt: “…”". */
export function labelled(tokens: readonly Token[], from: number, to: number): Attribution | null {
  const { text, end } = tokens[from]!;
  if (/^[QA]$/.test(text) && tokens[from + 1]?.text === ':' && tokens[from + 1]!.start === end)
    return toAttribution(tokens, { from, to: from + 1 }, null);
  const subject = mainSubject(tokens, from, to);
  return subject ? toAttribution(tokens, subject, null) : null;
}
