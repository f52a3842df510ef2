/** Rootful Podman: root's own, without a daemon; the API is served for the time of the run. */
import { homedir, tmpdir, userInfo } from 'node:os';
import { searchPath } from '../host/programs.ts';
import type { TargetDefinition } from './definition.ts';
import { findPodman, podmanWorks } from './podman-program.ts';

const id = 'podman';

export const podman: TargetDefinition = {
  id,
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
    return podmanWorks({
      id,
      engine: 'podman',
      mode: 'rootful',
      client: {
        file: program.file,
        args: [],
        env: { PATH: searchPath(), HOME: homedir(), LANG: 'C.UTF-8' },
        userName: userInfo().username,
        home: homedir(),
        cwd: tmpdir(),
      },
      socket: null,
    });
  },
};
