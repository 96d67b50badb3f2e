import type { Connection } from 'vscode-languageserver';
import { ListFilesRequest, ReadFileRequest } from '../../protocol.ts';

/** The only door to files. A worker has no file system, so whoever starts the server says how files are read. */
export interface Files {
  /**
   * The text of a file; undefined where there is none, it cannot be read, or it lies outside of the folder `within` once
   * links are followed, without one outside of its repository or folder.
   */
  read(uri: string, within?: string): Promise<string | undefined>;
  /** The person's home folder, where there is a disk: configurations are not looked for above it. */
  readonly home?: string;
  /** The files of a folder and of those in it, by their paths from it on; undefined where there is none. */
  list(uri: string): Promise<readonly string[] | undefined>;
}

/** Files read by the editor, for workers and for workspaces that are on no disk. */
export function clientFiles(connection: Connection): Files {
  return {
    async read(uri) {
      try {
        const text: unknown = await connection.sendRequest(ReadFileRequest.method, { uri });
        return typeof text === 'string' ? text : undefined;
      } catch {
        return undefined; // an editor that does not know the request has no such files
      }
    },
    async list(uri) {
      try {
        const paths: unknown = await connection.sendRequest(ListFilesRequest.method, { uri });
        return Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : undefined;
      } catch {
        return undefined;
      }
    },
  };
}
