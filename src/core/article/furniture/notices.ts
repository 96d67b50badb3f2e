import { wordCount } from '../../text/words.ts';
import type { PassageKind } from '../model.ts';
import type { Block, Draft } from '../raw.ts';

const NOTICE =
  /^(?:this audio\b|listen to (?:this|the) |audio (?:version|by)\b|(?:sign up|subscribe)\b|advertisement\b|read (?:more|also|next)\b|also read\b|related(?: (?:stories|articles|coverage))?:|this (?:article|story|report|piece|project) (?:is|was) (?:created|generated|produced|translated|made|first published|originally published|published|part of|supported)\b|this (?:article|story) (?:originally |first )?appeared\b|follow (?:us|our|@?\p{Lu}\w+ on)\b|share this\b|continue reading\b|story continues\b|scroll down\b|reuse content\b|(?:support|donate to) (?:our|independent|local)\b|get (?:our|the) (?:newsletter|app|free)\b|download (?:our|the) app\b|click here\b|watch(?: now)?:|comments? (?:\(\d+\)|are closed)|(?:\(c\) ?)?copyright\b|©)/iu;
/** The small print under a form that asks for an address, which makes a notice of any length. */
const PRIVACY = /\b(?:privacy (?:notice|policy)|terms of (?:service|use))\b/i;
const CORRECTION =
  /^(?:correction|clarification|update|corrections and clarifications|editor['’]?s['’]? note|editors['’]? note)\b[^:.—–]{0,40}[:.—–]/i;
const AUTHOR = /^(?:author|about the author|the author)\s*:\s*/i;
const TAGS = /^(?:tags|topics|filed under|keywords|more about|more on)\s*:\s*/i;

/** Furniture that announces itself wherever it stands: reads it into `furniture` and says what it is. */
export function readAnnounced({ text, start, end }: Block, furniture: Draft): PassageKind | null {
  const place = { start, end };
  if (NOTICE.test(text) && (wordCount(text) < 60 || PRIVACY.test(text))) {
    furniture.notices.push(place);
    return 'notice';
  }
  if (CORRECTION.test(text)) {
    furniture.corrections.push(place);
    return 'correction';
  }
  if (AUTHOR.test(text) && wordCount(text) < 60) {
    furniture.authorLine = place;
    return 'authorLine';
  }
  if (TAGS.test(text) && wordCount(text) < 60) {
    for (const tag of tagsIn(text.replace(TAGS, ''))) furniture.tags.push(tag);
    return 'tags';
  }
  return null;
}

const tagsIn = (list: string): string[] =>
  list
    .split(/[,;|•·]/)
    .map((tag) => tag.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

/** "Ana Ruiz covers the harbour": behind the last paragraph, a sentence about who is named in the byline. */
export const isAboutAuthor = (text: string, byline: string): boolean =>
  byline !== '' &&
  wordCount(text) < 60 &&
  byline
    .split(/,|\band\b|&/)
    .map((name) => name.trim())
    .some(
      (name) =>
        name.length > 4 &&
        text.toLowerCase().startsWith(name.toLowerCase()) &&
        /^\s+(?:is|was|covers|writes|reports|has (?:covered|written|reported)|works|can be reached)\b/.test(
          text.slice(name.length),
        ),
    );
