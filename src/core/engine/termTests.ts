import type { Tagger } from '../article/tagger.ts';
import { rules } from '../rules/index.ts';
import type { Term } from '../rules/rule.ts';
import { type ConfigProblem, defaultConfig, parseConfig, problemAt } from './config.ts';
import { createDesk } from './desk.ts';

const RULE = 'style/terms';

/** Runs the tests that terms carry. A failure is a problem at the line of its test. */
export function testTerms(
  yaml: string,
  tagger: Tagger | null,
): { readonly tests: number; readonly problems: readonly ConfigProblem[] } {
  const { config, problems } = parseConfig(yaml);
  if (!config) return { tests: 0, problems };
  const results = config.terms.flatMap((term, i) =>
    (term.tests ?? []).flatMap((test, j) =>
      (['flag', 'pass'] as const).flatMap((kind) => {
        const copy = test[kind];
        if (copy === undefined) return [];
        const wrong = isFlagged(term, copy, tagger) !== (kind === 'flag');
        const message =
          kind === 'flag'
            ? `This copy is not flagged, but should be: ${copy}`
            : `This copy is flagged, but should pass: ${copy}`;
        return [wrong ? problemAt(yaml, ['terms', i, 'tests', j, kind], message) : null];
      }),
    ),
  );
  return { tests: results.length, problems: results.filter((result) => result !== null) };
}

function isFlagged(term: Term, copy: string, tagger: Tagger | null): boolean {
  const desk = createDesk(
    { ...defaultConfig, terms: [term] },
    { tagger, rules: rules.filter(({ id }) => id === RULE) },
  );
  return desk.review(`---\ntitle: Test\n---\n\n${copy}`, { format: 'markdown' }).findings.length > 0;
}
