/** What checking the files of a project costs, as processor time and over what the parsers alone cost. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { parseTree } from 'jsonc-parser';
import { parse } from 'unbash';
import { parseAllDocuments } from 'yaml';
import { projectRoot } from '../../harness/place.ts';
import type { CommandWord } from '../../harness/vocabulary/commands/words.ts';
import { commandIndex } from '../../harness/vocabulary/uses/command-index.ts';
import { findFiles } from '../../reports/check/files/find-files.ts';
import { checkerFor } from '../../reports/check/find/findings.ts';
import { newestTargets } from '../../reports/check/find/targets.ts';
import { type FileToRead, readFile } from '../../reports/check/read/read-file.ts';
import { sampleFiles } from '../../reports/check/testing/sample-files.ts';
import type { Compat } from '../../reports/compat/schema.ts';

const count = 200;

/** Scripts of projects are longer than the sample. */
const denser = 4;

/** `words`: Docker's commands. Parsers and check take turns, so that both meet the same machine. */
export async function benchCheck(words: readonly CommandWord[], compat: Compat): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'canialias-check-'));
  try {
    await writeSamples(root);
    const first = timed(() => findFiles([root]).files);
    const files = first.result;
    const whole = timed(() => checkedUses(files, words, compat));
    const rounds = [1, 2, 3, 4, 5].map(() => ({
      parsers: timed(() => {
        for (const file of files) parseAlone(file);
      }).ms,
      check: timed(() => checkedUses(files, words, compat)).ms,
    }));
    const command = wholeCommand(root);
    const ratio = median(rounds.map(({ parsers, check }) => check / parsers));
    return [
      `${files.length} files with ${whole.result} uses of docker, in processor time`,
      `  the whole command, from its start to what it prints, ${seconds(command)} by the clock (at most 2 s is wanted on an idle machine)`,
      `  found, read and checked once ${seconds(first.ms + whole.ms)}`,
      `  again, ${ratio.toFixed(1)} times what the parsers alone need`,
      '',
    ].join('\n');
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Milliseconds by the clock, when its record is kept already: the first command of a version reads it. */
function wholeCommand(root: string): number {
  const run = () =>
    spawnSync(process.execPath, [join(projectRoot, 'scripts', 'canialias.mjs'), 'check', root]);
  run();
  const began = performance.now();
  run();
  return performance.now() - began;
}

function checkedUses(files: readonly FileToRead[], words: readonly CommandWord[], compat: Compat): number {
  const index = commandIndex(words);
  const check = checkerFor(compat, { targets: newestTargets(compat), from: null });
  return files.reduce((sum, file) => sum + check(readFile(file, index)).uses.length, 0);
}

function parseAlone({ kind, text }: FileToRead): unknown {
  switch (kind) {
    case 'dockerfile':
      return DockerfileParser.parse(text).getInstructions();
    case 'devcontainer':
    case 'package-json':
      return parseTree(text);
    case 'shell':
    case 'makefile':
    case 'systemd-unit':
      return parse(text);
    case 'compose':
    case 'github-workflow':
    case 'gitlab-ci':
      return [...parseAllDocuments(text)];
  }
}

/** Milliseconds of the processor. */
function timed<Result>(work: () => Result): { result: Result; ms: number } {
  const began = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(began);
  return { result, ms: (user + system) / 1000 };
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** One of each kind to a directory. */
async function writeSamples(root: string): Promise<void> {
  const samples = Object.entries(sampleFiles);
  for (let at = 0; at < count; at += 1) {
    const [name = '', text = ''] = samples[at % samples.length] ?? [];
    const path = join(root, `project-${Math.floor(at / samples.length)}`, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, name.endsWith('.sh') ? text.repeat(denser) : text);
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
