import {
  type Connection,
  MessageType,
  ShowDocumentRequest,
  ShowMessageNotification,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { changedConfig, changedSidecar } from '../core/index.ts';
import { isObject, isSidecarChange, isStyleChange, type SidecarChange, type StyleChange } from '../protocol.ts';
import { type Client, COMMANDS } from './client.ts';
import { ignoreRejection } from './log.ts';
import type { Configurations } from './style/configurations.ts';
import { baseName, CONFIG_NAME, withinOf } from './style/configurations.ts';
import type { HeldFiles } from './style/heldFiles.ts';
import { sidecarOf } from './style/sidecars.ts';

interface Host {
  readonly connection: Connection;
  readonly files: HeldFiles;
  readonly client: Client;
  readonly configurations: Configurations;
  /** Where a new configuration goes, for documents in no workspace folder: beside them. */
  readonly folders: () => readonly string[];
  /** A file has new words. */
  readonly written: (uri: string) => Promise<void>;
}

/** Runs a command of a quick-fix. Errors are shown to the person; nothing is written to disk here. */
export function runCommands({ connection, files, client, configurations, folders, written }: Host): void {
  const tell = (message: string): void =>
    ignoreRejection(connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }));

  connection.onExecuteCommand(async ({ command, arguments: args }) => {
    const given: unknown = args?.[0];
    if (command === COMMANDS.explain) return explain(given);
    if (!isObject(given) || typeof given.uri !== 'string') return null;
    const { uri } = given;
    if (command === COMMANDS.stet) {
      const change = { kind: 'stet', stet: given.stet };
      if (isSidecarChange(change)) await changeSidecar(uri, change);
    } else if (command === COMMANDS.off) {
      const change = { kind: 'rule', rule: given.rule, level: 'off', files: null };
      if (isStyleChange(change)) await changeStyle(uri, change);
    } else if (command === COMMANDS.style && isStyleChange(given.change)) await changeStyle(uri, given.change);
    return null;
  });

  async function changeSidecar(uri: string, change: SidecarChange): Promise<void> {
    const file = sidecarOf(uri);
    const before = (await files.read(file)) ?? null;
    await write(file, before, changedSidecar(before, change));
  }

  async function changeStyle(uri: string, change: StyleChange): Promise<void> {
    const { file } = await configurations.of(uri);
    const target = file ?? `${withinOf(uri, folders())}/${CONFIG_NAME}`;
    const before = (await files.read(target)) ?? null;
    await write(target, before, changedConfig(before, change));
  }

  async function write(uri: string, before: string | null, after: string | null): Promise<void> {
    const name = baseName(uri);
    if (after === null) return tell(`Couldn’t update ${name}: it has errors or comes from a newer Copydesk.`);
    if (after === before) return;
    const edit = wholeEdit(uri, before, after, client);
    if (!edit)
      return tell(
        `Couldn’t create ${name}: this editor doesn’t let a server make files. Create it empty, then try again.`,
      );
    const { applied } = await connection.workspace
      .applyEdit({ label: `Copydesk: ${name}`, edit })
      .catch(() => ({ applied: false }));
    if (!applied) return tell(`Couldn’t update ${name}: the editor refused the edit.`);
    await files.hold(uri, after);
    await written(uri);
  }

  async function explain(rule: unknown): Promise<null> {
    if (typeof rule !== 'string' || !client.ruleLink) return null;
    const uri = client.ruleLink.replaceAll('{id}', rule);
    if (client.showsDocuments) await connection.sendRequest(ShowDocumentRequest.type, { uri, external: true });
    else tell(`${rule}: ${uri}`);
    return null;
  }
}

/** A file with other words; null where it is not there and the client cannot make files. */
function wholeEdit(uri: string, before: string | null, after: string, client: Client): WorkspaceEdit | null {
  const lines = before?.split(/\r\n|\r|\n/) ?? [''];
  const end = { line: lines.length - 1, character: lines.at(-1)!.length };
  const edits = [{ range: { start: { line: 0, character: 0 }, end }, newText: after }];
  if (before !== null && !client.documentChanges) return { changes: { [uri]: edits } };
  if (before !== null) return { documentChanges: [{ textDocument: { uri, version: null }, edits }] };
  if (!client.makesFiles) return null;
  const create = { kind: 'create' as const, uri, options: { ignoreIfExists: true } };
  return { documentChanges: [create, { textDocument: { uri, version: null }, edits }] };
}
