/** The files of a project, read with Docker's own words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../harness/place.ts';
import type { CommandWord } from '../../harness/vocabulary/commands/words.ts';
import { commandIndex } from '../../harness/vocabulary/uses/command-index.ts';
import { findFiles } from '../../reports/check/files/find-files.ts';
import { likelyKind } from '../../reports/check/read/kind-of.ts';
import { type FileToRead, readFile } from '../../reports/check/read/read-file.ts';
import type { ProjectReader } from './project-reader.ts';

function wordsIn(name: string): CommandWord[] {
  const text = readFileSync(join(projectRoot, 'suites', 'vocabulary', `${name}.json`), 'utf8');
  return JSON.parse(text) as CommandWord[];
}

/** The words are ours and checked where features are asked for: reading them costs no library. */
export function projectFiles(): ProjectReader {
  const index = commandIndex(['commands', 'plugins'].flatMap(wordsIn));
  const read = (file: FileToRead) => ({ uses: readFile(file, index), text: file.text });
  return {
    filesUnder: (paths) => {
      const { files, refused } = findFiles(paths);
      return { files: files.map(read), refused };
    },
    textOf: (path, text) => read({ path: path ?? 'standard input', text, kind: likelyKind(path, text) }),
  };
}
