import { contains } from '../text/spans.ts';
import { asIs, asWords, exceptionsOf, type Hit, hasNoGap, type MakeCheck, patternOf } from './check.ts';

/** One spelling of two, not both in one story: every place that breaks with the first is reported. */
export const consistency: MakeCheck = ({ fields }, kit) => {
  const ignoreCase = fields.flag('ignorecase', false);
  const frame = fields.flag('nonword', false) ? asIs : asWords;
  const pairs = fields
    .pairs('either')
    .map((pair) => pair.map((source) => patternOf(kit, ['either', pair[0]], source, ignoreCase, frame)));
  if (!pairs.length) kit.blame([], 'A rule that extends “consistency” needs “either”.');
  if (!pairs.length || pairs.flat().some((pattern) => !pattern)) return null;
  return {
    *whole(_, blocks): Iterable<Hit> {
      for (const pair of pairs) {
        const found = blocks.flatMap(({ text, at }) => {
          const matches = pair.flatMap((pattern, side) => (pattern?.all(text) ?? []).map((match) => ({ match, side })));
          // “advisor” may hold “advis”: of two that overlap the longer one counts.
          return matches
            .filter(({ match }) => hasNoGap(text, match))
            .filter(({ match }) => !matches.some((other) => other.match !== match && contains(other.match, match)))
            .sort((a, b) => a.match.start - b.match.start)
            .map(({ match: { start, end }, side }) => ({
              side,
              hit: { at: { start: at + start, end: at + end }, words: [text.slice(start, end)] },
            }));
        });
        for (const { side, hit } of found) if (side !== found[0]?.side) yield hit;
      }
    },
  };
};

/**
 * If the first is there, the second must be, too: a short form needs its full form before. Where `second` catches a
 * group, the very words of `first` must have been caught.
 */
export const conditional: MakeCheck = (definition, kit) => {
  const { fields } = definition;
  const [one, two] = [fields.text('first'), fields.text('second')];
  if (!one || !two) {
    kit.blame([], 'A rule that extends “conditional” needs “first” and “second”.');
    return null;
  }
  // Vale reads an `ignorecase` here and does not obey it; packs that set it rely on that.
  const first = patternOf(kit, ['first'], one, false);
  const second = patternOf(kit, ['second'], two, false);
  const excepted = exceptionsOf(definition, kit);
  if (!first || !second || !excepted) return null;
  const catches = /(?<!\\)\((?!\?[^P<]|\?<[=!])/.test(two);
  return {
    *whole({ text: copy }, blocks): Iterable<Hit> {
      // A short form that a speaker explains is explained.
      const seen = (from: number, to: number): readonly string[] =>
        second.all(copy.slice(from, to)).flatMap(({ groups }) => groups.filter((group) => group !== undefined));
      if (!catches && second.test(copy)) return;
      const known = new Set<string>();
      let read = 0;
      for (const { text, at } of blocks) {
        const end = at + text.length;
        if (catches) for (const words of seen(read, end)) known.add(words);
        read = Math.max(read, end);
        for (const match of first.all(text)) {
          const words = text.slice(match.start, match.end);
          if (known.has(words) || !hasNoGap(text, match) || excepted(text, match)) continue;
          yield { at: { start: at + match.start, end: at + match.end }, words: [words] };
        }
      }
    },
  };
};
