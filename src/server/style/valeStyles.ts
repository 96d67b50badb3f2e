import { type Connection, DiagnosticSeverity } from 'vscode-languageserver';
import type { AnyRule } from '../../core/index.ts';
import { toConfigDiagnostic } from '../convert.ts';
import type { Files } from './files.ts';

/** Vale styles in force for a document. */
export interface Styles {
  readonly rules: readonly AnyRule[];
  /** Equal for equal styles. */
  readonly key: string;
}

/** The folders of Vale styles that configurations name, by their addresses. */
export interface StyleFolders {
  of(folders: readonly string[]): Promise<Styles>;
  /** Whether the folder is there. */
  has(folder: string): Promise<boolean>;
  /** Whether a file lies in a folder of styles; if so it is read again. */
  fileChanged(uri: string): boolean;
  /** No other folders are named any more: what was said of their files is taken back. */
  keep(folders: readonly string[]): void;
  /** All rules read so far. */
  rules(): readonly AnyRule[];
}

interface Folder extends Styles {
  readonly found: boolean;
  /** Files with diagnostics. */
  readonly faulty: readonly string[];
}

const NONE: Styles = { rules: [], key: '' };
/** More files than this are no styles but somebody's whole disk. */
const MOST_FILES = 1000;

export function createStyleFolders(host: { readonly connection: Connection; readonly files: Files }): StyleFolders {
  const { connection, files } = host;
  const known = new Map<string, Promise<Folder>>();
  let readings = 0;
  let rules: readonly AnyRule[] = [];

  const tell = (uri: string, diagnostics: ReturnType<typeof toConfigDiagnostic>[]): void => {
    connection.sendDiagnostics({ uri, diagnostics }).catch(() => {});
  };

  async function read(folder: string): Promise<Folder> {
    const [{ isStyleFile, readStyles }, paths] = await Promise.all([
      import('../../core/valeStyles.ts'),
      files.list(folder),
    ]);
    const key = `${folder}#${++readings}`;
    if (!paths) return { ...NONE, key, found: false, faulty: [] };
    const address = (path: string): string => `${folder}/${path.split('/').map(encodeURIComponent).join('/')}`;
    const texts = await Promise.all(
      paths
        .filter(isStyleFile)
        .slice(0, MOST_FILES)
        .map(async (path) => ({ path, text: (await files.read(address(path))) ?? '' })),
    );
    const styles = readStyles(decodeURIComponent(folder.slice(folder.lastIndexOf('/') + 1)), texts);
    const faulty = new Set(styles.problems.map(({ path }) => path));
    for (const { path, text } of texts)
      if (faulty.has(path)) {
        const problems = styles.problems.filter((one) => one.path === path).map(({ problem }) => problem);
        tell(
          address(path),
          problems.map((problem) => toConfigDiagnostic(address(path), text, problem, DiagnosticSeverity.Warning)),
        );
      }
    rules = [...rules.filter(({ id }) => !styles.rules.some((rule) => rule.id === id)), ...styles.rules];
    return { rules: styles.rules, key, found: true, faulty: [...faulty].map(address) };
  }

  function folderOf(folder: string): Promise<Folder> {
    let reading = known.get(folder);
    if (!reading) {
      reading = read(folder).catch(() => ({ ...NONE, found: false, faulty: [] }));
      known.set(folder, reading);
    }
    return reading;
  }

  function forget(folder: string): void {
    known.get(folder)?.then(({ faulty }) => {
      for (const file of faulty) tell(file, []);
    });
    known.delete(folder);
  }

  return {
    async of(folders) {
      if (!folders.length) return NONE;
      const all = await Promise.all(folders.map(folderOf));
      return { rules: all.flatMap((folder) => folder.rules), key: all.map(({ key }) => key).join(' ') };
    },
    has: async (folder) => (await folderOf(folder)).found,
    fileChanged(uri) {
      const folder = [...known.keys()].find((one) => uri.startsWith(`${one}/`));
      if (folder === undefined) return false;
      forget(folder);
      return true;
    },
    keep(folders) {
      for (const folder of [...known.keys()]) if (!folders.includes(folder)) forget(folder);
    },
    rules: () => rules,
  };
}
