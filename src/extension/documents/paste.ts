import * as vscode from 'vscode';
import type { LoadImporter } from './importer.ts';

/** Letters of HTML that are pasted as Markdown; a page has some hundred thousand. */
const LARGEST = 4_000_000;

/** What VS Code has since version 1.97, as far as it is used here; the types of the oldest version lack it. */
interface PasteEdit {
  insertText: string;
  title: string;
}
interface PasteApi {
  readonly DocumentPasteEdit: new (text: string, title: string, kind: unknown) => PasteEdit;
  readonly DocumentDropOrPasteEditKind: {
    readonly Text: { append(...parts: string[]): unknown };
  };
  readonly languages: {
    registerDocumentPasteEditProvider?(
      selector: vscode.DocumentSelector,
      provider: {
        provideDocumentPasteEdits(
          document: vscode.TextDocument,
          ranges: readonly vscode.Range[],
          data: vscode.DataTransfer,
        ): Promise<PasteEdit[] | undefined>;
      },
      metadata: { providedPasteEditKinds: readonly unknown[]; pasteMimeTypes: readonly string[] },
    ): vscode.Disposable;
  };
}

/** Rich text from a content-management system, Google Docs or Word is pasted into articles as clean Markdown. */
export function registerPaste(load: LoadImporter | undefined): vscode.Disposable {
  const api = vscode as unknown as PasteApi;
  const register = api.languages.registerDocumentPasteEditProvider;
  if (!load || !register) return new vscode.Disposable(() => {});
  const kind = api.DocumentDropOrPasteEditKind.Text.append('copydesk', 'markdown');
  return register.call(
    api.languages,
    [{ language: 'markdown' }, { language: 'article' }],
    {
      async provideDocumentPasteEdits(_document, _ranges, data) {
        const html = await data.get('text/html')?.asString();
        if (!html || html.length > LARGEST || !isRich(html)) return undefined;
        const markdown = load().htmlToMarkdown(html).trim();
        return markdown
          ? [new api.DocumentPasteEdit(markdown, vscode.l10n.t('Paste as Clean Markdown'), kind)]
          : undefined;
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/html'] },
  );
}

/** Code editors put their colors on the clipboard as HTML, too; that is no rich text. */
const isRich = (html: string): boolean =>
  !/\bvscode\b|font-family:[^;"']*(?:mono|courier|consolas|menlo)/i.test(html) &&
  /<(?:p|h[1-6]|ul|ol|table|a|b|strong|em|i|blockquote|br|img|figure|div)\b/i.test(html);
