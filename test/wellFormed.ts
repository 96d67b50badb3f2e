/** Elements and attributes that a page may hold: none runs, loads or sends anything. */
const ELEMENTS =
  /^(?:a|address|aside|b|blockquote|br|button|cite|code|del|div|em|figcaption|figure|footer|h[1-6]|header|hr|i|img|ins|li|mark|ol|p|pre|q|s|small|span|strong|sub|sup|table|tbody|td|th|thead|time|tr|u|ul)$/;
const ATTRIBUTES =
  /^(?:class|data-[\w-]+|href|title|role|aria-[\w-]+|lang|dir|datetime|type|id|hidden|start|scope|rel|alt|colspan|cite)$/;
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

/** What is wrong with a piece of HTML that we wrote: nothing, or the first thing. */
export function faultIn(html: string): string | null {
  const open: string[] = [];
  let at = 0;
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:\s+[\w-]+(?:="[^"<>]*")?)*)\s*>/g)) {
    const [whole, slash, name = '', attributes = ''] = match;
    if (/[<>]/.test(html.slice(at, match.index))) return `a bare bracket near ${at}`;
    at = match.index + whole.length;
    if (slash) {
      if (open.pop() !== name) return `</${name}> closes nothing`;
      continue;
    }
    if (!ELEMENTS.test(name)) return `<${name}>`;
    const fault = faultInAttributes(name, attributes);
    if (fault) return fault;
    if (!VOID.has(name)) open.push(name);
  }
  if (/[<>]/.test(html.slice(at))) return `a bare bracket after ${at}`;
  return open.length ? `<${open.at(-1)}> stays open` : null;
}

function faultInAttributes(name: string, attributes: string): string | null {
  for (const [, attribute = '', value = ''] of attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)) {
    if (!ATTRIBUTES.test(attribute)) return `${attribute} of <${name}>`;
    if (attribute !== 'href') continue;
    if (!/^(?:https?:|mailto:|tel:|#|\/|\.{0,2}\/|[\w-]+(?:[/?#.]|$))/i.test(value)) return `a link to ${value}`;
    if (/^\s*(?:javascript|vbscript|data|command|file):/i.test(value)) return `a link to ${value}`;
  }
  return null;
}
