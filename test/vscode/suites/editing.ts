import * as vscode from 'vscode';
import type { GoldenFinding } from './golden.ts';

/** What both extension-host suites do with VS Code's API. */

export const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Waits until `check` returns something truthy, and returns that. */
export async function until<T>(check: () => T | Promise<T>, what: string, limit = 30_000): Promise<NonNullable<T>> {
  for (const giveUp = Date.now() + limit; Date.now() < giveUp; await sleep(50)) {
    const value = await check();
    if (value) return value;
  }
  throw new Error(`Waited ${limit} ms in vain for ${what}.`);
}

export async function open(name: string): Promise<vscode.TextDocument> {
  const [uri] = await vscode.workspace.findFiles(name);
  if (!uri) throw new Error(`${name} is not in the workspace.`);
  return show(await vscode.workspace.openTextDocument(uri));
}

export async function show(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  await vscode.window.showTextDocument(document);
  return document;
}

/** Writes a file into the workspace and opens it. */
export async function create(name: string, content: string | Uint8Array): Promise<vscode.TextDocument> {
  const uri = await write(name, content);
  return show(await vscode.workspace.openTextDocument(uri));
}

export async function write(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('No folder is open.');
  const uri = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

export const ours = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Copydesk');

const SEVERITIES = ['error', 'warning', 'info', 'hint'];

/** Copydesk's diagnostics in the form of the golden files. */
export const found = (uri: vscode.Uri): GoldenFinding[] =>
  ours(uri)
    .map(({ range, severity, code }) => ({
      line: range.start.line + 1,
      column: range.start.character + 1,
      severity: SEVERITIES[severity] ?? '',
      rule: String(typeof code === 'object' ? code.value : code),
    }))
    .sort((a, b) => a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1));

export const inOrder = (findings: readonly GoldenFinding[]): GoldenFinding[] =>
  [...findings].sort((a, b) => a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1));

export const rulesAt = (uri: vscode.Uri): string[] => found(uri).map(({ rule }) => rule);

export async function readText(name: string): Promise<string> {
  const [uri] = await vscode.workspace.findFiles(name);
  if (!uri) throw new Error(`${name} is not in the workspace.`);
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
