/**
 * Forty shapes of odd copy, each of which once tempted or might tempt a reader or a rule to go over the story again for
 * every piece of it. Processor time must grow about as the length does, in every way a story is read.
 */
import { createDesk, defaultConfig, detect, type Format, readArticle, renderPage } from '../src/core/index.ts';
import { createTagger } from '../src/core/tools.ts';

export interface Shape {
  readonly name: string;
  /** Copy of about so many characters. */
  readonly make: (length: number) => string;
  readonly format: Format;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const HEAD = 'Ferry fare rises\n\nThe council met on Monday.\n\n';

/** A name of its own for every number, capitalized: Aab, Abb, … */
function nameOf(n: number): string {
  let name = '';
  for (let rest = n; name.length < 5; rest = Math.floor(rest / 26)) name += LETTERS[rest % 26];
  return name[0]!.toUpperCase() + name.slice(1);
}

/** Numbered pieces until the length is reached. */
function pieces(length: number, piece: (n: number) => string): string {
  const parts: string[] = [];
  for (let at = 0, n = 0; at < length; n++) {
    const part = piece(n);
    at += part.length;
    parts.push(part);
  }
  return parts.join('');
}

const text = (name: string, piece: (n: number) => string, head = HEAD): Shape => ({
  name,
  make: (length) => head + pieces(length, piece),
  format: 'text',
});
const markdown = (name: string, piece: (n: number) => string, head = `# ${HEAD}`): Shape => ({
  name,
  make: (length) => head + pieces(length, piece),
  format: 'markdown',
});

export const SHAPES: readonly Shape[] = [
  text('paragraphs that open a quotation and never close it', () => '“We lost it all that night.\n\n'),
  text('one paragraph of many short quotations', () => '“We lost,” Ruiz said. '),
  text('lines of bylines', (n) => `By Ana ${nameOf(n)}\n`),
  text('paragraphs of bylines', (n) => `By Ana ${nameOf(n)}\n\n`),
  text('names joined by “and”', (n) => `Ana ${nameOf(n)} and `),
  markdown('separate block quotes', () => '> We lost it all that night.\n\n'),
  markdown('block quotes with speakers', (n) => `> We lost it all that night.\n\nAna ${nameOf(n)} said so.\n\n`),
  text('one surname with many given names', (n) => `${nameOf(n)} Ruiz said so. `),
  text('one given name with many surnames', (n) => `Ana ${nameOf(n)} said so. `),
  {
    name: 'front-matter authors',
    make: (length) =>
      `---\ntitle: Ferry fare rises\nauthors:\n${pieces(length, (n) => `  - Ana ${nameOf(n)}\n`)}---\n\nThe council met.\n`,
    format: 'markdown',
  },
  {
    name: 'front-matter tags',
    make: (length) => `---\ntitle: Ferry\ntags:\n${pieces(length, (n) => `  - ${nameOf(n)}\n`)}---\n\nIt met.\n`,
    format: 'markdown',
  },
  text('bylines joined by “and”', (n) => `Ana ${nameOf(n)} and `, 'Ferry fare rises\n\nBy '),
  text('stray straight marks', () => '" '),
  text('stray straight marks in words', () => 'He"said "so '),
  markdown('short paragraphs', () => 'He left.\n\n'),
  text('short paragraphs of text', () => 'He left.\n\n'),
  text('speakers each said once', (n) => `“We lost,” Ana ${nameOf(n)} said.\n\n`),
  text('pronouns without end', () => 'He said she said they said. '),
  text('single marks that open', () => '‘a '),
  text('quotations in quotations', () => '“He said ‘so’ and,” Ruiz said, '),
  text('figures in a row', (n) => `${n + 2}, `),
  text('figures of one thing', (n) => `The fund has ${n + 2} million dollars. `),
  text('percentages', (n) => `It rose ${n % 90} percent to ${n}. `),
  text('dates', (n) => `It met on Nov. ${(n % 30) + 1}. `),
  text('weekdays', () => 'On Monday and Tuesday, '),
  text('a list of items', (n) => `- Item ${nameOf(n)}\n`),
  markdown('a list of items in Markdown', (n) => `- Item ${nameOf(n)}\n`),
  markdown('subheads', (n) => `## Part ${nameOf(n)}\n\n`),
  markdown('pictures', (n) => `![A door ${nameOf(n)}](door${n}.png)\n\n`),
  markdown('links', (n) => `[${nameOf(n)}](https://a.example/${n}) `),
  markdown('emphasis that never closes', () => '*a **b '),
  markdown('table rows', (n) => `| ${nameOf(n)} | ${n} |\n`),
  text('captions with credits', (n) => `A door stands open (Photo Ana ${nameOf(n)})\n\n`),
  text('corrections', () => 'Correction, May 2: it was open.\n\n'),
  text('abbreviations', (n) => `The Union of ${nameOf(n)} (U${nameOf(n)[0]}) met. `),
  text('titles and names', (n) => `Mayor Ana ${nameOf(n)} met Gov. Bo ${nameOf(n + 7)}. `),
  text('questions and answers', () => 'Q: Who met?\n\nA: They did.\n\n'),
  text('brackets that never close', () => '(so '),
  text('one long word', () => 'abcdefghij'),
  text('dashes', () => 'so — '),
];

const tagger = createTagger();

/** The ways in which a story is read, each by its command. */
export const WAYS: Readonly<Record<string, (copy: string, format: Format) => unknown>> = {
  check: (copy, format) => createDesk(defaultConfig, { tagger }).review(copy, { format }),
  preview: (copy, format) => {
    const { article, findings } = createDesk(defaultConfig, { tagger }).review(copy, { format });
    return renderPage(article, { readingSpeed: 230, findings });
  },
  analyze: (copy, format) => readArticle(copy, format),
  detect: (copy) => detect(copy, 'story.txt'),
};

/** Milliseconds of processor time that one way takes for a shape. */
export function tookFor(shape: Shape, way: string, length: number): number {
  const copy = shape.make(length);
  return worked(() => WAYS[way]!(copy, shape.format));
}

const LOOKS = ['some', 'every', 'find', 'findIndex', 'findLast', 'filter'] as const;

/** How many items something looks at while it goes through lists for one: the same on any machine, however busy. */
export function looksOf(run: () => unknown): number {
  let looks = 0;
  const usual = LOOKS.map((name) => Object.getOwnPropertyDescriptor(Array.prototype, name)!);
  for (const [i, name] of LOOKS.entries()) {
    const method = usual[i]!.value as (...given: unknown[]) => unknown;
    const value = function (this: unknown[], holds: (...given: unknown[]) => unknown): unknown {
      return method.call(this, (...given: unknown[]) => {
        looks++;
        return holds(...given);
      });
    };
    Object.defineProperty(Array.prototype, name, { ...usual[i], value });
  }
  try {
    run();
  } finally {
    for (const [i, name] of LOOKS.entries()) Object.defineProperty(Array.prototype, name, usual[i]!);
  }
  return looks;
}

/** Milliseconds of processor time that something takes. */
export function worked(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
