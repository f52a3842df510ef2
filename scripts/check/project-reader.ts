import type { FileUses } from '../../reports/check/uses.ts';

/** A file that asks something of docker, or may. */
export interface ReadFile {
  uses: FileUses;
  text: string;
}

export interface ReadFiles {
  files: ReadFile[];
  /** What is there, or was named, and could not be read. */
  refused: { path: string; reason: string }[];
}

/** What the command needs of the files of a project. */
export interface ProjectReader {
  /** Those that are named, and those below directories that are named, by path. */
  filesUnder: (paths: readonly string[]) => ReadFiles;
  /** What comes on standard input. `path`: tells what kind of file it is; null where it has no name. */
  textOf: (path: string | null, text: string) => ReadFile;
}
