import { type Path, readYaml, type YamlProblem } from '../text/yaml/yaml.ts';

/** A mistake in a configuration or a sidecar. Line and column count from 1; offsets in UTF-16 units. */
export interface ConfigProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

/** What keeps a file from being read at all. */
export const problemsOf = (yaml: string, problems: readonly YamlProblem[]): ConfigProblem[] =>
  problems.map(({ message, start, end }) => problem(yaml, message, start, end));

/** Puts problems at their places in a file that reads well, which is read once for all of them. */
export function placing(yaml: string, read = readYaml(yaml)): (path: Path, message: string) => ConfigProblem {
  return (path, message) => {
    const { start, end } = read.at(path);
    return problem(yaml, message, start, end);
  };
}

export function problem(text: string, message: string, start: number, end: number): ConfigProblem {
  const before = text.slice(0, start);
  const line = before.split('\n').length;
  return { message, line, column: start - before.lastIndexOf('\n'), start, end };
}
