import { printable, ruleOf, rulePage, rulesTable, shippedRules, testTerms, whyRule } from '../core/index.ts';
import { createTagger } from '../core/tools.ts';
import { Configs, shown, worded } from './configs.ts';
import { UsageError } from './errors.ts';
import type { Flags } from './flags.ts';
import { complain } from './say.ts';
import { stylesIn } from './valeStyles.ts';

/** `copydesk rules`: the table, one rule's page, why it is on for a file, or the tests of the house list of terms. */
export function showRules(names: readonly string[], flags: Flags): number {
  if (flags.test) return testRules(flags);
  const [id] = names;
  if (flags.why !== undefined) return whyOn(id, flags.why, flags);
  const styles = id?.startsWith('vale/') ? stylesIn(new Configs(flags).for('-').config.vale) : [];
  const text = id === undefined ? rulesTable() : rulePage(id, [...styles, ...shippedRules()]);
  if (text === null) throw new UsageError(`There is no rule “${id}”.`);
  process.stdout.write(`${text.trimEnd().split('\n').map(printable).join('\n')}\n`);
  return 0;
}

/** Who decided the rule's severity and options for a file: a table. */
function whyOn(id: string | undefined, file: string, flags: Flags): number {
  if (id === undefined) throw new UsageError('Name the rule: copydesk rules ID --why FILE.');
  const { config, layers } = new Configs(flags).for(file);
  const rule = ruleOf(id, stylesIn(config.vale));
  if (!rule) throw new UsageError(`There is no rule “${id}”.`);
  const reasons = whyRule(rule, layers);
  const rows = reasons.map(({ what, value, from }) => [
    what,
    typeof value === 'string' ? value : JSON.stringify(value),
    from,
  ]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  process.stdout.write(`${id} for ${shown(file)}\n`);
  for (const [what, value, from] of rows)
    process.stdout.write(`  ${printable(`${what!.padEnd(widths[0]!)}  ${value!.padEnd(widths[1]!)}  ${from}`)}\n`);
  return 0;
}

function testRules(flags: Flags): number {
  const chain = new Configs(flags).chain(process.cwd());
  if (!chain) throw new UsageError('There is no copydesk.yaml here or above: name one with --config.');
  const tagger = createTagger();
  let tests = 0;
  let failed = 0;
  for (const [path, { yaml }] of chain.files) {
    const result = testTerms(yaml, tagger);
    tests += result.tests;
    failed += result.problems.length;
    for (const problem of result.problems) complain(worded(path, problem));
  }
  const count = `${tests} ${tests === 1 ? 'test' : 'tests'}`;
  process.stdout.write(failed ? `${count}, ${failed} failed\n` : `${count} passed\n`);
  return failed ? 1 : 0;
}
