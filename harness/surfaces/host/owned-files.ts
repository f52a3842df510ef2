/** Files and directories of the host that belong to the engine's user, as evidence. */
import { chown, mkdir, writeFile } from 'node:fs/promises';
import type { Access } from '../shared/access.ts';

export function ownedFiles({ target, recorder }: Pick<Access, 'target' | 'recorder'>) {
  const uid = target.client.uid ?? process.getuid?.() ?? 0;
  const gid = target.client.gid ?? process.getgid?.() ?? 0;
  const owner = { uid, gid };

  return {
    owner,
    async makeDirectory(path: string): Promise<void> {
      const start = performance.now();
      await mkdir(path, { recursive: true, mode: 0o755 });
      await chown(path, uid, gid);
      const ms = performance.now() - start;
      recorder.add({ via: 'host', operation: 'make-directory', path, mode: '755', ...owner, ms });
    },
    async writeFile(path: string, content: string): Promise<void> {
      const start = performance.now();
      await writeFile(path, content);
      await chown(path, uid, gid);
      const ms = performance.now() - start;
      recorder.add({ via: 'host', operation: 'write-file', path, content, ...owner, ms });
    },
  };
}
