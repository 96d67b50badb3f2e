import type { Nodes, PhrasingContent } from 'mdast';
import { entitiesIn } from '../../text/entities.ts';
import { allMatches } from '../../text/matches.ts';
import type { Span } from '../../text/spans.ts';
import type { Markup } from '../model.ts';
import { addressOf } from './constructs.ts';

export const spanOf = (node: Nodes): Span => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

/** Hugo, Liquid and WordPress shortcodes and the marks of footnotes: instructions to a site, no copy. */
const SHORTCODE =
  /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\[\/?(?:caption|gallery|embed|video|audio|youtube|vimeo|tweet|twitter|instagram|pullquote|sidebar|image|gist|playlist|newsletter|related|ad)\b[^\]\n]*\](?!\()|\[\^[^\]\n]{1,60}\](?::[ \t]?)?|\{:[^{}\n]{1,300}\}|(?<![ \t])[ \t]+\{[#.][^{}\n]*\}$/g;
const EXTENDED =
  /(?<![~=\\])(?:~~(?=\S)[^~\n]{1,300}~~|==(?=\S)[^=\n]{1,300}==)(?![~=])|(?<=[\p{L}\d])(?:~[\p{L}\d]{1,9}~|\^[\p{L}\d]{1,9}\^)|(?<!!)\[\[(?<page>[^[\]\n]{1,200})\]\]/gu;
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g;

/** The tag of a line break: the words on both sides stay apart. */
const LINE_BREAK = /^<br\s*\/?>$/i;

/** The inline markup of what stands between `outer.start` and `outer.end`, relative to it: what is neither text nor code is hidden. */
export function inlineMarkup(text: string, outer: Span, children: readonly PhrasingContent[]): Markup[] {
  const markup: Markup[] = [];
  let shown = outer.start;
  const hide = (to: number): void => {
    if (to > shown) markup.push({ kind: 'hidden', start: shown - outer.start, end: to - outer.start });
  };
  const walk = (child: PhrasingContent): void => {
    const { start, end } = spanOf(child);
    if (child.type === 'text' || child.type === 'inlineCode') {
      hide(start);
      shown = end;
      if (child.type === 'text') hideInText(text, start, end, outer.start, markup);
      else markup.push({ kind: 'code', start: start - outer.start, end: end - outer.start });
      return;
    }
    if (child.type === 'break' || (child.type === 'html' && LINE_BREAK.test(child.value))) {
      hide(start);
      markup.push({ kind: 'hidden', start: start - outer.start, end: end - outer.start, shows: '\n' });
      shown = end;
      return;
    }
    const wrapper = { start: start - outer.start, end: end - outer.start };
    if (child.type === 'link') markup.push({ kind: 'link', ...wrapper, href: addressOf(child.url) });
    else if (child.type === 'strong' || child.type === 'emphasis') markup.push({ kind: child.type, ...wrapper });
    if ('children' in child) child.children.forEach(walk);
  };
  children.forEach(walk);
  hide(outer.end);
  const source = text.slice(outer.start, outer.end);
  for (const match of allMatches(source, SHORTCODE))
    markup.push({ kind: 'hidden', start: match.index, end: match.index + match[0].length });
  if (/[~=^]|\[\[/.test(source)) for (const mark of extendedMarks(source)) markup.push(mark);
  return markup;
}

/** `~~struck~~`, `==marked==`, `CO~2~`, `10^th^` and `[[links]]` of the many readers of Markdown that have them. */
function extendedMarks(source: string): Markup[] {
  return allMatches(source, EXTENDED).flatMap(({ index, 0: whole, groups = {} }): Markup[] => {
    const end = index + whole.length;
    const hidden = (from: number, to: number): Markup => ({ kind: 'hidden', start: from, end: to });
    if (groups.page !== undefined) {
      const bar = whole.lastIndexOf('|');
      return [hidden(index, index + (bar < 0 ? 2 : bar + 1)), hidden(end - 2, end)];
    }
    const length = /^(?:~~|==)/.test(whole) ? 2 : 1;
    const marks = [hidden(index, index + length), hidden(end - length, end)];
    return whole.startsWith('~~') ? [{ kind: 'struck', start: index, end }, ...marks] : marks;
  });
}

/** The > and the indents that begin later lines of a quote or item, backslashes before marks, and entities. */
function hideInText(text: string, start: number, end: number, base: number, markup: Markup[]): void {
  const words = text.slice(start, end);
  const hidden = (at: number, length: number): void => {
    markup.push({ kind: 'hidden', start: start + at - base, end: start + at + length - base });
  };
  for (const match of allMatches(words, /\n[ \t>]+/g)) hidden(match.index + 1, match[0].length - 1);
  for (const match of allMatches(words, ESCAPE)) hidden(match.index, 1);
  for (const entity of entitiesIn(words)) {
    markup.push({
      kind: 'hidden',
      start: start + entity.start - base,
      end: start + entity.end - base,
      shows: entity.shows,
    });
  }
}

/** The markup of a block of HTML: its tags, comments and entities are hidden, the words between them are copy. */
export function htmlMarkup(html: string): Markup[] {
  const tags = allMatches(
    html,
    /<!--[\s\S]*?(?:-->|$)|<(script|style|iframe|svg)\b[\s\S]*?(?:<\/\1>|$)|<\/?[a-zA-Z][^<>]*>/g,
  );
  const markup: Markup[] = [...tags].map((match) => ({
    kind: 'hidden',
    start: match.index,
    end: match.index + match[0].length,
    ...(LINE_BREAK.test(match[0]) ? { shows: '\n' } : {}),
  }));
  for (const entity of entitiesIn(html)) markup.push({ kind: 'hidden', ...entity });
  return markup.sort((a, b) => a.start - b.start);
}
