/** A newsroom's Vale styles. Hosts import this late: who has none does not wait for the pattern engine. */
import { type ConfigProblem, problemsOf } from './engine/configProblems.ts';
import type { AnyRule } from './rules/rule.ts';
import { compileLinear } from './vale/re2.ts';
import { readStyles as readWith, type StyleFile } from './vale/styles.ts';

export { isStyleFile, type StyleFile } from './vale/styles.ts';

/** The rules of a folder of styles, and what is wrong with its files. See {@link readWith}. */
export function readStyles(
  folder: string,
  files: readonly StyleFile[],
): {
  readonly rules: readonly AnyRule[];
  readonly problems: readonly { readonly path: string; readonly problem: ConfigProblem }[];
} {
  const { rules, problems } = readWith(folder, files, compileLinear);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return {
    rules,
    problems: problems.flatMap(({ path, problem }) =>
      problemsOf(texts.get(path) ?? '', [problem]).map((placed) => ({ path, problem: placed })),
    ),
  };
}
