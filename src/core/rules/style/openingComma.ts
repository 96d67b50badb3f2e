import { allMatches } from '../../text/matches.ts';
import { type Span, span } from '../../text/spans.ts';
import type { Speller } from '../../text/speller.ts';
import { unclosedOpening } from '../lib/clauses/opening.ts';
import { readSentence } from '../lib/clauses/words.ts';
import { opensSentence, ownWords, sentencesIn } from '../lib/prose.ts';
import { defineRule, type Report } from '../rule.ts';

const SUBJECT =
  '(?:the|an?|he|she|they|it|we|there|his|her|its|their|this|that|these|those|some|many|most|no|more|about|nearly|only|two|three|four|five|six|seven|eight|nine|officials|police|residents|\\p{Lu}\\p{Ll}+)';
const SOURCE =
  'lawsuit|complaint|suit|report|reports|police|affidavit|filing|filings|records|documents|study|investigators|officials|authorities|prosecutors|indictment|release|researchers|experts|survey|poll|data|figures|website|statement|deputies|sheriff|spokesman|spokeswoman';
/** “According to the lawsuit the company knew”: who says it, and what is said. */
const ACCORDING = new RegExp(
  `(?<=(?:^|[.!?]["”’]? )According to (?:(?:the|an?|court|police|state|federal|his|her|its) )?(?:[\\p{Ll}-]{2,18} ){0,2})(${SOURCE})(?= ${SUBJECT} )`,
  'gu',
);
/** “However the state has not”: a word or phrase that leads on from the sentence before. */
const LEADS =
  /(?<=(?:^|[.!?]["”’]? ))(However|Meanwhile|Nevertheless|Nonetheless|Moreover|Furthermore|Additionally|Lastly|Consequently|Unfortunately|Fortunately|In addition|For example|For instance|As a result|In other words|On the other hand|On average|Thankfully|Ironically|Similarly|Likewise|Historically|Conversely)(?= (?:the|an?|he|she|they|it|we|there|his|her|its|their|this|these|those|some|many|most|no|officials|police|residents|\p{Lu}\p{Ll}+) )/gu;
/** “However the vote goes, it is late,” “According to records the city released Monday, two”: a clause of its own with its comma behind it. */
const COMMA_BEHIND = /^[^.!?]{0,160}, /u;
/** One look tells that no sentence begins with a clause or phrase that leads on. */
const OPENERS =
  '(?:When|While|If|After|Before|Once|Because|Although|Though|Unless|Until|Since|As|Unlike|Despite|Due|Thanks|Instead|Besides|According|In addition) ';
const MAYBE_CLAUSE = new RegExp(`(?:^|[.!?]["”’]? )${OPENERS}`);
const OPENS_CLAUSE = new RegExp(`^["“‘'(]?${OPENERS}`);

export const openingComma = defineRule({
  id: 'style/opening-comma',
  title: 'Comma missing after an opening phrase',
  severity: 'info',
  doc: `“However, the state has not paid,” “According to the lawsuit, the company knew”: a word that leads on from the sentence
before, or a source that opens one, takes a comma, and so does a clause (“When the siren sounded at noon, most of them were outside”).
Without it a reader takes what follows for a part of it. Sentences with a comma further on are left alone, and so are short
times (“In March the mill closed”).`,
  options: {},
  messages: {
    open: { what: 'Comma missing after “{word}.”', why: 'It leads into the sentence and isn’t part of its subject.' },
    fix: 'Add the comma',
  },
  examples: [
    { bad: '[[However]] the state has not paid.', fixed: 'However, the state has not paid.' },
    {
      bad: 'According to the [[lawsuit]] the company knew.',
      fixed: 'According to the lawsuit, the company knew.',
    },
    {
      bad: 'When the siren sounded at [[noon]] most of the crew was already outside.',
      fixed: 'When the siren sounded at noon, most of the crew was already outside.',
    },
    {
      bad: 'If voters reject the [[measure]] the board will cut 12 jobs.',
      fixed: 'If voters reject the measure, the board will cut 12 jobs.',
    },
    { bad: 'Unlike its [[neighbors]] Alden has no sales tax.', fixed: 'Unlike its neighbors, Alden has no sales tax.' },
    { good: 'When the clerk said the plan was dead they left. If the mill the town sold is open it is a first.' },
    {
      good: 'However the vote goes, the mill is shut. However, the state has paid. However long it took, it was worth it.',
    },
    { good: 'According to records the city released Monday, two left. According to the report, nobody knew.' },
    { good: '“However the state has not paid,” Lowe said. In March the mill closed.' },
  ],
  triggers: {
    words:
      'when while if after before once because although though unless until since as unlike despite due thanks instead besides according however meanwhile nevertheless nonetheless moreover furthermore additionally lastly consequently unfortunately fortunately addition example instance result words hand average thankfully ironically similarly likewise historically conversely'.split(
        ' ',
      ),
  },
  *passage(passage, { speller }) {
    const prose = ownWords(passage);
    if (!prose) return;
    const told: number[] = [];
    for (const pattern of [ACCORDING, LEADS])
      for (const { 0: word, index } of allMatches(prose, pattern)) {
        const end = index + word.length;
        if (COMMA_BEHIND.test(prose.slice(end, end + 170))) continue;
        if (pattern === LEADS && !opensSentence(prose, index)) continue;
        told.push(end);
        yield open(span(index, end), word);
      }
    if (!speller || !MAYBE_CLAUSE.test(prose)) return;
    for (const at of clauses(prose, speller)) if (!told.includes(at.end)) yield open(at, prose.slice(at.start, at.end));
  },
});

/** A comma that is missing behind a word. */
const open = (at: Span, word: string): Report<'open' | 'fix'> => ({
  at,
  message: 'open',
  data: { word },
  fixes: [{ title: 'fix', edits: [{ span: span(at.end, at.end), text: ',' }] }],
});

/** UTF-16 units. */
const LONGEST_OPENER = 16;

/** The words behind which a clause or a phrase that opens a sentence lacks its comma. */
function* clauses(prose: string, speller: Speller): Iterable<Span> {
  for (const place of sentencesIn(prose)) {
    if (!OPENS_CLAUSE.test(prose.slice(place.start, place.start + LONGEST_OPENER))) continue;
    const sentence = readSentence(prose, place, speller);
    const word = sentence.words[unclosedOpening(sentence)];
    if (word) yield span(word.start, word.end);
  }
}
