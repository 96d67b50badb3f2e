import { STRONG_CUES } from '../../lexicon/speech.ts';
import { firstWhere } from '../../text/spanIndex.ts';
import { type Span, textOf } from '../../text/spans.ts';
import { wordCount } from '../../text/words.ts';
import type { PersonDraft } from './registry.ts';
import { isRoleNoun } from './roles.ts';

/** A credit in the article, with the person whom its words name. */
interface NamedCredit {
  readonly speaker: Span;
  readonly cue: Span | null;
  readonly person: PersonDraft;
}

/** What may stand before a name in its credit: titles and what somebody is, not what the name only belongs to: “head of the Harbor Watch”. */
const LEADS_AWAY = /(?:^|\s)(?:of|for|at|from|to|with|by|in|on|about|and|or|than|like)\s(?:the\s)?$|[,’']s?\s$/i;
/** Behind it: nothing, a mark, or where, when and of what. */
const GOES_ON =
  /^(?:$|[,(–—-]|\s(?:of|from|at|in|for|on|with|to|this|last|later|earlier|today|yesterday|who|\(|\p{Lu}))/u;
/** From the name to its verb: an apposition, and adverbs or forms of “have”. */
const TO_VERB = /^(?:,[^“”".!?;:]{1,200},|\s\([^()]{1,80}\))?\s(?:\p{Ll}{2,20}\s){0,3}$/u;
/** From the verb to the name. */
const TO_NAME = /^\s(?:to\s)?$/;
/** From a quotation to its credit. */
const BEHIND_QUOTE = /^[\s,—–-]{1,4}$/;
/** From a credit to a quotation that a comma or a colon opens. */
const INTRODUCED = /^[^“”".!?;]{0,120}[,:]\s?$/;
/** The same of one inside its clause: small words only, so that nobody else is named. */
const IN_CLAUSE = /^(?:\s[\p{Ll}’']{1,20}){0,8}\s$/u;
/** What opens another clause, or another speech. */
const TURNS =
  /\b(?:who|whom|whose|which|while|when|after|before|because|if|and|but|as|not|said|says|told|wrote|called|calls|added|asked)\b/i;
/** Words of a partial quotation that is more than a term. */
const FEWEST = 3;

/**
 * Whether the words themselves say who speaks: a name, a verb of speech right beside it, and the quotation right beside the two.
 * “…,” said Ana Ruiz, the mayor; Ana Ruiz told the board: “…” Every other credit is only probable, whatever it names.
 */
export function isPlainCredit(text: string, quote: Span & { readonly inner: Span }, credit: NamedCredit): boolean {
  const { speaker, cue } = credit;
  if (!cue) return false;
  const verb = textOf(text, cue).toLowerCase();
  if (!STRONG_CUES.has(verb) && verb !== 'according') return false;
  return namesInFull(text, credit) && isBeside(text, speaker, cue) && isBesideQuote(text, quote, speaker, cue);
}

/** Whether the words of the credit come to the name and to nobody beside it. */
function namesInFull(text: string, { speaker, person }: NamedCredit): boolean {
  const { mentions } = person;
  const name = mentions[firstWhere(mentions.length, (i) => mentions[i]!.start >= speaker.start)];
  if (!name || name.end > speaker.end) return false;
  const before = text.slice(speaker.start, name.start);
  // “The Obama stimulus”: a person has no article.
  if (person.kind !== 'organization' && /(?:^|\s)(?:the|an?)\s$/i.test(before)) return false;
  // “The family sent Ana Ruiz a note”: a small word before the name says what the person is.
  const small = /(?:^|\s)(\p{Ll}+)(?:-[\p{L}-]+)?\s$/u.exec(before)?.[1];
  if (small && !/^(?:the|an?)$/.test(small) && !isRoleNoun(small)) return false;
  return !LEADS_AWAY.test(before) && GOES_ON.test(text.slice(name.end, speaker.end));
}

const isBeside = (text: string, speaker: Span, cue: Span): boolean =>
  cue.start < speaker.start
    ? TO_NAME.test(text.slice(cue.end, speaker.start))
    : TO_VERB.test(text.slice(speaker.end, cue.start));

function isBesideQuote(text: string, quote: Span & { readonly inner: Span }, speaker: Span, cue: Span): boolean {
  const from = Math.min(speaker.start, cue.start);
  const to = Math.max(speaker.end, cue.end);
  if (quote.end <= from) return BEHIND_QUOTE.test(text.slice(quote.end, from));
  if (quote.start < to) return false;
  const between = text.slice(to, quote.start);
  if (TURNS.test(between)) return false;
  if (INTRODUCED.test(between)) return true;
  return IN_CLAUSE.test(between) && wordCount(textOf(text, quote.inner)) >= FEWEST;
}
