/** The directory that an image is built from, and what keeps the images of its stages apart from others. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import type { BuildSpec, ContextFiles } from '../../contract/builds.ts';
import type { Access } from './access.ts';
import { ownedFiles } from './owned-files.ts';

/** Milliseconds: each line of a Dockerfile may take as long as a container. */
export const buildDeadlineMs = 150_000;

const from = /^\s*from\s/i;

/** Writes contexts of one observation, each in a directory of its own; gives the path. */
export function contextWriter(access: Access): (files: ContextFiles) => Promise<string> {
  const { writeTree } = ownedFiles(access);
  let contexts = 0;

  return async (files) => {
    contexts += 1;
    const directory = join(access.privateDirectory, `context${contexts}`);
    await writeTree(directory, files);
    return directory;
  };
}

/** Packs a context as Docker's client does: everything belongs to root. Path and bytes of the archive. */
export async function archived(access: Access, directory: string): Promise<{ file: string; bytes: Buffer }> {
  const file = `${directory}.tar`;
  const argv = ['tar', '--owner=0', '--group=0', '--numeric-owner', '-C', directory, '-cf', file, '.'];
  const start = performance.now();
  const [program = '', ...args] = argv;
  const { exitCode = 127, stdout, stderr } = await execa(program, args, { reject: false });
  const call = { operation: 'run-program', argv, exitCode, stdout, stderr } as const;
  access.recorder.add({ via: 'host', ...call, ms: performance.now() - start });
  return { file, bytes: await readFile(file) };
}

/**
 * The files of a build. Stages before the last leave images without a name on some engines; a label tells whose they
 * are. The last one gets its labels from the call.
 */
export function filesOf({ scope }: Access, { dockerfile, files }: BuildSpec): ContextFiles {
  const own = Object.entries(scope.labels).map(([key, value]) => `${key}=${value}`);
  const last = dockerfile.findLastIndex((line) => from.test(line));
  const lines = dockerfile.flatMap((line, at) =>
    from.test(line) && at !== last ? [line, `LABEL ${own.join(' ')}`] : [line],
  );
  return { ...files, Dockerfile: `${lines.join('\n')}\n` };
}
