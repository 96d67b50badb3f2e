import { type Edit, span } from '../text/spans.ts';
import type { Hit } from './check.ts';
import type { Definition } from './definition.ts';
import { type Compile, PatternError } from './pattern.ts';

interface ValeFix {
  readonly title: string;
  readonly edit: Edit;
  readonly safe: boolean;
}

/** What the rule's `action` makes of the words found. A script, or a speller's suggestion, is no fix here. */
export function fixesOf({ action, extends: check }: Definition, hit: Hit, text: string, compile: Compile): ValeFix[] {
  const { start, end } = hit.at;
  const words = text.slice(start, end);
  if (hit.instead)
    return hit.instead.map((want, i) => ({
      title: `Write “${want}”`,
      edit: { span: hit.at, text: want },
      safe: i === 0 && hit.safe === true,
    }));
  if (!action || check === 'metric' || check === 'readability') return [];
  if (action.name === 'remove') {
    // One of the two spaces around it goes, too.
    const gap = /\s/.test(text[start - 1] ?? ' ') && text[end] === ' ' ? 1 : 0;
    return [{ title: `Delete “${words.trim()}”`, edit: { span: span(start, end + gap), text: '' }, safe: false }];
  }
  const wants = action.name === 'replace' ? action.params : [edited(action.name, action.params, words, compile)];
  return wants.flatMap((want) =>
    want === null || want === words
      ? []
      : [{ title: want ? `Write “${want}”` : `Delete “${words}”`, edit: { span: hit.at, text: want }, safe: false }],
  );
}

/** Vale's `edit` and `convert`; null for what they cannot do. */
function edited(name: string, [how = '', one = '', two = '']: readonly string[], words: string, compile: Compile) {
  if (name === 'convert') return how === 'simple' ? words.toLowerCase() : null;
  if (name !== 'edit') return null;
  switch (how) {
    case 'regex':
      return replaced(words, one, two, compile);
    case 'replace':
      return words.replaceAll(one, two);
    case 'remove':
      return [...words].filter((char) => !one.includes(char)).join('');
    case 'trim':
      return trimmed(trimmed(words, one, 'start'), one, 'end');
    case 'trim_left':
      return trimmed(words, one, 'start');
    case 'trim_right':
      return trimmed(words, one, 'end');
    case 'truncate':
      return words.split(one)[0] ?? null;
    case 'split':
      return words.split(one)[Number(two)] ?? null;
    default:
      return null;
  }
}

function trimmed(words: string, chars: string, side: 'start' | 'end'): string {
  let [start, end] = [0, words.length];
  if (side === 'start') while (start < end && chars.includes(words[start]!)) start++;
  else while (end > start && chars.includes(words[end - 1]!)) end--;
  return words.slice(start, end);
}

/** `$1` and `${1}` stand for groups, as in Go. */
function replaced(words: string, source: string, want: string, compile: Compile): string | null {
  try {
    let out = '';
    let at = 0;
    for (const { start, end, groups } of compile(source, false).all(words)) {
      const text = want.replace(/\$\{?(\d)\}?/g, (_, group: string) => groups[Number(group) - 1] ?? '');
      out += words.slice(at, start) + text;
      at = end;
    }
    return out + words.slice(at);
  } catch (error) {
    if (error instanceof PatternError) return null;
    throw error;
  }
}
