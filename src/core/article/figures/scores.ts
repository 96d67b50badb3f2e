import { allMatches } from '../../text/matches.ts';
import type { Span } from '../../text/spans.ts';
import type { Passage } from '../model.ts';
import { perPassage } from '../perPassage.ts';

/** A vote or a final score as the copy writes it. */
export interface Score extends Span {
  readonly words: string;
  /** Both numbers, the larger first: "lost 3-5" and "won 5-3" are one score. */
  readonly key: string;
  readonly more: number;
  readonly less: number;
  /** A vote is set beside a vote, a game beside a game. */
  readonly contest: 'vote' | 'game';
  /** "the 7-5 victory": one that has been told of. */
  readonly isReturn: boolean;
}

const WORDS = "(?: (?!(?:from|to|about|between)\\b|\\d)[\\p{L}’'.-]+)";
/** What stands behind a score of a part of a game, a span, a share or a record. */
const NO_SCORE =
  '(?![\\w–-]|[.,]\\d|(?:,|;|,? and) \\d{1,3}[-–]\\d|\\s(?:years?|months?|weeks?|days?|hours?|minutes?|percent|people|seconds?|at|in the (?:first|second|third|fourth|opening|final|last)|after (?:the break|halftime|intermission)|the rest of the way|over the (?:final|last)|season|start|record|mark|run|campaign|lead|advantage|deficit|edge|margin|in (?:games|sets|a (?:shootout|tiebreaker))|on (?:aggregate|penalties))\\b)';
const WON =
  'beat|top|edge|defeat|down|rout|los|win|won|fall|fell|rally|ralli|hold off|held off|outlast|cruise|stun|upset|blank|clinch|slip|survive|drop|sweep|swept|victory|loss|crush|dump|roll|pound|outslug|nip|thump|trounce|shut out|past|triumph|prevail|overc[ao]me';
const VOTED =
  'votes? (?:was|of)|(?:vote|rule|agree|decide|side|approve|pass|reject|adopt|back|uphold|upheld|overturn|confirm|okay|ok|okd)';
const BEHIND = new RegExp(
  `(?<![\\w.,$–-])(?:(?<won>${WON})|(?<voted>${VOTED}))(?:s|d|ed|es|ing)?${WORDS}{0,5},?(?: by(?: a vote of| a score of)?)?,? (?<a>\\d{1,3})[-–](?<b>\\d{1,3})${NO_SCORE}`,
  'giu',
);
/** "by a 7-2 vote", "their 64-48 win over Hale" */
const BEFORE =
  /(?<![\w.,$–-])(?:(?<the>the|that) )?(?<a>\d{1,3})[-–](?<b>\d{1,3})[ -](?:(?<voted>votes?|rulings?|decisions?|verdicts?)|(?<won>wins?|victor(?:y|ies)|loss|defeat|triumph|rout|upset))\b/giu;

/** “votes 6-3 to close”, “beat the Rams 87-80”, “on a 7-2 vote”: in the order of the copy, relative to the passage. */
export const scoresIn = perPassage(({ prose }: Passage): readonly Score[] =>
  LOOK.test(prose)
    ? [
        ...allMatches(prose, BEFORE).map((match) => ofMatch(match, isAgain(match, prose))),
        ...allMatches(prose, BEHIND).map((match) => ofMatch(match, false)),
      ]
        .sort((one, other) => one.start - other.start)
        .filter(({ start }, i, all) => start !== all[i - 1]?.start)
    : [],
);
/** "The 64-48 win was their 20th": of no other game than the one that was told of. */
const isAgain = ({ index, 0: all, groups = {} }: RegExpExecArray, prose: string): boolean =>
  groups.the !== undefined && GOES_ON.test(prose.slice(index + all.length, index + all.length + 12));
const GOES_ON = /^(?:[.,;]| (?:was|is|gave|gives|marked|came|extended|put|sent|snapped|ended|ran|means)\b)/;
const LOOK = /\d[-–]\d/;

function ofMatch({ index, 0: all, groups = {} }: RegExpExecArray, isReturn: boolean): Score {
  const words = /\d{1,3}[-–]\d{1,3}/.exec(all)![0];
  const start = index + all.indexOf(words);
  const [less, more] = [Number(groups.a), Number(groups.b)].sort((one, other) => one - other) as [number, number];
  return {
    start,
    end: start + words.length,
    words,
    more,
    less,
    key: `${more}-${less}`,
    contest: groups.voted ? 'vote' : 'game',
    isReturn,
  };
}
