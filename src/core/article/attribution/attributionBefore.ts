import { QUIET_VERBS, SPEECH_NOUNS, SPEECH_VERBS, STRONG_CUES } from '../../lexicon/speech.ts';
import { floorOf, previousQuote } from '../language/neighbours.ts';
import { namesSomeone, type Phrase, phraseBefore } from '../language/phrases.ts';
import type { Sentence } from '../language/sentences.ts';
import { accordingTo, isCue } from '../language/speechVerbs.ts';
import { mainSubject, subjectOf } from '../language/subject.ts';
import type { Token } from '../language/tokens.ts';
import type { Attribution } from '../model.ts';
import { toAttribution } from './attribution.ts';
import { attributionAtEnd } from './attributionAtEnd.ts';
import { creditForward, inverted, setIn, turnedIn, turnedRound } from './inversion.ts';
import { agentIn } from './passiveAgent.ts';
import { possessor, replyBefore } from './possessor.ts';
import { outermost } from './reportedSpeech.ts';
import { NOTICES } from './speakerLabels.ts';

/** Tokens between a noun of speech and the "that" that opens what is said: "her assertion during the debate that". */
const CLAIM_REACH = 10;

/** Where a verb of speech is looked for before the quotation at `at`, and what weighs more than a weak one. */
interface Search {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly from: number;
  readonly floor: number;
  /** ", he said" at the sentence's end. */
  readonly tail: Attribution | null;
  /** ", said Bo Lind, a trader," before the quotation. */
  readonly inserted: Attribution | null;
  /** "was asked by Ruiz". */
  readonly agent: Attribution | null;
}

/** What the verbs before a quotation tell: a credit, or the nearest verb and the subject that names nobody. */
type Verbs = { readonly found: Attribution | null } | { readonly cue: number; readonly weak: Attribution | null };

/** The credit that stands before the quotation at `at`: Ruiz said, “…” */
export function attributionBefore(tokens: readonly Token[], at: number, sentence: Sentence): Attribution | null {
  const floor = floorOf(sentence.from, at);
  const from = previousQuote(tokens, at, floor);
  if (from >= at) return null;
  const tail = attributionAtEnd(tokens, at, sentence);
  const named =
    setOff(tokens, from, at) ?? dashLabel(tokens, from, at) ?? (tail ? null : claimBefore(tokens, from, at));
  if (named) return named;
  const turnedFirst = turnedIn(tokens, from, at) ?? setIn(tokens, from, at);
  const inserted = turnedFirst && turnedFirst.speaker.end < tokens[at - 1]!.start ? turnedFirst : null;
  const search: Search = { tokens, at, from, floor, tail, inserted, agent: agentIn(tokens, floor, at) };
  const verbs = verbsBefore(search);
  const credit = 'found' in verbs ? verbs.found : withoutSubject(search, verbs.cue, verbs.weak);
  return credit ? (speakerBehind(tokens, credit, at, sentence) ?? credit) : null;
}

/** "In an address that spoke to the “…” of the town, Ana Ruiz struck": whose address it is stands behind the comma. */
function speakerBehind(
  tokens: readonly Token[],
  { antecedent, cue }: Attribution,
  at: number,
  { from, to }: Sentence,
): Attribution | null {
  if (tokens[from]!.lower !== 'in' || antecedent?.start !== tokens[from + 1]?.start || !cue) return null;
  const comma = tokens.findIndex(({ text }, i) => i > at && i < to && text === ',');
  const subject = comma > 0 ? mainSubject(tokens, comma + 1, to) : null;
  const verb = tokens.findIndex(({ start }) => start === cue.start);
  return subject && tokens[subject.from]!.capital ? toAttribution(tokens, subject, verb) : null;
}

/** The speech that leads to the quotation at `at`, whoever tells of it behind: "Ruiz told them he “ran,” police said". */
export function speechBefore(tokens: readonly Token[], at: number, sentence: Sentence): Attribution | null {
  const floor = floorOf(sentence.from, at);
  const from = previousQuote(tokens, at, floor);
  const verbs = verbsBefore({ tokens, at, from, floor, tail: null, inserted: null, agent: null });
  return 'found' in verbs ? verbs.found : null;
}

function verbsBefore(search: Search): Verbs {
  const { tokens, at, from, floor } = search;
  let weak: Attribution | null = null;
  let cue = -1;
  for (let i = at - 1; i >= from; i--) {
    if (tokens[i]!.aside || !isCue(tokens, i, from)) continue;
    const outside = outsideOf(search, i);
    if (outside) return { found: outside };
    const subject = subjectOf(tokens, i, floor);
    if (
      subject &&
      (isBesides(tokens, subject, i, at) || isOnlyTold(tokens, subject, i, from) || isIf(tokens, subject, i))
    )
      continue;
    const credit = subject && creditOf(search, subject, i);
    if (credit) return { found: credit };
    if (!subject && i === from) return { found: inverted(tokens, i, at) ?? weak };
    weak ??= subject && toAttribution(tokens, subject, i);
    cue = cue < 0 ? i : cue;
  }
  return { cue, weak };
}

/** The credit that a verb and its subject make, where the subject names somebody whose clause reaches the quotation. */
function creditOf({ tokens, at, floor }: Search, subject: Phrase, cue: number): Attribution | null {
  if (namesSomeone(tokens, subject) && !isSubordinate(tokens, subject, cue, at)) {
    const speech = outermost(tokens, { subject, cue }, floor);
    return toAttribution(tokens, speech.subject, speech.cue);
  }
  return isSign(tokens, subject, cue) ? toAttribution(tokens, subject, cue) : null;
}

/** "wrote to a town that promised a wall: “…”": behind a colon the clause that only describes somebody is over. */
const isBesides = (tokens: readonly Token[], { relative }: Phrase, cue: number, at: number): boolean =>
  relative !== undefined && tokens[at - 1]!.text === ':' && cue < at - 2 && !STRONG_CUES.has(tokens[cue]!.lower);

/** "Ruiz said it is the view that Lund offers, in contrast to “…”": what a clause tells of, and not who speaks. */
const isOnlyTold = (tokens: readonly Token[], subject: Phrase, cue: number, from: number): boolean =>
  tokens[subject.from - 1]?.lower === 'that' &&
  subject.from - 2 > from &&
  tokens[subject.from - 2]!.kind === 'word' &&
  !isCue(tokens, subject.from - 2, from) &&
  QUIET_VERBS.has(SPEECH_VERBS.get(tokens[cue]!.lower) ?? '') &&
  tokens.slice(from, subject.from - 2).some(({ lower }) => STRONG_CUES.has(lower));

/** "The law says that if the president decides that this is “…”": what may be, and nobody's words. */
const isIf = (tokens: readonly Token[], { from }: Phrase, cue: number): boolean =>
  /^(?:if|unless)$/.test(tokens[from - 1]?.lower ?? '') && !STRONG_CUES.has(tokens[cue]!.lower);

/** Things with words on them, which are nobody's for holding them up. */
const BEARERS =
  /^(?:signs?|banners?|placards?|posters?|plaques?|stickers?|buttons?|shirts?|t-shirts?|hats?|caps?|bottles?|mugs?|cards?|headlines?|captions?|labels?|billboards?|flags?)$/;

/** "They gave out bottles that said “…”": a thing that bears the words, and not who gave it. */
const isSign = (tokens: readonly Token[], { relative }: Phrase, cue: number): boolean =>
  relative !== undefined &&
  relative === cue - 1 &&
  /^(?:that|which)$/.test(tokens[relative]!.lower) &&
  BEARERS.test(tokens[relative - 1]?.lower ?? '') &&
  /^(?:said|says|reads?)$/.test(tokens[cue]!.lower);

/** The credit that stands around the verb at `cue` and outweighs its subject. */
function outsideOf({ tokens, at, tail, inserted, agent }: Search, cue: number): Attribution | null {
  const token = tokens[cue]!;
  const strong = STRONG_CUES.has(token.lower);
  // An inner verb yields to ", he said" or ", according to …" at the sentence's end.
  if (tail && (cue < at - 1 || !strong) && !isPassedOn(tokens, at, tail, strong)) return tail;
  // "The deal, said Bo Lind, a trader, would read as “…”": outweighs the weaker verbs behind it, as an agent does.
  for (const outer of strong ? [] : [inserted, agent]) if (outer && outer.speaker.end < token.start) return outer;
  if (inserted?.cue?.start === token.start) return inserted;
  const turned = tokens[cue - 1]?.text === ',' ? turnedRound(tokens, cue, at) : null;
  return turned && tokens[at - 1]!.kind === 'punct' ? turned : null;
}

/** "Ruiz told them that “…,” according to a statement": Ruiz spoke, and the statement passes it on. */
const isPassedOn = (tokens: readonly Token[], at: number, { cue }: Attribution, strong: boolean): boolean =>
  strong &&
  tokens[at - 1]!.lower === 'that' &&
  tokens.slice(at).some(({ start, lower }) => start === cue?.start && lower === 'according');

/** The credit where no verb before the quotation has somebody for its subject. */
function withoutSubject(search: Search, cue: number, weak: Attribution | null): Attribution | null {
  const { tokens, at, from, floor, inserted, agent } = search;
  if (agent ?? inserted) return agent ?? inserted;
  const according = accordingTo(tokens, from, at);
  const attribution = according >= 0 ? creditForward(tokens, according + 2, at, according) : null;
  if (attribution) return attribution;
  if (cue < 0) return tokens[at - 1]!.text === ':' && from === floor ? labelled(tokens, from, at - 1) : null;
  const main = mainSubject(tokens, from, cue);
  return main ? toAttribution(tokens, main, cue) : weak;
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
  // "in Alden, Ohio": no comma that ends a clause.
  const isInPlace = (i: number): boolean => tokens[i - 1]!.capital && tokens[i + 1]?.capital === true;
  for (let i = cue + 3; i < end; i++) if (tokens[i]!.text === ',' && !tokens[i]!.aside && !isInPlace(i)) return true;
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
  // A paragraph that begins with the colon has no label.
  if (to <= from) return null;
  const { text, end } = tokens[from]!;
  if (/^[QA]$/.test(text) && tokens[from + 1]?.text === ':' && tokens[from + 1]!.start === end)
    return toAttribution(tokens, { from, to: from + 1 }, null);
  // "What we got: “…”": a heading, and nobody who speaks.
  if (/^(?:what|why|how|who)$/.test(tokens[from]!.lower)) return null;
  if (NOTICES.test(tokens[to - 1]!.text)) return null;
  const subject = mainSubject(tokens, from, to);
  return subject ? toAttribution(tokens, subject, null) : null;
}
