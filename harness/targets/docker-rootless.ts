/** Rootless Docker, where the user's daemon runs: the control that tells what is rootless from what is Podman. */
import { clientCommand, findDockerClient } from './clients.ts';
import type { TargetDefinition } from './definition.ts';
import { socketProblem } from './docker-socket.ts';
import { rootlessUser } from './rootless-account.ts';

const id = 'docker-rootless';

export const dockerRootless: TargetDefinition = {
  id,
  usual: false,
  async find(options) {
    const docker = await findDockerClient();
    if ('reason' in docker) return { missing: { id, ...docker } };
    const chosen = await rootlessUser('Docker', options);
    if ('problem' in chosen) return { missing: { id, ...chosen.problem } };
    const socket = `${chosen.user.runtimeDirectory}/docker.sock`;
    const problem = await socketProblem(socket, {
      reason: `no rootless Docker of user ${chosen.user.runner.name} answers on ${socket}`,
      hint: 'dockerd-rootless-setuptool.sh install, as that user',
    });
    if (problem !== null) return { missing: { id, ...problem } };
    return {
      found: {
        id,
        engine: 'docker',
        mode: 'rootless',
        client: clientCommand('docker', docker.file, chosen.user.runner, { DOCKER_HOST: `unix://${socket}` }),
        api: { socket },
      },
    };
  },
};
