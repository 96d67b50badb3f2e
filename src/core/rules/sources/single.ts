import type { Article } from '../../article/model.ts';
import { STRONG_CUES } from '../../lexicon/speech.ts';
import { allMatches } from '../../text/matches.ts';
import { span, textOf } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

export const single = defineRule({
  id: 'sources/single',
  title: 'Single-source story',
  severity: 'info',
  doc: `A story in which only one person speaks is that person’s story. There may be a good reason: an interview, a short
notice, a record that needs no second witness. Otherwise readers get one side and do not know it.

Ask who else should be heard, or which document bears it out.`,
  options: {
    quotes: { default: 4, doc: 'Fewest quotations at which a story is checked.' },
    words: { default: 250, doc: 'Fewest words of the body at which it is checked.' },
  },
  messages: {
    one: { what: 'All {count} quotes are from {name}.', why: 'Consider a second source.' },
  },
  examples: [
    {
      bad: `[[“We lost the pump at nine,”]] Mayor Ana Ruiz said. ${'The water rose along the quay and the crews went home for the night. '.repeat(20)}

“Nobody called us,” Ruiz said. “Then the lights failed,” she said.

“We will rebuild it by the spring,” Ruiz said.`,
    },
    {
      good: `“We lost the pump at nine,” Mayor Ana Ruiz said. ${'The water rose along the quay and the crews went home for the night. '.repeat(20)}

“Nobody called us,” Ruiz said. “Then the lights failed,” she said.

The river agency said the quay would be closed. “We will rebuild it by the spring,” Ruiz said.`,
    },
    { good: '“We lost the pump at nine,” Mayor Ana Ruiz said. “Nobody called us,” she said. “It was dark,” she said.' },
  ],
  *article(article, { options }) {
    // Whoever speaks without a credit is most likely the same.
    const spoken = article.quotes.filter(
      ({ kind, speaker, status }) => SPEECH.has(kind) && (speaker || status === 'unattributed'),
    );
    const [first] = spoken;
    const name = spoken.find(({ speaker }) => speaker?.name)?.speaker?.name;
    if (!first || !name || article.words < options.words || spoken.length < options.quotes) return;
    if (spoken.some(({ speaker, status }) => speaker && speaker.name !== name && status !== 'pronoun')) return;
    if (someoneElse(article, name)) return;
    yield { at: span(first.start, first.end), message: 'one', data: { count: spoken.length, name } };
  },
});

const SPEECH: ReadonlySet<string> = new Set(['direct', 'partial']);

/** Words that speak beside the verbs: documents and other people's reports. */
const SOURCE =
  /\baccording to|\b(?:told|tells) (?:\p{Lu}|the )|\b(?:report|study|survey|records?|documents?|statement|data|court|police)\b|\bI\b/u;
const SPOKEN =
  /(?:(?<![\p{L}.’'-])(?<before>[\p{L}.’'-]{1,30})\s)?(?<![\p{L}])(?<verb>said|says|told|added|wrote|argued|announced|asked|explained|noted|warned|stated|claimed|insisted|agreed|called)(?:\s(?<behind>\p{Lu}[\p{L}’'-]{1,30}))?/gu;
const PRONOUN = /^(?:he|she|who)$/i;

/** Whether anybody else speaks, in quotation or not. */
function someoneElse(article: Article, name: string): boolean {
  const words = new Set(name.split(' '));
  const mine = (word: string | undefined): boolean => word !== undefined && (words.has(word) || PRONOUN.test(word));
  for (const { speaker } of article.quotes)
    if (speaker && !speaker.name && !PRONOUN.test(textOf(article.text, speaker))) return true;
  return article.passages.some((passage) => {
    const prose = ownWords(passage);
    if (SOURCE.test(prose)) return true;
    for (const { groups } of allMatches(prose, SPOKEN)) {
      if (!STRONG_CUES.has(groups?.verb ?? '') && groups?.verb !== 'claimed') continue;
      if (!mine(groups?.before) && !mine(groups?.behind)) return true;
    }
    return false;
  });
}
