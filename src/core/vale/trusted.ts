import { allMatches } from '../text/matches.ts';
import { type Compile, PatternError, type PatternMatch } from './pattern.ts';

/** For the rules that Copydesk ships, whose patterns are known to be harmless: the engine that is there already. */
export const compileTrusted: Compile = (source, ignoreCase) => {
  let pattern: RegExp;
  try {
    pattern = new RegExp(source, ignoreCase ? 'gimu' : 'gmu');
  } catch (error) {
    throw new PatternError(error instanceof Error ? error.message : String(error));
  }
  return {
    test: (text) => text.search(pattern) >= 0,
    all: (text) =>
      allMatches(text, pattern).flatMap((match): PatternMatch[] =>
        match[0] ? [{ start: match.index, end: match.index + match[0].length, groups: match.slice(1) }] : [],
      ),
  };
};
