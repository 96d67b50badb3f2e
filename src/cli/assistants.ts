import { realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import {
  ASSISTANT_TOOLS,
  answerFor,
  formatOfCopy,
  NO_SIDECAR,
  printable,
  rulePage,
  shippedRules,
  type ToolInput,
  toolCall,
} from '../core/index.ts';
import { liesIn } from '../files/door.ts';
import type { serveTools } from '../mcp/index.ts';
import { product } from '../product.ts';
import { Configs } from './configs.ts';
import { UsageError } from './errors.ts';
import { onlySource, reasonOf, type Source } from './files.ts';
import type { Flags } from './flags.ts';
import { Reviewer } from './review.ts';
import { complain } from './say.ts';
import { stylesIn } from './valeStyles.ts';

const INSTRUCTIONS =
  'Copydesk reviews news copy by fixed rules, on this computer. Its findings are facts about the copy: cite their lines, and do not add faults it did not find. Nothing is written; a person decides what to change.';

/** `copydesk mcp`: the tools for assistants over the model context protocol, for the stories of some folders. */
export async function serveAssistants(names: readonly string[], flags: Flags): Promise<number> {
  const folders = (names.length ? names : ['.']).map(folderOf);
  // Errors in the command line are reported before a client connects.
  new Configs(flags).for('-');
  new Reviewer(flags);
  // The protocol's library is as large as the rest of the command line, so it is loaded for this command only.
  const { serveTools: serve } = createRequire(import.meta.url)('./mcp.js') as { serveTools: typeof serveTools };
  await serve({
    version: product.version,
    instructions: INSTRUCTIONS,
    tools: ASSISTANT_TOOLS,
    call: (name, input) => answer(name, input, folders, flags),
    complain,
  });
  return 0;
}

function folderOf(name: string): string {
  const folder = resolve(name);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${printable(name)}: no such folder.`);
  return realpathSync(folder);
}

async function answer(name: string, given: unknown, folders: readonly string[], flags: Flags): Promise<object> {
  const call = toolCall(name, given);
  if ('problem' in call) throw new UsageError(call.problem);
  const { tool, input } = call;
  // What the newsroom's files say may have changed since the last question.
  const configs = new Configs(flags);
  if (tool === 'explain-rule') return explained(input.rule ?? '', configs);
  const source = await storyOf(input, folders, configs);
  const { article, findings } = new Reviewer(flags).review(source);
  return answerFor(tool, { article, findings, sidecar: source.sidecar }, input);
}

function explained(rule: string, configs: Configs): object {
  const styles = rule.startsWith('vale/') ? stylesIn(configs.for('-').config.vale) : [];
  const page = rulePage(rule, [...styles, ...shippedRules()]);
  if (page === null) throw new UsageError(`There is no rule “${rule}”.`);
  return { rule, page };
}

async function storyOf(
  { file, text, format }: ToolInput,
  folders: readonly string[],
  configs: Configs,
): Promise<Source> {
  if (file !== undefined) return onlySource([within(file, folders)], configs);
  if (text === undefined) throw new UsageError('Name the story: its file, or the text itself.');
  const { config } = configs.for('-');
  return { file: '', text, lead: '', format: format ?? formatOfCopy('', text), config, sidecar: NO_SIDECAR };
}

/** Where a file that a model names lies, links followed: in the folders that were opened to it, and nowhere else. */
function within(file: string, folders: readonly string[]): string {
  for (const folder of folders) {
    let place: string;
    try {
      place = realpathSync(resolve(folder, file));
    } catch (error) {
      if (folder === folders.at(-1)) throw new UsageError(`${printable(file)}: ${reasonOf(error)}.`);
      continue;
    }
    if (folders.some((one) => liesIn(place, one))) return place;
  }
  throw new UsageError(`${printable(file)}: it is not in a folder that is open to assistants.`);
}
