import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import { blocksOfMarkdown } from '../src/core/article/copy/markdownTree.ts';
import { atOnce } from '../src/core/article/read.ts';

/** A long text is parsed in steps; what is told of it must be what is told of the whole. */
const PIECES = [
  'The council met on *Monday* and “voted.”',
  'It went on\nover two lines.',
  'See [the plan][plan], [plan] and [other].',
  '[plan]: https://a.example/1 "The plan"',
  '[plan]: https://a.example/2',
  '> [other]: https://a.example/3',
  '- one\n\n  more of one\n\n- two',
  '1. first\n\nNot of the list.',
  '> quoted\ngoes on',
  '```\ncode\n\nMore code with [plan]\n```',
  '```\ncode that never ends',
  '~~~\n~~~',
  '    indented code\n\n    goes on',
  '<!-- a comment\n\nThat goes on\n\n-->',
  '<!-- open',
  '<div>\n\nWords\n\n</div>',
  '<script>\n\nLet it be\n\n</script>',
  'Heading\n===',
  '## Heading',
  '---',
  '***',
  '+++\ntitle = "x"\n\nMore = 1\n+++',
  'title: so',
  '![alt](a.jpg)\n*Words*',
  'Hard  \nbreak\\\nhere',
  '\ttab',
  'Entity &ldquo; and \\* star',
];

/** By the parser itself, which does not count a byte order mark; without the front matter. */
function whole(text: string): RootContent[] {
  const by = text.startsWith('\ufeff') ? 1 : 0;
  const { children } = fromMarkdown(text.slice(by), {
    extensions: [frontmatter(['yaml', 'toml'])],
    mdastExtensions: [frontmatterFromMarkdown(['yaml', 'toml'])],
  });
  const move = (node: Nodes): void => {
    for (const point of [node.position?.start, node.position?.end]) if (point?.offset !== undefined) point.offset += by;
    if ('children' in node) node.children.forEach(move);
  };
  children.forEach(move);
  return children.filter(({ type }) => type !== 'yaml' && (type as string) !== 'toml');
}

/** Types, words and places, without lines and columns, which nobody asks for. */
const told = (blocks: readonly RootContent[]): unknown =>
  JSON.parse(
    JSON.stringify(blocks, (key, value) =>
      key === 'position' && value ? [value.start.offset, value.end.offset] : value,
    ),
  );

test('Markdown parsed in steps is what it is parsed at once', () => {
  const text = fc
    .tuple(
      fc.constantFrom('', '\ufeff', '---\ntitle: x\n\nAnd: y\n---\n\n', '+++\na = 1\n\nBut\n+++\n', '---\n'),
      fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 }),
      fc.constantFrom('\n\n', '\n', '\r\n\r\n', '\n \n', '\r\r'),
    )
    .map(([head, pieces, between]) => head + pieces.join(between));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 80 }), (copy, step) => {
      const atOneGo = told(atOnce(blocksOfMarkdown(copy, copy.length)));
      assert.deepEqual(told(atOnce(blocksOfMarkdown(copy, step))), atOneGo);
      // Where front matter does not end, the parser takes what follows it for a paragraph, whatever it is.
      if (!/^\ufeff?(?:---|\+\+\+)/.test(copy)) assert.deepEqual(atOneGo, told(whole(copy)));
    }),
    { numRuns: 800, seed: 20_241_102 },
  );
});

test('so are the samples', () => {
  for (const name of readdirSync('seeds').filter((file) => file.endsWith('.md'))) {
    const text = readFileSync(`seeds/${name}`, 'utf8');
    for (const step of [1, 100, 1_000]) assert.deepEqual(told(atOnce(blocksOfMarkdown(text, step))), told(whole(text)));
  }
});

test('a text of 200 kilobytes takes several steps', () => {
  const text = `${PIECES.slice(0, 3).join('\n\n')}\n\n`.repeat(1_500);
  let steps = 0;
  for (const _ of blocksOfMarkdown(text)) steps++;
  assert.ok(steps > 5, `${steps}`);
});
