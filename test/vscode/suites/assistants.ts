import * as vscode from 'vscode';
import type { Suite } from '../suite.ts';
import { create, open, write } from './editing.ts';

/** The tools for language models, in both extension hosts; the editor's types here are older than they are. */
interface Tools {
  readonly tools?: readonly { readonly name: string; readonly inputSchema: object }[];
  readonly invokeTool?: (
    name: string,
    options: { readonly input: object; readonly toolInvocationToken: undefined },
  ) => Thenable<{ readonly content: readonly { readonly value: string }[] }>;
}

const NAMES = ['check', 'explain-rule', 'facts-to-verify', 'propose-fix', 'who-said-it'];
const STORY =
  'River rises in Port Ada\n\nThe plan failed, Mayor Ana Ruiz said.\n\n“It was doomed.”\n\n“Nobody asked us,” Ruiz said.\n';

function equal(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    throw new Error(`expected ${JSON.stringify(expected)}\nfound ${JSON.stringify(actual)}`);
}

export function testAssistants(suite: Suite): void {
  const { tools, invokeTool } = (vscode as unknown as { lm?: Tools }).lm ?? {};
  if (!tools || !invokeTool) {
    console.log('# skipped: this VS Code has no tools for language models');
    return;
  }
  // biome-ignore lint/suspicious/noExplicitAny: the answers are JSON of five shapes
  const ask = async (name: string, input: object): Promise<any> => {
    const { content } = await invokeTool(`copydesk_${name}`, { input, toolInvocationToken: undefined });
    return JSON.parse(content[0]!.value);
  };
  const refusal = (name: string, input: object): Promise<string> =>
    ask(name, input).then(
      () => {
        throw new Error(`${name} answered`);
      },
      (error: Error) => error.message,
    );

  suite.test(
    'assistants: five tools, asked of a file that is not open, of words, and of the active editor',
    async () => {
      const ours = ((vscode as unknown as { lm: Tools }).lm.tools ?? []).map(({ name }) => name);
      equal(
        ours.filter((name) => name.startsWith('copydesk_')).sort(),
        NAMES.map((name) => `copydesk_${name}`),
      );
      await write('asked.txt', STORY);
      const rulesIn = (findings: readonly { rule: string }[]): string[] => findings.map(({ rule }) => rule);
      equal(rulesIn((await ask('check', { file: 'asked.txt' })).findings), ['quotes/unattributed']);
      const { fixes } = await ask('propose-fix', { text: STORY });
      if (!fixes.some(({ after }: { after: string }) => /doomed,” Ruiz said/.test(after)))
        throw new Error(JSON.stringify(fixes));
      const document = await create('asked-unsaved.txt', STORY);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.positionAt(STORY.length), '\n“Nor us,” Bo Lind said.\n');
      await vscode.workspace.applyEdit(edit);
      const { quotations } = await ask('who-said-it', {});
      equal(quotations.at(-1).who, 'Bo Lind');
      await document.save();
      if (!(await ask('facts-to-verify', {})).facts.length) throw new Error('no facts');
      if (!/^# /.test((await ask('explain-rule', { rule: 'quotes/unattributed' })).page)) throw new Error('no page');
      await open('night-ferry.md');
    },
  );
  suite.test('assistants: a wrong question is answered with what is wrong', async () => {
    for (const [name, input, want] of [
      ['check', { file: '../outside.txt' }, /no text file/],
      ['check', { file: 'gone.txt' }, /no text file/],
      ['explain-rule', { rule: 'no/rule' }, /no rule “no\/rule”/],
    ] as const) {
      const message = await refusal(name, input);
      if (!want.test(message)) throw new Error(`${name}: ${message}`);
    }
  });
}
