import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  createDesk,
  defaultConfig,
  type Finding,
  falseAlarmReport,
  parseConfig,
  reproduce,
  tellOnce,
} from '../src/core/index.ts';
import { createTagger } from '../src/core/tools.ts';

const desk = createDesk(defaultConfig, { tagger: createTagger() });
const FILL = Array.from(
  { length: 12 },
  (_, i) => `The council of Port Ada met for the ${i + 3}rd time. Councilwoman Greta Maurer took notes.`,
).join('\n\n');

/** The report of the first finding of a rule in a story of many more paragraphs. */
function reported(rule: string, copy: string, using = desk) {
  const text = `Harbor plan splits Port Ada\n\n${FILL}\n\n${copy}\n\n${FILL}\n`;
  const { article, findings } = using.review(text, { format: 'text' });
  const finding = tellOnce(findings).find((one) => one.rule === rule);
  assert.ok(finding, `no ${rule}`);
  const found = reproduce(using, article, 'text', finding);
  assert.ok(found, 'not reproduced');
  return { ...found, rule, using };
}

/** The finding is there in the copy of the report alone. */
function assertFails({ copy, rule, using }: { copy: string; rule: string; using: typeof desk }): void {
  const found: readonly Finding[] = using.review(copy, { format: 'text' }).findings;
  assert.ok(
    found.some((finding) => finding.rule === rule),
    `${rule} is silent about ${copy}`,
  );
}

describe('a false alarm is reported by a short example', () => {
  for (const [rule, copy, names] of [
    [
      'quotes/unattributed',
      'Ines Vidal runs the ferry. It rained.\n\n“We never saw the plan. Nobody asked us.”',
      'Vidal',
    ],
    ['style/percent', 'Ines Vidal said water rose 4 percent in Brackwater.', 'Vidal Brackwater'],
    [
      'names/spelling',
      'Ines Barnett came early.\n\nBarnett sat down.\n\nBarnett spoke.\n\nThen Branett left.',
      'Barnett Branett',
    ],
    ['style/a-an', 'He met Ines Vidal at a hour that suited him.', 'Vidal'],
    ['quotes/double-attribution', 'Ines Vidal said, “The wall will hold,” Vidal said.', 'Vidal'],
  ] as const)
    test(rule, () => {
      const found = reported(rule, copy);
      assertFails(found);
      assert.ok(found.copy.length <= copy.length + 40, found.copy);
      assert.doesNotMatch(found.copy, /Maurer|Port Ada/);
      for (const name of names.split(' ')) assert.ok(!found.copy.includes(name), found.copy);
      assert.equal(found.renamed, 'all');
    });

  test('keeps numbers and marks, and replaces addresses', () => {
    const { copy } = reported(
      'style/percent',
      'Write to ines@vidal.net or @inesvidal: “4%,” she said, or 4 percent by 7:30 p.m.',
    );
    assert.match(copy, /4 percent/);
    assert.doesNotMatch(copy, /vidal/i);
  });

  test('says which names had to stay', () => {
    const { file } = parseConfig('names: [Brackwater]\nrules: { names/house-list: warning }');
    const house = createDesk({ ...defaultConfig, names: file?.names ?? [] });
    const found = reported('names/house-list', 'The ferry to Brackwatter left. Ines Vidal was late.', house);
    assertFails(found);
    assert.equal(found.renamed, 'outside');
    assert.match(found.copy, /Brackwatter/);
  });

  test('names rule, style, version and settings', () => {
    const config = { ...defaultConfig, rules: { 'style/percent': { form: 'percent' } } };
    const found = reported('style/percent', 'Water rose 4% in Brackwater.', createDesk(config));
    const report = falseAlarmReport(found, { config, version: '9.8.7', published: '2024-11-01' });
    assert.equal(
      report,
      `Rule: style/percent (warning)
Message: House style: “4 percent.”
Flagged: 4%
Version and style: Copydesk 9.8.7, ap
Settings: {"form":"percent"}
Published: 2024-11-01
Names: invented

\`\`\`text
${found.copy}
\`\`\`

Why it is right: 
`,
    );
  });
});
