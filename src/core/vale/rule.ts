import type { Article } from '../article/model.ts';
import { type AnyRule, defineRule, type Report } from '../rules/rule.ts';
import { shift } from '../text/spans.ts';
import type { Yaml, YamlProblem } from '../text/yaml/yaml.ts';
import { conditional, consistency } from './agreement.ts';
import { capitalization } from './capitals.ts';
import type { Check, Hit, Kit, MakeCheck } from './check.ts';
import { type CheckName, type Definition, readDefinition } from './definition.ts';
import { fixesOf } from './fixes.ts';
import { metric, readability } from './grade.ts';
import type { Compile } from './pattern.ts';
import { type Block, blocksOf, isWhole, readScope, type Scope, wholeBlock } from './scope.ts';
import { existence, occurrence, repetition, substitution } from './words.ts';

const MAKERS: Readonly<Record<CheckName, MakeCheck>> = {
  existence,
  substitution,
  occurrence,
  repetition,
  consistency,
  conditional,
  capitalization,
  metric,
  readability,
};

/**
 * A rule file of Vale as a rule of ours, so that all that knows rules (severities, stets, fixes, the desk's memory)
 * knows it. Null where it cannot run here; `problems` say why, offsets in the file.
 * @param name Style and file, as Vale names rules: "Google.AMPM".
 * @param accepted Patterns of words that the house accepts.
 */
export function valeRule(
  name: string,
  yaml: Yaml,
  compile: Compile,
  accepted: readonly string[] = [],
): { readonly rule: AnyRule | null; readonly problems: readonly YamlProblem[] } {
  const { definition, problems, blame } = readDefinition(yaml);
  if (!definition) return { rule: null, problems };
  const { scope, unknown } = readScope(definition.scope);
  for (const part of unknown) blame(['scope'], `There is no scope “${part}” in a story.`);
  const kit: Kit = { compile, blame, accepted };
  const check = MAKERS[definition.extends](definition, kit);
  // A field of the wrong type leaves half a rule, and that would judge wrongly.
  if (!check || problems.length) return { rule: null, problems };
  return { rule: toRule(name, definition, scope, check, kit), problems };
}

function toRule(name: string, definition: Definition, scope: Scope, check: Check, kit: Kit): AnyRule {
  const toReport = (hit: Hit, text: string, by: number): Report<'say' | 'fix'> => ({
    at: shift(hit.at, by),
    message: 'say',
    data: { text: worded(definition.message, hit.words) },
    fixes: fixesOf(definition, hit, text, kit.compile).map(({ title, edit, safe }) => ({
      title: 'fix',
      data: { text: title },
      edits: [{ span: shift(edit.span, by), text: edit.text }],
      safe,
    })),
  });
  const inBlock = ({ text, at }: Block, hits: Iterable<Hit>): Report<'say' | 'fix'>[] =>
    [...hits].map((hit) => toReport(hit, text, at));
  const blocksIn = (article: Article): readonly Block[] =>
    isWhole(scope)
      ? [wholeBlock(article, scope)]
      : article.passages.flatMap((passage) =>
          blocksOf(passage, scope).map((block) => ({ ...block, at: block.at + passage.at })),
        );
  const whole = (article: Article): Report<'say' | 'fix'>[] => {
    const reports =
      'whole' in check
        ? [...check.whole(article, blocksIn(article))].map((hit) => toReport(hit, article.text, 0))
        : blocksIn(article).flatMap((block) => inBlock(block, check.each(block)));
    return definition.limit > 0 ? reports.slice(0, definition.limit) : reports;
  };
  const { triggers } = check;
  const rule = defineRule({
    id: `vale/${name}`,
    title: worded(definition.message, ['…', '…', '…']).replace(/\.(?=”?$)/, ''),
    severity: definition.severity,
    doc: [definition.description, definition.link && `See <${definition.link}>.`].filter(Boolean).join('\n\n'),
    ...(definition.link ? { link: definition.link } : {}),
    options: {},
    messages: { say: '{text}', fix: '{text}' },
    examples: [],
    ...(triggers && !isWhole(scope) ? { triggers } : {}),
    ...('each' in check && !isWhole(scope) && !definition.limit
      ? { passage: (passage) => blocksOf(passage, scope).flatMap((block) => inBlock(block, check.each(block))) }
      : { article: whole }),
  });
  return rule as unknown as AnyRule;
}

/** Go's `%s` and `%[1]s` filled, `%%` as a sign; more of them than words take the last one. */
function worded(message: string, words: readonly string[]): string {
  let next = 0;
  return message.replace(/%(?:%|(?:\[(\d)\])?[sqdv])/g, (verb, place?: string) => {
    if (verb === '%%') return '%';
    const i = place ? Number(place) - 1 : next++;
    return words[i] ?? words.at(-1) ?? '';
  });
}
