import { wordCount } from '../../text/words.ts';
import type { Attribution, PassageKind, QuoteKind, QuoteMark } from '../model.ts';

const TITLE_CUE =
  /\b(?:novel|film|movie|song|show|series|book|album|story|segment|single|ballad|anthem|sketch|performing|performed|singing|sang|wrote|recorded|directed|nicknamed|play|episode|article|column|essay|poem|painting|documentary|podcast|hit|single|called|titled|entitled|named|dubbed|nicknamed|known as|the word|the words|the phrase|the term|program|programme|told|tells|on|of|in|from)\s*,?\s*$/i;
/** "NBC's “Today,”", "the network's “Low Tide,”": whose work it is. */
const OWNER_CUE = /\p{Lu}[\p{L}.]{0,24}(?: \p{L}{1,24})?[’']s?\s{0,2}$/u;
/** “Low Tide” series, “Low Tide” author: what the work is, or who made it. */
const WORK_BEHIND =
  /^ (?:series|books?|films?|movies?|franchise|saga|trilogy|albums?|singles?|songs?|novels?|shows?|podcasts?|tours?|exhibition|musical|sitcom|soundtrack|premiere|author|director|star|actor|actress|host|co-host|anchor|singer)(?![\p{L}-])/u;

/** Words of a title whose stop may belong to the sentence. */
const LONGEST_TITLE = 9;

/** Of one that may hold marks: in “Hail, Ada!,” Mr. Brun plays. */
const SHORT_TITLE = 3;

/** What sort of quotation it is. Only quotations of speech, direct or partial, can lack a speaker. */
export function kindOf(
  prose: string,
  quote: QuoteMark,
  passage: PassageKind,
  attribution: Attribution | null,
  inSpeech: boolean,
): QuoteKind {
  if (passage === 'headline' || passage === 'deck' || passage === 'subhead' || passage === 'kicker') return 'headline';
  const inner = prose.slice(quote.inner.start, quote.inner.end).trim();
  const words = wordCount(inner);
  // Desks differ on where a stop stands; what is quoted does not.
  const ends = /[.,!?…—]$/.test(inner) || /^[.,](?:\s|$)/.test(prose.slice(quote.end, quote.end + 2));
  const sentence = /^[\p{Lu}\d“"‘'[(…]/u.test(inner);
  // "author of “Low Tide,” said", "her novel “Low Tide.”": the stop belongs to the sentence.
  if (
    ends &&
    (/^[^,.!?]+[.,]?$/.test(inner) ||
      (words <= SHORT_TITLE && inner.split(' ').every((word) => /^\p{Lu}/u.test(word)))) &&
    words <= LONGEST_TITLE &&
    isAnnounced(prose, quote) &&
    isTitle(prose, quote, inner)
  )
    return 'title';
  if (ends && (sentence || words > 4)) return 'direct';
  if (isTitle(prose, quote, inner) && !/[.!?]$/.test(inner) && !isSaid(prose, quote, attribution, words))
    return 'title';
  if (words >= 8 && sentence) return 'direct';
  if (words <= 4 && !inSpeech && !attribution) return 'scare';
  return words > 0 ? 'partial' : 'scare';
}

function isAnnounced(prose: string, quote: QuoteMark): boolean {
  const before = prose.slice(Math.max(0, quote.start - 40), quote.start);
  return TITLE_CUE.test(before) || OWNER_CUE.test(before) || WORK_BEHIND.test(prose.slice(quote.end, quote.end + 16));
}

/** "Ruiz Praised “Moves Toward Open Markets”": in headline case all is capitals, and a verb of speech right before the marks tells. */
const isSaid = (prose: string, { start }: QuoteMark, attribution: Attribution | null, words: number): boolean =>
  words > 4 &&
  attribution?.cue != null &&
  prose.slice(attribution.cue.end, start).trim() === '' &&
  !TITLE_CUE.test(prose.slice(Math.max(0, start - 40), start));

/** Longer words that titles leave small. */
const SMALL = /^(?:with|from|into|over|upon|than)$/;

/** Every longer word begins with a capital, and a word before the mark announces a name or a work. */
function isTitle(prose: string, quote: QuoteMark, inner: string): boolean {
  const longer = (inner.match(/\p{L}{4,}/gu) ?? []).filter((word) => !SMALL.test(word));
  if (!longer.length || !longer.every((word) => /^\p{Lu}/u.test(word))) return false;
  return isAnnounced(prose, quote) || longer.length > 1;
}
