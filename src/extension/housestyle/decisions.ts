import { ConfigurationTarget, l10n, Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { unlinked } from '../../core/index.ts';
import { ConfigChangeRequest, ConfigFileRequest, isObject, type StyleArgs, type StyleChange } from '../../protocol.ts';
import { FILES_CHANGED, type Session } from '../client/session.ts';
import { pick } from '../pick.ts';
import { mayWrite, type WriteFile, writeOrSay } from './write.ts';

const NAME = 'copydesk.yaml';

/** Where decisions about a document are written: the file in force, or one to be made in the workspace folder. */
export interface Target {
  readonly file: Uri;
  readonly exists: boolean;
}

/** "Add … to the house": writes the decision into copydesk.yaml, or without a workspace into the person's settings. */
export async function addToHouse(session: Session, write: WriteFile, given: unknown): Promise<void> {
  if (isStyleArgs(given)) await decide(session, write, Uri.parse(given.uri, true), given.change);
}

/** "Switch … off…": asks where: in this story, its folder, everywhere, or for this person. */
export async function switchOff(session: Session, write: WriteFile, given: unknown): Promise<void> {
  if (!isObject(given) || typeof given.uri !== 'string' || typeof given.rule !== 'string') return;
  const { rule } = given;
  const story = Uri.parse(given.uri, true);
  const target = await targetOf(session, story);
  const onlyMe = { label: l10n.t('Everywhere, just for me'), description: l10n.t('your settings'), files: null };
  const chosen = await pick([...placesIn(target, story), onlyMe], {
    title: l10n.t('Turn off {0}', rule),
    placeHolder: l10n.t('Where?'),
  });
  if (!chosen) return;
  const change: StyleChange = { kind: 'rule', rule, level: 'off', files: chosen.files };
  if (chosen === onlyMe) await keepPersonally(change);
  else await decide(session, write, story, change);
}

/** "Add to House Word List…": the words selected, and what to write instead. */
export async function addTerm(session: Session, write: WriteFile): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const selected = editor.document.getText(editor.selection).trim();
  const title = l10n.t('Add to the house word list');
  const avoid = (
    await window.showInputBox({ title, prompt: l10n.t('Word or phrase to avoid'), value: selected })
  )?.trim();
  if (!avoid) return;
  const use = await window.showInputBox({
    title,
    prompt: l10n.t('Use this instead of “{0}” (leave empty to ask for a rewrite)', unlinked(avoid)),
  });
  if (use === undefined) return;
  const term = { ...(use.trim() ? { use: use.trim() } : {}), avoid: [avoid] };
  await decide(session, write, editor.document.uri, { kind: 'terms', term });
}

function placesIn(target: Target | null, story: Uri): { label: string; description: string; files: string | null }[] {
  if (!target) return [];
  const folder = target.file.path.slice(0, -NAME.length);
  const everywhere = { label: l10n.t('Everywhere'), description: NAME, files: null };
  if (!story.path.startsWith(folder)) return [everywhere];
  const path = story.path.slice(folder.length);
  const inside = path.slice(0, path.lastIndexOf('/'));
  return [
    { label: l10n.t('In {0}', path), description: NAME, files: literal(path.includes('/') ? path : `./${path}`) },
    ...(inside ? [{ label: l10n.t('In {0}', inside), description: NAME, files: `${literal(inside)}/**` }] : []),
    everywhere,
  ];
}

/** A path as a glob that means itself. */
const literal = (path: string): string => path.replace(/[\\[\]{}()*?!+@]/g, '\\$&');

async function decide(session: Session, writeFile: WriteFile, story: Uri, change: StyleChange): Promise<void> {
  const target = await targetOf(session, story);
  if (target) await write(session, writeFile, target, change);
  else {
    const keep = l10n.t('Save to My Settings');
    const message = l10n.t('Open a folder to save copydesk.yaml in.');
    if ((await window.showInformationMessage(message, keep)) === keep) await keepPersonally(change);
  }
}

/** The configuration file in force for a story or a folder, or the one to be made; null without a workspace. */
export async function targetOf(session: Session, story: Uri): Promise<Target | null> {
  const answer = await session.request(ConfigFileRequest, { uri: story.toString() });
  if (answer?.file) return { file: Uri.parse(answer.file, true), exists: true };
  const folder = workspace.getWorkspaceFolder(story) ?? workspace.workspaceFolders?.[0];
  if (!folder) return null;
  const file = Uri.joinPath(folder.uri, NAME);
  // One just written may not have come to the server's notice.
  const exists = await workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
  return { file, exists };
}

async function write(session: Session, writeFile: WriteFile, target: Target, change: StyleChange): Promise<void> {
  const held = await heldBy(target);
  const answer = await session.request(ConfigChangeRequest, { text: held?.text ?? null, change });
  if (answer) await put(session, writeFile, target, held, answer.text);
  else sayBroken();
}

export const sayBroken = (): void =>
  void window.showErrorMessage(l10n.t('Couldn’t update {0}: it has errors or can’t be read.', NAME));

/** What the file of a decision held when it was looked at. */
interface Held {
  readonly document: TextDocument;
  readonly text: string;
  readonly version: number;
}

export async function heldBy({ file, exists }: Target): Promise<Held | null> {
  if (!exists) return null;
  const document = await workspace.openTextDocument(file);
  return { document, text: document.getText(), version: document.version };
}

/** As an edit of the editor's, so that it can be undone, and what somebody is typing there is neither lost nor overwritten. */
export async function put(
  session: Session,
  writeFile: WriteFile,
  { file, exists }: Target,
  held: Held | null,
  text: string,
): Promise<void> {
  if (!(await mayWrite())) return;
  const document = held?.document;
  const edit = new WorkspaceEdit();
  if (held) replace(edit, held.document, held.text, text);
  else edit.createFile(file, { contents: new TextEncoder().encode(text) });
  if (document?.version !== held?.version) {
    void window.showErrorMessage(l10n.t('{0} was just changed. Try again.', NAME));
    return;
  }
  if (!(await workspace.applyEdit(edit))) {
    // The editor does not say why; a file that is not there yet can be written without it.
    if (document) void window.showErrorMessage(l10n.t('Couldn’t update {0}. Nothing was changed.', NAME));
    if (document || !(await writeOrSay(writeFile, file, text, null))) return;
  }
  if (document && !(await document.save())) return; // the editor has said why
  session.notify(FILES_CHANGED, { changes: [{ uri: file.toString(), type: exists ? 2 : 1 }] });
}

/** Only what differs, so that cursors and folds elsewhere stay. */
function replace(edit: WorkspaceEdit, document: TextDocument, before: string, after: string): void {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const place = new Range(document.positionAt(start), document.positionAt(before.length - end));
  edit.replace(document.uri, place, after.slice(start, after.length - end));
}

async function keepPersonally(change: StyleChange): Promise<void> {
  const settings = workspace.getConfiguration('copydesk');
  const now = <T>(name: string, usual: T): T => settings.inspect<T>(name)?.globalValue ?? usual;
  const update = (name: string, value: unknown) => settings.update(name, value, ConfigurationTarget.Global);
  if (change.kind === 'rule')
    await update('rules', { ...now<Record<string, unknown>>('rules', {}), [change.rule]: change.level });
  else if (change.kind === 'terms') await update('terms', [...now<unknown[]>('terms', []), change.term]);
  else await update(change.kind, [...new Set([...now<string[]>(change.kind, []), change.word])]);
}

const isStyleArgs = (value: unknown): value is StyleArgs =>
  isObject(value) && typeof value.uri === 'string' && isObject(value.change);
