import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { applyEdits, readArticle, rename } from '../src/core/index.ts';
import { type Client, EDITOR, HOSTS } from './lsp.ts';

const STORY = `Okora closes the Vell bridge

By Nell Astbury

PORT ADA — Site engineer Dana Okora closed the bridge on Monday. Some 40 trucks turned back, police said.

“We asked Okora, and Okora said no,” Mayor Ana Ruiz said.

Okora’s deputy, Bo Lind, counted at least 60 trucks. Ruiz thanked Dana Okora.
`;

/** Headline, caption and body have the misspelt name; the sum is wrong. */
const MISSPELT = `---
title: Okora closes the Vell bridge
image: bridge.jpg
caption: Site engineer Dana Okora inspects the bridge on Monday.
credit: Bo Lind
---

PORT ADA — Site engineer Dana Okoro closed the bridge on Monday. Nobody was hurt, Okoro said.

Ferries will run from noon, Okora said. Okoro thanked them. Fares rise 12%, from $10.99 to $11.99.
`;

const renamed = (place: string, name: string) => {
  const renaming = rename(readArticle(STORY, 'text'), STORY.indexOf(place) + place.length - 1, name);
  return renaming && { text: applyEdits(STORY, renaming.edits), quoted: renaming.quoted.length };
};

describe('a person is given another name', () => {
  const everywhere = (text: string): string => text.replaceAll(/Okora(?!, and| said no)/g, 'Okoro');
  test('where nobody is named, nothing changes', () => assert.deepEqual(renamed('deputy', 'X'), null));
  test('from a full name, in headline and body', () =>
    assert.deepEqual(renamed('Dana Okora', 'Dana Okoro'), { text: everywhere(STORY), quoted: 2 }));
  test('from the headline', () => assert.deepEqual(renamed('Okora', 'Okoro'), { text: everywhere(STORY), quoted: 2 }));
  test('given name and surname at once', () =>
    assert.deepEqual(renamed('Dana Okora', 'Diana Okoro'), {
      text: everywhere(STORY).replaceAll('Dana', 'Diana'),
      quoted: 2,
    }));
  test('a name of more words: the surname follows everywhere else', () =>
    assert.deepEqual(renamed('Dana Okora', 'Dana M. Okoro'), {
      text: everywhere(STORY).replaceAll('Dana Okoro', 'Dana M. Okoro'),
      quoted: 2,
    }));
  test('others keep theirs', () =>
    assert.equal(renamed('Ana Ruiz', 'Ana Ruis')?.text, STORY.replaceAll('Ruiz', 'Ruis')));
});

const URI = 'file:///desk/bridge.txt';
const servers: Client[] = [];
after(() => Promise.all(servers.map((server) => server.stop())));

for (const [host, start] of HOSTS) {
  describe(`rename and figures, server as a ${host}`, () => {
    const ask = async <T>(method: string, line: number, character: number, more = {}, annotates = true): Promise<T> => {
      const workspace = annotates
        ? { ...EDITOR.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } }
        : EDITOR.workspace;
      const client = await start({ capabilities: { ...EDITOR, ...(workspace ? { workspace } : {}) } });
      servers.push(client);
      await client.open(URI, STORY, 'article');
      return client.connection.sendRequest(`textDocument/${method}`, {
        textDocument: { uri: URI },
        position: { line, character },
        ...more,
      });
    };

    test('the name under the cursor is offered for change', async () =>
      assert.deepEqual(await ask('prepareRename', 4, 30), {
        range: { start: { line: 4, character: 25 }, end: { line: 4, character: 35 } },
        placeholder: 'Dana Okora',
      }));
    test('no name, no change', async () => assert.equal(await ask('prepareRename', 4, 40), null));
    test('places inside quotation marks wait for a confirmation', async () => {
      const edit = await ask<WorkspaceEdit>('rename', 4, 30, { newName: 'Dana Okoro' });
      assert.equal(edit.changeAnnotations?.quoted?.needsConfirmation, true);
      const [change] = edit.documentChanges ?? [];
      const lines = (change as { edits: { annotationId: string; range: { start: { line: number } } }[] }).edits.map(
        ({ annotationId, range }) => [annotationId, range.start.line],
      );
      assert.deepEqual(lines.sort(), [
        ['copy', 0],
        ['copy', 4],
        ['copy', 8],
        ['copy', 8],
        ['quoted', 6],
        ['quoted', 6],
      ]);
    });
    test('an editor that cannot ask is not given them', async () => {
      const edit = await ask<WorkspaceEdit>('rename', 4, 30, { newName: 'Dana Okoro' }, false);
      assert.equal(edit.changes?.[URI]?.length, 4);
    });
    const fixesAt = async (line: number, character: number, annotates: boolean): Promise<CodeAction[]> => {
      const workspaceEdit = { documentChanges: true, ...(annotates ? { changeAnnotationSupport: {} } : {}) };
      const client = await start({ capabilities: { ...EDITOR, workspace: { ...EDITOR.workspace, workspaceEdit } } });
      servers.push(client);
      await client.open('file:///desk/bridge.md', MISSPELT, 'markdown');
      return client.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: 'file:///desk/bridge.md' },
        range: { start: { line, character }, end: { line, character } },
        context: { diagnostics: [] },
      });
    };
    const titled = (fixes: readonly CodeAction[], title: string): WorkspaceEdit | undefined =>
      fixes.find((fix) => fix.title === title)?.edit;
    const placesOf = (edit: WorkspaceEdit | undefined) =>
      ((edit?.documentChanges ?? []) as TextDocumentEdit[]).flatMap(({ edits }) => edits) as {
        annotationId?: string;
        range: { start: { line: number } };
      }[];
    test('one annotated edit spells a name alike in headline, caption and body', async () => {
      const edit = titled(await fixesAt(9, 30, true), 'Use “Okoro” everywhere');
      assert.deepEqual(
        placesOf(edit).map(({ annotationId, range }) => [annotationId, range.start.line]),
        [
          ['places', 1],
          ['places', 3],
          ['places', 9],
        ],
      );
      assert.deepEqual(edit?.changeAnnotations, {
        places: { label: 'Use “Okoro” everywhere', description: '3 places', needsConfirmation: false },
      });
    });
    test('an editor without annotations gets the plain edit', async () => {
      const edit = titled(await fixesAt(9, 30, false), 'Use “Okoro” everywhere');
      assert.deepEqual(
        [placesOf(edit).map(({ annotationId }) => annotationId), edit?.changeAnnotations],
        [[undefined, undefined, undefined], undefined],
      );
    });
    test('a percentage is worked out again', async () => {
      const edit = titled(await fixesAt(9, 73, true), 'Change to “9%”');
      assert.deepEqual(placesOf(edit), [
        { range: { start: { line: 9, character: 71 }, end: { line: 9, character: 74 } }, newText: '9%' },
      ]);
    });
    test('a hover tells how a figure was read, its source, and where else the quantity stands', async () => {
      const hover = await ask<unknown>('hover', 8, 46);
      assert.equal(
        (hover as { contents: { value: string } } | null)?.contents.value,
        '**Figure:** 60 or more trucks. Source: none in this sentence.\n- differs: “Some 40 trucks”, line 5',
      );
    });
  });
}
