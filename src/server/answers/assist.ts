import type { CancellationToken } from 'vscode-languageserver';
import { type AnyRule, answerFor, rulePage, toolCall } from '../../core/index.ts';
import { type AssistAnswer, isObject } from '../../protocol.ts';
import type { Reviews } from '../reviewing/reviews.ts';

/** Answers an assistant: about a rule, or about a story in the words that came along. */
export async function assist(
  { tool: name, input: given, story }: Record<string, unknown>,
  reviews: Reviews,
  rules: readonly AnyRule[],
  token: CancellationToken,
): Promise<AssistAnswer> {
  const call = toolCall(name, given);
  if ('problem' in call) return { problem: call.problem };
  const { tool, input } = call;
  if (tool === 'explain-rule') {
    const rule = input.rule ?? '';
    const page = rulePage(rule, rules);
    return page === null ? { problem: `There is no rule “${rule}”.` } : { answer: { rule, page } };
  }
  if (!isObject(story) || !['uri', 'languageId', 'text'].every((part) => typeof story[part] === 'string'))
    return { problem: 'Name the story: its file, or the text itself.' };
  const { uri, languageId, text } = story as Record<string, string>;
  const outcome = await reviews.ofWords(uri!, languageId!, text!, token);
  if (!outcome?.review) return { problem: 'The story could not be reviewed; Copydesk’s log says why.' };
  const { article, findings } = outcome.review;
  return { answer: answerFor(tool, { article, findings, sidecar: outcome.sidecar }, input) };
}
