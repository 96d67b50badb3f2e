import { FACT_KINDS } from '../checklists/facts.ts';
import { shippedRules } from '../engine/packRules.ts';
import { rules } from '../rules/index.ts';
import { idsOf } from '../rules/rule.ts';

type Schema = Record<string, unknown>;

const text = (description: string): Schema => ({ type: 'string', description });
const WORDS = text('The words of the story that it is about, white space as single spaces.');
const CONTEXT = {
  before: text('Hash of the three words before; tells equal words apart.'),
  after: text('Hash of the three words behind.'),
};
const SIGNED = {
  who: text('Who did it.'),
  when: { type: ['string', 'number'], description: 'When, as YYYY-MM-DD or with the time.' },
};

/** An id of ours or one that it had, for completion; a newsroom's Vale styles bring others. */
const ruleId = (description: string): Schema => ({
  description,
  anyOf: [
    { type: 'string', enum: [...new Set([...rules, ...shippedRules()].flatMap(idsOf))].sort() },
    { type: 'string', pattern: '^(?:vale|desk|stet)/.' },
  ],
});

const list = (description: string, required: readonly string[], properties: Record<string, Schema>): Schema => ({
  type: 'array',
  description,
  items: { type: 'object', required, properties },
});

/** JSON schema of the file beside a story: completion, and mistakes at their line. Keys of newer versions may stand in it. */
export const sidecarSchema = (): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'STORY.copydesk.yaml',
  description: 'What people decided of the story beside it. Copydesk writes it; it belongs in version control.',
  type: 'object',
  properties: {
    version: { type: 'integer', minimum: 1, default: 1, description: 'Version of this form.' },
    stet: list('Findings that were let stand.', ['rule', 'words'], {
      rule: ruleId('Id of the rule.'),
      words: WORDS,
      ...CONTEXT,
      reason: text('Why it is right.'),
      ...SIGNED,
    }),
    ticks: list('Facts that somebody verified. A tick falls when its words change.', ['kind', 'words'], {
      kind: { type: 'string', enum: FACT_KINDS, description: 'What kind of fact.' },
      words: WORDS,
      of: text('What belongs to the fact: a title, what is counted.'),
      ...CONTEXT,
      note: text('How it was verified.'),
      link: text('Where the evidence is.'),
      ...SIGNED,
    }),
    queries: list('Questions to the writer.', ['id', 'words', 'text'], {
      id: text('Tells it from every other query.'),
      words: WORDS,
      ...CONTEXT,
      text: text('The question.'),
      rule: ruleId('Id of the rule whose finding it is about.'),
      ...SIGNED,
      replies: list('Answers, the oldest first.', ['text'], { text: text('The answer.'), ...SIGNED }),
      resolved: { type: 'object', description: 'Who closed it, and when.', properties: SIGNED },
    }),
    ready: {
      type: 'object',
      description: 'Who marked the story as ready. An edit of the story breaks it.',
      required: ['hash'],
      properties: { hash: text('Of the story as it was marked.'), ...SIGNED },
    },
  },
});
