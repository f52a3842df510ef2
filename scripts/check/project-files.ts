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

/** The words are ours and checked where features are asked for: reading them costs no library. */
export function projectFiles(): ProjectReader {
  const words = readFileSync(join(projectRoot, 'suites', 'vocabulary', 'commands.json'), 'utf8');
  const index = commandIndex(JSON.parse(words) as CommandWord[]);
  const read = (file: FileToRead) => ({ uses: readFile(file, index), text: file.text });
  return {
    filesUnder: (paths) => {
      const { files, refused } = findFiles(paths);
      return { files: files.map(read), refused };
    },
    textOf: (path, text) => read({ path: path ?? 'standard input', text, kind: likelyKind(path, text) }),
  };
}
