import { readByline } from './bylines.ts';
import { readLabel } from './labels.ts';
import { readMoments } from './publicationTimes.ts';
import { isEndMark, isSlugline, isWireHeader, withoutWireMarks } from './wireMarks.ts';

/** "By Ana Ruiz =" without the mark that a wire puts behind it. */
const bare = (line: string): string => {
  const { start, end } = withoutWireMarks(line);
  return line.slice(start, end);
};

/** Lines that are never part of a wrapped paragraph, however full they are. */
export const standsAlone = (line: string): boolean =>
  line.startsWith('^') ||
  isEndMark(line) ||
  isSlugline(line) ||
  isWireHeader(line) ||
  (line.length < 100 &&
    (readByline(bare(line)) !== null || readMoments(line) !== null || (readLabel(line)?.slot ?? 'body') !== 'body'));
