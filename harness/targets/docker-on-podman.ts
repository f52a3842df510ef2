/** Docker's client on the socket of a Podman: what `DOCKER_HOST` makes of scripts that say `docker`. */
import { clientCommand, findDockerClient, type Runner } from './clients.ts';
import type { TargetDefinition } from './definition.ts';
import { podman } from './podman.ts';
import { podmanRootless } from './podman-rootless.ts';

export const dockerOnPodman = drivenByDocker(podman);
export const dockerOnPodmanRootless = drivenByDocker(podmanRootless);

function drivenByDocker(plain: TargetDefinition): TargetDefinition {
  const id = `${plain.id}+docker-cli`;
  return {
    id,
    usual: false,
    async find(options) {
      const finding = await plain.find(options);
      if ('missing' in finding) return { missing: { ...finding.missing, id } };
      const docker = await findDockerClient();
      if ('reason' in docker) return { missing: { id, ...docker } };
      const { client: podmanClient, ...found } = finding.found;
      const { userName, home, uid, gid, env } = podmanClient;
      const runner: Runner = {
        name: userName,
        home,
        ...(uid === undefined ? {} : { uid }),
        ...(gid === undefined ? {} : { gid }),
        env,
      };
      return { found: { ...found, id, client: clientCommand('docker', docker.file, runner) } };
    },
  };
}
