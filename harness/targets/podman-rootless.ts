/** Rootless Podman: an ordinary user's own, without a daemon; the API is served for the time of the run. */
import { clientCommand } from './clients.ts';
import type { TargetDefinition } from './definition.ts';
import { findPodman, podmanWorks } from './podman-program.ts';
import { rootlessUser } from './rootless-account.ts';

const id = 'podman-rootless';

export const podmanRootless: TargetDefinition = {
  id,
  usual: true,
  async find(options) {
    const program = await findPodman(id);
    if ('missing' in program) return program;
    const chosen = await rootlessUser('Podman', options);
    if ('problem' in chosen) return { missing: { id, ...chosen.problem } };
    const client = clientCommand('podman', program.file, chosen.user.runner);
    return podmanWorks({ id, engine: 'podman', mode: 'rootless', client, api: { servedBy: client } });
  },
};
