/** How long finding and reading the files of a project takes that asks docker for much. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { CommandWord } from '../../harness/vocabulary/commands/words.ts';
import { commandIndex } from '../../harness/vocabulary/uses/command-index.ts';
import { findFiles } from '../../reports/check/files/find-files.ts';
import { readFile } from '../../reports/check/read/read-file.ts';
import { sampleFiles } from '../../reports/check/testing/sample-files.ts';

const count = 200;

/** `words`: Docker's commands. */
export async function benchCheck(words: readonly CommandWord[]): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'canialias-check-'));
  try {
    await writeSamples(root);
    const [began, processor] = [performance.now(), process.cpuUsage()];
    const index = commandIndex(words);
    const { files } = findFiles([root]);
    const uses = files.flatMap((file) => readFile(file, index).uses);
    const { user, system } = process.cpuUsage(processor);
    return [
      `${files.length} files with ${uses.length} uses of docker`,
      `  found and read in ${seconds(performance.now() - began)} (at most 2 s is wanted)`,
      `  processor time ${seconds((user + system) / 1000)}`,
      '',
    ].join('\n');
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** One of each kind to a directory. */
async function writeSamples(root: string): Promise<void> {
  const samples = Object.entries(sampleFiles);
  for (let at = 0; at < count; at += 1) {
    const [name = '', text = ''] = samples[at % samples.length] ?? [];
    const path = join(root, `project-${Math.floor(at / samples.length)}`, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
