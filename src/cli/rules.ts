import { rulePage, rulesTable, testTerms } from '../core/index.ts';
import { createTagger } from '../core/tools.ts';
import { Configs, UsageError } from './files.ts';
import type { Flags } from './main.ts';
import { stylesIn } from './styles.ts';

/** `copydesk rules`: the table, one rule's page, or with --test the tests that the house list of terms carries. */
export function showRules(names: readonly string[], flags: Flags): number {
  if (flags.test) return testRules(flags);
  const [id] = names;
  const styles = id?.startsWith('vale/') ? stylesIn(new Configs(flags).for(process.cwd()).config.vale) : [];
  const text = id === undefined ? rulesTable() : rulePage(id, styles);
  if (text === null) throw new UsageError(`There is no rule “${id}”.`);
  process.stdout.write(`${text.trimEnd()}\n`);
  return 0;
}

function testRules(flags: Flags): number {
  const file = new Configs(flags).file(process.cwd());
  if (!file) throw new UsageError('There is no copydesk.yaml here or above: name one with --config.');
  const { tests, problems } = testTerms(file.yaml, createTagger());
  for (const { line, column, message } of problems)
    process.stderr.write(`${file.path}:${line}:${column}: ${message}\n`);
  const count = `${tests} ${tests === 1 ? 'test' : 'tests'}`;
  process.stdout.write(problems.length ? `${count}, ${problems.length} failed\n` : `${count} passed\n`);
  return problems.length ? 1 : 0;
}
