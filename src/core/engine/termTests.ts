import type { Tagger } from '../article/tagger.ts';
import { rules } from '../rules/index.ts';
import type { Term } from '../rules/rule.ts';
import { defaultConfig, parseConfig } from './config.ts';
import { type ConfigProblem, placing } from './configProblems.ts';
import { createDesk } from './desk.ts';

const RULE = 'style/terms';

/** Runs the tests that the terms of one file carry, its overrides included. A failure is a problem at the line of its test. */
export function testTerms(
  yaml: string,
  tagger: Tagger | null,
): { readonly tests: number; readonly problems: readonly ConfigProblem[] } {
  const { file, problems } = parseConfig(yaml);
  if (!file) return { tests: 0, problems };
  const lists = [
    { at: ['terms'], terms: file.terms ?? [] },
    ...(file.overrides ?? []).map(({ terms = [] }, i) => ({ at: ['overrides', i, 'terms'], terms })),
  ];
  const placed = lists.flatMap(({ at, terms }) => terms.map((term, i) => ({ at: [...at, i], term })));
  const place = placing(yaml);
  const results = placed.flatMap(({ at, term }) =>
    (term.tests ?? []).flatMap((test, j) =>
      (['flag', 'pass'] as const).flatMap((kind) => {
        const copy = test[kind];
        if (copy === undefined) return [];
        const wrong = isFlagged(term, copy, tagger) !== (kind === 'flag');
        const message =
          kind === 'flag'
            ? `This copy is not flagged, but should be: ${copy}`
            : `This copy is flagged, but should pass: ${copy}`;
        return [wrong ? place([...at, 'tests', j, kind], message) : null];
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
