import type { Article } from '../../article/model.ts';
import { span, textOf } from '../../text/spans.ts';
import { ANSWERS, accusations, named } from '../lib/accusations.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

export const response = defineRule({
  id: 'sources/response',
  title: 'No response from the accused',
  severity: 'info',
  doc: `Fairness, and in many countries the law, asks that whoever a story accuses is told of it and may answer. Readers look
for the answer, or for a line that says it was sought: “did not reply to requests for comment on Monday”.

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
    const speakers = speakersOf(article);
    for (const index of places.keys()) {
      const passage = article.passages[index]!;
      const prose = ownWords(passage);
      for (const { start, end } of accusations(prose)) {
        const person = named(article, span(passage.at + start, passage.at + end));
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

const speakersOf = ({ quotes, passages, text, people }: Article): ReadonlySet<string> => {
  const names = new Set(quotes.flatMap(({ speaker }) => speaker?.name ?? []));
  for (const { at, facts } of passages) {
    const credit = facts.lastAttribution?.speaker;
    if (!credit) continue;
    const words = textOf(text, span(at + credit.start, at + credit.end));
    for (const { name, short } of people) if (words.includes(short)) names.add(name);
  }
  return names;
};
