/** The directory that an image is built from, and what keeps the images of its stages apart from others. */
import { chown, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import type { BuildSpec, ContextFiles } from '../../contract/engine.ts';
import type { Access } from './access.ts';

const from = /^\s*from\s/i;

/** Writes contexts of one observation, each in a directory of its own; gives the path. */
export function contextWriter(access: Access): (files: ContextFiles) => Promise<string> {
  const { target, recorder, privateDirectory } = access;
  const uid = target.client.uid ?? process.getuid?.() ?? 0;
  const gid = target.client.gid ?? process.getgid?.() ?? 0;
  let contexts = 0;

  async function made(path: string): Promise<void> {
    const start = performance.now();
    await mkdir(path, { recursive: true, mode: 0o755 });
    await chown(path, uid, gid);
    const call = { operation: 'make-directory', path, mode: '755', uid, gid } as const;
    recorder.add({ via: 'host', ...call, ms: performance.now() - start });
  }

  async function written(path: string, content: string): Promise<void> {
    const start = performance.now();
    await writeFile(path, content);
    await chown(path, uid, gid);
    const call = { operation: 'write-file', path, content, uid, gid } as const;
    recorder.add({ via: 'host', ...call, ms: performance.now() - start });
  }

  return async (files) => {
    contexts += 1;
    const directory = join(privateDirectory, `context${contexts}`);
    for (const path of directoriesOf(files)) await made(join(directory, path));
    for (const [path, content] of Object.entries(files)) await written(join(directory, path), content);
    return directory;
  };
}

/** The context itself first, and each directory after the one that it is in. */
function directoriesOf(files: ContextFiles): string[] {
  const all = new Set(['.']);
  for (const path of Object.keys(files)) {
    const parts = dirname(path).split('/');
    for (const at of parts.keys()) all.add(parts.slice(0, at + 1).join('/'));
  }
  return [...all].toSorted();
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
