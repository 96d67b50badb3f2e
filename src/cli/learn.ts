import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type FinishedStory, LEAST_STORIES, printable, proposalText, proposeStyle, readHabits } from '../core/index.ts';
import { LARGEST_CONFIG, readRegular } from '../files/door.ts';
import { replaceFile } from '../files/replaceFile.ts';
import { Configs } from './configs.ts';
import { UnreadableError, UsageError } from './errors.ts';
import { homesOf, sources } from './files.ts';
import type { Flags } from './flags.ts';
import { complain } from './say.ts';

/**
 * `copydesk learn`: reads finished stories and prints the configuration that fits them; what was counted goes to standard
 * error, so that the rest can be kept. What else is in --config stays. With --out that file is changed instead.
 */
export async function learn(names: readonly string[], flags: Flags): Promise<number> {
  if (!names.length) throw new UsageError('Name a folder of finished stories.');
  const configs = new Configs(flags);
  const stories: FinishedStory[] = [];
  for (const source of await sources(names, configs))
    if (source instanceof UnreadableError) complain(source.message);
    else stories.push({ text: source.text, format: source.format, name: source.file });
  if (stories.length < LEAST_STORIES) {
    complain(`Finished stories found: ${stories.length}; ${LEAST_STORIES} are needed to tell habits from chance.`);
    return 2;
  }
  const evidence = evidenceOf(stories);
  const base = flags.out ?? flags.config;
  const before = base === undefined ? null : heldIn(base, configs);
  const proposal = proposeStyle(evidence, before?.toString('utf8') ?? null);
  if (!proposal) throw new UsageError(`${printable(base ?? '')} has mistakes. Mend them first.`);
  process.stderr.write(proposalText(proposal, evidence));
  if (flags.out === undefined) process.stdout.write(proposal.yaml);
  else if (proposal.yaml !== (before?.toString('utf8') ?? ''))
    await replaceFile(flags.out, Buffer.from(proposal.yaml), {
      expected: before,
      follow: false,
      within: homesOf(flags.out, configs),
    });
  return 0;
}

function evidenceOf(stories: readonly FinishedStory[]) {
  const steps = readHabits(stories);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const heldIn = (name: string, configs: Configs): Buffer | null =>
  existsSync(resolve(name)) ? readRegular(name, LARGEST_CONFIG, homesOf(name, configs)) : null;
