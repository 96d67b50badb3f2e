import type { Finding } from '../rules/rule.ts';
import { cutBefore } from '../text/splitPoint.ts';

/** Units that an editor has reviewed: about 200,000 words, a long novel, a second or two of work. */
const LIMIT = 1_200_000;

/** What copy beyond the limit is reported as. */
export const TOO_LONG = 'desk/too-long';

/** The part of a text that is reviewed while somebody waits for it: all of it, or whole paragraphs up to the limit. */
export const partReviewed = (text: string): string => text.slice(0, cutBefore(text, 0, LIMIT));

/** Says at the first line that was not reviewed where the review of `part` ended; `words` were read. */
export function tooLong(text: string, part: string, words: number): Finding {
  const start = Math.max(0, part.length + text.slice(part.length).search(/\S/));
  const line = /^[^\r\n]{0,200}/.exec(text.slice(start, start + 200))?.[0].length ?? 0;
  return {
    rule: TOO_LONG,
    severity: 'info',
    span: { start, end: start + line },
    message: `Only the first ${words.toLocaleString('en')} words were checked.\nSplit the file, or run \`copydesk check\` to check all of it.`,
    related: [],
    fixes: [],
  };
}
