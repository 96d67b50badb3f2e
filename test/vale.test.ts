import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { createDesk, defaultConfig, type Finding } from '../src/core/index.ts';
import { readYaml } from '../src/core/text/yaml/yaml.ts';
import { isStyleFile, readStyles, type StyleFile } from '../src/core/valeStyles.ts';

const FIXTURES = 'test/fixtures/vale';
/** Real packs: Google's developer style, write-good and a firm's own, as an npm package ships them. */
const REAL = 'node_modules/@commercetools-docs/writing-style/styles';

const filesIn = (folder: string): StyleFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(isStyleFile)
    .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') }));

/** What a fixture rule says of itself: the words between [[ and ]] are marked, and nothing else. */
interface RuleTest {
  readonly flag?: string;
  readonly pass?: string;
  readonly format?: 'text' | 'markdown';
  readonly says?: string;
  readonly severity?: string;
  readonly link?: string;
  readonly fixed?: string;
  readonly safe?: boolean;
}

const fixtures = filesIn(FIXTURES);
const { rules, problems } = readStyles('vale', fixtures);
const ruleOf = (path: string) => rules.find(({ id }) => id === `vale/${path.replace(/\.yml$/, '').replace('/', '.')}`);

describe("Vale's format", () => {
  test('every fixture can be read, and there are enough of them', () => {
    assert.deepEqual(problems, []);
    assert.ok(rules.length >= 60, `${rules.length} rules`);
  });
  for (const { path, text } of fixtures.filter((file) => file.path.endsWith('.yml'))) {
    const { tests } = readYaml(text).value as { tests: readonly RuleTest[] };
    for (const one of tests) test(`${path}: ${(one.flag ?? one.pass ?? '').slice(0, 60)}`, () => run(path, one));
  }
});

function run(path: string, expected: RuleTest): void {
  const marked = inStory(expected.flag ?? expected.pass ?? '');
  const copy = marked.replaceAll('[[', '').replaceAll(']]', '').replaceAll('\u0001', '[').replaceAll('\u0002', ']');
  const rule = ruleOf(path);
  assert.ok(rule, path);
  const review = createDesk(defaultConfig, { rules: [rule] }).review(copy, { format: expected.format ?? 'text' });
  assert.deepEqual(review.faults, []);
  assert.equal(withMarks(copy, review.findings), marked.replaceAll('\u0001', '[').replaceAll('\u0002', ']'));
  const [first] = review.findings;
  if (expected.says) assert.equal(first?.message, expected.says);
  if (expected.severity) assert.equal(first?.severity, expected.severity);
  if (expected.link) assert.equal(first?.link, expected.link);
  if (expected.safe !== undefined) assert.equal(first?.fixes[0]?.safe, expected.safe);
  if (expected.fixed) assert.equal(fixed(copy, review.findings), inStory(expected.fixed));
}

/** A line alone stands in a story. `[[[` is a bracket of the copy behind a mark. */
const inStory = (text: string): string =>
  (text.includes('\n') ? text : `River rises in Port Ada\n\n${text}\n`)
    .replaceAll('[[[', '\u0001[[')
    .replaceAll(']]]', ']]\u0002');

const withMarks = (copy: string, findings: readonly Finding[]): string =>
  [...findings]
    .reverse()
    .reduce(
      (text, { span: { start, end } }) => `${text.slice(0, start)}[[${text.slice(start, end)}]]${text.slice(end)}`,
      copy,
    );

const fixed = (copy: string, findings: readonly Finding[]): string =>
  [...findings]
    .reverse()
    .flatMap(({ fixes }) => fixes[0]?.edits ?? [])
    .reduce((text, edit) => text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end), copy);

describe('what cannot be run is named', () => {
  const problemsOf = (yaml: string): string[] =>
    readStyles('House', [{ path: 'Rule.yml', text: yaml }]).problems.map(
      ({ problem: { line, column, message } }) => `${line}:${column} ${message}`,
    );
  const head = 'message: "%s"\n';
  for (const [name, yaml, expected] of [
    ['a check of Vale without a counterpart', `${head}extends: sequence\n`, /^2:10 .*“sequence” rules/],
    ['a speller', `${head}extends: spelling\n`, /^2:10 .*“spelling” rules/],
    ['a script', `${head}extends: script\n`, /^2:10 .*“script” rules/],
    ['a rule that extends a rule', `${head}extends: Std.Usage\n`, /^2:10 .*extend another rule/],
    ['no check at all', `${head}extends: magic\n`, /^2:10 “magic” is no check/],
    ['nothing to extend', head, /“extends”/],
    ['no message', 'extends: existence\ntokens: [a]\n', /“message”/],
    ['a level', `${head}extends: existence\nlevel: grave\ntokens: [a]\n`, /^3:8 “grave” is no level/],
    ['a scope', `${head}extends: existence\nscope: footer\ntokens: [a]\n`, /^3:8 .*“footer”/],
    ['a list', '- a\n', /a map/],
    ['broken YAML', `${head}extends: [\n`, /^\d+:\d+ /],
    ['a field of another type', `${head}extends: existence\nnonword: maybe\ntokens: [a]\n`, /^3:10 .*true or false/],
    ['a map of maps', `${head}extends: substitution\nswap:\n  a: {b: c}\n`, /a map of texts/],
    ['no tokens', `${head}extends: existence\n`, /needs “tokens”/],
    ['no swap', `${head}extends: substitution\n`, /needs “swap”/],
    ['no limit', `${head}extends: occurrence\ntoken: a\n`, /“max” or “min”/],
    ['no pairs', `${head}extends: consistency\n`, /needs “either”/],
    ['half a condition', `${head}extends: conditional\nfirst: a\n`, /“second”/],
    ['no form', `${head}extends: capitalization\n`, /needs “match”/],
    ['an unknown metric', `${head}extends: readability\ngrade: 8\nmetrics: [Vibes]\n`, /no metric “Vibes”/],
    ['an unknown variable', `${head}extends: metric\nformula: vowels\ncondition: "> 1"\n`, /no variable “vowels”/],
    ['a broken formula', `${head}extends: metric\nformula: (words\ncondition: "> 1"\n`, /“formula” cannot/],
    ['a lookahead in mid-pattern', `${head}extends: existence\ntokens:\n  - fine\n  - 'a(?=b)c'\n`, /^5:5 .*lookahead/],
    ['a back-reference', `${head}extends: existence\ntokens: ['(a)\\1']\n`, /back-reference/],
    ['an atomic group', `${head}extends: existence\ntokens: ['(?>a)']\n`, /atomic group/],
    ['a bracket too many', `${head}extends: existence\ntokens: ['a)']\n`, /is no pattern/],
    ['a faulty swap', `${head}extends: substitution\nswap:\n  fine: good\n  'a(': b\n`, /^5:\d+ .*no pattern/],
  ] as const)
    test(name, () => {
      const found = problemsOf(yaml);
      assert.match(found[0] ?? '', expected);
    });
  test('a faulty line of accepted words, and the others count', () => {
    const files = [
      { path: 'config/vocabularies/Desk/accept.txt', text: 'lede\na(\n' },
      { path: 'House/Rule.yml', text: `${head}extends: existence\ntokens: [lede]\n` },
    ];
    const read = readStyles('styles', files);
    assert.deepEqual(
      read.problems.map(({ path, problem }) => [path, problem.line]),
      [['config/vocabularies/Desk/accept.txt', 2]],
    );
    assert.equal(read.rules.length, 1);
  });
});

describe('a folder of styles', () => {
  const yaml = 'extends: existence\nmessage: "%s"\ntokens: [a]\n';
  const ids = (paths: readonly string[]): string[] =>
    readStyles(
      'House',
      paths.map((path) => ({ path, text: yaml })),
    ).rules.map(({ id }) => id);
  test('that holds styles names rules by them', () =>
    assert.deepEqual(ids(['Desk/One.yml', 'Web/Sub/Two.yml']), ['vale/Desk.One', 'vale/Web.Sub.Two']));
  test('that is a style gives its own name', () => assert.deepEqual(ids(['One.yml']), ['vale/House.One']));
  test('leaves settings and other files alone', () =>
    assert.deepEqual(ids(['Desk/One.yml', 'config/x.yml', 'Desk/meta.json', 'Desk/Two.yaml']), ['vale/Desk.One']));
});

test('a link leads to the web or nowhere', () => {
  const linked = (link: string) => {
    const text = `extends: existence\nmessage: "No %s."\nlink: ${JSON.stringify(link)}\ntokens: [very]\n`;
    const { rules: styles } = readStyles('House', [{ path: 'One.yml', text }]);
    const { findings } = createDesk(defaultConfig, { rules: [], styles }).review('Head\n\nIt is very late.\n', {
      format: 'text',
    });
    return [findings.length, findings[0]?.link, styles[0]?.doc];
  };
  for (const good of ['https://example.org/a?b#c', 'HTTP://example.org'])
    assert.deepEqual(linked(good), [1, good, `See <${good}>.`]);
  for (const bad of [
    'command:workbench.action.quit',
    'javascript:alert(1)',
    'file:///etc/passwd',
    ' command:x',
    'https:',
  ])
    assert.deepEqual(linked(bad), [1, undefined, '']);
});

test('patterns that would hang elsewhere are harmless', () => {
  const text = ['(a+)+$', '(a|aa)+b', '(?:\\w+\\s?)+!', '([a-z]+)*\\d'].map((source) => `  - '${source}'`).join('\n');
  const hostile = readStyles('House', [
    { path: 'Hang.yml', text: `extends: existence\nmessage: "%s"\nnonword: true\ntokens:\n${text}\n` },
  ]);
  const copy = `Head\n\n${'a'.repeat(20_000)} ${'word '.repeat(4_000)}\n`;
  const from = performance.now();
  createDesk(defaultConfig, { rules: hostile.rules }).review(copy, { format: 'text' });
  assert.equal(hostile.rules.length, 1);
  assert.ok(performance.now() - from < 20_000, 'a backtracking engine would not come back at all');
});

describe('real packs', () => {
  const files = filesIn(REAL);
  const real = readStyles('styles', files);
  test('every rule is read, or it is said by name why not', () => {
    assert.ok(files.length > 50, `${files.length} files`);
    const named = new Set(real.problems.map(({ path }) => path));
    assert.equal(real.rules.length + named.size, files.filter(({ path }) => path.endsWith('.yml')).length);
    assert.deepEqual([...named], []);
  });
  test('they run on the samples without a fault, and never inside a quotation', () => {
    const desk = createDesk(defaultConfig, { rules: real.rules });
    let found = 0;
    for (const name of readdirSync('seeds').filter((file) => /\.(?:txt|md|story)$/.test(file))) {
      const copy = readFileSync(`seeds/${name}`, 'utf8');
      const { article, findings, faults } = desk.review(copy, { format: name.endsWith('.md') ? 'markdown' : 'text' });
      assert.deepEqual(faults, []);
      // What is said of a whole headline spans the title in it.
      for (const { span, rule } of findings.filter(({ rule: id }) => !id.endsWith('.Headings')))
        assert.ok(
          !article.quotes.some((quote) => span.start < quote.end && quote.start < span.end),
          `${name}: ${rule}`,
        );
      found += findings.length;
    }
    assert.ok(found > 20, `${found} findings`);
  });
});

describe('Vale styles in copydesk.yaml', () => {
  test('their rules are switched like others', () => {
    const styles = readStyles('House', [
      { path: 'Rule.yml', text: 'extends: existence\nmessage: "No %s."\ntokens: [basically]\n' },
    ]).rules;
    const copy = 'Head\n\nIt basically held, they said on Monday.\n';
    const severity = (setting?: 'off' | 'error') =>
      createDesk(
        { ...defaultConfig, rules: setting ? { 'vale/House.Rule': setting } : {} },
        { rules: [], styles },
      ).review(copy, { format: 'text' }).findings[0]?.severity;
    assert.equal(severity(), 'warning');
    assert.equal(severity('error'), 'error');
    assert.equal(severity('off'), undefined);
  });
});
