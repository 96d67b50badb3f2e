import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
  applyEdits,
  createDesk,
  type Desk,
  defaultConfig,
  type Finding,
  type Format,
  joinFixes,
  rules,
  rulesSchema,
  STYLE_PACKS,
  settle,
} from '../src/core/index.ts';
import { packs } from '../src/core/rules/packs.ts';
import { createSpeller, createTagger } from '../src/core/tools.ts';

const tagger = createTagger();
const speller = createSpeller();
const deskOf = (style: (typeof STYLE_PACKS)[number]): Desk =>
  createDesk({ ...defaultConfig, style }, { tagger, speller });
const desks = new Map(STYLE_PACKS.map((style) => [style, deskOf(style)]));

interface Copy {
  readonly name: string;
  readonly text: string;
  readonly format: Format;
}

const seeds: Copy[] = readdirSync('seeds')
  .filter((file) => /\.(?:txt|md|story)$/.test(file))
  .map((file) => ({
    name: file,
    text: readFileSync(`seeds/${file}`, 'utf8'),
    format: file.endsWith('.md') ? 'markdown' : 'text',
  }));

/** Finished stories kept outside the project, where they are at hand. */
const CORPORA = `${process.env.COPYDESK_SHARED ?? '../shared'}/corpora`;
const corpus = (file: string): Copy[] =>
  existsSync(`${CORPORA}/${file}`)
    ? readFileSync(`${CORPORA}/${file}`, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { id: string; text: string })
        .map(({ id, text }) => ({ name: id, text, format: 'text' as const }))
    : [];

const writeGood: ReadonlySet<string> = new Set(
  rules.filter(({ aliases }) => aliases?.includes('style/write-good')).map(({ id }) => id),
);
const isStyle = ({ rule }: Finding): boolean => rule.startsWith('style/') && !writeGood.has(rule);
const safeOf = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ fixes }) => fixes.some(({ safe }) => safe));
const tally = (findings: readonly Finding[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

/** Rules that judge the marks and what stands beside them (quote-stops, quote-lead, headline) mark those, and no word. */
const JUDGES_MARKS = new Set(['style/doubled-marks', 'style/brackets']);
/** Slips of the keyboard and of the ear, which no speaker makes: queried in quotations, and never mended unasked. */
const JUDGES_TYPING = new Set(['style/spelling', 'style/repeated-words', 'style/contractions', 'style/confusions']);
const maySpeakInside = ({ rule, severity, fixes }: Finding): boolean =>
  JUDGES_MARKS.has(rule) || (JUDGES_TYPING.has(rule) && severity === 'info' && !fixes.some(({ safe }) => safe));

/** What the safe fixes promise: they go, nothing comes, a second run has nothing to do, and quoted words stay. */
function checkFixes(desk: Desk, { name, text, format }: Copy): void {
  const before = desk.review(text, { format });
  const edits = settle(text, before.findings, (mended) => desk.review(mended, { format }).findings);
  // The comma or stop beside a mark is framing.
  const quoted = (review: typeof before, of: string): string[] =>
    review.article.quotes.map(({ inner }) =>
      of.slice(inner.start, inner.end).replace(/[.,](?=[”"’]|$)|(?<=[”"’])[.,]/g, ''),
    );
  for (const finding of before.findings.filter(isStyle)) {
    if (maySpeakInside(finding)) continue;
    const inside = before.article.quotes.find(
      ({ inner }) => inner.start < finding.span.end && finding.span.start < inner.end,
    );
    assert.ok(!inside, `${name}: ${finding.rule} speaks inside a quotation at ${finding.span.start}`);
  }
  if (!edits.length) return;
  const fixed = applyEdits(text, edits);
  const after = desk.review(fixed, { format });
  assert.deepEqual(quoted(after, fixed), quoted(before, text), `${name}: quoted words stay`);
  assert.deepEqual(
    safeOf(after.findings).map(({ rule, span }) => [rule, fixed.slice(span.start - 20, span.end + 20)]),
    [],
    `${name}: a second run changes nothing`,
  );
  const had = tally(before.findings);
  // write-good's own matcher sees other phrases in other words; its hints are no part of the promise. A fix may free a
  // misspelt word of the hyphen that hid it.
  const counted = after.findings.filter(({ rule }) => !writeGood.has(rule) && rule !== 'style/spelling');
  for (const [rule, count] of tally(counted))
    assert.ok(count <= (had.get(rule) ?? 0), `${name}: the fixes bring a finding of ${rule}`);
}

describe('safe fixes: the finding goes, none comes, a second run changes nothing, quoted words stay', () => {
  for (const [style, desk] of desks) {
    for (const copy of seeds) test(`${copy.name} in ${style}`, () => checkFixes(desk, copy));
    test(`finished stories in ${style}`, (t) => {
      const stories = corpus('published.dev.jsonl');
      if (!stories.length) return t.skip('no corpora');
      for (const copy of stories) checkFixes(desk, copy);
    });
  }
  test('labelled stories in ap', (t) => {
    const stories = corpus('polnear.dev.jsonl');
    if (!stories.length) return t.skip('no corpora');
    for (const copy of stories) checkFixes(desks.get('ap')!, copy);
  });
});

describe('no finding of form inside a quotation', () => {
  const speaksInside = (desk: Desk, { name, text, format }: Copy): string[] => {
    const { article, findings } = desk.review(text, { format });
    const inside = ({ span }: Finding): boolean =>
      article.quotes.some(({ inner }) => inner.start < span.end && span.start < inner.end);
    return findings
      .filter((finding) => /^(?:style|vale)\//.test(finding.rule) && !maySpeakInside(finding) && inside(finding))
      .map(({ rule, span }) => `${name}: ${rule} at ${span.start}`);
  };
  const everything = ['published.dev.jsonl', 'polnear.dev.jsonl', 'polnear-ablated.dev.jsonl', 'detection.dev.jsonl'];
  for (const [turn, [style, desk]] of [...desks].entries()) {
    test(`seeds in ${style}`, () => {
      for (const copy of seeds) {
        assert.deepEqual(speaksInside(desk, copy), []);
        // The same words in quotation marks: nothing of form is left to say.
        const said = copy.text.split(/\n\n+/).filter((part) => !/["“”]/.test(part) && /^\p{L}[^\n]*\.$/u.test(part));
        const quoted = said.map((part) => `“${part.slice(0, -1)},” Lowe said.`).join('\n\n');
        assert.deepEqual(speaksInside(desk, { ...copy, text: `River rises\n\n${quoted}\n` }), []);
      }
    });
    for (const file of everything)
      test(`${file} in ${style}`, (t) => {
        // The packs take turns, so that each story is read once.
        const stories = corpus(file).filter((_, index) => index % desks.size === turn);
        if (!stories.length) return t.skip('no corpora');
        assert.deepEqual(
          stories.flatMap((copy) => speaksInside(desk, copy)),
          [],
        );
      });
  }
});

describe('style packs', () => {
  const STORY = 'River rises in Port Ada\n\nThe river rose 4 percent in May, the council said.\n';
  const percents = (style: (typeof STYLE_PACKS)[number]): Finding[] =>
    desks
      .get(style)!
      .review(STORY, { format: 'text' })
      .findings.filter(({ rule }) => rule === 'style/percent');
  test('a pack that writes the sign changes 4 percent, one that spells it does not', () => {
    const [finding] = percents('ap');
    assert.equal(
      applyEdits(STORY, finding!.fixes[0]!.edits),
      'River rises in Port Ada\n\nThe river rose 4% in May, the council said.\n',
    );
    assert.deepEqual(percents('reuters'), []);
    assert.deepEqual(percents('plain'), []);
  });
  /** The copy with the safe fixes of a pack. */
  const fixedIn = (copy: string, style: (typeof STYLE_PACKS)[number]): string => {
    const { findings } = desks.get(style)!.review(copy, { format: 'text' });
    return applyEdits(copy, joinFixes(findings.flatMap(({ fixes }) => fixes.filter(({ safe }) => safe))));
  };
  test('British packs spell British, and others are content with one spelling', () => {
    const copy = 'Wall sinks\n\nThe harbor wall, in the color of sand, is sinking. “The harbor,” Lowe said.\n';
    const british = 'Wall sinks\n\nThe harbour wall, in the colour of sand, is sinking. “The harbor,” Lowe said.\n';
    for (const style of ['guardian', 'bbc'] as const) assert.equal(fixedIn(copy, style), british);
    for (const style of ['ap', 'reuters', 'plain'] as const) assert.equal(fixedIn(copy, style), copy);
  });
  test('initials that lost a period are written as the pack writes initials', () => {
    const copy = 'Wall sinks\n\nThe U.S Senate will pay for the wall.\n';
    for (const style of ['guardian', 'bbc'] as const) assert.equal(fixedIn(copy, style), copy.replace('U.S', 'US'));
    for (const style of ['ap', 'reuters', 'plain'] as const)
      assert.equal(fixedIn(copy, style), copy.replace('U.S', 'U.S.'));
  });
  test('both ends of a range take the percent sign where the pack says so', () => {
    const copy = 'Fares rise\n\nBetween 30 and 40% of the boats stayed, the council said.\n';
    const heard = (style: (typeof STYLE_PACKS)[number]): string[] =>
      desks
        .get(style)!
        .review(copy, { format: 'text' })
        .findings.flatMap(({ rule, fixes }) => (rule === 'style/percent' ? (fixes[0]?.edits[0]?.text ?? '') : []));
    assert.deepEqual(heard('ap'), ['30% and 40%']);
    assert.deepEqual(heard('guardian'), []);
  });
  test('second spellings are no slips', () => {
    const copy =
      'Wall sinks\n\nThe crew focussed on yoghurt and donuts.\n\nThe council benefitted from a protestor.\n\nThe foetus leant.\n';
    const heard = desks.get('plain')!.review(copy, { format: 'text' }).findings;
    assert.deepEqual(
      heard.filter(({ rule }) => rule === 'style/spelling').map(({ span }) => copy.slice(span.start, span.end)),
      [],
    );
  });
  test('every setting of a pack is one that copydesk.yaml accepts', () => {
    const { properties } = rulesSchema() as {
      properties: Record<
        string,
        { anyOf: [{ enum: string[] }, { properties: Record<string, { type: string; enum?: unknown[] }> }] }
      >;
    };
    for (const [name, pack] of Object.entries(packs))
      for (const [id, setting] of Object.entries(pack)) {
        const schema = properties[id];
        assert.ok(schema, `${name} names ${id}`);
        const [levels, options] = schema.anyOf;
        if (typeof setting === 'string') assert.ok(levels.enum.includes(setting), `${name}: ${id}`);
        else
          for (const [option, value] of Object.entries(setting)) {
            const known = options.properties[option];
            assert.equal(known?.type, typeof value, `${name}: ${id}.${option}`);
            assert.ok(!known?.enum || known.enum.includes(value), `${name}: ${id}.${option}`);
          }
      }
  });
  test('copydesk.yaml wins over the pack, in part or in whole', () => {
    const review = (setting: (typeof defaultConfig.rules)[string], style: 'ap' | 'plain' = 'ap'): Finding[] =>
      createDesk({ ...defaultConfig, style, rules: { 'style/percent': setting } })
        .review(STORY, { format: 'text' })
        .findings.filter(({ rule }) => rule === 'style/percent');
    assert.deepEqual(review('off'), []);
    assert.equal(review('error')[0]?.severity, 'error');
    assert.deepEqual(review({ form: 'percent' }), []);
    assert.equal(review('on', 'plain')[0]?.severity, 'warning');
  });
  test('every rule of form is named in the plain pack or speaks of consistency alone', () => {
    const silent = Object.keys(packs.plain);
    const heard = rules.map(({ id }) => id).filter((id) => id.startsWith('style/') && !silent.includes(id));
    assert.deepEqual(heard.sort(), [
      'style/a-an',
      'style/agreement',
      'style/ampersand',
      'style/apostrophes',
      'style/appositive',
      'style/bad-numbers',
      'style/brackets',
      'style/confusions',
      'style/contractions',
      'style/decades',
      'style/doubled-marks',
      'style/final-stop',
      'style/long-paragraphs',
      'style/long-sentences',
      'style/missing-words',
      'style/number-hyphens',
      'style/opening-comma',
      'style/placeholders',
      'style/presumption',
      'style/proper-names',
      'style/repeated-words',
      'style/run-on',
      'style/sentence-case',
      'style/spaces',
      'style/spelling',
      'style/spelling-variety',
      'style/stray-comma',
      'style/terms',
      'style/title-stops',
      'style/verb-forms',
    ]);
  });
});

describe('the AP pack', () => {
  const page = readFileSync('docs/ap.md', 'utf8');
  test('its page names rules that exist, and is true of their fixes', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| ') && line.includes('](rules/'));
    for (const row of rows) {
      const said = row.split('|').at(-2)?.trim();
      for (const [, id] of row.matchAll(/\[`([\w/-]+)`\]/g)) {
        const rule = rules.find((one) => one.id === id);
        assert.ok(rule, `${id} is a rule`);
        const offers = rule.examples.some((example) => 'bad' in example && example.fixed !== undefined);
        assert.equal(said === 'none', !offers, `${id}: ${said}`);
      }
    }
    for (const code of 'F01 F02 F03 F04 F11 F13 F15 F16 F17 F18 D03 D04 D05 D06 D07 D09 N05 N06 N07 N08 P01 P02 P03 H01 U02 U03 U07'.split(
      ' ',
    ))
      assert.ok(
        rows.some((row) => row.startsWith(`| ${code} |`)),
        code,
      );
  });
  test('weekday or date is off unless it is switched on', () => {
    const story =
      '---\ntitle: Mayor quits\ndate: 2026-11-24\n---\n\nMayor Ana Ruiz quit yesterday, the council said.\n';
    const heard = (desk: Desk): boolean =>
      desk.review(story, { format: 'markdown' }).findings.some(({ rule }) => rule === 'style/weekday-or-date');
    for (const style of STYLE_PACKS) assert.equal(heard(desks.get(style)!), false, style);
    assert.equal(heard(createDesk({ ...defaultConfig, rules: { 'style/weekday-or-date': 'on' } })), true);
  });
});

describe('headlines in title case', () => {
  const BODY =
    'The mayor says that bridges are unsafe and wanted new taxes. Council members vote on the cuts, and James Vell jams the lock.';
  const setSmall = (headline: string): string => {
    const story = `---\ntitle: ${headline}\nauthor: Jo Bell\n---\n\n${BODY}\n`;
    const { findings } = desks.get('ap')!.review(story, { format: 'markdown' });
    const edits = findings.find(({ message }) => message.includes('sentence case'))?.fixes[0]?.edits ?? [];
    return applyEdits(story, edits).split('\n')[1]!.slice('title: '.length);
  };
  test('small words and other forms of the story’s words come along; titles before names and names stay', () => {
    assert.equal(setSmall('Mayor Says Nine Bridges Are Unsafe'), 'Mayor says nine bridges are unsafe');
    assert.equal(setSmall('Kelder Mayor Ada Holm Wants New Taxes'), 'Kelder Mayor Ada Holm wants new taxes');
    assert.equal(
      setSmall('Council Votes on Cuts as James Vell Says No'),
      'Council votes on cuts as James Vell says no',
    );
    assert.equal(setSmall('Mayor says Port Ada bridges are unsafe'), 'Mayor says Port Ada bridges are unsafe');
  });
  test('where the headline quotes, a word outside the quotation is marked', () => {
    const story = `---\ntitle: Mayor Says “Unsafe” Bridges Wanted New Taxes\nauthor: Jo Bell\n---\n\n${BODY}\n`;
    const { findings } = desks.get('ap')!.review(story, { format: 'markdown' });
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'style/headline').map(({ span }) => story.slice(span.start, span.end)),
      ['Says', '“'],
    );
  });
});

describe('lists of words that packs bring', () => {
  const COPY =
    'River rises in Port Ada\n\nThe advisor stood amongst protestors, focussed on the web site of the Advisor.\n';
  const wordsOf = (style: (typeof STYLE_PACKS)[number]): string[] =>
    desks
      .get(style)!
      .review(COPY, { format: 'text' })
      .findings.filter(({ rule }) => rule.startsWith('vale/'))
      .map(
        ({ span, fixes }) =>
          `${COPY.slice(span.start, span.end)}>${fixes[0]?.edits[0]?.text}${fixes[0]?.safe ? '' : '?'}`,
      );
  test('differ by pack, and their fixes are safe', () => {
    assert.deepEqual(wordsOf('ap'), ['advisor>adviser', 'amongst>among', 'protestors>protesters', 'web site>website']);
    assert.deepEqual(wordsOf('guardian').length, 5);
    assert.deepEqual(wordsOf('bbc'), ['protestors>protesters', 'focussed>focused']);
    assert.deepEqual(wordsOf('plain'), []);
  });
});
