import { RE2JS } from 're2js';
import { type Compile, PatternError, type PatternMatch } from './pattern.ts';

/** Patterns from outside run on an engine that takes linear time whatever they are, so none can hang the editor. */
export const compileLinear: Compile = (source, ignoreCase) => {
  let pattern: RE2JS;
  try {
    pattern = RE2JS.compile(source, RE2JS.MULTILINE | RE2JS.LOOKBEHINDS | (ignoreCase ? RE2JS.CASE_INSENSITIVE : 0));
  } catch (error) {
    throw new PatternError(error instanceof Error ? error.message.replace(/\.$/, '') : String(error));
  }
  return {
    test: (text) => pattern.test(text),
    all(text) {
      const matches: PatternMatch[] = [];
      if (!pattern.test(text)) return matches;
      const matcher = pattern.matcher(text);
      while (matcher.find()) {
        const [start, end] = [matcher.start(), matcher.end()];
        if (start === end) continue;
        const groups = Array.from({ length: matcher.groupCount() }, (_, i) => matcher.group(i + 1) ?? undefined);
        matches.push({ start, end, groups });
      }
      return matches;
    },
  };
};
