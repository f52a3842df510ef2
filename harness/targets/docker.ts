/** Docker, through the daemon that the caller's `docker` talks to. */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { ask, findProgram } from '../host/programs.ts';
import { shortened } from '../transport/parsed.ts';
import type { MissingTarget } from '../transport/target.ts';
import { clientCommand, findDockerClient, self } from './clients.ts';
import type { Finding, TargetDefinition } from './definition.ts';
import { socketProblem } from './docker-socket.ts';

const id = 'docker';
const usualSocket = '/var/run/docker.sock';
const installHint = 'npm run matrix -- --install';

export const docker: TargetDefinition = {
  id,
  usual: true,
  async find() {
    const program = await findDockerClient();
    if ('reason' in program) return { missing: { id, ...program } };
    const endpoint = await dockerEndpoint(program.file);
    if (!endpoint.startsWith('unix://')) {
      return missing(
        'no-engine',
        `the docker client talks to ${shortened(endpoint)}, and only unix sockets are measured`,
        'unset DOCKER_HOST or choose a local context with docker context use',
      );
    }
    const socket = endpoint.slice('unix://'.length);
    const systemd = await isReadable('/run/systemd/system');
    const problem = await socketProblem(socket, {
      reason: `the Docker daemon does not answer on ${socket}`,
      hint: systemd ? 'sudo systemctl start docker' : 'sudo dockerd, or npm run matrix -- --install',
    });
    if (problem?.code === 'daemon-down' && (await findProgram('dockerd')) === null) {
      return missing('no-engine', 'a docker client is here, but no Docker engine', installHint);
    }
    if (problem !== null) return { missing: { id, ...problem } };
    const client = clientCommand('docker', program.file, self(), { DOCKER_HOST: endpoint });
    return { found: { id, engine: 'docker', mode: 'rootful', client, api: { socket } } };
  },
};

/** Where the caller's `docker` finds its engine, such as `unix:///var/run/docker.sock`. `file`: of the client. */
export async function dockerEndpoint(file: string | null): Promise<string> {
  // An empty DOCKER_HOST means none, as to Docker's own client.
  const chosen = process.env.DOCKER_HOST || (file === null ? null : await currentContext(file));
  return chosen ?? `unix://${usualSocket}`;
}

/** The endpoint of the context that the caller's own configuration chooses; only read. */
async function currentContext(file: string): Promise<string | null> {
  const host = await ask(file, ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}']);
  return host?.trim() || null;
}

async function isReadable(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function missing(code: MissingTarget['code'], reason: string, hint: string): Finding {
  return { missing: { id, code, reason, hint } };
}
