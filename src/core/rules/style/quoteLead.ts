import type { Article, Passage, Quote } from '../../article/model.ts';
import { NOUN_LIKE, SPEECH_VERBS } from '../../lexicon/speech.ts';
import { span, textOf } from '../../text/spans.ts';
import { closingCredit, sentenceBreaks } from '../lib/quotes.ts';
import { defineRule } from '../rule.ts';

export const quoteLead = defineRule({
  id: 'style/quote-lead',
  title: 'Comma or colon before a quotation',
  severity: 'hint',
  habit: 'form',
  doc: `Some desks write a comma before a quotation of one sentence and a colon before a longer one; others always write the
colon. It is a matter of form, but a page that mixes both looks careless.`,
  options: {
    mark: {
      default: 'by-length',
      choices: ['by-length', 'colon', 'comma'],
      doc: '`by-length`: a comma before one sentence, a colon before more.',
    },
  },
  messages: {
    mark: 'Use a {want} before a quotation of this length.',
    fix: 'Use a {want}',
  },
  examples: [
    { bad: 'Ana Ruiz said[[:]] “It failed.”', fixed: 'Ana Ruiz said, “It failed.”' },
    { bad: 'Ana Ruiz said[[,]] “It failed. We start again.”', fixed: 'Ana Ruiz said: “It failed. We start again.”' },
    { good: 'Ana Ruiz said, “It failed.” The crowd answered, “Go! Go! Go!”' },
    { good: 'Ana Ruiz said: “It failed. We start again.”' },
    { good: 'Ana Ruiz said, “It failed,” and left.' },
    { good: '“First of all,” Ana Ruiz said, “It failed. We start again.”' },
    { good: 'The new road can wait a year, she says: “It is not the worst.”' },
    {
      bad: 'In the hall on Monday evening, she says[[:]] “It can wait.”',
      fixed: 'In the hall on Monday evening, she says, “It can wait.”',
    },
    { good: 'The report is blunt: “It failed.” The club posted on its page: “We mourn.”' },
    { good: 'It closed because, she says, “The crews asked us to. They were ill.”' },
    { good: 'In her talk, she noted that, “Too often it failed. We start again.”' },
    { good: 'They left the hall chanting, “Hands off! Keep it open!”' },
    { good: 'She went on to say she felt, “All right, it failed. We start again.”' },
    { good: 'She had a line for which she apologized: “It failed.” A report summed up the year: “It failed.”' },
  ],
  *article(article, { options }) {
    for (const quote of article.quotes) {
      const passage = article.passages[quote.passage]!;
      if (passage.kind !== 'paragraph' || quote.kind !== 'direct' || quote.unclosed) continue;
      const words = textOf(article.text, quote.inner);
      if (!isWhole(article, quote, words)) continue;
      const found = leadOf(passage, quote.start - passage.at);
      if (!found) continue;
      const colon =
        options.mark === 'colon' ||
        (options.mark === 'by-length' && sentenceBreaks(words).length > 0 && !isCall(words));
      if ((found.mark === ':') === colon || (!colon && !found.saysIt)) continue;
      const want = colon ? 'colon' : 'comma';
      const at = span(passage.at + found.at, passage.at + found.at + 1);
      yield {
        at,
        message: 'mark',
        data: { want },
        fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: colon ? ':' : ',' }], safe: true }],
      };
    }
  },
});

/** “Go! Go! Go!”: a crowd's, and no sentences. */
const isCall = (words: string): boolean => !/\p{L}[\s,]+\p{L}/u.test(words);

/** Whole sentences. Where the sentence goes on behind the quotation, nothing but a comma will do. */
function isWhole(article: Article, quote: Quote, words: string): boolean {
  const ends = /[.!?…]\s*$/.test(words) || article.text[quote.end] === '.';
  return /^\p{Lu}/u.test(words) && (ends || (words.endsWith(',') && Boolean(closingCredit(article, quote))));
}

/** “Went on to say she felt”: somebody does something else behind the verb of speech. */
const NEXT_CLAUSE = /\s(?:he|she|they|it|we|you|I)\s/;
/** “Because, she says, “…””, “statements like, “…””, “noted that, “…””, “chanting, “…””: the sentence goes on through the quotation. */
const PUT_IN = /, (?:he|she|they) (?:says?|said),\s+$|\b(?:like|that|chant(?:s|ed|ing))[,:]\s+$/;
/** "said," or "told the council:" right before a quotation: a verb of speech and at most three more words. */
const LEAD = /(?<![\p{L}])(\p{L}+)(?:\s[\p{L}’'-]+){0,3}([,:])\s+$/u;
const REACH = 60;

/**
 * Right before a comma that leads into words spoken: the verb, at most with an adverb, whom it tells, where and when. Behind
 * anything else a colon presents the words: “summed up the year:”, “the line for which she apologized:”.
 */
const SAYS =
  /(?<!\p{L})(?:(?:said|says|wrote|writes|added|adds|replied|replies|asked|asks|responded|noted|notes|answered|continued|explained|recalled|argued|declared|concluded)(?:\s\p{Ll}{2,12}ly)?(?:\s(?:on|in|at|to|during)(?:\s[\p{L}’'-]{1,20}){1,3}|\s\p{Lu}\p{L}{1,20}| back| later| then| again)?|t(?:old|ells?)(?:\s[\p{L}’'-]{1,20}){1,4}):\s+$/u;

/** A credit of what stands before it, behind a comma: “The road can wait, she says:”. Another comma would join two sentences. */
const CREDITS_BEFORE = /(?:^|[.!?] )(\p{Lu}[^.!?]{15,200}), (?:he|she|they|\p{Lu}[\p{L}’'-]{1,20}) \p{L}{2,12}:\s+$/u;
/** What leads into the credit instead: a time, a place, a circumstance. */
const LEADS_IN =
  /^(?:(?:But|And|So|Yet) )?(?:in|on|at|when|as|after|before|since|while|if|by|during|for|from|with|without|under|over|through|until|upon|once|though|although|because|despite|then|later|last|next|this|that|earlier|meanwhile|however|instead|asked|to|\p{L}{2,12}ing|\p{L}{2,12}ed|\p{L}{2,12}day)\b/iu;

interface Lead {
  readonly at: number;
  readonly mark: string;
  readonly saysIt: boolean;
}

function leadOf({ prose }: Passage, start: number): Lead | null {
  const from = Math.max(0, start - REACH);
  const before = prose.slice(from, start);
  const lead = LEAD.exec(before);
  // “First,” Ruiz said, “we wait. Then we go.”: the credit interrupts a sentence, so its comma stays.
  const close = Math.max(before.lastIndexOf('”'), before.lastIndexOf('"'));
  if (/[,—–-]/.test(before.charAt(close - 1))) return null;
  if (!lead?.[2] || NEXT_CLAUSE.test(lead[0]) || PUT_IN.test(before) || !lead[0].split(/[^\p{L}]+/u).some(isVerb))
    return null;
  return {
    at: from + before.lastIndexOf(lead[2]),
    mark: lead[2],
    saysIt: SAYS.test(before) && !creditsBefore(prose, start),
  };
}

/** Whether a credit belongs to the statement before it. */
function creditsBefore(prose: string, start: number): boolean {
  const statement = CREDITS_BEFORE.exec(prose.slice(Math.max(0, start - REACH * 4), start))?.[1];
  return statement !== undefined && !LEADS_IN.test(statement);
}

const isVerb = (word: string): boolean => SPEECH_VERBS.has(word) && !NOUN_LIKE.has(word);
