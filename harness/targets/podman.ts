/** Rootful Podman: root's own, without a daemon; the API is served for the time of the run. */
import { clientCommand, self } from './clients.ts';
import type { TargetDefinition } from './definition.ts';
import { findPodman, podmanWorks } from './podman-program.ts';

const id = 'podman';

export const podman: TargetDefinition = {
  id,
  usual: true,
  async find() {
    const program = await findPodman(id);
    if ('missing' in program) return program;
    if (process.getuid?.() !== 0) {
      return {
        missing: {
          id,
          code: 'no-permission',
          reason: "rootful Podman is root's, and this process runs as an ordinary user",
          hint: 'sudo npm run matrix',
        },
      };
    }
    const client = clientCommand('podman', program.file, self());
    return podmanWorks({ id, engine: 'podman', mode: 'rootful', client, api: { servedBy: client } });
  },
};
