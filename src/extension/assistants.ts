import * as api from 'vscode';
import { type CancellationToken, type Disposable, l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import { ASSISTANT_TOOLS, editorToolName, type ToolInput } from '../core/index.ts';
import { type AssistAnswer, AssistRequest } from '../protocol.ts';
import type { Session } from './client/session.ts';

/** What newer editors have for language models; the oldest that runs Copydesk does not. */
interface LanguageModels {
  readonly lm?: { readonly registerTool?: (name: string, tool: Tool) => Disposable };
  readonly LanguageModelToolResult?: new (parts: readonly unknown[]) => object;
  readonly LanguageModelTextPart?: new (text: string) => object;
}

interface Tool {
  prepareInvocation(): { invocationMessage: string };
  invoke(options: { readonly input: unknown }, token: CancellationToken): Promise<object>;
}

/** Copy in no file, as the server knows it. */
const NO_FILE = 'untitled:assistant';

/** The tools for assistants in the editor. All of them read; what to change stays a person's decision. */
export function registerAssistants(session: Session): Disposable[] {
  const { lm, LanguageModelToolResult: Result, LanguageModelTextPart: Text } = api as unknown as LanguageModels;
  if (!lm?.registerTool || !Result || !Text) return [];
  const register = lm.registerTool.bind(lm);
  return ASSISTANT_TOOLS.map(({ name }) =>
    register(editorToolName(name), {
      prepareInvocation: () => ({ invocationMessage: l10n.t('Reading with Copydesk') }),
      async invoke({ input }, token) {
        const story = name === 'explain-rule' ? null : await storyOf((input ?? {}) as ToolInput);
        const said: AssistAnswer | null | undefined =
          story && 'problem' in story
            ? story
            : await session.request(AssistRequest, { tool: name, input, story }, token);
        if (!said || 'problem' in said) throw new Error(said?.problem ?? 'Copydesk’s language server does not answer.');
        return new Result([new Text(JSON.stringify(said.answer))]);
      },
    }),
  );
}

type Story = { readonly uri: string; readonly languageId: string; readonly text: string };

/** The words that are meant: those given, a file of the workspace as the editor has it, or what is in the active editor. */
async function storyOf({ file, text, format }: ToolInput): Promise<Story | { readonly problem: string } | null> {
  if (typeof text === 'string')
    return { uri: NO_FILE, languageId: format === 'markdown' ? 'markdown' : 'article', text };
  if (typeof file !== 'string') {
    const active = window.activeTextEditor?.document;
    return active ? storyIn(active) : null;
  }
  for (const { uri } of workspace.workspaceFolders ?? []) {
    const path = Uri.file(file).path;
    for (const place of [Uri.joinPath(uri, file), uri.with({ path })]) {
      if (!workspace.getWorkspaceFolder(place)) continue;
      try {
        return storyIn(await workspace.openTextDocument(place));
      } catch {
        // It is not in this folder; it may be in the next.
      }
    }
  }
  return { problem: `“${file}” is no text file of the folders that are open.` };
}

const storyIn = (document: TextDocument): Story => ({
  uri: document.uri.toString(),
  languageId: document.languageId,
  text: document.getText(),
});
