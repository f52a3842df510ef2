/** The files of a project, read with Docker's own words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CanialiasError } from '../../harness/errors.ts';
import { projectRoot } from '../../harness/place.ts';
import type { CommandWord } from '../../harness/vocabulary/commands/words.ts';
import type { EndpointWords } from '../../harness/vocabulary/endpoints/words.ts';
import { commandIndex } from '../../harness/vocabulary/uses/command-index.ts';
import { findFiles } from '../../reports/check/files/find-files.ts';
import { kindOfText, likelyKind } from '../../reports/check/read/kind-of.ts';
import { type FileToRead, readFile } from '../../reports/check/read/read-file.ts';
import { readRecordingUses } from '../../reports/check/read/read-recording.ts';
import type { ProjectReader, ReadFile, ReadFiles } from './project-reader.ts';

export function projectFiles(): ProjectReader {
  const endpoints = wordsOf('endpoints') as EndpointWords;
  const index = {
    ...commandIndex((['commands', 'plugins'] as const).flatMap((name) => wordsOf(name) as CommandWord[])),
    endpoints,
  };
  const read = (file: FileToRead): ReadFile => ({ uses: readFile(file, index), text: file.text });
  const readAsked = ({ path, text }: { path: string; text: string }): ReadFile => ({
    uses: readRecordingUses(path, text, index, endpoints),
    text,
  });
  return {
    filesUnder: (paths) => {
      const { files, recordings, refused } = findFiles(paths);
      const found: ReadFiles = { files: files.map(read), refused };
      for (const recording of recordings) {
        try {
          found.files.push(readAsked(recording));
        } catch (error) {
          if (!(error instanceof CanialiasError)) throw error;
          const { path } = recording;
          refused.push({ path, reason: error.message.replace(`${path} cannot be read: `, '') });
        }
      }
      return found;
    },
    textOf: (name, text) => {
      const path = name ?? 'standard input';
      return kindOfText(text) === 'recording'
        ? readAsked({ path, text })
        : read({ path, text, kind: likelyKind(name, text) });
    },
  };
}

/** They are ours, and checked where features are asked for: reading them costs no library. */
function wordsOf(name: 'commands' | 'endpoints' | 'plugins'): unknown {
  const text = readFileSync(join(projectRoot, 'suites', 'vocabulary', `${name}.json`), 'utf8');
  return JSON.parse(text);
}
