import type { Article } from '../../article/model.ts';
import { shift, span } from '../../text/spans.ts';
import { ANSWERS, accusations, namedIn } from '../lib/accusations.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

export const response = defineRule({
  id: 'sources/response',
  title: 'No response from the accused',
  severity: 'info',
  doc: `Fairness, and in many countries the law, requires that people whom a story accuses hear of it and can answer. Readers look
for the answer, or for a line that says it was sought: “did not reply to requests for comment on Monday.”

Add the answer, or say that it was asked for.`,
  options: {},
  messages: {
    silent: {
      what: 'No response from {name}.',
      why: 'Add one, or say that {name} was asked and didn’t comment.',
    },
  },
  examples: [
    { bad: 'The union accused [[Halden Ltd]] of dumping waste in the river. The river is closed.' },
    { bad: 'Engineer [[Bo Lind]] was accused of taking money. The audit took a year.' },
    {
      good: 'The union accused Halden Ltd of dumping waste in the river. Halden Ltd did not reply to requests for comment.',
    },
    { good: 'Engineer Bo Lind was accused of taking money. “It was a loan,” Lind said.' },
    { good: 'Engineer Bo Lind was accused of taking money. He denies it.' },
  ],
  triggers: { words: ['accuse', 'accused', 'accuses', 'accusing', 'allegations', 'lawsuit', 'suit', 'complaint'] },
  *article(article, _, places) {
    if (article.passages.some(({ prose }) => ANSWERS.test(prose))) return;
    const named = namedIn(article);
    const speakers = speakersOf(article, named);
    for (const index of places.keys()) {
      const passage = article.passages[index]!;
      const prose = ownWords(passage);
      for (const { start, end } of accusations(prose)) {
        const person = named(span(passage.at + start, passage.at + end));
        if (!person || speakers.has(person.name)) continue;
        const at = person.mentions.find(
          (mention) => mention.start >= passage.at + start && mention.end <= passage.at + end,
        )!;
        yield { at: span(at.start, at.end), message: 'silent', data: { name: person.short } };
        // One query a story: whoever answers it will look at the others.
        return;
      }
    }
  },
});

/** The names of all who are quoted, or credited at the end of a paragraph. */
function speakersOf({ quotes, passages }: Article, named: ReturnType<typeof namedIn>): ReadonlySet<string> {
  const credited = passages.flatMap(({ at, facts }) => {
    const credit = facts.lastAttribution?.speaker;
    return credit ? (named(shift(credit, at))?.name ?? []) : [];
  });
  return new Set([...quotes.flatMap(({ speaker }) => speaker?.name ?? []), ...credited]);
}
