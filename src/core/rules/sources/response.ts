import type { Article, Person } from '../../article/model.ts';
import { allMatches } from '../../text/matches.ts';
import { type Span, span, textOf } from '../../text/spans.ts';
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

/** An answer, or word that one was sought, whoever gives it. */
const ANSWERS =
  /\b(?:den(?:y|ied|ies|ying|ial)|declin(?:ed|es|ing)|respon(?:d|ded|ds|se|ses)|repl(?:y|ied|ies)|comment(?:ed)?|could not (?:immediately )?be reached|not guilty|pleaded|reject(?:ed|s|ing)|dismiss(?:ed|es|ing)|disput(?:ed|es)|refut(?:ed|es)|defend(?:ed|s|ing|ant)|apologi[sz](?:ed|es)|attorney|lawyer|solicitor|counsel|spokes(?:man|woman|person|people)|insist(?:ed|s)|maintain(?:ed|s)|admit(?:ted|s)|conceded|acknowledged|hit back|counter-?su(?:ed|it)|convicted|sentenced)\b/iu;

const WORD = "[\\p{L}.’'-]{1,30}";
const NAME = `(?<![\\p{L}.’'-])(?:${WORD}\\s){0,5}?\\p{Lu}${WORD}(?:\\s\\p{Lu}${WORD}){0,3}`;
const ACCUSED: readonly RegExp[] = [
  new RegExp(`\\b(?:accus(?:e|ed|es|ing))\\s(?<who>${NAME})\\sof\\b`, 'gu'),
  new RegExp(
    `(?<who>${NAME})(?:,[^,.]{1,60},)?\\s(?:is|was|are|were|has been|have been|stands)\\s(?:\\p{Ll}+\\s)?accused\\sof\\b`,
    'gu',
  ),
  new RegExp(`\\b(?:allegations|lawsuit|suit|complaint) against\\s(?<who>${NAME})`, 'gu'),
];

function* accusations(prose: string): Iterable<Span> {
  for (const pattern of ACCUSED)
    for (const match of allMatches(prose, pattern)) {
      const who = match.groups?.who ?? '';
      const start = match.index + match[0].indexOf(who);
      yield span(start, start + who.length);
    }
}

/** The last person or body that a stretch names. */
function named({ people }: Article, place: Span): Person | undefined {
  return people
    .filter(({ kind }) => kind !== 'unknown')
    .find(({ mentions }) => mentions.some(({ start, end }) => start >= place.start && end <= place.end));
}

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
