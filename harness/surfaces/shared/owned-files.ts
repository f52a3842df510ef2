/** Files and directories of the host that belong to the engine's user, as evidence. */
import { chown, mkdir, writeFile as write } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Access } from './access.ts';

export function ownedFiles({
  target,
  recorder,
  interceptor,
}: Pick<Access, 'target' | 'recorder' | 'interceptor'>) {
  const uid = target.client.uid ?? process.getuid?.() ?? 0;
  const gid = target.client.gid ?? process.getgid?.() ?? 0;
  const owner = { uid, gid };

  async function makeDirectory(path: string): Promise<void> {
    const start = performance.now();
    await mkdir(path, { recursive: true, mode: 0o755 });
    await chown(path, uid, gid);
    const ms = performance.now() - start;
    recorder.add({ via: 'host', operation: 'make-directory', path, mode: '755', ...owner, ms });
  }

  async function writeFile(path: string, content: string): Promise<void> {
    const start = performance.now();
    await write(path, content);
    await chown(path, uid, gid);
    const ms = performance.now() - start;
    recorder.add({ via: 'host', operation: 'write-file', path, content, ...owner, ms });
  }

  /** Makes the directory and those in it that the files need. `files`: contents by path below it. */
  async function writeTree(directory: string, files: Readonly<Record<string, string>>): Promise<void> {
    for (const path of directoriesOf(Object.keys(files))) await makeDirectory(join(directory, path));
    for (const [path, content] of Object.entries(files)) {
      await writeFile(join(directory, path), interceptor?.file(path, content) ?? content);
    }
  }

  return { owner, makeDirectory, writeFile, writeTree };
}

/** The directory itself first, and each one after that which it is in. */
function directoriesOf(paths: readonly string[]): string[] {
  const all = new Set(['.']);
  for (const path of paths) {
    const parts = dirname(path).split('/');
    for (const at of parts.keys()) all.add(parts.slice(0, at + 1).join('/'));
  }
  return [...all].toSorted();
}
