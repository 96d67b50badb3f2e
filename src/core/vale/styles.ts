import type { AnyRule } from '../rules/rule.ts';
import { allMatches } from '../text/matches.ts';
import { readYaml, type YamlProblem } from '../text/yaml/yaml.ts';
import { type Compile, whyNot } from './pattern.ts';
import { valeRule } from './rule.ts';

/** A file of a folder that copydesk.yaml names; `path` with forward slashes, from that folder on. */
export interface StyleFile {
  readonly path: string;
  readonly text: string;
}

/** What a folder of Vale styles comes to. */
export interface Styles {
  readonly rules: readonly AnyRule[];
  readonly problems: readonly { readonly path: string; readonly problem: YamlProblem }[];
}

/** Whether a file of a folder matters to {@link readStyles}: rules, and lists of words that the house accepts. */
export const isStyleFile = (path: string): boolean => isRule(path) || isAccepted(path);

/** Vale takes .yml for rules, and keeps vocabularies and its own settings in these folders. */
const isRule = (path: string): boolean => path.endsWith('.yml') && !/(?:^|\/)(?:config|Vocab)\//.test(path);
const isAccepted = (path: string): boolean => /(?:^|\/)(?:vocabularies|Vocab)\/[^/]+\/accept\.txt$/.test(path);

/**
 * The rules of a folder of styles, or of one style: a folder that holds rules itself is a style, named after the folder.
 * @param folder The folder's own name.
 */
export function readStyles(folder: string, files: readonly StyleFile[], compile: Compile): Styles {
  const isStyle = files.some(({ path }) => isRule(path) && !path.includes('/'));
  const lists = files.filter(({ path }) => isAccepted(path)).map((file) => readAccepted(file, compile));
  const accepted = lists.flatMap(({ words }) => words);
  const read = files
    .filter(({ path }) => isRule(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, text }) => {
      const parts = path.replace(/\.yml$/, '').split('/');
      return { path, ...valeRule((isStyle ? [folder, ...parts] : parts).join('.'), readYaml(text), compile, accepted) };
    });
  return {
    rules: read.flatMap(({ rule }) => rule ?? []),
    problems: [...lists, ...read].flatMap(({ path, problems }) => problems.map((problem) => ({ path, problem }))),
  };
}

/** One pattern a line; lines that begin with # are remarks. */
function readAccepted({ path, text }: StyleFile, compile: Compile) {
  const words: string[] = [];
  const problems: YamlProblem[] = [];
  for (const { 0: line, index } of allMatches(text, /[^\r\n]+/g)) {
    const source = line.trim();
    if (!source || source.startsWith('#')) continue;
    try {
      compile(source, false);
      words.push(source);
    } catch (error) {
      problems.push({ start: index, end: index + line.length, message: whyNot(source, error) });
    }
  }
  return { path, words, problems };
}
