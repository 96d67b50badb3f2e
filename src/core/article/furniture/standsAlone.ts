import { readByline } from './bylines.ts';
import { readLabel } from './labels.ts';
import { readMoments } from './publicationTimes.ts';
import { isEndMark, isSlugline, isWireHeader } from './wireMarks.ts';

/** Lines that are never part of a wrapped paragraph, however full they are. */
export const standsAlone = (line: string): boolean =>
  line.startsWith('^') ||
  isEndMark(line) ||
  isSlugline(line) ||
  isWireHeader(line) ||
  (line.length < 100 &&
    (readByline(line) !== null || readMoments(line) !== null || (readLabel(line)?.slot ?? 'body') !== 'body'));
