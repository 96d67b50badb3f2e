/** Copy that tries to be more than text: each must be shown as it is written, or not at all. */
import { MARKUP } from './hostileMarkup.ts';

const TRICKS: readonly string[] = [
  '<script>globalThis.pwned = 1</script>',
  '</script><script>globalThis.pwned = 1</script>',
  '<img src=x onerror="globalThis.pwned = 1">',
  '<svg onload="globalThis.pwned = 1"><circle/></svg>',
  '<svg><script>globalThis.pwned = 1</script></svg>',
  '<iframe srcdoc="<script>parent.pwned = 1</script>"></iframe>',
  '<style>* { display: none }</style>',
  '</style><style>body { background: url(https://evil.example) }</style>',
  '</template><script>globalThis.pwned = 1</script>',
  '</p></article></main><h1>Elsewhere</h1>',
  '<a href="javascript:globalThis.pwned = 1">click</a>',
  '<form action="https://evil.example"><input autofocus onfocus="globalThis.pwned = 1"></form>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<link rel="stylesheet" href="https://evil.example/a.css">',
  '<object data="https://evil.example"></object><embed src="https://evil.example">',
  '" onmouseover="globalThis.pwned = 1" x="',
  "' onmouseover='globalThis.pwned = 1' x='",
  '<math><mtext><table><mglyph><style><img src=x onerror=globalThis.pwned=1>',
  '<!--><img src=x onerror=globalThis.pwned=1>-->',
  '<![CDATA[<script>globalThis.pwned = 1</script>]]>',
  '&lt;script&gt;globalThis.pwned = 1&lt;/script&gt; &#60;b&#62;',
  '[click](javascript:globalThis.pwned=1) and [again](JaVaScRiPt:globalThis.pwned=1)',
  '[command](command:workbench.action.terminal.new) [vbs](vbscript:x) [file](file:///etc/passwd)',
  '[data](data:text/html,<script>parent.pwned=1</script>)',
  '[link](https://a.example/"onmouseover="globalThis.pwned=1)',
  '![x](x" onerror="globalThis.pwned=1)',
  '<https://a.example/"><script>globalThis.pwned=1</script>>',
  '\u202Egnp.exe\u202C \u2066hidden\u2069 \u200B zero',
  'nul \0 byte \uFFFE \uD800 lone',
  '<mark class="note" data-n="0"><button type="button" class="pin" data-n="0"></button>not mine</mark>',
  'data-n="0" <button type="button" class="pin" data-n="7">',
  '{0} \u0024{globalThis.pwned = 1} {{constructor.constructor("globalThis.pwned = 1")()}}',
  `![big](data:image/svg+xml;base64,${'PHN2Zz4'.repeat(2000)})`,
];

/** A trick in the headline, the byline, the caption, a quotation and the body, so that every slot meets it. */
const everywhere = (trick: string): string => `${trick}

By ${trick}

${trick} (Photo ${trick})

The council said ${trick} on Monday, and Mayor Ana Vole said 20 ${trick}.

“${trick},” Vole said.

“${trick}”

- ${trick}

> ${trick}

## ${trick}

Correction, May 2: ${trick}

Author: ${trick}`;

/** A few of every kind. */
export const few: readonly string[] = TRICKS.map(everywhere);

export const hostile: readonly string[] = [...few, ...MARKUP.map(everywhere)];
